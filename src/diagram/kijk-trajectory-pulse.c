/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-trajectory-private.h"

#include <math.h>

/* How people found the interaction and the sense-making of each session: down the sides
 * of the road, each in the leg of its band, where the session was in time. Longer is
 * better; what is not the group's own judgement is hollow. */

/* In lines of words. */
#define BAND 1.15
#define APART 0.3
#define THICK 0.3
#define BETWEEN 0.08
#define LONGEST 0.85

/* In u. */
#define OUTLINE 1.5

/* Of a scale of five. */
#define MOST 5

/* One session at the side of a page. */
typedef struct {
  KijkItem *session;
  double    y;
  gboolean  shown;
} Beat;

static const KijkFieldId fields[] = {
  [KIJK_BAND_INTERACTION] = KIJK_SESSION_PULSE_INTERACTION,
  [KIJK_BAND_MEANING] = KIJK_SESSION_PULSE_MEANING,
};

/* Of the bands, in files. */
static const char *const names[] = {
  [KIJK_BAND_INTERACTION] = "interaction",
  [KIJK_BAND_MEANING] = "meaning",
};

/* Whether it is what the group itself said. */
static gboolean
is_own (KijkItem *session)
{
  return kijk_item_get_int (session, KIJK_SESSION_PULSE_SOURCE) == KIJK_PULSE_SOURCE_GROUP;
}

static gboolean
is_felt (KijkItem *session)
{
  return kijk_item_has (session, KIJK_SESSION_DATE) && (kijk_item_has (session, KIJK_SESSION_PULSE_INTERACTION) ||
                                                        kijk_item_has (session, KIJK_SESSION_PULSE_MEANING));
}

/**
 * _kijk_trajectory_read_pulse:
 * @self: a trajectory whose stays are read
 *
 * Lists the sessions of which somebody said how they went, oldest first, where there is
 * a road beside which that is seen; and notes which signs it takes.
 */
void
_kijk_trajectory_read_pulse (KijkTrajectory *self)
{
  g_autoptr (GPtrArray) sessions = kijk_project_list_by_day (self->kompas.composer->project, KIJK_SESSION_DATE);

  for (guint i = sessions->len; i > 0 && self->kompas.process->visits->len > 0; i--)
    {
      KijkItem *session = sessions->pdata[i - 1];

      if (!is_felt (session))
        continue;
      g_ptr_array_add (self->felt, session);
      self->kompas.used[is_own (session) ? KIJK_SIGN_PULSE : KIJK_SIGN_IMPRESSION] = TRUE;
    }
  self->leg = self->felt->len > 0 ? (BAND + APART) * self->line : 0;
}

/* ---- where it was in time ---- */

static const char *
get_begin (const KijkStay *stay)
{
  return kijk_item_get_text (stay->visit, KIJK_PHASE_VISIT_FROM);
}

/* The last stay that had begun by @day. @shown: whether it is one of those that are seen
 * on the way */
static KijkStay *
find_stay (KijkTrajectory *self,
           const char     *day,
           gboolean       *shown)
{
  KijkStay *found = NULL;

  for (guint i = 0; i < self->stays->len; i++)
    {
      KijkStay *stay = self->stays->pdata[i];

      if (stay->planned || (found != NULL && g_strcmp0 (get_begin (stay), day) > 0))
        continue;
      found = stay;
      *shown = i < self->n_shown;
    }

  return found;
}

/* Returns: (transfer full): the sessions on @page, from above, each where it would be: on
 * the way also those that are not seen yet, so that each keeps its place */
static GArray *
list_beats (KijkTrajectory *self,
            int             page)
{
  GArray *beats = g_array_new (FALSE, FALSE, sizeof (Beat));

  for (guint i = 0; i < self->felt->len; i++)
    {
      KijkItem *session = self->felt->pdata[i];
      const char *day = kijk_item_get_text (session, KIJK_SESSION_DATE);
      gboolean shown = FALSE;
      KijkStay *stay = find_stay (self, day, &shown);
      double share;

      if (stay == NULL || stay->page != page)
        continue;
      share = (double) _kijk_stay_count_days (get_begin (stay), day) / MAX (stay->days, 1);
      g_array_append_val (beats, ((Beat) { session, stay->bar.y + stay->bar.height * fmin (share, 1), shown }));
    }

  return beats;
}

/* Pushes apart what would overlap: down, and from the bottom up again. Returns: how
 * thick each may be */
static double
spread_beats (KijkTrajectory *self,
              GArray         *beats,
              const KijkRect *leg)
{
  double top = leg->y + leg->width / 2;
  double bottom = leg->y + leg->height - leg->width / 2;
  double pitch = fmin ((THICK + BETWEEN) * self->line, (bottom - top) / MAX (beats->len, 1));
  double least = top;
  double most = bottom - pitch;

  for (guint i = 0; i < beats->len; i++)
    {
      Beat *beat = &g_array_index (beats, Beat, i);

      beat->y = fmax (beat->y, least);
      least = beat->y + pitch;
    }
  for (guint i = beats->len; i > 0; i--)
    {
      Beat *beat = &g_array_index (beats, Beat, i - 1);

      beat->y = fmin (beat->y, most);
      most = beat->y - pitch;
    }

  return pitch * THICK / (THICK + BETWEEN);
}

