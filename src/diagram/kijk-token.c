/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-token.h"

#include <math.h>

#include "diagram/kijk-token-marks.h"
#include "model/kijk-cell.h"

/* Sizes in the design's unit u. */
#define OUTLINE 2.0
#define THIN_OUTLINE 1.5
#define RIM 3.0
#define INITIALS 17.0
#define LIGHTER 4.0 /* what each step in weight takes from the diameter */

/* Of the size of letters: how high capitals are, and paper under them. */
#define CAPITAL 0.75
#define PLATE 0.95

/* How much larger tokens get at most because of wide letters. */
#define MOST_GROWTH 1.35

/**
 * kijk_token_get_radius:
 * @kind: a kind that has tokens
 *
 * Returns: the radius of the place that any token of @kind needs, in the design's
 *   unit u; the same for all of them, so that nothing moves when one grows heavier
 */
double
kijk_token_get_radius (KijkKindId kind)
{
  switch (kind)
    {
    case KIJK_KIND_STAKEHOLDER:
      return KIJK_TOKEN_PARTY / 2;
    case KIJK_KIND_CONTEXT_FACTOR:
      return KIJK_TOKEN_CIRCUMSTANCE / 2 * 1.25; /* it is square, but for its corners */
    default:
      return KIJK_TOKEN_INTEREST / 2;
    }
}

/**
 * kijk_token_add_words:
 * @composer: a composer
 * @node: a node
 * @text: a few letters
 * @font: their font
 * @ink: their colour
 * @centre: the middle of them
 *
 * Puts @text in the middle of a token, on one line.
 *
 * Returns: (transfer none): @node
 */
KijkNode *
kijk_token_add_words (KijkComposer *composer,
                      KijkNode     *node,
                      const char   *text,
                      KijkFont      font,
                      KijkInk       ink,
                      KijkPoint     centre)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  double width = kijk_typesetter_width (composer->typesetter, font, text);
  double top = centre.y - kijk_font_get_height (font) / 2;

  g_ptr_array_add (lines, kijk_line_new (text, centre.x - width / 2, top + kijk_font_get_ascent (font),
                                         width, FALSE));
  kijk_node_take_lines (node, lines, font, ink);

  return node;
}

/* How far letters reach from the middle of a token: as wide as they are, as high
 * as capitals. */
static double
reach_of (KijkComposer *composer,
          KijkFont      font,
          const char   *words)
{
  return hypot (kijk_typesetter_width (composer->typesetter, font, words) / 2, CAPITAL / 2 * font.size);
}

static double
badge_height (KijkComposer *composer)
{
  return kijk_font_get_height (kijk_page_get_font (composer->page, KIJK_TEXT_BADGE));
}

/* How high the letters of a token may be: all there is, or what a number at its
 * lower edge leaves. */
static double
room_for_initials (KijkComposer *composer,
                   gboolean      numbered,
                   double        u)
{
  return 2 * (KIJK_TOKEN_INTEREST / 2 * u - (numbered ? badge_height (composer) : 0));
}

/* As large as the token has room for, but never too small to read; @words that
 * have no room even so are left to the key. */
static gboolean
fit_initials (KijkComposer *composer,
              const char   *words,
              gboolean      numbered,
              double        u,
              KijkFont     *font)
{
  double smallest = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS).size;
  double room = KIJK_TOKEN_INTEREST / 2 * u;

  *font = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS);
  font->size = fmax (smallest, round (2 * INITIALS * u) / 2);
  while (font->size > smallest && (reach_of (composer, *font, words) > room ||
                                   kijk_font_get_height (*font) > room_for_initials (composer, numbered, u)))
    font->size -= 0.5;
  font->size = fmax (smallest, font->size);

  return reach_of (composer, *font, words) <= room + 0.5;
}

/**
 * kijk_token_get_unit:
 * @composer: a composer
 * @u: the length of the design's unit
 * @numbered: whether tokens carry a number
 *
 * Returns: the unit to draw tokens with: @u, or more where the letters of some
 *   party or a number below them would not be legible in it
 */
