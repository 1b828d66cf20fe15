/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stay-private.h"

#include <string.h>

#include "kijk-process-text.h"

/* The stays of a collaboration in its phases, read out of its process: how each was come
 * by, how long it lasted, what is said of it. */

/* Fewer days in no phase are the way from one to the next. */
#define FEWEST_IDLE 7

/* Of `yyyy-mm-dd`. */
#define YEAR 4

static void
stay_free (KijkStay *self)
{
  g_free (self->date);
  g_free (self->reason);
  g_free (self->mark);
  g_free (self);
}

static gboolean
read_day (const char *text,
          GDate      *day)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "-", 3);

  if (g_strv_length (parts) != 3)
    return FALSE;

  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) g_ascii_strtoull (parts[2], NULL, 10),
                  (GDateMonth) g_ascii_strtoull (parts[1], NULL, 10), (GDateYear) g_ascii_strtoull (parts[0], NULL, 10));
  return g_date_valid (day);
}

/* From @from to @to, 0 where one of them is not known or the other way round. */
int
_kijk_stay_count_days (const char *from,
                       const char *to)
{
  GDate first, last;

  if (!read_day (from, &first) || !read_day (to, &last))
    return 0;

  return MAX (0, g_date_days_between (&first, &last));
}

/* Until when @visit lasted: until the next began where it does not say, and one that
 * still does until the day of the picture. */
static const char *
get_end (KijkKompas *self,
         GPtrArray  *visits,
         guint       i)
{
  if (kijk_item_has (visits->pdata[i], KIJK_PHASE_VISIT_TO))
    return kijk_item_get_text (visits->pdata[i], KIJK_PHASE_VISIT_TO);
  if (i + 1 < visits->len)
    return kijk_item_get_text (visits->pdata[i + 1], KIJK_PHASE_VISIT_FROM);

  return self->composer->options->as_of;
}

/* Days between the end of the stay before the @i-th and its beginning, if they are more
 * than it takes to go from one to the other. */
static int
count_idle (GPtrArray *visits,
            guint      i)
{
  int days;

  if (i == 0 || !kijk_item_has (visits->pdata[i - 1], KIJK_PHASE_VISIT_TO))
    return 0;

  days = _kijk_stay_count_days (kijk_item_get_text (visits->pdata[i - 1], KIJK_PHASE_VISIT_TO),
                                      kijk_item_get_text (visits->pdata[i], KIJK_PHASE_VISIT_FROM)) - 1;
  return days >= FEWEST_IDLE ? days : 0;
}

/* What is recorded, and where nothing is, what follows from the phases: an audience
 * that may not know the one may see the others. */
static int
get_move (KijkItem *visit,
          KijkItem *before)
{
  int from, to;

  if (kijk_item_has (visit, KIJK_PHASE_VISIT_TRANSITION))
    return kijk_item_get_int (visit, KIJK_PHASE_VISIT_TRANSITION);
  if (before == NULL)
    return KIJK_TRANSITION_START;

  from = kijk_item_get_int (before, KIJK_PHASE_VISIT_PHASE);
  to = kijk_item_get_int (visit, KIJK_PHASE_VISIT_PHASE);
  if (from == to || (from == KIJK_PHASE_RENEW && to <= KIJK_PHASE_EXPLORE))
    return KIJK_TRANSITION_ANEW;

  return to < from ? KIJK_TRANSITION_BACK : to > from + 1 ? KIJK_TRANSITION_LEAP : KIJK_TRANSITION_ON;
}

/* What is said beside it: that, and where days are told also when it was meant to be. */
static char *
explain_beside (KijkKompas *self,
                KijkItem   *visit)
{
  g_autofree char *text = _kijk_stay_explain (visit);
  g_autofree char *plan = self->composer->options->dates && kijk_item_has (visit, KIJK_PHASE_VISIT_FROM)
                              ? kijk_process_name_plan (visit, self->composer->language) : NULL;

  if (plan == NULL)
    return g_steal_pointer (&text);

  return *text == '\0' ? kijk_words_capitalise (plan) : g_strdup_printf ("%s (%s)", text, plan);
}

