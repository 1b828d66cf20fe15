/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-field.h"

#include <math.h>
#include <stdio.h>

#include "kijk-id.h"
#include "kijk-rank.h"
#include "kijk-text.h"

G_DEFINE_QUARK (kijk-field-error-quark, kijk_field_error)

/* Decimals that a number keeps: a place on a ring to a tenth of a millimetre on
 * the largest paper, and short in files. */
#define NUMBER_STEPS 10000.0
#define DECIMALS 4

/**
 * kijk_field_is_list:
 * @field: a field
 *
 * Returns: whether @field holds a set of values, each an element of its own in
 *   files
 */
gboolean
kijk_field_is_list (const KijkField *field)
{
  return field->type == KIJK_VALUE_LINES || field->type == KIJK_VALUE_REFERENCES ||
         field->type == KIJK_VALUE_ENUMS;
}

/**
 * kijk_field_is_reference:
 * @field: a field
 *
 * Returns: whether @field points to one or more other items
 */
gboolean
kijk_field_is_reference (const KijkField *field)
{
  return field->type == KIJK_VALUE_REFERENCE || field->type == KIJK_VALUE_REFERENCES;
}

/**
 * kijk_field_is_openness:
 * @field: a field
 *
 * Returns: whether @field says who may see something
 */
gboolean
kijk_field_is_openness (const KijkField *field)
{
  return field->enumeration == &kijk_openness_enumeration;
}

/**
 * kijk_field_get_variant_type:
 * @field: a field
 *
 * Returns: (transfer none): the type of its values in memory
 */
const GVariantType *
kijk_field_get_variant_type (const KijkField *field)
{
  switch (field->type)
    {
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_INTEGER:
      return G_VARIANT_TYPE_INT32;
    case KIJK_VALUE_BOOLEAN:
      return G_VARIANT_TYPE_BOOLEAN;
    case KIJK_VALUE_NUMBER:
      return G_VARIANT_TYPE_DOUBLE;
    case KIJK_VALUE_LINES:
    case KIJK_VALUE_REFERENCES:
      return G_VARIANT_TYPE_STRING_ARRAY;
    case KIJK_VALUE_ENUMS:
      return G_VARIANT_TYPE ("ai");
    case KIJK_VALUE_FOREIGN:
      return G_VARIANT_TYPE ("a(ss)");
    case KIJK_VALUE_LINE:
    case KIJK_VALUE_TEXT:
    case KIJK_VALUE_RANK:
    case KIJK_VALUE_DATE:
    case KIJK_VALUE_REFERENCE:
    default:
      return G_VARIANT_TYPE_STRING;
    }
}

static GVariant *
refuse (GError    **error,
        const char *format,
        ...) G_GNUC_PRINTF (2, 3);

static GVariant *
refuse (GError    **error,
        const char *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE, message);

  return NULL;
}

