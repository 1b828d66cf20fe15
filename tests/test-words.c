/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "method/kijk-words.h"

#include <gio/gio.h>
#include <string.h>

#include "model/kijk-kind.h"

#define ENUMERATION(TypeName, type_name, LIST) &type_name##_enumeration,

static const KijkEnumeration *const enumerations[] = { KIJK_ENUMERATIONS (ENUMERATION) };

static const KijkLanguage languages[] = { KIJK_LANGUAGE_NL, KIJK_LANGUAGE_EN };

/* One line of a file of words. */
typedef struct {
  char *group;
  char *key;
  char *words;
} Entry;

static void
free_entry (Entry *entry)
{
  g_free (entry->group);
  g_free (entry->key);
  g_free (entry->words);
  g_free (entry);
}

/* Reads the file of a language as text: a key file would hide what is wrong in
 * it, such as blanks at the end of a line and keys that are there twice. */
static GPtrArray *
read_entries (KijkLanguage language)
{
  const char *name = kijk_language_enumeration.values[language];
  g_autofree char *path = g_strdup_printf ("/io/github/kijkglas/method/%s.ini", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;
  g_autofree char *group = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) free_entry);

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_utf8_validate (text, -1, NULL));

  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '[')
      {
        g_assert_true (g_str_has_suffix (lines[i], "]"));
        g_free (group);
        group = g_strndup (lines[i] + 1, strlen (lines[i]) - 2);
      }
    else if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        const char *equals = strchr (lines[i], '=');
        Entry *entry = g_new0 (Entry, 1);

        g_assert_nonnull (group);
        g_assert_nonnull (equals);
        entry->group = g_strdup (group);
        entry->key = g_strndup (lines[i], equals - lines[i]);
        entry->words = g_strdup (equals + 1);
        g_ptr_array_add (entries, entry);
      }

  g_assert_cmpint (entries->len, >, 1000);

  return entries;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(char **) a, *(char **) b);
}

/* The placeholders of a sentence, sorted, as one string. */
static char *
list_placeholders (const char *words)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\{[a-z-]+\\}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (g_regex_match (regex, words, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_ptr_array_add (names, g_match_info_fetch (match, 0));

  g_ptr_array_sort (names, compare_strings);
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("", (char **) names->pdata);
}

static void
assert_words (KijkLanguage language,
              const char  *group,
              const char  *key)
{
  if (kijk_words_find (language, group, key) == NULL)
    g_error ("No words for [%s] %s in %s", group, key, kijk_language_enumeration.values[language]);
}

static void
assert_list (KijkLanguage language,
             const char  *group,
             const char  *key,
             int          least)
{
  g_autofree const char **list = kijk_words_get_list (language, group, key);

  if ((int) g_strv_length ((char **) list) < least)
    g_error ("Too few words for [%s] %s-1…", group, key);
}

static gpointer
ask_thread (gpointer data)
{
  KijkLanguage language = GPOINTER_TO_INT (data);

  return (gpointer) kijk_words_get (language, "phase.share", "name");
}

/* Runs first: the words are loaded while several threads ask for them. */
static void
test_threads (void)
{
  GThread *threads[16];

  for (int i = 0; i < 16; i++)
    threads[i] = g_thread_new ("ask", ask_thread, GINT_TO_POINTER (i % 2));

  for (int i = 0; i < 16; i++)
    g_assert_true (g_thread_join (threads[i]) == kijk_words_get (i % 2, "phase.share", "name"));
}

static void
test_same_keys (void)
{
  g_autoptr (GPtrArray) dutch = read_entries (KIJK_LANGUAGE_NL);
  g_autoptr (GPtrArray) english = read_entries (KIJK_LANGUAGE_EN);

  g_assert_cmpint (dutch->len, ==, english->len);

  for (guint i = 0; i < dutch->len; i++)
    {
      const Entry *nl = dutch->pdata[i];
      const Entry *en = english->pdata[i];
      g_autofree char *nl_names = list_placeholders (nl->words);
      g_autofree char *en_names = list_placeholders (en->words);

      g_assert_cmpstr (nl->group, ==, en->group);
      g_assert_cmpstr (nl->key, ==, en->key);
      g_assert_cmpstr (nl_names, ==, en_names);
    }
}

static void
test_clean (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (GPtrArray) entries = read_entries (languages[l]);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < entries->len; i++)
        {
          const Entry *entry = entries->pdata[i];
          g_autofree char *stripped = g_strstrip (g_strdup (entry->words));
          g_autofree char *names = list_placeholders (entry->words);
          int braces = 0;

          g_assert_cmpstr (entry->words, !=, "");
          g_assert_cmpstr (entry->words, ==, stripped);
          g_assert_null (strpbrk (entry->words, "!\\\t\"'"));
          g_assert_null (strstr (entry->words, "  "));
          g_assert_null (strstr (entry->words, "..."));
          g_assert_true (
            g_hash_table_add (seen, g_strconcat (entry->group, "\n", entry->key, NULL)));

          /* Every brace belongs to a placeholder with a proper name. */
          for (const char *p = strchr (entry->words, '{'); p != NULL; p = strchr (p + 1, '{'))
            braces++;
          for (const char *p = strchr (names, '{'); p != NULL; p = strchr (p + 1, '{'))
            braces--;
          g_assert_cmpint (braces, ==, 0);
        }
    }
}