static int
count_planned_days (KijkItem *visit)
{
  gboolean has_begin = kijk_item_has (visit, KIJK_PHASE_VISIT_PLANNED_FROM);

  return _kijk_stay_count_days (kijk_item_get_text (visit, has_begin ? KIJK_PHASE_VISIT_PLANNED_FROM : KIJK_PHASE_VISIT_FROM),
                                kijk_item_get_text (visit, KIJK_PHASE_VISIT_PLANNED_TO));
}

static KijkStay *
add_stay (KijkKompas  *self,
          GPtrArray   *stays,
          KijkItem    *visit,
          KijkFieldId  day)
{
  KijkStay *before = stays->len > 0 ? stays->pdata[stays->len - 1] : NULL;
  KijkStay *stay = g_new0 (KijkStay, 1);

  stay->visit = visit;
  stay->phase = kijk_item_get_int (visit, KIJK_PHASE_VISIT_PHASE);
  stay->current = visit == self->process->visit;
  stay->move = get_move (visit, before != NULL ? before->visit : NULL);
  stay->date = kijk_item_has (visit, day)
                   ? kijk_words_date (self->composer->language, kijk_item_get_text (visit, day)) : g_strdup ("");
  stay->reason = explain_beside (self, visit);
  g_ptr_array_add (stays, stay);

  return stay;
}

/* At the left of each stands its day, or of those that began in one year the first
 * time the year. */
static void
set_marks (KijkKompas *self,
           GPtrArray  *stays)
{
  const char *last = "";

  for (guint i = 0; i < stays->len; i++)
    {
      KijkStay *stay = stays->pdata[i];
      const char *day = kijk_item_get_text (stay->visit, stay->planned ? KIJK_PHASE_VISIT_PLANNED_FROM
                                                                       : KIJK_PHASE_VISIT_FROM);

      if (self->composer->options->dates)
        stay->mark = g_strdup (stay->date);
      else
        stay->mark = day == NULL || strncmp (day, last, YEAR) == 0 ? g_strdup ("") : g_strndup (day, YEAR);
      if (day != NULL && *day != '\0')
        last = day;
    }
}

/**
 * _kijk_stays_read:
 * @self: a Kompas
 *
 * Returns: (transfer full) (element-type KijkStay): all stays, as they went, and unless
 *   everybody may see the picture, what is planned
 */
GPtrArray *
_kijk_stays_read (KijkKompas *self)
{
  GPtrArray *stays = g_ptr_array_new_with_free_func ((GDestroyNotify) stay_free);
  const KijkProcess *process = self->process;
  KijkLevel level = kijk_project_get_audience (self->composer->project)->level;

  for (guint i = 0; i < process->visits->len; i++)
    {
      KijkItem *visit = process->visits->pdata[i];
      KijkStay *stay = add_stay (self, stays, visit, KIJK_PHASE_VISIT_FROM);

      stay->days = _kijk_stay_count_days (kijk_item_get_text (visit, KIJK_PHASE_VISIT_FROM),
                                          get_end (self, process->visits, i));
      stay->planned_days = count_planned_days (visit);
      stay->idle = count_idle (process->visits, i);
    }

  /* When they are to be is for the table, and so is that they are. */
  for (guint i = 0; level != KIJK_LEVEL_PUBLIC && i < process->plans->len; i++)
    {
      KijkItem *plan = process->plans->pdata[i];
      KijkStay *stay = add_stay (self, stays, plan, KIJK_PHASE_VISIT_PLANNED_FROM);

      stay->planned = TRUE;
      stay->days = count_planned_days (plan);
    }
  set_marks (self, stays);

  return stays;
}
