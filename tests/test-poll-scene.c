/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-poll-scene.h"

#include <string.h>

#include "kijk-scene-checks.h"

/* What the group looks at while it is asked: in every step, on a projector and in a window,
 * all of it has room, and it says no more than it may. */

static const char *const sizes[] = { "1280x720", "1920x1080", "1024x768", "1920x1200" };

static KijkScene *
build (const KijkPollSlide *slide,
       const char          *size,
       KijkLanguage         language,
       KijkOverflow         overflow)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkSceneOptions options = { .as_of = "2026-01-20", .language = language, .credit = TRUE, .name_audience = TRUE };
  KijkPage page;

  kijk_scene_prepare (&page, &options, size, overflow);

  return kijk_poll_scene_build (slide, project, &page, &options);
}

static void
check (const KijkPollSlide *slide,
       const char          *what)
{
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int language = 0; language <= KIJK_LANGUAGE_EN; language++)
      for (int stage = 0; stage < 2; stage++)
        {
          g_autoptr (KijkScene) scene =
              build (slide, sizes[s], (KijkLanguage) language, stage ? KIJK_OVERFLOW_STAGE : KIJK_OVERFLOW_NONE);
          g_autofree char *name = g_strdup_printf ("%s, %s", what, sizes[s]);

          kijk_scene_check (scene, name);
          g_assert_cmpint (kijk_scene_get_n_pages (scene), ==, 1);
        }
}

static void
test_explaining (void)
{
  for (guint page = 0; page <= KIJK_PHASE_RENEW; page++)
    {
      KijkPollSlide slide = { .kind = KIJK_KIND_PHASE_VOTE, .page = page };

      check (&slide, kijk_phase_enumeration.values[page]);
    }
  {
    KijkPollSlide slide = { .kind = KIJK_KIND_ATTENTION_VOTE };

    check (&slide, "attention");
  }
}

static void
test_voting (void)
{
  static const KijkKindId kinds[] = { KIJK_KIND_PHASE_VOTE, KIJK_KIND_ATTENTION_VOTE };
  static const guint counts[] = { 0, 1, 4, 12, 150 };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
      for (guint expected = 0; expected <= 200; expected += 200)
        {
          KijkPollSlide slide = { .kind = kinds[k], .voting = TRUE, .received = counts[i], .begun = counts[i] % 5,
                                  .expected = expected };

          check (&slide, "voting");
        }
}

static double
get_length (KijkScene  *scene,
            const char *condition)
{
  g_autofree char *id = g_strconcat ("attention-", condition, NULL);
  KijkNode *node = kijk_scene_find (scene, id);

  return node->marks->len > 0 ? kijk_path_get_extents (((KijkMark *) node->marks->pdata[0])->path).width : 0;
}

/* As long as it is much; the line of the last time at what that would be now. */
static void
test_marbles (void)
{
  KijkPollSlide slide = {
    .kind = KIJK_KIND_ATTENTION_VOTE,
    .showing = TRUE,
    .attention = { .voices = 4, .shown = TRUE, .all = 20, .at = { 10, 5, 5, 0, 0 } },
  };
  g_autoptr (KijkScene) alone = NULL;
  g_autoptr (KijkScene) again = NULL;
  KijkNode *node;
  KijkRect bar, line;

  check (&slide, "marbles");
  alone = build (&slide, "1280x720", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_STAGE);
  g_assert_cmpfloat_with_epsilon (get_length (alone, "ambition"), 2 * get_length (alone, "interests"), 0.01);
  g_assert_cmpfloat (get_length (alone, "process"), ==, 0);
  g_assert_null (kijk_scene_find (alone, "before"));

  slide.before = (KijkAttention) { .voices = 8, .shown = TRUE, .all = 40, .at = { 20, 0, 0, 0, 20 } };
  strcpy (slide.before_day, "2025-10-14");
  check (&slide, "marbles again");
  again = build (&slide, "1280x720", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_STAGE);
  node = kijk_scene_find (again, "attention-ambition");
  bar = kijk_path_get_extents (((KijkMark *) node->marks->pdata[0])->path);
  line = kijk_path_get_extents (((KijkMark *) node->marks->pdata[1])->path);
  g_assert_cmpfloat_with_epsilon (line.x + line.width / 2, bar.x + bar.width, 0.01);
  g_assert_cmpstr (node->label, ==, "Gedeelde ambitie: 10, vorige keer 20 van de 40");
  g_assert_cmpstr (kijk_scene_find (again, "before")->label, ==, "Streep: zo lag het op 14 oktober 2025.");

  /* The very end of the last time lies within the picture. */
  slide.attention = (KijkAttention) { .voices = 4, .shown = TRUE, .all = 20, .at = { 4, 4, 4, 4, 4 } };
  check (&slide, "marbles elsewhere");
}

/* Of fewer than four people nothing but that they are so many. */
static void
test_too_few (void)
{
  KijkPollSlide slide = { .kind = KIJK_KIND_ATTENTION_VOTE, .showing = TRUE, .attention = { .voices = 3 } };
  g_autoptr (KijkScene) scene = NULL;

  check (&slide, "too few");
  scene = build (&slide, "1280x720", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_STAGE);
  for (int i = 0; i < kijk_condition_enumeration.n_values; i++)
    {
      g_autofree char *id = g_strconcat ("attention-", kijk_condition_enumeration.values[i], NULL);

      g_assert_null (kijk_scene_find (scene, id));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poll-scene/explaining", test_explaining);
  g_test_add_func ("/poll-scene/voting", test_voting);
  g_test_add_func ("/poll-scene/marbles", test_marbles);
  g_test_add_func ("/poll-scene/too-few", test_too_few);

  return g_test_run ();
}
