/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-deeds.h"

G_BEGIN_DECLS

/**
 * KijkDeed:
 *
 * What is done to an item, for the undo menu.
 */
typedef enum {
  KIJK_DEED_ADD,
  KIJK_DEED_CHANGE,
  KIJK_DEED_MOVE,
  KIJK_DEED_REMOVE,
  KIJK_N_DEEDS
} KijkDeed;

const char   *_kijk_deeds_get_label    (KijkKindId         kind,
                                        KijkDeed           deed);
KijkEdit     *_kijk_deeds_begin        (KijkDocument      *document,
                                        const char        *label,
                                        GError           **error);
void          _kijk_deeds_commit       (KijkEdit          *edit);
KijkItem     *_kijk_deeds_find_first   (KijkDocument      *document,
                                        const char *const *ids);
gboolean      _kijk_deeds_is_personal  (KijkItem          *item);
KijkOpenness  _kijk_deeds_openness_of_new (KijkDocument   *document);
void          _kijk_deeds_give_colour  (KijkEdit          *edit,
                                        KijkItem          *party);
void          _kijk_deeds_give_initials (KijkEdit         *edit,
                                        KijkItem          *party);
gboolean      _kijk_deeds_has_given_initials (KijkEdit    *edit,
                                        KijkItem          *party);
void          _kijk_deeds_open_new     (KijkDocument      *document,
                                        KijkEdit          *edit,
                                        KijkItem          *item);
void          _kijk_deeds_close_personal (KijkEdit        *edit,
                                        KijkItem          *item);

G_END_DECLS
