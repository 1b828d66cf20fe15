/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <math.h>
#include <string.h>

#include "diagram/kijk-circle.h"
#include "kijk-random-words.h"
#include "kijk-random.h"
#include "kijk-scene-checks.h"
#include "kijk-secrets.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-writer.h"

/* What must hold of every Kompas, round or in a line, and of
 * the circular model, whatever stands in the project:
 * on the examples, and on projects as chance has them, with votes and questions on
 * top. */

#define AS_OF "2026-01-20"
#define N_PROJECTS 30

/* Those that people ask for, and some in which it gets narrow. */
static const char *const sizes[] = {
  "1280x720", "1920x1080", "2400", "A4", "A3", "A4-portrait", "A5", "A5-portrait", "720x1280", "1000x1000",
};

#define N_USUAL_SIZES 6

static const KijkView views[] = { KIJK_VIEW_KOMPAS, KIJK_VIEW_KOMPAS_LINE, KIJK_VIEW_CIRCULAR };

static const KijkLevel levels[] = { KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC };

/* ---- projects ---- */

static void
vote (KijkEdit      *edit,
      GRand         *random,
      KijkItem      *session,
      KijkVotePlace  place,
      guint          n,
      gboolean       revealed)
{
  for (guint i = 0; i < n; i++)
    {
      KijkItem *item = kijk_edit_append (edit, KIJK_KIND_PHASE_VOTE);
      g_autofree char *token = g_strdup_printf ("%d %u", place, i);

      kijk_edit_set_text (edit, item, KIJK_PHASE_VOTE_TOKEN, token);
      kijk_edit_set_text (edit, item, KIJK_PHASE_VOTE_SESSION, kijk_item_get_id (session));
      kijk_edit_set_int (edit, item, KIJK_PHASE_VOTE_PLACE, place);
      kijk_edit_set_boolean (edit, item, KIJK_PHASE_VOTE_REVEALED,
                             revealed && g_rand_int_range (random, 0, 20) > 0);
    }
}

/* A last round of votes, from none to many in one place. */
static void
add_round (KijkEdit *edit,
           GRand    *random)
{
  KijkItem *session = kijk_edit_append (edit, KIJK_KIND_SESSION);
  gboolean revealed = g_rand_int_range (random, 0, 5) > 0;
  int busy = g_rand_int_range (random, 0, 4);

  kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, "9999-01-01");
  for (int place = 0; place < KIJK_N_VOTE_PLACES; place++)
    if (g_rand_int_range (random, 0, 4) < busy)
      vote (edit, random, session, place, g_rand_int_range (random, 0, 6 * g_rand_int_range (random, 1, 6)), revealed);
}

static void
add_questions (KijkEdit *edit,
               GRand    *random,
               int       n)
{
  for (int i = 0; i < n; i++)
    {
      KijkItem *issue = kijk_edit_append (edit, KIJK_KIND_ISSUE);
      g_autofree char *text = kijk_random_text (random, kijk_field_get (KIJK_ISSUE_TEXT));
      int phase = g_rand_int_range (random, -1, KIJK_N_PHASES);

      kijk_edit_set_text (edit, issue, KIJK_ISSUE_TEXT, text);
      kijk_edit_set_int (edit, issue, KIJK_ISSUE_OPENNESS, g_rand_int_range (random, 1, 5));
      if (phase >= 0)
        kijk_edit_set_int (edit, issue, KIJK_ISSUE_PHASE, phase);
    }
}

