/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-inspector.h"

#include <glib/gi18n.h>

#include "diagram/kijk-process.h"
#include "kijk-change-list.h"
#include "kijk-coins.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-item-form.h"
#include "kijk-phase-page.h"
#include "kijk-step-page.h"
#include "kijk-title.h"
#include "kijk-trail.h"
#include "kijk-whole-page.h"
#include "method/kijk-words.h"

/**
 * KijkInspector:
 *
 * What there is to say of what is selected, to be changed there. With nothing
 * selected it tells of the collaboration as a whole and asks what is still empty.
 * What belongs to an item, such as a person to a party, is opened from its form and
 * left by going back.
 */
struct _KijkInspector {
  AdwBin         parent_instance;

  KijkDocument  *document;
  KijkSelection *selection;
  KijkView       view;
  KijkTrail     *trail;
  GHashTable    *by_kind;     /* KijkKindId → KijkItemForm in forms */
  KijkWholePage *whole;
  KijkPhasePage *phase;
  KijkChangeList *changes;
  KijkStepPage  *step;
  GtkWidget     *back;
  GtkImage      *coin;
  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkScrolledWindow *scrolled;
  AdwBin        *whole_page;
  AdwBin        *phase_page;
  AdwBin        *change_page;
  AdwBin        *step_page;
  GtkWidget     *items_page;
  GtkBox        *forms;
  KijkItemForm  *form;        /* the one of them that is shown, or NULL */
  GtkWidget     *moment;      /* what one does with an earlier moment */
  GtkActionable *look_back;
  GtkActionable *compare;
  GtkWidget     *delete;
};

G_DEFINE_FINAL_TYPE (KijkInspector, kijk_inspector, ADW_TYPE_BIN)

enum {
  STATUS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KijkProject *
get_view (KijkInspector *self)
{
  return kijk_document_get_view (self->document);
}

/* ---- what is shown ---- */

static void
set_head (KijkInspector *self,
          const char    *title,
          const char    *subtitle,
          GdkPaintable  *coin)
{
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  gtk_image_set_from_paintable (self->coin, coin);
  gtk_widget_set_visible (GTK_WIDGET (self->coin), coin != NULL);
  gtk_widget_set_visible (self->back, kijk_trail_is_begun (self->trail));
}

/* ---- several, or one ---- */

static KijkItemForm *
get_form (KijkInspector *self,
          KijkKindId     kind)
{
  KijkItemForm *form = g_hash_table_lookup (self->by_kind, GINT_TO_POINTER (kind));

  if (form == NULL)
    {
      form = KIJK_ITEM_FORM (kijk_item_form_new (self->document, kind));
      gtk_box_append (self->forms, GTK_WIDGET (form));
      g_hash_table_insert (self->by_kind, GINT_TO_POINTER (kind), form);
    }

  return form;
}

static KijkItemForm *
get_shown_form (KijkInspector *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->whole_page)))
    return kijk_whole_page_get_form (self->whole);

  return gtk_widget_get_visible (self->items_page) ? self->form : NULL;
}

/* What is not shown is not there: neither to Tab nor to a screen reader. */
static void
show_page (KijkInspector *self,
           gpointer       page)
{
  gtk_widget_set_visible (GTK_WIDGET (self->whole_page), page == self->whole_page);
  gtk_widget_set_visible (GTK_WIDGET (self->phase_page), page == self->phase_page);
  gtk_widget_set_visible (GTK_WIDGET (self->change_page), page == self->change_page);
  gtk_widget_set_visible (GTK_WIDGET (self->step_page), page == self->step_page);
  gtk_widget_set_visible (self->items_page, page == self->items_page);
}

static void
show_form (KijkInspector *self,
           KijkItemForm  *form)
{
  if (self->form != NULL && self->form != form)
    gtk_widget_set_visible (GTK_WIDGET (self->form), FALSE);
  self->form = form;
  if (form != NULL)
    gtk_widget_set_visible (GTK_WIDGET (form), TRUE);
}

