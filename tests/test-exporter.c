/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kijk-exporter.h"

#include <glib/gstdio.h>
#include <string.h>

#include "export/kijk-export-error.h"
#include "export/kijk-scene-json.h"
#include "kijk-random.h"
#include "kijk-sample.h"
#include "kijk-secrets.h"
#include "model/kijk-snapshot.h"
#include "storage/kijk-problem.h"

#define AS_OF "2026-01-20"

static KijkExport *
draw (KijkProject             *project,
      const KijkExportOptions *options,
      const char              *path)
{
  g_autoptr (GError) error = NULL;
  KijkExport *files = kijk_export_draw (project, options, path, &error);

  g_assert_no_error (error);
  return files;
}

/* ---- names ---- */

static const struct {
  const char *path;
  KijkFormat  format;
  KijkLevel   level;
  int         view;
  int         page;
  const char *names; /* those of the first pages, in their order */
} namings[] = {
  { "a.pdf", KIJK_FORMAT_PDF, KIJK_LEVEL_PUBLIC, KIJK_VIEW_KIJKGLAS, 0, "a.pdf" },
  { "a.pdf", KIJK_FORMAT_PDF, KIJK_LEVEL_TABLE, KIJK_EXPORT_ALL_VIEWS, 0, "a.pdf" },
  { "a.pdf", KIJK_FORMAT_PDF, KIJK_LEVEL_FACILITATOR, KIJK_VIEW_KIJKGLAS, 0, "a-begeleider.pdf" },
  { "a-begeleider.pdf", KIJK_FORMAT_PDF, KIJK_LEVEL_FACILITATOR, 0, 0, "a-begeleider.pdf" },
  { "a.svg", KIJK_FORMAT_SVG, KIJK_LEVEL_TABLE, KIJK_VIEW_KIJKGLAS, 1, "a.svg" },
  { "a.svg", KIJK_FORMAT_SVG, KIJK_LEVEL_TABLE, KIJK_VIEW_KIJKGLAS, 2, "a.svg" },
  { "a.svg", KIJK_FORMAT_SVG, KIJK_LEVEL_FACILITATOR, KIJK_VIEW_KIJKGLAS, 0,
    "a-begeleider.svg a-2-begeleider.svg a-3-begeleider.svg" },
  { "b.c/a", KIJK_FORMAT_SVG, KIJK_LEVEL_FACILITATOR, KIJK_VIEW_KIJKGLAS, 1, "b.c/a-begeleider" },
  { ".a", KIJK_FORMAT_SVG, KIJK_LEVEL_FACILITATOR, KIJK_VIEW_KIJKGLAS, 1, ".a-begeleider" },
  { "a.b.svg", KIJK_FORMAT_SVG, KIJK_LEVEL_FACILITATOR, KIJK_EXPORT_ALL_VIEWS, 0,
    "a.b-kijkglas-begeleider.svg a.b-kijkglas-2-begeleider.svg" },
};

static void
test_names (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (3, 40);

  for (guint i = 0; i < G_N_ELEMENTS (namings); i++)
    {
      KijkExportOptions options;
      g_autoptr (KijkExport) files = NULL;
      g_auto (GStrv) names = g_strsplit (namings[i].names, " ", -1);

      kijk_export_options_init (&options, AS_OF);
      options.language = KIJK_LANGUAGE_NL;
      options.format = namings[i].format;
      options.audience.level = namings[i].level;
      options.view = namings[i].view;
      options.page = namings[i].page;
      files = draw (project, &options, namings[i].path);

      g_assert_cmpuint (kijk_export_get_n (files), >=, g_strv_length (names));
      for (int n = 0; names[n] != NULL; n++)
        g_assert_cmpstr (kijk_export_get_path (files, n), ==, names[n]);
      if (options.format == KIJK_FORMAT_PDF || options.page > 0)
        g_assert_cmpuint (kijk_export_get_n (files), ==, 1);
    }
}

