/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include "kijk-walk.h"
#include "method/kijk-words.h"

/* What the picture shows of a token and its own words do not tell: where it lies, and
 * how it relates to others. For who does not see it. */

static KijkLanguage
language_of (KijkCanvas *self)
{
  return kijk_scene_get_language (self->scene);
}

static void
append (GString *text,
        char    *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
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
    append (text, kijk_words_format (language_of (self), "accessible", "ring", "ring", ring, NULL));
  else
    append (text, g_strconcat (both, ".", NULL));
}

static const char *
name_end (KijkCanvas  *self,
          KijkItem    *relation,
          KijkFieldId  end)
{
  KijkItem *interest =
      kijk_project_get_referred (kijk_document_get_view (self->document), relation, end);

  if (interest == NULL || *kijk_item_get_title (interest) == '\0')
    return kijk_words_get (language_of (self), "empty", "text");

  return kijk_item_has (interest, KIJK_INTEREST_SHORT_NAME)
             ? kijk_item_get_text (interest, KIJK_INTEREST_SHORT_NAME)
             : kijk_item_get_title (interest);
}

static void
append_relations (KijkCanvas *self,
                  const char *id,
                  GString    *text)
{
  static const char *const keys[] = {
    [KIJK_RELATION_TYPE_CONFLICT] = "relation-conflict",
    [KIJK_RELATION_TYPE_COMPLEMENTARY] = "relation-complementary",
    [KIJK_RELATION_TYPE_SHARED] = "relation-shared",
    [KIJK_RELATION_TYPE_NEUTRAL] = "relation-neutral",
  };
  GPtrArray *relations = kijk_project_get_items (kijk_document_get_view (self->document),
                                                 KIJK_KIND_INTEREST_RELATION);

  for (guint i = 0; i < relations->len; i++)
    {
      KijkItem *relation = relations->pdata[i];
      int type = kijk_item_get_int (relation, KIJK_INTEREST_RELATION_TYPE);

      if (g_str_equal (kijk_item_get_text (relation, KIJK_INTEREST_RELATION_A), id) ||
          g_str_equal (kijk_item_get_text (relation, KIJK_INTEREST_RELATION_B), id))
        append (text, kijk_words_format (language_of (self), "accessible", keys[type],
                                         "a", name_end (self, relation, KIJK_INTEREST_RELATION_A),
                                         "b", name_end (self, relation, KIJK_INTEREST_RELATION_B), NULL));
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