/* kijk_words_get_list() ends at the first number that is missing. */
static void
test_lists_without_gaps (void)
{
  g_autoptr (GPtrArray) entries = read_entries (KIJK_LANGUAGE_NL);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = entries->pdata[i];
      const char *dash = strrchr (entry->key, '-');
      g_autofree char *before = NULL;
      int number;

      if (dash == NULL || dash == entry->key || !g_ascii_isdigit (dash[1]))
        continue;

      number = atoi (dash + 1);
      before = g_strdup_printf ("%.*s-%d", (int) (dash - entry->key), entry->key, number - 1);
      if (number > 1)
        assert_words (KIJK_LANGUAGE_NL, entry->group, before);
    }
}

static void
test_enumerations (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    for (gsize e = 0; e < G_N_ELEMENTS (enumerations); e++)
      {
        g_autofree char *group = g_strconcat ("enum.", enumerations[e]->name, NULL);

        for (int v = 0; v < enumerations[e]->n_values; v++)
          {
            assert_words (languages[l], group, enumerations[e]->values[v]);
            g_assert_cmpstr (kijk_words_enum (languages[l], enumerations[e], v), ==,
                             kijk_words_find (languages[l], group, enumerations[e]->values[v]));
          }
      }
}

static void
test_kinds_and_fields (void)
{
  static const char *const groups[] = { "kind", "kind.singular", "kind.plural" };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    for (int k = 0; k < KIJK_N_KINDS; k++)
      {
        const KijkKind *kind = kijk_kind_get (k);
        g_autofree char *own = g_strconcat ("field.", kind->name, NULL);

        for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
          assert_words (languages[l], groups[g], kind->name);

        for (int f = 0; f < kind->n_fields; f++)
          {
            if (kijk_words_find (languages[l], own, kind->fields[f].name) == NULL)
              assert_words (languages[l], "field", kind->fields[f].name);
            g_assert_nonnull (kijk_words_field (languages[l], kind->name, kind->fields[f].name));
          }
      }
}

/* Whether @group is about a value that the model knows, if it is about a value of
 * a part of the method at all. */
static gboolean
is_of_a_value (const char *group)
{
  static const struct {
    const char *part;
    const KijkEnumeration *enumeration;
  } parts[] = {
    { "ring.", &kijk_ring_enumeration },
    { "cell.", &kijk_cell_enumeration },
    { "phase.", &kijk_phase_enumeration },
    { "circular.", &kijk_circular_phase_enumeration },
    { "step.", &kijk_step_enumeration },
    { "work-form.", &kijk_work_form_enumeration },
    { "deliverable.", &kijk_deliverable_type_enumeration },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (group, parts[i].part))
      return kijk_enumeration_parse (parts[i].enumeration, group + strlen (parts[i].part)) >= 0;

  return TRUE;
}

