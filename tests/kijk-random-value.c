/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-random.h"

#include "kijk-random-words.h"
#include "model/kijk-rank.h"

/* Any item that @field may point to, other than @item itself. */
static const char *
pick_target (GRand           *random,
             KijkProject     *project,
             KijkItem        *item,
             const KijkField *field)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      if ((field->targets & (G_GUINT64_CONSTANT (1) << kind)) != 0 && items->len > 0)
        g_ptr_array_add (candidates, items->pdata[g_rand_int_range (random, 0, items->len)]);
    }

  if (candidates->len > 0)
    {
      KijkItem *target = candidates->pdata[g_rand_int_range (random, 0, candidates->len)];

      return target != item ? kijk_item_get_id (target) : NULL;
    }
  return NULL;
}

static GVariant *
random_list (GRand           *random,
             KijkProject     *project,
             KijkItem        *item,
             const KijkField *field)
{
  const GVariantType *type = kijk_field_get_variant_type (field);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (type);
  int n = g_rand_int_range (random, 0, 5);

  for (int i = 0; i < n; i++)
    {
      const char *target = NULL;

      if (field->type == KIJK_VALUE_REFERENCES)
        target = pick_target (random, project, item, field);

      if (target != NULL)
        g_variant_builder_add (&builder, "s", target);
      else if (field->type == KIJK_VALUE_ENUMS)
        g_variant_builder_add (&builder, "i", g_rand_int_range (random, 0, field->enumeration->n_values));
      else if (field->type == KIJK_VALUE_LINES)
        g_variant_builder_add_value (&builder, g_variant_new_take_string (kijk_random_text (random, field)));
    }

  return g_variant_builder_end (&builder);
}

/* A relation is between two interests, not between one and itself. */
static GVariant *
random_reference (GRand           *random,
                  KijkProject     *project,
                  KijkItem        *item,
                  const KijkField *field)
{
  const char *target = pick_target (random, project, item, field);
  KijkFieldId other = field->id == KIJK_INTEREST_RELATION_A   ? KIJK_INTEREST_RELATION_B
                      : field->id == KIJK_INTEREST_RELATION_B ? KIJK_INTEREST_RELATION_A
                                                              : 0;

  if (other != 0 && g_strcmp0 (target, kijk_item_get_text (item, other)) == 0)
    return NULL;

  return target != NULL ? g_variant_new_string (target) : NULL;
}

static GVariant *
random_foreign (GRand           *random,
                KijkItem        *item,
                const KijkField *field)
{
  const KijkField *line = kijk_field_get (KIJK_COLLABORATION_NAME);
  const KijkKind *kind = kijk_item_get_kind (item);
  const char *after = kind->fields[g_rand_int_range (random, 0, kind->n_fields - 1)].name;
  g_autofree char *text = kijk_random_text (random, line);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *xml = g_strdup_printf ("<mark xmlns=\"urn:example:mark\">%s</mark>", escaped);
  GVariant *pair = g_variant_new ("(ss)", after, xml);

  return g_variant_new_array (g_variant_type_element (kijk_field_get_variant_type (field)), &pair, 1);
}

static GVariant *
random_rank (GRand           *random,
             KijkProject     *project,
             KijkItem        *item,
             const KijkField *field)
{
  g_autoptr (GPtrArray) items = kijk_project_list_in_order (project, kijk_item_get_kind (item)->id);
  guint i = g_rand_int_range (random, 0, items->len);
  const char *before = kijk_item_get_text (items->pdata[i], field->id);
  const char *after = i + 1 < items->len ? kijk_item_get_text (items->pdata[i + 1], field->id) : NULL;

  if (after != NULL && strcmp (before, after) >= 0)
    return g_variant_new_take_string (kijk_rank_after (before));

  return g_variant_new_take_string (kijk_rank_between (*before != '\0' ? before : NULL, after));
}

/* Every level is there, those that show something more often. */
static int
random_openness (GRand *random)
{
  static const KijkOpenness often[] = {
    KIJK_OPENNESS_ASSUMED, KIJK_OPENNESS_CONFIDENTIAL, KIJK_OPENNESS_CONFIDENTIAL,
    KIJK_OPENNESS_ANONYMOUS, KIJK_OPENNESS_SHARED, KIJK_OPENNESS_SHARED, KIJK_OPENNESS_PUBLIC,
    KIJK_OPENNESS_PUBLIC,
  };

  return often[g_rand_int_range (random, 0, G_N_ELEMENTS (often))];
}

/**
 * kijk_random_value:
 * @random: where chance comes from
 * @project: a project
 * @item: one of its items
 * @field: one of the fields of @item
 *
 * Returns: (transfer floating) (nullable): a value that @field may get now;
 *   %NULL if it is a reference and there is nothing to point to
 */
GVariant *
kijk_random_value (GRand           *random,
                   KijkProject     *project,
                   KijkItem        *item,
                   const KijkField *field)
{
  switch (field->type)
    {
    case KIJK_VALUE_RANK:
      return random_rank (random, project, item, field);
    case KIJK_VALUE_DATE:
      return g_variant_new_take_string (kijk_random_date (random));
    case KIJK_VALUE_REFERENCE:
      return random_reference (random, project, item, field);
    case KIJK_VALUE_ENUM:
      return g_variant_new_int32 (kijk_field_is_openness (field)
                                      ? random_openness (random)
                                      : g_rand_int_range (random, 0, field->enumeration->n_values));
    case KIJK_VALUE_INTEGER:
      return g_variant_new_int32 (g_rand_int_range (random, field->minimum, field->maximum + 1));
    case KIJK_VALUE_BOOLEAN:
      return g_variant_new_boolean (g_rand_boolean (random));
    case KIJK_VALUE_NUMBER:
      return g_variant_new_double (g_rand_double_range (random, field->minimum, field->maximum));
    case KIJK_VALUE_LINES:
    case KIJK_VALUE_REFERENCES:
    case KIJK_VALUE_ENUMS:
      return random_list (random, project, item, field);
    case KIJK_VALUE_FOREIGN:
      return random_foreign (random, item, field);
    case KIJK_VALUE_LINE:
    case KIJK_VALUE_TEXT:
    default:
      if (field->id == KIJK_STAKEHOLDER_INITIALS)
        return g_variant_new_take_string (kijk_random_initials (random));
      return g_variant_new_take_string (kijk_random_text (random, field));
    }
}
