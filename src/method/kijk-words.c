/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-words.h"

#include <gio/gio.h>
#include <string.h>

#include "kijk-method-resources.h"

#define COUNT_LANGUAGE(member, name) +1

/* Enumerations that are a part of the method with words of their own: the label
 * of their values stands with those words, in [<part>.<value>] <key>, and not a
 * second time in [enum.…]. The sectors of a ring are its own enumeration in the
 * model, and sectors of the Kijkglas here. */
static const struct {
  const char *group;
  const char *part;
  const char *key;
} aliases[] = {
  { "enum.ring", "ring", "name" },
  { "enum.cell", "cell", "name" },
  { "enum.facet", "cell", "name" },
  { "enum.interest_type", "cell", "name" },
  { "enum.area", "cell", "name" },
  { "enum.phase", "phase", "name" },
  { "enum.vote_place", "phase", "name" },
  { "enum.circular_phase", "circular", "name" },
  { "enum.step", "step", "name" },
  { "enum.work_form", "work-form", "name" },
  { "enum.deliverable_type", "deliverable", "dutch" },
};

/* Group name → (key → words), one table a language, read when first asked for
 * and kept: whatever is returned from it lives as long as the program. */
static gsize tables[0 KIJK_LANGUAGE_LIST (COUNT_LANGUAGE)];

static GHashTable *
load_group (GKeyFile   *file,
            const char *group)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (int i = 0; keys[i] != NULL; i++)
    g_hash_table_insert (words, g_strdup (keys[i]),
                         g_key_file_get_string (file, group, keys[i], NULL));

  return words;
}

static GHashTable *
load_words (KijkLanguage language)
{
  const char *name = kijk_language_enumeration.values[language];
  g_autofree char *path = g_strdup_printf ("/io/github/kijkglas/method/%s.ini", name);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;
  GHashTable *words;

  /* The words are part of the program: without them it is broken, not the data. */
  bytes = g_resource_lookup_data (kijk_method_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("No words in %s: %s", name, error->message);

  words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                 (GDestroyNotify) g_hash_table_unref);
  groups = g_key_file_get_groups (file, NULL);
  for (int i = 0; groups[i] != NULL; i++)
    g_hash_table_insert (words, g_strdup (groups[i]), load_group (file, groups[i]));

  return words;
}

static GHashTable *
get_words (KijkLanguage language)
{
  if (g_once_init_enter (&tables[language]))
    g_once_init_leave (&tables[language], (gsize) load_words (language));

  return (GHashTable *) tables[language];
}

static const char *
look_up (KijkLanguage language,
         const char  *group,
         const char  *key)
{
  GHashTable *words = g_hash_table_lookup (get_words (language), group);

  return words != NULL ? g_hash_table_lookup (words, key) : NULL;
}

/**
 * kijk_words_find:
 * @language: in which language
 * @group: a group of words, such as `legend`, `phase.share` or `enum.openness`
 * @key: one of its keys
 *
 * Looks words up that may not be there. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the words, which live as long as the
 *   program, or %NULL if there are none
 */
const char *
kijk_words_find (KijkLanguage language,
                 const char  *group,
                 const char  *key)
{
  const char *words;

  g_return_val_if_fail ((guint) language < G_N_ELEMENTS (tables), NULL);
  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  words = look_up (language, group, key);

  for (gsize i = 0; words == NULL && i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (aliases[i].group, group))
      {
        g_autofree char *part = g_strconcat (aliases[i].part, ".", key, NULL);

        words = look_up (language, part, aliases[i].key);
      }

  return words;
}

/**
 * kijk_words_get:
 * @language: in which language
 * @group: a group of words, such as `legend`, `phase.share` or `enum.openness`
 * @key: one of its keys
 *
 * Words that must be there: a fixed text of a picture, a document or a sentence.
 * May be called from any thread.
 *
 * Returns: (transfer none): the words, which live as long as the program; @key
 *   itself, with a critical warning, if there are none
 */
const char *
kijk_words_get (KijkLanguage language,
                const char  *group,
                const char  *key)
{
  const char *words;

  g_return_val_if_fail (group != NULL, "");
  g_return_val_if_fail (key != NULL, "");

  words = kijk_words_find (language, group, key);
  if (words == NULL)
    {
      g_critical ("No words for [%s] %s", group, key);
      words = g_intern_string (key);
    }

  return words;
}

/**
 * kijk_words_get_list:
 * @language: in which language
 * @group: a group of words, such as `phase.share`
 * @key: the name of a list in it, such as `attention` for the keys
 *   `attention-1`, `attention-2` …
 *
 * Returns: (transfer container) (array zero-terminated=1): the words of the
 *   list in their order, possibly none; free with g_free()
 */
const char **
kijk_words_get_list (KijkLanguage language,
                     const char  *group,
                     const char  *key)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (;;)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", key, list->len + 1);
      const char *words = kijk_words_find (language, group, numbered);

      g_ptr_array_add (list, (gpointer) words);
      if (words == NULL)
        return (const char **) g_ptr_array_steal (list, NULL);
    }
}