/* Where everybody may see everything, nothing is the facilitator's own. */
static void
test_no_audiences (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkItem *interest;
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkExportOptions options;
  g_autoptr (KijkExport) files = NULL;
  g_autofree char *table = NULL;
  g_autofree char *own = NULL;
  g_autoptr (GError) error = NULL;

  interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  kijk_edit_set_int (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_DEFAULT_OPENNESS,
                     KIJK_OPENNESS_PUBLIC);
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_PUBLIC);
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_false (kijk_project_has_secrets (project));

  kijk_export_options_init (&options, AS_OF);
  options.audience.level = KIJK_LEVEL_FACILITATOR;
  files = draw (project, &options, "a.pdf");
  g_assert_cmpstr (kijk_export_get_path (files, 0), ==, "a.pdf");
  table = kijk_export_name ("a.csv", project, KIJK_LEVEL_FACILITATOR, KIJK_LANGUAGE_NL);
  g_assert_cmpstr (table, ==, "a.csv");

  edit = kijk_edit_begin (project, NULL);
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
  own = kijk_export_name ("a.csv", project, KIJK_LEVEL_FACILITATOR, KIJK_LANGUAGE_NL);
  g_assert_cmpstr (own, ==, "a-begeleider.csv");
}

/* Each file of all views has a name of its own. */
static void
test_all_views (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (5, 20);
  g_autoptr (GHashTable) paths = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (KijkExport) files = NULL;
  KijkExportOptions options;

  kijk_export_options_init (&options, AS_OF);
  options.view = KIJK_EXPORT_ALL_VIEWS;
  options.format = KIJK_FORMAT_SVG;
  files = draw (project, &options, "a.svg");

  for (guint i = 0; i < kijk_export_get_n (files); i++)
    g_assert_true (g_hash_table_add (paths, (char *) kijk_export_get_path (files, i)));
  g_assert_true (g_hash_table_contains (paths, "a-kijkglas.svg"));
  g_assert_true (g_hash_table_contains (paths, "a-kompas.svg"));
}

static void
test_format_of_path (void)
{
  g_assert_cmpint (kijk_format_of_path ("a.pdf"), ==, KIJK_FORMAT_PDF);
  g_assert_cmpint (kijk_format_of_path ("/b.c/A.PNG"), ==, KIJK_FORMAT_PNG);
  g_assert_cmpint (kijk_format_of_path ("a.b.svg"), ==, KIJK_FORMAT_SVG);
  g_assert_cmpint (kijk_format_of_path ("a.jpeg"), ==, -1);
  g_assert_cmpint (kijk_format_of_path ("b.pdf/a"), ==, -1);
  g_assert_cmpint (kijk_format_of_path (".pdf"), ==, -1);
  g_assert_cmpint (kijk_format_of_path (""), ==, -1);
}

/* ---- what is asked ---- */

static void
test_asked_in_vain (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (3, 10);
  KijkExportOptions options;
  g_autoptr (GError) error = NULL;

  kijk_export_options_init (&options, AS_OF);
  options.page = 1000;
  g_assert_null (kijk_export_draw (project, &options, "a.pdf", &error));
  g_assert_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_PAGE);
  g_clear_error (&error);

  kijk_export_options_init (&options, AS_OF);
  options.size = "A9";
  g_assert_null (kijk_export_draw (project, &options, "a.pdf", &error));
  g_assert_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_SIZE);
  g_clear_error (&error);

  kijk_export_options_init (&options, AS_OF);
  options.audience.party = (char *) "nobodyhere";
  g_assert_null (kijk_export_draw (project, &options, "a.pdf", &error));
  g_assert_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_PARTY);
}

static void
test_size (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (3, 10);
  g_autoptr (GPtrArray) scenes = NULL;
  g_autoptr (GError) error = NULL;
  KijkExportOptions options;
  const KijkPage *page;

  kijk_export_options_init (&options, AS_OF);
  scenes = kijk_export_compose (project, &options, &error);
  g_assert_no_error (error);
  page = kijk_scene_get_page (scenes->pdata[0]);
  g_assert_cmpint (page->unit, ==, KIJK_UNIT_POINT);
  g_assert_cmpfloat (page->width, >, page->height);

  g_clear_pointer (&scenes, g_ptr_array_unref);
  options.size = "1920x1080";
  scenes = kijk_export_compose (project, &options, &error);
  g_assert_no_error (error);
  page = kijk_scene_get_page (scenes->pdata[0]);
  g_assert_cmpint (page->unit, ==, KIJK_UNIT_PIXEL);
  g_assert_cmpfloat (page->width, ==, 1920);
}

/* ---- audiences ---- */

typedef struct {
  const char *what;
  GPtrArray  *secrets;
} Search;

static void
search (const Search *self,
        const char   *text)
{
  for (guint i = 0; i < self->secrets->len; i++)
    if (strstr (text, self->secrets->pdata[i]) != NULL)
      g_error ("“%s” got into the %s", (char *) self->secrets->pdata[i], self->what);
}

