/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-flow.h"
#include "kijk-kompas-private.h"

#include <math.h>

/* The scene of what was agreed: who does what, by when and how far it is, for a wall
 * during a meeting and a page afterwards. Grouped by how far it is; within that in the
 * order that people gave it. */

/* To be read across a room. */
#define STYLE KIJK_TEXT_CARD

/* In lines of words. */
#define INDENT 1.3
#define MARK 0.72
#define ENTRY_GAP 0.5
#define GROUP_GAP 0.8

typedef struct {
  KijkComposer *composer;
  KijkFlow      flow;
  double        line;
} Agreements;

/* An agreement, what is said of it, and how high both are in a column. */
typedef struct {
  KijkItem *agreement;
  char     *details;
  double    text;
  double    height;
} Entry;

static const KijkResultState marks[] = {
  [KIJK_AGREEMENT_STATUS_OPEN] = KIJK_RESULT_STATE_EMPTY,
  [KIJK_AGREEMENT_STATUS_IN_PROGRESS] = KIJK_RESULT_STATE_PARTLY,
  [KIJK_AGREEMENT_STATUS_DONE] = KIJK_RESULT_STATE_DONE,
  [KIJK_AGREEMENT_STATUS_LAPSED] = KIJK_RESULT_STATE_SKIPPED,
};

/* ---- words ---- */

static const char *
get_text (Agreements *self,
          KijkItem   *agreement)
{
  const char *text = kijk_item_get_text (agreement, KIJK_AGREEMENT_TEXT);

  return *text != '\0' ? text : kijk_composer_word (self->composer, "empty", "text");
}

/* Adds a part to what is said of it. */
static void
say (GString    *details,
     const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (details->len > 0)
    g_string_append (details, "\302\240· "); /* never at the beginning of a line */
  g_string_append (details, part);
}

/* “Gemeente Hazelrade · voor 1 mei 2026 · bekrachtigd” */
static char *
describe (Agreements *self,
          KijkItem   *agreement)
{
  KijkComposer *composer = self->composer;
  KijkItem *owner = kijk_project_get_referred (composer->project, agreement, KIJK_AGREEMENT_OWNER);
  GString *details = g_string_new (NULL);

  say (details, owner != NULL ? kijk_item_get_title (owner) : NULL);
  if (kijk_item_has (agreement, KIJK_AGREEMENT_DUE))
    {
      g_autofree char *date = kijk_words_date (composer->language, kijk_item_get_text (agreement, KIJK_AGREEMENT_DUE));
      g_autofree char *due = kijk_words_format (composer->language, "agreements", "due", "date", date, NULL);

      say (details, due);
    }
  if (kijk_item_get_boolean (agreement, KIJK_AGREEMENT_RATIFIED))
    say (details, kijk_composer_word (composer, "agreements", "ratified"));

  return g_string_free (details, FALSE);
}

/* ---- one by one ---- */

static double
measure (Agreements *self,
         const char *text)
{
  double width = kijk_flow_get_width (&self->flow) - INDENT * self->line;
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (self->composer->typesetter,
                                                       kijk_page_get_font (self->composer->page, STYLE), text, width);

  return *text != '\0' ? lines->len * self->line : 0;
}

static Entry *
entry_new (Agreements *self,
           KijkItem   *agreement)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->agreement = agreement;
  entry->details = describe (self, agreement);
  entry->text = measure (self, get_text (self, agreement));
  entry->height = entry->text + measure (self, entry->details) + ENTRY_GAP * self->line;

  return entry;
}

static void
entry_free (Entry *self)
{
  g_free (self->details);
  g_free (self);
}

static KijkNode *
add_words (Agreements     *self,
           const Entry    *entry,
           KijkRole        role,
           const char     *name,
           const char     *text,
           KijkInk         ink,
           const KijkRect *rect)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", name, kijk_item_get_id (entry->agreement));
  KijkNode *node = kijk_composer_add_text (self->composer, role, id, text, STYLE, ink, rect, KIJK_ALIGN_START);

  kijk_node_set_item (node, entry->agreement);
  node->page = self->flow.page;

  return node;
}

/* Everything that a sighted reader sees of it. */
static void
set_label (Agreements  *self,
           const Entry *entry,
           KijkNode    *node)
{
  int status = kijk_item_get_int (entry->agreement, KIJK_AGREEMENT_STATUS);
  g_autofree char *how = kijk_words_capitalise (
      kijk_words_enum (self->composer->language, &kijk_agreement_status_enumeration, status));
  g_autofree char *label = g_strdup_printf ("%s. %s%s%s.", get_text (self, entry->agreement), how,
                                            *entry->details != '\0' ? " · " : "", entry->details);

  kijk_node_set_label (node, label);
}

