/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-table.h"

#include <string.h>

#include "method/kijk-words.h"
#include "model/kijk-audience.h"
#include "model/kijk-round.h"

#define BETWEEN_VALUES "; "

typedef struct {
  GString      *out;
  KijkProject  *project;
  KijkLanguage  language;
  GHashTable   *voices;
} Table;

/* What a spreadsheet would calculate instead of show. */
static gboolean
is_like_a_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* A cell as RFC 4180 has it, in quotes where it needs them. */
static void
append_cell (GString    *out,
             const char *text)
{
  if (strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_words (GString    *out,
              const char *text)
{
  g_autofree char *shown = g_strconcat (is_like_a_formula (text) ? "'" : "", text, NULL);

  append_cell (out, shown);
}

/* ---- values in words ---- */

static const char *
title_of (Table      *table,
          const char *id)
{
  KijkItem *item = kijk_project_get_item (table->project, id);
  const char *title = item != NULL ? kijk_item_get_title (item) : "";

  return *title != '\0' ? title : id;
}

static char *
join_lines (Table           *table,
            KijkItem        *item,
            const KijkField *field)
{
  g_autofree const char **lines = kijk_item_get_list (item, field->id, NULL);

  for (int i = 0; kijk_field_is_reference (field) && lines[i] != NULL; i++)
    lines[i] = title_of (table, lines[i]);

  return g_strjoinv (BETWEEN_VALUES, (char **) lines);
}

static char *
join_enums (Table           *table,
            KijkItem        *item,
            const KijkField *field)
{
  GVariant *value = kijk_item_get_value (item, field->id);
  GString *text = g_string_new (NULL);
  GVariantIter iter;
  int one;

  if (value != NULL)
    {
      g_variant_iter_init (&iter, value);
      while (g_variant_iter_next (&iter, "i", &one))
        {
          g_string_append (text, text->len > 0 ? BETWEEN_VALUES : "");
          g_string_append (text, kijk_words_enum (table->language, field->enumeration, one));
        }
    }

  return g_string_free (text, FALSE);
}

/* How secret something is that this audience does not get is nothing to tell,
 * also where nothing is. */
static const char *
word_of_enum (Table           *table,
              KijkItem        *item,
              const KijkField *field)
{
  int value = kijk_item_get_int (item, field->id);

  if (value < 0 || (kijk_field_is_openness (field) &&
                    !kijk_audience_allows (kijk_project_get_audience (table->project), value)))
    return "";

  return kijk_words_enum (table->language, field->enumeration, value);
}

static gboolean
says_something (KijkItem        *item,
                const KijkField *field)
{
  return field->has_fallback || kijk_item_has (item, field->id);
}

static void
append_value (Table           *table,
              KijkItem        *item,
              const KijkField *field)
{
  GVariant *value = kijk_item_get_value (item, field->id);
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case KIJK_VALUE_REFERENCE:
      append_words (table->out, value != NULL ? title_of (table, kijk_item_get_text (item, field->id)) : "");
      break;
    case KIJK_VALUE_ENUM:
      append_words (table->out, word_of_enum (table, item, field));
      break;
    case KIJK_VALUE_ENUMS:
      text = join_enums (table, item, field);
      append_words (table->out, text);
      break;
    case KIJK_VALUE_LINES:
    case KIJK_VALUE_REFERENCES:
      text = join_lines (table, item, field);
      append_words (table->out, text);
      break;
    case KIJK_VALUE_BOOLEAN:
      if (says_something (item, field))
        append_words (table->out, kijk_words_get (table->language, "format",
                                                  kijk_item_get_boolean (item, field->id) ? "yes" : "no"));
      break;
    case KIJK_VALUE_INTEGER:
      if (says_something (item, field))
        g_string_append_printf (table->out, "%d", kijk_item_get_int (item, field->id));
      break;
    case KIJK_VALUE_NUMBER:
      text = value != NULL ? kijk_field_print (field, value) : g_strdup ("");
      g_string_append (table->out, text);
      break;
    default:
      append_words (table->out, kijk_item_get_text (item, field->id));
    }
}

/* A column for each field that this audience could see something of. Rows stand
 * in the order of ranks, which say nothing to people. */
static gboolean
is_column (Table           *table,
           const KijkField *field)
{
  const KijkAudience *audience = kijk_project_get_audience (table->project);

  return field->type != KIJK_VALUE_FOREIGN && field->type != KIJK_VALUE_RANK &&
         field->seen.widest >= audience->level;
}

/* For the projects of other audiences the model has taken out what is secret. */
static gboolean
is_secret (Table           *table,
           KijkItem        *item,
           const KijkField *field)
{
  return kijk_project_get_audience (table->project)->level == KIJK_LEVEL_FACILITATOR &&
         kijk_vote_keeps_secret (item, field->id, table->voices);
}

static void
append_row (Table    *table,
            KijkItem *item)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  g_string_append (table->out, kijk_item_get_id (item));
  for (int i = 0; i < kind->n_fields; i++)
    if (is_column (table, &kind->fields[i]))
      {
        g_string_append_c (table->out, ',');
        if (!is_secret (table, item, &kind->fields[i]))
          append_value (table, item, &kind->fields[i]);
      }
  g_string_append (table->out, "\r\n");
}

/**
 * kijk_table_write:
 * @project: a project, already made for who will see the table
 * @kind: a kind
 * @language: the language of its words
 *
 * Writes the items of @kind as a table, one row an item in the order of people,
 * the id first: CSV as in RFC 4180, UTF-8. What is one of several is in words,
 * what points to items has their titles, days are written as 2026-01-20, and
 * several values have “; ” between them. Words that a spreadsheet would take for
 * a formula begin with an apostrophe. Votes that are not revealed, or too few to be
 * shown, are a row each that does not tell what was voted.
 *
 * Returns: (transfer full): the content of the file
 */
GBytes *
kijk_table_write (KijkProject  *project,
                  KijkKindId    kind,
                  KijkLanguage  language)
{
  const KijkKind *declared = kijk_kind_get (kind);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GHashTable) voices = NULL;
  Table table = { NULL, project, language, NULL };

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && declared != NULL, NULL);

  table.voices = voices = kijk_project_count_voices (project);
  table.out = g_string_new ("id");
  for (int i = 0; i < declared->n_fields; i++)
    if (is_column (&table, &declared->fields[i]))
      {
        g_string_append_c (table.out, ',');
        append_words (table.out, kijk_words_field (language, declared->name, declared->fields[i].name));
      }
  g_string_append (table.out, "\r\n");

  items = kijk_project_list_in_order (project, kind);
  for (guint row = 0; row < items->len; row++)
    append_row (&table, items->pdata[row]);

  return g_string_free_to_bytes (table.out);
}
