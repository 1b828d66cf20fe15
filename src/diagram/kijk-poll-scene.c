/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-scene-private.h"

#include <math.h>
#include <string.h>

#include "model/kijk-ballot.h"

/* What the group looks at while it is asked something: the phases one at a time, or the
 * keys and how many votes there are. Made for a projector, and as high as three quarters
 * of one, in a window. */

/* Sizes in the design's unit u. */
#define STRIP_HEIGHT 66.0
#define STRIP_GAP 8.0
#define RADIUS 6.0
#define KEY_SIZE 48.0
#define BETWEEN_SIZE 38.0
#define MARBLE 22.0
#define SPACE 22.0

/* In pixels of a projector: larger than any other words. */
#define QUESTION_SIZE 34.0
#define COUNT_SIZE 110.0
#define KEY_FONT 26.0

/* Of the keys: the phases by their number, the ways between two by a letter each. */
static const KijkPollKey phase_keys[] = {
  { '0', KIJK_VOTE_PLACE_PRE }, { '1', KIJK_VOTE_PLACE_EXPLORE }, { '2', KIJK_VOTE_PLACE_SHARE },
  { '3', KIJK_VOTE_PLACE_AGREE }, { '4', KIJK_VOTE_PLACE_SHAPE }, { '5', KIJK_VOTE_PLACE_RENEW },
  { 'a', KIJK_VOTE_PLACE_PRE_EXPLORE }, { 'b', KIJK_VOTE_PLACE_EXPLORE_SHARE },
  { 'c', KIJK_VOTE_PLACE_SHARE_AGREE }, { 'd', KIJK_VOTE_PLACE_AGREE_SHAPE },
  { 'e', KIJK_VOTE_PLACE_SHAPE_RENEW }, { 'w', KIJK_VOTE_PLACE_DONT_KNOW },
  { '?', KIJK_VOTE_PLACE_DONT_KNOW }, { '/', KIJK_VOTE_PLACE_DONT_KNOW },
};

static const KijkPollKey attention_keys[] = {
  { '1', KIJK_CONDITION_AMBITION }, { '2', KIJK_CONDITION_INTERESTS }, { '3', KIJK_CONDITION_RELATION },
  { '4', KIJK_CONDITION_ORGANISATION }, { '5', KIJK_CONDITION_PROCESS },
};

#define N_PHASES (KIJK_PHASE_RENEW + 1)

static gboolean
is_about_phases (KijkPollDrawing *self)
{
  return self->slide->kind == KIJK_KIND_PHASE_VOTE;
}

static const char *
find_word (const KijkPollSlide *slide,
           KijkLanguage         language,
           const char          *key)
{
  return kijk_words_get (language, slide->kind == KIJK_KIND_PHASE_VOTE ? "poll.where-are-we" : "poll.attention", key);
}

const char *
_kijk_poll_word (KijkPollDrawing *self,
                 const char      *key)
{
  return find_word (self->slide, self->composer->language, key);
}

KijkFont
_kijk_poll_large (KijkPollDrawing *self,
                  double           size)
{
  return (KijkFont) { .size = size * self->composer->page->scale, .weight = 800 };
}

/* Of the question that belongs to a phase. */
static KijkFont
asking (KijkPollDrawing *self)
{
  return (KijkFont) { .size = QUESTION_SIZE * self->composer->page->scale, .weight = 400 };
}

/* ---- words below each other ---- */

/* Writes @text at the top of what is left, and leaves @space below it. */
KijkNode *
_kijk_poll_put (KijkPollDrawing *self,
                KijkRole         role,
                const char      *id,
                const char      *text,
                KijkFont         font,
                KijkInk          ink,
                double           space)
{
  KijkComposer *composer = self->composer;
  KijkNode *node = kijk_scene_add (composer->scene, role, id);
  GPtrArray *lines = kijk_typesetter_set (composer->typesetter, font, text, &self->area, KIJK_ALIGN_START);
  double height = lines->len * kijk_font_get_height (font) + space * self->u;

  kijk_node_take_lines (node, lines, font, ink);
  kijk_node_set_label (node, text);
  self->area.y += height;
  self->area.height -= height;

  return node;
}

