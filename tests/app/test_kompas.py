# SPDX-License-Identifier: GPL-3.0-or-later
"""The Kompas as an instrument: where one stands, what is said of it, and what belongs
to it, by pointer, by keyboard and as a screen reader has it."""

import math
import re
import xml.etree.ElementTree as tree

from desk import copy_example, expect, run, wait_for

NAMESPACE = {'k': 'urn:kijkglas:1'}
WHY_BACK = 'Waarom gaan jullie terug?'


def open_example(start, name='elzerwaard'):
    home, path = copy_example(name)
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    desk.key('alt+2')
    desk.find('list', re.compile('^Kompas van '))
    return desk, path


def save(desk, path):
    desk.key('ctrl+s')
    desk.says(f'{path.name} · opgeslagen')


def items(path, name):
    return tree.parse(path).getroot().findall(f'.//k:{name}', NAMESPACE)


def field(item, name):
    found = item.find(f'k:{name}', NAMESPACE)
    return found.text if found is not None else None


def visits_to(path, phase):
    return [visit for visit in items(path, 'phase-visit') if field(visit, 'phase') == phase]


def where_it_stands(desk):
    return next(node.name for node in desk.all('list item', inside=desk.canvas())
                if 'hier staan we' in node.name)


def ask_for(desk, phase):
    """Says on the page of PHASE that this is where we stand."""
    desk.find('list item', re.compile(f'^{phase}'), inside=desk.canvas()).click()
    desk.find('push button', 'Hier staan we nu').press()


def back_with_a_reason(start):
    desk, path = open_example(start)
    before = len(visits_to(path, 'share'))
    ask_for(desk, 'Delen')
    desk.says('Terug naar Delen')
    desk.focus()

    # Not by chance: going back is asked about, and one may think better of it.
    desk.key('Escape')
    desk.is_gone(name=WHY_BACK)
    desk.focus()
    expect('Vormgeven' in where_it_stands(desk), 'gone all the same')

    desk.find('push button', 'Hier staan we nu').press()
    desk.find(name=WHY_BACK)
    desk.focus()
    desk.type('De achterban herkent het niet')
    desk.key('Return')
    desk.focus()
    wait_for('the needle to turn', lambda: 'Delen' in where_it_stands(desk))
    save(desk, path)
    visits = visits_to(path, 'share')
    expect(len(visits) == before + 1, 'a stay in the phase')
    last = next(visit for visit in visits if field(visit, 'to') is None)
    expect(field(last, 'transition') == 'back', field(last, 'transition'))
    expect(field(last, 'reason') == 'De achterban herkent het niet', field(last, 'reason'))

    # One step, taken back as one.
    desk.key('ctrl+z')
    wait_for('the needle to turn back', lambda: 'Vormgeven' in where_it_stands(desk))
    save(desk, path)
    expect(len(visits_to(path, 'share')) == before, 'taken back')


def on_with_open_questions(start):
    """On to the next phase what is not answered is shown; it is never refused."""
    desk, path = open_example(start)
    ask_for(desk, 'Uitvoeren')
    desk.says('Nog niet beantwoord in de fase die jullie verlaten:')
    desk.says('Liggen de rollen vast?')
    desk.focus()
    desk.key('Return')
    desk.focus()
    wait_for('the needle to turn', lambda: 'Uitvoeren' in where_it_stands(desk))
    save(desk, path)
    last = next(visit for visit in visits_to(path, 'renew') if field(visit, 'to') is None)
    expect(field(last, 'reason') is None, 'a reason nobody gave')


def what_belongs_to_a_phase(start):
    """An open question, who does what, and what was agreed: added and filled in."""
    desk, path = open_example(start)
    desk.key('F9')
    desk.find('push button', 'Kwestie toevoegen').press()
    desk.focus()
    desk.find('label', 'Kwestie')
    desk.type('Wie belt de huisartsen?')
    desk.find('push button', 'Terug').press()
    desk.find('push button', re.compile(r'^Wie belt de huisartsen\?\nopen'))

    desk.find('push button', 'Rol toevoegen').press()
    desk.find('push button', 'Terug').press()
    desk.find('push button', 'Afspraak toevoegen').press()
    desk.focus()
    desk.type('Elke maand een overleg')
    desk.find('push button', 'Terug').press()
    desk.find('push button', re.compile('^Elke maand een overleg\nopen'))

    save(desk, path)
    issue = next(issue for issue in items(path, 'issue')
                 if field(issue, 'text') == 'Wie belt de huisartsen?')
    expect(field(issue, 'phase') == 'shape', field(issue, 'phase'))
    expect('Elke maand een overleg' in [field(item, 'text') for item in items(path, 'agreement')],
           'the agreement')


