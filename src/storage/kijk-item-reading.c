/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-reading-private.h"

#include <string.h>

#include "kijk-foreign.h"
#include "kijk-xml.h"

/* Far more than are told, so that the first ones are among them wherever in the
 * file they are found. */
#define MOST_COLLECTED 1000

void
_kijk_reading_add_problem (KijkReading *self,
                           KijkProblem *problem)
{
  if (self->problems->len < MOST_COLLECTED)
    g_ptr_array_add (self->problems, problem);
  else
    kijk_problem_free (problem);
}

int
_kijk_reading_line (const xmlNode *node)
{
  return MAX (xmlGetLineNo (node), 1);
}

static char *
excerpt (const char *text)
{
  g_autofree char *line = g_strdup (text);
  g_autofree char *start = NULL;

  g_strdelimit (g_strstrip (line), "\n\t", ' ');
  if (g_utf8_strlen (line, -1) <= 40)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, 40);
  return g_strconcat (start, "…", NULL);
}

/* ---- values ---- */

static KijkProblem *
wrong_value (KijkReading     *reading,
             const xmlNode   *node,
             const KijkField *field,
             const char      *text)
{
  static const KijkProblemId ids[] = {
    [KIJK_VALUE_RANK] = KIJK_PROBLEM_NOT_RANK,
    [KIJK_VALUE_DATE] = KIJK_PROBLEM_NOT_DATE,
    [KIJK_VALUE_REFERENCE] = KIJK_PROBLEM_NOT_ID,
    [KIJK_VALUE_ENUM] = KIJK_PROBLEM_NOT_ONE_OF,
    [KIJK_VALUE_INTEGER] = KIJK_PROBLEM_NOT_WHOLE,
    [KIJK_VALUE_BOOLEAN] = KIJK_PROBLEM_NOT_BOOLEAN,
    [KIJK_VALUE_NUMBER] = KIJK_PROBLEM_NOT_NUMBER,
    [KIJK_VALUE_REFERENCES] = KIJK_PROBLEM_NOT_ID,
    [KIJK_VALUE_ENUMS] = KIJK_PROBLEM_NOT_ONE_OF,
  };
  g_autofree char *found = excerpt (text);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (field->enumeration != NULL)
    {
      from = g_strjoinv (", ", (char **) field->enumeration->values);
    }
  else if (field->type == KIJK_VALUE_INTEGER || field->type == KIJK_VALUE_NUMBER)
    {
      from = g_strdup_printf ("%d", field->minimum);
      to = g_strdup_printf ("%d", field->maximum);
    }

  return kijk_problem_new (ids[field->type], reading->file, _kijk_reading_line (node),
                           found, field->name, from, to, NULL);
}

static gboolean
holds_words (const KijkField *field)
{
  return field->type == KIJK_VALUE_LINE || field->type == KIJK_VALUE_TEXT ||
         field->type == KIJK_VALUE_LINES;
}

/* Counts what the file says, before it is cleaned, as the schema does. */
static KijkProblem *
check_length (KijkReading     *reading,
              const xmlNode   *node,
              const KijkField *field,
              const char      *text)
{
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *found = NULL;
  g_autofree char *most = NULL;

  if (length <= field->maximum)
    return NULL;

  found = g_strdup_printf ("%ld", length);
  most = g_strdup_printf ("%d", field->maximum);
  return kijk_problem_new (KIJK_PROBLEM_TOO_LONG, reading->file, _kijk_reading_line (node),
                           field->name, found, most, NULL);
}

