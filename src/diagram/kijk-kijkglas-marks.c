/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>
#include <string.h>

#include "diagram/kijk-token.h"

/* What the marks in the picture mean: exactly those that are in it. */

/* In lines of words: what stays free above them; how wide a sample is, how far words
 * stand from its left, and the next sample from words; how far lines are apart. */
#define ABOVE 0.5
#define SAMPLE 1.2
#define LINE_INDENT 1.5
#define LINE_GAP 0.8
#define LEAST_PITCH 1.04
#define MOST_PITCH 1.325

typedef struct {
  KijkSeenMark mark;
  const char  *key;
} Meaning;

/* In the order of the legend. */
static const Meaning meanings[] = {
  { KIJK_SEEN_FRESH, "fresh" },
  { KIJK_SEEN_GONE, "gone" },
  { KIJK_SEEN_MOVED, "moved" },
  { KIJK_SEEN_CONFLICT, "conflict" },
  { KIJK_SEEN_COMPLEMENTARY, "complementary" },
  { KIJK_SEEN_SHARED, "shared" },
  { KIJK_SEEN_HANDLED, "handled" },
  { KIJK_SEEN_TRUNK, "trunk" },
  { KIJK_SEEN_REST, "relations-rest" },
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
  { KIJK_SEEN_AMBITION, "shared-ambition" },
  { KIJK_SEEN_IMAGES, "image" },
  { KIJK_SEEN_IMAGE_COUNT, "image-count" },
  { KIJK_SEEN_STACK, "stack" },
  { KIJK_SEEN_NUMBER, "number" },
};

/* What is gathered in one mark is written out on further pages of paper; in a window it
 * opens, and on a stage somebody tells it. Returns: the key of the words for that, as
 * @words has them in this order */
const char *
_kijk_gathered_key (KijkComposer     *composer,
                    const char *const words[3])
{
  if (composer->options->legend_of != NULL || composer->page->overflow == KIJK_OVERFLOW_NONE)
    return words[1];

  return words[composer->page->overflow == KIJK_OVERFLOW_STAGE ? 2 : 0];
}

static const char *
words_of (KijkComposer  *composer,
          const Meaning *meaning)
{
  if (meaning->mark == KIJK_SEEN_AMBITION)
    return kijk_words_kind (composer->language, meaning->key);
  if (meaning->mark >= KIJK_SEEN_CONFLICT && meaning->mark <= KIJK_SEEN_SHARED)
    return kijk_words_enum (composer->language, &kijk_relation_type_enumeration, meaning->mark - KIJK_SEEN_CONFLICT);

  if (meaning->mark == KIJK_SEEN_TRUNK)
    return kijk_composer_word (composer, "legend", _kijk_gathered_key (composer, KIJK_WORDS_TRUNK));
  if (meaning->mark == KIJK_SEEN_REST)
    return kijk_composer_word (composer, "legend", _kijk_gathered_key (composer, KIJK_WORDS_REST));
  if (meaning->mark == KIJK_SEEN_STACK)
    return kijk_composer_word (composer, "legend", _kijk_gathered_key (composer, KIJK_WORDS_STACK));

  return kijk_composer_word (composer, "legend", meaning->key);
}

/* ---- rows ---- */

static double
row_height (KijkLegend    *legend,
            const Meaning *meaning)
{
  const char *text = words_of (legend->drawing->composer, meaning);
  double width = kijk_flow_get_width (&legend->flow) - _kijk_legend_coin_indent (legend);

  return fmax (legend->line * 1.2, _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, text, width)) + legend->line / 8;
}

static void
add_mark (KijkLegend     *legend,
          const Meaning  *meaning,
          const KijkRect *words,
          KijkPoint       at,
          double          u)
{
  KijkComposer *composer = legend->drawing->composer;
  g_autofree char *id = g_strdup_printf ("mark-%s", meaning->key);
  KijkNode *node = _kijk_legend_add_row_text (legend, KIJK_ROLE_LEGEND, id, words_of (composer, meaning),
                                              KIJK_TEXT_LEGEND, KIJK_INK_TEXT, words);

  _kijk_sample_draw (node, meaning->mark, kijk_token_shows_openness (composer), at, u);
}

