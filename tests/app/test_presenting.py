# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting: what the audience sees, on a screen of its own or on the only one."""

import os
import subprocess
import time

from desk import SLOWNESS, copy_example, expect, run, wait_for, xdotool
from test_sides import add_interest, on_the_canvas, secrets_of

BAND = 'Alleen voor de begeleider'
WHOLE = 'Leefstijlnetwerk Elzerwaard. Hoe zorgen we'


def pause(seconds):
    time.sleep(seconds * SLOWNESS)


def screens(n, apart=640):
    """Makes one screen, or two halves of it that show something of their own, or the
    same when nothing sets them APART."""
    for name in 'left', 'right':
        subprocess.run(['xrandr', '--delmonitor', name], check=False, capture_output=True)
    if n == 2:
        # What gives the second one an output of its own: two-screens.c.
        for name, at, output in ('left', 0, 'screen'), ('right', apart, 'none'):
            subprocess.run(['xrandr', '--setmonitor', name, f'640/160x720/190+{at}+0', output],
                           check=True, capture_output=True)
    pause(0.5)


def open_example(start, n_screens=1, name='elzerwaard', prepare=None):
    """A copy of an example, to which PREPARE does something first, open."""
    screens(n_screens)
    home, path = copy_example(name)
    if prepare:
        prepare(path)
    if n_screens == 2:
        os.environ['LD_PRELOAD'] = os.environ['KIJKGLAS_TWO_SCREENS']
        # Else a sanitizer would insist on being the first.
        os.environ['ASAN_OPTIONS'] = os.environ.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0'
    desk = start(path, home=home)
    os.environ.pop('LD_PRELOAD', None)
    desk.says(f'{name}.kijkglas · opgeslagen')
    return desk, path


def unplug():
    """Takes the second one away."""
    screens(1)
    tell_of_screens()


def mirror():
    """Makes both show the same."""
    screens(2, 0)
    tell_of_screens()


def tell_of_screens():
    """The display says what became of them as soon as its output changes."""
    for how in ['--fb', '1200x720'], ['--output', 'screen', '--off'], ['--output', 'screen', '--mode', '1280x720']:
        subprocess.run(['xrandr', *how], check=False, capture_output=True)


def stages(desk):
    return [window for window in desk.windows() if window.name == 'Op het scherm']


def on_stage(desk):
    """What a screen reader says of the screen of the audience."""
    return desk.everything_said(stages(desk))


def wait_for_stage(desk, words):
    wait_for(f'“{words}” on the stage, not “{on_stage(desk)}”', lambda: words in on_stage(desk))


def begin(desk):
    desk.key('F5')
    desk.find('push button', 'Begin')
    desk.focus()
    desk.key('Return')
    wait_for('the stage', lambda: stages(desk))
    desk.settle()
    desk.focus()


def surfaces_of(desk):
    """The windows of the program as the display knows them, oldest first."""
    # What is under them all is the display's own: it counts below the programs. One
    # that goes meanwhile leaves no answer at all.
    return wait_for('a window', lambda: [id for id, _ in desk.window_ids() if id >> 21])


def surface_of_stage():
    return wait_for('the stage', lambda: xdotool(
        'search', '--onlyvisible', '--name', '^Op het scherm$').split()[0])


def picture(desk):
    """What is on the screen of the audience, once nothing moves there any more."""
    xdotool('windowraise', surface_of_stage())
    desk.settle()
    return subprocess.run(['import', '-window', surface_of_stage(), 'rgb:-'], check=True,
                          capture_output=True).stdout


def focus_surface(desk, find):
    def keyboard():
        ids = [id for id, _ in desk.surfaces()]
        return ids[ids.index(find()) + 1]

    xdotool('windowfocus', '--sync', wait_for('what has its keyboard', keyboard))
    desk.settle()


def focus_first(desk):
    """Gives the keyboard to the window where the work goes on."""
    focus_surface(desk, lambda: surfaces_of(desk)[0])


def focus_stage(desk):
    """Gives the keyboard to the screen of the audience."""
    focus_surface(desk, lambda: int(surface_of_stage()))


