/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include "diagram/kijk-rings.h"
#include "kijk-kijkglas-case.h"
#include "kijk-kijkglas-checks.h"
#include "kijk-random.h"

/* What must hold of every Kijkglas, whatever lies on it, for everyone and on
 * everything it is drawn on: on both examples, on the worst that a project can
 * hold, and on projects as chance has them. */

#define N_PROJECTS 200
#define MOST_TOKENS 300

/* Everything that was there without relations is where it was. */
static void
assert_nothing_moves (KijkglasCase *self,
                      KijkScene    *scene)
{
  KijkglasCase without = *self;
  g_autoptr (KijkScene) plain = NULL;
  GPtrArray *nodes;

  without.relations = FALSE;
  plain = kijkglas_case_build (&without, NULL);
  nodes = kijk_scene_get_nodes (plain);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *before = nodes->pdata[i];
      KijkNode *after = kijk_scene_find (scene, before->id);
      KijkRect was = kijk_node_get_extents (before);
      KijkRect is = { 0 };

      /* How many pages there are may change. */
      if (before->listed || before->page > 1 || g_str_has_prefix (before->id, "page-"))
        continue;
      g_assert_nonnull (after);
      is = kijk_node_get_extents (after);
      if (!kijk_rect_contains (&was, &is) || !kijk_rect_contains (&is, &was))
        g_error ("%s: %s moves when relations are drawn", self->name, before->id);
    }
}

/* ---- projects ---- */

static void
test_examples (void)
{
  static const char *const examples[] = { "elzerwaard.kijkglas", "harbour.kijkglas" };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (KijkProject) project = kijkglas_read_example (examples[i]);

      kijkglas_for_each_case (project, examples[i], FALSE, kijkglas_check);
      kijkglas_for_each_case (project, examples[i], TRUE, kijkglas_check);
      kijkglas_for_some_cases (project, examples[i], i, 8, TRUE, assert_nothing_moves);
    }
}

/* On a projector nobody turns to the next page for what a mark means. */
static void
assert_explained_beside (KijkglasCase *self)
{
  g_autoptr (KijkScene) scene = kijkglas_case_build (self, NULL);
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (g_str_has_prefix (node->id, "mark-") && node->page != 1)
        g_error ("%s %s, %s: %s is explained on page %d only", self->name,
                 kijk_level_enumeration.values[kijk_project_get_audience (self->project)->level],
                 kijk_language_enumeration.values[self->language], node->id, node->page);
    }
}

static void
test_explained (void)
{
  static const char *const examples[] = { "elzerwaard.kijkglas", "harbour.kijkglas" };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    for (int level = 0; level < kijk_level_enumeration.n_values; level++)
      {
        g_autoptr (KijkProject) whole = kijkglas_read_example (examples[i]);
        g_autoptr (KijkAudience) audience = kijk_audience_new (level);
        g_autoptr (KijkProject) project = kijk_project_for_audience (whole, audience);
        KijkglasCase self = { .whole = whole, .project = project, .name = (char *) examples[i] };

        kijk_page_init_pixels (&self.page, 1280, 720);
        for (self.language = 0; (int) self.language < kijk_language_enumeration.n_values; self.language++)
          for (self.relations = FALSE; self.relations <= TRUE; self.relations++)
            assert_explained_beside (&self);
      }
}

/* ---- a legend beside the picture ---- */

typedef struct {
  const char *mark;
  const char *node;    /* a prefix of its id */
  gboolean    images;  /* or of other kinds */
} Gathered;

static const Gathered gathered[] = {
  { "mark-stack", "stack-", FALSE },
  { "mark-image-count", "stack-", TRUE },
  { "mark-trunk", "relations-trunk", FALSE },
  { "mark-relations-rest", "relations-rest", FALSE },
};

static gboolean
holds (KijkScene      *picture,
       const Gathered *what)
{
  GPtrArray *nodes = kijk_scene_get_nodes (picture);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (g_str_has_prefix (node->id, what->node) && (node->kind == KIJK_KIND_AMBITION_IMAGE) == what->images)
        return TRUE;
    }

  return FALSE;
}

