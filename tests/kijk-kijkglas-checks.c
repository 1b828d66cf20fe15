/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-checks.h"

#include <math.h>
#include <string.h>

#include "kijk-scene-checks.h"

/* What must hold of every Kijkglas, whatever lies on it, for everyone and on
 * everything it is drawn on. Whoever breaks one of these is told the picture and the
 * nodes, and the test stops. */

static const KijkKindId drawn_kinds[] = {
  KIJK_KIND_STAKEHOLDER, KIJK_KIND_INTEREST, KIJK_KIND_AMBITION_IMAGE, KIJK_KIND_CONTEXT_FACTOR,
};

/* ---- nothing missing ---- */

static GHashTable *
collect_items (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GHashTable *items = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      for (guint n = 0; node->items != NULL && node->items[n] != NULL; n++)
        g_hash_table_add (items, node->items[n]);
    }

  return items;
}

static KijkItem *
find_latest_ambition (KijkProject *project)
{
  GPtrArray *ambitions = kijk_project_get_items (project, KIJK_KIND_SHARED_AMBITION);
  KijkItem *latest = NULL;

  for (guint i = 0; i < ambitions->len; i++)
    if (latest == NULL || kijk_item_get_int (ambitions->pdata[i], KIJK_SHARED_AMBITION_VERSION) >
                              kijk_item_get_int (latest, KIJK_SHARED_AMBITION_VERSION))
      latest = ambitions->pdata[i];

  return latest;
}

static void
assert_all_there (KijkglasCase *self,
                  KijkScene    *scene)
{
  g_autoptr (GHashTable) items = collect_items (scene);
  KijkItem *ambition = find_latest_ambition (self->project);

  for (gsize k = 0; k < G_N_ELEMENTS (drawn_kinds); k++)
    {
      GPtrArray *wanted = kijk_project_get_items (self->project, drawn_kinds[k]);

      for (guint i = 0; i < wanted->len; i++)
        if (!g_hash_table_contains (items, kijk_item_get_id (wanted->pdata[i])))
          g_error ("%s: %s %s is left out", self->name, kijk_item_get_kind (wanted->pdata[i])->name,
                   kijk_item_get_id (wanted->pdata[i]));
    }

  if (ambition != NULL && !g_hash_table_contains (items, kijk_item_get_id (ambition)))
    g_error ("%s: the shared ambition is left out", self->name);
}

static char *
without_blanks (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));

  return g_string_free (kept, FALSE);
}

/* Words of a picture on paper as one string, without blanks, so that it does not
 * matter where they were broken, nor where they go on in another column. */
static char *
collect_words (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = kijk_node_get_text (node);
      g_autofree char *kept = without_blanks (text);

      if (!g_str_has_prefix (node->id, "heading-"))
        g_string_append (words, kept);
    }

  return g_string_free (words, FALSE);
}

static void
assert_said (KijkglasCase *self,
             const char   *words,
             const char   *text)
{
  g_autofree char *kept = without_blanks (text);

  if (strstr (words, kept) == NULL)
    g_error ("%s: nowhere stands “%s”", self->name, text);
}

/* Where there is paper to go on, everything is said in full. */
static void
assert_all_said (KijkglasCase *self,
                 KijkScene    *scene)
{
  KijkItem *collaboration = kijk_project_get_collaboration (self->project);
  KijkItem *ambition = find_latest_ambition (self->project);
  g_autofree char *words = NULL;

  if (self->page.overflow == KIJK_OVERFLOW_NONE)
    return;

  words = collect_words (scene);
  assert_said (self, words, kijk_item_get_text (collaboration, KIJK_COLLABORATION_NAME));
  assert_said (self, words, kijk_item_get_text (collaboration, KIJK_COLLABORATION_LEAD_QUESTION));
  if (ambition != NULL)
    assert_said (self, words, kijk_item_get_text (ambition, KIJK_SHARED_AMBITION_TEXT));
  for (gsize k = 1; k < G_N_ELEMENTS (drawn_kinds); k++)
    {
      GPtrArray *wanted = kijk_project_get_items (self->project, drawn_kinds[k]);

      for (guint i = 0; i < wanted->len; i++)
        assert_said (self, words, kijk_item_get_title (wanted->pdata[i]));
    }
}

/* ---- nothing too much ---- */

static GHashTable *
list_markers (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GHashTable *markers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  kijkglas_list_markers (markers, kijk_scene_get_title (scene));
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = kijk_node_get_text (node);
      g_autofree char *kept = without_blanks (text);

      kijkglas_list_markers (markers, node->label);
      kijkglas_list_markers (markers, text);
      kijkglas_list_markers (markers, kept);
    }

  return markers;
}

/* No node holds words that are not in what its audience gets. */
static void
assert_nothing_told (KijkglasCase *self,
                     KijkScene    *scene)
{
  g_autoptr (GHashTable) told = NULL;
  GHashTableIter iter;
  gpointer marker;

  if (g_hash_table_size (self->hidden) == 0)
    return;

  told = list_markers (scene);
  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &marker, NULL))
    if (g_hash_table_contains (self->hidden, marker))
      g_error ("%s: tells “%s”, which is not in the project of this audience", self->name, (char *) marker);
}

