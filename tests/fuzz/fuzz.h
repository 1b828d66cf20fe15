/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

/* What a fuzzer gives to libFuzzer, or to fuzz-seeds.c in an ordinary build:
 * it returns 0 and aborts when what it watches over does not hold. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