/* A label that nothing in the model asks for is a mistake in its name. */
static gboolean
is_asked_for (const Entry *entry)
{
  if (g_str_has_prefix (entry->group, "enum."))
    {
      for (gsize e = 0; e < G_N_ELEMENTS (enumerations); e++)
        if (g_str_equal (enumerations[e]->name, entry->group + strlen ("enum.")))
          return kijk_enumeration_parse (enumerations[e], entry->key) >= 0;
      return FALSE;
    }

  if (g_str_equal (entry->group, "kind") || g_str_has_prefix (entry->group, "kind."))
    return kijk_kind_from_name (entry->key) != NULL;

  if (g_str_equal (entry->group, "field") && g_str_equal (entry->key, "foreign"))
    return TRUE;

  if (g_str_equal (entry->group, "field"))
    {
      for (int k = 0; k < KIJK_N_KINDS; k++)
        if (kijk_kind_find_field (kijk_kind_get (k), entry->key) != NULL)
          return TRUE;
      return FALSE;
    }

  if (g_str_has_prefix (entry->group, "field."))
    {
      const KijkKind *kind = kijk_kind_from_name (entry->group + strlen ("field."));

      return kind != NULL && kijk_kind_find_field (kind, entry->key) != NULL;
    }

  return is_of_a_value (entry->group);
}

static void
test_no_stray_labels (void)
{
  g_autoptr (GPtrArray) entries = read_entries (KIJK_LANGUAGE_NL);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = entries->pdata[i];

      if (!is_asked_for (entry))
        g_error ("Nothing in the model is called [%s] %s", entry->group, entry->key);
    }
}

