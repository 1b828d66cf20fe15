/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-exporter-private.h"

#include <string.h>

#include "diagram/kijk-composer.h"
#include "kijk-export-error.h"
#include "kijk-pdf.h"
#include "kijk-png.h"
#include "kijk-svg.h"
#include "method/kijk-words.h"
#include "analysis/kijk-comparison.h"

KIJK_DEFINE_ENUMERATION (kijk_format, KIJK_FORMAT_LIST)

/* Where nobody says a size: a report is on paper, and wants a picture of it that
 * stays sharp over the width of a page. */
static const char *const sizes[] = {
  [KIJK_FORMAT_PNG] = "2400",
  [KIJK_FORMAT_PDF] = "A4",
  [KIJK_FORMAT_SVG] = "1280x720",
};

/* One that was asked for, and where all were, not a list of nothing. */
static gboolean
is_wanted (KijkProject             *seen,
           const KijkExportOptions *options,
           int                      view)
{
  if (options->view != KIJK_EXPORT_ALL_VIEWS)
    return options->view == view;

  return view != KIJK_VIEW_AGREEMENTS || kijk_project_get_items (seen, KIJK_KIND_AGREEMENT)->len > 0;
}

static GPtrArray *
build_views (KijkProject             *seen,
             const KijkExportOptions *options,
             const KijkPage          *page,
             const KijkSceneOptions  *asked)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_scene_unref);
  KijkSceneOptions counted = *asked;

  for (int view = 0; view < kijk_view_enumeration.n_values; view++)
    if (is_wanted (seen, options, view))
      {
        KijkScene *scene = kijk_scene_build (view, seen, page, &counted);

        g_ptr_array_add (scenes, scene);
        if (counted.pages_in_all > 0)
          counted.pages_before += kijk_scene_get_n_pages (scene);
      }

  return scenes;
}

static int
count_pages (GPtrArray *scenes)
{
  int n_pages = 0;

  for (guint i = 0; i < scenes->len; i++)
    n_pages += kijk_scene_get_n_pages (scenes->pdata[i]);

  return n_pages;
}

/* Where nothing is secret nobody needs to know for whom a picture is, unless it holds what
 * should stay in the room. */
static gboolean
names_audience (KijkProject *project,
                KijkProject *seen)
{
  return kijk_project_has_secrets (project) ||
         (kijk_project_get_audience (seen)->level == KIJK_LEVEL_TABLE && kijk_project_has_audiences (project));
}

/* Of what the audience may see; whether it is told that it is an audience depends
 * on the whole. The pages of one document are numbered through it, which takes a
 * second look once they are counted. */
static GPtrArray *
build_scenes (KijkProject             *project,
              const KijkLooks         *looks,
              const KijkExportOptions *options,
              const KijkPage          *page)
{
  KijkProject *seen = looks->seen;
  KijkLanguage language = options->language >= 0 ? (KijkLanguage) options->language
                                                 : kijk_project_get_language (project);
  gboolean back = looks->moment != NULL || looks->since != NULL;
  g_autofree char *since = looks->since != NULL ? kijk_moment_describe (looks->since, language) : NULL;
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  g_autoptr (KijkFilter) filter = kijk_filter_for (options->filter, seen, FALSE);
  g_autoptr (GPtrArray) scenes = NULL;
  KijkSceneOptions asked = {
    .as_of = looks->moment != NULL && !options->as_of_asked ? kijk_item_get_text (looks->moment, KIJK_SNAPSHOT_DATE)
                                                            : options->as_of,
    .language = language,
    .credit = options->credit,
    .name_audience = back || names_audience (project, seen),
    .relations = options->relations,
    .trajectory = options->trajectory,
    .dates = options->dates,
    .focus = options->focus,
    .filter = filter,
    .moment = looks->moment != NULL ? kijk_item_get_title (looks->moment) : NULL,
    .before = looks->before,
    .since = since,
    .typesetter = typesetter,
  };

  scenes = build_views (seen, options, page, &asked);
  if (options->format != KIJK_FORMAT_PDF || scenes->len < 2)
    return g_steal_pointer (&scenes);

  asked.pages_in_all = count_pages (scenes);
  return build_views (seen, options, page, &asked);
}

static gboolean
has_party (KijkProject  *project,
           const char   *party,
           GError      **error)
{
  KijkItem *item = party != NULL ? kijk_project_get_item (project, party) : NULL;

  if (party == NULL || (item != NULL && kijk_item_is (item, KIJK_KIND_STAKEHOLDER)))
    return TRUE;

  g_set_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_PARTY, "there is no party “%s”", party);
  return FALSE;
}

static gboolean
find_page (const KijkExportOptions  *options,
           KijkPage                 *page,
           GError                  **error)
{
  g_autoptr (GError) reason = NULL;

  if (kijk_page_init_parse (page, options->size != NULL ? options->size : sizes[options->format], &reason))
    return TRUE;

  g_set_error_literal (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_SIZE, reason->message);
  return FALSE;
}