KijkNode *
_kijk_poll_put_style (KijkPollDrawing *self,
                      KijkRole         role,
                      const char      *id,
                      const char      *text,
                      KijkTextStyle    style,
                      KijkInk          ink,
                      double           space)
{
  return _kijk_poll_put (self, role, id, text, kijk_page_get_font (self->composer->page, style), ink, space);
}

/* ---- the strip of what there is to choose from ---- */

static int
count_cells (KijkPollDrawing *self)
{
  return is_about_phases (self) ? N_PHASES : kijk_condition_enumeration.n_values;
}

char *
_kijk_poll_name_cell (KijkPollDrawing *self,
                      int              i)
{
  KijkLanguage language = self->composer->language;

  return kijk_words_capitalise (kijk_words_enum (
      language, is_about_phases (self) ? &kijk_phase_enumeration : &kijk_condition_enumeration, i));
}

static KijkRect
get_cell (KijkPollDrawing *self,
          int              i,
          double           height)
{
  int n = count_cells (self);
  double gap = STRIP_GAP * self->u;
  double width = (self->area.width - (n - 1) * gap) / n;

  return (KijkRect) { self->area.x + i * (width + gap), self->area.y, width, height };
}

/* Words in the middle of @rect. */
static KijkNode *
add_centred (KijkPollDrawing *self,
             KijkRole         role,
             const char      *id,
             const char      *text,
             KijkFont         font,
             KijkInk          ink,
             const KijkRect  *rect)
{
  KijkComposer *composer = self->composer;
  KijkNode *node = kijk_scene_add (composer->scene, role, id);
  g_autoptr (GPtrArray) broken = kijk_typesetter_break (composer->typesetter, font, text, rect->width);
  double height = broken->len * kijk_font_get_height (font);
  KijkRect words = { rect->x, rect->y + (rect->height - height) / 2, rect->width, height };

  kijk_node_take_lines (node, kijk_typesetter_set (composer->typesetter, font, text, &words, KIJK_ALIGN_CENTRE), font, ink);
  kijk_node_set_label (node, text);

  return node;
}

static void
add_cell (KijkPollDrawing *self,
          int              i,
          KijkRect         rect,
          gboolean         current)
{
  g_autofree char *id = g_strdup_printf ("choice-%d", i);
  g_autofree char *name = _kijk_poll_name_cell (self, i);
  KijkRect words = { rect.x + RADIUS * self->u, rect.y, rect.width - 2 * RADIUS * self->u, rect.height };
  KijkNode *node = add_centred (self, KIJK_ROLE_LABEL, id, name,
                                kijk_page_get_font (self->composer->page, KIJK_TEXT_SECTOR),
                                current ? KIJK_INK_ON_ACCENT : KIJK_INK_TEXT, &words);

  kijk_node_add_mark (node, kijk_path_new_rect (&rect, RADIUS * self->u), current ? KIJK_INK_ACCENT : KIJK_INK_TO_COME,
                      current ? KIJK_INK_TEXT : KIJK_INK_RULE, (current ? 3 : 1) * self->u);
}

void
_kijk_poll_skip (KijkPollDrawing *self,
                 double           height)
{
  self->area.y += height;
  self->area.height -= height;
}

static void
add_strip (KijkPollDrawing *self,
           int              current)
{
  double height = fmax (STRIP_HEIGHT * self->u, 2.4 * kijk_composer_line_height (self->composer, KIJK_TEXT_SECTOR));

  for (int i = 0; i < count_cells (self); i++)
    add_cell (self, i, get_cell (self, i, height), i == current);
  _kijk_poll_skip (self, height + SPACE * self->u);
}

/* ---- explaining ---- */

static void
put_about (KijkPollDrawing *self,
           KijkPhase        phase,
           const char      *key)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *group = kijk_words_group (&kijk_phase_enumeration, (int) phase);
  g_autofree const char **list = kijk_words_get_list (language, group, key);
  const char *only = kijk_words_find (language, group, key);
  g_autofree char *text = only != NULL ? g_strdup (only) : g_strjoinv (" · ", (char **) list);
  g_autofree char *id = g_strconcat (key, "-name", NULL);

  if (*text == '\0')
    return;

  _kijk_poll_put_style (self, KIJK_ROLE_LABEL, id, kijk_words_get (language, "phase", key), KIJK_TEXT_SECTOR, KIJK_INK_MUTED, 0);
  _kijk_poll_put_style (self, KIJK_ROLE_NOTE, key, text, KIJK_TEXT_STAGE_QUESTION, KIJK_INK_TEXT, SPACE * 0.4);
}

