/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <string.h>

#include "diagram/kijk-process.h"
#include "kijk-scene-checks.h"
#include "kijk-way-case.h"
#include "model/kijk-audience.h"

/* What must hold of the road so far: of every short way through the phases, and of long
 * ones as chance has them, on every page that people ask for. */

#define AS_OF "2026-01-20"
#define LONGEST 30
#define N_RANDOM 40

static const char *const sizes[] = {
  "1280x720", "A4", "1920x1080", "A4-portrait", "A3", "2400", "A5", "A5-portrait", "720x1280", "640x360",
};

static KijkScene *
build (KijkProject  *project,
       const char   *size,
       KijkLanguage  language,
       KijkOverflow  overflow,
       gboolean      dates)
{
  KijkSceneOptions options = { .as_of = AS_OF, .language = language, .credit = TRUE, .name_audience = TRUE, .dates = dates };
  KijkPage page;

  kijk_scene_prepare (&page, &options, size, overflow);

  return kijk_scene_build (KIJK_VIEW_TRAJECTORY, project, &page, &options);
}

static KijkNode *
find (KijkScene  *scene,
      const char *what,
      KijkItem   *visit)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", what, kijk_item_get_id (visit));

  return kijk_scene_find (scene, id);
}

/* On the page of @page there is another. */
static KijkNode *
find_on_page (KijkScene  *scene,
              const char *what,
              const char *name,
              int         page)
{
  g_autofree char *id = page > 1 ? g_strdup_printf ("%s-%s-%d", what, name, page) : g_strdup_printf ("%s-%s", what, name);

  return kijk_scene_find (scene, id);
}

/* How long it was; beside it may stand how long it was meant to be. */
static KijkRect
bar_of (KijkNode *stay)
{
  const KijkMark *mark = stay->marks->pdata[0];
  KijkRect inside = kijk_path_get_extents (mark->path);

  return kijk_rect_grow (&inside, mark->width / 2);
}

/* ---- what holds of each ---- */

/* Every stay is in the column of its phase, below the one before. */
static void
assert_stays (Way        *way,
              KijkScene  *scene,
              const char *name)
{
  KijkRect last = { 0 };
  int page = 0;

  for (guint i = 0; i < way->visits->len; i++)
    {
      KijkItem *visit = way->visits->pdata[i];
      int phase = kijk_item_get_int (visit, KIJK_PHASE_VISIT_PHASE);
      KijkNode *node = find (scene, "visit", visit);
      KijkRect bar, head;
      KijkPoint middle;

      if (node == NULL && kijk_scene_get_page (scene)->overflow == KIJK_OVERFLOW_NONE)
        {
          g_assert_true (kijk_scene_find_item (scene, kijk_item_get_id (visit)) == kijk_scene_find (scene, "earlier"));
          continue;
        }
      if (node == NULL)
        g_error ("%s: stay %u is not drawn", name, i);
      bar = bar_of (node);
      head = kijk_node_get_extents (find_on_page (scene, "phase", kijk_phase_enumeration.values[phase], node->page));
      middle = (KijkPoint) { bar.x + bar.width / 2, bar.y + bar.height / 2 };
      if (middle.x < head.x || middle.x > head.x + head.width)
        g_error ("%s: stay %u is not below its phase", name, i);
      if (node->page < page || (node->page == page && bar.y < last.y + last.height))
        g_error ("%s: stay %u is not after the one before", name, i);
      last = bar;
      page = node->page;
    }
}

/* Whoever stayed longer has no shorter bar. */
static void
assert_lengths (Way        *way,
                KijkScene  *scene,
                const char *name)
{
  for (guint i = 0; i < way->visits->len; i++)
    for (guint j = 0; j < way->visits->len; j++)
      {
        KijkNode *a = find (scene, "visit", way->visits->pdata[i]);
        KijkNode *b = find (scene, "visit", way->visits->pdata[j]);

        /* The outline of where we are is thicker, and inside. */
        if (a != NULL && b != NULL && g_array_index (way->days, int, i) > g_array_index (way->days, int, j) &&
            bar_of (a).height < bar_of (b).height - 0.51)
          g_error ("%s: stay %u was longer than %u, and is drawn shorter", name, i, j);
      }
}

