# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person meets it: a window, a keyboard, a pointer, and what a
screen reader is told. Every test gets a home of its own.

Words are looked for in Dutch, the first language of the program; a locale is built
for it, as LANGUAGE alone is not heard on every system.
"""

import ctypes
import functools
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from gi.repository import GLib

import screen_reader
from screen_reader import State, ask_one, property_of

PROGRAM = os.environ['KIJKGLAS']
SLOWNESS = float(os.environ.get('KIJKGLAS_TEST_SLOWNESS', '1'))
PATIENCE = 15 * SLOWNESS
# The longest that is waited for a program that goes on moving.
CALM = 2
# To tell whose memory leaks, a sanitizer has to look so far back that everything takes
# ten times as long: only where it is asked for.
LEAKS = ('fast_unwind_on_malloc=0' if os.environ.get('KIJKGLAS_TEST_LEAKS') else
         'detect_leaks=0')

# What others say that is no fault of ours: there is no desktop here, no place for
# settings, no card to draw with, no theme of pointers or icons; GTK 4.8 may be asked
# for a thing that has no place among the accessible ones yet, libadwaita 1.7 measures
# the buttons of its dialogs before it knows how wide they are, and in many programs GTK
# loses count of what is pressed when that goes from under the pointer.
FORGIVEN = re.compile(r'org\.freedesktop\.portal|org\.a11y\.(Bus|Status)|dconf|GLib-GIO-WARNING|'
                      r'Vulkan|libEGL|MESA|Failed to measure available space|'
                      r'(cursor|icon) theme|prefer-dark-theme|Broken accounting of active state|'
                      r'g_variant_(is|new)_object_path|Trying to measure GtkLabel')

ACTION = 'org.a11y.atspi.Action'

# So far a field of a form lies from where GTK 4.18 says it does.
EDGES = 12


class Failure(AssertionError):
    """Something is not as it should be."""


def expect(condition, what):
    if not condition:
        raise Failure(what)


def wait_for(what, probe, patience=PATIENCE):
    """Waits until PROBE gives something, and gives that."""
    end = time.monotonic() + patience
    while True:
        try:
            found = probe()
        except Exception:  # what is looked at may go while it is looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f'never came: {what}')
        time.sleep(0.05)


def clock_of(process):
    """The clock that tells how long PROCESS has had a processor."""
    clock = ctypes.c_int()
    if ctypes.CDLL(None).clock_getcpuclockid(process, ctypes.byref(clock)):
        raise ProcessLookupError(process)
    return clock.value


def xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, text=True,
                          capture_output=True).stdout.strip()


@functools.cache
def build_locale(name):
    """Where a locale called NAME lies: in the home of this run, which goes with it."""
    place = pathlib.Path.home() / 'locale'
    place.mkdir(exist_ok=True)
    subprocess.run(['localedef', '-i', name, '-f', 'UTF-8', str(place / f'{name}.UTF-8')],
                   check=False, capture_output=True)
    return place


EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / 'resources' / 'examples'


def copy_example(name='elzerwaard'):
    """A copy of an example in a home of its own; returns the home and the file."""
    home = pathlib.Path(tempfile.mkdtemp(prefix='kijk-'))
    (home / 'Documenten').mkdir()
    path = home / 'Documenten' / f'{name}.kijkglas'
    shutil.copy(EXAMPLES / path.name, path)
    return home, path


class Node:
    """One thing in the window, as a screen reader has it at the moment it is asked."""

    def __init__(self, place, desk):
        self.place = place
        self.desk = desk

    @property
    def name(self):
        return property_of(self.place, 'Name')

    @property
    def description(self):
        return property_of(self.place, 'Description')

    @property
    def role(self):
        return screen_reader.name_of_role(self.ask('GetRole'))

    @property
    def states(self):
        return screen_reader.states_in(self.ask('GetState'))

    @property
    def box(self):
        box, = screen_reader.boxes_of([self.place])
        if not box:
            raise Failure('it is nowhere')
        return box

    @property
    def focused(self):
        return State.FOCUSED in self.states

    @property
    def selected(self):
        return State.SELECTED in self.states

    @property
    def sensitive(self):
        return State.SENSITIVE in self.states

    @property
    def pressed(self):
        return bool(self.states & {State.PRESSED, State.CHECKED})

    @property
    def text(self):
        text, = screen_reader.texts_of([self.place])
        if text is None:
            raise Failure('one cannot write there')
        return text

    def ask(self, what):
        return ask_one(self.place, screen_reader.ACCESSIBLE, what)[0]

    def centre(self):
        """Where to point at on the screen."""
        x, y, width, height = self.box
        left, top = self.desk.origin(self)
        return left + x + width // 2, top + y + height // 2

    def click(self):
        x, y = self.centre()
        if self.desk.is_vague and self.role == 'text':
            x, y = x + EDGES, y + EDGES
        xdotool('mousemove', x, y, 'click', 1)
        self.desk.settle()

    def press(self):
        """As a screen reader does: where a pointer may miss."""
        self.do(0)

    def act(self, deed):
        """As a screen reader asks for it, by its name."""
        for number, name in enumerate(self.deeds()):
            if deed in name:
                return self.do(number)
        raise Failure(f'{self.name} cannot {deed}')

    def deeds(self):
        """What can be done with it."""
        if ACTION not in self.ask('GetInterfaces'):
            return []
        return [ask_one(self.place, ACTION, 'GetName', GLib.Variant('(i)', (number,)))[0]
                for number in range(property_of(self.place, 'NActions', ACTION))]

    def write(self, words):
        """Puts WORDS in the place of what is written there."""
        ask_one(self.place, 'org.a11y.atspi.EditableText', 'SetTextContents',
                GLib.Variant('(s)', (words,)))
        self.desk.settle()

    def do(self, number):
        ask_one(self.place, ACTION, 'DoAction', GLib.Variant('(i)', (number,)))
        self.desk.settle()

    def parents(self):
        """What it is in, from near to far, up to its window."""
        windows = [window.place for window in self.desk.windows()]
        node = self
        while node.place not in windows:
            node = Node(property_of(node.place, 'Parent'), self.desk)
            yield node


class Desk:
    """A home, a screen, and the program on it."""

    def __init__(self, *files, language='nl', home=None):
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix='kijk-'))
        self.documents = self.home / 'Documenten'
        self.documents.mkdir(exist_ok=True)
        self.errors = self.home / 'stderr'
        self.language = language
        self.process = None
        self.start(*files)

    # -- the program --

    def environment(self):
        locale = {'nl': 'nl_NL', 'en': 'en_GB'}[self.language]
        return dict(
            os.environ,
            HOME=str(self.home),
            XDG_CONFIG_HOME=str(self.home / 'config'),
            XDG_DATA_HOME=str(self.home / 'data'),
            XDG_CACHE_HOME=str(self.home / 'cache'),
            GSETTINGS_BACKEND='keyfile',
            G_DEBUG='',
            ASAN_OPTIONS=f'{os.environ.get("ASAN_OPTIONS", "")}:{LEAKS}',
            LSAN_OPTIONS=os.environ.get('LSAN_OPTIONS', '') + ':exitcode=0',
            LOCPATH=str(build_locale(locale)),
            LC_ALL=f'{locale}.UTF-8',
            LANGUAGE=self.language,
            TZ='UTC',
        )

    def start(self, *files):
        config = self.home / 'config'
        config.mkdir(exist_ok=True)
        (config / 'user-dirs.dirs').write_text(f'XDG_DOCUMENTS_DIR="{self.documents}"\n')
        # Out of the way, so that nothing on the picture explains itself.
        xdotool('mousemove', 0, 0)
        with self.errors.open('ab') as errors:
            self.process = subprocess.Popen([PROGRAM, *map(str, files)], env=self.environment(),
                                            stderr=errors, start_new_session=True)
        self.place = wait_for('a program on the bus of the screen reader', lambda: next(
            (tuple(place) for place in screen_reader.programs()
             if screen_reader.process_of(place[0]) == self.process.pid), None))
        wait_for('a window', self.windows)
        self.settle()
        self.focus()

    def settle(self):
        """Waits until the program has done what it was told, and nothing moves: a while
        it takes no more of the processor than a cursor that blinks, and waits for none."""
        end = time.monotonic() + CALM * SLOWNESS
        calm, used = 0, None
        while calm < 3 and time.monotonic() < end:
            time.sleep(0.015)
            before, used = used, self.processor_time()
            idle = before is not None and used - before < 0.0005 and not self.wants_processor()
            calm = calm + 1 if idle else 0

    def wants_processor(self):
        """Whether any part of the program could go on but for others that have the
        processors."""
        for task in pathlib.Path(f'/proc/{self.process.pid}/task').glob('*/stat'):
            try:
                if task.read_text().rpartition(')')[2].split()[0] == 'R':
                    return True
            except OSError:  # it has ended
                pass
        return False

    def processor_time(self):
        """How long the program had a processor, in seconds."""
        try:
            return time.clock_gettime(clock_of(self.process.pid))
        except OSError:  # it has ended
            return 0

    def wait_for_end(self):
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failure('the program does not end') from None
        return self.process.returncode

    def is_running(self):
        return self.process.poll() is None

    def stop(self):
        """Ends the program, well if it can: then a sanitizer says what was left."""
        for end in (lambda: (self.focus(), self.key('ctrl+q')), self.process.terminate,
                    lambda: os.killpg(self.process.pid, signal.SIGKILL)):
            if not self.is_running():
                return
            try:
                end()
                self.process.wait(2 * SLOWNESS)
            except (Failure, subprocess.SubprocessError):  # more force is needed
                pass

    def complaints(self):
        """What the program said that it should not have to say. What leaks is its own
        if it had a hand in it: others keep what they loaded until the end."""
        said = self.errors.read_text(errors='replace')
        leaks = [leak for leak in re.findall(r'^Direct leak of .*?\n\n', said, re.DOTALL | re.MULTILINE)
                 if ' kijk_' in leak or ' _kijk_' in leak]
        return leaks + [line for line in said.splitlines()
                        if re.search(r'-(WARNING|CRITICAL|ERROR) \*\*|runtime error|Sanitizer', line)
                        and not re.search(r'LeakSanitizer|leaked in', line)
                        and not FORGIVEN.search(line)]

    # -- windows --

    def windows(self):
        return [Node(tuple(place), self) for place in
                ask_one(self.place, screen_reader.ACCESSIBLE, 'GetChildren')[0]]

    def window(self, title):
        """The window whose title has TITLE in it."""
        return wait_for(f'the window “{title}”', lambda: next(
            (window for window in self.windows() if title in window.name), None))

    def surfaces(self):
        """What the program has on the screen, as the display knows it, oldest first."""
        try:
            lines = xdotool('search', '--onlyvisible', '--pid', self.process.pid, '--name', '',
                            'getwindowgeometry', '--shell', '%@').splitlines()
        except subprocess.CalledProcessError:
            return []
        found = []
        for what, value in (line.split('=') for line in lines):
            if what == 'WINDOW':
                found.append((int(value), {}))
            else:
                found[-1][1][what] = int(value)
        return sorted(found, key=lambda surface: surface[0])

    def window_ids(self):
        return [(id, geometry) for id, geometry in self.surfaces() if geometry['WIDTH'] > 50]

    def keyboard_of_last(self):
        """What GTK made to have the keyboard for the window that came last: it comes
        right after it."""
        ids = [id for id, _ in self.surfaces()]
        return ids[ids.index(self.window_ids()[-1][0]) + 1]

    def focus(self):
        """Gives the keyboard to the window that came last: there is no window manager.
        To GTK 4.18 a window that has the keyboard itself is not the one one works in."""
        xdotool('windowfocus', '--sync', wait_for('a window', self.keyboard_of_last))
        self.settle()

    @property
    def is_vague(self):
        """GTK 4.18 leaves the edges of what a thing lies in out of where it says it is:
        of small things that lie deep a pointer misses."""
        return self.windows()[0].box[:2] != (0, 0)

    def origin(self, node):
        """Where on the screen the place (0, 0) of NODE's window is."""
        window = [node, *node.parents()][-1]
        width, height = window.box[2:]
        # A window draws its own edge: the one that fits is the one with the least of it.
        fitting = [geometry for _, geometry in self.window_ids()
                   if 0 <= geometry['WIDTH'] - width < 80 and 0 <= geometry['HEIGHT'] - height < 80]
        geometry = min(fitting, key=lambda geometry: geometry['WIDTH'] - width)
        return (geometry['X'] + (geometry['WIDTH'] - width) // 2,
                geometry['Y'] + (geometry['HEIGHT'] - height) // 2)

    # -- what is in them --

    def sights(self, inside=None):
        """Everything that is shown, as it is at this moment."""
        return [sight for root in ([inside] if inside else self.windows())
                for sight in screen_reader.look(root.place).below()]

    def all(self, role=None, name=None, inside=None):
        """Everything of a ROLE and with NAME, that has a place on the screen. NAME is
        a string, or a compiled pattern that is searched for."""
        places = [sight.place for sight in self.sights(inside) if role in (None, sight.role)]
        if name is not None:
            fits = name.search if hasattr(name, 'search') else name.__eq__
            places = [place for place, called in zip(places, screen_reader.names_of(places))
                      if fits(called)]
        return [Node(place, self) for place, box in zip(places, screen_reader.boxes_of(places))
                if box and box[2] > 0 and box[3] > 0]

    def find(self, role=None, name=None, inside=None):
        return wait_for(f'{role or "anything"} “{name}”', lambda: next(
            iter(self.all(role, name, inside)), None))

    def find_all(self, role=None, name=None, inside=None):
        self.find(role, name, inside)
        return self.all(role, name, inside)

    def is_gone(self, role=None, name=None):
        wait_for(f'{role} “{name}” to go', lambda: not self.all(role, name))

    def says(self, words):
        """Waits until the window says WORDS anywhere."""
        def said():
            sights = self.sights()
            for sight, name in zip(sights, screen_reader.names_of([sight.place for sight in sights])):
                node = Node(sight.place, self)
                if words in name or (sight.role == 'status bar' and words in node.text):
                    return node
            return None

        return wait_for(f'“{words}”', said)

    def everything_said(self, windows=None):
        """All that a screen reader could read out in any window, or in WINDOWS."""
        places = [window.place for window in (self.windows() if windows is None else windows)]
        for place in list(places):
            places += [sight.place for sight in screen_reader.look(place).below()]
        return '\n'.join(words for words in [
            *screen_reader.names_of(places),
            *screen_reader.properties_of(places, 'Description'),
            *screen_reader.texts_of(places)] if words)

    def canvas(self):
        return self.find('list', re.compile('^(Kijkglas|Kompas|Cirkelmodel|De weg tot nu|Afspraken) (van|of) '))

    def point(self, x, y):
        """Where on the screen a place of the whole Kijkglas is, as it is laid out: 720 high."""
        canvas = self.canvas()
        left, top, width, height = canvas.box
        out, down = self.origin(canvas)
        scale = height / 720
        return int(out + left + width / 2 + (x - 360) * scale), int(down + top + y * scale)

    def token(self, name):
        """The token on the canvas that is called NAME."""
        return self.find('list item', name, inside=self.canvas())

    def entry_bar(self):
        """Where one types what to add."""
        return self.find('text', re.compile('Wie doet er|op het spel|omstandigheid|beeld'))

    def click(self, name, role='push button'):
        self.find(role, name).click()

    # -- keyboard --

    def key(self, *keys):
        for key in keys:
            xdotool('key', '--clearmodifiers', key)
            self.settle()

    def focused_after(self, key):
        """What has the keyboard after KEY, as it is announced; None if nothing new is."""
        place = screen_reader.focused_while(lambda: xdotool('key', '--clearmodifiers', key),
                                            0.3 * SLOWNESS)
        return Node(place, self) if place else None

    def type(self, text):
        xdotool('type', '--clearmodifiers', '--delay', 6, text)
        self.settle()

    def choose_file(self, path, opening=False):
        """Answers the chooser of files that is open. It is not looked into: GTK 4.8 falls
        over the places of its file chooser that nobody has seen yet."""
        wait_for('a chooser of files', lambda: len(self.window_ids()) > 1)
        self.settle()
        self.focus()
        self.key('ctrl+l' if opening else 'ctrl+a')
        self.type(str(path))
        chooser = self.window_ids()[-1][0]
        if opening:
            # What it completed while one typed on is left behind the cursor.
            self.key('shift+End', 'Delete')

        def is_answered():
            return chooser not in [id for id, _ in self.window_ids()]

        # GTK 4.18 goes to the folder first, and opens the file at the second time.
        self.key('Return')
        try:
            wait_for('the chooser to go', is_answered, 3 * SLOWNESS)
        except Failure:
            self.key('Return')
            wait_for('the chooser to go', is_answered)
        self.settle()

    def drag(self, start, end):
        """Drags from one place on the screen to another, as a hand would."""
        xdotool('mousemove', *start, 'mousedown', 1)
        for step in range(1, 13):
            xdotool('mousemove', *(int(a + (b - a) * step / 12) for a, b in zip(start, end)))
            time.sleep(0.02)
        self.settle()

        def let_go():
            xdotool('mouseup', 1)
            self.settle()

        return let_go

    # -- looking --

    def keep(self, name):
        """Keeps a picture of the screen and what the program said, if asked to."""
        folder = os.environ.get('KIJKGLAS_TEST_PICTURES')
        if folder:
            subprocess.run(['import', '-window', 'root', f'{folder}/{name}.png'], check=False)
            shutil.copy(self.errors, f'{folder}/{name}.txt')


def run(*tests):
    """Runs TESTS, each with a desk of its own, and says how they went (TAP)."""
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        title = test.__name__.replace('_', ' ')
        desks = []
        try:
            test(lambda *args, **kwargs: desks.append(Desk(*args, **kwargs)) or desks[-1])
            for desk in desks:
                desk.stop()
                if desk.complaints():
                    raise Failure('complaints:\n' + '\n'.join(desk.complaints()))
            print(f'ok {number} {title}', flush=True)
        except Exception as error:  # any one is a failed test
            failed += 1
            for desk in desks:
                desk.keep(f'failed-{test.__name__}')
                print(f'# {desk.errors.read_text(errors="replace")[-2000:]}', file=sys.stderr)
            reason = f'{type(error).__name__}: {error}'.replace('\n', '\n# ')
            print(f'not ok {number} {title}\n# {reason}', flush=True)
        finally:
            for desk in desks:
                desk.stop()
                shutil.rmtree(desk.home, ignore_errors=True)
    sys.exit(1 if failed else 0)
