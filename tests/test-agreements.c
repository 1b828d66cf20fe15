/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <string.h>

#include "kijk-scene-checks.h"
#include "model/kijk-audience.h"
#include "model/kijk-edit.h"

/* The list of what was agreed: every agreement once, grouped by how far it is, on every
 * page that people ask for, and to each audience what it may know. */

#define AS_OF "2026-01-20"

static const char *const sizes[] = { "1280x720", "A4", "A4-portrait", "A5-portrait", "2400", "1920x1080", "640x360" };

typedef struct {
  KijkProject *project;
  KijkEdit    *edit;
  KijkItem    *party;
} Fixture;

static void
set_up (Fixture *fixture)
{
  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (7));
  fixture->edit = kijk_edit_begin (fixture->project, "test");
  fixture->party = kijk_edit_append (fixture->edit, KIJK_KIND_STAKEHOLDER);
  kijk_edit_set_text (fixture->edit, fixture->party, KIJK_STAKEHOLDER_NAME, "Gemeente Waterland");
}

static KijkItem *
agree (Fixture             *fixture,
       const char          *text,
       KijkAgreementStatus  status)
{
  KijkItem *agreement = kijk_edit_append (fixture->edit, KIJK_KIND_AGREEMENT);

  kijk_edit_set_text (fixture->edit, agreement, KIJK_AGREEMENT_TEXT, text);
  kijk_edit_set_int (fixture->edit, agreement, KIJK_AGREEMENT_STATUS, status);

  return agreement;
}

static void
say_more (Fixture  *fixture,
          KijkItem *agreement)
{
  kijk_edit_set_text (fixture->edit, agreement, KIJK_AGREEMENT_OWNER, kijk_item_get_id (fixture->party));
  kijk_edit_set_text (fixture->edit, agreement, KIJK_AGREEMENT_DUE, "2026-05-01");
  kijk_edit_set_boolean (fixture->edit, agreement, KIJK_AGREEMENT_RATIFIED, TRUE);
}

static KijkScene *
build (KijkProject  *project,
       const char   *size,
       KijkLanguage  language,
       KijkOverflow  overflow)
{
  KijkSceneOptions options = { .as_of = AS_OF, .language = language, .credit = TRUE, .name_audience = TRUE };
  KijkPage page;

  g_assert_true (kijk_page_init_parse (&page, size, NULL));
  page.overflow = overflow;

  return kijk_scene_build (KIJK_VIEW_AGREEMENTS, project, &page, &options);
}

static KijkNode *
find (KijkScene *scene,
      KijkItem  *agreement)
{
  g_autofree char *id = g_strdup_printf ("agreement-%s", kijk_item_get_id (agreement));

  return kijk_scene_find (scene, id);
}

static void
finish (Fixture *fixture)
{
  g_assert_true (kijk_edit_commit (g_steal_pointer (&fixture->edit), NULL));
}

/* As many as there are, in one word or in many, none over another and none left out. */
static void
test_all (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint n = 0; n < 120; n += n < 4 ? 1 : 29)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autofree char *name = g_strdup_printf ("%u agreements %s", n, sizes[s]);
        GPtrArray *all;
        Fixture fixture;

        set_up (&fixture);
        for (guint i = 0; i < n; i++)
          {
            GString *text = g_string_new ("Afspraak");
            KijkItem *agreement;

            for (int words = g_rand_int_range (random, 0, 40); words > 0; words--)
              g_string_append_printf (text, " woord%d", words);
            agreement = agree (&fixture, text->str, (KijkAgreementStatus) g_rand_int_range (random, 0, 4));
            if (g_rand_boolean (random))
              say_more (&fixture, agreement);
            g_string_free (text, TRUE);
          }
        finish (&fixture);

        all = kijk_project_get_items (fixture.project, KIJK_KIND_AGREEMENT);
        for (int overflow = KIJK_OVERFLOW_PAGES; overflow <= KIJK_OVERFLOW_STAGE; overflow++)
          {
            g_autoptr (KijkScene) scene = build (fixture.project, sizes[s], s % 2, (KijkOverflow) overflow);

            kijk_scene_check (scene, name);
            for (guint i = 0; i < all->len; i++)
              g_assert_nonnull (find (scene, all->pdata[i]));
            g_assert_true ((kijk_scene_find (scene, "empty") != NULL) == (n == 0 && overflow != KIJK_OVERFLOW_NONE));
          }
        g_object_unref (fixture.project);
      }
}

