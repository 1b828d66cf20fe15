/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-interface.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "method/kijk-words.h"

/* A program that was built but not installed has its translations and settings
 * beside it, in the same build folder. */
static char *
find_in_build (const char *folder,
               const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *place = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *path = NULL;

  if (place == NULL)
    return NULL;

  path = g_build_filename (place, "..", folder, name, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  return g_build_filename (place, "..", folder, NULL);
}

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autofree char *folder = NULL;
  GSettingsSchema *schema = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, KIJK_APPLICATION_ID, TRUE);
  if (schema != NULL)
    return schema;

  folder = find_in_build ("resources", "gschemas.compiled");
  if (folder != NULL)
    source = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);

  return source != NULL ? g_settings_schema_source_lookup (source, KIJK_APPLICATION_ID, TRUE) : NULL;
}

/**
 * kijk_interface_init:
 *
 * Sets the language of the interface from the locale.
 */
void
kijk_interface_init (void)
{
  const char *asked = g_getenv ("KIJKGLAS_LOCALEDIR");
  g_autofree char *built = find_in_build ("po", "nl");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, asked != NULL ? asked : built != NULL ? built : KIJKGLAS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * kijk_interface_get_language:
 *
 * Returns: the language that words of the method have in the interface; always
 *   the one in which gettext speaks, so that the two are never mixed
 */
KijkLanguage
kijk_interface_get_language (void)
{
  /* Translators: not shown; “nl” in Dutch. Any other language gets the English
   * words of the method, until the method has been translated as well. */
  const char *name = C_("language of the method", "en");

  return g_str_equal (name, "nl") ? KIJK_LANGUAGE_NL : KIJK_LANGUAGE_EN;
}

/**
 * kijk_interface_get_settings:
 *
 * Returns: (transfer none): the settings of the person
 */
GSettings *
kijk_interface_get_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      if (schema == NULL)
        g_error ("The settings of Kijkglas are not installed: there is no schema “%s”.",
                 KIJK_APPLICATION_ID);
      settings = g_settings_new_full (schema, NULL, NULL);
    }

  return settings;
}

/**
 * kijk_interface_get_today:
 *
 * Returns: (transfer full): the day that it is here, `yyyy-mm-dd`
 */
char *
kijk_interface_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * kijk_interface_find_excess:
 * @text: what was typed or pasted
 * @most: how many characters fit
 *
 * What is too long is not cut, as nobody would see what is gone.
 *
 * Returns: (transfer full) (nullable): why @text cannot be entered, %NULL if it fits
 */
char *
kijk_interface_find_excess (const char *text,
                            int         most)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_strlen (text, -1) <= most)
    return NULL;

  return g_strdup_printf (ngettext ("At most %d character fits here",
                                    "At most %d characters fit here", most), most);
}

/**
 * kijk_interface_count:
 * @kind: the name of a kind
 * @n: how many
 *
 * Returns: (transfer full): “1 party”, “5 parties”, in the language of the interface
 */
char *
kijk_interface_count (const char *kind,
                      int         n)
{
  return kijk_words_count (kijk_interface_get_language (), "kind", kind, n);
}

/**
 * kijk_interface_count_kinds:
 * @counts: (array fixed-size=KIJK_N_KINDS): how many of each kind
 *
 * Returns: (transfer full) (nullable): “2 parties and 5 interests”, %NULL if there are
 *   none
 */
char *
kijk_interface_count_kinds (const int counts[KIJK_N_KINDS])
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    if (counts[kind] > 0)
      {
        g_autofree char *part = kijk_interface_count (kijk_kind_get (kind)->name, counts[kind]);

        g_strv_builder_add (builder, part);
      }
  parts = g_strv_builder_end (builder);

  return parts[0] != NULL
             ? kijk_words_join (kijk_interface_get_language (), (const char *const *) parts)
             : NULL;
}
