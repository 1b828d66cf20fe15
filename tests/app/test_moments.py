# SPDX-License-Identifier: GPL-3.0-or-later
"""Earlier moments: looked at, and nothing is changed by it."""

import re

from desk import copy_example, expect, run, wait_for, xdotool
from test_sides import secrets_of

BACK = 'Terug naar nu'


def with_a_moment(start):
    """A file in which a moment has a name, and to which a party came after that."""
    home, path = copy_example()
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    desk.key('alt+2')
    desk.key('F9')
    desk.find('push button', 'Dit moment een naam geven').press()
    desk.focus()
    name = desk.find('text', 'Naam')
    wait_for('the keyboard in its name', lambda: name.focused)
    desk.type('Na de eerste ronde')
    wait_for('its name', lambda: name.text == 'Na de eerste ronde')
    desk.find('push button', 'Terug').press()
    desk.find('push button', re.compile('^Na de eerste ronde'))
    desk.key('alt+1')
    desk.key('ctrl+1')
    desk.type('Nieuwkomer')
    desk.key('Return')
    save(desk, path)
    return desk, path


def save(desk, path):
    desk.key('ctrl+s')
    desk.says(f'{path.name} · opgeslagen')


def tokens(desk):
    return [token.name for token in desk.all('list item', inside=desk.canvas())]


def came_since(desk):
    return any('Nieuwkomer' in name for name in tokens(desk))


def look_back(desk):
    desk.key('alt+2')
    desk.find('push button', re.compile('^Na de eerste ronde')).press()
    desk.find('push button', 'Bekijken').press()
    desk.says('Zoals het was: Na de eerste ronde')
    desk.key('alt+1')


def read_only(start):
    """No key, no hand and no paste does anything, and Escape is the way back."""
    desk, path = with_a_moment(start)
    expect(came_since(desk), 'the party that came')
    before = path.read_bytes()
    look_back(desk)
    wait_for('the party to be gone', lambda: not came_since(desk))

    party = desk.find('list item', re.compile('^Gemeente Elzerwaard'), inside=desk.canvas())
    party.click()
    desk.key('ctrl+c', 'Delete', 'ctrl+Left', 'F2', 'ctrl+v', 'ctrl+d', 'ctrl+x', 'ctrl+z', 'ctrl+1')
    x, y = party.centre()
    xdotool('mousemove', x, y, 'mousedown', 1)
    for step in range(1, 8):
        xdotool('mousemove', x + 12 * step, y + 25 * step)
    xdotool('mouseup', 1)
    desk.settle()
    desk.key('alt+2')
    expect(not desk.all('push button', 'Hier staan we nu'), 'going to another phase is offered')
    expect(not desk.all('push button', 'Kwestie toevoegen'), 'adding is offered')
    desk.key('alt+1')
    save(desk, path)
    expect(path.read_bytes() == before, 'changed from an earlier moment')

    desk.focus()
    for _ in range(4):
        if desk.all('push button', BACK):
            desk.key('Escape')
    desk.is_gone(name=BACK)
    wait_for('the party to be back', lambda: came_since(desk))
    desk.key('ctrl+z')
    wait_for('it to be undone', lambda: not came_since(desk))


def at_the_table(start):
    """The table sees as much of the moment as of today, and only if it is open to it."""
    desk, path = with_a_moment(start)
    look_back(desk)
    desk.key('F8')
    desk.is_gone(name=BACK)
    wait_for('now', lambda: came_since(desk))
    desk.key('F8', 'ctrl+q')
    desk.wait_for_end()

    text = path.read_text()
    last = text.rindex('\n', 0, text.index('</snapshot>')) + 1
    path.write_text(text[:last] + '      <openness>shared</openness>\n' + text[last:])

    desk = start(path, home=desk.home)
    look_back(desk)
    desk.key('F8')
    desk.says('Zoals het was: Na de eerste ronde')
    expect(not came_since(desk), 'what came later')
    said = desk.everything_said()
    for secret in secrets_of(path, 'confidential', 'assumed', 'anonymous'):
        expect(secret not in said, f'said at the table of an earlier moment: {secret}')

    # What is exported then is what is seen.
    desk.key('ctrl+e')
    row = desk.find('combo box', 'Moment')
    wait_for('that moment', lambda: desk.all('label', re.compile('^Na de eerste ronde'), inside=row))


def compared(start):
    """What came is marked, said, and found by its sentence; one only looks here too."""
    desk, path = with_a_moment(start)
    before = path.read_bytes()
    look_back(desk)
    desk.find('push button', 'Vergelijk met nu').press()
    desk.says('Wat er veranderde: Na de eerste ronde')
    token = desk.find('list item', re.compile('^Nieuw: Nieuwkomer'), inside=desk.canvas())
    expect(not token.selected, 'selected before')
    desk.find('list item', 'Nieuw: de partij Nieuwkomer').click()
    wait_for('it to be selected', lambda: token.selected)
    desk.key('Delete', 'ctrl+z')
    save(desk, path)
    expect(path.read_bytes() == before, 'changed while comparing')
    desk.key('ctrl+e')
    desk.find('combo box', 'Vergeleken met')
    desk.focus()
    desk.key('Escape')
    desk.focus()
    desk.find('push button', BACK).press()
    desk.is_gone(name=BACK)
    wait_for('an ordinary token', lambda: came_since(desk) and not any('Nieuw:' in name for name in tokens(desk)))


if __name__ == '__main__':
    run(read_only, at_the_table, compared)
