/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stay-private.h"

#include <math.h>

/* The road so far in the hub of the wheel: a spiral, the oldest stay inside, each an arc
 * in the direction of its phase. Clockwise is on and the other way round is back, so that
 * the direction tells, and nothing else has to. Every stay has a lane of its own and every
 * way stays between two of them: they never cross. */

/* Sizes in the design's unit u. */
#define STROKE 5.0
#define LAST_STROKE 7.0
#define WAY 2.5
#define HEAD 10.0
#define LANE 13.0
#define LEAST_LANE 9.5
#define HUB_MARGIN 6.0
#define DOT 13.0
#define MIDDLE_MARGIN 11.0
#define GAP 4.0 /* between what stands in the middle */

/* A chip has a tail: with as much above it, so many times its height. */
#define CHIP_ROOM 1.5
#define WEDGE 14.0 /* half its width */
#define SMALL_WEDGE 10.0
#define SMALL_WEDGE_HEIGHT 18.0
#define POINT_GAP 3.0 /* between its point and what it points at */
#define NAME_MARGIN 8.0

/* The most stays that are drawn, if they have room. */
#define MOST_STAYS 9

/* How far a stay goes to both sides of the direction of its phase. The pre-phase lies at
 * the gate, so near to the first that it is shorter. */
#define HALF_ARC (22 * G_PI / 180)
#define HALF_GATE_ARC (10 * G_PI / 180)

/* The wheel's rim, in shares of its radius. */
#define RIM_FROM 0.92
#define RIM_TO 0.997

/* A curve turns no further than this at once. */
#define STEP (G_PI / 8)

/* From one stay to the next: the angle and the radius grow together, but where it turns
 * round the radius does first, so that it is clear of what led there. */
typedef struct {
  double   angle;
  double   sweep; /* less than 0 for anticlockwise */
  double   radius;
  double   rise;
  gboolean turns;
} Way;

/* ---- where it lies ---- */

static guint
find_most (KijkKompas *self,
           double      outermost,
           double      innermost)
{
  double lanes = floor ((outermost - innermost) / (LEAST_LANE * self->unit));

  return (guint) CLAMP (lanes + 1, 1, MOST_STAYS);
}

/* Two side by side, their middles @down from that of the wheel. */
static void
lay_row (KijkKompas *self,
         KijkRect   *first,
         KijkRect   *second,
         double      down)
{
  double gap = first->width > 0 && second->width > 0 ? GAP * self->unit : 0;
  double left = self->centre.x - (first->width + gap + second->width) / 2;

  first->x = left;
  second->x = left + first->width + gap;
  first->y = self->centre.y + down - first->height / 2;
  second->y = self->centre.y + down - second->height / 2;
}

static void
measure_earlier (KijkKompas *self)
{
  KijkSpiral *spiral = self->spiral;
  KijkFont font = _kijk_kompas_chip_font (self);

  if (spiral->n_earlier == 0)
    return;

  g_free (spiral->earlier_text);
  spiral->earlier_text = g_strdup_printf ("+%u", spiral->n_earlier);
  spiral->earlier = (KijkRect) { 0, 0, kijk_typesetter_width (self->composer->typesetter, font, spiral->earlier_text),
                                 kijk_font_get_height (font) };
}

/* What stands in the middle: the pre-phase with what is in hand in it, and below that how
 * many stays came before and how many voices lie there. Returns: how far that reaches */