/**
 * kijk_words_enum:
 * @language: in which language
 * @enumeration: an enumeration of the model
 * @value: one of its values
 *
 * Returns: (transfer none): the label of @value
 */
const char *
kijk_words_enum (KijkLanguage           language,
                 const KijkEnumeration *enumeration,
                 int                    value)
{
  g_autofree char *group = NULL;

  g_return_val_if_fail (enumeration != NULL, "");
  g_return_val_if_fail (value >= 0 && value < enumeration->n_values, "");

  group = g_strconcat ("enum.", enumeration->name, NULL);

  return kijk_words_get (language, group, enumeration->values[value]);
}

/**
 * kijk_words_group:
 * @enumeration: an enumeration whose values have words of their own: ring, cell,
 *   facet, interest_type, area, phase, circular_phase, step, work_form or
 *   deliverable_type
 * @value: one of its values
 *
 * Returns: (transfer full): the group of those words, such as `phase.share`
 */
char *
kijk_words_group (const KijkEnumeration *enumeration,
                  int                    value)
{
  g_autofree char *group = NULL;

  g_return_val_if_fail (enumeration != NULL, NULL);
  g_return_val_if_fail (value >= 0 && value < enumeration->n_values, NULL);

  group = g_strconcat ("enum.", enumeration->name, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (aliases[i].group, group))
      return g_strconcat (aliases[i].part, ".", enumeration->values[value], NULL);

  g_return_val_if_reached (NULL);
}

/**
 * kijk_words_about:
 * @language: in which language
 * @enumeration: an enumeration whose values have words of their own, see
 *   kijk_words_group()
 * @value: one of its values
 * @key: which words, such as `question` or `tooltip`
 *
 * Returns: (transfer none): those words about @value
 */
const char *
kijk_words_about (KijkLanguage           language,
                  const KijkEnumeration *enumeration,
                  int                    value,
                  const char            *key)
{
  g_autofree char *group = kijk_words_group (enumeration, value);

  g_return_val_if_fail (group != NULL, "");

  return kijk_words_get (language, group, key);
}

/**
 * kijk_words_kind:
 * @language: in which language
 * @kind: the name of a kind in files, such as `context-factor`
 *
 * Returns: (transfer none): what an item of that kind is called
 */
const char *
kijk_words_kind (KijkLanguage language,
                 const char  *kind)
{
  return kijk_words_get (language, "kind", kind);
}

/**
 * kijk_words_field:
 * @language: in which language
 * @kind: the name of a kind in files
 * @field: the name of one of its fields in files
 *
 * Returns: (transfer none): the label of that field
 */
const char *
kijk_words_field (KijkLanguage language,
                  const char  *kind,
                  const char  *field)
{
  g_autofree char *group = NULL;
  const char *words;

  g_return_val_if_fail (kind != NULL, "");
  g_return_val_if_fail (field != NULL, "");

  group = g_strconcat ("field.", kind, NULL);
  words = kijk_words_find (language, group, field);

  return words != NULL ? words : kijk_words_get (language, "field", field);
}

/* Fields that begin with the same word share a scale, as both pulses do; a field that is
 * called `value` has that of its kind. */
static const char *
find_on_scale (KijkLanguage     language,
               const KijkField *field,
               const char      *key)
{
  gsize length = strcspn (field->name, "-");
  const char *name = g_str_equal (field->name, "value") ? kijk_kind_get (KIJK_FIELD_KIND (field->id))->name : field->name;
  g_autofree char *group = g_strconcat ("scale.", name, NULL);
  g_autofree char *shared = g_strdup_printf ("scale.%.*s", (int) length, field->name);
  const char *words = kijk_words_find (language, group, key);

  return words != NULL ? words : kijk_words_find (language, shared, key);
}

/**
 * kijk_words_has_scale:
 * @field: a numeric field
 *
 * Returns: whether each of its numbers has a meaning
 */
gboolean
kijk_words_has_scale (const KijkField *field)
{
  g_autofree char *last = NULL;

  g_return_val_if_fail (field != NULL, FALSE);

  last = g_strdup_printf ("%d", field->maximum);
  return find_on_scale (KIJK_LANGUAGE_NL, field, last) != NULL;
}

/**
 * kijk_words_scale:
 * @language: in which language
 * @field: a numeric field that has a scale
 * @value: a number on that
 *
 * Returns: (transfer none): what the number means
 */
const char *
kijk_words_scale (KijkLanguage     language,
                  const KijkField *field,
                  int              value)
{
  g_autofree char *key = NULL;
  const char *words;

  g_return_val_if_fail (field != NULL, "");

  key = g_strdup_printf ("%d", value);
  words = find_on_scale (language, field, key);
  g_return_val_if_fail (words != NULL, "");

  return words;
}
