/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-filter.h"

#include "kijk-random.h"
#include "model/kijk-audience.h"
#include "model/kijk-cell.h"

static void
ask_at_random (GRand       *random,
               KijkProject *project,
               KijkFilter  *filter)
{
  GPtrArray *parties = kijk_project_get_items (project, KIJK_KIND_STAKEHOLDER);

  for (guint i = 0; i < parties->len; i++)
    if (g_rand_int_range (random, 0, 8) == 0)
      kijk_filter_set_party (filter, kijk_item_get_id (parties->pdata[i]), TRUE);
  for (int criterion = KIJK_CRITERION_PARTY + 1; criterion < KIJK_N_CRITERIA; criterion++)
    for (int value = -1; value < 6 && g_rand_boolean (random); value++)
      kijk_filter_set_value (filter, criterion, value, g_rand_boolean (random));
}

static KijkProject *
project_at_random (GRand *random,
                   guint  seed)
{
  g_autoptr (KijkProject) whole = kijk_random_project (seed, 40);
  g_autoptr (KijkAudience) audience = kijk_audience_new (g_rand_int_range (random, 0, kijk_level_enumeration.n_values));

  return kijk_project_for_audience (whole, audience);
}

/* Whose it is, as the declaration of its kind says. */
static const char *
owner_of (KijkItem *item)
{
  const KijkField *owner = kijk_kind_find_owner (kijk_item_get_kind (item));

  return owner != NULL ? kijk_item_get_text (item, owner->id) : "";
}

static gboolean
owns_something_shown (const KijkFilter *filter,
                      KijkProject      *project,
                      KijkItem         *party)
{
  for (int i = 0; i < KIJK_N_CELL_KINDS; i++)
    {
      GPtrArray *items = kijk_project_get_items (project, kijk_cell_kinds[i]);

      for (guint k = 0; k < items->len; k++)
        if (g_str_equal (owner_of (items->pdata[k]), kijk_item_get_id (party)) &&
            kijk_filter_passes (filter, project, items->pdata[k]))
          return TRUE;
    }

  return FALSE;
}

static void
assert_whole (KijkProject *project)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len; i++)
        for (int f = 0; f < kijk_kind_get (kind)->n_fields; f++)
          {
            const KijkField *field = &kijk_kind_get (kind)->fields[f];

            if (field->type == KIJK_VALUE_REFERENCE && kijk_item_has (items->pdata[i], field->id))
              g_assert_nonnull (kijk_project_get_referred (project, items->pdata[i], field->id));
          }
    }
}

/* What passes is shown, with whose it is; what does not is not. */
static void
test_apply (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) project = project_at_random (random, seed);
      g_autoptr (KijkFilter) filter = kijk_filter_new ();
      g_autoptr (KijkProject) shown = NULL;

      ask_at_random (random, project, filter);
      shown = kijk_filter_apply (filter, project, NULL);
      g_assert_cmpint (kijk_project_get_audience (shown)->level, ==, kijk_project_get_audience (project)->level);
      assert_whole (shown);

      for (int i = 0; i < KIJK_N_CELL_KINDS; i++)
        {
          GPtrArray *items = kijk_project_get_items (project, kijk_cell_kinds[i]);

          for (guint k = 0; k < items->len; k++)
            {
              KijkItem *item = items->pdata[k];
              gboolean there = kijk_project_get_item (shown, kijk_item_get_id (item)) != NULL;
              gboolean spared = kijk_item_is (item, KIJK_KIND_STAKEHOLDER) && owns_something_shown (filter, project, item);

              g_assert_true (there == (kijk_filter_passes (filter, project, item) || spared));
            }
        }
    }
}

static void
test_empty (void)
{
  for (guint seed = 0; seed < 10; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) project = project_at_random (random, seed);
      g_autoptr (KijkFilter) filter = kijk_filter_new ();
      g_autoptr (KijkProject) shown = kijk_filter_apply (filter, project, NULL);
      g_autofree char *before = kijk_project_dump (project);
      g_autofree char *after = kijk_project_dump (shown);

      g_assert_true (kijk_filter_is_empty (filter));
      g_assert_cmpstr (before, ==, after);
    }
}

/* Neither openness nor attitude filters what leaves the facilitator's own screen, nobody
 * is told of a party that is not there, and outside, where no weight is seen, nothing
 * is weighed. */
