# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture: what is added comes into view, and the picture that is not shown keeps up
with the one that is."""

import re

from desk import copy_example, expect, run, wait_for, xdotool


def open_example(start, name='elzerwaard'):
    """A copy of an example, open."""
    home, path = copy_example(name)
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    return desk


def add(desk, name):
    desk.key('ctrl+1')
    desk.type(name)
    desk.key('Return')
    desk.says(f'Toegevoegd: {name}')


def is_in_view(desk, name):
    """Whether all of a token lies in the part of the picture that is seen, beside the
    legend."""
    token = desk.token(name)
    legend = desk.find('push button', name).box
    return legend[0] + legend[2] <= token.box[0] and is_seen(desk, token)


def is_seen(desk, node):
    x, y, width, height = node.box
    left, top, canvas_width, canvas_height = desk.canvas().box
    return (left <= x and top <= y and x + width <= left + canvas_width
            and y + height <= top + canvas_height)


def what_is_added_comes_into_view(start):
    desk = open_example(start)
    for _ in range(6):
        desk.key('ctrl+plus')
    for name in ['Zwembad', 'Bibliotheek', 'Woningbouw']:
        add(desk, name)
        wait_for(f'{name} to be in view', lambda name=name: is_in_view(desk, name))


def what_is_out_of_sight_keeps_up(start):
    desk = open_example(start)
    add(desk, 'Zwembad')
    desk.token('Zwembad')
    desk.key('alt+2')
    desk.key('ctrl+z')
    desk.key('alt+1')
    desk.is_gone('list item', 'Zwembad')
    expect(len(desk.find_all('list item', inside=desk.canvas())) > 3, 'an empty picture')


def a_walk_by_keys_is_one_step(start):
    desk = open_example(start)
    add(desk, 'Zwembad')
    desk.key('Escape')
    token = desk.token('Zwembad')
    token.click()
    before = desk.token('Zwembad').box
    xdotool('keydown', 'ctrl', 'key', 'Right')
    desk.settle()
    # Control is let go where the picture does not hear of it.
    xdotool('key', '1')
    desk.settle()
    xdotool('keyup', 'ctrl')
    wait_for('it to have moved', lambda: desk.token('Zwembad').box != before)
    add(desk, 'Bibliotheek')
    desk.key('ctrl+z')
    desk.is_gone('list item', 'Bibliotheek')
    moved = desk.token('Zwembad').box
    expect(moved != before, 'the walk went with it')

    # Tidied up it lies with the others again; in the menu by its letters.
    desk.key('Escape', 'F10')
    desk.key('m')
    desk.key('a')
    desk.says('Opgeruimd; 1 met een eigen plek ligt weer tussen de rest')
    wait_for('it to lie elsewhere', lambda: desk.token('Zwembad').box != moved)
    tidied = desk.token('Zwembad').box
    desk.token('Zwembad').click()
    desk.key('ctrl+z')
    wait_for('it to go back to where it was put', lambda: desk.token('Zwembad').box != tidied)


def menus_by_keys(start):
    desk = open_example(start)
    # Words that lie together are a list to choose from, and no key removes them all.
    desk.find('list item', re.compile('^12 beelden bij Kans'), inside=desk.canvas()).click()
    desk.find('list item', re.compile('^Volle groepen'))
    desk.key('Escape')
    desk.is_gone('list item', re.compile('^Volle groepen'))
    desk.key('Delete')
    desk.find('list item', re.compile('^Volle groepen'))
    desk.key('Down', 'Return')
    desk.says('Beeld')
    desk.find('text', re.compile('Beeld'))
    expect('•' not in desk.window('Leefstijlnetwerk').name, 'something was removed')

    # A token has a menu, and its arrows stay in it.
    desk.token('Gemeente Hazelrade').click()
    desk.key('shift+F10')
    desk.find('menu item')
    desk.key('Down', 'Down', 'Return')
    desk.says('Verwijderd')
    desk.is_gone('list item', 'Gemeente Hazelrade')


def focus_stays_in_view(start):
    desk = open_example(start)
    desk.token('Gemeente Hazelrade').click()
    for _ in range(5):
        desk.key('ctrl+plus')
    for key in ['Right', 'Right', 'Right', 'Right', 'Right', 'Right']:
        desk.key(key)
        wait_for('what has focus to be in view', lambda: any(
            node.focused and is_seen(desk, node)
            for node in desk.all('list item', inside=desk.canvas())))


def selected(desk):
    return [node.name for node in desk.all('list item', inside=desk.canvas()) if node.selected]


def a_band_selects_several(start):
    desk = open_example(start)
    token = desk.token('Gemeente Elzerwaard')
    x, y = token.centre()
    around = (x + 70, y - 70), (x - 70, y + 70)
    xdotool('keydown', 'shift')
    drop = desk.drag(*around)
    wait_for('several to be selected', lambda: len(selected(desk)) > 1)
    expect(token.name in selected(desk), selected(desk))
    desk.key('Escape')
    wait_for('none to be selected', lambda: not selected(desk))
    # The hand is still down, and means nothing any more.
    xdotool('mousemove_relative', 15, 15)
    desk.settle()
    drop()
    xdotool('keyup', 'shift')
    expect(not selected(desk), selected(desk))

    xdotool('keydown', 'shift')
    desk.drag(*around)()
    xdotool('keyup', 'shift')
    names = selected(desk)
    expect(len(names) > 1, names)
    desk.key('Delete')
    desk.is_gone('list item', names[0])
    desk.key('ctrl+z')
    for name in names:
        desk.find('list item', name)


def a_drag_ends_at_escape(start):
    desk = open_example(start)
    token = desk.token('Gemeente Hazelrade')
    x, y = token.centre()
    drop = desk.drag((x, y), (x + 60, y + 60))
    desk.key('Escape')
    xdotool('mousemove_relative', 10, 10)
    desk.settle()
    drop()
    expect('•' not in desk.window('Leefstijlnetwerk').name, 'dropped all the same')


def is_related(desk, name, other):
    """Whether what is said of a token tells of the OTHER, by its short name."""
    return other in (desk.token(name).description or '')


def two_are_related(start):
    desk = open_example(start)
    first = 'Meer inwoners die blijvend bewegen'
    second = 'Gezondheidsverschillen tussen wijken verkleinen'
    third = 'Gelijke kansen op gezondheid in de hele regio'
    to_second = 'Blijvend bewegen vult Kleinere gezondheidsverschillen aan'
    to_third = 'Gelijke kansen op gezondheid'
    expect(not is_related(desk, first, to_second) and not is_related(desk, first, to_third), 'they are related already')

    # By dragging one onto the other.
    let_go = desk.drag(desk.token(first).centre(), desk.token(second).centre())
    desk.says('laat hier los om te zeggen hoe deze twee zich verhouden')
    let_go()
    desk.find('menu item')
    desk.settle()
    desk.key('Down', 'Return')
    wait_for('them to be related', lambda: is_related(desk, first, to_second))

    # By keys, of two that are selected.
    desk.token(first).click()
    desk.key('Escape')
    desk.token(first).click()
    xdotool('keydown', 'ctrl')
    desk.token(third).click()
    xdotool('keyup', 'ctrl')
    wait_for('both to be selected', lambda: len(selected(desk)) == 2)
    desk.key('Menu')
    desk.find('menu item')
    desk.settle()
    desk.key('h')
    desk.key('Down', 'Return')
    wait_for('both to be related', lambda: is_related(desk, first, to_third))
    desk.key('ctrl+z')
    wait_for('it to be undone', lambda: not is_related(desk, first, to_third))


def relations_are_held(start):
    """The layer of relations by keys and as a screen reader has it."""
    desk = open_example(start)
    desk.canvas()
    desk.key('ctrl+r')
    # What found no way is a stack to choose from.
    desk.find('list item', re.compile('verhoudingen'), inside=desk.canvas()).click()
    desk.find('list item', re.compile(r'^Eigen sportbeleid houden schuurt met'))
    desk.key('Escape')
    desk.is_gone('list item', re.compile(r'^Eigen sportbeleid houden schuurt met'))

    held = desk.find_all('list item', re.compile(r' (schuurt met|vult|valt samen met) '), inside=desk.canvas())
    expect(len(held) > 2, f'only {len(held)} relations are there')
    held[0].act('select')
    wait_for('it to be selected', lambda: held[0].selected)
    desk.find(name='Sterkte')


def field(desk):
    """Where one writes over a token, in a window of its own."""
    return next((node for node in desk.all('text') if node.focused), None)


def written_over_in_place(start):
    desk = open_example(start)
    before = 'Meer inwoners die blijvend bewegen'
    desk.token(before).click()
    desk.key('F2')
    wait_for('a field at the token', lambda: field(desk))
    desk.key('ctrl+a')
    desk.type('Iedereen beweegt')
    desk.key('Return')
    desk.token('Iedereen beweegt')
    desk.says('gewijzigd')

    # Escape takes it back.
    desk.key('F2')
    wait_for('a field at the token', lambda: field(desk))
    desk.key('ctrl+a')
    desk.type('Niemand beweegt')
    desk.key('Escape')
    desk.token('Iedereen beweegt')
    desk.key('ctrl+z')
    desk.token(before)

    # It does not stay open for other eyes.
    secret = 'Bestaanszekerheid als zelfstandig coach'
    desk.token(secret).click()
    desk.key('F2')
    wait_for('a field at the token', lambda: field(desk))
    desk.key('F8')
    desk.is_gone('list item', secret)
    desk.settle()
    for node in desk.all():
        expect(secret not in (node.name or ''), f'{node.role} tells it')
    for node in desk.all('text'):
        expect(secret not in node.text, 'a field tells it')


if __name__ == '__main__':
    run(what_is_added_comes_into_view, what_is_out_of_sight_keeps_up, a_walk_by_keys_is_one_step,
        menus_by_keys, focus_stays_in_view, a_band_selects_several, a_drag_ends_at_escape, two_are_related,
        written_over_in_place, relations_are_held)