static void
search_scenes (KijkProject             *project,
               const KijkExportOptions *options,
               Search                  *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) scenes = kijk_export_compose (project, options, &error);

  g_assert_no_error (error);
  self->what = "scene";
  for (guint i = 0; i < scenes->len; i++)
    {
      g_autofree char *json = kijk_scene_to_json (scenes->pdata[i], 0);

      search (self, json);
      search (self, kijk_scene_get_title (scenes->pdata[i]));
    }
}

static void
search_files (KijkProject       *project,
              KijkExportOptions *options,
              Search            *self)
{
  g_autoptr (KijkExport) svg = NULL;
  g_autoptr (KijkExport) pdf = NULL;
  g_autofree char *text = NULL;
  g_autofree char *about = NULL;

  options->format = KIJK_FORMAT_SVG;
  self->what = "SVG";
  svg = draw (project, options, "a.svg");
  for (guint i = 0; i < kijk_export_get_n (svg); i++)
    {
      g_autofree char *words = sample_get_text (kijk_export_get_bytes (svg, i));

      search (self, words);
    }

  options->format = KIJK_FORMAT_PDF;
  self->what = "PDF";
  pdf = draw (project, options, "a.pdf");
  text = sample_read_text_with (kijk_export_get_bytes (pdf, 0), "pdftotext picture -");
  about = sample_read_text_with (kijk_export_get_bytes (pdf, 0), "pdfinfo picture");
  if (text != NULL)
    search (self, text);
  if (about != NULL)
    search (self, about);
}

/* What an audience may not see gets into nothing that it gets, whatever the
 * collaboration, the view and the format. */
static void
test_no_secrets (void)
{
  for (guint seed = 1; seed <= 10; seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, 7 * seed);

      for (int level = KIJK_LEVEL_TABLE; level <= KIJK_LEVEL_PUBLIC; level++)
        {
          KijkExportOptions options;
          g_autoptr (GPtrArray) secrets = NULL;
          Search self;

          kijk_export_options_init (&options, AS_OF);
          options.audience.level = level;
          options.view = KIJK_EXPORT_ALL_VIEWS;
          options.relations = TRUE;
          secrets = kijk_secrets_list (project, &options.audience);
          g_assert_cmpuint (secrets->len, >, 0);
          self = (Search) { NULL, secrets };

          search_scenes (project, &options, &self);
          if (seed % 5 == 0)
            search_files (project, &options, &self);
        }
    }
}

/* The facilitator's own has them: or the search above would find nothing at all. */
static void
test_secrets_are_there (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (12, 40);
  g_autoptr (GPtrArray) secrets = NULL;
  g_autoptr (GPtrArray) scenes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  KijkExportOptions options;
  int n = 0;

  kijk_export_options_init (&options, AS_OF);
  secrets = kijk_secrets_list (project, &options.audience);
  options.audience.level = KIJK_LEVEL_FACILITATOR;
  scenes = kijk_export_compose (project, &options, &error);
  g_assert_no_error (error);
  json = kijk_scene_to_json (scenes->pdata[0], 0);

  for (guint i = 0; i < secrets->len; i++)
    n += strstr (json, secrets->pdata[i]) != NULL;
  g_assert_cmpint (n, >, 10);
}

static char *
tell_picture (KijkProject      *project,
              KijkLevel         level,
              const KijkFilter *filter)
{
  KijkExportOptions options;
  g_autoptr (GPtrArray) scenes = NULL;
  g_autoptr (GError) error = NULL;

  kijk_export_options_init (&options, "2026-01-20");
  options.audience.level = level;
  options.language = KIJK_LANGUAGE_NL;
  options.filter = filter;
  scenes = kijk_export_compose (project, &options, &error);
  g_assert_no_error (error);

  return kijk_scene_to_json (scenes->pdata[0], 0);
}

/* Whoever asks, what is filtered by openness or attitude goes nowhere, and to the
 * facilitator's own copy neither; what is filtered otherwise is said. Outside no weight
 * is seen, so nothing is filtered by it there. */
