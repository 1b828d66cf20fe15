/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-enums.h"

#define DEFINE_ENUM(TypeName, type_name, LIST) KIJK_DEFINE_ENUMERATION (type_name, LIST)

KIJK_ENUMERATIONS (DEFINE_ENUM)

/**
 * kijk_enumeration_parse:
 * @enumeration: an enumeration
 * @name: (nullable): a machine name
 *
 * Returns: the value that is called @name, or -1 if none is
 */
int
kijk_enumeration_parse (const KijkEnumeration *enumeration,
                        const char            *name)
{
  g_return_val_if_fail (enumeration != NULL, -1);

  for (int i = 0; name != NULL && i < enumeration->n_values; i++)
    if (g_str_equal (enumeration->values[i], name))
      return i;

  return -1;
}

/**
 * kijk_cell_get_ring:
 * @cell: a sector of a ring
 *
 * Returns: the ring that @cell lies in
 */
KijkRing
kijk_cell_get_ring (KijkCell cell)
{
  if (cell <= KIJK_CELL_FORM)
    return KIJK_RING_AMBITION;
  if (cell <= KIJK_CELL_PERSONAL)
    return KIJK_RING_INTERESTS;
  return KIJK_RING_CONTEXT;
}