/* ---- what the drawing says is so ---- */

/* A stack says how many lie in it. */
static void
assert_stacks_count (KijkglasCase *self,
                     KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = kijk_node_get_text (node);
      g_autofree char *count = NULL;

      if (node->role != KIJK_ROLE_STACK)
        continue;
      count = g_strdup_printf ("%u", g_strv_length (node->items));
      if (!g_str_equal (text, count))
        g_error ("%s: %s says %s and holds %s", self->name, node->id, text, count);
    }
}

static KijkRect
get_circle (KijkScene *scene)
{
  return kijk_node_get_extents (kijk_scene_find (scene, "ring-context"));
}

static gboolean
lies_in_sector (KijkScene *scene,
                KijkNode  *node)
{
  g_autofree char *id = g_strdup_printf ("sector-%s", kijk_cell_enumeration.values[node->cell]);
  KijkNode *sector = kijk_scene_find (scene, id);
  const KijkMark *mark = sector->marks->pdata[0];

  return kijk_path_contains (mark->path, kijk_node_get_centre (node));
}

/* A token lies in its own sector; all words that are not the Kijkglas itself stand
 * beside it. */
static void
assert_in_place (KijkglasCase *self,
                 KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  KijkRect circle = get_circle (scene);
  KijkPoint centre = { circle.x + circle.width / 2, circle.y + circle.height / 2 };

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkRect bounds = kijk_node_get_bounds (node);
      gboolean beside = node->listed || node->role == KIJK_ROLE_TITLE || node->role == KIJK_ROLE_QUESTION;

      if (node->page == 1 && beside && kijk_rect_meets_disc (&bounds, centre, circle.width / 2))
        g_error ("%s: %s stands over the rings", self->name, node->id);
      if (node->role == KIJK_ROLE_TOKEN && node->cell >= 0 && !lies_in_sector (scene, node))
        g_error ("%s: %s lies outside its sector", self->name, node->id);
    }
}

/* Every ring and every sector has its name. */
static void
assert_named (KijkglasCase *self,
              KijkScene    *scene)
{
  for (int ring = 0; ring < kijk_ring_enumeration.n_values; ring++)
    {
      g_autofree char *id = g_strdup_printf ("name-%s", kijk_ring_enumeration.values[ring]);

      g_assert_nonnull (kijk_scene_find (scene, id));
    }
  for (int cell = 0; cell < kijk_cell_enumeration.n_values; cell++)
    {
      g_autofree char *id = g_strdup_printf ("label-%s", kijk_cell_enumeration.values[cell]);
      KijkNode *node = kijk_scene_find (scene, id);
      g_autofree char *text = node != NULL ? kijk_node_get_text (node) : g_strdup ("");

      if (!g_str_has_prefix (text, kijk_words_about (self->language, &kijk_cell_enumeration, cell, "name")))
        g_error ("%s: sector %s is called “%s”", self->name, id, text);
    }
}

/* ---- relations ---- */

static guint
count_own (KijkScene  *scene,
           const char *format,
           const char *item_id)
{
  g_autofree char *id = g_strdup_printf (format, item_id);

  return kijk_scene_find (scene, id) != NULL;
}

static guint
count_among (KijkScene  *scene,
             const char *node_id,
             const char *item_id)
{
  KijkNode *node = kijk_scene_find (scene, node_id);

  return node != NULL && g_strv_contains ((const char *const *) node->items, item_id);
}

static void
assert_names_end (KijkglasCase *self,
                  KijkScene    *scene,
                  KijkItem     *relation,
                  KijkFieldId   end)
{
  g_autofree char *own = g_strdup_printf ("relation-%s", kijk_item_get_id (relation));
  KijkNode *node = kijk_scene_find (scene, own);
  KijkItem *interest = kijk_project_get_referred (self->project, relation, end);
  const char *name;

  if (node == NULL)
    node = kijk_scene_find (scene, count_among (scene, "relations-trunk", kijk_item_get_id (relation))
                                       ? "relations-trunk" : "relations-rest");
  if (interest == NULL)
    return;

  name = kijk_item_has (interest, KIJK_INTEREST_SHORT_NAME) ? kijk_item_get_text (interest, KIJK_INTEREST_SHORT_NAME)
                                                            : kijk_item_get_text (interest, KIJK_INTEREST_TEXT);
  if (strstr (node->label, name) == NULL)
    g_error ("%s: %s does not name “%s”", self->name, node->id, name);
}

/* Each relation is told exactly once: by a line of its own, by the trunk, or as one
 * of the rest; and where there is paper, in words if it has no line of its own. */
