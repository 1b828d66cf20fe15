/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-palette.h"

#include <math.h>
#include <string.h>

static const KijkLook looks[] = {
  KIJK_LOOK_LIGHT, KIJK_LOOK_DARK, KIJK_LOOK_CONTRAST, KIJK_LOOK_CONTRAST_DARK,
};

/* Words, and every ground they may stand on: up to the first %KIJK_INK_NONE.
 * Muted words are not for phases that have been: there they would be too faint. */
static const struct {
  KijkInk words;
  KijkInk grounds[10];
} stands_on[] = {
  { KIJK_INK_TEXT,
    { KIJK_INK_CANVAS, KIJK_INK_PAPER, KIJK_INK_CONTEXT, KIJK_INK_INTERESTS, KIJK_INK_AMBITION,
      KIJK_INK_TO_COME, KIJK_INK_BEEN, KIJK_INK_BAND } },
  { KIJK_INK_MUTED,
    { KIJK_INK_CANVAS, KIJK_INK_PAPER, KIJK_INK_CONTEXT, KIJK_INK_INTERESTS, KIJK_INK_AMBITION,
      KIJK_INK_TO_COME, KIJK_INK_BAND } },
  { KIJK_INK_CONTEXT_LABEL, { KIJK_INK_CANVAS, KIJK_INK_PAPER, KIJK_INK_CONTEXT } },
  { KIJK_INK_INTERESTS_LABEL, { KIJK_INK_CANVAS, KIJK_INK_PAPER, KIJK_INK_INTERESTS } },
  { KIJK_INK_AMBITION_LABEL, { KIJK_INK_CANVAS, KIJK_INK_PAPER, KIJK_INK_AMBITION } },
  { KIJK_INK_CONFLICT, { KIJK_INK_CANVAS, KIJK_INK_PAPER } },
  { KIJK_INK_COMPLEMENTARY, { KIJK_INK_CANVAS, KIJK_INK_PAPER } },
  { KIJK_INK_SHARED, { KIJK_INK_CANVAS, KIJK_INK_PAPER } },
  { KIJK_INK_ON_ACCENT, { KIJK_INK_ACCENT } },
  { KIJK_INK_ON_FACILITATOR, { KIJK_INK_FACILITATOR } },
};

/* What the design asks of each look, word for word. */
static const struct {
  KijkInk     ink;
  const char *light;
  const char *dark;
} designed[] = {
  { KIJK_INK_CANVAS, "#f7f6f3", "#12161d" },
  { KIJK_INK_PAPER, "#ffffff", "#12161d" },
  { KIJK_INK_CONTEXT, "#d3dcec", "#1e2a44" },
  { KIJK_INK_INTERESTS, "#d9ebdd", "#17362b" },
  { KIJK_INK_AMBITION, "#fbebc0", "#453611" },
  { KIJK_INK_TEXT, "#17202b", "#f4f6f8" },
  { KIJK_INK_MUTED, "#3a4553", "#c3ccd7" },
  { KIJK_INK_CONTEXT_LABEL, "#1b3566", "#c4d6fa" },
  { KIJK_INK_INTERESTS_LABEL, "#0c4630", "#b2e8cd" },
  { KIJK_INK_AMBITION_LABEL, "#5e3b00", "#f9de9a" },
  { KIJK_INK_RULE, "#5b6777", "#8593a5" },
  { KIJK_INK_ACCENT, "#f2b632", "#f2b632" },
  { KIJK_INK_ON_ACCENT, "#17202b", "#17202b" },
  { KIJK_INK_CONFLICT, "#8f2d14", "#ffa98c" },
  { KIJK_INK_COMPLEMENTARY, "#0a5a50", "#7fe3cb" },
  { KIJK_INK_SHARED, "#3f2f96", "#c6bcff" },
  { KIJK_INK_TO_COME, "#e9ecf1", "#252d39" },
  { KIJK_INK_BEEN, "#cbd3de", "#3a4656" },
  { KIJK_INK_BAND, "#dce3ec", "#1c232d" },
  { KIJK_INK_FACILITATOR, "#6b1d5c", "#6b1d5c" },
  { KIJK_INK_ON_FACILITATOR, "#ffffff", "#ffffff" },
};

static const struct {
  const char *colour;
  const char *words;
} parties[KIJK_N_PARTY_COLOURS] = {
  { "#1d1c5a", "#ffffff" }, { "#fc911d", "#17202b" }, { "#246044", "#ffffff" },
  { "#8fe3fc", "#17202b" }, { "#5a141c", "#ffffff" }, { "#cbf086", "#17202b" },
  { "#7a1fb0", "#ffffff" }, { "#e2a6c1", "#17202b" }, { "#5f4706", "#ffffff" },
  { "#5cc08b", "#17202b" }, { "#4d5661", "#ffffff" }, { "#f0e9d2", "#17202b" },
};

static void
assert_hex (KijkLook    look,
            KijkInk     ink,
            const char *expected)
{
  g_autofree char *hex = kijk_palette_to_hex (kijk_palette_get (look), ink);

  g_assert_cmpstr (hex, ==, expected);
}

static void
assert_readable (const KijkPalette *palette,
                 KijkInk            words,
                 KijkInk            ground)
{
  double contrast = kijk_palette_contrast (palette, words, ground);

  if (contrast < 7)
    g_error ("ink %d on ground %d has a contrast of only %f in look %d", words, ground, contrast,
             palette->look);
}