static void
add_row (KijkLegend    *legend,
         const Meaning *meaning)
{
  KijkRect row;
  KijkRect words = _kijk_legend_reserve_row (legend, &row, _kijk_legend_coin_indent (legend), row_height (legend, meaning));

  words.y += legend->line * 0.1;
  add_mark (legend, meaning, &words, (KijkPoint) { row.x + legend->coin / 2, row.y + legend->line * 0.6 },
            legend->line * 1.1 / KIJK_TOKEN_PARTY);
}

/* ---- in lines ---- */

#define NOWHERE -1

static double
width_in_line (KijkLegend    *legend,
               const Meaning *meaning)
{
  KijkComposer *composer = legend->drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_LEGEND);

  return LINE_INDENT * legend->line +
         ceil (kijk_typesetter_width (composer->typesetter, font, words_of (composer, meaning)));
}

static int
count_lines (KijkLegend *legend,
             double      top)
{
  double room = legend->flow.whole.y + legend->flow.whole.height - top;

  return CLAMP ((int) floor (room / (LEAST_PITCH * legend->line)), 0, (int) G_N_ELEMENTS (meanings));
}

static gboolean
tells_relations (int i)
{
  return meanings[i].mark >= KIJK_SEEN_CONFLICT && meanings[i].mark <= KIJK_SEEN_REST;
}

/* The next that has no line yet: in the order of the legend, or after those of
 * relations, which come first there, the widest. Returns: its index, or -1 */
static int
find_next (const double *widths,
           gboolean      widest)
{
  int next = -1;

  for (int i = 0; i < (int) G_N_ELEMENTS (meanings); i++)
    if (widths[i] > 0 && (next < 0 || (widest && !tells_relations (next) && widths[i] > widths[next])))
      next = i;

  return next;
}

/* Each mark in the first of @most lines that has room for it. Returns: how many have
 * none */
static int
assign_lines (KijkLegend *legend,
              int         most,
              gboolean    widest_first,
              int         lines[G_N_ELEMENTS (meanings)])
{
  double widths[G_N_ELEMENTS (meanings)];
  double ends[G_N_ELEMENTS (meanings)] = { 0 };
  int n_left = 0;
  int next;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      widths[i] = legend->drawing->seen[meanings[i].mark] ? width_in_line (legend, &meanings[i]) : 0;
      lines[i] = NOWHERE;
    }
  while ((next = find_next (widths, widest_first)) >= 0)
    {
      int line = 0;

      while (line < most && ends[line] + widths[next] > legend->flow.whole.width)
        line++;
      if (line < most)
        {
          lines[next] = line;
          ends[line] += widths[next] + LINE_GAP * legend->line;
        }
      n_left += line == most;
      widths[next] = 0;
    }

  return n_left;
}

/* In the order of the legend, or as close as they can stand where more have room
 * so. Returns: how many have none */
static int
place_in_lines (KijkLegend *legend,
                int         most,
                int         lines[G_N_ELEMENTS (meanings)])
{
  int closer[G_N_ELEMENTS (meanings)];
  int n_left = assign_lines (legend, most, FALSE, lines);
  int n_left_closer = n_left > 0 ? assign_lines (legend, most, TRUE, closer) : 0;

  if (n_left_closer >= n_left)
    return n_left;

  memcpy (lines, closer, sizeof closer);
  return n_left_closer;
}

/* Lines begin with what comes first in the legend. Returns: how many there are */
static int
sort_lines (int lines[G_N_ELEMENTS (meanings)])
{
  int numbers[G_N_ELEMENTS (meanings)] = { 0 };
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (lines[i] != NOWHERE)
      {
        if (numbers[lines[i]] == 0)
          numbers[lines[i]] = ++n;
        lines[i] = numbers[lines[i]] - 1;
      }

  return n;
}

