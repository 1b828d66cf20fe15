# SPDX-License-Identifier: GPL-3.0-or-later
"""By hand on a screen that is touched: tap, hold, drag, pinch, pan, and walk through
what is presented."""

import os
import re
import time

from desk import SLOWNESS, copy_example, expect, run, wait_for

PARTY = 'Gemeente Hazelrade'
INTEREST = 'Zichtbaar resultaat vóór de gemeenteraadsverkiezingen van maart 2026'

# Where sectors have their names.
COLLECTIVE = 360, 154
ORGANISATIONAL = 360, 515

# Nothing is there, at the whole picture or nearer.
BARE = 1240, 150

# Whoever holds this long means it, in seconds.
HOLD = 0.7 * SLOWNESS

# A finger is so wide that it may come down this far from the middle of what it means.
BESIDE = 20


class Hand:
    """The fingers of one hand; what moves them for the program is fingers.c."""

    def __init__(self, home):
        self.path = str(home / 'fingers')
        os.mkfifo(self.path)
        self.pipe = os.open(self.path, os.O_RDWR)
        self.desk = None

    def put(self, deed, places):
        """DEED with the first finger at the first of PLACES, and so on."""
        for finger, (x, y) in enumerate(places, 1):
            os.write(self.pipe, f'{deed} {finger} {x} {y}\n'.encode())
        time.sleep(0.02)

    def move(self, starts, ends):
        self.put('down', starts)
        for step in range(1, 11):
            self.put('move', [tuple(a + (b - a) * step // 10 for a, b in zip(start, end))
                              for start, end in zip(starts, ends)])
        return ends

    def drag(self, *ways):
        """Each finger from one place to another."""
        self.put('up', self.move([way[0] for way in ways], [way[1] for way in ways]))
        self.desk.settle()

    def tap(self, place, times=1):
        for _ in range(times):
            self.put('down', [place])
            self.put('up', [place])
        self.desk.settle()

    def hold(self, place):
        self.put('down', [place])
        time.sleep(HOLD)
        self.put('up', [place])
        self.desk.settle()


def open_example(start):
    """The example with a hand before it; returns the desk, the hand and the file."""
    home, path = copy_example()
    hand = Hand(home)
    before = dict(os.environ)
    # Else a sanitizer would insist on being the first.
    os.environ.update(LD_PRELOAD=os.environ['KIJKGLAS_TOUCHED'], KIJKGLAS_FINGERS=hand.path,
                      ASAN_OPTIONS=os.environ.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0')
    hand.desk = desk = start(path, home=home)
    del os.environ['LD_PRELOAD'], os.environ['KIJKGLAS_FINGERS']
    os.environ['ASAN_OPTIONS'] = before.get('ASAN_OPTIONS', '')
    desk.says(f'{path.name} · opgeslagen')
    return desk, hand, path


def zoom(desk):
    return int(desk.find('push button', re.compile(r'^\d+%$')).name.rstrip('%'))


def is_selected(desk, name):
    return desk.token(name).selected


def zoom(desk):
    return int(desk.find('label', re.compile(r'^\d+%$')).name.rstrip('%'))


def taps(start):
    desk, hand, path = open_example(start)
    before = path.read_bytes()
    hand.tap(desk.token(PARTY).centre())
    wait_for('it to be selected', lambda: desk.token(PARTY).selected)
    desk.find('text', 'Korte naam')

    # A finger does not come down in the middle.
    x, y = desk.token(INTEREST).centre()
    hand.tap((x, y + BESIDE))
    wait_for('the other to be selected', lambda: desk.token(INTEREST).selected)
    expect(not desk.token(PARTY).selected, 'a tap adds to what is selected')

    hand.hold(desk.token(PARTY).centre())
    expect(len(desk.find_all('menu item')) > 4, 'holding shows no menu')
    wait_for('what the menu is about', lambda: desk.token(PARTY).selected)
    desk.key('Escape')
    desk.is_gone('menu item')
    expect(path.read_bytes() == before, 'taps change the file')


def moves(start):
    desk, hand, _ = open_example(start)
    x, y = desk.token(INTEREST).centre()

    # Two fingers make it larger where they are, one moves it; nothing is dragged along.
    hand.drag(((x, y), (x - 20, y - 20)), ((x + 40, y + 40), (x + 60, y + 60)))
    larger = wait_for('it to be larger', lambda: zoom(desk) > 130 and zoom(desk))
    place = desk.token(INTEREST).centre()
    hand.drag((BARE, (BARE[0] - 70, BARE[1] - 50)))
    moved = desk.token(INTEREST).centre()
    expect(abs(moved[0] - place[0] + 70) < 4 and abs(moved[1] - place[1] + 50) < 4, (place, moved))
    expect(zoom(desk) == larger, 'moving makes it larger or smaller')
    desk.says('opgeslagen')

    # One finger on a token takes it along.
    desk.find('push button', 'Passend').press()
    hand.drag((desk.token(INTEREST).centre(), desk.point(*COLLECTIVE)))
    desk.says('nu in Collectief')


def looks_closer(start):
    """Two taps on the ground, or holding it and choosing."""
    desk, hand, _ = open_example(start)
    hand.tap(desk.point(*COLLECTIVE), 2)
    desk.says('Van dichtbij: Belangen, Collectief')
    # GTK 4.18 tells where a round button is as if its shadow were a part of it.
    x, y = desk.find('push button', 'Het hele beeld').centre()
    hand.tap((x + 6, y + 6))
    desk.is_gone('push button', 'Het hele beeld')
    hand.hold(desk.point(*ORGANISATIONAL))
    desk.find_all('menu item')[0].press()
    desk.says('Van dichtbij: Belangen, Organisatie')


def presents(start):
    """On one screen, with no keyboard near."""
    desk, hand, _ = open_example(start)
    desk.key('F5')
    hand.tap(desk.find('push button', 'Begin').centre())
    stage = desk.window('Op het scherm')

    def shown():
        return desk.everything_said([stage])

    first = shown()
    hand.drag(((900, 300), (300, 300)))
    second = wait_for('the next', lambda: shown() != first and shown())
    hand.drag(((300, 300), (900, 300)))
    wait_for('the first again', lambda: shown() == first)
    hand.tap((1200, 400))
    wait_for('the next again', lambda: shown() == second)

    hand.hold((640, 300))
    desk.find_all('menu item')[-1].press()
    wait_for('it to end', lambda: len(desk.windows()) == 1)
    desk.canvas()


if __name__ == '__main__':
    run(taps, moves, looks_closer, presents)
