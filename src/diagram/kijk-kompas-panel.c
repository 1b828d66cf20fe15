/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-rows-private.h"

#include "kijk-flow.h"

/* What the Kompas says in words, in parts: where we are, what steps the circular
 * model has no room to name, the questions in hand, the results, and what the signs
 * mean. What has no room beside the picture goes on further pages. */

/* Between two parts, in lines of the legend. */
#define PART_GAP 0.65

#define CURRENT (1 << KIJK_PART_CURRENT)
#define CURRENT_BRIEF (1 << KIJK_PART_CURRENT_BRIEF)
#define STEPS (1 << KIJK_PART_STEPS)
#define ISSUES (1 << KIJK_PART_ISSUES)
#define RESULTS (1 << KIJK_PART_RESULTS)
#define LEGEND (1 << KIJK_PART_LEGEND)
#define LEGEND_BRIEF (1 << KIJK_PART_LEGEND_BRIEF)

/* What the first page tries to hold, the best first. */
static const guint wishes[] = {
  CURRENT | STEPS | ISSUES | RESULTS | LEGEND,
  CURRENT | STEPS | ISSUES | RESULTS | LEGEND_BRIEF,
  CURRENT_BRIEF | STEPS | ISSUES | RESULTS | LEGEND_BRIEF,
  CURRENT | STEPS | ISSUES | LEGEND,
  CURRENT | STEPS | RESULTS | LEGEND,
  CURRENT | STEPS | RESULTS | LEGEND_BRIEF,
  CURRENT | STEPS | LEGEND,
  CURRENT | LEGEND,
  CURRENT,
  0,
};

/* ---- the pages ---- */

static double
get_gap (KijkKompas *self)
{
  return PART_GAP * kijk_composer_line_height (self->composer, KIJK_TEXT_LEGEND);
}

/* Begins a column of its own for @part where two columns then hold everything, and
 * where there are more, always. */
static gboolean
begins_column (KijkKompas      *self,
               GPtrArray      **parts,
               guint            wish,
               int              part,
               const KijkFlow  *flow)
{
  double width = kijk_flow_get_width ((KijkFlow *) flow);
  double height = 0;

  if (flow->n_columns > 2)
    return part >= KIJK_PART_RESULTS && flow->column < (part == KIJK_PART_RESULTS ? 1 : 2);

  for (int i = part; i < KIJK_N_PARTS; i++)
    if ((wish & 1 << i) && parts[i]->len > 0)
      height += _kijk_rows_measure (self, parts[i], width) + (height > 0 ? get_gap (self) : 0);

  return part == KIJK_PART_RESULTS && flow->n_columns > 1 && flow->column == 0 && height <= flow->region.height;
}

/* The room for @part in columns of @flow, whole. Returns: whether there is any */
static gboolean
find_room (KijkKompas  *self,
           GPtrArray  **parts,
           guint        wish,
           int          part,
           KijkFlow    *flow,
           KijkRect    *rect)
{
  double width = kijk_flow_get_width (flow);
  double height = _kijk_rows_measure (self, parts[part], width);
  double bottom = flow->region.y + flow->region.height;

  kijk_flow_skip (flow, get_gap (self));
  if (flow->y > flow->region.y &&
      (flow->y + height > bottom || begins_column (self, parts, wish, part, flow)))
    {
      flow->column++;
      flow->y = flow->region.y;
    }
  *rect = (KijkRect) { flow->region.x + flow->column * (width + flow->gutter), flow->y, width, height };
  flow->y += height;

  return flow->column < flow->n_columns && flow->y <= bottom;
}

static gboolean
has_room (KijkKompas      *self,
          GPtrArray      **parts,
          guint            wish,
          const KijkFlow  *region)
{
  KijkFlow flow = *region;
  KijkRect rect;

  for (int part = 0; part < KIJK_N_PARTS; part++)
    if ((wish & 1 << part) && parts[part]->len > 0 && !find_room (self, parts, wish, part, &flow, &rect))
      return FALSE;

  return TRUE;
}

/* Beside the words of where we are, what marks that place on the wheel. */
static void
add_accent (KijkKompas     *self,
            const KijkRect *rect)
{
  KijkNode *node = kijk_scene_find (self->composer->scene, "current");
  double line = kijk_composer_line_height (self->composer, KIJK_TEXT_LEGEND);
  KijkRect bar = { rect->x - 0.6 * line, rect->y + 0.1 * line, 0.24 * line, rect->height - 0.2 * line };

  kijk_node_add_mark (node, kijk_path_new_rect (&bar, 0), KIJK_INK_ACCENT, KIJK_INK_TEXT, 0.06 * line);
}

/* In one column the signs stand at the bottom, level with the wheel. */
static void
put_on_first_page (KijkKompas  *self,
                   GPtrArray  **parts,
                   guint        wish,
                   KijkFlow    *flow)
{
  KijkRect rect;

  for (int part = 0; part < KIJK_N_PARTS; part++)
    {
      if (!(wish & 1 << part) || parts[part]->len == 0)
        continue;
      find_room (self, parts, wish, part, flow, &rect);
      if (part >= KIJK_PART_LEGEND && flow->n_columns == 1)
        rect.y = flow->region.y + flow->region.height - rect.height;
      _kijk_rows_put (self, parts[part], &rect, flow->page);
      if (part <= KIJK_PART_CURRENT_BRIEF)
        add_accent (self, &rect);
    }
}

/* What is not on the first page goes on others. */
static void
put_on_further_pages (KijkKompas  *self,
                      GPtrArray  **parts,
                      guint        wish,
                      KijkFlow    *flow)
{
  static const struct {
    KijkPart  part;
    guint instead;
  } all[] = {
    { KIJK_PART_CURRENT, CURRENT | CURRENT_BRIEF },
    { KIJK_PART_STEPS, STEPS },
    { KIJK_PART_ISSUES, ISSUES },
    { KIJK_PART_RESULTS, RESULTS },
    { KIJK_PART_LEGEND, LEGEND | LEGEND_BRIEF },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if ((wish & all[i].instead) || parts[all[i].part]->len == 0)
        continue;
      if (flow->page == 1)
        kijk_flow_new_page (flow);
      kijk_flow_skip (flow, get_gap (self));
      _kijk_rows_flow (self, parts[all[i].part], flow);
    }
}

/**
 * _kijk_kompas_add_panel:
 * @self: a Kompas whose picture is drawn
 * @panel: what the first page leaves free
 * @n_columns: in how many columns
 *
 * Says in words what the picture shows, and what the signs on it mean.
 */
void
_kijk_kompas_add_panel (KijkKompas     *self,
                        const KijkRect *panel,
                        int             n_columns)
{
  GPtrArray *parts[KIJK_N_PARTS];
  KijkFlow flow;
  guint i = 0;

  kijk_flow_init (&flow, self->composer, panel, n_columns, 1);
  for (int part = 0; part < KIJK_N_PARTS; part++)
    parts[part] = _kijk_kompas_build_part (self, part);

  while (((wishes[i] & LEGEND_BRIEF) && self->composer->options->legend_of != NULL) ||
         !has_room (self, parts, wishes[i], &flow))
    i++;
  put_on_first_page (self, parts, wishes[i], &flow);
  put_on_further_pages (self, parts, wishes[i], &flow);
  kijk_flow_finish (&flow);

  for (int part = 0; part < KIJK_N_PARTS; part++)
    g_ptr_array_unref (parts[part]);
}
