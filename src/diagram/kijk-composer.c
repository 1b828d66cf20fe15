/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-composer-private.h"

#include <math.h>

#include "diagram/kijk-initials.h"

/* Above and below the words of a facilitator's band. */
#define BAND_PADDING 0.2

/* At most so many across each of its ends, as wide as this much of its height. */
#define N_STRIPES 4
#define STRIPE 0.12

/* The length of the design's unit u on A4: a circle of 170 mm is 660 of them. */
#define PAPER_UNIT (170.0 / 25.4 * 72.0 / 660.0)

static gboolean
has_bands (KijkComposer *self)
{
  return self->page->overflow == KIJK_OVERFLOW_PAGES && self->options->name_audience &&
         kijk_project_get_audience (self->project)->level == KIJK_LEVEL_FACILITATOR;
}

static double
band_height (KijkComposer *self)
{
  return kijk_composer_line_height (self, KIJK_TEXT_FOOTER) * (1 + 2 * BAND_PADDING);
}

/* Both ends are hatched, so that nobody takes it for a decoration, in black and white
 * either. */
static void
hatch_band (KijkNode       *node,
            const KijkRect *band,
            double          words)
{
  double apart = band->height / 2;
  double width = STRIPE * band->height;
  double room = (band->width - words) / 2 - 1.5 * band->height;
  int n_stripes = CLAMP ((int) floor (room / apart), 0, N_STRIPES);

  for (int i = 0; i < n_stripes; i++)
    for (int end = 0; end < 2; end++)
      {
        double left = end == 0 ? band->x + i * apart : band->x + band->width - width - band->height - i * apart;
        double bottom = band->y + band->height;
        const KijkPoint stripe[] = { { left, bottom }, { left + width, bottom },
                                     { left + width + band->height, band->y }, { left + band->height, band->y } };

        kijk_node_add_mark (node, kijk_path_new_polygon (stripe, G_N_ELEMENTS (stripe), TRUE),
                            KIJK_INK_ON_FACILITATOR, KIJK_INK_NONE, 0);
      }
}

static void
add_band (KijkComposer *self,
          int           page,
          gboolean      at_top)
{
  double height = band_height (self);
  double padding = kijk_composer_line_height (self, KIJK_TEXT_FOOTER) * BAND_PADDING;
  KijkRect band = { 0, at_top ? 0 : self->page->height - height, self->page->width, height };
  KijkRect words = { band.x, band.y + padding, band.width, height - 2 * padding };
  g_autofree char *id = g_strdup_printf ("band-%s-%d", at_top ? "top" : "bottom", page);
  const char *text = kijk_composer_word (self, "audience", "facilitator-page");
  KijkNode *node = kijk_composer_add_text (self, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_FOOTER,
                                           KIJK_INK_ON_FACILITATOR, &words, KIJK_ALIGN_CENTRE);

  node->page = page;
  kijk_node_add_mark (node, kijk_path_new_rect (&band, 0), KIJK_INK_FACILITATOR, KIJK_INK_NONE, 0);
  hatch_band (node, &band,
              kijk_typesetter_width (self->typesetter, kijk_page_get_font (self->page, KIJK_TEXT_FOOTER), text));
}

/* A party keeps its letters and its colour when others are filtered out. */
static void
init_parties (KijkComposer *self)
{
  g_autoptr (GPtrArray) all = kijk_project_list_in_order (self->whole, KIJK_KIND_STAKEHOLDER);

  if (self->ghosts != NULL)
    _kijk_composer_add_ghost_parties (self, all);
  self->initials = kijk_initials_of (all);
  self->colours = kijk_colours_of (all);
  self->parties = kijk_project_list_in_order (self->project, KIJK_KIND_STAKEHOLDER);
}

/**
 * kijk_composer_init:
 * @self: (out caller-allocates): a composer
 * @view: what is drawn
 * @project: what is shown: the project of its audience
 * @page: what it is drawn for
 * @options: what else was asked
 *
 * Begins a scene; end it with kijk_composer_finish().
 */