static KijkProject *
make_project (guint seed)
{
  KijkProject *project = kijk_random_project (seed, 20);
  g_autoptr (GRand) random = g_rand_new_with_seed (1000000 + seed);
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (project, "test");
  KijkItem *collaboration = kijk_project_get_collaboration (project);

  kijk_edit_set_int (edit, collaboration, KIJK_COLLABORATION_CURRENT_PHASE, seed % KIJK_N_PHASES);
  if (seed % 5 == 0)
    kijk_edit_reset (edit, collaboration, KIJK_COLLABORATION_NAME);
  add_round (edit, random);
  add_questions (edit, random, seed % 15 == 7 ? 90 : g_rand_int_range (random, 0, 9));
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

/* ---- what holds of each ---- */

/* One Kompas, and what it must be held against. */
typedef struct {
  KijkView     view;
  KijkProject *whole;
  KijkProject *project;
  KijkProcess *process;
  KijkScene   *scene;
  KijkPage     page;
  char        *name;
} Case;

static KijkScene *
build (Case         *self,
       KijkLanguage  language)
{
  static KijkTypesetter *typesetter;
  KijkSceneOptions options = { .as_of = AS_OF, .language = language, .credit = TRUE, .name_audience = TRUE };

  if (typesetter == NULL)
    typesetter = kijk_typesetter_new ();
  options.typesetter = typesetter;

  return kijk_scene_build (self->view, self->project, &self->page, &options);
}

static KijkRect
get_line_rect (KijkNode       *node,
               const KijkLine *line)
{
  return (KijkRect) { line->x, line->baseline - kijk_font_get_ascent (node->font), line->width,
                      kijk_font_get_height (node->font) };
}

static void
assert_separate (Case *self)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);

  for (guint i = 0; i < nodes->len; i++)
    for (guint j = i + 1; j < nodes->len; j++)
      {
        KijkNode *a = nodes->pdata[i];
        KijkNode *b = nodes->pdata[j];
        KijkRect first, second;

        if (a->page != b->page || !kijk_node_has_text (a) || !kijk_node_has_text (b))
          continue;
        first = kijk_node_get_bounds (a);
        second = kijk_node_get_bounds (b);
        if (kijk_rect_overlaps (&first, &second))
          g_error ("%s: the words of %s and %s overlap", self->name, a->id, b->id);
      }
}

static void
assert_on_page (Case *self)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  KijkRect page = { 0, 0, self->page.width, self->page.height };

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkRect extents = kijk_node_get_extents (node);

      if (!kijk_rect_contains (&page, &extents))
        g_error ("%s: %s reaches beyond page %d", self->name, node->id, node->page);
      if (node->page < 1 || node->page > kijk_scene_get_n_pages (self->scene))
        g_error ("%s: %s is on page %d", self->name, node->id, node->page);
      if (kijk_node_has_text (node) && node->font.size < self->page.smallest)
        g_error ("%s: %s is too small to read", self->name, node->id);
      if (*node->label == '\0')
        g_error ("%s: %s says nothing", self->name, node->id);
    }
}

static gboolean
path_holds_rect (const KijkPath *path,
                 KijkRect        rect)
{
  for (int i = 0; i <= 4; i++)
    for (int j = 0; j <= 4; j++)
      if (!kijk_path_contains (path, (KijkPoint) { rect.x + i * rect.width / 4, rect.y + j * rect.height / 4 }))
        return FALSE;

  return TRUE;
}

/* Of the circular model, whose phases are others. */
static void
assert_steps (Case *self)
{
  for (int step = 0; step < KIJK_N_CIRCULAR_STEPS; step++)
    {
      g_autofree char *id = g_strdup_printf ("step-%s", kijk_step_enumeration.values[step]);
      g_autofree char *listed = g_strdup_printf ("listed-%s", kijk_step_enumeration.values[step]);
      g_autofree char *number_id = g_strdup_printf ("number-%s", kijk_step_enumeration.values[step]);
      KijkNode *node = kijk_scene_find (self->scene, id);
      KijkNode *number = kijk_scene_find (self->scene, number_id);
      const KijkMark *piece = node->marks->pdata[0];

      g_assert_cmpstr (((KijkLine *) number->lines->pdata[0])->string, ==, number->label);
      g_assert_cmpint (g_ascii_strtoll (number->label, NULL, 10), ==, step + 1);
      g_assert_true (path_holds_rect (piece->path, kijk_node_get_bounds (number)));
      if ((node->lines->len > 0) == (kijk_scene_find (self->scene, listed) != NULL) &&
          self->page.overflow == KIJK_OVERFLOW_PAGES)
        g_error ("%s: %s is named neither in its place nor beside, or twice", self->name, id);
      for (guint i = 0; i < node->lines->len; i++)
        {
          KijkRect rect = get_line_rect (node, node->lines->pdata[i]);
          KijkRect ink = { rect.x, rect.y + 0.2 * rect.height, rect.width, 0.6 * rect.height };

          if (!path_holds_rect (piece->path, ink))
            g_error ("%s: “%s” does not lie in %s", self->name, ((KijkLine *) node->lines->pdata[i])->string, id);
        }
    }
}

static KijkNode *
find_phase (Case      *self,
            KijkPhase  phase)
{
  g_autofree char *id = g_strdup_printf ("phase-%s", kijk_phase_enumeration.values[phase]);
  KijkNode *node = kijk_scene_find (self->scene, id);

  g_assert_nonnull (node);
  return node;
}

