/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-slides.h"
#include "app/kijk-stops.h"

#include <string.h>

#include "kijk-random.h"
#include "method/kijk-words.h"
#include "model/kijk-cell.h"

/* ---- the order ---- */

static char *
describe (const KijkStop *stop)
{
  g_autofree char *focus = kijk_focus_to_text (&stop->focus);

  return g_strconcat (kijk_view_enumeration.values[stop->view], " ", focus, NULL);
}

static void
assert_at (KijkStops  *stops,
           const char *expected)
{
  g_autofree char *at = describe (kijk_stops_get_current (stops));

  g_assert_cmpstr (at, ==, expected);
}

static const char *const order[] = {
  "kijkglas ",
  "kijkglas ambition", "kijkglas ambition/opportunity", "kijkglas ambition/issue",
  "kijkglas ambition/solution", "kijkglas ambition/form",
  "kijkglas interests", "kijkglas interests/collective", "kijkglas interests/organisational",
  "kijkglas interests/personal",
  "kijkglas context", "kijkglas context/players", "kijkglas context/process",
  "kijkglas context/environment",
  "kompas ", "trajectory ", "agreements ",
};

/* A collaboration that has been in as many phases and agreed on something @agreed times. */
static KijkProject *
create_project (guint n_visits,
                guint n_agreed)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  for (guint i = 0; i < n_visits; i++)
    {
      KijkItem *visit = kijk_edit_append (edit, KIJK_KIND_PHASE_VISIT);
      g_autofree char *day = g_strdup_printf ("2025-0%u-01", i + 1);

      kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_PHASE, (int) i);
      kijk_edit_set_text (edit, visit, KIJK_PHASE_VISIT_FROM, day);
    }
  for (guint i = 0; i < n_agreed; i++)
    kijk_edit_append (edit, KIJK_KIND_AGREEMENT);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return project;
}

/* One stay is no road. */
static void
test_road (void)
{
  g_autoptr (KijkStops) stops = kijk_stops_new ();
  guint road = kijk_stops_get_n (stops) - 2;

  for (guint n = 0; n < 4; n++)
    {
      g_autoptr (KijkProject) project = create_project (n, 0);

      kijk_stops_offer (stops, project);
      g_assert_cmpint (kijk_stops_is_offered (stops, road), ==, n >= 2);
      g_assert_cmpint (kijk_stops_is_included (stops, road), ==, n >= 2);
      g_assert_cmpuint (kijk_stops_count (stops), ==, n >= 2 ? road + 1 : road);
      kijk_stops_go_first (stops);
      g_assert_cmpint (kijk_stops_go_to_view (stops, KIJK_VIEW_TRAJECTORY), ==, n >= 2);
      g_assert_cmpint (kijk_stop_is_road (kijk_stops_get_current (stops)), ==, n >= 2);
    }
  kijk_stops_set_included (stops, road, FALSE);
  kijk_stops_go_first (stops);
  g_assert_false (kijk_stops_go_to_view (stops, KIJK_VIEW_TRAJECTORY));
}

static void
test_order (void)
{
  g_autoptr (KijkStops) stops = kijk_stops_new ();
  g_autoptr (KijkProject) project = create_project (2, 1);

  kijk_stops_offer (stops, project);
  g_assert_cmpuint (kijk_stops_get_n (stops), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      assert_at (stops, order[i]);
      g_assert_cmpuint (kijk_stops_get_place (stops), ==, i);
      g_assert_cmpint (kijk_stops_step (stops, 1), ==, i + 1 < G_N_ELEMENTS (order));
    }
  kijk_stops_go_first (stops);
  assert_at (stops, order[0]);
  g_assert_false (kijk_stops_step (stops, -1));
  kijk_stops_go_last (stops);
  assert_at (stops, "agreements ");
  g_assert_true (kijk_stops_step (stops, -1));
  assert_at (stops, "trajectory ");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_left_out (void)
{
  g_autoptr (KijkStops) stops = kijk_stops_new ();
  guint n = 0;

  g_signal_connect_swapped (stops, "changed", G_CALLBACK (count_cb), &n);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    kijk_stops_set_included (stops, i, i == 3 || i == 7);
  g_assert_cmpuint (kijk_stops_count (stops), ==, 2);
  kijk_stops_go_first (stops);
  assert_at (stops, order[3]);
  g_assert_cmpuint (kijk_stops_get_place (stops), ==, 0);
  g_assert_true (kijk_stops_step (stops, 1));
  assert_at (stops, order[7]);
  g_assert_cmpuint (kijk_stops_get_place (stops), ==, 1);
  g_assert_false (kijk_stops_step (stops, 1));
  kijk_stops_go_last (stops);
  g_assert_cmpuint (n, ==, 2);

  /* With nothing taken in it stays where it is. */
  kijk_stops_set_included (stops, 3, FALSE);
  kijk_stops_set_included (stops, 7, FALSE);
  kijk_stops_go_first (stops);
  kijk_stops_go_last (stops);
  g_assert_false (kijk_stops_step (stops, -1));
  assert_at (stops, order[7]);
}

static void
set_collaboration (KijkProject *project,
                   KijkFieldId  field,
                   const char  *text)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  kijk_edit_set_text (edit, kijk_project_get_collaboration (project), field, text);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* Each has a name and asks something. */
static void
test_words (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkStops) stops = kijk_stops_new ();

  set_collaboration (project, KIJK_COLLABORATION_LEAD_QUESTION, "Hoe?");
  g_assert_cmpstr (kijk_stop_get_title (kijk_stops_get (stops, 0), project), ==, "Kijkglas");
  set_collaboration (project, KIJK_COLLABORATION_NAME, "Samen");
  g_assert_cmpstr (kijk_stop_get_title (kijk_stops_get (stops, 0), project), ==, "Samen");
  g_assert_cmpstr (kijk_stop_get_question (kijk_stops_get (stops, 0), project), ==, "Hoe?");
  g_assert_cmpstr (kijk_stop_get_title (kijk_stops_get (stops, 6), project), ==, "Belangen");
  g_assert_cmpstr (kijk_stop_get_title (kijk_stops_get (stops, 14), project), ==, "Kompas");
  for (guint i = 0; i < kijk_stops_get_n (stops); i++)
    {
      g_assert_cmpstr (kijk_stop_get_title (kijk_stops_get (stops, i), project), !=, "");
      g_assert_cmpstr (kijk_stop_get_question (kijk_stops_get (stops, i), project), !=, "");
    }
}