static void
assert_clear (KijkScene  *scene,
              KijkNode   *way,
              const char *name)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkRect bounds = kijk_node_get_bounds (node);

      for (guint m = 0; kijk_node_has_text (node) && node->page == way->page && m < way->marks->len; m++)
        if (kijk_path_meets_rect (((KijkMark *) way->marks->pdata[m])->path, &bounds))
          g_error ("%s: %s runs over the words of %s", name, way->id, node->id);
    }
}

/* From each stay a way leads to the next; a way back looks like a way on. */
static void
assert_moves (Way        *way,
              KijkScene  *scene,
              const char *name)
{
  const KijkMark *other = NULL;

  for (guint i = 1; i < way->visits->len; i++)
    {
      const char *id = kijk_item_get_id (way->visits->pdata[i]);
      KijkNode *before = find (scene, "visit", way->visits->pdata[i - 1]);
      KijkNode *after = find (scene, "visit", way->visits->pdata[i]);
      KijkNode *move, *arrival;
      const KijkMark *line;
      KijkRect from, extents;

      if (before == NULL || after == NULL)
        continue;
      move = find_on_page (scene, "move", id, before->page);
      arrival = find_on_page (scene, "arrival", id, after->page);
      if (move == NULL || (before->page != after->page) != (arrival != NULL))
        g_error ("%s: no way leads to stay %u", name, i);
      line = move->marks->pdata[0];
      extents = kijk_path_get_extents (line->path);
      from = bar_of (before);
      g_assert_cmpfloat_with_epsilon (extents.y, from.y + from.height, 1.5);
      if (other != NULL && (line->width != other->width || line->stroke != other->stroke || line->dash != other->dash))
        g_error ("%s: the way to stay %u is drawn differently", name, i);
      other = line;
      assert_clear (scene, move, name);
      if (arrival != NULL)
        assert_clear (scene, arrival, name);
    }
}

static char *
strip_white (const char *text)
{
  GString *left = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (left, g_utf8_get_char (p));

  return g_string_free (left, FALSE);
}

/* A reason stands beside its stay, or in full on a further page, in as many pieces as it
 * takes. */
static void
assert_reasons (Way        *way,
                KijkScene  *scene,
                const char *name)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < way->visits->len; i++)
    {
      KijkItem *visit = way->visits->pdata[i];
      g_autofree char *prefix = g_strdup_printf ("reason-%s", kijk_item_get_id (visit));
      g_autofree char *reason = strip_white (kijk_item_get_text (visit, KIJK_PHASE_VISIT_REASON));
      GString *words = g_string_new (NULL);
      g_autofree char *shown = NULL;

      for (guint n = 0; n < nodes->len; n++)
        if (g_str_has_prefix (((KijkNode *) nodes->pdata[n])->id, prefix))
          {
            g_autofree char *text = kijk_node_get_text (nodes->pdata[n]);

            g_string_append (words, text);
          }
      shown = strip_white (words->str);
      if (strstr (shown, reason) == NULL)
        g_error ("%s: the reason of stay %u is “%s” instead of “%s”", name, i, shown, reason);
      g_string_free (words, TRUE);
    }
}

/* Down each side the sessions follow each other, none over another. */
static void
assert_pulse (Way        *way,
              KijkScene  *scene,
              const char *name)
{
  static const char *const bands[] = { "pulse-interaction", "pulse-meaning" };
  g_autoptr (GPtrArray) sessions = kijk_project_list_by_day (way->project, KIJK_SESSION_DATE);

  for (gsize b = 0; b < G_N_ELEMENTS (bands); b++)
    {
      KijkNode *last = NULL;

      for (guint i = sessions->len; i > 0; i--)
        {
          KijkNode *beat = find (scene, bands[b], sessions->pdata[i - 1]);
          KijkRect was, is;

          if (beat == NULL && kijk_scene_get_page (scene)->overflow != KIJK_OVERFLOW_NONE)
            g_error ("%s: session %u is not told of", name, i);
          if (beat != NULL && last != NULL && beat->page == last->page)
            {
              was = kijk_node_get_extents (last);
              is = kijk_node_get_extents (beat);
              if (is.y < was.y + was.height)
                g_error ("%s: session %u lies over the one before", name, i);
            }
          last = beat != NULL ? beat : last;
        }
    }
}

