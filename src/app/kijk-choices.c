/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-choices.h"

#include "kijk-title.h"
#include "model/kijk-text.h"

/* ---- one of them ---- */

/**
 * KijkChoice:
 *
 * One of many that somebody can choose: an item of the project, nothing, or a value.
 * What it says never changes; whether it is marked does, and is told.
 */
struct _KijkChoice {
  GObject         parent_instance;

  char           *key;     /* the id of the item, a value, or NULL for nothing */
  char           *title;
  char           *name;    /* a shorter one */
  char           *caption; /* whose it is, or NULL */
  char           *words;   /* by which it is found, folded, one name a line */
  KijkChoiceMark  mark;
};

G_DEFINE_FINAL_TYPE (KijkChoice, kijk_choice, G_TYPE_OBJECT)

enum {
  MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kijk_choice_finalize (GObject *object)
{
  KijkChoice *self = KIJK_CHOICE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->name);
  g_free (self->caption);
  g_free (self->words);

  G_OBJECT_CLASS (kijk_choice_parent_class)->finalize (object);
}

static void
kijk_choice_class_init (KijkChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_choice_finalize;

  /**
   * KijkChoice::marked:
   * @self: the choice
   *
   * It is marked otherwise than before.
   */
  signals[MARKED] = g_signal_new ("marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_choice_init (KijkChoice *self)
{
  (void) self;
}

static gboolean
same_choice (KijkChoice *a,
             KijkChoice *b)
{
  return g_strcmp0 (a->key, b->key) == 0 && g_str_equal (a->title, b->title) &&
         g_str_equal (a->name, b->name) && g_strcmp0 (a->caption, b->caption) == 0 &&
         g_str_equal (a->words, b->words);
}

/**
 * kijk_choice_new:
 * @key: (nullable): what is chosen by it
 * @title: what it is called
 *
 * Returns: (transfer full): a choice
 */
KijkChoice *
kijk_choice_new (const char *key,
                 const char *title)
{
  KijkChoice *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (KIJK_TYPE_CHOICE, NULL);
  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->name = g_strdup (title);
  self->words = kijk_text_fold_search (title);

  return self;
}

/**
 * kijk_choice_new_item:
 * @view: the project of the side that is on
 * @item: an item of it
 * @language: the language of names that the program makes
 *
 * It is found by its names, a party by the letters on its token as well, and by the
 * party whose it is.
 *
 * Returns: (transfer full): the choice of @item
 */
KijkChoice *
kijk_choice_new_item (KijkProject  *view,
                      KijkItem     *item,
                      KijkLanguage  language)
{
  const KijkField *owner;
  KijkItem *party;
  KijkChoice *self;
  g_autofree char *words = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECT (view) && KIJK_IS_ITEM (item), NULL);

  owner = kijk_kind_find_owner (kijk_item_get_kind (item));
  party = owner != NULL ? kijk_project_get_referred (view, item, owner->id) : NULL;
  self = g_object_new (KIJK_TYPE_CHOICE, NULL);
  self->key = g_strdup (kijk_item_get_id (item));
  self->title = kijk_title_make (view, item, language);
  self->name = kijk_title_make_short (view, item, language);
  self->caption = party != NULL ? kijk_title_make_short (view, party, language) : NULL;
  words = g_strjoin ("\n", self->title, self->name,
                     kijk_item_is (item, KIJK_KIND_STAKEHOLDER)
                         ? kijk_item_get_text (item, KIJK_STAKEHOLDER_INITIALS) : "",
                     self->caption, NULL);
  self->words = kijk_text_fold_search (words);

  return self;
}

/**
 * kijk_choice_get_key:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the id of the item, or a value; %NULL for
 *   nothing
 */
const char *
kijk_choice_get_key (KijkChoice *self)
{
  g_return_val_if_fail (KIJK_IS_CHOICE (self), NULL);

  return self->key;
}

/**
 * kijk_choice_get_title:
 * @self: a choice
 *
 * Returns: (transfer none): what it is called
 */
const char *
kijk_choice_get_title (KijkChoice *self)
{
  g_return_val_if_fail (KIJK_IS_CHOICE (self), "");

  return self->title;
}

/**
 * kijk_choice_get_short:
 * @self: a choice
 *
 * Returns: (transfer none): what it is called where there is little room
 */
const char *
kijk_choice_get_short (KijkChoice *self)
{
  g_return_val_if_fail (KIJK_IS_CHOICE (self), "");

  return self->name;
}

/**
 * kijk_choice_get_caption:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the party whose it is
 */
const char *
kijk_choice_get_caption (KijkChoice *self)
{
  g_return_val_if_fail (KIJK_IS_CHOICE (self), NULL);

  return self->caption;
}

/**
 * kijk_choice_get_mark:
 * @self: a choice
 *
 * Returns: whether it is marked
 */
KijkChoiceMark
kijk_choice_get_mark (KijkChoice *self)
{
  g_return_val_if_fail (KIJK_IS_CHOICE (self), KIJK_CHOICE_UNMARKED);

  return self->mark;
}

/**
 * kijk_choice_set_mark:
 * @self: a choice
 * @mark: whether it is marked from now on
 */
void
kijk_choice_set_mark (KijkChoice     *self,
                      KijkChoiceMark  mark)
{
  g_return_if_fail (KIJK_IS_CHOICE (self));

  if (self->mark == mark)
    return;

  self->mark = mark;
  g_signal_emit (self, signals[MARKED], 0);
}

/* ---- all of them ---- */

/**
 * KijkChoices:
 *
 * What there is to choose from, as a list of those that answer to a search: what is
 * called so, then what begins so, then where a word begins so, then the others.
 */
struct _KijkChoices {
  GObject    parent_instance;

  GPtrArray *all;    /* of KijkChoice */
  GPtrArray *found;  /* those of them that are in the list */
  char      *sought; /* folded */
};

static void kijk_choices_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KijkChoices,
                               kijk_choices,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kijk_choices_list_init))