static gboolean
has_page (KijkScene  *scene,
          int         page,
          GError    **error)
{
  if (page <= kijk_scene_get_n_pages (scene))
    return TRUE;

  g_set_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_PAGE,
               "there is no page %d, the picture has %d", page, kijk_scene_get_n_pages (scene));
  return FALSE;
}

static GBytes *
draw_page (KijkScene                *scene,
           const KijkExportOptions  *options,
           int                       page,
           GError                  **error)
{
  const KijkPalette *palette = kijk_palette_get (options->look);

  if (options->format == KIJK_FORMAT_SVG)
    return kijk_svg_new (scene, page, palette);

  return kijk_png_new (scene, page, kijk_png_get_scale (kijk_scene_get_page (scene)), palette, error);
}

/* The place in @path where its extension begins, its end if it has none. */
static gsize
find_extension (const char *path)
{
  const char *name = strrchr (path, G_DIR_SEPARATOR);
  const char *dot;

  name = name != NULL ? name + 1 : path;
  dot = strrchr (name, '.');

  return dot != NULL && dot != name ? (gsize) (dot - path) : strlen (path);
}

/* What marks a facilitator's own copy wherever the file goes; "" for others, and where
 * everything may be seen by everyone: there audiences do not exist. */
static const char *
get_suffix (gboolean      has_secrets,
            KijkLevel     level,
            KijkLanguage  language)
{
  if (level != KIJK_LEVEL_FACILITATOR || !has_secrets)
    return "";

  return kijk_words_get (language, "audience", "facilitator-suffix");
}

/* @middle between the name and @suffix, both before the extension. */
static char *
insert (const char *path,
        const char *middle,
        const char *suffix)
{
  gsize extension = find_extension (path);
  GString *name = g_string_new_len (path, extension);

  /* Whoever gave the whole name does not get the suffix twice. */
  if (*suffix != '\0' && g_str_has_suffix (name->str, suffix))
    g_string_truncate (name, name->len - strlen (suffix));

  g_string_append (name, middle);
  g_string_append (name, suffix);
  g_string_append (name, path + extension);

  return g_string_free (name, FALSE);
}

static char *
name_file (const char *path,
           const char *suffix,
           KijkScene  *scene,
           gboolean    name_view,
           int         page)
{
  GString *middle = g_string_new (NULL);
  char *name;

  if (name_view)
    g_string_append_printf (middle, "-%s", kijk_view_enumeration.values[kijk_scene_get_view (scene)]);
  if (page > 1)
    g_string_append_printf (middle, "-%d", page);
  name = insert (path, middle->str, suffix);
  g_string_free (middle, TRUE);

  return name;
}

/* The pages that follow on the last and are there already, of an export that had more. */
static void
find_older (KijkExport *files,
            KijkScene  *scene,
            const char *path,
            const char *suffix,
            gboolean    name_view)
{
  char *next;

  for (int page = kijk_scene_get_n_pages (scene) + 1;
       g_file_test (next = name_file (path, suffix, scene, name_view, page), G_FILE_TEST_EXISTS); page++)
    kijk_export_add_older (files, next);
  g_free (next);
}

static gboolean
draw_scene (KijkExport               *files,
            KijkScene                *scene,
            const KijkExportOptions  *options,
            const char               *path,
            const char               *suffix,
            GError                  **error)
{
  gboolean name_view = options->view == KIJK_EXPORT_ALL_VIEWS;
  int first = options->page > 0 ? options->page : 1;
  int last = options->page > 0 ? options->page : kijk_scene_get_n_pages (scene);

  for (int page = first; page <= last; page++)
    {
      GBytes *bytes = draw_page (scene, options, page, error);

      if (bytes == NULL)
        return FALSE;
      /* One page that somebody asked for is one file, whose name they chose. */
      kijk_export_add (files, name_file (path, suffix, scene, name_view, page - first + 1), bytes);
    }
  if (options->page == 0)
    find_older (files, scene, path, suffix, name_view);

  return TRUE;
}

/* Returns: (transfer full): what the document is called: what the first picture is
 * headed, and which picture it is unless there are all */
static char *
name_document (GPtrArray *scenes)
{
  KijkScene *first = scenes->pdata[0];
  KijkLanguage language = kijk_scene_get_language (first);
  const char *view = kijk_view_enumeration.values[kijk_scene_get_view (first)];
  const char *picture = kijk_words_get (language, "picture", view);
  GPtrArray *nodes = kijk_scene_get_nodes (first);
  g_autofree char *heading = NULL;

  for (guint i = 0; i < nodes->len && heading == NULL; i++)
    if (((KijkNode *) nodes->pdata[i])->role == KIJK_ROLE_TITLE)
      heading = kijk_node_get_text (nodes->pdata[i]);

  if (heading == NULL || g_str_equal (heading, picture))
    return g_strdup (picture);
  if (scenes->len > 1)
    return g_steal_pointer (&heading);

  return kijk_words_format (language, "format", "heading", "name", heading, "view", picture, NULL);
}

