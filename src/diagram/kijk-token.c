/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-token-private.h"

#include <math.h>

#include "diagram/kijk-token-marks.h"

/* Sizes in the design's unit u. */
#define OUTLINE 2.0
#define THIN_OUTLINE 1.5
#define INNER_OUTLINE 1.0
#define RIM 3.0

/* Between wide letters and the rim, which is thinner for them. */
#define PAPER_AIR 1.0

/* Of the size of letters: paper under them. */
#define PLATE 0.95

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

/* Under letters nothing is hatched. */
static void
clear_hatching (KijkNode          *node,
                const KijkLetters *letters,
                KijkPoint          centre,
                double             inner,
                double             u)
{
  double half_height, half_width;
  KijkRect plate;

  if (*letters->text == '\0')
    return;

  /* Within the paper, whose outline it would break. */
  half_height = fmin (PLATE / 2 * letters->font.size, 0.7 * inner);
  half_width = sqrt (inner * inner - half_height * half_height) - INNER_OUTLINE * u;
  plate = (KijkRect) { centre.x - half_width, centre.y - half_height, 2 * half_width, 2 * half_height };
  kijk_node_add_mark (node, kijk_path_new_rect (&plate, u), KIJK_INK_PAPER, KIJK_INK_NONE, 0);
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
                  double    inner,
                  double    width,
                  double    u)
{
  int style = colour / KIJK_N_PARTY_COLOURS;
  KijkMark *outline;

  outline = kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - width * u / 2),
                                KIJK_INK_PARTY_1 + colour % KIJK_N_PARTY_COLOURS, KIJK_INK_TEXT, width * u);
  /* A double outline: in the middle of the rim, where there is one. */
  if (style == 1)
    kijk_node_add_mark (node, kijk_path_new_circle (centre, inner > 0 ? (radius - width * u + inner) / 2
                                                                     : radius - 2.5 * OUTLINE * u),
                        KIJK_INK_NONE, KIJK_INK_PAPER,
                        inner > 0 ? (radius - width * u - inner) / 3 : OUTLINE * u);
  if (style == 2)
    outline->dash = outline->gap = 2 * OUTLINE * u;
}

/* How far its letters may reach, in the design's unit. */
double
_kijk_token_party_room (KijkComposer *composer,
                        KijkItem     *party)
{
  int style = kijk_composer_party_colour (composer, party) / KIJK_N_PARTY_COLOURS;

  if (!kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE))
    return KIJK_ROOM_ABSENT;

  return style == 1 ? KIJK_ROOM_DOUBLE : KIJK_ROOM_PARTY;
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
  KijkLetters letters;

  if (kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE))
    {
      fill_with_colour (node, colour, centre, radius, 0, OUTLINE, u);
    }
  else
    {
      KijkMark *outline = kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - 1.5 * u),
                                              KIJK_INK_NONE, KIJK_INK_TEXT, 3 * u);

      outline->dash = 6 * u;
      outline->gap = 5 * u;
      ink = KIJK_INK_TEXT;
    }

  _kijk_token_fit_letters (composer, kijk_composer_party_initials (composer, party), party,
                           _kijk_token_party_room (composer, party), FALSE, u, &letters);
  _kijk_token_add_letters (composer, node, &letters, ink, centre);
  g_free (letters.text);
}

/* ---- interests ---- */

