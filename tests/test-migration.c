/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/kijk-migration.h"

#include <string.h>

#include "storage/kijk-xml.h"

/* Steps that note in the document that they were there. */
static KijkProblem *
step (xmlDoc     *doc,
      const char *number)
{
  xmlNode *root = xmlDocGetRootElement (doc);
  xmlChar *before = xmlGetNoNsProp (root, BAD_CAST "steps");
  g_autofree char *after = g_strconcat (before != NULL ? (char *) before : "", number, NULL);

  xmlSetProp (root, BAD_CAST "steps", BAD_CAST after);
  xmlFree (before);
  return NULL;
}

static KijkProblem *
from_1 (xmlDoc     *doc,
        const char *file)
{
  (void) file;
  return step (doc, "1");
}

static KijkProblem *
from_2 (xmlDoc     *doc,
        const char *file)
{
  (void) file;
  return step (doc, "2");
}

static KijkProblem *
fail (xmlDoc     *doc,
      const char *file)
{
  (void) doc;
  return kijk_problem_new (KIJK_PROBLEM_UNKNOWN_ELEMENT, file, 3, "old", "older", NULL);
}

static const KijkMigrationStep steps[] = { from_1, from_2 };
static const KijkMigrationStep failing[] = { from_1, fail };

static xmlDoc *
new_document (void)
{
  static const char text[] = "<collaboration xmlns='urn:kijkglas:1' version='1' min-reader='1'/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  KijkProblem *problem;
  xmlDoc *doc = _kijk_xml_parse (bytes, NULL, &problem);

  g_assert_nonnull (doc);
  return doc;
}

static void
assert_attribute (xmlDoc     *doc,
                  const char *name,
                  const char *expected)
{
  xmlChar *value = xmlGetNoNsProp (xmlDocGetRootElement (doc), BAD_CAST name);

  g_assert_cmpstr ((char *) value, ==, expected);
  xmlFree (value);
}

static void
test_all_steps (void)
{
  g_autoptr (xmlDoc) doc = new_document ();

  g_assert_null (_kijk_migrate_by (doc, NULL, 1, 3, steps));
  assert_attribute (doc, "steps", "12");
  assert_attribute (doc, "version", "3");
}

static void
test_last_step (void)
{
  g_autoptr (xmlDoc) doc = new_document ();

  g_assert_null (_kijk_migrate_by (doc, NULL, 2, 3, steps));
  assert_attribute (doc, "steps", "2");
}

static void
test_no_step (void)
{
  g_autoptr (xmlDoc) today = new_document ();
  g_autoptr (xmlDoc) later = new_document ();

  g_assert_null (_kijk_migrate_by (today, NULL, 3, 3, steps));
  assert_attribute (today, "steps", NULL);
  assert_attribute (today, "version", "3");

  g_assert_null (_kijk_migrate_by (later, NULL, 5, 3, steps));
  assert_attribute (later, "steps", NULL);
  assert_attribute (later, "version", "5");
}

static void
test_step_that_fails (void)
{
  g_autoptr (xmlDoc) doc = new_document ();
  g_autoptr (KijkProblem) problem = _kijk_migrate_by (doc, "old", 1, 3, failing);

  g_assert_nonnull (problem);
  g_assert_cmpint (problem->line, ==, 3);
  assert_attribute (doc, "version", "1");
}

static void
test_today (void)
{
  g_autoptr (xmlDoc) doc = new_document ();

  g_assert_null (_kijk_migrate (doc, NULL, 1));
  assert_attribute (doc, "version", "1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migration/all-steps", test_all_steps);
  g_test_add_func ("/migration/last-step", test_last_step);
  g_test_add_func ("/migration/no-step", test_no_step);
  g_test_add_func ("/migration/step-that-fails", test_step_that_fails);
  g_test_add_func ("/migration/today", test_today);

  return g_test_run ();
}
