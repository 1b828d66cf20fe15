# SPDX-License-Identifier: GPL-3.0-or-later
"""Making, saving, opening and closing a collaboration, and files that are none."""

import re

from desk import copy_example, expect, run, wait_for


def begin(desk, name='Kanaalzone', question='Wat doen we samen?'):
    """From the front door to an empty Kijkglas."""
    desk.click('Nieuwe samenwerking', 'list item')
    desk.type(name)
    desk.key('Return')
    desk.type(question)
    desk.key('Return')
    desk.window(f'• {name} – Kijkglas')
    desk.settle()


def save_as(desk, path):
    desk.key('ctrl+s')
    desk.choose_file(path)
    wait_for(f'{path.name} to be written', path.exists)


def new_saved_and_opened_again(start):
    desk = start()
    begin(desk)
    desk.says('Nog niet opgeslagen')
    desk.says('Alleen voor de begeleider')

    path = desk.documents / 'kanaal.kijkglas'
    save_as(desk, path)
    desk.says('kanaal.kijkglas · opgeslagen')
    text = path.read_text()
    expect('<name>Kanaalzone</name>' in text, text)
    expect('<lead-question>Wat doen we samen?</lead-question>' in text, text)
    desk.focus()
    desk.key('ctrl+w')
    expect(desk.wait_for_end() == 0, 'the program ends well')

    again = start(path, home=desk.home)
    again.window('Kanaalzone – Kijkglas')
    again.says('kanaal.kijkglas · opgeslagen')
    again.key('ctrl+q')
    again.wait_for_end()
    expect(path.read_text() == text, 'looking at a file does not change it')

    # The front door knows it now.
    third = start(home=desk.home)
    third.click('kanaal', 'list item')
    third.window('Kanaalzone – Kijkglas')


def a_recent_file_that_is_gone(start):
    home, harbour = copy_example('harbour')
    _, other = copy_example('elzerwaard')
    elzerwaard = harbour.with_name('elzerwaard.kijkglas')
    other.rename(elzerwaard)
    for path in harbour, elzerwaard:
        desk = start(path, home=home)
        desk.says(f'{path.name} · opgeslagen')
        desk.key('ctrl+q')
        desk.wait_for_end()
    again = start(home=home)
    again.find('list item', 'elzerwaard')
    row = again.find('list item', 'harbour')
    harbour.unlink()
    elsewhere = elzerwaard.rename(home / 'elzerwaard.kijkglas')
    row.click()
    again.says('“harbour” is er niet meer')
    # Back at the window what went meanwhile is listed no more, and comes back when it does.
    again.focus()
    again.find('push button', re.compile('lijst halen')).press()
    wait_for('it to go', lambda: len(again.windows()) == 1)
    again.focus()
    again.is_gone('list item', 'harbour')
    again.is_gone('list item', 'elzerwaard')
    again.key('ctrl+q')
    again.wait_for_end()
    elsewhere.rename(elzerwaard)
    third = start(home=home)
    third.find('list item', 'elzerwaard')
    listed = (home / 'data' / 'recently-used.xbel').read_text()
    expect('harbour' not in listed and 'elzerwaard' in listed, listed)


def everything_public(start):
    desk = start()
    desk.click('Nieuwe samenwerking', 'list item')
    desk.type('Haven')
    desk.click('Alles mag iedereen zien', 'list item')
    desk.click('Begin')
    desk.window('• Haven – Kijkglas')
    expect(not desk.all('push button', 'Aan tafel'), 'without secrets there are no sides')
    expect(not desk.all(name='Alleen voor de begeleider'), 'nor a band')
    path = desk.documents / 'haven.kijkglas'
    save_as(desk, path)
    expect('<default-openness>public</default-openness>' in path.read_text(), path.read_text())


def parties_from_a_list(start):
    desk = start()
    desk.click('Partijen uit een lijst', 'list item')
    desk.type('Haven')
    desk.key('Return', 'Return')
    for line in ['Gemeente', 'GGD', 'gemeente', 'Sportclub']:
        desk.type(line)
        desk.key('Return')
    desk.says('3 partijen, 1 dubbele weggelaten')
    desk.click('Begin')
    desk.window('• Haven – Kijkglas')
    path = desk.documents / 'lijst.kijkglas'
    save_as(desk, path)
    names = re.findall('<stakeholder .*?<name>(.*?)</name>', path.read_text(), re.DOTALL)
    expect(sorted(names) == ['GGD', 'Gemeente', 'Sportclub'], names)