void
kijk_composer_init (KijkComposer           *self,
                    KijkView                view,
                    KijkProject            *project,
                    const KijkPage         *page,
                    const KijkSceneOptions *options)
{
  double band;

  *self = (KijkComposer) {
    .project = kijk_filter_apply (view == KIJK_VIEW_KIJKGLAS ? options->filter : NULL, project, options->before),
    .whole = project,
    .page = page,
    .options = options,
    .language = options->language,
  };
  self->scene = kijk_scene_new (view, page, options->language, kijk_project_get_audience (project));
  self->typesetter = options->typesetter != NULL ? kijk_typesetter_ref (options->typesetter)
                                                 : kijk_typesetter_new ();
  if (view == KIJK_VIEW_KIJKGLAS && options->before != NULL)
    _kijk_composer_init_change (self);
  init_parties (self);

  self->area = kijk_page_get_area (page);
  band = has_bands (self) ? fmax (0, band_height (self) - self->area.y / 2) : 0;
  self->area.y += band;
  self->area.height -= 2 * band;
}

/**
 * kijk_composer_finish:
 * @self: a composer
 *
 * Returns: (transfer full): the scene
 */
KijkScene *
kijk_composer_finish (KijkComposer *self)
{
  if (has_bands (self))
    for (int page = 1; page <= kijk_scene_get_n_pages (self->scene); page++)
      {
        add_band (self, page, TRUE);
        add_band (self, page, FALSE);
      }

  kijk_typesetter_unref (self->typesetter);
  g_ptr_array_unref (self->parties);
  g_hash_table_unref (self->initials);
  g_clear_pointer (&self->letters, g_hash_table_unref);
  g_hash_table_unref (self->colours);
  _kijk_composer_clear_change (self);
  g_object_unref (self->project);

  return g_steal_pointer (&self->scene);
}

/**
 * kijk_composer_word:
 * @self: a composer
 * @group: a group of the words of the method
 * @key: a key of it
 *
 * Returns: (transfer none): the word in the language of the picture
 */
const char *
kijk_composer_word (KijkComposer *self,
                    const char   *group,
                    const char   *key)
{
  return kijk_words_get (self->language, group, key);
}

/**
 * kijk_composer_scale:
 * @self: a composer
 *
 * Returns: the length of the design's unit u on this page
 */
double
kijk_composer_scale (KijkComposer *self)
{
  return self->page->scale * (self->page->unit == KIJK_UNIT_POINT ? PAPER_UNIT : 1);
}

/**
 * kijk_composer_line_height:
 * @self: a composer
 * @style: what words are for
 *
 * Returns: the height of one line of them
 */
double
kijk_composer_line_height (KijkComposer  *self,
                           KijkTextStyle  style)
{
  return kijk_font_get_height (kijk_page_get_font (self->page, style));
}

/**
 * kijk_composer_add_text:
 * @self: a composer
 * @role: what the words are
 * @id: name of the node
 * @text: the words
 * @style: what they are for
 * @ink: their colour
 * @rect: where they stand: wrapped to its width, from its top
 * @align: where in the width
 *
 * Returns: (transfer none): the node; what it took is kijk_node_get_bounds()
 */
KijkNode *
kijk_composer_add_text (KijkComposer   *self,
                        KijkRole        role,
                        const char     *id,
                        const char     *text,
                        KijkTextStyle   style,
                        KijkInk         ink,
                        const KijkRect *rect,
                        KijkAlign       align)
{
  KijkFont font = kijk_page_get_font (self->page, style);
  KijkNode *node = kijk_scene_add (self->scene, role, id);

  kijk_node_take_lines (node, kijk_typesetter_set (self->typesetter, font, text, rect, align), font, ink);
  kijk_node_set_label (node, text);

  return node;
}

