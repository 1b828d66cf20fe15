# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by what a screen reader can do and nothing else: no key, no pointer."""

import re
import xml.etree.ElementTree as tree

from desk import copy_example, expect, run, wait_for

NAMESPACE = {'k': 'urn:kijkglas:1'}


def press(desk, name, inside=None):
    """The button NAME, of those that can be pressed."""
    wait_for(f'“{name}” to press', lambda: next(
        (node for node in desk.all('push button', name, inside) if node.deeds()), None)).press()


def choose(desk, name, number):
    """What a menu offers, by its name; GTK 4.18 gives it none, there it is the one of
    that NUMBER."""
    def find():
        items = desk.all('menu item')
        named = [item for item in items if item.name == name]
        return named or [item for item in items[number:number + 1] if not item.name]

    wait_for(f'“{name}” in a menu', find)[0].press()


def add(desk, kind, number, words):
    desk.find('push button', 'Toevoegen')
    wait_for('how to add', lambda: next((node for node in desk.all('push button', 'Toevoegen')
                                         if node.deeds()), None)).press()
    choose(desk, kind, number)
    # Whose it is stands before what it is.
    wait_for('where to write', lambda: desk.all('text'))[-1].write(words)
    [node for node in desk.all('push button', 'Toevoegen') if node.deeds()][-1].press()
    desk.says(f'Toegevoegd: {words}')


def save(desk, path):
    press(desk, 'Hoofdmenu')
    choose(desk, 'Opslaan', 3)
    desk.says(f'{path.name} · opgeslagen')


def the_main_job(start):
    home, path = copy_example()
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    add(desk, 'Partij', 0, 'Zwembad Elzerwaard')
    add(desk, 'Belang', 1, 'Een zwembad dat open blijft')

    # It is seen, said more of, and put elsewhere.
    token = desk.token('Een zwembad dat open blijft')
    token.act('select')
    token.act('edit')
    field = wait_for('its field', lambda: next(
        (node for node in desk.all('text', 'Belang')
         if node.text == 'Een zwembad dat open blijft'), None))
    field.write('Een zwembad dat altijd open is')
    desk.token('Zwembad Elzerwaard').act('select')
    desk.token('Een zwembad dat altijd open is').act('select')
    press(desk, 'Persoonlijk')
    wait_for('a personal interest', lambda: 'Persoonlijk' in
             desk.token('Een zwembad dat altijd open is').description)

    # Taken back and done again, with what a header has for it.
    press(desk, 'Ongedaan maken')
    wait_for('another sector', lambda: 'Persoonlijk' not in
             desk.token('Een zwembad dat altijd open is').description)
    press(desk, 'Opnieuw doen')
    wait_for('a personal interest', lambda: 'Persoonlijk' in
             desk.token('Een zwembad dat altijd open is').description)

    save(desk, path)
    text = path.read_text()
    expect('<name>Zwembad Elzerwaard</name>' in text, 'the party')
    interest = next(item for item in tree.parse(path).getroot().iter('{urn:kijkglas:1}interest')
                    if item.findtext('k:text', None, NAMESPACE) == 'Een zwembad dat altijd open is')
    expect(interest.findtext('k:type', None, NAMESPACE) == 'personal', 'its sector')

    # The other picture, and other eyes.
    press(desk, 'Kompas')
    desk.find('list', re.compile('^Kompas van '))
    press(desk, 'Kijkglas')
    press(desk, 'Aan tafel')
    desk.is_gone(name='Alleen voor de begeleider')
    press(desk, 'Begeleider')
    desk.token('Een zwembad dat altijd open is').act('delete')
    desk.is_gone('list item', 'Een zwembad dat altijd open is')


if __name__ == '__main__':
    run(the_main_job)
