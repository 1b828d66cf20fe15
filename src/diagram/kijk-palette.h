/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-enums.h"

G_BEGIN_DECLS

/**
 * KijkInk:
 *
 * A colour by its meaning. A scene knows meanings only; whoever paints it has a
 * palette that says what they look like, light, dark or in high contrast.
 */
typedef enum {
  KIJK_INK_NONE,
  KIJK_INK_CANVAS,           /* the ground of a window */
  KIJK_INK_PAPER,            /* the ground of an export; centres of coins, cards */
  KIJK_INK_CONTEXT,          /* grounds of the rings */
  KIJK_INK_INTERESTS,
  KIJK_INK_AMBITION,
  KIJK_INK_TEXT,             /* words and outlines */
  KIJK_INK_MUTED,            /* lesser words */
  KIJK_INK_CONTEXT_LABEL,    /* words and strokes that belong to a ring */
  KIJK_INK_INTERESTS_LABEL,
  KIJK_INK_AMBITION_LABEL,
  KIJK_INK_RULE,             /* hairlines */
  KIJK_INK_ACCENT,           /* here we look now; always with an outline of ink */
  KIJK_INK_ON_ACCENT,        /* words on the accent */
  KIJK_INK_CONFLICT,         /* relations */
  KIJK_INK_COMPLEMENTARY,
  KIJK_INK_SHARED,
  KIJK_INK_TO_COME,          /* phases of the Kompas */
  KIJK_INK_BEEN,
  KIJK_INK_BAND,
  KIJK_INK_FACILITATOR,      /* for the facilitator only */
  KIJK_INK_ON_FACILITATOR,
  KIJK_INK_PARTY_1,          /* the twelve party colours, in order of use */
  KIJK_INK_PARTY_12 = KIJK_INK_PARTY_1 + 11,
  KIJK_INK_ON_PARTY_1,       /* words on each of them */
  KIJK_INK_ON_PARTY_12 = KIJK_INK_ON_PARTY_1 + 11,
  KIJK_N_INKS
} KijkInk;

#define KIJK_N_PARTY_COLOURS 12

/**
 * KijkLook:
 * @KIJK_LOOK_LIGHT: as printed
 * @KIJK_LOOK_DARK: for a dark room
 * @KIJK_LOOK_CONTRAST: black on white; also for paper without colours
 * @KIJK_LOOK_CONTRAST_DARK: white on black
 *
 * The looks that a palette can have.
 */
#define KIJK_LOOK_LIST(V) \
  V (KIJK_LOOK_LIGHT, "light") \
  V (KIJK_LOOK_DARK, "dark") \
  V (KIJK_LOOK_CONTRAST, "contrast") \
  V (KIJK_LOOK_CONTRAST_DARK, "contrast-dark")

KIJK_DECLARE_ENUM_ (KijkLook, kijk_look, KIJK_LOOK_LIST)

typedef struct {
  double red, green, blue;
} KijkColour;

/**
 * KijkPalette:
 * @look: which look it is
 * @textured: whether rings are told apart by sparse textures instead of by colours
 * @thickness: by how much outlines are thicker than in the design
 * @colours: the colour of each ink; that of %KIJK_INK_NONE means nothing
 *
 * What the inks look like.
 */
typedef struct {
  KijkLook   look;
  gboolean   textured;
  double     thickness;
  KijkColour colours[KIJK_N_INKS];
} KijkPalette;

const KijkPalette *kijk_palette_get      (KijkLook           look);
double             kijk_palette_contrast (const KijkPalette *self,
                                          KijkInk            a,
                                          KijkInk            b);
char              *kijk_palette_to_hex   (const KijkPalette *self,
                                          KijkInk            ink);

G_END_DECLS
