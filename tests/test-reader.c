/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/kijk-reader.h"

#include <glib/gstdio.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "model/kijk-edit.h"
#include "storage/kijk-guard.h"

/* Every bad file in the fixtures: its first problem, with the words that fill its
 * pattern; %NULL where those are the parser's own. */
static const struct {
  const char   *name;
  int           line;
  KijkProblemId id;
  const char   *words;
} bad[] = {
  { "invalid/attribute-on-field", 7, KIJK_PROBLEM_FIELD_ATTRIBUTE, "unit|power" },
  { "invalid/attribute-on-section", 13, KIJK_PROBLEM_FIELD_ATTRIBUTE, "name|interests" },
  { "invalid/bad-id", 14, KIJK_PROBLEM_ID, "Interest-1" },
  { "invalid/bad-rank", 6, KIJK_PROBLEM_NOT_RANK, "kwa|rank" },
  { "invalid/bad-reference", 16, KIJK_PROBLEM_NOT_ID, "Port authority|stakeholder" },
  { "invalid/bad-value-in-list", 16, KIJK_PROBLEM_NOT_ONE_OF,
    "shape|facet|opportunity, issue, solution, form" },
  { "invalid/bad-value", 15, KIJK_PROBLEM_NOT_ONE_OF,
    "communal|type|collective, organisational, personal" },
  { "invalid/bare-ampersand", 6, KIJK_PROBLEM_NOT_XML, NULL },
  { "invalid/blank", 1, KIJK_PROBLEM_EMPTY, "" },
  { "invalid/control-character-by-number", 6, KIJK_PROBLEM_NOT_XML, NULL },
  { "invalid/control-character", 6, KIJK_PROBLEM_CONTROL_CHARACTER, "U+0007" },
  { "invalid/cut-off-at-start", 1, KIJK_PROBLEM_CUT_OFF, "?xml" },
  { "invalid/cut-off-in-end-tag", 17, KIJK_PROBLEM_CUT_OFF, "endorsed-by" },
  { "invalid/cut-off-in-id", 14, KIJK_PROBLEM_CUT_OFF, "interests" },
  { "invalid/cut-off-in-tag", 17, KIJK_PROBLEM_CUT_OFF, "interest" },
  { "invalid/cut-off", 15, KIJK_PROBLEM_CUT_OFF, "text" },
  { "invalid/dangling-in-list", 17, KIJK_PROBLEM_DANGLING, "endorsed-by|zzzzzzzzz2" },
  { "invalid/dangling", 16, KIJK_PROBLEM_DANGLING, "stakeholder|zzzzzzzzz2" },
  { "invalid/day-with-zone", 7, KIJK_PROBLEM_NOT_DATE, "2026-02-03Z|joined-on" },
  { "invalid/element-in-field", 15, KIJK_PROBLEM_ELEMENT_IN_FIELD, "b|text" },
  { "invalid/empty-reference", 16, KIJK_PROBLEM_EMPTY_VALUE, "stakeholder" },
  { "invalid/empty-value", 7, KIJK_PROBLEM_EMPTY_VALUE, "power" },
  { "invalid/empty", 1, KIJK_PROBLEM_EMPTY, "" },
  { "invalid/field-twice", 8, KIJK_PROBLEM_TWICE, "power|7" },
  { "invalid/foreign-attribute-on-field", 7, KIJK_PROBLEM_FIELD_ATTRIBUTE, "unit|power" },
  { "invalid/foreign-in-field", 15, KIJK_PROBLEM_ELEMENT_IN_FIELD, "b|text" },
  { "invalid/huge-number", 7, KIJK_PROBLEM_NOT_WHOLE, "99999999999999999999|power|1|5" },
  { "invalid/id-of-the-whole", 9, KIJK_PROBLEM_ID_TWICE, "theproject|2" },
  { "invalid/id-twice-across-kinds", 14, KIJK_PROBLEM_ID_TWICE, "abcdefghi2|5" },
  { "invalid/id-twice", 9, KIJK_PROBLEM_ID_TWICE, "abcdefghi2|5" },
  { "invalid/invalid-utf8", 10, KIJK_PROBLEM_NOT_UTF8, "20" },
  { "invalid/item-outside-section", 13, KIJK_PROBLEM_UNKNOWN_ELEMENT, "stakeholder|collaboration" },
  { "invalid/latin-1", 10, KIJK_PROBLEM_NOT_UTF8, "16" },
  { "invalid/loose-text-in-item", 8, KIJK_PROBLEM_LOOSE_TEXT, "megawatt|stakeholder" },
  { "invalid/loose-text-in-the-whole", 13, KIJK_PROBLEM_LOOSE_TEXT, "and|collaboration" },
  { "invalid/loose-text", 14, KIJK_PROBLEM_LOOSE_TEXT, "see below|interests" },
  { "invalid/min-reader-above-version", 2, KIJK_PROBLEM_VERSION, "min-reader|collaboration|2|1" },
  { "invalid/no-id", 9, KIJK_PROBLEM_MISSING_ATTRIBUTE, "stakeholder|id" },
  { "invalid/no-min-reader", 2, KIJK_PROBLEM_MISSING_ATTRIBUTE, "collaboration|min-reader" },
  { "invalid/no-namespace", 2, KIJK_PROBLEM_OTHER_ROOT,
    "collaboration||collaboration|urn:kijkglas:1" },
  { "invalid/no-version", 2, KIJK_PROBLEM_MISSING_ATTRIBUTE, "collaboration|version" },
  { "invalid/noncharacter", 6, KIJK_PROBLEM_NOT_XML, NULL },
  { "invalid/not-a-day", 7, KIJK_PROBLEM_NOT_DATE, "2026-02-30|joined-on" },
  { "invalid/not-boolean", 7, KIJK_PROBLEM_NOT_BOOLEAN, "yes|at-table" },
  { "invalid/not-whole", 7, KIJK_PROBLEM_NOT_WHOLE, "4.0|power|1|5" },
  { "invalid/not-xml", 1, KIJK_PROBLEM_NOT_MARKUP, "" },
  { "invalid/nul", 6, KIJK_PROBLEM_CONTROL_CHARACTER, "U+0000" },
  { "invalid/number-in-words", 23, KIJK_PROBLEM_NOT_NUMBER, "1e-3|along|0|1" },
  { "invalid/number-out-of-range", 23, KIJK_PROBLEM_NOT_NUMBER, "1.01|along|0|1" },
  { "invalid/number-with-comma", 23, KIJK_PROBLEM_NOT_NUMBER, "0,5|along|0|1" },
  { "invalid/one-end-too-many", 21, KIJK_PROBLEM_NOT_XML, NULL },
  { "invalid/open-quote", 9, KIJK_PROBLEM_NOT_XML, "< inside a tag" },
  { "invalid/other-namespace", 2, KIJK_PROBLEM_OTHER_ROOT,
    "collaboration|urn:kijkglas:9|collaboration|urn:kijkglas:1" },
  { "invalid/other-root", 2, KIJK_PROBLEM_OTHER_ROOT,
    "stakeholders|urn:kijkglas:1|collaboration|urn:kijkglas:1" },
  { "invalid/our-prefix-on-attribute", 5, KIJK_PROBLEM_UNKNOWN_ATTRIBUTE, "name|stakeholder" },
  { "invalid/out-of-range", 7, KIJK_PROBLEM_NOT_WHOLE, "6|power|1|5" },
  { "invalid/picture", 1, KIJK_PROBLEM_NOT_MARKUP, "" },
  { "invalid/same-attribute-twice", 9, KIJK_PROBLEM_NOT_XML, NULL },
  { "invalid/second-root", 21, KIJK_PROBLEM_NOT_XML, NULL },
  { "invalid/section-twice", 20, KIJK_PROBLEM_TWICE, "stakeholders|4" },
  { "invalid/several", 7, KIJK_PROBLEM_NOT_WHOLE, "9|power|1|5" },
  { "invalid/too-long", 6, KIJK_PROBLEM_TOO_LONG, "name|201|200" },
  { "invalid/undeclared-prefix", 7, KIJK_PROBLEM_NOT_XML, NULL },
  { "invalid/unknown-attribute-of-the-whole", 2, KIJK_PROBLEM_UNKNOWN_ATTRIBUTE,
    "name|collaboration" },
  { "invalid/unknown-attribute", 5, KIJK_PROBLEM_UNKNOWN_ATTRIBUTE, "name|stakeholder" },
  { "invalid/unknown-field-of-the-whole", 3, KIJK_PROBLEM_UNKNOWN_ELEMENT, "title|collaboration" },
  { "invalid/unknown-field", 7, KIJK_PROBLEM_UNKNOWN_ELEMENT, "strength|stakeholder" },
  { "invalid/utf-16", 1, KIJK_PROBLEM_NOT_UTF8, "1" },
  { "invalid/version-in-words", 2, KIJK_PROBLEM_VERSION, "version|collaboration|first|999999" },
  { "invalid/version-nought", 2, KIJK_PROBLEM_VERSION, "version|collaboration|0|999999" },
  { "invalid/wrong-end", 7, KIJK_PROBLEM_WRONG_END, "name|power" },
  { "invalid/wrong-kind", 16, KIJK_PROBLEM_WRONG_KIND,
    "stakeholder|cdefghijk4|interest|stakeholder" },
  { "invalid/wrong-section", 14, KIJK_PROBLEM_UNKNOWN_ELEMENT, "term|interests" },
  { "invalid/year-nought", 7, KIJK_PROBLEM_NOT_DATE, "0000-02-03|joined-on" },
  { "hostile/billion-laughs", 2, KIJK_PROBLEM_DOCTYPE, "" },
  { "hostile/deep", 7, KIJK_PROBLEM_TOO_DEEP, "64" },
  { "hostile/doctype-after-comment", 2, KIJK_PROBLEM_DOCTYPE, "" },
  { "hostile/doctype", 2, KIJK_PROBLEM_DOCTYPE, "" },
  { "hostile/entity-in-attribute", 5, KIJK_PROBLEM_ENTITY, "id" },
  { "hostile/entity", 6, KIJK_PROBLEM_ENTITY, "eacute" },
  { "hostile/external-entity", 2, KIJK_PROBLEM_DOCTYPE, "" },
  { "hostile/many-attributes", 7, KIJK_PROBLEM_TOO_MANY_ATTRIBUTES, "64" },
  { "newer/bad-value", 9, KIJK_PROBLEM_NOT_WHOLE, "6|power|1|5" },
  { "newer/unreadable", 2, KIJK_PROBLEM_NEWER, "3|2|1" },
};