static char *
name_owner (KijkInspector *self)
{
  KijkItem *item = kijk_trail_get_from (self->trail);

  return item != NULL
             ? kijk_title_make_short (get_view (self), item, kijk_interface_get_language ())
             : NULL;
}

static void
show_head_of_items (KijkInspector        *self,
                    const char    *const *ids,
                    int                   kind)
{
  guint n = g_strv_length ((char **) ids);
  KijkItem *item = kijk_project_get_item (get_view (self), ids[0]);
  g_autofree char *title = NULL;
  g_autofree char *owner = name_owner (self);

  if (n == 1)
    title = g_strdup (kijk_words_kind (kijk_interface_get_language (), kijk_kind_get (kind)->name));
  else if (kind >= 0)
    title = kijk_interface_count (kijk_kind_get (kind)->name, (int) n);
  else
    title = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  set_head (self, title, owner,
            n == 1 ? kijk_coins_get (kijk_coins_for_document (self->document), item) : NULL);
}

static void
show_moment (KijkInspector *self,
             const char    *id)
{
  gtk_widget_set_visible (self->moment, id != NULL);
  if (id == NULL)
    return;

  gtk_actionable_set_action_target (self->look_back, "s", id);
  gtk_actionable_set_action_target (self->compare, "s", id);
}

static void
show_items (KijkInspector        *self,
            const char    *const *ids)
{
  int kind = kijk_trail_find_kind (self->trail);
  guint n_rows = 0;

  show_head_of_items (self, ids, kind);
  if (kind >= 0)
    kijk_form_get_rows (kind, &n_rows);
  if (n_rows > 0)
    kijk_item_form_set_items (get_form (self, kind), ids);
  show_form (self, n_rows > 0 ? get_form (self, kind) : NULL);
  show_moment (self, kind == KIJK_KIND_SNAPSHOT ? ids[0] : NULL);
  show_page (self, self->items_page);
}

/* ---- the whole, or a phase ---- */

static void
show_whole (KijkInspector *self)
{
  set_head (self, kijk_words_kind (kijk_interface_get_language (), "collaboration"), NULL, NULL);
  kijk_whole_page_refresh (self->whole);
  show_page (self, self->whole_page);
}

static void
show_phase (KijkInspector *self,
            KijkPhase      phase)
{
  g_autofree char *title = NULL;

  kijk_phase_page_set_phase (self->phase, phase);
  title = kijk_phase_page_get_title (self->phase);
  set_head (self, title, NULL, NULL);
  show_page (self, self->phase_page);
}

/* Whatever is selected: that is what one compares for. */
static void
show_changes (KijkInspector *self)
{
  KijkLanguage language = kijk_interface_get_language ();

  set_head (self, kijk_words_get (language, "difference", "title"), NULL, NULL);
  gtk_widget_set_visible (self->back, FALSE);
  show_page (self, self->change_page);
}

static void
show_step (KijkInspector *self,
           KijkPhase      phase,
           KijkStep       step)
{
  g_autofree char *subtitle = NULL;

  kijk_step_page_show (self->step, phase, step);
  subtitle = kijk_step_page_describe (self->step);
  set_head (self, kijk_words_about (kijk_interface_get_language (), &kijk_step_enumeration, (int) step, "name"), subtitle,
            NULL);
  show_page (self, self->step_page);
}

static void
refresh (KijkInspector *self)
{
  const char *const *ids;
  int phase, step;

  kijk_trail_drop_gone (self->trail);
  ids = kijk_trail_get_ids (self->trail);
  phase = kijk_selection_get_phase (self->selection);
  step = kijk_selection_get_step (self->selection);
  if (phase < 0 && self->view != KIJK_VIEW_KIJKGLAS)
    phase = kijk_process_find_current (get_view (self));

  /* What is gone goes from the selection as well, which tells us next. */
  if (!kijk_trail_is_whole (self->trail))
    return;

  if (kijk_document_get_before (self->document) != NULL)
    show_changes (self);
  else if (ids[0] != NULL)
    show_items (self, ids);
  else if (step >= 0)
    show_step (self, (KijkPhase) phase, (KijkStep) step);
  else if (phase >= 0)
    show_phase (self, phase);
  else
    show_whole (self);
}

