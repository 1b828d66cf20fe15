/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-filter.h"

#include "kijk-audience.h"

KIJK_DEFINE_ENUMERATION (kijk_criterion, KIJK_CRITERION_LIST)

struct _KijkFilter {
  guint32     values[KIJK_N_CRITERIA]; /* a bit for each that passes; none: all do */
  GHashTable *parties;                 /* (char *) ids, itself; empty: all pass */
};

/* What each criterion asks about; and whether the answer is for the facilitator's own
 * screen only, whoever may see the field itself (ux.md, sections 0 and 3). */
static const struct {
  KijkFieldId field;
  gboolean    own;
} criteria[KIJK_N_CRITERIA] = {
  [KIJK_CRITERION_PARTY] = { KIJK_INTEREST_STAKEHOLDER, FALSE },
  [KIJK_CRITERION_WEIGHT] = { KIJK_INTEREST_WEIGHT, FALSE },
  [KIJK_CRITERION_TYPE] = { KIJK_INTEREST_TYPE, FALSE },
  [KIJK_CRITERION_OPENNESS] = { KIJK_INTEREST_OPENNESS, TRUE },
  [KIJK_CRITERION_ATTITUDE] = { KIJK_STAKEHOLDER_ATTITUDE, TRUE },
};

/**
 * kijk_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
KijkFilter *
kijk_filter_new (void)
{
  KijkFilter *self = g_new0 (KijkFilter, 1);

  self->parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * kijk_filter_copy:
 * @self: (nullable): a filter
 *
 * Returns: (transfer full) (nullable): the same
 */
KijkFilter *
kijk_filter_copy (const KijkFilter *self)
{
  KijkFilter *copy;
  GHashTableIter iter;
  gpointer id;

  if (self == NULL)
    return NULL;

  copy = kijk_filter_new ();
  memcpy (copy->values, self->values, sizeof copy->values);
  g_hash_table_iter_init (&iter, self->parties);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy->parties, g_strdup (id));

  return copy;
}

/**
 * kijk_filter_free:
 * @self: (transfer full) (nullable): a filter
 */
void
kijk_filter_free (KijkFilter *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->parties);
  g_free (self);
}

/**
 * kijk_filter_asks:
 * @self: (nullable): a filter
 * @criterion: a criterion
 *
 * Returns: whether not everything passes @criterion
 */
gboolean
kijk_filter_asks (const KijkFilter *self,
                  KijkCriterion     criterion)
{
  if (self == NULL)
    return FALSE;

  return criterion == KIJK_CRITERION_PARTY ? g_hash_table_size (self->parties) > 0 : self->values[criterion] != 0;
}

/**
 * kijk_filter_is_empty:
 * @self: (nullable): a filter
 *
 * Returns: whether everything passes
 */
gboolean
kijk_filter_is_empty (const KijkFilter *self)
{
  for (int criterion = 0; criterion < KIJK_N_CRITERIA; criterion++)
    if (kijk_filter_asks (self, criterion))
      return FALSE;

  return TRUE;
}

/**
 * kijk_filter_set_value:
 * @self: a filter
 * @criterion: a criterion, but not that of parties
 * @value: of the field of @criterion; -1 for where nothing is said
 * @passes: whether what has @value passes
 */
void
kijk_filter_set_value (KijkFilter   *self,
                       KijkCriterion criterion,
                       int           value,
                       gboolean      passes)
{
  guint32 bit;

  g_return_if_fail (self != NULL && criterion != KIJK_CRITERION_PARTY);
  g_return_if_fail (value >= -1 && value < KIJK_FILTER_N_VALUES);

  bit = 1u << (value + 1);
  self->values[criterion] = passes ? self->values[criterion] | bit : self->values[criterion] & ~bit;
}

/**
 * kijk_filter_has_value:
 * @self: (nullable): a filter
 * @criterion: a criterion, but not that of parties
 * @value: of the field of @criterion; -1 for where nothing is said
 *
 * Returns: whether it was said that what has @value passes
 */
gboolean
kijk_filter_has_value (const KijkFilter *self,
                       KijkCriterion     criterion,
                       int               value)
{
  return self != NULL && (self->values[criterion] & 1u << (value + 1)) != 0;
}

/**
 * kijk_filter_set_party:
 * @self: a filter
 * @id: the id of a party
 * @passes: whether what is of that party passes
 */
void
kijk_filter_set_party (KijkFilter *self,
                       const char *id,
                       gboolean    passes)
{
  g_return_if_fail (self != NULL && id != NULL);

  if (passes)
    g_hash_table_add (self->parties, g_strdup (id));
  else
    g_hash_table_remove (self->parties, id);
}

/**
 * kijk_filter_has_party:
 * @self: (nullable): a filter
 * @id: the id of a party
 *
 * Returns: whether it was said that what is of that party passes
 */