static char *
fixture (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".kijkglas", NULL);

  return g_test_build_filename (G_TEST_DIST, "fixtures", file, NULL);
}

static KijkProject *
read_fixture (const char *name)
{
  g_autofree char *path = fixture (name);
  g_autoptr (GError) error = NULL;
  KijkProject *project = kijk_read_file (path, &error);

  g_assert_no_error (error);
  return project;
}

static char *
join_words (const KijkProblem *problem)
{
  GString *text = g_string_new (problem->words[0]);

  for (int i = 1; i < KIJK_PROBLEM_WORDS && problem->words[i] != NULL; i++)
    g_string_append_printf (text, "|%s", problem->words[i]);

  return g_string_free (text, FALSE);
}

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *path = fixture (bad[i].name);
  g_autofree char *start = g_strdup_printf ("%s:%d: ", path, bad[i].line);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  const KijkProblem *problem;

  g_assert_null (kijk_read_file (path, &error));
  problem = kijk_storage_error_get_problem (error);
  g_assert_nonnull (problem);
  g_assert_cmpint (problem->id, ==, bad[i].id);
  g_assert_cmpint (problem->line, ==, bad[i].line);
  g_assert_cmpint (error->code, ==, kijk_problem_get_code (problem));
  g_assert_true (g_str_has_prefix (error->message, start));

  words = join_words (problem);
  if (bad[i].words != NULL)
    g_assert_cmpstr (words, ==, bad[i].words);
}

