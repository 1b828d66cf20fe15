/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-pdf-language.h"

#include <gio/gio.h>
#include <string.h>

/* In which language a PDF is to be read out stands in its catalog, where cairo
 * does not put it. PDF lets a file be changed by adding to its end: here a second
 * catalog, which is the first with one entry more, and an index that says so.
 *
 * cairo 1.16 writes the index as a table and the catalog as it is; cairo 1.18
 * writes the index as a compressed stream, and the catalog within another. What
 * is added is of the same form, as PDF asks. */

/* A place in the index: an object by itself, or within a stream of objects. */
#define ENTRY_PLAIN 1
#define ENTRY_IN_STREAM 2

/* Bytes of an entry of a table: ten digits, five digits, a letter, a line end. */
#define TABLE_ENTRY 20

typedef struct {
  const char *data;
  gsize       size;
  gsize       index;    /* where the index begins */
  gboolean    streamed; /* whether it is a stream */
  gint64      root;     /* the object that is the catalog */
  gint64      info;     /* the object that says who made it, -1 for none */
  gint64      n_objects;
} Pdf;

/* Returns: where @word begins at or after @from, -1 if nowhere. A PDF has nuls. */
static gssize
find (const char *data,
      gsize       size,
      gsize       from,
      const char *word)
{
  gsize length = strlen (word);

  for (gsize i = from; i + length <= size; i++)
    if (data[i] == word[0] && memcmp (data + i, word, length) == 0)
      return (gssize) i;

  return -1;
}

/* Returns: the number after the first @word at or after @from, -1 for none */
static gint64
read_after (const char *data,
            gsize       size,
            gsize       from,
            const char *word)
{
  gssize at = find (data, size, from, word);
  gint64 number = 0;
  gsize i;

  if (at < 0)
    return -1;

  for (i = at + strlen (word); i < size && g_ascii_isspace (data[i]); i++)
    ;
  if (i >= size || !g_ascii_isdigit (data[i]))
    return -1;
  for (; i < size && g_ascii_isdigit (data[i]) && number < G_MAXINT32; i++)
    number = 10 * number + data[i] - '0';

  return number;
}

/* Returns: (transfer full) (nullable): what the compressed stream is that begins
 * after the first word `stream` at or after @from; it knows itself where it ends */
