/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-kompas-private.h"

G_BEGIN_DECLS

/* Where what is drawn and where it stands have to agree: the needle's room above a phase
 * in lines of words, and the rest in the design's unit u. */
#define KIJK_LINE_NEEDLE_ROOM 1.8
#define KIJK_LINE_NEEDLE_WIDTH 0.55
#define KIJK_LINE_SEAM 6.0
#define KIJK_LINE_GAP 10.0
#define KIJK_LINE_SEMICOLON 40.0
#define KIJK_LINE_TRAY_DEPTH 22.0

/**
 * KijkLineKompas:
 * @kompas: what it shares with the other pictures of the process
 * @per_row: how many phases stand in a row
 * @line: the height of a line of the words in it
 * @point: how far the point of a phase comes out of its cell
 * @cells: by #KijkPhase: where each is
 * @bands: where the two bands are
 * @directions: how far down the words stand that say from where to where
 * @below: how far down those lie who do not know
 *
 * A Kompas in a line while it is being drawn.
 */
typedef struct {
  KijkKompas kompas;
  int        per_row;
  double     line;
  double     point;
  KijkRect   cells[KIJK_N_PHASES];
  KijkRect   bands[2];
  double     directions;
  double     below;
} KijkLineKompas;

double _kijk_line_u           (KijkLineKompas *self,
                               double          u);
double _kijk_line_get_point   (KijkLineKompas *self,
                               int             phase);
double _kijk_line_get_height  (KijkLineKompas *self,
                               int             phase);
double _kijk_line_choose_size (KijkLineKompas *self,
                               const KijkRect *area);
void   _kijk_line_place       (KijkLineKompas *self,
                               const KijkRect *area);

G_END_DECLS
