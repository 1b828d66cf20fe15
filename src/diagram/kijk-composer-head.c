/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-composer.h"

/* What stands at the head of a picture. */

/* Between title and what stands under it, as a share of a line. */
#define HEAD_GAP 0.25

/* Of the room there is, what the title and what the subtitle may take before they
 * are set smaller. */
#define MOST_HEAD 0.22

static void
shorten_from_top (KijkRect *area,
                  double    bottom)
{
  area->height -= bottom - area->y;
  area->y = bottom;
}

static double
height_of (KijkComposer   *self,
           const char     *text,
           KijkTextStyle   style,
           const KijkRect *area)
{
  KijkFont font = kijk_page_get_font (self->page, style);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (self->typesetter, font, text, area->width);

  return lines->len * kijk_font_get_height (font);
}

/* The first of three styles in which @text takes no more than @most, or else the
 * last. */
static KijkTextStyle
find_style (KijkComposer        *self,
            const char          *text,
            const KijkTextStyle  styles[3],
            double               most,
            const KijkRect      *area)
{
  for (int i = 0; i < 2; i++)
    if (height_of (self, text, styles[i], area) <= most)
      return styles[i];

  return styles[2];
}

/* What stands at the head of a picture and under it: on a stage what is in focus, and
 * what that asks. */
static void
choose_head (KijkComposer  *self,
             const char   **title,
             const char   **subtitle)
{
  KijkView view = kijk_scene_get_view (self->scene);
  const KijkFocus *focus = &self->options->focus;
  const char *name = kijk_item_get_text (kijk_project_get_collaboration (self->project), KIJK_COLLABORATION_NAME);
  const char *picture = kijk_composer_word (self, "picture", kijk_view_enumeration.values[view]);
  gboolean stage = self->page->overflow == KIJK_OVERFLOW_STAGE;
  gboolean whole = focus->cell == KIJK_FOCUS_WHOLE_RING;
  const KijkEnumeration *part = whole ? &kijk_ring_enumeration : &kijk_cell_enumeration;
  int value = whole ? (int) focus->ring : focus->cell;

  *title = *name != '\0' ? name : picture;
  if (stage && view != KIJK_VIEW_KIJKGLAS)
    {
      *title = picture;
    }
  else if (stage && focus->strength > 0)
    {
      *title = kijk_words_about (self->language, part, value, "name");
      *subtitle = kijk_words_about (self->language, part, value, "question");
    }
}

/* Where a room is asked what it wants together, what it said last stands below that. */
static void
add_ambition (KijkComposer *self,
              KijkRect     *area,
              double        gap)
{
  GPtrArray *ambitions = kijk_project_get_items (self->project, KIJK_KIND_SHARED_AMBITION);
  KijkItem *latest = NULL;
  const char *words;
  KijkNode *node;
  KijkRect bounds;

  for (guint i = 0; i < ambitions->len; i++)
    if (latest == NULL || kijk_item_get_int (ambitions->pdata[i], KIJK_SHARED_AMBITION_VERSION) >
                              kijk_item_get_int (latest, KIJK_SHARED_AMBITION_VERSION))
      latest = ambitions->pdata[i];
  words = latest != NULL ? kijk_item_get_text (latest, KIJK_SHARED_AMBITION_TEXT) : "";
  if (*words == '\0' || height_of (self, words, KIJK_TEXT_CARD, area) > area->height / 2)
    return;

  node = kijk_composer_add_text (self, KIJK_ROLE_NOTE, "ambition-words", words, KIJK_TEXT_CARD,
                                 KIJK_INK_AMBITION_LABEL, area, KIJK_ALIGN_START);
  kijk_node_set_item (node, latest);
  kijk_node_set_label (node, words);
  bounds = kijk_node_get_bounds (node);
  shorten_from_top (area, bounds.y + bounds.height + gap);
}

/**
 * kijk_composer_add_head:
 * @self: a composer
 * @subtitle: what stands under the title: what is shown, or the lead question
 * @area: (inout): where there is room; loses from its top what the head takes
 *
 * What is long is set smaller; a subtitle that would still take half of @area is
 * left out, for the caller to put elsewhere. On a stage the head says what is in
 * focus, and what that asks.
 *
 * Returns: whether there was room for @subtitle
 */
gboolean
kijk_composer_add_head (KijkComposer *self,
                        const char   *subtitle,
                        KijkRect     *area)
{
  static const KijkTextStyle title_styles[] = { KIJK_TEXT_TITLE, KIJK_TEXT_HEADING, KIJK_TEXT_SECTOR };
  static const KijkTextStyle subtitle_styles[][3] = {
    { KIJK_TEXT_QUESTION, KIJK_TEXT_LEGEND, KIJK_TEXT_LEGEND },
    { KIJK_TEXT_STAGE_QUESTION, KIJK_TEXT_QUESTION, KIJK_TEXT_LEGEND },
  };
  gboolean stage = self->page->overflow == KIJK_OVERFLOW_STAGE;
  const char *name;
  double gap = HEAD_GAP * kijk_composer_line_height (self, KIJK_TEXT_QUESTION);
  double most = MOST_HEAD * area->height;
  KijkTextStyle style;
  KijkRect bounds;

  choose_head (self, &name, &subtitle);
  style = find_style (self, name, title_styles, most, area);
  bounds = kijk_node_get_bounds (kijk_composer_add_text (self, KIJK_ROLE_TITLE, "title", name, style,
                                                         KIJK_INK_TEXT, area, KIJK_ALIGN_START));
  shorten_from_top (area, bounds.y + bounds.height + gap);

  style = find_style (self, subtitle, subtitle_styles[stage], most, area);
  if (height_of (self, subtitle, style, area) > 2 * most)
    return FALSE;
  if (*subtitle == '\0')
    return TRUE;

  bounds = kijk_node_get_bounds (kijk_composer_add_text (self, KIJK_ROLE_QUESTION, "question", subtitle, style,
                                                         KIJK_INK_MUTED, area, KIJK_ALIGN_START));
  shorten_from_top (area, bounds.y + bounds.height + 3 * gap);
  if (stage && self->options->focus.strength > 0 && self->options->focus.ring == KIJK_RING_AMBITION &&
      self->options->focus.cell == KIJK_FOCUS_WHOLE_RING)
    add_ambition (self, area, 3 * gap);

  return TRUE;
}
