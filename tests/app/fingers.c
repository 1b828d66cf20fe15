/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No tool touches a screen of Xvfb: loaded before the program, this has its display tell
 * of fingers, as lines in the pipe that KIJKGLAS_FINGERS names move them:
 * `down|move|up FINGER X Y`, in units of the screen. */
#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#include <dlfcn.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The X server's own, always there. */
#define FIRST_POINTER 2
#define TEST_POINTER 4

#define N_FINGERS 10

typedef struct {
  int    type;
  guint  finger;
  int    x;
  int    y;
  gint64 when;
} Touch;

static GAsyncQueue *touches;
static Window under[N_FINGERS + 1];
static Display *screen; /* the first that was read from */
static int opcode;

static gpointer
read_touches (gpointer pipe)
{
  g_autofree char *line = NULL;
  size_t size = 0;
  char deed[8];
  Touch touch;

  while (getline (&line, &size, pipe) > 0)
    if (sscanf (line, "%7s %u %d %d", deed, &touch.finger, &touch.x, &touch.y) == 4 &&
        touch.finger >= 1 && touch.finger <= N_FINGERS)
      {
        touch.type = deed[0] == 'd' ? XI_TouchBegin : deed[0] == 'm' ? XI_TouchUpdate : XI_TouchEnd;
        touch.when = g_get_monotonic_time ();
        g_async_queue_push (touches, g_memdup2 (&touch, sizeof touch));
        g_main_context_wakeup (NULL);
      }

  return NULL;
}

static void
begin (Display *display)
{
  const char *path = g_getenv ("KIJKGLAS_FINGERS");
  int event, error;

  if (touches != NULL || path == NULL)
    return;

  touches = g_async_queue_new ();
  screen = display;
  XQueryExtension (display, "XInputExtension", &opcode, &event, &error);
  /* Open for writing as well: it does not end when one who writes goes. */
  g_thread_unref (g_thread_new ("fingers", read_touches, fopen (path, "r+")));
}

static XIDeviceEvent *
make_event (const Touch *touch)
{
  XIDeviceEvent *event = g_new0 (XIDeviceEvent, 1);
  Window root = DefaultRootWindow (screen);
  int left, top;
  Window child;

  /* A finger stays with what it was put down on. */
  if (touch->type == XI_TouchBegin)
    XTranslateCoordinates (screen, root, root, touch->x, touch->y, &left, &top,
                           &under[touch->finger]);
  XTranslateCoordinates (screen, under[touch->finger], root, 0, 0, &left, &top, &child);

  event->type = GenericEvent;
  event->display = screen;
  event->extension = opcode;
  event->evtype = touch->type;
  event->time = (Time) (touch->when / 1000);
  event->deviceid = FIRST_POINTER;
  event->sourceid = TEST_POINTER;
  event->detail = (int) touch->finger;
  event->root = root;
  event->event = under[touch->finger];
  event->root_x = touch->x;
  event->root_y = touch->y;
  event->event_x = touch->x - left;
  event->event_y = touch->y - top;
  event->flags = touch->finger == 1 ? XITouchEmulatingPointer : 0;

  return event;
}

int
XPending (Display *display)
{
  int (*real) (Display *) = dlsym (RTLD_NEXT, "XPending");

  begin (display);

  return real (display) + (display == screen && touches != NULL ? MAX (g_async_queue_length (touches), 0) : 0);
}

int
XNextEvent (Display *display,
            XEvent  *event)
{
  int (*real) (Display *, XEvent *) = dlsym (RTLD_NEXT, "XNextEvent");
  g_autofree Touch *touch = display == screen && touches != NULL ? g_async_queue_try_pop (touches) : NULL;

  if (touch == NULL)
    return real (display, event);

  memset (event, 0, sizeof *event);
  event->xcookie.type = GenericEvent;
  event->xcookie.display = display;
  event->xcookie.extension = opcode;
  event->xcookie.evtype = touch->type;
  event->xcookie.data = make_event (touch);

  return Success;
}

Bool
XGetEventData (Display             *display,
               XGenericEventCookie *cookie)
{
  Bool (*real) (Display *, XGenericEventCookie *) = dlsym (RTLD_NEXT, "XGetEventData");

  return cookie->data != NULL || real (display, cookie);
}

void
XFreeEventData (Display             *display,
                XGenericEventCookie *cookie)
{
  void (*real) (Display *, XGenericEventCookie *) = dlsym (RTLD_NEXT, "XFreeEventData");

  if (cookie->type == GenericEvent && cookie->extension == opcode && cookie->serial == 0)
    g_clear_pointer (&cookie->data, g_free);
  else
    real (display, cookie);
}
