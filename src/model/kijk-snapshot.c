/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-snapshot.h"

#include <string.h>

#include "kijk-audience-private.h"
#include "kijk-item-private.h"
#include "kijk-project-private.h"
#include "kijk-snapshot-private.h"

/* Moments that somebody gave a name. Each holds the changes from the one before it, the
 * first those from an empty collaboration. A file in which two people named moments holds
 * those of both: they go back to the same ones. */

G_DEFINE_QUARK (kijk-snapshot-error-quark, kijk_snapshot_error)

static gboolean
apply (KijkProject  *state,
       KijkItem     *snapshot,
       GError      **error)
{
  GVariant *lines = kijk_item_get_value (snapshot, KIJK_SNAPSHOT_CHANGES);
  KijkEdit *edit = kijk_edit_begin (state, NULL);

  if (lines == NULL || _kijk_snapshot_replay (edit, lines, error))
    return kijk_edit_commit (edit, error);

  kijk_edit_cancel (edit);
  return FALSE;
}

/* Returns: (transfer container) (nullable): @snapshot and what came before it, the first
 * one first; %NULL if it comes before itself */
static GPtrArray *
list_line (KijkProject *project,
           KijkItem    *snapshot)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  guint most = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT)->len;

  for (KijkItem *one = snapshot; one != NULL;
       one = kijk_project_get_referred (project, one, KIJK_SNAPSHOT_PARENT))
    {
      if (line->len == most)
        return NULL;
      g_ptr_array_insert (line, 0, one);
    }

  return g_steal_pointer (&line);
}

/* Returns: (transfer full) (nullable): how it was at @snapshot */
static KijkProject *
restore (KijkProject  *project,
         KijkItem     *snapshot,
         GError      **error)
{
  g_autoptr (KijkProject) state = kijk_project_new ();
  g_autoptr (GPtrArray) line = list_line (project, snapshot);
  g_autofree char *hash = NULL;

  for (guint i = 0; line != NULL && i < line->len; i++)
    if (!apply (state, line->pdata[i], error))
      return NULL;

  hash = _kijk_snapshot_hash (state);
  if (line == NULL || !g_str_equal (hash, kijk_item_get_text (snapshot, KIJK_SNAPSHOT_HASH)))
    {
      _kijk_snapshot_refuse (error, kijk_item_get_title (snapshot));
      return NULL;
    }

  kijk_project_set_version (state, kijk_project_get_version (project));
  return g_steal_pointer (&state);
}

/* Returns: (transfer full): @project without its past */
static KijkProject *
strip (KijkProject *project)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *snapshots = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT);

  for (guint i = 0; i < snapshots->len; i++)
    g_hash_table_add (ids, ((KijkItem *) snapshots->pdata[i])->id);

  return kijk_project_without (project, ids);
}