def one_screen(start):
    desk, path = open_example(start)
    secrets = secrets_of(path, 'confidential', 'assumed', 'anonymous')
    expect(len(secrets) > 10, secrets)
    desk.key('F5')
    desk.says('Iedereen ziet dit scherm')
    desk.says('Te raden van wie het is')
    desk.says('Waartoe is je organisatie er')
    expect(not desk.all('combo box', 'Scherm voor de groep'), 'a choice of one screen')
    desk.focus()
    desk.key('Escape')
    desk.is_gone('push button', 'Begin')
    desk.focus()

    begin(desk)
    expect([window.name for window in desk.windows()] == ['Op het scherm'],
           [window.name for window in desk.windows()])
    wait_for_stage(desk, WHOLE)
    desk.key('Next')
    wait_for_stage(desk, 'Ambitie. Wat willen we samen?')
    desk.key('space')
    wait_for_stage(desk, 'Kans. Wat wordt mogelijk')
    first = picture(desk)
    desk.key('Right')
    expect(picture(desk) != first, 'its other cards come before the next stop')
    wait_for_stage(desk, 'Kans')
    desk.key('Down')
    wait_for_stage(desk, 'Vraagstuk')
    desk.key('BackSpace')
    wait_for_stage(desk, 'Kans')
    # How it went, stay by stay; Escape leaves that, and nothing more.
    desk.key('End')
    wait_for_stage(desk, 'Afspraken. Wie doet wat, en wanneer?')
    desk.key('Left')
    wait_for_stage(desk, 'De weg tot nu. Hoe kwamen we hier?')
    desk.key('r')
    wait_for_stage(desk, 'De weg tot nu. Voorfase: 2 september 2024')
    desk.key('Right')
    wait_for_stage(desk, 'De weg tot nu. Sprong naar Overeenkomen, 15 oktober 2024')
    desk.key('Escape')
    wait_for_stage(desk, 'De weg tot nu. Hoe kwamen we hier?')
    desk.key('Left')
    wait_for_stage(desk, 'Kompas. Waar staan we?')
    desk.key('Home')
    wait_for_stage(desk, WHOLE)

    # Blank it says nothing, and shows nothing.
    desk.key('b')
    wait_for('nothing', lambda: on_stage(desk) == 'Op het scherm')
    expect(len(set(picture(desk))) == 1, 'something is left')
    desk.key('period')
    wait_for_stage(desk, WHOLE)

    said = desk.everything_said()
    for secret in secrets:
        expect(secret not in said, f'said on the stage: {secret}')

    desk.key('Escape')
    wait_for('the window again', lambda: not stages(desk) and desk.windows())
    desk.says('elzerwaard.kijkglas')
    desk.settle()
    said = desk.everything_said()
    expect(BAND not in said, 'it is back on the side of the facilitator')
    for secret in secrets:
        expect(secret not in said, f'said after it: {secret}')
    desk.focus()
    desk.key('F8')
    desk.says(BAND)


def left_out(start):
    """What is left out is not walked through, now and the next time."""
    desk, _ = open_example(start)
    desk.key('F5')
    desk.find('push button', 'Begin')
    desk.focus()
    for check in desk.find_all('check box')[:3]:
        check.click()
    desk.focus()
    for _ in range(2):
        desk.find('push button', 'Begin').press()
        wait_for('the stage', lambda: stages(desk))
        desk.focus()
        wait_for_stage(desk, 'Vraagstuk')
        desk.key('Escape')
        wait_for('the window again', lambda: not stages(desk) and desk.windows())
        desk.focus()
        desk.key('F5')
    desk.find('push button', 'Begin')


def nothing_else_comes_before_it(start):
    """A file that is opened meanwhile is not shown either."""
    desk, path = open_example(start)
    other = path.with_name('harbour.kijkglas')
    other.write_bytes(copy_example('harbour')[1].read_bytes())
    begin(desk)
    subprocess.run([desk.process.args[0], str(other)], env=desk.environment(), check=True,
                   capture_output=True, timeout=60)
    pause(1.5)
    expect([window.name for window in desk.windows()] == ['Op het scherm'],
           [window.name for window in desk.windows()])
    desk.focus()
    desk.key('Escape')
    wait_for('both windows', lambda: len(desk.windows()) == 2)


