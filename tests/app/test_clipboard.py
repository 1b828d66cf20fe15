# SPDX-License-Identifier: GPL-3.0-or-later
"""Copy, cut, paste and duplicate: within a collaboration, to another window, from and
to words, and what of it comes before other people's eyes."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as tree

from desk import EXAMPLES, PROGRAM, Failure, copy_example, expect, run, wait_for, xdotool

NAMESPACE = {'k': 'urn:kijkglas:1'}
CANVAS = re.compile('^(Kijkglas|Kompas) (van|of) ')


def open_example(start, name='elzerwaard'):
    """A copy of an example, open."""
    home, path = copy_example(name)
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    return desk, path


def open_beside(desk, name):
    """A copy of an example in a window of its own, over the one that is there."""
    path = desk.documents / f'{name}.kijkglas'
    shutil.copy(EXAMPLES / path.name, path)
    n = len(desk.window_ids())
    subprocess.run([PROGRAM, str(path)], env=desk.environment(), check=True)
    wait_for('another window', lambda: len(desk.window_ids()) > n)
    desk.says(f'{path.name} · opgeslagen')
    desk.focus()
    return path


def interests(path):
    """The interests in a file, by their words."""
    return {item.findtext('k:text', '', NAMESPACE): item
            for item in tree.parse(path).getroot().iter('{urn:kijkglas:1}interest')}


def find_interest(desk, path, *openness):
    """The words of an interest that only some may see, and that has a token."""
    names = [token.name for token in desk.all('list item', inside=desk.canvas())]
    for text, item in interests(path).items():
        if (text in names and item.findtext('k:openness', 'confidential', NAMESPACE) in openness
                and item.findtext('k:type', '', NAMESPACE) != 'personal'):
            return text
    raise Failure(f'nothing {openness} on the canvas')


def save(desk, path):
    desk.key('ctrl+s')
    desk.says(f'{path.name} · opgeslagen')


def how_often(desk, path, text):
    save(desk, path)
    return path.read_text().count(f'<text>{text}</text>')


def go_to_field(desk):
    """A field that takes any words, and holds none."""
    desk.key('ctrl+3')
    field = wait_for('a field for words', lambda: next(
        iter(node for node in desk.all('text') if node.focused), None))
    desk.key('ctrl+a', 'BackSpace')
    return field


def copy_words(desk, text):
    """Takes words to the clipboard, as from any program."""
    go_to_field(desk)
    desk.type(text)
    desk.key('ctrl+a', 'ctrl+x')


def paste_words(desk):
    """What any program gets of what was copied."""
    field = go_to_field(desk)
    desk.key('ctrl+v')
    return field.text


def duplicate_and_undo(start):
    desk, path = open_example(start)
    before = path.read_bytes()
    text = find_interest(desk, path, 'public', 'shared')
    desk.token(text).click()
    desk.key('ctrl+d')
    desk.says('Gedupliceerd: 1 belang')
    expect(how_often(desk, path, text) == 2, 'not one more')
    desk.key('ctrl+z')
    expect(how_often(desk, path, text) == 1, 'not one less')
    expect(path.read_bytes() == before, 'undo leaves something')


def cut_and_paste(start):
    desk, path = open_example(start)
    before = path.read_bytes()
    text = find_interest(desk, path, 'public', 'shared')
    desk.token(text).click()
    desk.key('ctrl+x')
    desk.is_gone('list item', text)
    desk.key('ctrl+v')
    desk.says('Geplakt: 1 belang')
    expect(how_often(desk, path, text) == 1, 'not there once')
    expect(path.read_bytes() != before, 'it has the id of what was cut')
    # A step each.
    desk.key('ctrl+z')
    expect(how_often(desk, path, text) == 0, 'the paste is not taken back')
    desk.key('ctrl+z')
    expect(how_often(desk, path, text) == 1, 'the cut is not taken back')
    expect(path.read_bytes() == before, 'undo leaves something')


def from_the_outline(start):
    """The same keys and the same deeds, but where one writes they mean the words."""
    desk, path = open_example(start)
    text = find_interest(desk, path, 'public', 'shared')
    desk.key('ctrl+f')
    desk.type(text[:20])
    desk.find('label', text)
    desk.key('ctrl+a', 'ctrl+d', 'ctrl+c')

    def is_on_the_line():
        desk.key('Down')
        return any(desk.all('label', text, inside=node)
                   for node in desk.all('list item') if node.focused)

    expect(how_often(desk, path, text) == 1, 'the search duplicates')
    wait_for('the line', is_on_the_line)
    desk.key('ctrl+d')
    desk.says('Gedupliceerd: 1 belang')
    expect(how_often(desk, path, text) == 2, 'not one more')


def lines_become_interests(start):
    desk = start()
    desk.click('Partijen uit een lijst', 'list item')
    desk.type('Haven')
    desk.key('Return', 'Return')
    for line in ['Korter wachten', '', '* Meer lucht', 'Goed beheer']:
        desk.type(line)
        desk.key('Return')
    desk.key('ctrl+a', 'ctrl+c')
    path = open_beside(desk, 'elzerwaard')
    before = path.read_bytes()

    window = desk.window('Leefstijlnetwerk')
    desk.find('list item', 'Gemeente Hazelrade', inside=desk.find('list', CANVAS, inside=window)).click()
    desk.key('ctrl+v')
    desk.says('Geplakt: 3 belangen')
    save(desk, path)
    root = tree.parse(path).getroot()
    party = next(item.get('id') for item in root.iter('{urn:kijkglas:1}stakeholder')
                 if item.findtext('k:name', '', NAMESPACE) == 'Gemeente Hazelrade')
    there = interests(path)
    for text in ['Korter wachten', 'Meer lucht', 'Goed beheer']:
        expect(there[text].findtext('k:stakeholder', '', NAMESPACE) == party, f'whose: {text}')
        expect(there[text].findtext('k:openness', 'confidential', NAMESPACE) == 'confidential', text)

    # All three are one step.
    desk.key('ctrl+z')
    save(desk, path)
    expect(path.read_bytes() == before, 'undo leaves something')


def to_another_window(start):
    """There it comes whole; what was kept here is kept there, and its party stays."""
    desk, path = open_example(start)
    text = find_interest(desk, path, 'confidential', 'assumed')
    desk.token(text).click()
    desk.key('ctrl+c')
    desk.says('Gekopieerd')
    other = open_beside(desk, 'harbour')
    desk.key('Escape', 'ctrl+v')
    desk.says('Geplakt: 1 belang. 1 zonder de partij')
    save(desk, other)
    item = interests(other)[text]
    expect(item.findtext('k:openness', 'confidential', NAMESPACE) in ('confidential', 'assumed'),
           'opened')
    expect(item.get('id') != interests(path)[text].get('id'), 'the same id')
    expect(item.find('k:stakeholder', NAMESPACE) is None, 'a party from nowhere')


def words_hold_nothing_secret(start):
    desk, path = open_example(start)
    secret = find_interest(desk, path, 'confidential', 'assumed')
    shared = find_interest(desk, path, 'shared')
    public = find_interest(desk, path, 'public')

    # Alone they leave no words at all.
    for text in secret, shared:
        desk.token(text).click()
        desk.key('ctrl+c')
        desk.says('alleen wat ook naar buiten mag')
        words = paste_words(desk)
        expect(words == '', f'{text}: {words}')

    desk.token(public).click()
    xdotool('keydown', 'ctrl')
    desk.token(secret).click()
    desk.token(shared).click()
    xdotool('keyup', 'ctrl')
    desk.key('ctrl+c')
    words = paste_words(desk)
    expect(words == public, words)


def the_table_sees_nothing_of_it(start):
    desk, path = open_example(start)
    before = path.read_bytes()
    secret = find_interest(desk, path, 'confidential', 'assumed')
    desk.token(secret).click()
    desk.key('ctrl+c', 'F8')
    desk.is_gone(name='Alleen voor de begeleider')
    desk.key('ctrl+v')
    desk.says('niets op het klembord dat hier geplakt kan worden')
    expect(secret not in desk.everything_said(), 'said at the table')
    save(desk, path)
    expect(path.read_bytes() == before, 'something was pasted')

    # Words from elsewhere wait for one more key.
    copy_words(desk, 'Ruimte om te leren')
    desk.token('Gemeente Hazelrade').click()
    desk.key('ctrl+v')
    desk.says('die er nu niet staan')
    expect('Ruimte om te leren' not in desk.everything_said(), 'shown without asking')
    desk.key('ctrl+v')
    desk.says('Geplakt: 1 belang')
    save(desk, path)
    item = interests(path)['Ruimte om te leren']
    expect(item.findtext('k:openness', '', NAMESPACE) == 'shared', 'not shared')
    expect(item.findtext('k:source', '', NAMESPACE) == 'plenary', 'not of source plenary')


if __name__ == '__main__':
    run(duplicate_and_undo, cut_and_paste, from_the_outline, lines_become_interests,
        to_another_window, words_hold_nothing_secret, the_table_sees_nothing_of_it)