static gboolean
is_called (KijkChoice *choice,
           const char *sought)
{
  g_auto (GStrv) names = g_strsplit (choice->words, "\n", -1);

  return *sought != '\0' && g_strv_contains ((const char *const *) names, sought);
}

static GPtrArray *
find (KijkChoices *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  int best = KIJK_TEXT_MATCH_START + 1;

  for (int grade = best; grade > KIJK_TEXT_MATCH_NONE; grade--)
    for (guint i = 0; i < self->all->len; i++)
      {
        KijkChoice *choice = self->all->pdata[i];
        int own = is_called (choice, self->sought)
                      ? best : (int) kijk_text_match (choice->words, self->sought);

        if (own == grade)
          g_ptr_array_add (found, g_object_ref (choice));
      }

  return found;
}

static void
update (KijkChoices *self)
{
  g_autoptr (GPtrArray) before = self->found;

  self->found = find (self);
  if (before->len != self->found->len ||
      (before->len > 0 && memcmp (before->pdata, self->found->pdata,
                                  before->len * sizeof (gpointer)) != 0))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, self->found->len);
}

static GType
kijk_choices_get_item_type (GListModel *model)
{
  (void) model;

  return KIJK_TYPE_CHOICE;
}

static guint
kijk_choices_get_n_items (GListModel *model)
{
  return KIJK_CHOICES (model)->found->len;
}

static gpointer
kijk_choices_get_item (GListModel *model,
                       guint       position)
{
  GPtrArray *found = KIJK_CHOICES (model)->found;

  return position < found->len ? g_object_ref (found->pdata[position]) : NULL;
}

static void
kijk_choices_list_init (GListModelInterface *iface)
{
  iface->get_item_type = kijk_choices_get_item_type;
  iface->get_n_items = kijk_choices_get_n_items;
  iface->get_item = kijk_choices_get_item;
}

static void
kijk_choices_finalize (GObject *object)
{
  KijkChoices *self = KIJK_CHOICES (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->found);
  g_free (self->sought);

  G_OBJECT_CLASS (kijk_choices_parent_class)->finalize (object);
}

static void
kijk_choices_class_init (KijkChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_choices_finalize;
}

static void
kijk_choices_init (KijkChoices *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  self->sought = g_strdup ("");
}

/**
 * kijk_choices_new:
 *
 * Returns: (transfer full): nothing to choose from yet
 */
KijkChoices *
kijk_choices_new (void)
{
  return g_object_new (KIJK_TYPE_CHOICES, NULL);
}

/**
 * kijk_choices_set:
 * @self: what there is to choose from
 * @all: (transfer none) (element-type KijkChoice): what that is from now on, in order
 *
 * A choice that says the same as one before stays that one, and is marked as the
 * new one is.
 */
void
kijk_choices_set (KijkChoices *self,
                  GPtrArray   *all)
{
  GPtrArray *kept;

  g_return_if_fail (KIJK_IS_CHOICES (self) && all != NULL);

  kept = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      KijkChoice *choice = all->pdata[i];
      KijkChoice *before = i < self->all->len ? self->all->pdata[i] : NULL;

      if (before != NULL && same_choice (before, choice))
        {
          kijk_choice_set_mark (before, choice->mark);
          choice = before;
        }
      g_ptr_array_add (kept, g_object_ref (choice));
    }
  g_ptr_array_unref (self->all);
  self->all = kept;
  update (self);
}

/**
 * kijk_choices_set_search:
 * @self: what there is to choose from
 * @search: words by which the choices in the list are found; "" for all of them
 */
void
kijk_choices_set_search (KijkChoices *self,
                         const char  *search)
{
  g_return_if_fail (KIJK_IS_CHOICES (self) && search != NULL);

  g_free (self->sought);
  self->sought = kijk_text_fold_search (search);
  update (self);
}

/**
 * kijk_choices_count:
 * @self: what there is to choose from
 *
 * Returns: how many there are, whatever is searched for
 */
guint
kijk_choices_count (KijkChoices *self)
{
  g_return_val_if_fail (KIJK_IS_CHOICES (self), 0);

  return self->all->len;
}

/**
 * kijk_choices_find:
 * @self: what there is to choose from
 * @key: (nullable): the key of a choice
 *
 * Returns: where in the list that choice is, or -1
 */
int
kijk_choices_find (KijkChoices *self,
                   const char  *key)
{
  g_return_val_if_fail (KIJK_IS_CHOICES (self), -1);

  for (guint i = 0; i < self->found->len; i++)
    if (g_strcmp0 (((KijkChoice *) self->found->pdata[i])->key, key) == 0)
      return (int) i;

  return -1;
}