static void
draw_entry (Agreements     *self,
            const Entry    *entry,
            const KijkRect *column)
{
  int status = kijk_item_get_int (entry->agreement, KIJK_AGREEMENT_STATUS);
  double indent = INDENT * self->line;
  KijkPoint centre = { column->x + self->line / 2, column->y + self->line / 2 };
  KijkRect words = { column->x + indent, column->y, column->width - indent, entry->text };
  KijkNode *node = add_words (self, entry, KIJK_ROLE_TOKEN, "agreement", get_text (self, entry->agreement),
                              KIJK_INK_TEXT, &words);

  _kijk_kompas_add_state (node, marks[status], centre, MARK * self->line, KIJK_INK_TEXT);
  set_label (self, entry, node);

  words.y += entry->text;
  if (*entry->details != '\0')
    add_words (self, entry, KIJK_ROLE_NOTE, "details", entry->details, KIJK_INK_MUTED, &words);
}

/* ---- by how far they are ---- */

static KijkRect
draw_heading (Agreements *self,
              int         status,
              guint       times,
              KijkRect    rect)
{
  const char *name = kijk_words_enum (self->composer->language, &kijk_agreement_status_enumeration, status);
  g_autofree char *text = kijk_words_capitalise (name);
  const char *value = kijk_agreement_status_enumeration.values[status];
  g_autofree char *id = times > 0 ? g_strdup_printf ("group-%s-%u", value, times + 1) : g_strconcat ("group-", value, NULL);
  KijkNode *node = kijk_composer_add_text (self->composer, KIJK_ROLE_LABEL, id, text, KIJK_TEXT_SECTOR, KIJK_INK_TEXT,
                                           &rect, KIJK_ALIGN_START);

  node->page = self->flow.page;
  rect.y += kijk_composer_line_height (self->composer, KIJK_TEXT_SECTOR) + ENTRY_GAP * self->line / 2;

  return rect;
}

/* A heading stands with the first of what it is of, and again where that goes on in another
 * column. */
static void
draw_group (Agreements *self,
            GPtrArray  *all,
            int         status)
{
  double heading = kijk_composer_line_height (self->composer, KIJK_TEXT_SECTOR) + ENTRY_GAP * self->line / 2;
  KijkRect last = { 0 };
  int page = 0;
  guint times = 0;

  for (guint i = 0; i < all->len; i++)
    {
      Entry *entry;
      KijkRect rect;
      gboolean first = times == 0;

      if (kijk_item_get_int (all->pdata[i], KIJK_AGREEMENT_STATUS) != status)
        continue;

      entry = entry_new (self, all->pdata[i]);
      if (first)
        kijk_flow_skip (&self->flow, GROUP_GAP * self->line);
      rect = kijk_flow_reserve (&self->flow, entry->height + (first ? heading : 0));
      if (!first && (rect.x != last.x || self->flow.page != page) && entry->height + heading <= self->flow.region.height)
        {
          self->flow.y += heading;
          first = TRUE;
        }
      last = rect;
      page = self->flow.page;
      if (first)
        rect = draw_heading (self, status, times++, rect);
      draw_entry (self, entry, &rect);
      entry_free (entry);
    }
}

static void
set_title (KijkComposer *composer)
{
  const char *name = kijk_item_get_title (kijk_project_get_collaboration (composer->project));
  g_autofree char *title =
      kijk_words_format (composer->language, "accessible", "agreements",
                         "name", *name != '\0' ? name : kijk_composer_word (composer, "empty", "name"), NULL);

  kijk_scene_set_title (composer->scene, title);
}

/* “Afspraken: wie doet wat?” On a stage only the question. */
static void
add_head (KijkComposer *composer,
          KijkRect     *area)
{
  const char *question = kijk_composer_word (composer, "agreements", "question");
  g_autofree char *lower = g_utf8_strdown (question, -1);
  g_autofree char *subtitle = kijk_words_format (composer->language, "format", "labelled", "label",
                                                 kijk_composer_word (composer, "picture", "agreements"),
                                                 "value", lower, NULL);

  kijk_composer_add_head (composer, composer->page->overflow == KIJK_OVERFLOW_STAGE ? question : subtitle, area);
}

/**
 * kijk_agreements_compose:
 * @composer: a composer
 *
 * Composes the list of what was agreed, over as many pages as it takes: what, who, by
 * when, how far it is and whether it was ratified.
 */
void
kijk_agreements_compose (KijkComposer *composer)
{
  g_autoptr (GPtrArray) all = kijk_project_list_in_order (composer->project, KIJK_KIND_AGREEMENT);
  Agreements self = { .composer = composer, .line = kijk_composer_line_height (composer, STYLE) };
  /* As many as every further page has. */
  gboolean two = kijk_page_is_wide (composer->page) || composer->page->unit == KIJK_UNIT_POINT;
  KijkRect area = composer->area;

  set_title (composer);
  if (composer->page->overflow != KIJK_OVERFLOW_NONE)
    {
      add_head (composer, &area);
      kijk_composer_add_foot (composer, &area);
    }

  kijk_flow_init (&self.flow, composer, &area, two ? 2 : 1, 1);
  for (int status = 0; status < kijk_agreement_status_enumeration.n_values; status++)
    draw_group (&self, all, status);
  /* In a window something stands there that can be pressed. */
  if (all->len == 0 && composer->page->overflow != KIJK_OVERFLOW_NONE)
    kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "empty", kijk_composer_word (composer, "agreements", "empty"),
                            STYLE, KIJK_INK_MUTED, &area, KIJK_ALIGN_START);
  kijk_flow_finish (&self.flow);
}
