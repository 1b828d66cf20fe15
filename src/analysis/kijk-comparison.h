/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-audience.h"

G_BEGIN_DECLS

/**
 * KijkDifferenceType:
 * @KIJK_DIFFERENCE_APPEARED: it was not there before
 * @KIJK_DIFFERENCE_LEFT: it is not there any more; told to the facilitator only
 * @KIJK_DIFFERENCE_MOVED: it lies in another sector
 * @KIJK_DIFFERENCE_REWORDED: it is said in other words
 * @KIJK_DIFFERENCE_RELATED: two interests relate in another way
 * @KIJK_DIFFERENCE_OPENNESS: others may see it; told to the facilitator only
 * @KIJK_DIFFERENCE_PHASE: the collaboration stands elsewhere
 *
 * What can be different between two moments, in the order in which it is told.
 */
typedef enum {
  KIJK_DIFFERENCE_APPEARED,
  KIJK_DIFFERENCE_LEFT,
  KIJK_DIFFERENCE_MOVED,
  KIJK_DIFFERENCE_REWORDED,
  KIJK_DIFFERENCE_RELATED,
  KIJK_DIFFERENCE_OPENNESS,
  KIJK_DIFFERENCE_PHASE,
  KIJK_N_DIFFERENCE_TYPES
} KijkDifferenceType;

/**
 * KijkDifference:
 * @type: what is different
 * @id: of which item
 * @before: (nullable): how that was; %NULL where it was not there
 * @after: (nullable): how it is; %NULL where it is not there
 *
 * One difference. An item can have several.
 */
typedef struct {
  KijkDifferenceType type;
  const char        *id;
  KijkItem          *before;
  KijkItem          *after;
} KijkDifference;

/**
 * KijkComparison:
 * @before: the project at the earlier moment
 * @after: the project at the later one
 * @differences: (element-type KijkDifference): by type, then by kind, then in the order
 *   of people
 *
 * What is different between two moments for one audience.
 */
typedef struct {
  KijkProject *before;
  KijkProject *after;
  GArray      *differences;
} KijkComparison;

KijkComparison       *kijk_comparison_new      (KijkProject          *before,
                                                KijkProject          *after);
void                  kijk_comparison_free     (KijkComparison       *self);
const KijkDifference *kijk_comparison_get      (const KijkComparison *self,
                                                guint                 i);
const KijkDifference *kijk_comparison_find     (const KijkComparison *self,
                                                const char           *id,
                                                KijkDifferenceType    type);
char                 *kijk_comparison_describe (const KijkComparison *self,
                                                const KijkDifference *difference,
                                                KijkLanguage          language);
char                 *kijk_moment_describe     (KijkItem             *moment,
                                                KijkLanguage          language);
KijkProject          *kijk_comparison_overlay  (const KijkComparison *self,
                                                GHashTable          **ghosts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkComparison, kijk_comparison_free)

G_END_DECLS
