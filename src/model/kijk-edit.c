/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-edit.h"

#include "kijk-audience.h"
#include "kijk-item-private.h"
#include "kijk-project-private.h"
#include "kijk-rank.h"

struct _KijkEdit {
  KijkProject *project; /* owned */
  KijkChanges *changes; /* what happened so far */
};

static void
kijk_edit_free (KijkEdit *self)
{
  g_object_unref (self->project);
  kijk_changes_unref (self->changes);
  g_free (self);
}

static gboolean
mismatch (GError    **error,
          const char *what,
          const char *id)
{
  g_set_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_MISMATCH, "%s: %s", id, what);
  return FALSE;
}

static void
assign (KijkEdit    *self,
        KijkItem    *item,
        KijkFieldId  field,
        GVariant    *normal)
{
  kijk_changes_add_set (self->changes, item->id, field, kijk_item_get_value (item, field), normal);
  _kijk_item_take_value (item, KIJK_FIELD_INDEX (field),
                         normal != NULL ? g_variant_ref (normal) : NULL);
}

static gboolean
same_value (GVariant *a,
            GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

/* ---- removing with what belongs to it ---- */

static gboolean
goes_along (KijkItem        *item,
            const KijkField *field)
{
  if (field->on_remove == KIJK_ON_REMOVE_PERSONAL)
    return kijk_item_is (item, KIJK_KIND_INTEREST) &&
           kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL;

  return field->on_remove == KIJK_ON_REMOVE_BELONGS;
}

/* Returns: (transfer full) (nullable): a reference or a list of them without those
 * to what goes; @value itself when there are none */
static GVariant *
without (GVariant   *value,
         GHashTable *going)
{
  g_autofree const char **ids = NULL;
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  gsize n;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_hash_table_contains (going, g_variant_get_string (value, NULL)) ? NULL : g_variant_ref (value);

  ids = g_variant_get_strv (value, &n);
  for (gsize i = 0; i < n; i++)
    if (!g_hash_table_contains (going, ids[i]))
      g_ptr_array_add (rest, (gpointer) ids[i]);

  if (rest->len == n)
    return g_variant_ref (value);
  return rest->len > 0 ? g_variant_ref_sink (g_variant_new_strv ((const char *const *) rest->pdata, rest->len))
                       : NULL;
}

/* Clears what points from @item to anything that goes; @item goes as well if it
 * belongs to that. */
static void
release (KijkEdit        *self,
         KijkItem        *item,
         const KijkField *field,
         GHashTable      *going,
         GPtrArray       *order)
{
  GVariant *value = kijk_item_get_value (item, field->id);
  g_autoptr (GVariant) rest = value != NULL ? without (value, going) : NULL;

  if (rest == value)
    return;

  if (goes_along (item, field) && g_hash_table_add (going, item->id))
    g_ptr_array_add (order, item);
  assign (self, item, field->id, rest);
}

/* Looks everything over until nothing more goes along: @order grows by what does. */
static void
release_all (KijkEdit   *self,
             GHashTable *going,
             GPtrArray  *order)
{
  guint before;

  do
    {
      before = order->len;
      for (int kind = 0; kind < KIJK_N_KINDS; kind++)
        {
          GPtrArray *items = kijk_project_get_items (self->project, kind);
          const KijkKind *declared = kijk_kind_get (kind);

          for (int f = 0; f < declared->n_fields; f++)
            for (guint i = 0; kijk_field_is_reference (&declared->fields[f]) && i < items->len; i++)
              release (self, items->pdata[i], &declared->fields[f], going, order);
        }
    }
  while (order->len > before);
}

static void
remove_bare (KijkEdit *self,
             KijkItem *item)
{
  for (int i = 0; i < item->kind->n_fields; i++)
    if (item->values[i] != NULL)
      assign (self, item, item->kind->fields[i].id, NULL);

  kijk_changes_add_remove (self->changes, item->kind->id, item->id);
  _kijk_project_remove (self->project, item);
}

/* ---- whole references ---- */

static gboolean
is_target (KijkEdit        *self,
           const KijkField *field,
           const char      *id)
{
  KijkItem *target = kijk_project_get_item (self->project, id);

  return target != NULL && (field->targets & (G_GUINT64_CONSTANT (1) << target->kind->id)) != 0;
}

static gboolean
check_field (KijkEdit        *self,
             KijkItem        *item,
             const KijkField *field,
             GError         **error)
{
  GVariant *value = kijk_item_get_value (item, field->id);
  g_autofree const char **ids = NULL;
  const char *single[] = { NULL, NULL };

  if (value == NULL)
    return TRUE;
  if (field->type == KIJK_VALUE_REFERENCES)
    ids = g_variant_get_strv (value, NULL);
  else
    single[0] = g_variant_get_string (value, NULL);

  for (const char **id = ids != NULL ? ids : single; *id != NULL; id++)
    if (!is_target (self, field, *id))
      {
        g_set_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_DANGLING,
                     "%s %s: “%s” points to %s, which is not there or of the wrong kind",
                     item->kind->name, item->id, field->name, *id);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_all (KijkEdit  *self,
           GError   **error)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (self->project, kind);
      const KijkKind *declared = kijk_kind_get (kind);

      for (int f = 0; f < declared->n_fields; f++)
        for (guint i = 0; kijk_field_is_reference (&declared->fields[f]) && i < items->len; i++)
          if (!check_field (self, items->pdata[i], &declared->fields[f], error))
            return FALSE;
    }

  return TRUE;
}

