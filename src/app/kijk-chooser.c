/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-chooser.h"

#include <glib/gi18n.h>

#include "kijk-choice-line.h"

/* In units of the window. */
#define WIDTH 300
#define MOST_HEIGHT 280

/* Frames after which a list knows how high its lines are. */
#define SETTLING_FRAMES 2

/* So far Page Up and Page Down go. */
#define PAGE 6

/**
 * KijkChooser:
 *
 * The list from which one of many is chosen, or several are marked: it narrows to
 * what answers to the words that are typed beside it, and says so when nothing
 * does. The keyboard stays where one types: Up and Down point at a choice there, and
 * Enter takes it, at first the one that answers best.
 */
struct _KijkChooser {
  GtkBox              parent_instance;

  KijkChoices        *choices;
  GtkSingleSelection *pointed;
  GtkListView        *list;
  GtkWidget          *scrolled;
  GtkLabel           *none;
  int                 unsettled; /* frames */
};

G_DEFINE_FINAL_TYPE (KijkChooser, kijk_chooser, GTK_TYPE_BOX)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- pointing and choosing ---- */

static void
point (KijkChooser *self,
       guint        position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->choices)))
    return;

  gtk_single_selection_set_selected (self->pointed, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
step (KijkChooser *self,
      int          by)
{
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  int at = (int) gtk_single_selection_get_selected (self->pointed);

  if (n == 0)
    return;

  /* Round the ends by one, to them by more. */
  if (by == 1 || by == -1)
    at = (at + by + n) % n;
  else
    at = CLAMP (at + by, 0, n - 1);
  point (self, (guint) at);
}

static void
choose (KijkChooser *self,
        guint        position)
{
  g_autoptr (KijkChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), position);

  if (choice != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, choice);
}

static void
activate_cb (KijkChooser *self,
             guint        position)
{
  choose (self, position);
}

static gboolean
settle_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  KijkChooser *self = KIJK_CHOOSER (widget);

  (void) clock;
  (void) data;

  gtk_widget_queue_resize (GTK_WIDGET (self->list));
  return --self->unsettled > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A list guesses how high it is by the lines that it had. */
static void
settle (KijkChooser *self)
{
  if (self->unsettled == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
  self->unsettled = SETTLING_FRAMES;
}

static void
show_whether_any (KijkChooser *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->choices)) > 0;

  gtk_widget_set_visible (self->scrolled, any);
  gtk_widget_set_visible (GTK_WIDGET (self->none), !any);
  gtk_label_set_text (self->none, kijk_choices_count (self->choices) > 0
                                      ? _("Nothing here is called that")
                                      : _("There is nothing to choose from yet"));
  settle (self);
}

/* ---- beside a field of its own ---- */

static void
describe_to (KijkChooser *self,
             GtkWidget   *entry)
{
  g_autofree char *description = kijk_chooser_describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

static void
followed_changed_cb (GtkEditable *entry,
                     KijkChooser *self)
{
  kijk_chooser_search (self, gtk_editable_get_text (entry));
  describe_to (self, GTK_WIDGET (entry));
}

static void
followed_activate_cb (GtkEditable *entry,
                      KijkChooser *self)
{
  if (!kijk_chooser_choose (self))
    gtk_widget_error_bell (GTK_WIDGET (entry));
  else
    gtk_editable_select_region (entry, 0, -1);
}

static gboolean
followed_key_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 KijkChooser           *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  (void) keycode;

  /* A search would keep the key to itself. */
  if (keyval == GDK_KEY_Escape && gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER) != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER)));
      return GDK_EVENT_STOP;
    }
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      !kijk_chooser_handle_key (self, keyval))
    return GDK_EVENT_PROPAGATE;

  describe_to (self, entry);
  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static void
kijk_chooser_finalize (GObject *object)
{
  KijkChooser *self = KIJK_CHOOSER (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->pointed);

  G_OBJECT_CLASS (kijk_chooser_parent_class)->finalize (object);
}

static void
kijk_chooser_class_init (KijkChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_chooser_finalize;

  /**
   * KijkChooser::chosen:
   * @self: the list
   * @choice: what somebody chose
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, KIJK_TYPE_CHOICE);
}

static void
kijk_chooser_init (KijkChooser *self)
{
  GtkWidget *none = gtk_label_new (NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
  self->choices = kijk_choices_new ();
  self->pointed = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->choices)));
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  self->scrolled = gtk_scrolled_window_new ();
  self->none = GTK_LABEL (none);
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  gtk_label_set_wrap (self->none, TRUE);
  gtk_label_set_xalign (self->none, 0);
  gtk_widget_add_css_class (none, "none");
  gtk_box_append (GTK_BOX (self), self->scrolled);
  gtk_box_append (GTK_BOX (self), none);
  kijk_chooser_set_width (self, WIDTH);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (show_whether_any), self,
                           G_CONNECT_SWAPPED);
  show_whether_any (self);
}

/**
 * kijk_chooser_new:
 * @document: whose items are chosen
 * @several: whether several can be chosen, which are marked
 *
 * Returns: (transfer floating): a list of nothing yet
 */
GtkWidget *
kijk_chooser_new (KijkDocument *document,
                  gboolean      several)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  KijkChooser *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_CHOOSER, NULL);
  factory = kijk_choice_line_create_factory (document, several);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->pointed));

  return GTK_WIDGET (self);
}