double
kijk_token_get_unit (KijkComposer *composer,
                     double        u,
                     gboolean      numbered)
{
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS);
  double half = KIJK_TOKEN_INTEREST / 2;
  double high = (kijk_font_get_height (font) / 2 + (numbered ? badge_height (composer) : 0)) / half;
  double wide = 0;

  for (guint i = 0; i < composer->parties->len; i++)
    wide = fmax (wide, reach_of (composer, font,
                                 kijk_composer_party_initials (composer, composer->parties->pdata[i])) / half);

  /* For one odd sign not all tokens grow without end. */
  return fmax (fmax (u, high), fmin (wide, MOST_GROWTH * u));
}

static void
add_initials (KijkComposer *composer,
              KijkNode     *node,
              const char   *initials,
              KijkInk       ink,
              KijkPoint     centre,
              gboolean      numbered,
              double        u)
{
  KijkFont font;

  if (*initials == '\0' || !fit_initials (composer, initials, numbered, u, &font))
    return;

  kijk_token_add_words (composer, node, initials, font, ink, centre);
}

/* Letters that reach over the rim of a coin get paper under them, or they could
 * not be read on a dark one. */
static void
add_plate (KijkComposer *composer,
           KijkNode     *node,
           const char   *initials,
           KijkPoint     centre,
           double        radius,
           double        inner,
           gboolean      numbered,
           double        u)
{
  KijkRect plate;
  KijkFont font;
  double width;

  if (*initials == '\0' || !fit_initials (composer, initials, numbered, u, &font) ||
      reach_of (composer, font, initials) <= inner)
    return;

  width = kijk_typesetter_width (composer->typesetter, font, initials) + 2 * u;
  plate = (KijkRect) { centre.x - width / 2, centre.y - PLATE / 2 * font.size, width, PLATE * font.size };
  kijk_node_add_mark (node, kijk_path_new_rect (&plate, 3 * u), KIJK_INK_PAPER,
                      width / 2 > radius - THIN_OUTLINE * u ? KIJK_INK_TEXT : KIJK_INK_NONE, THIN_OUTLINE * u / 2);
}

/**
 * kijk_token_shows_openness:
 * @composer: a composer
 *
 * Returns: whether tokens carry the badges that are for the facilitator only
 */
gboolean
kijk_token_shows_openness (KijkComposer *composer)
{
  return kijk_project_get_audience (composer->project)->level == KIJK_LEVEL_FACILITATOR &&
         composer->options->name_audience;
}

/* ---- parties ---- */

static void
fill_with_colour (KijkNode *node,
                  int       colour,
                  KijkPoint centre,
                  double    radius,
                  double    u)
{
  int style = colour / KIJK_N_PARTY_COLOURS;
  KijkMark *outline;

  outline = kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - OUTLINE * u / 2),
                                KIJK_INK_PARTY_1 + colour % KIJK_N_PARTY_COLOURS, KIJK_INK_TEXT, OUTLINE * u);
  if (style == 1)
    kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - 2.5 * OUTLINE * u), KIJK_INK_NONE,
                        KIJK_INK_PAPER, OUTLINE * u);
  if (style == 2)
    outline->dash = outline->gap = 2 * OUTLINE * u;
}

static void
draw_party (KijkComposer *composer,
            KijkNode     *node,
            KijkItem     *party,
            KijkPoint     centre,
            double        u)
{
  double radius = KIJK_TOKEN_PARTY / 2 * u;
  int colour = kijk_composer_party_colour (composer, party);
  KijkInk ink = KIJK_INK_ON_PARTY_1 + colour % KIJK_N_PARTY_COLOURS;

  if (kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE))
    {
      fill_with_colour (node, colour, centre, radius, u);
    }
  else
    {
      KijkMark *outline = kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - 1.5 * u),
                                              KIJK_INK_NONE, KIJK_INK_TEXT, 3 * u);

      outline->dash = 6 * u;
      outline->gap = 5 * u;
      ink = KIJK_INK_TEXT;
    }

  add_initials (composer, node, kijk_composer_party_initials (composer, party), ink, centre, FALSE, u);
}

/* ---- interests ---- */

/* Returns: (transfer container): the parties whose interest it is */
static GPtrArray *
list_owners (KijkComposer *composer,
             KijkItem     *interest)
{
  GPtrArray *owners = g_ptr_array_new ();
  KijkItem *owner = kijk_project_get_referred (composer->project, interest, KIJK_INTEREST_STAKEHOLDER);
  g_autofree const char **endorsers = kijk_item_get_list (interest, KIJK_INTEREST_ENDORSED_BY, NULL);

  if (owner != NULL)
    {
      g_ptr_array_add (owners, owner);
      return owners;
    }

  for (int i = 0; endorsers[i] != NULL; i++)
    g_ptr_array_add (owners, kijk_project_get_item (composer->project, endorsers[i]));

  return owners;
}

