/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-kind.h"

#include <math.h>

#include "kijk-random.h"
#include "model/kijk-id.h"

typedef void (*FieldFunc) (const KijkKind  *kind,
                           const KijkField *field);

static void
foreach_field (FieldFunc func)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    for (int i = 0; i < kijk_kind_get (kind)->n_fields; i++)
      func (kijk_kind_get (kind), &kijk_kind_get (kind)->fields[i]);
}

/* Returns: (transfer full) (nullable): what is kept of @value, which must be good */
static GVariant *
keep (const KijkField *field,
      GVariant        *value)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);
  g_autoptr (GError) error = NULL;
  GVariant *normal;

  if (!kijk_field_normalise (field, held, &normal, &error))
    g_error ("%s: %s", field->name, error->message);

  return normal;
}

static void
assert_refused (const KijkField *field,
                GVariant        *value)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);
  g_autoptr (GError) error = NULL;
  GVariant *normal;

  if (kijk_field_normalise (field, held, &normal, &error))
    {
      g_autofree char *printed = g_variant_print (held, TRUE);

      g_error ("%s takes %s", field->name, printed);
    }
  g_assert_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE);
  g_assert_null (normal);
}

static void
assert_unreadable (const KijkField *field,
                   const char      *text)
{
  g_autoptr (GError) error = NULL;
  GVariant *value = kijk_field_parse (field, text, &error);

  if (value != NULL)
    g_error ("%s reads “%s”", field->name, text);
  g_assert_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE);
}

/* ---- the declarations themselves ---- */

static void
check_declaration (const KijkKind  *kind,
                   const KijkField *field)
{
  const KijkSeen *seens[] = { &field->seen, &kind->seen };

  g_assert_true (kijk_field_get (field->id) == field);
  g_assert_cmpint (KIJK_FIELD_KIND (field->id), ==, kind->id);
  if (field->type != KIJK_VALUE_FOREIGN)
    g_assert_true (kijk_kind_find_field (kind, field->name) == field);

  for (gsize i = 0; i < G_N_ELEMENTS (seens); i++)
    if (seens[i]->guard != 0)
      {
        const KijkField *guard = kijk_field_get (seens[i]->guard);

        g_assert_cmpint (KIJK_FIELD_KIND (guard->id), ==, kind->id);
        g_assert_true (kijk_field_is_openness (guard));
        /* Nothing said means in confidence. */
        g_assert_cmpint (guard->fallback, ==, KIJK_OPENNESS_CONFIDENTIAL);
      }
  if (field->stands_for != 0)
    g_assert_cmpint (KIJK_FIELD_KIND (field->stands_for), ==, kind->id);

  /* Whoever opens something up is asked who agreed, and that is kept. */
  if (kijk_field_is_openness (field) && !field->is_bookkeeping)
    g_assert_nonnull (kijk_kind_find_agreed_by (kind));

  g_assert_true (kijk_field_is_reference (field) == (field->targets != 0));
  if (field->enumeration != NULL && field->has_fallback)
    g_assert_cmpint (field->fallback, <, field->enumeration->n_values);
  if (field->type == KIJK_VALUE_INTEGER && field->has_fallback)
    g_assert_true (field->fallback >= field->minimum && field->fallback <= field->maximum);
}

static void
test_declarations (void)
{
  foreach_field (check_declaration);

  for (int i = 0; i < KIJK_N_KINDS; i++)
    {
      const KijkKind *kind = kijk_kind_get (i);

      g_assert_cmpint (kind->id, ==, i);
      g_assert_true (kijk_kind_from_name (kind->name) == kind);
      g_assert_true (kind->section == NULL || kijk_kind_from_section (kind->section) == kind);
      g_assert_true ((kind->section == NULL) == (i == KIJK_KIND_COLLABORATION));
      g_assert_true (g_type_is_a (kijk_kind_get_item_type (kind), KIJK_TYPE_ITEM));
      g_assert_cmpstr (g_type_name (kijk_kind_get_item_type (kind)), ==, kind->type_name);
    }
  g_assert_null (kijk_kind_from_name (NULL));
  g_assert_null (kijk_kind_from_name ("nothing"));
  g_assert_null (kijk_kind_from_section (NULL));
  g_assert_null (kijk_kind_find_field (kijk_kind_get (KIJK_KIND_INTEREST), "foreign"));
}

