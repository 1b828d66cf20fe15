/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-composer.h"

#include "diagram/kijk-filter-words.h"

/* What stands at the foot of a picture: what it shows of all there is, whom it is for, of
 * which day it is. */

/* In the line that says audience, day and source. */
#define SEPARATOR " · "

/* What a page may be called at the most. */
#define WIDEST_NUMBER "99/99"

static gboolean
has_focus (KijkComposer *self)
{
  return self->options->focus.strength >= 1 && kijk_scene_get_view (self->scene) == KIJK_VIEW_KIJKGLAS;
}

static char *
describe_focus (KijkComposer *self)
{
  g_autofree char *focus = kijk_focus_describe (&self->options->focus, self->language);
  g_autofree char *text = kijk_words_format (self->language, "format", "in-focus", "focus", focus, NULL);

  return kijk_words_capitalise (text);
}

static char *
describe_filter (KijkComposer *self)
{
  g_autofree char *text = kijk_filter_describe (self->options->filter, self->whole, self->language);

  return kijk_words_capitalise (text);
}

static char *
describe_moment (KijkComposer *self)
{
  g_autofree char *text = kijk_words_format (self->language, "format", "moment", "moment",
                                             self->options->moment, NULL);

  return kijk_words_capitalise (text);
}

/**
 * kijk_composer_list_limits:
 * @self: a composer
 *
 * Returns: (transfer full) (element-type utf8): what the picture shows of all there is,
 *   a sentence without a full stop each
 */
GPtrArray *
kijk_composer_list_limits (KijkComposer *self)
{
  GPtrArray *limits = g_ptr_array_new_with_free_func (g_free);

  if (has_focus (self))
    g_ptr_array_add (limits, describe_focus (self));
  if (self->options->filter != NULL && kijk_scene_get_view (self->scene) == KIJK_VIEW_KIJKGLAS)
    g_ptr_array_add (limits, describe_filter (self));
  if (self->comparison != NULL)
    g_ptr_array_add (limits, kijk_composer_describe_change (self));
  else if (self->options->moment != NULL)
    g_ptr_array_add (limits, describe_moment (self));

  return limits;
}

/* Returns: (transfer full) (nullable): what of that stands below the picture: on a stage
 * the head says what is in focus, and on a first page what is compared if it had room */
static char *
join_limits (KijkComposer *self,
             gboolean      first)
{
  g_autoptr (GPtrArray) limits = kijk_composer_list_limits (self);

  if (self->page->overflow == KIJK_OVERFLOW_STAGE && has_focus (self))
    g_ptr_array_remove_index (limits, 0);
  if (first && self->comparison != NULL && kijk_scene_find (self->scene, "question") != NULL)
    g_ptr_array_set_size (limits, (int) limits->len - 1);
  if (limits->len == 0)
    return NULL;

  g_ptr_array_add (limits, NULL);
  return g_strjoinv (SEPARATOR, (char **) limits->pdata);
}

static char *
describe_foot (KijkComposer *self,
               double        width,
               gboolean      first)
{
  KijkFont font = kijk_page_get_font (self->page, KIJK_TEXT_FOOTER);
  const KijkAudience *audience = kijk_project_get_audience (self->project);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *limits = join_limits (self, first);
  g_autofree char *line = NULL;
  g_autofree char *rest = NULL;

  if (self->options->name_audience)
    g_ptr_array_add (parts, g_strdup (kijk_words_enum (self->language, &kijk_level_enumeration, audience->level)));
  if (self->options->as_of != NULL && *self->options->as_of != '\0')
    g_ptr_array_add (parts, kijk_words_date (self->language, self->options->as_of));
  if (self->options->credit)
    g_ptr_array_add (parts, g_strdup (kijk_composer_word (self, "credit", "source")));
  g_ptr_array_add (parts, NULL);

  rest = g_strjoinv (SEPARATOR, (char **) parts->pdata);
  if (limits == NULL)
    return g_steal_pointer (&rest);
  if (*rest == '\0')
    return g_steal_pointer (&limits);

  line = g_strconcat (limits, SEPARATOR, rest, NULL);
  return kijk_typesetter_width (self->typesetter, font, line) <= width ? g_steal_pointer (&line)
                                                                      : g_strconcat (limits, "\n", rest, NULL);
}

/**
 * kijk_composer_describe_foot:
 * @self: a composer
 * @width: how wide its line can be; where that is too narrow, what is in focus and what
 *   is filtered stand on a line of their own
 *
 * Returns: (transfer full): what is in focus and what is filtered, whom the picture is
 *   for, of which day it is and whose models it shows; possibly empty
 */
char *
kijk_composer_describe_foot (KijkComposer *self,
                             double        width)
{
  return describe_foot (self, width, FALSE);
}

/**
 * kijk_composer_add_foot:
 * @self: a composer
 * @area: (inout): where there is room; loses from its bottom what the foot takes
 *
 * Says whom the picture is for, of which day it is and whose models it shows, and
 * on paper leaves room for the number of the page.
 */
void
kijk_composer_add_foot (KijkComposer *self,
                        KijkRect     *area)
{
  g_autofree char *text = NULL;
  KijkFont font = kijk_page_get_font (self->page, KIJK_TEXT_FOOTER);
  double height = kijk_font_get_height (font);
  KijkRect rect = *area;
  g_autoptr (GPtrArray) lines = NULL;

  if (self->page->unit == KIJK_UNIT_POINT)
    {
      self->number_room.width = kijk_typesetter_width (self->typesetter, font, WIDEST_NUMBER);
      self->number_room.x = area->x + area->width - self->number_room.width;
      self->number_room.y = area->y + area->height - height;
      self->number_room.height = height;
      rect.width -= self->number_room.width + height;
    }
  text = describe_foot (self, rect.width, TRUE);
  if (self->page->unit != KIJK_UNIT_POINT && *text == '\0')
    return;

  lines = kijk_typesetter_break (self->typesetter, font, text, rect.width);
  rect.height = MAX (1, lines->len) * height;
  rect.y = area->y + area->height - rect.height;
  if (*text != '\0')
    kijk_composer_add_text (self, KIJK_ROLE_NOTE, "foot", text, KIJK_TEXT_FOOTER, KIJK_INK_MUTED, &rect,
                            KIJK_ALIGN_START);
  area->height -= rect.height + height / 2;
}