/* Number and name of a phase lie in its segment, with something to spare. */
static void
assert_names_inside (Case *self)
{
  for (int phase = KIJK_PHASE_EXPLORE; phase < KIJK_N_PHASES; phase++)
    {
      KijkNode *node = find_phase (self, phase);
      const KijkMark *segment = node->marks->pdata[0];

      g_assert_cmpuint (node->lines->len, >=, 2);
      for (guint i = 0; i < node->lines->len; i++)
        {
          KijkRect rect = get_line_rect (node, node->lines->pdata[i]);

          if (!path_holds_rect (segment->path, kijk_rect_grow (&rect, 0.04 * node->font.size)))
            g_error ("%s: “%s” does not lie in %s", self->name, ((KijkLine *) node->lines->pdata[i])->string, node->id);
        }
    }
}

static gboolean
is_clear_of_words (KijkNode *words,
                   KijkNode *shapes)
{
  for (guint i = 0; i < shapes->marks->len; i++)
    {
      KijkRect shape = kijk_path_get_extents (((KijkMark *) shapes->marks->pdata[i])->path);

      for (guint j = 0; j < words->lines->len; j++)
        {
          KijkRect line = get_line_rect (words, words->lines->pdata[j]);

          if (kijk_rect_overlaps (&shape, &line))
            return FALSE;
        }
    }

  return TRUE;
}

/* Nothing small lies on the words of the wheel. */
static void
assert_words_clear (Case *self)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (!g_str_has_prefix (node->id, "votes-") && !g_str_has_prefix (node->id, "issues-"))
        continue;
      for (int phase = 0; phase < KIJK_N_PHASES; phase++)
        if (!is_clear_of_words (find_phase (self, phase), node))
          g_error ("%s: %s lies on the name of %s", self->name, node->id, kijk_phase_enumeration.values[phase]);
    }
}

/* All words of the nodes that put @id into words, in their order. */
static char *
collect_words (Case       *self,
               const char *id)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = NULL;

      if (!node->listed || node->items == NULL || g_str_has_prefix (node->id, "current") ||
          !g_strv_contains ((const char *const *) node->items, id))
        continue;
      text = kijk_node_get_text (node);
      g_string_append_printf (words, "%s ", text);
    }

  return g_string_free (words, FALSE);
}

/* Words may be broken anywhere; what is not white has to be there. */
static char *
strip_white (const char *text)
{
  GString *left = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p)))
      g_string_append_unichar (left, g_utf8_get_char (p));

  return g_string_free (left, FALSE);
}

static void
assert_all_there (Case      *self,
                  GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const char *id = kijk_item_get_id (items->pdata[i]);
      g_autofree char *words = collect_words (self, id);
      g_autofree char *shown = strip_white (words);
      g_autofree char *text = strip_white (kijk_item_get_title (items->pdata[i]));
      KijkNode *drawn = kijk_scene_find_item (self->scene, id);

      if (self->page.overflow == KIJK_OVERFLOW_NONE && drawn == NULL)
        g_error ("%s: %s is not drawn", self->name, id);
      if (self->page.overflow == KIJK_OVERFLOW_PAGES && strstr (shown, text) == NULL)
        g_error ("%s: “%s” is not in words, only “%s”", self->name, text, shown);
      if (self->page.overflow == KIJK_OVERFLOW_PAGES && *shown == '\0')
        g_error ("%s: %s is not listed", self->name, id);
    }
}

static void
assert_complete (Case *self)
{
  g_autoptr (GPtrArray) issues = g_ptr_array_new ();
  GPtrArray *all = kijk_project_get_items (self->project, KIJK_KIND_ISSUE);

  for (guint i = 0; i < all->len; i++)
    if (kijk_item_get_int (all->pdata[i], KIJK_ISSUE_STATUS) == KIJK_ISSUE_STATUS_OPEN)
      g_ptr_array_add (issues, all->pdata[i]);

  assert_all_there (self, issues);
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    assert_all_there (self, self->process->phases[phase].results);
  if (self->page.overflow == KIJK_OVERFLOW_PAGES)
    assert_all_there (self, self->process->other_results);
}

