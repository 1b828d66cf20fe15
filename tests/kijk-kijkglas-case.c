/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-case.h"

#include <stdio.h>
#include <string.h>

#include "kijk-random-words.h"
#include "kijk-random.h"
#include "storage/kijk-reader.h"

#define AS_OF "2026-01-20"

/* By a sanitizer, which makes every step several times as long. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_WATCHED TRUE
#else
#define IS_WATCHED FALSE
#endif

/* All that people print and project, and canvases, which begin with a “c”: as
 * large as windows are, and much too small and too narrow. */
static const char *const sizes[] = {
  "1280x720", "1920x1080", "2400", "A4", "A3", "A4-portrait", "c1280x720", "c960x540",
  "A5", "A5-portrait", "A0", "720x1280", "1000x1000", "1200x1000", "320x180", "4000x700", "500x3000",
  "c1920x1080", "c800x600", "c600x800", "c700x700", "c320x240", "c240x320", "c2500x500", "c400x1800", "c320x180",
};

static void
init_page (KijkPage   *page,
           const char *size)
{
  int width, height;

  if (sscanf (size, "c%dx%d", &width, &height) == 2)
    {
      kijk_page_init_pixels (page, width, height);
      page->overflow = KIJK_OVERFLOW_NONE;
      return;
    }
  g_assert_true (kijk_page_init_parse (page, size, NULL));
}

/**
 * kijkglas_read_example:
 * @name: of its file
 *
 * Returns: (transfer full): an example that comes with the program
 */
KijkProject *
kijkglas_read_example (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", name, NULL);
  g_autoptr (GError) error = NULL;
  KijkProject *project = kijk_read_file (path, &error);

  g_assert_no_error (error);
  return project;
}

/**
 * kijkglas_case_build:
 * @self: a case
 * @typesetter: (nullable): what to measure with
 *
 * Returns: (transfer full): its picture
 */
KijkScene *
kijkglas_case_build (const KijkglasCase *self,
                     KijkTypesetter     *typesetter)
{
  const KijkSceneOptions options = {
    .as_of = AS_OF,
    .language = self->language,
    .credit = TRUE,
    .name_audience = kijk_project_has_secrets (self->whole),
    .relations = self->relations,
    .owners_of = self->owners_of,
    .found = self->found,
    .focus = self->focus,
    .carded = self->carded,
    .before = self->before,
    .since = self->before != NULL ? "eerder" : NULL,
    .typesetter = typesetter,
  };

  return kijk_scene_build (KIJK_VIEW_KIJKGLAS, self->project, &self->page, &options);
}

/**
 * kijkglas_list_markers:
 * @markers: a set of markers
 * @text: words
 *
 * Adds the markers of a random project that are in @text.
 */
void
kijkglas_list_markers (GHashTable *markers,
                       const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      char *marker = kijk_find_marker (p);

      if (marker == NULL)
        return;
      p = strstr (p, marker) + KIJK_MARKER_LENGTH;
      g_hash_table_add (markers, marker);
    }
}

static GHashTable *
list_markers_of (KijkProject *project)
{
  GHashTable *markers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *dump = kijk_project_dump (project);

  kijkglas_list_markers (markers, dump);
  return markers;
}

static GHashTable *
list_hidden (KijkProject *whole,
             KijkProject *project)
{
  GHashTable *hidden = list_markers_of (whole);
  g_autoptr (GHashTable) seen = list_markers_of (project);
  GHashTableIter iter;
  gpointer marker;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &marker, NULL))
    g_hash_table_remove (hidden, marker);

  return hidden;
}

/* What an audience gets, at the table with the personal sector open. */
static KijkProject *
see (KijkProject *whole,
     KijkLevel    level)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);

  audience->personal_open = level == KIJK_LEVEL_TABLE;
  return kijk_project_for_audience (whole, audience);
}

static KijkTypesetter *
get_typesetter (void)
{
  static KijkTypesetter *typesetter;

  if (typesetter == NULL)
    typesetter = kijk_typesetter_new ();

  return typesetter;
}

static void
run (KijkglasCase     *self,
     const char       *name,
     const char       *size,
     KijkglasCaseFunc  function)
{
  g_autoptr (KijkScene) scene = NULL;

  self->name = g_strjoin (" ", name, kijk_level_enumeration.values[kijk_project_get_audience (self->project)->level],
                          size, kijk_language_enumeration.values[self->language], NULL);
  init_page (&self->page, size);
  scene = kijkglas_case_build (self, get_typesetter ());
  function (self, scene);
  g_free (self->name);
}