/* The rim in the colours of up to three parties; grey when it is nobody's. */
static void
draw_rim (KijkComposer *composer,
          KijkNode     *node,
          GPtrArray    *owners,
          KijkPoint     centre,
          double        radius,
          double        u)
{
  guint n = MIN (owners->len, 3);
  double inner = radius - (RIM + THIN_OUTLINE) * u;

  if (n == 1)
    fill_with_colour (node, kijk_composer_party_colour (composer, owners->pdata[0]), centre, radius, u);
  else
    kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - THIN_OUTLINE * u / 2), KIJK_INK_RULE,
                        KIJK_INK_TEXT, THIN_OUTLINE * u);

  for (guint i = 0; n > 1 && i < n; i++)
    {
      KijkWedge part = { centre.x, centre.y, inner, radius - THIN_OUTLINE * u, i * 2 * G_PI / n, 2 * G_PI / n };
      int colour = kijk_composer_party_colour (composer, owners->pdata[i]);

      kijk_node_add_mark (node, kijk_path_new_wedge (&part),
                          KIJK_INK_PARTY_1 + colour % KIJK_N_PARTY_COLOURS, KIJK_INK_TEXT, THIN_OUTLINE * u / 2);
    }
}

static void
draw_unnamed (KijkNode *node,
              KijkPoint centre,
              double    u)
{
  double radius = (KIJK_TOKEN_INTEREST - LIGHTER) / 2 * u;
  KijkMark *rim = kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - RIM * u / 2),
                                      KIJK_INK_PAPER, KIJK_INK_RULE, RIM * u);

  rim->dash = 5 * u;
  rim->gap = 4 * u;
}

static void
draw_interest (KijkComposer *composer,
               KijkNode     *node,
               KijkItem     *interest,
               KijkPoint     centre,
               gboolean      numbered,
               double        u)
{
  int openness = kijk_item_get_int (interest, KIJK_INTEREST_OPENNESS);
  double radius = (KIJK_TOKEN_INTEREST - LIGHTER * (3 - kijk_item_get_int (interest, KIJK_INTEREST_WEIGHT))) / 2 * u;
  double inner = radius - (RIM + THIN_OUTLINE) * u;
  g_autoptr (GPtrArray) owners = list_owners (composer, interest);
  g_autofree char *count = g_strdup_printf ("%u", owners->len);
  const char *initials = owners->len == 1  ? kijk_composer_party_initials (composer, owners->pdata[0])
                         : owners->len > 1 ? count
                                           : "";

  if (openness == KIJK_OPENNESS_ANONYMOUS && !kijk_token_shows_openness (composer))
    {
      draw_unnamed (node, centre, u);
      return;
    }

  draw_rim (composer, node, owners, centre, radius, u);
  kijk_node_add_mark (node, kijk_path_new_circle (centre, inner), KIJK_INK_PAPER, KIJK_INK_TEXT,
                      THIN_OUTLINE * u / 2);
  if (kijk_token_shows_openness (composer))
    kijk_token_mark_openness (node, openness, centre, radius, inner, u);

  add_plate (composer, node, initials, centre, radius, inner, numbered, u);
  add_initials (composer, node, initials, KIJK_INK_TEXT, centre, numbered, u);
}

/* ---- circumstances ---- */

static void
draw_circumstance (KijkComposer *composer,
                   KijkNode     *node,
                   KijkItem     *factor,
                   KijkPoint     centre,
                   double        u)
{
  double half = (KIJK_TOKEN_CIRCUMSTANCE - OUTLINE) / 2 * u;
  KijkRect square = { centre.x - half, centre.y - half, 2 * half, 2 * half };
  int openness = kijk_item_get_int (factor, KIJK_CONTEXT_FACTOR_OPENNESS);

  kijk_node_add_mark (node, kijk_path_new_rect (&square, 5 * u), KIJK_INK_PAPER, KIJK_INK_TEXT, OUTLINE * u);
  kijk_node_add_mark (node, kijk_path_new_effect (kijk_item_get_int (factor, KIJK_CONTEXT_FACTOR_EFFECT), centre, u),
                      KIJK_INK_TEXT, KIJK_INK_NONE, 0);
  if (kijk_token_shows_openness (composer))
    kijk_token_mark_openness (node, openness, centre, KIJK_TOKEN_CIRCUMSTANCE / 2 * u, 0, u);
}