def unsaved_changes(start):
    desk = start()
    begin(desk)
    desk.key('ctrl+w')
    desk.find(name='Opslaan voor het sluiten?')
    desk.focus()
    desk.key('Escape')
    desk.is_gone(name='Opslaan voor het sluiten?')
    expect(desk.is_running(), 'cancelled')

    desk.focus()
    desk.key('ctrl+w')
    desk.find(name='Opslaan voor het sluiten?')
    desk.focus()
    desk.key('Return')
    path = desk.documents / 'bewaard.kijkglas'
    desk.choose_file(path)
    desk.wait_for_end()
    expect('Kanaalzone' in path.read_text(), 'saved before it closed')


def thrown_away(start):
    desk = start()
    begin(desk)
    desk.key('ctrl+w')
    desk.find(name='Opslaan voor het sluiten?')
    desk.find('push button', re.compile('Niet opslaan')).press()
    desk.wait_for_end()
    expect(not list(desk.documents.iterdir()), 'nothing was written')


def words_not_added(start):
    _, path = copy_example('harbour')
    desk = start(path)
    desk.says('harbour.kijkglas · opgeslagen')
    desk.key('ctrl+1')
    desk.type('Half a na')
    desk.key('ctrl+w')
    desk.find(name='Toch sluiten?')
    desk.focus()
    desk.key('Escape')
    desk.is_gone(name='Toch sluiten?')
    desk.focus()
    desk.key('Return')
    desk.says('Toegevoegd: Half a na')
    desk.type('x' * 300)
    desk.says('tekens te lang')
    desk.key('Return')
    desk.key('ctrl+w')
    desk.find(name='Opslaan voor het sluiten?')
    desk.says('die nog niet zijn toegevoegd')
    desk.focus()
    desk.key('Return')
    desk.wait_for_end()
    names = path.read_text()
    expect('Half a na' in names and 'xxx' not in names, 'what was added, and nothing else')


def one_window_a_file(start):
    """Also when it is asked for again before it is open."""
    desk = start()
    begin(desk)
    path = desk.documents / 'kanaal.kijkglas'
    save_as(desk, path)
    desk.says('kanaal.kijkglas · opgeslagen')
    desk.focus()
    desk.key('ctrl+w')
    desk.wait_for_end()
    again = start(path, path, home=desk.home)
    again.says('kanaal.kijkglas · opgeslagen')
    again.settle()
    expect(len(again.windows()) == 1, [window.name for window in again.windows()])


BAD = {
    'leeg.kijkglas': (b'', 'Het bestand is leeg'),
    'afgebroken.kijkglas': (b'<collaboration xmlns="urn:kijkglas:1" version="1" min-reader="1">\n'
                            b'  <name>Half', 'Regel 2: Het bestand is afgebroken'),
    'brief.kijkglas': (b'Beste mensen', 'Dit is geen Kijkglas-bestand'),
    'ander.kijkglas': (b'<svg xmlns="http://www.w3.org/2000/svg"/>', 'Dit is geen Kijkglas-bestand'),
    'nieuwer.kijkglas': (b'<collaboration xmlns="urn:kijkglas:1" version="9" min-reader="9"/>',
                         'werk Kijkglas bij'),
    'doctype.kijkglas': (b'<!DOCTYPE collaboration SYSTEM "x">\n'
                         b'<collaboration xmlns="urn:kijkglas:1" version="1" min-reader="1"/>',
                         'Een DOCTYPE mag niet'),
    'onbekend.kijkglas': (b'<collaboration xmlns="urn:kijkglas:1" version="1" min-reader="1">\n'
                          b'  <naam>x</naam>\n</collaboration>\n', 'Regel 2:'),
}