/* Who, by when, how far and whether it was ratified, each said where it is known. */
static void
test_said (void)
{
  g_autoptr (KijkScene) scene = NULL;
  KijkItem *open, *done, *blank, *arabic;
  g_autofree char *details = NULL;
  g_autofree char *id = NULL;
  Fixture fixture;

  set_up (&fixture);
  open = agree (&fixture, "Eén loket", KIJK_AGREEMENT_STATUS_OPEN);
  done = agree (&fixture, "Elke maand bellen", KIJK_AGREEMENT_STATUS_DONE);
  say_more (&fixture, done);
  blank = agree (&fixture, "", KIJK_AGREEMENT_STATUS_LAPSED);
  arabic = agree (&fixture, "اتفاق", KIJK_AGREEMENT_STATUS_LAPSED);
  finish (&fixture);
  scene = build (fixture.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES);

  g_assert_cmpstr (find (scene, open)->label, ==, "Eén loket. Open.");
  g_assert_cmpstr (find (scene, done)->label, ==,
                   "Elke maand bellen. Gereed · Gemeente Waterland\302\240· voor 1 mei 2026\302\240· bekrachtigd.");
  id = g_strdup_printf ("details-%s", kijk_item_get_id (done));
  details = kijk_node_get_text (kijk_scene_find (scene, id));
  g_assert_cmpstr (details, ==, "Gemeente Waterland\302\240· voor 1 mei 2026\302\240· bekrachtigd");
  g_assert_cmpfloat (kijk_node_get_bounds (find (scene, open)).y, <, kijk_node_get_bounds (find (scene, done)).y);
  g_assert_nonnull (kijk_scene_find (scene, "group-open"));
  g_assert_null (kijk_scene_find (scene, "group-in-progress"));

  /* Without words it says so; from right to left it begins at the right. */
  g_assert_true (kijk_node_has_text (find (scene, blank)));
  g_assert_cmpfloat (kijk_node_get_bounds (find (scene, arabic)).x, >, kijk_node_get_bounds (find (scene, blank)).x + 50);
  g_object_unref (fixture.project);
}

/* Outside only what was ratified, of how one works and where one goes. */
static void
test_audience (void)
{
  static const KijkLevel levels[] = { KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC };
  KijkItem *own, *ratified;
  Fixture fixture;

  set_up (&fixture);
  own = agree (&fixture, "Nog niet bekrachtigd", KIJK_AGREEMENT_STATUS_OPEN);
  ratified = agree (&fixture, "Bekrachtigd", KIJK_AGREEMENT_STATUS_OPEN);
  say_more (&fixture, ratified);
  finish (&fixture);

  for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (levels[l]);
      g_autoptr (KijkProject) seen = kijk_project_for_audience (fixture.project, audience);
      g_autoptr (KijkScene) scene = build (seen, "1280x720", KIJK_LANGUAGE_EN, KIJK_OVERFLOW_PAGES);
      guint n = kijk_project_get_items (seen, KIJK_KIND_AGREEMENT)->len;

      g_assert_true ((find (scene, own) != NULL) == (levels[l] != KIJK_LEVEL_PUBLIC));
      g_assert_cmpuint ((find (scene, own) != NULL) + (find (scene, ratified) != NULL), ==, n);
    }
  g_object_unref (fixture.project);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agreements/all", test_all);
  g_test_add_func ("/agreements/said", test_said);
  g_test_add_func ("/agreements/audience", test_audience);

  return g_test_run ();
}