def a_moment(start):
    """Named, and exported as it was after something else came."""
    desk, path = open_example(start)
    desk.key('F9')
    desk.find('push button', 'Dit moment een naam geven').press()
    desk.focus()
    name = desk.find('text', 'Naam')
    wait_for('the keyboard in its name', lambda: name.focused)
    desk.type('Na de eerste ronde')
    desk.find('push button', 'Terug').press()
    desk.find('push button', re.compile('Na de eerste ronde'))
    save(desk, path)
    snapshot, = items(path, 'snapshot')
    expect(field(snapshot, 'name') == 'Na de eerste ronde', field(snapshot, 'name'))

    desk.key('ctrl+e')
    desk.find('combo box', 'Voor wiens ogen')
    desk.focus()
    # It is the facilitator's own until somebody opens it.
    expect(not desk.find('combo box', 'Moment').sensitive, 'offered to others')
    for row in 'Voor wiens ogen', 'Moment':
        desk.find('combo box', row).click()
        desk.focus()
        desk.key('End', 'Return')
        desk.focus()
    wait_for('a preview of then', lambda: desk.all('combo box', 'Moment') and
             'Na de eerste ronde' in desk.everything_said())


def road(desk):
    """Phases and stays on the road so far, as a screen reader has them; how sessions went
    is beside it."""
    return [node.name for node in desk.all('list item', inside=desk.canvas()) if not node.name[0].isdigit()]


def how_a_session_was_found(start):
    """In words, each on a button; how many said so is a number, and nothing else."""
    desk, path = open_example(start)
    desk.key('F9')
    desk.find('push button', re.compile('^13 januari 2026')).press()
    desk.focus()
    desk.find_all('push button', 'top')[0].press()  # interaction
    desk.find_all('push button', 'matig')[1].press()  # giving meaning
    desk.says('gewijzigd')
    desk.focus()
    save(desk, path)
    session = next(session for session in items(path, 'session') if field(session, 'date') == '2026-01-13')
    expect(field(session, 'pulse-interaction') == '5', field(session, 'pulse-interaction'))
    expect(field(session, 'pulse-meaning') == '2', field(session, 'pulse-meaning'))

    desk.find('push button', 'Meer').press()
    voices = desk.find('text', 'Aantal stemmen')
    wait_for('the keyboard there', lambda: desk.key('Tab') or voices.focused)
    desk.type('veel')
    desk.says('Vul een heel getal in van 1 tot en met 999')
    desk.key('ctrl+a')
    desk.type(' 12')
    wait_for('the number', lambda: voices.text == ' 12')
    desk.key('Return')
    desk.says('gewijzigd')
    save(desk, path)
    session = next(session for session in items(path, 'session') if field(session, 'date') == '2026-01-13')
    expect(field(session, 'pulse-voices') == '12', field(session, 'pulse-voices'))


def the_road_so_far(start):
    """Another picture by key; a stay on it opens beside it and its day can be changed; and
    how it went, step by step."""
    desk, path = open_example(start)
    desk.key('ctrl+shift+k')
    desk.find('list', re.compile('^Kompas van .* als lijn'))
    desk.key('ctrl+shift+k')
    desk.find('list', re.compile('^De weg tot nu van '))
    expect(len(road(desk)) == 6 + 9, road(desk))

    # Down from the head, as it is read.
    desk.key('Home', 'Down')
    expect(desk.focused_after('Down').name.startswith('Overeenkomen, 15 oktober 2024'), 'it is elsewhere')
    desk.key('Return')
    desk.find('label', 'Periode in een fase')
    desk.focus()
    desk.key('ctrl+a')
    desk.type('16 oktober 2024')
    desk.key('Return')
    wait_for('the road to follow', lambda: any(name.startswith('Overeenkomen, 16 oktober 2024')
                                               for name in road(desk)))

    desk.key('Escape', 'Escape')
    desk.key('ctrl+shift+h')
    desk.says('1 / 9 · Voorfase')
    desk.key('Right')
    desk.says('2 / 9 · Overeenkomen, 16 oktober 2024')
    expect(len(road(desk)) == 6 + 2, road(desk))
    expect('hier staan we' in next(name for name in road(desk) if name.startswith('Overeenkomen')), road(desk))
    desk.key('Left')
    desk.says('1 / 9 · Voorfase')
    desk.key('Escape')
    wait_for('all of it', lambda: len(road(desk)) == 6 + 9)
    save(desk, path)
    expect('2024-10-16' in [field(visit, 'from') for visit in items(path, 'phase-visit')], 'not in the file')