/* ---- drawing ---- */

/* “13 januari 2026: interactie goed (4 van 5), de groep.” */
static char *
describe (KijkTrajectory *self,
          KijkItem       *session,
          KijkBand        band)
{
  KijkLanguage language = self->kompas.composer->language;
  int value = kijk_item_get_int (session, fields[band]);
  g_autofree char *date = kijk_words_date (language, kijk_item_get_text (session, KIJK_SESSION_DATE));
  g_autofree char *number = g_strdup_printf ("%d", value);
  g_autofree char *band_name = g_utf8_strdown (kijk_words_get (language, "band", names[band]), -1);
  const char *source = kijk_words_enum (language, &kijk_pulse_source_enumeration,
                                        kijk_item_get_int (session, KIJK_SESSION_PULSE_SOURCE));

  return kijk_words_format (language, "accessible", "pulse", "date", date, "band",
                            band_name, "judgement", kijk_words_scale (language, kijk_field_get (fields[band]), value), "value", number,
                            "source", source, NULL);
}

static void
add_beat (KijkTrajectory *self,
          const Beat     *beat,
          KijkBand        band,
          int             page,
          const KijkRect *leg,
          double          thick)
{
  KijkItem *session = beat->session;
  double longest = LONGEST * self->line;
  double stroke = fmin (OUTLINE * self->kompas.unit, thick / 3);
  KijkRect rect = { leg->x + (leg->width - longest) / 2, beat->y,
                    longest * kijk_item_get_int (session, fields[band]) / MOST, thick };
  g_autofree char *id = g_strdup_printf ("pulse-%s-%s", names[band], kijk_item_get_id (session));
  g_autofree char *label = NULL;
  KijkNode *node;

  if (!kijk_item_has (session, fields[band]))
    return;

  label = describe (self, session, band);
  rect = kijk_rect_grow (&rect, -stroke / 2);
  node = kijk_scene_add (self->kompas.composer->scene, KIJK_ROLE_TOKEN, id);
  kijk_node_add_mark (node, kijk_path_new_rect (&rect, 0), is_own (session) ? KIJK_INK_TEXT : KIJK_INK_PAPER, KIJK_INK_TEXT, stroke);
  kijk_node_set_label (node, label);
  kijk_node_set_item (node, session);
  node->page = page;
}

/**
 * _kijk_trajectory_bend_band:
 * @self: a trajectory
 * @band: one of the two processes that accompany every phase
 * @frame: what both bands stand around
 *
 * Returns: (transfer full): the outline of the band: along the head with a leg down at
 *   the left, or along the foot with one up at the right; straight where there are no legs
 */
KijkPath *
_kijk_trajectory_bend_band (KijkTrajectory *self,
                            KijkBand        band,
                            const KijkRect *frame)
{
  double thick = BAND * self->line;
  double r = thick / 2;
  double turn = band == KIJK_BAND_INTERACTION ? 0 : G_PI;
  double leg = self->leg > 0 ? frame->height - thick - APART * self->line : thick;
  KijkPoint centre = { frame->x + frame->width / 2, frame->y + frame->height / 2 };
  double left = frame->width / 2;
  double top = frame->height / 2;
  double side = turn > 0 ? -1 : 1;
  KijkPath *path = kijk_path_new ();
  KijkPoint corner = { centre.x + side * (thick - left), centre.y + side * (thick - top) };

  kijk_path_arc (path, (KijkPoint) { centre.x + side * (r - left), centre.y + side * (r - top) }, r,
                 1.5 * G_PI + turn, G_PI_2);
  kijk_path_arc (path, (KijkPoint) { centre.x + side * (left - r), centre.y + side * (r - top) }, r, turn, G_PI);
  if (self->leg > 0)
    kijk_path_line_to (path, corner);
  kijk_path_arc (path, (KijkPoint) { centre.x + side * (r - left), centre.y + side * (leg - r - top) }, r,
                 self->leg > 0 ? G_PI_2 + turn : G_PI + turn, self->leg > 0 ? G_PI : G_PI_2);
  kijk_path_close (path);

  return path;
}

/**
 * _kijk_trajectory_add_pulse:
 * @self: a trajectory whose stays have their place
 * @band: one of the two processes that accompany every phase
 * @page: a page, from 1
 * @frame: what both bands stand around
 *
 * Draws in the leg of the band how each session on that page was found.
 */
void
_kijk_trajectory_add_pulse (KijkTrajectory *self,
                            KijkBand        band,
                            int             page,
                            const KijkRect *frame)
{
  double thick = BAND * self->line;
  double clear = thick + APART * self->line;
  KijkRect leg = { band == KIJK_BAND_INTERACTION ? frame->x : frame->x + frame->width - thick, frame->y + clear, thick,
                   frame->height - 2 * clear };
  g_autoptr (GArray) beats = list_beats (self, page);
  double height = spread_beats (self, beats, &leg);

  for (guint i = 0; i < beats->len; i++)
    if (g_array_index (beats, Beat, i).shown)
      add_beat (self, &g_array_index (beats, Beat, i), band, page, &leg, height);
}
