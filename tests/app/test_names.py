# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever has the keyboard says what it is: on the way through every page with Tab."""

import re

from desk import copy_example, expect, run, wait_for

# What GTK calls a thing that nobody gave a name.
NAMELESS = re.compile(r'^((Gtk|Adw|Kijk)[A-Z]\w+|\s*)$')


def walk(desk, most):
    """Goes through with Tab until it is where it began; says what has no name there."""
    first, nameless, seen = None, [], set()
    for _ in range(most):
        node = desk.focused_after('Tab')
        if node is None:
            continue
        place = node.role, node.name, node.box
        # What is told late may be of the stop before.
        if place == first and len(seen) > 3:
            break
        first = first or place
        if place in seen:
            continue
        seen.add(place)
        if NAMELESS.match(node.name):
            around = next((parent.name for parent in node.parents()
                           if not NAMELESS.match(parent.name)), '')
            nameless.append(f'{node.role} “{node.name}” in “{around}” at {node.box}')
    expect(len(seen) > 3, f'only {len(seen)} stops')
    return nameless


def check(desk, page, most=60):
    nameless = walk(desk, most)
    expect(not nameless, f'{page}:\n' + '\n'.join(nameless))


def in_the_window(start):
    home, path = copy_example()
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    desk.key('F9')
    desk.token('Gemeente Hazelrade').click()
    check(desk, 'a party')
    token = next(node for node in desk.all('list item', inside=desk.canvas())
                 if ', vertrouwelijk' in node.description or 'belang' in node.description.lower())
    token.click()
    check(desk, token.name)
    desk.key('alt+2')
    check(desk, 'the Kompas')


def in_the_dialogs(start):
    home, path = copy_example()
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    desk.key('ctrl+e')
    desk.find('push button', 'Exporteren…')
    desk.focus()
    check(desk, 'exporting')
    desk.key('Escape')
    wait_for('it to go', lambda: len(desk.windows()) == 1)
    desk.focus()
    desk.key('ctrl+comma')
    wait_for('preferences', lambda: len(desk.windows()) == 2)
    desk.focus()
    check(desk, 'preferences')


def where_it_begins(start):
    desk = start()
    check(desk, 'the front door')
    desk.key('ctrl+n')
    desk.find('text', re.compile('Welke vraag'))
    check(desk, 'a new collaboration')


if __name__ == '__main__':
    run(in_the_window, in_the_dialogs, where_it_begins)