static double
lay_middle (KijkKompas *self)
{
  KijkSpiral *spiral = self->spiral;
  KijkGallery *gallery = &self->galleries[KIJK_VOTE_PLACE_PRE];
  KijkRect *chip = &self->words[KIJK_PHASE_PRE].chip;
  double size = 2 * DOT * self->unit;
  double pointer = self->process->current == KIJK_PHASE_PRE ? (SMALL_WEDGE_HEIGHT + POINT_GAP) * self->unit : 0;
  double width, above, below, gap;

  spiral->dot = (KijkRect) { 0, 0, size, size + pointer };
  measure_earlier (self);
  if (gallery->n > 0)
    _kijk_gallery_lay_bar (self, gallery, self->centre);

  above = fmax (size + pointer, CHIP_ROOM * chip->height);
  below = fmax (spiral->earlier.height, gallery->bar.height);
  gap = below > 0 ? GAP * self->unit : 0;
  lay_row (self, &spiral->dot, chip, -(below + gap) / 2);
  lay_row (self, &spiral->earlier, &gallery->bar, (above + gap) / 2);
  width = fmax (size + chip->width, spiral->earlier.width + gallery->bar.width) + gap;

  return chip->height > 0 || below > 0 || pointer > 0 ? hypot (width, above + gap + below) / 2 : size / 2;
}

/**
 * _kijk_spiral_lay:
 * @self: a Kompas with a spiral, whose words are measured and whose votes are counted
 *
 * Finds a place for the road so far and for what else the hub holds.
 */
void
_kijk_spiral_lay (KijkKompas *self)
{
  KijkSpiral *spiral = self->spiral;
  guint n = spiral->stays->len;
  double outermost = _kijk_kompas_get_hub_radius (self) - (HUB_MARGIN + LAST_STROKE / 2) * self->unit;
  double innermost = lay_middle (self) + MIDDLE_MARGIN * self->unit;
  guint n_shown = find_most (self, outermost, innermost);

  if (n > n_shown)
    {
      /* How many those are takes room itself, no more than if it were all. */
      spiral->n_earlier = n;
      innermost = lay_middle (self) + MIDDLE_MARGIN * self->unit;
      n_shown = find_most (self, outermost, innermost);
      spiral->n_earlier = n - n_shown;
      lay_middle (self);
    }

  n_shown = MIN (n, n_shown);
  spiral->lane = n_shown > 1 ? fmin (LANE * self->unit, (outermost - innermost) / (n_shown - 1)) : 0;
  spiral->innermost = outermost - spiral->lane * (n_shown - 1);
}

static double
get_radius (KijkSpiral *spiral,
            guint       i)
{
  return spiral->innermost + (i - spiral->n_earlier) * spiral->lane;
}

static double
get_half_arc (const KijkStay *stay)
{
  return stay->phase == KIJK_PHASE_PRE ? HALF_GATE_ARC : HALF_ARC;
}

/* Whether the @i-th stay is come to clockwise. */
static gboolean
goes_on (KijkSpiral *spiral,
         guint       i)
{
  for (; i > 0; i--)
    {
      const KijkStay *before = spiral->stays->pdata[i - 1];
      const KijkStay *stay = spiral->stays->pdata[i];

      if (stay->phase != before->phase)
        return stay->move != KIJK_TRANSITION_BACK && (stay->phase > before->phase || stay->move == KIJK_TRANSITION_ANEW);
    }

  return TRUE;
}

/* To the @i-th stay, from the end of the one before; where the way turns round, from its
 * middle, and so where the phase stays the same. */
static Way
find_way (KijkSpiral *spiral,
          guint       i)
{
  const KijkStay *before = spiral->stays->pdata[i - 1];
  const KijkStay *stay = spiral->stays->pdata[i];
  int sense = goes_on (spiral, i) ? 1 : -1;
  gboolean turns = goes_on (spiral, i) != goes_on (spiral, i - 1);
  double end = _kijk_kompas_direction (before->phase) + (turns ? 0 : sense * get_half_arc (before));
  double begin = _kijk_kompas_direction (stay->phase) - sense * get_half_arc (stay);
  Way way = { end, sense * kijk_angle_normalise (sense * (begin - end)), get_radius (spiral, i - 1), spiral->lane, turns };

  if (before->phase == stay->phase)
    {
      way.angle = _kijk_kompas_direction (stay->phase);
      way.sweep = 0;
    }

  return way;
}

/* ---- drawing ---- */

