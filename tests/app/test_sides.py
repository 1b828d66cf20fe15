# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose eyes: the facilitator's side and the table's, and what leaves the room."""

import re
import shutil
import subprocess
import time
import xml.etree.ElementTree as tree

from desk import EXAMPLES, SLOWNESS, Failure, expect, run, wait_for

NAMESPACE = {'k': 'urn:kijkglas:1'}


def pause(seconds):
    time.sleep(seconds * SLOWNESS)


def open_example(start, name='elzerwaard', **kwargs):
    """A copy of an example in Documenten, open."""
    desk = start(**kwargs)
    path = desk.documents / f'{name}.kijkglas'
    shutil.copy(EXAMPLES / path.name, path)
    desk.key('ctrl+w')
    desk.wait_for_end()
    again = start(path, home=desk.home, **kwargs)
    again.says(f'{name}.kijkglas · opgeslagen')
    return again


def secrets_of(path, *openness):
    """The words of interests and images that only some may read."""
    root = tree.parse(path).getroot()
    words = []
    for kind in ['interests/k:interest', 'ambition-images/k:ambition-image',
                 'context-factors/k:context-factor']:
        for item in root.findall(f'k:{kind}', NAMESPACE):
            own = item.findtext('k:openness', 'confidential', NAMESPACE)
            if own in openness:
                words += [part.text for part in item.findall('k:text', NAMESPACE) +
                          item.findall('k:short-name', NAMESPACE) if part.text]
    words += [note.text for note in root.iter('{urn:kijkglas:1}note') if note.text]
    return [word for word in words if len(word) > 8]


def on_the_canvas(desk, path, *openness, short=False):
    """Something on the Kijkglas that only some may see, and its words."""
    names = {token.name: token for token in desk.all('list item', inside=desk.canvas())}
    for item in tree.parse(path).getroot().findall('k:interests/k:interest', NAMESPACE):
        text = item.findtext('k:text', '', NAMESPACE)
        if (item.findtext('k:openness', 'confidential', NAMESPACE) in openness and text in names
                and item.findtext('k:type', '', NAMESPACE) != 'personal'
                and (not short or item.find('k:short-name', NAMESPACE) is not None)):
            return names[text], text
    raise Failure(f'nothing {openness} on the canvas')


def make_personal(desk):
    """Gives what is selected another sector, in the inspector."""
    desk.find('push button', 'Persoonlijk').click()


def edit(desk, token):
    """The inspector of TOKEN with focus in its first field."""
    token.click()
    desk.key('Return')


def go_to_line(desk, text):
    """From the words one searches for to the line of the outline that says TEXT."""
    def is_there():
        desk.key('Down')
        return any(desk.all('label', text, inside=node)
                   for node in desk.all('list item') if node.focused)

    wait_for('the line', is_there)


def add_interest(desk, text):
    """An interest of the party that is asked about next."""
    desk.key('ctrl+2')
    wait_for('to be asked whose it is', lambda: desk.find(
        'text', re.compile('^Partij, met een deel')).focused)
    desk.key('Tab')
    wait_for('to be asked what it is', lambda: [
        field for field in desk.all('text') if field.focused and 'Partij' not in field.name])
    desk.type(text)
    desk.key('Return')
    desk.says(f'Toegevoegd: {text}')


def work(desk, path):
    """Leaves something of the facilitator's in every corner of the window."""
    desk.key('ctrl+f')
    desk.type('e')
    token, gone = on_the_canvas(desk, path, 'confidential', 'assumed')
    token.click()
    desk.key('ctrl+2')
    desk.type('Sint')
    desk.key('Tab')
    desk.type('Half geheim')
    expect('Half geheim' in desk.everything_said(), 'what is typed in a field can be read')
    token.click()
    desk.key('Delete')
    wait_for('it to go', lambda: not desk.all('list item', gone, inside=desk.canvas()))
    if SLOWNESS == 1:  # otherwise it may be gone before it has been found
        desk.says('Verwijderd: 1 belang')
    token, text = on_the_canvas(desk, path, 'confidential', 'assumed')
    token.click()
    desk.key('Menu')
    desk.find('menu item')  # GTK 4.18 gives no menu item its words
    return text