def two_screens(start):
    desk, path = open_example(start, 2)
    secrets = secrets_of(path, 'confidential', 'assumed', 'anonymous')
    desk.key('F5')
    desk.find('combo box', 'Scherm voor de groep')
    expect(not desk.all(name='Iedereen ziet dit scherm'), 'everyone sees it')
    desk.focus()
    desk.key('Return')
    wait_for('the stage', lambda: stages(desk))
    desk.says('Op het scherm: Leefstijlnetwerk Elzerwaard (1 van 17)')
    desk.says(BAND)

    # A remote control turns pages wherever one types.
    focus_first(desk)
    desk.key('Next')
    desk.says('Op het scherm: Ambitie (2 van 17)')
    wait_for_stage(desk, 'Ambitie')
    desk.key('Prior')
    wait_for_stage(desk, WHOLE)

    # What is removed goes, what undo brings back waits for a key.
    _, text = on_the_canvas(desk, path, 'shared', 'public')
    before = picture(desk)
    remove(desk, text)
    without = picture(desk)
    expect(without != before, 'what was removed is still on the screen')
    desk.key('ctrl+z')
    wait_for('it again', lambda: desk.all('list item', text, inside=desk.canvas()))
    desk.says('Wacht')
    expect(picture(desk) == without, 'undo shows it without a key')
    desk.find('push button', 'Nu tonen').press()
    desk.is_gone(name='Wacht')
    expect(picture(desk) == before, 'it is not shown by its key')

    # What is entered in confidence is never there, nor when it comes back.
    focus_first(desk)
    add_interest(desk, 'Stil verlangen')
    for keys in [], ['ctrl+z'], ['ctrl+y']:
        desk.key(*keys)
        expect(picture(desk) == before, f'something of it shows after {keys}')
    for secret in [*secrets, 'Stil verlangen']:
        expect(secret not in on_stage(desk), f'said on the stage: {secret}')
    expect(not desk.all(name='Wacht'), 'it tells that there is something')
    desk.find('push button', 'Stoppen').press()
    wait_for('it to end', lambda: not stages(desk))
    desk.says(BAND)
    expect(not desk.all('push button', 'Nu tonen'), 'the bar stays')


def remove(desk, text):
    desk.token(text).act('delete')
    focus_first(desk)
    wait_for('it to go', lambda: not desk.all('list item', text, inside=desk.canvas()))


def frozen(start):
    """What is entered is not shown until somebody says so."""
    desk, _ = open_example(start, 2, 'harbour')
    desk.key('F5')
    desk.find('combo box', 'Scherm voor de groep')
    desk.focus()
    desk.key('Return')
    wait_for('the stage', lambda: stages(desk))
    desk.settle()
    before = picture(desk)
    desk.find('push button', 'Vasthouden').press()
    focus_first(desk)
    desk.key('ctrl+1')
    desk.type('Zeilschool')
    expect(picture(desk) == before, 'shown letter by letter')
    desk.key('Return')
    desk.says('Toegevoegd: Zeilschool')
    desk.says('Wacht')
    expect(picture(desk) == before, 'shown though it is frozen')
    desk.find('push button', 'Nu tonen').press()
    desk.is_gone(name='Wacht')
    shown = picture(desk)
    expect(shown != before, 'not shown by its key')
    desk.key('ctrl+1')
    desk.type('Roeiclub')
    desk.key('Return')
    desk.says('Wacht')
    expect(picture(desk) == shown, 'frozen no longer')
    desk.find('push button', 'Vasthouden').press()
    desk.is_gone(name='Wacht')
    expect(picture(desk) != shown, 'does not follow')


def a_screen_that_goes_hides_the_window(start):
    desk, _ = open_example(start, 2)
    desk.key('F5')
    desk.find('combo box', 'Scherm voor de groep')
    desk.focus()
    desk.key('Return')
    wait_for('the stage', lambda: stages(desk))
    expect(len(desk.windows()) == 2, 'two windows on two screens')
    unplug()
    wait_for('nothing but the stage', lambda: [window.name for window in desk.windows()] == ['Op het scherm'])
    desk.focus()
    desk.key('Escape')
    wait_for('the window again', lambda: not stages(desk) and desk.windows())
    desk.says('elzerwaard.kijkglas')
    expect(BAND not in desk.everything_said(), 'it is back on the side of the facilitator')


def closing_ends_it(start):
    desk, _ = open_example(start, 2)
    begin(desk)
    focus_first(desk)
    desk.key('ctrl+w')
    expect(desk.wait_for_end() == 0, 'it does not end well')


if __name__ == '__main__':
    try:
        run(one_screen, left_out, nothing_else_comes_before_it, two_screens, frozen,
            a_screen_that_goes_hides_the_window, closing_ends_it)
    finally:
        screens(1)