/* A removal may leave any item pointing to nothing, so everything is looked at;
 * otherwise only what was set. */
static gboolean
check_references (KijkEdit  *self,
                  GError   **error)
{
  for (guint i = 0; i < kijk_changes_get_n (self->changes); i++)
    if (kijk_changes_get (self->changes, i)->type == KIJK_CHANGE_REMOVE)
      return check_all (self, error);

  for (guint i = 0; i < kijk_changes_get_n (self->changes); i++)
    {
      const KijkChange *change = kijk_changes_get (self->changes, i);

      if (change->type == KIJK_CHANGE_SET && kijk_field_is_reference (kijk_field_get (change->field)) &&
          !check_field (self, kijk_project_get_item (self->project, change->id),
                        kijk_field_get (change->field), error))
        return FALSE;
    }

  return TRUE;
}

static KijkEdit *
begin (KijkProject *project,
       const char  *label)
{
  KijkEdit *self = g_new0 (KijkEdit, 1);

  self->project = g_object_ref (project);
  self->changes = kijk_changes_new (label);
  _kijk_project_set_edited (project, TRUE);

  return self;
}

static gboolean
is_whole (KijkProject *project)
{
  const KijkAudience *audience = kijk_project_get_audience (project);

  return audience->level == KIJK_LEVEL_FACILITATOR && audience->party == NULL;
}

/**
 * kijk_edit_begin:
 * @project: a whole project that is not being edited and not telling others of a
 *   change; what was made for an audience is never edited itself
 * @label: (nullable): what the user does, in words for the undo menu
 *
 * Returns: (transfer full): an edit; end it with kijk_edit_commit() or
 *   kijk_edit_cancel()
 */
KijkEdit *
kijk_edit_begin (KijkProject *project,
                 const char  *label)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);
  g_return_val_if_fail (!_kijk_project_is_edited (project), NULL);
  g_return_val_if_fail (is_whole (project), NULL);

  return begin (project, label);
}

/**
 * kijk_edit_commit:
 * @self: (transfer full): an edit
 * @error: return location for an error
 *
 * Ends the edit and tells everyone, if anything changed. If a reference would
 * point to nothing, everything is taken back instead.
 *
 * Returns: whether the changes stand
 */
gboolean
kijk_edit_commit (KijkEdit  *self,
                  GError   **error)
{
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (KijkChanges) changes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!check_references (self, error))
    {
      kijk_edit_cancel (self);
      return FALSE;
    }

  project = g_object_ref (self->project);
  changes = kijk_changes_ref (self->changes);
  kijk_edit_free (self);
  /* Still edited, so that everyone hears of every group in the order in which they
   * happen. */
  if (kijk_changes_get_n (changes) > 0)
    _kijk_project_emit (project, changes);
  _kijk_project_set_edited (project, FALSE);

  return TRUE;
}

/**
 * kijk_edit_cancel:
 * @self: (transfer full): an edit
 *
 * Takes back all changes of the edit and ends it. Nobody hears of them.
 */
void
kijk_edit_cancel (KijkEdit *self)
{
  g_autoptr (KijkChanges) inverse = NULL;

  g_return_if_fail (self != NULL);

  inverse = kijk_changes_invert (self->changes);
  for (guint i = 0; i < kijk_changes_get_n (inverse); i++)
    if (!kijk_edit_replay (self, kijk_changes_get (inverse, i), NULL))
      g_assert_not_reached ();

  _kijk_project_set_edited (self->project, FALSE);
  kijk_edit_free (self);
}

/**
 * kijk_edit_get_project:
 * @self: an edit
 *
 * Returns: (transfer none): the project that is being edited
 */
KijkProject *
kijk_edit_get_project (KijkEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->project;
}