static double
find_radius (const Way *way,
             double     t)
{
  return way->radius + (way->turns ? 1 - (1 - t) * (1 - t) : t) * way->rise;
}

static KijkPoint
find_point (KijkKompas *self,
            const Way  *way,
            double      t)
{
  return kijk_polar (self->centre.x, self->centre.y, way->angle + t * way->sweep, find_radius (way, t));
}

/* Where it leads at @t, as far as it goes in @step. */
static KijkPoint
find_slope (const Way *way,
            double     t,
            double     step)
{
  double angle = way->angle + t * way->sweep;
  KijkPoint out = kijk_polar (0, 0, angle, (way->turns ? 2 * (1 - t) : 1) * way->rise * step);
  KijkPoint along = kijk_polar (0, 0, angle + G_PI_2, find_radius (way, t) * way->sweep * step);

  return (KijkPoint) { out.x + along.x, out.y + along.y };
}

static KijkPath *
new_way (KijkKompas *self,
         const Way  *way,
         double      until)
{
  int n = MAX (1, (int) ceil (fabs (way->sweep) * until / STEP));
  double step = until / n;
  KijkPath *path = kijk_path_new ();

  kijk_path_move_to (path, find_point (self, way, 0));
  for (int i = 0; i < n; i++)
    {
      KijkPoint from = find_point (self, way, i * step);
      KijkPoint to = find_point (self, way, (i + 1) * step);
      KijkPoint out = find_slope (way, i * step, step / 3);
      KijkPoint in = find_slope (way, (i + 1) * step, step / 3);

      kijk_path_curve_to (path, (KijkPoint) { from.x + out.x, from.y + out.y }, (KijkPoint) { to.x - in.x, to.y - in.y }, to);
    }

  return path;
}

/* A head from @from to @tip. */
static KijkPath *
new_head (KijkPoint from,
          KijkPoint tip)
{
  KijkPoint half = { (tip.x - from.x) / 2, (tip.y - from.y) / 2 };
  const KijkPoint points[] = {
    { from.x - half.y, from.y + half.x }, tip, { from.x + half.y, from.y - half.x },
  };

  return kijk_path_new_polygon (points, 3, TRUE);
}

static void
add_way (KijkKompas *self,
         guint       i)
{
  KijkStay *stay = self->spiral->stays->pdata[i];
  Way way = find_way (self->spiral, i);
  double length = hypot ((way.radius + way.rise / 2) * way.sweep, way.rise);
  double until = 1 - fmin (HEAD * self->unit / length, 0.7);
  g_autofree char *id = g_strdup_printf ("move-%s", kijk_item_get_id (stay->visit));
  g_autofree char *label = _kijk_stay_describe_way (self, stay);
  KijkNode *node = kijk_scene_add (self->composer->scene, KIJK_ROLE_LINK, id);

  kijk_node_add_mark (node, new_way (self, &way, until), KIJK_INK_NONE, KIJK_INK_TEXT, WAY * self->unit);
  kijk_node_add_mark (node, new_head (find_point (self, &way, until), find_point (self, &way, 1)), KIJK_INK_TEXT,
                      KIJK_INK_NONE, 0);
  kijk_node_set_label (node, label);
  kijk_node_set_item (node, stay->visit);
}

static void
add_stay (KijkKompas *self,
          guint       i)
{
  KijkStay *stay = self->spiral->stays->pdata[i];
  double half = get_half_arc (stay);
  double width = (i + 1 == self->spiral->stays->len ? LAST_STROKE : STROKE) * self->unit;
  g_autofree char *id = g_strdup_printf ("visit-%s", kijk_item_get_id (stay->visit));
  g_autofree char *label = _kijk_stay_describe (self, stay);
  KijkNode *node = kijk_scene_add (self->composer->scene, KIJK_ROLE_TOKEN, id);
  KijkPath *arc = kijk_path_new ();

  kijk_path_arc (arc, self->centre, get_radius (self->spiral, i), _kijk_kompas_direction (stay->phase) - half, 2 * half);
  kijk_node_add_mark (node, arc, KIJK_INK_NONE, KIJK_INK_TEXT, width);
  kijk_node_set_label (node, label);
  kijk_node_set_item (node, stay->visit);
}

