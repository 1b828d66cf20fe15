/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-corridor.h"

G_BEGIN_DECLS

/* In the design's unit u: what stays free between a line and a token or a word, and
 * where there is no other way; between two lines, and between a leg and the seam of
 * two sectors. */
#define KIJK_CORRIDOR_CLEAR 2.5
#define KIJK_CORRIDOR_TIGHT 1.0
#define KIJK_CORRIDOR_GAP 2.0
#define KIJK_CORRIDOR_SEAM 3.0

/* How far a bend may cut its corner, and where there is no other way. */
#define KIJK_CORRIDOR_ROUND 3.0
#define KIJK_CORRIDOR_SHARP 1.0

/* How far around itself something is felt at all, in u. */
#define KIJK_CORRIDOR_REACH 14.0

/* Of the disc of a token, as far beside its middle a line may arrive. */
#define KIJK_CORRIDOR_CORE 0.72

#define KIJK_CORRIDOR_COLUMNS 360
#define KIJK_CORRIDOR_NEAR 3

/* Something that no line may run through. */
typedef struct {
  KijkPoint centre;
  double    radius; /* 0 for a rectangle */
  KijkRect  rect;
} Obstacle;

/* A circle on which lines may run. */
typedef struct {
  double   radius;
  double   dear;    /* what its length costs, times */
  gboolean lane;    /* or only to cross */
  gboolean outside; /* of the stroke */
} Row;

/* A spoke. */
typedef struct {
  double    angle;
  KijkPoint direction;
  gboolean  aimed;
  guint8    n_arcs[2]; /* how many lines go round here, inside the stroke and outside */
} Column;

/* What is near, nearest first. */
typedef struct {
  float distance[KIJK_CORRIDOR_NEAR];
  gint16 obstacle[KIJK_CORRIDOR_NEAR];
} Near;

/* A place on the grid of rows and columns. */
typedef struct {
  Near   near;
  float  seam; /* how far the nearest seam is */
  float  arc;  /* how far the edge of the nearest line that goes round is */
  float  leg;  /* and of the nearest leg */
  guint8 badge;
  guint8 trunk_arc;
  guint8 trunk_leg;
} Place;

struct _KijkCorridor {
  KijkPoint centre;
  double    stroke;
  double    u;
  GArray   *rows;      /* of Row */
  Column    columns[KIJK_CORRIDOR_COLUMNS];
  Place    *places;    /* row by row */
  GArray   *obstacles; /* of Obstacle */
  GArray   *badges;    /* of KijkRect */
};

/* Distances are compared as these: the same on every machine. */
static inline float
quantise (double distance,
          double u)
{
  return (float) ((int) (distance / u * 32 + 1024.5) - 1024) / 32;
}

typedef void (*PlaceFunc) (KijkCorridor *self,
                           Place        *place,
                           guint         row,
                           guint         column,
                           gpointer      data);

void      _kijk_corridor_for_each_place (KijkCorridor *self,
                                    const KijkWedge *strip,
                                    PlaceFunc       function,
                                    gpointer        data);
KijkWedge _kijk_corridor_strip_around (KijkCorridor *self,
                                    KijkPoint       centre,
                                    double          radius);
Place    *_kijk_corridor_get_place (KijkCorridor   *self,
                                    guint           row,
                                    guint           column);
KijkPoint _kijk_corridor_get_point (KijkCorridor   *self,
                                    guint           row,
                                    guint           column);
double    _kijk_obstacle_distance  (const Obstacle *obstacle,
                                    KijkPoint       at);

G_END_DECLS