static gboolean
is_date (const char *text)
{
  int year, month, day;
  char rest;

  if (strlen (text) != 10 || strspn (text, "0123456789-") != 10)
    return FALSE;
  if (sscanf (text, "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3)
    return FALSE;

  return year > 0 && month > 0 && day > 0 &&
         g_date_valid_dmy (day, (GDateMonth) month, (GDateYear) year);
}

static GVariant *
normal_words (const KijkField *field,
              const char      *text,
              GError         **error)
{
  g_autofree char *clean = kijk_text_clean (text, field->type == KIJK_VALUE_TEXT);
  glong length = g_utf8_strlen (clean, -1);

  if (length > field->maximum)
    return refuse (error, "%ld characters are too many, at most %d fit", length, field->maximum);

  return g_variant_new_take_string (g_steal_pointer (&clean));
}

static GVariant *
normal_string (const KijkField *field,
               const char      *text,
               GError         **error)
{
  switch (field->type)
    {
    case KIJK_VALUE_DATE:
      if (*text != '\0' && !is_date (text))
        return refuse (error, "“%.40s” is not a day such as 2026-01-20", text);
      return g_variant_new_string (text);
    case KIJK_VALUE_REFERENCE:
    case KIJK_VALUE_REFERENCES:
      if (*text != '\0' && !kijk_id_is_valid (text))
        return refuse (error, "“%.40s” is not the id of an item", text);
      return g_variant_new_string (text);
    case KIJK_VALUE_RANK:
      if (*text != '\0' && (!kijk_rank_is_valid (text) || strlen (text) > 200))
        return refuse (error, "“%.40s” is not a rank (letters a to z, not ending in a)", text);
      return g_variant_new_string (text);
    default:
      return normal_words (field, text, error);
    }
}

static GVariant *
normal_integer (const KijkField *field,
                int              number,
                GError         **error)
{
  if (field->enumeration != NULL)
    {
      if (number < 0 || number >= field->enumeration->n_values)
        return refuse (error, "%d is not a value of %s", number, field->enumeration->name);
    }
  else if (number < field->minimum || number > field->maximum)
    {
      return refuse (error, "%d is out of range, %d to %d is expected",
                     number, field->minimum, field->maximum);
    }

  return g_variant_new_int32 (number);
}

static GVariant *
normal_number (const KijkField *field,
               double           number,
               GError         **error)
{
  if (!isfinite (number) || number < field->minimum || number > field->maximum)
    return refuse (error, "the number is out of range, %d to %d is expected",
                   field->minimum, field->maximum);

  /* Adding zero makes a plain 0 of -0, which is equal to it but other bytes. */
  return g_variant_new_double (round (number * NUMBER_STEPS) / NUMBER_STEPS + 0.0);
}

static int
compare_elements (gconstpointer a,
                  gconstpointer b)
{
  GVariant *x = *(GVariant **) a;
  GVariant *y = *(GVariant **) b;

  return g_variant_compare (x, y);
}

static GVariant *
normal_element (const KijkField *field,
                GVariant        *element,
                GError         **error)
{
  if (field->type == KIJK_VALUE_ENUMS)
    return normal_integer (field, g_variant_get_int32 (element), error);

  return normal_string (field, g_variant_get_string (element, NULL), error);
}

/* Sorted and each value once, so that the same set is the same value. */
static GVariant *
normal_list (const KijkField *field,
             GVariant        *list,
             GError         **error)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  const GVariantType *type = g_variant_type_element (kijk_field_get_variant_type (field));
  gsize n = g_variant_n_children (list);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) element = g_variant_get_child_value (list, i);
      GVariant *normal = normal_element (field, element, error);

      if (normal == NULL)
        return NULL;
      g_ptr_array_add (elements, g_variant_ref_sink (normal));
    }

  g_ptr_array_sort (elements, compare_elements);
  for (guint i = elements->len; i-- > 0;)
    {
      GVariant *element = elements->pdata[i];
      gboolean empty = field->type != KIJK_VALUE_ENUMS &&
                       *g_variant_get_string (element, NULL) == '\0';

      if (empty || (i > 0 && g_variant_equal (element, elements->pdata[i - 1])))
        g_ptr_array_remove_index (elements, i);
    }

  return g_variant_new_array (type, (GVariant **) elements->pdata, elements->len);
}

static gboolean
is_fallback (const KijkField *field,
             GVariant        *value)
{
  switch (field->type)
    {
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_INTEGER:
      return field->has_fallback && g_variant_get_int32 (value) == field->fallback;
    case KIJK_VALUE_BOOLEAN:
      return field->has_fallback && g_variant_get_boolean (value) == field->fallback;
    case KIJK_VALUE_NUMBER:
      return field->has_fallback && g_variant_get_double (value) == field->fallback;
    case KIJK_VALUE_LINES:
    case KIJK_VALUE_REFERENCES:
    case KIJK_VALUE_ENUMS:
    case KIJK_VALUE_FOREIGN:
      return g_variant_n_children (value) == 0;
    default:
      return *g_variant_get_string (value, NULL) == '\0';
    }
}

static GVariant *
normal_value (const KijkField *field,
              GVariant        *value,
              GError         **error)
{
  switch (field->type)
    {
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_INTEGER:
      return normal_integer (field, g_variant_get_int32 (value), error);
    case KIJK_VALUE_NUMBER:
      return normal_number (field, g_variant_get_double (value), error);
    case KIJK_VALUE_LINES:
    case KIJK_VALUE_REFERENCES:
    case KIJK_VALUE_ENUMS:
      return normal_list (field, value, error);
    case KIJK_VALUE_BOOLEAN:
    case KIJK_VALUE_FOREIGN:
      return g_variant_ref (value);
    default:
      return normal_string (field, g_variant_get_string (value, NULL), error);
    }
}

