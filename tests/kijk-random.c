/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-random.h"

#include "model/kijk-cell.h"

static void
set (KijkEdit        *edit,
     KijkItem        *item,
     const KijkField *field,
     GVariant        *value)
{
  g_autoptr (GError) error = NULL;

  kijk_edit_set (edit, item, field->id, value, &error);
  g_assert_no_error (error);
}

/* What an item is nothing without, so that it is seldom left out. */
static gboolean
is_essential (const KijkField *field)
{
  return g_str_equal (field->name, "name") || g_str_equal (field->name, "text") ||
         g_str_equal (field->name, "value") || g_str_equal (field->name, "initials") ||
         kijk_field_is_openness (field) ||
         (field->type == KIJK_VALUE_REFERENCE && field->on_remove == KIJK_ON_REMOVE_BELONGS) ||
         (field->type == KIJK_VALUE_ENUM && field->has_fallback) || field->type == KIJK_VALUE_NUMBER;
}

static int
chance_of (const KijkField *field)
{
  if (field->id == KIJK_STAKEHOLDER_AT_TABLE)
    return 30;
  if (field->id == KIJK_STAKEHOLDER_LEFT_ON || field->type == KIJK_VALUE_FOREIGN)
    return 5;

  return is_essential (field) ? 100 : 45;
}

/* Whether there is what an item of @kind cannot do without. */
static gboolean
can_be_made (KijkProject *project,
             KijkKindId   kind)
{
  const KijkKind *declared = kijk_kind_get (kind);

  for (int i = 0; i < declared->n_fields; i++)
    {
      const KijkField *field = &declared->fields[i];
      guint n = 0;

      if (field->type != KIJK_VALUE_REFERENCE || field->on_remove != KIJK_ON_REMOVE_BELONGS)
        continue;
      for (int k = 0; k < KIJK_N_KINDS; k++)
        if ((field->targets & (G_GUINT64_CONSTANT (1) << k)) != 0)
          n += kijk_project_get_items (project, k)->len;
      if (n < (kind == KIJK_KIND_INTEREST_RELATION ? 2 : 1))
        return FALSE;
    }

  return TRUE;
}

static void
fill (KijkEdit    *edit,
      GRand       *random,
      KijkProject *project,
      KijkItem    *item)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  for (int i = 0; i < kind->n_fields; i++)
    {
      const KijkField *field = &kind->fields[i];

      if (field->type != KIJK_VALUE_RANK && !kijk_item_has (item, field->id) &&
          g_rand_int_range (random, 0, 100) < chance_of (field))
        set (edit, item, field, kijk_random_value (random, project, item, field));
    }
}

static void
insert_some (KijkEdit    *edit,
             GRand       *random,
             KijkProject *project,
             KijkKindId   kind,
             guint        n)
{
  for (guint i = 0; i < n && can_be_made (project, kind); i++)
    fill (edit, random, project, kijk_edit_append (edit, kind));
}

static KijkItem *
insert_about (KijkEdit    *edit,
              KijkKindId   kind,
              KijkFieldId  field,
              KijkItem    *about)
{
  KijkItem *item = kijk_edit_append (edit, kind);

  kijk_edit_set_text (edit, item, field, kijk_item_get_id (about));
  return item;
}

/* A row for most pairs: what each party thinks of each option, and so on. */
static void
insert_pairs (KijkEdit    *edit,
              GRand       *random,
              KijkProject *project,
              KijkFieldId  first,
              KijkKindId   first_kind,
              KijkFieldId  second,
              KijkKindId   second_kind)
{
  GPtrArray *firsts = kijk_project_get_items (project, first_kind);
  GPtrArray *seconds = kijk_project_get_items (project, second_kind);

  for (guint i = 0; i < firsts->len; i++)
    for (guint j = 0; j < seconds->len; j++)
      if (g_rand_int_range (random, 0, 10) < 7)
        {
          KijkItem *item = insert_about (edit, KIJK_FIELD_KIND (first), first, firsts->pdata[i]);

          kijk_edit_set_text (edit, item, second, kijk_item_get_id (seconds->pdata[j]));
          fill (edit, random, project, item);
        }
}

