/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

/* Stands in for libFuzzer: feeds the files of one folder to the fuzzer. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *folder_path = argc > 1 ? argv[1] : ".";
  const char *name;
  int n_seeds = 0;

  folder = g_dir_open (folder_path, 0, &error);
  if (folder == NULL)
    g_error ("%s", error->message);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder_path, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      if (!g_file_get_contents (path, &data, &size, &error))
        g_error ("%s", error->message);
      LLVMFuzzerTestOneInput ((const uint8_t *) data, size);
      n_seeds++;
    }

  g_print ("%d seeds\n", n_seeds);
  return n_seeds > 0 ? 0 : 1;
}
