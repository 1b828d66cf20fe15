# SPDX-License-Identifier: GPL-3.0-or-later
"""The lens: by pointer, by keyboard and as a screen reader has it, a part of the picture
widens, what lies in it stands on cards, and everything that can be done with a token can
be done with its card."""

import re
import time

from desk import copy_example, expect, run, wait_for, xdotool

# Where a sector has its name.
ORGANISATIONAL = 360, 515

INTEREST = 'Zichtbaar resultaat vóór de gemeenteraadsverkiezingen van maart 2026'
LAST_INTEREST = 'Kortere wachttijd op de polikliniek obesitas'
PARTY = 'Gemeente Hazelrade'
WHOLE = 'Het hele beeld'

# So wide nothing is that lies on the rings.
CARD = 150


def open_example(start, animated=True):
    home, path = copy_example()
    if not animated:
        settings = home / 'config' / 'gtk-4.0'
        settings.mkdir(parents=True)
        (settings / 'settings.ini').write_text('[Settings]\ngtk-enable-animations=0\n')
    desk = start(path, home=home)
    desk.says(f'{path.name} · opgeslagen')
    return desk


def double_click(x, y):
    xdotool('mousemove', x, y, 'click', '--repeat', 2, '--delay', 60, 1)
    time.sleep(0.1)
    xdotool('mousemove', 0, 0)


def is_card(desk, name):
    return desk.token(name).box[2] > CARD


def wait_for_card(desk, name):
    wait_for(f'a card for “{name}”', lambda: is_card(desk, name))


def wait_for_token(desk, name):
    wait_for(f'“{name}” to lie on the rings', lambda: not is_card(desk, name))


def focused(desk):
    return next((node.name for node in desk.all('list item', inside=desk.canvas())
                 if node.focused), None)


def look_closer(desk, name):
    """In the menu of a token. GTK 4.18 gives no entry its words: then it is the last but
    two, before the ring and deleting."""
    entries = desk.find_all('menu item')
    next((entry for entry in entries if entry.name == name), entries[-3]).press()


def in_and_out_by_pointer(start):
    desk = open_example(start)
    before = desk.token(INTEREST).box
    double_click(*desk.point(*ORGANISATIONAL))
    desk.says('Van dichtbij: Belangen, Organisatie')
    wait_for_card(desk, INTEREST)
    expect(not is_card(desk, LAST_INTEREST), 'cards have more room than there is')

    desk.says('Blad 1 van 2')
    desk.find('push button', 'Meer kaarten').press()
    desk.says('Blad 2 van 2')
    wait_for_card(desk, LAST_INTEREST)
    wait_for_token(desk, INTEREST)
    desk.find('push button', 'Vorige kaarten').press()
    wait_for_card(desk, INTEREST)

    # A card is selected and opened like a token; nothing moves meanwhile.
    card = desk.token(INTEREST)
    box = card.box
    double_click(*card.centre())
    desk.find('text', re.compile('Belang'))
    wait_for('the card to be selected', lambda: desk.token(INTEREST).selected)
    expect(desk.token(INTEREST).box == box, 'the card went away under the hand')

    desk.find('push button', WHOLE).press()
    wait_for_token(desk, INTEREST)
    desk.is_gone('push button', WHOLE)
    expect(desk.token(INTEREST).box == before, f'{before} and now {desk.token(INTEREST).box}')


def by_keyboard(start):
    desk = open_example(start)
    desk.token(PARTY).click()
    desk.key('Escape', 'alt+Down')
    desk.says('Van dichtbij: Context, Spelers')
    wait_for_card(desk, PARTY)
    wait_for('the card to have the focus of the token', lambda: focused(desk) == PARTY)

    desk.key('Down')
    wait_for('the card below', lambda: (focused(desk) or '').startswith('Zorggroep De Waardlinie'))
    desk.key('Up')
    wait_for('the card again', lambda: focused(desk) == PARTY)
    desk.key('Page_Down')
    desk.says('Blad 2 van 2')
    wait_for_token(desk, PARTY)
    desk.key('Page_Up')
    wait_for_card(desk, PARTY)

    desk.key('alt+Right')
    desk.says('Van dichtbij: Context, Proces')
    desk.key('alt+Up')
    desk.says('Van dichtbij: Context')
    wait_for_card(desk, PARTY)
    # First what is selected is let go, then the lens.
    desk.key('space')
    wait_for('the card to be selected', lambda: desk.token(PARTY).selected)
    desk.key('Escape')
    wait_for('nothing to be selected', lambda: not desk.token(PARTY).selected)
    expect(is_card(desk, PARTY), 'the lens went too early')
    desk.key('Escape')
    desk.says(WHOLE)
    wait_for_token(desk, PARTY)