static void
test_scales (void)
{
  static const struct {
    const char *kind;
    const char *field;
    const char *scale;
  } rows[] = {
    { "interest", "weight", "weight" },
    { "interest-relation", "strength", "strength" },
    { "context-factor", "impact", "impact" },
    { "stakeholder", "power", "power" },
    { "stakeholder", "stake", "stake" },
    { "representative", "support", "support" },
    { "session", "pulse-interaction", "pulse" },
    { "session", "pulse-meaning", "pulse" },
    { "recognition", "value", "recognition" },
    { "payoff", "value", "payoff" },
    { "option-effect", "value", "option-effect" },
    { "support-vote", "value", "support-vote" },
    { "scan-response", "value", "scan-response" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const KijkField *field = kijk_kind_find_field (kijk_kind_from_name (rows[i].kind),
                                                     rows[i].field);
      g_autofree char *group = g_strconcat ("scale.", rows[i].scale, NULL);
      g_autofree char *below = g_strdup_printf ("%d", field->minimum - 1);
      g_autofree char *above = g_strdup_printf ("%d", field->maximum + 1);

      for (int v = field->minimum; v <= field->maximum; v++)
        {
          g_autofree char *key = g_strdup_printf ("%d", v);

          g_assert_cmpstr (kijk_words_scale (KIJK_LANGUAGE_NL, field, v), ==,
                           kijk_words_get (KIJK_LANGUAGE_NL, group, key));
        }
      g_assert_true (kijk_words_has_scale (field));
      g_assert_null (kijk_words_find (KIJK_LANGUAGE_NL, group, below));
      g_assert_null (kijk_words_find (KIJK_LANGUAGE_NL, group, above));
    }

  g_assert_cmpstr (kijk_words_scale (KIJK_LANGUAGE_NL, kijk_field_get (KIJK_INTEREST_WEIGHT), 3), ==, "zwaar");
  g_assert_cmpstr (kijk_words_scale (KIJK_LANGUAGE_EN, kijk_field_get (KIJK_PAYOFF_VALUE), -3), ==, "much worse off");
  g_assert_false (kijk_words_has_scale (kijk_field_get (KIJK_SESSION_PULSE_VOICES)));
  g_assert_false (kijk_words_has_scale (kijk_field_get (KIJK_ATTENTION_VOTE_MARBLES)));
}

/* The labels that people learn first, and that must not drift. */
static void
test_labels (void)
{
  static const struct {
    const KijkEnumeration *enumeration;
    const char *nl;
    const char *en;
  } rows[] = {
    { &kijk_ring_enumeration, "Ambitie·Belangen·Context", "Ambition·Interests·Context" },
    { &kijk_facet_enumeration, "Kans·Vraagstuk·Oplossing·Vorm",
      "Opportunity·Challenge·Solution·Form" },
    { &kijk_interest_type_enumeration, "Collectief·Organisatie·Persoonlijk",
      "Collective·Organisational·Personal" },
    { &kijk_area_enumeration, "Spelers·Proces·Omgeving", "Players·Process·Environment" },
    { &kijk_cell_enumeration,
      "Kans·Vraagstuk·Oplossing·Vorm·Collectief·Organisatie·Persoonlijk·Spelers·Proces·Omgeving",
      "Opportunity·Challenge·Solution·Form·Collective·Organisational·Personal·Players·Process·"
      "Environment" },
    { &kijk_phase_enumeration,
      "Voorfase·Verkennen·Delen·Overeenkomen·Vormgeven·Uitvoeren en vernieuwen",
      "Pre-phase·Exploring·Sharing·Agreeing·Shaping·Carrying out and renewing" },
    { &kijk_circular_phase_enumeration, "Verkennen·Richten·Inrichten·Aan de slag",
      "Exploring·Setting direction·Organising·Getting to work" },
    { &kijk_openness_enumeration,
      "Vermoeden, alleen ik·Vertrouwelijk, alleen ik·Aan tafel, zonder naam·Aan tafel·"
      "Ook naar buiten",
      "My assumption, only me·In confidence, only me·At the table, unnamed·At the table·"
      "Outside too" },
    { &kijk_level_enumeration, "Begeleider·Aan tafel·Naar buiten",
      "Facilitator·At the table·Outside" },
    { &kijk_relation_type_enumeration, "schuurt·vult aan·valt samen·staat los",
      "in tension·complements·coincides·unrelated" },
    { &kijk_effect_enumeration, "helpt·hindert·nog onzeker", "helps·hinders·uncertain" },
    { &kijk_deliverable_type_enumeration,
      "startnotitie·intentieverklaring·samenwerkingsafspraken·projectplan·rapportage·"
      "procesnotitie·verhaal op één vel",
      "start note·declaration of intent·memorandum of agreement·project sheet·progress report·"
      "process note·story on one page" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autoptr (GPtrArray) labels = g_ptr_array_new ();
        g_autofree char *joined = NULL;

        for (int v = 0; v < rows[i].enumeration->n_values; v++)
          g_ptr_array_add (labels,
                           (gpointer) kijk_words_enum (languages[l], rows[i].enumeration, v));
        g_ptr_array_add (labels, NULL);

        joined = g_strjoinv ("·", (char **) labels->pdata);
        g_assert_cmpstr (joined, ==, l == 0 ? rows[i].nl : rows[i].en);
      }

  g_assert_cmpstr (kijk_words_kind (KIJK_LANGUAGE_NL, "issue"), ==, "Kwestie");
  g_assert_cmpstr (kijk_words_field (KIJK_LANGUAGE_NL, "stakeholder", "name"), ==, "Naam");
  g_assert_cmpstr (kijk_words_field (KIJK_LANGUAGE_NL, "collaboration", "name"), ==,
                   "Naam van de samenwerking");
}

/* A place between two phases is named after both. */
static void
test_between (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    for (int p = KIJK_PHASE_PRE; p < KIJK_PHASE_RENEW; p++)
      {
        const char *a = kijk_words_enum (languages[l], &kijk_phase_enumeration, p);
        const char *b = kijk_words_enum (languages[l], &kijk_phase_enumeration, p + 1);
        g_autofree char *between = kijk_words_format (languages[l], "vote", "between",
                                                      "a", a, "b", b, NULL);
        int place = KIJK_VOTE_PLACE_PRE + 2 * p;

        g_assert_cmpstr (kijk_words_enum (languages[l], &kijk_vote_place_enumeration, place), ==,
                         a);
        g_assert_cmpstr (kijk_words_enum (languages[l], &kijk_vote_place_enumeration, place + 1),
                         ==, between);
      }
}

static void
assert_part (KijkLanguage           language,
             const KijkEnumeration *enumeration,
             const char *const     *keys,
             const char *const     *lists)
{
  for (int v = 0; v < enumeration->n_values; v++)
    {
      g_autofree char *group = kijk_words_group (enumeration, v);

      for (int i = 0; keys[i] != NULL; i++)
        assert_words (language, group, keys[i]);
      for (int i = 0; lists[i] != NULL; i++)
        assert_list (language, group, lists[i], 1);
    }
}

static void
test_content (void)
{
  static const char *const none[] = { NULL };
  static const char *const asked[] = { "name", "question", NULL };
  static const char *const explained[] = { "name", "question", "tooltip", NULL };
  static const char *const phase[] = { "name",         "number", "question", "goal", "means",
                                       "conversation", "result", "pitfall",  NULL };
  static const char *const phase_lists[] = { "theme", "group-question", "attention", "role",
                                             NULL };
  static const char *const circular[] = { "name", "number", "question", NULL };
  static const char *const work_form[] = { "name", "use", "time", "group", "output", NULL };
  static const char *const work_form_lists[] = { "step", NULL };
  static const char *const deliverable[] = { "dutch", "flemish", "purpose", NULL };
  static const char *const deliverable_lists[] = { "heading", NULL };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      KijkLanguage language = languages[l];

      assert_part (language, &kijk_ring_enumeration, explained, none);
      assert_part (language, &kijk_cell_enumeration, explained, none);
      assert_part (language, &kijk_facet_enumeration, explained, none);
      assert_part (language, &kijk_phase_enumeration, phase, phase_lists);
      assert_part (language, &kijk_circular_phase_enumeration, circular, none);
      assert_part (language, &kijk_step_enumeration, asked, none);
      assert_part (language, &kijk_work_form_enumeration, work_form, work_form_lists);
      assert_part (language, &kijk_deliverable_type_enumeration, deliverable, deliverable_lists);

      for (int s = KIJK_STATEMENT_LOGIC_PROBLEM; s <= KIJK_STATEMENT_LOGIC_NORM; s++)
        {
          assert_words (language, "logic.left", kijk_statement_enumeration.values[s]);
          assert_words (language, "logic.right", kijk_statement_enumeration.values[s]);
        }
    }

  g_assert_cmpstr (kijk_words_about (KIJK_LANGUAGE_NL, &kijk_area_enumeration,
                                     KIJK_AREA_PLAYERS, "question"), ==,
                   "Wie doet mee, wie mist, wie is nieuw?");
}

/* At the table these rules tell only how many parties they are about. */
static gboolean
is_unnamed (const char *rule)
{
  static const char *const unnamed[] = { "D09", "D11", "D13", "D20", "D23", "D26", "D29",
                                         "D31", "D37", "D38", "D46", NULL };

  return g_strv_contains (unnamed, rule);
}

static void
test_rules (void)
{
  static const char *const keys[] = { "finding", "evidence", "question", "agenda" };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    for (int r = 1; r <= 53; r++)
      {
        g_autofree char *rule = g_strdup_printf ("D%02d", r);
        g_autofree char *group = g_strconcat ("rule.", rule, NULL);
        const char *unnamed = kijk_words_find (languages[l], group, "unnamed");

        for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
          assert_words (languages[l], group, keys[k]);

        g_assert_cmpint (unnamed != NULL, ==, is_unnamed (rule));
        g_assert_null (unnamed != NULL ? strstr (unnamed, "{party}") : NULL);
        g_assert_null (strstr (kijk_words_get (languages[l], group, "finding"), "{party}"));
        g_assert_null (strstr (kijk_words_get (languages[l], group, "question"), "{party}"));
        g_assert_null (strstr (kijk_words_get (languages[l], group, "agenda"), "{party}"));
        g_assert_true (
          g_str_has_suffix (kijk_words_get (languages[l], group, "question"), "?"));
      }

  for (int n = 1; n <= 6; n++)
    {
      g_autofree char *key = g_strdup_printf ("N%d", n);

      assert_words (KIJK_LANGUAGE_NL, "phrase", key);
    }
}

static void
test_missing (void)
{
  g_assert_null (kijk_words_find (KIJK_LANGUAGE_NL, "legend", "no-such-key"));
  g_assert_null (kijk_words_find (KIJK_LANGUAGE_NL, "no-such-group", "title"));

  g_test_expect_message ("kijk-method", G_LOG_LEVEL_CRITICAL, "*[legend] no-such-key*");
  g_assert_cmpstr (kijk_words_get (KIJK_LANGUAGE_NL, "legend", "no-such-key"), ==, "no-such-key");
  g_test_assert_expected_messages ();
}

static void
test_lists (void)
{
  g_autofree const char **themes = kijk_words_get_list (KIJK_LANGUAGE_EN, "phase.share", "theme");
  g_autofree const char **none = kijk_words_get_list (KIJK_LANGUAGE_EN, "phase.share", "weather");

  g_assert_cmpint (g_strv_length ((char **) themes), ==, 3);
  g_assert_cmpstr (themes[0], ==, "Open cards about interests");
  g_assert_null (none[0]);
}

static void
test_format (void)
{
  static const char *const sentences[][2] = {
    { "Clean water", "Clean water. Shared ambition." },
    { "We want clean water.", "We want clean water. Shared ambition." },
    { "Clean by when?", "Clean by when? Shared ambition." },
    { "Water, air, …", "Water, air, … Shared ambition." },
  };
  g_autofree char *plain = NULL;
  g_autofree char *tricky = NULL;
  g_autofree char *missing = NULL;

  plain = kijk_words_format (KIJK_LANGUAGE_NL, "accessible", "interest",
                             "text", "Meer groen",
                             "party", "Gemeente",
                             "sector", "Collectief",
                             "unused", "x",
                             NULL);
  g_assert_cmpstr (plain, ==, "Meer groen. Belang van Gemeente, Collectief.");

  /* What people type is never a pattern. */
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *sentence =
          kijk_words_format (KIJK_LANGUAGE_EN, "accessible", "ambition", "text", sentences[i][0], NULL);

      g_assert_cmpstr (sentence, ==, sentences[i][1]);
    }

  tricky = kijk_words_format (KIJK_LANGUAGE_EN, "accessible", "relation-shared",
                              "a", "{b} 100%s %n",
                              "b", "{a",
                              NULL);
  g_assert_cmpstr (tricky, ==, "{b} 100%s %n coincides with {a.");

  g_test_expect_message ("kijk-method", G_LOG_LEVEL_CRITICAL, "*placeholder*{a}*");
  missing = kijk_words_format (KIJK_LANGUAGE_EN, "vote", "between", "b", NULL, NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (missing, ==, "between {a} and ");
}

static void
test_count (void)
{
  static const struct {
    KijkLanguage language;
    const char *group;
    const char *key;
    int n;
    const char *expected;
  } rows[] = {
    { KIJK_LANGUAGE_NL, "kind", "stakeholder", 0, "0 partijen" },
    { KIJK_LANGUAGE_NL, "kind", "stakeholder", 1, "1 partij" },
    { KIJK_LANGUAGE_NL, "kind", "stakeholder", 5, "5 partijen" },
    { KIJK_LANGUAGE_EN, "kind", "stakeholder", 1, "1 party" },
    { KIJK_LANGUAGE_EN, "kind", "context-factor", 10, "10 circumstances" },
    { KIJK_LANGUAGE_NL, "count", "issues-in-hand", 1, "1 kwestie onder handen" },
    { KIJK_LANGUAGE_NL, "count", "votes-received", 3, "3 stemmen ontvangen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = kijk_words_count (rows[i].language, rows[i].group, rows[i].key,
                                                 rows[i].n);

      g_assert_cmpstr (words, ==, rows[i].expected);
    }
}

static void
test_counts_in_pairs (void)
{
  g_autoptr (GPtrArray) entries = read_entries (KIJK_LANGUAGE_NL);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = entries->pdata[i];

      if (g_str_equal (entry->group, "count.singular"))
        assert_words (KIJK_LANGUAGE_NL, "count.plural", entry->key);
      if (g_str_equal (entry->group, "count.plural"))
        assert_words (KIJK_LANGUAGE_NL, "count.singular", entry->key);
    }
}