static void
add_earlier (KijkKompas *self)
{
  KijkSpiral *spiral = self->spiral;
  const KijkRect *rect = &spiral->earlier;
  KijkPoint middle = { rect->x + rect->width / 2, rect->y + rect->height / 2 };

  if (spiral->n_earlier > 0)
    _kijk_stays_gather (self, spiral->stays, spiral->n_earlier,
                        _kijk_kompas_add_label (self, KIJK_ROLE_STACK, "earlier", spiral->earlier_text,
                                                _kijk_kompas_chip_font (self), middle));
}

/* The way the wedge looks, clear of the names on the rim. */
static double
find_rim_direction (KijkKompas *self)
{
  double radius = (RIM_FROM + RIM_TO) / 2 * self->radius;
  double name = kijk_typesetter_width (self->composer->typesetter, _kijk_kompas_name_font (self),
                                       kijk_composer_word (self->composer, "band", "interaction"));
  double clear = (name / 2 + (WEDGE + NAME_MARGIN) * self->unit) / radius;
  double direction = _kijk_kompas_direction (self->process->current);
  double off = direction - G_PI;

  return fabs (off) < clear ? G_PI + (off < 0 ? -clear : clear) : direction;
}

/* The middle of the pre-phase, below what points at it. */
KijkPoint
_kijk_spiral_find_hub (KijkKompas *self)
{
  const KijkRect *dot = &self->spiral->dot;

  return (KijkPoint) { dot->x + dot->width / 2, dot->y + dot->height - DOT * self->unit };
}

/* The needle leaves the hub to the road: on the rim a wedge says the same, and above the
 * pre-phase, which is in the hub, a small one. */
void
_kijk_spiral_mark_current (KijkKompas *self,
                           KijkNode   *needle)
{
  double u = self->unit;
  KijkPoint hub = _kijk_spiral_find_hub (self);
  double tip = (DOT + POINT_GAP) * u;
  double base = tip + SMALL_WEDGE_HEIGHT * u;
  gboolean inside = self->process->current == KIJK_PHASE_PRE;
  KijkPath *wedge = inside ? _kijk_spiral_wedge (hub, 0, atan (SMALL_WEDGE * u / base), tip, base)
                           : _kijk_spiral_wedge (self->centre, find_rim_direction (self), WEDGE * u / (RIM_TO * self->radius),
                                                 RIM_FROM * self->radius, RIM_TO * self->radius);

  kijk_node_add_mark (needle, wedge, KIJK_INK_ACCENT, KIJK_INK_TEXT, 2 * u);
}

/* A wedge that points to @centre in the @direction, from @outer to @inner. */
KijkPath *
_kijk_spiral_wedge (KijkPoint centre,
                    double    direction,
                    double    turn,
                    double    inner,
                    double    outer)
{
  const KijkPoint points[] = {
    kijk_polar (centre.x, centre.y, direction - turn, outer),
    kijk_polar (centre.x, centre.y, direction, inner),
    kijk_polar (centre.x, centre.y, direction + turn, outer),
  };

  return kijk_path_new_polygon (points, 3, TRUE);
}

/**
 * _kijk_spiral_draw:
 * @self: a Kompas whose spiral has its place
 *
 * Draws the road so far, in the order in which it went.
 */
void
_kijk_spiral_draw (KijkKompas *self)
{
  KijkSpiral *spiral = self->spiral;

  add_earlier (self);
  for (guint i = spiral->n_earlier; i < spiral->stays->len; i++)
    {
      if (i > spiral->n_earlier)
        add_way (self, i);
      add_stay (self, i);
    }
  self->used[KIJK_SIGN_ROAD] = spiral->stays->len > spiral->n_earlier + 1;
}
