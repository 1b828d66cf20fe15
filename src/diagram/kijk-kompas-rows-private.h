/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-flow.h"
#include "kijk-kompas-private.h"

G_BEGIN_DECLS

/* The brief ones do without what the list of results says anyway. */
typedef enum {
  KIJK_PART_CURRENT,
  KIJK_PART_CURRENT_BRIEF,
  KIJK_PART_STEPS,
  KIJK_PART_ISSUES,
  KIJK_PART_RESULTS,
  KIJK_PART_LEGEND,
  KIJK_PART_LEGEND_BRIEF,
  KIJK_N_PARTS
} KijkPart;

/**
 * KijkRow:
 * @id: name of its node
 * @role: what it is
 * @style: what its words are for
 * @ink: their colour
 * @text: its words
 * @label: what a screen reader says instead of them
 * @numbered: whether there is room for the number of a phase before them
 * @phase: that phase, -1 for none
 * @bullet: whether a dot stands before them, as for one of several
 * @state: a #KijkResultState before them, or -1
 * @sign: a #KijkSign before them, or -1
 * @item: (nullable): the item that it puts in words
 * @measured: the width that it was measured for last
 * @n_lines: how many lines it took
 *
 * One paragraph of what a Kompas says in words.
 */
typedef struct {
  char          *id;
  KijkRole       role;
  KijkTextStyle  style;
  KijkInk        ink;
  char          *text;
  char          *label;
  gboolean       numbered;
  int            phase;
  gboolean       bullet;
  int            state;
  int            sign;
  KijkItem      *item;
  double         measured;
  guint          n_lines;
} KijkRow;

KijkRow *_kijk_row_new       (KijkRole        role,
                              const char     *id,
                              const char     *text,
                              KijkTextStyle   style,
                              KijkInk         ink);
void     _kijk_row_free      (KijkRow        *self);
void     _kijk_row_set_label (KijkRow        *self,
                              const char     *label);

double   _kijk_rows_measure  (KijkKompas     *kompas,
                              GPtrArray      *rows,
                              double          width);
void     _kijk_rows_put      (KijkKompas     *kompas,
                              GPtrArray      *rows,
                              const KijkRect *rect,
                              int             page);
void     _kijk_rows_flow     (KijkKompas     *kompas,
                              GPtrArray      *rows,
                              KijkFlow       *flow);

GPtrArray *_kijk_kompas_build_talk (KijkKompas  *self,
                              const char     *key,
                              KijkTextStyle   style);
GPtrArray *_kijk_kompas_build_part (KijkKompas  *self,
                              KijkPart        part);

G_END_DECLS
