/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-form.h"

#include "kijk-random.h"
#include "model/kijk-edit.h"

/* Fields that have a place of their own, or none in a form: orders, what a row of
 * another field shows too, where something lies, what the owner says by being
 * opened from there. */
static const KijkFieldId elsewhere[] = {
  KIJK_COLLABORATION_PROCESS_MODEL,    KIJK_COLLABORATION_CURRENT_PHASE,
  KIJK_COLLABORATION_COLLECTIVE_ANGLE, KIJK_COLLABORATION_ORGANISATIONAL_ANGLE,
  KIJK_COLLABORATION_PERSONAL_ANGLE,   KIJK_COLLABORATION_PLAYERS_ANGLE,
  KIJK_COLLABORATION_PROCESS_ANGLE,    KIJK_COLLABORATION_ENVIRONMENT_ANGLE,
  KIJK_COLLABORATION_PRE_DAYS,         KIJK_COLLABORATION_EXPLORE_DAYS,
  KIJK_COLLABORATION_SHARE_DAYS,       KIJK_COLLABORATION_AGREE_DAYS,
  KIJK_COLLABORATION_SHAPE_DAYS,       KIJK_COLLABORATION_RENEW_DAYS,
  KIJK_COLLABORATION_FEEDBACK_DAYS,    KIJK_COLLABORATION_EVALUATION_DAYS,
  KIJK_COLLABORATION_SHARING_PERCENTAGE, KIJK_COLLABORATION_ASSUMPTION_PERCENTAGE,
  KIJK_COLLABORATION_ATTENDANCE_PERCENTAGE, KIJK_STAKEHOLDER_COLOUR,
  KIJK_REPRESENTATIVE_RANK,            KIJK_REPRESENTATIVE_STAKEHOLDER,
  KIJK_CONTACT_REPRESENTATIVE,         KIJK_INTEREST_RANK,
  KIJK_AMBITION_IMAGE_RANK,            KIJK_CONTEXT_FACTOR_RANK,
  KIJK_SHARED_AMBITION_VERSION,        KIJK_STEP_PROGRESS_STEP,
  KIJK_ISSUE_RANK,                     KIJK_ROLE_RANK,
  KIJK_AGREEMENT_RANK,                 KIJK_SNAPSHOT_PHASE,
  KIJK_SNAPSHOT_PARENT,                KIJK_SNAPSHOT_HASH,
  KIJK_SNAPSHOT_CHANGES,
};

static const KijkKindId kinds[] = {
  KIJK_KIND_COLLABORATION, KIJK_KIND_STAKEHOLDER,       KIJK_KIND_REPRESENTATIVE,
  KIJK_KIND_CONTACT,       KIJK_KIND_INTEREST,          KIJK_KIND_INTEREST_RELATION,
  KIJK_KIND_AMBITION_IMAGE, KIJK_KIND_CONTEXT_FACTOR,   KIJK_KIND_SHARED_AMBITION,
  KIJK_KIND_PHASE_VISIT,   KIJK_KIND_STEP_PROGRESS,     KIJK_KIND_DELIVERABLE,
  KIJK_KIND_ISSUE,         KIJK_KIND_ROLE,              KIJK_KIND_AGREEMENT,
  KIJK_KIND_SESSION,       KIJK_KIND_SNAPSHOT,
};

static gboolean
is_elsewhere (KijkFieldId field)
{
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (elsewhere[i] == field)
      return TRUE;

  return FALSE;
}

/* Every field that is declared can be filled in somewhere. */
static void
test_complete (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const KijkKind *kind = kijk_kind_get (kinds[k]);
      guint n_rows;
      const KijkFormRow *rows = kijk_form_get_rows (kinds[k], &n_rows);

      /* But for the last, which holds what is not ours. */
      for (int f = 0; f + 1 < kind->n_fields; f++)
        {
          guint n = 0;

          for (guint i = 0; i < n_rows; i++)
            n += rows[i].field == kind->fields[f].id;
          g_test_message ("%s %s", kind->name, kind->fields[f].name);
          g_assert_cmpuint (n, ==, is_elsewhere (kind->fields[f].id) ? 0 : 1);
        }
    }
}

