/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-snapshot-private.h"

#include <string.h>

#include "kijk-diff.h"
#include "kijk-item-private.h"

/* How changes are kept with a moment, one a line:
 *
 *     insert KIND ID
 *     remove ID
 *     set ID FIELD ['VALUE', …]
 *     unset ID FIELD
 *
 * as files write kinds, fields and values, the values quoted as GVariant does. The lines
 * of a file are a set: their order says nothing, and what comes goes before what is said
 * of it. What goes loses all its values, which are not written. */

/* So much of what cannot be read is told, in characters. */
#define SHOWN 80

/* ---- lines ---- */

static char *
print_values (const KijkField *field,
              GVariant        *value)
{
  g_autoptr (GVariant) list = NULL;
  GVariantBuilder builder;

  if (field->type == KIJK_VALUE_FOREIGN)
    return g_variant_print (value, FALSE);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (gsize i = 0; kijk_field_is_list (field) && i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) element = g_variant_get_child_value (value, i);
      g_autofree char *text = kijk_field_print (field, element);

      g_variant_builder_add (&builder, "s", text);
    }
  if (!kijk_field_is_list (field))
    {
      g_autofree char *text = kijk_field_print (field, value);

      g_variant_builder_add (&builder, "s", text);
    }
  list = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_print (list, FALSE);
}

/* What is taken from an item that goes afterwards needs no line. */
static char *
print_change (const KijkChange *change,
              KijkProject      *to)
{
  const KijkField *field;
  g_autofree char *values = NULL;

  if (change->type == KIJK_CHANGE_INSERT)
    return g_strdup_printf ("insert %s %s", kijk_kind_get (change->kind)->name, change->id);
  if (change->type == KIJK_CHANGE_REMOVE)
    return g_strdup_printf ("remove %s", change->id);
  if (kijk_project_get_item (to, change->id) == NULL)
    return NULL;

  field = kijk_field_get (change->field);
  if (change->after == NULL)
    return g_strdup_printf ("unset %s %s", change->id, field->name);

  values = print_values (field, change->after);
  return g_strdup_printf ("set %s %s %s", change->id, field->name, values);
}

/* Returns: (transfer container): lines from one state to another */
GPtrArray *
_kijk_snapshot_print (KijkProject *from,
               KijkProject *to)
{
  g_autoptr (KijkChanges) changes = kijk_diff (from, to);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    {
      char *line = print_change (kijk_changes_get (changes, i), to);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }

  return lines;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): what tells one state from another */
char *
_kijk_snapshot_hash (KijkProject *state)
{
  g_autoptr (KijkProject) empty = kijk_project_new ();
  g_autoptr (GPtrArray) lines = _kijk_snapshot_print (empty, state);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      g_checksum_update (checksum, lines->pdata[i], -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* ---- reading them ---- */

gboolean
_kijk_snapshot_refuse (GError    **error,
        const char *line)
{
  g_autofree char *begin = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), SHOWN));

  g_set_error (error, KIJK_SNAPSHOT_ERROR, KIJK_SNAPSHOT_ERROR_BROKEN,
               "this cannot be part of an earlier moment: %s", begin);
  return FALSE;
}

static gboolean
parse_elements (const KijkField  *field,
                GVariant         *texts,
                GVariant        **value,
                GError          **error)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, kijk_field_get_variant_type (field));
  for (gsize i = 0; i < g_variant_n_children (texts); i++)
    {
      const char *text;
      GVariant *element;

      g_variant_get_child (texts, i, "&s", &text);
      element = kijk_field_parse (field, text, error);
      if (element == NULL)
        {
          g_variant_builder_clear (&builder);
          return FALSE;
        }
      g_variant_builder_add_value (&builder, element);
    }

  *value = g_variant_ref_sink (g_variant_builder_end (&builder));
  return TRUE;
}

