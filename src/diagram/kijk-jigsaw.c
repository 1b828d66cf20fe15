/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-jigsaw.h"
#include "diagram/kijk-token-marks.h"
#include "diagram/kijk-token.h"

/* The ambition as four pieces of a jigsaw: the shared image has to be put together. */

#define JIGSAW_STROKE 2.0

/* The radius of the shared ambition in the middle. */
#define AMBITION 12.0

/* Of a pill, beside the line of words in it. */
#define PILL_HEIGHT 1.2
#define PILL_PADDING 8.0
#define BADGE_GAP 2.0

void
_kijk_jigsaw_draw (KijkDrawing *drawing)
{
  for (int cell = KIJK_CELL_OPPORTUNITY; cell <= KIJK_CELL_FORM; cell++)
    {
      g_autofree char *id = g_strdup_printf ("sector-%s", kijk_cell_enumeration.values[cell]);
      KijkNode *node = kijk_scene_find (drawing->composer->scene, id);

      kijk_node_add_mark (node, kijk_jigsaw_new_outline (&drawing->rings, cell), KIJK_INK_AMBITION,
                          KIJK_INK_AMBITION_LABEL, JIGSAW_STROKE * drawing->u);
    }
}

/* What words and pills on a piece keep clear of: the knob that bulges into it, and
 * the middle, whether the shared ambition lies there already or not. */
void
_kijk_jigsaw_block (KijkDrawing *drawing,
                    KijkCell     cell,
                    KijkGround  *ground)
{
  const KijkRings *rings = &drawing->rings;
  KijkRect knob = kijk_jigsaw_get_knob (rings, cell);
  double middle = AMBITION * drawing->u;
  KijkRect ambition = { rings->centre.x - middle, rings->centre.y - middle, 2 * middle, 2 * middle };

  knob = kijk_rect_grow (&knob, JIGSAW_STROKE * drawing->u / 2);
  kijk_ground_block (ground, &knob);
  kijk_ground_block (ground, &ambition);
}

/* ---- the shared ambition ---- */

/* One goal in the eyes of all. */
void
_kijk_ambition_draw_sign (KijkNode  *node,
                          KijkPoint  at,
                          double     u)
{
  kijk_node_add_mark (node, kijk_path_new_circle (at, (AMBITION - JIGSAW_STROKE / 2) * u), KIJK_INK_PAPER,
                      KIJK_INK_AMBITION_LABEL, JIGSAW_STROKE * u);
  kijk_node_add_mark (node, kijk_path_new_circle (at, AMBITION / 3 * u), KIJK_INK_AMBITION_LABEL, KIJK_INK_NONE, 0);
}

/* Where the pieces come together lies what they make together. */
void
_kijk_ambition_draw (KijkDrawing *drawing)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *id = NULL;
  g_autofree char *label = NULL;
  KijkNode *node;
  KijkRect place;

  if (drawing->ambition == NULL)
    return;

  id = g_strdup_printf ("token-%s", kijk_item_get_id (drawing->ambition));
  label = kijk_words_format (composer->language, "accessible", "ambition", "text",
                             kijk_item_get_text (drawing->ambition, KIJK_SHARED_AMBITION_TEXT), NULL);
  node = kijk_scene_add (composer->scene, KIJK_ROLE_TOKEN, id);
  kijk_node_set_item (node, drawing->ambition);
  kijk_node_set_label (node, label);
  _kijk_ambition_draw_sign (node, drawing->rings.centre, drawing->u);
  place = kijk_node_get_extents (node);
  g_array_append_val (drawing->taken, place);
  drawing->seen[KIJK_SEEN_AMBITION] = TRUE;
}

/* ---- images on the pieces ---- */

/* The facets are the first of the sectors. */
#define N_PIECES (KIJK_CELL_FORM + 1)

/* The images of one facet that say the same: those with the same cluster. One that
 * has only a short name stands alone; those that have neither stand together. */