static void
assert_all_in_table (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, NULL);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *file;

  while ((file = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s/%.*s", folder,
                                               (int) (strlen (file) - strlen (".kijkglas")), file);
      gboolean found = g_str_equal (name, "newer/readable") || g_str_equal (name, "hostile/xinclude");

      for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
        found |= g_str_equal (bad[i].name, name);
      if (!found)
        g_test_fail_printf ("%s is not in the table", name);
    }
}

static void
test_all_in_table (void)
{
  assert_all_in_table ("invalid");
  assert_all_in_table ("hostile");
  assert_all_in_table ("newer");
}

static void
test_messages (void)
{
  static const char text[] = "<collaboration xmlns='urn:kijkglas:1' version='1' min-reader='1'>\n"
                             "<current-phase>later</current-phase></collaboration>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autofree char *dutch = NULL;
  g_autofree char *bare = NULL;
  g_autoptr (KijkProblem) elsewhere = NULL;

  g_assert_null (kijk_read_bytes (bytes, "a.kijkglas", &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "a.kijkglas:2: “later” is not a value of <current-phase>; one of these is expected: "
                   "pre, explore, share, agree, shape, renew");

  copy = g_error_copy (error);
  dutch = kijk_problem_print (kijk_storage_error_get_problem (copy), "<{2}> is {1}, {4} {5}{");
  g_assert_cmpstr (dutch, ==, "a.kijkglas:2: <current-phase> is later,  {5}{");

  elsewhere = kijk_problem_new (KIJK_PROBLEM_DOCTYPE, NULL, 0, NULL);
  bare = kijk_problem_print (elsewhere, NULL);
  g_assert_cmpstr (bare, ==, "a DOCTYPE is not accepted; take it out");
}

/* All say what is wrong and, after a semicolon or a colon, what helps, and use
 * their words in order. */
static void
test_patterns (void)
{
  for (int i = 0; i < KIJK_N_PROBLEMS; i++)
    {
      const char *pattern = kijk_problem_get_pattern (i);

      g_assert_nonnull (pattern);
      g_assert_nonnull (strpbrk (pattern, ";:"));
      g_assert_false (g_str_has_suffix (pattern, "."));
      g_assert_true (strstr (pattern, "{2}") == NULL || strstr (pattern, "{1}") != NULL);
    }
}

static void
test_several (void)
{
  static const int lines[] = { 7, 10, 14, 16 };
  g_autofree char *path = fixture ("invalid/several");
  g_autoptr (GPtrArray) problems = kijk_validate_file (path);

  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (lines));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpint (((KijkProblem *) problems->pdata[i])->line, ==, lines[i]);
}