/* Nothing is written out there: neither the marks nor what a screen reader says of them
 * send anybody to look for it. */
static void
assert_sends_nowhere (KijkglasCase *self,
                      KijkScene    *scene,
                      gboolean      marks_only)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = kijk_node_get_text (node);
      g_autofree char *said = g_strconcat (text, " ", node->label, NULL);

      if (marks_only && !g_str_has_prefix (node->id, "mark-"))
        continue;
      if (strstr (said, "uitgeschreven") != NULL || strstr (said, "written out") != NULL)
        g_error ("%s: %s says “%s”", self->name, node->id, said);
    }
}

/* The legend of a page says of @picture what that holds, whatever the page would. */
static guint
check_beside (KijkglasCase *self)
{
  g_autoptr (KijkScene) picture = kijkglas_case_build (self, NULL);
  g_autoptr (KijkScene) legend = NULL;
  const KijkSceneOptions options = { .language = self->language, .legend_of = picture };
  guint n = 0;
  KijkPage page;

  kijk_page_init_pixels (&page, 1280, 720);
  legend = kijk_scene_build (KIJK_VIEW_KIJKGLAS, self->project, &page, &options);
  for (gsize i = 0; i < G_N_ELEMENTS (gathered); i++)
    {
      if ((kijk_scene_find (legend, gathered[i].mark) != NULL) != holds (picture, &gathered[i]))
        g_error ("%s, %gx%g: the legend is wrong about %s", self->name, self->page.width, self->page.height,
                 gathered[i].mark);
      n += holds (picture, &gathered[i]);
    }
  assert_sends_nowhere (self, picture, FALSE);
  assert_sends_nowhere (self, legend, TRUE);

  return n;
}

static void
test_beside (void)
{
  static const int sizes[][2] = { { 1280, 720 }, { 1096, 720 }, { 600, 800 } };
  static const char *const focuses[] = { NULL, "interests/organisational" };
  g_autoptr (KijkProject) project = kijkglas_read_example ("elzerwaard.kijkglas");
  KijkglasCase self = { .whole = project, .project = project, .name = (char *) "beside" };
  guint n = 0;

  for (int size = 0; size < (int) G_N_ELEMENTS (sizes); size++)
    for (int focus = 0; focus < 2; focus++)
      for (self.relations = FALSE; self.relations <= TRUE; self.relations++)
        {
          self.language = (size + focus) % 2;
          kijk_page_init_pixels (&self.page, sizes[size][0], sizes[size][1]);
          self.page.overflow = KIJK_OVERFLOW_NONE;
          self.focus = (KijkFocus) { 0 };
          if (focuses[focus] != NULL)
            g_assert_true (kijk_focus_init_parse (&self.focus, focuses[focus], NULL));
          n += check_beside (&self);
        }
  g_assert_cmpuint (n, >, G_N_ELEMENTS (sizes) * 4);
}

static void
test_on_stage (void)
{
  g_autoptr (KijkProject) project = kijkglas_read_example ("elzerwaard.kijkglas");
  KijkglasCase self = { .whole = project, .project = project, .relations = TRUE, .name = (char *) "stage" };

  for (self.language = 0; (int) self.language < kijk_language_enumeration.n_values; self.language++)
    {
      g_autoptr (KijkScene) scene = NULL;

      kijk_page_init_pixels (&self.page, 1280, 720);
      self.page.overflow = KIJK_OVERFLOW_STAGE;
      scene = kijkglas_case_build (&self, NULL);
      g_assert_nonnull (kijk_scene_find (scene, "mark-relations-rest"));
      assert_sends_nowhere (&self, scene, FALSE);
    }
}

static void
test_random (void)
{
  for (guint seed = 0; seed < kijkglas_count_projects (N_PROJECTS); seed++)
    {
      /* Most are as large as collaborations are, a few as large as they get. */
      guint n = seed % 10 == 9 ? MOST_TOKENS : seed * 7 % 80;
      g_autoptr (KijkProject) project = kijk_random_project (seed, n);
      g_autofree char *name = g_strdup_printf ("seed %u, %u tokens,", seed, n);

      kijkglas_for_some_cases (project, name, seed, seed % 10 == 9 ? 1 : 3, seed % 4 == 3, kijkglas_check);
    }
}

