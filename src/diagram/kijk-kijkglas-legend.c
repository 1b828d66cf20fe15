/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-flow.h"
#include "diagram/kijk-token-marks.h"
#include "diagram/kijk-token.h"

/* Of a coin in the key, beside the letters on it. */
#define COIN_SHARE 2.0

typedef struct {
  KijkDrawing *drawing;
  KijkFlow     flow;
  double       line; /* height of a line in words */
  double       coin; /* diameter of a coin in the key */
} Legend;

static double
coin_unit (Legend *legend)
{
  return legend->coin / KIJK_TOKEN_PARTY;
}

/* Where words begin beside a coin. */
static double
coin_indent (Legend *legend)
{
  return legend->coin + legend->line / 2;
}

/* A row with room for a coin at the left; returns the room for words. */
static KijkRect
reserve_row (Legend   *legend,
             KijkRect *row,
             double    indent,
             double    height)
{
  *row = kijk_flow_reserve (&legend->flow, height);

  return (KijkRect) { row->x + indent, row->y, row->width - indent, row->height };
}

static KijkNode *
add_row_text (Legend         *legend,
              KijkRole        role,
              const char     *id,
              const char     *text,
              KijkTextStyle   style,
              KijkInk         ink,
              const KijkRect *words)
{
  KijkNode *node = kijk_composer_add_text (legend->drawing->composer, role, id, text, style, ink, words,
                                           KIJK_ALIGN_START);

  node->page = legend->flow.page;
  node->listed = TRUE;
  return node;
}

static double
text_height (Legend        *legend,
             KijkTextStyle  style,
             const char    *text,
             double         width)
{
  KijkComposer *composer = legend->drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, style);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, width);

  return lines->len * kijk_font_get_height (font);
}

static void
add_heading (Legend        *legend,
             const char    *id,
             const char    *text,
             KijkTextStyle  style,
             KijkInk        ink,
             double         keep)
{
  double height = text_height (legend, style, text, kijk_flow_get_width (&legend->flow));
  KijkRect row;

  kijk_flow_skip (&legend->flow, legend->line / 2);
  /* A heading never stands alone at the foot of a column. */
  row = kijk_flow_reserve (&legend->flow, height + keep);
  legend->flow.y -= keep;
  row.height = height;
  add_row_text (legend, KIJK_ROLE_LABEL, id, text, style, ink, &row);
}

/* ---- the key of parties ---- */

static const char *
key_name (KijkItem *party)
{
  const char *short_name = kijk_item_get_text (party, KIJK_STAKEHOLDER_SHORT_NAME);

  return *short_name != '\0' ? short_name : kijk_item_get_text (party, KIJK_STAKEHOLDER_NAME);
}

static void
add_coin (Legend     *legend,
          const char *prefix,
          KijkItem   *item,
          KijkPoint   centre)
{
  KijkComposer *composer = legend->drawing->composer;
  g_autofree char *id = g_strdup_printf ("%s-%s", prefix, kijk_item_get_id (item));
  g_autofree char *label = kijk_token_describe (composer, item);
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_LEGEND, id);

  node->page = legend->flow.page;
  node->listed = TRUE;
  kijk_node_set_item (node, item);
  kijk_node_set_label (node, label);
  kijk_token_draw (composer, node, item, centre, coin_unit (legend));
}

static double
party_height (Legend   *legend,
              KijkItem *party)
{
  double width = kijk_flow_get_width (&legend->flow) - coin_indent (legend);

  return fmax (legend->coin, text_height (legend, KIJK_TEXT_LEGEND, key_name (party), width)) + legend->line / 5;
}

static void
add_party (Legend   *legend,
           KijkItem *party)
{
  double width = kijk_flow_get_width (&legend->flow) - coin_indent (legend);
  double words_height = text_height (legend, KIJK_TEXT_LEGEND, key_name (party), width);
  double height = fmax (legend->coin, words_height);
  g_autofree char *id = g_strdup_printf ("key-%s", kijk_item_get_id (party));
  KijkRect row;
  KijkRect words = reserve_row (legend, &row, coin_indent (legend), party_height (legend, party));
  KijkNode *node;

  add_coin (legend, "key-coin", party, (KijkPoint) { row.x + legend->coin / 2, row.y + height / 2 });
  words.y += (height - words_height) / 2;
  node = add_row_text (legend, KIJK_ROLE_LEGEND, id, key_name (party), KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &words);
  kijk_node_set_item (node, party);
}

static void
add_parties (Legend *legend)
{
  GPtrArray *parties = legend->drawing->composer->parties;
  double total = 0;
  double tallest = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      total += party_height (legend, parties->pdata[i]);
      tallest = fmax (tallest, party_height (legend, parties->pdata[i]));
    }
  kijk_flow_begin_block (&legend->flow, total, tallest);

  for (guint i = 0; i < parties->len; i++)
    add_party (legend, parties->pdata[i]);
}