static void
test_enumerations (void)
{
#define ENUMERATION(TypeName, type_name, LIST) &type_name##_enumeration,
  static const KijkEnumeration *const enumerations[] = { KIJK_ENUMERATIONS (ENUMERATION) };

  for (gsize i = 0; i < G_N_ELEMENTS (enumerations); i++)
    {
      g_assert_cmpint (enumerations[i]->n_values, >, 1);
      for (int v = 0; v < enumerations[i]->n_values; v++)
        g_assert_cmpint (kijk_enumeration_parse (enumerations[i], enumerations[i]->values[v]), ==, v);
      g_assert_cmpint (kijk_enumeration_parse (enumerations[i], "nothing"), ==, -1);
      g_assert_cmpint (kijk_enumeration_parse (enumerations[i], ""), ==, -1);
      g_assert_cmpint (kijk_enumeration_parse (enumerations[i], NULL), ==, -1);
    }
  g_assert_cmpstr (kijk_openness_enumeration.name, ==, "openness");
}

/* ---- edges, by type ---- */

static void
check_enumeration (const KijkField *field)
{
  for (int i = 0; i < field->enumeration->n_values; i++)
    {
      const char *name = field->enumeration->values[i];
      GVariant *read = kijk_field_parse (field, name, NULL);

      g_assert_nonnull (read);
      if (field->type == KIJK_VALUE_ENUM)
        {
          g_autoptr (GVariant) kept = keep (field, read);

          g_assert_true ((kept == NULL) == (field->has_fallback && field->fallback == i));
          g_assert_true (kept == NULL || g_variant_get_int32 (kept) == i);
        }
      else
        {
          g_autofree char *printed = NULL;

          g_variant_ref_sink (read);
          printed = kijk_field_print (field, read);
          g_assert_cmpstr (printed, ==, name);
          g_variant_unref (read);
        }
    }

  assert_unreadable (field, "");
  assert_unreadable (field, "nothing");
  assert_unreadable (field, "0");
  if (field->type == KIJK_VALUE_ENUM)
    {
      assert_refused (field, g_variant_new_int32 (-1));
      assert_refused (field, g_variant_new_int32 (field->enumeration->n_values));
    }
}

static void
check_integer (const KijkField *field)
{
  static const char *const unreadable[] = {
    "", " ", "x", "1x", " 1", "1 ", "1.0", "1e0", "0x1", "--1", "99999999999999999999", "-99999"
  };
  g_autofree char *below = g_strdup_printf ("%d", field->minimum - 1);
  g_autofree char *above = g_strdup_printf ("%d", field->maximum + 1);

  for (int number = field->minimum; number <= field->maximum; number += MAX (1, (field->maximum - number) / 2))
    {
      g_autofree char *text = g_strdup_printf ("%d", number);
      g_autoptr (GVariant) kept = keep (field, kijk_field_parse (field, text, NULL));

      g_assert_true ((kept == NULL) == (field->has_fallback && field->fallback == number));
      g_assert_true (kept == NULL || g_variant_get_int32 (kept) == number);
    }

  assert_unreadable (field, below);
  assert_unreadable (field, above);
  assert_refused (field, g_variant_new_int32 (field->minimum - 1));
  assert_refused (field, g_variant_new_int32 (field->maximum + 1));
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    assert_unreadable (field, unreadable[i]);
}

static void
check_boolean (const KijkField *field)
{
  for (int value = FALSE; value <= TRUE; value++)
    {
      g_autoptr (GVariant) kept = keep (field, kijk_field_parse (field, value ? "true" : "false", NULL));

      g_assert_true ((kept == NULL) == (field->has_fallback && field->fallback == value));
      g_assert_true (kept == NULL || g_variant_get_boolean (kept) == value);
    }
  assert_unreadable (field, "");
  assert_unreadable (field, "1");
  assert_unreadable (field, "True");
  assert_unreadable (field, "true ");
}

static void
check_number (const KijkField *field)
{
  static const struct {
    const char *read;
    const char *printed;
  } rows[] = {
    { "0", "0" },           { "1", "1" },        { "0.5", "0.5" },       { "0.12344", "0.1234" },
    { "0.99999", "1" },     { "0.10", "0.1" },   { "-0", "0" },          { "0.0001", "0.0001" },
    { "0.00004999", "0" },  { "00.25", "0.25" }, { "0.3333333", "0.3333" },
  };
  static const char *const unreadable[] = {
    "", ".", "-", "1.0001", "-0.1", "1e-1", "nan", "inf", "0,5", " 0", "0 ", "0x0", "0.1.2", "1-1"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GVariant) kept = keep (field, kijk_field_parse (field, rows[i].read, NULL));
      g_autofree char *printed = kijk_field_print (field, kept);
      g_autoptr (GVariant) again = keep (field, kijk_field_parse (field, printed, NULL));

      g_assert_cmpstr (printed, ==, rows[i].printed);
      g_assert_true (g_variant_equal (kept, again));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    assert_unreadable (field, unreadable[i]);
  assert_refused (field, g_variant_new_double (field->maximum + 0.001));
  assert_refused (field, g_variant_new_double (field->minimum - 0.001));
  assert_refused (field, g_variant_new_double (NAN));
  assert_refused (field, g_variant_new_double (INFINITY));
}