static void
test_same_twice (void)
{
  for (guint seed = 0; seed < kijkglas_count_projects (24); seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, 40);
      g_autofree char *name = g_strdup_printf ("seed %u", seed);

      kijkglas_for_some_cases (project, name, seed, 2, seed % 2 == 0, kijkglas_check_same_twice);
    }
}

/* ---- the worst ---- */

static void
set_words (KijkEdit    *edit,
           KijkItem    *item,
           KijkFieldId  field,
           const char  *unit)
{
  GString *text = g_string_new (NULL);
  int most = kijk_field_get (field)->maximum;
  int length = g_utf8_strlen (unit, -1);

  while (g_utf8_strlen (text->str, -1) + length <= most)
    g_string_append (text, unit);
  kijk_edit_set_text (edit, item, field, text->str);
  g_string_free (text, TRUE);
}

static KijkItem *
add (KijkEdit    *edit,
     KijkKindId   kind,
     KijkFieldId  words,
     const char  *unit,
     KijkFieldId  openness)
{
  KijkItem *item = kijk_edit_append (edit, kind);

  set_words (edit, item, words, unit);
  kijk_edit_set_int (edit, item, openness, KIJK_OPENNESS_PUBLIC);
  return item;
}

/* The same every time, down to its ids: they decide where nothing else does. */
static KijkProject *
make_empty (void)
{
  KijkProject *project = kijk_project_new ();

  kijk_project_set_random (project, g_rand_new_with_seed (1));
  return project;
}

/* So many of everything, with texts as long as there is room for, made of @unit. */
static KijkProject *
make_full (const char *unit,
           guint       n)
{
  KijkProject *project = make_empty ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *collaboration = kijk_project_get_collaboration (project);
  g_autoptr (GError) error = NULL;

  set_words (edit, collaboration, KIJK_COLLABORATION_NAME, unit);
  set_words (edit, collaboration, KIJK_COLLABORATION_LEAD_QUESTION, unit);
  for (guint i = 0; i < n; i++)
    {
      KijkItem *party = add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, unit, KIJK_STAKEHOLDER_OPENNESS);
      KijkItem *interest = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, unit, KIJK_INTEREST_OPENNESS);
      KijkItem *image = add (edit, KIJK_KIND_AMBITION_IMAGE, KIJK_AMBITION_IMAGE_TEXT, unit, KIJK_AMBITION_IMAGE_OPENNESS);
      KijkItem *factor = add (edit, KIJK_KIND_CONTEXT_FACTOR, KIJK_CONTEXT_FACTOR_TEXT, unit,
                              KIJK_CONTEXT_FACTOR_OPENNESS);

      kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_TYPE, i % 2);
      kijk_edit_set_text (edit, image, KIJK_AMBITION_IMAGE_STAKEHOLDER, kijk_item_get_id (party));
      kijk_edit_set_int (edit, image, KIJK_AMBITION_IMAGE_FACET, i % 4);
      set_words (edit, image, KIJK_AMBITION_IMAGE_CLUSTER, unit);
      kijk_edit_set_int (edit, factor, KIJK_CONTEXT_FACTOR_AREA, i % 3);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static void
test_worst (void)
{
  static const char *const units[] = {
    "W", "verantwoordelijk ", "i ", "é́ ", "مركز المدينة ", "👩🏽‍⚕️", "你好", "A\xc2\xa0",
  };
  static const guint ns[] = { 0, 3, 40 };

  for (gsize u = 0; u < G_N_ELEMENTS (units); u++)
    for (gsize i = 0; i < G_N_ELEMENTS (ns); i++)
      {
        g_autoptr (KijkProject) project = make_full (units[u], ns[i]);
        g_autofree char *name = g_strdup_printf ("%u of “%s”", ns[i], units[u]);

        kijkglas_for_some_cases (project, name, u * 3 + i, i == 0 ? 6 : 3, FALSE, kijkglas_check);
      }
}