static void
test_date (void)
{
  static const struct {
    const char *date;
    const char *nl;
    const char *en;
  } rows[] = {
    { "2026-01-20", "20 januari 2026", "20 January 2026" },
    { "2025-03-01", "1 maart 2025", "1 March 2025" },
    { "2024-02-29", "29 februari 2024", "29 February 2024" },
    { "1999-12-31", "31 december 1999", "31 December 1999" },
    { "2025-02-29", "2025-02-29", "2025-02-29" },
    { "2025-13-01", "2025-13-01", "2025-13-01" },
    { "2025-1-1", "2025-1-1", "2025-1-1" },
    { "20 maart", "20 maart", "20 maart" },
    { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *nl = kijk_words_date (KIJK_LANGUAGE_NL, rows[i].date);
      g_autofree char *en = kijk_words_date (KIJK_LANGUAGE_EN, rows[i].date);

      g_assert_cmpstr (nl, ==, rows[i].nl);
      g_assert_cmpstr (en, ==, rows[i].en);
    }

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *key = g_strdup_printf ("%d", month);

      assert_words (KIJK_LANGUAGE_NL, "month", key);
    }
}

static void
test_join (void)
{
  static const char *const parts[] = { "a", "b", "c", NULL };
  g_autofree char *none = kijk_words_join (KIJK_LANGUAGE_NL, parts + 3);
  g_autofree char *one = kijk_words_join (KIJK_LANGUAGE_NL, parts + 2);
  g_autofree char *two = kijk_words_join (KIJK_LANGUAGE_NL, parts + 1);
  g_autofree char *three = kijk_words_join (KIJK_LANGUAGE_EN, parts);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "c");
  g_assert_cmpstr (two, ==, "b en c");
  g_assert_cmpstr (three, ==, "a, b and c");
}

