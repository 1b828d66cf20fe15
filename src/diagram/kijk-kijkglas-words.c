/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-token.h"

/* Everything that lies on the rings, in words: on further pages, by ring, sector
 * and party. */

static char *
words_of (KijkLegend      *legend,
          const KijkEntry *entry)
{
  KijkDrawing *drawing = legend->drawing;
  g_autofree char *text = _kijk_entry_get_words (drawing, entry);
  KijkItem *party;

  if (!kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE))
    return drawing->numbered ? g_strdup_printf ("%d. %s", entry->number, text) : g_steal_pointer (&text);

  party = kijk_project_get_referred (drawing->composer->project, entry->item, KIJK_AMBITION_IMAGE_STAKEHOLDER);
  return party != NULL ? kijk_words_format (drawing->composer->language, "format", "labelled", "label", _kijk_party_name (party),
                                            "value", text, NULL)
                       : g_steal_pointer (&text);
}

static guint
most_lines (KijkLegend *legend)
{
  return MAX (1, (guint) floor ((legend->flow.whole.height - legend->line) / legend->line));
}

/* Of what fits a column; the rest goes on in the next. */
double
_kijk_legend_first_height (KijkLegend *legend,
                           const char *text,
                           double      indent)
{
  double width = kijk_flow_get_width (&legend->flow) - indent;

  return fmin (_kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, text, width), most_lines (legend) * legend->line);
}

char *
_kijk_lines_join (GPtrArray *lines,
                  guint      first,
                  guint      most)
{
  GString *part = g_string_new (NULL);

  for (guint i = first; i < lines->len && i < first + most; i++)
    g_string_append_printf (part, "%s%s", i > first ? "\n" : "", ((KijkLine *) lines->pdata[i])->string);

  return g_string_free (part, FALSE);
}

/* Words that are higher than a column go on in the next: @rect has room for the
 * first part of them. */
void
_kijk_legend_add_words (KijkLegend     *legend,
                        KijkItem       *item,
                        int             cell,
                        const char     *text,
                        const KijkRect *rect)
{
  KijkComposer *composer = legend->drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_LEGEND);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, rect->width);
  double indent = kijk_flow_get_width (&legend->flow) - rect->width;
  guint most = most_lines (legend);
  KijkRect room = *rect;

  for (guint first = 0; first < lines->len; first += most)
    {
      g_autofree char *part = _kijk_lines_join (lines, first, most);
      g_autofree char *id = first == 0 ? g_strdup_printf ("line-%s", kijk_item_get_id (item))
                                       : g_strdup_printf ("line-%s.%u", kijk_item_get_id (item), first);
      KijkNode *node;
      KijkRect row;

      if (first > 0)
        room = _kijk_legend_reserve_row (legend, &row, indent, MIN (most, lines->len - first) * legend->line);
      node = _kijk_legend_add_row_text (legend, KIJK_ROLE_LEGEND, id, part, KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &room);
      node->cell = cell;
      kijk_node_set_item (node, item);
    }
}

static void
add_entry (KijkLegend      *legend,
           const KijkEntry *entry)
{
  gboolean image = kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE);
  double indent = image ? legend->line : _kijk_legend_coin_indent (legend);
  g_autofree char *text = words_of (legend, entry);
  double words_height = _kijk_legend_first_height (legend, text, indent);
  double height = image ? words_height : fmax (words_height, legend->coin);
  KijkRect row;
  KijkRect words = _kijk_legend_reserve_row (legend, &row, indent, height + legend->line / 5);

  if (!image)
    {
      _kijk_legend_add_coin (legend, "line-coin", entry->item,
                             (KijkPoint) { row.x + legend->coin / 2, row.y + legend->coin / 2 });
      words.y += fmax (0, (legend->coin - words_height) / 2);
    }
  _kijk_legend_add_words (legend, entry->item, entry->cell, text, &words);
}

/* With the number of its pill, where that has one: a number that stands nowhere else
 * would be looked for among the counts. */
static char *
name_cluster (KijkDrawing     *drawing,
              const KijkEntry *entry)
{
  const char *cluster = kijk_item_get_text (entry->item, KIJK_AMBITION_IMAGE_CLUSTER);
  g_autofree char *number = g_strdup_printf ("%d", entry->number);

  if (!drawing->images_numbered)
    return g_strdup (cluster);
  if (*cluster == '\0')
    return g_steal_pointer (&number);

  return kijk_words_format (drawing->composer->language, "format", "listed", "number", number, "text", cluster, NULL);
}

