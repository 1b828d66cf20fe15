/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-palette.h"

#include <math.h>

#define RGB(hex) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

/* The same on light and on dark grounds: what is printed on a thing does not
 * turn over with the room around it. */
#define WHITE RGB (0xffffff)
#define BLACK RGB (0x000000)
#define INK RGB (0x17202b)
#define ACCENT RGB (0xf2b632)
#define FACILITATOR RGB (0x6b1d5c)

/* In order of use: night blue, amber, forest, sky, oxblood, lime, violet, pink,
 * umber, jade, slate, sand. Chosen so that any two can be told apart, also by
 * people who see fewer colours; the outline tells them from every ground. */
#define PARTY_COLOURS \
  [KIJK_INK_PARTY_1] = RGB (0x1d1c5a), \
  [KIJK_INK_PARTY_1 + 1] = RGB (0xfc911d), \
  [KIJK_INK_PARTY_1 + 2] = RGB (0x246044), \
  [KIJK_INK_PARTY_1 + 3] = RGB (0x8fe3fc), \
  [KIJK_INK_PARTY_1 + 4] = RGB (0x5a141c), \
  [KIJK_INK_PARTY_1 + 5] = RGB (0xcbf086), \
  [KIJK_INK_PARTY_1 + 6] = RGB (0x7a1fb0), \
  [KIJK_INK_PARTY_1 + 7] = RGB (0xe2a6c1), \
  [KIJK_INK_PARTY_1 + 8] = RGB (0x5f4706), \
  [KIJK_INK_PARTY_1 + 9] = RGB (0x5cc08b), \
  [KIJK_INK_PARTY_1 + 10] = RGB (0x4d5661), \
  [KIJK_INK_PARTY_12] = RGB (0xf0e9d2), \
  [KIJK_INK_ON_PARTY_1] = WHITE, \
  [KIJK_INK_ON_PARTY_1 + 1] = INK, \
  [KIJK_INK_ON_PARTY_1 + 2] = WHITE, \
  [KIJK_INK_ON_PARTY_1 + 3] = INK, \
  [KIJK_INK_ON_PARTY_1 + 4] = WHITE, \
  [KIJK_INK_ON_PARTY_1 + 5] = INK, \
  [KIJK_INK_ON_PARTY_1 + 6] = WHITE, \
  [KIJK_INK_ON_PARTY_1 + 7] = INK, \
  [KIJK_INK_ON_PARTY_1 + 8] = WHITE, \
  [KIJK_INK_ON_PARTY_1 + 9] = INK, \
  [KIJK_INK_ON_PARTY_1 + 10] = WHITE, \
  [KIJK_INK_ON_PARTY_12] = INK

KIJK_DEFINE_ENUMERATION (kijk_look, KIJK_LOOK_LIST)

/* High contrast: nothing but @ground and @ink, and one grey between them. */
#define CONTRAST(ground, ink, grey) \
  [KIJK_INK_CANVAS] = ground, \
  [KIJK_INK_PAPER] = ground, \
  [KIJK_INK_CONTEXT] = ground, \
  [KIJK_INK_INTERESTS] = ground, \
  [KIJK_INK_AMBITION] = ground, \
  [KIJK_INK_TEXT] = ink, \
  [KIJK_INK_MUTED] = ink, \
  [KIJK_INK_CONTEXT_LABEL] = ink, \
  [KIJK_INK_INTERESTS_LABEL] = ink, \
  [KIJK_INK_AMBITION_LABEL] = ink, \
  [KIJK_INK_RULE] = grey, \
  [KIJK_INK_ACCENT] = ACCENT, \
  [KIJK_INK_ON_ACCENT] = BLACK, \
  [KIJK_INK_CONFLICT] = ink, \
  [KIJK_INK_COMPLEMENTARY] = ink, \
  [KIJK_INK_SHARED] = ink, \
  [KIJK_INK_TO_COME] = ground, \
  [KIJK_INK_BEEN] = ground, \
  [KIJK_INK_BAND] = ground, \
  [KIJK_INK_FACILITATOR] = FACILITATOR, \
  [KIJK_INK_ON_FACILITATOR] = WHITE, \
  PARTY_COLOURS

/* What the design asks of outlines in high contrast, 3 px, beside its usual 2. */
#define THICK 1.5