def bad_files(start):
    """Each says what is wrong and where, and what was open stays open."""
    desk = start()
    begin(desk)
    for name, (content, message) in BAD.items():
        # A folder each: the chooser of GTK 4.18 completes to the first in it.
        path = desk.documents / name.partition('.')[0] / name
        path.parent.mkdir()
        path.write_bytes(content)
        desk.focus()
        desk.key('ctrl+o')
        desk.choose_file(path, opening=True)
        desk.find(name=f'“{name}” kan niet worden geopend')
        desk.says(message)
        desk.focus()
        desk.key('Escape')
        desk.is_gone(name=f'“{name}” kan niet worden geopend')
        expect('• Kanaalzone – Kijkglas' in desk.window('Kanaalzone').name, 'still there, unsaved')
    desk.stop()
    again = start(home=desk.home)
    again.find('list item', 'Nieuwe samenwerking')
    expect(not again.all('list item', 'leeg'), 'what was refused is offered again')


def bad_file_to_begin_with(start):
    desk = start('/nowhere/weg.kijkglas')
    desk.find(name='“weg.kijkglas” kan niet worden geopend')
    desk.says('Het bestand is niet te lezen')
    desk.focus()
    desk.key('Escape')
    desk.find('list item', 'Nieuwe samenwerking')


def changed_by_someone_else(start):
    desk = start()
    begin(desk)
    path = desk.documents / 'samen.kijkglas'
    save_as(desk, path)
    desk.says('samen.kijkglas · opgeslagen')

    theirs = path.read_text().replace('Wat doen we samen?', 'Wat doen we apart?')
    path.write_text(theirs)
    desk.focus()
    desk.key('ctrl+s')
    desk.find(name='Iemand anders heeft “samen.kijkglas” gewijzigd')
    expect(path.read_text() == theirs, 'nothing was lost')
    desk.focus()
    desk.key('Escape')
    desk.is_gone(name='Iemand anders heeft “samen.kijkglas” gewijzigd')
    expect(path.read_text() == theirs, 'nothing was lost')

    desk.focus()
    desk.key('ctrl+s')
    desk.find(name='Iemand anders heeft “samen.kijkglas” gewijzigd')
    desk.find('push button', re.compile('Vervangen')).press()
    wait_for('ours', lambda: 'Wat doen we samen?' in path.read_text())


def what_is_typed_is_saved(start):
    """Also when nobody has pressed Enter or gone elsewhere yet."""
    desk = start()
    begin(desk)
    path = desk.documents / 'kanaal.kijkglas'
    save_as(desk, path)
    desk.says('kanaal.kijkglas · opgeslagen')
    desk.focus()
    desk.type('Waterschap')
    desk.key('Return')
    desk.says('Toegevoegd: Waterschap')

    desk.token('Waterschap').click()
    desk.key('Return')
    desk.key('ctrl+End')
    desk.type(' Noord')
    desk.key('ctrl+s')
    wait_for('it in the file', lambda: '<name>Waterschap Noord</name>' in path.read_text())
    desk.says('kanaal.kijkglas · opgeslagen')

    desk.type('west')
    desk.key('ctrl+w')
    desk.find(name='Opslaan voor het sluiten?')
    desk.focus()
    desk.key('Return')
    desk.wait_for_end()
    expect('<name>Waterschap Noordwest</name>' in path.read_text(), path.read_text())


def folder_that_cannot_be_written(start):
    """Root may write anywhere, so a file stands where a folder is expected."""
    desk = start()
    begin(desk)
    path = desk.documents / 'kanaal.kijkglas'
    save_as(desk, path)
    desk.says('kanaal.kijkglas · opgeslagen')
    text = path.read_text()

    # The file becomes a folder: nothing can be put in its place.
    path.unlink()
    path.mkdir()
    (path / 'x').write_text(text)
    desk.focus()
    desk.key('ctrl+s')
    desk.find(name='Opslaan is niet gelukt')
    desk.focus()
    desk.key('Escape')
    desk.is_gone(name='Opslaan is niet gelukt')
    expect((path / 'x').read_text() == text and len(list(path.iterdir())) == 1, 'nothing half-written')
    expect(len(list(desk.documents.iterdir())) <= 2, list(desk.documents.iterdir()))


if __name__ == '__main__':
    run(new_saved_and_opened_again, a_recent_file_that_is_gone, everything_public,
        parties_from_a_list, unsaved_changes, thrown_away, words_not_added, one_window_a_file,
        bad_files, bad_file_to_begin_with, changed_by_someone_else, what_is_typed_is_saved,
        folder_that_cannot_be_written)