static void
explain_phase (KijkPollDrawing *self)
{
  static const char *const parts[] = { "goal", "theme", "means", "result" };
  KijkPhase phase = MIN (self->slide->page, N_PHASES - 1);
  KijkLanguage language = self->composer->language;
  const char *name = kijk_words_enum (language, &kijk_phase_enumeration, (int) phase);
  const char *question = kijk_words_about (language, &kijk_phase_enumeration, (int) phase, "question");
  g_autofree char *number = g_strdup_printf ("%d", (int) phase);
  g_autofree char *title = phase == KIJK_PHASE_PRE
                               ? g_strdup (name)
                               : kijk_words_format (language, "format", "listed", "number", number, "text", name, NULL);

  add_strip (self, (int) phase);
  _kijk_poll_put (self, KIJK_ROLE_TITLE, "title", title, _kijk_poll_large (self, KIJK_POLL_NAME_SIZE), KIJK_INK_TEXT, 0);
  _kijk_poll_put (self, KIJK_ROLE_QUESTION, "question", question, asking (self), KIJK_INK_TEXT, SPACE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    put_about (self, phase, parts[i]);
}

/* ---- voting ---- */

static void
add_key (KijkPollDrawing *self,
         const char      *id,
         const char      *key,
         KijkPoint        centre,
         double           size)
{
  KijkRect rect = { centre.x - size / 2, centre.y - size / 2, size, size };
  KijkNode *node = add_centred (self, KIJK_ROLE_MARK, id, key, _kijk_poll_large (self, KEY_FONT * size / (KEY_SIZE * self->u)),
                                KIJK_INK_TEXT, &rect);

  kijk_node_add_mark (node, kijk_path_new_rect (&rect, RADIUS * self->u), KIJK_INK_PAPER, KIJK_INK_TEXT, 2 * self->u);
}

/* Below the phases their keys, and lower, between two, those of the way between them. */
static void
add_choices (KijkPollDrawing *self)
{
  double size = KEY_SIZE * self->u;
  double y;
  guint n_keys;
  const KijkPollKey *keys = kijk_poll_get_keys (self->slide->kind, &n_keys);

  add_strip (self, -1);
  y = self->area.y - SPACE * self->u / 2 + size / 2;
  for (guint i = 0; i < n_keys; i++)
    {
      gboolean between = is_about_phases (self) && keys[i].choice % 2 != 0;
      int cell = is_about_phases (self) ? keys[i].choice / 2 : keys[i].choice;
      KijkRect rect = get_cell (self, cell, 0);
      g_autofree char *id = g_strdup_printf ("key-%d", keys[i].choice);
      char key[] = { g_ascii_toupper (keys[i].key), '\0' };

      if (is_about_phases (self) && keys[i].choice == KIJK_VOTE_PLACE_DONT_KNOW)
        continue;
      add_key (self, id, key,
               (KijkPoint) { rect.x + (between ? rect.width + STRIP_GAP * self->u / 2 : rect.width / 2), y },
               between ? BETWEEN_SIZE * self->u : size);
    }
  _kijk_poll_skip (self, size + SPACE * self->u / 2);
}

/* Who does not know, and what the letters between the phases mean. */
static void
put_other_keys (KijkPollDrawing *self)
{
  double size = BETWEEN_SIZE * self->u;
  double aside = size + RADIUS * 2 * self->u;
  double line = kijk_composer_line_height (self->composer, KIJK_TEXT_LEGEND);
  g_autofree char *id = g_strdup_printf ("key-%d", KIJK_VOTE_PLACE_DONT_KNOW);

  if (!is_about_phases (self))
    return;

  add_key (self, id, _kijk_poll_word (self, "dont-know-key"), (KijkPoint) { self->area.x + size / 2, self->area.y + size / 2 }, size);
  self->area.x += aside;
  self->area.width -= aside;
  _kijk_poll_skip (self, (size - line) / 2);
  _kijk_poll_put_style (self, KIJK_ROLE_NOTE, "other-keys", _kijk_poll_word (self, "keys"), KIJK_TEXT_LEGEND, KIJK_INK_TEXT,
             (size - line) / 2 / self->u);
  self->area.x -= aside;
  self->area.width += aside;
}

/* How many marbles of one person lie there: of no colour and in no place. */
static void
add_marbles (KijkPollDrawing *self)
{
  double size = MARBLE * self->u;
  double y = self->area.y + size / 2;
  g_autofree char *n = g_strdup_printf ("%u", self->slide->begun);
  g_autofree char *label = kijk_words_format (self->composer->language, "poll.attention", "begun", "n", n, NULL);
  KijkNode *node = kijk_scene_add (self->composer->scene, KIJK_ROLE_MARK, "marbles");

  for (guint i = 0; i < KIJK_MARBLES_EACH; i++)
    kijk_node_add_mark (node,
                        kijk_path_new_circle ((KijkPoint) { self->area.x + size / 2 + i * 1.5 * size, y }, size / 2),
                        i < self->slide->begun ? KIJK_INK_TEXT : KIJK_INK_PAPER, KIJK_INK_TEXT, 2.5 * self->u);
  kijk_node_set_label (node, label);
  _kijk_poll_skip (self, size + SPACE * self->u / 2);
}

static void
put_count (KijkPollDrawing *self)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *received = kijk_words_count (language, "count", "votes-received", (int) self->slide->received);
  g_autofree char *number = g_strdup_printf ("%u", self->slide->received);
  g_autofree char *expected = g_strdup_printf ("%u", self->slide->expected);
  const char *what = strchr (received, ' ');
  g_autofree char *of = self->slide->expected > 0
                            ? kijk_words_format (language, "poll", "of", "votes", what != NULL ? what + 1 : received,
                                                 "expected", expected, NULL)
                            : g_strdup (what != NULL ? what + 1 : received);
  KijkNode *node = _kijk_poll_put (self, KIJK_ROLE_LABEL, "count", number, _kijk_poll_large (self, COUNT_SIZE), KIJK_INK_TEXT, 0);

  kijk_node_set_label (node, received);
  _kijk_poll_put_style (self, KIJK_ROLE_NOTE, "received", of, KIJK_TEXT_STAGE_QUESTION, KIJK_INK_TEXT, 0);
  if (self->slide->asked != NULL)
    _kijk_poll_put_style (self, KIJK_ROLE_NOTE, "asked", kijk_words_get (language, "poll", self->slide->asked),
                          KIJK_TEXT_QUESTION, KIJK_INK_TEXT, 0);
}

