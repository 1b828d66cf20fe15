/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include "kijk-interface.h"

/* Whose eyes a window is for: the facilitator's, or the table's. */

/* So many items stand for a collaboration, wherever its file goes. */
#define N_MARKS 5

static void
set_state (KijkWindow *self,
           const char *action,
           GVariant   *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)),
                             state);
}

/* ---- what was left on which side ---- */

/* Of a file that was left at the table this is kept, in the settings of whoever
 * works here: where it was, and the ids of a few of its items. A file that was
 * moved or renamed is the same by those. None is ever forgotten, as that would
 * bring it before other people's eyes. */
static char *
describe (KijkWindow *self)
{
  KijkProject *project = kijk_document_get_project (self->document);
  g_autofree char *uri = g_file_get_uri (kijk_document_get_file (self->document));
  GString *text = g_string_new (uri);
  guint n = 0;

  for (int kind = KIJK_KIND_COLLABORATION + 1; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len && n < N_MARKS; i++, n++)
        g_string_append_printf (text, " %s", kijk_item_get_id (items->pdata[i]));
    }

  return g_string_free (text, FALSE);
}

/* Returns: whether what @left describes was in the file of this window */
static gboolean
is_of_file (KijkWindow *self,
            const char *left)
{
  g_autofree char *uri = g_file_get_uri (kijk_document_get_file (self->document));

  return strlen (uri) == strcspn (left, " ") && g_str_has_prefix (left, uri);
}

static gboolean
is_of_items (KijkWindow *self,
             const char *left)
{
  g_auto (GStrv) parts = g_strsplit (left, " ", -1);

  for (int i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (kijk_document_find (self->document, parts[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_there (const char *left)
{
  g_autofree char *uri = g_strndup (left, strcspn (left, " "));
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return g_file_query_exists (file, NULL);
}

/* Who looked from the table when a file was left finds it like that: a screen may
 * be shared already when it opens. */
void
_kijk_window_recall_side (KijkWindow *self)
{
  g_auto (GStrv) left = g_settings_get_strv (kijk_interface_get_settings (), "left-at-table");

  if (kijk_document_get_file (self->document) == NULL)
    return;

  for (int i = 0; left[i] != NULL; i++)
    if (is_of_file (self, left[i]) || is_of_items (self, left[i]))
      kijk_document_set_side (self->document, KIJK_LEVEL_TABLE);
}

/* Another file with the same items, a copy, stays where it was left. */
void
_kijk_window_keep_side (KijkWindow *self)
{
  GSettings *settings = kijk_interface_get_settings ();
  g_auto (GStrv) left = g_settings_get_strv (settings, "left-at-table");
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) result = NULL;

  if (kijk_document_get_file (self->document) == NULL)
    return;

  if (kijk_document_get_side (self->document) == KIJK_LEVEL_TABLE)
    {
      g_autofree char *own = describe (self);

      g_strv_builder_add (kept, own);
    }
  for (int i = 0; left[i] != NULL; i++)
    if (!is_of_file (self, left[i]) && (!is_of_items (self, left[i]) || is_there (left[i])))
      g_strv_builder_add (kept, left[i]);

  result = g_strv_builder_end (kept);
  g_settings_set_strv (settings, "left-at-table", (const char *const *) result);
}

/* ---- turning ---- */

/* Without anything to hide there is no switch and no band, but who is at the table
 * stays there until somebody turns back. */
void
_kijk_window_update_sides (KijkWindow *self)
{
  gboolean has_sides = self->document != NULL && kijk_document_has_secrets (self->document);
  KijkLevel side = self->document != NULL ? kijk_document_get_side (self->document)
                                          : KIJK_LEVEL_FACILITATOR;
  gboolean personal = has_sides && kijk_document_is_personal_open (self->document);

  gtk_widget_set_visible (self->sides, has_sides);
  gtk_widget_set_visible (GTK_WIDGET (self->band), has_sides && side == KIJK_LEVEL_FACILITATOR);
  if (has_sides && side == KIJK_LEVEL_TABLE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "at-table");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "at-table");

  _kijk_window_enable (self, "side", has_sides);
  _kijk_window_enable (self, "other-side", has_sides || side == KIJK_LEVEL_TABLE);
  /* At the table nobody sees that there is something to open. */
  _kijk_window_enable (self, "personal", has_sides && side == KIJK_LEVEL_FACILITATOR);
  set_state (self, "side", g_variant_new_string (kijk_level_enumeration.values[side]));
  set_state (self, "personal", g_variant_new_boolean (personal));
}

/* Menus and lists that are open may hold words of the side that was on. */
static void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
}

/* Nothing that was said on one side is left on the other; panels and bars see to
 * what was typed in them. */
void
_kijk_window_side_changed_cb (KijkWindow *self)
{
  _kijk_window_drop_toasts (self);
  close_popovers (GTK_WIDGET (self));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  _kijk_window_update_sides (self);
  _kijk_window_update_deeds (self);
  _kijk_window_update_moments (self);
  _kijk_window_keep_side (self);
}

static void
side_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWindow *self = data;
  int side = kijk_enumeration_parse (&kijk_level_enumeration, g_variant_get_string (parameter, NULL));

  (void) action;
  if (side == KIJK_LEVEL_FACILITATOR || side == KIJK_LEVEL_TABLE)
    kijk_document_set_side (self->document, (KijkLevel) side);
}

static void
other_side_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KijkWindow *self = data;
  KijkLevel side = kijk_document_get_side (self->document);

  (void) action;
  (void) parameter;
  kijk_document_set_side (self->document,
                          side == KIJK_LEVEL_TABLE ? KIJK_LEVEL_FACILITATOR : KIJK_LEVEL_TABLE);
}

static void
personal_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KijkWindow *self = data;

  (void) action;
  (void) parameter;
  kijk_document_open_personal (self->document, !kijk_document_is_personal_open (self->document));
}

static const GActionEntry actions[] = {
  { .name = "side", .activate = side_cb, .parameter_type = "s", .state = "'facilitator'" },
  { .name = "other-side", .activate = other_side_cb },
  { .name = "personal", .activate = personal_cb, .state = "false" },
};

void
_kijk_window_init_sides (KijkWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
