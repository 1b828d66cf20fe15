/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-document.h"

#include "model/kijk-diff.h"

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
struct _KijkDocument {
  GObject         parent_instance;

  KijkProject    *project;
  KijkHistory    *history;
  KijkProjection *projection;
  GFile          *file;
  KijkLevel       side;
  gboolean        personal_open;
  gulong          changed_id;
  gulong          history_id;
  gulong          view_id;

  /* What was last told. */
  char           *title;
  gboolean        modified;
  gboolean        has_secrets;
  gboolean        can_undo;
  gboolean        can_redo;

  gboolean        replaying; /* undo, redo and the other side are no new deeds */
};

G_DEFINE_FINAL_TYPE (KijkDocument, kijk_document, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_SIDE,
  PROP_HAS_SECRETS,
  PROP_PERSONAL_OPEN,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum {
  DONE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static KijkAudience *
create_audience (KijkDocument *self)
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

/* ---- what undo and redo would show ---- */

/* What @changes of the whole project would do to what is seen now. */
static KijkChanges *
foresee (KijkDocument *self,
         KijkChanges  *changes)
{
  g_autoptr (KijkAudience) everything = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (KijkAudience) audience = create_audience (self);
  g_autoptr (KijkProject) copy = kijk_project_for_audience (self->project, everything);
  g_autoptr (KijkProject) seen = NULL;
  g_autoptr (GError) error = NULL;

  if (!kijk_project_apply (copy, changes, &error))
    g_error ("the history does not fit the project: %s", error->message);
  seen = kijk_project_for_audience (copy, audience);

  return kijk_diff (kijk_document_get_view (self), seen);
}

/* Moving something that is in view, or changing a plain choice about it, shows
 * nothing new; words, references and whatever an openness guards may. */
static gboolean
shows_something (const KijkChange *change)
{
  const KijkField *field;

  if (change->kind == KIJK_KIND_PLACEMENT || change->type == KIJK_CHANGE_REMOVE)
    return FALSE;
  if (change->type == KIJK_CHANGE_INSERT)
    return TRUE;
  if (change->after == NULL)
    return FALSE;

  field = kijk_field_get (change->field);
  switch (field->type)
    {
    case KIJK_VALUE_RANK:
      return FALSE;
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_INTEGER:
    case KIJK_VALUE_BOOLEAN:
    case KIJK_VALUE_NUMBER:
      return change->before == NULL && (field->seen.guard != 0 || field->seen.when != NULL);
    default:
      return TRUE;
    }
}

static gboolean
reveals (KijkDocument *self,
         KijkChanges  *changes)
{
  g_autoptr (KijkChanges) seen = NULL;

  if (self->side == KIJK_LEVEL_FACILITATOR)
    return FALSE;

  seen = foresee (self, changes);
  for (guint i = 0; i < kijk_changes_get_n (seen); i++)
    if (shows_something (kijk_changes_get (seen, i)))
      return TRUE;

  return FALSE;
}

/* Takes @changes. */
static gboolean
is_offered (KijkDocument *self,
            KijkChanges  *changes)
{
  g_autoptr (KijkChanges) owned = changes;
  g_autoptr (KijkChanges) seen = NULL;

  if (owned == NULL || self->side == KIJK_LEVEL_FACILITATOR)
    return owned != NULL;

  seen = foresee (self, owned);
  return kijk_changes_get_n (seen) > 0;
}

/* ---- telling ---- */

static void
update_history (KijkDocument *self)
{
  update_flag (self, &self->modified, kijk_history_is_modified (self->history), PROP_MODIFIED);
  update_flag (self, &self->can_undo,
               is_offered (self, kijk_history_preview_undo (self->history)), PROP_CAN_UNDO);
  update_flag (self, &self->can_redo,
               is_offered (self, kijk_history_preview_redo (self->history)), PROP_CAN_REDO);
}

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

/* Once nothing is hidden there is one side only. */
static void
update_secrets (KijkDocument *self)
{
  gboolean has_secrets = kijk_project_has_secrets (self->project);

  if (!has_secrets)
    kijk_document_set_side (self, KIJK_LEVEL_FACILITATOR);
  update_flag (self, &self->has_secrets, has_secrets, PROP_HAS_SECRETS);
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
  update_history (self);
}

/* A change tells the project first, and the projection only follows after the
 * history has spoken: what a change does to undo is looked at in changed_cb(). */
static void
history_changed_cb (KijkHistory  *history,
                    KijkDocument *self)
{
  update_flag (self, &self->modified, kijk_history_is_modified (history), PROP_MODIFIED);
}

static void
view_changed_cb (KijkProject  *view,
                 KijkChanges  *changes,
                 KijkDocument *self)
{
  (void) view;

  if (!self->replaying)
    g_signal_emit (self, signals[DONE], 0, changes);
}

static void
project_again (KijkDocument *self)
{
  g_autoptr (KijkAudience) audience = create_audience (self);

  self->replaying = TRUE;
  kijk_projection_set_audience (self->projection, audience);
  self->replaying = FALSE;

  update_history (self);
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
  g_free (self->title);

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
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KijkDocument::done:
   * @self: the document
   * @changes: what it did to the view
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
  audience = create_audience (self);
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
 * Turns the view to other eyes. Without secrets there is the facilitator's side
 * only.
 */
void
kijk_document_set_side (KijkDocument *self,
                        KijkLevel     side)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));
  g_return_if_fail (side == KIJK_LEVEL_FACILITATOR || side == KIJK_LEVEL_TABLE);

  if (!kijk_project_has_secrets (self->project))
    side = KIJK_LEVEL_FACILITATOR;
  if (side == self->side)
    return;

  self->side = side;
  kijk_history_seal (self->history);
  project_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDE]);
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
 * For as long as the document is open: it is kept nowhere.
 */
