/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include <math.h>

/* Where the participants place the collaboration, and what stands in the corners
 * around the wheel. */

/* Sizes in the design's unit u. */
#define DOT 14.0
#define DOTS_APART 17.0
#define MOST_IN_TRAY 5
#define CLEARANCE 20.0
#define TRAY_DEPTH 22.0
#define ARROW_GAP 14.0
#define ARROW_SWEEP 30.0

/* As dots, or as a bar with their number. */
void
_kijk_kompas_draw_gallery (KijkKompas        *self,
                           const char        *id,
                           const char        *label,
                           const KijkGallery *gallery)
{
  KijkComposer *composer = self->composer;
  g_autofree char *number = g_strdup_printf ("%u", gallery->n);
  KijkPoint middle = { gallery->bar.x + gallery->bar.width / 2, gallery->bar.y + gallery->bar.height / 2 };
  KijkNode *node;

  if (gallery->n_dots > 0)
    node = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, id);
  else
    node = _kijk_kompas_add_label (self, KIJK_ROLE_MARK, id, number, _kijk_kompas_chip_font (self), middle);

  for (guint i = 0; i < gallery->n_dots; i++)
    _kijk_kompas_add_dot (node, gallery->dots[i], gallery->radius);
  if (gallery->n_dots == 0)
    kijk_node_add_mark (node, kijk_path_new_rect (&gallery->bar, gallery->bar.height / 2), KIJK_INK_PAPER, KIJK_INK_TEXT,
                        2.5 * self->unit);
  kijk_node_set_label (node, label);
  node->kind = KIJK_KIND_PHASE_VOTE;
  self->used[KIJK_SIGN_VOTE] = TRUE;
}

/**
 * _kijk_kompas_add_votes:
 * @self: a Kompas whose votes are placed
 *
 * Draws the votes where they lie: all alike, of nobody in particular.
 */
void
_kijk_kompas_add_votes (KijkKompas *self)
{
  for (int place = 0; place < KIJK_N_GALLERIES; place++)
    {
      g_autofree char *id = g_strdup_printf ("votes-%s", kijk_vote_place_enumeration.values[place]);
      g_autofree char *label = _kijk_kompas_votes_label (self, place);

      if (self->galleries[place].n > 0)
        _kijk_kompas_draw_gallery (self, id, label, &self->galleries[place]);
    }
}

/* ---- the corners around the wheel ---- */

/* The place for a block of @width by @height in a corner: as near to the wheel as
 * it may be. Returns: whether it has room there */
static gboolean
find_corner (KijkKompas *self,
             gboolean    right,
             gboolean    bottom,
             double      width,
             double      height,
             KijkRect   *rect)
{
  const KijkRect *frame = &self->frame;
  double reach = self->radius + CLEARANCE * self->unit;
  double y = bottom ? frame->y + frame->height - height : frame->y;
  double down = fmax (0, bottom ? y - self->centre.y : self->centre.y - y - height);
  double across = down < reach ? sqrt (reach * reach - down * down) : 0;

  double x = right ? self->centre.x + across : self->centre.x - across - width;

  /* Words that have no room there would rather touch the wheel than be cut off. */
  *rect = (KijkRect) { CLAMP (x, frame->x, frame->x + frame->width - width), y, width, height };

  return rect->x == x;
}

static double
get_widest (GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, ((KijkLine *) lines->pdata[i])->width);

  return width;
}

/* Writes @text in a corner, on as few lines as have room there; and leaves @above
 * free over it, @least wide. */
static KijkNode *
add_corner_words (KijkKompas *self,
                  const char *id,
                  const char *text,
                  gboolean    right,
                  gboolean    bottom,
                  double      above,
                  double      least)
{
  KijkComposer *composer = self->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_LEGEND);
  double width = kijk_typesetter_width (composer->typesetter, font, text);
  double step = font.size / 4;
  gboolean found = FALSE;
  KijkRect rect = { 0 };

  while (!found && width > step)
    {
      g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, width + 0.5);
      double height = lines->len * kijk_font_get_height (font);

      found = find_corner (self, right, bottom, fmax (least, get_widest (lines) + 0.5), height + above, &rect);
      width -= step;
    }
  rect.y += above;
  rect.height -= above;

  return kijk_composer_add_text (composer, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &rect,
                                 right ? KIJK_ALIGN_START : KIJK_ALIGN_END);
}