static void
test_not_endlessly (void)
{
  GString *text = g_string_new ("<collaboration xmlns='urn:kijkglas:1' version='1' min-reader='1'>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  for (int i = 0; i < 3 * KIJK_MOST_PROBLEMS; i++)
    g_string_append (text, "\n<nothing/>");
  g_string_append (text, "</collaboration>");
  bytes = g_string_free_to_bytes (text);

  problems = kijk_validate_bytes (bytes, NULL);
  g_assert_cmpuint (problems->len, ==, KIJK_MOST_PROBLEMS);
  g_assert_cmpint (((KijkProblem *) problems->pdata[0])->line, ==, 2);
}

static void
test_valid (void)
{
  static const char *const names[] = { "valid/minimal", "valid/small", "valid/everything", "valid/untidy",
                                       "valid/foreign", "valid/foreign-untidy", "newer/readable" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = fixture (names[i]);
      g_autoptr (GPtrArray) problems = kijk_validate_file (path);

      g_assert_cmpuint (problems->len, ==, 0);
    }
}

static void
test_untidy (void)
{
  g_autoptr (KijkProject) project = read_fixture ("valid/untidy");
  KijkItem *whole = kijk_project_get_collaboration (project);
  KijkItem *interest = kijk_project_get_item (project, "cdefghijk4");
  KijkItem *placement = kijk_project_get_item (project, "defghijkl5");
  g_autoptr (GVariant) facets = g_variant_ref_sink (g_variant_new_parsed ("[1, 3]"));

  g_assert_cmpuint (kijk_project_count (project), ==, 5);
  g_assert_cmpstr (kijk_item_get_text (whole, KIJK_COLLABORATION_NAME), ==, "Out of order");
  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_TEXT), ==, "Wind & waves <\nmore ☺");
  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_STAKEHOLDER), ==, "abcdefghi2");
  g_assert_true (g_variant_equal (kijk_item_get_value (interest, KIJK_INTEREST_FACETS), facets));
  g_assert_false (kijk_item_has (interest, KIJK_INTEREST_WEIGHT));
  g_assert_false (kijk_item_has (interest, KIJK_INTEREST_OPENNESS));
  g_assert_cmpfloat (kijk_item_get_number (placement, KIJK_PLACEMENT_ALONG), ==, 1);
  g_assert_cmpfloat (kijk_item_get_number (placement, KIJK_PLACEMENT_ACROSS), ==, 0.3);
}

