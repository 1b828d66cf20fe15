/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-schema.h"

/* Writes the schema to the file it is told: “meson compile -C build schema”. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *schema = kijk_schema_write ();

  if (argc != 2)
    g_printerr ("usage: write-schema FILE\n");
  else if (!g_file_set_contents (argv[1], schema, -1, &error))
    g_printerr ("%s\n", error->message);

  return argc == 2 && error == NULL ? 0 : 1;
}
