/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-outline-model.h"

#include "kijk-random.h"
#include "model/kijk-cell.h"
#include "model/kijk-edit.h"

typedef struct {
  KijkProject      *project;
  KijkOutlineModel *model;
  guint             told;
  guint             position, removed, added; /* what was told last */
} Fixture;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *fixture)
{
  (void) model;

  fixture->told++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

static KijkItem *
add (KijkProject *project,
     KijkKindId   kind,
     int          cell,
     const char  *title)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *item = kijk_edit_append (edit, kind);

  kijk_edit_set_text (edit, item, kijk_kind_find_title (kijk_kind_get (kind))->id, title);
  kijk_edit_move_to_cell (edit, item, cell);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return item;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  (void) data;

  fixture->project = kijk_project_new ();
  add (fixture->project, KIJK_KIND_STAKEHOLDER, KIJK_CELL_PLAYERS, "Waterschap");
  add (fixture->project, KIJK_KIND_INTEREST, KIJK_CELL_COLLECTIVE, "Schoon water");
  add (fixture->project, KIJK_KIND_INTEREST, KIJK_CELL_COLLECTIVE, "Rust");
  fixture->model = kijk_outline_model_new (fixture->project, KIJK_LANGUAGE_NL);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->project);
}

/* The outline as one string: sectors with their count, items indented. */
static char *
print (KijkOutlineModel *model)
{
  GString *text = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KijkOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (kijk_outline_entry_get_id (entry) != NULL)
        g_string_append_printf (text, "-%s ", kijk_outline_entry_get_title (entry));
      else if (!kijk_outline_entry_is_heading (entry))
        g_string_append_printf (text, "-%s ", kijk_outline_entry_get_title (entry));
      else if (kijk_outline_entry_get_cell (entry) < 0)
        g_string_append_printf (text, "#%s ", kijk_outline_entry_get_title (entry));
      else
        g_string_append_printf (text, "%s:%u ", kijk_outline_entry_get_title (entry),
                                kijk_outline_entry_get_count (entry));
    }

  return g_string_free (text, FALSE);
}

static void
assert_outline (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *outline = print (fixture->model);

  g_assert_cmpstr (outline, ==, expected);
}

#define AMBITION "Kans:0 Vraagstuk:0 Oplossing:0 Vorm:0 "

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  KijkItem *interest;
  KijkEdit *edit;

  (void) data;

  assert_outline (fixture, AMBITION "Collectief:2 -Schoon water -Rust Organisatie:0 Persoonlijk:0 "
                                    "Spelers:1 -Waterschap Proces:0 Omgeving:0 ");

  interest = add (fixture->project, KIJK_KIND_INTEREST, KIJK_CELL_ORGANISATIONAL, "Geld");
  assert_outline (fixture, AMBITION "Collectief:2 -Schoon water -Rust Organisatie:1 -Geld "
                                    "Persoonlijk:0 Spelers:1 -Waterschap Proces:0 Omgeving:0 ");
  g_assert_cmpuint (fixture->told, ==, 1);
  /* The sector, whose count is another, and the new line. */
  g_assert_cmpuint (fixture->position, ==, 7);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 2);

  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_set_text (edit, interest, KIJK_INTEREST_NOTE, "Niets wat hier te zien is");
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_cmpuint (fixture->told, ==, 1);

  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_move_to_cell (edit, interest, KIJK_CELL_COLLECTIVE);
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_cmpuint (fixture->told, ==, 2);
  assert_outline (fixture, AMBITION "Collectief:3 -Schoon water -Rust -Geld Organisatie:0 "
                                    "Persoonlijk:0 Spelers:1 -Waterschap Proces:0 Omgeving:0 ");
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (GStrv) ids = NULL;

  (void) data;

  kijk_outline_model_set_search (fixture->model, " WATER ");
  assert_outline (fixture, "Collectief:1 -Schoon water Spelers:1 -Waterschap ");
  ids = kijk_outline_model_list_cell (fixture->model, KIJK_CELL_COLLECTIVE);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  add (fixture->project, KIJK_KIND_INTEREST, KIJK_CELL_PERSONAL, "Gezien worden");
  assert_outline (fixture, "Collectief:1 -Schoon water Spelers:1 -Waterschap ");
  kijk_outline_model_set_search (fixture->model, "wäter schoon");
  assert_outline (fixture, "Collectief:1 -Schoon water ");
  kijk_outline_model_set_search (fixture->model, "bergen");
  assert_outline (fixture, "");
  kijk_outline_model_set_search (fixture->model, "");
  assert_outline (fixture, AMBITION "Collectief:2 -Schoon water -Rust Organisatie:0 "
                                    "Persoonlijk:1 -Gezien worden Spelers:1 -Waterschap Proces:0 "
                                    "Omgeving:0 ");
}

