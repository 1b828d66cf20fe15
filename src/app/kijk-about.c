/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-about.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"

/* What a window for about is called in later versions of libadwaita is a dialog:
 * this file is the only one to change then. */

/**
 * kijk_about_present:
 * @parent: (nullable): the window it belongs to
 *
 * Says what the program is, and that it is not by the authors of the method.
 */
void
kijk_about_present (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();
  /* It is read as markup. */
  g_autofree char *comments = g_markup_escape_text (
      _("Prepare and lead a collaboration between organisations: who is there, what "
        "drives them, and where you stand together.\n\n"
        "The Kijkglas and the Kompas are models by Kaats & Opheij. This program is "
        "independent of the authors and was not made or checked by them."),
      -1);

  g_object_set (about,
                "transient-for", parent,
                "modal", parent != NULL,
                "application-name", "Kijkglas",
                "application-icon", KIJK_APPLICATION_ID,
                "version", KIJKGLAS_VERSION,
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: your name, for the page of credits. */
                "translator-credits", _("translator-credits"),
                "developer-name", _("The Kijkglas contributors"),
                "comments", comments,
                NULL);
  adw_about_window_add_acknowledgement_section (ADW_ABOUT_WINDOW (about), _("Method"),
                                                (const char *[]) { "Edwin Kaats", "Wilfrid Opheij",
                                                                   NULL });
  gtk_window_present (GTK_WINDOW (about));
}
