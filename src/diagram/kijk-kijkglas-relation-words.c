/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-relations.h"

#include <math.h>

#include "diagram/kijk-token.h"

/* Relations in words: for who listens to the picture, and in the legend those that
 * have no line of their own. */

static const char *
name_end (KijkDrawing *drawing,
          KijkItem    *relation,
          KijkFieldId  end)
{
  KijkItem *interest = kijk_project_get_referred (drawing->composer->project, relation, end);

  if (interest == NULL || *kijk_item_get_title (interest) == '\0')
    return kijk_composer_word (drawing->composer, "empty", "text");

  return kijk_item_has (interest, KIJK_INTEREST_SHORT_NAME) ? kijk_item_get_text (interest, KIJK_INTEREST_SHORT_NAME)
                                                            : kijk_item_get_title (interest);
}

/* Returns: (transfer full): both ends and how they relate, as a sentence */
char *
_kijk_relation_describe (KijkDrawing *drawing,
                         KijkItem    *relation)
{
  static const char *const keys[] = {
    [KIJK_RELATION_TYPE_CONFLICT] = "relation-conflict",
    [KIJK_RELATION_TYPE_COMPLEMENTARY] = "relation-complementary",
    [KIJK_RELATION_TYPE_SHARED] = "relation-shared",
    [KIJK_RELATION_TYPE_NEUTRAL] = "relation-neutral",
  };
  KijkProject *project = drawing->composer->project;
  KijkLanguage language = drawing->composer->language;
  KijkItem *handled = kijk_project_get_referred (project, relation, KIJK_INTEREST_RELATION_HANDLED_BY);
  g_autofree char *sentence = kijk_words_format (
      language, "accessible", keys[kijk_item_get_int (relation, KIJK_INTEREST_RELATION_TYPE)],
      "a", name_end (drawing, relation, KIJK_INTEREST_RELATION_A),
      "b", name_end (drawing, relation, KIJK_INTEREST_RELATION_B), NULL);
  g_autofree char *more = NULL;

  if (handled == NULL)
    return g_steal_pointer (&sentence);

  more = kijk_words_format (language, "accessible", "relation-handled", "handled", kijk_item_get_title (handled), NULL);
  return g_strconcat (sentence, " ", more, NULL);
}

/* ---- the legend ---- */

static double
row_indent (KijkLegend *legend)
{
  return 3 * legend->coin + legend->line / 2;
}

static void
add_row_coin (KijkLegend *legend,
              const char *prefix,
              KijkItem   *relation,
              KijkFieldId end,
              KijkPoint   at)
{
  KijkItem *interest = kijk_project_get_referred (legend->drawing->composer->project, relation, end);
  g_autofree char *id = g_strdup_printf ("%s-%s", prefix, kijk_item_get_id (relation));

  if (interest != NULL)
    _kijk_legend_add_coin (legend, id, interest, at);
}

static void
add_row_sign (KijkLegend *legend,
              KijkItem   *relation,
              KijkPoint   at)
{
  KijkComposer *composer = legend->drawing->composer;
  const KijkStroke stroke = { kijk_item_get_int (relation, KIJK_INTEREST_RELATION_TYPE), 2, FALSE };
  g_autofree char *id = g_strdup_printf ("line-sign-%s", kijk_item_get_id (relation));
  KijkNode *node;

  if (stroke.type == KIJK_RELATION_TYPE_NEUTRAL)
    return;

  node = kijk_scene_add (composer->scene, KIJK_ROLE_LEGEND, id);
  node->page = legend->flow.page;
  node->listed = TRUE;
  kijk_node_set_item (node, relation);
  kijk_node_set_label (node, kijk_words_enum (composer->language, &kijk_relation_type_enumeration, stroke.type));
  kijk_stroke_draw_badge (&stroke, node, at, legend->coin / KIJK_TOKEN_PARTY * 1.3);
}

/* Both coins with the sign between them, and the sentence. */
static void
add_row (KijkLegend *legend,
         KijkItem   *item)
{
  g_autofree char *sentence = _kijk_relation_describe (legend->drawing, item);
  double words_height = _kijk_legend_first_height (legend, sentence, row_indent (legend));
  double height = fmax (words_height, legend->coin);
  KijkRect row;
  KijkRect words = _kijk_legend_reserve_row (legend, &row, row_indent (legend), height + legend->line / 5);
  KijkPoint at = { row.x + legend->coin / 2, row.y + legend->coin / 2 };

  add_row_coin (legend, "line-a", item, KIJK_INTEREST_RELATION_A, at);
  at.x += legend->coin;
  add_row_sign (legend, item, at);
  at.x += legend->coin;
  add_row_coin (legend, "line-b", item, KIJK_INTEREST_RELATION_B, at);
  words.y += fmax (0, (legend->coin - words_height) / 2);
  _kijk_legend_add_words (legend, item, -1, sentence, &words);
}

static void
add_rows (KijkLegend *legend,
          const char *id,
          const char *word,
          GPtrArray  *items)
{
  g_autofree char *heading = NULL;

  if (items == NULL || items->len == 0)
    return;

  heading = kijk_words_capitalise (kijk_composer_word (legend->drawing->composer, "legend", word));
  _kijk_legend_add_heading (legend, id, heading, KIJK_TEXT_SECTOR, KIJK_INK_TEXT, 2.5 * legend->line);
  for (guint i = 0; i < items->len; i++)
    add_row (legend, items->pdata[i]);
}

/* What no line of its own tells, in words. */
void
_kijk_relations_list (KijkLegend *legend)
{
  add_rows (legend, "words-trunk", "relations-together", legend->drawing->in_trunk);
  add_rows (legend, "words-rest", "relations-not-drawn", legend->drawing->undrawn);
}