static void
test_capitalise (void)
{
  g_autofree char *plain = kijk_words_capitalise ("startnotitie");
  g_autofree char *accent = kijk_words_capitalise ("één vel");
  g_autofree char *empty = kijk_words_capitalise ("");

  g_assert_cmpstr (plain, ==, "Startnotitie");
  g_assert_cmpstr (accent, ==, "Één vel");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/threads", test_threads);
  g_test_add_func ("/words/same-keys", test_same_keys);
  g_test_add_func ("/words/clean", test_clean);
  g_test_add_func ("/words/lists-without-gaps", test_lists_without_gaps);
  g_test_add_func ("/words/enumerations", test_enumerations);
  g_test_add_func ("/words/kinds-and-fields", test_kinds_and_fields);
  g_test_add_func ("/words/no-stray-labels", test_no_stray_labels);
  g_test_add_func ("/words/scales", test_scales);
  g_test_add_func ("/words/labels", test_labels);
  g_test_add_func ("/words/between", test_between);
  g_test_add_func ("/words/content", test_content);
  g_test_add_func ("/words/rules", test_rules);
  g_test_add_func ("/words/missing", test_missing);
  g_test_add_func ("/words/lists", test_lists);
  g_test_add_func ("/words/format", test_format);
  g_test_add_func ("/words/count", test_count);
  g_test_add_func ("/words/counts-in-pairs", test_counts_in_pairs);
  g_test_add_func ("/words/date", test_date);
  g_test_add_func ("/words/join", test_join);
  g_test_add_func ("/words/capitalise", test_capitalise);

  return g_test_run ();
}