/* ---- the slides ---- */

typedef struct {
  KijkProject      *project; /* that of the table */
  KijkStops        *stops;
  KijkPage          page;
  KijkSceneOptions  options;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KijkProject) project = kijk_random_project (GPOINTER_TO_UINT (data), GPOINTER_TO_UINT (data));
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);

  audience->personal_open = TRUE;
  fixture->project = kijk_project_for_audience (project, audience);
  fixture->stops = kijk_stops_new ();
  kijk_page_init_pixels (&fixture->page, 1280, 720);
  fixture->page.overflow = KIJK_OVERFLOW_STAGE;
  fixture->options = (KijkSceneOptions) {
    .language = KIJK_LANGUAGE_NL,
    .name_audience = TRUE,
    .typesetter = kijk_typesetter_new (),
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  kijk_typesetter_unref (fixture->options.typesetter);
  g_object_unref (fixture->stops);
  g_object_unref (fixture->project);
}

static KijkSlides *
create_slides (Fixture *fixture,
               guint    stop)
{
  return kijk_slides_new (kijk_stops_get (fixture->stops, stop), fixture->project, &fixture->page,
                          &fixture->options);
}

/* Adds whose cards there are, and counts them. */
static guint
collect_cards (KijkScene  *scene,
               int         page,
               GHashTable *carded)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->page == page && node->role == KIJK_ROLE_CARD && node->items != NULL)
        {
          g_hash_table_add (carded, g_strdup (node->items[0]));
          n++;
        }
    }

  return n;
}

static void
assert_all_carded (KijkProject *project,
                   int          cell,
                   GHashTable  *carded)
{
  guint n = 0;

  for (guint kind = 0; kind < KIJK_N_CELL_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kijk_cell_kinds[kind]);

      for (guint i = 0; i < items->len; i++)
        if (kijk_item_get_cell (items->pdata[i]) == cell)
          {
            n++;
            if (!g_hash_table_contains (carded, kijk_item_get_id (items->pdata[i])))
              g_error ("%s has no card", kijk_item_get_title (items->pdata[i]));
          }
    }
  g_assert_cmpuint (g_hash_table_size (carded), ==, n);
}

/* Whoever walks on has seen everything once, and each time something new. */
static void
test_nothing_lost (Fixture       *fixture,
                   gconstpointer  data)
{
  (void) data;
  for (guint s = 0; s < kijk_stops_get_n (fixture->stops); s++)
    {
      const KijkStop *stop = kijk_stops_get (fixture->stops, s);
      g_autoptr (KijkSlides) slides = create_slides (fixture, s);
      g_autoptr (GHashTable) carded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      guint n = 0;

      g_assert_true (kijk_slides_has (slides, 0));
      for (; kijk_slides_has (slides, n); n++)
        {
          int page;
          KijkScene *scene = kijk_slides_get (slides, n, &page);
          guint n_cards = collect_cards (scene, page, carded);

          g_assert_true (n_cards > 0 || n == 0 || stop->view != KIJK_VIEW_KIJKGLAS);
          g_assert_true (kijk_stop_is_sector (stop) || n_cards == 0);
          g_assert_cmpuint (n, <, 200);
        }
      if (kijk_stop_is_sector (stop))
        assert_all_carded (fixture->project, stop->focus.cell, carded);
      else if (stop->view == KIJK_VIEW_KIJKGLAS)
        g_assert_cmpuint (n, ==, 1);
    }
}