/* Returns: (transfer full): the items of @kind, which stays what it is while they go */
static GPtrArray *
list_kind (KijkProject *project,
           KijkKindId   kind)
{
  return g_ptr_array_copy (kijk_project_get_items (project, kind),
                           (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
}

/* ---- naming a moment ---- */

static gboolean
is_parent (GPtrArray *snapshots,
           KijkItem  *snapshot)
{
  for (guint i = 0; i < snapshots->len; i++)
    if (g_str_equal (kijk_item_get_text (snapshots->pdata[i], KIJK_SNAPSHOT_PARENT), snapshot->id))
      return TRUE;

  return FALSE;
}

/* Of several that nothing came after, the last one. */
static KijkItem *
find_last (KijkProject *project)
{
  GPtrArray *snapshots = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT);
  KijkItem *last = NULL;

  for (guint i = 0; i < snapshots->len; i++)
    if (!is_parent (snapshots, snapshots->pdata[i]) &&
        (last == NULL || strcmp (kijk_item_get_text (snapshots->pdata[i], KIJK_SNAPSHOT_DATE),
                                 kijk_item_get_text (last, KIJK_SNAPSHOT_DATE)) >= 0))
      last = snapshots->pdata[i];

  return last;
}

/* Makes @snapshot hold what leads from @from to @to. */
static gboolean
hold (KijkEdit     *edit,
      KijkItem     *snapshot,
      KijkProject  *from,
      KijkProject  *to,
      GError      **error)
{
  g_autoptr (GPtrArray) lines = _kijk_snapshot_print (from, to);
  g_autofree char *hash = _kijk_snapshot_hash (to);

  kijk_edit_set_text (edit, snapshot, KIJK_SNAPSHOT_HASH, hash);
  return kijk_edit_set (edit, snapshot, KIJK_SNAPSHOT_CHANGES,
                        g_variant_new_strv ((const char *const *) lines->pdata, lines->len), error);
}

/**
 * kijk_snapshot_take:
 * @edit: an edit
 * @name: what the moment is called
 * @date: the day, `yyyy-mm-dd`
 * @error: return location for an error
 *
 * Keeps how everything is now, but for the moments that were kept before: the changes
 * since the last of those.
 *
 * Returns: (transfer none) (nullable): the new snapshot; %NULL if @name cannot be kept
 */
KijkItem *
kijk_snapshot_take (KijkEdit    *edit,
                    const char  *name,
                    const char  *date,
                    GError     **error)
{
  g_autoptr (KijkProject) before = NULL;
  g_autoptr (KijkProject) now = NULL;
  KijkProject *project;
  KijkItem *last, *snapshot;

  g_return_val_if_fail (edit != NULL && name != NULL && date != NULL, NULL);

  project = kijk_edit_get_project (edit);
  last = find_last (project);
  before = last != NULL ? restore (project, last, NULL) : NULL;
  /* What is broken is nothing to build on. */
  if (before == NULL)
    {
      last = NULL;
      before = kijk_project_new ();
    }

  now = strip (project);
  snapshot = kijk_edit_append (edit, KIJK_KIND_SNAPSHOT);
  if (!kijk_edit_set (edit, snapshot, KIJK_SNAPSHOT_NAME, g_variant_new_string (name), error) ||
      !hold (edit, snapshot, before, now, error))
    return NULL;

  kijk_edit_set_text (edit, snapshot, KIJK_SNAPSHOT_DATE, date);
  if (last != NULL)
    kijk_edit_set_text (edit, snapshot, KIJK_SNAPSHOT_PARENT, last->id);

  return snapshot;
}

/**
 * kijk_snapshot_drop:
 * @edit: an edit
 * @snapshot: a snapshot
 * @error: return location for an error
 *
 * Forgets a moment; those that came after it stay what they are.
 *
 * Returns: whether that could be done
 */
gboolean
kijk_snapshot_drop (KijkEdit  *edit,
                    KijkItem  *snapshot,
                    GError   **error)
{
  g_autoptr (KijkProject) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  KijkProject *project;
  KijkItem *parent;

  g_return_val_if_fail (edit != NULL && KIJK_IS_ITEM (snapshot), FALSE);

  project = kijk_edit_get_project (edit);
  parent = kijk_project_get_referred (project, snapshot, KIJK_SNAPSHOT_PARENT);
  before = parent != NULL ? restore (project, parent, NULL) : kijk_project_new ();
  if (before == NULL)
    {
      parent = NULL;
      before = kijk_project_new ();
    }

  after = list_kind (project, KIJK_KIND_SNAPSHOT);
  for (guint i = 0; i < after->len; i++)
    if (kijk_project_get_referred (project, after->pdata[i], KIJK_SNAPSHOT_PARENT) == snapshot)
      {
        g_autoptr (KijkProject) then = restore (project, after->pdata[i], NULL);

        /* What is broken stays so. */
        if (then == NULL)
          continue;
        if (!hold (edit, after->pdata[i], before, then, error))
          return FALSE;
        kijk_edit_set_text (edit, after->pdata[i], KIJK_SNAPSHOT_PARENT, parent != NULL ? parent->id : "");
      }
  kijk_edit_remove (edit, snapshot);

  return TRUE;
}

/* Whether @snapshot goes back to @before, by however many others. */
static gboolean
comes_after (KijkProject *project,
             KijkItem    *snapshot,
             KijkItem    *before)
{
  g_autoptr (GPtrArray) line = list_line (project, snapshot);

  return line != NULL && snapshot != before && g_ptr_array_find (line, before, NULL);
}

/**
 * kijk_snapshot_compare:
 * @project: a whole project
 * @a: (nullable): the id of one of its snapshots; %NULL for now
 * @b: (nullable): another, or %NULL for now
 *
 * Of two that do not go back to each other, as two people made them, the day says which
 * was first; of one day, or with a day nobody knows, always the same.
 *
 * Returns: less than 0 if @a was before @b, more than 0 if it was after, 0 if they are
 *   the same
 */
int
kijk_snapshot_compare (KijkProject *project,
                       const char  *a,
                       const char  *b)
{
  KijkItem *one, *other;
  int by_day;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), 0);

  one = a != NULL ? kijk_project_get_item (project, a) : NULL;
  other = b != NULL ? kijk_project_get_item (project, b) : NULL;
  if (one == NULL || other == NULL || one == other)
    return (one == NULL) - (other == NULL);
  if (comes_after (project, one, other))
    return 1;
  if (comes_after (project, other, one))
    return -1;

  by_day = strcmp (kijk_item_get_text (one, KIJK_SNAPSHOT_DATE), kijk_item_get_text (other, KIJK_SNAPSHOT_DATE));
  return by_day != 0 ? by_day : strcmp (a, b);
}

