/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-rows-private.h"

/* What a group has to talk about in the phase in which it is, beside the picture: its
 * questions, or what to mind and who does what. */

/* Between two parts, in lines of the legend. */
#define PART_GAP 0.65

/* Between two rows, as kijk-kompas-rows.c leaves it, and then some. */
#define ROW_GAP 0.3

/* In as large words as all of it has room for. */
static const KijkTextStyle styles[] = { KIJK_TEXT_STAGE_QUESTION, KIJK_TEXT_QUESTION, KIJK_TEXT_CARD };

static const char *const talks[KIJK_N_TALKS][2] = {
  [KIJK_TALK_QUESTIONS] = { "group-question", NULL },
  [KIJK_TALK_ATTENTION] = { "attention", "role" },
};

static double
measure (KijkKompas *self,
         GPtrArray  *rows,
         double      width)
{
  double line = kijk_composer_line_height (self->composer, KIJK_TEXT_LEGEND);

  return _kijk_rows_measure (self, rows, width) + (PART_GAP + ROW_GAP * rows->len) * line;
}

static KijkTextStyle
choose_style (KijkKompas *self,
              KijkFlow   *flow,
              GPtrArray  *phase)
{
  const char *const *keys = talks[self->composer->options->talk];
  double width = kijk_flow_get_width (flow);
  double room = flow->n_columns * flow->region.height - measure (self, phase, width);
  guint i = 0;

  for (; i + 1 < G_N_ELEMENTS (styles); i++)
    {
      double height = 0;

      for (guint k = 0; k < G_N_ELEMENTS (talks[0]) && keys[k] != NULL; k++)
        {
          g_autoptr (GPtrArray) rows = _kijk_kompas_build_talk (self, keys[k], styles[i]);

          height += measure (self, rows, width);
        }
      if (height <= room)
        break;
    }

  return styles[i];
}

/**
 * _kijk_kompas_add_talk:
 * @self: a Kompas whose picture is drawn
 * @panel: what the first page leaves free
 * @n_columns: in how many columns
 *
 * Says in which phase the collaboration is, and below that what there is to talk about.
 */
void
_kijk_kompas_add_talk (KijkKompas     *self,
                       const KijkRect *panel,
                       int             n_columns)
{
  g_autoptr (GPtrArray) phase = _kijk_kompas_build_part (self, KIJK_PART_CURRENT_BRIEF);
  const char *const *keys = talks[self->composer->options->talk];
  KijkTextStyle style;
  KijkFlow flow;

  kijk_flow_init (&flow, self->composer, panel, n_columns, 1);
  style = choose_style (self, &flow, phase);
  _kijk_rows_flow (self, phase, &flow);
  for (guint k = 0; k < G_N_ELEMENTS (talks[0]) && keys[k] != NULL; k++)
    {
      g_autoptr (GPtrArray) rows = _kijk_kompas_build_talk (self, keys[k], style);

      kijk_flow_skip (&flow, PART_GAP * kijk_composer_line_height (self->composer, KIJK_TEXT_LEGEND));
      _kijk_rows_flow (self, rows, &flow);
    }
  kijk_flow_finish (&flow);
}
