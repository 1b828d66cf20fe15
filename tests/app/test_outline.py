# SPDX-License-Identifier: GPL-3.0-or-later
"""The outline, which says in words what a picture shows: to search, and to go by."""

import re

from desk import copy_example, expect, run, wait_for


def open_kompas(start, hide=None):
    """The Kompas of a copy of an example, in which nobody may see what says HIDE."""
    home, path = copy_example()
    if hide:
        before, after = path.read_text().split(hide, 1)
        path.write_text(before + hide + after.replace(
            '<openness>shared</openness>', '<openness>confidential</openness>', 1))
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    desk.key('alt+2')
    desk.find('list', re.compile('^Kompas van'))
    return desk, path


def lines(desk):
    """What the outline says, from above."""
    return [node.name for node in desk.all('list item', inside=desk.find('list', 'Overzicht'))]


def the_kompas_in_words(start):
    desk, path = open_kompas(start)
    desk.key('F9')
    wait_for('the phases', lambda: '1 Verkennen: geweest' in lines(desk))
    said = lines(desk)
    expect(said[0] == 'Voorfase: geweest', said)
    expect('Startnotitie: vastgesteld' in said, said)
    before = path.read_bytes()

    # A line is of its phase: chosen, that is selected and told of beside the picture.
    desk.find('list item', '2 Delen: geweest', inside=desk.find('list', 'Overzicht')).click()
    wait_for('it on the picture', lambda: desk.find(
        'list item', re.compile('^Delen'), inside=desk.canvas()).selected)
    desk.find('label', 'Delen')
    desk.key('Down', 'Down')
    wait_for('still it', lambda: desk.find(
        'list item', re.compile('^Delen'), inside=desk.canvas()).selected)

    # And a phase on the picture is a line.
    desk.find('list item', re.compile('^Overeenkomen'), inside=desk.canvas()).click()
    wait_for('its line', lambda: desk.find(
        'list item', '3 Overeenkomen: geweest', inside=desk.find('list', 'Overzicht')).selected)
    desk.key('Delete', 'ctrl+s')
    expect(path.read_bytes() == before, 'looking changes nothing')


def searching_the_kompas(start):
    desk, path = open_kompas(start)
    desk.key('ctrl+f')
    wait_for('to be asked what', lambda: desk.find(name='Zoeken in het overzicht').focused)
    desk.type('kwestie')
    wait_for('the questions', lambda: [
        line for line in lines(desk) if line.startswith('Kwestie: ')])
    expect(not any('Startnotitie' in line for line in lines(desk)), lines(desk))
    desk.key('Return')
    wait_for('the first question to have the keyboard', lambda: any(
        node.focused for node in desk.all('list item', re.compile('^Kwestie: '))))
    desk.key('ctrl+f', 'End')
    desk.type(' xyzzy')
    desk.says('Niets gevonden')
    desk.key('Escape')
    wait_for('all of it', lambda: 'Startnotitie: vastgesteld' in lines(desk))

    # It is of what one looks at: on the other picture it is an outline of that.
    desk.key('alt+1')
    wait_for('the rings', lambda: 'Kans' in lines(desk) and
             '1 Verkennen: geweest' not in lines(desk))
    desk.key('alt+2')
    wait_for('the phases', lambda: '1 Verkennen: geweest' in lines(desk))


def a_stay_from_its_line(start):
    """A line opens what it tells of beside it."""
    desk, _ = open_kompas(start)
    desk.key('F9')
    line = wait_for('the stay', lambda: next((node for node in desk.all('list item')
                                              if node.name.startswith('15 oktober 2024')), None))
    line.click()
    desk.key('Return')
    desk.says('Periode in een fase')
    wait_for('its reason', lambda: 'Subsidiedeadline: partijen kennen elkaar al' in desk.everything_said())


def searching_the_rings(start):
    home, path = copy_example()
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    desk.key('ctrl+f')
    desk.type('hazelrade')
    desk.key('Return')
    image = wait_for('the first image of the party to have the keyboard', lambda: next(
        (node for node in desk.all('list item', re.compile('^Samen meer aanbod')) if node.focused), None))
    expect(image.selected, 'it is not selected')


def the_table_hears_its_own(start):
    question = 'Wie wordt werkgever van de leefstijlmakelaar?'
    desk, _ = open_kompas(start, hide=question)
    desk.key('ctrl+f')
    desk.type('kwestie')
    wait_for('the question', lambda: f'Kwestie: {question}' in lines(desk))
    # What was searched for is not for other eyes either.
    desk.key('F8')
    wait_for('all of it', lambda: 'Voorfase: geweest' in lines(desk))
    desk.key('ctrl+f')
    desk.type('kwestie')
    wait_for('other questions', lambda: 'Voorfase: geweest' not in lines(desk) and any(
        line.startswith('Kwestie: ') for line in lines(desk)))
    expect(f'Kwestie: {question}' not in lines(desk), lines(desk))


if __name__ == '__main__':
    run(the_kompas_in_words, a_stay_from_its_line, searching_the_kompas, searching_the_rings, the_table_hears_its_own)
