/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-form.h"

G_BEGIN_DECLS

#define KIJK_TYPE_FIELD_ROW (kijk_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (KijkFieldRow, kijk_field_row, KIJK, FIELD_ROW, AdwPreferencesRow)

/**
 * KijkFieldRowClass:
 * @setup: makes the control, once the row knows what it is for
 * @show: shows a value, %NULL for the fallback; or that several items have
 *   different ones
 * @commit: (nullable): enters what was typed but not entered yet
 * @is_pending: (nullable): whether something was typed but not entered yet
 * @get_words: (nullable): what was typed, for a row whose words are kept when they
 *   cannot be entered
 * @set_words: (nullable): types that again
 * @show_beside: (nullable): shows what is not words, while those are kept that somebody
 *   typed
 *
 * What a kind of row does.
 */
struct _KijkFieldRowClass {
  AdwPreferencesRowClass parent_class;

  void (*setup)  (KijkFieldRow *self);
  void (*show)   (KijkFieldRow *self,
                  GVariant     *value,
                  gboolean      mixed);
  void (*commit) (KijkFieldRow *self);
  gboolean (*is_pending) (KijkFieldRow *self);
  char *(*get_words) (KijkFieldRow *self);
  void (*set_words) (KijkFieldRow *self,
                     const char   *words);
  void (*show_beside) (KijkFieldRow *self);
};

GtkWidget         *kijk_field_row_new            (KijkDocument       *document,
                                                  const KijkFormRow  *row);
void               kijk_field_row_set_items      (KijkFieldRow       *self,
                                                  const char *const  *ids);
void               kijk_field_row_refresh        (KijkFieldRow       *self);
void               kijk_field_row_commit         (KijkFieldRow       *self);
void               kijk_field_row_turn           (KijkFieldRow       *self);
gboolean           kijk_field_row_is_unfinished  (KijkFieldRow       *self);
gboolean           kijk_field_row_has_unfinished (KijkFieldRow       *self);
const KijkFormRow *kijk_field_row_get_row        (KijkFieldRow       *self);

/* For the kinds of row. */
KijkDocument      *kijk_field_row_get_document   (KijkFieldRow       *self);
const char *const *kijk_field_row_get_items      (KijkFieldRow       *self);
const char        *kijk_field_row_get_caption    (KijkFieldRow       *self);
void               kijk_field_row_set_caption    (KijkFieldRow       *self,
                                                  const char         *caption);
void               kijk_field_row_add            (KijkFieldRow       *self,
                                                  GtkWidget          *control);
void               kijk_field_row_label          (KijkFieldRow       *self,
                                                  GtkWidget          *control);
gboolean           kijk_field_row_set_value      (KijkFieldRow       *self,
                                                  GVariant           *value);
gboolean           kijk_field_row_set_member     (KijkFieldRow       *self,
                                                  GVariant           *member,
                                                  gboolean            is_in);
void               kijk_field_row_restore        (KijkFieldRow       *self);
void               kijk_field_row_set_problem    (KijkFieldRow       *self,
                                                  const char         *problem);

G_END_DECLS