def the_table_hears_nothing(start):
    desk = open_example(start)
    path = desk.documents / 'elzerwaard.kijkglas'
    secrets = secrets_of(path, 'confidential', 'assumed', 'anonymous')
    expect(len(secrets) > 10, secrets)
    desk.says('Alleen voor de begeleider')
    add_interest(desk, 'Stil verlangen')
    said = work(desk, path)
    expect(said in desk.everything_said(), 'what is open can be read')
    # Also while a menu is open, which has the keyboard to itself.
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    desk.is_gone('menu item')
    for moment in 'at once', 'later':
        said = desk.everything_said()
        expect('Leefstijlnetwerk' in said, said[:500])
        for secret in [*secrets, 'Stil verlangen', 'Half geheim', 'Toegevoegd', 'Verwijderd',
                       'Bewerken']:
            expect(secret not in said, f'said at the table, {moment}: {secret}')
        pause(1)

    # What waited in the entry bar does not become the table's by one key.
    desk.key('ctrl+2', 'Tab', 'Return', 'ctrl+s')
    desk.says('elzerwaard.kijkglas · opgeslagen')
    expect('Stil verlangen' in path.read_text(), 'what was entered is kept')
    expect('Half geheim' not in path.read_text(), 'what was not entered is not')

    # It waits where it was typed.
    desk.type('Aan tafel')
    desk.key('F8')
    desk.says('Alleen voor de begeleider')
    typed = [node.text for node in desk.all('text')]
    expect('Half geheim' in typed and 'Aan tafel' not in typed, typed)
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    typed = [node.text for node in desk.all('text')]
    expect('Half geheim' not in typed and 'Aan tafel' in typed, typed)


def a_file_opens_where_it_was_left(start):
    desk = open_example(start)
    path = desk.documents / 'elzerwaard.kijkglas'
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    desk.key('ctrl+w')
    desk.wait_for_end()

    # Also under another name, and as seen through a link.
    moved = desk.documents / 'anders.kijkglas'
    path.rename(moved)
    link = desk.documents / 'link.kijkglas'
    link.symlink_to(moved)
    for there in moved, link:
        again = start(there, home=desk.home)
        again.says(f'{there.name} · opgeslagen')
        again.settle()
        expect(not again.all(name='Alleen voor de begeleider'), f'{there.name} opens at the table')
        again.key('ctrl+w')
        again.wait_for_end()

    again = start(moved, home=desk.home)
    again.says('anders.kijkglas · opgeslagen')
    again.key('F8')
    again.says('Alleen voor de begeleider')
    again.key('ctrl+w')
    again.wait_for_end()
    again = start(moved, home=desk.home)
    again.says('Alleen voor de begeleider')
    expect(moved.read_bytes() == (EXAMPLES / path.name).read_bytes(), 'looking changed the file')


def going_out_of_sight_is_no_removal(start):
    desk = open_example(start)
    path = desk.documents / 'elzerwaard.kijkglas'
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    token, text = on_the_canvas(desk, path, 'public', 'shared')
    token.click()
    make_personal(desk)
    wait_for('it to go', lambda: not desk.all('list item', text))
    desk.settle()
    expect('erwijderd' not in desk.everything_said(), 'told as removed')


def the_side_stays_until_somebody_turns_it(start):
    """Where everything is public but one interest, and that only for a while."""
    desk = open_example(start, 'harbour')
    path = desk.documents / 'harbour.kijkglas'
    token, text = on_the_canvas(desk, path, 'public')
    token.click()
    make_personal(desk)
    desk.says('Alleen voor de begeleider')
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    wait_for('it to go', lambda: not desk.all('list item', text))

    # With one more key it is back and public: there is nothing to hide.
    desk.key('ctrl+z')
    desk.says('die er nu niet staan')
    expect(not desk.all('list item', text), 'shown without asking')
    desk.key('ctrl+z')
    desk.find('list item', text)
    desk.is_gone('push button', 'Begeleider')
    expect(not desk.all(name='Alleen voor de begeleider'), 'turned by itself')
    desk.key('ctrl+y')
    desk.find('push button', 'Begeleider')
    expect(not desk.all('list item', text), 'turned by itself')
    expect(not desk.all(name='Alleen voor de begeleider'), 'turned by itself')
    desk.key('F8')
    desk.says('Alleen voor de begeleider')