static void
test_sectors (void)
{
  static const KijkFieldId angles[] = {
    KIJK_COLLABORATION_COLLECTIVE_ANGLE, KIJK_COLLABORATION_ORGANISATIONAL_ANGLE, KIJK_COLLABORATION_PERSONAL_ANGLE,
    KIJK_COLLABORATION_PLAYERS_ANGLE,    KIJK_COLLABORATION_PROCESS_ANGLE,        KIJK_COLLABORATION_ENVIRONMENT_ANGLE,
  };

  for (int i = 0; i < 8; i++)
    {
      g_autoptr (KijkProject) project = make_full ("belang ", 20);
      g_autofree char *name = g_strdup_printf ("angles %d", i);
      KijkEdit *edit = kijk_edit_begin (project, NULL);
      g_autoptr (GError) error = NULL;

      for (gsize a = 0; a < G_N_ELEMENTS (angles); a++)
        kijk_edit_set_int (edit, kijk_project_get_collaboration (project), angles[a],
                           (i >> (a % 3)) % 2 == 0 ? 72 : 200);
      kijk_edit_commit (edit, &error);
      g_assert_no_error (error);
      kijkglas_for_some_cases (project, name, i, 8, FALSE, kijkglas_check);
    }
}

/* ---- relations ---- */

static KijkItem *
add_interest (KijkEdit         *edit,
              KijkInterestType  type,
              int               number)
{
  KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  g_autofree char *text = g_strdup_printf ("Belang %d", number);

  kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, text);
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_TYPE, type);
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_PUBLIC);
  return interest;
}

