/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-scene-private.h"

#include <math.h>

/* How the marbles of the group lie, and how they lay the last time. */

/* Sizes in the design's unit u. */
#define SPACE 22.0
#define ROW_HEIGHT 88.0

/* How wide a number before a bar is, in its height; of the width of the picture the names
 * of what has bars, and of its row a bar. */
#define NUMBER_WIDTH 2.0
#define NAMES_SHARE 0.3
#define BAR_SHARE 0.6

/* As many as lay at the @i-th condition the last time, had there been as many as now. */
static double
scale_before (KijkPollDrawing *self,
              int              i)
{
  const KijkAttention *before = &self->slide->before;

  return before->all > 0 ? (double) before->at[i] * self->slide->attention.all / before->all : 0;
}

/* What is heard of a bar and of the line over it. */
static char *
describe_bar (KijkPollDrawing *self,
              int              i,
              const char      *words)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *n = g_strdup_printf ("%u", self->slide->attention.at[i]);
  g_autofree char *then = g_strdup_printf ("%u", self->slide->before.at[i]);
  g_autofree char *all = g_strdup_printf ("%u", self->slide->before.all);
  g_autofree char *value = self->slide->before.all > 0
                               ? kijk_words_format (language, "attention", "was", "n", n, "then", then, "all", all, NULL)
                               : g_strdup (n);

  return kijk_words_format (language, "format", "labelled", "label", words, "value", value, NULL);
}

/* Each condition in the order of the keys, never ranked; longer is more. */
static void
add_bar (KijkPollDrawing *self,
         int              i,
         double           most,
         double           height)
{
  const KijkAttention *attention = &self->slide->attention;
  KijkFont font = kijk_page_get_font (self->composer->page, KIJK_TEXT_HEADING);
  double names = NAMES_SHARE * self->area.width;
  double numbers = NUMBER_WIDTH * font.size;
  double room = self->area.width - names - numbers - font.size / 2;
  double thick = BAR_SHARE * height;
  double length = most > 0 ? room * attention->at[i] / most : 0;
  double then = most > 0 ? room * scale_before (self, i) / most : 0;
  KijkRect name = { self->area.x, self->area.y, names - font.size, height };
  KijkRect bar = { self->area.x + names + numbers, self->area.y + (height - thick) / 2, length, thick };
  KijkRect line = { bar.x + then - 2 * self->u, bar.y - 0.25 * thick, 4 * self->u, 1.5 * thick };
  KijkRect number = { self->area.x + names, self->area.y + (height - kijk_font_get_height (font)) / 2, numbers, height };
  g_autofree char *id = g_strdup_printf ("attention-%s", kijk_condition_enumeration.values[i]);
  g_autofree char *words = _kijk_poll_name_cell (self, i);
  g_autofree char *n = g_strdup_printf ("%u", attention->at[i]);
  g_autofree char *label = describe_bar (self, i, words);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (self->composer->typesetter, font, words, name.width);
  KijkNode *node;

  name.y += (height - lines->len * kijk_font_get_height (font)) / 2;
  kijk_composer_add_text (self->composer, KIJK_ROLE_LABEL, kijk_condition_enumeration.values[i], words,
                          KIJK_TEXT_HEADING, KIJK_INK_TEXT, &name, KIJK_ALIGN_START);
  node = kijk_composer_add_text (self->composer, KIJK_ROLE_MARK, id, n, KIJK_TEXT_HEADING, KIJK_INK_TEXT, &number,
                                 KIJK_ALIGN_START);
  if (length > 0)
    kijk_node_add_mark (node, kijk_path_new_rect (&bar, 0), KIJK_INK_BEEN, KIJK_INK_TEXT, 2 * self->u);
  if (self->slide->before.all > 0)
    kijk_node_add_mark (node, kijk_path_new_rect (&line, 0), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
  kijk_node_set_label (node, label);
  node->kind = KIJK_KIND_ATTENTION_VOTE;
  _kijk_poll_skip (self, height);
}

void
_kijk_poll_show_attention (KijkPollDrawing *self)
{
  const KijkAttention *attention = &self->slide->attention;
  g_autofree char *said = kijk_attention_describe (attention, self->composer->language);
  double most = 0;
  double height;

  _kijk_poll_put (self, KIJK_ROLE_TITLE, "title", _kijk_poll_word (self, "question"), _kijk_poll_large (self, KIJK_POLL_NAME_SIZE), KIJK_INK_TEXT, 0);
  _kijk_poll_put_style (self, KIJK_ROLE_NOTE, "said", said, KIJK_TEXT_QUESTION, KIJK_INK_MUTED, SPACE);
  if (!attention->shown)
    return;

  if (self->slide->before.all > 0)
    {
      g_autofree char *date = kijk_words_date (self->composer->language, self->slide->before_day);
      g_autofree char *line = kijk_words_format (self->composer->language, "attention",
                                                 *date != '\0' ? "line" : "line-undated", "date", date, NULL);

      _kijk_poll_put_style (self, KIJK_ROLE_NOTE, "before", line, KIJK_TEXT_QUESTION, KIJK_INK_MUTED, SPACE);
    }
  for (int i = 0; i < KIJK_N_CONDITIONS; i++)
    most = fmax (most, fmax (attention->at[i], scale_before (self, i)));
  height = fmin (ROW_HEIGHT * self->u, self->area.height / KIJK_N_CONDITIONS);
  for (int i = 0; i < KIJK_N_CONDITIONS; i++)
    add_bar (self, i, most, height);
}