/* What is drawn for @n votes: so many dots, or their number. */
static void
assert_votes_at (Case          *self,
                 KijkVotePlace  place)
{
  guint n = self->process->votes.at[place];
  g_autofree char *id = g_strdup_printf ("votes-%s", kijk_vote_place_enumeration.values[place]);
  g_autofree char *number = g_strdup_printf ("%u", n);
  KijkNode *node = kijk_scene_find (self->scene, id);
  g_autofree char *text = node != NULL ? kijk_node_get_text (node) : NULL;

  if ((n > 0) != (node != NULL))
    g_error ("%s: %u votes at %s", self->name, n, id);
  if (node == NULL)
    return;
  if (place != KIJK_VOTE_PLACE_DONT_KNOW && *text == '\0' && node->marks->len != n)
    g_error ("%s: %u dots at %s for %u votes", self->name, node->marks->len, id, n);
  if (*text != '\0' && strstr (text, number) == NULL)
    g_error ("%s: “%s” at %s for %u votes", self->name, text, id, n);
  if (strstr (node->label, number) == NULL)
    g_error ("%s: nobody hears of %u votes at %s", self->name, n, id);
  if (node->items != NULL)
    g_error ("%s: the dots at %s say whose they are", self->name, id);
}

static void
assert_votes (Case *self)
{
  const KijkVotes *votes = &self->process->votes;
  KijkNode *received = kijk_scene_find (self->scene, "votes-received");
  guint placed = 0;

  for (int place = 0; place < KIJK_N_VOTE_PLACES; place++)
    {
      assert_votes_at (self, place);
      placed += votes->at[place];
    }
  if ((received != NULL) != (placed < votes->received))
    g_error ("%s: %u of %u votes are shown", self->name, placed, votes->received);
}

static gboolean
is_explained (Case       *self,
              const char *sign)
{
  g_autofree char *id = g_strconcat ("sign-", sign, NULL);

  return kijk_scene_find (self->scene, id) != NULL;
}

static gboolean
has_dots (Case *self)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->kind == KIJK_KIND_PHASE_VOTE && node->marks->len > 0)
        return TRUE;
    }

  return FALSE;
}

/* The legend explains the states that there are and no others; what the list of
 * results on the same page says of a mark need not be said twice. */
static void
assert_explained (Case *self)
{
  static const char *const state_signs[] = { "ahead", "been", "current" };
  static const char *const mark_signs[] = { "mark-empty", "mark-partly", "mark-done", "mark-skipped" };
  gboolean states[3] = { FALSE };
  gboolean marks[4] = { FALSE };
  KijkNode *results = kijk_scene_find (self->scene, "part-results");

  if (self->page.overflow == KIJK_OVERFLOW_NONE)
    return;

  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    {
      states[self->process->phases[phase].state] = TRUE;
      marks[self->process->phases[phase].result_state] = TRUE;
    }
  for (int state = 0; state < 3; state++)
    if (is_explained (self, state_signs[state]) != states[state])
      g_error ("%s: %s is in the legend or on the wheel, not in both", self->name, state_signs[state]);
  for (int mark = 0; mark < 4; mark++)
    if (is_explained (self, mark_signs[mark]) != marks[mark] && (!marks[mark] || results->page != 1))
      g_error ("%s: %s is in the legend or on the wheel, not in both", self->name, mark_signs[mark]);
  if (is_explained (self, "vote") != (self->process->votes.shown && has_dots (self)))
    g_error ("%s: votes are in the legend or on the wheel, not in both", self->name);
}

/* What the five phases show, round or in a line. */
static void
assert_phases (Case *self)
{
  assert_names_inside (self);
  assert_words_clear (self);
  assert_votes (self);
  assert_explained (self);
}

/* The facilitator has no secrets to be kept from. */
static GPtrArray *
list_secrets (Case *self)
{
  const KijkAudience *audience = kijk_project_get_audience (self->project);

  return audience->level == KIJK_LEVEL_FACILITATOR ? g_ptr_array_new () : kijk_secrets_list (self->whole, audience);
}

/* Single words of an example may be words of the method as well. */
static gboolean
is_telling (const char *secret)
{
  g_autofree char *marker = kijk_find_marker (secret);

  return marker != NULL || strchr (secret, ' ') != NULL;
}

static void
assert_nothing_else (Case *self)
{
  g_autoptr (GPtrArray) secrets = list_secrets (self);
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = kijk_node_get_text (node);

      for (guint j = 0; node->items != NULL && node->items[j] != NULL; j++)
        if (kijk_project_get_item (self->project, node->items[j]) == NULL)
          g_error ("%s: %s stands for what its audience does not have", self->name, node->id);
      for (guint j = 0; j < secrets->len; j++)
        if (is_telling (secrets->pdata[j]) &&
            (strstr (text, secrets->pdata[j]) != NULL || strstr (node->label, secrets->pdata[j]) != NULL))
          g_error ("%s: %s tells “%s”", self->name, node->id, (char *) secrets->pdata[j]);
    }
}

