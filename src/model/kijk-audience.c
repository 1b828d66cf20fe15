/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-audience-private.h"

#include "kijk-audience.h"
#include "kijk-diff.h"
#include "kijk-item-private.h"
#include "kijk-project-private.h"
#include "kijk-rank.h"

/**
 * kijk_audience_new:
 * @level: how much is seen
 *
 * Returns: (transfer full): an audience of no party in particular
 */
KijkAudience *
kijk_audience_new (KijkLevel level)
{
  KijkAudience *self = g_new0 (KijkAudience, 1);

  self->level = level;
  return self;
}

/**
 * kijk_audience_copy:
 * @self: an audience
 *
 * Returns: (transfer full): the same
 */
KijkAudience *
kijk_audience_copy (const KijkAudience *self)
{
  KijkAudience *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->party = g_strdup (self->party);
  return copy;
}

/**
 * kijk_audience_free:
 * @self: (transfer full) (nullable): an audience
 */
void
kijk_audience_free (KijkAudience *self)
{
  if (self != NULL)
    g_free (self->party);
  g_free (self);
}

/**
 * kijk_audience_allows:
 * @self: an audience
 * @openness: who may see something, under its owner's name
 *
 * Returns: whether @self may. An anonymous item is a case apart: it is seen
 *   without its owner only, see kijk_project_for_audience()
 */
gboolean
kijk_audience_allows (const KijkAudience *self,
                      KijkOpenness        openness)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->party != NULL && self->level < KIJK_LEVEL_PUBLIC)
    return openness > KIJK_OPENNESS_ASSUMED;

  switch (self->level)
    {
    case KIJK_LEVEL_FACILITATOR:
      return TRUE;
    case KIJK_LEVEL_TABLE:
      return openness >= KIJK_OPENNESS_SHARED;
    case KIJK_LEVEL_PUBLIC:
    default:
      return openness == KIJK_OPENNESS_PUBLIC;
    }
}

/* ---- projecting ---- */

/* While projecting: what is seen, and what of that others may refer to. */
typedef struct {
  KijkSight   sight;
  GHashTable *seen; /* KijkItem → itself */
} Projection;

/* An anonymous item is referred to by nothing: whatever points to it could tell
 * whose it is, or where it stood. */
static gboolean
is_referable (Projection *projection,
              const char *id)
{
  KijkItem *target = kijk_project_get_item (projection->sight.project, id);

  return target != NULL && g_hash_table_contains (projection->seen, target) &&
         !_kijk_audience_unnames (projection->sight.audience, target);
}

static gboolean
hangs_on_hidden (Projection *projection,
                 KijkItem   *item)
{
  for (int i = 0; i < item->kind->n_fields; i++)
    {
      const KijkField *field = &item->kind->fields[i];

      if (field->type == KIJK_VALUE_REFERENCE && field->on_remove == KIJK_ON_REMOVE_BELONGS &&
          kijk_item_has (item, field->id) &&
          _kijk_sight_sees_field (&projection->sight, item, field) &&
          !is_referable (projection, kijk_item_get_text (item, field->id)))
        return TRUE;
    }

  return FALSE;
}

/* What hangs on a hidden item is hidden, and so on until nothing changes. */
static void
hide_dependants (Projection *projection)
{
  gboolean changed = TRUE;

  while (changed)
    {
      GHashTableIter iter;
      gpointer item;

      changed = FALSE;
      g_hash_table_iter_init (&iter, projection->seen);
      while (g_hash_table_iter_next (&iter, &item, NULL))
        if (hangs_on_hidden (projection, item))
          {
            g_hash_table_iter_remove (&iter);
            changed = TRUE;
          }
    }
}

/* Returns: (transfer full) (nullable): what is left of a reference or a list of
 * them when those to hidden items are taken out */
static GVariant *
keep_referable (Projection      *projection,
                const KijkField *field,
                GVariant        *value)
{
  g_autofree const char **ids = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (field->type == KIJK_VALUE_REFERENCE)
    return is_referable (projection, g_variant_get_string (value, NULL)) ? g_variant_ref (value) : NULL;

  ids = g_variant_get_strv (value, NULL);
  for (int i = 0; ids[i] != NULL; i++)
    if (is_referable (projection, ids[i]))
      g_ptr_array_add (kept, (gpointer) ids[i]);

  if (kept->len == 0)
    return NULL;
  return g_variant_ref_sink (g_variant_new_strv ((const char *const *) kept->pdata, kept->len));
}

