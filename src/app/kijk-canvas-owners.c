/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

/* What is selected is joined with whose it is, or with all that is its own, and what was
 * looked for stands out: painted in the place of the scene, in which everything stands
 * where it stands in there, so that hands and handles go by the scene as ever. */

/* Returns: (nullable): what is selected, if it is joined with others */
KijkItem *
_kijk_canvas_get_joined (KijkCanvas *self)
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

/* Returns: (transfer full): @scene, as what is selected or looked for stands out in it if
 * anything does */
KijkScene *
_kijk_canvas_mark (KijkCanvas *self,
                   KijkScene  *scene)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (GHashTable) carded = NULL;
  g_autoptr (KijkScene) marked = NULL;

  /* What is about to be built is for other eyes, or of something else. */
  if ((_kijk_canvas_get_joined (self) == NULL && self->found == NULL) ||
      kijk_scene_get_audience (scene)->level != kijk_project_get_audience (view)->level)
    return kijk_scene_ref (scene);

  carded = _kijk_canvas_list_carded (self);
  marked = _kijk_canvas_make_scene (self, kijk_scene_get_focus (scene), carded, TRUE, scene);

  return kijk_scene_ref (stands_still (scene, marked) ? marked : scene);
}

/* Shows the scene as @marked. */
void
_kijk_canvas_show_marked (KijkCanvas *self,
                          KijkScene  *marked)
{
  g_clear_handle_id (&self->owners_id, g_source_remove);
  g_clear_pointer (&self->marked, kijk_scene_unref);
  self->marked = kijk_scene_ref (marked);
  kijk_backdrop_set_scene (self->backdrop, marked);
}

static gboolean
show_owners_cb (gpointer data)
{
  KijkCanvas *self = data;

  self->owners_id = 0;
  if (self->scene != NULL && !self->outdated)
    {
      g_autoptr (KijkScene) marked = _kijk_canvas_mark (self, self->scene);

      _kijk_canvas_show_marked (self, marked);
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

/**
 * kijk_canvas_set_found:
 * @self: a canvas
 * @ids: (nullable) (array zero-terminated=1): what was looked for, and stands out among
 *   the rest; %NULL when nobody looks for anything
 */
void
kijk_canvas_set_found (KijkCanvas        *self,
                       const char *const *ids)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  if (ids == NULL && self->found == NULL)
    return;

  g_clear_pointer (&self->found, g_hash_table_unref);
  if (ids != NULL)
    self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (self->found, g_strdup (ids[i]));
  _kijk_canvas_queue_owners (self);
}
