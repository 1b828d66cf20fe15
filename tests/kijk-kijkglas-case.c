/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-case.h"

#include <stdio.h>

#define AS_OF "2026-01-20"

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
    .typesetter = typesetter,
  };

  return kijk_scene_build (KIJK_VIEW_KIJKGLAS, self->project, &self->page, &options);
}

static void
run_case (KijkglasCase     *self,
          KijkglasCaseFunc  function)
{
  static KijkTypesetter *typesetter;
  g_autoptr (KijkScene) scene = NULL;

  if (typesetter == NULL)
    typesetter = kijk_typesetter_new ();
  scene = kijkglas_case_build (self, typesetter);
  function (self, scene);
}

static void
run (KijkProject      *whole,
     const char       *name,
     const char       *size,
     KijkLevel         level,
     KijkLanguage      language,
     gboolean          relations,
     KijkglasCaseFunc  function)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);
  g_autoptr (KijkProject) project = NULL;
  g_autofree char *what = g_strjoin (" ", name, kijk_level_enumeration.values[level], size,
                                     kijk_language_enumeration.values[language], NULL);
  KijkglasCase self = { .whole = whole, .language = language, .relations = relations, .name = what };

  audience->personal_open = level == KIJK_LEVEL_TABLE;
  self.project = project = kijk_project_for_audience (whole, audience);
  init_page (&self.page, size);
  run_case (&self, function);
}

/**
 * kijkglas_for_each_case:
 * @whole: a project
 * @name: what it is called
 * @relations: whether relations are asked for
 * @function: what to do with each picture
 *
 * Makes every picture of @whole: every size, audience and language.
 */
void
kijkglas_for_each_case (KijkProject      *whole,
                        const char       *name,
                        gboolean          relations,
                        KijkglasCaseFunc  function)
{
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int level = 0; level < kijk_level_enumeration.n_values; level++)
      for (int language = 0; language < kijk_language_enumeration.n_values; language++)
        run (whole, name, sizes[s], level, language, relations, function);
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
 * Makes some pictures of @whole: a few sizes, another each time, for each audience,
 * in each language now and then.
 */
void
kijkglas_for_some_cases (KijkProject      *whole,
                         const char       *name,
                         guint             seed,
                         guint             n_sizes,
                         gboolean          relations,
                         KijkglasCaseFunc  function)
{
  for (guint i = 0; i < n_sizes; i++)
    for (int level = 0; level < kijk_level_enumeration.n_values; level++)
      run (whole, name, sizes[(seed * n_sizes + i) % G_N_ELEMENTS (sizes)], level,
           (seed + i + level) % kijk_language_enumeration.n_values, relations, function);
}

/**
 * kijkglas_count_projects:
 * @most: how many projects a test would like
 *
 * Returns: how many it can have: fewer where every step is watched
 */
guint
kijkglas_count_projects (guint most)
{
#if defined(__SANITIZE_ADDRESS__)
  return most / 8;
#else
  return most;
#endif
}