/* ---- what the marks mean ---- */

static const struct {
  KijkSeenMark mark;
  const char  *key;
} mark_words[] = {
  { KIJK_SEEN_ABSENT, "party-absent" },
  { KIJK_SEEN_INTEREST, "interest" },
  { KIJK_SEEN_WEIGHT_3, "weight-3" },
  { KIJK_SEEN_WEIGHT_2, "weight-2" },
  { KIJK_SEEN_WEIGHT_1, "weight-1" },
  { KIJK_SEEN_JOINT, "interest-joint" },
  { KIJK_SEEN_NOBODYS, "interest-none" },
  { KIJK_SEEN_UNNAMED, "interest-unnamed" },
  { KIJK_SEEN_CONFIDENTIAL, "confidential" },
  { KIJK_SEEN_ASSUMED, "assumed" },
  { KIJK_SEEN_HELPS, "helps" },
  { KIJK_SEEN_HINDERS, "hinders" },
  { KIJK_SEEN_UNCERTAIN, "uncertain" },
  { KIJK_SEEN_IMAGES, "image" },
  { KIJK_SEEN_STACK, "stack" },
  { KIJK_SEEN_NUMBER, "number" },
};

static void
draw_sample_coin (KijkNode *node,
                  KijkPoint at,
                  double    diameter,
                  double    u,
                  gboolean  dashed)
{
  double radius = diameter / 2 * u;
  KijkMark *rim = kijk_node_add_mark (node, kijk_path_new_circle (at, radius - 2.75 * u), KIJK_INK_PAPER,
                                      KIJK_INK_RULE, 5.5 * u);

  if (dashed)
    {
      rim->dash = 5 * u;
      rim->gap = 4 * u;
      return;
    }
  kijk_node_add_mark (node, kijk_path_new_circle (at, radius - 0.75 * u), KIJK_INK_NONE, KIJK_INK_TEXT, 1.5 * u);
}

static void
draw_sample_square (KijkNode  *node,
                    KijkPoint  at,
                    KijkEffect effect,
                    double     u)
{
  double half = 16 * u;
  KijkRect square = { at.x - half, at.y - half, 2 * half, 2 * half };

  kijk_node_add_mark (node, kijk_path_new_rect (&square, 5 * u), KIJK_INK_PAPER, KIJK_INK_TEXT, 2 * u);
  kijk_node_add_mark (node, kijk_path_new_effect (effect, at, u), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

static void
draw_sample_pill (KijkNode *node,
                  KijkPoint at,
                  double    u)
{
  KijkRect pill = { at.x - 22 * u, at.y - 13 * u, 44 * u, 26 * u };

  kijk_node_add_mark (node, kijk_path_new_rect (&pill, 13 * u), KIJK_INK_PAPER, KIJK_INK_AMBITION_LABEL, 2 * u);
}

static void
draw_sample (KijkNode    *node,
             KijkSeenMark mark,
             KijkPoint    at,
             double       u)
{
  KijkMark *hollow;

  switch (mark)
    {
    case KIJK_SEEN_ABSENT:
      hollow = kijk_node_add_mark (node, kijk_path_new_circle (at, 20 * u), KIJK_INK_NONE, KIJK_INK_TEXT, 3 * u);
      hollow->dash = 6 * u;
      hollow->gap = 5 * u;
      break;
    case KIJK_SEEN_WEIGHT_1:
    case KIJK_SEEN_WEIGHT_2:
    case KIJK_SEEN_WEIGHT_3:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4 * (KIJK_SEEN_WEIGHT_3 - mark), u, FALSE);
      break;
    case KIJK_SEEN_INTEREST:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4, u, FALSE);
      break;
    case KIJK_SEEN_UNNAMED:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4, u, TRUE);
      break;
    case KIJK_SEEN_CONFIDENTIAL:
    case KIJK_SEEN_ASSUMED:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4, u, FALSE);
      kijk_token_mark_openness (node, mark == KIJK_SEEN_CONFIDENTIAL ? KIJK_OPENNESS_CONFIDENTIAL : KIJK_OPENNESS_ASSUMED,
                                at, 21 * u, 15 * u, u);
      break;
    case KIJK_SEEN_HELPS:
    case KIJK_SEEN_HINDERS:
    case KIJK_SEEN_UNCERTAIN:
      draw_sample_square (node, at, (KijkEffect) (mark - KIJK_SEEN_HELPS), u);
      break;
    case KIJK_SEEN_IMAGES:
    case KIJK_SEEN_NUMBER:
      draw_sample_pill (node, at, u);
      break;
    default:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST, u, FALSE);
      break;
    }
}

