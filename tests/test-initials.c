/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-initials.h"

#include <pango/pango.h>

#include "diagram/kijk-palette.h"
#include "model/kijk-edit.h"

typedef struct {
  const char *name;
  const char *chosen;   /* or NULL */
  const char *initials; /* what it gets, or NULL if that does not matter */
} Row;

static KijkProject *
make_project (const Row *rows,
              gsize      n_rows)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < n_rows; i++)
    {
      KijkItem *party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);

      kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, rows[i].name);
      if (rows[i].chosen != NULL)
        kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_INITIALS, rows[i].chosen);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static int
count_graphemes (const char *text)
{
  int n_chars = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_chars + 1);
  int n = 0;

  pango_get_log_attrs (text, -1, -1, NULL, attributes, n_chars + 1);
  for (int i = 1; i <= n_chars; i++)
    n += attributes[i].is_cursor_position;

  return n;
}

/* Each has one or two letters that no other has, whatever their case. */
static void
assert_unique (GPtrArray  *parties,
               GHashTable *initials)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (g_hash_table_size (initials), ==, parties->len);
  for (guint i = 0; i < parties->len; i++)
    {
      const char *own = g_hash_table_lookup (initials, kijk_item_get_id (parties->pdata[i]));

      g_assert_nonnull (own);
      g_assert_cmpint (count_graphemes (own), >=, 1);
      g_assert_cmpint (count_graphemes (own), <=, 2);
      if (!g_hash_table_add (seen, g_utf8_casefold (own, -1)))
        g_error ("two parties are “%s”", own);
    }
}

static void
assert_rows (const Row *rows,
             gsize      n_rows)
{
  g_autoptr (KijkProject) project = make_project (rows, n_rows);
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  g_autoptr (GHashTable) initials = kijk_initials_of (parties);

  assert_unique (parties, initials);
  for (gsize i = 0; i < n_rows; i++)
    if (rows[i].initials != NULL)
      g_assert_cmpstr (g_hash_table_lookup (initials, kijk_item_get_id (parties->pdata[i])), ==, rows[i].initials);
}

