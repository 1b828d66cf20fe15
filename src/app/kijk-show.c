/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-show.h"

#include "kijk-reveal.h"

/**
 * KijkShow:
 *
 * What the audience sees: the project of the table, whichever side is on in the
 * window where the work goes on. It follows what is entered. Somebody can freeze it;
 * and it holds by itself before undo, redo or pasting would show something that was
 * not entered. Then nothing new comes until kijk_show_catch_up(), the one key that
 * shows it. What is closed goes at once, held or not.
 */
struct _KijkShow {
  GObject         parent_instance;

  KijkDocument   *document;
  KijkProjection *projection;
  gboolean        frozen;
  gboolean        other_news; /* something that is not in the project waits too */

  /* What was last told. */
  gboolean        held;
  gboolean        waiting;
};

G_DEFINE_FINAL_TYPE (KijkShow, kijk_show, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_HELD,
  PROP_FROZEN,
  PROP_WAITING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  CAUGHT_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_flag (KijkShow *self,
             gboolean *flag,
             gboolean  now,
             int       prop)
{
  if (*flag == now)
    return;

  *flag = now;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static gboolean
has_news (KijkShow *self)
{
  g_autoptr (KijkChanges) changes = NULL;

  if (!kijk_projection_is_held (self->projection))
    return FALSE;
  if (self->other_news)
    return TRUE;

  changes = kijk_projection_preview (self->projection);
  return kijk_changes_get_n (changes) > 0;
}

static void
update (KijkShow *self)
{
  update_flag (self, &self->held, kijk_projection_is_held (self->projection), PROP_HELD);
  update_flag (self, &self->waiting, has_news (self), PROP_WAITING);
}

/* Before the projection hears of it. */
static void
changing_cb (KijkProject *project,
             KijkChanges *changes,
             KijkShow    *self)
{
  g_autoptr (KijkChanges) seen = NULL;

  (void) project;
  (void) changes;
  if (!kijk_document_is_bringing_back (self->document) ||
      kijk_projection_is_held (self->projection))
    return;

  seen = kijk_projection_preview (self->projection);
  if (kijk_reveal_shows_something (seen))
    kijk_projection_set_held (self->projection, TRUE);
}

static KijkAudience *
create_audience (KijkDocument *document)
{
  KijkAudience *audience = kijk_audience_new (KIJK_LEVEL_TABLE);

  audience->personal_open = kijk_document_is_personal_open (document);
  return audience;
}

static void
audience_changed_cb (KijkShow *self)
{
  g_autoptr (KijkAudience) audience = create_audience (self->document);

  kijk_projection_set_audience (self->projection, audience);
  update (self);
}

static void
kijk_show_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KijkShow *self = KIJK_SHOW (object);

  switch (prop_id)
    {
    case PROP_HELD:
      g_value_set_boolean (value, self->held);
      break;
    case PROP_FROZEN:
      g_value_set_boolean (value, self->frozen);
      break;
    case PROP_WAITING:
      g_value_set_boolean (value, self->waiting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kijk_show_finalize (GObject *object)
{
  KijkShow *self = KIJK_SHOW (object);

  g_object_unref (self->projection);
  g_object_unref (self->document);

  G_OBJECT_CLASS (kijk_show_parent_class)->finalize (object);
}

static void
kijk_show_class_init (KijkShowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = kijk_show_get_property;
  object_class->finalize = kijk_show_finalize;

  props[PROP_HELD] = g_param_spec_boolean ("held", NULL, NULL, FALSE, flags);
  props[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, flags);
  props[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KijkShow::caught-up:
   *
   * What waited is shown, once: it may still be frozen.
   */
  signals[CAUGHT_UP] = g_signal_new ("caught-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
kijk_show_init (KijkShow *self)
{
  (void) self;
}

/**
 * kijk_show_new:
 * @document: a document
 *
 * Returns: (transfer full): what the table sees of it, following
 */
KijkShow *
kijk_show_new (KijkDocument *document)
{
  KijkShow *self;
  KijkProject *project;
  g_autoptr (KijkAudience) audience = NULL;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_SHOW, NULL);
  self->document = g_object_ref (document);
  project = kijk_document_get_project (document);
  audience = create_audience (document);

  /* In this order: what holds it, what follows, what is told of that. */
  g_signal_connect_object (project, "changed", G_CALLBACK (changing_cb), self, 0);
  self->projection = kijk_projection_new (project, audience);
  g_signal_connect_object (project, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::personal-open", G_CALLBACK (audience_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * kijk_show_get_project:
 * @self: a show
 *
 * Returns: (transfer none): what the audience sees; the same object for as long as
 *   @self lives
 */
KijkProject *
kijk_show_get_project (KijkShow *self)
{
  g_return_val_if_fail (KIJK_IS_SHOW (self), NULL);

  return kijk_projection_get_project (self->projection);
}

/**
 * kijk_show_is_held:
 * @self: a show
 *
 * Returns: whether nothing new comes into it, be it frozen or held by itself
 */
gboolean
kijk_show_is_held (KijkShow *self)
{
  g_return_val_if_fail (KIJK_IS_SHOW (self), FALSE);

  return self->held;
}

/**
 * kijk_show_is_frozen:
 * @self: a show
 *
 * Returns: whether somebody said that nothing new comes into it
 */
gboolean
kijk_show_is_frozen (KijkShow *self)
{
  g_return_val_if_fail (KIJK_IS_SHOW (self), FALSE);

  return self->frozen;
}

/**
 * kijk_show_is_waiting:
 * @self: a show
 *
 * Returns: whether the audience would see something else than it sees
 */
gboolean
kijk_show_is_waiting (KijkShow *self)
{
  g_return_val_if_fail (KIJK_IS_SHOW (self), FALSE);

  return self->waiting;
}

/**
 * kijk_show_set_frozen:
 * @self: a show
 * @frozen: whether nothing new comes into it until kijk_show_catch_up()
 *
 * Freezes it, or lets it follow, which also shows what waited.
 */
void
kijk_show_set_frozen (KijkShow *self,
                      gboolean  frozen)
{
  g_return_if_fail (KIJK_IS_SHOW (self));

  kijk_projection_set_held (self->projection, frozen);
  if (!frozen)
    self->other_news = FALSE;
  update_flag (self, &self->frozen, !!frozen, PROP_FROZEN);
  update (self);
}

/**
 * kijk_show_catch_up:
 * @self: a show
 *
 * Shows what waited. What somebody froze is frozen again after that; what held by
 * itself follows.
 */
void
kijk_show_catch_up (KijkShow *self)
{
  g_return_if_fail (KIJK_IS_SHOW (self));

  kijk_projection_set_held (self->projection, FALSE);
  kijk_projection_set_held (self->projection, self->frozen);
  self->other_news = FALSE;
  g_signal_emit (self, signals[CAUGHT_UP], 0);
  update (self);
}

/**
 * kijk_show_set_other_news:
 * @self: a show
 * @other_news: whether something that is not in the project would be seen too, were it not
 *   held
 */
void
kijk_show_set_other_news (KijkShow *self,
                          gboolean  other_news)
{
  g_return_if_fail (KIJK_IS_SHOW (self));

  self->other_news = other_news;
  update (self);
}
