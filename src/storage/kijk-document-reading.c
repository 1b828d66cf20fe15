/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-reading-private.h"

#include <string.h>

#include "kijk-foreign.h"
#include "kijk-migration.h"
#include "kijk-xml.h"

/* Room for more versions than there will ever be. */
#define LATEST_VERSION 999999

/* ---- the root element ---- */

static gboolean
check_root (KijkReading   *self,
            const xmlNode *root)
{
  const char *name = kijk_kind_get (KIJK_KIND_COLLABORATION)->name;
  const char *uri = root->ns != NULL ? (const char *) root->ns->href : "";

  if (_kijk_xml_is_ours (root) && g_str_equal (_kijk_xml_name (root), name))
    return TRUE;

  _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_OTHER_ROOT, self->file,
                                                     _kijk_reading_line (root), _kijk_xml_name (root),
                                                     uri, name, KIJK_NAMESPACE, NULL));
  return FALSE;
}

/* Returns: the number that @name says, or 0 with a problem if it says none from 1
 * to @most */
static int
read_version (KijkReading   *self,
              const xmlNode *root,
              const char    *name,
              int            most)
{
  xmlAttr *attribute = xmlHasNsProp (root, BAD_CAST name, NULL);
  g_autofree char *text = attribute != NULL ? g_strstrip (_kijk_xml_value (attribute)) : NULL;
  g_autofree char *limit = g_strdup_printf ("%d", most);
  gint64 number = 0;

  if (text != NULL && g_ascii_string_to_signed (text, 10, 1, most, &number, NULL))
    return (int) number;

  if (text == NULL)
    _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_MISSING_ATTRIBUTE, self->file,
                                                       _kijk_reading_line (root),
                                                       _kijk_xml_name (root), name, NULL));
  else
    _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_VERSION, self->file,
                                                       _kijk_reading_line (root), name,
                                                       _kijk_xml_name (root), text, limit, NULL));
  return 0;
}

/* Returns: the version of the file, or 0 with a problem when this program cannot
 * read it */
static int
check_version (KijkReading   *self,
               const xmlNode *root)
{
  int version = read_version (self, root, "version", LATEST_VERSION);
  int reader = version > 0 ? read_version (self, root, "min-reader", version) : 0;
  g_autofree char *version_word = g_strdup_printf ("%d", version);
  g_autofree char *reader_word = g_strdup_printf ("%d", reader);

  if (reader <= KIJK_FORMAT_VERSION)
    return reader > 0 ? version : 0;

  _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_NEWER, self->file,
                                                     _kijk_reading_line (root), version_word,
                                                     reader_word, G_STRINGIFY (KIJK_FORMAT_VERSION),
                                                     NULL));
  return 0;
}

/* ---- first, which items there are ---- */

static const KijkKind *
find_section (const xmlNode *node)
{
  return _kijk_xml_is_ours (node) ? kijk_kind_from_section (_kijk_xml_name (node)) : NULL;
}

static void
add_record (KijkReading    *self,
            const KijkKind *kind,
            xmlNode        *node,
            const char     *id,
            GPtrArray      *before)
{
  KijkRecord *record = g_new0 (KijkRecord, 1);

  record->kind = kind;
  record->node = node;
  record->id = g_strdup (id);
  record->before = before->len > 0 ? g_ptr_array_copy (before, NULL, NULL) : NULL;

  g_ptr_array_add (self->records, record);
  g_hash_table_insert (self->by_id, record->id, record);
}

static void
find_item (KijkReading    *self,
           const KijkKind *kind,
           xmlNode        *node,
           GPtrArray      *before)
{
  xmlAttr *attribute = xmlHasNsProp (node, BAD_CAST "id", NULL);
  g_autofree char *id = attribute != NULL ? _kijk_xml_value (attribute) : NULL;
  KijkRecord *first = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
  int line = _kijk_reading_line (node);

  if (id == NULL)
    {
      _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_MISSING_ATTRIBUTE, self->file,
                                                         line, kind->name, "id", NULL));
    }
  else if (!kijk_id_is_valid (id))
    {
      _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_ID, self->file, line, id, NULL));
    }
  else if (first != NULL)
    {
      g_autofree char *other = g_strdup_printf ("%d", _kijk_reading_line (first->node));

      _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_ID_TWICE, self->file, line, id,
                                                         other, NULL));
    }
  else
    {
      add_record (self, kind, node, id, before);
    }
}

static gboolean
is_remark (const xmlNode *node)
{
  return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE;
}

static void
keep_all (KijkItemReading *collaboration,
          const KijkKind  *kind,
          GPtrArray       *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    _kijk_item_reading_keep (collaboration, kind->section, nodes->pdata[i]);
  g_ptr_array_set_size (nodes, 0);
}

/* Remarks are about the item that comes next and go where it goes; all else that
 * is foreign in a section, and what comes after the last item, stays with the
 * section. */