static void
show_votes (KijkPollDrawing *self)
{
  _kijk_poll_put (self, KIJK_ROLE_TITLE, "title", _kijk_poll_word (self, "question"), _kijk_poll_large (self, KIJK_POLL_NAME_SIZE), KIJK_INK_TEXT, 0);
  _kijk_poll_put_style (self, KIJK_ROLE_QUESTION, "hint", _kijk_poll_word (self, "hint"), KIJK_TEXT_QUESTION, KIJK_INK_MUTED, SPACE);
  add_choices (self);
  put_other_keys (self);
  if (!is_about_phases (self))
    add_marbles (self);
  put_count (self);
}

static void
explain_attention (KijkPollDrawing *self)
{
  _kijk_poll_put (self, KIJK_ROLE_TITLE, "title", _kijk_poll_word (self, "question"), _kijk_poll_large (self, KIJK_POLL_NAME_SIZE), KIJK_INK_TEXT, 0);
  _kijk_poll_put_style (self, KIJK_ROLE_QUESTION, "hint", _kijk_poll_word (self, "hint"), KIJK_TEXT_QUESTION, KIJK_INK_MUTED, SPACE);
  for (int i = 0; i < count_cells (self); i++)
    {
      g_autofree char *name = _kijk_poll_name_cell (self, i);
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      g_autofree char *id = g_strdup_printf ("choice-%d", i);
      g_autofree char *text = kijk_words_format (self->composer->language, "format", "listed", "number", number,
                                                 "text", name, NULL);

      _kijk_poll_put_style (self, KIJK_ROLE_LABEL, id, text, KIJK_TEXT_HEADING, KIJK_INK_TEXT, 0);
      _kijk_poll_put_style (self, KIJK_ROLE_NOTE, kijk_condition_enumeration.values[i],
                 kijk_composer_word (self->composer, "condition", kijk_condition_enumeration.values[i]),
                 KIJK_TEXT_QUESTION, KIJK_INK_MUTED, SPACE * 0.5);
    }
}

