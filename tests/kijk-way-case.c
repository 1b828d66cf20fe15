/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-way-case.h"

void
way_init (Way   *self,
          guint  seed)
{
  self->project = kijk_project_new ();
  kijk_project_set_random (self->project, g_rand_new_with_seed (seed));
  self->visits = g_ptr_array_new ();
  self->days = g_array_new (FALSE, FALSE, sizeof (int));
  self->edit = kijk_edit_begin (self->project, "test");
  g_date_clear (&self->day, 1);
  g_date_set_dmy (&self->day, 3, G_DATE_MARCH, 2019);
}

void
way_clear (Way *self)
{
  g_ptr_array_unref (self->visits);
  g_array_unref (self->days);
  g_object_unref (self->project);
}

void
way_set_day (Way         *self,
             KijkItem    *item,
             KijkFieldId  field)
{
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&self->day), g_date_get_month (&self->day),
                                          g_date_get_day (&self->day));

  kijk_edit_set_text (self->edit, item, field, day);
}

KijkItem *
way_go (Way        *self,
        KijkPhase   phase,
        int         days,
        const char *reason)
{
  KijkItem *visit = kijk_edit_append (self->edit, KIJK_KIND_PHASE_VISIT);

  kijk_edit_set_int (self->edit, visit, KIJK_PHASE_VISIT_PHASE, phase);
  way_set_day (self, visit, KIJK_PHASE_VISIT_FROM);
  g_date_add_days (&self->day, days);
  way_set_day (self, visit, KIJK_PHASE_VISIT_TO);
  if (reason != NULL)
    {
      kijk_edit_set_text (self->edit, visit, KIJK_PHASE_VISIT_REASON, reason);
      kijk_edit_set_int (self->edit, visit, KIJK_PHASE_VISIT_REASON_OPENNESS, KIJK_OPENNESS_SHARED);
    }
  g_date_add_days (&self->day, 1);
  g_ptr_array_add (self->visits, visit);
  g_array_append_val (self->days, days);

  return visit;
}

void
way_arrive (Way *self)
{
  g_autoptr (GError) error = NULL;

  kijk_edit_commit (g_steal_pointer (&self->edit), &error);
  g_assert_no_error (error);
}
