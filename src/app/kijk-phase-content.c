/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-phase-content.h"

/* In this order: what it is about, how it is talked about, who does what, what to mind. */
static const char *const parts[] = {
  "theme", "means", "conversation", "group-question", "role", "attention", "pitfall",
};

static void
add_heading (GString      *text,
             KijkLanguage  language,
             const char   *part)
{
  g_autofree char *heading = g_markup_escape_text (kijk_words_get (language, "phase", part), -1);

  g_string_append_printf (text, "%s<b>%s</b>", text->len > 0 ? "\n\n" : "", heading);
}

static void
add_line (GString    *text,
          const char *before,
          const char *line)
{
  g_autofree char *escaped = g_markup_escape_text (line, -1);

  g_string_append_printf (text, "\n%s%s", before, escaped);
}

/**
 * kijk_phase_content_make:
 * @phase: a phase
 * @language: a language
 *
 * Returns: (transfer full): what the method says of @phase beside its question, its goal
 *   and its exit questions, as Pango markup
 */
char *
kijk_phase_content_make (KijkPhase    phase,
                         KijkLanguage language)
{
  g_autofree char *group = kijk_words_group (&kijk_phase_enumeration, phase);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *only = kijk_words_find (language, group, parts[i]);
      g_autofree const char **list = kijk_words_get_list (language, group, parts[i]);

      if (only == NULL && list[0] == NULL)
        continue;
      add_heading (text, language, parts[i]);
      if (only != NULL)
        add_line (text, "", only);
      for (int n = 0; list[n] != NULL; n++)
        add_line (text, "• ", list[n]);
    }

  return g_string_free (text, FALSE);
}
