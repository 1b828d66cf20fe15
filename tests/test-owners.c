/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <string.h>

#include "kijk-kijkglas-case.h"
#include "kijk-kijkglas-checks.h"
#include "kijk-random.h"
#include "kijk-scene-checks.h"

/* Lines between what is selected and whose it is: nothing moves because of them, they
 * run over nothing that other lines do not run over, and what is of no party that is
 * selected grows dim. */

/* Of each kind so many are selected in turn. */
#define MOST_SELECTED 3

static gboolean
is_owned (KijkProject *project,
          KijkItem    *party,
          KijkItem    *interest)
{
  g_autofree const char **endorsers = kijk_item_get_list (interest, KIJK_INTEREST_ENDORSED_BY, NULL);
  KijkItem *owner = kijk_project_get_referred (project, interest, KIJK_INTEREST_STAKEHOLDER);

  return owner != NULL ? owner == party : g_strv_contains (endorsers, kijk_item_get_id (party));
}

static gboolean
belongs_to (KijkProject *project,
            KijkItem    *party,
            KijkItem    *item)
{
  if (kijk_item_is (item, KIJK_KIND_INTEREST))
    return is_owned (project, party, item);
  if (kijk_item_is (item, KIJK_KIND_AMBITION_IMAGE))
    return kijk_project_get_referred (project, item, KIJK_AMBITION_IMAGE_STAKEHOLDER) == party;

  return item == party;
}

/* Everything is where it was, and says what it said. */
static void
assert_nothing_moves (KijkglasCase *self,
                      KijkScene    *without,
                      KijkScene    *with)
{
  GPtrArray *before = kijk_scene_get_nodes (without);
  GPtrArray *after = kijk_scene_get_nodes (with);
  gboolean has_lines = kijk_scene_find (with, "owner-lines") != NULL;

  g_assert_cmpuint (after->len, ==, before->len + has_lines);
  for (guint i = 0; i < before->len; i++)
    {
      KijkNode *was = before->pdata[i];
      KijkNode *is = kijk_scene_find (with, was->id);
      KijkRect old = kijk_node_get_extents (was);
      KijkRect new = kijk_node_get_extents (is);
      g_autofree char *said = kijk_node_get_text (was);
      g_autofree char *says = kijk_node_get_text (is);

      g_assert_cmpstr (says, ==, said);
      if (was->page != is->page || !kijk_rect_contains (&old, &new) || !kijk_rect_contains (&new, &old))
        g_error ("%s: %s moves when %s is selected", self->name, was->id, self->owners_of);
    }
}

static void
assert_dimmed (KijkglasCase *self,
               KijkItem     *selected,
               KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      gboolean token = node->role == KIJK_ROLE_TOKEN || node->role == KIJK_ROLE_STACK;
      gboolean own = FALSE;

      for (guint k = 0; node->items != NULL && node->items[k] != NULL; k++)
        own |= belongs_to (self->project, selected, kijk_project_get_item (self->project, node->items[k]));
      if (token && node->items != NULL &&
          node->dimmed != (kijk_item_is (selected, KIJK_KIND_STAKEHOLDER) && !own))
        g_error ("%s: %s is %s when %s is selected", self->name, node->id, own ? "dimmed" : "not dimmed",
                 self->owners_of);
    }
}

static void
check_selected (KijkglasCase *self,
                KijkScene    *without,
                KijkItem     *selected)
{
  g_autoptr (KijkScene) with = NULL;

  self->owners_of = kijk_item_get_id (selected);
  with = kijkglas_case_build (self, NULL);
  kijkglas_check (self, with);
  assert_nothing_moves (self, without, with);
  assert_dimmed (self, selected, with);
  self->owners_of = NULL;
}

static void
check (KijkglasCase *self,
       KijkScene    *scene)
{
  static const KijkKindId kinds[] = { KIJK_KIND_STAKEHOLDER, KIJK_KIND_INTEREST, KIJK_KIND_CONTEXT_FACTOR };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GPtrArray *items = kijk_project_get_items (self->project, kinds[k]);

      for (guint i = 0; i < items->len && i < MOST_SELECTED; i++)
        check_selected (self, scene, items->pdata[(7 * i + self->language) % items->len]);
    }
}

static void
test_examples (void)
{
  static const char *const examples[] = { "elzerwaard.kijkglas", "harbour.kijkglas" };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    for (int relations = 0; relations < 2; relations++)
      {
        g_autoptr (KijkProject) project = kijkglas_read_example (examples[i]);

        kijkglas_for_some_cases (project, examples[i], i + 2 * relations, 2, relations, check);
      }
}