def nothing_agreed_yet(start):
    """Where nothing was agreed the first agreement is a press away."""
    desk = start()
    desk.click('Nieuwe samenwerking', 'list item')
    desk.type('Gezonde wijk')
    desk.key('Return', 'Return')
    desk.window('• Gezonde wijk – Kijkglas')
    desk.key('alt+2')
    desk.find('push button', 'Afspraken').press()
    desk.says('Nog geen afspraken')
    desk.find('push button', 'Afspraak toevoegen').press()
    desk.focus()
    desk.type('We bellen elke week')
    desk.find('push button', 'Terug').press()
    wait_for('it in the picture', lambda: desk.all('list item', re.compile('We bellen elke week'), inside=desk.canvas()))
    wait_for('the hint to go', lambda: 'Nog geen afspraken' not in desk.everything_said())


def along_the_rim(desk):
    """The wedge is dragged where it lies: over no phase, but in the direction of one."""
    wheel = desk.find('list item', re.compile('^Vormgeven, fase'), inside=desk.canvas()).box
    hub = desk.find('list item', re.compile('^Voorfase:'), inside=desk.canvas()).centre()
    radius = (hub[0] - wheel[0]) / 0.9 * 0.955

    def rim(degrees):
        angle = math.radians(degrees)
        return round(hub[0] + radius * math.sin(angle)), round(hub[1] - radius * math.cos(angle))

    desk.drag(rim(251.1), rim(108.9))()
    desk.says('Terug naar Delen')
    desk.focus()
    desk.key('Escape')
    desk.focus()


def the_road_in_the_hub(start):
    """The road so far in the wheel: stay after stay, and on the rim what moves on."""
    desk, path = open_example(start)
    desk.find('push button', 'Met de weg tot nu').press()
    stays = wait_for('the road', lambda: [node.name for node in desk.all('list item', inside=desk.canvas())
                                          if '2024' in node.name or '2025' in node.name and '–' in node.name])
    expect(len(stays) == 8, stays)

    desk.canvas().click()
    desk.key('Home')
    expect(desk.focused_after('Right').name.startswith('Voorfase,'), 'the first stay is elsewhere')
    expect(desk.focused_after('Right').name.startswith('Overeenkomen, 15 oktober 2024'), 'the next stay is elsewhere')
    desk.key('Return')
    desk.find('label', 'Periode in een fase')
    desk.key('Escape', 'Escape')

    if not desk.is_vague:
        along_the_rim(desk)
    desk.key('ctrl+shift+r')
    wait_for('the needle', lambda: not any('15 oktober 2024' in node.name
                                           for node in desk.all('list item', inside=desk.canvas())))


def the_circular_model(start):
    """Changed to and back in one step each; a step is selected and said to be done."""
    desk, path = open_example(start)
    before = path.read_bytes()
    desk.find(name='Model van het proces').click()
    # GTK 4.18 gives no menu item its words.
    wait_for('the models', lambda: [node for node in desk.all() if 'menu item' in node.role])[-1].press()
    desk.find('list', re.compile('^Cirkelmodel van '))
    desk.find('list item', re.compile('^Belangen, stap 4 van 12'), inside=desk.canvas()).click()
    desk.says('Stap 4 van 12, Richten')
    desk.find('push button', 'Hier staan we nu')
    desk.key('ctrl+z')
    desk.find('list', re.compile('^Kompas van '))
    save(desk, path)
    expect(path.read_bytes() == before, 'the file is not what it was')


def no_move(start):
    """Where one stands already one is told so."""
    desk, path = open_example(start)
    desk.find('list item', re.compile('^Vormgeven'), inside=desk.canvas()).click()
    desk.focus()
    desk.key('Menu')
    desk.find('menu item').press()
    desk.says('Jullie staan al in Vormgeven')
    desk.key('ctrl+Left')
    desk.says('Terug naar Overeenkomen')


if __name__ == '__main__':
    run(back_with_a_reason, on_with_open_questions, what_belongs_to_a_phase, a_moment, how_a_session_was_found, the_road_so_far,
        nothing_agreed_yet, the_road_in_the_hub, the_circular_model, no_move)
