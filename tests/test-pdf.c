/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kijk-pdf.h"

#include <string.h>

#include "kijk-sample.h"

static GBytes *
create_pdf (KijkScene  *scene,
            int         page,
            const char *date)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  g_ptr_array_add (scenes, scene);
  pdf = kijk_pdf_new (scenes, page, "Proef – één", date, kijk_palette_get (KIJK_LOOK_LIGHT), &error);
  g_assert_no_error (error);

  return pdf;
}

static void
test_pdf_same_bytes (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autoptr (GBytes) again = create_pdf (scene, 0, "2026-01-20");
  g_autoptr (GBytes) later = create_pdf (scene, 0, "2026-01-21");

  g_assert_true (g_bytes_equal (pdf, again));
  g_assert_false (g_bytes_equal (pdf, later));
}

static void
test_pdf_text (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = sample_read_text_with (pdf, "pdftotext -layout picture -");

  if (text == NULL)
    return;

  sample_assert_has (text, SAMPLE_LIGATURE);
  sample_assert_has (text, SAMPLE_MARKUP);
  sample_assert_has (text, SAMPLE_SPACED);
  sample_assert_has (text, SAMPLE_LISTED);
}

static void
test_pdf_fonts (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = sample_read_text_with (pdf, "pdffonts picture");
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    return;

  g_assert_null (strstr (text, "Type 3"));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (int i = 2; lines[i] != NULL; i++)
    if (!g_regex_match_simple (" yes yes yes +[0-9]+ +0$", lines[i], 0, 0))
      g_error ("not embedded, or no text: %s", lines[i]);
}

static void
test_pdf_about (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = sample_read_text_with (pdf, "pdfinfo -isodates picture");

  if (text == NULL)
    return;

  sample_assert_has (text, "Proef – één\n");
  sample_assert_has (text, "2026-01-20T00:00:00Z\n");
  sample_assert_has (text, "Pages:           2\n");
  sample_assert_has (text, "480 x 270 pts");
  g_assert_null (strstr (text, "Author"));
  g_assert_null (strstr (text, "ModDate"));
}

/* The token on page 1 leads to its line on page 2; alone, it leads nowhere. */
static void
test_pdf_links (void)
{
  const char *command = "pdftohtml -i -noframes -stdout picture";
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) both = create_pdf (scene, 0, "2026-01-20");
  g_autoptr (GBytes) first = create_pdf (scene, 1, "2026-01-20");
  g_autofree char *text = sample_read_text_with (both, command);

  if (text == NULL)
    return;

  sample_assert_has (text, "<a href=\"picture.html#2\">El</a>");
  sample_assert_has (text, "<a href=\"picture.html#2\">Kijkglas 2</a>");

  g_free (text);
  text = sample_read_text_with (first, command);
  sample_assert_has (text, "El");
  g_assert_null (strstr (text, "picture.html#2"));
}

/* Whoever has it read out hears words, with the title first among them. */
static void
test_pdf_structure (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  kijk_scene_find (scene, "markup")->role = KIJK_ROLE_TITLE;
  pdf = create_pdf (scene, 0, "2026-01-20");
  text = sample_read_text_with (pdf, "pdfinfo -struct-text picture");
  if (text == NULL)
    return;

  sample_assert_has (text, "H1 (block)\n  \"" SAMPLE_MARKUP "\"\n");
  sample_assert_has (text, "P (block)\n  \"" SAMPLE_LIGATURE "\"\n");
}

/* How many bytes of @bytes @word begins at. */
static int
count_words (GBytes     *bytes,
             const char *word)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int n = 0;

  for (gsize i = 0; i + strlen (word) <= size; i++)
    n += memcmp (data + i, word, strlen (word)) == 0;

  return n;
}

/* Once, in a catalog added at the end, which readers take without complaint: they
 * would mend what is wrong with the index, but say so. */
static void
test_pdf_language (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = NULL;

  g_assert_cmpint (count_words (pdf, "/Lang (nl)"), ==, 1);
  g_assert_cmpint (count_words (pdf, "%%EOF"), ==, 2);
  text = sample_read_text_with (pdf, "pdfinfo picture");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/same-bytes", test_pdf_same_bytes);
  g_test_add_func ("/pdf/text", test_pdf_text);
  g_test_add_func ("/pdf/fonts", test_pdf_fonts);
  g_test_add_func ("/pdf/about", test_pdf_about);
  g_test_add_func ("/pdf/links", test_pdf_links);
  g_test_add_func ("/pdf/structure", test_pdf_structure);
  g_test_add_func ("/pdf/language", test_pdf_language);

  return g_test_run ();
}