static void
check_row (const KijkFormRow *row,
           KijkItem          *item)
{
  const KijkField *field = kijk_field_get (row->field);
  const KijkField *openness = kijk_kind_find_openness (kijk_item_get_kind (item));

  g_test_message ("%s %s", kijk_item_get_kind (item)->name, field->name);
  g_assert_cmpint (row->part, !=, KIJK_FORM_PRIVATE);
  g_assert_cmpint (field->seen.widest, !=, KIJK_LEVEL_FACILITATOR);
  g_assert_false (kijk_field_is_openness (field));
  if (openness != NULL && kijk_item_get_int (item, openness->id) == KIJK_OPENNESS_ANONYMOUS)
    g_assert_true (field->even_unnamed);
}

/* At the table no row tells that there is something for other eyes. */
static void
test_at_table (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, 40);
      g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);

      kijk_document_set_side (document, KIJK_LEVEL_TABLE);
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          GPtrArray *items = kijk_project_get_items (kijk_document_get_view (document), kinds[k]);
          guint n_rows;
          const KijkFormRow *rows = kijk_form_get_rows (kinds[k], &n_rows);

          for (guint i = 0; i < items->len; i++)
            for (guint r = 0; r < n_rows; r++)
              if (kijk_form_shows (&rows[r], document, items->pdata[i], TRUE))
                check_row (&rows[r], items->pdata[i]);
        }
    }
}

/* What is withheld looks like what was never filled in. */
static void
test_withheld (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
  KijkEdit *edit = kijk_document_begin (document, NULL);
  KijkItem *full = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  KijkItem *empty = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  guint n_rows;
  const KijkFormRow *rows = kijk_form_get_rows (KIJK_KIND_STAKEHOLDER, &n_rows);

  kijk_edit_set_text (edit, full, KIJK_STAKEHOLDER_NAME, "Waterschap");
  kijk_edit_set_text (edit, full, KIJK_STAKEHOLDER_NO_DEAL, "Zelf een dijk bouwen");
  kijk_edit_set_int (edit, full, KIJK_STAKEHOLDER_INVOLVEMENT, KIJK_INVOLVEMENT_DO);
  kijk_edit_set_int (edit, full, KIJK_STAKEHOLDER_POWER, 5);
  kijk_edit_set_text (edit, empty, KIJK_STAKEHOLDER_NAME, "Gemeente");
  g_assert_true (kijk_edit_commit (edit, NULL));

  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  for (guint i = 0; i < n_rows; i++)
    for (int more = 0; more < 2; more++)
      {
        KijkProject *view = kijk_document_get_view (document);
        KijkItem *a = kijk_project_get_item (view, kijk_item_get_id (full));
        KijkItem *b = kijk_project_get_item (view, kijk_item_get_id (empty));

        g_assert_cmpint (kijk_form_shows (&rows[i], document, a, more), ==,
                         kijk_form_shows (&rows[i], document, b, more));
      }
}

static gboolean
shows (KijkDocument *document,
       KijkItem     *item,
       KijkFieldId   field,
       gboolean      more)
{
  guint n_rows;
  const KijkFormRow *rows = kijk_form_get_rows (kijk_item_get_kind (item)->id, &n_rows);
  KijkItem *seen =
      kijk_project_get_item (kijk_document_get_view (document), kijk_item_get_id (item));

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].field == field)
      return kijk_form_shows (&rows[i], document, seen, more);

  g_assert_not_reached ();
}

