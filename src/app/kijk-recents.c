/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-recents.h"

/* What marks the collaborations among all that was used lately. */
#define GROUP "Kijkglas"

/* GTK takes a list of groups for empty if the first byte of it in memory is 0, which
 * is the last one of an address: one of two places does. */
static char *
get_group (void)
{
  static char twice[] = GROUP "\0" GROUP;

  return ((guintptr) twice & 0xff) != 0 ? twice : twice + sizeof GROUP;
}

static void
recent_free (gpointer data)
{
  KijkRecent *recent = data;

  g_free (recent->uri);
  g_free (recent->name);
  g_free (recent->folder);
  g_free (recent);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* A chooser of files notes whatever was chosen, also what then could not be opened:
 * only what this program noted itself counts. */
static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_group (info, GROUP);
}

static KijkRecent *
create_recent (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  KijkRecent *recent = g_new (KijkRecent, 1);

  recent->uri = g_strdup (uri);
  recent->name = kijk_recents_get_name (file);
  recent->folder = kijk_recents_get_folder (file);

  return recent;
}

/**
 * kijk_recents_list:
 * @most: how many at most
 *
 * Returns: (transfer full) (element-type KijkRecent): the collaborations that were
 *   open lately and are still there, the last one first
 */
GPtrArray *
kijk_recents_list (guint most)
{
  GPtrArray *recents = g_ptr_array_new_with_free_func (recent_free);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  infos = g_list_sort (infos, compare_newest_first);
  for (GList *l = infos; l != NULL && recents->len < most; l = l->next)
    if (is_ours (l->data) && gtk_recent_info_exists (l->data))
      g_ptr_array_add (recents, create_recent (gtk_recent_info_get_uri (l->data)));
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  return recents;
}

/**
 * kijk_recents_create_menu:
 * @most: how many at most
 *
 * Returns: (transfer full) (nullable): a menu of them, %NULL if there are none
 */
GMenuModel *
kijk_recents_create_menu (guint most)
{
  g_autoptr (GPtrArray) recents = kijk_recents_list (most);
  GMenu *menu;

  if (recents->len == 0)
    return NULL;

  menu = g_menu_new ();
  for (guint i = 0; i < recents->len; i++)
    {
      KijkRecent *recent = recents->pdata[i];
      g_auto (GStrv) parts = g_strsplit (recent->name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s", recent->uri);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/**
 * kijk_recents_add:
 * @file: a collaboration that was opened or saved
 */
void
kijk_recents_add (GFile *file)
{
  g_autofree char *uri = NULL;
  GtkRecentData data = {
    .mime_type = (char *) KIJK_MIME_TYPE,
    .app_name = (char *) "Kijkglas",
    .app_exec = (char *) "kijkglas %f",
    .groups = (char *[]) { get_group (), NULL },
    .is_private = FALSE,
  };

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * kijk_recents_has:
 * @file: a file
 *
 * Returns: whether it is listed as one that was open lately, there or not
 */
gboolean
kijk_recents_has (GFile *file)
{
  g_autofree char *uri = NULL;
  GtkRecentInfo *info;
  gboolean ours;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  uri = g_file_get_uri (file);
  info = gtk_recent_manager_lookup_item (gtk_recent_manager_get_default (), uri, NULL);
  ours = info != NULL && is_ours (info);
  g_clear_pointer (&info, gtk_recent_info_unref);

  return ours;
}

/**
 * kijk_recents_remove:
 * @file: a file that is listed
 *
 * Takes it out of the list; the file itself stays what it is.
 */
void
kijk_recents_remove (GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

/**
 * kijk_recents_keep:
 *
 * Writes down what was added. GTK does so a moment later, when the program may have
 * ended.
 */
void
kijk_recents_keep (void)
{
  g_signal_emit_by_name (gtk_recent_manager_get_default (), "changed");
}

/**
 * kijk_recents_get_name:
 * @file: a file
 *
 * Returns: (transfer full): its name for people, without extension
 */
char *
kijk_recents_get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char *name = g_filename_display_name (base);

  if (g_str_has_suffix (name, KIJK_EXTENSION))
    name[strlen (name) - strlen (KIJK_EXTENSION)] = '\0';

  return name;
}

/**
 * kijk_recents_get_folder:
 * @file: a file
 *
 * Returns: (transfer full): the folder it is in for people, `~` for one's own
 */
char *
kijk_recents_get_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  const char *home = g_get_home_dir ();

  if (name == NULL)
    return g_strdup ("");
  if (g_str_has_prefix (name, home) &&
      (name[strlen (home)] == '/' || name[strlen (home)] == '\0'))
    return g_strconcat ("~", name + strlen (home), NULL);

  return g_steal_pointer (&name);
}