static char *
list_targets (const KijkField *field)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int i = 0; i < KIJK_N_KINDS; i++)
    if ((field->targets & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_ptr_array_add (names, (gpointer) kijk_kind_get (i)->name);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static KijkProblem *
check_target (KijkReading     *reading,
              const xmlNode   *node,
              const KijkField *field,
              const char      *id)
{
  KijkRecord *target = g_hash_table_lookup (reading->by_id, id);
  g_autofree char *expected = NULL;

  if (target == NULL)
    return kijk_problem_new (KIJK_PROBLEM_DANGLING, reading->file, _kijk_reading_line (node),
                             field->name, id, NULL);
  if ((field->targets & (G_GUINT64_CONSTANT (1) << target->kind->id)) != 0)
    return NULL;

  expected = list_targets (field);
  return kijk_problem_new (KIJK_PROBLEM_WRONG_KIND, reading->file, _kijk_reading_line (node),
                           field->name, id, target->kind->name, expected, NULL);
}

/* Returns: (transfer full) (nullable): the value that @text is for @field, or an
 * element of it; %NULL with @problem when it is none */
static GVariant *
parse_value (KijkReading      *reading,
             const xmlNode    *node,
             const KijkField  *field,
             char             *text,
             KijkProblem     **problem)
{
  GVariant *value;

  *problem = NULL;
  if (holds_words (field))
    *problem = check_length (reading, node, field, text);
  else if (*g_strstrip (text) == '\0')
    *problem = kijk_problem_new (KIJK_PROBLEM_EMPTY_VALUE, reading->file, _kijk_reading_line (node),
                                 field->name, NULL);
  if (*problem != NULL)
    return NULL;

  value = kijk_field_parse (field, text, NULL);
  if (value == NULL)
    *problem = wrong_value (reading, node, field, text);
  else if (kijk_field_is_reference (field))
    *problem = check_target (reading, node, field, text);

  return value != NULL ? g_variant_ref_sink (value) : NULL;
}

static void
add_to_list (KijkItemReading *self,
             int              index,
             const char      *text,
             GVariant        *value)
{
  if (self->seen == NULL)
    self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_add (self->seen, g_strdup_printf ("%d %s", index, text)))
    return;

  if (self->lists[index] == NULL)
    self->lists[index] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_ptr_array_add (self->lists[index], g_variant_ref (value));
}

static void
read_value (KijkItemReading *self,
            const xmlNode   *node,
            const KijkField *field)
{
  g_autofree char *text = _kijk_xml_text (node);
  KijkProblem *problem;
  g_autoptr (GVariant) value = parse_value (self->reading, node, field, text, &problem);

  if (problem != NULL)
    _kijk_reading_add_problem (self->reading, problem);
  else if (kijk_field_is_list (field))
    add_to_list (self, KIJK_FIELD_INDEX (field->id), text, value);
  else if (!kijk_edit_set (self->reading->edit, self->item, field->id, value, NULL))
    _kijk_reading_add_problem (self->reading, wrong_value (self->reading, node, field, text));
}

/* ---- what stands around values ---- */

void
_kijk_reading_loose_text (KijkReading   *self,
                          const xmlNode *text)
{
  g_autofree char *words = NULL;

  if (_kijk_xml_is_blank (text))
    return;

  words = excerpt ((const char *) text->content);
  _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_LOOSE_TEXT, self->file,
                                                     _kijk_reading_line (text), words,
                                                     _kijk_xml_name (text->parent), NULL));
}

static gboolean
is_xml_space (const xmlAttr *attribute)
{
  return attribute->ns != NULL && xmlStrEqual (attribute->ns->prefix, BAD_CAST "xml") &&
         xmlStrEqual (attribute->name, BAD_CAST "space");
}

/* Of a section or a field, which are nothing that attributes could be kept with. */
void
_kijk_reading_bare_attributes (KijkReading   *self,
                               const xmlNode *node)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (!is_xml_space (attribute))
      _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_FIELD_ATTRIBUTE, self->file,
                                                         _kijk_reading_line (node),
                                                         (const char *) attribute->name,
                                                         _kijk_xml_name (node), NULL));
}

static void
read_field (KijkItemReading *self,
            const xmlNode   *node,
            const KijkField *field)
{
  int *line = &self->lines[KIJK_FIELD_INDEX (field->id)];
  KijkReading *reading = self->reading;

  self->anchor = field->name;
  _kijk_reading_bare_attributes (reading, node);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_COMMENT_NODE || child->type == XML_PI_NODE)
      _kijk_item_reading_keep (self, field->name, child);
    else if (child->type == XML_ELEMENT_NODE)
      {
        _kijk_reading_add_problem (reading, kijk_problem_new (KIJK_PROBLEM_ELEMENT_IN_FIELD,
                                                              reading->file, _kijk_reading_line (child),
                                                              _kijk_xml_name (child), field->name, NULL));
        return;
      }

  if (*line != 0 && !kijk_field_is_list (field))
    {
      g_autofree char *first = g_strdup_printf ("%d", *line);

      _kijk_reading_add_problem (reading, kijk_problem_new (KIJK_PROBLEM_TWICE, reading->file,
                                                            _kijk_reading_line (node), field->name,
                                                            first, NULL));
      return;
    }

  if (*line == 0)
    *line = _kijk_reading_line (node);
  read_value (self, node, field);
}