typedef struct {
  const char *name; /* "" for those that have none */
  GPtrArray  *images;
  int         first; /* number in the legend */
  int         last;
} Cluster;

static void
clear_cluster (gpointer data)
{
  g_ptr_array_unref (((Cluster *) data)->images);
}

static const char *
name_of (KijkItem *image)
{
  const char *cluster = kijk_item_get_text (image, KIJK_AMBITION_IMAGE_CLUSTER);

  return *cluster != '\0' ? cluster : kijk_item_get_text (image, KIJK_AMBITION_IMAGE_SHORT_NAME);
}

static gboolean
belongs (const Cluster *cluster,
         KijkItem      *image)
{
  KijkItem *other = cluster->images->pdata[0];

  if (*name_of (image) == '\0')
    return *cluster->name == '\0';

  return kijk_item_has (image, KIJK_AMBITION_IMAGE_CLUSTER) &&
         g_str_equal (kijk_item_get_text (image, KIJK_AMBITION_IMAGE_CLUSTER),
                      kijk_item_get_text (other, KIJK_AMBITION_IMAGE_CLUSTER));
}

/* Entries of a facet stand together by cluster already. */
static GArray *
list_clusters (GArray *entries)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));

  g_array_set_clear_func (clusters, clear_cluster);
  for (guint i = 0; i < entries->len; i++)
    {
      const KijkEntry *entry = &g_array_index (entries, KijkEntry, i);
      Cluster *last = clusters->len > 0 ? &g_array_index (clusters, Cluster, clusters->len - 1) : NULL;

      if (last == NULL || !belongs (last, entry->item))
        {
          Cluster fresh = { name_of (entry->item), g_ptr_array_new (), entry->number, entry->number };

          g_array_append_val (clusters, fresh);
          last = &g_array_index (clusters, Cluster, clusters->len - 1);
        }
      g_ptr_array_add (last->images, entry->item);
      last->last = entry->number;
    }

  return clusters;
}

static KijkFont
pill_font (KijkDrawing *drawing)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_SECTOR);

  font.weight = 400;
  return font;
}

static char *
pill_text (const Cluster *cluster,
           gboolean       in_words)
{
  if (!in_words && cluster->last > cluster->first)
    return g_strdup_printf ("%d–%d", cluster->first, cluster->last);
  if (!in_words)
    return g_strdup_printf ("%d", cluster->first);
  if (*cluster->name == '\0')
    return g_strdup_printf ("%u", cluster->images->len);
  if (cluster->images->len == 1)
    return g_strdup (cluster->name);
  return g_strdup_printf ("%s %u", cluster->name, cluster->images->len);
}

/* A pill is as strict as the strictest image on it. */
static KijkOpenness
strictest_of (GPtrArray *images)
{
  KijkOpenness strictest = KIJK_OPENNESS_PUBLIC;

  for (guint i = 0; i < images->len; i++)
    strictest = MIN (strictest, kijk_token_get_openness (images->pdata[i]));

  return strictest;
}

/* How much of a pill a badge takes at its end. */
static double
badge_width (KijkDrawing  *drawing,
             KijkOpenness  openness)
{
  return kijk_token_shows_openness (drawing->composer) && openness < KIJK_OPENNESS_SHARED
             ? (KIJK_TOKEN_BADGE + BADGE_GAP) * drawing->u : 0;
}

void
_kijk_pill_measure (KijkDrawing  *drawing,
                    const char   *text,
                    KijkOpenness  openness,
                    KijkRect     *place)
{
  KijkFont font = pill_font (drawing);

  place->height = PILL_HEIGHT * kijk_font_get_height (font);
  place->width = fmax (kijk_typesetter_width (drawing->composer->typesetter, font, text) +
                           2 * PILL_PADDING * drawing->u, place->height) +
                 badge_width (drawing, openness);
}