gboolean
kijk_filter_has_party (const KijkFilter *self,
                       const char       *id)
{
  return self != NULL && g_hash_table_contains (self->parties, id);
}

static gboolean
read_party (KijkFilter  *self,
            KijkProject *project,
            const char  *id)
{
  KijkItem *party = kijk_project_get_item (project, id);

  if (party == NULL || !kijk_item_is (party, KIJK_KIND_STAKEHOLDER))
    return FALSE;

  kijk_filter_set_party (self, id, TRUE);
  return TRUE;
}

static gboolean
read_value (KijkFilter   *self,
            KijkCriterion criterion,
            const char   *text)
{
  const KijkField *field = kijk_criterion_get_field (criterion);
  g_autoptr (GVariant) value = kijk_field_parse (field, text, NULL);

  if (value == NULL)
    return FALSE;
  g_variant_ref_sink (value);
  if (g_variant_get_int32 (value) < field->minimum ||
      (field->enumeration == NULL && g_variant_get_int32 (value) > field->maximum))
    return FALSE;

  kijk_filter_set_value (self, criterion, g_variant_get_int32 (value), TRUE);
  return TRUE;
}

/**
 * kijk_filter_read:
 * @self: a filter
 * @project: where its parties are looked for
 * @text: a criterion and a value of it as files write it, or the id of a party, such as
 *   `weight=3`
 *
 * Lets what has that value pass as well.
 *
 * Returns: whether @text says that
 */
gboolean
kijk_filter_read (KijkFilter  *self,
                  KijkProject *project,
                  const char  *text)
{
  g_auto (GStrv) parts = NULL;
  int criterion;

  g_return_val_if_fail (self != NULL && KIJK_IS_PROJECT (project) && text != NULL, FALSE);

  parts = g_strsplit (text, "=", 2);
  criterion = kijk_enumeration_parse (&kijk_criterion_enumeration, parts[0]);
  if (criterion < 0 || parts[1] == NULL)
    return FALSE;

  return criterion == KIJK_CRITERION_PARTY ? read_party (self, project, parts[1])
                                           : read_value (self, criterion, parts[1]);
}

/**
 * kijk_criterion_get_field:
 * @criterion: a criterion
 *
 * Returns: a field that holds what it asks about, for its values
 */
const KijkField *
kijk_criterion_get_field (KijkCriterion criterion)
{
  return kijk_field_get (criteria[criterion].field);
}

/**
 * kijk_criterion_is_own:
 * @criterion: a criterion
 *
 * Returns: whether it is for the facilitator's own screen only
 */
gboolean
kijk_criterion_is_own (KijkCriterion criterion)
{
  return criteria[criterion].own;
}

static gboolean
may_ask (const KijkAudience *audience,
         KijkCriterion       criterion,
         gboolean            own)
{
  if (criteria[criterion].own && !(own && audience->level == KIJK_LEVEL_FACILITATOR))
    return FALSE;

  return audience->level <= kijk_criterion_get_field (criterion)->seen.widest;
}

/**
 * kijk_filter_for:
 * @self: (nullable): a filter
 * @project: what it is for: the project of an audience
 * @own: whether it stays on the screen of whom the project is for
 *
 * Parties that @project does not hold are forgotten: neither what is shown nor a word
 * about it may tell of them. So is what asks about a field that its audience never sees:
 * it reads there as if nothing had been said. And by openness and attitude nothing is
 * filtered that leaves the facilitator's own screen.
 *
 * Returns: (transfer full) (nullable): what of @self may be in force; %NULL when nothing
 */
KijkFilter *
kijk_filter_for (const KijkFilter *self,
                 KijkProject      *project,
                 gboolean          own)
{
  g_autoptr (KijkFilter) result = kijk_filter_copy (self);
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);

  if (result == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, result->parties);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (kijk_project_get_item (project, id) == NULL)
      g_hash_table_iter_remove (&iter);

  for (int criterion = 0; criterion < KIJK_N_CRITERIA; criterion++)
    if (!may_ask (kijk_project_get_audience (project), criterion, own))
      result->values[criterion] = 0;

  return kijk_filter_is_empty (result) ? NULL : g_steal_pointer (&result);
}

/**
 * kijk_filter_drop:
 * @self: a filter
 * @other: (nullable): another
 *
 * Forgets what @other asks as well.
 */
void
kijk_filter_drop (KijkFilter       *self,
                  const KijkFilter *other)
{
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (self != NULL);

  if (other == NULL)
    return;

  for (int criterion = 0; criterion < KIJK_N_CRITERIA; criterion++)
    self->values[criterion] &= ~other->values[criterion];
  g_hash_table_iter_init (&iter, other->parties);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_remove (self->parties, id);
}