static void
test_filter (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (11, 40);
  g_autoptr (KijkFilter) own = kijk_filter_new ();
  g_autoptr (KijkFilter) heavy = kijk_filter_new ();
  g_autoptr (KijkFilter) collective = kijk_filter_new ();

  kijk_filter_set_value (collective, KIJK_CRITERION_TYPE, KIJK_INTEREST_TYPE_COLLECTIVE, TRUE);
  kijk_filter_set_value (own, KIJK_CRITERION_OPENNESS, KIJK_OPENNESS_SHARED, TRUE);
  kijk_filter_set_value (own, KIJK_CRITERION_ATTITUDE, KIJK_ATTITUDE_CRITICAL, TRUE);
  kijk_filter_set_value (heavy, KIJK_CRITERION_WEIGHT, 3, TRUE);
  for (int level = 0; level < kijk_level_enumeration.n_values; level++)
    {
      g_autofree char *plain = tell_picture (project, level, NULL);
      g_autofree char *asked = tell_picture (project, level, own);
      g_autofree char *filtered = tell_picture (project, level, heavy);
      g_autofree char *typed = tell_picture (project, level, collective);

      g_assert_cmpstr (plain, ==, asked);
      g_assert_null (strstr (plain, "Gefilterd op gewicht: zwaar"));
      g_assert_true ((strstr (filtered, "Gefilterd op gewicht: zwaar") == NULL) == (level == KIJK_LEVEL_PUBLIC));
      g_assert_true ((strcmp (plain, filtered) == 0) == (level == KIJK_LEVEL_PUBLIC));
      g_assert_nonnull (strstr (typed, "Gefilterd op soort belang: "));
    }
}

static void
test_same_twice (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (9, 15);
  KijkExportOptions options;

  kijk_export_options_init (&options, AS_OF);
  options.view = KIJK_EXPORT_ALL_VIEWS;
  for (int format = 0; format < kijk_format_enumeration.n_values; format++)
    {
      g_autoptr (KijkExport) files = NULL;
      g_autoptr (KijkExport) again = NULL;

      options.format = format;
      options.size = "640x360";
      files = draw (project, &options, "a");
      again = draw (project, &options, "a");
      g_assert_cmpuint (kijk_export_get_n (files), ==, kijk_export_get_n (again));
      for (guint i = 0; i < kijk_export_get_n (files); i++)
        g_assert_true (g_bytes_equal (kijk_export_get_bytes (files, i),
                                      kijk_export_get_bytes (again, i)));
    }
}

/* ---- writing ---- */

