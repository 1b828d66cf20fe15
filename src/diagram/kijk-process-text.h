/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-process.h"
#include "method/kijk-words.h"

G_BEGIN_DECLS

const char *kijk_phase_state_get_text  (KijkPhaseState   state,
                                        KijkLanguage     language);
const char *kijk_result_state_get_text (KijkResultState  state,
                                        KijkLanguage     language);
char       *kijk_process_name_result   (KijkProject     *project,
                                        KijkItem        *deliverable,
                                        KijkResultState  state,
                                        KijkLanguage     language);
char       *kijk_process_name_visit    (KijkItem        *visit,
                                        KijkLanguage     language);
char       *kijk_process_name_plan     (KijkItem        *item,
                                        KijkLanguage     language);

G_END_DECLS