/**
 * kijk_field_normalise:
 * @field: a field
 * @value: (nullable): a value for it, not floating, or %NULL for what it is when
 *   nothing is said
 * @normal: (out) (transfer full) (nullable): the value as it is kept: cleaned,
 *   rounded, sorted; %NULL for the fallback
 * @error: return location for an error
 *
 * Checks a value and brings it into the one form that is kept, so that equal
 * values are equal bytes.
 *
 * Returns: whether @field may hold @value
 */
gboolean
kijk_field_normalise (const KijkField *field,
                      GVariant        *value,
                      GVariant       **normal,
                      GError         **error)
{
  GVariant *candidate;

  g_return_val_if_fail (field != NULL && normal != NULL, FALSE);

  *normal = NULL;
  if (value == NULL)
    return TRUE;

  g_return_val_if_fail (g_variant_is_of_type (value, kijk_field_get_variant_type (field)), FALSE);

  candidate = normal_value (field, value, error);
  if (candidate == NULL)
    return FALSE;

  g_variant_take_ref (candidate);
  if (is_fallback (field, candidate))
    g_variant_unref (candidate);
  else
    *normal = candidate;

  return TRUE;
}

static GVariant *
parse_enum (const KijkField *field,
            const char      *text,
            GError         **error)
{
  int value = kijk_enumeration_parse (field->enumeration, text);
  g_autofree char *expected = NULL;

  if (value >= 0)
    return g_variant_new_int32 (value);

  expected = g_strjoinv (", ", (char **) field->enumeration->values);
  return refuse (error, "“%.40s” is not one of %s", text, expected);
}

static GVariant *
parse_number (const KijkField *field,
              const char      *text,
              GError         **error)
{
  char *end = NULL;

  if (field->type == KIJK_VALUE_INTEGER)
    {
      gint64 number;

      if (!g_ascii_string_to_signed (text, 10, field->minimum, field->maximum, &number, NULL))
        return refuse (error, "“%.40s” is not a whole number from %d to %d",
                       text, field->minimum, field->maximum);
      return g_variant_new_int32 (number);
    }

  if (*text != '\0' && strspn (text, "0123456789.-") == strlen (text))
    {
      double number = g_ascii_strtod (text, &end);

      if (*end == '\0' && number >= field->minimum && number <= field->maximum)
        return g_variant_new_double (number);
    }

  return refuse (error, "“%.40s” is not a number from %d to %d",
                 text, field->minimum, field->maximum);
}

/**
 * kijk_field_parse:
 * @field: a field, not one for foreign content
 * @text: a value as files write it; of a list, one element
 * @error: return location for an error
 *
 * Returns: (transfer floating) (nullable): the value, or for a list an element of
 *   it; not yet checked beyond its form, see kijk_field_normalise()
 */
GVariant *
kijk_field_parse (const KijkField *field,
                  const char      *text,
                  GError         **error)
{
  g_return_val_if_fail (field != NULL && field->type != KIJK_VALUE_FOREIGN, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  switch (field->type)
    {
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_ENUMS:
      return parse_enum (field, text, error);
    case KIJK_VALUE_INTEGER:
    case KIJK_VALUE_NUMBER:
      return parse_number (field, text, error);
    case KIJK_VALUE_BOOLEAN:
      if (g_str_equal (text, "true") || g_str_equal (text, "false"))
        return g_variant_new_boolean (g_str_equal (text, "true"));
      return refuse (error, "“%.40s” is not true or false", text);
    default:
      return normal_string (field, text, error);
    }
}

static char *
print_number (double number)
{
  GString *text = g_string_new (NULL);

  kijk_text_append_number (text, number, DECIMALS);

  return g_string_free (text, FALSE);
}

/**
 * kijk_field_print:
 * @field: a field, not one for foreign content
 * @value: a value of it; of a list, one element
 *
 * Returns: (transfer full): @value as files write it; kijk_field_parse() reads it
 */
char *
kijk_field_print (const KijkField *field,
                  GVariant        *value)
{
  g_return_val_if_fail (field != NULL && field->type != KIJK_VALUE_FOREIGN, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  switch (field->type)
    {
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_ENUMS:
      return g_strdup (field->enumeration->values[g_variant_get_int32 (value)]);
    case KIJK_VALUE_INTEGER:
      return g_strdup_printf ("%d", g_variant_get_int32 (value));
    case KIJK_VALUE_NUMBER:
      return print_number (g_variant_get_double (value));
    case KIJK_VALUE_BOOLEAN:
      return g_strdup (g_variant_get_boolean (value) ? "true" : "false");
    default:
      return g_variant_dup_string (value, NULL);
    }
}