void
_kijk_pill_draw (KijkDrawing    *drawing,
                 KijkNode       *node,
                 const char     *text,
                 KijkOpenness    openness,
                 KijkInk         ink,
                 const KijkRect *place)
{
  double badge = badge_width (drawing, openness);
  double y = place->y + place->height / 2;

  kijk_node_add_mark (node, kijk_path_new_rect (place, place->height / 2), KIJK_INK_PAPER, ink, 1.5 * drawing->u);
  kijk_token_add_words (drawing->composer, node, text, pill_font (drawing), KIJK_INK_TEXT,
                        (KijkPoint) { place->x + (place->width - badge) / 2, y });
  if (badge > 0)
    kijk_token_add_openness (node, openness,
                             (KijkPoint) { place->x + place->width - place->height / 2, y }, drawing->u);
}

static gboolean
place_pill (KijkDrawing  *drawing,
            KijkGround   *ground,
            const char   *text,
            KijkOpenness  openness,
            KijkRect     *place)
{
  KijkPoint middle = kijk_wedge_point (&ground->wedge, 0.5, 0.6);

  _kijk_pill_measure (drawing, text, openness, place);
  return kijk_ground_place_rect (ground, middle, place->width, place->height, place);
}

/* Rather close to what is there than out of its piece. */
static gboolean
place_heap (KijkDrawing  *drawing,
            KijkGround   *ground,
            const char   *text,
            KijkOpenness  openness,
            KijkRect     *place)
{
  double gap = ground->gap;
  gboolean placed = place_pill (drawing, ground, text, openness, place);

  if (!placed)
    {
      ground->gap = KIJK_TIGHT_GAP * drawing->u;
      placed = place_pill (drawing, ground, text, openness, place);
      ground->gap = gap;
    }

  return placed;
}

/* All clusters as pills, or none: half of them would look like all. */
static gboolean
place_pills (KijkDrawing *drawing,
             KijkGround  *ground,
             GArray      *clusters,
             gboolean     in_words,
             KijkRect    *places)
{
  guint taken = ground->obstacles->len;

  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);
      g_autofree char *text = pill_text (cluster, in_words);

      if (!place_pill (drawing, ground, text, strictest_of (cluster->images), &places[i]))
        {
          g_array_set_size (ground->obstacles, taken);
          return FALSE;
        }
    }

  return TRUE;
}

static void
describe_cluster (KijkDrawing   *drawing,
                  const Cluster *cluster,
                  KijkNode      *node)
{
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < cluster->images->len; i++)
    {
      g_autofree char *one = kijk_token_describe (drawing->composer, cluster->images->pdata[i]);

      kijk_node_set_item (node, cluster->images->pdata[i]);
      _kijk_note_openness (drawing, cluster->images->pdata[i]);
      g_string_append_printf (label, "%s%s", i > 0 ? " " : "", one);
    }
  kijk_node_set_label (node, label->str);
}

static void
draw_pills (KijkDrawing    *drawing,
            KijkCell        cell,
            GArray         *clusters,
            gboolean        in_words,
            const KijkRect *places)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);
      g_autofree char *id = g_strdup_printf ("images-%s", kijk_item_get_id (cluster->images->pdata[0]));
      g_autofree char *text = pill_text (cluster, in_words);
      KijkNode *node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_TOKEN, id);

      node->cell = cell;
      describe_cluster (drawing, cluster, node);
      _kijk_pill_draw (drawing, node, text, strictest_of (cluster->images), KIJK_INK_AMBITION_LABEL, &places[i]);
      g_array_append_val (drawing->taken, places[i]);
    }
  drawing->seen[in_words ? KIJK_SEEN_IMAGES : KIJK_SEEN_NUMBER] = TRUE;
}