/* What one reads from the back of a room: large, what it is and what it asks. */
static void
test_head (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  for (guint s = 1; s < kijk_stops_get_n (fixture->stops); s++)
    {
      const KijkStop *stop = kijk_stops_get (fixture->stops, s);
      g_autoptr (KijkSlides) slides = create_slides (fixture, s);
      int page;
      KijkScene *scene = kijk_slides_get (slides, 0, &page);
      KijkNode *title = kijk_scene_find (scene, "title");
      KijkNode *question = kijk_scene_find (scene, "question");
      KijkNode *foot = kijk_scene_find (scene, "foot");

      g_assert_cmpint (page, ==, 1);
      g_assert_cmpstr (title->label, ==, kijk_stop_get_title (stop, fixture->project));
      g_assert_cmpstr (question->label, ==, kijk_stop_get_question (stop, fixture->project));
      g_assert_cmpfloat (title->font.size, >=, 28);
      g_assert_cmpfloat (question->font.size, >=, 28);
      g_assert_cmpstr (foot->label, ==, "Aan tafel");
    }
}

static gboolean
says (KijkScene  *scene,
      int         page,
      const char *what)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *text = kijk_node_get_text (nodes->pdata[i]);

      if (((KijkNode *) nodes->pdata[i])->page == page && strstr (text, what) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* With the Kompas, of the phase in which one is: what to ask the group, what to mind and
 * who does what, large enough for the back of the room. */
static void
test_talk (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const asked[] = { "group-question", "attention", "role" };
  guint found = 0;

  (void) data;
  for (int phase = 0; phase <= KIJK_PHASE_RENEW; phase++)
    for (int model = 0; model < 2; model++)
      {
        g_autoptr (KijkProject) project = create_project ((guint) phase + 1, 0);
        g_autofree char *group = kijk_words_group (&kijk_phase_enumeration, phase);
        KijkEdit *edit = kijk_edit_begin (project, NULL);
        g_autoptr (KijkSlides) slides = NULL;

        kijk_edit_set_int (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_CURRENT_PHASE, phase);
        kijk_edit_set_int (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_PROCESS_MODEL, model);
        g_assert_true (kijk_edit_commit (edit, NULL));
        slides = kijk_slides_new (kijk_stops_get (fixture->stops, 14), project, &fixture->page, &fixture->options);
        for (guint a = 0; a < G_N_ELEMENTS (asked); a++)
          {
            g_autofree const char **list = kijk_words_get_list (KIJK_LANGUAGE_NL, group, asked[a]);

            for (int i = 0; list[i] != NULL; i++, found++)
              {
                gboolean seen = FALSE;

                for (guint n = 0; !seen && kijk_slides_has (slides, n); n++)
                  {
                    int page;
                    KijkScene *scene = kijk_slides_get (slides, n, &page);

                    seen = says (scene, page, list[i]);
                    g_assert_cmpint (kijk_scene_get_view (scene), ==, model == 0 ? KIJK_VIEW_KOMPAS : KIJK_VIEW_CIRCULAR);
                  }
                if (!seen)
                  g_error ("“%s” is on no slide", list[i]);
              }
          }
      }
  g_assert_cmpuint (found, >, 100);
}

/* The overview and a ring say no sentence of anybody. */
static void
test_shapes (Fixture       *fixture,
             gconstpointer  data)
{
  (void) data;
  for (guint s = 0; s < kijk_stops_get_n (fixture->stops); s++)
    {
      const KijkStop *stop = kijk_stops_get (fixture->stops, s);
      g_autoptr (KijkSlides) slides = create_slides (fixture, s);
      GPtrArray *interests = kijk_project_get_items (fixture->project, KIJK_KIND_INTEREST);
      GPtrArray *nodes;
      int page;

      if (stop->view != KIJK_VIEW_KIJKGLAS || kijk_stop_is_sector (stop))
        continue;
      nodes = kijk_scene_get_nodes (kijk_slides_get (slides, 0, &page));
      for (guint i = 0; i < nodes->len; i++)
        {
          g_autofree char *text = kijk_node_get_text (nodes->pdata[i]);

          for (guint k = 0; ((KijkNode *) nodes->pdata[i])->page == page && k < interests->len; k++)
            g_assert_cmpstr (text, !=, kijk_item_get_text (interests->pdata[k], KIJK_INTEREST_TEXT));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slides/order", test_order);
  g_test_add_func ("/slides/road", test_road);
  g_test_add_func ("/slides/left-out", test_left_out);
  g_test_add_func ("/slides/words", test_words);
#define ADD(name, n, test) \
  g_test_add ("/slides/" name "/" #n, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down)
  ADD ("nothing-lost", 1, test_nothing_lost);
  ADD ("nothing-lost", 30, test_nothing_lost);
  ADD ("nothing-lost", 120, test_nothing_lost);
  ADD ("head", 30, test_head);
  ADD ("talk", 1, test_talk);
  ADD ("shapes", 30, test_shapes);
  ADD ("shapes", 120, test_shapes);

  return g_test_run ();
}
