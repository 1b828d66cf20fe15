/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-choices.h"

#include "model/kijk-edit.h"

typedef struct {
  KijkProject *project;
  KijkChoices *choices;
  guint        told;
} Fixture;

static void
items_changed_cb (Fixture *fixture)
{
  fixture->told++;
}

static KijkItem *
add (KijkProject *project,
     KijkKindId   kind,
     const char  *title,
     KijkFieldId  field,
     const char  *text)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *item = kijk_edit_append (edit, kind);

  kijk_edit_set_text (edit, item, kijk_kind_find_title (kijk_kind_get (kind))->id, title);
  kijk_edit_set_text (edit, item, field, text);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return item;
}

static GPtrArray *
list (KijkProject *project,
      KijkKindId   kind)
{
  g_autoptr (GPtrArray) items = kijk_project_list_in_order (project, kind);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (all, kijk_choice_new_item (project, items->pdata[i], KIJK_LANGUAGE_NL));

  return all;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GPtrArray) all = NULL;

  (void) data;

  fixture->project = kijk_project_new ();
  add (fixture->project, KIJK_KIND_STAKEHOLDER, "Zorggroep Hazelaar",
       KIJK_STAKEHOLDER_SHORT_NAME, "Hazelaar");
  add (fixture->project, KIJK_KIND_STAKEHOLDER, "Gemeente Hazelrade",
       KIJK_STAKEHOLDER_SHORT_NAME, "Hazelrade");
  add (fixture->project, KIJK_KIND_STAKEHOLDER, "Buurtcafé", KIJK_STAKEHOLDER_INITIALS, "ZZ");
  add (fixture->project, KIJK_KIND_STAKEHOLDER, "Buurtcafé De Brug",
       KIJK_STAKEHOLDER_SHORT_NAME, "De Brug");
  all = list (fixture->project, KIJK_KIND_STAKEHOLDER);
  fixture->choices = kijk_choices_new ();
  kijk_choices_set (fixture->choices, all);
  g_signal_connect_swapped (fixture->choices, "items-changed", G_CALLBACK (items_changed_cb),
                            fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->choices);
  g_assert_finalize_object (fixture->project);
}

static char *
print (KijkChoices *choices)
{
  GString *text = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (choices));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KijkChoice) choice = g_list_model_get_item (G_LIST_MODEL (choices), i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", kijk_choice_get_title (choice));
    }

  return g_string_free (text, FALSE);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct {
    const char *search;
    const char *found;
  } cases[] = {
    { "", "Zorggroep Hazelaar|Gemeente Hazelrade|Buurtcafé|Buurtcafé De Brug" },
    { "hazel", "Zorggroep Hazelaar|Gemeente Hazelrade" },
    { "RADE", "Gemeente Hazelrade" },
    { "groep", "Zorggroep Hazelaar" },
    /* What is called so comes first, then what begins so. */
    { "buurtcafe", "Buurtcafé|Buurtcafé De Brug" },
    { "de brug", "Buurtcafé De Brug" },
    { "ra", "Gemeente Hazelrade" },
    { "g", "Gemeente Hazelrade|Zorggroep Hazelaar|Buurtcafé De Brug" },
    { "zz", "Buurtcafé" },
    { "haz zorg", "Zorggroep Hazelaar" },
    { "wilg", "" },
  };

  (void) data;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].search);
      kijk_choices_set_search (fixture->choices, cases[i].search);
      found = print (fixture->choices);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpuint (kijk_choices_count (fixture->choices), ==, 4);
    }
}

static void
test_tells_only_of_others (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) same = list (fixture->project, KIJK_KIND_STAKEHOLDER);
  g_autoptr (GPtrArray) more = NULL;
  g_autoptr (KijkChoice) first = g_list_model_get_item (G_LIST_MODEL (fixture->choices), 0);
  g_autoptr (KijkChoice) again = NULL;

  (void) data;

  kijk_choice_set_mark (same->pdata[0], KIJK_CHOICE_PARTLY);
  kijk_choices_set (fixture->choices, same);
  kijk_choices_set_search (fixture->choices, " ");
  g_assert_cmpuint (fixture->told, ==, 0);
  again = g_list_model_get_item (G_LIST_MODEL (fixture->choices), 0);
  g_assert_true (again == first);
  g_assert_cmpint (kijk_choice_get_mark (first), ==, KIJK_CHOICE_PARTLY);

  add (fixture->project, KIJK_KIND_STAKEHOLDER, "GGD", KIJK_STAKEHOLDER_INITIALS, "GD");
  more = list (fixture->project, KIJK_KIND_STAKEHOLDER);
  kijk_choices_set (fixture->choices, more);
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->choices)), ==, 5);
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) all = list (fixture->project, KIJK_KIND_STAKEHOLDER);
  const char *id = kijk_choice_get_key (all->pdata[1]);

  (void) data;

  g_ptr_array_insert (all, 0, kijk_choice_new (NULL, "niemand"));
  kijk_choices_set (fixture->choices, all);
  g_assert_cmpint (kijk_choices_find (fixture->choices, NULL), ==, 0);
  g_assert_cmpint (kijk_choices_find (fixture->choices, id), ==, 2);
  g_assert_cmpint (kijk_choices_find (fixture->choices, "x"), ==, -1);
  kijk_choices_set_search (fixture->choices, "rade");
  g_assert_cmpint (kijk_choices_find (fixture->choices, id), ==, 0);
  g_assert_cmpint (kijk_choices_find (fixture->choices, NULL), ==, -1);
}

/* By whose it is, what belongs to somebody is found too. */
static void
test_owner (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (fixture->project,
                                                              KIJK_KIND_STAKEHOLDER);
  KijkItem *interest = add (fixture->project, KIJK_KIND_INTEREST, "Rust in de wijk",
                            KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (parties->pdata[0]));
  g_autoptr (GPtrArray) all = list (fixture->project, KIJK_KIND_INTEREST);

  (void) data;

  g_assert_cmpstr (kijk_choice_get_caption (all->pdata[0]), ==, "Hazelaar");
  kijk_choices_set (fixture->choices, all);
  kijk_choices_set_search (fixture->choices, "haz rust");
  g_assert_cmpint (kijk_choices_find (fixture->choices, kijk_item_get_id (interest)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/choices/search", test_search);
  ADD ("/choices/tells-only-of-others", test_tells_only_of_others);
  ADD ("/choices/find", test_find);
  ADD ("/choices/owner", test_owner);
#undef ADD

  return g_test_run ();
}
