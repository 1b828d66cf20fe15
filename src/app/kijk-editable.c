/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-editable.h"

/* What the program writes into a field is no step of whoever types there. GTK
 * would take it for one, so that undo in a field leads back to what it showed
 * before: words of another item, perhaps not for these eyes. */

/**
 * kijk_editable_show:
 * @editable: a field of one line
 * @text: what it shows from now on
 *
 * Writes into a field, and forgets what was typed there before, even if it is the
 * same text. Where the cursor is only changes with the text.
 */
void
kijk_editable_show (GtkEditable *editable,
                    const char  *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable) && text != NULL);

  gtk_editable_set_enable_undo (editable, FALSE);
  if (!g_str_equal (gtk_editable_get_text (editable), text))
    gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, TRUE);
}

/**
 * kijk_buffer_show:
 * @buffer: the words of a field of several lines
 * @text: what it shows from now on
 *
 * As kijk_editable_show().
 */
void
kijk_buffer_show (GtkTextBuffer *buffer,
                  const char    *text)
{
  g_autofree char *now = NULL;
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && text != NULL);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  now = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  if (!g_str_equal (now, text))
    gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
}

/**
 * kijk_editable_select_focused:
 * @widget: a widget in a window
 *
 * Selects all words where the keyboard of the window is, so that what is proposed there
 * gives way to what is typed.
 */
void
kijk_editable_select_focused (GtkWidget *widget)
{
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  if (GTK_IS_EDITABLE (focus))
    {
      gtk_editable_select_region (GTK_EDITABLE (focus), 0, -1);
    }
  else if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_select_range (buffer, &end, &start);
    }
}