static void
test_audience (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) whole = kijk_random_project (seed, 40);
      g_autoptr (KijkFilter) filter = kijk_filter_new ();
      GPtrArray *parties = kijk_project_get_items (whole, KIJK_KIND_STAKEHOLDER);

      ask_at_random (random, whole, filter);
      for (int level = 0; level < kijk_level_enumeration.n_values; level++)
        for (gboolean own = FALSE; own <= TRUE; own++)
          {
            g_autoptr (KijkAudience) audience = kijk_audience_new (level);
            g_autoptr (KijkProject) seen = kijk_project_for_audience (whole, audience);
            g_autoptr (KijkFilter) allowed = kijk_filter_for (filter, seen, own);
            gboolean facilitator = own && level == KIJK_LEVEL_FACILITATOR;
            gboolean outside = level == KIJK_LEVEL_PUBLIC;

            for (int criterion = KIJK_CRITERION_PARTY + 1; criterion < KIJK_N_CRITERIA; criterion++)
              for (int value = -1; value < 6; value++)
                g_assert_true (kijk_filter_has_value (allowed, criterion, value) ==
                               (kijk_filter_has_value (filter, criterion, value) &&
                                (facilitator || !kijk_criterion_is_own (criterion)) &&
                                !(outside && criterion == KIJK_CRITERION_WEIGHT)));
            for (guint i = 0; i < parties->len; i++)
              {
                const char *id = kijk_item_get_id (parties->pdata[i]);

                g_assert_true (kijk_filter_has_party (allowed, id) ==
                               (kijk_filter_has_party (filter, id) && kijk_project_get_item (seen, id) != NULL));
              }
          }
    }
}

static void
test_own (void)
{
  g_assert_true (kijk_criterion_is_own (KIJK_CRITERION_OPENNESS));
  g_assert_true (kijk_criterion_is_own (KIJK_CRITERION_ATTITUDE));
  g_assert_false (kijk_criterion_is_own (KIJK_CRITERION_PARTY));
  g_assert_false (kijk_criterion_is_own (KIJK_CRITERION_WEIGHT));
  g_assert_false (kijk_criterion_is_own (KIJK_CRITERION_TYPE));
}

/* ---- what each criterion asks ---- */

typedef struct {
  KijkProject *project;
  KijkItem    *alder;    /* an advocate */
  KijkItem    *birch;    /* of whom nothing is known */
  KijkItem    *heavy;    /* of Alder, endorsed by Birch, confidential */
  KijkItem    *light;    /* of Birch, personal, shared */
  KijkItem    *relation; /* between both */
  KijkItem    *weather;  /* a circumstance, shared */
} Wood;

static void
wood_init (Wood *self)
{
  KijkEdit *edit;
  const char *endorsers[] = { NULL };

  self->project = kijk_project_new ();
  edit = kijk_edit_begin (self->project, NULL);
  self->alder = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  kijk_edit_set_int (edit, self->alder, KIJK_STAKEHOLDER_ATTITUDE, KIJK_ATTITUDE_ADVOCATE);
  self->birch = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);

  self->heavy = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  kijk_edit_set_text (edit, self->heavy, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (self->alder));
  kijk_edit_set_int (edit, self->heavy, KIJK_INTEREST_WEIGHT, 3);
  kijk_edit_set_int (edit, self->heavy, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL);
  endorsers[0] = kijk_item_get_id (self->birch);
  g_assert_true (kijk_edit_set (edit, self->heavy, KIJK_INTEREST_ENDORSED_BY, g_variant_new_strv (endorsers, 1), NULL));

  self->light = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  kijk_edit_set_text (edit, self->light, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (self->birch));
  kijk_edit_set_int (edit, self->light, KIJK_INTEREST_WEIGHT, 1);
  kijk_edit_set_int (edit, self->light, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_PERSONAL);
  kijk_edit_set_int (edit, self->light, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);

  self->relation = kijk_edit_append (edit, KIJK_KIND_INTEREST_RELATION);
  kijk_edit_set_text (edit, self->relation, KIJK_INTEREST_RELATION_A, kijk_item_get_id (self->heavy));
  kijk_edit_set_text (edit, self->relation, KIJK_INTEREST_RELATION_B, kijk_item_get_id (self->light));
  self->weather = kijk_edit_append (edit, KIJK_KIND_CONTEXT_FACTOR);
  kijk_edit_set_int (edit, self->weather, KIJK_CONTEXT_FACTOR_OPENNESS, KIJK_OPENNESS_SHARED);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* Asserts that exactly the items in @shown, a letter each, are left. */
