/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "model/kijk-kind.h"

G_BEGIN_DECLS

/* What other programs, later versions and people with an editor put in a file is
 * kept as the foreign field of an item: pairs of an anchor, which says where it
 * stood, and the XML. An anchor is
 *
 *   <           before the item; for the collaboration, before the root element
 *   @           in its start tag: attributes
 *               (nothing) at its start, before the first field
 *   FIELD       after that field
 *   /           after its end tag; only for the collaboration
 *
 * and for the collaboration also
 *
 *   SECTION     in that section, after its items
 *   /SECTION    after that section
 *
 * Places are numbers in the order of files, so that what is kept is sorted the
 * way it is written. */
#define KIJK_ANCHOR_BEFORE "<"
#define KIJK_ANCHOR_ATTRIBUTES "@"
#define KIJK_ANCHOR_START ""
#define KIJK_ANCHOR_AFTER "/"

typedef enum {
  KIJK_PLACE_BEFORE,
  KIJK_PLACE_ATTRIBUTES,
  KIJK_PLACE_START,
  KIJK_PLACE_FIRST_FIELD,
  /* Anchors that nobody knows any more, then the end. */
  KIJK_PLACE_UNKNOWN = 1000,
  KIJK_PLACE_AFTER
} KijkPlace;

#define KIJK_PLACE_AFTER_FIELD(index) (KIJK_PLACE_FIRST_FIELD + (index))
#define KIJK_PLACE_IN_SECTION(kind) (300 + 2 * (kind))
#define KIJK_PLACE_AFTER_SECTION(kind) (301 + 2 * (kind))

G_STATIC_ASSERT (KIJK_PLACE_AFTER_SECTION (KIJK_N_KINDS) < KIJK_PLACE_UNKNOWN);

int       _kijk_foreign_get_place        (const KijkKind  *kind,
                                          const char      *anchor);
GVariant *_kijk_foreign_pack             (const KijkKind  *kind,
                                          GVariantBuilder *pairs);
char     *_kijk_foreign_print_node       (const xmlNode   *node);
char     *_kijk_foreign_print_attributes (GPtrArray       *attributes);
void      _kijk_foreign_escape           (GString         *out,
                                          const char      *text,
                                          const char      *also);

G_END_DECLS
