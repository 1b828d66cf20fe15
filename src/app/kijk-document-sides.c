/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-document-private.h"

/* Whose eyes a document is seen with, and what of it is seen for a while. */

/**
 * kijk_document_get_side:
 * @self: a document
 *
 * Returns: whose eyes the view is for: %KIJK_LEVEL_FACILITATOR or %KIJK_LEVEL_TABLE
 */
KijkLevel
kijk_document_get_side (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), KIJK_LEVEL_TABLE);

  return self->side;
}

/**
 * kijk_document_set_side:
 * @self: a document
 * @side: %KIJK_LEVEL_FACILITATOR or %KIJK_LEVEL_TABLE
 *
 * Turns the view to other eyes. While there are no secrets one can only turn to
 * the facilitator's side.
 */
void
kijk_document_set_side (KijkDocument *self,
                        KijkLevel     side)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));
  g_return_if_fail (side == KIJK_LEVEL_FACILITATOR || side == KIJK_LEVEL_TABLE);

  kijk_document_settle (self);
  if (side == self->side || (side == KIJK_LEVEL_TABLE && !self->has_secrets))
    return;

  self->side = side;
  kijk_history_seal (self->history);
  _kijk_document_project_again (self);
  g_object_notify (G_OBJECT (self), "side");
}

/**
 * kijk_document_has_secrets:
 * @self: a document
 *
 * Returns: whether anything in it is not for everyone, so that there are sides
 */
gboolean
kijk_document_has_secrets (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), TRUE);

  return self->has_secrets;
}

/**
 * kijk_document_open_personal:
 * @self: a document
 * @open: whether the personal sector shows at the table what people shared
 *
 * Until presenting ends, or else for as long as the document is open: it is kept
 * nowhere.
 */
void
kijk_document_open_personal (KijkDocument *self,
                             gboolean      open)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));

  kijk_document_settle (self);
  open = !!open;
  if (self->personal_open == open)
    return;

  self->personal_open = open;
  _kijk_document_project_again (self);
  g_object_notify (G_OBJECT (self), "personal-open");
}

/**
 * kijk_document_is_personal_open:
 * @self: a document
 *
 * Returns: whether the personal sector is open to the table
 */
gboolean
kijk_document_is_personal_open (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->personal_open;
}

/**
 * kijk_document_set_filter:
 * @self: a document
 * @filter: (nullable): what the Kijkglas shows from now on; %NULL for everything
 *
 * For as long as the document is open: it is kept nowhere.
 */
void
kijk_document_set_filter (KijkDocument     *self,
                          const KijkFilter *filter)
{
  KijkFilter *before;

  g_return_if_fail (KIJK_IS_DOCUMENT (self));

  before = self->filter;
  self->filter = filter != NULL ? kijk_filter_copy (filter) : kijk_filter_new ();
  kijk_filter_free (before);
  g_object_notify (G_OBJECT (self), "filter");
}

/**
 * kijk_document_get_filter:
 * @self: a document
 *
 * Returns: (transfer none): what was asked for last, on any side
 */
const KijkFilter *
kijk_document_get_filter (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->filter;
}

/**
 * kijk_document_create_filter:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): what is in force in the view, on the side that is
 *   on; %NULL when everything is shown
 */
KijkFilter *
kijk_document_create_filter (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return kijk_filter_for (self->filter, kijk_document_get_view (self), TRUE);
}

/**
 * kijk_document_stop_filter:
 * @self: a document
 *
 * Shows everything on the side that is on; what the facilitator filtered by for the own
 * eyes only is not touched from the table.
 */
void
kijk_document_stop_filter (KijkDocument *self)
{
  g_autoptr (KijkFilter) in_force = NULL;
  g_autoptr (KijkFilter) rest = NULL;

  g_return_if_fail (KIJK_IS_DOCUMENT (self));

  in_force = kijk_document_create_filter (self);
  rest = kijk_filter_copy (self->filter);
  kijk_filter_drop (rest, in_force);
  kijk_document_set_filter (self, rest);
}
