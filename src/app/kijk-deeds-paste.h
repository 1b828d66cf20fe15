/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-clip.h"

G_BEGIN_DECLS

/**
 * KijkPasted:
 * @ids: (array zero-terminated=1): the new ids of what was meant, as far as it is
 *   seen on the side that is on
 * @n_unseen: how much of that is not seen there
 * @n_unowned: of how many items the party is not there
 * @waits: whether nothing was done, as it would bring something before the eyes of the
 *   table that is not there now
 *
 * What came of pasting something.
 */
typedef struct {
  char     **ids;
  guint      n_unseen;
  guint      n_unowned;
  gboolean   waits;
} KijkPasted;

void     kijk_pasted_clear      (KijkPasted        *self);
gboolean kijk_deeds_paste       (KijkDocument      *document,
                                 KijkClip          *clip,
                                 gboolean           may_reveal,
                                 KijkPasted        *pasted,
                                 GError           **error);
gboolean kijk_deeds_duplicate   (KijkDocument      *document,
                                 const char *const *ids,
                                 gboolean           may_reveal,
                                 KijkPasted        *pasted,
                                 GError           **error);
gboolean kijk_deeds_paste_lines (KijkDocument      *document,
                                 const char        *text,
                                 gsize              length,
                                 const char        *party,
                                 gboolean           may_reveal,
                                 KijkPasted        *pasted,
                                 GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KijkPasted, kijk_pasted_clear)

G_END_DECLS
