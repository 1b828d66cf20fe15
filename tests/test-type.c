/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-type.h"

#include <math.h>

static const KijkFont plain = { 20, 400, 0 };
static const KijkFont heavy = { 20, 800, 0 };
static const KijkFont tracked = { 20, 800, 3 };

static const char *const texts[] = {
  "Hoe zorgen we samen dat volwassenen met overgewicht ook blijvend gezonder leven?",
  "samenwerkingsovereenkomstverantwoordelijkheidswerkgelegenheidsgarantiefonds",
  "één vóór coördinatie ’s ochtends zo’n “nu of nooit” 50 % > 40 %",
  "Eerste regel\nTweede, langere regel die wel eens breken kan\n\nNa een lege regel",
  "مرحبا بالجميع في هذا المكان الجميل",
  "שלום לכולם (abc) 123 ועוד מילים",
  "Gemeente مركز 24 المدينة en de wijk",
  "👩🏽‍⚕️ erbij 🇳🇱🇧🇪 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
  "你好世界你好世界你好世界你好世界你好世界",
  "x",
  "",
  "a  b   c    d",
  "fi fl ffi office waffle",
  "éééééééééééééȩ̧̧̧́́́́́",
  "https://example.org/een/heel/lang/pad/zonder/enige/spatie?met=een&vraag=erin#enzovoort",
  "woord\xc2\xa0met\xc2\xa0harde\xc2\xa0spaties\xc2\xa0""ertussen",
  "af\xc2\xad""breek\xc2\xad""streepjes\xc2\xad""woorden\xc2\xad""verbinding",
};

static char *
without_blanks (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));

  return g_string_free (kept, FALSE);
}

static char *
join (GPtrArray *lines)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (all, "%s\n", ((KijkLine *) lines->pdata[i])->string);

  return g_string_free (all, FALSE);
}

/* ---- widths ---- */

static void
test_width_grows (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  double before = 0;
  GString *text = g_string_new (NULL);

  g_assert_cmpfloat (kijk_typesetter_width (typesetter, plain, ""), ==, 0);
  for (int i = 0; i < 60; i++)
    {
      double width;

      g_string_append (text, i % 7 == 6 ? " m" : "m");
      width = kijk_typesetter_width (typesetter, plain, text->str);
      g_assert_cmpfloat (width, >, before);
      g_assert_cmpfloat_with_epsilon (width, round (2 * width) / 2, 1e-9);
      before = width;
    }
  g_string_free (text, TRUE);
}

/* Words beside each other are as wide as the words and the blank between them,
 * but for what each is rounded up; tracking stands between letters only. */
static void
test_width_adds_up (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  static const char *const words[] = { "Wonen", "belang", "coördinatie", "IJsselmonde", "Vraagstuk", "12" };
  const KijkFont fonts[] = { plain, heavy, tracked };

  for (gsize f = 0; f < G_N_ELEMENTS (fonts); f++)
    for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
      for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
        {
          g_autofree char *both = g_strconcat (words[i], " ", words[j], NULL);
          double sum = kijk_typesetter_width (typesetter, fonts[f], words[i]) +
                       kijk_typesetter_width (typesetter, fonts[f], " ") +
                       kijk_typesetter_width (typesetter, fonts[f], words[j]);

          g_assert_cmpfloat_with_epsilon (kijk_typesetter_width (typesetter, fonts[f], both),
                                          sum + 2 * fonts[f].tracking, 2.5);
        }
}

/* Without hinting, words twice as large are twice as wide at any size: a picture
 * looks the same on every page. */
static void
test_width_scales (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double size = 7; size <= 14; size += 3.5)
      {
        KijkFont font = { size, 400, 0 };
        KijkFont large = { 16 * size, 400, 0 };
        double width = kijk_typesetter_width (typesetter, font, texts[i]);

        g_assert_cmpfloat_with_epsilon (kijk_typesetter_width (typesetter, large, texts[i]) / 16, width,
                                        0.6 + 0.005 * width);
      }
}

/* Letters that a font can join stay single, or few tools would find the word. */
static void
test_no_ligatures (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();

  g_assert_cmpfloat_with_epsilon (kijk_typesetter_width (typesetter, plain, "fifififi"),
                                  4 * (kijk_typesetter_width (typesetter, plain, "f") +
                                       kijk_typesetter_width (typesetter, plain, "i")), 5);
  g_assert_cmpfloat (kijk_typesetter_width (typesetter, tracked, "ring"), >,
                     kijk_typesetter_width (typesetter, heavy, "ring") + 8);
}