static void
add_in_line (KijkLegend    *legend,
             const Meaning *meaning,
             KijkPoint      at,
             double         pitch)
{
  double indent = LINE_INDENT * legend->line;
  KijkRect words = { at.x + indent, at.y + (pitch - legend->line) / 2, width_in_line (legend, meaning) - indent,
                     legend->line };

  add_mark (legend, meaning, &words, (KijkPoint) { at.x + SAMPLE / 2 * legend->line, at.y + pitch / 2 },
            fmin (1.1 * legend->line, 0.96 * pitch) / KIJK_TOKEN_PARTY);
}

/* Returns: a bit for each that had no room */
static guint32
add_lines (KijkLegend *legend)
{
  int lines[G_N_ELEMENTS (meanings)];
  double ends[G_N_ELEMENTS (meanings)] = { 0 };
  double top = legend->flow.lowest;
  double room = legend->flow.whole.y + legend->flow.whole.height - top;
  guint32 left = 0;
  double pitch;
  int n;

  place_in_lines (legend, count_lines (legend, top), lines);
  n = sort_lines (lines);
  pitch = fmin (MOST_PITCH * legend->line, room / MAX (1, n));
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      KijkPoint at = { legend->flow.whole.x, top + lines[i] * pitch };

      if (lines[i] == NOWHERE)
        {
          left |= (guint32) legend->drawing->seen[meanings[i].mark] << i;
          continue;
        }
      at.x += ends[lines[i]];
      add_in_line (legend, &meanings[i], at, pitch);
      ends[lines[i]] += width_in_line (legend, &meanings[i]) + LINE_GAP * legend->line;
    }
  legend->flow.lowest = top + n * pitch;

  return left;
}

/* ---- in columns ---- */

static void
add_columns (KijkLegend *legend,
             guint32     which)
{
  double total = 0;
  double tallest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if ((which >> i & 1) != 0)
      {
        total += row_height (legend, &meanings[i]);
        tallest = fmax (tallest, row_height (legend, &meanings[i]));
      }
  kijk_flow_begin_block (&legend->flow, total, tallest);
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if ((which >> i & 1) != 0)
      add_row (legend, &meanings[i]);
}

static guint32
list_seen (KijkLegend *legend)
{
  guint32 seen = 0;

  G_STATIC_ASSERT (G_N_ELEMENTS (meanings) <= 32);
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (legend->drawing->seen[meanings[i].mark])
      seen |= 1u << i;

  return seen;
}

static gboolean
fit_in_columns (KijkLegend *legend,
                double      top)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  KijkFlow flow = legend->flow;

  flow.lowest = top;
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      double height = row_height (legend, &meanings[i]);

      if (legend->drawing->seen[meanings[i].mark])
        g_array_append_val (heights, height);
    }

  return kijk_flow_measure_block (&flow, heights) < G_MAXDOUBLE;
}

/* Whether all marks have room on this page below @top, one way or the other. */
gboolean
_kijk_marks_fit (KijkLegend *legend,
                 double      top)
{
  int lines[G_N_ELEMENTS (meanings)];

  if (top == G_MAXDOUBLE)
    return FALSE;

  top += ABOVE * legend->line;
  return fit_in_columns (legend, top) || place_in_lines (legend, count_lines (legend, top), lines) == 0;
}

/* In columns like the parties; where not all would have room on this page, in lines:
 * as many as can be are explained beside the picture. */
void
_kijk_marks_draw (KijkLegend *legend)
{
  guint32 left = list_seen (legend);

  if (left == 0)
    return;

  legend->flow.lowest += ABOVE * legend->line;
  if (!fit_in_columns (legend, legend->flow.lowest))
    left = add_lines (legend);
  if (left != 0)
    add_columns (legend, left);
}
