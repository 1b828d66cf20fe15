# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person meets it: a window, a keyboard, a pointer, and what a
screen reader is told. Every test gets a home of its own.

Words are looked for in Dutch, the first language of the program; a locale is built
for it, as LANGUAGE alone is not heard on every system.
"""

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
import pyatspi

PROGRAM = os.environ['KIJKGLAS']
SLOWNESS = float(os.environ.get('KIJKGLAS_TEST_SLOWNESS', '1'))
PATIENCE = 15 * SLOWNESS
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


def xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, text=True,
                          capture_output=True).stdout.strip()


def build_locale(folder, name):
    place = folder / 'locale'
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
    """One thing in the window, as a screen reader has it."""

    def __init__(self, accessible, desk):
        self.accessible = accessible
        self.desk = desk

    @property
    def name(self):
        return self.accessible.name

    @property
    def description(self):
        return self.accessible.description

    @property
    def role(self):
        """What it is called here, and in newer versions of the bus."""
        role = self.accessible.getRoleName()
        return 'push button' if role in ('button', 'toggle button') else role

    @property
    def box(self):
        extents = self.accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return extents.x, extents.y, extents.width, extents.height

    @property
    def focused(self):
        return self.accessible.getState().contains(pyatspi.STATE_FOCUSED)

    @property
    def selected(self):
        return self.accessible.getState().contains(pyatspi.STATE_SELECTED)

    @property
    def sensitive(self):
        return self.accessible.getState().contains(pyatspi.STATE_SENSITIVE)

    @property
    def pressed(self):
        state = self.accessible.getState()
        return state.contains(pyatspi.STATE_PRESSED) or state.contains(pyatspi.STATE_CHECKED)

    @property
    def text(self):
        text = self.accessible.queryText()
        # GTK 4.8 gives nothing of a field up to its end, but all of it up to a place.
        return text.getText(0, text.characterCount)

    def is_there(self):
        try:
            box = self.box
        except Exception:
            return False
        return box[2] > 0 and box[3] > 0

    def centre(self):
        """Where to point at on the screen."""
        x, y, width, height = self.box
        left, top = self.desk.origin(self)
        return left + x + width // 2, top + y + height // 2

    def click(self):
        x, y = self.centre()
        if self.role == 'text' and self.desk.is_vague:
            x, y = x + EDGES, y + EDGES
        xdotool('mousemove', x, y, 'click', 1)
        time.sleep(0.1)

    def press(self):
        """As a screen reader does: where a pointer may miss."""
        self.accessible.queryAction().doAction(0)
        time.sleep(0.1)

    def act(self, deed):
        """As a screen reader asks for it, by its name."""
        action = self.accessible.queryAction()
        for number in range(action.nActions):
            if deed in action.getName(number):
                action.doAction(number)
                time.sleep(0.1)
                return
        raise Failure(f'{self.name} cannot {deed}')

    def parents(self):
        parent = self.accessible.parent
        while parent:
            yield Node(parent, self.desk)
            parent = parent.parent


def walk(accessible, desk):
    """Everything below, leaving out what is not shown."""
    for child in accessible:
        if child is None or not child.getState().contains(pyatspi.STATE_VISIBLE):
            continue
        yield Node(child, desk)
        yield from walk(child, desk)


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
            LOCPATH=str(build_locale(self.home, locale)),
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
        wait_for('a window', lambda: self.application and self.windows())
        time.sleep(0.5 * SLOWNESS)
        self.focus()

    @property
    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

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
        application = self.application
        return [Node(child, self) for child in application if child] if application else []

    def window(self, title):
        """The window whose title has TITLE in it."""
        return wait_for(f'the window “{title}”', lambda: next(
            (window for window in self.windows() if title in window.name), None))

    def surfaces(self):
        """What the program has on the screen, as the display knows it, oldest first."""
        try:
            found = xdotool('search', '--onlyvisible', '--pid', self.process.pid, '--name', '')
        except subprocess.CalledProcessError:
            return []
        return [(int(line), dict(part.split('=') for part in
                                 xdotool('getwindowgeometry', '--shell', line).splitlines()))
                for line in sorted(found.split(), key=int)]

    def window_ids(self):
        return [(id, geometry) for id, geometry in self.surfaces() if int(geometry['WIDTH']) > 50]

    def keyboard_of_last(self):
        """What GTK made to have the keyboard for the window that came last: it comes
        right after it."""
        ids = [id for id, _ in self.surfaces()]
        return ids[ids.index(self.window_ids()[-1][0]) + 1]

    def focus(self):
        """Gives the keyboard to the window that came last: there is no window manager.
        To GTK 4.18 a window that has the keyboard itself is not the one one works in."""
        xdotool('windowfocus', '--sync', wait_for('a window', self.keyboard_of_last))
        time.sleep(0.2 * SLOWNESS)

    @property
    def is_vague(self):
        """GTK 4.18 leaves the edges of what a thing lies in out of where it says it is:
        of small things that lie deep a pointer misses."""
        return self.windows()[0].box[:2] != (0, 0)

    def origin(self, node):
        """Where on the screen the place (0, 0) of NODE's window is."""
        frame = [parent for parent in [node, *node.parents()]
                 if parent.role != 'application' and parent.accessible.parent][-1]
        width, height = frame.box[2:]
        # A window draws its own edge: the one that fits is the one with the least of it.
        fitting = [geometry for _, geometry in self.window_ids()
                   if 0 <= int(geometry['WIDTH']) - width < 80
                   and 0 <= int(geometry['HEIGHT']) - height < 80]
        geometry = min(fitting, key=lambda g: int(g['WIDTH']) - width)
        return (int(geometry['X']) + (int(geometry['WIDTH']) - width) // 2,
                int(geometry['Y']) + (int(geometry['HEIGHT']) - height) // 2)

    # -- what is in them --

    def all(self, role=None, name=None, inside=None):
        """Everything of a ROLE and with NAME, that has a place on the screen. NAME is
        a string, or a compiled pattern that is searched for."""
        def fits(node):
            if role and node.role != role:
                return False
            if name is None:
                return True
            return bool(name.search(node.name)) if hasattr(name, 'search') else node.name == name

        roots = [inside] if inside else self.windows()
        return [node for root in roots for node in walk(root.accessible, self)
                if fits(node) and node.is_there()]

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
        def said(node):
            return words in (node.name or '') or node.role == 'status bar' and words in node.text

        return wait_for(f'“{words}”', lambda: next(
            (node for node in self.all() if said(node)), None))

    def canvas(self):
        return self.find('list', re.compile('^(Kijkglas|Kompas) (van|of) '))

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
            time.sleep(0.08 * SLOWNESS)

    def focused_after(self, key):
        """What has the keyboard after KEY, as it is announced; None if nothing new is."""
        announced = []

        def hear(event):
            if event.detail1:
                announced.append(Node(event.source, self))

        pyatspi.Registry.registerEventListener(hear, 'object:state-changed:focused')
        self.key(key)
        end = time.monotonic() + 0.3 * SLOWNESS
        while not announced and time.monotonic() < end:
            GLib.MainContext.default().iteration(False)
            time.sleep(0.01)
        pyatspi.Registry.deregisterEventListener(hear, 'object:state-changed:focused')
        return announced[-1] if announced else None

    def type(self, text):
        xdotool('type', '--clearmodifiers', '--delay', 12, text)
        time.sleep(0.15 * SLOWNESS)

    def choose_file(self, path, opening=False):
        """Answers the chooser of files that is open. It is not looked into: GTK 4.8 falls
        over the places of its file chooser that nobody has seen yet."""
        wait_for('a chooser of files', lambda: len(self.window_ids()) > 1)
        time.sleep(0.6 * SLOWNESS)
        self.focus()
        self.key('ctrl+l' if opening else 'ctrl+a')
        self.type(str(path))
        chooser = self.window_ids()[-1][0]
        time.sleep(0.4 * SLOWNESS)
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
        time.sleep(0.2 * SLOWNESS)

    def drag(self, start, end):
        """Drags from one place on the screen to another, as a hand would."""
        xdotool('mousemove', *start, 'mousedown', 1)
        for step in range(1, 13):
            xdotool('mousemove', *(int(a + (b - a) * step / 12) for a, b in zip(start, end)))
            time.sleep(0.02)
        time.sleep(0.2 * SLOWNESS)
        return lambda: xdotool('mouseup', 1)

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