/* Everything of a scene that a reader could tell apart. */
static char *
dump (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GString *text = g_string_new (kijk_scene_get_title (scene));

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkRect rect = kijk_node_get_extents (node);
      g_autofree char *words = kijk_node_get_text (node);

      g_string_append_printf (text, "\n%s %d %d %u %g %g %g %g “%s” “%s”", node->id, node->page, node->role,
                              node->marks->len, rect.x, rect.y, rect.width, rect.height, words, node->label);
    }

  return g_string_free (text, FALSE);
}

static void
assert_same_twice (Case         *self,
                   KijkLanguage  language)
{
  g_autoptr (KijkScene) again = build (self, language);
  g_autofree char *first = dump (self->scene);
  g_autofree char *second = dump (again);

  g_assert_cmpstr (first, ==, second);
}

/* ---- cases ---- */

static void
check_view (KijkView      view,
            KijkProject  *whole,
            const char   *name,
            KijkLevel     level,
            const char   *size,
            KijkLanguage  language,
            KijkOverflow  overflow)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);
  g_autoptr (KijkProject) project = kijk_project_for_audience (whole, audience);
  g_autoptr (KijkProcess) process = kijk_process_new (project);
  g_autoptr (GError) error = NULL;
  Case self = { .view = view, .whole = whole, .project = project, .process = process };

  kijk_page_init_parse (&self.page, size, &error);
  g_assert_no_error (error);
  self.page.overflow = overflow;
  self.name = g_strdup_printf ("%s %s %s %s %s%s", name, kijk_view_enumeration.values[view], kijk_level_enumeration.values[level], size,
                               kijk_language_enumeration.values[language],
                               overflow == KIJK_OVERFLOW_NONE ? " canvas" : "");
  self.scene = build (&self, language);

  assert_separate (&self);
  assert_on_page (&self);
  if (view == KIJK_VIEW_CIRCULAR)
    assert_steps (&self);
  else
    assert_phases (&self);
  assert_complete (&self);
  assert_nothing_else (&self);
  if (overflow == KIJK_OVERFLOW_PAGES)
    assert_same_twice (&self, language);

  kijk_scene_unref (self.scene);
  g_free (self.name);
}

static void
check (KijkProject  *whole,
       const char   *name,
       KijkLevel     level,
       const char   *size,
       KijkLanguage  language,
       KijkOverflow  overflow)
{
  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    check_view (views[view], whole, name, level, size, language, overflow);
}

/* Each size and language comes by for each audience. */
static void
test_random (void)
{
  for (guint seed = 0; seed < N_PROJECTS; seed++)
    {
      g_autoptr (KijkProject) project = make_project (seed);
      g_autofree char *name = g_strdup_printf ("project %u", seed);

      for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
        {
          const char *size = sizes[(seed + l) % G_N_ELEMENTS (sizes)];
          KijkLanguage language = (seed / G_N_ELEMENTS (sizes) + l) % 2 == 0 ? KIJK_LANGUAGE_NL : KIJK_LANGUAGE_EN;

          check (project, name, levels[l], size, language, KIJK_OVERFLOW_PAGES);
          check (project, name, levels[l], size, language, KIJK_OVERFLOW_NONE);
        }
    }
}

static void
test_example (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_strconcat (name, ".kijkglas", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KijkProject) project = kijk_read_file (path, &error);

  g_assert_no_error (error);
  for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
    for (guint s = 0; s < N_USUAL_SIZES; s++)
      for (int language = 0; language < kijk_language_enumeration.n_values; language++)
        {
          check (project, name, levels[l], sizes[s], language, KIJK_OVERFLOW_PAGES);
          if (s == 0)
            check (project, name, levels[l], sizes[s], language, KIJK_OVERFLOW_NONE);
        }
}

/* ---- particular ones ---- */

static KijkScene *
build_view (KijkView      view,
            KijkProject  *project,
            KijkPhase     current,
            KijkLanguage  language)
{
  KijkEdit *edit = kijk_edit_begin (project, "test");
  KijkSceneOptions options = { .language = language };
  KijkPage page;

  kijk_edit_set_int (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_CURRENT_PHASE, current);
  kijk_edit_commit (edit, NULL);
  kijk_page_init_pixels (&page, 1280, 720);

  return kijk_scene_build (view, project, &page, &options);
}