static void
find_items (KijkReading     *self,
            const KijkKind  *kind,
            const xmlNode   *section,
            KijkItemReading *collaboration)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new ();

  for (xmlNode *node = section->children; node != NULL; node = node->next)
    if (node->type == XML_TEXT_NODE)
      {
        _kijk_reading_loose_text (self, node);
      }
    else if (is_remark (node))
      {
        g_ptr_array_add (remarks, node);
      }
    else if (_kijk_xml_is_ours (node) && g_str_equal (_kijk_xml_name (node), kind->name))
      {
        find_item (self, kind, node, remarks);
        g_ptr_array_set_size (remarks, 0);
      }
    else if (_kijk_xml_is_ours (node) && !self->later)
      {
        _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_UNKNOWN_ELEMENT, self->file,
                                                           _kijk_reading_line (node),
                                                           _kijk_xml_name (node), kind->section, NULL));
      }
    else
      {
        keep_all (collaboration, kind, remarks);
        _kijk_item_reading_keep (collaboration, kind->section, node);
      }

  keep_all (collaboration, kind, remarks);
}

static void
find_sections (KijkReading     *self,
               const xmlNode   *root,
               KijkItemReading *collaboration)
{
  int lines[KIJK_N_KINDS] = { 0 };

  for (const xmlNode *node = root->children; node != NULL; node = node->next)
    {
      const KijkKind *kind = find_section (node);

      if (kind == NULL)
        continue;

      if (lines[kind->id] != 0)
        {
          g_autofree char *first = g_strdup_printf ("%d", lines[kind->id]);

          _kijk_reading_add_problem (self, kijk_problem_new (KIJK_PROBLEM_TWICE, self->file,
                                                             _kijk_reading_line (node), kind->section,
                                                             first, NULL));
        }

      lines[kind->id] = _kijk_reading_line (node);
      _kijk_reading_bare_attributes (self, node);
      find_items (self, kind, node, collaboration);
    }
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  const KijkRecord *x = *(KijkRecord **) a;
  const KijkRecord *y = *(KijkRecord **) b;

  if (x->kind != y->kind)
    return x->kind->id < y->kind->id ? -1 : 1;
  return strcmp (x->id, y->id);
}

/* In the order in which the project keeps them, so that none has to make room. */
static void
insert_items (KijkReading *self)
{
  g_ptr_array_sort (self->records, compare_records);

  for (guint i = 0; i < self->records->len; i++)
    {
      KijkRecord *record = self->records->pdata[i];

      if (kijk_edit_insert (self->edit, record->kind->id, record->id, NULL) == NULL)
        g_assert_not_reached ();
    }
}

/* ---- then, what they hold ---- */

static void
read_item (KijkReading *self,
           KijkRecord  *record)
{
  KijkItemReading item;

  _kijk_item_reading_begin (&item, self, kijk_project_get_item (self->project, record->id), record->node);
  for (guint i = 0; record->before != NULL && i < record->before->len; i++)
    _kijk_item_reading_keep (&item, KIJK_ANCHOR_BEFORE, record->before->pdata[i]);

  _kijk_item_reading_attributes (&item, " id ");
  for (const xmlNode *child = record->node->children; child != NULL; child = child->next)
    _kijk_item_reading_child (&item, child);

  _kijk_item_reading_end (&item);
}

static void
read_collaboration (KijkItemReading *collaboration)
{
  const xmlNode *root = collaboration->node;
  const char *anchor = KIJK_ANCHOR_BEFORE;

  for (const xmlNode *node = root->doc->children; node != NULL; node = node->next)
    if (node == root)
      anchor = KIJK_ANCHOR_AFTER;
    else if (is_remark (node))
      _kijk_item_reading_keep (collaboration, anchor, node);

  _kijk_item_reading_attributes (collaboration, " version min-reader ");
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      const KijkKind *kind = find_section (child);

      g_autofree char *behind = kind != NULL ? g_strconcat ("/", kind->section, NULL) : NULL;

      if (kind == NULL)
        _kijk_item_reading_child (collaboration, child);
      else
        collaboration->anchor = g_intern_string (behind);
    }
}

/* ---- the whole ---- */

static void
read_items (KijkReading   *self,
            const xmlNode *root)
{
  KijkItem *item = kijk_project_get_collaboration (self->project);
  KijkItemReading collaboration;
  KijkRecord whole = { kijk_item_get_kind (item), (xmlNode *) root, item->id, NULL };

  g_hash_table_insert (self->by_id, whole.id, &whole);
  _kijk_item_reading_begin (&collaboration, self, item, root);

  find_sections (self, root, &collaboration);
  insert_items (self);
  read_collaboration (&collaboration);
  for (guint i = 0; i < self->records->len; i++)
    read_item (self, self->records->pdata[i]);

  _kijk_item_reading_end (&collaboration);
  g_hash_table_remove_all (self->by_id);
}

/*
 * _kijk_reading_read_document:
 * @self: a file that is being read, with an empty project that is being edited
 * @doc: its document
 *
 * Fills the project with what is right in @doc, and the problems with what is not.
 */
void
_kijk_reading_read_document (KijkReading *self,
                             xmlDoc      *doc)
{
  const xmlNode *root = xmlDocGetRootElement (doc);
  int version = check_root (self, root) ? check_version (self, root) : 0;
  KijkProblem *problem;

  if (version == 0)
    return;

  problem = _kijk_migrate (doc, self->file, version);
  if (problem != NULL)
    {
      _kijk_reading_add_problem (self, problem);
      return;
    }

  self->later = version > KIJK_FORMAT_VERSION;
  kijk_project_set_version (self->project, version);
  read_items (self, xmlDocGetRootElement (doc));
}
