/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-pdf.h"

#include <cairo-pdf.h>

#include "diagram/kijk-painter.h"
#include "kijk-export-error.h"
#include "kijk-pdf-language.h"
#include "method/kijk-words.h"

/* Of a pixel: 96 to the inch, as everywhere. */
#define POINTS_IN_PIXEL 0.75

typedef struct {
  cairo_surface_t   *surface;
  cairo_t           *cr;
  const KijkPalette *palette;
  int                n_pages;
  int                outline; /* the entry of the scene that is being drawn */
} Writer;

static double
get_unit (KijkScene *scene)
{
  return kijk_scene_get_page (scene)->unit == KIJK_UNIT_PIXEL ? POINTS_IN_PIXEL : 1;
}

/* Scenes in one document may have nodes of the same name. */
static char *
name_destination (KijkScene      *scene,
                  const KijkNode *node)
{
  return g_strdup_printf ("%s.%s", kijk_view_enumeration.values[kijk_scene_get_view (scene)], node->id);
}

/* Returns: (element-type utf8 KijkNode): by the id of an item, the node where it
 * stands in words, on the pages that are drawn; @only is 0 for all */
static GHashTable *
find_listed (KijkScene *scene,
             int        only)
{
  GHashTable *listed = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (!node->listed || node->items == NULL || (only > 0 && node->page != only))
        continue;
      for (char **id = node->items; *id != NULL; id++)
        if (!g_hash_table_contains (listed, *id))
          g_hash_table_insert (listed, *id, node);
    }

  return listed;
}

/* What a node is in the structure of the document, for whoever has it read out;
 * shapes without words are none of it. */
static const char *
name_structure (KijkNode *node)
{
  if (!kijk_node_has_text (node))
    return NULL;

  return node->role == KIJK_ROLE_TITLE ? "H1" : "P";
}

static void
write_node (Writer    *self,
            KijkScene *scene,
            KijkNode  *node,
            KijkNode  *target)
{
  gboolean is_target = target == node;
  gboolean is_link = target != NULL && !is_target && !node->listed;
  const char *structure = name_structure (node);
  g_autofree char *name = target != NULL ? name_destination (scene, target) : NULL;
  g_autofree char *attributes = g_strdup_printf (is_target ? "name='%s'" : "dest='%s'", name);

  if (structure != NULL)
    cairo_tag_begin (self->cr, structure, NULL);
  if (is_target || is_link)
    cairo_tag_begin (self->cr, is_target ? CAIRO_TAG_DEST : CAIRO_TAG_LINK, attributes);

  kijk_painter_paint_node (self->cr, node, self->palette);

  if (is_target || is_link)
    cairo_tag_end (self->cr, is_target ? CAIRO_TAG_DEST : CAIRO_TAG_LINK);
  if (structure != NULL)
    cairo_tag_end (self->cr, structure);
}

static void
write_nodes (Writer     *self,
             KijkScene  *scene,
             int         page,
             GHashTable *listed)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->page == page)
        write_node (self, scene, node,
                    node->items != NULL ? g_hash_table_lookup (listed, node->items[0]) : NULL);
    }
}

static char *
name_page (KijkScene *scene,
           int        page)
{
  const char *view = kijk_view_enumeration.values[kijk_scene_get_view (scene)];
  const char *name = kijk_words_get (kijk_scene_get_language (scene), "picture", view);

  return page == 1 ? g_strdup (name) : g_strdup_printf ("%s %d", name, page);
}

static void
add_to_outline (Writer    *self,
                KijkScene *scene,
                int        page,
                gboolean   is_first)
{
  g_autofree char *name = name_page (scene, page);
  g_autofree char *place = g_strdup_printf ("page=%d pos=[0 0]", self->n_pages);
  int entry = cairo_pdf_surface_add_outline (self->surface,
                                             is_first ? CAIRO_PDF_OUTLINE_ROOT : self->outline, name,
                                             place, CAIRO_PDF_OUTLINE_FLAG_OPEN);

  if (is_first)
    self->outline = entry;
  cairo_pdf_surface_set_page_label (self->surface, name);
}

static void
write_page (Writer     *self,
            KijkScene  *scene,
            int         page,
            gboolean    is_first,
            GHashTable *listed)
{
  const KijkPage *size = kijk_scene_get_page (scene);
  double unit = get_unit (scene);

  self->n_pages++;
  cairo_pdf_surface_set_size (self->surface, size->width * unit, size->height * unit);
  add_to_outline (self, scene, page, is_first);

  cairo_save (self->cr);
  cairo_scale (self->cr, unit, unit);
  kijk_painter_paint_ground (self->cr, size, KIJK_INK_PAPER, self->palette);
  write_nodes (self, scene, page, listed);
  cairo_restore (self->cr);

  cairo_show_page (self->cr);
}

static void
write_scene (Writer    *self,
             KijkScene *scene,
             int        only)
{
  g_autoptr (GHashTable) listed = find_listed (scene, only);
  int first = only > 0 ? only : 1;
  int last = only > 0 ? only : kijk_scene_get_n_pages (scene);

  for (int page = first; page <= last; page++)
    write_page (self, scene, page, page == first, listed);
}

static const char *
get_language (GPtrArray *scenes)
{
  return kijk_language_enumeration.values[kijk_scene_get_language (scenes->pdata[0])];
}

/* No author: the person who exports has not agreed to be named. */
static void
write_about (cairo_surface_t *surface,
             const char      *title,
             const char      *date)
{
  g_autofree char *moment = g_strconcat (date, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kijkglas");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * kijk_pdf_new:
 * @scenes: (element-type KijkScene): the scenes, one after the other
 * @page: which page of each, from 1; 0 for all
 * @title: what the document is called
 * @date: the day it is said to be made on, `yyyy-mm-dd`: the same scenes on the
 *   same day give the same bytes
 * @palette: what the inks look like
 * @error: return location for a #KijkExportError
 *
 * Draws scenes as lines and real text with their fonts, an outline, names of
 * pages, and a link from each token to its line in words.
 *
 * Returns: (transfer full): the PDF, or %NULL
 */
GBytes *
kijk_pdf_new (GPtrArray          *scenes,
              int                 page,
              const char         *title,
              const char         *date,
              const KijkPalette  *palette,
              GError            **error)
{
  g_autoptr (GByteArray) written = g_byte_array_new ();
  g_autoptr (GBytes) pdf = NULL;
  Writer self = { .palette = palette };
  cairo_status_t status;

  g_return_val_if_fail (scenes != NULL && scenes->len > 0 && page >= 0, NULL);
  g_return_val_if_fail (title != NULL && date != NULL && palette != NULL, NULL);

  self.surface = cairo_pdf_surface_create_for_stream (append_cb, written, 1, 1);
  self.cr = cairo_create (self.surface);
  write_about (self.surface, title, date);
  for (guint i = 0; i < scenes->len; i++)
    write_scene (&self, scenes->pdata[i], page);

  status = cairo_status (self.cr);
  cairo_destroy (self.cr);
  cairo_surface_finish (self.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self.surface);
  cairo_surface_destroy (self.surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_FAILED, "the PDF could not be made (%s)",
                   cairo_status_to_string (status));
      return NULL;
    }

  pdf = g_byte_array_free_to_bytes (g_steal_pointer (&written));
  return _kijk_pdf_set_language (pdf, get_language (scenes));
}