static KijkScene *
build_small (KijkProject *project,
             KijkPhase    current,
             KijkLanguage language)
{
  return build_view (KIJK_VIEW_KOMPAS, project, current, language);
}

static KijkPoint
get_tip (KijkScene *scene)
{
  KijkNode *needle = kijk_scene_find (scene, "needle");
  const KijkMark *north;

  g_assert_nonnull (needle);
  north = needle->marks->pdata[needle->marks->len - 1];
  g_assert_cmpint (north->fill, ==, KIJK_INK_ACCENT);

  return kijk_path_get (north->path, 1)->points[0];
}

/* The needle points into the phase that it says, and only that one is lit. */
static void
test_needle (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();

  for (int current = KIJK_PHASE_EXPLORE; current < KIJK_N_PHASES; current++)
    {
      g_autoptr (KijkScene) scene = build_small (project, current, KIJK_LANGUAGE_NL);
      KijkNode *band = kijk_scene_find (scene, "band-meaning");
      KijkPoint centre = kijk_node_get_centre (band);
      KijkPoint tip = get_tip (scene);
      KijkPoint beyond = { centre.x + 2.1 * (tip.x - centre.x), centre.y + 2.1 * (tip.y - centre.y) };

      for (int phase = KIJK_PHASE_EXPLORE; phase < KIJK_N_PHASES; phase++)
        {
          g_autofree char *id = g_strdup_printf ("phase-%s", kijk_phase_enumeration.values[phase]);
          const KijkMark *segment = kijk_scene_find (scene, id)->marks->pdata[0];

          g_assert_cmpint (kijk_path_contains (segment->path, beyond), ==, phase == current);
          g_assert_cmpint (segment->fill == KIJK_INK_ACCENT, ==, phase == current);
        }
    }
}

/* Drawn as a line the phases follow each other from left to right, the needle stands
 * over the one that it says, and only that one is lit. */
static void
test_line (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();

  for (int current = KIJK_PHASE_PRE; current < KIJK_N_PHASES; current++)
    {
      g_autoptr (KijkScene) scene = build_view (KIJK_VIEW_KOMPAS_LINE, project, current, KIJK_LANGUAGE_NL);
      KijkRect upper = kijk_node_get_extents (kijk_scene_find (scene, "band-interaction"));
      KijkRect lower = kijk_node_get_extents (kijk_scene_find (scene, "band-meaning"));
      KijkPoint tip = kijk_node_get_centre (kijk_scene_find (scene, "needle"));
      double left = 0;

      for (int phase = 0; phase < KIJK_N_PHASES; phase++)
        {
          g_autofree char *id = g_strdup_printf ("phase-%s", kijk_phase_enumeration.values[phase]);
          const KijkMark *chevron = kijk_scene_find (scene, id)->marks->pdata[0];
          KijkRect extents = kijk_path_get_extents (chevron->path);
          KijkPoint below = { tip.x, extents.y + extents.height / 2 };

          g_assert_cmpfloat (extents.x, >, left);
          g_assert_cmpfloat (extents.y, >, upper.y + upper.height);
          g_assert_cmpfloat (extents.y + extents.height, <, lower.y);
          g_assert_cmpint (kijk_path_contains (chevron->path, below), ==, phase == current);
          g_assert_cmpint (chevron->fill == KIJK_INK_ACCENT, ==, phase == current);
          left = extents.x;
        }
    }
}

/* Both bands go all the way round and pass every phase. */
static void
test_bands (void)
{
  static const char *const bands[] = { "band-interaction", "band-meaning" };
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkScene) scene = build_small (project, KIJK_PHASE_PRE, KIJK_LANGUAGE_NL);
  KijkPoint centre = kijk_node_get_centre (kijk_scene_find (scene, "band-interaction"));

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      KijkNode *band = kijk_scene_find (scene, bands[i]);
      const KijkMark *ring = band->marks->pdata[0];
      KijkRect extents = kijk_node_get_extents (band);
      double radius = extents.width / 2 * (i == 0 ? 0.955 : 0.92);

      for (int angle = 0; angle < 360; angle++)
        g_assert_true (kijk_path_contains (ring->path, kijk_polar (centre.x, centre.y, angle * G_PI / 180, radius)));
      g_assert_false (kijk_path_contains (ring->path, centre));
    }
  g_assert_nonnull (kijk_scene_find (scene, "name-meaning-top"));
  g_assert_nonnull (kijk_scene_find (scene, "name-meaning-bottom"));
}

