/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-flow.h"

#include <math.h>

/**
 * kijk_flow_init:
 * @self: (out caller-allocates): a flow
 * @composer: a composer
 * @region: where lines go on the first page
 * @n_columns: in how many columns
 * @page: the page that @region is on
 */
void
kijk_flow_init (KijkFlow       *self,
                KijkComposer   *composer,
                const KijkRect *region,
                int             n_columns,
                int             page)
{
  *self = (KijkFlow) {
    .composer = composer,
    .whole = *region,
    .region = *region,
    .lowest = region->y,
    .n_columns = n_columns,
    .gutter = kijk_composer_line_height (composer, KIJK_TEXT_LEGEND),
    .page = page,
    .y = region->y,
  };
}

/**
 * kijk_flow_get_width:
 * @self: a flow
 *
 * Returns: how wide a column is
 */
double
kijk_flow_get_width (KijkFlow *self)
{
  return floor ((self->region.width - (self->n_columns - 1) * self->gutter) / self->n_columns);
}

static char *
name_heading (KijkFlow *self)
{
  KijkComposer *composer = self->composer;
  KijkView view = kijk_scene_get_view (composer->scene);

  return kijk_words_format (composer->language, "format", "heading",
                            "name", kijk_item_get_title (kijk_project_get_collaboration (composer->project)),
                            "view", kijk_composer_word (composer, "picture", kijk_view_enumeration.values[view]), NULL);
}

static void
add_heading (KijkFlow *self,
             KijkRect *area)
{
  KijkComposer *composer = self->composer;
  g_autofree char *id = g_strdup_printf ("heading-%d", self->page);
  g_autofree char *text = name_heading (self);
  KijkNode *node = kijk_composer_add_text (composer, KIJK_ROLE_LABEL, id, text, KIJK_TEXT_SECTOR,
                                           KIJK_INK_MUTED, area, KIJK_ALIGN_START);

  node->page = self->page;
}

/* What the heading takes at the top of @area. */
static double
measure_heading (KijkFlow       *self,
                 const KijkRect *area)
{
  KijkComposer *composer = self->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_SECTOR);
  g_autofree char *text = name_heading (self);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, area->width);

  return lines->len * kijk_font_get_height (font) + kijk_composer_line_height (composer, KIJK_TEXT_LEGEND) / 2;
}

/* What stands under each page but the first, beside its number. Returns: (transfer
 * full): the words; @height is what they take */
static char *
describe_foot (KijkFlow *self,
               double   *height)
{
  KijkComposer *composer = self->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_FOOTER);
  double width = composer->area.width - kijk_typesetter_width (composer->typesetter, font, "99/99") - font.size;
  char *text = kijk_composer_describe_foot (composer, width);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, composer->area.width);

  *height = MAX (1, lines->len) * kijk_font_get_height (font);
  return text;
}

/**
 * kijk_flow_measure_page:
 * @self: a flow
 *
 * Returns: where lines go on every page after the first
 */
KijkRect
kijk_flow_measure_page (KijkFlow *self)
{
  KijkRect area = self->composer->area;
  double taken = measure_heading (self, &area);
  double foot;
  g_autofree char *text = describe_foot (self, &foot);

  area.y += taken;
  /* Room for the line that kijk_flow_finish () puts under every such page. */
  area.height -= taken + foot + 0.5 * kijk_composer_line_height (self->composer, KIJK_TEXT_FOOTER);

  return area;
}

/**
 * kijk_flow_new_page:
 * @self: a flow
 *
 * Goes on at the top of a new page.
 */
void
kijk_flow_new_page (KijkFlow *self)
{
  KijkRect area = self->composer->area;

  self->page++;
  self->column = 0;
  self->n_columns = kijk_page_is_wide (self->composer->page) || self->composer->page->unit == KIJK_UNIT_POINT ? 2 : 1;
  add_heading (self, &area);
  area = kijk_flow_measure_page (self);
  self->whole = area;
  self->region = area;
  self->lowest = area.y;
  self->y = area.y;
}

/**
 * kijk_flow_begin_block:
 * @self: a flow
 * @total: the height of all lines of the block together
 * @tallest: of its tallest line
 *
 * Begins below everything that this page holds so far, with columns of about the
 * same length. A block that does not fit goes on on the next page as usual.
 */
void
kijk_flow_begin_block (KijkFlow *self,
                       double    total,
                       double    tallest)
{
  double bottom = self->whole.y + self->whole.height;

  self->region = self->whole;
  self->region.y = self->lowest;
  self->region.height = fmin (bottom - self->lowest, total / self->n_columns + tallest * (self->n_columns - 1) /
                                                                                     self->n_columns);
  self->column = 0;
  self->y = self->region.y;
}

/* Whether this is the top of a column that is as high as a page: there is no more
 * room anywhere. */
static gboolean
is_at_best (KijkFlow *self)
{
  return self->page > 1 && self->y <= self->whole.y + 0.01;
}

