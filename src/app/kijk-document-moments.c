/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-document-private.h"

#include "model/kijk-snapshot.h"

/* Looking back: the view is that of an earlier moment, or is compared with one. The
 * collaboration stays what it is, and nothing can be done to it meanwhile. */

/* Takes @before. */
static void
compare_with (KijkDocument *self,
              const char   *since,
              KijkProject  *before)
{
  g_free (self->since);
  self->since = g_strdup (since);
  g_clear_object (&self->before);
  self->before = before;
}

void
_kijk_document_forget_moments (KijkDocument *self)
{
  compare_with (self, NULL, NULL);
}

/* Other eyes may not look at the same moments: then they see how it is now. */
static void
compare_again (KijkDocument *self,
               const char   *moment,
               const char   *since)
{
  g_autoptr (KijkAudience) audience = _kijk_document_create_audience (self);
  KijkProject *before = since != NULL ? kijk_project_at (self->project, since, audience, NULL) : NULL;

  if (g_strcmp0 (moment, kijk_document_get_moment (self)) != 0)
    g_clear_object (&before);
  if (before == NULL && since != NULL)
    kijk_projection_set_moment (self->projection, NULL, NULL);
  compare_with (self, before != NULL ? since : NULL, before);
}

/* The last one first. */
static int
compare_moments (gconstpointer a,
                 gconstpointer b,
                 gpointer      project)
{
  return kijk_snapshot_compare (project, kijk_item_get_id (*(KijkItem **) b), kijk_item_get_id (*(KijkItem **) a));
}

/* After whose eyes it is for has changed. */
void
_kijk_document_project_again (KijkDocument *self)
{
  g_autoptr (KijkAudience) audience = _kijk_document_create_audience (self);
  g_autofree char *moment = g_strdup (kijk_document_get_moment (self));
  g_autofree char *since = g_strdup (self->since);
  gboolean looking = kijk_document_is_looking_back (self);

  self->replaying = TRUE;
  /* Nobody who hears of the change finds what other eyes compared it with. */
  compare_with (self, NULL, NULL);
  kijk_projection_set_audience (self->projection, audience);
  compare_again (self, moment, since);
  self->replaying = FALSE;
  _kijk_document_update_history (self);
  if (looking)
    g_object_notify (G_OBJECT (self), "moment");
}

/**
 * kijk_document_look_at:
 * @self: a document
 * @moment: (nullable): the id of a snapshot; %NULL for now
 * @since: (nullable): the id of another that it is compared with, in either order;
 *   %NULL for none
 * @error: return location for an error
 *
 * Turns the view to an earlier moment, compares it with one, or comes back to now. What
 * was typed but not entered yet is entered first.
 *
 * Returns: %FALSE if a moment is none that the side that is on may look at, or broken;
 *   then everything stays as it was
 */
gboolean
kijk_document_look_at (KijkDocument  *self,
                       const char    *moment,
                       const char    *since,
                       GError       **error)
{
  /* They may be those of now, which go. */
  g_autofree char *one = g_strdup (moment);
  g_autofree char *other = g_strdup (since);
  const char *later = one;
  const char *earlier = other;
  g_autoptr (KijkAudience) audience = NULL;
  g_autoptr (KijkProject) before = NULL;
  gboolean done;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  kijk_document_settle (self);
  if (other != NULL && kijk_snapshot_compare (self->project, one, other) <= 0)
    {
      later = other;
      earlier = g_strcmp0 (other, one) == 0 ? NULL : one;
    }

  audience = _kijk_document_create_audience (self);
  before = earlier != NULL ? kijk_project_at (self->project, earlier, audience, error) : NULL;
  if (earlier != NULL && before == NULL)
    return FALSE;

  kijk_history_seal (self->history);
  self->replaying = TRUE;
  done = kijk_projection_set_moment (self->projection, later, error);
  self->replaying = FALSE;
  if (!done)
    return FALSE;

  compare_with (self, earlier, g_steal_pointer (&before));
  _kijk_document_update_history (self);
  g_object_notify (G_OBJECT (self), "moment");

  return TRUE;
}

/**
 * kijk_document_is_looking_back:
 * @self: a document
 *
 * Returns: whether the view is that of an earlier moment or compared with one, so that
 *   nothing can be changed
 */
gboolean
kijk_document_is_looking_back (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->since != NULL || kijk_document_get_moment (self) != NULL;
}

/**
 * kijk_document_get_moment:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the id of the snapshot that the view shows; %NULL
 *   for now
 */
const char *
kijk_document_get_moment (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return kijk_projection_get_moment (self->projection);
}

/**
 * kijk_document_get_since:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the id of the snapshot that the view is compared
 *   with, which was before what it shows; %NULL for none
 */
const char *
kijk_document_get_since (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->since;
}

/**
 * kijk_document_get_before:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): how it was at the moment that the view is compared
 *   with, for the same eyes
 */
KijkProject *
kijk_document_get_before (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->before;
}

/**
 * kijk_document_create_present:
 * @self: a document
 *
 * Returns: (transfer full): the project of the side that is on as it is now, whichever
 *   moment the view shows
 */
KijkProject *
kijk_document_create_present (KijkDocument *self)
{
  g_autoptr (KijkAudience) audience = NULL;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  audience = _kijk_document_create_audience (self);
  return kijk_project_for_audience (self->project, audience);
}

/**
 * kijk_document_list_moments:
 * @self: a document
 *
 * Returns: (transfer full) (element-type KijkItem): the snapshots that the side that is on
 *   may look at, the last one first, whichever moment the view shows
 */
GPtrArray *
kijk_document_list_moments (KijkDocument *self)
{
  g_autoptr (KijkProject) seen = NULL;
  GPtrArray *moments;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  seen = kijk_document_create_present (self);
  moments = kijk_project_list_in_order (seen, KIJK_KIND_SNAPSHOT);
  g_ptr_array_sort_with_data (moments, compare_moments, self->project);

  return moments;
}

/**
 * kijk_document_find_damaged:
 * @self: a document
 * @moment: (nullable): the id of a snapshot
 * @other: (nullable): another
 *
 * Returns: (transfer full) (nullable): the id of the first of them that the side that is
 *   on cannot look at
 */
char *
kijk_document_find_damaged (KijkDocument *self,
                            const char   *moment,
                            const char   *other)
{
  const char *const moments[] = { moment, other };
  g_autoptr (KijkAudience) audience = NULL;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  audience = _kijk_document_create_audience (self);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (KijkProject) then =
          moments[i] != NULL ? kijk_project_at (self->project, moments[i], audience, NULL) : NULL;

      if (moments[i] != NULL && then == NULL)
        return g_strdup (moments[i]);
    }

  return NULL;
}