/* Returns: (transfer container): the parties whose interest it is */
GPtrArray *
_kijk_token_list_owners (KijkComposer *composer,
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

/**
 * kijk_token_get_coin:
 * @weight: of an interest, from 1 to 3
 *
 * Returns: the radius of its coin in the design's unit u; what it weighs lies in its
 *   rim, so that letters have the same room in all
 */
double
kijk_token_get_coin (int weight)
{
  return KIJK_TOKEN_INTEREST / 2 - (3 - weight) * 1.25;
}

/* The rim in the colours of up to three parties; grey when it is nobody's. */
static void
draw_rim (KijkComposer *composer,
          KijkNode     *node,
          GPtrArray    *owners,
          KijkPoint     centre,
          double        radius,
          double        inner,
          double        u)
{
  guint n = MIN (owners->len, 3);

  if (n == 1)
    fill_with_colour (node, kijk_composer_party_colour (composer, owners->pdata[0]), centre, radius, inner,
                      THIN_OUTLINE, u);
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
  double radius = kijk_token_get_coin (2) * u;
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
  double radius = kijk_token_get_coin (kijk_item_get_int (interest, KIJK_INTEREST_WEIGHT)) * u;
  double inner;
  g_autoptr (GPtrArray) owners = _kijk_token_list_owners (composer, interest);
  g_autofree char *count = g_strdup_printf ("%u", owners->len);
  KijkItem *owner = owners->len == 1 ? owners->pdata[0] : NULL;
  const char *initials = owner != NULL     ? kijk_composer_party_initials (composer, owner)
                         : owners->len > 1 ? count
                                           : "";
  KijkLetters letters;

  if (openness == KIJK_OPENNESS_ANONYMOUS && !kijk_token_shows_openness (composer))
    {
      draw_unnamed (node, centre, u);
      return;
    }

  _kijk_token_fit_letters (composer, initials, owner, KIJK_ROOM_INTEREST, numbered, u, &letters);
  inner = fmax (KIJK_TOKEN_PAPER / 2 * u, letters.reach + PAPER_AIR * u);
  draw_rim (composer, node, owners, centre, radius, inner, u);
  kijk_node_add_mark (node, kijk_path_new_circle (centre, inner), KIJK_INK_PAPER, KIJK_INK_TEXT, INNER_OUTLINE * u);
  if (kijk_token_shows_openness (composer))
    kijk_token_mark_openness (node, openness, centre, radius, inner, u);

  if (kijk_token_shows_openness (composer) && openness == KIJK_OPENNESS_CONFIDENTIAL)
    clear_hatching (node, &letters, centre, inner, u);
  _kijk_token_add_letters (composer, node, &letters, KIJK_INK_TEXT, centre);
  g_free (letters.text);
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

/* ---- two moments ---- */

/* Hollow, with a thin dashed outline. */
static void
add_hollow (KijkNode *node,
            KijkPath *outline,
            double    u)
{
  KijkMark *mark = kijk_node_add_mark (node, outline, KIJK_INK_NONE, KIJK_INK_MUTED, THIN_OUTLINE * u);

  mark->dash = 3 * u;
  mark->gap = 2.5 * u;
}

static KijkItem *
find_face (KijkComposer *composer,
           KijkItem     *item)
{
  g_autoptr (GPtrArray) owners = NULL;

  if (kijk_item_is (item, KIJK_KIND_STAKEHOLDER))
    return item;

  owners = _kijk_token_list_owners (composer, item);
  return owners->len == 1 ? owners->pdata[0] : NULL;
}

/* What lay here. What is gone has a cross; an arrow leads from what only moved. */
static void
draw_ghost (KijkComposer         *composer,
            KijkNode             *node,
            KijkItem             *item,
            const KijkDifference *told,
            KijkPoint             centre,
            gboolean              numbered,
            double                u)
{
  double radius = kijk_token_get_radius (kijk_item_get_kind (item)->id) * u - THIN_OUTLINE / 2 * u;
  double half = (KIJK_TOKEN_CIRCUMSTANCE - OUTLINE) / 2 * u;
  KijkRect square = { centre.x - half, centre.y - half, 2 * half, 2 * half };
  gboolean is_square = kijk_item_is (item, KIJK_KIND_CONTEXT_FACTOR);
  KijkItem *face = is_square ? NULL : find_face (composer, item);
  KijkLetters letters;

  add_hollow (node, is_square ? kijk_path_new_rect (&square, 5 * u) : kijk_path_new_circle (centre, radius), u);
  if (is_square)
    kijk_node_add_mark (node, kijk_path_new_effect (kijk_item_get_int (item, KIJK_CONTEXT_FACTOR_EFFECT), centre, u),
                        KIJK_INK_NONE, KIJK_INK_MUTED, THIN_OUTLINE * u);
  if (face != NULL)
    {
      _kijk_token_fit_letters (composer, kijk_composer_party_initials (composer, face), face, KIJK_ROOM_INTEREST,
                               numbered, u, &letters);
      _kijk_token_add_letters (composer, node, &letters, KIJK_INK_MUTED, centre);
      g_free (letters.text);
    }
  if (told->type == KIJK_DIFFERENCE_LEFT)
    kijk_token_add_gone (node, kijk_token_find_change (centre, is_square, u), u);
}

static void
draw_thing (KijkComposer *composer,
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

static void
draw (KijkComposer *composer,
      KijkNode     *node,
      KijkItem     *item,
      KijkPoint     centre,
      gboolean      numbered,
      double        u)
{
  const KijkDifference *ghost = kijk_composer_find_ghost (composer, item);

  if (ghost != NULL)
    {
      draw_ghost (composer, node, item, ghost, centre, numbered, u);
      return;
    }

  draw_thing (composer, node, item, centre, numbered, u);
  if (kijk_composer_is_fresh (composer, item))
    kijk_token_add_fresh (node, kijk_token_find_change (centre, kijk_item_is (item, KIJK_KIND_CONTEXT_FACTOR), u), u);
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
  double height = _kijk_token_badge_height (composer);
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
  KijkLetters letters;
  KijkFont font;
  double wide;

  _kijk_token_fit_letters (composer, text, NULL, KIJK_ROOM_INTEREST, FALSE, u, &letters);
  font = *letters.text != '\0' ? letters.font : kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS);
  g_free (letters.text);
  /* Three figures need a wider coin. */
  wide = CLAMP (kijk_typesetter_width (composer->typesetter, font, text) / 2 + 4 * u, coin, radius);

  for (int i = 2; i >= 0; i--)
    {
      KijkPoint at = { centre.x + (i - 1) * 3 * u * (wide > coin ? 0 : 1), centre.y - (i - 1) * 3 * u };
      double half = (wide > coin ? coin - 3 * u : coin) - THIN_OUTLINE * u / 2;
      KijkRect pill = { at.x - wide + THIN_OUTLINE * u / 2, at.y - half, 2 * wide - THIN_OUTLINE * u, 2 * half };

      kijk_node_add_mark (node, wide > coin ? kijk_path_new_rect (&pill, half) : kijk_path_new_circle (at, half),
                          KIJK_INK_PAPER, KIJK_INK_TEXT, THIN_OUTLINE * u);
      if (i == 0)
        kijk_token_add_words (composer, node, text, font, KIJK_INK_TEXT, at);
    }
}
