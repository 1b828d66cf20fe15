/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-token-private.h"

#include <math.h>

/* How large the letters in a token are, and how large a token is for its letters. */

/* In the design's unit u. */
#define INITIALS 17.0

/* Of the size of letters: how high capitals are. */
#define CAPITAL 0.75

/* How much larger tokens get at most because of wide letters. */
#define MOST_GROWTH 1.35

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
double
_kijk_token_reach (KijkComposer *composer,
                   KijkFont      font,
                   const char   *words)
{
  return hypot (kijk_typesetter_width (composer->typesetter, font, words) / 2, CAPITAL / 2 * font.size);
}

double
_kijk_token_badge_height (KijkComposer *composer)
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
  return 2 * (KIJK_TOKEN_INTEREST / 2 * u - (numbered ? _kijk_token_badge_height (composer) : 0));
}

/* As large as the token has room for, but never too small to read; @words that
 * have no room even so are left to the key. */
gboolean
_kijk_token_fit_initials (KijkComposer *composer,
                          const char   *words,
                          gboolean      numbered,
                          double        u,
                          KijkFont     *font)
{
  double smallest = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS).size;
  double room = KIJK_TOKEN_INTEREST / 2 * u;

  *font = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS);
  font->size = fmax (smallest, round (2 * INITIALS * u) / 2);
  while (font->size > smallest && (_kijk_token_reach (composer, *font, words) > room ||
                                   kijk_font_get_height (*font) > room_for_initials (composer, numbered, u)))
    font->size -= 0.5;
  font->size = fmax (smallest, font->size);

  return _kijk_token_reach (composer, *font, words) <= room + 0.5;
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
  double high = (kijk_font_get_height (font) / 2 + (numbered ? _kijk_token_badge_height (composer) : 0)) / half;
  double wide = 0;

  for (guint i = 0; i < composer->parties->len; i++)
    wide = fmax (wide, _kijk_token_reach (composer, font,
                                 kijk_composer_party_initials (composer, composer->parties->pdata[i])) / half);

  /* For one odd sign not all tokens grow without end. */
  return fmax (fmax (u, high), fmin (wide, MOST_GROWTH * u));
}
