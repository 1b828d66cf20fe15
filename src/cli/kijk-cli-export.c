/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands that make pictures: export, scene.
 */
#include "kijk-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "export/kijk-export-error.h"
#include "export/kijk-exporter.h"
#include "export/kijk-scene-json.h"
#include "storage/kijk-reader.h"

/* Of a scene, where nobody says otherwise: what a projector shows. */
#define SCENE_SIZE "1280x720"

#define NO_PAGE G_MININT

typedef struct {
  char        *output;
  char        *view;
  char        *format;
  char        *size;
  int          page;
  char        *as_of;
  char        *look;
  gboolean     no_credit;
  gboolean     relations;
  gboolean     trajectory;
  gboolean     dates;
  char        *focus;
  char       **filters;
  char        *snapshot;
  char        *since;
  KijkCliView  audience;
} PictureOptions;

#define PICTURE_ENTRIES(picture) \
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &(picture).output, N_("The file to write"), N_("FILE") }, \
  { "view", 0, 0, G_OPTION_ARG_STRING, &(picture).view, N_("Which picture"), N_("VIEW") }, \
  { "size", 0, 0, G_OPTION_ARG_STRING, &(picture).size, \
    N_("How large: A4, A3-portrait, 2400 or 1280x720"), N_("SIZE") }, \
  { "page", 0, 0, G_OPTION_ARG_INT, &(picture).page, N_("Only this page"), N_("N") }, \
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &(picture).as_of, \
    N_("The day that stands under the picture, instead of today"), N_("DATE") }, \
  { "no-credit", 0, 0, G_OPTION_ARG_NONE, &(picture).no_credit, \
    N_("Do not name the source of the models"), NULL }, \
  { "relations", 0, 0, G_OPTION_ARG_NONE, &(picture).relations, \
    N_("Draw relations between interests"), NULL }, \
  { "trajectory", 0, 0, G_OPTION_ARG_NONE, &(picture).trajectory, \
    N_("Draw the road so far in the hub of the round Kompas"), NULL }, \
  { "dates", 0, 0, G_OPTION_ARG_NONE, &(picture).dates, \
    N_("Write the day of each move beside the road so far"), NULL }, \
  { "focus", 0, 0, G_OPTION_ARG_STRING, &(picture).focus, \
    N_("Hold the lens over a ring, or a sector of it: interests/collective"), N_("RING[/SECTOR]") }, \
  { "filter", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(picture).filters, \
    N_("Show only what passes: type=collective, weight=3 or party=ID; may be said more than once"), \
    N_("BY=WHAT") }, \
  { "snapshot", 0, 0, G_OPTION_ARG_STRING, &(picture).snapshot, \
    N_("How it was at an earlier moment, by its id"), N_("ID") }, \
  { "since", 0, 0, G_OPTION_ARG_STRING, &(picture).since, \
    N_("Show what changed since an earlier moment, by its id"), N_("ID") }, \
  KIJK_CLI_VIEW_ENTRIES ((picture).audience)

static void
clear_picture (PictureOptions *picture)
{
  g_free (picture->output);
  g_free (picture->view);
  g_free (picture->format);
  g_free (picture->size);
  g_free (picture->as_of);
  g_free (picture->look);
  g_free (picture->focus);
  g_strfreev (picture->filters);
  g_free (picture->snapshot);
  g_free (picture->since);
  kijk_cli_clear_view (&picture->audience);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PictureOptions, clear_picture)

/* ---- what was asked ---- */

static gboolean
read_view (const KijkCommand    *self,
           const PictureOptions *picture,
           gboolean              all_too,
           int                  *view)
{
  g_autofree char *expected = NULL;

  if (picture->view == NULL)
    return TRUE;
  if (all_too && g_str_equal (picture->view, "all"))
    {
      *view = KIJK_EXPORT_ALL_VIEWS;
      return TRUE;
    }

  *view = kijk_enumeration_parse (&kijk_view_enumeration, picture->view);
  if (*view >= 0)
    return TRUE;

  expected = g_strjoinv (", ", (char **) kijk_view_enumeration.values);
  kijk_cli_misused (self, _("“%s” is not a picture; one of these is expected: %s"), picture->view, expected);
  return FALSE;
}