/**
 * kijk_edit_insert:
 * @self: an edit
 * @kind: a kind other than the collaboration
 * @id: (nullable): the id of the new item, or %NULL for a new one
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the new item, or %NULL if there is one of
 *   that id already
 */
KijkItem *
kijk_edit_insert (KijkEdit    *self,
                  KijkKindId   kind,
                  const char  *id,
                  GError     **error)
{
  g_autofree char *new_id = NULL;

  g_return_val_if_fail (self != NULL && kind != KIJK_KIND_COLLABORATION, NULL);
  g_return_val_if_fail (id == NULL || kijk_id_is_valid (id), NULL);

  if (kijk_project_get_item (self->project, id) != NULL)
    {
      mismatch (error, "there is an item of this id already", id);
      return NULL;
    }
  if (id == NULL)
    id = new_id = _kijk_project_new_id (self->project);

  kijk_changes_add_insert (self->changes, kind, id);
  return _kijk_project_insert (self->project, kind, id);
}

/**
 * kijk_edit_append:
 * @self: an edit
 * @kind: a kind other than the collaboration
 *
 * Inserts a new item after all others of its kind.
 *
 * Returns: (transfer none): the new item
 */
KijkItem *
kijk_edit_append (KijkEdit   *self,
                  KijkKindId  kind)
{
  GPtrArray *items;
  KijkItem *item;
  const KijkField *rank;
  const char *last = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  items = kijk_project_get_items (self->project, kind);
  rank = kijk_kind_find_rank (kijk_kind_get (kind));
  for (guint i = 0; rank != NULL && i < items->len; i++)
    {
      const char *other = kijk_item_get_text (items->pdata[i], rank->id);

      if (last == NULL || strcmp (other, last) > 0)
        last = other;
    }

  next = kijk_rank_after (last);
  item = kijk_edit_insert (self, kind, NULL, NULL);
  if (rank != NULL)
    kijk_edit_set_text (self, item, rank->id, next);

  return item;
}

/**
 * kijk_edit_set:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item
 * @value: (nullable): its new value, or %NULL for the fallback; a floating
 *   reference is taken
 * @error: return location for an error
 *
 * Sets a field, after bringing @value into its normal form. Setting what is
 * there already is no change.
 *
 * Returns: whether the field may hold @value
 */
gboolean
kijk_edit_set (KijkEdit     *self,
               KijkItem     *item,
               KijkFieldId   field,
               GVariant     *value,
               GError      **error)
{
  g_autoptr (GVariant) held = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autoptr (GVariant) normal = NULL;

  g_return_val_if_fail (self != NULL && KIJK_IS_ITEM (item), FALSE);

  if (!kijk_field_normalise (kijk_field_get (field), held, &normal, error))
    return FALSE;

  if (!same_value (kijk_item_get_value (item, field), normal))
    assign (self, item, field, normal);

  return TRUE;
}

static void
set_known_good (KijkEdit    *self,
                KijkItem    *item,
                KijkFieldId  field,
                GVariant    *value)
{
  g_autoptr (GError) error = NULL;

  if (!kijk_edit_set (self, item, field, value, &error))
    g_critical ("%s %s: %s", item->kind->name, kijk_field_get (field)->name, error->message);
}

/**
 * kijk_edit_set_text:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds words, a date, a rank or a reference
 * @text: a value that the field may hold; ask kijk_edit_set() when it may not
 */
void
kijk_edit_set_text (KijkEdit    *self,
                    KijkItem    *item,
                    KijkFieldId  field,
                    const char  *text)
{
  set_known_good (self, item, field, g_variant_new_string (text));
}

/**
 * kijk_edit_set_int:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds a whole number or an enumeration
 * @number: a value that the field may hold
 */
void
kijk_edit_set_int (KijkEdit    *self,
                   KijkItem    *item,
                   KijkFieldId  field,
                   int          number)
{
  set_known_good (self, item, field, g_variant_new_int32 (number));
}

/**
 * kijk_edit_set_boolean:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds yes or no
 * @boolean: which
 */
void
kijk_edit_set_boolean (KijkEdit    *self,
                       KijkItem    *item,
                       KijkFieldId  field,
                       gboolean     boolean)
{
  set_known_good (self, item, field, g_variant_new_boolean (boolean));
}

/**
 * kijk_edit_set_number:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds a number
 * @number: a value that the field may hold
 */
void
kijk_edit_set_number (KijkEdit    *self,
                      KijkItem    *item,
                      KijkFieldId  field,
                      double       number)
{
  set_known_good (self, item, field, g_variant_new_double (number));
}

/**
 * kijk_edit_reset:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item, set back to what it is when nothing is said
 */
