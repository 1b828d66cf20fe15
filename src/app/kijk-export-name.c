/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-name.h"

#include "method/kijk-words.h"

/* In the names of files, somewhere. */
#define FORBIDDEN "/\\:*?\"<>|"

static void
append_moment (GString      *name,
               KijkDocument *document,
               const char   *id,
               const char   *key,
               KijkLanguage  language)
{
  KijkItem *moment = id != NULL ? kijk_document_find (document, id) : NULL;
  g_autofree char *text = NULL;

  if (moment == NULL)
    return;

  text = key == NULL ? g_strdup (kijk_item_get_title (moment))
                     : kijk_words_format (language, "format", key, "date", kijk_item_get_title (moment), NULL);
  g_string_append_printf (name, " %s", text);
}

/* Whose it is comes last, where audiences exist. */
static const char *
get_suffix (KijkDocument *document,
            KijkLevel     level,
            KijkLanguage  language)
{
  if (level != KIJK_LEVEL_FACILITATOR || !kijk_document_has_secrets (document))
    return "";

  return kijk_words_get (language, "audience", "facilitator-suffix");
}

/**
 * kijk_export_propose_name:
 * @document: what is exported
 * @options: what is asked
 *
 * Returns: (transfer full): what the file could be called: after the collaboration, the
 *   picture and the moments it shows, with what says that it is the facilitator's own
 */
char *
kijk_export_propose_name (KijkDocument            *document,
                          const KijkExportOptions *options)
{
  KijkLanguage language;
  g_autofree char *title = NULL;
  g_autoptr (GString) name = NULL;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && options != NULL, NULL);

  language = kijk_project_get_language (kijk_document_get_project (document));
  title = g_strstrip (g_strdup (kijk_document_get_title (document)));
  name = g_string_new (title);
  if (options->view >= 0)
    g_string_append_printf (name, " %s", kijk_view_enumeration.values[options->view]);
  else if (*title == '\0')
    g_string_append (name, "kijkglas");
  append_moment (name, document, options->snapshot, NULL, language);
  append_moment (name, document, options->since, "since", language);
  g_string_append (name, get_suffix (document, options->audience.level, language));
  g_strdelimit (name->str, FORBIDDEN, '-');

  return g_strdup_printf ("%s.%s", g_strchug (name->str), kijk_format_enumeration.values[options->format]);
}
