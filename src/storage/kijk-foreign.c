/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-foreign.h"

#include "kijk-xml.h"

/* One namespace declaration that holds where the printer is. */
typedef struct {
  const char *prefix; /* nullable: the default namespace */
  const char *uri;
} Declaration;

typedef struct {
  GString *out;
  GArray  *scope; /* of Declaration, innermost last */
} Printer;

static int
find_section (const char *name)
{
  const KijkKind *kind = kijk_kind_from_section (name);

  return kind != NULL ? (int) kind->id : -1;
}

/* Returns: where @anchor stands among the others of an item of @kind */
int
_kijk_foreign_get_place (const KijkKind *kind,
                         const char     *anchor)
{
  const KijkField *field;
  gboolean after = *anchor == '/';
  int section;

  if (g_str_equal (anchor, KIJK_ANCHOR_BEFORE))
    return KIJK_PLACE_BEFORE;
  if (g_str_equal (anchor, KIJK_ANCHOR_ATTRIBUTES))
    return KIJK_PLACE_ATTRIBUTES;
  if (g_str_equal (anchor, KIJK_ANCHOR_START))
    return KIJK_PLACE_START;
  if (g_str_equal (anchor, KIJK_ANCHOR_AFTER) && kind->section == NULL)
    return KIJK_PLACE_AFTER;

  field = kijk_kind_find_field (kind, anchor);
  if (field != NULL)
    return KIJK_PLACE_AFTER_FIELD (KIJK_FIELD_INDEX (field->id));

  section = kind->section == NULL ? find_section (anchor + after) : -1;
  if (section >= 0)
    return after ? KIJK_PLACE_AFTER_SECTION (section) : KIJK_PLACE_IN_SECTION (section);

  return KIJK_PLACE_UNKNOWN;
}

typedef struct {
  int       place;
  guint     order;
  GVariant *pair;
} Placed;

static int
compare_placed (gconstpointer a,
                gconstpointer b)
{
  const Placed *x = a;
  const Placed *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

static void
clear_placed (gpointer data)
{
  g_variant_unref (((Placed *) data)->pair);
}

/* Returns: (transfer floating) (nullable): the value of a foreign field that
 * holds @pairs, which are taken, in the order of files; %NULL if there are none */
GVariant *
_kijk_foreign_pack (const KijkKind  *kind,
                    GVariantBuilder *pairs)
{
  g_autoptr (GVariant) unsorted = g_variant_ref_sink (g_variant_builder_end (pairs));
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  GVariantBuilder sorted;
  gsize n = g_variant_n_children (unsorted);

  if (n == 0)
    return NULL;

  g_array_set_clear_func (placed, clear_placed);
  for (guint i = 0; i < n; i++)
    {
      Placed one = { .order = i, .pair = g_variant_get_child_value (unsorted, i) };
      const char *anchor;

      g_variant_get (one.pair, "(&s&s)", &anchor, NULL);
      one.place = _kijk_foreign_get_place (kind, anchor);
      g_array_append_val (placed, one);
    }
  g_array_sort (placed, compare_placed);

  g_variant_builder_init (&sorted, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < placed->len; i++)
    g_variant_builder_add_value (&sorted, g_array_index (placed, Placed, i).pair);

  return g_variant_builder_end (&sorted);
}

/*
 * _kijk_foreign_escape:
 * @out: where to append
 * @text: words
 * @also: what else than & < > is written by number or name: of `"`, tab, line
 *   feed and carriage return
 */
void
_kijk_foreign_escape (GString    *out,
                      const char *text,
                      const char *also)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '&')
      g_string_append (out, "&amp;");
    else if (*p == '<')
      g_string_append (out, "&lt;");
    else if (*p == '>')
      g_string_append (out, "&gt;");
    else if (strchr (also, *p) == NULL)
      g_string_append_c (out, *p);
    else if (*p == '"')
      g_string_append (out, "&quot;");
    else
      g_string_append_printf (out, "&#%d;", *p);
}

static const char *
look_up (Printer    *printer,
         const char *prefix)
{
  for (guint i = printer->scope->len; i-- > 0;)
    {
      Declaration *declaration = &g_array_index (printer->scope, Declaration, i);

      if (g_strcmp0 (declaration->prefix, prefix) == 0)
        return declaration->uri;
    }

  return prefix == NULL ? KIJK_NAMESPACE : NULL;
}

/* Declares a namespace in the tag that is being printed, unless it holds there
 * already. */
