# SPDX-License-Identifier: GPL-3.0-or-later
"""The first five minutes of a facilitator: five parties, ten interests, one dragged to
another sector, undone and done again, saved, exported and opened again."""

import re
import time
import xml.etree.ElementTree as tree

from desk import expect, run, wait_for

PARTIES = ['Gemeente', 'GGD', 'Huisartsen', 'Sportclub', 'Scholen']
INTERESTS = {
    'Gemeente': ['Minder schulden', 'Een gezonde wijk'],
    'GGD': ['Vroeg erbij zijn', 'Betere cijfers'],
    'Huisartsen': ['Tijd voor wie het nodig heeft', 'Kortere lijnen'],
    'Sportclub': ['Nieuwe leden', 'Een volle kantine'],
    'Scholen': ['Fitte leerlingen', 'Rust in de klas'],
}
NAMESPACE = '{urn:kijkglas:1}'


def begin(desk):
    desk.click('Nieuwe samenwerking', 'list item')
    desk.type('Gezonde wijk')
    desk.key('Return')
    desk.type('Hoe blijft de wijk gezond?')
    desk.key('Return')
    desk.window('• Gezonde wijk – Kijkglas')
    wait_for('the entry bar to have the focus', lambda: desk.entry_bar().focused)


def add_everything(desk):
    for party in PARTIES:
        desk.type(party)
        desk.key('Return')
        desk.says(f'Toegevoegd: {party}')
    desk.key('Tab')
    for number, (party, texts) in enumerate(INTERESTS.items()):
        if number:
            desk.key('shift+Tab')
        wait_for('to be asked whose it is', lambda: desk.find(
            'text', re.compile('^Partij, met een deel')).focused)
        for letter in party[:3]:
            desk.type(letter)
        desk.key('Tab')
        wait_for('to be asked what it is', lambda: desk.entry_bar().focused)
        for text in texts:
            desk.type(text)
            desk.key('Return')
            desk.says(f'Toegevoegd: {text}')


def items(path, kind):
    return {item.findtext(f'{NAMESPACE}name') or item.findtext(f'{NAMESPACE}text'): item
            for item in tree.parse(path).getroot().iter(f'{NAMESPACE}{kind}') if item.get('id')}


def field(item, name):
    return item.findtext(f'{NAMESPACE}{name}')


def save(desk, path):
    desk.key('ctrl+s')
    if not path.exists():
        desk.choose_file(path)
    desk.says(f'{path.name} · opgeslagen')


def sector(desk, name):
    return desk.find('list item', re.compile(f'^{name}, vak'), inside=desk.canvas())


def collective(desk):
    """The middle of the sector of collective interests, on the screen: above the
    middle of the circle, half way to its edge."""
    x, y, width, height = sector(desk, 'Collectief').box
    left, top = desk.origin(sector(desk, 'Collectief'))
    return left + x + width // 2, top + y + height // 4


def five_minutes(start):
    desk = start()
    began = time.monotonic()
    begin(desk)
    add_everything(desk)
    took = time.monotonic() - began
    expect(took < 180, f'{took:.0f} seconds for five parties and ten interests')
    expect(len(desk.windows()) == 1, 'no dialog was needed')
    expect(desk.find('list', 'Kijkglas van Gezonde wijk: 5 partijen en 10 belangen.'), 'all of them')

    path = desk.documents / 'wijk.kijkglas'
    save(desk, path)
    parties = items(path, 'stakeholder')
    interests = items(path, 'interest')
    expect(sorted(parties) == sorted(PARTIES), sorted(parties))
    for party, texts in INTERESTS.items():
        for text in texts:
            expect(field(interests[text], 'stakeholder') == parties[party].get('id'), text)
    expect(field(interests['Nieuwe leden'], 'type') is None, 'an interest of its organisation')

    # To another sector: the status line says what it becomes, and it is one step.
    let_go = desk.drag(desk.token('Nieuwe leden').centre(), collective(desk))
    desk.says('wordt een collectief belang')
    let_go()
    wait_for('a collective interest', lambda: 'Collectief' in desk.token('Nieuwe leden').description)
    desk.window('• Gezonde wijk')
    save(desk, path)
    expect(field(items(path, 'interest')['Nieuwe leden'], 'type') == 'collective', 'its meaning')
    expect(len(items(path, 'placement')) == 1, 'its place')
    desk.key('ctrl+z')
    wait_for('as it was', lambda: 'Organisatie' in desk.token('Nieuwe leden').description)
    save(desk, path)
    expect(field(items(path, 'interest')['Nieuwe leden'], 'type') is None, 'undone in the file')
    expect(not items(path, 'placement'), 'its place undone in the file')
    desk.key('ctrl+shift+z')
    wait_for('again', lambda: 'Collectief' in desk.token('Nieuwe leden').description)
    save(desk, path)

    # The table sees the parties and nothing that was not shared.
    desk.key('F8')
    desk.find('list', 'Kijkglas van Gezonde wijk: 5 partijen.')
    desk.key('F8')
    desk.find('list', 'Kijkglas van Gezonde wijk: 5 partijen en 10 belangen.')

    desk.key('ctrl+w')
    desk.wait_for_end()
    text = path.read_text()
    again = start(path, home=desk.home)
    again.find('list', 'Kijkglas van Gezonde wijk: 5 partijen en 10 belangen.')
    expect('Collectief' in again.token('Nieuwe leden').description, 'where it was left')
    again.key('alt+2')
    again.find('list', re.compile('^Kompas van Gezonde wijk'))
    again.key('alt+1')
    again.key('ctrl+w')
    again.wait_for_end()
    expect(path.read_text() == text, 'looking does not change the file')


def remove_and_take_back(start):
    desk = start()
    begin(desk)
    add_everything(desk)
    desk.token('GGD').click()
    desk.key('Delete')
    desk.says('Verwijderd: 1 partij en 2 belangen')
    desk.find('list', 'Kijkglas van Gezonde wijk: 4 partijen en 8 belangen.')
    # Where it is told it can be taken back, as well as in the header.
    wait_for('it to be offered', lambda: [
        button for button in desk.all('push button', re.compile('Ongedaan maken$'))
        if desk.all('label', re.compile('^Verwijderd'), inside=next(button.parents()))])[0].click()
    desk.find('list', 'Kijkglas van Gezonde wijk: 5 partijen en 10 belangen.')
    expect(desk.find('push button', 'Opnieuw doen').sensitive, 'can be done again')


if __name__ == '__main__':
    run(five_minutes, remove_and_take_back)