def what_is_typed_is_entered_before_the_side_turns(start):
    desk = open_example(start)
    path = desk.documents / 'elzerwaard.kijkglas'
    token, text = on_the_canvas(desk, path, 'confidential', 'assumed')
    edit(desk, token)
    desk.key('ctrl+End')
    desk.type(' in de inspecteur')
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    expect('in de inspecteur' not in desk.everything_said(), 'what was typed is said at the table')
    desk.key('F8')
    desk.says('Alleen voor de begeleider')

    # The same in the outline.
    token, text = on_the_canvas(desk, path, 'confidential', 'assumed')
    desk.key('ctrl+f')
    desk.type(text[:14])
    desk.find('label', text)
    go_to_line(desk, text)
    desk.key('F2')
    desk.key('End')
    desk.type(' in de lijst')
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    expect('in de lijst' not in desk.everything_said(), 'what was typed is said at the table')

    desk.key('ctrl+s')
    wait_for('all of it in the file', lambda: 'in de inspecteur</text>' in path.read_text()
             and 'in de lijst</text>' in path.read_text())


def no_sides_without_secrets(start):
    desk = open_example(start, 'harbour')
    expect(not desk.all('push button', 'Aan tafel'), 'a switch where all is public')
    desk.key('F8')
    expect(not desk.all(name='Alleen voor de begeleider'), 'a band where all is public')


def text_of(path):
    return ' '.join(subprocess.run(['pdftotext', str(path), '-'], check=True, text=True,
                                   capture_output=True).stdout.split())


def choose(desk, row, value):
    """Picks VALUE in a row with a list."""
    desk.find('combo box', row).click()
    desk.focus()
    # The list that came is a window of its own, or lies over this one.
    wait_for(value, lambda: desk.all('list item', value) or desk.all('label', value))
    (desk.all('list item', value) or desk.all('label', value))[-1].click()
    desk.focus()


def export(desk, path):
    desk.click('Exporteren…')
    desk.choose_file(path)
    desk.is_gone('combo box', 'Voor wiens ogen')


def export_for_the_table(start):
    desk = open_example(start)
    desk.key('ctrl+e')
    desk.find('combo box', 'Voor wiens ogen')
    desk.find(name=re.compile(r'12 partijen, 19 belangen.* gaan mee'))
    desk.says('blijven hier')
    desk.says('Te raden van wie het is')
    desk.focus()
    path = desk.documents / 'tafel.pdf'
    export(desk, path)
    desk.says('Geëxporteerd: tafel.pdf')

    text = text_of(path)
    expect('Aan tafel' in text and 'Elzerwaard' in text and 'naar Kaats & Opheij' in text, text[:400])
    for secret in secrets_of(desk.documents / 'elzerwaard.kijkglas',
                             'confidential', 'assumed', 'anonymous'):
        expect(' '.join(secret.split()) not in text, f'left the room: {secret}')


def clipboard(desk, kind):
    """What another program gets."""
    return subprocess.run(['xclip', '-selection', 'clipboard', '-t', kind, '-o'],
                          env=desk.environment(), check=True, capture_output=True,
                          timeout=10 * SLOWNESS).stdout


