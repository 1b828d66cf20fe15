/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "kijk-guard.h"

/* libxml2 2.12 made the error that a handler gets constant. */
#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

/* Entities stay unexpanded, nothing is loaded from anywhere, nothing is mended
 * and libxml2's own bounds stand: see kijk-guard.c for what never gets here. */
#define PARSER_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES)

typedef struct {
  xmlParserCtxt *parser;
  const char    *file;
  KijkProblem   *problem; /* owned, nullable */
} Parse;

static void
error_cb (gpointer  data,
          XmlError *error)
{
  Parse *parse = data;
  g_autofree char *message = NULL;

  if (error->level < XML_ERR_ERROR || parse->problem != NULL)
    return;

  message = g_utf8_make_valid (error->message != NULL ? error->message : "?", -1);
  message[strcspn (message, "\n")] = '\0';
  parse->problem = kijk_problem_new (KIJK_PROBLEM_NOT_XML, parse->file, MAX (error->line, 1), message,
                                     NULL);
  xmlStopParser (parse->parser);
}

static xmlDoc *
parse_plain_xml (GBytes       *bytes,
                 const char   *file,
                 KijkProblem **problem)
{
  xmlStructuredErrorFunc old_handler = xmlStructuredError;
  gpointer old_data = xmlStructuredErrorContext;
  Parse parse = { xmlNewParserCtxt (), file, NULL };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc *doc;

  xmlSetStructuredErrorFunc (&parse, error_cb);
  doc = xmlCtxtReadMemory (parse.parser, data, (int) size, NULL, "UTF-8", PARSER_OPTIONS);
  xmlSetStructuredErrorFunc (old_data, old_handler);
  xmlFreeParserCtxt (parse.parser);

  if (doc != NULL && parse.problem == NULL && doc->intSubset != NULL)
    parse.problem = kijk_problem_new (KIJK_PROBLEM_DOCTYPE, file, 1, NULL);
  if (doc == NULL && parse.problem == NULL)
    parse.problem = kijk_problem_new (KIJK_PROBLEM_NOT_XML, file, 1, "?", NULL);

  *problem = parse.problem;
  if (parse.problem != NULL)
    g_clear_pointer (&doc, xmlFreeDoc);
  return doc;
}

/*
 * _kijk_xml_parse:
 * @bytes: a file
 * @file: (nullable): its name, for people
 * @problem: (out) (transfer full): why it is not plain XML, if it is not
 *
 * Returns: (transfer full) (nullable): the document, its root included
 */
xmlDoc *
_kijk_xml_parse (GBytes       *bytes,
                 const char   *file,
                 KijkProblem **problem)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > KIJK_GUARD_MEGABYTES << 20)
    *problem = kijk_problem_new (KIJK_PROBLEM_TOO_LARGE, file, 1, G_STRINGIFY (KIJK_GUARD_MEGABYTES), NULL);
  else
    *problem = _kijk_guard_find_problem (data, size, file);

  return *problem == NULL ? parse_plain_xml (bytes, file, problem) : NULL;
}

/* Returns: whether @node is an element of a collaboration */
gboolean
_kijk_xml_is_ours (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
         xmlStrEqual (node->ns->href, BAD_CAST KIJK_NAMESPACE);
}

/* Returns: whether @node is text of nothing but white space */
gboolean
_kijk_xml_is_blank (const xmlNode *node)
{
  return node->type == XML_TEXT_NODE && xmlIsBlankNode (node) == 1;
}

const char *
_kijk_xml_name (const xmlNode *node)
{
  return (const char *) node->name;
}

/* Returns: (transfer full): the text that stands directly in @node */
char *
_kijk_xml_text (const xmlNode *node)
{
  GString *text = g_string_new (NULL);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
      g_string_append (text, (const char *) child->content);

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the value of @attribute */
char *
_kijk_xml_value (const xmlAttr *attribute)
{
  return _kijk_xml_text ((const xmlNode *) attribute);
}
