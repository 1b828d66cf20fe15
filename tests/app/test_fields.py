# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields beside the picture: what is typed there is entered, kept or taken back, and
shows nothing of what it was about before."""

import re
import xml.etree.ElementTree as tree

from desk import Failure, copy_example, expect, run, wait_for, xdotool

NAMESPACE = '{urn:kijkglas:1}'
SHORT = 'Korte naam'


def open_example(start, name='elzerwaard'):
    """A copy of an example, open."""
    home, path = copy_example(name)
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    return desk, path


def find_interest(desk, path, *openness, skip=()):
    """An interest that lies on the canvas by itself and has a short name: its id, its
    token and that name."""
    tokens = {node.name: node for node in desk.find_all('list item', inside=desk.canvas())}
    for item in tree.parse(path).getroot().iter(f'{NAMESPACE}interest'):
        text, short = item.findtext(f'{NAMESPACE}text'), item.findtext(f'{NAMESPACE}short-name')
        if (item.findtext(f'{NAMESPACE}openness', 'confidential') in openness and short
                and item.get('id') not in skip and text in tokens
                and item.findtext(f'{NAMESPACE}type') != 'personal'):
            return item.get('id'), tokens[text], short
    raise Failure('no such interest lies on the canvas by itself')


def field(desk, name, text=None):
    """The field that is called NAME, once it holds TEXT."""
    return wait_for(f'{name} “{text}”', lambda: next(
        (node for node in desk.all('text', name) if text is None or node.text == text), None))


def read(path, id, name):
    return next(item.findtext(f'{NAMESPACE}{name}') for item in tree.parse(path).getroot().iter()
                if item.get('id') == id)


def undo_shows_nothing_of_another_item(start):
    desk, path = open_example(start)
    _, token, secret = find_interest(desk, path, 'confidential', 'assumed')
    token.click()
    field(desk, SHORT, secret)
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    id, token, short = find_interest(desk, path, 'public', 'shared')
    token.click()
    entry = field(desk, SHORT, short)
    entry.click()
    for _ in range(4):
        desk.key('ctrl+z')
        expect(field(desk, SHORT).text == short, f'{short} became {field(desk, SHORT).text}')
    desk.key('Tab', 'ctrl+s')
    expect(read(path, id, 'short-name') == short, read(path, id, 'short-name'))


def undo_in_a_field_is_about_what_is_typed_first(start):
    desk, path = open_example(start)
    id, token, short = find_interest(desk, path, 'public', 'shared')
    token.click()
    field(desk, SHORT, short).click()
    desk.key('End')
    desk.type(' X')
    desk.key('Return', 'ctrl+s')
    wait_for('it in the file', lambda: read(path, id, 'short-name') == f'{short} X')

    # What is typed next goes first, then what was entered, with the cursor still there.
    desk.type('Y')
    field(desk, SHORT, f'{short} XY')
    for _ in range(8):
        desk.key('ctrl+z')
        if field(desk, SHORT).text == short:
            break
    expect(field(desk, SHORT).text == short, field(desk, SHORT).text)
    expect(field(desk, SHORT).focused, 'the cursor went elsewhere')
    desk.key('ctrl+s')
    wait_for('that in the file', lambda: read(path, id, 'short-name') == short)


def a_field_that_was_clicked_stands_in_no_ones_way(start):
    desk, path = open_example(start)
    desk.key('ctrl+1')
    desk.type('Zwembad')
    desk.key('Return')
    desk.says('Toegevoegd: Zwembad')
    _, token, short = find_interest(desk, path, 'public', 'shared')
    token.click()
    field(desk, SHORT, short).click()
    desk.key('ctrl+z')
    desk.is_gone('list item', 'Zwembad')


def paste_too_much(desk, name):
    """Types more than fits in the field that is called NAME, where the keyboard is."""
    desk.key('ctrl+a')
    desk.type('x' * 60)
    desk.key('ctrl+a', 'ctrl+c', 'End')
    for _ in range(18):
        desk.key('ctrl+v')
    long = 'x' * 60 * 19
    field(desk, name, long)
    return long


def what_cannot_be_entered_stays(start):
    desk, path = open_example(start)
    id, token, _ = find_interest(desk, path, 'public', 'shared')
    text = read(path, id, 'text')
    token.click()
    words = field(desk, 'Belang', text)
    words.click()
    long = paste_too_much(desk, 'Belang')
    desk.key('ctrl+1')
    desk.find(name=re.compile('Hier passen hoogstens'))

    # Something else happens, elsewhere.
    desk.type('Zwembad')
    desk.key('Return')
    desk.says('Toegevoegd: Zwembad')
    desk.settle()
    expect(field(desk, 'Belang').text == long, field(desk, 'Belang').text)
    expect(desk.all(name=re.compile('Hier passen hoogstens')), 'no longer says why')

    # Escape gives up.
    words.click()
    desk.key('Escape')
    field(desk, 'Belang', text)
    expect(not desk.all(name=re.compile('Hier passen hoogstens')), 'still says why')


def what_does_not_fit_waits(start):
    desk, path = open_example(start)
    id, token, _ = find_interest(desk, path, 'public', 'shared')
    _, other, other_short = find_interest(desk, path, 'public', 'shared', skip=(id,))
    text = read(path, id, 'text')
    token.click()
    field(desk, 'Belang', text).click()
    long = paste_too_much(desk, 'Belang')
    # It is said while one types, not only in the end.
    desk.find(name=re.compile('Hier passen hoogstens'))

    # Somebody goes on to something else: the words wait, and that is said.
    other.click()
    field(desk, SHORT, other_short)
    desk.says('past niet en blijft daar wachten')
    expect(field(desk, 'Belang').text != long, 'words of another item')
    desk.is_gone(name=re.compile('Hier passen hoogstens'))
    token.click()
    field(desk, 'Belang', long)
    desk.find(name=re.compile('Hier passen hoogstens'))

    # They are for the side on which they were typed.
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    expect(all(node.text != long for node in desk.all('text', 'Belang')), 'seen at the table')
    desk.key('F8')
    desk.find(name='Alleen voor de begeleider')
    desk.token(text).click()
    field(desk, 'Belang', long)

    # And nobody leaves without a question.
    desk.key('ctrl+w')
    desk.says('Toch sluiten?')
    desk.says('woorden die niet passen')
    desk.focus()
    desk.key('Escape')
    wait_for('the question to go', lambda: not desk.all(name='Toch sluiten?'))
    desk.focus()
    field(desk, 'Belang', long).click()
    desk.key('Escape')
    field(desk, 'Belang', text)
    desk.key('ctrl+w')
    desk.wait_for_end()


TOO_LONG = re.compile('Hier passen hoogstens')


def type_much(desk, times):
    """Types ten letters where the keyboard is, so many TIMES; gives them."""
    desk.key('ctrl+a')
    desk.type('abcdefghij')
    desk.key('ctrl+a', 'ctrl+c', 'End')
    for _ in range(times - 1):
        desk.key('ctrl+v')
    return 'abcdefghij' * times


def go_to_field(desk, token, name):
    """By keyboard to the field NAME of TOKEN, however far down that is."""
    token.click()
    desk.key('Return')
    wait_for(f'the keyboard in {name}', lambda: desk.key('Tab') or field(desk, name).focused)


def waits_for_its_party(desk, name, times):
    """Too much in the field NAME of a party, which has the keyboard, stays, is said, and
    waits for that party."""
    long = type_much(desk, times)
    field(desk, name, long)
    desk.find(name=TOO_LONG)
    desk.key('Return')
    field(desk, name, long)
    desk.token('GGD Stroomland').click()
    field(desk, SHORT, 'GGD')
    desk.says('past niet en blijft daar wachten')
    expect(field(desk, name).text != long, f'{name} of another party')
    desk.is_gone(name=TOO_LONG)
    desk.token('Gemeente Elzerwaard').click()
    field(desk, name, long)
    desk.find(name=TOO_LONG)


def nothing_of_a_party_is_cut(start):
    desk, path = open_example(start)
    token = desk.token('Gemeente Elzerwaard')
    go_to_field(desk, token, 'Initialen')
    waits_for_its_party(desk, 'Initialen', 1)
    go_to_field(desk, token, 'Initialen')
    desk.key('Escape')
    desk.is_gone(name=TOO_LONG)

    # A person whose name fits is also added by going on, as elsewhere.
    desk.find('push button', 'Meer').press()
    go_to_field(desk, token, 'Persoon toevoegen')
    desk.type('Wil Vermaas')
    desk.key('Tab', 'shift+Tab')
    desk.find('push button', 'Wil Vermaas')
    waits_for_its_party(desk, 'Persoon toevoegen', 21)
    save(desk)
    expect('<name>Wil Vermaas</name>' in path.read_text(), 'nobody was added')
    expect('abcdefghij' not in path.read_text(), 'something was cut')


def a_name_of_nobody_waits(start):
    desk, path = open_example(start)
    id, token, short = find_interest(desk, path, 'public', 'shared')
    _, other, other_short = find_interest(desk, path, 'public', 'shared', skip=(id,))
    token.click()
    field(desk, SHORT, short)
    owner = field(desk, 'Partij').text
    field(desk, 'Partij', owner).click()
    desk.type('Zwembad')

    # On to something else: it is about that, and what was typed waits.
    other.click()
    field(desk, SHORT, other_short)
    desk.says('past niet en blijft daar wachten')
    expect(field(desk, 'Partij').text != 'Zwembad', 'a name that was typed for another')
    desk.is_gone('label', 'Hier heet niets zo')
    token.click()
    field(desk, 'Partij', 'Zwembad')
    desk.find('label', 'Hier heet niets zo')

    # Once there is somebody of that name it is entered.
    desk.key('ctrl+1')
    desk.type('Zwembad')
    desk.key('Return')
    desk.says('Toegevoegd: Zwembad')
    other.click()
    field(desk, SHORT, other_short)
    token.click()
    field(desk, SHORT, short)
    save(desk)
    expect(read(path, id, 'stakeholder') == find_party(path, 'Zwembad'), read(path, id, 'stakeholder'))


def nothing_in_the_outline_is_cut(start):
    desk, path = open_example(start)
    id, token, short = find_interest(desk, path, 'public', 'shared')
    text = read(path, id, 'text')
    desk.key('ctrl+f')
    desk.type(text[:14])
    desk.find('label', text)
    wait_for('the line', lambda: desk.key('Down') or any(
        desk.all('label', text, inside=node) for node in desk.all('list item') if node.focused))
    desk.key('F2')
    long = type_much(desk, 101)
    desk.find(name=TOO_LONG)

    # Enter leaves it there, to be shortened.
    desk.key('Return')
    expect(any(node.focused and node.text == long for node in desk.all('text')), 'it is cut or gone')

    # Who goes elsewhere finds it waiting.
    desk.entry_bar().click()
    desk.says('past niet en blijft daar wachten')
    token.click()
    field(desk, 'Belang', long)
    desk.find(name=TOO_LONG)
    expect(read(path, id, 'text') == text, 'cut in the file')


def find_party(path, name):
    """The id of the party that is called NAME."""
    return next(item.get('id') for item in tree.parse(path).getroot().iter(f'{NAMESPACE}stakeholder')
                if item.findtext(f'{NAMESPACE}name') == name)


def save(desk):
    desk.key('ctrl+s')
    desk.says('· opgeslagen')


def one_of_many_is_found_by_any_part(start):
    desk, path = open_example(start)
    id, token, _ = find_interest(desk, path, 'public', 'shared')
    token.click()
    before = field(desk, 'Partij').text
    owner = field(desk, 'Partij', before)
    owner.click()
    desk.type('STAPPEN COOP')
    # Whoever cannot see the list is told what Enter takes.
    wait_for('it to be told', lambda: field(desk, 'Partij').description ==
             'Leefstijlcoaches Kleine Stappen (coöperatie), 1 van 1')
    desk.key('Return')
    field(desk, 'Partij', 'Leefstijlcoaches Kleine Stappen (coöperatie)')
    save(desk)
    coaches = find_party(path, 'Leefstijlcoaches Kleine Stappen (coöperatie)')
    expect(read(path, id, 'stakeholder') == coaches, read(path, id, 'stakeholder'))

    # The arrows go through the list.
    desk.key('ctrl+a')
    desk.type('gemeente')
    desk.key('Down', 'Return')
    field(desk, 'Partij', 'Gemeente Hazelrade')

    # Nothing answers to that: it is said, and Escape takes it back.
    desk.key('ctrl+a')
    desk.type('xyzzy')
    desk.find('label', 'Hier heet niets zo')
    wait_for('it to be told', lambda: field(desk, 'Partij').description == 'Hier heet niets zo')
    desk.key('Return')
    field(desk, 'Partij', 'xyzzy')
    desk.key('Escape')
    field(desk, 'Partij', 'Gemeente Hazelrade')
    desk.is_gone('label', 'Hier heet niets zo')

    # Also where it is left so: the words stay, and the row says why.
    desk.key('ctrl+a')
    desk.type('xyzzy')
    desk.key('Tab')
    desk.find('label', 'Hier heet niets zo')
    field(desk, 'Partij', 'xyzzy')
    desk.key('shift+Tab', 'Escape')
    desk.is_gone('label', 'Hier heet niets zo')

    # Wiped out it is nobody's.
    desk.key('ctrl+a', 'BackSpace', 'Return')
    save(desk)
    expect(read(path, id, 'stakeholder') is None, read(path, id, 'stakeholder'))


def several_of_many_are_found_by_any_part(start):
    desk, path = open_example(start)
    id, token, _ = find_interest(desk, path, 'public', 'shared')
    token.click()
    desk.click('Ook onderschreven door')
    wait_for('to be asked which', lambda: desk.find(name='Zoeken').focused)
    desk.type('sportief')
    desk.key('Return')
    wait_for('it to be marked', lambda: desk.all(
        'list item', re.compile('^Stichting Sportief .*, gekozen$')))
    desk.type('niemand')
    desk.find('label', 'Hier heet niets zo')
    desk.key('Escape')
    desk.is_gone('label', 'Hier heet niets zo')
    desk.says('Sportief')
    save(desk)
    sportief = find_party(path, 'Stichting Sportief Elzerwaard (buurtsportcoaches)')
    expect(read(path, id, 'endorsed-by') == sportief, read(path, id, 'endorsed-by'))


def an_interest_is_related_by_any_part(start):
    desk, path = open_example(start)
    _, token, _ = find_interest(desk, path, 'public', 'shared')
    other, _, words = find_interest(desk, path, 'public', 'shared', skip=(find_interest(
        desk, path, 'public', 'shared')[0],))
    token.click()
    desk.find('push button', 'Meer').press()
    # It comes into view with the keyboard.
    for _ in range(40):
        desk.key('Tab')
        if any(node.focused for node in desk.all('push button', 'Verhouding toevoegen')):
            break
    desk.key('Return')
    desk.find('combo box', 'Hoe ze zich verhouden')
    desk.key('Tab')
    wait_for('to be asked which', lambda: desk.find('text', 'Ander belang').focused)
    desk.type(words)
    desk.find('list item', re.compile(re.escape(read(path, other, 'text'))))
    before = path.read_text().count(f'<b>{other}</b>')
    desk.key('Return', 'Return')
    save(desk)
    expect(path.read_text().count(f'<b>{other}</b>') == before + 1, 'related')


def several_chosen_change_nothing(start):
    desk, path = open_example(start)
    before = path.read_bytes()
    desk.token('Gemeente Elzerwaard').click()
    field(desk, SHORT, 'Elzerwaard')
    xdotool('keydown', 'ctrl')
    desk.token('GGD Stroomland').click()
    xdotool('keyup', 'ctrl')
    desk.says('2 partijen')
    desk.key('Escape')
    desk.token('Gemeente Elzerwaard').click()
    field(desk, SHORT, 'Elzerwaard')
    desk.key('ctrl+s')
    expect('•' not in desk.window('Leefstijlnetwerk').name, 'changed by being chosen')
    expect(path.read_bytes() == before, 'the file is another')


def several_get_one_colour(start):
    desk, path = open_example(start)
    for name in 'Gemeente Elzerwaard', 'Gemeente Hazelrade':
        xdotool('mousemove', *desk.token(name).centre(), 'keydown', 'ctrl', 'click', 1, 'keyup', 'ctrl')
        desk.settle()
    desk.key('F9')
    desk.find('label', 'Kleur')
    expect(not desk.all('text', 'Initialen'), 'letters for several')
    next(node for node in desk.all('push button', 'Kleur kiezen') if node.deeds()).press()
    desk.find('push button', 'Kleur 5').press()
    desk.key('ctrl+s')
    desk.says(f'{path.name} · opgeslagen')
    parties = {item.findtext(f'{NAMESPACE}name'): item.findtext(f'{NAMESPACE}colour')
               for item in tree.parse(path).getroot().iter(f'{NAMESPACE}stakeholder')}
    expect(parties['Gemeente Elzerwaard'] == parties['Gemeente Hazelrade'] == '5', parties)


if __name__ == '__main__':
    run(undo_shows_nothing_of_another_item, undo_in_a_field_is_about_what_is_typed_first,
        a_field_that_was_clicked_stands_in_no_ones_way, what_cannot_be_entered_stays,
        what_does_not_fit_waits, nothing_of_a_party_is_cut, nothing_in_the_outline_is_cut,
        a_name_of_nobody_waits, one_of_many_is_found_by_any_part, several_of_many_are_found_by_any_part,
        an_interest_is_related_by_any_part, several_chosen_change_nothing,
        several_get_one_colour)
