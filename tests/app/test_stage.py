# SPDX-License-Identifier: GPL-3.0-or-later
"""What never comes before an audience, whatever is done meanwhile: on a screen of its
own, on one that others see too, and where two show the same."""

import re
import xml.etree.ElementTree as tree

from desk import expect, run, wait_for, xdotool
from test_presenting import (BAND, begin, focus_first, mirror, on_stage, open_example, picture, screens,
                             stages, surfaces_of, wait_for_stage)
from test_sides import add_interest, make_personal, secrets_of

NAMESPACE = '{urn:kijkglas:1}'
ORGANISATION = 'Organisatie. Waartoe'
PERSONAL = 'Persoonlijk. Wat staat er voor jou op het spel?'
ALONE = 'Iedereen ziet dit scherm'
SHARED_SCREEN = 'Mijn scherm wordt gespiegeld of gedeeld'

# Of the example: what the table sees, what it does not, and what will be opened to it.
SHOWN = 'Bruikbare gegevens voor de gezondheidsmonitor'
NEW_WORDS = 'Gegevens voor iedereen'
ALSO_SHOWN = 'Nieuwe leden zonder extra druk op vrijwilligers'
OWN = 'Niet beoordeeld worden op gewicht'
OPENED_ID = 'exq3nv7mqp'
SECRET_ID = 'ihyuguff7t'


def work(desk):
    """Turns to the window where the work goes on: the stage may lie over it."""
    xdotool('windowraise', surfaces_of(desk)[0])
    focus_first(desk)


def go_to(desk, words):
    """Walks on until the stage says WORDS."""
    work(desk)
    for _ in range(30):
        if words in on_stage(desk):
            return
        desk.key('Next')
    wait_for_stage(desk, words)


def act(desk, text, deed):
    """Does something with a token as a screen reader does."""
    desk.token(text).act(deed)
    focus_first(desk)


def relate(desk, text, other):
    """Says by keys that one adds to another: that they are at odds is not for all."""
    work(desk)
    before = desk.token(text).description
    desk.token(text).click()
    xdotool('keydown', 'ctrl')
    desk.token(other).click()
    xdotool('keyup', 'ctrl')
    desk.settle()
    desk.key('Menu')
    desk.find('menu item')
    desk.settle()
    desk.key('h')
    desk.key('Down', 'Down', 'Return')
    wait_for('them to be related', lambda: desk.token(text).description != before)


def write(desk, text, words):
    """Writes over the words of a token beside the picture; does not enter them."""
    work(desk)
    desk.token(text).click()
    field = wait_for('its words', lambda: next(
        node for node in desk.all('text', 'Belang') if node.text == text))
    field.click()
    desk.key('ctrl+a')
    desk.type(words)


def open_up(desk, text):
    """Lets the table see something, as somebody agreed."""
    work(desk)
    desk.token(text).click()
    desk.find('combo box', 'Wie mag dit zien?').click()
    # The fourth of the list: at the table.
    desk.key('Home', 'Down', 'Down', 'Down', 'Return')
    wait_for('to be asked who agreed', lambda: desk.find(
        'text', re.compile('^Wie vond het goed')).focused)
    desk.type('Ida')


# -- pasting --

def pasted_things_wait(start):
    desk, path = open_example(start, 2)
    begin(desk)
    go_to(desk, ORGANISATION)
    before = picture(desk)

    # What the table sees already comes again on a key; what undo takes back goes.
    work(desk)
    desk.token(SHOWN).click()
    desk.key('ctrl+c', 'ctrl+v')
    desk.says('Geplakt: 1 belang')
    desk.says('Wacht')
    expect(picture(desk) == before, 'pasted, it shows without a key')
    desk.find('push button', 'Nu tonen').press()
    desk.is_gone(name='Wacht')
    expect(picture(desk) != before, 'its key does not show it')
    focus_first(desk)
    desk.key('ctrl+z')
    expect(picture(desk) == before, 'it stays when it is taken back')
    desk.key('ctrl+y')
    desk.says('Wacht')
    expect(picture(desk) == before, 'redo shows it without a key')
    desk.key('ctrl+z')
    desk.is_gone(name='Wacht')

    # Cut, it goes at once, and comes again on a key.
    work(desk)
    desk.token(SHOWN).click()
    desk.key('ctrl+x')
    desk.is_gone('list item', SHOWN)
    without = picture(desk)
    expect(without != before, 'cut, it is still there')
    desk.key('ctrl+v')
    desk.says('Wacht')
    expect(picture(desk) == without, 'what was cut comes back without a key')
    desk.find('push button', 'Nu tonen').press()
    desk.is_gone(name='Wacht')
    shown = picture(desk)
    expect(shown != without, 'its key does not show it')

    # What is confidential never comes, and nothing waits for a key.
    secret = words_of(path, SECRET_ID)
    work(desk)
    desk.token(secret).click()
    desk.key('ctrl+c', 'ctrl+v', 'ctrl+d')
    desk.says('Gedupliceerd: 1 belang')
    desk.key('ctrl+s')
    desk.says('elzerwaard.kijkglas · opgeslagen')
    expect(path.read_text().count(f'<text>{secret}</text>') == 3, 'it was not pasted')
    expect(picture(desk) == shown, 'something of it shows')
    expect(not desk.all(name='Wacht'), 'it tells that there is something')
    expect(secret not in on_stage(desk), 'it is said')