static void
check (Way          *way,
       const char   *what,
       const char   *size,
       KijkLanguage  language,
       KijkOverflow  overflow,
       gboolean      dates)
{
  g_autoptr (KijkScene) scene = build (way->project, size, language, overflow, dates);
  g_autofree char *name = g_strdup_printf ("%s %s %s%s%s", what, size, kijk_language_enumeration.values[language],
                                           dates ? " dates" : "", overflow == KIJK_OVERFLOW_NONE ? " canvas" : "");

  kijk_scene_check (scene, name);
  assert_stays (way, scene, name);
  assert_lengths (way, scene, name);
  assert_moves (way, scene, name);
  assert_pulse (way, scene, name);
  if (overflow == KIJK_OVERFLOW_PAGES)
    assert_reasons (way, scene, name);
  else
    g_assert_cmpint (kijk_scene_get_n_pages (scene), ==, 1);
}

/* All ways of @data visits; each size comes by, in each language. */
static void
test_short (gconstpointer data)
{
  guint length = GPOINTER_TO_UINT (data);
  guint n = 1;

  for (guint i = 0; i < length; i++)
    n *= KIJK_N_PHASES;

  for (guint code = 0; code < n; code++)
    {
      g_autofree char *name = g_strdup_printf ("way %u of %u", code, length);
      guint rest = code;
      Way way;

      way_init (&way, code);
      for (guint i = 0; i < length; i++, rest /= KIJK_N_PHASES)
        way_go (&way, rest % KIJK_N_PHASES, 10 + 40 * ((code + i) % 3), (code + i) % 2 == 0 ? "Het college besloot anders" : NULL);
      way_arrive (&way);
      check (&way, name, sizes[code % G_N_ELEMENTS (sizes)], code / G_N_ELEMENTS (sizes) % 2, KIJK_OVERFLOW_PAGES,
             code % 3 == 0);
      way_clear (&way);
    }
}

static char *
make_reason (GRand *random)
{
  static const char *const words[] = { "opnieuw", "bij", "de", "woningbouwvereniging", "en", "het", "college", "na",
                                       "verkiezingen", "gemeenteraadsvergadering" };
  int n = g_rand_int_range (random, 0, 8) == 0 ? g_rand_int_range (random, 40, 120) : g_rand_int_range (random, 0, 12);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n && text->len < 950; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

/* A session on the day before the next stay begins. */
static KijkItem *
meet (Way *self,
      int  pulse)
{
  KijkItem *session = kijk_edit_append (self->edit, KIJK_KIND_SESSION);

  g_date_subtract_days (&self->day, 1);
  way_set_day (self, session, KIJK_SESSION_DATE);
  g_date_add_days (&self->day, 1);
  kijk_edit_set_int (self->edit, session, KIJK_SESSION_PULSE_INTERACTION, pulse);
  kijk_edit_set_int (self->edit, session, KIJK_SESSION_PULSE_MEANING, 6 - pulse);

  return session;
}

/* Planned for so many days from where the way is now. */
static void
plan_for (Way      *self,
          KijkItem *visit,
          int       days)
{
  way_set_day (self, visit, KIJK_PHASE_VISIT_PLANNED_FROM);
  g_date_add_days (&self->day, days);
  way_set_day (self, visit, KIJK_PHASE_VISIT_PLANNED_TO);
  g_date_subtract_days (&self->day, days);
}

static void
test_long (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint n = 0; n < N_RANDOM; n++)
    {
      g_autofree char *name = g_strdup_printf ("random way %u", n);
      const char *size = sizes[n % G_N_ELEMENTS (sizes)];
      int length = n % 4 == 0 ? LONGEST : g_rand_int_range (random, 1, LONGEST);
      KijkLanguage language = n / G_N_ELEMENTS (sizes) % 2;
      Way way;

      way_init (&way, n);
      for (int i = 0; i < length; i++)
        {
          g_autofree char *reason = make_reason (random);

          KijkItem *visit =
              way_go (&way, g_rand_int_range (random, 0, KIJK_N_PHASES), g_rand_int_range (random, 0, 120), reason);

          if (g_rand_boolean (random))
            plan_for (&way, visit, g_rand_int_range (random, 0, 200));
          for (int j = g_rand_int_range (random, 0, 4); j > 0; j--)
            meet (&way, g_rand_int_range (random, 1, 6));
        }
      way_arrive (&way);
      check (&way, name, size, language, KIJK_OVERFLOW_PAGES, n % 2 == 0);
      check (&way, name, size, language, KIJK_OVERFLOW_NONE, n % 2 == 0);
      way_clear (&way);
    }
}

/* ---- particular ones ---- */

