/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <glib/gi18n.h>

#include "kijk-clipboard-text.h"
#include "kijk-deeds-paste.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-lines.h"
#include "kijk-window.h"
#include "model/kijk-cell.h"

/* Copy, cut, paste and duplicate. Windows of this program hand each other a KijkClip,
 * which no other program can ask for; those get the words in it that may go outside. */

static GdkClipboard *
get_clipboard (KijkWorkspace *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

static KijkWindow *
get_window (KijkWorkspace *self)
{
  return KIJK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* Returns: (transfer full): what is selected and can be there more than once: what lies
 * on the rings */
static GStrv
list_selected (KijkWorkspace *self)
{
  const char *const *ids = kijk_selection_get_ids (self->selection);
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (GStrvBuilder) copyable = g_strv_builder_new ();

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (view, ids[i]);

      if (item != NULL && kijk_item_get_cell (item) >= 0)
        g_strv_builder_add (copyable, ids[i]);
    }

  return g_strv_builder_end (copyable);
}

/* ---- what is said of it ---- */

/* Returns: (nullable): what of @ids there is, in words */
static char *
count (KijkWorkspace *self,
       char         **ids)
{
  KijkProject *view = kijk_document_get_view (self->document);
  int n[KIJK_N_KINDS] = { 0 };

  for (int i = 0; ids[i] != NULL; i++)
    n[kijk_item_get_kind (kijk_project_get_item (view, ids[i]))->id]++;

  return kijk_interface_count_kinds (n);
}

static void
say_pasted (KijkWorkspace *self,
            KijkPasted    *pasted,
            const char    *format)
{
  g_autofree char *counted = count (self, pasted->ids);
  g_autoptr (GString) text = g_string_new (NULL);

  if (counted != NULL)
    g_string_append_printf (text, format, counted);
  if (pasted->n_unseen > 0)
    g_string_append_printf (text, "%s%s", counted != NULL ? ". " : "",
                            _("Added; only the facilitator sees it"));
  if (pasted->n_unowned > 0)
    {
      g_string_append (text, ". ");
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, "%u without its party, which is not here",
                                           "%u without their party, which is not here",
                                           pasted->n_unowned),
                              pasted->n_unowned);
    }
  _kijk_workspace_say (self, text->str);
}

/* What came is what one goes on with. */
static void
show_pasted (KijkWorkspace *self,
             KijkPasted    *pasted,
             const char    *format)
{
  if (pasted->ids[0] != NULL)
    {
      kijk_selection_set (self->selection, (const char *const *) pasted->ids);
      kijk_canvas_show_item (_kijk_workspace_get_canvas (self), pasted->ids[0]);
    }
  say_pasted (self, pasted, format);
  if (pasted->ids[0] != NULL)
    _kijk_workspace_tell_hidden (self, pasted->ids[0]);
}

/* ---- copying ---- */

/* Takes what is selected to the clipboard. Returns: whether it is there */
static gboolean
copy (KijkWorkspace *self,
      GStrv          ids,
      const char    *said)
{
  g_autoptr (KijkClip) clip = kijk_clip_new (self->document, (const char *const *) ids);
  GdkContentProvider *parts[2];
  g_autoptr (GdkContentProvider) both = NULL;
  g_autofree char *text = NULL;
  guint n_withheld;
  gsize n = 0;

  parts[n++] = gdk_content_provider_new_typed (KIJK_TYPE_CLIP, clip);
  if (*kijk_clip_get_text (clip, &n_withheld) != '\0')
    parts[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, kijk_clip_get_text (clip, NULL));
  both = gdk_content_provider_new_union (parts, n);
  if (!gdk_clipboard_set_content (get_clipboard (self), both))
    {
      _kijk_workspace_say (self, _("The clipboard cannot be used just now"));
      return FALSE;
    }

  text = n_withheld == 0
             ? g_strdup (said)
             : g_strdup_printf ("%s. %s", said, _("Other programs get only what may go outside"));
  _kijk_workspace_say (self, text);

  return TRUE;
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWorkspace *self = data;
  g_auto (GStrv) ids = NULL;

  (void) action;
  (void) parameter;

  kijk_document_settle (self->document);
  ids = list_selected (self);
  if (ids[0] != NULL)
    copy (self, ids, _("Copied"));
}

static void
cut_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  KijkWorkspace *self = data;
  g_auto (GStrv) ids = NULL;

  (void) action;
  (void) parameter;

  kijk_document_settle (self->document);
  ids = list_selected (self);
  /* What could not be copied stays. */
  if (ids[0] != NULL && copy (self, ids, C_ ("done", "Cut")))
    kijk_deeds_cut (self->document, (const char *const *) ids);
}

static void
duplicate_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  KijkWorkspace *self = data;
  gboolean asked = kijk_window_take_question (get_window (self), "workspace.duplicate");
  g_auto (GStrv) ids = NULL;
  g_auto (KijkPasted) pasted = { 0 };
  g_autoptr (GError) error = NULL;

  (void) action;
  (void) parameter;

  kijk_document_settle (self->document);
  ids = list_selected (self);
  if (ids[0] == NULL)
    return;

  if (!kijk_deeds_duplicate (self->document, (const char *const *) ids, asked, &pasted, &error))
    _kijk_workspace_say (self, error->message);
  else if (pasted.waits)
    kijk_window_ask (get_window (self), "workspace.duplicate");
  else
    show_pasted (self, &pasted, _("Duplicated: %s"));
}