/* Goes to the column of this page that has room. Returns: whether there is one */
static gboolean
find_column (KijkFlow *self,
             double    height)
{
  while (self->y + height > self->region.y + self->region.height + 0.01 && !is_at_best (self))
    {
      if (self->column + 1 >= self->n_columns)
        return FALSE;
      self->column++;
      self->y = self->region.y;
    }

  return TRUE;
}

static void
take (KijkFlow *self,
      double    height)
{
  self->y += height;
  self->lowest = fmax (self->lowest, self->y);
}

/**
 * kijk_flow_reserve:
 * @self: a flow
 * @height: what is needed
 *
 * Takes room in the column, or at the top of the next one that has enough. What is
 * higher than a whole page takes one all the same.
 *
 * Returns: the room, on @self's page
 */
KijkRect
kijk_flow_reserve (KijkFlow *self,
                   double    height)
{
  KijkRect rect;

  while (!find_column (self, height))
    kijk_flow_new_page (self);

  rect = (KijkRect) { self->region.x + self->column * (kijk_flow_get_width (self) + self->gutter), self->y,
                      kijk_flow_get_width (self), height };
  take (self, height);

  return rect;
}

/**
 * kijk_flow_measure_block:
 * @self: a flow
 * @heights: (element-type double): the heights of the lines of a block
 *
 * What kijk_flow_begin_block() and its lines would take, without taking it.
 *
 * Returns: how far down this page would be full then, or %G_MAXDOUBLE if the block
 *   would go on on the next
 */
double
kijk_flow_measure_block (const KijkFlow *self,
                         const GArray   *heights)
{
  KijkFlow copy = *self;
  double total = 0;
  double tallest = 0;

  for (guint i = 0; i < heights->len; i++)
    {
      total += g_array_index (heights, double, i);
      tallest = fmax (tallest, g_array_index (heights, double, i));
    }
  kijk_flow_begin_block (&copy, total, tallest);
  for (guint i = 0; i < heights->len; i++)
    {
      if (!find_column (&copy, g_array_index (heights, double, i)))
        return G_MAXDOUBLE;
      take (&copy, g_array_index (heights, double, i));
    }

  return copy.lowest;
}

/**
 * kijk_flow_skip:
 * @self: a flow
 * @height: what stays free, unless this is the top of a column
 */
void
kijk_flow_skip (KijkFlow *self,
                double    height)
{
  if (self->y > self->region.y)
    self->y += height;
}

static void
add_foot (KijkFlow *self,
          int       page)
{
  KijkComposer *composer = self->composer;
  double height;
  g_autofree char *text = describe_foot (self, &height);
  g_autofree char *id = g_strdup_printf ("foot-%d", page);
  KijkRect rect = composer->area;

  rect.y += rect.height - height;
  if (*text != '\0')
    kijk_composer_add_text (composer, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_FOOTER, KIJK_INK_MUTED, &rect,
                            KIJK_ALIGN_START)->page = page;
}

/* Counted through the document, where the picture is a part of one. On a stage the first
 * has its number at the top, where names are short. */
static void
add_number (KijkFlow *self,
            int       page,
            int       pages_in_all)
{
  KijkComposer *composer = self->composer;
  g_autofree char *id = g_strdup_printf ("page-%d", page);
  g_autofree char *number = g_strdup_printf ("%d", composer->options->pages_before + page);
  g_autofree char *pages = g_strdup_printf ("%d", pages_in_all);
  g_autofree char *text =
      kijk_words_format (composer->language, "format", "page", "page", number, "pages", pages, NULL);
  KijkRect rect = composer->area;

  if (composer->number_room.width > 0 && page == 1)
    rect = composer->number_room;
  else if (page > 1)
    rect.y += rect.height - kijk_composer_line_height (composer, KIJK_TEXT_FOOTER);
  kijk_composer_add_text (composer, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_FOOTER, KIJK_INK_MUTED, &rect,
                          KIJK_ALIGN_END)->page = page;
}

static gboolean
numbers_first (KijkComposer *composer)
{
  return composer->number_room.width > 0 || composer->page->overflow == KIJK_OVERFLOW_STAGE;
}

/**
 * kijk_flow_finish:
 * @self: a flow
 *
 * Says how many pages there are, and unless there is one, on each which it is: in a
 * picture for a screen not on the first. Under each but the first it says for whom and of which
 * day it is.
 */
void
kijk_flow_finish (KijkFlow *self)
{
  KijkComposer *composer = self->composer;
  int pages_in_all = MAX (composer->options->pages_in_all, self->page);

  kijk_scene_set_pages (composer->scene, self->page);
  for (int page = 2; page <= self->page; page++)
    add_foot (self, page);
  for (int page = numbers_first (composer) ? 1 : 2; page <= self->page && pages_in_all > 1; page++)
    add_number (self, page, pages_in_all);
}