/* Whoever declares a field adds it to this file. */
static void
test_everything (void)
{
  g_autoptr (KijkProject) project = read_fixture ("valid/everything");

  for (int k = 0; k < KIJK_N_KINDS; k++)
    {
      GPtrArray *items = kijk_project_get_items (project, k);
      const KijkKind *kind = kijk_kind_get (k);

      for (int f = 0; f < kind->n_fields - 1; f++)
        {
          gboolean found = FALSE;

          for (guint i = 0; i < items->len; i++)
            found |= kijk_item_has (items->pdata[i], kind->fields[f].id);
          if (!found)
            g_test_fail_printf ("no %s says %s", kind->name, kind->fields[f].name);
        }
    }
}

static void
assert_foreign (KijkProject *project,
                const char  *id,
                gsize        i,
                const char  *anchor,
                const char  *xml)
{
  KijkItem *item = kijk_project_get_item (project, id);
  const KijkKind *kind = kijk_item_get_kind (item);
  GVariant *foreign = kijk_item_get_value (item, kind->fields[kind->n_fields - 1].id);
  const char *found_anchor, *found_xml;

  g_assert_nonnull (foreign);
  g_assert_cmpuint (g_variant_n_children (foreign), >, i);
  g_variant_get_child (foreign, i, "(&s&s)", &found_anchor, &found_xml);
  g_assert_cmpstr (found_anchor, ==, anchor);
  g_assert_cmpstr (found_xml, ==, xml);
}

static void
test_foreign (void)
{
  g_autoptr (KijkProject) project = read_fixture ("valid/foreign");
  KijkItem *union_of_fishers = kijk_project_get_item (project, "bcdefghij3");

  assert_foreign (project, "abcdefghi2", 0, "<", "<!-- two lines\n         about the port -->");
  assert_foreign (project, "abcdefghi2", 1, "@",
                  " xmlns:x=\"urn:example:x\" xmlns:y=\"urn:example:y\""
                  " x:a=\"1\" y:b=\"2\" xml:space=\"preserve\"");
  assert_foreign (project, "abcdefghi2", 2, "",
                  "<plain xmlns=\"\">no namespace &amp; <deep>text</deep></plain>");
  assert_foreign (project, "abcdefghi2", 4, "name", "<!-- after the map -->");
  g_assert_false (kijk_item_has (union_of_fishers, KIJK_STAKEHOLDER_FOREIGN));

  assert_foreign (project, "theproject", 0, "<", "<!-- Kept by the harbour master -->");
  assert_foreign (project, "theproject", 1, "<", "<?editor wrap=\"80\"?>");
  assert_foreign (project, "theproject", 5, "name", "<!-- before a section -->");
  assert_foreign (project, "theproject", 6, "stakeholders", "<!-- about a group -->");
  assert_foreign (project, "theproject", 9, "/stakeholders", "<x:between xmlns:x=\"urn:example:x\"/>");
  assert_foreign (project, "theproject", 10, "options", "<!-- nothing yet -->");
  assert_foreign (project, "theproject", 11, "/options", "<?last here?>");
  assert_foreign (project, "theproject", 12, "/", "<!-- after the end -->");
}