static char *
repeat (const char *letter,
        int         times)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < times; i++)
    g_string_append (text, letter);

  return g_string_free (text, FALSE);
}

/* So many characters, not bytes; and what comes in is cleaned first. */
static void
check_words (const KijkField *field)
{
  g_autofree char *full = repeat ("é", field->maximum);
  g_autofree char *fuller = repeat ("é", field->maximum + 1);
  g_autofree char *padded = g_strdup_printf (" \x01%s \n", full);
  g_autoptr (GVariant) kept = keep (field, kijk_field_parse (field, full, NULL));
  g_autoptr (GVariant) cleaned = keep (field, g_variant_new_string (padded));
  g_autoptr (GVariant) lines = keep (field, g_variant_new_string ("a\nb"));

  g_assert_cmpstr (g_variant_get_string (kept, NULL), ==, full);
  g_assert_cmpstr (g_variant_get_string (cleaned, NULL), ==, full);
  g_assert_cmpstr (g_variant_get_string (lines, NULL), ==, field->type == KIJK_VALUE_TEXT ? "a\nb" : "a b");
  g_assert_null (keep (field, g_variant_new_string ("")));
  g_assert_null (keep (field, g_variant_new_string (" \n\t ")));
  assert_refused (field, g_variant_new_string (fuller));
  assert_unreadable (field, fuller);
}

static void
check_strings (const KijkField   *field,
               const char *const *good,
               const char *const *bad)
{
  g_assert_null (keep (field, g_variant_new_string ("")));
  for (int i = 0; good[i] != NULL; i++)
    {
      g_autoptr (GVariant) kept = keep (field, kijk_field_parse (field, good[i], NULL));

      g_assert_cmpstr (g_variant_get_string (kept, NULL), ==, good[i]);
    }
  for (int i = 0; bad[i] != NULL; i++)
    {
      assert_refused (field, g_variant_new_string (bad[i]));
      assert_unreadable (field, bad[i]);
    }
}

static void
check_date (const KijkField *field)
{
  static const char *const good[] = { "2026-01-20", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", NULL };
  static const char *const bad[] = {
    "2026-1-20", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01",
    "2026-01-00", "20-01-2026", "2026/01/20", "2026-01-20 ", " 2026-01-20", "2026-01-20T00", "-026-01-20",
    "2026--1-20", "2026-01--1", "12026-01-1", "2026-1-020", "vandaag", "-", NULL
  };

  check_strings (field, good, bad);
}

static void
check_rank (const KijkField *field)
{
  g_autofree char *long_rank = repeat ("b", 201);
  const char *const good[] = { "b", "aab", "zzz", long_rank + 1, NULL };
  const char *const bad[] = { "a", "ba", "B", "1", "b b", long_rank, NULL };

  check_strings (field, good, bad);
}

static void
check_reference (const KijkField *field)
{
  static const char *const good[] = { "abcdefghij", "z234567abc", NULL };
  static const char *const bad[] = { "abc", "2abcdefghi", "abcdefghijk", "ABCDEFGHIJ", "abcdefghi1", NULL };

  check_strings (field, good, bad);
}

static void
check_edges (const KijkKind  *kind,
             const KijkField *field)
{
  (void) kind;

  switch (field->type)
    {
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_ENUMS:
      check_enumeration (field);
      break;
    case KIJK_VALUE_INTEGER:
      check_integer (field);
      break;
    case KIJK_VALUE_BOOLEAN:
      check_boolean (field);
      break;
    case KIJK_VALUE_NUMBER:
      check_number (field);
      break;
    case KIJK_VALUE_LINE:
    case KIJK_VALUE_TEXT:
      check_words (field);
      break;
    case KIJK_VALUE_DATE:
      check_date (field);
      break;
    case KIJK_VALUE_RANK:
      check_rank (field);
      break;
    case KIJK_VALUE_REFERENCE:
      check_reference (field);
      break;
    case KIJK_VALUE_LINES:
    case KIJK_VALUE_REFERENCES:
    case KIJK_VALUE_FOREIGN:
    default:
      g_assert_true (kijk_field_is_list (field) || field->type == KIJK_VALUE_FOREIGN);
    }
}

static void
test_edges (void)
{
  foreach_field (check_edges);
}

/* A set: sorted, each once, without what is empty; and none is nothing. */
static void
test_sets (void)
{
  const KijkField *references = kijk_field_get (KIJK_INTEREST_ENDORSED_BY);
  const KijkField *lines = kijk_field_get (KIJK_FINDING_STATUS_EVIDENCE);
  const KijkField *enums = kijk_field_get (KIJK_INTEREST_FACETS);
  const char *const ids[] = { "zbcdefghij", "abcdefghij", "zbcdefghij", NULL };
  const char *const words[] = { "b\n", " ", "a", "b", "", NULL };
  const char *const blank[] = { "", "  ", NULL };
  const char *const bad_ids[] = { "abcdefghij", "bad", NULL };
  const gint32 values[] = { KIJK_FACET_FORM, KIJK_FACET_OPPORTUNITY, KIJK_FACET_FORM };
  const gint32 bad_values[] = { KIJK_FACET_FORM, 4 };
  g_autoptr (GVariant) kept_ids = keep (references, g_variant_new_strv (ids, -1));
  g_autoptr (GVariant) kept_words = keep (lines, g_variant_new_strv (words, -1));
  g_autoptr (GVariant) kept_values = keep (enums, g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, values, 3, 4));
  g_autofree char *printed_ids = g_variant_print (kept_ids, FALSE);
  g_autofree char *printed_words = g_variant_print (kept_words, FALSE);
  g_autofree char *printed_values = g_variant_print (kept_values, FALSE);

  g_assert_cmpstr (printed_ids, ==, "['abcdefghij', 'zbcdefghij']");
  g_assert_cmpstr (printed_words, ==, "['a', 'b']");
  g_assert_cmpstr (printed_values, ==, "[0, 3]");

  g_assert_null (keep (lines, g_variant_new_strv (blank, -1)));
  g_assert_null (keep (references, g_variant_new_strv (NULL, 0)));
  assert_refused (references, g_variant_new_strv (bad_ids, -1));
  assert_refused (enums, g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, bad_values, 2, 4));
}