static void
set_int (KijkDocument *document,
         KijkItem     *item,
         KijkFieldId   field,
         int           value)
{
  KijkEdit *edit = kijk_document_begin (document, NULL);

  kijk_edit_set_int (edit, item, field, value);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static void
test_relevant (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
  KijkItem *collaboration = kijk_project_get_collaboration (project);
  KijkEdit *edit = kijk_document_begin (document, NULL);
  KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);

  kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, "Rust");
  g_assert_true (kijk_edit_commit (edit, NULL));

  g_assert_true (shows (document, interest, KIJK_INTEREST_OPENNESS, FALSE));
  g_assert_false (shows (document, interest, KIJK_INTEREST_WEIGHT, FALSE));
  g_assert_true (shows (document, interest, KIJK_INTEREST_WEIGHT, TRUE));
  g_assert_true (kijk_form_has_more (document, interest));
  g_assert_false (shows (document, interest, KIJK_INTEREST_NEUTRAL_TEXT, TRUE));
  g_assert_false (shows (document, interest, KIJK_INTEREST_WHY_OPENNESS, TRUE));
  g_assert_true (shows (document, interest, KIJK_INTEREST_NOTE, TRUE));

  set_int (document, interest, KIJK_INTEREST_WEIGHT, 3);
  g_assert_true (shows (document, interest, KIJK_INTEREST_WEIGHT, FALSE));
  set_int (document, interest, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_ANONYMOUS);
  g_assert_true (shows (document, interest, KIJK_INTEREST_NEUTRAL_TEXT, FALSE));

  /* Where everything may be seen by everyone, nothing asks who may see it. */
  set_int (document, interest, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_PUBLIC);
  set_int (document, collaboration, KIJK_COLLABORATION_DEFAULT_OPENNESS, KIJK_OPENNESS_PUBLIC);
  g_assert_false (kijk_document_has_secrets (document));
  g_assert_false (shows (document, interest, KIJK_INTEREST_OPENNESS, TRUE));
  g_assert_false (shows (document, interest, KIJK_INTEREST_NOTE, TRUE));
  g_assert_false (shows (document, collaboration, KIJK_COLLABORATION_DEFAULT_OPENNESS, FALSE));
  g_assert_true (shows (document, collaboration, KIJK_COLLABORATION_DEFAULT_OPENNESS, TRUE));
}

/* What is planned is asked for when it is planned, and what came of it afterwards. */
static void
test_planned (void)
{
  static const struct {
    KijkKindId  kind;
    KijkFieldId plan;
    KijkFieldId day;
  } plans[] = {
    { KIJK_KIND_PHASE_VISIT, KIJK_PHASE_VISIT_PLANNED_FROM, KIJK_PHASE_VISIT_FROM },
    { KIJK_KIND_SESSION, KIJK_SESSION_PLANNED_ON, KIJK_SESSION_DATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (KijkProject) project = kijk_project_new ();
      g_autoptr (KijkDocument) document = NULL;
      const KijkFormRow plan = { .field = plans[i].plan, .part = KIJK_FORM_FRONT };
      const KijkFormRow day = { .field = plans[i].day, .part = KIJK_FORM_FRONT };
      KijkEdit *edit = kijk_edit_begin (project, "test");
      KijkItem *item;

      kijk_project_set_random (project, g_rand_new_with_seed (7));
      item = kijk_edit_append (edit, plans[i].kind);
      kijk_edit_set_text (edit, item, plans[i].plan, "2026-02-01");
      kijk_edit_commit (edit, NULL);
      document = kijk_document_new (project, NULL);
      g_assert_true (kijk_form_shows (&plan, document, item, FALSE));
      g_assert_false (kijk_form_shows (&day, document, item, FALSE));
      g_assert_true (kijk_form_shows (&day, document, item, TRUE));

      edit = kijk_edit_begin (project, "test");
      kijk_edit_set_text (edit, item, plans[i].day, "2026-02-03");
      kijk_edit_commit (edit, NULL);
      g_assert_true (kijk_form_shows (&day, document, item, FALSE));
      g_assert_true (kijk_form_shows (&plan, document, item, FALSE));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form/complete", test_complete);
  g_test_add_func ("/form/at-table", test_at_table);
  g_test_add_func ("/form/withheld", test_withheld);
  g_test_add_func ("/form/relevant", test_relevant);
  g_test_add_func ("/form/planned", test_planned);

  return g_test_run ();
}
