/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-project-private.h"

#include "kijk-audience.h"
#include "kijk-item-private.h"

/**
 * KijkProject:
 *
 * A collaboration as a set of items. Made empty but for the collaboration item,
 * of which there is always exactly one; altered only by changes, through
 * #KijkEdit, which keeps every reference whole.
 */

/* The collaboration item has the same id in every project: two versions of one
 * file always mean the same thing by it. */
#define COLLABORATION_ID "theproject"

struct _KijkProject {
  GObject       parent_instance;

  GHashTable   *by_id;                  /* (char *) owned by the item → KijkItem */
  GPtrArray    *by_kind[KIJK_N_KINDS];  /* of KijkItem, owned, sorted by id */
  KijkAudience *audience;
  GRand        *random;
  int           version;
  gboolean      edited;
};

G_DEFINE_QUARK (kijk-project-error-quark, kijk_project_error)
G_DEFINE_FINAL_TYPE (KijkProject, kijk_project, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Returns: the place of @id, or where it belongs if it is not there */
static guint
find_place (GPtrArray  *items,
            const char *id,
            gboolean   *found)
{
  guint low = 0;
  guint high = items->len;

  *found = FALSE;
  while (low < high && !*found)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (id, kijk_item_get_id (items->pdata[middle]));

      if (order < 0)
        high = middle;
      else if (order > 0)
        low = middle + 1;
      else
        low = middle;
      *found = order == 0;
    }

  return low;
}

static void
kijk_project_finalize (GObject *object)
{
  KijkProject *self = KIJK_PROJECT (object);

  g_hash_table_unref (self->by_id);
  for (int i = 0; i < KIJK_N_KINDS; i++)
    g_ptr_array_unref (self->by_kind[i]);
  kijk_audience_free (self->audience);
  g_clear_pointer (&self->random, g_rand_free);

  G_OBJECT_CLASS (kijk_project_parent_class)->finalize (object);
}

static void
kijk_project_class_init (KijkProjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_project_finalize;

  /**
   * KijkProject::changed:
   * @self: the project
   * @changes: what happened, at least one change
   *
   * Something happened; emitted once for each group of changes, after the last
   * of them.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, KIJK_TYPE_CHANGES);
}

static void
kijk_project_init (KijkProject *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (int i = 0; i < KIJK_N_KINDS; i++)
    self->by_kind[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->audience = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  self->version = KIJK_FORMAT_VERSION;

  _kijk_project_insert (self, KIJK_KIND_COLLABORATION, COLLABORATION_ID);
}

KijkItem *
_kijk_project_insert (KijkProject *self,
                      KijkKindId   kind,
                      const char  *id)
{
  KijkItem *item = _kijk_item_new (kijk_kind_get (kind), id);
  gboolean found;
  guint place = find_place (self->by_kind[kind], id, &found);

  g_assert (!found);
  g_ptr_array_insert (self->by_kind[kind], place, item);
  g_hash_table_insert (self->by_id, item->id, item);

  return item;
}

void
_kijk_project_remove (KijkProject *self,
                      KijkItem    *item)
{
  GPtrArray *items = self->by_kind[item->kind->id];
  gboolean found;
  guint place = find_place (items, item->id, &found);

  g_assert (found);
  g_hash_table_remove (self->by_id, item->id);
  g_ptr_array_remove_index (items, place);
}

GRand *
_kijk_project_get_random (KijkProject *self)
{
  if (self->random == NULL)
    self->random = g_rand_new ();

  return self->random;
}

char *
_kijk_project_new_id (KijkProject *self)
{
  for (;;)
    {
      g_autofree char *id = kijk_id_new (_kijk_project_get_random (self));

      if (!g_hash_table_contains (self->by_id, id))
        return g_steal_pointer (&id);
    }
}

void
_kijk_project_set_edited (KijkProject *self,
                          gboolean     edited)
{
  self->edited = edited;
}

gboolean
_kijk_project_is_edited (KijkProject *self)
{
  return self->edited;
}

void
_kijk_project_emit (KijkProject *self,
                    KijkChanges *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

void
_kijk_project_take_items (KijkProject *self,
                          KijkProject *from)
{
  GHashTable *by_id = self->by_id;

  self->by_id = from->by_id;
  from->by_id = by_id;
  for (int i = 0; i < KIJK_N_KINDS; i++)
    {
      GPtrArray *items = self->by_kind[i];

      self->by_kind[i] = from->by_kind[i];
      from->by_kind[i] = items;
    }
}

void
_kijk_project_set_audience (KijkProject        *self,
                            const KijkAudience *audience)
{
  kijk_audience_free (self->audience);
  self->audience = kijk_audience_copy (audience);
}

/**
 * kijk_project_new:
 *
 * Returns: (transfer full): a project that holds nothing yet but the
 *   collaboration item
 */
KijkProject *
kijk_project_new (void)
{
  return g_object_new (KIJK_TYPE_PROJECT, NULL);
}

/**
 * kijk_project_get_collaboration:
 * @self: a project
 *
 * Returns: (transfer none): the item that holds what is said of the whole
 */
KijkItem *
kijk_project_get_collaboration (KijkProject *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self), NULL);

  return self->by_kind[KIJK_KIND_COLLABORATION]->pdata[0];
}

