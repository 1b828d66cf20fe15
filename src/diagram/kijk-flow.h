/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-composer.h"

G_BEGIN_DECLS

/**
 * KijkFlow:
 * @composer: a composer
 * @whole: where lines go on this page
 * @region: where those of the block go that is being filled
 * @lowest: how far down any column has come
 * @n_columns: how many columns it has
 * @gutter: what stays free between them
 * @page: the page it has come to
 * @column: the column it has come to
 * @y: how far down it has come
 *
 * A list that runs on in columns, and over further pages when there is no room:
 * what a picture leaves out is never left out, only put in words.
 */
typedef struct {
  KijkComposer *composer;
  KijkRect      whole;
  KijkRect      region;
  double        lowest;
  int           n_columns;
  double        gutter;
  int           page;
  int           column;
  double        y;
} KijkFlow;

void     kijk_flow_init       (KijkFlow       *self,
                               KijkComposer   *composer,
                               const KijkRect *region,
                               int             n_columns,
                               int             page);
double   kijk_flow_get_width  (KijkFlow       *self);
KijkRect kijk_flow_reserve    (KijkFlow       *self,
                               double          height);
void     kijk_flow_begin_block (KijkFlow      *self,
                               double          total,
                               double          tallest);
double   kijk_flow_measure_block (const KijkFlow *self,
                               const GArray   *heights);
void     kijk_flow_skip       (KijkFlow       *self,
                               double          height);
KijkRect kijk_flow_measure_page (KijkFlow     *self);
void     kijk_flow_new_page   (KijkFlow       *self);
void     kijk_flow_finish     (KijkFlow       *self);

G_END_DECLS