/* Returns: (transfer full) (nullable): what @text says that @field is */
static GVariant *
parse_values (const KijkField  *field,
              const char       *text,
              GError          **error)
{
  const GVariantType *type = field->type == KIJK_VALUE_FOREIGN ? kijk_field_get_variant_type (field)
                                                               : G_VARIANT_TYPE_STRING_ARRAY;
  g_autoptr (GVariant) texts = g_variant_parse (type, text, NULL, NULL, error);
  GVariant *value = NULL;
  const char *only;

  if (texts == NULL)
    return NULL;
  if (field->type == KIJK_VALUE_FOREIGN)
    return g_steal_pointer (&texts);
  if (kijk_field_is_list (field))
    return parse_elements (field, texts, &value, error) ? value : NULL;
  if (g_variant_n_children (texts) != 1)
    {
      _kijk_snapshot_refuse (error, text);
      return NULL;
    }

  g_variant_get_child (texts, 0, "&s", &only);
  value = kijk_field_parse (field, only, error);
  return value != NULL ? g_variant_ref_sink (value) : NULL;
}

static gboolean
replay_insert (KijkEdit    *edit,
               const char  *line,
               char       **words,
               GError     **error)
{
  const KijkKind *kind = words[1] != NULL ? kijk_kind_from_name (words[1]) : NULL;

  if (kind == NULL || words[2] == NULL || kind->id == KIJK_KIND_COLLABORATION ||
      !kijk_id_is_valid (words[2]))
    return _kijk_snapshot_refuse (error, line);

  return kijk_edit_insert (edit, kind->id, words[2], error) != NULL;
}

static gboolean
replay_remove (KijkEdit    *edit,
               const char  *line,
               char       **words,
               GError     **error)
{
  KijkItem *item = kijk_project_get_item (kijk_edit_get_project (edit), words[1]);

  if (item != NULL && kijk_item_is (item, KIJK_KIND_COLLABORATION))
    return _kijk_snapshot_refuse (error, line);

  /* It may have gone with what it belongs to. */
  if (item != NULL)
    kijk_edit_remove (edit, item);
  return TRUE;
}

/* Returns: (nullable): the field of @kind that files call @name, or what is foreign */
static const KijkField *
find_field (const KijkKind *kind,
            const char     *name)
{
  const KijkField *foreign = &kind->fields[kind->n_fields - 1];

  return g_str_equal (name, foreign->name) ? foreign : kijk_kind_find_field (kind, name);
}

static gboolean
replay_set (KijkEdit    *edit,
            const char  *line,
            char       **words,
            GError     **error)
{
  KijkItem *item = kijk_project_get_item (kijk_edit_get_project (edit), words[1]);
  const KijkField *field =
      item != NULL && words[2] != NULL ? find_field (item->kind, words[2]) : NULL;
  g_autoptr (GVariant) value = NULL;

  if (field == NULL)
    return _kijk_snapshot_refuse (error, line);
  if (words[3] == NULL)
    return kijk_edit_set (edit, item, field->id, NULL, error);

  value = parse_values (field, words[3], error);
  return value != NULL && kijk_edit_set (edit, item, field->id, value, error);
}

typedef gboolean (*Replay) (KijkEdit    *edit,
                            const char  *line,
                            char       **words,
                            GError     **error);

/* What goes is referred to by nothing any more once everything else is said. */
static const struct {
  const char *word;
  Replay      replay;
} passes[] = {
  { "insert", replay_insert },
  { "unset", replay_set },
  { "set", replay_set },
  { "remove", replay_remove },
};

gboolean
_kijk_snapshot_replay (KijkEdit    *edit,
              GVariant    *lines,
              GError     **error)
{
  gsize done = 0;

  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++)
    for (gsize i = 0; i < g_variant_n_children (lines); i++)
      {
        const char *line;
        g_auto (GStrv) words = NULL;

        g_variant_get_child (lines, i, "&s", &line);
        words = g_strsplit (line, " ", 4);
        if (g_strcmp0 (words[0], passes[pass].word) != 0)
          continue;
        if (words[1] == NULL)
          return _kijk_snapshot_refuse (error, line);
        if (!passes[pass].replay (edit, line, words, error))
          return FALSE;
        done++;
      }

  return done == g_variant_n_children (lines) || _kijk_snapshot_refuse (error, "");
}