def copied_for_the_table(start):
    """The picture goes to another program, twice over, and what is confidential stays."""
    desk = open_example(start)
    path = desk.documents / 'elzerwaard.kijkglas'
    desk.key('ctrl+shift+c')
    desk.find('combo box', 'Voor wiens ogen')
    desk.says('blijven hier')
    desk.focus()
    desk.click('Deze bladzijde kopiëren')
    desk.says('Het beeld staat op het klembord')

    expect(clipboard(desk, 'image/png').startswith(b'\x89PNG'), 'no PNG')
    svg = clipboard(desk, 'image/svg+xml').decode()
    expect('Elzerwaard' in svg and 'Aan tafel' in svg, svg[:400])
    for secret in secrets_of(path, 'confidential', 'assumed', 'anonymous'):
        expect(secret not in svg, f'left the room: {secret}')


def printed_for_the_table(start):
    desk = open_example(start)
    desk.key('ctrl+p')
    desk.find('combo box', 'Voor wiens ogen')
    desk.says('blijven hier')
    expect(not desk.all('combo box', 'Soort bestand'), 'paper has no format')
    desk.focus()
    desk.click('Afdrukken…')
    # GTK's own dialog, in whatever language of GTK's is there.
    desk.find(name=re.compile('^(Print to File|Afdrukken naar bestand)$')).click()
    desk.focus()
    desk.find('push button', re.compile('(Print|Afdrukken)$')).press()
    desk.says('Naar de printer gestuurd')

    paper = wait_for('something printed', lambda: next(iter(desk.documents.parent.rglob('*.pdf'))))
    wait_for('all of it', lambda: text_of(paper))
    text = text_of(paper)
    expect('Aan tafel' in text and 'Elzerwaard' in text and 'naar Kaats & Opheij' in text, text[:400])
    for secret in secrets_of(desk.documents / 'elzerwaard.kijkglas',
                             'confidential', 'assumed', 'anonymous'):
        expect(' '.join(secret.split()) not in text, f'left the room: {secret}')


def at_the_table_nobody_is_told_what_stays(start):
    desk = open_example(start)
    desk.key('F8')
    desk.is_gone(name='Alleen voor de begeleider')
    desk.key('ctrl+e')
    desk.find('combo box', 'Voor wiens ogen')
    desk.says('Er blijft niets achter')
    expect(not desk.all(name=re.compile('Te raden')), 'warned at the table')


def release_what_is_shared(start):
    desk = open_example(start)
    path = desk.documents / 'elzerwaard.kijkglas'
    before = path.read_text().count('<openness>public</openness>')
    desk.key('ctrl+e')
    desk.find('combo box', 'Voor wiens ogen')
    desk.focus()
    desk.find('combo box', 'Voor wiens ogen').click()
    desk.key('Down', 'Return')
    desk.find('list item', re.compile(r'gedeelde onderdelen vrijgeven')).click()
    desk.find(name='Wie stemde ermee in dat dit naar buiten gaat?')
    desk.focus()
    desk.type('Stuurgroep, 12 maart')
    desk.click('Alles kiezen')
    desk.click('Vrijgeven')
    desk.is_gone(name='Wie stemde ermee in dat dit naar buiten gaat?')
    desk.focus()
    desk.key('Escape')
    desk.is_gone('combo box', 'Voor wiens ogen')
    desk.focus()
    desk.key('ctrl+s')
    desk.says('elzerwaard.kijkglas · opgeslagen')
    text = path.read_text()
    expect(text.count('<openness>public</openness>') > before + 5, 'nothing was released')
    expect('<openness-agreed-by>Stuurgroep, 12 maart</openness-agreed-by>' in text, 'no note')

    # All of it is one step.
    desk.key('ctrl+z', 'ctrl+s')
    wait_for('all of it taken back', lambda: path.read_text().count(
        '<openness>public</openness>') == before)


if __name__ == '__main__':
    run(the_table_hears_nothing, a_file_opens_where_it_was_left, going_out_of_sight_is_no_removal,
        the_side_stays_until_somebody_turns_it, what_is_typed_is_entered_before_the_side_turns,
        no_sides_without_secrets, export_for_the_table, copied_for_the_table,
        printed_for_the_table, at_the_table_nobody_is_told_what_stays,
        release_what_is_shared)