static void
test_nothing_included (void)
{
  g_autoptr (KijkProject) project = read_fixture ("hostile/xinclude");

  assert_foreign (project, "abcdefghi2", 0, "name",
                  "<include xmlns=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" "
                  "parse=\"text\"/>");
}

static void
test_newer (void)
{
  g_autoptr (KijkProject) project = read_fixture ("newer/readable");

  g_assert_cmpint (kijk_project_get_version (project), ==, 2);
  g_assert_cmpuint (kijk_project_count (project), ==, 3);
  assert_foreign (project, "theproject", 0, "@", " mood=\"good\"");
  assert_foreign (project, "theproject", 1, "name",
                  "<motto>A field of the whole that is not known yet</motto>");
  assert_foreign (project, "abcdefghi2", 0, "@", " since=\"2\"");
  assert_foreign (project, "abcdefghi2", 1, "name",
                  "<website>https://port.example/?a=1&amp;b=2</website>");
}

/* ---- too much of anything ---- */

static KijkProblemId
refuse (GString *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  g_autoptr (GError) error = NULL;

  g_assert_null (kijk_read_bytes (bytes, "much", &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_REFUSED);
  return kijk_storage_error_get_problem (error)->id;
}

static GString *
repeat (const char *start,
        const char *what,
        gsize       n)
{
  GString *text = g_string_new (start);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, what);

  return text;
}

static void
test_too_much (void)
{
  static const char root[] = "<collaboration xmlns='urn:kijkglas:1' version='1' min-reader='1'>";

  g_assert_cmpint (refuse (repeat (root, "<a>", 50000000 / 3)), ==, KIJK_PROBLEM_TOO_LARGE);
  g_assert_cmpint (refuse (repeat (root, "<a>", 10000000)), ==, KIJK_PROBLEM_TOO_DEEP);
  g_assert_cmpint (refuse (repeat (root, "<a/>", 8000000)), ==, KIJK_PROBLEM_TOO_MANY_PARTS);
  g_assert_cmpint (refuse (repeat (root, "<!-- -->", 2000000)), ==, KIJK_PROBLEM_TOO_MANY_PARTS);
  g_assert_cmpint (refuse (repeat (root, "<?x y?>", 2000000)), ==, KIJK_PROBLEM_TOO_MANY_PARTS);
  g_assert_cmpint (refuse (repeat (root, "<![CDATA[]]>", 2000000)), ==, KIJK_PROBLEM_TOO_MANY_PARTS);
  g_assert_cmpint (refuse (repeat ("<a", " a=''", 6000000)), ==, KIJK_PROBLEM_TOO_MANY_ATTRIBUTES);
}

static gboolean
is_read (GString *content)
{
  g_autofree char *text = g_strdup_printf (
    "<collaboration xmlns='urn:kijkglas:1' version='1' min-reader='1'>%s</collaboration>", content->str);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (KijkProject) project = kijk_read_bytes (bytes, NULL, NULL);

  g_string_free (content, TRUE);
  return project != NULL;
}

static GString *
nest (int depth)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < depth; i++)
    g_string_append (text, "<a xmlns='urn:example:a'>");
  for (int i = 0; i < depth; i++)
    g_string_append (text, "</a>");

  return text;
}

static GString *
with_attributes (int n)
{
  GString *text = g_string_new ("<a xmlns='urn:example:a'");

  for (int i = 1; i < n; i++)
    g_string_append_printf (text, " a%d=''", i);

  return g_string_append (text, "/>");
}

static void
test_bounds (void)
{
  g_assert_true (is_read (nest (KIJK_GUARD_DEPTH - 1)));
  g_assert_false (is_read (nest (KIJK_GUARD_DEPTH)));
  g_assert_true (is_read (with_attributes (KIJK_GUARD_ATTRIBUTES)));
  g_assert_false (is_read (with_attributes (KIJK_GUARD_ATTRIBUTES + 1)));
}

