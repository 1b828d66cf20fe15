/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export.h"

#include "storage/kijk-safe-file.h"

/**
 * KijkExport:
 *
 * All files of an export, made and not written yet: only when all are made is it
 * known which there will be, and what of an earlier export would be left beside
 * them.
 */
struct _KijkExport {
  GPtrArray *paths; /* (char *) where the files belong */
  GPtrArray *bytes; /* (GBytes *) what is in them */
  GPtrArray *older; /* (char *), %NULL at the end */
};

/**
 * kijk_export_new:
 *
 * Returns: (transfer full): an export without files
 */
KijkExport *
kijk_export_new (void)
{
  KijkExport *self = g_new (KijkExport, 1);

  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->older = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->older, NULL);

  return self;
}

/**
 * kijk_export_free:
 * @self: (transfer full): an export
 */
void
kijk_export_free (KijkExport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->bytes);
  g_ptr_array_unref (self->older);
  g_free (self);
}

/**
 * kijk_export_add:
 * @self: an export
 * @path: (transfer full): where the file belongs
 * @bytes: (transfer full): what is in it
 */
void
kijk_export_add (KijkExport *self,
                 char       *path,
                 GBytes     *bytes)
{
  g_return_if_fail (self != NULL && path != NULL && bytes != NULL);

  g_ptr_array_add (self->paths, path);
  g_ptr_array_add (self->bytes, bytes);
}

/**
 * kijk_export_add_older:
 * @self: an export
 * @path: (transfer full): a file that is there, named as the next page would be
 *
 * An earlier export had more pages, and perhaps for other eyes: whoever passes on
 * all of them would pass on that one too. It is for people to say what becomes of it.
 */
void
kijk_export_add_older (KijkExport *self,
                       char       *path)
{
  g_return_if_fail (self != NULL && path != NULL);

  g_ptr_array_insert (self->older, (int) self->older->len - 1, path);
}

/**
 * kijk_export_get_n:
 * @self: an export
 *
 * Returns: how many files it is
 */
guint
kijk_export_get_n (const KijkExport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->paths->len;
}

/**
 * kijk_export_get_path:
 * @self: an export
 * @i: which file
 *
 * Returns: where it belongs
 */
const char *
kijk_export_get_path (const KijkExport *self,
                      guint             i)
{
  g_return_val_if_fail (self != NULL && i < self->paths->len, NULL);

  return self->paths->pdata[i];
}

/**
 * kijk_export_get_bytes:
 * @self: an export
 * @i: which file
 *
 * Returns: (transfer none): what is in it
 */
GBytes *
kijk_export_get_bytes (const KijkExport *self,
                       guint             i)
{
  g_return_val_if_fail (self != NULL && i < self->bytes->len, NULL);

  return self->bytes->pdata[i];
}

/**
 * kijk_export_get_older:
 * @self: an export
 *
 * Returns: (transfer none) (array zero-terminated=1): what is left of an earlier
 *   export, see kijk_export_add_older()
 */
const char *const *
kijk_export_get_older (const KijkExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->older->pdata;
}

/**
 * kijk_export_write:
 * @self: an export
 * @error: return location for a #KijkStorageError
 *
 * Writes all files or none, see kijk_replace_all(). What is left of an earlier export
 * is not touched.
 *
 * Returns: whether all are written
 */
gboolean
kijk_export_write (const KijkExport  *self,
                   GError           **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kijk_replace_all ((const char *const *) self->paths->pdata, (GBytes *const *) self->bytes->pdata,
                           self->paths->len, error);
}