/* To its top, once what is shown has its size. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  (void) clock;
  (void) data;

  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (KIJK_INSPECTOR (widget)->scrolled), 0);
  return G_SOURCE_REMOVE;
}

/* Enters what was typed but not entered yet. */
static void
commit (KijkInspector *self)
{
  KijkItemForm *form = get_shown_form (self);

  if (form != NULL)
    kijk_item_form_commit (form);
}

static void
say_waiting (KijkInspector *self,
             const char    *title)
{
  /* Translators: said when one goes on to something else; %s is what it was typed for. */
  g_autofree char *text = g_strdup_printf (_("What was typed for “%s” does not fit and waits there"), title);

  g_signal_emit (self, signals[STATUS], 0, text);
}

/* Enters what was typed, and says if something could not be. */
static void
leave (KijkInspector *self)
{
  KijkItemForm *form = get_shown_form (self);
  g_autofree char *title = NULL;

  commit (self);
  title = form != NULL ? kijk_item_form_name_unfinished (form) : NULL;
  if (title != NULL)
    say_waiting (self, title);
}

static void
selection_changed_cb (KijkSelection *selection,
                      KijkInspector *self)
{
  (void) selection;

  leave (self);
  kijk_trail_clear (self->trail);
  refresh (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/* What could not be entered, and what rows still hold that are not shown, is not for
 * other eyes. */
static void
side_changed_cb (KijkInspector *self)
{
  GHashTableIter iter;
  gpointer form;

  g_hash_table_iter_init (&iter, self->by_kind);
  while (g_hash_table_iter_next (&iter, NULL, &form))
    kijk_item_form_turn (form);
  kijk_item_form_turn (kijk_whole_page_get_form (self->whole));
}

/* Back in time there is only to be read. */
static void
moment_changed_cb (KijkInspector *self)
{
  gboolean looking = kijk_document_is_looking_back (self->document);

  gtk_widget_set_sensitive (GTK_WIDGET (self->forms), !looking);
  gtk_widget_set_sensitive (GTK_WIDGET (kijk_whole_page_get_form (self->whole)), !looking);
  gtk_widget_set_visible (self->delete, !looking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->step_page), !looking);
  kijk_change_list_refresh (self->changes);
  refresh (self);
}

/* ---- what its rows ask for ---- */

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  KijkInspector *self = KIJK_INSPECTOR (widget);

  (void) name;

  leave (self);
  kijk_trail_open (self->trail, g_variant_get_string (parameter, NULL));
  refresh (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  kijk_inspector_edit (self);
}

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  KijkInspector *self = KIJK_INSPECTOR (widget);

  (void) name;
  (void) parameter;

  leave (self);
  if (kijk_trail_back (self->trail))
    refresh (self);
}

static void
select_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  (void) name;

  kijk_selection_set (KIJK_INSPECTOR (widget)->selection, ids);
}

static void
delete_clicked_cb (KijkInspector *self)
{
  g_auto (GStrv) ids = g_strdupv ((char **) kijk_trail_get_ids (self->trail));

  kijk_deeds_remove (self->document, (const char *const *) ids);
}

static void
kijk_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_INSPECTOR);

  G_OBJECT_CLASS (kijk_inspector_parent_class)->dispose (object);
}

static void
kijk_inspector_finalize (GObject *object)
{
  KijkInspector *self = KIJK_INSPECTOR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->trail);
  g_hash_table_unref (self->by_kind);

  G_OBJECT_CLASS (kijk_inspector_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, back);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, coin);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, title);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, whole_page);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, forms);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, moment);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, look_back);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, compare);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, change_page);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, delete);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, phase_page);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, step_page);
  gtk_widget_class_bind_template_child (widget_class, KijkInspector, items_page);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