static void
project_field (Projection      *projection,
               KijkItem        *item,
               KijkItem        *copy,
               const KijkField *field)
{
  GVariant *value = item->values[KIJK_FIELD_INDEX (field->id)];

  if (value == NULL || !_kijk_sight_sees_field (&projection->sight, item, field))
    return;

  _kijk_item_take_value (copy, KIJK_FIELD_INDEX (field->id),
                         kijk_field_is_reference (field) ? keep_referable (projection, field, value)
                                                         : g_variant_ref (value));
}

static void
project_item (Projection  *projection,
              KijkItem    *item,
              KijkProject *result)
{
  const KijkField *neutral = _kijk_kind_find_stand_in (item->kind);
  KijkItem *copy = kijk_item_is (item, KIJK_KIND_COLLABORATION)
                       ? kijk_project_get_collaboration (result)
                       : _kijk_project_insert (result, item->kind->id, item->id);

  for (int i = 0; i < item->kind->n_fields; i++)
    project_field (projection, item, copy, &item->kind->fields[i]);

  if (_kijk_audience_unnames (projection->sight.audience, item))
    _kijk_item_take_value (copy, KIJK_FIELD_INDEX (neutral->stands_for),
                           g_variant_ref (kijk_item_get_value (item, neutral->id)));
}

/* A gap between ranks would tell that something is missing there, and next to whom
 * an unnamed item was written down. */
static void
rank_afresh (KijkProject *result)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      const KijkField *rank = kijk_kind_find_rank (kijk_kind_get (kind));
      g_autoptr (GPtrArray) items = rank != NULL ? kijk_project_list_in_order (result, kind) : NULL;
      g_autofree char *last = NULL;

      for (guint i = 0; items != NULL && i < items->len; i++)
        {
          KijkItem *item = items->pdata[i];
          char *next;

          if (!kijk_item_has (item, rank->id))
            continue;
          next = kijk_rank_after (last);
          g_free (last);
          last = next;
          _kijk_item_take_value (item, KIJK_FIELD_INDEX (rank->id), g_variant_ref_sink (g_variant_new_string (next)));
        }
    }
}

static const KijkAudience everything = { KIJK_LEVEL_FACILITATOR, NULL, FALSE };

static gboolean
is_same_audience (const KijkAudience *a,
                  const KijkAudience *b)
{
  return a->level == b->level && a->personal_open == b->personal_open &&
         g_strcmp0 (a->party, b->party) == 0;
}

/* Everything that is seen on its own; not what hangs on something hidden. */
static void
collect_seen (Projection *projection,
              GHashTable *without)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (projection->sight.project, kind);

      for (guint i = 0; i < items->len; i++)
        if (_kijk_sight_sees_item (&projection->sight, items->pdata[i]) &&
            (without == NULL || !g_hash_table_contains (without, kijk_item_get_id (items->pdata[i]))))
          g_hash_table_add (projection->seen, items->pdata[i]);
    }
}

/* Copies to @result what @audience sees of @project, but for the ids in @without. */
static void
project_all (KijkProject        *project,
             const KijkAudience *audience,
             GHashTable         *without,
             KijkProject        *result)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Projection projection = { .seen = seen };

  _kijk_sight_init (&projection.sight, project, audience);
  collect_seen (&projection, without);
  hide_dependants (&projection);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len; i++)
        if (g_hash_table_contains (seen, items->pdata[i]))
          project_item (&projection, items->pdata[i], result);
    }

  if (_kijk_audience_sees_all (audience))
    kijk_project_set_version (result, kijk_project_get_version (project));
  else
    rank_afresh (result);
  _kijk_sight_clear (&projection.sight);
}

/**
 * kijk_project_for_audience:
 * @self: a project
 * @audience: whose eyes it is for
 *
 * Makes the project that @audience may have: one that does not contain anything
 * else, so that whatever is made of it, a picture, a file or what a screen reader
 * says, cannot tell more. What each kind and field allows is declared with it.
 *
 * What was made for an audience is not reduced for it once more: what decided,
 * such as whether an interest was confirmed, may be gone from it.
 *
 * For the facilitator this is a copy. Nothing of it is shared with @self but
 * values that never change, so a worker thread may have it.
 *
 * Returns: (transfer full): the project of @audience
 */
KijkProject *
kijk_project_for_audience (KijkProject        *self,
                           const KijkAudience *audience)
{
  KijkAudience effective;
  KijkProject *result;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && audience != NULL, NULL);

  /* A party is never the facilitator, whose judgement of it is not its own. */
  effective = *audience;
  if (effective.party != NULL)
    effective.level = MAX (effective.level, KIJK_LEVEL_TABLE);
  /* What was taken out for one audience does not come back for another. */
  effective.level = MAX (effective.level, kijk_project_get_audience (self)->level);

  result = kijk_project_new ();
  if (is_same_audience (kijk_project_get_audience (self), &effective))
    project_all (self, &everything, NULL, result);
  else
    project_all (self, &effective, NULL, result);
  _kijk_project_set_audience (result, &effective);

  return result;
}