static void
test_random (void)
{
  for (guint seed = 0; seed < kijkglas_count_projects (8); seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, seed * 7 % 60);
      g_autofree char *name = g_strdup_printf ("seed %u", seed);

      kijkglas_for_some_cases (project, name, seed, 1, seed % 2, check);
    }
}

/* Through the lens lines reach dots and cards, as relations do. */
static void
test_lens (void)
{
  g_autoptr (KijkProject) project = kijkglas_read_example ("elzerwaard.kijkglas");

  kijkglas_for_each_focus (project, "elzerwaard", KIJK_LEVEL_TABLE, 0, 1, FALSE, check);
}

/* ---- what was looked for ---- */

/* Of everything on the rings, every third. */
static GHashTable *
find_some (KijkScene *scene)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i += 3)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->items != NULL)
        g_hash_table_add (found, g_strdup (node->items[0]));
    }

  return found;
}

static void
check_found (KijkglasCase *self,
             KijkScene    *scene)
{
  g_autoptr (GHashTable) found = find_some (scene);
  g_autoptr (KijkScene) with = NULL;
  GPtrArray *nodes;

  self->found = found;
  with = kijkglas_case_build (self, NULL);
  self->found = NULL;
  assert_nothing_moves (self, scene, with);
  nodes = kijk_scene_get_nodes (with);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      gboolean stands_out = FALSE;

      if ((node->role != KIJK_ROLE_TOKEN && node->role != KIJK_ROLE_STACK) || node->items == NULL)
        continue;
      for (guint k = 0; node->items[k] != NULL; k++)
        stands_out |= g_hash_table_contains (found, node->items[k]);
      if (node->dimmed == stands_out)
        g_error ("%s: %s is %s", self->name, node->id, stands_out ? "dimmed though found" : "not dimmed");
    }
}

/* A stack stands out for one of those in it. */
static void
test_found (void)
{
  for (guint seed = 0; seed < kijkglas_count_projects (6); seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, seed * 11 % 90);
      g_autofree char *name = g_strdup_printf ("seed %u", seed);

      kijkglas_for_some_cases (project, name, seed, 1, seed % 2, check_found);
    }
}

/* ---- all of them ---- */

static guint
count_lines (KijkProject *project,
             KijkItem    *selected)
{
  KijkglasCase self = { .whole = project, .project = project, .owners_of = kijk_item_get_id (selected) };
  g_autoptr (KijkScene) scene = NULL;
  KijkNode *lines;

  kijk_page_init_pixels (&self.page, 1280, 720);
  scene = kijkglas_case_build (&self, NULL);
  lines = kijk_scene_find (scene, "owner-lines");

  return lines != NULL ? lines->marks->len : 0;
}

/* On a projector every party of the harbour is joined with all that it owns, and every
 * interest with its owner. */
static void
test_all_joined (void)
{
  g_autoptr (KijkProject) project = kijkglas_read_example ("harbour.kijkglas");
  GPtrArray *parties = kijk_project_get_items (project, KIJK_KIND_STAKEHOLDER);
  GPtrArray *interests = kijk_project_get_items (project, KIJK_KIND_INTEREST);

  for (guint i = 0; i < parties->len; i++)
    {
      guint n = 0;

      for (guint k = 0; k < interests->len; k++)
        n += is_owned (project, parties->pdata[i], interests->pdata[k]);
      if (count_lines (project, parties->pdata[i]) != n)
        g_error ("%s has %u lines for %u interests", kijk_item_get_title (parties->pdata[i]),
                 count_lines (project, parties->pdata[i]), n);
    }
  for (guint i = 0; i < interests->len; i++)
    g_assert_cmpuint (count_lines (project, interests->pdata[i]), ==, 1);
}

/* ---- whose it is not to be known ---- */

static gboolean
holds (KijkNode   *node,
       const char *id)
{
  return node->items != NULL && g_strv_contains ((const char *const *) node->items, id);
}

static gboolean
names (const char *words,
       KijkItem   *party)
{
  const char *short_name = kijk_item_get_text (party, KIJK_STAKEHOLDER_SHORT_NAME);

  return words != NULL && (strstr (words, kijk_item_get_text (party, KIJK_STAKEHOLDER_NAME)) != NULL ||
                           (*short_name != '\0' && strstr (words, short_name) != NULL));
}

/* Neither in one node with its owner, nor in words or letters that are its owner’s; and
 * with any other party it has as much to do. */