static gboolean
read_page (const KijkCommand    *self,
           const PictureOptions *picture,
           KijkExportOptions    *options)
{
  if (picture->page == NO_PAGE)
    return TRUE;

  if (picture->page < 1)
    {
      kijk_cli_misused (self, _("there is no page %d, pages count from 1"), picture->page);
      return FALSE;
    }
  if (options->view == KIJK_EXPORT_ALL_VIEWS)
    {
      kijk_cli_misused (self, _("--page is of one picture; say which with --view"));
      return FALSE;
    }

  options->page = picture->page;
  return TRUE;
}

/* Any field that is a day knows what a day is. */
static gboolean
is_day (const KijkCommand *self,
        const char        *text)
{
  g_autoptr (GVariant) day = kijk_field_parse (kijk_field_get (KIJK_STAKEHOLDER_LEFT_ON), text, NULL);

  if (day != NULL)
    return TRUE;

  kijk_cli_misused (self, _("“%s” is not a day such as 2026-01-20"), text);
  return FALSE;
}

static char *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

static gboolean
read_look (const KijkCommand    *self,
           const PictureOptions *picture,
           KijkExportOptions    *options)
{
  int look = picture->look != NULL ? kijk_enumeration_parse (&kijk_look_enumeration, picture->look)
                                   : KIJK_LOOK_LIGHT;
  g_autofree char *expected = NULL;

  if (look >= 0)
    {
      options->look = (KijkLook) look;
      return TRUE;
    }

  expected = g_strjoinv (", ", (char **) kijk_look_enumeration.values);
  kijk_cli_misused (self, _("“%s” is not a look; one of these is expected: %s"), picture->look, expected);
  return FALSE;
}

static gboolean
read_focus (const KijkCommand    *self,
            const PictureOptions *picture,
            KijkExportOptions    *options)
{
  if (picture->focus == NULL)
    return TRUE;

  if (!kijk_export_has_kijkglas (options->view))
    {
      kijk_cli_misused (self, _("--focus is of the Kijkglas"));
      return FALSE;
    }
  if (kijk_focus_init_parse (&options->focus, picture->focus, NULL))
    return TRUE;

  kijk_cli_misused (self, _("“%s” is not a ring, nor a ring and a sector of it such as interests/collective"),
                    picture->focus);
  return FALSE;
}

static gboolean
read_options (const KijkCommand *self,
              PictureOptions    *picture,
              gboolean           all_too,
              KijkExportOptions *options)
{
  const KijkCliView *audience = &picture->audience;

  gboolean asked = picture->as_of != NULL;

  if (!asked)
    picture->as_of = get_today ();

  kijk_export_options_init (options, picture->as_of);
  options->as_of_asked = asked;
  options->size = picture->size;
  options->credit = !picture->no_credit;
  options->relations = picture->relations;
  options->snapshot = picture->snapshot;
  options->since = picture->since;
  options->trajectory = picture->trajectory;
  options->dates = picture->dates;

  if (!kijk_cli_check_output (self, picture->output) || !kijk_cli_check_view (self, audience) ||
      !is_day (self, picture->as_of) || !read_view (self, picture, all_too, &options->view) ||
      !read_page (self, picture, options) || !read_look (self, picture, options) ||
      !read_focus (self, picture, options))
    return FALSE;

  if (audience->audience != NULL)
    options->audience.level = kijk_enumeration_parse (&kijk_level_enumeration, audience->audience);
  if (audience->language != NULL)
    options->language = kijk_enumeration_parse (&kijk_language_enumeration, audience->language);
  options->audience.party = audience->party;

  return TRUE;
}