/* The second view cannot be written, so the first is not either. */
static void
test_all_or_nothing (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (5, 10);
  g_autofree char *folder = g_dir_make_tmp ("kijk-exporter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *first = g_build_filename (folder, "a-kijkglas.svg", NULL);
  g_autofree char *second = g_build_filename (folder, "a-kompas.svg", NULL);
  g_autoptr (KijkExport) files = NULL;
  g_autoptr (GError) error = NULL;
  KijkExportOptions options;

  kijk_export_options_init (&options, AS_OF);
  options.format = KIJK_FORMAT_SVG;
  options.view = KIJK_EXPORT_ALL_VIEWS;
  g_assert_cmpint (g_mkdir (second, 0700), ==, 0);
  files = draw (project, &options, path);
  g_assert_false (kijk_export_write (files, &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_WRITTEN);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (second), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_write (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (5, 10);
  g_autofree char *folder = g_dir_make_tmp ("kijk-exporter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autoptr (KijkExport) files = NULL;
  g_autoptr (GError) error = NULL;
  KijkExportOptions options;

  kijk_export_options_init (&options, AS_OF);
  options.format = KIJK_FORMAT_SVG;
  options.view = KIJK_EXPORT_ALL_VIEWS;
  files = draw (project, &options, path);
  kijk_export_write (files, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < kijk_export_get_n (files); i++)
    {
      const char *written = kijk_export_get_path (files, i);
      g_autofree char *expected = sample_get_text (kijk_export_get_bytes (files, i));
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (written, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, expected);
      g_assert_cmpint (g_unlink (written), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static char *
name_page (const char *folder,
           guint       page)
{
  g_autofree char *name = page > 1 ? g_strdup_printf ("a-%u.svg", page) : g_strdup ("a.svg");

  return g_build_filename (folder, name, NULL);
}

/* Pages that an earlier export had more, up to the first that is not there, and none of
 * those that this one replaces. Writing leaves them alone. */
static void
test_older (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (3, 40);
  g_autofree char *folder = g_dir_make_tmp ("kijk-exporter-XXXXXX", NULL);
  g_autofree char *path = name_page (folder, 1);
  g_autoptr (KijkExport) first = NULL;
  KijkExportOptions options;
  guint n;

  kijk_export_options_init (&options, AS_OF);
  options.format = KIJK_FORMAT_SVG;
  first = draw (project, &options, path);
  n = kijk_export_get_n (first);
  g_assert_null (kijk_export_get_older (first)[0]);

  for (guint page = 1; page <= n + 4; page++)
    {
      g_autofree char *older = name_page (folder, page);

      g_assert_true (page == n + 3 || g_file_set_contents (older, "older", -1, NULL));
    }

  for (options.page = 0; options.page < 2; options.page++)
    {
      g_autoptr (KijkExport) files = draw (project, &options, path);

      g_assert_cmpuint (g_strv_length ((char **) kijk_export_get_older (files)), ==,
                        options.page == 0 ? 2 : 0);
      g_assert_true (kijk_export_write (files, NULL));
    }

  for (guint page = 1; page <= n + 4; page++)
    {
      g_autofree char *older = name_page (folder, page);

      g_assert_cmpint (g_unlink (older), ==, page == n + 3 ? -1 : 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* ---- earlier moments ---- */

static char *
show (KijkProject *project,
      const char  *snapshot,
      KijkLevel    level)
{
  KijkExportOptions options;
  g_autoptr (GPtrArray) scenes = NULL;
  g_autoptr (GError) error = NULL;

  kijk_export_options_init (&options, AS_OF);
  options.language = KIJK_LANGUAGE_EN;
  options.size = "1280x720";
  options.audience.level = level;
  options.snapshot = snapshot;
  scenes = kijk_export_compose (project, &options, &error);
  if (scenes == NULL)
    {
      g_assert_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_SNAPSHOT);
      return NULL;
    }

  return kijk_scene_to_json (scenes->pdata[0], 0);
}

/* The picture is of then, says so, and is as closed as today. */
static void
test_earlier_moment (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autofree char *id = NULL;
  g_autofree char *own = NULL;
  g_autofree char *table = NULL;
  g_autofree char *public = NULL;
  g_autofree char *none = NULL;
  KijkItem *kept, *closed, *snapshot;
  KijkEdit *edit;

  kijk_project_set_random (project, g_rand_new_with_seed (1));
  edit = kijk_edit_begin (project, NULL);
  kept = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  closed = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  kijk_edit_set_text (edit, kept, KIJK_INTEREST_TEXT, "Schoon water");
  kijk_edit_set_text (edit, closed, KIJK_INTEREST_TEXT, "Droge voeten");
  kijk_edit_set_int (edit, kept, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);
  kijk_edit_set_int (edit, closed, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);
  snapshot = kijk_snapshot_take (edit, "Na de eerste keer", "2026-01-10", NULL);
  kijk_edit_set_int (edit, snapshot, KIJK_SNAPSHOT_OPENNESS, KIJK_OPENNESS_SHARED);
  id = g_strdup (kijk_item_get_id (snapshot));
  kijk_edit_set_text (edit, kept, KIJK_INTEREST_TEXT, "Helder water");
  kijk_edit_set_int (edit, closed, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_true (kijk_edit_commit (edit, NULL));

  own = show (project, id, KIJK_LEVEL_FACILITATOR);
  g_assert_nonnull (strstr (own, "Schoon water"));
  g_assert_nonnull (strstr (own, "Droge voeten"));
  g_assert_null (strstr (own, "Helder water"));
  g_assert_nonnull (strstr (own, "As it was: Na de eerste keer"));
  g_assert_nonnull (strstr (own, "10 January 2026"));

  table = show (project, id, KIJK_LEVEL_TABLE);
  g_assert_nonnull (strstr (table, "Schoon water"));
  g_assert_null (strstr (table, "Droge voeten"));

  public = show (project, id, KIJK_LEVEL_PUBLIC);
  g_assert_null (public);
  none = show (project, "abcdefghi2", KIJK_LEVEL_FACILITATOR);
  g_assert_null (none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exporter/names", test_names);
  g_test_add_func ("/exporter/no-audiences", test_no_audiences);
  g_test_add_func ("/exporter/all-views", test_all_views);
  g_test_add_func ("/exporter/format-of-path", test_format_of_path);
  g_test_add_func ("/exporter/asked-in-vain", test_asked_in_vain);
  g_test_add_func ("/exporter/size", test_size);
  g_test_add_func ("/exporter/no-secrets", test_no_secrets);
  g_test_add_func ("/exporter/secrets-are-there", test_secrets_are_there);
  g_test_add_func ("/exporter/filter", test_filter);
  g_test_add_func ("/exporter/earlier-moment", test_earlier_moment);
  g_test_add_func ("/exporter/same-twice", test_same_twice);
  g_test_add_func ("/exporter/write", test_write);
  g_test_add_func ("/exporter/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/exporter/older", test_older);

  return g_test_run ();
}