static double
mark_height (Legend     *legend,
             const char *key)
{
  const char *text = kijk_composer_word (legend->drawing->composer, "legend", key);
  double width = kijk_flow_get_width (&legend->flow) - coin_indent (legend);

  return fmax (legend->line * 1.2, text_height (legend, KIJK_TEXT_LEGEND, text, width)) + legend->line / 8;
}

static void
add_mark_row (Legend       *legend,
              KijkSeenMark  mark,
              const char   *key)
{
  KijkComposer *composer = legend->drawing->composer;
  const char *text = kijk_composer_word (composer, "legend", key);
  double u = legend->line * 1.1 / KIJK_TOKEN_PARTY;
  g_autofree char *id = g_strdup_printf ("mark-%s", key);
  KijkRect row;
  KijkRect words = reserve_row (legend, &row, coin_indent (legend), mark_height (legend, key));
  KijkNode *node;

  words.y += legend->line * 0.1;
  node = add_row_text (legend, KIJK_ROLE_LEGEND, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &words);
  draw_sample (node, mark, (KijkPoint) { row.x + legend->coin / 2, row.y + legend->line * 0.6 }, u);
}

static void
add_marks (Legend *legend)
{
  double total = 0;
  double tallest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (mark_words); i++)
    if (legend->drawing->seen[mark_words[i].mark])
      {
        total += mark_height (legend, mark_words[i].key);
        tallest = fmax (tallest, mark_height (legend, mark_words[i].key));
      }
  if (total == 0)
    return;

  legend->flow.lowest += legend->line / 2;
  kijk_flow_begin_block (&legend->flow, total, tallest);
  for (guint i = 0; i < G_N_ELEMENTS (mark_words); i++)
    if (legend->drawing->seen[mark_words[i].mark])
      add_mark_row (legend, mark_words[i].mark, mark_words[i].key);
}

/* That a place within a sector says nothing stands just above the foot. */
static void
add_position (KijkDrawing *drawing,
              KijkRect    *panel)
{
  KijkComposer *composer = drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_FOOTER);
  const char *words = kijk_composer_word (composer, "legend", "position");
  g_autofree char *text = kijk_words_capitalise (words);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, panel->width);
  double height = lines->len * kijk_font_get_height (font);
  KijkRect rect = { panel->x, panel->y + panel->height - height, panel->width, height };

  kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "position", text, KIJK_TEXT_FOOTER, KIJK_INK_MUTED, &rect,
                          KIJK_ALIGN_START);
  panel->height -= height + kijk_font_get_height (font) / 2;
}

/* ---- everything in words ---- */

static char *
words_of (Legend          *legend,
          const KijkEntry *entry)
{
  KijkDrawing *drawing = legend->drawing;
  const char *text = kijk_item_get_title (entry->item);
  KijkItem *party;

  if (!kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE))
    return drawing->numbered ? g_strdup_printf ("%d. %s", entry->number, text) : g_strdup (text);

  party = kijk_project_get_referred (drawing->composer->project, entry->item, KIJK_AMBITION_IMAGE_STAKEHOLDER);
  return party != NULL ? kijk_words_format (drawing->composer->language, "format", "labelled", "label", key_name (party),
                                            "value", text, NULL)
                       : g_strdup (text);
}

static void
add_entry (Legend          *legend,
           const KijkEntry *entry)
{
  gboolean image = kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE);
  double indent = image ? legend->line : coin_indent (legend);
  double width = kijk_flow_get_width (&legend->flow) - indent;
  g_autofree char *text = words_of (legend, entry);
  g_autofree char *id = g_strdup_printf ("line-%s", kijk_item_get_id (entry->item));
  double words_height = text_height (legend, KIJK_TEXT_LEGEND, text, width);
  double height = image ? words_height : fmax (words_height, legend->coin);
  KijkRect row;
  KijkRect words = reserve_row (legend, &row, indent, height + legend->line / 5);
  KijkNode *node;

  if (!image)
    {
      add_coin (legend, "line-coin", entry->item, (KijkPoint) { row.x + legend->coin / 2, row.y + legend->coin / 2 });
      words.y += fmax (0, (legend->coin - words_height) / 2);
    }
  node = add_row_text (legend, KIJK_ROLE_LEGEND, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &words);
  node->cell = entry->cell;
  kijk_node_set_item (node, entry->item);
}