/* Whether all that is asked may be asked for @options; what may not is said. */
static gboolean
check_filter (const KijkCommand       *self,
              KijkProject             *project,
              const KijkFilter        *filter,
              const KijkExportOptions *options)
{
  g_autoptr (KijkProject) seen = kijk_project_for_audience (project, &options->audience);
  g_autoptr (KijkFilter) allowed = kijk_filter_for (filter, seen, FALSE);
  g_autoptr (KijkFilter) left = kijk_filter_copy (filter);

  kijk_filter_drop (left, allowed);
  if (kijk_filter_is_empty (left))
    return TRUE;

  kijk_cli_misused (self, _("that is not to filter by for this audience; openness and attitude never are"));
  return FALSE;
}

static gboolean
read_filter (const KijkCommand    *self,
             const PictureOptions *picture,
             KijkProject          *project,
             KijkFilter           *filter,
             KijkExportOptions    *options)
{
  for (int i = 0; picture->filters != NULL && picture->filters[i] != NULL; i++)
    if (!kijk_filter_read (filter, project, picture->filters[i]))
      {
        kijk_cli_misused (self, _("“%s” is not to filter by; type=collective, weight=3 or party= and the id "
                                  "of a party are"), picture->filters[i]);
        return FALSE;
      }

  options->filter = filter;
  return check_filter (self, project, filter, options);
}

static KijkExit
fail (const KijkCommand       *self,
      const KijkExportOptions *options,
      GError                  *error)
{
  g_autoptr (GError) owned = error;

  if (error->domain != KIJK_EXPORT_ERROR)
    return kijk_cli_fail (g_steal_pointer (&owned));

  switch ((KijkExportError) error->code)
    {
    case KIJK_EXPORT_ERROR_PARTY:
      return kijk_cli_misused (self, _("there is no party with the id “%s”"), options->audience.party);
    case KIJK_EXPORT_ERROR_SNAPSHOT:
      return kijk_cli_misused (self, _("there is no earlier moment with the id “%s”"), options->snapshot);
    case KIJK_EXPORT_ERROR_SINCE:
      return kijk_cli_misused (self, _("there is no earlier moment with the id “%s”"), options->since);
    case KIJK_EXPORT_ERROR_SIZE:
      return kijk_cli_misused (self, _("“%s” is not a size; A4, A3-portrait, 2400 or 1280x720 are"),
                               options->size);
    case KIJK_EXPORT_ERROR_PAGE:
      return kijk_cli_misused (self, _("the picture has no page %d"), options->page);
    case KIJK_EXPORT_ERROR_TOO_LARGE:
      return kijk_cli_misused (self, _("a PNG of that size has too many pixels; choose a smaller one, or PDF"));
    case KIJK_EXPORT_ERROR_FAILED:
    default:
      kijk_cli_say ("%s", error->message);
      return KIJK_EXIT_NOT_WRITTEN;
    }
}

/* ---- export ---- */

static gboolean
read_format (const KijkCommand    *self,
             const PictureOptions *picture,
             KijkExportOptions    *options)
{
  int format = picture->format != NULL ? kijk_enumeration_parse (&kijk_format_enumeration, picture->format)
                                       : kijk_format_of_path (picture->output);
  g_autofree char *expected = NULL;

  if (format >= 0)
    {
      options->format = format;
      return TRUE;
    }

  expected = g_strjoinv (", ", (char **) kijk_format_enumeration.values);
  if (picture->format != NULL)
    kijk_cli_misused (self, _("“%s” is not a format; one of these is expected: %s"), picture->format, expected);
  else
    kijk_cli_misused (self, _("the name of the file does not tell the format; say it with --format: %s"),
                      expected);
  return FALSE;
}

/* Only what the user did not say: more files than one, or another name. And what
 * would go along unseen with whoever takes all pages of that name. */
static void
say_paths (const KijkExport *files,
           const char       *asked)
{
  guint n = kijk_export_get_n (files);
  const char *const *older = kijk_export_get_older (files);

  for (guint i = 0; i < n; i++)
    if (n > 1 || !g_str_equal (kijk_export_get_path (files, i), asked))
      puts (kijk_export_get_path (files, i));

  for (int i = 0; older[i] != NULL; i++)
    kijk_cli_say (_("“%s” is a page of an earlier export and does not belong to this one; "
                    "delete it if it is not to go along"), older[i]);
}

