/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-slides.h"

#include "model/kijk-cell.h"

/* The overview and a ring are one picture each, of shapes: their words come with the
 * sectors. A sector is shown through the lens again and again, each time with cards
 * for what had none yet; what has no room beside the rings even alone, as it is too
 * long, comes last, on pages of cards. The Kompas has as many pages as it needs,
 * and then is shown with what the phase asks of the group and what to mind in it. */

typedef struct {
  KijkScene *scene;
  int        page;
} Slide;

struct _KijkSlides {
  KijkStop         stop;
  KijkProject     *project;
  KijkPage         page;
  KijkSceneOptions options;
  GArray          *slides; /* of Slide: those that were asked for so far */
  GHashTable      *carded; /* (char *) ids of what had its card on them */
  gboolean         all;    /* there are no more */
};

static void
clear_slide (gpointer data)
{
  kijk_scene_unref (((Slide *) data)->scene);
}

static void
add_slide (KijkSlides *self,
           KijkScene  *scene,
           int         page)
{
  Slide slide = { kijk_scene_ref (scene), page };

  g_array_append_val (self->slides, slide);
}

static KijkScene *
build (KijkSlides *self,
       KijkTalk    talk)
{
  KijkSceneOptions options = self->options;

  options.focus = self->stop.focus;
  options.carded = self->carded;
  options.talk = talk;
  if (self->slides->len > 0)
    options.previous = g_array_index (self->slides, Slide, self->slides->len - 1).scene;

  return kijk_scene_build (kijk_stop_get_view (&self->stop, self->project), self->project, &self->page, &options);
}

/* Returns: whether a page of @scene has cards; notes whose they are */
static gboolean
note_cards (KijkSlides *self,
            KijkScene  *scene,
            int         page)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  gboolean found = FALSE;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->role != KIJK_ROLE_CARD || node->page != page)
        continue;
      found = TRUE;
      for (int item = 0; node->items != NULL && node->items[item] != NULL; item++)
        g_hash_table_add (self->carded, g_strdup (node->items[item]));
    }

  return found;
}

/* Whether something in the sector has had no card yet. */
static gboolean
waits_for_card (KijkSlides *self)
{
  for (guint kind = 0; kind < KIJK_N_CELL_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (self->project, kijk_cell_kinds[kind]);

      for (guint i = 0; i < items->len; i++)
        if (kijk_item_get_cell (items->pdata[i]) == self->stop.focus.cell &&
            !g_hash_table_contains (self->carded, kijk_item_get_id (items->pdata[i])))
          return TRUE;
    }

  return FALSE;
}

static void
add_pages (KijkSlides *self,
           KijkScene  *scene,
           int         first,
           gboolean    of_cards)
{
  for (int page = first; page <= kijk_scene_get_n_pages (scene); page++)
    if (!of_cards || note_cards (self, scene, page))
      add_slide (self, scene, page);
  self->all = TRUE;
}

static void
add_sector (KijkSlides *self)
{
  g_autoptr (KijkScene) scene = build (self, KIJK_TALK_NONE);
  gboolean cards = note_cards (self, scene, 1);

  if (cards || self->slides->len == 0)
    add_slide (self, scene, 1);
  if (!waits_for_card (self))
    self->all = TRUE;
  else if (!cards)
    add_pages (self, scene, 2, TRUE);
}

/* What the current phase asks of the group, and what to mind in it. */
static void
add_talks (KijkSlides *self)
{
  for (int talk = KIJK_TALK_QUESTIONS; talk < KIJK_N_TALKS; talk++)
    {
      g_autoptr (KijkScene) scene = build (self, (KijkTalk) talk);

      add_pages (self, scene, 1, FALSE);
    }
}

static void
add_next (KijkSlides *self)
{
  if (kijk_stop_is_sector (&self->stop))
    {
      add_sector (self);
    }
  else
    {
      g_autoptr (KijkScene) scene = build (self, KIJK_TALK_NONE);

      if (self->stop.view == KIJK_VIEW_KIJKGLAS)
        add_slide (self, scene, 1);
      else
        add_pages (self, scene, 1, FALSE);
      if (self->stop.view == KIJK_VIEW_KOMPAS)
        add_talks (self);
      self->all = TRUE;
    }
}

/**
 * kijk_slides_new:
 * @stop: where one is
 * @project: what the audience sees; it does not change while these slides are used
 * @page: what they are drawn for
 * @options: what else was asked; the day and the typesetter in it outlive the slides
 *
 * Returns: (transfer full): the slides, none of them made yet
 */
KijkSlides *
kijk_slides_new (const KijkStop         *stop,
                 KijkProject            *project,
                 const KijkPage         *page,
                 const KijkSceneOptions *options)
{
  KijkSlides *self;

  g_return_val_if_fail (stop != NULL && KIJK_IS_PROJECT (project), NULL);
  g_return_val_if_fail (page != NULL && options != NULL, NULL);

  self = g_new0 (KijkSlides, 1);
  self->stop = *stop;
  self->project = g_object_ref (project);
  self->page = *page;
  self->options = *options;
  if (options->previous != NULL)
    kijk_scene_ref (options->previous);
  self->slides = g_array_new (FALSE, FALSE, sizeof (Slide));
  g_array_set_clear_func (self->slides, clear_slide);
  self->carded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * kijk_slides_new_for_poll:
 * @asked: what the group is asked
 * @project: what the audience sees
 * @page: what it is drawn for
 * @options: what else was asked
 *
 * Returns: (transfer full): the one slide that shows it
 */
KijkSlides *
kijk_slides_new_for_poll (const KijkPollSlide    *asked,
                          KijkProject            *project,
                          const KijkPage         *page,
                          const KijkSceneOptions *options)
{
  const KijkStop stop = { .view = KIJK_VIEW_KOMPAS };
  g_autoptr (KijkScene) scene = NULL;
  KijkSlides *self;

  g_return_val_if_fail (asked != NULL, NULL);

  scene = kijk_poll_scene_build (asked, project, page, options);
  self = kijk_slides_new (&stop, project, page, options);
  add_slide (self, scene, 1);
  self->all = TRUE;

  return self;
}

/**
 * kijk_slides_free:
 * @self: (transfer full) (nullable): slides
 */
void
kijk_slides_free (KijkSlides *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->options.previous, kijk_scene_unref);
  g_array_unref (self->slides);
  g_hash_table_unref (self->carded);
  g_object_unref (self->project);
  g_free (self);
}

/**
 * kijk_slides_has:
 * @self: slides
 * @i: which, from 0
 *
 * Makes as many as that takes.
 *
 * Returns: whether there are so many
 */
gboolean
kijk_slides_has (KijkSlides *self,
                 guint       i)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (self->slides->len <= i && !self->all)
    add_next (self);

  return i < self->slides->len;
}

/**
 * kijk_slides_get:
 * @self: slides
 * @i: which, from 0; beyond the last the last
 * @page: (out): which page of the scene it is
 *
 * Returns: (transfer none): the scene that it is a page of
 */
KijkScene *
kijk_slides_get (KijkSlides *self,
                 guint       i,
                 int        *page)
{
  const Slide *slide;

  g_return_val_if_fail (self != NULL && page != NULL, NULL);

  kijk_slides_has (self, i);
  slide = &g_array_index (self->slides, Slide, MIN (i, self->slides->len - 1));
  *page = slide->page;

  return slide->scene;
}
