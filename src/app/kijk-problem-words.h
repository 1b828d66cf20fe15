/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kijk_problem_words_explain (const GError *error);

G_END_DECLS
