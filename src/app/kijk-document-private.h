/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"

G_BEGIN_DECLS

/* Shared by the files that make up a document: what it is (kijk-document.c), whose
 * eyes it is seen with (kijk-document-sides.c), what is undone and redone
 * (kijk-document-undo.c), and looking back (kijk-document-moments.c). */
struct _KijkDocument {
  GObject         parent_instance;

  KijkProject    *project;
  KijkHistory    *history;
  KijkProjection *projection;
  GFile          *file;
  KijkLevel       side;
  gboolean        personal_open;
  KijkFilter     *filter; /* never NULL; kept nowhere else */
  char           *since;  /* (nullable): the snapshot that what is seen is compared with */
  KijkProject    *before; /* (nullable): how it was then, for the side that is on */
  gulong          changed_id;
  gulong          history_id;
  gulong          view_id;

  /* What was last told. */
  char           *title;
  gboolean        modified;
  gboolean        has_secrets;
  gboolean        can_undo;
  gboolean        can_redo;

  gboolean        settling;
  gboolean        replaying; /* undo, redo and the other side are no new deeds */
  int             bringing_back; /* how often it was said that what happens is not entered */
};

KijkAudience *_kijk_document_create_audience (KijkDocument  *self);
void          _kijk_document_update_history  (KijkDocument  *self);
gboolean      _kijk_document_offers_undo     (KijkDocument  *self);
gboolean      _kijk_document_offers_redo     (KijkDocument  *self);
void          _kijk_document_project_again   (KijkDocument  *self);
void          _kijk_document_forget_moments  (KijkDocument  *self);

G_END_DECLS
