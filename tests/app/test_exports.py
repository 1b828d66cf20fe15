# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing pictures: nothing is replaced that nobody was asked about."""

import re

from desk import copy_example, expect, run, wait_for

QUESTION = re.compile('^Het bestand vervangen dat er al is')


def export(desk, name):
    """Exports under NAME, as somebody types it."""
    desk.click('Exporteren…')
    desk.choose_file(desk.documents / name)


def what_nobody_was_asked_about(start):
    home, path = copy_example('harbour')
    precious = home / 'Documenten' / 'rapport.pdf'
    precious.write_text('precious')
    desk = start(path, home=home)
    desk.says('harbour.kijkglas · opgeslagen')
    desk.key('ctrl+e')
    desk.find('push button', 'Exporteren…')
    desk.focus()

    # The chooser knows nothing of the extension that is still to come.
    export(desk, 'rapport')
    desk.find(name=QUESTION)
    expect(desk.all(name='rapport.pdf'), 'the question names no file')
    desk.focus()
    desk.key('Escape')
    desk.is_gone(name=QUESTION)
    desk.focus()
    expect(precious.read_text() == 'precious', 'replaced although nobody said so')

    export(desk, 'rapport')
    desk.find(name=QUESTION)
    desk.focus()
    desk.find('push button', re.compile('Vervangen')).press()
    desk.says('Geëxporteerd: rapport.pdf')
    wait_for('the picture in its place', lambda: precious.read_bytes().startswith(b'%PDF'))


def pages_of_an_earlier_export(start):
    home, path = copy_example('harbour')
    folder = home / 'Documenten'
    for page in range(2, 8):
        (folder / f'kaart-{page}.png').write_text('for stricter eyes')
    desk = start(path, home=home)
    desk.says('harbour.kijkglas · opgeslagen')
    desk.key('ctrl+e')
    desk.find('push button', 'Exporteren…')
    desk.focus()

    export(desk, 'kaart.png')
    desk.find('check box', re.compile('prullenbak'))
    expect(desk.all(name=re.compile('kaart-7.png')), 'the question does not name the older page')
    desk.focus()
    desk.find('push button', re.compile('Vervangen')).press()
    desk.says('Geëxporteerd: kaart.png')
    wait_for('the older pages to go', lambda: not (folder / 'kaart-7.png').exists())
    for file in folder.glob('kaart*.png'):
        expect(file.read_bytes().startswith(b'\x89PNG'), f'{file.name} is of an earlier export')
    expect(list(home.glob('**/Trash/files/kaart-7.png')), 'the older page is not in the trash')


if __name__ == '__main__':
    run(what_nobody_was_asked_about, pages_of_an_earlier_export)
