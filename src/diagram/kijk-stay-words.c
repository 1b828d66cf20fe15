/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stay-private.h"

#include "kijk-process-text.h"

/* What a stay says to those who listen to the picture, and where words have no room. */

/* Why it was gone to, or what it is meant to bring. */
char *
_kijk_stay_explain (KijkItem *visit)
{
  gboolean begun = kijk_item_has (visit, KIJK_PHASE_VISIT_FROM);

  return g_strstrip (g_strdup (kijk_item_get_text (visit, begun ? KIJK_PHASE_VISIT_REASON
                                                                 : KIJK_PHASE_VISIT_INTENDED_RESULT)));
}

/* “Terug naar Verkennen, 8 januari 2025.” */
char *
_kijk_stay_describe_move (KijkKompas *self,
                          KijkStay   *stay)
{
  KijkLanguage language = self->composer->language;
  const char *phase = _kijk_kompas_phase_name (self, stay->phase);
  g_autofree char *move = kijk_words_capitalise (kijk_words_enum (language, &kijk_transition_enumeration, stay->move));

  if (*stay->date == '\0')
    return kijk_words_format (language, "trajectory", "move", "move", move, "phase", phase, NULL);

  return kijk_words_format (language, "accessible", "move", "move", move, "phase", phase, "date", stay->date, NULL);
}

/* Everything that a sighted reader sees of the way to a stay. */
char *
_kijk_stay_describe_way (KijkKompas *self,
                         KijkStay   *stay)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *move = _kijk_stay_describe_move (self, stay);
  g_autofree char *days = NULL;
  g_autofree char *idle = NULL;
  g_autofree char *sentence = NULL;

  if (stay->idle == 0)
    return g_steal_pointer (&move);

  days = kijk_words_count (language, "count", "days", stay->idle);
  idle = kijk_words_format (language, "trajectory", "idle", "days", days, NULL);
  sentence = kijk_words_capitalise (idle);

  return g_strdup_printf ("%s%s %s.", move, g_str_has_suffix (move, ".") ? "" : ".", sentence);
}

/* Everything that a sighted reader sees of a stay. */
char *
_kijk_stay_describe (KijkKompas *self,
                     KijkStay   *stay)
{
  KijkLanguage language = self->composer->language;
  const char *phase = _kijk_kompas_phase_name (self, stay->phase);
  const char *move = kijk_words_enum (language, &kijk_transition_enumeration, stay->move);
  g_autofree char *how = kijk_words_capitalise (move);
  g_autofree char *why = _kijk_stay_explain (stay->visit);
  g_autofree char *plan = kijk_process_name_plan (stay->visit, language);
  g_autofree char *period = stay->planned ? NULL : kijk_process_name_visit (stay->visit, language);
  g_autofree char *when = period != NULL && plan != NULL ? g_strdup_printf ("%s, %s", period, plan)
                                                         : g_strdup (period != NULL ? period : plan);
  g_autofree char *what =
      when != NULL ? kijk_words_format (language, "accessible", "visit", "phase", phase, "period", when, NULL)
                   : kijk_words_format (language, "accessible", "visit-planned", "phase", phase, NULL);

  return *why != '\0' ? g_strdup_printf ("%s %s. %s", what, how, why) : g_strdup_printf ("%s %s.", what, how);
}

/* Where there is no room for the first @n of @stays, @node stands for them: each of them is
 * heard. */
void
_kijk_stays_gather (KijkKompas *self,
                    GPtrArray  *stays,
                    guint       n,
                    KijkNode   *node)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *text = kijk_words_format (self->composer->language, "kompas", "earlier", "number", number, NULL);
  GString *label = g_string_new (text);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *stay = _kijk_stay_describe (self, stays->pdata[i]);

      g_string_append_printf (label, "%s %s", i == 0 ? ":" : "", stay);
      kijk_node_set_item (node, ((KijkStay *) stays->pdata[i])->visit);
    }
  kijk_node_set_label (node, label->str);
  g_string_free (label, TRUE);
}
