# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told, asked of the bus itself (AT-SPI).

A library for this asks one thing at a time; to look through a window that takes
thousands of questions. Here all that is asked of one depth of it goes at once.
"""

import enum
import functools
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

REGISTRY = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
NOWHERE = '/org/a11y/atspi/null'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
TEXT = 'org.a11y.atspi.Text'
IN_WINDOW = 1
PATIENCE = 30_000


class State(enum.IntEnum):
    """What is asked of a state, by its bit in what the bus answers."""
    CHECKED = Atspi.StateType.CHECKED
    FOCUSED = Atspi.StateType.FOCUSED
    PRESSED = Atspi.StateType.PRESSED
    SELECTED = Atspi.StateType.SELECTED
    SENSITIVE = Atspi.StateType.SENSITIVE
    VISIBLE = Atspi.StateType.VISIBLE


@functools.cache
def bus():
    """The bus on which programs talk with screen readers."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                 None, None, Gio.DBusCallFlags.NONE, PATIENCE).unpack()
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
        Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)


def ask(questions):
    """The answers to QUESTIONS, each a place (of a program and in it), an interface, a
    method and its arguments; None where there is none."""
    answers = [None] * len(questions)
    waiting = len(questions)

    def answered(connection, result, number):
        nonlocal waiting
        waiting -= 1
        try:
            answers[number] = connection.call_finish(result).unpack()
        except GLib.Error:  # what is looked at may go while it is looked at
            pass

    for number, (place, interface, method, arguments) in enumerate(questions):
        bus().call(*place, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE,
                   None, answered, number)
    while waiting:
        GLib.MainContext.default().iteration(True)
    return answers


def ask_one(place, interface, method, arguments=None):
    return bus().call_sync(*place, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                           PATIENCE).unpack()


def get(interface, what):
    """What asks a place for one of its properties."""
    return ('org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (interface, what)))


def property_of(place, what, interface=ACCESSIBLE):
    return ask_one(place, *get(interface, what))[0]


def name_of_role(number):
    """What it is called here, and was in older versions of the bus."""
    role = Atspi.role_get_name(Atspi.Role(number))
    return 'push button' if role in ('button', 'toggle button') else role


def states_in(answer):
    """What of State is set in the two words of bits that the bus answers."""
    low, high = answer
    bits = low | high << 32
    return {state for state in State if bits >> state & 1}


def programs():
    """The places of the programs that talk with screen readers."""
    return ask_one(REGISTRY, ACCESSIBLE, 'GetChildren')[0]


@functools.cache
def process_of(name):
    """The process behind a NAME on the bus."""
    return ask_one(('org.freedesktop.DBus', '/org/freedesktop/DBus'), 'org.freedesktop.DBus',
                   'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))[0]


class Sight:
    """A thing as it was when it was looked at."""

    def __init__(self, place, states=None, role=None):
        self.place = place
        self.states = states_in(states[0]) if states else set()
        self.role = name_of_role(role[0]) if role else ''
        self.children = []

    def below(self):
        """Everything in it, in the order of a reader."""
        for child in self.children:
            yield child
            yield from child.below()


def look(place):
    """All that is shown at PLACE."""
    top = Sight(place)
    depth = [top]
    while depth:
        places, parents = [], []
        for parent, children in zip(depth, ask([(sight.place, ACCESSIBLE, 'GetChildren', None)
                                                for sight in depth])):
            for child in children[0] if children else []:
                if child[1] != NOWHERE:
                    places.append(child)
                    parents.append(parent)
        facts = ask([question for child in places for question in (
            (child, ACCESSIBLE, 'GetState', None), (child, ACCESSIBLE, 'GetRole', None))])
        depth = []
        for number, (child, parent) in enumerate(zip(places, parents)):
            sight = Sight(child, *facts[2 * number:2 * number + 2])
            if State.VISIBLE in sight.states:
                parent.children.append(sight)
                depth.append(sight)
    return top


def properties_of(places, what, interface=ACCESSIBLE):
    """A property of each of PLACES; None where there is none."""
    return [answer[0] if answer else None for answer in
            ask([(place, *get(interface, what)) for place in places])]


def names_of(places):
    return [name or '' for name in properties_of(places, 'Name')]


def texts_of(places):
    """What is written in each of PLACES; None where one cannot write."""
    # GTK 4.8 gives nothing of a field up to its end, but all of it up to a place.
    written = [(place, length) for place, length in
               zip(places, properties_of(places, 'CharacterCount', TEXT)) if length is not None]
    texts = dict(zip((place for place, _ in written),
                     ask([(place, TEXT, 'GetText', GLib.Variant('(ii)', (0, length)))
                          for place, length in written])))
    return [texts[place][0] if texts.get(place) else None for place in places]


def boxes_of(places):
    """Where each of PLACES lies in its window: left, top, width, height; None if it has
    no place."""
    answers = ask([(place, 'org.a11y.atspi.Component', 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))
                   for place in places])
    return [answer[0] if answer else None for answer in answers]


@functools.cache
def listen_to(event):
    """Tells programs that somebody hears EVENT: since GTK 4.14 they say nothing otherwise."""
    ask_one(('org.a11y.atspi.Registry', '/org/a11y/atspi/registry'), 'org.a11y.atspi.Registry',
            'RegisterEvent', GLib.Variant('(sass)', (event, [], '')))


def focused_while(deed, patience):
    """The place that got the keyboard last while DEED was done and right after, as it
    was announced; None if none was."""
    announced = []

    def hear(_connection, sender, path, _interface, _signal, arguments):
        if arguments.unpack()[:2] == ('focused', 1):
            announced.append((sender, path))

    listen_to('object:state-changed:focused')
    listening = bus().signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None,
                                       'focused', Gio.DBusSignalFlags.NONE, hear)
    deed()
    end = time.monotonic() + patience
    while not announced and time.monotonic() < end:
        GLib.MainContext.default().iteration(False)
        time.sleep(0.01)
    bus().signal_unsubscribe(listening)
    return announced[-1] if announced else None
