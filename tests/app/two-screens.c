/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Xvfb has one output, and GTK takes no notice of a monitor without any: loaded before
 * the program, this gives each monitor that xrandr made one of its own. */
#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <dlfcn.h>

#define FIRST_MADE_UP 0x7000

static RROutput real;

static RROutput
get_real (RROutput output)
{
  return output >= FIRST_MADE_UP ? real : output;
}

XRRMonitorInfo *
XRRGetMonitors (Display *display,
                Window   window,
                Bool     active,
                int     *n)
{
  static RROutput made_up[8];
  XRRMonitorInfo *(*get) (Display *, Window, Bool, int *) = dlsym (RTLD_NEXT, "XRRGetMonitors");
  XRRMonitorInfo *monitors = get (display, window, active, n);

  for (int i = 0; i < *n; i++)
    if (monitors[i].noutput > 0)
      real = monitors[i].outputs[0];
  for (int i = 0; i < *n && i < 8; i++)
    if (monitors[i].noutput == 0)
      {
        made_up[i] = FIRST_MADE_UP + i;
        monitors[i].noutput = 1;
        monitors[i].outputs = &made_up[i];
      }

  return monitors;
}

XRROutputInfo *
XRRGetOutputInfo (Display            *display,
                  XRRScreenResources *resources,
                  RROutput            output)
{
  XRROutputInfo *(*get) (Display *, XRRScreenResources *, RROutput) = dlsym (RTLD_NEXT, "XRRGetOutputInfo");

  return get (display, resources, get_real (output));
}

Atom *
XRRListOutputProperties (Display  *display,
                         RROutput  output,
                         int      *n)
{
  Atom *(*list) (Display *, RROutput, int *) = dlsym (RTLD_NEXT, "XRRListOutputProperties");

  return list (display, get_real (output), n);
}

int
XRRGetOutputProperty (Display        *display,
                      RROutput        output,
                      Atom            property,
                      long            offset,
                      long            length,
                      Bool            delete,
                      Bool            pending,
                      Atom            type,
                      Atom           *actual_type,
                      int            *format,
                      unsigned long  *n,
                      unsigned long  *after,
                      unsigned char **value)
{
  int (*get) (Display *, RROutput, Atom, long, long, Bool, Bool, Atom, Atom *, int *, unsigned long *,
              unsigned long *, unsigned char **) = dlsym (RTLD_NEXT, "XRRGetOutputProperty");

  return get (display, get_real (output), property, offset, length, delete, pending, type, actual_type, format, n,
              after, value);
}
