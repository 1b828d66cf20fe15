/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-edit.h"
#include "model/kijk-project.h"

/* One way through the phases, while it is gone. */
typedef struct {
  KijkProject *project;
  GPtrArray   *visits; /* (element-type KijkItem): as they went */
  GArray      *days;   /* of int: how long each lasted, -1 where nobody knows */
  KijkEdit    *edit;
  GDate        day;
} Way;

void      way_init    (Way         *self,
                       guint        seed);
void      way_clear   (Way         *self);
/* Writes down the day on which it has come. */
void      way_set_day (Way         *self,
                       KijkItem    *item,
                       KijkFieldId  field);
/* To @phase, for so many days. */
KijkItem *way_go      (Way         *self,
                       KijkPhase    phase,
                       int          days,
                       const char  *reason);
/* No further. */
void      way_arrive  (Way         *self);
