/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-clip.h"

#include "model/kijk-cell.h"
#include "model/kijk-text.h"

/**
 * KijkClip:
 *
 * What was copied, as it was at that moment. It holds one project for each pair of
 * eyes: what the side saw that it was copied on, what the table sees of that, and in
 * words what may go outside. Whoever takes something from it can only get what is for
 * them, whichever side is on by then.
 *
 * It is an object of this program and can be written nowhere: other programs can have
 * its words, nothing else.
 */
struct _KijkClip {
  GObject      parent_instance;

  GWeakRef     origin;   /* the document that it was copied from */
  KijkProject *seen;     /* by the side that was on */
  KijkProject *at_table;
  char       **ids;
  char        *text;
  guint        n_withheld;
};

G_DEFINE_FINAL_TYPE (KijkClip, kijk_clip, G_TYPE_OBJECT)

static KijkProject *
project_for (KijkDocument *document,
             KijkLevel     level)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);

  audience->personal_open = kijk_document_is_personal_open (document);
  return kijk_project_for_audience (kijk_document_get_project (document), audience);
}

/* Everything that leaves the program leaves the room: that it is shared at the table
 * is not enough. One line for each, as lines are pasted. */
static void
write_text (KijkClip    *self,
            KijkProject *outside)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    {
      g_autoptr (GPtrArray) items = kijk_project_list_in_order (outside, kijk_cell_kinds[k]);

      for (guint i = 0; i < items->len; i++)
        if (g_strv_contains ((const char *const *) self->ids, kijk_item_get_id (items->pdata[i])))
          {
            g_autofree char *line = kijk_text_clean (kijk_item_get_title (items->pdata[i]), FALSE);

            g_string_append_printf (text, "%s%s", n > 0 ? "\n" : "", line);
            n++;
          }
    }

  self->text = g_strdup (text->str);
  self->n_withheld = g_strv_length (self->ids) - n;
}

static void
kijk_clip_finalize (GObject *object)
{
  KijkClip *self = KIJK_CLIP (object);

  g_weak_ref_clear (&self->origin);
  g_clear_object (&self->seen);
  g_clear_object (&self->at_table);
  g_strfreev (self->ids);
  g_free (self->text);

  G_OBJECT_CLASS (kijk_clip_parent_class)->finalize (object);
}

static void
kijk_clip_class_init (KijkClipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_clip_finalize;
}

static void
kijk_clip_init (KijkClip *self)
{
  g_weak_ref_init (&self->origin, NULL);
}

/**
 * kijk_clip_new:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items in its view
 *
 * Returns: (transfer full): a copy of them, and of what belongs to them, as the side
 *   that is on sees it
 */
KijkClip *
kijk_clip_new (KijkDocument      *document,
               const char *const *ids)
{
  KijkProject *view;
  KijkClip *self;
  g_autoptr (KijkProject) outside = NULL;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, NULL);

  view = kijk_document_get_view (document);
  self = g_object_new (KIJK_TYPE_CLIP, NULL);
  g_weak_ref_set (&self->origin, document);
  self->ids = g_strdupv ((char **) ids);
  self->seen = kijk_project_for_audience (view, kijk_project_get_audience (view));
  self->at_table = kijk_document_get_side (document) == KIJK_LEVEL_TABLE
                       ? g_object_ref (self->seen)
                       : project_for (document, KIJK_LEVEL_TABLE);
  outside = project_for (document, KIJK_LEVEL_PUBLIC);
  write_text (self, outside);

  return self;
}

/**
 * kijk_clip_get_ids:
 * @self: a clip
 *
 * Returns: (transfer none) (array zero-terminated=1): what was selected
 */
const char *const *
kijk_clip_get_ids (KijkClip *self)
{
  g_return_val_if_fail (KIJK_IS_CLIP (self), NULL);

  return (const char *const *) self->ids;
}

/**
 * kijk_clip_get_text:
 * @self: a clip
 * @n_withheld: (out) (optional): how many items it does not tell of
 *
 * Returns: (transfer none): what other programs may have: the names and wordings of
 *   what is public, a line each; "" if nothing is
 */
const char *
kijk_clip_get_text (KijkClip *self,
                    guint    *n_withheld)
{
  g_return_val_if_fail (KIJK_IS_CLIP (self), "");

  if (n_withheld != NULL)
    *n_withheld = self->n_withheld;
  return self->text;
}

/**
 * kijk_clip_get_seen:
 * @self: a clip
 * @side: whose eyes look on where it is pasted
 *
 * Returns: (transfer none): a project with what of the clip is for @side
 */
KijkProject *
kijk_clip_get_seen (KijkClip  *self,
                    KijkLevel  side)
{
  g_return_val_if_fail (KIJK_IS_CLIP (self), NULL);

  return side == KIJK_LEVEL_FACILITATOR ? self->seen : self->at_table;
}

/**
 * kijk_clip_is_of:
 * @self: a clip
 * @document: a document
 *
 * Returns: whether it was copied from @document, so that the same people agreed to
 *   what it shows
 */
gboolean
kijk_clip_is_of (KijkClip     *self,
                 KijkDocument *document)
{
  g_autoptr (KijkDocument) origin = NULL;

  g_return_val_if_fail (KIJK_IS_CLIP (self), FALSE);

  origin = g_weak_ref_get (&self->origin);
  return origin == document;
}
