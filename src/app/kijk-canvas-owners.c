/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

/* What is selected is joined with whose it is, or with all that is its own: painted in
 * the place of the scene, in which everything stands where it stands in there, so that
 * hands and handles go by the scene as ever. */

static KijkItem *
get_selected (KijkCanvas *self)
{
  KijkItem *only = kijk_selection_get_only (self->selection);

  if (only == NULL || self->view != KIJK_VIEW_KIJKGLAS)
    return NULL;

  return kijk_item_is (only, KIJK_KIND_STAKEHOLDER) || kijk_item_is (only, KIJK_KIND_INTEREST) ? only : NULL;
}

static gboolean
stands_still (KijkScene *scene,
              KijkScene *joined)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkNode *other = kijk_scene_find (joined, node->id);
      KijkRect is, was;

      if (other == NULL)
        return FALSE;
      is = kijk_node_get_extents (other);
      was = kijk_node_get_extents (node);
      if (!kijk_rect_contains (&is, &was) || !kijk_rect_contains (&was, &is))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable): the scene with the lines of what is selected */
static KijkScene *
make_joined (KijkCanvas *self)
{
  KijkProject *view = kijk_document_get_view (self->document);
  KijkItem *selected = get_selected (self);
  g_autoptr (GHashTable) carded = NULL;
  g_autoptr (KijkScene) joined = NULL;

  /* What is about to be built is for other eyes, or of something else. */
  if (selected == NULL || self->outdated ||
      kijk_scene_get_audience (self->scene)->level != kijk_project_get_audience (view)->level)
    return NULL;

  carded = _kijk_canvas_list_carded (self);
  joined = _kijk_canvas_make_scene (self, kijk_scene_get_focus (self->scene), carded, kijk_item_get_id (selected),
                                    self->scene);

  return stands_still (self->scene, joined) ? g_steal_pointer (&joined) : NULL;
}

/* Shows the scene, with these lines if there are any. */
void
_kijk_canvas_show_owners (KijkCanvas *self)
{
  g_autoptr (KijkScene) joined = make_joined (self);

  g_clear_handle_id (&self->owners_id, g_source_remove);
  kijk_backdrop_set_scene (self->backdrop, joined != NULL ? joined : self->scene);
}

static gboolean
show_owners_cb (gpointer data)
{
  KijkCanvas *self = data;

  self->owners_id = 0;
  if (self->scene != NULL && !self->outdated)
    {
      _kijk_canvas_show_owners (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  return G_SOURCE_REMOVE;
}

/* When nothing else has to be done: a hand that selects on its way waits for nothing. */
void
_kijk_canvas_queue_owners (KijkCanvas *self)
{
  if (self->owners_id == 0)
    self->owners_id = g_idle_add (show_owners_cb, self);
}
