/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

/* A picture made by hand, for tests of what draws pictures. */

/* Words that have tripped one exporter or another: a ligature, characters that
 * mean something in XML, capitals set apart, words from right to left. */
#define SAMPLE_LIGATURE "Financiële efficiëntie"
#define SAMPLE_MARKUP "R&D <en> \"meer\""
#define SAMPLE_SPACED "BELANGEN OOK"
#define SAMPLE_HEBREW "שלום עולם"
#define SAMPLE_LISTED "De partij in woorden"

KijkScene *sample_scene_new       (void);
KijkScene *sample_scene_new_empty (int         side);

char      *sample_get_text        (GBytes     *bytes);
void       sample_assert_has      (const char *text,
                                   const char *part);
GBytes    *sample_read_with       (GBytes     *bytes,
                                   const char *command);
char      *sample_read_text_with  (GBytes     *bytes,
                                   const char *command);

G_END_DECLS