/* So many collective interests, each related to as many organisational ones. */
static KijkProject *
make_related (int              n,
              KijkRelationType type)
{
  KijkProject *project = make_empty ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GPtrArray) interests = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2 * n; i++)
    g_ptr_array_add (interests, add_interest (edit, i < n ? KIJK_INTEREST_TYPE_COLLECTIVE
                                                          : KIJK_INTEREST_TYPE_ORGANISATIONAL, i));
  for (int i = 0; i < n * n; i++)
    {
      KijkItem *relation = kijk_edit_append (edit, KIJK_KIND_INTEREST_RELATION);

      kijk_edit_set_text (edit, relation, KIJK_INTEREST_RELATION_A, kijk_item_get_id (interests->pdata[i / n]));
      kijk_edit_set_text (edit, relation, KIJK_INTEREST_RELATION_B, kijk_item_get_id (interests->pdata[n + i % n]));
      kijk_edit_set_int (edit, relation, KIJK_INTEREST_RELATION_TYPE, type);
      kijk_edit_set_int (edit, relation, KIJK_INTEREST_RELATION_STRENGTH, 1);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static guint
count_lines (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += g_str_has_prefix (((KijkNode *) nodes->pdata[i])->id, "relation-");

  return n;
}

static void
assert_all_drawn (KijkglasCase *self,
                  KijkScene    *scene)
{
  guint n = kijk_project_get_items (self->project, KIJK_KIND_INTEREST_RELATION)->len;

  if (self->page.scale >= 1 && count_lines (scene) != n)
    g_error ("%s: only %u of %u relations have a line", self->name, count_lines (scene), n);
}

static void
assert_trunk (KijkglasCase *self,
              KijkScene    *scene)
{
  KijkNode *trunk = kijk_scene_find (scene, "relations-trunk");
  KijkNode *number = kijk_scene_find (scene, "relations-number");
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (self->page.unit != KIJK_UNIT_PIXEL || self->page.width != 1280 || self->page.height != 720)
    return;

  if (trunk == NULL || number == NULL)
    g_error ("%s: %u relations have a line, and the others no trunk", self->name, count_lines (scene));
  count = g_strdup_printf ("%u", g_strv_length (trunk->items));
  text = kijk_node_get_text (number);
  g_assert_cmpstr (text, ==, count);
}

static void
test_related (void)
{
  for (int n = 1; n <= 8; n *= 2)
    for (int type = 0; type < kijk_relation_type_enumeration.n_values; type++)
      {
        g_autoptr (KijkProject) project = make_related (n, type);
        g_autofree char *name = g_strdup_printf ("%d times %d, %s,", n, n, kijk_relation_type_enumeration.values[type]);

        kijkglas_for_some_cases (project, name, n + type, n < 4 ? 3 : 1, TRUE, kijkglas_check);
      }
}

/* A few lines always find their way where there is room; many become a trunk. */
static void
test_few_and_many (void)
{
  g_autoptr (KijkProject) many = NULL;

  for (int type = KIJK_RELATION_TYPE_CONFLICT; type <= KIJK_RELATION_TYPE_SHARED; type++)
    {
      g_autoptr (KijkProject) few = make_related (2, type);

      kijkglas_for_some_cases (few, "few", 0, 7, TRUE, assert_all_drawn);
    }

  many = make_related (6, KIJK_RELATION_TYPE_COMPLEMENTARY);
  kijkglas_for_some_cases (many, "many", 0, 1, TRUE, assert_trunk);
}

static void
test_empty (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();

  kijkglas_for_each_case (project, "empty", FALSE, kijkglas_check);
  kijkglas_for_each_case (project, "empty", TRUE, kijkglas_check);
}

/* Two images in each piece, that only some may see. */
static KijkProject *
make_images (void)
{
  KijkProject *project = make_empty ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 8; i++)
    {
      KijkItem *image = kijk_edit_append (edit, KIJK_KIND_AMBITION_IMAGE);

      kijk_edit_set_text (edit, image, KIJK_AMBITION_IMAGE_TEXT, "Meer bankjes langs het water");
      kijk_edit_set_int (edit, image, KIJK_AMBITION_IMAGE_FACET, i % 4);
      kijk_edit_set_int (edit, image, KIJK_AMBITION_IMAGE_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

/* On a canvas, where the piece asks its question as well, the pill gets the room. */
static void
test_images (void)
{
  g_autoptr (KijkProject) project = make_images ();
  GPtrArray *images = kijk_project_get_items (project, KIJK_KIND_AMBITION_IMAGE);
  KijkglasCase canvas = { .whole = project, .project = project };

  kijk_page_init_pixels (&canvas.page, 1280, 720);
  canvas.page.width = 720;
  canvas.page.margin = 8;
  canvas.page.overflow = KIJK_OVERFLOW_NONE;
  for (int language = 0; language < kijk_language_enumeration.n_values; language++)
    {
      g_autoptr (KijkScene) scene = NULL;
      KijkRings rings;

      canvas.language = language;
      scene = kijkglas_case_build (&canvas, NULL);
      g_assert_true (kijk_rings_init_from_scene (&rings, scene, kijk_project_get_collaboration (project)));
      for (guint i = 0; i < images->len; i++)
        {
          KijkNode *pill = kijk_scene_find_item (scene, kijk_item_get_id (images->pdata[i]));
          KijkRect extents;

          g_assert_nonnull (pill);
          extents = kijk_node_get_extents (pill);
          g_assert_true (kijk_wedge_holds_rect (kijk_rings_get_wedge (&rings, pill->cell), &extents, 0));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kijkglas/empty", test_empty);
  g_test_add_func ("/kijkglas/images", test_images);
  g_test_add_func ("/kijkglas/examples", test_examples);
  g_test_add_func ("/kijkglas/explained", test_explained);
  g_test_add_func ("/kijkglas/beside", test_beside);
  g_test_add_func ("/kijkglas/on-stage", test_on_stage);
  g_test_add_func ("/kijkglas/worst", test_worst);
  g_test_add_func ("/kijkglas/sectors", test_sectors);
  g_test_add_func ("/kijkglas/related", test_related);
  g_test_add_func ("/kijkglas/few-and-many", test_few_and_many);
  g_test_add_func ("/kijkglas/random", test_random);
  g_test_add_func ("/kijkglas/same-twice", test_same_twice);

  return g_test_run ();
}
