/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KIJK_MOST_LINES:
 *
 * So many lines become items at a time. That is more than a meeting writes down, and
 * less than a picture holds; whoever pastes more has taken hold of the wrong text.
 */
#define KIJK_MOST_LINES 500

/**
 * KIJK_MOST_LINE_BYTES:
 *
 * So large a text is looked at at all: %KIJK_MOST_LINES of the longest wording there
 * is take no more.
 */
#define KIJK_MOST_LINE_BYTES (1 << 20)

const char *kijk_lines_skip_mark (const char *line);
GStrv       kijk_lines_split     (const char *text,
                                  gsize       length);

G_END_DECLS
