/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include "kijk-title.h"
#include "kijk-walk.h"
#include "method/kijk-words.h"

/* What the picture shows of a token and its own words do not tell: where it lies, and
 * how it relates to others. For who does not see it. */

static KijkLanguage
language_of (KijkCanvas *self)
{
  return kijk_scene_get_language (self->scene);
}

/* The ring, and the sector where @said does not name it. */
static void
append_place (KijkCanvas *self,
              KijkNode   *node,
              const char *said,
              GString    *text)
{
  const KijkFocus place = { kijk_cell_get_ring (node->cell), node->cell, 1 };
  const char *ring = kijk_words_about (language_of (self), &kijk_ring_enumeration, place.ring, "name");
  const char *sector = kijk_words_about (language_of (self), &kijk_cell_enumeration, node->cell, "name");
  g_autofree char *both = kijk_focus_describe (&place, language_of (self));

  if (strstr (said, sector) != NULL)
    kijk_words_append (text, kijk_words_format (language_of (self), "accessible", "ring", "ring", ring, NULL));
  else
    kijk_words_append (text, g_strconcat (both, ".", NULL));
}

static void
append_relations (KijkCanvas *self,
                  const char *id,
                  GString    *text)
{
  KijkProject *view = kijk_document_get_view (self->document);
  GPtrArray *relations = kijk_project_get_items (view, KIJK_KIND_INTEREST_RELATION);

  for (guint i = 0; i < relations->len; i++)
    {
      KijkItem *relation = relations->pdata[i];

      if (g_str_equal (kijk_item_get_text (relation, KIJK_INTEREST_RELATION_A), id) ||
          g_str_equal (kijk_item_get_text (relation, KIJK_INTEREST_RELATION_B), id))
        kijk_words_append (text, kijk_title_relation (view, relation, NULL, language_of (self)));
    }
}

/* Returns: (transfer full): what there is to say of @node beside its label, "" for
 *   nothing */
char *
_kijk_canvas_describe (KijkCanvas *self,
                       KijkNode   *node)
{
  GString *text = g_string_new (NULL);

  if (kijk_walk_is_single (node) && node->cell >= 0 && node->items != NULL)
    {
      append_place (self, node, node->label, text);
      append_relations (self, node->items[0], text);
    }

  return g_string_free (text, FALSE);
}