/* Some tokens were placed: most in their cell, a few in one that was theirs. */
static void
place_some (KijkEdit    *edit,
            GRand       *random,
            KijkProject *project)
{
  static const KijkKindId kinds[] = {
    KIJK_KIND_STAKEHOLDER, KIJK_KIND_INTEREST, KIJK_KIND_AMBITION_IMAGE, KIJK_KIND_CONTEXT_FACTOR
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GPtrArray *items = kijk_project_get_items (project, kinds[k]);

      for (guint i = 0; i < items->len; i++)
        if (g_rand_int_range (random, 0, 3) == 0)
          {
            KijkItem *placement = insert_about (edit, KIJK_KIND_PLACEMENT, KIJK_PLACEMENT_ITEM,
                                                items->pdata[i]);

            if (g_rand_int_range (random, 0, 10) > 0)
              kijk_edit_set_int (edit, placement, KIJK_PLACEMENT_CELL, kijk_item_get_cell (items->pdata[i]));
            fill (edit, random, project, placement);
          }
    }
}

static void
insert_tokens (KijkEdit    *edit,
               GRand       *random,
               KijkProject *project,
               guint        n)
{
  guint n_parties = n == 0 ? 0 : CLAMP (n * 15 / 100, 1, 60);
  guint n_factors = n * 12 / 100;
  guint n_images = n * 30 / 100;

  insert_some (edit, random, project, KIJK_KIND_STAKEHOLDER, n_parties);
  insert_some (edit, random, project, KIJK_KIND_REPRESENTATIVE, n_parties);
  insert_some (edit, random, project, KIJK_KIND_CONTEXT_FACTOR, n_factors);
  insert_some (edit, random, project, KIJK_KIND_INTEREST, n - n_parties - n_factors - n_images);
  insert_some (edit, random, project, KIJK_KIND_AMBITION_IMAGE, n_images);
}

