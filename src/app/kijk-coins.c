/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-coins.h"

#include "diagram/kijk-composer.h"
#include "diagram/kijk-token.h"
#include "kijk-look.h"
#include "kijk-node-paintable.h"
#include "model/kijk-cell.h"

/* A token with the badges that stand out from it, in the design's unit. */
#define SIDE 54.0

/* How large it is where nobody says otherwise, in units of the window. */
#define NATURAL 28.0

#define IMAGE_CORNER 10.0

/**
 * KijkCoins:
 *
 * The tokens of a document as small pictures, for lists: the same as on the canvas
 * in shape, colour and letters. One for each document, so that each token is made
 * once.
 */
struct _KijkCoins {
  GObject           parent_instance;

  KijkDocument     *document; /* not owned: it owns this */
  KijkSceneOptions  options;
  KijkPage          page;
  KijkComposer      composer;
  gboolean          composing;
  GHashTable       *coins;    /* (char *) id of an item → GdkPaintable */
};

G_DEFINE_FINAL_TYPE (KijkCoins, kijk_coins, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
end_composing (KijkCoins *self)
{
  if (self->composing)
    kijk_scene_unref (kijk_composer_finish (&self->composer));
  self->composing = FALSE;
  g_hash_table_remove_all (self->coins);
}

static void
begin_composing (KijkCoins *self)
{
  KijkProject *view = kijk_document_get_view (self->document);

  if (self->composing)
    return;

  self->options.language = kijk_project_get_language (view);
  self->options.name_audience = kijk_document_has_secrets (self->document);
  kijk_composer_init (&self->composer, KIJK_VIEW_KIJKGLAS, view, &self->page, &self->options);
  self->composing = TRUE;
}

static void
reset (KijkCoins *self)
{
  end_composing (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* An image has no token of its own: it lies with others under a word. Its mark is
 * a piece of the ambition with the letters of its party. */
static void
draw_image (KijkComposer *composer,
            KijkNode     *node,
            KijkItem     *image)
{
  KijkItem *party =
      kijk_project_get_referred (composer->project, image, KIJK_AMBITION_IMAGE_STAKEHOLDER);
  KijkRect rect = { SIDE / 2 - 23, SIDE / 2 - 17, 46, 34 };
  KijkFont font = { 20, 800, 0 };

  kijk_node_add_mark (node, kijk_path_new_rect (&rect, IMAGE_CORNER), KIJK_INK_AMBITION,
                      KIJK_INK_AMBITION_LABEL, 3);
  if (party != NULL)
    kijk_token_add_words (composer, node, kijk_composer_party_initials (composer, party), font,
                          KIJK_INK_TEXT, (KijkPoint) { SIDE / 2, SIDE / 2 });
}

static GdkPaintable *
create_coin (KijkCoins *self,
             KijkItem  *item)
{
  const KijkRect frame = { 0, 0, SIDE, SIDE };
  const KijkPoint centre = { SIDE / 2, SIDE / 2 };
  KijkNode *node;

  begin_composing (self);
  node = kijk_scene_add (self->composer.scene, KIJK_ROLE_TOKEN, kijk_item_get_id (item));
  if (kijk_item_is (item, KIJK_KIND_AMBITION_IMAGE))
    draw_image (&self->composer, node, item);
  else
    kijk_token_draw (&self->composer, node, item, centre, 1);

  return kijk_node_paintable_new (self->composer.scene, node, &frame, NATURAL / SIDE);
}

static void
kijk_coins_finalize (GObject *object)
{
  KijkCoins *self = KIJK_COINS (object);

  end_composing (self);
  g_hash_table_unref (self->coins);
  kijk_typesetter_unref (self->options.typesetter);

  G_OBJECT_CLASS (kijk_coins_parent_class)->finalize (object);
}

static void
kijk_coins_class_init (KijkCoinsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_coins_finalize;

  /**
   * KijkCoins::changed:
   * @self: the coins
   *
   * Those that were handed out may no longer be right.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_coins_init (KijkCoins *self)
{
  self->coins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->options.typesetter = kijk_typesetter_new ();
  kijk_page_init_pixels (&self->page, 1280, 720);
  self->page.overflow = KIJK_OVERFLOW_NONE;
}

/**
 * kijk_coins_for_document:
 * @document: a document
 *
 * Returns: (transfer none): the coins of the side of it that is on
 */
KijkCoins *
kijk_coins_for_document (KijkDocument *document)
{
  KijkCoins *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), "kijk-coins");
  if (self != NULL)
    return self;

  self = g_object_new (KIJK_TYPE_COINS, NULL);
  self->document = document;
  g_object_set_data_full (G_OBJECT (document), "kijk-coins", self, g_object_unref);
  g_signal_connect_object (kijk_document_get_view (document), "changed", G_CALLBACK (reset), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::has-secrets", G_CALLBACK (reset), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (reset), self, G_CONNECT_SWAPPED);
  kijk_look_follow (G_OBJECT (self), G_CALLBACK (reset));

  return self;
}

/**
 * kijk_coins_get:
 * @self: coins
 * @item: an item of the side that is on
 *
 * Returns: (transfer none) (nullable): a small picture of its token; %NULL if it
 *   lies nowhere on the rings
 */
GdkPaintable *
kijk_coins_get (KijkCoins *self,
                KijkItem  *item)
{
  GdkPaintable *coin;

  g_return_val_if_fail (KIJK_IS_COINS (self) && KIJK_IS_ITEM (item), NULL);

  if (kijk_item_get_cell (item) < 0)
    return NULL;

  coin = g_hash_table_lookup (self->coins, kijk_item_get_id (item));
  if (coin == NULL)
    {
      coin = create_coin (self, item);
      g_hash_table_insert (self->coins, g_strdup (kijk_item_get_id (item)), coin);
    }

  return coin;
}