static void
draw (KijkComposer *composer,
      KijkNode     *node,
      KijkItem     *item,
      KijkPoint     centre,
      gboolean      numbered,
      double        u)
{
  switch (kijk_item_get_kind (item)->id)
    {
    case KIJK_KIND_STAKEHOLDER:
      draw_party (composer, node, item, centre, u);
      break;
    case KIJK_KIND_INTEREST:
      draw_interest (composer, node, item, centre, numbered, u);
      break;
    case KIJK_KIND_CONTEXT_FACTOR:
      draw_circumstance (composer, node, item, centre, u);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * kijk_token_draw:
 * @composer: a composer
 * @node: a node for the token
 * @item: a party, interest or circumstance
 * @centre: the middle of the token
 * @u: the length of the design's unit
 *
 * Draws the token of @item: the shape tells its kind, the rim its party, the badge
 * its openness; none of them by colour alone.
 */
void
kijk_token_draw (KijkComposer *composer,
                 KijkNode     *node,
                 KijkItem     *item,
                 KijkPoint     centre,
                 double        u)
{
  draw (composer, node, item, centre, FALSE, u);
}

/**
 * kijk_token_draw_numbered:
 * @composer: a composer
 * @node: a node for the token
 * @badge: a node for its number
 * @item: an interest or circumstance
 * @number: the number of a line in the legend
 * @centre: the middle of the token
 * @u: the length of the design's unit, from kijk_token_get_unit()
 *
 * Draws the token of @item with its number at its lower edge, where it covers
 * neither the letters nor what lies beside the token.
 */
void
kijk_token_draw_numbered (KijkComposer *composer,
                          KijkNode     *node,
                          KijkNode     *badge,
                          KijkItem     *item,
                          int           number,
                          KijkPoint     centre,
                          double        u)
{
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_BADGE);
  g_autofree char *text = g_strdup_printf ("%d", number);
  double height = badge_height (composer);
  double width = fmax (kijk_typesetter_width (composer->typesetter, font, text) + height / 2, KIJK_TOKEN_BADGE * u);
  double bottom = centre.y + kijk_token_get_radius (kijk_item_get_kind (item)->id) * u;
  KijkRect pill = { centre.x - width / 2, bottom - height, width, height };

  draw (composer, node, item, centre, TRUE, u);
  kijk_node_add_mark (badge, kijk_path_new_rect (&pill, height / 2), KIJK_INK_PAPER, KIJK_INK_TEXT, u);
  kijk_token_add_words (composer, badge, text, font, KIJK_INK_TEXT, (KijkPoint) { centre.x, bottom - height / 2 });
}

/**
 * kijk_token_draw_stack:
 * @composer: a composer
 * @node: a node for the stack
 * @n: how many tokens it stands for
 * @centre: the middle of it
 * @radius: of the place it has
 *
 * Draws what stands for tokens that have no room: two edges behind a coin with
 * their number.
 */
void
kijk_token_draw_stack (KijkComposer *composer,
                       KijkNode     *node,
                       guint         n,
                       KijkPoint     centre,
                       double        radius)
{
  double u = radius / (KIJK_TOKEN_INTEREST / 2);
  double coin = radius - 4 * u;
  g_autofree char *text = g_strdup_printf ("%u", n);

  for (int i = 2; i >= 0; i--)
    {
      KijkPoint at = { centre.x + (i - 1) * 3 * u, centre.y - (i - 1) * 3 * u };

      kijk_node_add_mark (node, kijk_path_new_circle (at, coin - THIN_OUTLINE * u / 2), KIJK_INK_PAPER,
                          KIJK_INK_TEXT, THIN_OUTLINE * u);
      if (i == 0)
        add_initials (composer, node, text, KIJK_INK_TEXT, at, FALSE, u);
    }
}

/* ---- what a screen reader says ---- */

static const char *
party_name (KijkItem *party)
{
  return kijk_item_get_text (party, KIJK_STAKEHOLDER_NAME);
}

static char *
describe_party (KijkComposer *composer,
                KijkItem     *party)
{
  gboolean outside = kijk_project_get_audience (composer->project)->level == KIJK_LEVEL_PUBLIC;
  const char *key = outside ? "party-plain"
                    : kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE) ? "party" : "party-absent";

  return kijk_words_format (composer->language, "accessible", key, "party", party_name (party), NULL);
}