static void
assert_shows (Wood       *wood,
              KijkFilter *filter,
              const char *shown)
{
  g_autoptr (KijkProject) left = kijk_filter_apply (filter, wood->project, NULL);
  KijkItem *items[] = { wood->alder, wood->birch, wood->heavy, wood->light, wood->relation, wood->weather };
  const char letters[] = "abhlrw";

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_true ((kijk_project_get_item (left, kijk_item_get_id (items[i])) != NULL) ==
                   (strchr (shown, letters[i]) != NULL));
}

/* What went out of sight, or came into it, since another moment is seen at both. */
static void
test_two_moments (void)
{
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (KijkProject) then = NULL;
  g_autoptr (KijkProject) alone = NULL;
  g_autoptr (KijkProject) together = NULL;
  g_autoptr (KijkProject) back = NULL;
  const char *heavy, *light;
  KijkEdit *edit;
  Wood wood;

  wood_init (&wood);
  then = kijk_project_for_audience (wood.project, audience);
  edit = kijk_edit_begin (wood.project, NULL);
  kijk_edit_set_int (edit, wood.heavy, KIJK_INTEREST_WEIGHT, 2);
  g_assert_true (kijk_edit_commit (edit, NULL));
  heavy = kijk_item_get_id (wood.heavy);
  light = kijk_item_get_id (wood.light);

  kijk_filter_set_value (filter, KIJK_CRITERION_WEIGHT, 3, TRUE);
  alone = kijk_filter_apply (filter, wood.project, NULL);
  together = kijk_filter_apply (filter, wood.project, then);
  back = kijk_filter_apply (filter, then, wood.project);
  g_assert_null (kijk_project_get_item (alone, heavy));
  g_assert_nonnull (kijk_project_get_item (together, heavy));
  g_assert_nonnull (kijk_project_get_item (back, heavy));
  g_assert_null (kijk_project_get_item (together, light));
  g_object_unref (wood.project);
}

/* Who was there is there, also where an interest that passes only went over to them. */
static void
test_two_owners (void)
{
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (KijkProject) then = NULL;
  g_autoptr (KijkProject) now = NULL;
  g_autoptr (KijkProject) back = NULL;
  const char *parties[2];
  KijkEdit *edit;
  Wood wood;

  wood_init (&wood);
  parties[0] = kijk_item_get_id (wood.alder);
  parties[1] = kijk_item_get_id (wood.birch);
  edit = kijk_edit_begin (wood.project, NULL);
  kijk_edit_reset (edit, wood.heavy, KIJK_INTEREST_ENDORSED_BY);
  kijk_edit_remove (edit, wood.light);
  g_assert_true (kijk_edit_commit (edit, NULL));
  then = kijk_project_for_audience (wood.project, audience);
  edit = kijk_edit_begin (wood.project, NULL);
  kijk_edit_set_text (edit, wood.heavy, KIJK_INTEREST_STAKEHOLDER, parties[1]);
  g_assert_true (kijk_edit_commit (edit, NULL));

  kijk_filter_set_party (filter, parties[0], TRUE);
  now = kijk_filter_apply (filter, wood.project, then);
  back = kijk_filter_apply (filter, then, wood.project);
  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    g_assert_true ((kijk_project_get_item (now, parties[i]) != NULL) ==
                   (kijk_project_get_item (back, parties[i]) != NULL));
  g_object_unref (wood.project);
}

static void
test_criteria (void)
{
  static const struct {
    KijkCriterion criterion;
    int           value;
    const char   *shown;
  } rows[] = {
    { KIJK_CRITERION_WEIGHT, 3, "abhw" },
    { KIJK_CRITERION_WEIGHT, 1, "ablw" },
    { KIJK_CRITERION_WEIGHT, 2, "abw" },
    { KIJK_CRITERION_TYPE, KIJK_INTEREST_TYPE_PERSONAL, "ablw" },
    { KIJK_CRITERION_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL, "abh" },
    { KIJK_CRITERION_OPENNESS, KIJK_OPENNESS_SHARED, "ablw" },
    { KIJK_CRITERION_ATTITUDE, KIJK_ATTITUDE_ADVOCATE, "ahw" },
    { KIJK_CRITERION_ATTITUDE, -1, "blw" },
    { KIJK_CRITERION_ATTITUDE, KIJK_ATTITUDE_OPPONENT, "w" },
  };
  Wood wood;

  wood_init (&wood);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KijkFilter) filter = kijk_filter_new ();

      kijk_filter_set_value (filter, rows[i].criterion, rows[i].value, TRUE);
      assert_shows (&wood, filter, rows[i].shown);
      kijk_filter_set_value (filter, rows[i].criterion, rows[i].value, FALSE);
      g_assert_true (kijk_filter_is_empty (filter));
    }
  g_object_unref (wood.project);
}

