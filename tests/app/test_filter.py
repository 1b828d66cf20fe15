# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter: what is left out of the picture is neither seen, said nor deleted, and what
one filtered by on the facilitator's side is told nowhere else."""

import re

from desk import copy_example, expect, run, wait_for

PARTY = 'Gemeente Hazelrade'
OTHER_PARTY = 'Gemeente Elzerwaard'
HEAVY = 'Gezondheidsverschillen tussen wijken verkleinen'
LIGHTER = 'Meer inwoners die blijvend bewegen'

HEAVY_ONLY = 'Gefilterd op gewicht: zwaar'
ALL = 'Alles tonen'


def open_example(start):
    home, path = copy_example()
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    return desk


def open_filter(desk):
    desk.focus()
    desk.key('ctrl+shift+f')
    desk.find(None, 'gewicht: zwaar')
    desk.settle()


def press(desk, name):
    desk.find(None, name).press()


def is_there(desk, name):
    return bool(desk.all('list item', name, inside=desk.canvas()))


def ask_for_party(desk, words):
    """From the first of its buttons past all others to where parties are searched."""
    open_filter(desk)
    desk.key(*['Tab'] * 17)
    desk.type(words)
    desk.key('Return')


def close_filter(desk):
    desk.key('Escape')
    wait_for('the filter to close', lambda: not desk.all(None, 'gewicht: zwaar'))
    desk.focus()


def wait_until_hidden(desk, name):
    wait_for(f'“{name}” to be left out', lambda: not is_there(desk, name))


def words(desk):
    """Everything that a screen reader finds in the window."""
    return '\n'.join(f'{node.name}\n{node.description}' for node in desk.all())


def by_keyboard(start):
    desk = open_example(start)
    desk.token(LIGHTER)
    open_filter(desk)
    desk.key('Tab', 'Tab', 'space')
    wait_until_hidden(desk, LIGHTER)
    close_filter(desk)
    desk.says(HEAVY_ONLY)
    desk.token(HEAVY)
    desk.token(PARTY)

    desk.key('F9')
    desk.find('list item', re.compile(f'^{HEAVY}'))
    expect(not desk.all('list item', re.compile(f'^{LIGHTER}')), 'the outline lists what is left out')

    # What is said at the table is so of what the table sees.
    desk.key('F8')
    desk.says(HEAVY_ONLY)
    wait_for('the table to see it', lambda: is_there(desk, HEAVY))
    expect(not is_there(desk, LIGHTER), 'the table sees what is left out')

    desk.find('push button', ALL).press()
    desk.token(LIGHTER)
    wait_for('the bar to go', lambda: not desk.all('push button', ALL))


def by_party(start):
    desk = open_example(start)
    ask_for_party(desk, 'hazel')
    desk.says('Gefilterd op partij: Hazelrade')
    wait_until_hidden(desk, OTHER_PARTY)
    desk.token(PARTY)
    expect(not is_there(desk, HEAVY), 'an interest of another party is shown')
    press(desk, 'gewicht: zwaar')
    desk.says('Gefilterd op partij: Hazelrade; gewicht: zwaar')
    desk.find('push button', ALL).press()
    desk.token(OTHER_PARTY)


def on_ones_own_screen_only(start):
    desk = open_example(start)
    open_filter(desk)
    press(desk, 'houding: kritisch')
    press(desk, 'wie het mag zien: Vertrouwelijk, alleen ik')
    desk.says('Gefilterd op wie het mag zien: Vertrouwelijk, alleen ik; houding: kritisch')
    wait_until_hidden(desk, HEAVY)
    close_filter(desk)

    # An export knows nothing of it.
    desk.key('ctrl+e')
    desk.find('push button', 'Exporteren…')
    expect('filter laat zien' not in words(desk), 'an export is offered what is filtered')
    desk.focus()
    desk.key('Escape')
    wait_for('the dialog to go', lambda: not desk.all('push button', 'Exporteren…'))

    desk.focus()
    desk.key('F8')
    desk.token(HEAVY)
    told = words(desk).lower()
    for word in ('gefilterd', 'houding', 'kritisch', 'vertrouwelijk', 'wie het mag zien'):
        expect(word not in told, f'the table is told of “{word}”')
    open_filter(desk)
    told = words(desk).lower()
    for word in ('houding', 'kritisch', 'wie het mag zien', 'eigen scherm'):
        expect(word not in told, f'the table may filter by “{word}”')
    expect(not any(button.sensitive for button in desk.all('push button', ALL)), 'something can be shown at the table')
    # What is taken back there is what was asked there.
    press(desk, 'gewicht: zwaar')
    wait_until_hidden(desk, LIGHTER)
    next(button for button in desk.all('push button', ALL) if button.sensitive).press()
    desk.token(LIGHTER)
    close_filter(desk)

    # And there it is again.
    desk.focus()
    desk.key('F8')
    desk.says('houding: kritisch')
    wait_until_hidden(desk, HEAVY)


def what_is_left_out_is_left_alone(start):
    desk = open_example(start)
    desk.token(OTHER_PARTY).click()
    ask_for_party(desk, 'hazel')
    wait_until_hidden(desk, OTHER_PARTY)
    close_filter(desk)
    # What was selected is not any more.
    desk.key('Delete')
    desk.token(PARTY).click()
    desk.key('ctrl+a', 'Delete')
    # With the party goes what one filtered by.
    desk.token(OTHER_PARTY)
    desk.token(HEAVY)
    expect(not is_there(desk, PARTY), 'what was shown is still there')


def what_is_added_is_told(start):
    desk = open_example(start)
    ask_for_party(desk, 'hazel')
    wait_until_hidden(desk, OTHER_PARTY)
    close_filter(desk)
    desk.key('ctrl+1')
    desk.type('Buurtbus Noord')
    desk.key('Return')
    desk.says('Toegevoegd, maar het filter laat het niet zien')
    desk.find('push button', ALL).press()
    desk.token('Buurtbus Noord')


def exports_name_it(start):
    desk = open_example(start)
    open_filter(desk)
    press(desk, 'gewicht: zwaar')
    wait_until_hidden(desk, LIGHTER)
    close_filter(desk)
    desk.key('ctrl+e')
    desk.says('Alleen wat het filter laat zien')
    dialog = desk.window('Exporteren')
    expect(desk.all(name=HEAVY_ONLY, inside=dialog), 'the dialog does not say which filter')


if __name__ == '__main__':
    run(by_keyboard, by_party, on_ones_own_screen_only, what_is_left_out_is_left_alone,
        what_is_added_is_told, exports_name_it)