/**
 * kijk_poll_slide_describe:
 * @slide: what the group is asked
 * @language: in which language
 *
 * Returns: (transfer full): what a screen reader says of it
 */
char *
kijk_poll_slide_describe (const KijkPollSlide *slide,
                          KijkLanguage         language)
{
  g_autofree char *received = NULL;
  int phase;

  g_return_val_if_fail (slide != NULL, NULL);

  if (slide->showing)
    {
      g_autofree char *said = kijk_attention_describe (&slide->attention, language);

      return g_strdup_printf ("%s %s", find_word (slide, language, "question"), said);
    }
  phase = (int) MIN (slide->page, N_PHASES - 1);
  received = kijk_words_count (language, "count", "votes-received", (int) slide->received);
  if (slide->voting)
    return g_strdup_printf ("%s %s%s%s", find_word (slide, language, "question"), received, slide->asked != NULL ? ". " : "",
                            slide->asked != NULL ? kijk_words_get (language, "poll", slide->asked) : "");
  if (slide->kind == KIJK_KIND_PHASE_VOTE)
    return g_strdup_printf ("%s. %s", kijk_words_enum (language, &kijk_phase_enumeration, phase),
                            kijk_words_about (language, &kijk_phase_enumeration, phase, "question"));

  return g_strdup (find_word (slide, language, "question"));
}

/**
 * kijk_poll_get_keys:
 * @kind: what is voted
 * @n_keys: (out): how many keys there are
 *
 * Returns: (transfer none): the keys by which one votes, one each; several may choose
 *   the same, the first is the one that is shown
 */
const KijkPollKey *
kijk_poll_get_keys (KijkKindId  kind,
                    guint      *n_keys)
{
  gboolean phases = kind == KIJK_KIND_PHASE_VOTE;

  g_return_val_if_fail (n_keys != NULL, NULL);

  *n_keys = phases ? G_N_ELEMENTS (phase_keys) : G_N_ELEMENTS (attention_keys);
  return phases ? phase_keys : attention_keys;
}

/**
 * kijk_poll_scene_build:
 * @slide: what the group is asked
 * @project: the project of its audience
 * @page: what it is drawn for
 * @options: the language, and what stands below it on a stage
 *
 * Returns: (transfer full): what everybody looks at meanwhile, on one page
 */
KijkScene *
kijk_poll_scene_build (const KijkPollSlide    *slide,
                       KijkProject            *project,
                       const KijkPage         *page,
                       const KijkSceneOptions *options)
{
  g_autofree char *title = NULL;
  KijkComposer composer;
  KijkPollDrawing self = { .composer = &composer, .slide = slide };

  g_return_val_if_fail (slide != NULL && KIJK_IS_PROJECT (project), NULL);
  g_return_val_if_fail (page != NULL && options != NULL, NULL);

  kijk_composer_init (&composer, KIJK_VIEW_KOMPAS, project, page, options);
  self.area = composer.area;
  self.u = kijk_composer_scale (&composer);
  if (page->overflow == KIJK_OVERFLOW_STAGE)
    kijk_composer_add_foot (&composer, &self.area);

  title = kijk_poll_slide_describe (slide, composer.language);
  kijk_scene_set_title (composer.scene, title);
  if (slide->showing)
    _kijk_poll_show_attention (&self);
  else if (slide->voting)
    show_votes (&self);
  else if (is_about_phases (&self))
    explain_phase (&self);
  else
    explain_attention (&self);

  return kijk_composer_finish (&composer);
}