void
_kijk_item_reading_begin (KijkItemReading *self,
                          KijkReading     *reading,
                          KijkItem        *item,
                          const xmlNode   *node)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  self->reading = reading;
  self->item = item;
  self->kind = kind;
  self->node = node;
  self->anchor = KIJK_ANCHOR_START;
  self->lines = g_new0 (int, kind->n_fields);
  self->lists = g_new0 (GPtrArray *, kind->n_fields);
  self->seen = NULL;
  self->foreign = NULL;
}

static void
keep_xml (KijkItemReading *self,
          const char      *anchor,
          const char      *xml)
{
  if (self->foreign == NULL)
    self->foreign = g_variant_builder_new (G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (self->foreign, "(ss)", anchor, xml);
}

/* Keeps @node as it is, to be written back at @anchor. */
void
_kijk_item_reading_keep (KijkItemReading *self,
                         const char      *anchor,
                         const xmlNode   *node)
{
  g_autofree char *xml = _kijk_foreign_print_node (node);

  keep_xml (self, anchor, xml);
}

/*
 * _kijk_item_reading_attributes:
 * @self: an item that is being read
 * @known: the names of its own attributes, each between spaces
 *
 * Keeps attributes of other namespaces, and in a file of a later version also
 * those that may be new in it.
 */
void
_kijk_item_reading_attributes (KijkItemReading *self,
                               const char      *known)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *xml = NULL;

  for (xmlAttr *attribute = self->node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;
      gboolean foreign = attribute->ns != NULL &&
                         !xmlStrEqual (attribute->ns->href, BAD_CAST KIJK_NAMESPACE);
      g_autofree char *between = g_strdup_printf (" %s ", name);

      if (attribute->ns == NULL && strstr (known, between) != NULL)
        continue;
      if (foreign || self->reading->later)
        g_ptr_array_add (kept, attribute);
      else
        _kijk_reading_add_problem (self->reading,
                                   kijk_problem_new (KIJK_PROBLEM_UNKNOWN_ATTRIBUTE,
                                                     self->reading->file,
                                                     _kijk_reading_line (self->node), name,
                                                     _kijk_xml_name (self->node), NULL));
    }

  if (kept->len == 0)
    return;
  xml = _kijk_foreign_print_attributes (kept);
  keep_xml (self, KIJK_ANCHOR_ATTRIBUTES, xml);
}

/* Reads what stands in an item: a field, something foreign, or white space. */
void
_kijk_item_reading_child (KijkItemReading *self,
                          const xmlNode   *child)
{
  const KijkField *field = NULL;

  if (child->type == XML_TEXT_NODE)
    {
      _kijk_reading_loose_text (self->reading, child);
      return;
    }

  if (_kijk_xml_is_ours (child))
    field = kijk_kind_find_field (self->kind, _kijk_xml_name (child));

  if (field != NULL)
    read_field (self, child, field);
  else if (!_kijk_xml_is_ours (child) || self->reading->later)
    _kijk_item_reading_keep (self, self->anchor, child);
  else
    _kijk_reading_add_problem (self->reading,
                               kijk_problem_new (KIJK_PROBLEM_UNKNOWN_ELEMENT, self->reading->file,
                                                 _kijk_reading_line (child), _kijk_xml_name (child),
                                                 _kijk_xml_name (self->node), NULL));
}

static void
set_lists (KijkItemReading *self)
{
  for (int i = 0; i < self->kind->n_fields; i++)
    {
      const KijkField *field = &self->kind->fields[i];
      GPtrArray *list = self->lists[i];
      GVariant *value;

      if (list == NULL)
        continue;

      value = g_variant_new_array (g_variant_type_element (kijk_field_get_variant_type (field)),
                                   (GVariant **) list->pdata, list->len);
      if (!kijk_edit_set (self->reading->edit, self->item, field->id, value, NULL))
        g_assert_not_reached ();
      g_ptr_array_unref (list);
    }
}

/* Sets what could only be known at the end of the element. */
void
_kijk_item_reading_end (KijkItemReading *self)
{
  KijkFieldId foreign = self->kind->fields[self->kind->n_fields - 1].id;

  set_lists (self);
  if (self->foreign != NULL)
    kijk_edit_set (self->reading->edit, self->item, foreign,
                   _kijk_foreign_pack (self->kind, self->foreign), NULL);

  g_clear_pointer (&self->foreign, g_variant_builder_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_free (self->lists);
  g_free (self->lines);
}