static void
add_cluster_heading (Legend          *legend,
                     const KijkEntry *entry)
{
  KijkDrawing *drawing = legend->drawing;
  const char *cluster = kijk_item_get_text (entry->item, KIJK_AMBITION_IMAGE_CLUSTER);
  g_autofree char *number = g_strdup_printf ("%d", entry->number);
  g_autofree char *text = *cluster == '\0' ? g_strdup (number)
                                           : kijk_words_format (drawing->composer->language, "format", "listed",
                                                                "number", number, "text", cluster, NULL);
  g_autofree char *id = g_strdup_printf ("cluster-%s", kijk_item_get_id (entry->item));
  KijkRect row;
  KijkRect words;

  kijk_flow_skip (&legend->flow, legend->line / 6);
  words = reserve_row (legend, &row, 0, 2.5 * legend->line);
  legend->flow.y -= 1.5 * legend->line;
  words.width = row.width;
  add_row_text (legend, KIJK_ROLE_LABEL, id, text, KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &words);
}

static void
add_sector (Legend  *legend,
            KijkCell cell)
{
  KijkComposer *composer = legend->drawing->composer;
  g_autoptr (GArray) entries = _kijk_entries_in (legend->drawing, cell);
  g_autofree char *id = g_strdup_printf ("words-%s", kijk_cell_enumeration.values[cell]);
  int number = -1;
  gboolean begun = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const KijkEntry *entry = &g_array_index (entries, KijkEntry, i);

      if (kijk_item_is (entry->item, KIJK_KIND_STAKEHOLDER))
        continue; /* the key tells who they are */
      if (!begun)
        add_heading (legend, id, kijk_words_about (composer->language, &kijk_cell_enumeration, cell, "name"),
                     KIJK_TEXT_SECTOR, _kijk_ring_ink (kijk_cell_get_ring (cell)), 2.5 * legend->line);
      begun = TRUE;
      if (kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE) && entry->number != number)
        add_cluster_heading (legend, entry);
      number = entry->number;
      add_entry (legend, entry);
    }
}

static void
add_ambition (Legend   *legend,
              KijkItem *ambition)
{
  g_autofree char *id = g_strdup_printf ("line-%s", kijk_item_get_id (ambition));
  const char *text = kijk_item_get_text (ambition, KIJK_SHARED_AMBITION_TEXT);
  KijkRect row = kijk_flow_reserve (&legend->flow,
                                    text_height (legend, KIJK_TEXT_LEGEND, text, kijk_flow_get_width (&legend->flow)) +
                                        legend->line / 4);
  KijkNode *node = add_row_text (legend, KIJK_ROLE_LEGEND, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &row);
  g_autofree char *label = kijk_words_format (legend->drawing->composer->language, "accessible", "ambition", "text", text, NULL);

  kijk_node_set_item (node, ambition);
  kijk_node_set_label (node, label);
}

/* The latest wording that the audience may see. */
static KijkItem *
find_ambition (KijkProject *project)
{
  GPtrArray *ambitions = kijk_project_get_items (project, KIJK_KIND_SHARED_AMBITION);
  KijkItem *latest = NULL;

  for (guint i = 0; i < ambitions->len; i++)
    if (latest == NULL || kijk_item_get_int (ambitions->pdata[i], KIJK_SHARED_AMBITION_VERSION) >
                              kijk_item_get_int (latest, KIJK_SHARED_AMBITION_VERSION))
      latest = ambitions->pdata[i];

  return latest;
}

static gboolean
has_words (KijkDrawing *drawing)
{
  for (guint i = 0; i < drawing->entries->len; i++)
    if (!kijk_item_is (g_array_index (drawing->entries, KijkEntry, i).item, KIJK_KIND_STAKEHOLDER))
      return TRUE;

  return find_ambition (drawing->composer->project) != NULL;
}

static void
add_words (Legend *legend)
{
  KijkComposer *composer = legend->drawing->composer;
  KijkItem *ambition = find_ambition (composer->project);

  kijk_flow_new_page (&legend->flow);
  if (ambition != NULL)
    {
      add_heading (legend, "words-ambition", kijk_words_kind (composer->language, "shared-ambition"), KIJK_TEXT_SECTOR,
                   KIJK_INK_AMBITION_LABEL, legend->line);
      add_ambition (legend, ambition);
    }
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    add_sector (legend, cell);
}

void
_kijk_legend_draw (KijkDrawing    *drawing,
                   const KijkRect *panel)
{
  KijkComposer *composer = drawing->composer;
  KijkRect room = *panel;
  Legend legend = {
    .drawing = drawing,
    .line = kijk_composer_line_height (composer, KIJK_TEXT_LEGEND),
    .coin = COIN_SHARE * kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS).size,
  };

  if (drawing->entries->len > 0)
    add_position (drawing, &room);
  kijk_flow_init (&legend.flow, composer, &room, kijk_page_is_wide (composer->page) ? 2 : 3, 1);
  add_parties (&legend);
  add_marks (&legend);
  if (has_words (drawing))
    add_words (&legend);
  kijk_flow_finish (&legend.flow);
}
