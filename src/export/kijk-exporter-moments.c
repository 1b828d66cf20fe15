/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-exporter-private.h"

#include "kijk-export-error.h"
#include "model/kijk-snapshot.h"

/* At which moment an audience looks, and with which other it compares. */

/* Returns: (transfer full) (nullable): how it was, or is */
static KijkProject *
look_at (KijkProject              *project,
         const char               *moment,
         const KijkAudience       *audience,
         KijkExportError           code,
         GError                  **error)
{
  KijkProject *then;

  if (moment == NULL)
    return kijk_project_for_audience (project, audience);

  then = kijk_project_at (project, moment, audience, NULL);
  if (then == NULL)
    g_set_error (error, KIJK_EXPORT_ERROR, (int) code, "there is no earlier moment “%s” to look at", moment);

  return then;
}

static KijkItem *
find (KijkProject *project,
      const char  *moment)
{
  return moment != NULL ? kijk_project_get_item (project, moment) : NULL;
}

/* The audience sees the later of the two moments; @self is to be cleared in any case. */
gboolean
_kijk_looks_init (KijkLooks                *self,
                  KijkProject              *project,
                  const KijkExportOptions  *options,
                  GError                  **error)
{
  g_autoptr (KijkProject) seen = look_at (project, options->snapshot, &options->audience, KIJK_EXPORT_ERROR_SNAPSHOT, error);
  g_autoptr (KijkProject) other = NULL;

  *self = (KijkLooks) { 0 };
  if (seen == NULL)
    return FALSE;

  self->moment = find (project, options->snapshot);
  if (options->since != NULL)
    {
      other = look_at (project, options->since, &options->audience, KIJK_EXPORT_ERROR_SINCE, error);
      if (other == NULL)
        return FALSE;
      self->since = find (project, options->since);
    }
  if (other != NULL && kijk_snapshot_compare (project, options->snapshot, options->since) < 0)
    {
      KijkItem *earlier = self->moment;

      self->moment = self->since;
      self->since = earlier;
      self->seen = g_steal_pointer (&other);
      self->before = g_steal_pointer (&seen);
      return TRUE;
    }

  self->seen = g_steal_pointer (&seen);
  self->before = g_steal_pointer (&other);
  return TRUE;
}

void
_kijk_looks_clear (KijkLooks *self)
{
  g_clear_object (&self->seen);
  g_clear_object (&self->before);
}
