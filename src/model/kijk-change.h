/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "kijk-id.h"
#include "kijk-kind.h"

G_BEGIN_DECLS

/**
 * KijkChangeType:
 * @KIJK_CHANGE_INSERT: an item comes, all its fields at their fallback
 * @KIJK_CHANGE_REMOVE: an item goes, all its fields at their fallback
 * @KIJK_CHANGE_SET: a field of an item gets another value
 *
 * The three things that can happen to a collaboration. Whoever inserts an item
 * with values, or removes one that has some, makes a change for each of them:
 * that every change is undone by its mirror image needs no cases then.
 */
typedef enum {
  KIJK_CHANGE_INSERT,
  KIJK_CHANGE_REMOVE,
  KIJK_CHANGE_SET
} KijkChangeType;

/**
 * KijkChange:
 * @type: what happens
 * @kind: the kind of the item
 * @id: the item
 * @field: for a set, the field; otherwise 0
 * @before: (nullable): for a set, the value it had, %NULL for the fallback
 * @after: (nullable): for a set, the value it gets
 *
 * One change. It lives in a #KijkChanges, which owns it.
 */
typedef struct {
  KijkChangeType type;
  KijkKindId     kind;
  char           id[KIJK_ID_LENGTH + 1];
  KijkFieldId    field;
  GVariant      *before;
  GVariant      *after;
} KijkChange;

#define KIJK_TYPE_CHANGES (kijk_changes_get_type ())

/**
 * KijkChanges:
 *
 * A group of changes that happen together: what one deed of a user does, the
 * difference between two collaborations, a step of a merge. Does not change once
 * it has been handed out.
 */
typedef struct _KijkChanges KijkChanges;

GType        kijk_changes_get_type         (void);
KijkChanges *kijk_changes_new              (const char        *label);
KijkChanges *kijk_changes_ref              (KijkChanges       *changes);
void         kijk_changes_unref            (KijkChanges       *changes);

void         kijk_changes_add_insert       (KijkChanges       *changes,
                                            KijkKindId         kind,
                                            const char        *id);
void         kijk_changes_add_remove       (KijkChanges       *changes,
                                            KijkKindId         kind,
                                            const char        *id);
void         kijk_changes_add_set          (KijkChanges       *changes,
                                            const char        *id,
                                            KijkFieldId        field,
                                            GVariant          *before,
                                            GVariant          *after);

const char       *kijk_changes_get_label   (KijkChanges       *changes);
guint             kijk_changes_get_n       (KijkChanges       *changes);
const KijkChange *kijk_changes_get         (KijkChanges       *changes,
                                            guint              i);
KijkChanges      *kijk_changes_invert      (KijkChanges       *changes);
KijkChanges      *kijk_changes_join        (KijkChanges       *first,
                                            KijkChanges       *second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkChanges, kijk_changes_unref)

G_END_DECLS
