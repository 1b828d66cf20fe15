/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-projection.h"

#include "kijk-diff.h"
#include "kijk-project-private.h"

/**
 * KijkProjection:
 *
 * The project of an audience that lives on while its source changes. After each
 * change the source is projected anew and the difference applied, so that views
 * of the projected project keep their items, selection and focus. A change of the
 * source that is made while the projected project tells of another one follows
 * right after.
 *
 * It can be held: then nothing new comes into it, but what its audience may no
 * longer see still goes at once.
 */
struct _KijkProjection {
  GObject       parent_instance;

  KijkProject  *source;
  KijkProject  *project;
  KijkAudience *audience;
  gulong        changed_id;
  gboolean      following; /* it is changed, or tells others */
  gboolean      again;     /* and is behind its source */
  gboolean      held;
};

G_DEFINE_FINAL_TYPE (KijkProjection, kijk_projection, G_TYPE_OBJECT)

/* Held, nothing is better than something new. */
static void
take_anew (KijkProjection *self,
           KijkProject    *fresh)
{
  g_autoptr (KijkProject) right = self->held ? kijk_project_new () : g_object_ref (fresh);
  g_autoptr (KijkChanges) changes = kijk_diff (self->project, right);

  _kijk_project_take_items (self->project, right);
  _kijk_project_emit (self->project, changes);
}

/* A difference that does not fit is somebody's bug, but not worth anybody's
 * afternoon: then everything is taken anew. */
static void
follow (KijkProjection *self)
{
  g_autoptr (KijkProject) fresh = kijk_project_for_audience (self->source, self->audience);
  g_autoptr (KijkChanges) changes = kijk_diff (self->project, fresh);
  g_autoptr (GError) error = NULL;

  _kijk_project_set_audience (self->project, kijk_project_get_audience (fresh));
  kijk_project_set_version (self->project, kijk_project_get_version (fresh));
  if (self->held ? _kijk_project_withdraw (self->project, fresh, self->source, &error)
                 : _kijk_project_follow (self->project, changes, &error))
    return;

  g_critical ("a projection does not fit itself: %s", error->message);
  take_anew (self, fresh);
}

/* Whoever hears of a change may make the next one: that follows once everybody has
 * heard of the first. */
static void
project_again (KijkProjection *self)
{
  g_autoptr (KijkProjection) held = g_object_ref (self);

  self->again = TRUE;
  if (self->following)
    return;

  self->following = TRUE;
  while (self->again)
    {
      self->again = FALSE;
      follow (self);
    }
  self->following = FALSE;
}

static void
changed_cb (KijkProject    *source,
            KijkChanges    *changes,
            KijkProjection *self)
{
  (void) source;
  (void) changes;

  project_again (self);
}

static void
kijk_projection_finalize (GObject *object)
{
  KijkProjection *self = KIJK_PROJECTION (object);

  g_signal_handler_disconnect (self->source, self->changed_id);
  g_object_unref (self->source);
  g_object_unref (self->project);
  kijk_audience_free (self->audience);

  G_OBJECT_CLASS (kijk_projection_parent_class)->finalize (object);
}

static void
kijk_projection_class_init (KijkProjectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_projection_finalize;
}

static void
kijk_projection_init (KijkProjection *self)
{
  (void) self;
}

/**
 * kijk_projection_new:
 * @source: the whole project
 * @audience: whose eyes it is for
 *
 * Returns: (transfer full): a projection of @source that follows it
 */
KijkProjection *
kijk_projection_new (KijkProject        *source,
                     const KijkAudience *audience)
{
  KijkProjection *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (source) && audience != NULL, NULL);

  self = g_object_new (KIJK_TYPE_PROJECTION, NULL);
  self->source = g_object_ref (source);
  self->audience = kijk_audience_copy (audience);
  self->project = kijk_project_for_audience (source, audience);
  self->changed_id = g_signal_connect (source, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * kijk_projection_get_project:
 * @self: a projection
 *
 * Returns: (transfer none): the project of the audience; the same object for as
 *   long as @self lives
 */
KijkProject *
kijk_projection_get_project (KijkProjection *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECTION (self), NULL);

  return self->project;
}

/**
 * kijk_projection_set_audience:
 * @self: a projection
 * @audience: whose eyes it is for from now on
 *
 * The project becomes that of @audience in one group of changes.
 */
void
kijk_projection_set_audience (KijkProjection     *self,
                              const KijkAudience *audience)
{
  g_return_if_fail (KIJK_IS_PROJECTION (self) && audience != NULL);

  kijk_audience_free (self->audience);
  self->audience = kijk_audience_copy (audience);
  project_again (self);
}

/**
 * kijk_projection_set_held:
 * @self: a projection
 * @held: whether nothing new comes into its project, until it is released
 *
 * Holds or releases it. While it is held, whatever the audience may no longer see
 * goes; of what was only reworded the words stay that were there. Released, it
 * becomes what it would have become, in one group of changes.
 */
void
kijk_projection_set_held (KijkProjection *self,
                          gboolean        held)
{
  g_return_if_fail (KIJK_IS_PROJECTION (self));

  held = !!held;
  if (self->held == held)
    return;

  self->held = held;
  if (!held)
    project_again (self);
}

/**
 * kijk_projection_is_held:
 * @self: a projection
 *
 * Returns: whether nothing new comes into its project
 */
gboolean
kijk_projection_is_held (KijkProjection *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECTION (self), FALSE);

  return self->held;
}

/**
 * kijk_projection_preview:
 * @self: a projection
 *
 * Returns: (transfer full): what would change if it followed its source now; none
 *   when it has
 */
KijkChanges *
kijk_projection_preview (KijkProjection *self)
{
  g_autoptr (KijkProject) fresh = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECTION (self), NULL);

  fresh = kijk_project_for_audience (self->source, self->audience);
  return kijk_diff (self->project, fresh);
}
