/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-projection.h"

#include "kijk-diff.h"
#include "kijk-project-private.h"
#include "kijk-snapshot.h"

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
 * longer see still goes at once. And it can be turned to an earlier moment, as much of
 * it as its audience may see today.
 */
struct _KijkProjection {
  GObject       parent_instance;

  KijkProject  *source;
  KijkProject  *project;
  KijkAudience *audience;
  char         *moment;    /* (nullable): the snapshot that it shows instead of now */
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

/* Returns: (transfer full): what it should be; where an earlier moment cannot be looked at
 * any more, or not by these eyes, how it is now */
static KijkProject *
project_source (KijkProjection *self)
{
  KijkProject *then = self->moment != NULL
                          ? kijk_project_at (self->source, self->moment, self->audience, NULL) : NULL;

  if (then == NULL)
    g_clear_pointer (&self->moment, g_free);

  return then != NULL ? then : kijk_project_for_audience (self->source, self->audience);
}

/* A difference that does not fit is somebody's bug, but not worth anybody's
 * afternoon: then everything is taken anew. */
static void
follow (KijkProjection *self)
{
  g_autoptr (KijkProject) fresh = project_source (self);
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
  g_free (self->moment);

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

  fresh = project_source (self);
  return kijk_diff (self->project, fresh);
}

/**
 * kijk_projection_set_moment:
 * @self: a projection
 * @moment: (nullable): the id of a snapshot of its source; %NULL for now
 * @error: return location for an error
 *
 * Shows an earlier moment from now on, in one group of changes. It goes on following its
 * source: what is closed there goes from the past as well. An audience that may not look
 * at the moment gets the present, see kijk_projection_get_moment().
 *
 * Returns: whether it does; %FALSE if the moment cannot be looked at, and then nothing is
 *   changed
 */
gboolean
kijk_projection_set_moment (KijkProjection  *self,
                            const char      *moment,
                            GError         **error)
{
  g_autoptr (KijkProject) then = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECTION (self), FALSE);

  if (moment != NULL)
    {
      then = kijk_project_at (self->source, moment, self->audience, error);
      if (then == NULL)
        return FALSE;
    }
  if (g_strcmp0 (moment, self->moment) == 0)
    return TRUE;

  g_free (self->moment);
  self->moment = g_strdup (moment);
  project_again (self);

  return TRUE;
}

/**
 * kijk_projection_get_moment:
 * @self: a projection
 *
 * Returns: (transfer none) (nullable): the id of the snapshot that it shows; %NULL for now
 */
const char *
kijk_projection_get_moment (KijkProjection *self)
{
  g_return_val_if_fail (KIJK_IS_PROJECTION (self), NULL);

  return self->moment;
}