static void
draw_heap (KijkDrawing *drawing,
           KijkCell     cell,
           GArray      *entries)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *id = g_strdup_printf ("stack-%s", kijk_cell_enumeration.values[cell]);
  g_autofree char *text = g_strdup_printf ("%u", entries->len);
  g_autofree char *contents = kijk_words_count (composer->language, "kind", "ambition-image", entries->len);
  g_autofree char *label =
      kijk_words_format (composer->language, "accessible", _kijk_gathered_key (composer, KIJK_WORDS_STACK),
                         "contents", contents, "sector",
                         kijk_words_about (composer->language, &kijk_cell_enumeration, cell, "name"), NULL);
  g_autoptr (GPtrArray) images = g_ptr_array_new ();
  KijkOpenness openness;
  KijkRect place;
  KijkNode *node;

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (images, g_array_index (entries, KijkEntry, i).item);
  openness = strictest_of (images);
  if (!place_heap (drawing, &drawing->grounds[cell], text, openness, &place))
    _kijk_place_tab (drawing, cell, place.width, place.height, &place);
  g_array_append_val (drawing->taken, place);

  node = kijk_scene_add (composer->scene, KIJK_ROLE_STACK, id);
  node->cell = cell;
  for (guint i = 0; i < images->len; i++)
    {
      kijk_node_set_item (node, images->pdata[i]);
      _kijk_note_openness (drawing, images->pdata[i]);
    }
  kijk_node_set_label (node, label);
  _kijk_pill_draw (drawing, node, text, openness, KIJK_INK_AMBITION_LABEL, &place);
  drawing->seen[KIJK_SEEN_IMAGE_COUNT] = TRUE;
}

/* What lies on one piece. */
typedef struct {
  GArray   *entries;
  GArray   *clusters;
  KijkRect *places; /* one for each cluster */
} Piece;

static void
init_piece (KijkDrawing *drawing,
            KijkCell     cell,
            Piece       *piece)
{
  piece->entries = _kijk_entries_lying_in (drawing, cell);
  piece->clusters = list_clusters (piece->entries);
  piece->places = g_new0 (KijkRect, piece->clusters->len + 1);
}

static void
clear_piece (Piece *piece)
{
  g_array_unref (piece->entries);
  g_array_unref (piece->clusters);
  g_free (piece->places);
}

/* On all pieces the same, in words, numbers or counts, or nobody could tell a
 * number from a count. */
static gboolean
place_all (KijkDrawing *drawing,
           Piece       *pieces,
           gboolean     in_words)
{
  guint taken[N_PIECES];

  for (int cell = 0; cell < N_PIECES; cell++)
    taken[cell] = drawing->grounds[cell].obstacles->len;
  for (int cell = 0; cell < N_PIECES; cell++)
    if (!place_pills (drawing, &drawing->grounds[cell], pieces[cell].clusters, in_words, pieces[cell].places))
      {
        for (int other = 0; other < cell; other++)
          g_array_set_size (drawing->grounds[other].obstacles, taken[other]);
        return FALSE;
      }

  return TRUE;
}

void
_kijk_images_draw (KijkDrawing *drawing)
{
  gboolean paged = drawing->composer->page->overflow == KIJK_OVERFLOW_PAGES;
  gboolean in_words, in_numbers;
  Piece pieces[N_PIECES];

  for (int cell = 0; cell < N_PIECES; cell++)
    init_piece (drawing, cell, &pieces[cell]);
  in_words = place_all (drawing, pieces, TRUE);
  /* Cards tell no numbers. */
  in_numbers = !in_words && paged && !_kijk_in_focus (drawing) && place_all (drawing, pieces, FALSE);
  drawing->images_numbered = in_numbers;

  for (int cell = 0; cell < N_PIECES; cell++)
    {
      if (pieces[cell].entries->len > 0 && (in_words || in_numbers))
        draw_pills (drawing, cell, pieces[cell].clusters, in_words, pieces[cell].places);
      else if (pieces[cell].entries->len > 0)
        draw_heap (drawing, cell, pieces[cell].entries);
      clear_piece (&pieces[cell]);
    }
}