static KijkExit
export_file (const KijkCommand *self,
             PictureOptions    *picture,
             const char        *path)
{
  KijkExportOptions options;
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (KijkExport) files = NULL;
  GError *error = NULL;

  if (picture->output == NULL)
    return kijk_cli_misused (self, _("-o FILE is missing"));
  if (!read_options (self, picture, TRUE, &options) || !read_format (self, picture, &options))
    return KIJK_EXIT_USAGE;

  project = kijk_read_file (path, &error);
  if (project == NULL)
    return kijk_cli_fail (error);
  if (!read_filter (self, picture, project, filter, &options))
    return KIJK_EXIT_USAGE;

  files = kijk_export_draw (project, &options, picture->output, &error);
  if (files == NULL || !kijk_export_write (files, &error))
    return fail (self, &options, error);

  say_paths (files, picture->output);
  return KIJK_EXIT_DONE;
}

static KijkExit
run_export (const KijkCommand  *self,
            int                 argc,
            char              **argv)
{
  g_auto (PictureOptions) picture = { .page = NO_PAGE };
  const GOptionEntry options[] = {
    PICTURE_ENTRIES (picture),
    { "format", 0, 0, G_OPTION_ARG_STRING, &picture.format,
      N_("png, pdf or svg, instead of what the name of the file says"), N_("FORMAT") },
    { "look", 0, 0, G_OPTION_ARG_STRING, &picture.look, N_("light, dark, contrast or contrast-dark"), N_("LOOK") },
    G_OPTION_ENTRY_NULL
  };

  if (!kijk_cli_parse (self, options, &argc, &argv, 1))
    return KIJK_EXIT_USAGE;

  return export_file (self, &picture, argv[1]);
}

const KijkCommand kijk_command_export = {
  "export",
  N_("FILE -o FILE [--view kijkglas|kompas|kompas-line|circular|trajectory|agreements|all] [--audience facilitator|table|public] …"),
  N_("Draw a collaboration, for anybody to see unless --audience says otherwise."),
  run_export,
};

/* ---- scene ---- */

static KijkExit
write_scene (const KijkCommand *self,
             PictureOptions    *picture,
             const char        *path)
{
  KijkExportOptions options;
  g_autoptr (KijkFilter) filter = kijk_filter_new ();
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (GPtrArray) scenes = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *json;
  GError *error = NULL;

  if (!read_options (self, picture, FALSE, &options))
    return KIJK_EXIT_USAGE;
  if (options.size == NULL)
    options.size = SCENE_SIZE;

  project = kijk_read_file (path, &error);
  if (project == NULL)
    return kijk_cli_fail (error);
  if (!read_filter (self, picture, project, filter, &options))
    return KIJK_EXIT_USAGE;

  scenes = kijk_export_compose (project, &options, &error);
  if (scenes == NULL)
    return fail (self, &options, error);

  json = kijk_scene_to_json (scenes->pdata[0], options.page);
  bytes = g_bytes_new_take (json, strlen (json));
  return kijk_cli_write (picture->output, bytes);
}

static KijkExit
run_scene (const KijkCommand  *self,
           int                 argc,
           char              **argv)
{
  g_auto (PictureOptions) picture = { .page = NO_PAGE };
  const GOptionEntry options[] = {
    PICTURE_ENTRIES (picture),
    G_OPTION_ENTRY_NULL
  };

  if (!kijk_cli_parse (self, options, &argc, &argv, 1))
    return KIJK_EXIT_USAGE;

  return write_scene (self, &picture, argv[1]);
}

const KijkCommand kijk_command_scene = {
  "scene",
  N_("FILE [--view kijkglas|kompas|kompas-line|circular|trajectory|agreements] [-o FILE] …"),
  N_("Tell as JSON what is in a picture, and where."),
  run_scene,
};
