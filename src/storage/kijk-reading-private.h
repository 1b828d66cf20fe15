/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "model/kijk-edit.h"

#include "kijk-problem.h"

G_BEGIN_DECLS

/* An element that is an item, before there is an item. */
typedef struct {
  const KijkKind *kind;
  xmlNode        *node;
  char           *id;
  GPtrArray      *before; /* nullable; of xmlNode: remarks that stand before it */
} KijkRecord;

/* A file while it is being read. */
typedef struct {
  const char  *file;
  GPtrArray   *problems; /* of KijkProblem */
  gboolean     later;    /* its version may have names that this program does not know */
  GPtrArray   *records;  /* of KijkRecord, owned */
  GHashTable  *by_id;    /* (char *) → KijkRecord */
  KijkProject *project;
  KijkEdit    *edit;
} KijkReading;

/* An item while its element is being read. */
typedef struct {
  KijkReading     *reading;
  KijkItem        *item;
  const KijkKind  *kind;
  const xmlNode   *node;
  const char      *anchor;    /* what stood last */
  int             *lines;     /* by field: where it stood first, or 0 */
  GPtrArray      **lists;     /* by field: of GVariant */
  GHashTable      *seen;      /* nullable: what lists hold already */
  GVariantBuilder *foreign;   /* nullable: pairs of an anchor and XML */
} KijkItemReading;

void _kijk_reading_add_problem      (KijkReading     *self,
                                     KijkProblem     *problem);
int  _kijk_reading_line             (const xmlNode   *node);
void _kijk_reading_read_document    (KijkReading     *self,
                                     xmlDoc          *doc);

void _kijk_item_reading_begin       (KijkItemReading *self,
                                     KijkReading     *reading,
                                     KijkItem        *item,
                                     const xmlNode   *node);
void _kijk_item_reading_keep        (KijkItemReading *self,
                                     const char      *anchor,
                                     const xmlNode   *node);
void _kijk_item_reading_attributes  (KijkItemReading *self,
                                     const char      *known);
void _kijk_item_reading_child       (KijkItemReading *self,
                                     const xmlNode   *child);
void _kijk_item_reading_end         (KijkItemReading *self);
void _kijk_reading_bare_attributes  (KijkReading     *self,
                                     const xmlNode   *node);
void _kijk_reading_loose_text       (KijkReading     *self,
                                     const xmlNode   *text);

G_END_DECLS