static char *
describe_owners (KijkComposer *composer,
                 GPtrArray    *owners)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < owners->len; i++)
    g_ptr_array_add (names, (gpointer) party_name (owners->pdata[i]));
  g_ptr_array_add (names, NULL);

  return kijk_words_join (composer->language, (const char *const *) names->pdata);
}

static char *
describe_interest (KijkComposer *composer,
                   KijkItem     *interest,
                   const char   *sector)
{
  g_autoptr (GPtrArray) owners = list_owners (composer, interest);
  g_autofree char *names = describe_owners (composer, owners);
  gboolean facilitator = kijk_token_shows_openness (composer);
  gboolean unnamed = kijk_item_get_int (interest, KIJK_INTEREST_OPENNESS) == KIJK_OPENNESS_ANONYMOUS && !facilitator;
  const char *text = kijk_item_get_text (interest, KIJK_INTEREST_TEXT);
  g_autoptr (GString) label = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  g_autofree char *weight = NULL;

  if (unnamed)
    return kijk_words_format (composer->language, "accessible", "interest-unnamed", "text", text, "sector", sector, NULL);

  sentence = owners->len > 0 ? kijk_words_format (composer->language, "accessible", "interest", "text", text,
                                                  "party", names, "sector", sector, NULL)
                             : kijk_words_format (composer->language, "accessible", "interest-none", "text", text,
                                                  "sector", sector, NULL);
  weight = kijk_words_format (composer->language, "accessible", "weight", "weight",
                              kijk_words_scale (composer->language, "weight",
                                                kijk_item_get_int (interest, KIJK_INTEREST_WEIGHT)), NULL);
  g_string_assign (label, sentence);
  /* Outside all weights read the same, and so say nothing. */
  if (kijk_project_get_audience (composer->project)->level < KIJK_LEVEL_PUBLIC)
    g_string_append_printf (label, " %s", weight);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

static char *
describe (KijkComposer *composer,
          KijkItem     *item)
{
  const char *sector = kijk_words_about (composer->language, &kijk_cell_enumeration, kijk_item_get_cell (item), "name");

  switch (kijk_item_get_kind (item)->id)
    {
    case KIJK_KIND_STAKEHOLDER:
      return describe_party (composer, item);
    case KIJK_KIND_INTEREST:
      return describe_interest (composer, item, sector);
    case KIJK_KIND_CONTEXT_FACTOR:
      return kijk_words_format (composer->language, "accessible", "circumstance",
                                "text", kijk_item_get_text (item, KIJK_CONTEXT_FACTOR_TEXT), "sector", sector,
                                "effect", kijk_words_enum (composer->language, &kijk_effect_enumeration,
                                                           kijk_item_get_int (item, KIJK_CONTEXT_FACTOR_EFFECT)), NULL);
    default:
      {
        KijkItem *party = kijk_project_get_referred (composer->project, item, KIJK_AMBITION_IMAGE_STAKEHOLDER);

        return kijk_words_format (composer->language, "accessible", party != NULL ? "image" : "image-none",
                                  "text", kijk_item_get_title (item), "sector", sector,
                                  "party", party != NULL ? party_name (party) : "", NULL);
      }
    }
}

/**
 * kijk_token_describe:
 * @composer: a composer
 * @item: an item that lies on the rings
 *
 * Returns: (transfer full): what its token tells someone who sees it, in words
 */
char *
kijk_token_describe (KijkComposer *composer,
                     KijkItem     *item)
{
  g_autofree char *label = describe (composer, item);
  KijkOpenness openness = kijk_token_get_openness (item);

  if (!kijk_token_shows_openness (composer) || openness > KIJK_OPENNESS_CONFIDENTIAL)
    return g_steal_pointer (&label);

  return g_strconcat (label, " ",
                      kijk_composer_word (composer, "accessible",
                                          openness == KIJK_OPENNESS_ASSUMED ? "assumed" : "confidential"),
                      NULL);
}