static void
test_empty (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      Way way;

      way_init (&way, s);
      way_arrive (&way);
      check (&way, "nowhere", sizes[s], s % 2, KIJK_OVERFLOW_PAGES, FALSE);
      way_clear (&way);
    }
}

/* Where there is room for it, twice as long is twice as long, whatever stands beside. */
static void
test_lengths (void)
{
  g_autoptr (KijkScene) scene = NULL;
  double heights[4];
  Way way;

  way_init (&way, 1);
  way_go (&way, KIJK_PHASE_EXPLORE, 100, NULL);
  way_go (&way, KIJK_PHASE_SHARE, 200, NULL);
  way_go (&way, KIJK_PHASE_EXPLORE, 100, "Na de verkiezingen wilde het nieuwe college eerst zelf met alle partijen spreken, "
                                     "en daarna nog eens met de raad, voordat het verder wilde");
  way_go (&way, KIJK_PHASE_AGREE, 1, NULL);
  way_arrive (&way);
  scene = build (way.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    heights[i] = kijk_node_get_extents (find (scene, "visit", way.visits->pdata[i])).height;
  g_assert_cmpfloat_with_epsilon (heights[1], 2 * heights[0], 1);
  g_assert_cmpfloat_with_epsilon (heights[2], heights[0], 1);
  g_assert_cmpfloat (heights[3], <, heights[0]);
  g_assert_cmpfloat (heights[3], >, 5);
  way_clear (&way);
}

/* Where no move is recorded, the phases tell how it went. */
static void
test_moves (void)
{
  static const KijkPhase phases[] = { KIJK_PHASE_PRE, KIJK_PHASE_AGREE, KIJK_PHASE_EXPLORE, KIJK_PHASE_SHARE,
                                      KIJK_PHASE_SHARE, KIJK_PHASE_RENEW, KIJK_PHASE_EXPLORE };
  static const char *const said[] = { NULL, "Sprong naar Overeenkomen", "Terug naar Verkennen", "Verder naar Delen",
                                      "Opnieuw naar Delen", "Sprong naar Uitvoeren en vernieuwen",
                                      "Opnieuw naar Verkennen" };
  g_autoptr (KijkScene) scene = NULL;
  Way way;

  way_init (&way, 1);
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    way_go (&way, phases[i], 20, NULL);
  way_arrive (&way);
  scene = build (way.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, FALSE);

  for (guint i = 1; i < G_N_ELEMENTS (phases); i++)
    {
      KijkNode *move = find (scene, "move", way.visits->pdata[i]);

      if (!g_str_has_prefix (move->label, said[i]))
        g_error ("“%s” instead of “%s”", move->label, said[i]);
    }
  g_assert_null (find (scene, "move", way.visits->pdata[0]));
  way_clear (&way);
}

/* The day of each stay is told when it is asked for; else the years are. */
static void
test_dates (void)
{
  g_autoptr (KijkScene) with = NULL;
  g_autoptr (KijkScene) without = NULL;
  guint n_years = 0;
  Way way;

  way_init (&way, 1);
  for (int i = 0; i < 6; i++)
    way_go (&way, i, 100, NULL);
  way_arrive (&way);
  with = build (way.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, TRUE);
  without = build (way.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, FALSE);

  for (guint i = 0; i < way.visits->len; i++)
    {
      KijkNode *day = find (with, "day", way.visits->pdata[i]);

      g_assert_nonnull (day);
      g_assert_true (i > 0 || g_str_equal (day->label, "3 maart 2019"));
      n_years += find (without, "day", way.visits->pdata[i]) != NULL;
    }
  g_assert_cmpuint (n_years, ==, 2);
  g_assert_cmpstr (find (without, "day", way.visits->pdata[0])->label, ==, "2019");
  way_clear (&way);
}

/* That nobody was in any phase for a while is seen, and told; from one day to the next is
 * no while. */
static void
test_idle (void)
{
  static const int pauses[] = { 0, 3, 60 };
  g_autoptr (KijkScene) scene = NULL;
  double tops[4];
  Way way;

  way_init (&way, 1);
  way_go (&way, KIJK_PHASE_PRE, 60, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      g_date_add_days (&way.day, pauses[i]);
      way_go (&way, KIJK_PHASE_EXPLORE + i, 60, NULL);
    }
  way_arrive (&way);
  scene = build (way.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, FALSE);
  kijk_scene_check (scene, "idle");

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    tops[i] = kijk_node_get_extents (find (scene, "visit", way.visits->pdata[i])).y;
  for (guint i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      KijkNode *move = find (scene, "move", way.visits->pdata[i + 1]);
      gboolean idle = pauses[i] >= 7;

      g_assert_cmpuint (move->marks->len, ==, idle ? 3 : 2);
      g_assert_cmpint (strstr (move->label, "Daarvoor 60 dagen in geen fase.") != NULL, ==, idle);
    }
  g_assert_cmpfloat_with_epsilon (tops[2] - tops[1], tops[1] - tops[0], 1);
  g_assert_cmpfloat (tops[3] - tops[2], >, tops[1] - tops[0] + 10);
  g_assert_nonnull (kijk_scene_find (scene, "sign-idle"));
  way_clear (&way);
}

/* On the way everything is where it is on the whole road, and no later stay is there. */
static void
test_step_by_step (void)
{
  static const KijkPhase phases[] = { KIJK_PHASE_PRE, KIJK_PHASE_AGREE, KIJK_PHASE_EXPLORE, KIJK_PHASE_AGREE };
  g_autoptr (KijkScene) whole = NULL;
  KijkItem *plan;
  Way way;

  way_init (&way, 1);
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    way_go (&way, phases[i], 20 + 10 * i, "Daarom");
  plan = kijk_edit_append (way.edit, KIJK_KIND_PHASE_VISIT);
  kijk_edit_set_text (way.edit, plan, KIJK_PHASE_VISIT_PLANNED_FROM, "2026-02-01");
  way_arrive (&way);
  whole = build (way.project, "1280x720", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_NONE, TRUE);

  for (guint n = 1; n <= G_N_ELEMENTS (phases); n++)
    {
      KijkSceneOptions options = { .as_of = AS_OF, .language = KIJK_LANGUAGE_NL, .dates = TRUE, .n_stays = n };
      g_autoptr (KijkScene) scene = NULL;
      KijkPage page;

      g_assert_true (kijk_page_init_parse (&page, "1280x720", NULL));
      page.overflow = KIJK_OVERFLOW_NONE;
      scene = kijk_scene_build (KIJK_VIEW_TRAJECTORY, way.project, &page, &options);
      kijk_scene_check (scene, "on the way");
      for (guint i = 0; i < way.visits->len; i++)
        {
          KijkNode *stay = find (scene, "visit", way.visits->pdata[i]);
          KijkNode *there = find (whole, "visit", way.visits->pdata[i]);

          g_assert_cmpint (stay != NULL, ==, i < n);
          g_assert_cmpint (find (scene, "move", way.visits->pdata[i]) != NULL, ==, i > 0 && i < n);
          g_assert_cmpint (find (scene, "reason", way.visits->pdata[i]) != NULL, ==, i < n);
          if (stay == NULL)
            continue;
          g_assert_cmpfloat_with_epsilon (kijk_node_get_centre (stay).y, kijk_node_get_centre (there).y, 1e-6);
          g_assert_cmpint (((KijkMark *) stay->marks->pdata[0])->fill, ==, i + 1 == n ? KIJK_INK_ACCENT : KIJK_INK_BEEN);
        }
      g_assert_null (find (scene, "visit", plan));
      for (int phase = 0; phase < KIJK_N_PHASES; phase++)
        {
          KijkNode *head = find_on_page (scene, "phase", kijk_phase_enumeration.values[phase], 1);
          gboolean been = FALSE;

          for (guint i = 0; i < n; i++)
            been = been || phases[i] == (KijkPhase) phase;
          g_assert_cmpint (((KijkMark *) head->marks->pdata[0])->fill, ==,
                           phases[n - 1] == (KijkPhase) phase ? KIJK_INK_ACCENT : been ? KIJK_INK_BEEN : KIJK_INK_TO_COME);
        }
    }
  way_clear (&way);
}

/* People who sit far away read what it answers. */
static void
test_stage (void)
{
  g_autoptr (KijkScene) scene = NULL;
  Way way;

  way_init (&way, 1);
  way_go (&way, KIJK_PHASE_EXPLORE, 30, NULL);
  way_arrive (&way);
  scene = build (way.project, "1280x720", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_STAGE, FALSE);
  g_assert_cmpstr (kijk_scene_find (scene, "title")->label, ==, "De weg tot nu");
  g_assert_cmpstr (kijk_scene_find (scene, "question")->label, ==, "Hoe kwamen we hier?");
  kijk_scene_check (scene, "stage");
  way_clear (&way);
}

/* What is only planned comes last, hollow. */
static void
test_planned (void)
{
  g_autoptr (KijkScene) scene = NULL;
  KijkItem *plan;
  KijkNode *drawn, *planned;
  Way way;

  way_init (&way, 1);
  plan = kijk_edit_append (way.edit, KIJK_KIND_PHASE_VISIT);
  kijk_edit_set_int (way.edit, plan, KIJK_PHASE_VISIT_PHASE, KIJK_PHASE_SHARE);
  kijk_edit_set_text (way.edit, plan, KIJK_PHASE_VISIT_PLANNED_FROM, "2026-02-01");
  way_go (&way, KIJK_PHASE_EXPLORE, 30, NULL);
  way_arrive (&way);
  scene = build (way.project, "1280x720", KIJK_LANGUAGE_EN, KIJK_OVERFLOW_PAGES, FALSE);
  kijk_scene_check (scene, "planned");

  drawn = find (scene, "visit", way.visits->pdata[0]);
  planned = find (scene, "visit", plan);
  g_assert_nonnull (planned);
  g_assert_cmpfloat (kijk_node_get_centre (planned).y, >, kijk_node_get_centre (drawn).y);
  g_assert_cmpint (((KijkMark *) planned->marks->pdata[0])->fill, ==, KIJK_INK_PAPER);
  g_assert_true (g_str_has_prefix (planned->label, "Sharing, planned 1 February 2026."));
  g_assert_nonnull (kijk_scene_find (scene, "sign-planned"));
  way_clear (&way);
}

/* Beside what came of a stay is what was meant, by the same measure. */
static void
test_plan_beside (void)
{
  g_autoptr (KijkScene) scene = NULL;
  KijkNode *shorter, *longer;
  KijkRect plan;
  Way way;

  way_init (&way, 1);
  plan_for (&way, way_go (&way, KIJK_PHASE_EXPLORE, 90, "Eindelijk"), 30);
  plan_for (&way, way_go (&way, KIJK_PHASE_SHARE, 30, NULL), 90);
  way_arrive (&way);
  scene = build (way.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, TRUE);
  kijk_scene_check (scene, "plan");

  shorter = find (scene, "visit", way.visits->pdata[0]);
  longer = find (scene, "visit", way.visits->pdata[1]);
  g_assert_cmpuint (shorter->marks->len, ==, 2);
  plan = kijk_path_get_extents (((KijkMark *) shorter->marks->pdata[1])->path);
  g_assert_cmpfloat_with_epsilon (plan.height, bar_of (longer).height, 1);
  g_assert_cmpfloat (plan.x, >, bar_of (shorter).x + bar_of (shorter).width);
  plan = kijk_path_get_extents (((KijkMark *) longer->marks->pdata[1])->path);
  g_assert_cmpfloat_with_epsilon (plan.height, bar_of (shorter).height, 1);
  g_assert_nonnull (strstr (shorter->label, "gepland 2 juni 2019 – 2 juli 2019"));
  g_assert_nonnull (strstr (find (scene, "reason", way.visits->pdata[0])->label, "Eindelijk (gepland 2 juni 2019"));
  g_assert_nonnull (kijk_scene_find (scene, "sign-planned"));
  way_clear (&way);
}

/* At the table only what at least four of the group said; the facilitator's own
 * impression is hollow, and nobody else's. */
static void
test_pulse (void)
{
  static const KijkLevel levels[] = { KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC };
  KijkItem *sessions[3];
  Way way;

  way_init (&way, 1);
  way_go (&way, KIJK_PHASE_EXPLORE, 30, NULL);
  for (int i = 0; i < 3; i++)
    {
      sessions[i] = meet (&way, 2 + i);
      kijk_edit_set_int (way.edit, sessions[i], KIJK_SESSION_PULSE_SOURCE,
                         i == 0 ? KIJK_PULSE_SOURCE_FACILITATOR : KIJK_PULSE_SOURCE_GROUP);
      kijk_edit_set_int (way.edit, sessions[i], KIJK_SESSION_PULSE_VOICES, i == 1 ? 3 : 4);
    }
  way_arrive (&way);

  for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (levels[l]);
      g_autoptr (KijkProject) seen = kijk_project_for_audience (way.project, audience);
      g_autoptr (KijkScene) scene = build (seen, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, FALSE);
      gboolean all = levels[l] == KIJK_LEVEL_FACILITATOR;

      g_assert_true ((find (scene, "pulse-interaction", sessions[0]) != NULL) == all);
      g_assert_true ((find (scene, "pulse-interaction", sessions[1]) != NULL) == all);
      g_assert_true ((find (scene, "pulse-interaction", sessions[2]) != NULL) == (levels[l] != KIJK_LEVEL_PUBLIC));
      g_assert_true ((kijk_scene_find (scene, "sign-impression") != NULL) == all);
      if (all)
        {
          g_assert_cmpint (((KijkMark *) find (scene, "pulse-meaning", sessions[0])->marks->pdata[0])->fill, ==,
                           KIJK_INK_PAPER);
          g_assert_cmpstr (find (scene, "pulse-meaning", sessions[2])->label, ==,
                           "2 april 2019: betekenisgeving matig (2 van 5), volgens de groep.");
        }
    }
  way_clear (&way);
}

