/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

/**
 * KijkCriterion:
 * @KIJK_CRITERION_PARTY: of which party something is
 * @KIJK_CRITERION_WEIGHT: how much an interest weighs
 * @KIJK_CRITERION_TYPE: what type of interest it is
 * @KIJK_CRITERION_OPENNESS: who may see it
 * @KIJK_CRITERION_ATTITUDE: how its party looks at the collaboration
 * @KIJK_N_CRITERIA: how many there are
 *
 * What a picture of the Kijkglas can be filtered by.
 */
#define KIJK_CRITERION_LIST(V) \
  V (KIJK_CRITERION_PARTY, "party") \
  V (KIJK_CRITERION_WEIGHT, "weight") \
  V (KIJK_CRITERION_TYPE, "type") \
  V (KIJK_CRITERION_OPENNESS, "openness") \
  V (KIJK_CRITERION_ATTITUDE, "attitude")

KIJK_DECLARE_ENUM_ (KijkCriterion, kijk_criterion, KIJK_CRITERION_LIST)

#define KIJK_N_CRITERIA (KIJK_CRITERION_ATTITUDE + 1)

/**
 * KIJK_FILTER_N_VALUES:
 *
 * Values of what a criterion asks about are less than this.
 */
#define KIJK_FILTER_N_VALUES 31

/**
 * KijkFilter:
 *
 * What is shown of a project for a while, and kept nowhere: for each criterion what
 * passes; everything does where nothing is said. A criterion leaves alone what it asks
 * nothing about: a circumstance has no weight.
 */
typedef struct _KijkFilter KijkFilter;

KijkFilter        *kijk_filter_new          (void);
KijkFilter        *kijk_filter_copy         (const KijkFilter  *self);
void               kijk_filter_free         (KijkFilter        *self);

gboolean           kijk_filter_is_empty     (const KijkFilter  *self);
gboolean           kijk_filter_asks         (const KijkFilter  *self,
                                             KijkCriterion      criterion);
void               kijk_filter_set_value    (KijkFilter        *self,
                                             KijkCriterion      criterion,
                                             int                value,
                                             gboolean           passes);
gboolean           kijk_filter_has_value    (const KijkFilter  *self,
                                             KijkCriterion      criterion,
                                             int                value);
void               kijk_filter_set_party    (KijkFilter        *self,
                                             const char        *id,
                                             gboolean           passes);
gboolean           kijk_filter_has_party    (const KijkFilter  *self,
                                             const char        *id);

gboolean           kijk_filter_read         (KijkFilter        *self,
                                             KijkProject       *project,
                                             const char        *text);

const KijkField   *kijk_criterion_get_field (KijkCriterion      criterion);
gboolean           kijk_criterion_is_own    (KijkCriterion      criterion);
KijkFilter        *kijk_filter_for          (const KijkFilter  *self,
                                             KijkProject       *project,
                                             gboolean           own);

void               kijk_filter_drop         (KijkFilter        *self,
                                             const KijkFilter  *other);

gboolean           kijk_filter_passes       (const KijkFilter  *self,
                                             KijkProject       *project,
                                             KijkItem          *item);
KijkProject       *kijk_filter_apply        (const KijkFilter  *self,
                                             KijkProject       *project,
                                             KijkProject       *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkFilter, kijk_filter_free)

G_END_DECLS
