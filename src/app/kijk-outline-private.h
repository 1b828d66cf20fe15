/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-outline-model.h"

G_BEGIN_DECLS

/* One line of the outline. */
struct _KijkOutlineEntry {
  GObject   parent_instance;

  gboolean  heading;
  char     *id;    /* of the item that is written over there, or NULL */
  int       cell;  /* of the Kijkglas, or -1 */
  int       phase; /* of the Kompas, or -1 */
  char     *about; /* the id of what a line of the Kompas tells of, or NULL */
  char     *title;
  char     *owner; /* the party whose it is, or NULL */
  guint     count; /* for a sector, how much lies in it */
};

KijkOutlineEntry *_kijk_outline_entry_new    (gboolean      heading,
                                              int           cell,
                                              int           phase);
GPtrArray        *_kijk_outline_list_kompas  (KijkProject  *view,
                                              KijkLanguage  language,
                                              const char   *search);

G_END_DECLS