# -- at the table --

def entered_at_the_table(start):
    """There it is for all who sit there, but what is personal."""
    desk, _ = open_example(start, 2)
    begin(desk)
    go_to(desk, ORGANISATION)
    desk.key('F8')
    desk.is_gone(name=BAND)
    before = picture(desk)
    words = 'Ruimte voor iedereen'
    add_interest(desk, words)
    shown = picture(desk)
    expect(shown != before, 'what was entered does not come')
    expect(not desk.all(name='Wacht'), 'what was entered waits')
    desk.key('ctrl+z')
    expect(picture(desk) == before, 'it stays when it is taken back')

    # It comes back by the second key: the first says what that does.
    desk.key('ctrl+y')
    desk.says('die er nu niet staan')
    expect(picture(desk) == before, 'it comes back without being asked')
    desk.key('ctrl+y')
    desk.token(words)
    expect(picture(desk) == shown, 'it does not come back')

    work(desk)
    desk.token(words).click()
    make_personal(desk)
    desk.is_gone('list item', words)
    expect(picture(desk) == before, 'what is personal is still there')
    go_to(desk, PERSONAL)
    closed = picture(desk)
    work(desk)
    desk.key('F8')
    desk.says(BAND)
    act(desk, words, 'delete')
    expect(picture(desk) == closed, 'its going shows')


# -- the personal sector --

def open_personal(desk):
    """Opens it to the table, or closes it."""
    focus_first(desk)
    desk.key('F10')
    desk.find('menu item')
    desk.settle()
    desk.key('p')
    desk.settle()


def personal_stays_closed(start):
    desk, path = open_example(start, 2)
    expect(OWN in secrets_of(path, 'shared'), 'nobody shared anything personal')
    begin(desk)
    go_to(desk, PERSONAL)
    expect(on_stage(desk) == f'Op het scherm\n{PERSONAL}', on_stage(desk))
    closed = picture(desk)

    # Nothing in it makes any difference.
    act(desk, OWN, 'delete')
    wait_for('it to go', lambda: not desk.all('list item', OWN))
    expect(picture(desk) == closed, 'its going shows')
    desk.key('ctrl+z')
    desk.token(OWN)
    expect(picture(desk) == closed and not desk.all(name='Wacht'), 'its coming back shows')

    open_personal(desk)
    opened = picture(desk)
    expect(opened != closed, 'opened, it shows nothing')
    expect(OWN not in on_stage(desk), 'the picture is read out word for word')
    open_personal(desk)
    expect(picture(desk) == closed, 'closed, it shows something')

    # Opened while the screen is held it waits; closed it goes at once.
    desk.find('push button', 'Vasthouden').press()
    open_personal(desk)
    desk.says('Wacht')
    expect(picture(desk) == closed, 'it opens though the screen is held')
    desk.find('push button', 'Nu tonen').press()
    expect(picture(desk) == opened, 'its key does not show it')
    open_personal(desk)
    expect(picture(desk) == closed, 'it stays though it was closed')
    desk.find('push button', 'Vasthouden').press()

    # The next time it is closed again.
    open_personal(desk)
    expect(picture(desk) == opened, 'opened, it shows nothing')
    desk.find('push button', 'Stoppen').press()
    wait_for('it to end', lambda: not stages(desk))
    desk.focus()
    begin(desk)
    go_to(desk, PERSONAL)
    expect(picture(desk) == closed, 'it is still open the next time')


# -- whoever sees more than the stage --

def is_alone(desk):
    """Whether nothing of the program is there but the stage."""
    return [window.name for window in desk.windows()] == ['Op het scherm']