/* Who cannot see the picture hears the same of a phase. */
static void
test_spoken (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, "test");
  KijkItem *visit = kijk_edit_append (edit, KIJK_KIND_PHASE_VISIT);
  KijkItem *sheet = kijk_edit_append (edit, KIJK_KIND_DELIVERABLE);
  KijkItem *issue = kijk_edit_append (edit, KIJK_KIND_ISSUE);
  g_autoptr (KijkScene) scene = NULL;
  g_autoptr (KijkScene) english = NULL;

  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_PHASE, KIJK_PHASE_SHAPE);
  kijk_edit_set_text (edit, visit, KIJK_PHASE_VISIT_FROM, "2025-11-28");
  kijk_edit_set_int (edit, sheet, KIJK_DELIVERABLE_TYPE, KIJK_DELIVERABLE_TYPE_PROJECT_SHEET);
  kijk_edit_set_int (edit, sheet, KIJK_DELIVERABLE_STATUS, KIJK_DELIVERABLE_STATUS_DRAFT);
  kijk_edit_set_int (edit, issue, KIJK_ISSUE_PHASE, KIJK_PHASE_SHAPE);
  kijk_edit_commit (edit, NULL);

  scene = build_small (project, KIJK_PHASE_SHAPE, KIJK_LANGUAGE_NL);
  g_assert_cmpstr (kijk_scene_find (scene, "phase-shape")->label, ==,
                   "Vormgeven, fase 4 van 5: hier staan we. Sinds 28 november 2025. Projectplan: concept. "
                   "1 kwestie onder handen.");
  english = build_small (project, KIJK_PHASE_SHAPE, KIJK_LANGUAGE_EN);
  g_assert_cmpstr (kijk_scene_find (english, "phase-explore")->label, ==,
                   "Exploring, phase 1 of 5: to come. No result yet.");
}

/* So it is of the circular model, step by step. */
static void
test_spoken_circle (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, "test");
  KijkItem *visit = kijk_edit_append (edit, KIJK_KIND_PHASE_VISIT);
  KijkItem *step = kijk_edit_append (edit, KIJK_KIND_STEP_PROGRESS);
  g_autoptr (KijkScene) scene = NULL;

  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_PHASE, KIJK_PHASE_SHAPE);
  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_STEP, KIJK_STEP_DESIGN);
  kijk_edit_set_text (edit, visit, KIJK_PHASE_VISIT_FROM, "2025-11-28");
  kijk_edit_set_int (edit, step, KIJK_STEP_PROGRESS_STEP, KIJK_STEP_DESIGN);
  kijk_edit_set_int (edit, step, KIJK_STEP_PROGRESS_STATE, KIJK_STEP_STATE_PARTLY);
  kijk_edit_commit (edit, NULL);

  scene = build_view (KIJK_VIEW_CIRCULAR, project, KIJK_PHASE_SHAPE, KIJK_LANGUAGE_NL);
  g_assert_cmpstr (kijk_scene_find (scene, "phase-organise")->label, ==,
                   "Inrichten, fase 3 van 4: hier staan we. Sinds 28 november 2025.");
  g_assert_cmpstr (kijk_scene_find (scene, "step-design")->label, ==,
                   "Ontwerp en uitwerking, stap 8 van 12: deels. Hier staan we.");
  g_assert_cmpstr (kijk_scene_find (scene, "step-vitality")->label, ==, "Vitaliteit, stap 12 van 12: nog niet.");
}

/* ---- votes in the circular model ---- */

static guint
count_dots (KijkScene  *scene,
            const char *id)
{
  KijkNode *node = kijk_scene_find (scene, id);

  return node != NULL ? node->marks->len : 0;
}

