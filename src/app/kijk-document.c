/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-document-private.h"

/**
 * KijkDocument:
 *
 * An open collaboration. Everything that happens to it happens to the whole
 * project; everything that is looked at is the project of the side that is on,
 * which follows.
 *
 * On the side of the table, where others are looking, undo and redo offer only
 * what changes something that is seen there: that there is more to undo would
 * tell that there is more.
 */
G_DEFINE_FINAL_TYPE (KijkDocument, kijk_document, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_SIDE,
  PROP_HAS_SECRETS,
  PROP_PERSONAL_OPEN,
  PROP_FILTER,
  PROP_MOMENT,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum {
  SETTLE,
  DONE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

KijkAudience *
_kijk_document_create_audience (KijkDocument *self)
{
  KijkAudience *audience = kijk_audience_new (self->side);

  audience->personal_open = self->personal_open;
  return audience;
}

static void
update_flag (KijkDocument *self,
             gboolean     *flag,
             gboolean      now,
             int           prop)
{
  if (*flag == now)
    return;

  *flag = now;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

/* ---- telling ---- */

void
_kijk_document_update_history (KijkDocument *self)
{
  update_flag (self, &self->modified, kijk_history_is_modified (self->history), PROP_MODIFIED);
  update_flag (self, &self->can_undo, _kijk_document_offers_undo (self), PROP_CAN_UNDO);
  update_flag (self, &self->can_redo, _kijk_document_offers_redo (self), PROP_CAN_REDO);
}

/* Everybody may know the name; an earlier moment does not change that of the window. */
static void
update_title (KijkDocument *self)
{
  KijkItem *collaboration = kijk_project_get_collaboration (self->project);
  const char *title = kijk_item_get_text (collaboration, KIJK_COLLABORATION_NAME);

  if (g_strcmp0 (title, self->title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/* The side stays what it is: who looks on does not go because there is nothing
 * left to hide, and undo may bring that back. */
static void
update_secrets (KijkDocument *self)
{
  update_flag (self, &self->has_secrets, kijk_project_has_secrets (self->project),
               PROP_HAS_SECRETS);
}

/* After the projection has followed: it listens to the project before we do. */
static void
changed_cb (KijkProject  *project,
            KijkChanges  *changes,
            KijkDocument *self)
{
  (void) project;
  (void) changes;

  update_title (self);
  update_secrets (self);
  _kijk_document_update_history (self);
}

/* A change tells the project first, and the projection only follows after the
 * history has spoken: what a change does to undo is looked at in changed_cb(). */
static void
history_changed_cb (KijkHistory  *history,
                    KijkDocument *self)
{
  update_flag (self, &self->modified, kijk_history_is_modified (history), PROP_MODIFIED);
}

/* Returns: @changes of the view without those of items that only went out of sight:
 * they are still there */
static KijkChanges *
without_hidden (KijkDocument *self,
                KijkChanges  *changes)
{
  KijkChanges *told = kijk_changes_new (NULL);

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    {
      const KijkChange *change = kijk_changes_get (changes, i);

      if (kijk_project_get_item (kijk_document_get_view (self), change->id) == NULL &&
          kijk_project_get_item (self->project, change->id) != NULL)
        continue;
      if (change->type == KIJK_CHANGE_INSERT)
        kijk_changes_add_insert (told, change->kind, change->id);
      else if (change->type == KIJK_CHANGE_REMOVE)
        kijk_changes_add_remove (told, change->kind, change->id);
      else
        kijk_changes_add_set (told, change->id, change->field, change->before, change->after);
    }

  return told;
}

static void
view_changed_cb (KijkProject  *view,
                 KijkChanges  *changes,
                 KijkDocument *self)
{
  g_autoptr (KijkChanges) told = NULL;

  (void) view;
  if (self->replaying)
    return;

  told = without_hidden (self, changes);
  g_signal_emit (self, signals[DONE], 0, told);
}

static void
kijk_document_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KijkDocument *self = KIJK_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_SIDE:
      g_value_set_int (value, self->side);
      break;
    case PROP_HAS_SECRETS:
      g_value_set_boolean (value, self->has_secrets);
      break;
    case PROP_PERSONAL_OPEN:
      g_value_set_boolean (value, self->personal_open);
      break;
    case PROP_FILTER:
      g_value_set_pointer (value, self->filter);
      break;
    case PROP_MOMENT:
      g_value_set_string (value, kijk_document_get_moment (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kijk_document_finalize (GObject *object)
{
  KijkDocument *self = KIJK_DOCUMENT (object);

  g_signal_handler_disconnect (kijk_projection_get_project (self->projection), self->view_id);
  g_signal_handler_disconnect (self->project, self->changed_id);
  g_signal_handler_disconnect (self->history, self->history_id);
  g_object_unref (self->projection);
  g_object_unref (self->history);
  g_object_unref (self->project);
  g_clear_object (&self->file);
  _kijk_document_forget_moments (self);
  g_free (self->title);

  kijk_filter_free (self->filter);
  G_OBJECT_CLASS (kijk_document_parent_class)->finalize (object);
}

static void
kijk_document_class_init (KijkDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = kijk_document_get_property;
  object_class->finalize = kijk_document_finalize;

  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_SIDE] = g_param_spec_int ("side", NULL, NULL, KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE,
                                       KIJK_LEVEL_FACILITATOR, flags);
  props[PROP_HAS_SECRETS] = g_param_spec_boolean ("has-secrets", NULL, NULL, FALSE, flags);
  props[PROP_PERSONAL_OPEN] = g_param_spec_boolean ("personal-open", NULL, NULL, FALSE, flags);
  props[PROP_FILTER] = g_param_spec_pointer ("filter", NULL, NULL, flags);
  props[PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, NULL, flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KijkDocument::settle:
   * @self: the document
   *
   * Whoever holds words that were typed but not entered yet enters them now: the
   * collaboration is about to be saved, left or seen from another side.
   */
  signals[SETTLE] = g_signal_new ("settle", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KijkDocument::done:
   * @self: the document
   * @changes: what it did to the view, but for what only went out of sight there
   *
   * The user did something that can be seen on the side that is on; not emitted
   * for undo, redo and going to the other side.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, KIJK_TYPE_CHANGES);
}

static void
kijk_document_init (KijkDocument *self)
{
  self->side = KIJK_LEVEL_FACILITATOR;
  self->filter = kijk_filter_new ();
}

/**
 * kijk_document_new:
 * @project: (transfer none): the whole project
 * @file: (nullable): the file it was read from
 *
 * Returns: (transfer full): a document on the facilitator's side, not modified
 */
KijkDocument *
kijk_document_new (KijkProject *project,
                   GFile       *file)
{
  KijkDocument *self;
  g_autoptr (KijkAudience) audience = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_object_new (KIJK_TYPE_DOCUMENT, NULL);
  self->project = g_object_ref (project);
  g_set_object (&self->file, file);

  /* In this order: what the history holds, what is seen, what we tell of it. */
  self->history = kijk_history_new (project);
  audience = _kijk_document_create_audience (self);
  self->projection = kijk_projection_new (project, audience);
  self->changed_id = g_signal_connect (project, "changed", G_CALLBACK (changed_cb), self);
  self->history_id = g_signal_connect (self->history, "changed",
                                       G_CALLBACK (history_changed_cb), self);
  self->view_id = g_signal_connect (kijk_projection_get_project (self->projection), "changed",
                                    G_CALLBACK (view_changed_cb), self);
  update_title (self);
  self->has_secrets = kijk_project_has_secrets (project);

  return self;
}

/**
 * kijk_document_get_project:
 * @self: a document
 *
 * Returns: (transfer none): the whole project, for changing it; never for showing
 */
KijkProject *
kijk_document_get_project (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->project;
}

/**
 * kijk_document_get_history:
 * @self: a document
 *
 * Returns: (transfer none): its history, for joining changes into one step; undo
 *   and redo go through kijk_document_undo() and kijk_document_redo()
 */
KijkHistory *
kijk_document_get_history (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * kijk_document_get_view:
 * @self: a document
 *
 * Returns: (transfer none): the project of the side that is on; the same object
 *   for as long as @self lives
 */
KijkProject *
kijk_document_get_view (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return kijk_projection_get_project (self->projection);
}

/**
 * kijk_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it is kept
 */
GFile *
kijk_document_get_file (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * kijk_document_set_file:
 * @self: a document
 * @file: (nullable): where it is kept from now on
 */
void
kijk_document_set_file (KijkDocument *self,
                        GFile        *file)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

/**
 * kijk_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): the name of the collaboration, "" without one
 */
const char *
kijk_document_get_title (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), "");

  return self->title;
}

/**
 * kijk_document_settle:
 * @self: a document
 *
 * Has everyone enter what was typed but not entered yet. Turning to another side,
 * undo, redo and saving do so first; whoever exports or closes does so himself.
 */
void
kijk_document_settle (KijkDocument *self)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));

  if (self->settling)
    return;

  self->settling = TRUE;
  g_signal_emit (self, signals[SETTLE], 0);
  self->settling = FALSE;
}

/**
 * kijk_document_begin:
 * @self: a document
 * @label: (nullable): what the user does, for the undo menu
 *
 * Returns: (transfer full) (nullable): an edit of the whole project, %NULL while it
 *   is being edited or tells others of a change, and while one looks back
 */
KijkEdit *
kijk_document_begin (KijkDocument *self,
                     const char   *label)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  if (kijk_document_is_looking_back (self) || kijk_project_is_busy (self->project))
    return NULL;

  return kijk_edit_begin (self->project, label);
}

/**
 * kijk_document_find:
 * @self: a document
 * @id: (nullable): the id of an item
 *
 * Returns: (transfer none) (nullable): the item of the whole project, to change it
 */
KijkItem *
kijk_document_find (KijkDocument *self,
                    const char   *id)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return id != NULL ? kijk_project_get_item (self->project, id) : NULL;
}

/**
 * kijk_document_is_modified:
 * @self: a document
 *
 * Returns: whether something would be lost if it were closed now
 */
gboolean
kijk_document_is_modified (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->modified;
}

/**
 * kijk_document_mark_never_saved:
 * @self: a document
 *
 * Says that even as it was made it is in no file yet.
 */
void
kijk_document_mark_never_saved (KijkDocument *self)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));

  kijk_history_mark_saved_at (self->history, G_MAXUINT64);
}