def as_a_screen_reader_has_it(start):
    desk = open_example(start)
    desk.token(PARTY).act('menu')
    look_closer(desk, 'Spelers van dichtbij bekijken')
    wait_for_card(desk, PARTY)
    card = desk.token(PARTY)
    expect(card.role == 'list item', card.role)
    expect('Context, Spelers' in card.description, card.description)
    expect('Spelers' in desk.canvas().name, desk.canvas().name)

    card.act('select')
    wait_for('the card to be selected', lambda: desk.token(PARTY).selected)
    desk.token(PARTY).act('edit')
    wait_for('its form', lambda: [node for node in desk.all('text') if PARTY in node.text])
    desk.token(PARTY).act('delete')
    desk.is_gone('list item', PARTY)
    desk.key('ctrl+z')
    wait_for_card(desk, PARTY)
    desk.find('push button', WHOLE).press()
    wait_for_token(desk, PARTY)

    # Ring, sector, whose it is, how heavy, and how it relates to others.
    desk.token(INTEREST).act('menu')
    look_closer(desk, 'Organisatie van dichtbij bekijken')
    wait_for_card(desk, INTEREST)
    description = desk.token(INTEREST).description
    for words in ['Gemeente Elzerwaard', 'Organisatie', 'Belangen, ring', 'Gewicht']:
        expect(words in description, description)
    related = [node.description for node in desk.all('list item', inside=desk.canvas())
               if ' schuurt met ' in node.description]
    expect(related, 'no relation is told')


def work_goes_on_in_it(start):
    desk = open_example(start)
    desk.token(PARTY).click()
    desk.key('Escape', 'alt+Down')
    wait_for_card(desk, PARTY)

    # What is added stands on the last page, which is turned to.
    desk.key('ctrl+1')
    desk.type('Zwembad')
    desk.key('Return')
    wait_for_card(desk, 'Zwembad')
    desk.key('ctrl+z')
    desk.is_gone('list item', 'Zwembad')
    desk.find('push button', WHOLE)

    desk.key('F8')
    desk.says('Aan tafel')
    wait_for_card(desk, PARTY)
    desk.key('F8')
    wait_for_card(desk, PARTY)

    # Another picture has no lens, and coming back means seeing all.
    desk.key('alt+2')
    desk.is_gone('push button', WHOLE)
    desk.key('alt+1')
    wait_for_token(desk, PARTY)
    expect(not desk.all('push button', WHOLE), 'the lens is still there')


def a_card_is_dragged(start):
    desk = open_example(start)
    double_click(*desk.point(*ORGANISATIONAL))
    wait_for_card(desk, INTEREST)
    desk.settle()
    collective = desk.find('list item', re.compile('^Collectief'), inside=desk.canvas())
    left, top, width, height = collective.box
    out, down = desk.origin(collective)
    drop = desk.drag(desk.token(INTEREST).centre(), (out + left + width // 2, down + top + height // 3))
    desk.says('wordt een collectief belang')
    drop()
    desk.says('nu in Collectief')
    wait_for('the card to be elsewhere', lambda: not any(
        node.box[2] > CARD for node in desk.all('list item', INTEREST)))
    desk.find('push button', WHOLE)
    desk.key('ctrl+z')
    wait_for_card(desk, INTEREST)


def at_once_without_motion(start):
    desk = open_example(start, animated=False)
    double_click(*desk.point(*ORGANISATIONAL))
    wait_for_card(desk, INTEREST)
    desk.key('Escape')
    wait_for_token(desk, INTEREST)


if __name__ == '__main__':
    run(in_and_out_by_pointer, by_keyboard, as_a_screen_reader_has_it, work_goes_on_in_it,
        a_card_is_dragged, at_once_without_motion)