/* An interest is also of whoever endorses it; and whose it is stays with it. */
static void
test_party (void)
{
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  Wood wood;

  wood_init (&wood);
  kijk_filter_set_party (filter, kijk_item_get_id (wood.alder), TRUE);
  assert_shows (&wood, filter, "ahw");
  kijk_filter_set_party (filter, kijk_item_get_id (wood.alder), FALSE);
  kijk_filter_set_party (filter, kijk_item_get_id (wood.birch), TRUE);
  assert_shows (&wood, filter, "abhlrw");
  kijk_filter_set_value (filter, KIJK_CRITERION_WEIGHT, 1, TRUE);
  assert_shows (&wood, filter, "blw");
  g_object_unref (wood.project);
}

static void
test_drop (void)
{
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  g_autoptr (KijkFilter) part = NULL;

  kijk_filter_set_party (filter, "a", TRUE);
  kijk_filter_set_party (filter, "b", TRUE);
  kijk_filter_set_value (filter, KIJK_CRITERION_WEIGHT, 3, TRUE);
  kijk_filter_set_value (filter, KIJK_CRITERION_ATTITUDE, -1, TRUE);
  part = kijk_filter_copy (filter);
  kijk_filter_set_party (part, "b", FALSE);
  kijk_filter_set_value (part, KIJK_CRITERION_ATTITUDE, -1, FALSE);

  kijk_filter_drop (filter, NULL);
  kijk_filter_drop (filter, part);
  g_assert_false (kijk_filter_has_party (filter, "a"));
  g_assert_true (kijk_filter_has_party (filter, "b"));
  g_assert_false (kijk_filter_asks (filter, KIJK_CRITERION_WEIGHT));
  g_assert_true (kijk_filter_has_value (filter, KIJK_CRITERION_ATTITUDE, -1));
}

static void
test_read (void)
{
  static const char *const wrong[] = {
    "", "weight", "weight=", "weight=0", "weight=4", "weight=heavy", "type=", "type=3", "colour=1", "party=",
    "party=nobody", "openness=Shared", "=3", "weight=3=2",
  };
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  g_autofree char *party = NULL;
  g_autofree char *interest = NULL;
  Wood wood;

  wood_init (&wood);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (kijk_filter_read (filter, wood.project, wrong[i]));
  interest = g_strconcat ("party=", kijk_item_get_id (wood.heavy), NULL);
  g_assert_false (kijk_filter_read (filter, wood.project, interest));
  g_assert_true (kijk_filter_is_empty (filter));

  party = g_strconcat ("party=", kijk_item_get_id (wood.alder), NULL);
  g_assert_true (kijk_filter_read (filter, wood.project, party));
  g_assert_true (kijk_filter_read (filter, wood.project, "weight=3"));
  g_assert_true (kijk_filter_read (filter, wood.project, "weight=1"));
  g_assert_true (kijk_filter_read (filter, wood.project, "type=personal"));
  g_assert_true (kijk_filter_has_party (filter, kijk_item_get_id (wood.alder)));
  g_assert_true (kijk_filter_has_value (filter, KIJK_CRITERION_WEIGHT, 3));
  g_assert_false (kijk_filter_has_value (filter, KIJK_CRITERION_WEIGHT, 2));
  g_assert_true (kijk_filter_has_value (filter, KIJK_CRITERION_WEIGHT, 1));
  g_assert_true (kijk_filter_has_value (filter, KIJK_CRITERION_TYPE, KIJK_INTEREST_TYPE_PERSONAL));
  g_assert_false (kijk_filter_asks (filter, KIJK_CRITERION_OPENNESS));
  g_object_unref (wood.project);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/apply", test_apply);
  g_test_add_func ("/filter/empty", test_empty);
  g_test_add_func ("/filter/audience", test_audience);
  g_test_add_func ("/filter/own", test_own);
  g_test_add_func ("/filter/criteria", test_criteria);
  g_test_add_func ("/filter/two-moments", test_two_moments);
  g_test_add_func ("/filter/two-owners", test_two_owners);
  g_test_add_func ("/filter/party", test_party);
  g_test_add_func ("/filter/drop", test_drop);
  g_test_add_func ("/filter/read", test_read);

  return g_test_run ();
}