/**
 * kijk_chooser_get_choices:
 * @self: a list
 *
 * Returns: (transfer none): what is in it
 */
KijkChoices *
kijk_chooser_get_choices (KijkChooser *self)
{
  g_return_val_if_fail (KIJK_IS_CHOOSER (self), NULL);

  return self->choices;
}

/**
 * kijk_chooser_set_width:
 * @self: a list
 * @width: how wide it is, in units of the window
 */
void
kijk_chooser_set_width (KijkChooser *self,
                        int          width)
{
  g_return_if_fail (KIJK_IS_CHOOSER (self));

  gtk_widget_set_size_request (GTK_WIDGET (self), width, -1);
}

/**
 * kijk_chooser_search:
 * @self: a list
 * @search: words of what is left in it; "" for all
 *
 * Points at what answers best.
 */
void
kijk_chooser_search (KijkChooser *self,
                     const char  *search)
{
  g_return_if_fail (KIJK_IS_CHOOSER (self) && search != NULL);

  kijk_choices_set_search (self->choices, search);
  point (self, 0);
}

/**
 * kijk_chooser_point_at:
 * @self: a list
 * @key: (nullable): the key of the choice that Enter would take from now on
 */
void
kijk_chooser_point_at (KijkChooser *self,
                       const char  *key)
{
  int position;

  g_return_if_fail (KIJK_IS_CHOOSER (self));

  position = kijk_choices_find (self->choices, key);
  point (self, position >= 0 ? (guint) position : 0);
}

/**
 * kijk_chooser_get_pointed:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what Enter would take
 */
KijkChoice *
kijk_chooser_get_pointed (KijkChooser *self)
{
  g_return_val_if_fail (KIJK_IS_CHOOSER (self), NULL);

  return gtk_single_selection_get_selected_item (self->pointed);
}

/**
 * kijk_chooser_handle_key:
 * @self: a list
 * @keyval: a key that was pressed without another
 *
 * Returns: whether it went through the list
 */
gboolean
kijk_chooser_handle_key (KijkChooser *self,
                         guint        keyval)
{
  g_return_val_if_fail (KIJK_IS_CHOOSER (self), FALSE);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step (self, -PAGE);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step (self, PAGE);
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * kijk_chooser_choose:
 * @self: a list
 *
 * Chooses what it points at.
 *
 * Returns: whether there was anything
 */
gboolean
kijk_chooser_choose (KijkChooser *self)
{
  guint position;

  g_return_val_if_fail (KIJK_IS_CHOOSER (self), FALSE);

  position = gtk_single_selection_get_selected (self->pointed);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  choose (self, position);
  return TRUE;
}

/**
 * kijk_chooser_describe:
 * @self: a list
 *
 * Returns: (transfer full): what whoever cannot see it has to know: what Enter would
 *   take, and of how many; or that there is nothing
 */
char *
kijk_chooser_describe (KijkChooser *self)
{
  guint n;
  g_autofree char *name = NULL;

  g_return_val_if_fail (KIJK_IS_CHOOSER (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  if (n == 0 || kijk_chooser_get_pointed (self) == NULL)
    return g_strdup (gtk_label_get_text (self->none));

  name = kijk_choice_line_name (kijk_chooser_get_pointed (self));
  /* Translators: a line of a list, its number, and how many there are. */
  return g_strdup_printf (_("%s, %u of %u"), name,
                          gtk_single_selection_get_selected (self->pointed) + 1, n);
}

/**
 * kijk_chooser_follow:
 * @self: a list
 * @entry: a field of one line
 *
 * Has what is typed in @entry narrow the list, its arrows go through it and its
 * Enter choose.
 */
void
kijk_chooser_follow (KijkChooser *self,
                     GtkWidget   *entry)
{
  GtkEventController *keys;

  g_return_if_fail (KIJK_IS_CHOOSER (self) && GTK_IS_EDITABLE (entry));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (followed_key_cb), self);
  gtk_widget_add_controller (entry, keys);
  /* At once: Enter may come right after the last letter. */
  g_signal_connect (entry, "changed", G_CALLBACK (followed_changed_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (followed_activate_cb), self);
}