/* Some sizes, from @first on, for one audience; in both languages or in turns. */
static void
run_level (KijkProject      *whole,
           const char       *name,
           KijkLevel         level,
           guint             first,
           guint             n_sizes,
           gboolean          both,
           gboolean          relations,
           KijkglasCaseFunc  function)
{
  g_autoptr (KijkProject) project = see (whole, level);
  g_autoptr (GHashTable) hidden = list_hidden (whole, project);
  KijkglasCase self = { .whole = whole, .project = project, .hidden = hidden, .relations = relations };

  for (guint i = 0; i < n_sizes; i++)
    for (int language = 0; language < kijk_language_enumeration.n_values; language++)
      if (both || (first + i + level) % 2 == (guint) language)
        {
          self.language = language;
          run (&self, name, sizes[(first + i) % G_N_ELEMENTS (sizes)], function);
        }
}

/**
 * kijkglas_for_each_case:
 * @whole: a project
 * @name: what it is called
 * @relations: whether relations are asked for
 * @function: what to do with each picture
 *
 * Makes every picture of @whole: every size, audience and language; where every step
 * is watched, each in one language or the other.
 */
void
kijkglas_for_each_case (KijkProject      *whole,
                        const char       *name,
                        gboolean          relations,
                        KijkglasCaseFunc  function)
{
  for (int level = 0; level < kijk_level_enumeration.n_values; level++)
    run_level (whole, name, level, 0, G_N_ELEMENTS (sizes), !IS_WATCHED, relations, function);
}

/**
 * kijkglas_for_some_cases:
 * @whole: a project
 * @name: what it is called
 * @seed: what the choice depends on
 * @n_sizes: how many sizes
 * @relations: whether relations are asked for
 * @function: what to do with each picture
 *
 * Makes some pictures of @whole: a few sizes, others for each @seed, for each
 * audience, in one language or the other.
 */
void
kijkglas_for_some_cases (KijkProject      *whole,
                         const char       *name,
                         guint             seed,
                         guint             n_sizes,
                         gboolean          relations,
                         KijkglasCaseFunc  function)
{
  for (int level = 0; level < kijk_level_enumeration.n_values; level++)
    run_level (whole, name, level, seed * n_sizes, IS_WATCHED ? (n_sizes + 1) / 2 : n_sizes, FALSE, relations,
               function);
}

/* One picture through a lens. */
static void
run_focus (KijkglasCase     *self,
           const char       *name,
           const char       *focus,
           guint             number,
           KijkglasCaseFunc  function)
{
  g_autofree char *called = g_strdup_printf ("%s in focus %s:", name, focus);

  g_assert_true (kijk_focus_init_parse (&self->focus, focus, NULL));
  self->language = number % kijk_language_enumeration.n_values;
  run (self, called, sizes[number % G_N_ELEMENTS (sizes)], function);
}

/**
 * kijkglas_for_each_focus:
 * @whole: a project
 * @name: what it is called
 * @level: whose eyes it is for
 * @seed: what the choice of sizes depends on
 * @n_sizes: how many sizes
 * @relations: whether relations are asked for
 * @function: what to do with each picture
 *
 * Makes pictures of @whole with each ring and each sector in focus.
 */
void
kijkglas_for_each_focus (KijkProject      *whole,
                         const char       *name,
                         KijkLevel         level,
                         guint             seed,
                         guint             n_sizes,
                         gboolean          relations,
                         KijkglasCaseFunc  function)
{
  g_autoptr (KijkProject) project = see (whole, level);
  g_autoptr (GHashTable) hidden = list_hidden (whole, project);
  KijkglasCase self = { .whole = whole, .project = project, .hidden = hidden, .relations = relations };

  for (guint i = 0; i < n_sizes; i++)
    for (int ring = 0; ring < kijk_ring_enumeration.n_values; ring++)
      {
        run_focus (&self, name, kijk_ring_enumeration.values[ring], seed + ring + i, function);
        for (int cell = 0; cell < kijk_cell_enumeration.n_values; cell++)
          {
            g_autofree char *focus = g_strconcat (kijk_ring_enumeration.values[ring], "/",
                                                  kijk_cell_enumeration.values[cell], NULL);

            if ((int) kijk_cell_get_ring (cell) == ring)
              run_focus (&self, name, focus, seed + cell + i, function);
          }
      }
}

/**
 * kijkglas_count_projects:
 * @most: how many projects a test would like
 *
 * Returns: how many it can have: all of them with `-m thorough`, else half; fewer
 *   where every step is watched
 */
guint
kijkglas_count_projects (guint most)
{
  if (IS_WATCHED)
    return most / 8;

  return g_test_thorough () ? most : (most + 1) / 2;
}