/* Where nobody has been anywhere there is no road beside which that is told. */
static void
test_pulse_of_nothing (void)
{
  g_autoptr (KijkScene) scene = NULL;
  Way way;

  way_init (&way, 1);
  meet (&way, 3);
  way_arrive (&way);
  scene = build (way.project, "A4", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, FALSE);
  kijk_scene_check (scene, "nothing");
  g_assert_null (kijk_scene_find (scene, "sign-impression"));
  way_clear (&way);
}

/* Why people moved is for those it was shared with, and what they plan for the table. */
static void
test_audience (void)
{
  static const KijkLevel levels[] = { KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC };
  KijkItem *plan;
  Way way;

  way_init (&way, 1);
  way_go (&way, KIJK_PHASE_EXPLORE, 30, NULL);
  way_go (&way, KIJK_PHASE_PRE, 30, "De wethouder viel");
  plan = kijk_edit_append (way.edit, KIJK_KIND_PHASE_VISIT);
  kijk_edit_set_text (way.edit, plan, KIJK_PHASE_VISIT_PLANNED_FROM, "2026-02-01");
  way_arrive (&way);

  for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (levels[l]);
      g_autoptr (KijkProject) seen = kijk_project_for_audience (way.project, audience);
      g_autoptr (KijkScene) scene = build (seen, "1280x720", KIJK_LANGUAGE_NL, KIJK_OVERFLOW_PAGES, TRUE);
      g_autofree char *dump = kijk_scene_dump (scene);

      g_assert_cmpint (strstr (dump, "wethouder") != NULL, ==, levels[l] != KIJK_LEVEL_PUBLIC);
      g_assert_nonnull (find (scene, "visit", way.visits->pdata[1]));
      g_assert_cmpint (find (scene, "visit", plan) != NULL, ==, levels[l] != KIJK_LEVEL_PUBLIC);
    }
  way_clear (&way);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trajectory/empty", test_empty);
  g_test_add_data_func ("/trajectory/short/1", GUINT_TO_POINTER (1), test_short);
  g_test_add_data_func ("/trajectory/short/2", GUINT_TO_POINTER (2), test_short);
  g_test_add_data_func ("/trajectory/short/3", GUINT_TO_POINTER (3), test_short);
  g_test_add_data_func ("/trajectory/short/4", GUINT_TO_POINTER (4), test_short);
  if (g_test_slow ())
    {
      g_test_add_data_func ("/trajectory/short/5", GUINT_TO_POINTER (5), test_short);
      g_test_add_data_func ("/trajectory/short/6", GUINT_TO_POINTER (6), test_short);
    }
  g_test_add_func ("/trajectory/long", test_long);
  g_test_add_func ("/trajectory/lengths", test_lengths);
  g_test_add_func ("/trajectory/moves", test_moves);
  g_test_add_func ("/trajectory/dates", test_dates);
  g_test_add_func ("/trajectory/step-by-step", test_step_by_step);
  g_test_add_func ("/trajectory/idle", test_idle);
  g_test_add_func ("/trajectory/stage", test_stage);
  g_test_add_func ("/trajectory/planned", test_planned);
  g_test_add_func ("/trajectory/plan-beside", test_plan_beside);
  g_test_add_func ("/trajectory/pulse", test_pulse);
  g_test_add_func ("/trajectory/pulse-of-nothing", test_pulse_of_nothing);
  g_test_add_func ("/trajectory/audience", test_audience);

  return g_test_run ();
}
