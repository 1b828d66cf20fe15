/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-writer.h"

#include "kijk-foreign.h"
#include "kijk-xml.h"

/* The oldest version of the program that can read what this one writes. */
#define MIN_READER 1

#define XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* An item while it is being written: what is foreign in it, and where it goes. */
typedef struct {
  GString  *out;
  KijkItem *item;
  int       indent;
  GVariant *foreign; /* nullable */
  gsize     n_foreign;
  int      *places;  /* nullable */
} Writing;

static void
start_item (Writing  *writing,
            GString  *out,
            KijkItem *item,
            int       indent)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  writing->out = out;
  writing->item = item;
  writing->indent = indent;
  writing->foreign = kijk_item_get_value (item, kind->fields[kind->n_fields - 1].id);
  writing->n_foreign = writing->foreign != NULL ? g_variant_n_children (writing->foreign) : 0;
  writing->places = g_new (int, writing->n_foreign);

  for (gsize i = 0; i < writing->n_foreign; i++)
    {
      const char *anchor;

      g_variant_get_child (writing->foreign, i, "(&s&s)", &anchor, NULL);
      writing->places[i] = _kijk_foreign_get_place (kind, anchor);
    }
}

static gboolean
has_foreign (Writing *writing,
             int      place)
{
  for (gsize i = 0; i < writing->n_foreign; i++)
    if (writing->places[i] == place)
      return TRUE;

  return FALSE;
}

static void
write_foreign (Writing *writing,
               int      place,
               int      indent)
{
  for (gsize i = 0; i < writing->n_foreign; i++)
    {
      const char *xml;

      if (writing->places[i] != place)
        continue;

      g_variant_get_child (writing->foreign, i, "(&s&s)", NULL, &xml);
      if (place == KIJK_PLACE_ATTRIBUTES)
        g_string_append (writing->out, xml);
      else
        g_string_append_printf (writing->out, "%*s%s\n", indent, "", xml);
    }
}

static void
write_value (Writing         *writing,
             const KijkField *field,
             GVariant        *value)
{
  g_autofree char *text = kijk_field_print (field, value);

  g_string_append_printf (writing->out, "%*s<%s>", writing->indent + 2, "", field->name);
  _kijk_foreign_escape (writing->out, text, "\n");
  g_string_append_printf (writing->out, "</%s>\n", field->name);
}

static void
write_field (Writing         *writing,
             const KijkField *field)
{
  GVariant *value = kijk_item_get_value (writing->item, field->id);

  if (value == NULL)
    return;
  if (!kijk_field_is_list (field))
    {
      write_value (writing, field, value);
      return;
    }

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) element = g_variant_get_child_value (value, i);

      write_value (writing, field, element);
    }
}

/* The fields and what stands between them, from inside the start tag on. */
static void
write_fields (Writing *writing)
{
  const KijkKind *kind = kijk_item_get_kind (writing->item);

  write_foreign (writing, KIJK_PLACE_START, writing->indent + 2);
  for (int i = 0; i < kind->n_fields - 1; i++)
    {
      write_field (writing, &kind->fields[i]);
      write_foreign (writing, KIJK_PLACE_AFTER_FIELD (i), writing->indent + 2);
    }
}

static void
write_item (GString  *out,
            KijkItem *item)
{
  const char *name = kijk_item_get_kind (item)->name;
  Writing writing;

  start_item (&writing, out, item, 4);

  write_foreign (&writing, KIJK_PLACE_BEFORE, 4);
  g_string_append_printf (out, "    <%s id=\"%s\"", name, kijk_item_get_id (item));
  write_foreign (&writing, KIJK_PLACE_ATTRIBUTES, 0);
  g_string_append (out, ">\n");
  write_fields (&writing);
  write_foreign (&writing, KIJK_PLACE_UNKNOWN, 6);
  g_string_append_printf (out, "    </%s>\n", name);

  g_free (writing.places);
}

static void
write_section (GString        *out,
               KijkProject    *project,
               const KijkKind *kind,
               Writing        *collaboration)
{
  GPtrArray *items = kijk_project_get_items (project, kind->id);
  int inside = KIJK_PLACE_IN_SECTION (kind->id);

  if (items->len > 0 || has_foreign (collaboration, inside))
    {
      g_string_append_printf (out, "  <%s>\n", kind->section);
      for (guint i = 0; i < items->len; i++)
        write_item (out, items->pdata[i]);
      write_foreign (collaboration, inside, 4);
      g_string_append_printf (out, "  </%s>\n", kind->section);
    }

  write_foreign (collaboration, KIJK_PLACE_AFTER_SECTION (kind->id), 2);
}

/**
 * kijk_write_bytes:
 * @project: a project
 *
 * Writes the one file that @project is: kinds in their declared order, items by
 * id, fields in their declared order, each on a line of its own, what is not said
 * left out. Equal projects are equal bytes.
 *
 * Returns: (transfer full): the content of the file
 */
GBytes *
kijk_write_bytes (KijkProject *project)
{
  GString *out;
  Writing collaboration;
  const char *name = kijk_kind_get (KIJK_KIND_COLLABORATION)->name;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);

  out = g_string_new (XML_DECLARATION);
  start_item (&collaboration, out, kijk_project_get_collaboration (project), 0);

  write_foreign (&collaboration, KIJK_PLACE_BEFORE, 0);
  g_string_append_printf (out, "<%s xmlns=\"%s\" version=\"%d\" min-reader=\"%d\"", name,
                          KIJK_NAMESPACE, kijk_project_get_version (project), MIN_READER);
  write_foreign (&collaboration, KIJK_PLACE_ATTRIBUTES, 0);
  g_string_append (out, ">\n");
  write_fields (&collaboration);
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    if (kijk_kind_get (kind)->section != NULL)
      write_section (out, project, kijk_kind_get (kind), &collaboration);
  write_foreign (&collaboration, KIJK_PLACE_UNKNOWN, 2);
  g_string_append_printf (out, "</%s>\n", name);
  write_foreign (&collaboration, KIJK_PLACE_AFTER, 0);

  g_free (collaboration.places);
  return g_string_free_to_bytes (out);
}