static void
declare (Printer    *printer,
         const char *prefix,
         const char *uri)
{
  Declaration declaration = { prefix, uri != NULL ? uri : "" };

  if (g_strcmp0 (prefix, "xml") == 0 || g_strcmp0 (look_up (printer, prefix), declaration.uri) == 0)
    return;

  g_array_append_val (printer->scope, declaration);
  g_string_append (printer->out, prefix != NULL ? " xmlns:" : " xmlns");
  g_string_append (printer->out, prefix != NULL ? prefix : "");
  g_string_append (printer->out, "=\"");
  _kijk_foreign_escape (printer->out, declaration.uri, "\"\t\n\r");
  g_string_append_c (printer->out, '"');
}

static void
print_name (Printer       *printer,
            const xmlNs   *ns,
            const xmlChar *name)
{
  if (ns != NULL && ns->prefix != NULL)
    g_string_append_printf (printer->out, "%s:", (const char *) ns->prefix);
  g_string_append (printer->out, (const char *) name);
}

/* Declarations come before attributes: that is how they are read back. */
static void
declare_for (Printer       *printer,
             const xmlAttr *attribute)
{
  if (attribute->ns != NULL)
    declare (printer, (const char *) attribute->ns->prefix, (const char *) attribute->ns->href);
}

static void
print_attribute (Printer       *printer,
                 const xmlAttr *attribute)
{
  g_autofree char *value = _kijk_xml_value (attribute);

  g_string_append_c (printer->out, ' ');
  print_name (printer, attribute->ns, attribute->name);
  g_string_append (printer->out, "=\"");
  _kijk_foreign_escape (printer->out, value, "\"\t\n\r");
  g_string_append_c (printer->out, '"');
}

static void print_node (Printer       *printer,
                        const xmlNode *node);

static void
print_element (Printer       *printer,
               const xmlNode *node)
{
  guint outer_scope = printer->scope->len;

  g_string_append_c (printer->out, '<');
  print_name (printer, node->ns, node->name);

  for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
    declare (printer, (const char *) ns->prefix, (const char *) ns->href);
  if (node->ns != NULL)
    declare (printer, (const char *) node->ns->prefix, (const char *) node->ns->href);
  else
    declare (printer, NULL, "");
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    declare_for (printer, attribute);
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    print_attribute (printer, attribute);

  if (node->children == NULL)
    {
      g_string_append (printer->out, "/>");
    }
  else
    {
      g_string_append_c (printer->out, '>');
      for (const xmlNode *child = node->children; child != NULL; child = child->next)
        print_node (printer, child);
      g_string_append (printer->out, "</");
      print_name (printer, node->ns, node->name);
      g_string_append_c (printer->out, '>');
    }

  g_array_set_size (printer->scope, outer_scope);
}

static void
print_node (Printer       *printer,
            const xmlNode *node)
{
  const char *content = (const char *) node->content;

  switch (node->type)
    {
    case XML_ELEMENT_NODE:
      print_element (printer, node);
      break;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
      _kijk_foreign_escape (printer->out, content, "\r");
      break;
    case XML_COMMENT_NODE:
      g_string_append_printf (printer->out, "<!--%s-->", content != NULL ? content : "");
      break;
    case XML_PI_NODE:
      g_string_append_printf (printer->out, "<?%s%s%s?>", (const char *) node->name,
                              content != NULL ? " " : "", content != NULL ? content : "");
      break;
    default:
      break;
    }
}

static void
start_printing (Printer *printer)
{
  printer->out = g_string_new (NULL);
  printer->scope = g_array_new (FALSE, FALSE, sizeof (Declaration));
}

static char *
finish_printing (Printer *printer)
{
  g_array_unref (printer->scope);
  return g_string_free (printer->out, FALSE);
}

/* Returns: (transfer full): the XML of @node, with the namespaces that it needs to
 * stand anywhere in a file of ours */
char *
_kijk_foreign_print_node (const xmlNode *node)
{
  Printer printer;

  start_printing (&printer);
  print_node (&printer, node);
  return finish_printing (&printer);
}

/* Returns: (transfer full): @attributes (of xmlAttr) as a start tag of ours can
 * hold them, each after a space */
char *
_kijk_foreign_print_attributes (GPtrArray *attributes)
{
  Printer printer;

  start_printing (&printer);
  for (guint i = 0; i < attributes->len; i++)
    declare_for (&printer, attributes->pdata[i]);
  for (guint i = 0; i < attributes->len; i++)
    print_attribute (&printer, attributes->pdata[i]);
  return finish_printing (&printer);
}