static void
test_names (void)
{
  static const Row rows[] = {
    { "Gemeente Elzerwaard", NULL, "Ge" }, { "Gemeente Hazelrade", NULL, "Gm" },
    { "élan", NULL, "Él" },                { "’s-Gravenmeer", NULL, "Sg" },
    { "IJsselmonde", NULL, "Ij" },         { "de Vries & zonen", NULL, "De" },
    { "Q", NULL, "Q" },                    { "שלום לכולם", NULL, "של" },
    { "مركز المدينة", NULL, "مر" },        { "3 Noord", NULL, "3n" },
    { "(niets)", NULL, "Ni" },             { "ßtraße", NULL, NULL },
    { "ŉ hoek", NULL, NULL },              { "é́̂lan", NULL, NULL },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_signs (void)
{
  static const Row rows[] = {
    { "🙂", NULL, "🙂" }, { "👩🏽‍⚕️🇳🇱", NULL, NULL }, { "🙂", NULL, NULL }, { "---", NULL, NULL },
    { "", NULL, NULL },   { "", NULL, NULL },          { "& Zo", NULL, "Zo" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

/* Who chose keeps; of two who chose the same the first does. */
static void
test_chosen (void)
{
  static const Row rows[] = {
    { "Noord", NULL, "Nr" },  { "Zuid", "No", "No" },  { "Oost", "NO", NULL },   { "West", "xY", "xY" },
    { "Midden", "🙂", "🙂" }, { "Boven", "V&", "V&" }, { "Onder", "abcd", "ab" }, { "Links", "’t", "’t" },
    { "Rechts", "ÉÅ", "ÉÅ" }, { "Achter", "م", "م" },  { "Voor", "👩🏽‍⚕️🇳🇱", "👩🏽‍⚕️🇳🇱" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_forty_alike (void)
{
  static const char *const names[] = { "Aa", "Gemeente", "É", "م", "🙂", "ab ab ab", "ß", "" };

  for (gsize n = 0; n < G_N_ELEMENTS (names); n++)
    {
      Row rows[40];

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        rows[i] = (Row) { names[n], i % 7 == 3 ? "Ge" : NULL, NULL };
      assert_rows (rows, G_N_ELEMENTS (rows));
    }
}

/* Someone who joins later takes nobody's letters, as long as nobody chose. */
static void
test_joining (void)
{
  static const Row rows[] = {
    { "Gemeente", NULL, "Ge" }, { "Gemaal", NULL, "Gm" }, { "Geert", NULL, "Gr" }, { "Gea", NULL, "Ga" },
    { "Ge", NULL, "G" },        { "Ge", NULL, "G2" },
  };

  for (gsize n = 1; n <= G_N_ELEMENTS (rows); n++)
    assert_rows (rows, n);
}

/* ---- one letter ---- */

/* By any party but @but, or only by those of so many first ones. */
static gboolean
is_taken (GPtrArray  *parties,
          GHashTable *letters,
          guint       but,
          guint       most,
          const char *letter)
{
  g_autofree char *folded = g_utf8_casefold (letter, -1);

  for (guint i = 0; i < most; i++)
    {
      const char *other = g_hash_table_lookup (letters, kijk_item_get_id (parties->pdata[i]));
      g_autofree char *own = g_utf8_casefold (other, -1);

      if (i != but && g_str_equal (own, folded))
        return TRUE;
    }

  return FALSE;
}

/* Whoever shares a letter of those before it could have had none of its own: of those
 * of its name and of its initials all are another’s. */
static void
assert_letters (GPtrArray  *parties,
                GHashTable *initials)
{
  g_autoptr (GHashTable) letters = kijk_initials_shorten (parties, initials);
  guint n_firsts = 0;

  g_assert_cmpuint (g_hash_table_size (letters), ==, parties->len);
  for (guint i = 0; i < parties->len; i++)
    {
      const char *id = kijk_item_get_id (parties->pdata[i]);
      const char *own = g_hash_table_lookup (letters, id);
      g_autofree char *all = g_strconcat (g_hash_table_lookup (initials, id),
                                          kijk_item_get_text (parties->pdata[i], KIJK_STAKEHOLDER_NAME), NULL);

      g_assert_cmpint (count_graphemes (own), ==, 1);
      n_firsts += g_str_has_prefix (all, own);
      if (count_graphemes (g_hash_table_lookup (initials, id)) == 1)
        {
          g_assert_cmpstr (own, ==, g_hash_table_lookup (initials, id));
          continue;
        }
      if (!is_taken (parties, letters, i, i, own))
        continue;
      for (const char *p = all; *p != '\0'; p = g_utf8_next_char (p))
        {
          char letter[7] = { 0 };

          g_unichar_to_utf8 (g_utf8_get_char (p), letter);
          if (g_ascii_isalnum (*p) && !is_taken (parties, letters, i, parties->len, letter))
            g_error ("“%s” is two parties, and “%s” nobody", own, letter);
        }
    }
  g_assert_cmpuint (n_firsts, >, 0);
}

static char *
make_name (GRand *rand)
{
  GString *name = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 12);

  for (int i = 0; i < n; i++)
    g_string_append_c (name, "WMwmaeiou rst&"[g_rand_int_range (rand, 0, 14)]);

  return g_string_free (name, FALSE);
}

static void
test_letters_random (void)
{
  for (guint seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (KijkProject) project = NULL;
      g_autoptr (GPtrArray) parties = NULL;
      g_autoptr (GHashTable) initials = NULL;
      Row rows[30];
      gsize n = 1 + seed % G_N_ELEMENTS (rows);

      for (gsize i = 0; i < n; i++)
        {
          g_ptr_array_add (names, make_name (rand));
          rows[i] = (Row) { names->pdata[i], g_rand_int_range (rand, 0, 3) == 0 ? "Wm" : NULL, NULL };
        }
      project = make_project (rows, n);
      parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
      initials = kijk_initials_of (parties);
      assert_letters (parties, initials);
    }
}

static void
test_letters (void)
{
  static const struct {
    Row         row;
    const char *letter;
  } cases[] = {
    { { "Waterschap West", "WW", NULL }, "W" }, { { "Woningbouw midden", "Wm", NULL }, "M" },
    { { "Wijkraad", "wW", NULL }, "I" },        { { "Q", NULL, NULL }, "Q" },
    { { "Quint", "QQ", NULL }, "U" },           { { "健康", "健康", NULL }, "健" },
    { { "Wiwim", "mw", NULL }, "m" },
  };
  Row rows[G_N_ELEMENTS (cases)];
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GHashTable) initials = NULL;
  g_autoptr (GHashTable) letters = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    rows[i] = cases[i].row;
  project = make_project (rows, G_N_ELEMENTS (rows));
  parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  initials = kijk_initials_of (parties);
  letters = kijk_initials_shorten (parties, initials);
  for (guint i = 0; i < parties->len; i++)
    g_assert_cmpstr (g_hash_table_lookup (letters, kijk_item_get_id (parties->pdata[i])), ==, cases[i].letter);
}

/* ---- colours ---- */

static void
test_colours (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GHashTable) colours = NULL;
  gboolean seen[3 * KIJK_N_PARTY_COLOURS + 1] = { FALSE };
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 40; i++)
    {
      KijkItem *party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);

      if (i == 5)
        kijk_edit_set_int (edit, party, KIJK_STAKEHOLDER_COLOUR, 1);
      if (i == 6)
        kijk_edit_set_int (edit, party, KIJK_STAKEHOLDER_COLOUR, 36);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  colours = kijk_colours_of (parties);
  for (guint i = 0; i < parties->len; i++)
    {
      int colour = GPOINTER_TO_INT (g_hash_table_lookup (colours, kijk_item_get_id (parties->pdata[i])));

      g_assert_cmpint (colour, >=, 1);
      g_assert_cmpint (colour, <=, 3 * KIJK_N_PARTY_COLOURS);
      if (i == 5)
        g_assert_cmpint (colour, ==, 1);
      if (i == 6)
        g_assert_cmpint (colour, ==, 36);
      /* As long as there are colours left, nobody shares one. */
      if (i < 3 * KIJK_N_PARTY_COLOURS)
        g_assert_false (seen[colour]);
      seen[colour] = TRUE;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/initials/names", test_names);
  g_test_add_func ("/initials/signs", test_signs);
  g_test_add_func ("/initials/chosen", test_chosen);
  g_test_add_func ("/initials/forty-alike", test_forty_alike);
  g_test_add_func ("/initials/joining", test_joining);
  g_test_add_func ("/initials/letters", test_letters);
  g_test_add_func ("/initials/letters-random", test_letters_random);
  g_test_add_func ("/initials/colours", test_colours);

  return g_test_run ();
}