/**
 * kijk_project_get_item:
 * @self: a project
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the item of that id
 */
KijkItem *
kijk_project_get_item (KijkProject *self,
                       const char  *id)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * kijk_project_get_referred:
 * @self: a project
 * @item: one of its items
 * @field: a field of it that holds one reference
 *
 * Returns: (transfer none) (nullable): the item that @field points to
 */
KijkItem *
kijk_project_get_referred (KijkProject *self,
                           KijkItem    *item,
                           KijkFieldId  field)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self) && KIJK_IS_ITEM (item), NULL);

  return g_hash_table_lookup (self->by_id, kijk_item_get_text (item, field));
}

/**
 * kijk_project_get_items:
 * @self: a project
 * @kind: a kind
 *
 * Returns: (transfer none) (element-type KijkItem): its items of @kind, by id;
 *   changes with the project
 */
GPtrArray *
kijk_project_get_items (KijkProject *self,
                        KijkKindId   kind)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self) && (guint) kind < KIJK_N_KINDS, NULL);

  return self->by_kind[kind];
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return kijk_item_compare (*(KijkItem **) a, *(KijkItem **) b);
}

/**
 * kijk_project_list_in_order:
 * @self: a project
 * @kind: a kind
 *
 * Returns: (transfer container) (element-type KijkItem): its items of @kind in
 *   the order that people gave them, see kijk_item_compare()
 */
GPtrArray *
kijk_project_list_in_order (KijkProject *self,
                            KijkKindId   kind)
{
  GPtrArray *items;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && (guint) kind < KIJK_N_KINDS, NULL);

  items = g_ptr_array_copy (self->by_kind[kind], (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_sort (items, compare_pointers);

  return items;
}

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  KijkItem *first = *(KijkItem **) a;
  KijkItem *second = *(KijkItem **) b;
  KijkFieldId day = GPOINTER_TO_INT (data);
  int order = g_strcmp0 (kijk_item_get_text (second, day), kijk_item_get_text (first, day));

  return order != 0 ? order : kijk_item_compare (first, second);
}

/**
 * kijk_project_list_by_day:
 * @self: a project
 * @day: a field that holds a day
 *
 * Returns: (transfer container) (element-type KijkItem): the items of the kind of @day,
 *   the latest first and those of no day last
 */
GPtrArray *
kijk_project_list_by_day (KijkProject *self,
                          KijkFieldId  day)
{
  GPtrArray *items;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && kijk_field_get (day)->type == KIJK_VALUE_DATE, NULL);

  items = kijk_project_list_in_order (self, KIJK_FIELD_KIND (day));
  g_ptr_array_sort_with_data (items, compare_days, GINT_TO_POINTER (day));

  return items;
}

/**
 * kijk_project_count:
 * @self: a project
 *
 * Returns: the number of its items, the collaboration among them
 */
guint
kijk_project_count (KijkProject *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self), 0);

  return g_hash_table_size (self->by_id);
}

/**
 * kijk_project_get_audience:
 * @self: a project
 *
 * Returns: (transfer none): whom this project was made for: the facilitator,
 *   unless it came from kijk_project_for_audience()
 */
const KijkAudience *
kijk_project_get_audience (KijkProject *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self), NULL);

  return self->audience;
}

/**
 * kijk_project_get_language:
 * @self: a project
 *
 * Returns: the language of its pictures and documents
 */
KijkLanguage
kijk_project_get_language (KijkProject *self)
{
  return kijk_item_get_int (kijk_project_get_collaboration (self), KIJK_COLLABORATION_LANGUAGE);
}

/**
 * kijk_project_is_busy:
 * @self: a project
 *
 * Returns: whether it is being edited or tells others of a change, so that nobody
 *   else can change it now
 */
gboolean
kijk_project_is_busy (KijkProject *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self), TRUE);

  return self->edited;
}

/**
 * kijk_project_set_random:
 * @self: a project
 * @random: (transfer full): where ids of new items come from
 *
 * Makes new ids come from @random, so that a test gets the same ones each time.
 * Without it they come from the system.
 */
void
kijk_project_set_random (KijkProject *self,
                         GRand       *random)
{
  g_return_if_fail (KIJK_IS_PROJECT (self) && random != NULL);

  g_clear_pointer (&self->random, g_rand_free);
  self->random = random;
}

/**
 * kijk_project_get_version:
 * @self: a project
 *
 * Returns: the version of the file format it came in, at least
 *   %KIJK_FORMAT_VERSION; a later one when it carries foreign content of that
 *   version, which then stays its version
 */
int
kijk_project_get_version (KijkProject *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self), KIJK_FORMAT_VERSION);

  return self->version;
}

/**
 * kijk_project_set_version:
 * @self: a project that was just read
 * @version: the version of the file format it came in
 */
void
kijk_project_set_version (KijkProject *self,
                          int          version)
{
  g_return_if_fail (KIJK_IS_PROJECT (self));

  self->version = MAX (version, KIJK_FORMAT_VERSION);
}