static const KijkPalette palettes[] = {
  [KIJK_LOOK_LIGHT] = {
    .look = KIJK_LOOK_LIGHT,
    .thickness = 1,
    .colours = {
      [KIJK_INK_CANVAS] = RGB (0xf7f6f3),
      [KIJK_INK_PAPER] = WHITE,
      [KIJK_INK_CONTEXT] = RGB (0xd3dcec),
      [KIJK_INK_INTERESTS] = RGB (0xd9ebdd),
      [KIJK_INK_AMBITION] = RGB (0xfbebc0),
      [KIJK_INK_TEXT] = INK,
      [KIJK_INK_MUTED] = RGB (0x3a4553),
      [KIJK_INK_CONTEXT_LABEL] = RGB (0x1b3566),
      [KIJK_INK_INTERESTS_LABEL] = RGB (0x0c4630),
      [KIJK_INK_AMBITION_LABEL] = RGB (0x5e3b00),
      [KIJK_INK_RULE] = RGB (0x5b6777),
      [KIJK_INK_ACCENT] = ACCENT,
      [KIJK_INK_ON_ACCENT] = INK,
      [KIJK_INK_CONFLICT] = RGB (0x8f2d14),
      [KIJK_INK_COMPLEMENTARY] = RGB (0x0a5a50),
      [KIJK_INK_SHARED] = RGB (0x3f2f96),
      [KIJK_INK_TO_COME] = RGB (0xe9ecf1),
      [KIJK_INK_BEEN] = RGB (0xcbd3de),
      [KIJK_INK_BAND] = RGB (0xdce3ec),
      [KIJK_INK_FACILITATOR] = FACILITATOR,
      [KIJK_INK_ON_FACILITATOR] = WHITE,
      PARTY_COLOURS,
    },
  },
  [KIJK_LOOK_DARK] = {
    .look = KIJK_LOOK_DARK,
    .thickness = 1,
    .colours = {
      [KIJK_INK_CANVAS] = RGB (0x12161d),
      [KIJK_INK_PAPER] = RGB (0x12161d),
      [KIJK_INK_CONTEXT] = RGB (0x1e2a44),
      [KIJK_INK_INTERESTS] = RGB (0x17362b),
      [KIJK_INK_AMBITION] = RGB (0x453611),
      [KIJK_INK_TEXT] = RGB (0xf4f6f8),
      [KIJK_INK_MUTED] = RGB (0xc3ccd7),
      [KIJK_INK_CONTEXT_LABEL] = RGB (0xc4d6fa),
      [KIJK_INK_INTERESTS_LABEL] = RGB (0xb2e8cd),
      [KIJK_INK_AMBITION_LABEL] = RGB (0xf9de9a),
      [KIJK_INK_RULE] = RGB (0x8593a5),
      [KIJK_INK_ACCENT] = ACCENT,
      [KIJK_INK_ON_ACCENT] = INK,
      [KIJK_INK_CONFLICT] = RGB (0xffa98c),
      [KIJK_INK_COMPLEMENTARY] = RGB (0x7fe3cb),
      [KIJK_INK_SHARED] = RGB (0xc6bcff),
      [KIJK_INK_TO_COME] = RGB (0x252d39),
      [KIJK_INK_BEEN] = RGB (0x3a4656),
      [KIJK_INK_BAND] = RGB (0x1c232d),
      [KIJK_INK_FACILITATOR] = FACILITATOR,
      [KIJK_INK_ON_FACILITATOR] = WHITE,
      PARTY_COLOURS,
    },
  },
  [KIJK_LOOK_CONTRAST] = {
    .look = KIJK_LOOK_CONTRAST,
    .textured = TRUE,
    .thickness = THICK,
    .colours = { CONTRAST (WHITE, BLACK, RGB (0x767676)) },
  },
  [KIJK_LOOK_CONTRAST_DARK] = {
    .look = KIJK_LOOK_CONTRAST_DARK,
    .textured = TRUE,
    .thickness = THICK,
    .colours = { CONTRAST (BLACK, WHITE, RGB (0x8a8a8a)) },
  },
};

/* One channel of sRGB, made proportional to the light it gives. */
static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const KijkColour *colour)
{
  return 0.2126 * linearise (colour->red) + 0.7152 * linearise (colour->green) +
         0.0722 * linearise (colour->blue);
}

static guint
to_byte (double channel)
{
  return (guint) lround (channel * 255);
}

/**
 * kijk_palette_get:
 * @look: a look
 *
 * Returns: (transfer none): what the inks look like in it
 */
const KijkPalette *
kijk_palette_get (KijkLook look)
{
  g_return_val_if_fail ((guint) look < G_N_ELEMENTS (palettes), &palettes[KIJK_LOOK_LIGHT]);

  return &palettes[look];
}

/**
 * kijk_palette_contrast:
 * @self: a palette
 * @a: an ink
 * @b: another
 *
 * How well @a is read on @b: the contrast ratio of WCAG 2.1. Pictures keep to at
 * least 7 for words.
 *
 * Returns: from 1, the same, to 21, black on white
 */
double
kijk_palette_contrast (const KijkPalette *self,
                       KijkInk            a,
                       KijkInk            b)
{
  double first, second;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (a > KIJK_INK_NONE && a < KIJK_N_INKS, 1);
  g_return_val_if_fail (b > KIJK_INK_NONE && b < KIJK_N_INKS, 1);

  first = get_luminance (&self->colours[a]);
  second = get_luminance (&self->colours[b]);

  return (fmax (first, second) + 0.05) / (fmin (first, second) + 0.05);
}

/**
 * kijk_palette_to_hex:
 * @self: a palette
 * @ink: an ink that is a colour
 *
 * Returns: (transfer full): the colour as `#rrggbb`
 */
char *
kijk_palette_to_hex (const KijkPalette *self,
                     KijkInk            ink)
{
  const KijkColour *colour;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ink > KIJK_INK_NONE && ink < KIJK_N_INKS, NULL);

  colour = &self->colours[ink];

  return g_strdup_printf ("#%02x%02x%02x", to_byte (colour->red), to_byte (colour->green),
                          to_byte (colour->blue));
}
