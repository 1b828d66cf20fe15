/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

#include "diagram/kijk-process.h"

/**
 * kijk_deeds_begin_session:
 * @document: a document
 * @type: what kind of session
 * @today: the day of today, `yyyy-mm-dd`
 *
 * Returns: (transfer none) (nullable): a new session of today, of the whole project;
 *   %NULL where that is not possible just now
 */
KijkItem *
kijk_deeds_begin_session (KijkDocument    *document,
                          KijkSessionType  type,
                          const char      *today)
{
  KijkEdit *edit;
  KijkItem *session;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && today != NULL, NULL);

  edit = _kijk_deeds_begin (document, _kijk_deeds_get_label (KIJK_KIND_SESSION, KIJK_DEED_ADD), NULL);
  if (edit == NULL)
    return NULL;

  session = kijk_edit_append (edit, KIJK_KIND_SESSION);
  kijk_edit_set_int (edit, session, KIJK_SESSION_TYPE, type);
  kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, today);
  kijk_edit_set_int (edit, session, KIJK_SESSION_PHASE, kijk_process_find_current (kijk_document_get_project (document)));
  _kijk_deeds_open_new (document, edit, session);
  _kijk_deeds_commit (edit);

  return session;
}

/**
 * kijk_deeds_reveal:
 * @document: a document
 * @ballot: what was voted
 * @session: the id of the session in which that was
 * @today: the day of today, `yyyy-mm-dd`
 *
 * Enters all votes at once; a session that was only planned is of today then. What the
 * undo menu says of it tells nothing of them.
 *
 * Returns: %FALSE if that is not possible just now; the votes are then still secret
 */
gboolean
kijk_deeds_reveal (KijkDocument *document,
                   KijkBallot   *ballot,
                   const char   *session,
                   const char   *today)
{
  KijkItem *item;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ballot != NULL && session != NULL && today != NULL, FALSE);

  item = kijk_document_find (document, session);
  if (item == NULL || !kijk_item_is (item, KIJK_KIND_SESSION))
    return FALSE;

  edit = _kijk_deeds_begin (document, _("Votes"), NULL);
  if (edit == NULL)
    return FALSE;

  if (!kijk_item_has (item, KIJK_SESSION_DATE))
    kijk_edit_set_text (edit, item, KIJK_SESSION_DATE, today);
  kijk_ballot_reveal (ballot, edit, item);
  _kijk_deeds_commit (edit);

  return TRUE;
}