static void
add_cluster_heading (KijkLegend      *legend,
                     const KijkEntry *entry)
{
  g_autofree char *text = name_cluster (legend->drawing, entry);
  g_autofree char *id = g_strdup_printf ("cluster-%s", kijk_item_get_id (entry->item));
  double height = _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, text, kijk_flow_get_width (&legend->flow));
  KijkRect row;
  KijkRect words;

  kijk_flow_skip (&legend->flow, legend->line / 6);
  if (*text == '\0')
    return;

  /* Never alone at the foot of a column. */
  words = _kijk_legend_reserve_row (legend, &row, 0, height + 1.5 * legend->line);
  legend->flow.y -= 1.5 * legend->line;
  _kijk_legend_add_row_text (legend, KIJK_ROLE_LABEL, id, text, KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &words);
}

static void
add_sector (KijkLegend *legend,
            KijkCell    cell)
{
  KijkComposer *composer = legend->drawing->composer;
  g_autoptr (GArray) entries = _kijk_entries_in (legend->drawing, cell);
  g_autofree char *id = g_strdup_printf ("words-%s", kijk_cell_enumeration.values[cell]);
  int number = -1;
  gboolean begun = FALSE;

  if (kijk_focus_holds_cell (&composer->options->focus, cell))
    return; /* cards tell it */

  for (guint i = 0; i < entries->len; i++)
    {
      const KijkEntry *entry = &g_array_index (entries, KijkEntry, i);

      if (kijk_item_is (entry->item, KIJK_KIND_STAKEHOLDER))
        continue; /* the key tells who they are */
      if (!begun)
        _kijk_legend_add_heading (legend, id, kijk_words_about (composer->language, &kijk_cell_enumeration, cell, "name"),
                     KIJK_TEXT_SECTOR, _kijk_ring_ink (kijk_cell_get_ring (cell)), 2.5 * legend->line);
      begun = TRUE;
      if (kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE) && entry->number != number)
        add_cluster_heading (legend, entry);
      number = entry->number;
      add_entry (legend, entry);
    }
}

static void
add_ambition (KijkLegend *legend,
              KijkItem   *ambition)
{
  const char *text = kijk_item_get_text (ambition, KIJK_SHARED_AMBITION_TEXT);
  KijkRect row = kijk_flow_reserve (&legend->flow, _kijk_legend_first_height (legend, text, 0) + legend->line / 4);

  _kijk_legend_add_words (legend, ambition, -1, text, &row);
}

/* A lead question that is too long to stand under the title. */
static void
add_question (KijkLegend *legend)
{
  KijkComposer *composer = legend->drawing->composer;
  KijkItem *collaboration = kijk_project_get_collaboration (composer->project);
  const char *question = kijk_item_get_text (collaboration, KIJK_COLLABORATION_LEAD_QUESTION);
  KijkRect row;

  _kijk_legend_add_heading (legend, "words-question",
                            kijk_words_field (composer->language, "collaboration", "lead-question"),
                            KIJK_TEXT_SECTOR, KIJK_INK_TEXT, legend->line);
  row = kijk_flow_reserve (&legend->flow, _kijk_legend_first_height (legend, question, 0) + legend->line / 4);
  _kijk_legend_add_words (legend, collaboration, -1, question, &row);
}

static gboolean
has_words (KijkDrawing *drawing)
{
  if (!drawing->question_in_head || (drawing->composer->comparison != NULL && !drawing->changes_told))
    return TRUE;

  for (guint i = 0; i < drawing->entries->len; i++)
    {
      const KijkEntry *entry = &g_array_index (drawing->entries, KijkEntry, i);

      if (!kijk_item_is (entry->item, KIJK_KIND_STAKEHOLDER) &&
          !kijk_focus_holds_cell (&drawing->composer->options->focus, entry->cell))
        return TRUE;
    }

  return drawing->ambition != NULL || (drawing->undrawn != NULL && drawing->undrawn->len > 0) ||
         (drawing->in_trunk != NULL && drawing->in_trunk->len > 0);
}

void
_kijk_words_draw (KijkLegend *legend)
{
  KijkComposer *composer = legend->drawing->composer;
  KijkItem *ambition = legend->drawing->ambition;

  if (!has_words (legend->drawing))
    return;

  kijk_flow_new_page (&legend->flow);
  _kijk_changes_list (legend, FALSE);
  if (!legend->drawing->question_in_head)
    add_question (legend);
  if (ambition != NULL)
    {
      _kijk_legend_add_heading (legend, "words-ambition", kijk_words_kind (composer->language, "shared-ambition"), KIJK_TEXT_SECTOR,
                   KIJK_INK_AMBITION_LABEL, legend->line);
      add_ambition (legend, ambition);
    }
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    add_sector (legend, cell);
  _kijk_relations_list (legend);
}