/* ---- any value ---- */

static GVariant *
read_back (const KijkField *field,
           GVariant        *value)
{
  const GVariantType *type = kijk_field_get_variant_type (field);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (type);
  gsize n = kijk_field_is_list (field) ? g_variant_n_children (value) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);
      g_autofree char *printed = kijk_field_print (field, child);

      g_variant_builder_add_value (&builder, kijk_field_parse (field, printed, NULL));
    }
  if (!kijk_field_is_list (field))
    {
      g_autofree char *printed = kijk_field_print (field, value);

      return kijk_field_parse (field, printed, NULL);
    }

  return g_variant_builder_end (&builder);
}

/* What is kept stays as it is when kept again, and when written and read. */
static void
test_any_value (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (5, 60);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      const KijkKind *declared = kijk_kind_get (kind);
      GPtrArray *items = kijk_project_get_items (project, kind);

      g_assert_cmpuint (items->len, >, 0);
      for (int i = 0; i < declared->n_fields * 40; i++)
        {
          const KijkField *field = &declared->fields[i % declared->n_fields];
          GVariant *value = kijk_random_value (random, project, items->pdata[0], field);
          g_autoptr (GVariant) kept = value != NULL ? keep (field, value) : NULL;
          g_autoptr (GVariant) twice = NULL;
          g_autoptr (GVariant) read = NULL;

          if (kept == NULL)
            continue;
          g_assert_true (g_variant_is_of_type (kept, kijk_field_get_variant_type (field)));
          twice = keep (field, kept);
          g_assert_true (g_variant_equal (kept, twice));
          if (field->type == KIJK_VALUE_FOREIGN)
            continue;
          read = keep (field, read_back (field, kept));
          g_assert_true (g_variant_equal (kept, read));
        }
    }
}

/* Whose an item is, is said once, and of a party. */
static void
test_owners (void)
{
  for (int id = 0; id < KIJK_N_KINDS; id++)
    {
      const KijkKind *kind = kijk_kind_get (id);
      const KijkField *owner = kijk_kind_find_owner (kind);

      for (int i = 0; i < kind->n_fields; i++)
        if (kind->fields[i].is_owner)
          g_assert_true (owner == &kind->fields[i]);
      if (owner != NULL)
        g_assert_cmpuint (owner->targets, ==, G_GUINT64_CONSTANT (1) << KIJK_KIND_STAKEHOLDER);
    }

  g_assert_true (kijk_kind_find_owner (kijk_kind_get (KIJK_KIND_INTEREST)) ==
                 kijk_field_get (KIJK_INTEREST_STAKEHOLDER));
  g_assert_null (kijk_kind_find_owner (kijk_kind_get (KIJK_KIND_CONTEXT_FACTOR)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/declarations", test_declarations);
  g_test_add_func ("/field/enumerations", test_enumerations);
  g_test_add_func ("/field/owners", test_owners);
  g_test_add_func ("/field/edges", test_edges);
  g_test_add_func ("/field/sets", test_sets);
  g_test_add_func ("/field/any-value", test_any_value);

  return g_test_run ();
}
