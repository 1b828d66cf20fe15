/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-cell.h"

#include "kijk-random.h"

/* A cell says what lies in it: moving there and asking where it lies is the same. */
static void
test_move (void)
{
  static const struct {
    KijkKindId kind;
    KijkCell   first;
    KijkCell   last;
  } rows[] = {
    { KIJK_KIND_AMBITION_IMAGE, KIJK_CELL_OPPORTUNITY, KIJK_CELL_FORM },
    { KIJK_KIND_INTEREST, KIJK_CELL_COLLECTIVE, KIJK_CELL_PERSONAL },
    { KIJK_KIND_CONTEXT_FACTOR, KIJK_CELL_PLAYERS, KIJK_CELL_ENVIRONMENT },
    { KIJK_KIND_STAKEHOLDER, KIJK_CELL_PLAYERS, KIJK_CELL_PLAYERS },
  };
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkItem *item = kijk_edit_append (edit, rows[i].kind);

      for (int cell = 0; cell < kijk_cell_enumeration.n_values; cell++)
        {
          gboolean fits = cell >= (int) rows[i].first && cell <= (int) rows[i].last;
          int before = kijk_item_get_cell (item);

          g_assert_true (kijk_cell_takes_kind (cell, rows[i].kind) == fits);
          g_assert_true (kijk_edit_move_to_cell (edit, item, cell) == fits);
          g_assert_cmpint (kijk_item_get_cell (item), ==, fits ? cell : before);
        }
    }

  g_assert_cmpint (kijk_item_get_cell (kijk_edit_append (edit, KIJK_KIND_TERM)), ==, -1);
  g_assert_false (kijk_cell_takes_kind (KIJK_CELL_PLAYERS, KIJK_KIND_TERM));
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* The cells are those of the facets, types and areas, by the same names. */
static void
test_names (void)
{
  static const struct {
    KijkRing               ring;
    KijkCell               first;
    const KijkEnumeration *names;
  } rings[] = {
    { KIJK_RING_AMBITION, KIJK_CELL_OPPORTUNITY, &kijk_facet_enumeration },
    { KIJK_RING_INTERESTS, KIJK_CELL_COLLECTIVE, &kijk_interest_type_enumeration },
    { KIJK_RING_CONTEXT, KIJK_CELL_PLAYERS, &kijk_area_enumeration },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rings); i++)
    for (int value = 0; value < rings[i].names->n_values; value++)
      {
        g_assert_cmpstr (kijk_cell_enumeration.values[rings[i].first + value], ==, rings[i].names->values[value]);
        g_assert_cmpint (kijk_cell_get_ring (rings[i].first + value), ==, rings[i].ring);
      }
}

/* A place is for one sector: elsewhere it does not count, and back there it does. */
static void
test_place (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  KijkItem *placement;

  g_assert_null (kijk_project_get_placement (project, interest));
  kijk_edit_place (edit, interest, 0.25, 1.5);
  placement = kijk_project_get_placement (project, interest);
  g_assert_nonnull (placement);
  g_assert_cmpfloat (kijk_item_get_number (placement, KIJK_PLACEMENT_ALONG), ==, 0.25);
  g_assert_cmpfloat (kijk_item_get_number (placement, KIJK_PLACEMENT_ACROSS), ==, 1);

  g_assert_true (kijk_edit_move_to_cell (edit, interest, KIJK_CELL_PERSONAL));
  g_assert_null (kijk_project_get_placement (project, interest));
  g_assert_true (kijk_edit_move_to_cell (edit, interest, KIJK_CELL_ORGANISATIONAL));
  g_assert_true (kijk_project_get_placement (project, interest) == placement);

  /* Placed again it has one place, not two. */
  g_assert_true (kijk_edit_move_to_cell (edit, interest, KIJK_CELL_COLLECTIVE));
  kijk_edit_place (edit, interest, 0.5, 0.5);
  g_assert_true (kijk_project_get_placement (project, interest) == placement);
  g_assert_cmpuint (kijk_project_get_items (project, KIJK_KIND_PLACEMENT)->len, ==, 1);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell/move", test_move);
  g_test_add_func ("/cell/names", test_names);
  g_test_add_func ("/cell/place", test_place);

  return g_test_run ();
}