/**
 * kijk_composer_party_colour:
 * @self: a composer
 * @party: a party of its project
 *
 * Returns: its colour from 0 on, counting on where the palette is used up: from
 *   %KIJK_N_PARTY_COLOURS on with a double outline, from twice that dotted
 */
int
kijk_composer_party_colour (KijkComposer *self,
                            KijkItem     *party)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->colours, kijk_item_get_id (party))) - 1;
}

/**
 * kijk_composer_party_initials:
 * @self: a composer
 * @party: a party of its project
 *
 * Returns: (transfer none): its one or two letters, unlike those of any other
 */
const char *
kijk_composer_party_initials (KijkComposer *self,
                              KijkItem     *party)
{
  return g_hash_table_lookup (self->initials, kijk_item_get_id (party));
}

static int
compare_widths (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  KijkComposer *self = data;
  KijkFont font = kijk_page_get_font (self->page, KIJK_TEXT_INITIALS);
  double one = kijk_typesetter_width (self->typesetter, font, kijk_composer_party_initials (self, *(KijkItem **) a));
  double other = kijk_typesetter_width (self->typesetter, font, kijk_composer_party_initials (self, *(KijkItem **) b));

  return (one < other) - (one > other);
}

/**
 * kijk_composer_party_letter:
 * @self: a composer
 * @party: a party of its project
 *
 * Returns: (transfer none): the letter that stands for its two where those have no
 *   room, unlike that of any other if that can be
 */
const char *
kijk_composer_party_letter (KijkComposer *self,
                            KijkItem     *party)
{
  if (self->letters == NULL)
    {
      g_autoptr (GPtrArray) all = kijk_project_list_in_order (self->whole, KIJK_KIND_STAKEHOLDER);

      /* The widest have no room first: they choose first. */
      g_ptr_array_sort_with_data (all, compare_widths, self);
      if (self->ghosts != NULL)
        _kijk_composer_add_ghost_parties (self, all);
      self->letters = kijk_initials_shorten (all, self->initials);
    }

  return g_hash_table_lookup (self->letters, kijk_item_get_id (party));
}

/* What changed, in a picture in which everything lies where it does in that of the later
 * moment alone. */
static KijkScene *
build_beside (KijkProject            *project,
              const KijkPage         *page,
              const KijkSceneOptions *options)
{
  g_autoptr (KijkScene) later = NULL;
  KijkSceneOptions own = *options;

  own.before = NULL;
  later = kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, page, &own);
  own.before = options->before;
  own.previous = later;

  return kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, page, &own);
}

/**
 * kijk_scene_build:
 * @view: what is drawn
 * @project: what is shown: the project of its audience
 * @page: what it is drawn for
 * @options: what else was asked
 *
 * Makes the picture of a project. The same project, page and options always give
 * the same scene.
 *
 * Returns: (transfer full): the scene
 */
KijkScene *
kijk_scene_build (KijkView                view,
                  KijkProject            *project,
                  const KijkPage         *page,
                  const KijkSceneOptions *options)
{
  static void (*const compose[]) (KijkComposer *) = {
    [KIJK_VIEW_KIJKGLAS] = kijk_kijkglas_compose,
    [KIJK_VIEW_KOMPAS] = kijk_kompas_compose,
    [KIJK_VIEW_KOMPAS_LINE] = kijk_kompas_line_compose,
    [KIJK_VIEW_CIRCULAR] = kijk_circular_compose,
    [KIJK_VIEW_TRAJECTORY] = kijk_trajectory_compose,
    [KIJK_VIEW_AGREEMENTS] = kijk_agreements_compose,
  };
  KijkComposer composer;

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && page != NULL && options != NULL, NULL);
  g_return_val_if_fail ((guint) view < G_N_ELEMENTS (compose), NULL);

  if (view == KIJK_VIEW_KIJKGLAS && options->before != NULL && options->previous == NULL)
    return build_beside (project, page, options);

  kijk_composer_init (&composer, view, project, page, options);
  compose[view] (&composer);

  return kijk_composer_finish (&composer);
}