static GByteArray *
inflate (const char *data,
         gsize       size,
         gsize       from)
{
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize at = find (data, size, from, "stream");
  GConverterResult result = G_CONVERTER_CONVERTED;

  if (at < 0)
    return NULL;

  at += strlen ("stream");
  at += data[at] == '\r';
  at += 1;
  while (result == G_CONVERTER_CONVERTED)
    {
      guint8 piece[4096];
      gsize n_read, n_written;

      if ((gsize) at >= size)
        return NULL;
      result = g_converter_convert (zlib, data + at, size - at, piece, sizeof piece,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      g_byte_array_append (bytes, piece, n_written);
      at += n_read;
    }

  return g_steal_pointer (&bytes);
}

static gboolean
read_pdf (Pdf    *self,
          GBytes *bytes)
{
  gssize last = -1;
  gint64 index;

  self->data = g_bytes_get_data (bytes, &self->size);
  for (gssize at = 0; (at = find (self->data, self->size, at, "startxref")) >= 0; at++)
    last = at;
  if (last < 0)
    return FALSE;

  index = read_after (self->data, self->size, last, "startxref");
  if (index <= 0 || (gsize) index >= self->size)
    return FALSE;

  self->index = index;
  self->streamed = find (self->data, self->index + 4, self->index, "xref") < 0;
  self->root = read_after (self->data, self->size, self->index, "/Root");
  self->info = read_after (self->data, self->size, self->index, "/Info");
  self->n_objects = read_after (self->data, self->size, self->index, "/Size");

  return self->root > 0 && self->n_objects > self->root;
}

static guint64
read_big_endian (const guint8 *data,
                 gint64        width)
{
  guint64 number = 0;

  for (gint64 i = 0; i < width; i++)
    number = number << 8 | data[i];

  return number;
}

/* Where the index, a stream, says that @object is. */
static gboolean
look_up_in_stream (const Pdf *self,
                   gint64     object,
                   guint64   *type,
                   guint64   *place)
{
  g_autoptr (GByteArray) index = inflate (self->data, self->size, self->index);
  gssize widths = find (self->data, self->size, self->index, "/W [");
  const guint8 *entry;
  gint64 width[3];

  if (index == NULL || widths < 0)
    return FALSE;

  widths += strlen ("/W [");
  for (int i = 0; i < 3; i++)
    width[i] = g_ascii_digit_value (self->data[widths + 2 * i]);
  if (width[0] < 1 || width[1] < 1 || width[2] < 0 ||
      (object + 1) * (width[0] + width[1] + width[2]) > index->len)
    return FALSE;

  entry = index->data + object * (width[0] + width[1] + width[2]);
  *type = read_big_endian (entry, width[0]);
  *place = read_big_endian (entry + width[0], width[1]);

  return TRUE;
}

static gboolean
look_up (const Pdf *self,
         gint64     object,
         guint64   *type,
         guint64   *place)
{
  gssize first;

  if (self->streamed)
    return look_up_in_stream (self, object, type, place);

  first = find (self->data, self->size, self->index, "\n0000000000 65535");
  if (first < 0 || (gsize) (first + 1 + (object + 1) * TABLE_ENTRY) > self->size)
    return FALSE;

  *type = ENTRY_PLAIN;
  *place = g_ascii_strtoull (self->data + first + 1 + object * TABLE_ENTRY, NULL, 10);

  return TRUE;
}

/* Returns: (transfer full) (nullable): the dictionary of the catalog, from << on */
static char *
cut_dictionary (const char *data,
                gsize       size,
                gsize       from,
                const char *end)
{
  gssize start = find (data, size, from, "<<");
  gssize stop = start >= 0 && end != NULL ? find (data, size, start, end) : (gssize) size;

  if (start < 0 || stop < 0)
    return NULL;

  return g_strchomp (g_strndup (data + start, stop - start));
}

/* A stream of objects begins with their numbers and places; cairo puts the
 * catalog last. */
static char *
find_catalog_in_stream (const Pdf *self,
                        guint64    stream)
{
  g_autoptr (GByteArray) objects = NULL;
  guint64 type, place;
  gssize at;

  if (!look_up (self, (gint64) stream, &type, &place) || type != ENTRY_PLAIN || place >= self->size)
    return NULL;

  objects = inflate (self->data, self->size, place);
  if (objects == NULL)
    return NULL;

  at = find ((const char *) objects->data, objects->len, 0, "<< /Type /Catalog");
  return at >= 0 ? cut_dictionary ((const char *) objects->data, objects->len, at, NULL) : NULL;
}

static char *
find_catalog (const Pdf *self)
{
  g_autofree char *catalog = NULL;
  guint64 type, place;

  if (!look_up (self, self->root, &type, &place))
    return NULL;

  if (type == ENTRY_IN_STREAM)
    catalog = find_catalog_in_stream (self, place);
  else if (type == ENTRY_PLAIN && place < self->size)
    catalog = cut_dictionary (self->data, self->size, place, "endobj");

  return catalog != NULL && strstr (catalog, "/Catalog") != NULL && g_str_has_suffix (catalog, ">>")
           ? g_steal_pointer (&catalog)
           : NULL;
}

static void
append_dictionary (const Pdf *self,
                   GString   *out,
                   gint64     n_objects)
{
  g_string_append_printf (out, "/Size %" G_GINT64_FORMAT " /Root %" G_GINT64_FORMAT " 0 R",
                          n_objects, self->root);
  if (self->info > 0)
    g_string_append_printf (out, " /Info %" G_GINT64_FORMAT " 0 R", self->info);
  g_string_append_printf (out, " /Prev %" G_GSIZE_FORMAT, self->index);
}

static void
append_table (const Pdf *self,
              GString   *out,
              gsize      catalog)
{
  g_string_append_printf (out, "xref\n%" G_GINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \ntrailer\n<< ",
                          self->root, catalog);
  append_dictionary (self, out, self->n_objects);
  g_string_append (out, " >>\n");
}

static void
append_entry (GString *out,
              gsize    place)
{
  g_string_append_c (out, ENTRY_PLAIN);
  for (int shift = 24; shift >= 0; shift -= 8)
    g_string_append_c (out, (char) (place >> shift & 0xff));
}

/* The index is itself one of the objects that it lists. */
static void
append_stream (const Pdf *self,
               GString   *out,
               gsize      catalog,
               gsize      index)
{
  g_string_append_printf (out, "%" G_GINT64_FORMAT " 0 obj\n<< /Type /XRef /Length 10 /W [1 4 0] "
                               "/Index [%" G_GINT64_FORMAT " 1 %" G_GINT64_FORMAT " 1] ",
                          self->n_objects, self->root, self->n_objects);
  append_dictionary (self, out, self->n_objects + 1);
  g_string_append (out, " >>\nstream\n");
  append_entry (out, catalog);
  append_entry (out, index);
  g_string_append (out, "\nendstream\nendobj\n");
}

/**
 * _kijk_pdf_set_language:
 * @pdf: a PDF that cairo wrote
 * @language: a language, such as `nl`
 *
 * Says in which language a PDF is to be read out.
 *
 * Returns: (transfer full): @pdf with that added; @pdf as it is, should a cairo to
 *   come write it otherwise
 */
GBytes *
_kijk_pdf_set_language (GBytes     *pdf,
                        const char *language)
{
  g_autofree char *dictionary = NULL;
  gsize catalog, index;
  GString *out;
  Pdf self;

  g_return_val_if_fail (pdf != NULL && language != NULL, NULL);

  if (!read_pdf (&self, pdf) || (dictionary = find_catalog (&self)) == NULL)
    return g_bytes_ref (pdf);

  out = g_string_new_len (self.data, self.size);
  catalog = out->len;
  g_string_append_printf (out, "%" G_GINT64_FORMAT " 0 obj\n<< /Lang (%s)\n  %s\nendobj\n", self.root,
                          language, dictionary + strlen ("<<"));
  index = out->len;
  if (self.streamed)
    append_stream (&self, out, catalog, index);
  else
    append_table (&self, out, catalog);
  g_string_append_printf (out, "startxref\n%" G_GSIZE_FORMAT "\n", index);
  g_string_append (out, "%%" "EOF\n");

  return g_string_free_to_bytes (out);
}