/* Everything that is no token, after what it is about. */
static void
insert_rest (KijkEdit    *edit,
             GRand       *random,
             KijkProject *project,
             guint        n)
{
  static const struct {
    KijkKindId kind;
    int        per_token; /* one for so many tokens */
    int        most;
  } kinds[] = {
    { KIJK_KIND_SESSION, 8, 12 },        { KIJK_KIND_CONTACT, 8, 20 },
    { KIJK_KIND_SHARED_AMBITION, 20, 3 }, { KIJK_KIND_TERM, 12, 8 },
    { KIJK_KIND_MEANING, 6, 20 },        { KIJK_KIND_EXCHANGE_ITEM, 3, 60 },
    { KIJK_KIND_EXCHANGE_MATCH, 6, 30 }, { KIJK_KIND_ISSUE, 10, 12 },
    { KIJK_KIND_OPTION, 10, 8 },         { KIJK_KIND_AGREEMENT, 8, 20 },
    { KIJK_KIND_INTEREST_RELATION, 5, 120 }, { KIJK_KIND_OPTION_EFFECT, 4, 60 },
    { KIJK_KIND_FEASIBILITY, 10, 6 },    { KIJK_KIND_PHASE_VISIT, 8, 14 },
    { KIJK_KIND_STEP_PROGRESS, 8, 20 },  { KIJK_KIND_DELIVERABLE, 10, 7 },
    { KIJK_KIND_SECTION, 5, 30 },        { KIJK_KIND_ROLE, 10, 8 },
    { KIJK_KIND_AGENDA_ITEM, 8, 12 },    { KIJK_KIND_SUPPORT_VOTE, 4, 24 },
    { KIJK_KIND_SCAN, 20, 3 },           { KIJK_KIND_SCAN_RESPONSE, 2, 80 },
    { KIJK_KIND_ATTENTION_VOTE, 4, 24 }, { KIJK_KIND_LEARNING_ENTRY, 10, 8 },
    { KIJK_KIND_SNAPSHOT, 15, 4 },       { KIJK_KIND_FINDING_STATUS, 10, 10 },
    { KIJK_KIND_NOTE, 6, 15 },           { KIJK_KIND_CONFLICT, 40, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    insert_some (edit, random, project, kinds[i].kind,
                 MIN ((int) (n + kinds[i].per_token - 1) / kinds[i].per_token, kinds[i].most));

  insert_pairs (edit, random, project, KIJK_RECOGNITION_SHARED_AMBITION, KIJK_KIND_SHARED_AMBITION,
                KIJK_RECOGNITION_STAKEHOLDER, KIJK_KIND_STAKEHOLDER);
  insert_pairs (edit, random, project, KIJK_PAYOFF_OPTION, KIJK_KIND_OPTION,
                KIJK_PAYOFF_STAKEHOLDER, KIJK_KIND_STAKEHOLDER);
  insert_pairs (edit, random, project, KIJK_PHASE_VOTE_SESSION, KIJK_KIND_SESSION,
                KIJK_PHASE_VOTE_STAKEHOLDER, KIJK_KIND_STAKEHOLDER);
  place_some (edit, random, project);
}

/**
 * kijk_random_project:
 * @seed: what it depends on, and nothing else
 * @n_tokens: how many parties, interests, images and circumstances together; of
 *   every other kind there are some in proportion
 *
 * Makes a collaboration as it could be, and as it could at worst: long names,
 * accents, scripts that run the other way, every openness. Every text that has
 * room holds a marker of its own, see %KIJK_MARKER_LENGTH.
 *
 * Returns: (transfer full): a project, the same for the same @seed
 */
KijkProject *
kijk_random_project (guint seed,
                     guint n_tokens)
{
  /* Not the chance of a test that takes the same seed for its changes: that would
   * repeat markers. */
  const guint32 seeds[] = { seed, 0x6b696a6b };
  g_autoptr (GRand) random = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));
  g_autoptr (GError) error = NULL;
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit;

  kijk_project_set_random (project, g_rand_new_with_seed (g_rand_int (random)));

  edit = kijk_edit_begin (project, NULL);
  fill (edit, random, project, kijk_project_get_collaboration (project));
  insert_tokens (edit, random, project, n_tokens);
  insert_rest (edit, random, project, n_tokens);
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static KijkItem *
pick_item (GRand       *random,
           KijkProject *project)
{
  guint at = g_rand_int_range (random, 0, kijk_project_count (project));

  for (int kind = 0;; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      if (at < items->len)
        return items->pdata[at];
      at -= items->len;
    }
}

/* Without what it belongs to an item could never have been made. */
static gboolean
can_be_cleared (const KijkField *field)
{
  return !(field->type == KIJK_VALUE_REFERENCE && field->on_remove == KIJK_ON_REMOVE_BELONGS);
}

static void
set_something (KijkEdit    *edit,
               GRand       *random,
               KijkProject *project)
{
  KijkItem *item = pick_item (random, project);
  const KijkKind *kind = kijk_item_get_kind (item);
  const KijkField *field = &kind->fields[g_rand_int_range (random, 0, kind->n_fields)];
  GVariant *value = NULL;

  if (!can_be_cleared (field) || g_rand_int_range (random, 0, 5) > 0)
    value = kijk_random_value (random, project, item, field);
  if (value != NULL || can_be_cleared (field))
    set (edit, item, field, value);
}

static void
remove_something (KijkEdit    *edit,
                  GRand       *random,
                  KijkProject *project)
{
  KijkItem *item = pick_item (random, project);

  if (!kijk_item_is (item, KIJK_KIND_COLLABORATION))
    kijk_edit_remove (edit, item);
}

/* A project neither dies out nor grows without end, however long this goes on. */
static void
do_something (KijkEdit    *edit,
              GRand       *random,
              KijkProject *project)
{
  guint n = kijk_project_count (project);
  int deed = g_rand_int_range (random, 0, 100);

  if (deed < 55)
    set_something (edit, random, project);
  else if ((deed < 85 && n < 240) || n < 40)
    insert_some (edit, random, project, g_rand_int_range (random, 1, KIJK_N_KINDS), 1);
  else
    remove_something (edit, random, project);
}

/**
 * kijk_random_edit:
 * @random: where chance comes from
 * @project: a project
 *
 * Makes one group of changes such as a user could make: new items, other values
 * in any field, removals with what belongs to them. Now and then nothing comes
 * of it, and nobody is told.
 */
void
kijk_random_edit (GRand       *random,
                  KijkProject *project)
{
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (project, "random");
  int n = g_rand_int_range (random, 1, 5);

  for (int i = 0; i < n; i++)
    do_something (edit, random, project);

  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/**
 * kijk_project_dump:
 * @project: a project
 *
 * Tells whether two projects are equal without asking the code that a test is
 * about: two are if their dumps are.
 *
 * Returns: (transfer full): all that @project holds, a line a value
 */
char *
kijk_project_dump (KijkProject *project)
{
  GString *dump = g_string_new (NULL);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);
      const KijkKind *declared = kijk_kind_get (kind);

      for (guint i = 0; i < items->len; i++)
        {
          g_string_append_printf (dump, "%s %s\n", declared->name, kijk_item_get_id (items->pdata[i]));
          for (int f = 0; f < declared->n_fields; f++)
            {
              GVariant *value = kijk_item_get_value (items->pdata[i], declared->fields[f].id);

              if (value == NULL)
                continue;
              g_string_append_printf (dump, "  %s ", declared->fields[f].name);
              g_variant_print_string (value, dump, TRUE);
              g_string_append_c (dump, '\n');
            }
        }
    }

  return g_string_free (dump, FALSE);
}