/* What is filtered follows what changes, and is filtered as far as whom it is for may
 * know: a model of nobody's own screen but the facilitator's. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  KijkItem *heavy = add (fixture->project, KIJK_KIND_INTEREST, KIJK_CELL_COLLECTIVE, "Grond");
  KijkEdit *edit;

  (void) data;

  kijk_filter_set_value (filter, KIJK_CRITERION_WEIGHT, 3, TRUE);
  kijk_outline_model_set_filter (fixture->model, filter, NULL);
  assert_outline (fixture, "Spelers:1 -Waterschap ");

  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_set_int (edit, heavy, KIJK_INTEREST_WEIGHT, 3);
  g_assert_true (kijk_edit_commit (edit, NULL));
  assert_outline (fixture, "Collectief:1 -Grond Spelers:1 -Waterschap ");
  kijk_outline_model_set_search (fixture->model, "rust");
  assert_outline (fixture, "");
  kijk_outline_model_set_search (fixture->model, "");

  kijk_outline_model_set_filter (fixture->model, NULL, NULL);
  assert_outline (fixture, AMBITION "Collectief:3 -Schoon water -Rust -Grond Organisatie:0 "
                                    "Persoonlijk:0 Spelers:1 -Waterschap Proces:0 Omgeving:0 ");
}

/* Whatever happens, one who applies what is told has what is there. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (KijkProject) project = kijk_random_project (5, 40);
  g_autoptr (KijkOutlineModel) model = kijk_outline_model_new (project, KIJK_LANGUAGE_EN);
  g_autoptr (GListStore) mirror = g_list_store_new (KIJK_TYPE_OUTLINE_ENTRY);
  Fixture fixture = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_list_store_append (mirror, entry);
    }
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &fixture);

  for (int step = 0; step < 200; step++)
    {
      guint told = fixture.told;

      kijk_random_edit (random, project);
      if (fixture.told > told)
        {
          g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

          g_assert_cmpuint (fixture.told, ==, told + 1);
          for (guint i = 0; i < fixture.added; i++)
            g_ptr_array_add (added,
                             g_list_model_get_item (G_LIST_MODEL (model), fixture.position + i));
          g_list_store_splice (mirror, fixture.position, fixture.removed, added->pdata, added->len);
        }
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (mirror)), ==,
                        g_list_model_get_n_items (G_LIST_MODEL (model)));
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
        {
          g_autoptr (GObject) a = g_list_model_get_item (G_LIST_MODEL (mirror), i);
          g_autoptr (GObject) b = g_list_model_get_item (G_LIST_MODEL (model), i);

          g_assert_true (a == b);
        }
    }
}

static KijkItem *
add_of_phase (KijkProject *project,
              KijkKindId   kind,
              KijkFieldId  field,
              int          phase)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *item = kijk_edit_append (edit, kind);

  kijk_edit_set_int (edit, item, field, phase);
  if (kind == KIJK_KIND_PHASE_VISIT)
    kijk_edit_set_text (edit, item, KIJK_PHASE_VISIT_FROM, "2026-03-05");
  if (kind == KIJK_KIND_ISSUE)
    kijk_edit_set_text (edit, item, KIJK_ISSUE_TEXT, "Wie betaalt het café?");
  g_assert_true (kijk_edit_commit (edit, NULL));

  return item;
}

#define NOTHING_YET " -Nog geen resultaat "

static void
test_kompas (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (KijkOutlineEntry) line = NULL;

  (void) data;

  add_of_phase (fixture->project, KIJK_KIND_PHASE_VISIT, KIJK_PHASE_VISIT_PHASE, KIJK_PHASE_SHARE);
  add_of_phase (fixture->project, KIJK_KIND_ISSUE, KIJK_ISSUE_PHASE, KIJK_PHASE_SHARE);
  kijk_outline_model_show (fixture->model, KIJK_VIEW_KOMPAS);
  assert_outline (fixture, "#Voorfase: komt nog #1 Verkennen: komt nog" NOTHING_YET
                           "#2 Delen: hier staan we -Sinds 5 maart 2026" NOTHING_YET
                           "-Kwestie: Wie betaalt het café? "
                           "#3 Overeenkomen: komt nog" NOTHING_YET
                           "#4 Vormgeven: komt nog" NOTHING_YET
                           "#5 Uitvoeren en vernieuwen: komt nog" NOTHING_YET);
  line = g_list_model_get_item (G_LIST_MODEL (fixture->model), 6);
  g_assert_cmpint (kijk_outline_entry_get_phase (line), ==, KIJK_PHASE_SHARE);
  g_assert_cmpint (kijk_outline_entry_get_cell (line), ==, -1);
  g_assert_null (kijk_outline_entry_get_id (line));

  /* What is said of it, and of which phase it is. */
  kijk_outline_model_set_search (fixture->model, "cafe");
  assert_outline (fixture, "#2 Delen: hier staan we -Kwestie: Wie betaalt het café? ");
  kijk_outline_model_set_search (fixture->model, "delen maart");
  assert_outline (fixture, "#2 Delen: hier staan we -Sinds 5 maart 2026 ");
  kijk_outline_model_set_search (fixture->model, "voorfase");
  assert_outline (fixture, "#Voorfase: komt nog ");

  kijk_outline_model_set_search (fixture->model, "rust");
  kijk_outline_model_show (fixture->model, KIJK_VIEW_KIJKGLAS);
  assert_outline (fixture, "Collectief:1 -Rust ");
}