void
kijk_document_open_personal (KijkDocument *self,
                             gboolean      open)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));

  open = !!open;
  if (self->personal_open == open)
    return;

  self->personal_open = open;
  project_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSONAL_OPEN]);
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
 * kijk_document_begin:
 * @self: a document
 * @label: (nullable): what the user does, for the undo menu
 *
 * Returns: (transfer full): an edit of the whole project
 */
KijkEdit *
kijk_document_begin (KijkDocument *self,
                     const char   *label)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

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

/**
 * kijk_document_can_undo:
 * @self: a document
 *
 * Returns: whether there is something to undo that can be seen on this side
 */
gboolean
kijk_document_can_undo (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->can_undo;
}

/**
 * kijk_document_can_redo:
 * @self: a document
 *
 * Returns: whether there is something to redo that can be seen on this side
 */
gboolean
kijk_document_can_redo (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->can_redo;
}

/**
 * kijk_document_get_undo_label:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what undo takes back; at the table %NULL,
 *   as the words were written by the facilitator
 */
const char *
kijk_document_get_undo_label (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->side == KIJK_LEVEL_FACILITATOR ? kijk_history_get_undo_label (self->history) : NULL;
}

/**
 * kijk_document_get_redo_label:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what redo does again; at the table %NULL
 */
const char *
kijk_document_get_redo_label (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->side == KIJK_LEVEL_FACILITATOR ? kijk_history_get_redo_label (self->history) : NULL;
}

static gboolean
replay (KijkDocument *self,
        KijkChanges  *changes,
        gboolean      may_reveal,
        void        (*step) (KijkHistory *))
{
  g_autoptr (KijkChanges) owned = changes;

  if (!may_reveal && reveals (self, owned))
    return FALSE;

  self->replaying = TRUE;
  step (self->history);
  self->replaying = FALSE;
  update_history (self);

  return TRUE;
}

/**
 * kijk_document_undo:
 * @self: a document in which something can be undone
 * @may_reveal: whether it may bring something into the view of the table that is
 *   not there now
 *
 * Returns: whether it was done
 */
gboolean
kijk_document_undo (KijkDocument *self,
                    gboolean      may_reveal)
{
  g_return_val_if_fail (kijk_document_can_undo (self), FALSE);

  return replay (self, kijk_history_preview_undo (self->history), may_reveal, kijk_history_undo);
}

/**
 * kijk_document_redo:
 * @self: a document in which something can be redone
 * @may_reveal: as for kijk_document_undo()
 *
 * Returns: whether it was done
 */
gboolean
kijk_document_redo (KijkDocument *self,
                    gboolean      may_reveal)
{
  g_return_val_if_fail (kijk_document_can_redo (self), FALSE);

  return replay (self, kijk_history_preview_redo (self->history), may_reveal, kijk_history_redo);
}