kijk_inspector_class_init (KijkInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_inspector_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_inspector_finalize;

  /**
   * KijkInspector::status:
   * @self: the inspector
   * @text: what happened
   */
  signals[STATUS] = g_signal_new ("status", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "inspector.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "inspector.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "inspector.select", "as", select_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-inspector.ui");
  bind_children (widget_class);
}

static void
kijk_inspector_init (KijkInspector *self)
{
  self->by_kind = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_inspector_set_document:
 * @self: an inspector that has none yet
 * @document: what it tells of
 * @selection: what is selected there
 */
void
kijk_inspector_set_document (KijkInspector *self,
                             KijkDocument  *document,
                             KijkSelection *selection)
{
  g_return_if_fail (KIJK_IS_INSPECTOR (self) && self->document == NULL);
  g_return_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_SELECTION (selection));

  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->trail = kijk_trail_new (kijk_document_get_view (document), selection);
  self->whole = KIJK_WHOLE_PAGE (kijk_whole_page_new (document));
  adw_bin_set_child (self->whole_page, GTK_WIDGET (self->whole));
  self->phase = KIJK_PHASE_PAGE (kijk_phase_page_new (document, selection));
  adw_bin_set_child (self->phase_page, GTK_WIDGET (self->phase));
  self->changes = KIJK_CHANGE_LIST (kijk_change_list_new (document, selection));
  adw_bin_set_child (self->change_page, GTK_WIDGET (self->changes));
  self->step = KIJK_STEP_PAGE (kijk_step_page_new (document, selection));
  adw_bin_set_child (self->step_page, GTK_WIDGET (self->step));

  g_signal_connect_object (document, "settle", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (side_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::moment", G_CALLBACK (moment_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, 0);
  /* They change with everything that is seen. */
  g_signal_connect_object (kijk_coins_for_document (document), "changed", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * kijk_inspector_set_view:
 * @self: an inspector
 * @view: the picture beside it; beside the Kompas it tells of the current phase
 *   when nothing is selected
 */
void
kijk_inspector_set_view (KijkInspector *self,
                         KijkView       view)
{
  g_return_if_fail (KIJK_IS_INSPECTOR (self));

  self->view = view;
  if (self->document != NULL)
    refresh (self);
}

/**
 * kijk_inspector_edit:
 * @self: an inspector
 *
 * Returns: whether the first row could take focus
 */
gboolean
kijk_inspector_edit (KijkInspector *self)
{
  KijkItemForm *form;

  g_return_val_if_fail (KIJK_IS_INSPECTOR (self), FALSE);

  form = get_shown_form (self);
  if (form == NULL)
    return FALSE;

  /* What was written elsewhere and could not be entered may wait for it. */
  kijk_item_form_refresh (form);
  return kijk_item_form_focus_first (form);
}

/**
 * kijk_inspector_take_waiting:
 * @self: an inspector
 * @id: the id of an item
 *
 * Says that words wait for the item that were written elsewhere and cannot be entered,
 * and shows them if the item is shown.
 */
void
kijk_inspector_take_waiting (KijkInspector *self,
                             const char    *id)
{
  KijkItemForm *form;
  KijkItem *item;

  g_return_if_fail (KIJK_IS_INSPECTOR (self) && id != NULL);

  item = kijk_project_get_item (kijk_document_get_view (self->document), id);
  form = get_shown_form (self);
  if (form != NULL)
    kijk_item_form_refresh (form);
  if (item != NULL)
    {
      g_autofree char *title =
          kijk_title_make_short (kijk_document_get_view (self->document), item, kijk_interface_get_language ());

      say_waiting (self, title);
    }
}

/**
 * kijk_inspector_get_unfinished:
 * @self: an inspector
 *
 * Returns: (nullable): a sentence about words that were typed and cannot be entered,
 *   without the words: they may be of the side that is not on. %NULL if there are none
 */
const char *
kijk_inspector_get_unfinished (KijkInspector *self)
{
  GHashTableIter iter;
  gpointer form;
  gboolean found;

  g_return_val_if_fail (KIJK_IS_INSPECTOR (self), NULL);

  found = kijk_item_form_has_unfinished (kijk_whole_page_get_form (self->whole));
  g_hash_table_iter_init (&iter, self->by_kind);
  while (!found && g_hash_table_iter_next (&iter, NULL, &form))
    found = kijk_item_form_has_unfinished (form);

  return found ? _("Beside the picture are words that do not fit and were not entered.") : NULL;
}