/* What is of no phase, and where the participants place themselves. */
static void
test_kompas_of_none (Fixture       *fixture,
                     gconstpointer  data)
{
  (void) data;

  kijk_outline_model_show (fixture->model, KIJK_VIEW_KOMPAS);
  add_of_phase (fixture->project, KIJK_KIND_ISSUE, KIJK_ISSUE_STATUS, KIJK_ISSUE_STATUS_OPEN);
  g_assert_cmpuint (fixture->told, ==, 2);
  kijk_outline_model_set_search (fixture->model, "betaalt");
  assert_outline (fixture, "#Kwesties onder handen -Kwestie: Wie betaalt het café? ");

  for (int i = 0; i < 4; i++)
    {
      KijkItem *vote = add_of_phase (fixture->project, KIJK_KIND_PHASE_VOTE, KIJK_PHASE_VOTE_PLACE,
                                     KIJK_VOTE_PLACE_DONT_KNOW);
      KijkEdit *edit = kijk_edit_begin (fixture->project, NULL);
      g_autofree char *token = g_strdup_printf ("%d", i);

      kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_TOKEN, token);
      kijk_edit_set_boolean (edit, vote, KIJK_PHASE_VOTE_REVEALED, TRUE);
      g_assert_true (kijk_edit_commit (edit, NULL));
    }
  kijk_outline_model_set_search (fixture->model, "plaatst");
  assert_outline (fixture, "#Zo plaatst de groep zich -Weet ik niet: 4 stemmen ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/outline-model/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/outline-model/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/outline-model/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/outline-model/kompas", Fixture, NULL, set_up, test_kompas, tear_down);
  g_test_add ("/outline-model/kompas-of-none", Fixture, NULL, set_up, test_kompas_of_none,
              tear_down);
  g_test_add_func ("/outline-model/random", test_random);

  return g_test_run ();
}