/* From where to where the phases lead: at the first and at the last of them. */
static void
add_direction (KijkKompas *self)
{
  static const struct {
    const char *key;
    gboolean    right;
    double      angle; /* of the middle of the arrow */
  } ends[] = {
    { "from", TRUE, 45 },
    { "to", FALSE, 315 },
  };
  double sweep = ARROW_SWEEP * G_PI / 180;
  g_autofree char *whole = kijk_words_capitalise (kijk_composer_word (self->composer, "kompas", "direction"));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *id = g_strdup_printf ("direction-%s", ends[i].key);
      double from = ends[i].angle * G_PI / 180 - sweep / 2;
      KijkNode *node = add_corner_words (self, id, kijk_composer_word (self->composer, "kompas", ends[i].key),
                                         ends[i].right, FALSE, 0, 0);

      kijk_node_add_mark (node, _kijk_kompas_arrow (self->centre, self->radius + ARROW_GAP * self->unit, from, sweep,
                                                    7 * self->unit),
                          KIJK_INK_NONE, KIJK_INK_MUTED, 2 * self->unit);
      if (i == 0)
        kijk_node_set_label (node, whole);
    }
}

/* In a window what zooms lies over the corner at the right; that at the left is free
 * unless something else has to be said there. */
static gboolean
is_tray_at_right (KijkKompas *self)
{
  g_autofree char *received = _kijk_kompas_received (self);

  return self->composer->page->overflow != KIJK_OVERFLOW_NONE || received != NULL || self->process->other_issues->len > 0;
}

/* Those who do not know lie in a tray beside the wheel. */
static void
add_tray (KijkKompas *self)
{
  gboolean right = is_tray_at_right (self);
  guint n = self->process->votes.at[KIJK_VOTE_PLACE_DONT_KNOW];
  guint n_dots = n <= MOST_IN_TRAY ? n : 0;
  g_autofree char *text = _kijk_kompas_dont_know (self);
  g_autofree char *label = _kijk_kompas_votes_label (self, KIJK_VOTE_PLACE_DONT_KNOW);
  double depth = TRAY_DEPTH * self->unit;
  double width = n_dots > 0 ? (n_dots + 0.6) * DOTS_APART * self->unit : 0;
  KijkRect words;
  KijkNode *node;

  if (text == NULL)
    return;

  node = add_corner_words (self, "votes-dont-know", text, right, TRUE, n_dots > 0 ? depth + 4 * self->unit : 0, width);
  kijk_node_set_label (node, label);
  node->kind = KIJK_KIND_PHASE_VOTE;
  words = kijk_node_get_bounds (node);
  if (n_dots > 0)
    {
      double bottom = words.y - 2 * self->unit;
      double left = right ? words.x : words.x + words.width - width;
      const KijkPoint tray[] = {
        { left, bottom - depth / 2 }, { left, bottom },
        { left + width, bottom }, { left + width, bottom - depth / 2 },
      };

      kijk_node_add_mark (node, kijk_path_new_polygon (tray, 4, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, 1.5 * self->unit);
      for (guint i = 0; i < n_dots; i++)
        _kijk_kompas_add_dot (node, (KijkPoint) { left + (i + 0.8) * DOTS_APART * self->unit, bottom - 9.5 * self->unit },
                              DOT / 2 * self->unit);
      self->used[KIJK_SIGN_VOTE] = TRUE;
    }
}

/* How many voices there are, as long as not all of them lie on the wheel. */
static KijkNode *
add_received (KijkKompas *self)
{
  g_autofree char *text = _kijk_kompas_received (self);
  KijkNode *node;

  if (text == NULL)
    return NULL;

  node = add_corner_words (self, "votes-received", text, FALSE, TRUE, 0, 0);
  node->kind = KIJK_KIND_PHASE_VOTE;
  return node;
}

/* Questions that are of no phase have their chip beside the wheel, over @below, or where that
 * is %NULL, in the corner. */
static void
add_other_issues (KijkKompas *self,
                  KijkNode   *below)
{
  GPtrArray *issues = self->process->other_issues;
  KijkRect chip = _kijk_kompas_chip (self, issues->len);
  double with_tail = 1.3 * chip.height;
  KijkRect place;

  if (below != NULL)
    {
      KijkRect words = kijk_node_get_bounds (below);

      place = (KijkRect) { words.x, words.y - with_tail, chip.width, chip.height };
    }
  else
    {
      find_corner (self, FALSE, TRUE, chip.width, with_tail, &place);
      place.height = chip.height;
    }
  _kijk_kompas_add_chip (self, -1, issues, &place);
}

/**
 * _kijk_kompas_add_beside:
 * @self: a Kompas, round
 *
 * Draws beside the wheel what lies nowhere on it: voices that do not know, how many there
 * are, questions of no phase.
 */
void
_kijk_kompas_add_beside (KijkKompas *self)
{
  add_tray (self);
  add_other_issues (self, add_received (self));
}

/**
 * _kijk_kompas_add_corners:
 * @self: a Kompas whose votes are placed
 *
 * Draws around the wheel where it leads, and what lies nowhere on it.
 */
void
_kijk_kompas_add_corners (KijkKompas *self)
{
  add_direction (self);
  _kijk_kompas_add_beside (self);
}