/* What lies between two phases of the Kompas lies within one where both are that. */
static void
test_votes_in_circle (void)
{
  static const guint given[] = {
    [KIJK_VOTE_PLACE_PRE] = 1,         [KIJK_VOTE_PLACE_EXPLORE] = 1,     [KIJK_VOTE_PLACE_EXPLORE_SHARE] = 2,
    [KIJK_VOTE_PLACE_SHARE] = 1,       [KIJK_VOTE_PLACE_SHARE_AGREE] = 1, [KIJK_VOTE_PLACE_AGREE] = 2,
    [KIJK_VOTE_PLACE_SHAPE_RENEW] = 1, [KIJK_VOTE_PLACE_DONT_KNOW] = 1,
  };
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, "test");
  KijkItem *session = kijk_edit_append (edit, KIJK_KIND_SESSION);
  g_autoptr (KijkScene) scene = NULL;

  kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, "2026-01-13");
  for (guint place = 0; place < G_N_ELEMENTS (given); place++)
    for (guint i = 0; i < given[place]; i++)
      {
        KijkItem *item = kijk_edit_append (edit, KIJK_KIND_PHASE_VOTE);
        g_autofree char *token = g_strdup_printf ("%u %u", place, i);

        kijk_edit_set_text (edit, item, KIJK_PHASE_VOTE_TOKEN, token);
        kijk_edit_set_text (edit, item, KIJK_PHASE_VOTE_SESSION, kijk_item_get_id (session));
        kijk_edit_set_int (edit, item, KIJK_PHASE_VOTE_PLACE, (int) place);
        kijk_edit_set_boolean (edit, item, KIJK_PHASE_VOTE_REVEALED, TRUE);
      }
  g_assert_true (kijk_edit_commit (edit, NULL));
  scene = build_view (KIJK_VIEW_CIRCULAR, project, KIJK_PHASE_SHAPE, KIJK_LANGUAGE_NL);

  g_assert_cmpuint (count_dots (scene, "votes-explore"), ==, 2);
  g_assert_cmpuint (count_dots (scene, "votes-after-explore"), ==, 2);
  g_assert_cmpuint (count_dots (scene, "votes-direct"), ==, 4);
  g_assert_cmpuint (count_dots (scene, "votes-after-direct"), ==, 0);
  g_assert_cmpuint (count_dots (scene, "votes-organise"), ==, 0);
  g_assert_cmpuint (count_dots (scene, "votes-after-organise"), ==, 1);
  g_assert_nonnull (kijk_scene_find (scene, "votes-dont-know"));
  g_assert_cmpstr (kijk_scene_find (scene, "votes-after-explore")->label, ==, "Tussen Verkennen en Richten: 2 stemmen.");
  g_assert_true (g_str_has_suffix (kijk_scene_find (scene, "phase-direct")->label, "4 stemmen."));
}

/* ---- both models ---- */

static char *
draw (KijkView     view,
      KijkProject *project)
{
  KijkSceneOptions options = { .as_of = AS_OF, .language = KIJK_LANGUAGE_NL, .dates = TRUE };
  g_autoptr (KijkScene) scene = NULL;
  KijkPage page;

  g_assert_true (kijk_page_init_parse (&page, "1280x720", NULL));
  scene = kijk_scene_build (view, project, &page, &options);

  return kijk_scene_dump (scene);
}

static void
set_model (KijkProject      *project,
           KijkProcessModel  model)
{
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (project, "test");

  kijk_edit_set_int (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_PROCESS_MODEL, model);
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* No picture loses anything by the model that one works with, and the file is the same
 * when one is back. */
static void
test_both_models (void)
{
  for (guint seed = 1; seed <= 8; seed++)
    {
      g_autoptr (KijkProject) project = make_project (seed);
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      set_model (project, KIJK_PROCESS_MODEL_PHASES);
      before = kijk_write_bytes (project);
      for (int view = KIJK_VIEW_KOMPAS; view <= KIJK_VIEW_TRAJECTORY; view++)
        {
          g_autofree char *five = draw (view, project);
          g_autofree char *four = NULL;

          set_model (project, KIJK_PROCESS_MODEL_CIRCULAR);
          four = draw (view, project);
          set_model (project, KIJK_PROCESS_MODEL_PHASES);
          g_assert_cmpstr (four, ==, five);
        }
      after = kijk_write_bytes (project);
      g_assert_true (g_bytes_equal (before, after));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kompas/random", test_random);
  g_test_add_data_func ("/kompas/example/elzerwaard", "elzerwaard", test_example);
  g_test_add_data_func ("/kompas/example/harbour", "harbour", test_example);
  g_test_add_func ("/kompas/needle", test_needle);
  g_test_add_func ("/kompas/line", test_line);
  g_test_add_func ("/kompas/bands", test_bands);
  g_test_add_func ("/kompas/votes-in-circle", test_votes_in_circle);
  g_test_add_func ("/kompas/both-models", test_both_models);
  g_test_add_func ("/kompas/spoken", test_spoken);
  g_test_add_func ("/kompas/spoken/circle", test_spoken_circle);

  return g_test_run ();
}