def escape(desk):
    """Back to the window, which is the table's then."""
    desk.focus()
    desk.key('Escape')
    wait_for('the window again', lambda: not stages(desk) and desk.windows())
    desk.says('elzerwaard.kijkglas')
    desk.settle()
    expect(not desk.all(name=BAND), 'it is back on the side of the facilitator')
    desk.focus()


def a_shared_screen(start):
    """There are two screens, but others see what is on the first as well."""
    desk, path = open_example(start, 2)
    secrets = secrets_of(path, 'confidential', 'assumed', 'anonymous')
    open_personal(desk)
    desk.key('F8')
    desk.is_gone(name=BAND)
    expect(OWN in desk.everything_said(), 'it is not open to the table')
    desk.key('F8')
    desk.says(BAND)
    desk.key('F5')
    desk.find('combo box', 'Scherm voor de groep')
    expect(not desk.all(name=ALONE), 'everyone sees it')
    desk.focus()
    desk.find('check box', SHARED_SCREEN).click()
    desk.says(ALONE)
    desk.find('push button', 'Begin').press()
    wait_for('nothing but the stage', lambda: is_alone(desk))
    desk.settle()
    expect(len(surfaces_of(desk)) == 1, 'a window is still on a screen')
    said = desk.everything_said()
    expect(not any(secret in said for secret in [*secrets, OWN]), said)
    # The table it was opened to is gone.
    escape(desk)
    said = desk.everything_said()
    expect(not any(secret in said for secret in [*secrets, OWN]), said)


def mirrored_screens(start):
    desk, _ = open_example(start, 2)
    # Two that show the same are one, also where they come to do so after it was asked.
    desk.key('F5')
    desk.find('combo box', 'Scherm voor de groep')
    mirror()
    desk.says(ALONE)
    desk.focus()
    desk.key('Return')
    wait_for('nothing but the stage', lambda: is_alone(desk))
    escape(desk)
    desk.key('F5')
    desk.says(ALONE)
    expect(not desk.all('combo box', 'Scherm voor de groep'), 'a choice of screens that show the same')
    desk.focus()
    desk.key('Escape')
    desk.is_gone('push button', 'Begin')
    desk.focus()


def screens_that_come_to_show_the_same(start):
    desk, _ = open_example(start, 2)
    begin(desk)
    expect(len(desk.windows()) == 2, 'two windows on two screens')
    mirror()
    wait_for('nothing but the stage', lambda: is_alone(desk))
    escape(desk)


# -- every kind of edit --

def words_of(path, id):
    return next(item.findtext(f'{NAMESPACE}text') for item in tree.parse(path).getroot().iter()
                if item.get('id') == id)


def say_otherwise(path):
    """Gives all that the table may not see other words, and other marks."""
    tree.register_namespace('', NAMESPACE[1:-1])
    document = tree.parse(path)
    for number, item in enumerate(document.getroot().iter()):
        openness = item.findtext(f'{NAMESPACE}openness', 'confidential')
        for part in item:
            what = part.tag.removeprefix(NAMESPACE)
            if what == 'note' or (what in ('text', 'short-name') and item.get('id') != OPENED_ID and
                                  openness in ('confidential', 'assumed', 'anonymous') and
                                  item.tag.removeprefix(NAMESPACE) in ('interest', 'ambition-image',
                                                                       'context-factor')):
                part.text = f'Heel iets anders {number}'
            elif what in ('power', 'stake'):
                part.text = '1'
            elif what == 'attitude':
                part.text = 'opponent'
    document.write(path, encoding='UTF-8', xml_declaration=True)


class Audience:
    """What came before it, moment by moment."""

    def __init__(self, desk, secrets):
        self.desk = desk
        self.secrets = secrets
        self.seen = []

    def look(self, what):
        now = picture(self.desk)
        said = on_stage(self.desk)
        for secret in self.secrets:
            expect(secret not in said, f'said after {what}: {secret}')
        self.seen.append((what, hash(now)))
        return now

    def same(self, before, what):
        expect(self.look(what) == before, f'the picture is another one after {what}')

    def other(self, before, what):
        wait_for(f'another picture after {what}', lambda: picture(self.desk) != before)
        return self.look(what)

    def waits(self, before, what):
        """Looks whether it comes on a key only; returns what is there then."""
        self.desk.says('Wacht')
        self.same(before, what)
        self.desk.find('push button', 'Nu tonen').press()
        self.desk.is_gone(name='Wacht')
        focus_first(self.desk)
        return self.other(before, f'the key for {what}')


