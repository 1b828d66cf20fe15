/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

/**
 * KijkStop:
 * @view: which picture; the Kompas stands for the model that the process is drawn in
 * @focus: what of the Kijkglas is under the lens; all zeros for all of it
 *
 * A place where a conversation over a picture stops.
 */
typedef struct {
  KijkView  view;
  KijkFocus focus;
} KijkStop;

gboolean    kijk_stop_is_whole     (const KijkStop *self);
gboolean    kijk_stop_is_ring      (const KijkStop *self);
gboolean    kijk_stop_is_sector    (const KijkStop *self);
gboolean    kijk_stop_is_road      (const KijkStop *self);
KijkView    kijk_stop_get_view     (const KijkStop *self,
                                    KijkProject    *project);
const char *kijk_stop_get_title    (const KijkStop *self,
                                    KijkProject    *project);
const char *kijk_stop_get_question (const KijkStop *self,
                                    KijkProject    *project);

#define KIJK_TYPE_STOPS (kijk_stops_get_type ())
G_DECLARE_FINAL_TYPE (KijkStops, kijk_stops, KIJK, STOPS, GObject)

KijkStops      *kijk_stops_new         (void);
void            kijk_stops_offer       (KijkStops   *self,
                                        KijkProject *project);
gboolean        kijk_stops_is_offered  (KijkStops *self,
                                        guint      i);
guint           kijk_stops_get_n       (KijkStops *self);
const KijkStop *kijk_stops_get         (KijkStops *self,
                                        guint      i);
gboolean        kijk_stops_is_included (KijkStops *self,
                                        guint      i);
void            kijk_stops_set_included (KijkStops *self,
                                        guint      i,
                                        gboolean   included);
guint           kijk_stops_count       (KijkStops *self);
guint           kijk_stops_get_place   (KijkStops *self);
const KijkStop *kijk_stops_get_current (KijkStops *self);
gboolean        kijk_stops_go_to_view  (KijkStops *self,
                                        KijkView   view);
gboolean        kijk_stops_step        (KijkStops *self,
                                        int        by);
void            kijk_stops_go_first    (KijkStops *self);
void            kijk_stops_go_last     (KijkStops *self);

G_END_DECLS
