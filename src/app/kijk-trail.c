/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-trail.h"

/**
 * KijkTrail:
 *
 * Where one is beside the picture: at what is selected there, or at what was opened
 * from that and from one another, such as a person of a party and who spoke with
 * whom that person stands for.
 */
struct _KijkTrail {
  GObject        parent_instance;

  KijkProject   *view;
  KijkSelection *selection;
  GPtrArray     *opened;  /* of char *: ids, the last one is where one is */
  const char    *only[2]; /* that one as a list */
};

G_DEFINE_FINAL_TYPE (KijkTrail, kijk_trail, G_TYPE_OBJECT)

static void
kijk_trail_finalize (GObject *object)
{
  KijkTrail *self = KIJK_TRAIL (object);

  g_clear_object (&self->view);
  g_clear_object (&self->selection);
  g_ptr_array_unref (self->opened);

  G_OBJECT_CLASS (kijk_trail_parent_class)->finalize (object);
}

static void
kijk_trail_class_init (KijkTrailClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_trail_finalize;
}

static void
kijk_trail_init (KijkTrail *self)
{
  self->opened = g_ptr_array_new_with_free_func (g_free);
}

/**
 * kijk_trail_new:
 * @view: the project of the side that is on
 * @selection: what is selected there
 *
 * Returns: (transfer full): a trail that is at the selection
 */
KijkTrail *
kijk_trail_new (KijkProject   *view,
                KijkSelection *selection)
{
  KijkTrail *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (view) && KIJK_IS_SELECTION (selection), NULL);

  self = g_object_new (KIJK_TYPE_TRAIL, NULL);
  self->view = g_object_ref (view);
  self->selection = g_object_ref (selection);

  return self;
}

/**
 * kijk_trail_get_ids:
 * @self: a trail
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of where one is; until
 *   that changes
 */
const char *const *
kijk_trail_get_ids (KijkTrail *self)
{
  g_return_val_if_fail (KIJK_IS_TRAIL (self), NULL);

  if (self->opened->len == 0)
    return kijk_selection_get_ids (self->selection);

  self->only[0] = self->opened->pdata[self->opened->len - 1];
  return self->only;
}

/**
 * kijk_trail_get_from:
 * @self: a trail
 *
 * Returns: (transfer none) (nullable): the item from which one came to where one is
 */
KijkItem *
kijk_trail_get_from (KijkTrail *self)
{
  g_return_val_if_fail (KIJK_IS_TRAIL (self), NULL);

  if (self->opened->len == 0)
    return NULL;

  return kijk_project_get_item (self->view,
                                self->opened->len > 1
                                    ? self->opened->pdata[self->opened->len - 2]
                                    : kijk_selection_get_ids (self->selection)[0]);
}

/**
 * kijk_trail_find_kind:
 * @self: a trail
 *
 * Returns: the #KijkKindId of all items where one is; -1 when they differ, or are none
 */
int
kijk_trail_find_kind (KijkTrail *self)
{
  const char *const *ids;
  int kind = -1;

  g_return_val_if_fail (KIJK_IS_TRAIL (self), -1);

  ids = kijk_trail_get_ids (self);
  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (self->view, ids[i]);
      int own = item != NULL ? (int) kijk_item_get_kind (item)->id : -1;

      if (i > 0 && own != kind)
        return -1;
      kind = own;
    }

  return kind;
}

/**
 * kijk_trail_is_whole:
 * @self: a trail
 *
 * Returns: whether everything where one is is still there
 */
gboolean
kijk_trail_is_whole (KijkTrail *self)
{
  const char *const *ids;

  g_return_val_if_fail (KIJK_IS_TRAIL (self), FALSE);

  ids = kijk_trail_get_ids (self);
  for (int i = 0; ids[i] != NULL; i++)
    if (kijk_project_get_item (self->view, ids[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * kijk_trail_is_begun:
 * @self: a trail
 *
 * Returns: whether one is elsewhere than at the selection
 */
gboolean
kijk_trail_is_begun (KijkTrail *self)
{
  g_return_val_if_fail (KIJK_IS_TRAIL (self), FALSE);

  return self->opened->len > 0;
}

/**
 * kijk_trail_open:
 * @self: a trail
 * @id: the id of the item that one goes to
 */
void
kijk_trail_open (KijkTrail  *self,
                 const char *id)
{
  g_return_if_fail (KIJK_IS_TRAIL (self) && id != NULL);

  g_ptr_array_add (self->opened, g_strdup (id));
}

/**
 * kijk_trail_back:
 * @self: a trail
 *
 * Returns: whether one could go back to where one came from
 */
gboolean
kijk_trail_back (KijkTrail *self)
{
  g_return_val_if_fail (KIJK_IS_TRAIL (self), FALSE);

  if (self->opened->len == 0)
    return FALSE;

  g_ptr_array_set_size (self->opened, (int) self->opened->len - 1);
  return TRUE;
}

/**
 * kijk_trail_clear:
 * @self: a trail
 *
 * Goes back to the selection.
 */
void
kijk_trail_clear (KijkTrail *self)
{
  g_return_if_fail (KIJK_IS_TRAIL (self));

  g_ptr_array_set_size (self->opened, 0);
}

/**
 * kijk_trail_drop_gone:
 * @self: a trail
 *
 * Goes back to before the first that is no longer there.
 */
void
kijk_trail_drop_gone (KijkTrail *self)
{
  g_return_if_fail (KIJK_IS_TRAIL (self));

  for (guint i = 0; i < self->opened->len; i++)
    if (kijk_project_get_item (self->view, self->opened->pdata[i]) == NULL)
      {
        g_ptr_array_set_size (self->opened, (int) i);
        return;
      }
}