/* ---- breaking ---- */

static void
assert_nothing_left_out (KijkTypesetter *typesetter,
                         const char     *text,
                         double          width)
{
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, plain, text, width);
  g_autofree char *joined = join (lines);
  g_autofree char *is = without_blanks (joined);
  g_autofree char *was = without_blanks (text);

  g_assert_cmpuint (lines->len, >=, 1);
  g_assert_cmpstr (is, ==, was);
  g_assert_true (g_utf8_validate (joined, -1, NULL));
}

static void
test_nothing_left_out (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 1; width < 1200; width = width * 1.3 + 1)
      assert_nothing_left_out (typesetter, texts[i], width);
}

/* A letter with its accents, or a picture of several code points. */
static gboolean
is_one_letter (const char *string)
{
  int n = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalnum (g_utf8_get_char (p));

  return n <= 1;
}

static void
test_no_wider (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 60; width < 1200; width = width * 1.3 + 1)
      {
        g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, plain, texts[i], width);

        for (guint l = 0; l < lines->len; l++)
          {
            const KijkLine *line = lines->pdata[l];

            if (line->width > width + 1 && !is_one_letter (line->string))
              g_error ("“%s” is %g wide, and no more than %g was free", line->string, line->width, width);
          }
      }
}

/* A line is as wide as its words measured alone: what is written into an SVG is
 * what was measured. */
static void
test_as_wide_as_its_words (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 60; width < 1200; width *= 1.5)
      {
        g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, plain, texts[i], width);

        for (guint l = 0; l < lines->len; l++)
          {
            const KijkLine *line = lines->pdata[l];

            /* In another direction a blank may belong to another script. */
            g_assert_cmpfloat_with_epsilon (line->width, kijk_typesetter_width (typesetter, plain, line->string), 3);
          }
      }
}

static void
test_line_breaks (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, plain, "een\n\ntwee drie ", 1000);

  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((KijkLine *) lines->pdata[0])->string, ==, "een");
  g_assert_cmpstr (((KijkLine *) lines->pdata[1])->string, ==, "");
  g_assert_cmpstr (((KijkLine *) lines->pdata[2])->string, ==, "twee drie");
}

/* Between words, as long as a word has room. */
static void
test_between_words (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  double width = kijk_typesetter_width (typesetter, plain, "verantwoordelijk") + 1;
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, plain, "wij zijn verantwoordelijk voor dat", width);

  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((KijkLine *) lines->pdata[0])->string, ==, "wij zijn");
  g_assert_cmpstr (((KijkLine *) lines->pdata[1])->string, ==, "verantwoordelijk");
  g_assert_cmpstr (((KijkLine *) lines->pdata[2])->string, ==, "voor dat");
}

/* ---- the same twice ---- */

static void
assert_same_lines (GPtrArray *a,
                   GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const KijkLine *x = a->pdata[i];
      const KijkLine *y = b->pdata[i];

      g_assert_cmpstr (x->string, ==, y->string);
      g_assert_cmpfloat (x->x, ==, y->x);
      g_assert_cmpfloat (x->baseline, ==, y->baseline);
      g_assert_cmpfloat (x->width, ==, y->width);
      g_assert_cmpint (x->right_to_left, ==, y->right_to_left);
    }
}

/* What a typesetter measured before does not change what it measures now, however
 * near to it that was. */
static void
test_same_twice (void)
{
  g_autoptr (KijkTypesetter) used = kijk_typesetter_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 150; width < 152; width += 0.03)
      {
        g_autoptr (KijkTypesetter) fresh = kijk_typesetter_new ();
        g_autoptr (GPtrArray) once = kijk_typesetter_break (fresh, plain, texts[i], width);
        g_autoptr (GPtrArray) twice = kijk_typesetter_break (used, plain, texts[i], width);
        g_autoptr (GPtrArray) thrice = kijk_typesetter_break (used, plain, texts[i], width);

        assert_same_lines (once, twice);
        assert_same_lines (once, thrice);
      }
}

