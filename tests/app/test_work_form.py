# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking the group where it stands, as it is done in a room: by one key each, and by
nothing that anybody could see or hear of before everything shows at once."""

import re
import subprocess
import time
import xml.etree.ElementTree as tree
from collections import Counter

import test_presenting as presenting
from desk import copy_example, expect, run, wait_for

NAMESPACE = {'k': 'urn:kijkglas:1'}
# Twelve people: phases, the ways between two, and who does not know.
VOICES = ['4', '3', '4', '2', 'd', '3', '5', '4', 'w', '2', '3', '2']
PLACES = {'2': 'share', '3': 'agree', '4': 'shape', '5': 'renew', 'd': 'agree-shape', 'w': 'dont-know'}


def open_example(start):
    home, path = copy_example('elzerwaard')
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    return desk, path


def go_to_votes(desk):
    desk.key('ctrl+g')
    desk.says('Stap 1 van 6')
    desk.key('Return')
    desk.says('Stap 2 van 6')
    desk.key(*6 * ['space'])
    desk.says('Stap 3 van 6')
    # It would go on in what is compared.
    desk.find('push button', 'Resterende tijd').press()


def show_all(desk):
    """Twice, where nobody said how many take part."""
    desk.key('Return')
    desk.says('Nog eens Enter toont alles')
    desk.key('Return')


def save(desk, path):
    desk.key('ctrl+s')
    desk.says(f'{path.name} · opgeslagen')


def votes_in(path, known=()):
    votes = tree.parse(path).getroot().findall('.//k:phase-vote', NAMESPACE)
    return [vote for vote in votes if vote.get('id') not in known]


def attention_votes_in(path):
    return tree.parse(path).getroot().findall('.//k:attention-vote', NAMESPACE)


def said_but_for_the_number(desk):
    return re.sub(r'\d+ stem(men)? ontvangen', '', desk.everything_said())


def look(desk):
    """The screen as others see it."""
    desk.settle()
    return subprocess.run(['import', '-window', 'root', 'rgb:-'], capture_output=True, check=True).stdout


def twelve_voices(start):
    desk, path = open_example(start)
    known = {vote.get('id') for vote in votes_in(path)}
    go_to_votes(desk)
    before = said_but_for_the_number(desk)

    began = time.monotonic()
    desk.key(*VOICES)
    expect(time.monotonic() - began < 60, 'twelve people took more than a minute')
    desk.says('12 stemmen ontvangen')
    expect(said_but_for_the_number(desk) == before, 'more than the number of votes is told')
    save(desk, path)
    expect(not votes_in(path, known), 'a vote is in the file before the reveal')

    show_all(desk)
    desk.says('De middelste stem ligt')
    desk.says('Vormgeven')
    save(desk, path)
    votes = votes_in(path, known)
    expect(Counter(vote.find('k:place', NAMESPACE).text for vote in votes) ==
           Counter(PLACES[voice] for voice in VOICES), 'other votes than were given')
    expect(len({vote.find('k:token', NAMESPACE).text for vote in votes}) == 12, 'tokens are not each one’s own')
    ids = [vote.get('id') for vote in votes]
    expect(ids == sorted(ids), 'the file is in another order than that of chance')

    # All of them are one deed.
    desk.key('ctrl+z')
    desk.says('Van deze bijeenkomst zijn er geen stemmen')
    save(desk, path)
    expect(not votes_in(path, known), 'undo left votes')
    desk.key('ctrl+shift+z')
    desk.says('De middelste stem ligt')

    # What was said and agreed stays with the session.
    desk.key('Return')
    desk.type('Ieder ziet het anders')
    desk.find('push button', 'Volgende').press()
    desk.says('Stap 6 van 6')
    desk.type('In maart kijken we opnieuw')
    desk.find('push button', 'Klaar').press()
    save(desk, path)
    session = next(session for session in tree.parse(path).getroot().findall('.//k:session', NAMESPACE)
                   if session.get('id') == votes[0].find('k:session', NAMESPACE).text)
    expect(session.find('k:notes', NAMESPACE).text == 'Ieder ziet het anders', 'what was said is not kept')
    expect(session.find('k:decisions', NAMESPACE).text == 'In maart kijken we opnieuw', 'what comes next is not kept')


def which_key_it_was(start):
    """No picture tells it, and who takes a vote back takes the own one only."""
    desk, path = open_example(start)
    go_to_votes(desk)

    desk.key('2')
    desk.says('1 stem ontvangen')
    one = look(desk)
    desk.key('BackSpace')
    desk.says('0 stemmen ontvangen')
    desk.key('e')
    desk.says('1 stem ontvangen')
    expect(look(desk) == one, 'one can see which key it was')

    desk.key('3', 'BackSpace', 'BackSpace')
    desk.says('1 stem ontvangen')
    # Who presses Enter after a vote of their own shows nothing yet.
    desk.key('3', 'Return')
    desk.says('Nog eens Enter toont alles')
    desk.key('3')
    wait_for('the question to go', lambda: 'Nog eens Enter' not in desk.everything_said())
    show_all(desk)
    desk.says('3 stemmen ontvangen. Vanaf vier stemmen is te zien hoe ze liggen.')
    expect(not desk.all(None, re.compile('tussen Vormgeven')), 'three voices are told apart')


def hidden_votes_stay(start):
    """On either side, and shut; a window that closes asks."""
    desk, path = open_example(start)
    go_to_votes(desk)
    desk.key('1', '1')
    desk.key('F8')
    desk.says('Aan tafel')
    desk.says('2 stemmen ontvangen')
    desk.key('1', 'Escape')
    desk.is_gone('label', re.compile('Stap 3 van 6'))
    desk.find('push button', 'Vraag het de groep (3 verborgen stemmen)')
    desk.key('ctrl+g')
    desk.says('3 stemmen ontvangen')

    desk.key('ctrl+w')
    desk.says('3 stemmen zijn nog niet onthuld')
    desk.focus()
    desk.key('Escape')
    desk.is_gone('label', re.compile('nog niet onthuld'))
    desk.says('3 stemmen ontvangen')
    desk.focus()
    desk.key('ctrl+w')
    desk.says('3 stemmen zijn nog niet onthuld')
    desk.focus()
    desk.find('push button', re.compile('Weggooien')).press()
    desk.wait_for_end()
    expect(len(votes_in(path)) == 12, 'the file has changed')


def on_a_screen_of_its_own(start):
    """The stage explains along, counts along, and shows the votes when they are shown."""
    desk, path = presenting.open_example(start, 2)
    presenting.begin(desk)
    presenting.focus_first(desk)
    desk.key('ctrl+g')
    desk.says('Stap 1 van 6')
    desk.key('Return')
    presenting.wait_for_stage(desk, 'Voorfase. Wie zou hier')
    # A remote control goes on as well.
    desk.key('Next')
    presenting.wait_for_stage(desk, 'Verkennen. Waarom zouden wij')
    desk.says('Op het scherm: Waar staan we?')
    desk.key(*5 * ['space'])
    presenting.wait_for_stage(desk, 'Waar staan we? 0 stemmen ontvangen')
    desk.find('push button', 'Resterende tijd').press()

    desk.key('2')
    presenting.wait_for_stage(desk, 'Waar staan we? 1 stem ontvangen')
    one = presenting.picture(desk)
    desk.key('BackSpace', 'e')
    presenting.wait_for_stage(desk, 'Waar staan we? 1 stem ontvangen')
    expect(presenting.picture(desk) == one, 'the screen tells which key it was')
    desk.key('3', '3', '4')
    counted = presenting.picture(desk)
    show_all(desk)
    presenting.wait_for_stage(desk, 'Kompas')
    expect(presenting.picture(desk) != counted, 'the votes are not shown')
    desk.says('De middelste stem ligt')


def held_up(start):
    """A stage that is frozen shows what is asked when somebody says so, and once only."""
    desk, _ = presenting.open_example(start, 2)
    presenting.begin(desk)
    desk.find('push button', 'Vasthouden').press()
    presenting.focus_first(desk)
    before = presenting.picture(desk)
    desk.key('ctrl+g')
    desk.says('Stap 1 van 6')
    desk.key('Return')
    desk.says('Stap 2 van 6')
    presenting.pause(1.5)  # a clock ticks every second
    expect(presenting.picture(desk) == before, 'shown though it is frozen')
    desk.find('push button', 'Nu tonen').press()
    presenting.wait_for_stage(desk, 'Voorfase. Wie zou hier')

    # Nothing goes on that those who watch do not see go on.
    presenting.focus_stage(desk)
    desk.key('space', 'Next', 'space')
    desk.find('push button', 'Nu tonen').press()
    presenting.wait_for_stage(desk, 'Voorfase. Wie zou hier')
    presenting.focus_first(desk)
    desk.key(*6 * ['space'])
    desk.says('Stap 3 van 6')
    desk.key('4', '4', '3', '2')
    presenting.wait_for_stage(desk, 'Voorfase. Wie zou hier')
    desk.find('push button', 'Nu tonen').press()
    presenting.wait_for_stage(desk, 'Waar staan we? 4 stemmen ontvangen')

    # They vote on what they see: not on something else that is asked meanwhile.
    desk.key('ctrl+shift+g')
    desk.says('Stap 1 van 6')
    desk.key('Return', 'space')
    desk.says('0 stemmen ontvangen')
    presenting.focus_stage(desk)
    desk.key(*'44444')
    desk.says('0 stemmen ontvangen')
    presenting.focus_first(desk)
    desk.key('ctrl+g')
    desk.says('4 stemmen ontvangen')
    desk.find('push button', 'Vasthouden').press()
    presenting.focus_first(desk)
    desk.key('5')
    presenting.wait_for_stage(desk, 'Waar staan we? 5 stemmen ontvangen')


def marbles(start):
    """Where the attention should go: five keys each, and nothing but their number before
    the bars come, here and on the screen of the audience."""
    desk, path = presenting.open_example(start, 2)
    known = [vote.get('id') for vote in attention_votes_in(path)]
    presenting.begin(desk)
    presenting.focus_first(desk)
    desk.key('ctrl+shift+g')
    desk.says('Stap 1 van 6')
    desk.key('Return')
    desk.says('Stap 2 van 6')
    desk.key('space')
    presenting.wait_for_stage(desk, 'Waar moet onze aandacht heen? 0 stemmen ontvangen')
    desk.find('push button', 'Resterende tijd').press()
    before = said_but_for_the_number(desk)
    desk.key(*'44112')
    desk.key(*'44444')
    desk.key(*'22235')
    presenting.wait_for_stage(desk, '3 stemmen ontvangen')
    expect(said_but_for_the_number(desk) == before, 'more than the number is told')
    desk.key(*'11234')
    save(desk, path)
    expect(len(attention_votes_in(path)) == len(known), 'a marble is in the file before the reveal')

    desk.key('4', 'Return')
    desk.says('Eerst alle vijf knikkers leggen')
    desk.key('BackSpace')
    show_all(desk)
    desk.says('Er liggen 20 knikkers. De meeste bij Goed organiseren: 8.')
    presenting.wait_for_stage(desk, 'Waar moet onze aandacht heen? Er liggen 20 knikkers')
    save(desk, path)
    expect(len(attention_votes_in(path)) == len(known) + 20, 'not as many marbles as were given')
    desk.key('ctrl+z')
    desk.says('Van deze bijeenkomst zijn er geen stemmen')
    wait_for('the marbles to go', lambda: '20 knikkers' not in presenting.on_stage(desk))


def on_the_only_screen(start):
    """Who votes does so on the stage: there is nothing else."""
    desk, path = presenting.open_example(start)
    desk.key('ctrl+g')
    desk.says('Stap 1 van 6')
    desk.key('Return')
    desk.says('Stap 2 van 6')
    presenting.begin(desk)
    presenting.wait_for_stage(desk, 'Voorfase. Wie zou hier')
    desk.key(*6 * ['space'])
    presenting.wait_for_stage(desk, '0 stemmen ontvangen')
    desk.key('b', 'd', 't', '4')
    presenting.wait_for_stage(desk, '3 stemmen ontvangen')
    desk.key('4', 'Return')
    presenting.wait_for_stage(desk, '4 stemmen ontvangen. Nog eens Enter toont alles.')
    desk.key('Return')
    presenting.wait_for_stage(desk, 'Kompas')
    desk.key('Escape')
    desk.says('De middelste stem ligt')


if __name__ == '__main__':
    try:
        run(twelve_voices, which_key_it_was, hidden_votes_stay, on_a_screen_of_its_own, held_up, marbles, on_the_only_screen)
    finally:
        presenting.screens(1)