def edit_secrets(desk, audience, secret, words):
    """Nothing of what is done with a secret comes before anybody."""
    before = audience.look('nothing')

    def goes_unseen(what):
        audience.same(before, what)
        for keys, deed in ('ctrl+z', 'undo'), ('ctrl+y', 'redo'):
            focus_first(desk)
            desk.key(keys)
            audience.same(before, f'{deed} of {what}')

    add_interest(desk, words)
    goes_unseen('something new')
    relate(desk, secret, SHOWN)
    goes_unseen('a relation')
    work(desk)
    desk.token(secret).click()
    desk.key('ctrl+Right', 'ctrl+Right')
    goes_unseen('a move')
    write(desk, secret, f'{words}, opnieuw')
    audience.same(before, 'letters')
    desk.key('Return')
    goes_unseen('words')
    act(desk, f'{words}, opnieuw', 'delete')
    desk.is_gone('list item', f'{words}, opnieuw')
    goes_unseen('a removal')
    expect(not desk.find('push button', 'Vasthouden').pressed, 'it tells that there was something')


def edit_what_is_shown(desk, audience, opened):
    """What is done with what the table sees comes when it is entered; what comes back
    waits for a key."""
    now = audience.look('what others do not see')

    def step(keys):
        focus_first(desk)
        desk.key(keys)

    write(desk, SHOWN, NEW_WORDS)
    audience.same(now, 'letters')
    desk.key('Return')
    desk.token(NEW_WORDS)
    now = audience.other(now, 'words')
    step('ctrl+z')
    now = audience.waits(now, 'undo of words')
    step('ctrl+y')
    now = audience.waits(now, 'redo of words')

    act(desk, ALSO_SHOWN, 'delete')
    now = audience.other(now, 'a removal')
    step('ctrl+z')
    now = audience.waits(now, 'undo of a removal')
    step('ctrl+y')
    now = audience.other(now, 'redo of a removal')

    open_up(desk, opened)
    audience.same(now, 'asking who agreed')
    desk.key('Return')
    now = audience.other(now, 'opening')
    step('ctrl+z')
    now = audience.other(now, 'undo of opening')
    step('ctrl+y')
    now = audience.waits(now, 'redo of opening')

    relate(desk, NEW_WORDS, opened)
    audience.look('a relation')
    step('ctrl+z')
    audience.look('undo of a relation')
    step('ctrl+y')
    desk.says('Wacht')
    audience.look('redo of a relation')
    desk.find('push button', 'Nu tonen').press()

    work(desk)
    desk.token(NEW_WORDS).click()
    desk.key('ctrl+Right', 'ctrl+Right')
    now = audience.other(now, 'a move')
    step('ctrl+z')
    audience.other(now, 'undo of a move')


def present_and_edit(start, words, prepare=None):
    """All that an audience saw while everything was done that one can do."""
    desk, path = open_example(start, 2, prepare=prepare)
    secrets = secrets_of(path, 'confidential', 'assumed', 'anonymous')
    expect(len(secrets) > 10, secrets)
    opened = words_of(path, OPENED_ID)
    audience = Audience(desk, [*secrets, words])
    begin(desk)
    go_to(desk, ORGANISATION)
    edit_secrets(desk, audience, words_of(path, SECRET_ID), words)
    edit_what_is_shown(desk, audience, opened)

    # On to the last slide.
    focus_first(desk)
    while 'Kompas. ' not in on_stage(desk):
        desk.key('Next')
        audience.look('a step')
    desk.stop()
    return audience.seen


def secrets_make_no_difference(start):
    """To an audience two collaborations that differ in their secrets are the same,
    whatever is done in them: then no word of one was ever in the picture."""
    one = present_and_edit(start, 'Stil verlangen')
    other = present_and_edit(start, 'Een heel ander verlangen', say_otherwise)
    expect(len(set(picture for _, picture in one)) > 10, 'the picture hardly changes')
    for (what, picture_of_one), (_, picture_of_other) in zip(one, other, strict=True):
        expect(picture_of_one == picture_of_other, f'a secret makes a difference after {what}')


if __name__ == '__main__':
    try:
        run(pasted_things_wait, entered_at_the_table, personal_stays_closed, a_shared_screen, mirrored_screens,
            screens_that_come_to_show_the_same, secrets_make_no_difference)
    finally:
        screens(1)
