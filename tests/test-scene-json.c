/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kijk-scene-json.h"

#include <string.h>

#include "kijk-sample.h"

static void
test_json (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new_empty (20);
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, "coin");
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  g_autofree char *all = NULL;
  g_autofree char *second = NULL;

  node->items = g_strdupv ((char *[]) { "sabcdefghj", "tabcdefghj", NULL });
  node->kind = KIJK_KIND_INTEREST;
  kijk_node_set_label (node, "Zegt \"ja\"\\");
  kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 1.26, 2, 9.98, 10 }, 0), KIJK_INK_PAPER,
                      KIJK_INK_NONE, 0);

  node = kijk_scene_add (scene, KIJK_ROLE_LEGEND, "line");
  g_ptr_array_add (lines, kijk_line_new ("één", 3, 21, 40.5, FALSE));
  g_ptr_array_add (lines, kijk_line_new ("twee", 3, 46, 50, FALSE));
  kijk_node_take_lines (node, lines, (KijkFont) { .size = 20, .weight = 400 }, KIJK_INK_TEXT);
  node->listed = TRUE;
  node->page = 2;
  kijk_scene_set_pages (scene, 2);

  all = kijk_scene_to_json (scene, 0);
  g_assert_cmpstr (all, ==,
                   "{\"view\":\"kijkglas\",\"audience\":\"table\",\"width\":20,\"height\":20,\"unit\":\"px\","
                   "\"pages\":2,\"nodes\":[\n"
                   "{\"id\":\"coin\",\"items\":[\"sabcdefghj\",\"tabcdefghj\"],\"kind\":\"interest\","
                   "\"role\":\"token\",\"label\":\"Zegt \\\"ja\\\"\\\\\",\"text\":null,\"font\":0,"
                   "\"bounds\":[1.5,2,9.5,10],\"shown\":\"drawn\",\"page\":1},\n"
                   "{\"id\":\"line\",\"items\":[],\"kind\":null,\"role\":\"legend\",\"label\":\"\","
                   "\"text\":\"één twee\",\"font\":20,\"bounds\":[3,2,50,50],\"shown\":\"listed\",\"page\":2}\n"
                   "]}\n");

  second = kijk_scene_to_json (scene, 2);
  g_assert_null (strstr (second, "coin"));
  sample_assert_has (second, "één twee");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene-json/form", test_json);

  return g_test_run ();
}
