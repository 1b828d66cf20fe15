/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-token-private.h"

#include <math.h>

/* How large the letters in a token are, and how large a token is for its letters. */

/* In the design's unit u. */
#define INITIALS 17.0

/* What stays free around letters. */
#define AIR 0.5

/* How much larger tokens get at most because of two wide letters, or of one. */
#define LETTERS_GROWTH 1.03
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

/* Where letters stand by their width and their line, or with their ink in the middle:
 * that of Gg is below, that of 健 above. */
static void
place (KijkComposer *composer,
       gboolean      by_ink,
       gboolean      numbered,
       KijkLetters  *letters)
{
  KijkRect ink = kijk_typesetter_ink (composer->typesetter, letters->font, letters->text);
  double baseline = kijk_font_get_ascent (letters->font) - kijk_font_get_height (letters->font) / 2;
  double left = ink.x - kijk_typesetter_width (composer->typesetter, letters->font, letters->text) / 2;
  double top = ink.y + baseline;

  letters->dx = by_ink ? -(left + ink.width / 2) : 0;
  letters->dy = by_ink ? -(top + ink.height / 2) : 0;
  /* Below there is a number. */
  if (numbered)
    letters->dy = fmin (letters->dy, 0);
  left += letters->dx;
  top += letters->dy;
  letters->reach = hypot (fmax (-left, left + ink.width), fmax (-top, top + ink.height));
}

/* As large as there is room for, but never too small to read. Returns: whether there
 * is room */
static gboolean
fit_text (KijkComposer *composer,
          double        room,
          gboolean      numbered,
          double        u,
          KijkLetters  *letters)
{
  KijkFont smallest = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS);
  double high = room_for_initials (composer, numbered, u);
  double size = fmax (smallest.size, round (2 * INITIALS * u) / 2);

  letters->font = smallest;
  for (letters->font.size = size;; letters->font.size = fmax (smallest.size, letters->font.size - 0.5))
    {
      for (int by_ink = FALSE; by_ink <= TRUE; by_ink++)
        {
          place (composer, by_ink, numbered, letters);
          if (letters->reach <= room + 0.01 && kijk_font_get_height (letters->font) <= high + 0.01)
            return TRUE;
        }
      if (letters->font.size <= smallest.size)
        return FALSE;
    }
}

/* @text within @room, which is in the design's unit: smaller if need be, and where
 * they could not be read any more, the one letter of @party if they are its letters, or
 * else none: they are left to the key. */
void
_kijk_token_fit_letters (KijkComposer *composer,
                         const char   *text,
                         KijkItem     *party,
                         double        room,
                         gboolean      numbered,
                         double        u,
                         KijkLetters  *letters)
{
  *letters = (KijkLetters) { .text = g_strdup (text) };
  if (*text == '\0' || fit_text (composer, (room - AIR) * u, numbered, u, letters))
    return;

  g_free (letters->text);
  letters->text = g_strdup (party != NULL ? kijk_composer_party_letter (composer, party) : "");
  if (*letters->text != '\0' && !fit_text (composer, (room - AIR) * u, numbered, u, letters))
    *letters->text = '\0';
  if (*letters->text == '\0')
    letters->reach = 0;
}

void
_kijk_token_add_letters (KijkComposer      *composer,
                         KijkNode          *node,
                         const KijkLetters *letters,
                         KijkInk            ink,
                         KijkPoint          centre)
{
  if (*letters->text != '\0')
    kijk_token_add_words (composer, node, letters->text, letters->font, ink,
                          (KijkPoint) { centre.x + letters->dx, centre.y + letters->dy });
}

/* How long the unit must be for letters of the smallest size to have room. */
static double
unit_for (KijkComposer *composer,
          const char   *text,
          double        room)
{
  KijkLetters letters = { .text = (char *) text, .font = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS) };
  double reach;

  if (*text == '\0')
    return 0;

  place (composer, FALSE, FALSE, &letters);
  reach = letters.reach;
  place (composer, TRUE, FALSE, &letters);

  return fmin (reach, letters.reach) / (room - AIR);
}

/**
 * kijk_token_get_unit_for:
 * @composer: a composer
 * @u: the length of the design's unit
 * @most: the longest that it may be for both letters of a party
 * @kind: a kind whose tokens carry the letters of parties
 *
 * Returns: the unit to draw tokens of @kind with: @u, or more where the letters of some
 *   party would not be legible in it
 */
double
kijk_token_get_unit_for (KijkComposer *composer,
                         double        u,
                         double        most,
                         KijkKindId    kind)
{
  double unit = u;

  for (guint i = 0; i < composer->parties->len; i++)
    {
      KijkItem *party = composer->parties->pdata[i];
      const char *initials = kijk_composer_party_initials (composer, party);
      double room = kind == KIJK_KIND_STAKEHOLDER ? _kijk_token_party_room (composer, party)
                                                  : KIJK_ROOM_INTEREST;
      double both = unit_for (composer, initials, room);

      if (both <= most)
        {
          unit = fmax (unit, both);
          continue;
        }
      /* For one odd sign not all tokens grow without end. */
      unit = fmax (unit, fmin (unit_for (composer, kijk_composer_party_letter (composer, party), room),
                               MOST_GROWTH * u));
    }

  return unit;
}

/**
 * kijk_token_get_unit:
 * @composer: a composer
 * @u: the length of the design's unit
 * @kind: a kind that has tokens
 * @numbered: whether tokens carry a number
 *
 * Returns: the unit to draw tokens with: @u, or more where the letters of some
 *   party or a number below them would not be legible in it
 */
double
kijk_token_get_unit (KijkComposer *composer,
                     double        u,
                     KijkKindId    kind,
                     gboolean      numbered)
{
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS);
  double half = KIJK_TOKEN_INTEREST / 2;
  double high = (kijk_font_get_height (font) / 2 + (numbered ? _kijk_token_badge_height (composer) : 0)) / half;

  return fmax (high, kijk_token_get_unit_for (composer, u, LETTERS_GROWTH * u, kind));
}