/* ---- looking back ---- */

/* Nobody sees more of a field than they see of it today, and it is at most as open. */
static void
bound_field (KijkEdit        *edit,
             KijkSight       *sight,
             KijkItem        *then,
             KijkItem        *now,
             const KijkField *field)
{
  if (kijk_field_is_openness (field))
    kijk_edit_set_int (edit, then, field->id,
                       MIN (kijk_item_get_int (then, field->id), kijk_item_get_int (now, field->id)));
  else if (!_kijk_sight_sees_field (sight, now, field))
    kijk_edit_reset (edit, then, field->id);
}

/* What is unnamed has no history: from when it came, and who had said nothing before, one
 * could tell whose it is. */
static gboolean
may_have_been (KijkSight   *sight,
               KijkProject *seen,
               KijkItem    *then,
               KijkItem    *now)
{
  return now != NULL && now->kind == then->kind && kijk_project_get_item (seen, now->id) != NULL &&
         !_kijk_audience_unnames (sight->audience, now) && !_kijk_audience_unnames (sight->audience, then);
}

static void
bound_kind (KijkEdit    *edit,
            KijkSight   *sight,
            KijkProject *seen,
            KijkProject *whole,
            KijkKindId   kind)
{
  KijkProject *then = kijk_edit_get_project (edit);
  g_autoptr (GPtrArray) items = list_kind (then, kind);

  for (guint i = 0; i < items->len; i++)
    {
      KijkItem *item = items->pdata[i];
      KijkItem *now = kijk_project_get_item (sight->project, item->id);

      /* It went with something else. */
      if (kijk_project_get_item (then, item->id) != item)
        continue;
      if (!may_have_been (sight, seen, kijk_project_get_item (whole, item->id), now))
        kijk_edit_remove (edit, item);
      else
        for (int f = 0; f < item->kind->n_fields; f++)
          bound_field (edit, sight, item, now, &item->kind->fields[f]);
    }
}

/* What @audience would have seen of @whole, the project of an earlier moment, and may
 * still see @today, when it sees @seen: who may see something is for both to say, each by
 * all that was known at the time, and what is gone is gone. */
static KijkProject *
bound_by_today (KijkProject         *whole,
                KijkProject         *today,
                KijkProject         *seen,
                const KijkAudience  *audience,
                GError             **error)
{
  g_autoptr (KijkProject) then = kijk_project_for_audience (whole, audience);
  const KijkAudience all = { .level = KIJK_LEVEL_FACILITATOR };
  KijkEdit *edit;
  KijkSight sight;

  /* What an audience was given is not for changing, but nobody has this one yet. */
  _kijk_project_set_audience (then, &all);
  edit = kijk_edit_begin (then, NULL);
  _kijk_sight_init (&sight, today, audience);
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    bound_kind (edit, &sight, seen, whole, kind);
  _kijk_sight_clear (&sight);
  if (!kijk_edit_commit (edit, error))
    return NULL;

  _kijk_project_set_audience (then, audience);
  return g_steal_pointer (&then);
}

/**
 * kijk_project_at:
 * @self: a whole project
 * @snapshot: the id of one of its snapshots
 * @audience: whose eyes it is for
 * @error: return location for an error
 *
 * Makes the project of @audience as it was at an earlier moment. Nobody sees more of
 * the past than of today: what is gone since, or more closed since, is not there.
 *
 * Returns: (transfer full) (nullable): the project; %NULL if @snapshot is none that
 *   @audience may look at, or broken
 */
KijkProject *
kijk_project_at (KijkProject         *self,
                 const char          *snapshot,
                 const KijkAudience  *audience,
                 GError             **error)
{
  g_autoptr (KijkProject) seen = NULL;
  g_autoptr (KijkProject) then = NULL;
  KijkAudience effective;
  KijkItem *item;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && snapshot != NULL && audience != NULL, NULL);

  /* A party is never the facilitator. */
  effective = *audience;
  if (effective.party != NULL)
    effective.level = MAX (effective.level, KIJK_LEVEL_TABLE);

  seen = kijk_project_for_audience (self, &effective);
  item = kijk_project_get_item (self, snapshot);
  if (item == NULL || !kijk_item_is (item, KIJK_KIND_SNAPSHOT) || kijk_project_get_item (seen, snapshot) == NULL)
    {
      _kijk_snapshot_refuse (error, snapshot);
      return NULL;
    }

  then = restore (self, item, error);
  if (then == NULL)
    return NULL;

  return _kijk_audience_sees_all (&effective) ? kijk_project_for_audience (then, &effective)
                                              : bound_by_today (then, self, seen, &effective, error);
}
