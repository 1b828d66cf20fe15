/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-drafts.h"

/* Words that were typed in a field and cannot be entered, such as too many of them.
 * They wait for what they are about, and for the side on which they were typed: what
 * is written for the facilitator's eyes is not shown at the table. */

typedef struct {
  KijkLevel  side;
  char     **ids;
  char      *words;
} Draft;

struct _KijkDrafts {
  GPtrArray *drafts; /* of Draft */
};

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_strfreev (draft->ids);
  g_free (draft->words);
  g_free (draft);
}

static int
find (KijkDrafts        *self,
      KijkLevel          side,
      const char *const *ids)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = self->drafts->pdata[i];

      if (draft->side == side && g_strv_equal ((const char *const *) draft->ids, ids))
        return (int) i;
    }

  return -1;
}

/**
 * kijk_drafts_new:
 *
 * Returns: (transfer full): no words yet
 */
KijkDrafts *
kijk_drafts_new (void)
{
  KijkDrafts *self = g_new0 (KijkDrafts, 1);

  self->drafts = g_ptr_array_new_with_free_func (draft_free);

  return self;
}

/**
 * kijk_drafts_free:
 * @self: (nullable): drafts
 */
void
kijk_drafts_free (KijkDrafts *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->drafts);
  g_free (self);
}

/**
 * kijk_drafts_for_document:
 * @document: a document
 * @field: a field
 *
 * Returns: (transfer none): what waits in @document to be entered in @field, wherever
 *   it was typed; there for as long as @document
 */
KijkDrafts *
kijk_drafts_for_document (KijkDocument *document,
                          KijkFieldId   field)
{
  g_autofree char *key = g_strdup_printf ("kijk-drafts-%u", field);
  KijkDrafts *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), key);
  if (self == NULL)
    {
      self = kijk_drafts_new ();
      g_object_set_data_full (G_OBJECT (document), key, self, (GDestroyNotify) kijk_drafts_free);
    }

  return self;
}

/**
 * kijk_drafts_keep:
 * @self: drafts
 * @side: the side on which they were typed
 * @ids: (array zero-terminated=1): the ids of what they are about
 * @words: what waits from now on, in place of anything else for the same
 */
void
kijk_drafts_keep (KijkDrafts        *self,
                  KijkLevel          side,
                  const char *const *ids,
                  const char        *words)
{
  Draft *draft;

  g_return_if_fail (self != NULL && ids != NULL && words != NULL);

  g_free (kijk_drafts_take (self, side, ids));
  draft = g_new0 (Draft, 1);
  draft->side = side;
  draft->ids = g_strdupv ((char **) ids);
  draft->words = g_strdup (words);
  g_ptr_array_add (self->drafts, draft);
}

/**
 * kijk_drafts_take:
 * @self: drafts
 * @side: the side that is on
 * @ids: (array zero-terminated=1): the ids of some items
 *
 * Returns: (transfer full) (nullable): what waited for them there, and no longer does
 */
char *
kijk_drafts_take (KijkDrafts        *self,
                  KijkLevel          side,
                  const char *const *ids)
{
  char *words;
  int i;

  g_return_val_if_fail (self != NULL && ids != NULL, NULL);

  i = find (self, side, ids);
  if (i < 0)
    return NULL;

  words = g_steal_pointer (&((Draft *) self->drafts->pdata[i])->words);
  g_ptr_array_remove_index (self->drafts, (guint) i);
  return words;
}

/**
 * kijk_drafts_any:
 * @self: drafts
 * @project: the whole project
 *
 * Returns: whether anything waits for what is still there
 */
gboolean
kijk_drafts_any (KijkDrafts  *self,
                 KijkProject *project)
{
  g_return_val_if_fail (self != NULL && KIJK_IS_PROJECT (project), FALSE);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = self->drafts->pdata[i];
      gboolean whole = TRUE;

      for (int id = 0; draft->ids[id] != NULL; id++)
        whole = whole && kijk_project_get_item (project, draft->ids[id]) != NULL;
      if (whole)
        return TRUE;
    }

  return FALSE;
}