static gboolean
draw_document (KijkExport               *files,
               GPtrArray                *scenes,
               const KijkExportOptions  *options,
               const char               *path,
               const char               *suffix,
               GError                  **error)
{
  g_autofree char *title = name_document (scenes);
  GBytes *bytes = kijk_pdf_new (scenes, options->page, title, options->as_of,
                                kijk_palette_get (options->look), error);

  if (bytes == NULL)
    return FALSE;

  kijk_export_add (files, name_file (path, suffix, scenes->pdata[0], FALSE, 1), bytes);
  return TRUE;
}

/**
 * kijk_export_has_kijkglas:
 * @view: a #KijkView, or %KIJK_EXPORT_ALL_VIEWS
 *
 * Returns: whether the Kijkglas is among what is exported, the only picture that has a
 *   focus, relations and a filter
 */
gboolean
kijk_export_has_kijkglas (int view)
{
  return view == KIJK_VIEW_KIJKGLAS || view == KIJK_EXPORT_ALL_VIEWS;
}

/**
 * kijk_format_of_path:
 * @path: the name of a file
 *
 * Returns: the #KijkFormat that its extension stands for, -1 for none
 */
int
kijk_format_of_path (const char *path)
{
  g_autofree char *extension = NULL;

  g_return_val_if_fail (path != NULL, -1);

  extension = g_ascii_strdown (path + find_extension (path), -1);

  return *extension == '.' ? kijk_enumeration_parse (&kijk_format_enumeration, extension + 1) : -1;
}

/**
 * kijk_export_name:
 * @path: the file that is asked for
 * @project: a whole project
 * @level: whose eyes it is for
 * @language: the language of what is in it
 *
 * Returns: (transfer full): @path, with what marks a facilitator's own copy before its
 *   extension if it is one
 */
char *
kijk_export_name (const char   *path,
                  KijkProject  *project,
                  KijkLevel     level,
                  KijkLanguage  language)
{
  g_return_val_if_fail (path != NULL && KIJK_IS_PROJECT (project), NULL);

  return insert (path, "", get_suffix (kijk_project_has_secrets (project), level, language));
}

/**
 * kijk_export_compose:
 * @project: a whole project
 * @options: what is asked
 * @error: return location for an error
 *
 * Takes out of @project what the audience may not see, and makes the pictures
 * that are asked for of what is left. There is no other way to an export, so
 * that nobody can forget the first half.
 *
 * Returns: (transfer full) (element-type KijkScene): a scene for each view, or
 *   %NULL
 */
GPtrArray *
kijk_export_compose (KijkProject              *project,
                     const KijkExportOptions  *options,
                     GError                  **error)
{
  g_auto (KijkLooks) looks = { 0 };
  g_autoptr (GPtrArray) scenes = NULL;
  KijkPage page;

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && options != NULL, NULL);

  if (!has_party (project, options->audience.party, error) || !find_page (options, &page, error))
    return NULL;

  if (!_kijk_looks_init (&looks, project, options, error))
    return NULL;

  scenes = build_scenes (project, &looks, options, &page);
  for (guint i = 0; i < scenes->len; i++)
    if (!has_page (scenes->pdata[i], options->page, error))
      return NULL;

  return g_steal_pointer (&scenes);
}

/**
 * kijk_export_draw:
 * @project: a whole project
 * @options: what is asked
 * @path: the file that is asked for
 * @error: return location for an error
 *
 * Makes all files of an export without writing any: a PDF is one; of PNG and SVG
 * there is one for each page of each view, `name.png`, `name-2.png`, or
 * `name-kijkglas.png` of all views. A facilitator's own copy has that in its name, unless everything may be
 * seen by everyone.
 *
 * What is there already and named as a page after the last is noted, unless one page
 * is asked for.
 *
 * Returns: (transfer full): the export, or %NULL
 */
KijkExport *
kijk_export_draw (KijkProject              *project,
                  const KijkExportOptions  *options,
                  const char               *path,
                  GError                  **error)
{
  g_autoptr (KijkExport) files = kijk_export_new ();
  g_autoptr (GPtrArray) scenes = NULL;
  const char *suffix;

  g_return_val_if_fail (options != NULL && options->as_of != NULL && path != NULL, NULL);

  scenes = kijk_export_compose (project, options, error);
  if (scenes == NULL)
    return NULL;

  /* What is open now may have been closed then. */
  suffix = get_suffix (options->snapshot != NULL || options->since != NULL || kijk_project_has_secrets (project),
                       options->audience.level, kijk_scene_get_language (scenes->pdata[0]));
  if (options->format == KIJK_FORMAT_PDF)
    return draw_document (files, scenes, options, path, suffix, error) ? g_steal_pointer (&files) : NULL;

  for (guint i = 0; i < scenes->len; i++)
    if (!draw_scene (files, scenes->pdata[i], options, path, suffix, error))
      return NULL;

  return g_steal_pointer (&files);
}