/**
 * kijk_project_without:
 * @self: a project
 * @ids: (element-type utf8 utf8): a set of ids of items
 *
 * Returns: (transfer full): a copy of @self for the same audience, without those items
 *   and what hangs on them
 */
KijkProject *
kijk_project_without (KijkProject *self,
                      GHashTable  *ids)
{
  KijkProject *result;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && ids != NULL, NULL);

  result = kijk_project_new ();
  project_all (self, &everything, ids, result);
  _kijk_project_set_audience (result, kijk_project_get_audience (self));

  return result;
}

/* ---- whether there is anything to keep ---- */

static gboolean
has_secret_value (KijkItem *item)
{
  for (int i = 0; i < item->kind->n_fields && !item->kind->is_bookkeeping; i++)
    {
      const KijkField *field = &item->kind->fields[i];

      if (item->values[i] == NULL || field->is_bookkeeping)
        continue;
      if (field->seen.widest == KIJK_LEVEL_FACILITATOR)
        return TRUE;
      if (field->seen.guard != 0 && kijk_item_get_int (item, field->seen.guard) != KIJK_OPENNESS_PUBLIC)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_secret (KijkItem *item)
{
  const KijkField *openness = kijk_kind_find_openness (item->kind);
  gboolean is_open = openness == NULL || kijk_item_get_int (item, openness->id) == KIJK_OPENNESS_PUBLIC;

  switch ((int) item->kind->id)
    {
    case KIJK_KIND_STAKEHOLDER:
      return !kijk_item_get_boolean (item, KIJK_STAKEHOLDER_AT_TABLE) && !is_open;
    case KIJK_KIND_INTEREST:
      return !is_open || kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL;
    case KIJK_KIND_AGREEMENT:
      return !is_open;
    case KIJK_KIND_SECTION:
      return kijk_item_has (item, KIJK_SECTION_TEXT) &&
             kijk_item_get_int (item, KIJK_SECTION_AUDIENCE) != KIJK_LEVEL_PUBLIC;
    case KIJK_KIND_SESSION:
      return kijk_item_get_int (item, KIJK_SESSION_TYPE) == KIJK_SESSION_TYPE_INTERVIEW;
    default:
      return (item->kind->seen.guard != 0 && !is_open) ||
             (item->kind->seen.widest == KIJK_LEVEL_FACILITATOR && !item->kind->is_bookkeeping);
    }
}

/**
 * kijk_project_has_secrets:
 * @self: a project
 *
 * A collaboration in which everything may be seen by everyone needs no sides, no
 * openness and no audiences, and a program shows none.
 *
 * Returns: whether anything in it, or anything new, is stricter than public, or is
 *   what the facilitator alone ever sees
 */
gboolean
kijk_project_has_secrets (KijkProject *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self), TRUE);

  if (kijk_item_get_int (kijk_project_get_collaboration (self), KIJK_COLLABORATION_DEFAULT_OPENNESS) !=
      KIJK_OPENNESS_PUBLIC)
    return TRUE;

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (self, kind);

      for (guint i = 0; i < items->len; i++)
        if (is_secret (items->pdata[i]) || has_secret_value (items->pdata[i]))
          return TRUE;
    }

  return FALSE;
}

/* Whether a reader would miss it: how a phase was come to says the road itself. */
static gboolean
is_missed (const KijkChange *change)
{
  return change->type == KIJK_CHANGE_REMOVE ||
         (change->type == KIJK_CHANGE_SET && change->field != KIJK_PHASE_VISIT_TRANSITION &&
          change->field != KIJK_PHASE_VISIT_DECIDED_IN);
}

/**
 * kijk_project_has_audiences:
 * @self: a project
 *
 * Where nothing is secret there may still be what stays in the room: how the group votes,
 * what it plans, how it found its sessions.
 *
 * Returns: whether it makes a difference for whose eyes a picture of it is
 */
gboolean
kijk_project_has_audiences (KijkProject *self)
{
  static const KijkAudience inside = { KIJK_LEVEL_TABLE, NULL, FALSE };
  static const KijkAudience outside = { KIJK_LEVEL_PUBLIC, NULL, FALSE };
  g_autoptr (KijkProject) table = NULL;
  g_autoptr (KijkProject) public = NULL;
  g_autoptr (KijkChanges) changes = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECT (self), TRUE);

  if (kijk_project_has_secrets (self))
    return TRUE;

  table = kijk_project_for_audience (self, &inside);
  public = kijk_project_for_audience (self, &outside);
  changes = kijk_diff (table, public);

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    if (is_missed (kijk_changes_get (changes, i)))
      return TRUE;

  return FALSE;
}