static void
append_id (GString *text,
           guint    number)
{
  for (int i = 0; i < KIJK_ID_LENGTH; i++, number /= 26)
    g_string_append_c (text, 'a' + number % 26);
}

/* As much as may be, in the order that is worst for what is kept sorted. */
static void
test_much (void)
{
  const int n = 5000;
  GString *text = g_string_new ("<collaboration xmlns='urn:kijkglas:1' version='1' min-reader='1'><interests>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = n; i > 0; i--)
    {
      g_string_append (text, "<interest id='");
      append_id (text, i);
      g_string_append (text, "'><text>x</text></interest>");
    }
  g_string_append (text, "<interest id='zzzzzzzzzz'>");
  for (int i = 0; i < n; i++)
    g_string_append (text, "<facet>form</facet>");
  g_string_append (text, "</interest></interests></collaboration>");

  bytes = g_string_free_to_bytes (text);
  project = kijk_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kijk_project_count (project), ==, n + 2);
}

/* The DOM has 16 bits for a line number, and a way around that. */
static void
test_far_down (void)
{
  const int n = 70000;
  g_autofree char *lines = g_strnfill (n, '\n');
  g_autofree char *text = g_strdup_printf (
    "<collaboration xmlns='urn:kijkglas:1' version='1' min-reader='1'><notes>%s"
    "<note id='aaaaaaaaaa'>\n<text>x</text>\n</note></notes>\n<language>fr</language>\n</collaboration>",
    lines);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (kijk_read_bytes (bytes, NULL, &error));
  g_assert_cmpint (kijk_storage_error_get_problem (error)->line, ==, n + 4);
}

/* ---- files ---- */

static void
test_not_readable (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kijkglas-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.kijkglas", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = kijk_validate_file (missing);
  const KijkProblem *problem = problems->pdata[0];

  g_assert_null (kijk_read_file (missing, &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_READABLE);
  g_assert_true (g_str_has_prefix (error->message, missing));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpint (problem->id, ==, KIJK_PROBLEM_NOT_READABLE);
  g_assert_cmpint (problem->line, ==, 0);

  g_clear_error (&error);
  g_assert_null (kijk_read_file (folder, &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_READABLE);

  g_clear_error (&error);
  g_assert_null (kijk_read_file ("/dev/zero", &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_REFUSED);

  g_rmdir (folder);
}

/* Whoever else uses libxml2 in this program keeps their own way with errors. */
static void
test_handler_restored (void)
{
  int mark;
  g_autofree char *path = fixture ("invalid/bare-ampersand");

  xmlSetStructuredErrorFunc (&mark, NULL);
  g_assert_null (kijk_read_file (path, NULL));
  g_assert_true (xmlStructuredErrorContext == &mark);
  xmlSetStructuredErrorFunc (NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/%s", bad[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }

  g_test_add_func ("/reader/all-in-table", test_all_in_table);
  g_test_add_func ("/reader/messages", test_messages);
  g_test_add_func ("/reader/patterns", test_patterns);
  g_test_add_func ("/reader/several", test_several);
  g_test_add_func ("/reader/not-endlessly", test_not_endlessly);
  g_test_add_func ("/reader/valid", test_valid);
  g_test_add_func ("/reader/untidy", test_untidy);
  g_test_add_func ("/reader/everything", test_everything);
  g_test_add_func ("/reader/foreign", test_foreign);
  g_test_add_func ("/reader/nothing-included", test_nothing_included);
  g_test_add_func ("/reader/newer", test_newer);
  g_test_add_func ("/reader/too-much", test_too_much);
  g_test_add_func ("/reader/bounds", test_bounds);
  g_test_add_func ("/reader/much", test_much);
  g_test_add_func ("/reader/far-down", test_far_down);
  g_test_add_func ("/reader/not-readable", test_not_readable);
  g_test_add_func ("/reader/handler-restored", test_handler_restored);

  return g_test_run ();
}
