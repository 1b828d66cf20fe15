/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stage-marks.h"

#include <math.h>

#include "diagram/kijk-type.h"
#include "kijk-look.h"

/* What lies over the picture on a stage: a ring that runs out, and where somebody
 * points at. In units of a projector of 720 lines. */
#define LINES 720.0
#define TIMER_SIZE 66.0
#define TIMER_MARGIN 8.0
#define TIMER_BELOW 64.0 /* who made the models is named there */
#define TIMER_WIDTH 8.0
#define TIMER_WORDS 22.0
#define SPOT_SIZE 56.0
#define SPOT_ALPHA 0.45

static double
get_unit (GtkWidget *widget)
{
  return gtk_widget_get_height (widget) / LINES;
}

/* Minutes are enough until the last. */
static char *
format_left (int seconds)
{
  return seconds >= 60 ? g_strdup_printf ("%d", (seconds + 59) / 60)
                       : g_strdup_printf ("0:%02d", MAX (seconds, 0));
}

static void
draw_words (cairo_t    *cr,
            const char *words,
            double      size,
            double      x,
            double      y)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (KIJK_FONT_FAMILY);
  PangoRectangle logical;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_pixel_extents (layout, NULL, &logical);
  cairo_move_to (cr, x - logical.width / 2.0, y - logical.height / 2.0);
  pango_cairo_show_layout (cr, layout);

  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_ring (cairo_t *cr,
           double   x,
           double   y,
           double   radius,
           double   left)
{
  double from = -G_PI / 2;

  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  kijk_look_set_ink (cr, KIJK_INK_TEXT);
  cairo_stroke (cr);
  if (left <= 0)
    return;

  cairo_set_line_width (cr, cairo_get_line_width (cr) * 0.6);
  cairo_arc (cr, x, y, radius, from, from + 2 * G_PI * fmin (left, 1));
  kijk_look_set_ink (cr, KIJK_INK_ACCENT);
  cairo_stroke (cr);
}

/**
 * kijk_stage_draw_timer:
 * @snapshot: where to
 * @widget: the stage
 * @left: which share of the time is left, from 0 to 1
 * @seconds: how much that is
 *
 * Draws how long a round still lasts, in the corner at the right below.
 */
void
kijk_stage_draw_timer (GtkSnapshot *snapshot,
                       GtkWidget   *widget,
                       double       left,
                       int          seconds)
{
  double u = get_unit (widget);
  double size = TIMER_SIZE * u;
  double x = gtk_widget_get_width (widget) - size - TIMER_MARGIN * u;
  double y = gtk_widget_get_height (widget) - size - TIMER_BELOW * u;
  double radius = (size - TIMER_WIDTH * u) / 2;
  g_autofree char *words = format_left (seconds);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, size, size));

  cairo_arc (cr, x + size / 2, y + size / 2, radius, 0, 2 * G_PI);
  kijk_look_set_ink (cr, seconds > 0 ? KIJK_INK_PAPER : KIJK_INK_ACCENT);
  cairo_fill (cr);
  cairo_set_line_width (cr, TIMER_WIDTH * u);
  draw_ring (cr, x + size / 2, y + size / 2, radius, left);
  kijk_look_set_ink (cr, seconds > 0 ? KIJK_INK_TEXT : KIJK_INK_ON_ACCENT);
  draw_words (cr, words, TIMER_WORDS * u, x + size / 2, y + size / 2);
  cairo_destroy (cr);
}

/**
 * kijk_stage_draw_spot:
 * @snapshot: where to
 * @widget: the stage
 * @x: where somebody points at
 * @y: where somebody points at
 *
 * Draws a disc that lets through what is pointed at.
 */
void
kijk_stage_draw_spot (GtkSnapshot *snapshot,
                      GtkWidget   *widget,
                      double       x,
                      double       y)
{
  double u = get_unit (widget);
  double size = SPOT_SIZE * u;
  GdkRGBA colour = kijk_look_get_colour (KIJK_INK_ACCENT);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x - size / 2, y - size / 2, size, size));

  colour.alpha = SPOT_ALPHA;
  cairo_arc (cr, x, y, size / 2 - 2 * u, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_fill_preserve (cr);
  kijk_look_set_ink (cr, KIJK_INK_TEXT);
  cairo_set_line_width (cr, 2 * u);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