void
kijk_edit_reset (KijkEdit    *self,
                 KijkItem    *item,
                 KijkFieldId  field)
{
  set_known_good (self, item, field, NULL);
}

/**
 * kijk_edit_remove:
 * @self: an edit
 * @item: an item of its project, not the collaboration
 *
 * Removes @item together with what belongs to it, and clears what else refers to
 * it.
 *
 * Returns: how many items went, @item among them
 */
guint
kijk_edit_remove (KijkEdit *self,
                  KijkItem *item)
{
  g_autoptr (GHashTable) going = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && KIJK_IS_ITEM (item), 0);
  g_return_val_if_fail (!kijk_item_is (item, KIJK_KIND_COLLABORATION), 0);

  g_hash_table_add (going, item->id);
  g_ptr_array_add (order, item);
  release_all (self, going, order);
  for (guint i = 0; i < order->len; i++)
    remove_bare (self, order->pdata[i]);

  return order->len;
}

static gboolean
replay_insert (KijkEdit          *self,
               const KijkChange  *change,
               GError           **error)
{
  if (change->kind == KIJK_KIND_COLLABORATION)
    return mismatch (error, "there is always one collaboration", change->id);
  if ((guint) change->kind >= KIJK_N_KINDS || !kijk_id_is_valid (change->id))
    return mismatch (error, "this can be no item", change->id);

  return kijk_edit_insert (self, change->kind, change->id, error) != NULL;
}

static gboolean
replay_remove (KijkEdit          *self,
               KijkItem          *item,
               const KijkChange  *change,
               GError           **error)
{
  if (change->kind == KIJK_KIND_COLLABORATION)
    return mismatch (error, "there is always one collaboration", change->id);

  for (int i = 0; i < item->kind->n_fields; i++)
    if (item->values[i] != NULL)
      return mismatch (error, "the item that goes still has a value", change->id);

  remove_bare (self, item);
  return TRUE;
}

/**
 * kijk_edit_replay:
 * @self: an edit
 * @change: a change, made here or elsewhere
 * @error: return location for an error
 *
 * Makes @change happen, if the project is what it starts from.
 *
 * Returns: whether it fitted
 */
gboolean
kijk_edit_replay (KijkEdit          *self,
                  const KijkChange  *change,
                  GError           **error)
{
  KijkItem *item;

  g_return_val_if_fail (self != NULL && change != NULL, FALSE);

  if (change->type == KIJK_CHANGE_INSERT)
    return replay_insert (self, change, error);

  item = kijk_project_get_item (self->project, change->id);
  if (item == NULL || item->kind->id != change->kind)
    return mismatch (error, "there is no such item", change->id);
  if (change->type == KIJK_CHANGE_REMOVE)
    return replay_remove (self, item, change, error);

  if (KIJK_FIELD_KIND (change->field) != change->kind || KIJK_FIELD_INDEX (change->field) >= item->kind->n_fields)
    return mismatch (error, "it has no such field", change->id);
  if (change->after != NULL &&
      !g_variant_is_of_type (change->after, kijk_field_get_variant_type (kijk_field_get (change->field))))
    return mismatch (error, "the field holds another kind of value", change->id);
  if (!same_value (kijk_item_get_value (item, change->field), change->before))
    return mismatch (error, "the field has another value", change->id);

  return kijk_edit_set (self, item, change->field, change->after, error);
}

static gboolean
replay_all (KijkEdit     *self,
            KijkChanges  *changes,
            GError      **error)
{
  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    if (!kijk_edit_replay (self, kijk_changes_get (changes, i), error))
      {
        kijk_edit_cancel (self);
        return FALSE;
      }

  return kijk_edit_commit (self, error);
}

static gboolean
refuse_busy (KijkProject  *project,
             gboolean      follows,
             GError      **error)
{
  if (!_kijk_project_is_edited (project) && (follows || is_whole (project)))
    return FALSE;

  g_set_error_literal (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY, "the project cannot be changed now");
  return TRUE;
}

/**
 * kijk_project_apply:
 * @self: a whole project
 * @changes: a group of changes that fits it
 * @error: return location for an error
 *
 * Makes @changes happen, all of them or none.
 *
 * Returns: whether they happened
 */
gboolean
kijk_project_apply (KijkProject  *self,
                    KijkChanges  *changes,
                    GError      **error)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self) && changes != NULL, FALSE);

  return !refuse_busy (self, FALSE, error) &&
         replay_all (begin (self, kijk_changes_get_label (changes)), changes, error);
}

gboolean
_kijk_project_follow (KijkProject  *self,
                      KijkChanges  *changes,
                      GError      **error)
{
  return !refuse_busy (self, TRUE, error) && replay_all (begin (self, NULL), changes, error);
}
