/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-application.h"
#include "kijk-interface.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (KijkApplication) application = NULL;

  kijk_interface_init ();
  application = kijk_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
