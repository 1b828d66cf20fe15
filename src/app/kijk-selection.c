/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-selection.h"

/**
 * KijkSelection:
 *
 * What is selected in a window: items of the project of the side that is on, or a
 * phase of the Kompas, or a step in one. Canvas, outline and inspector share one. What goes from
 * that project goes from the selection.
 */
struct _KijkSelection {
  GObject      parent_instance;

  KijkProject *view;
  gulong       changed_id;
  GPtrArray   *ids;   /* of char *, owned, ending in a %NULL, in the order of selecting */
  int          phase; /* or -1 */
  int          step;  /* in it, or -1 */
};

G_DEFINE_FINAL_TYPE (KijkSelection, kijk_selection, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GPtrArray *
create_ids (void)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
append (GPtrArray  *ids,
        const char *id)
{
  g_ptr_array_insert (ids, (int) ids->len - 1, g_strdup (id));
}

static gboolean
same_ids (GPtrArray *a,
          GPtrArray *b)
{
  return g_strv_equal ((const char *const *) a->pdata, (const char *const *) b->pdata);
}

/* Takes @ids; tells only if something is different. */
static void
take (KijkSelection *self,
      GPtrArray     *ids,
      int            phase,
      int            step)
{
  gboolean same = same_ids (self->ids, ids) && self->phase == phase && self->step == step;

  g_ptr_array_unref (self->ids);
  self->ids = ids;
  self->phase = phase;
  self->step = step;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Of @ids those that are there, each once. */
static GPtrArray *
only_present (KijkSelection        *self,
              const char    *const *ids)
{
  GPtrArray *present = create_ids ();

  for (int i = 0; ids[i] != NULL; i++)
    if (kijk_project_get_item (self->view, ids[i]) != NULL &&
        !g_strv_contains ((const char *const *) present->pdata, ids[i]))
      append (present, ids[i]);

  return present;
}

static void
view_changed_cb (KijkProject   *view,
                 KijkChanges   *changes,
                 KijkSelection *self)
{
  (void) view;
  (void) changes;

  take (self, only_present (self, (const char *const *) self->ids->pdata), self->phase, self->step);
}

static void
kijk_selection_finalize (GObject *object)
{
  KijkSelection *self = KIJK_SELECTION (object);

  g_signal_handler_disconnect (self->view, self->changed_id);
  g_object_unref (self->view);
  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (kijk_selection_parent_class)->finalize (object);
}

static void
kijk_selection_class_init (KijkSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_selection_finalize;

  /**
   * KijkSelection::changed:
   * @self: the selection
   *
   * Something else is selected.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_selection_init (KijkSelection *self)
{
  self->ids = create_ids ();
  self->phase = self->step = -1;
}

/**
 * kijk_selection_new:
 * @view: the project of the side that is on
 *
 * Returns: (transfer full): a selection of nothing
 */
KijkSelection *
kijk_selection_new (KijkProject *view)
{
  KijkSelection *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (view), NULL);

  self = g_object_new (KIJK_TYPE_SELECTION, NULL);
  self->view = g_object_ref (view);
  self->changed_id = g_signal_connect (view, "changed", G_CALLBACK (view_changed_cb), self);

  return self;
}

/**
 * kijk_selection_get_ids:
 * @self: a selection
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of what is selected,
 *   in the order of selecting; until it changes
 */
const char *const *
kijk_selection_get_ids (KijkSelection *self)
{
  g_return_val_if_fail (KIJK_IS_SELECTION (self), NULL);

  return (const char *const *) self->ids->pdata;
}

/**
 * kijk_selection_get_n:
 * @self: a selection
 *
 * Returns: how many items are selected
 */
guint
kijk_selection_get_n (KijkSelection *self)
{
  g_return_val_if_fail (KIJK_IS_SELECTION (self), 0);

  return self->ids->len - 1;
}

/**
 * kijk_selection_get_only:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the item that is selected, if it is one
 */
KijkItem *
kijk_selection_get_only (KijkSelection *self)
{
  g_return_val_if_fail (KIJK_IS_SELECTION (self), NULL);

  return self->ids->len == 2 ? kijk_project_get_item (self->view, self->ids->pdata[0]) : NULL;
}

/**
 * kijk_selection_contains:
 * @self: a selection
 * @id: the id of an item
 *
 * Returns: whether that item is selected
 */
gboolean
kijk_selection_contains (KijkSelection *self,
                         const char    *id)
{
  g_return_val_if_fail (KIJK_IS_SELECTION (self) && id != NULL, FALSE);

  return g_strv_contains ((const char *const *) self->ids->pdata, id);
}

/**
 * kijk_selection_set:
 * @self: a selection
 * @ids: (array zero-terminated=1): what is selected from now on; those that are
 *   not there are left out
 */
void
kijk_selection_set (KijkSelection        *self,
                    const char    *const *ids)
{
  g_return_if_fail (KIJK_IS_SELECTION (self) && ids != NULL);

  take (self, only_present (self, ids), -1, -1);
}

/**
 * kijk_selection_set_only:
 * @self: a selection
 * @id: the id of the one item that is selected from now on
 */
void
kijk_selection_set_only (KijkSelection *self,
                         const char    *id)
{
  const char *const ids[] = { id, NULL };

  kijk_selection_set (self, ids);
}

/**
 * kijk_selection_toggle:
 * @self: a selection
 * @ids: (array zero-terminated=1): if all of these are selected they no longer
 *   are, otherwise all of them are as well
 */
void
kijk_selection_toggle (KijkSelection        *self,
                       const char    *const *ids)
{
  g_autoptr (GPtrArray) result = create_ids ();
  gboolean all = TRUE;

  g_return_if_fail (KIJK_IS_SELECTION (self) && ids != NULL);

  for (int i = 0; ids[i] != NULL; i++)
    all = all && kijk_selection_contains (self, ids[i]);
  for (guint i = 0; i + 1 < self->ids->len; i++)
    if (!all || !g_strv_contains (ids, self->ids->pdata[i]))
      append (result, self->ids->pdata[i]);
  for (int i = 0; !all && ids[i] != NULL; i++)
    append (result, ids[i]);

  kijk_selection_set (self, (const char *const *) result->pdata);
}

/**
 * kijk_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
kijk_selection_clear (KijkSelection *self)
{
  g_return_if_fail (KIJK_IS_SELECTION (self));

  take (self, create_ids (), -1, -1);
}

/**
 * kijk_selection_get_phase:
 * @self: a selection
 *
 * Returns: the #KijkPhase that is selected, or -1
 */
int
kijk_selection_get_phase (KijkSelection *self)
{
  g_return_val_if_fail (KIJK_IS_SELECTION (self), -1);

  return self->phase;
}

/**
 * kijk_selection_set_phase:
 * @self: a selection
 * @phase: the #KijkPhase that is selected from now on, instead of any items
 */
void
kijk_selection_set_phase (KijkSelection *self,
                          int            phase)
{
  g_return_if_fail (KIJK_IS_SELECTION (self));

  take (self, create_ids (), phase, -1);
}

/**
 * kijk_selection_get_step:
 * @self: a selection
 *
 * Returns: the #KijkStep of the selected phase that is selected itself, or -1
 */
int
kijk_selection_get_step (KijkSelection *self)
{
  g_return_val_if_fail (KIJK_IS_SELECTION (self), -1);

  return self->step;
}

/**
 * kijk_selection_set_step:
 * @self: a selection
 * @phase: the #KijkPhase in which a step is selected from now on, instead of any items
 * @step: the #KijkStep
 */
void
kijk_selection_set_step (KijkSelection *self,
                         KijkPhase      phase,
                         KijkStep       step)
{
  g_return_if_fail (KIJK_IS_SELECTION (self));

  take (self, create_ids (), (int) phase, (int) step);
}
