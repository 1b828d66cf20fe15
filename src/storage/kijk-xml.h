/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "kijk-problem.h"

G_BEGIN_DECLS

/**
 * KIJK_NAMESPACE:
 *
 * The namespace of the elements of a collaboration.
 */
#define KIJK_NAMESPACE "urn:kijkglas:1"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

xmlDoc     *_kijk_xml_parse      (GBytes          *bytes,
                                  const char      *file,
                                  KijkProblem    **problem);
gboolean    _kijk_xml_is_ours    (const xmlNode   *node);
gboolean    _kijk_xml_is_blank   (const xmlNode   *node);
const char *_kijk_xml_name       (const xmlNode   *node);
char       *_kijk_xml_text       (const xmlNode   *node);
char       *_kijk_xml_value      (const xmlAttr   *attribute);

G_END_DECLS
