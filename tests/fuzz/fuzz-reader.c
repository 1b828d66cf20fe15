/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "model/kijk-audience.h"
#include "model/kijk-snapshot.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-writer.h"

static void
check_problems (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = kijk_validate_bytes (bytes, "fuzz");

  g_assert_cmpuint (problems->len, >, 0);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = kijk_problem_print (problems->pdata[i], NULL);

      g_assert_true (g_str_has_prefix (text, "fuzz:"));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpint (((KijkProblem *) problems->pdata[i])->line, >, 0);
    }
}

/* An earlier moment is there, or there is a reason why not. */
static void
look_back (KijkProject *project)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  GPtrArray *snapshots = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT);

  for (guint i = 0; i < snapshots->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KijkProject) then =
          kijk_project_at (project, kijk_item_get_id (snapshots->pdata[i]), audience, &error);

      g_assert_true ((then == NULL) == (error != NULL));
    }
}

/* Whatever comes in is refused with a reason and a line, or it is a project that
 * is written in one way and reads back the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (KijkProject) project = kijk_read_bytes (bytes, "fuzz", NULL);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (KijkProject) again = NULL;
  g_autoptr (GBytes) written_again = NULL;

  if (project == NULL)
    {
      check_problems (bytes);
      return 0;
    }

  look_back (project);
  written = kijk_write_bytes (project);
  again = kijk_read_bytes (written, "written", NULL);
  g_assert_nonnull (again);
  written_again = kijk_write_bytes (again);
  g_assert_true (g_bytes_equal (written, written_again));

  return 0;
}
