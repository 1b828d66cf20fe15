/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-form.h"

G_BEGIN_DECLS

GType kijk_field_row_find_type (const KijkFormRow *row);

G_END_DECLS