static void
test_designed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (designed); i++)
    {
      assert_hex (KIJK_LOOK_LIGHT, designed[i].ink, designed[i].light);
      assert_hex (KIJK_LOOK_DARK, designed[i].ink, designed[i].dark);
    }

  /* Each ink that is not a party's is in the table. */
  g_assert_cmpuint (G_N_ELEMENTS (designed), ==, KIJK_INK_PARTY_1 - KIJK_INK_CANVAS);
}

static void
test_parties (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (looks); l++)
    for (int i = 0; i < KIJK_N_PARTY_COLOURS; i++)
      {
        assert_hex (looks[l], KIJK_INK_PARTY_1 + i, parties[i].colour);
        assert_hex (looks[l], KIJK_INK_ON_PARTY_1 + i, parties[i].words);
      }
}

static void
test_readable (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (looks); l++)
    {
      const KijkPalette *palette = kijk_palette_get (looks[l]);

      g_assert_cmpint (palette->look, ==, looks[l]);

      for (guint i = 0; i < G_N_ELEMENTS (stands_on); i++)
        for (const KijkInk *ground = stands_on[i].grounds; *ground != KIJK_INK_NONE; ground++)
          assert_readable (palette, stands_on[i].words, *ground);

      for (int i = 0; i < KIJK_N_PARTY_COLOURS; i++)
        assert_readable (palette, KIJK_INK_ON_PARTY_1 + i, KIJK_INK_PARTY_1 + i);
    }
}

/* The outline, not the fill, tells a coin from the ring it lies on. */
static void
test_outlines (void)
{
  static const KijkInk rings[] = { KIJK_INK_CONTEXT, KIJK_INK_INTERESTS, KIJK_INK_AMBITION };

  for (guint l = 0; l < G_N_ELEMENTS (looks); l++)
    for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
      g_assert_cmpfloat (kijk_palette_contrast (kijk_palette_get (looks[l]), KIJK_INK_TEXT, rings[i]),
                         >=, 10.8);
}

/* Light is attention: from outside to the centre the rings get lighter. In high
 * contrast they are all alike, and textures tell them apart. */
static void
test_light_is_attention (void)
{
  for (guint l = 0; l < 2; l++)
    {
      const KijkPalette *palette = kijk_palette_get (looks[l]);
      KijkInk dark = looks[l] == KIJK_LOOK_LIGHT ? KIJK_INK_TEXT : KIJK_INK_CANVAS;
      double context = kijk_palette_contrast (palette, dark, KIJK_INK_CONTEXT);
      double interests = kijk_palette_contrast (palette, dark, KIJK_INK_INTERESTS);
      double ambition = kijk_palette_contrast (palette, dark, KIJK_INK_AMBITION);

      g_assert_cmpfloat (context, <, interests);
      g_assert_cmpfloat (interests, <, ambition);
    }
}

/* In high contrast words are black on white or white on black. */
static void
test_high_contrast (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (looks); l++)
    {
      const KijkPalette *palette = kijk_palette_get (looks[l]);
      gboolean high = looks[l] == KIJK_LOOK_CONTRAST || looks[l] == KIJK_LOOK_CONTRAST_DARK;

      g_assert_true (palette->textured == high);
      g_assert_true ((palette->thickness > 1) == high);
      for (guint i = 0; high && i + 2 < G_N_ELEMENTS (stands_on); i++)
        for (const KijkInk *ground = stands_on[i].grounds; *ground != KIJK_INK_NONE; ground++)
          g_assert_cmpfloat (kijk_palette_contrast (palette, stands_on[i].words, *ground), >, 20.9);
    }
}

/* Known values of WCAG's formula. */
static void
test_contrast (void)
{
  KijkPalette palette = { 0 };
  KijkColour grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0 };

  palette.colours[KIJK_INK_PAPER] = (KijkColour) { 1, 1, 1 };
  palette.colours[KIJK_INK_TEXT] = (KijkColour) { 0, 0, 0 };
  palette.colours[KIJK_INK_MUTED] = grey;

  g_assert_cmpfloat_with_epsilon (kijk_palette_contrast (&palette, KIJK_INK_TEXT, KIJK_INK_PAPER),
                                  21, 1e-9);
  g_assert_cmpfloat_with_epsilon (kijk_palette_contrast (&palette, KIJK_INK_PAPER, KIJK_INK_TEXT),
                                  21, 1e-9);
  g_assert_cmpfloat_with_epsilon (kijk_palette_contrast (&palette, KIJK_INK_MUTED, KIJK_INK_MUTED),
                                  1, 1e-9);
  g_assert_cmpfloat_with_epsilon (kijk_palette_contrast (&palette, KIJK_INK_MUTED, KIJK_INK_PAPER),
                                  4.478, 0.001);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/designed", test_designed);
  g_test_add_func ("/palette/parties", test_parties);
  g_test_add_func ("/palette/readable", test_readable);
  g_test_add_func ("/palette/outlines", test_outlines);
  g_test_add_func ("/palette/light-is-attention", test_light_is_attention);
  g_test_add_func ("/palette/high-contrast", test_high_contrast);
  g_test_add_func ("/palette/contrast", test_contrast);

  return g_test_run ();
}