/* Whoever gets lines may change them. */
static void
test_own_lines (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  g_autoptr (GPtrArray) mine = kijk_typesetter_break (typesetter, plain, texts[0], 200);
  g_autoptr (GPtrArray) yours = kijk_typesetter_break (typesetter, plain, texts[0], 200);

  ((KijkLine *) mine->pdata[0])->x = 77;
  g_assert_cmpfloat (((KijkLine *) yours->pdata[0])->x, ==, 0);
}

static void
test_memory_is_bounded (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  double first = kijk_typesetter_width (typesetter, plain, "nummer 7");

  for (int i = 0; i < 45000; i++)
    {
      g_autofree char *text = g_strdup_printf ("nummer %d", i);

      kijk_typesetter_width (typesetter, plain, text);
    }
  g_assert_cmpfloat (kijk_typesetter_width (typesetter, plain, "nummer 7"), ==, first);
}

/* ---- in their place ---- */

static void
test_set (void)
{
  static const KijkAlign aligns[] = { KIJK_ALIGN_START, KIJK_ALIGN_CENTRE, KIJK_ALIGN_END };
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  const KijkRect rect = { 100, 50, 300, 10 };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize a = 0; a < G_N_ELEMENTS (aligns); a++)
      {
        g_autoptr (GPtrArray) lines = kijk_typesetter_set (typesetter, plain, texts[i], &rect, aligns[a]);

        for (guint l = 0; l < lines->len; l++)
          {
            const KijkLine *line = lines->pdata[l];
            gboolean at_left = line->right_to_left ? aligns[a] == KIJK_ALIGN_END : aligns[a] == KIJK_ALIGN_START;
            double want = aligns[a] == KIJK_ALIGN_CENTRE ? 250 - line->width / 2
                          : at_left                      ? 100
                                                         : 400 - line->width;

            g_assert_cmpfloat_with_epsilon (line->x, want, 1e-9);
            g_assert_cmpfloat_with_epsilon (line->baseline, 50 + kijk_font_get_ascent (plain) +
                                                                l * kijk_font_get_height (plain), 1e-9);
          }
      }
}

static void
test_directions (void)
{
  static const struct {
    const char *text;
    gboolean    right_to_left;
  } rows[] = {
    { "Nederlands", FALSE },      { "مرحبا بالجميع", TRUE }, { "שלום (abc) 123", TRUE },
    { "abc שלום", FALSE },        { "123", FALSE },          { "\xe2\x80\x8f" "12 rtl", TRUE },
    { "", FALSE },
  };
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, plain, rows[i].text, 1000);

      g_assert_cmpint (((KijkLine *) lines->pdata[0])->right_to_left, ==, rows[i].right_to_left);
    }
}

/* A later line of a text keeps the direction of its paragraph. */
static void
test_direction_of_paragraph (void)
{
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, plain, "שלום לכולם abc def ghi jkl mno", 80);

  g_assert_cmpuint (lines->len, >, 2);
  for (guint i = 0; i < lines->len; i++)
    g_assert_true (((KijkLine *) lines->pdata[i])->right_to_left);
}

static void
test_font_heights (void)
{
  for (double size = 5; size < 300; size += 0.5)
    {
      KijkFont font = { size, 400, 0 };

      g_assert_cmpfloat (kijk_font_get_height (font), >=, size);
      g_assert_cmpfloat (kijk_font_get_ascent (font), <, kijk_font_get_height (font));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/type/width-grows", test_width_grows);
  g_test_add_func ("/type/width-adds-up", test_width_adds_up);
  g_test_add_func ("/type/width-scales", test_width_scales);
  g_test_add_func ("/type/no-ligatures", test_no_ligatures);
  g_test_add_func ("/type/nothing-left-out", test_nothing_left_out);
  g_test_add_func ("/type/no-wider", test_no_wider);
  g_test_add_func ("/type/as-wide-as-its-words", test_as_wide_as_its_words);
  g_test_add_func ("/type/line-breaks", test_line_breaks);
  g_test_add_func ("/type/between-words", test_between_words);
  g_test_add_func ("/type/same-twice", test_same_twice);
  g_test_add_func ("/type/own-lines", test_own_lines);
  g_test_add_func ("/type/memory-is-bounded", test_memory_is_bounded);
  g_test_add_func ("/type/set", test_set);
  g_test_add_func ("/type/directions", test_directions);
  g_test_add_func ("/type/direction-of-paragraph", test_direction_of_paragraph);
  g_test_add_func ("/type/font-heights", test_font_heights);

  return g_test_run ();
}