/* ---- pasting ---- */

/* For whom the clipboard is being read. */
typedef struct {
  GWeakRef   workspace;
  guint      number;
  KijkLevel  side;
  char      *party;
  gboolean   asked;
} Reading;

static void
end_paste (KijkWorkspace *self,
           gboolean       done,
           KijkPasted    *pasted,
           GError        *error)
{
  if (!done)
    _kijk_workspace_say (self, error->message);
  else if (pasted->waits)
    kijk_window_ask (get_window (self), "workspace.paste");
  else
    show_pasted (self, pasted, _("Pasted: %s"));
}

static void
paste_clip (KijkWorkspace *self,
            KijkClip      *clip,
            gboolean       asked)
{
  g_auto (KijkPasted) pasted = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean done = kijk_deeds_paste (self->document, clip, asked, &pasted, &error);

  end_paste (self, done, &pasted, error);
}

static void
reading_free (Reading *reading)
{
  g_weak_ref_clear (&reading->workspace);
  g_free (reading->party);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Somebody went on with something else, and no longer waits for it. */
static gboolean
is_obsolete (KijkWorkspace *self,
             Reading       *reading)
{
  return self == NULL || self->n_readings != reading->number ||
         kijk_document_get_side (self->document) != reading->side ||
         gtk_widget_get_root (GTK_WIDGET (self)) == NULL;
}

static const char *
explain (GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("There is nothing on the clipboard that can be pasted here");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return _("The clipboard does not answer; there may be too much on it");

  return _("The clipboard could not be read");
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (KijkWorkspace) self = g_weak_ref_get (&reading->workspace);
  g_auto (KijkPasted) pasted = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      kijk_clipboard_text_read_finish (GDK_CLIPBOARD (source), result, &error);
  const char *text;
  gsize length;
  gboolean done;

  if (is_obsolete (self, reading))
    return;
  if (bytes == NULL)
    {
      _kijk_workspace_say (self, explain (error));
      return;
    }

  text = g_bytes_get_data (bytes, &length);
  done = kijk_deeds_paste_lines (self->document, text != NULL ? text : "", length, reading->party,
                                 reading->asked, &pasted, &error);
  end_paste (self, done, &pasted, error);
}

static void
read_text (KijkWorkspace *self,
           gboolean       asked)
{
  KijkItem *only = kijk_selection_get_only (self->selection);
  Reading *reading = g_new0 (Reading, 1);

  g_weak_ref_init (&reading->workspace, self);
  reading->number = self->n_readings;
  reading->side = kijk_document_get_side (self->document);
  reading->asked = asked;
  if (only != NULL && kijk_item_is (only, KIJK_KIND_STAKEHOLDER))
    reading->party = g_strdup (kijk_item_get_id (only));
  kijk_clipboard_text_read (get_clipboard (self), KIJK_MOST_LINE_BYTES, text_read_cb, reading);
}

/* Returns: (transfer full) (nullable): what a window of this program copied last, if it
 * is still there */
static KijkClip *
find_clip (KijkWorkspace *self)
{
  GdkContentProvider *content = gdk_clipboard_get_content (get_clipboard (self));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, KIJK_TYPE_CLIP);
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return NULL;

  return g_value_dup_object (&value);
}

static void
paste_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  KijkWorkspace *self = data;
  gboolean asked = kijk_window_take_question (get_window (self), "workspace.paste");
  g_autoptr (KijkClip) clip = find_clip (self);

  (void) action;
  (void) parameter;

  kijk_document_settle (self->document);
  _kijk_workspace_go_to_kijkglas (self);
  self->n_readings++;
  if (clip != NULL)
    paste_clip (self, clip, asked);
  else
    read_text (self, asked);
}

/* ---- actions and keys ---- */

static const GActionEntry entries[] = {
  { .name = "copy", .activate = copy_cb },
  { .name = "cut", .activate = cut_cb },
  { .name = "paste", .activate = paste_cb },
  { .name = "duplicate", .activate = duplicate_cb },
};

static const struct {
  const char *keys;
  const char *action;
} shortcuts[] = {
  { "<Control>c", "workspace.copy" },
  { "<Control>x", "workspace.cut" },
  { "<Control>v", "workspace.paste" },
  { "<Control>d", "workspace.duplicate" },
};

/* Whoever writes means the words. */
static gboolean
pressed_cb (GtkWidget *widget,
            GVariant  *action,
            gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  const char *name = g_variant_get_string (action, NULL);

  (void) data;
  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    return GDK_EVENT_PROPAGATE;
  if (KIJK_IS_CANVAS (widget) && !g_str_equal (name, "workspace.paste"))
    kijk_canvas_select_focused (KIJK_CANVAS (widget));

  return gtk_widget_activate_action (widget, name, NULL);
}

/* Where things are, not in the whole window: anywhere else the keys are those of
 * whoever is there. */
void
_kijk_workspace_add_clipboard_keys (GtkWidget *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut =
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                            gtk_callback_action_new (pressed_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (shortcuts[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (widget, controller);
}

/* What is selected can be copied. */
void
_kijk_workspace_update_clipboard (KijkWorkspace *self)
{
  g_auto (GStrv) ids = list_selected (self);
  gboolean any = ids[0] != NULL;

  _kijk_workspace_enable (self, "copy", any);
  _kijk_workspace_enable (self, "cut", any);
  _kijk_workspace_enable (self, "duplicate", any);
}

void
_kijk_workspace_add_clipboard (KijkWorkspace *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}