static void
assert_related (KijkglasCase *self,
                KijkScene    *scene)
{
  GPtrArray *relations = kijk_project_get_items (self->project, KIJK_KIND_INTEREST_RELATION);

  for (guint i = 0; i < relations->len; i++)
    {
      const char *id = kijk_item_get_id (relations->pdata[i]);
      guint own = count_own (scene, "relation-%s", id);
      guint told = own + count_among (scene, "relations-trunk", id) + count_among (scene, "relations-rest", id);
      guint said = count_own (scene, "line-%s", id);
      gboolean paper = self->page.overflow == KIJK_OVERFLOW_PAGES;

      if (told != (self->relations ? 1 : 0))
        g_error ("%s: relation %s is told %u times", self->name, id, told);
      if (own != count_own (scene, "badge-%s", id))
        g_error ("%s: the line of relation %s has no badge", self->name, id);
      if (said != (self->relations && paper && own == 0 ? 1 : 0))
        g_error ("%s: relation %s is said %u times in words", self->name, id, said);
      if (!self->relations)
        continue;
      assert_names_end (self, scene, relations->pdata[i], KIJK_INTEREST_RELATION_A);
      assert_names_end (self, scene, relations->pdata[i], KIJK_INTEREST_RELATION_B);
    }
}

/* Lines stay between the disc in the middle and the outermost stroke. */
static void
assert_in_corridor (KijkglasCase *self,
                    KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  KijkRect disc = kijk_node_get_extents (kijk_scene_find (scene, "ring-ambition"));
  KijkRect whole = get_circle (scene);
  KijkPoint centre = { disc.x + disc.width / 2, disc.y + disc.height / 2 };

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      for (guint m = 0; node->role == KIJK_ROLE_RELATION && m < node->marks->len; m++)
        {
          const KijkMark *mark = node->marks->pdata[m];
          g_autoptr (GArray) lines = kijk_path_flatten (mark->path);

          for (guint k = 0; k + 1 < lines->len; k += 2)
            if (kijk_line_distance (g_array_index (lines, KijkPoint, k), g_array_index (lines, KijkPoint, k + 1),
                                    centre) - mark->width / 2 < disc.width / 2)
              g_error ("%s: %s runs through the ambition", self->name, node->id);
          for (guint k = 0; k < lines->len; k++)
            if (hypot (g_array_index (lines, KijkPoint, k).x - centre.x,
                       g_array_index (lines, KijkPoint, k).y - centre.y) + mark->width / 2 > whole.width / 2)
              g_error ("%s: %s runs outside the rings", self->name, node->id);
        }
    }
}

static gboolean
has_line_of (KijkglasCase     *self,
             KijkScene        *scene,
             KijkRelationType  type)
{
  GPtrArray *relations = kijk_project_get_items (self->project, KIJK_KIND_INTEREST_RELATION);

  for (guint i = 0; i < relations->len; i++)
    if (kijk_item_get_int (relations->pdata[i], KIJK_INTEREST_RELATION_TYPE) == (int) type &&
        count_own (scene, "relation-%s", kijk_item_get_id (relations->pdata[i])) > 0)
      return TRUE;

  return FALSE;
}

/* The legend explains the lines that are there, and no other. */
static void
assert_explained (KijkglasCase *self,
                  KijkScene    *scene)
{
  if (self->page.overflow == KIJK_OVERFLOW_NONE)
    return;

  for (int type = KIJK_RELATION_TYPE_CONFLICT; type <= KIJK_RELATION_TYPE_SHARED; type++)
    if (count_own (scene, "mark-%s", kijk_relation_type_enumeration.values[type]) != (guint) has_line_of (self, scene, type))
      g_error ("%s: the legend is wrong about %s", self->name, kijk_relation_type_enumeration.values[type]);
  if (count_own (scene, "mark-%s", "trunk") != (kijk_scene_find (scene, "relations-trunk") != NULL))
    g_error ("%s: the legend is wrong about the trunk", self->name);
  if (count_own (scene, "mark-%s", "relations-rest") != (kijk_scene_find (scene, "relations-rest") != NULL))
    g_error ("%s: the legend is wrong about the rest", self->name);
}

/**
 * kijkglas_check:
 * @self: a case
 * @scene: its picture
 *
 * Stops the test unless all that must hold of every Kijkglas holds.
 */
void
kijkglas_check (KijkglasCase *self,
                KijkScene    *scene)
{
  assert_related (self, scene);
  assert_in_corridor (self, scene);
  assert_explained (self, scene);
  kijk_scene_check (scene, self->name);
  assert_all_there (self, scene);
  assert_all_said (self, scene);
  assert_nothing_told (self, scene);
  assert_stacks_count (self, scene);
  assert_in_place (self, scene);
  assert_named (self, scene);
}

/**
 * kijkglas_check_same_twice:
 * @self: a case
 * @scene: its picture
 *
 * Stops the test unless the same picture comes out again.
 */
void
kijkglas_check_same_twice (KijkglasCase *self,
                           KijkScene    *scene)
{
  g_autoptr (KijkScene) again = kijkglas_case_build (self, NULL);
  g_autofree char *first = kijk_scene_dump (scene);
  g_autofree char *second = kijk_scene_dump (again);

  if (!g_str_equal (first, second))
    g_error ("%s: is another picture the second time", self->name);
}