static void
assert_unrelated (KijkglasCase *self,
                  KijkItem     *interest,
                  KijkItem     *owner,
                  KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = kijk_node_get_text (node);

      if (!holds (node, kijk_item_get_id (interest)))
        continue;
      n++;
      /* Of a stack only the number is told. */
      if (node->role == KIJK_ROLE_STACK)
        continue;
      g_assert_cmpuint (g_strv_length (node->items), ==, 1);
      if (names (text, owner) || names (node->label, owner))
        g_error ("%s: %s tells whose it is", self->name, node->id);
      if (node->role == KIJK_ROLE_TOKEN && *text != '\0')
        g_error ("%s: %s carries “%s”", self->name, node->id, text);
    }
  g_assert_cmpuint (n, >, 0);
}

static guint
count_owned (KijkProject *project,
             const char  *party)
{
  GPtrArray *interests = kijk_project_get_items (project, KIJK_KIND_INTEREST);
  guint n = 0;

  for (guint i = 0; i < interests->len; i++)
    n += is_owned (project, kijk_project_get_item (project, party), interests->pdata[i]);

  return n;
}

static void
assert_not_joined (KijkglasCase *self,
                   KijkItem     *interest,
                   KijkItem     *owner)
{
  g_autoptr (KijkScene) of_owner = NULL;
  g_autoptr (KijkScene) of_interest = NULL;
  KijkNode *lines, *token;

  self->owners_of = kijk_item_get_id (owner);
  of_owner = kijkglas_case_build (self, NULL);
  assert_unrelated (self, interest, owner, of_owner);
  lines = kijk_scene_find (of_owner, "owner-lines");
  /* Over relations each line has a halo. */
  if (lines != NULL && !self->relations)
    g_assert_cmpuint (lines->marks->len, <=, count_owned (self->project, kijk_item_get_id (owner)));
  token = kijk_scene_find_item (of_owner, kijk_item_get_id (interest));
  g_assert_true (token->role == KIJK_ROLE_STACK || token->dimmed);

  self->owners_of = kijk_item_get_id (interest);
  of_interest = kijkglas_case_build (self, NULL);
  assert_unrelated (self, interest, owner, of_interest);
  g_assert_null (kijk_scene_find (of_interest, "owner-lines"));
  self->owners_of = NULL;
}

static void
check_unnamed (KijkglasCase *self,
               KijkScene    *scene)
{
  GPtrArray *interests = kijk_project_get_items (self->whole, KIJK_KIND_INTEREST);
  GPtrArray *relations = kijk_project_get_items (self->project, KIJK_KIND_INTEREST_RELATION);
  guint n = 0;

  if (kijk_project_get_audience (self->project)->level != KIJK_LEVEL_TABLE)
    return;

  for (guint i = 0; i < interests->len; i++)
    {
      const char *id = kijk_item_get_id (interests->pdata[i]);
      KijkItem *owner = kijk_project_get_referred (self->whole, interests->pdata[i], KIJK_INTEREST_STAKEHOLDER);

      if (kijk_item_get_int (interests->pdata[i], KIJK_INTEREST_OPENNESS) != KIJK_OPENNESS_ANONYMOUS ||
          kijk_project_get_item (self->project, id) == NULL || owner == NULL)
        continue;
      n++;
      assert_unrelated (self, interests->pdata[i], owner, scene);
      assert_not_joined (self, interests->pdata[i], owner);
      for (guint r = 0; r < relations->len; r++)
        g_assert_false (
            g_str_equal (id, kijk_item_get_text (relations->pdata[r], KIJK_INTEREST_RELATION_A)) ||
            g_str_equal (id, kijk_item_get_text (relations->pdata[r], KIJK_INTEREST_RELATION_B)));
    }
  g_assert_cmpuint (n, >, 0);
}

/* An interest without a name at the table belongs to nobody there: no line joins it with
 * its owner, it is dim with all others when that is selected, and no words of it, in the
 * picture or beside it, say whose it is. */
static void
test_unnamed (void)
{
  g_autoptr (KijkProject) whole = kijkglas_read_example ("elzerwaard.kijkglas");

  for (int relations = FALSE; relations <= TRUE; relations++)
    kijkglas_for_some_cases (whole, "elzerwaard", relations, 2, relations, check_unnamed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/owners/all-joined", test_all_joined);
  g_test_add_func ("/owners/examples", test_examples);
  g_test_add_func ("/owners/found", test_found);
  g_test_add_func ("/owners/lens", test_lens);
  g_test_add_func ("/owners/random", test_random);
  g_test_add_func ("/owners/unnamed", test_unnamed);

  return g_test_run ();
}
