/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-error.h"

G_DEFINE_QUARK (kijk-export-error-quark, kijk_export_error)
