/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "method/kijk-words.h"
#include "model/kijk-filter.h"

G_BEGIN_DECLS

const char *kijk_criterion_describe       (KijkCriterion      criterion,
                                           KijkLanguage       language);
const char *kijk_criterion_describe_value (KijkCriterion      criterion,
                                           int                value,
                                           KijkLanguage       language);
char       *kijk_filter_describe          (const KijkFilter  *self,
                                           KijkProject       *project,
                                           KijkLanguage       language);

G_END_DECLS
