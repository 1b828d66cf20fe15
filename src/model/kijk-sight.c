/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-audience-private.h"
#include "kijk-item-private.h"

/* What an audience sees of one item and of one field: openness, what the kind
 * declares, and whom it is of. */

static gboolean
enough_possible_owners (KijkProject *project)
{
  GPtrArray *parties = kijk_project_get_items (project, KIJK_KIND_STAKEHOLDER);
  guint n = 0;

  for (guint i = 0; i < parties->len; i++)
    n += kijk_item_get_boolean (parties->pdata[i], KIJK_STAKEHOLDER_AT_TABLE) &&
         !kijk_item_has (parties->pdata[i], KIJK_STAKEHOLDER_LEFT_ON);

  return n >= KIJK_FEWEST_OWNERS;
}

gboolean
_kijk_audience_sees_all (const KijkAudience *self)
{
  return self->level == KIJK_LEVEL_FACILITATOR && self->party == NULL;
}

const KijkField *
_kijk_kind_find_stand_in (const KijkKind *kind)
{
  for (int i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].stands_for != 0)
      return &kind->fields[i];

  return NULL;
}

gboolean
_kijk_audience_unnames (const KijkAudience *self,
                        KijkItem           *item)
{
  KijkFieldId guard = item->kind->seen.guard;

  return self->level == KIJK_LEVEL_TABLE && self->party == NULL && guard != 0 &&
         kijk_item_get_int (item, guard) == KIJK_OPENNESS_ANONYMOUS;
}

static gboolean
may_be_unnamed (KijkSight *self,
                KijkItem  *item)
{
  const KijkField *neutral = _kijk_kind_find_stand_in (item->kind);

  return neutral != NULL && kijk_item_has (item, neutral->id) && self->enough_owners;
}

/* Of a party that is not at the table nothing is shown but, if somebody raised it,
 * the party itself. */
static gboolean
owner_is_at_table (KijkSight *self,
                   KijkItem  *item)
{
  const KijkField *owner = kijk_kind_find_owner (item->kind);
  KijkItem *party =
      owner != NULL ? kijk_project_get_referred (self->project, item, owner->id) : NULL;

  return party == NULL || kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE);
}

/* A playback sheet: the party itself and what it said, where that has an
 * openness of its own. Votes and the like stay secret, also from their party. */
static gboolean
is_of_party (const KijkAudience *self,
             KijkItem           *item)
{
  const KijkField *owner = kijk_kind_find_owner (item->kind);

  if (kijk_item_is (item, KIJK_KIND_COLLABORATION))
    return TRUE;
  if (kijk_item_is (item, KIJK_KIND_STAKEHOLDER))
    return g_str_equal (item->id, self->party);

  return owner != NULL && item->kind->seen.guard != 0 &&
         g_str_equal (kijk_item_get_text (item, owner->id), self->party);
}

void
_kijk_sight_init (KijkSight          *self,
                  KijkProject        *project,
                  const KijkAudience *audience)
{
  *self = (KijkSight) {
    .project = project,
    .audience = audience,
    .enough_owners = enough_possible_owners (project),
  };
}

void
_kijk_sight_clear (KijkSight *self)
{
  g_clear_pointer (&self->voices, g_hash_table_unref);
}

gboolean
_kijk_sight_sees_item (KijkSight *self,
                       KijkItem  *item)
{
  const KijkAudience *audience = self->audience;
  const KijkSeen *seen = &item->kind->seen;

  if (_kijk_audience_sees_all (audience))
    return TRUE;
  if (seen->widest < audience->level)
    return FALSE;
  if (audience->party != NULL && !is_of_party (audience, item))
    return FALSE;
  if (audience->party != NULL && kijk_item_is (item, KIJK_KIND_STAKEHOLDER))
    return TRUE;
  if (audience->party == NULL && !owner_is_at_table (self, item))
    return FALSE;

  if (_kijk_audience_unnames (audience, item))
    {
      if (!may_be_unnamed (self, item))
        return FALSE;
    }
  else if (seen->guard != 0 && !kijk_audience_allows (audience, kijk_item_get_int (item, seen->guard)))
    {
      return FALSE;
    }

  return seen->when == NULL || seen->when (self, item);
}

gboolean
_kijk_sight_sees_field (KijkSight       *self,
                        KijkItem        *item,
                        const KijkField *field)
{
  const KijkAudience *audience = self->audience;
  const KijkSeen *seen = &field->seen;

  if (_kijk_audience_sees_all (audience))
    return TRUE;
  if (_kijk_audience_unnames (audience, item))
    return field->even_unnamed;
  if (seen->widest < audience->level)
    return FALSE;
  if (seen->guard != 0 && !kijk_audience_allows (audience, kijk_item_get_int (item, seen->guard)))
    return FALSE;
  /* How secret something withheld is would tell that it is there. */
  if (kijk_field_is_openness (field) && !kijk_audience_allows (audience, kijk_item_get_int (item, field->id)))
    return FALSE;

  return seen->when == NULL || seen->when (self, item);
}
