/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-paste.h"

#include <glib/gi18n.h>

#include "kijk-deeds-private.h"
#include "kijk-lines.h"
#include "model/kijk-diff.h"
#include "model/kijk-transplant.h"

/* Copies of items and lines of text come into a collaboration: as open as what is new
 * there, and never more than they were. */

/**
 * kijk_pasted_clear:
 * @self: what came of pasting something
 */
void
kijk_pasted_clear (KijkPasted *self)
{
  g_strfreev (self->ids);
  *self = (KijkPasted) { NULL, 0, 0, FALSE };
}

/* ---- who sees it ---- */

static void
close_down (KijkEdit *edit,
            KijkItem *item,
            int       most,
            KijkItem *original)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  for (int i = 0; i < kind->n_fields; i++)
    {
      const KijkField *field = &kind->fields[i];
      int least = most;

      if (!kijk_field_is_openness (field))
        continue;
      if (original != NULL)
        least = MIN (most, kijk_item_get_int (original, field->id));
      if (kijk_item_get_int (item, field->id) > least)
        kijk_edit_set_int (edit, item, field->id, least);
    }
}

/* Who agreed did so before these people, and not before others; and what was closed
 * since it was copied stays closed. */
static void
open_copy (KijkDocument *document,
           KijkEdit     *edit,
           KijkItem     *item,
           const char   *origin,
           gboolean      is_ours)
{
  const KijkField *agreed_by = kijk_kind_find_agreed_by (kijk_item_get_kind (item));
  KijkItem *original = is_ours ? kijk_document_find (document, origin) : NULL;
  gboolean at_table = kijk_document_get_side (document) == KIJK_LEVEL_TABLE;
  gboolean as_new = !is_ours || at_table;

  close_down (edit, item, as_new ? _kijk_deeds_openness_of_new (document) : KIJK_OPENNESS_PUBLIC,
              original);
  if (as_new && agreed_by != NULL)
    kijk_edit_reset (edit, item, agreed_by->id);
  if (!is_ours && kijk_item_is (item, KIJK_KIND_INTEREST_RELATION))
    kijk_edit_reset (edit, item, KIJK_INTEREST_RELATION_RAISED);
  if (at_table && kijk_item_is (item, KIJK_KIND_INTEREST))
    kijk_edit_set_int (edit, item, KIJK_INTEREST_SOURCE, KIJK_SOURCE_PLENARY);
  if (_kijk_deeds_is_personal (item))
    _kijk_deeds_close_personal (edit, item);
}

/* ---- what it looks like ---- */

static gboolean
is_taken (KijkEdit    *edit,
          KijkItem    *party,
          KijkFieldId  field)
{
  GPtrArray *parties = kijk_project_get_items (kijk_edit_get_project (edit), KIJK_KIND_STAKEHOLDER);
  GVariant *value = kijk_item_get_value (party, field);

  for (guint i = 0; value != NULL && i < parties->len; i++)
    {
      GVariant *other = kijk_item_get_value (parties->pdata[i], field);

      if (parties->pdata[i] != party && other != NULL && g_variant_equal (value, other))
        return TRUE;
    }

  return value == NULL;
}

/* Two parties never look the same. */
static void
give_token (KijkEdit *edit,
            KijkItem *party)
{
  if (is_taken (edit, party, KIJK_STAKEHOLDER_COLOUR))
    {
      kijk_edit_reset (edit, party, KIJK_STAKEHOLDER_COLOUR);
      _kijk_deeds_give_colour (edit, party);
    }
  if (is_taken (edit, party, KIJK_STAKEHOLDER_INITIALS))
    _kijk_deeds_give_initials (edit, party);
}

/* ---- what it would show ---- */

/* Words of what is new are no news where they stand already. */
static gboolean
is_told (KijkProject      *view,
         GHashTable       *origins,
         const KijkChange *change)
{
  KijkValueType type = kijk_field_get (change->field)->type;
  const char *origin = g_hash_table_lookup (origins, change->id);
  KijkItem *item = origin != NULL ? kijk_project_get_item (view, origin) : NULL;
  GVariant *there;

  if (change->after == NULL || (type != KIJK_VALUE_LINE && type != KIJK_VALUE_TEXT))
    return TRUE;
  /* Letters of a token are settled anew. */
  if (change->field == KIJK_STAKEHOLDER_INITIALS)
    return TRUE;
  if (item == NULL)
    return FALSE;

  there = kijk_item_get_value (item, change->field);
  return there != NULL && g_variant_equal (there, change->after);
}

/* Whether the table would see something that it does not see now, be it because of
 * what comes: an unnamed interest shows once there are enough parties.
 * @origins: (element-type utf8 utf8): the ids of what came → of what it is a copy of */
static gboolean
shows_news (KijkDocument *document,
            GHashTable   *origins)
{
  KijkProject *view = kijk_document_get_view (document);
  g_autoptr (KijkProject) seen = NULL;
  g_autoptr (KijkChanges) changes = NULL;

  if (kijk_document_get_side (document) == KIJK_LEVEL_FACILITATOR)
    return FALSE;

  seen = kijk_project_for_audience (kijk_document_get_project (document),
                                    kijk_project_get_audience (view));
  changes = kijk_diff (view, seen);
  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    {
      const KijkChange *change = kijk_changes_get (changes, i);

      if (change->type == KIJK_CHANGE_INSERT && change->kind != KIJK_KIND_PLACEMENT &&
          !g_hash_table_contains (origins, change->id))
        return TRUE;
      if (change->type == KIJK_CHANGE_SET && !is_told (view, origins, change))
        return TRUE;
    }

  return FALSE;
}

/* Ends @edit: takes it back where it has to wait. */
static void
finish (KijkDocument *document,
        KijkEdit     *edit,
        GHashTable   *origins,
        gboolean      may_reveal,
        KijkPasted   *pasted)
{
  /* At the table it was looked at, or somebody said so. */
  gboolean entered = kijk_document_get_side (document) == KIJK_LEVEL_TABLE;

  pasted->waits = !may_reveal && shows_news (document, origins);
  if (pasted->waits)
    {
      kijk_edit_cancel (edit);
      return;
    }

  if (!entered)
    kijk_document_begin_bringing_back (document);
  _kijk_deeds_commit (edit);
  if (!entered)
    kijk_document_end_bringing_back (document);
}

/* @ids: (transfer full) (element-type utf8): the new ids of what was meant */
static void
tell (KijkDocument *document,
      GPtrArray    *ids,
      KijkPasted   *pasted)
{
  g_autoptr (GPtrArray) owned = ids;
  g_autoptr (GStrvBuilder) seen = g_strv_builder_new ();

  for (guint i = 0; !pasted->waits && i < ids->len; i++)
    if (kijk_project_get_item (kijk_document_get_view (document), ids->pdata[i]) != NULL)
      g_strv_builder_add (seen, ids->pdata[i]);
    else
      pasted->n_unseen++;

  pasted->ids = g_strv_builder_end (seen);
}

/* ---- copies ---- */

static GHashTable *
invert (GHashTable *map)
{
  GHashTable *inverse = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, map);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (inverse, g_strdup (value), g_strdup (key));

  return inverse;
}

/* Only after all have come it is known which letters are free. */
static void
settle_all (KijkDocument *document,
            KijkEdit     *edit,
            GHashTable   *origins,
            gboolean      is_ours)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = kijk_project_list_in_order (kijk_edit_get_project (edit), kind);

      for (guint i = 0; i < items->len; i++)
        {
          const char *origin = g_hash_table_lookup (origins, kijk_item_get_id (items->pdata[i]));

          if (origin == NULL)
            continue;
          open_copy (document, edit, items->pdata[i], origin, is_ours);
          if (kind == KIJK_KIND_STAKEHOLDER)
            give_token (edit, items->pdata[i]);
        }
    }
}

static gboolean
refuse (const char  *message,
        GError     **error)
{
  g_set_error_literal (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE, message);
  return FALSE;
}

static gboolean
bring (KijkDocument       *document,
       KijkProject        *from,
       const char  *const *ids,
       gboolean            is_ours,
       const char         *label,
       gboolean            may_reveal,
       KijkPasted         *pasted,
       GError            **error)
{
  KijkEdit *edit = _kijk_deeds_begin (document, label, error);
  g_autoptr (GHashTable) map = NULL;
  g_autoptr (GHashTable) origins = NULL;
  GPtrArray *meant;

  if (edit == NULL)
    return FALSE;

  map = kijk_edit_transplant (edit, from, ids, kijk_document_get_view (document),
                              &pasted->n_unowned);
  if (g_hash_table_size (map) == 0)
    {
      kijk_edit_cancel (edit);
      return refuse (_("There is nothing on the clipboard that can be pasted here"), error);
    }

  /* What is selected is another list as soon as others hear of this. */
  meant = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; ids[i] != NULL; i++)
    if (g_hash_table_contains (map, ids[i]))
      g_ptr_array_add (meant, g_strdup (g_hash_table_lookup (map, ids[i])));

  origins = invert (map);
  settle_all (document, edit, origins, is_ours);
  finish (document, edit, origins, may_reveal, pasted);
  tell (document, meant, pasted);

  return TRUE;
}

/**
 * kijk_deeds_paste:
 * @document: a document
 * @clip: what was copied, here or from another document
 * @may_reveal: whether it may bring something before the eyes of the table that is not
 *   there now
 * @pasted: (out caller-allocates): what came of it
 * @error: return location for an error
 *
 * Adds copies of what the side that is on may see of @clip. They are as open as they
 * were, in another collaboration and at the table no more than what is new there; at
 * the table they have been said there.
 *
 * Returns: whether there was something to paste
 */
gboolean
kijk_deeds_paste (KijkDocument  *document,
                  KijkClip      *clip,
                  gboolean       may_reveal,
                  KijkPasted    *pasted,
                  GError       **error)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_CLIP (clip), FALSE);
  g_return_val_if_fail (pasted != NULL, FALSE);

  *pasted = (KijkPasted) { NULL, 0, 0, FALSE };
  return bring (document, kijk_clip_get_seen (clip, kijk_document_get_side (document)),
                kijk_clip_get_ids (clip), kijk_clip_is_of (clip, document), _("Paste"), may_reveal,
                pasted, error);
}

/**
 * kijk_deeds_duplicate:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items in its view
 * @may_reveal: as for kijk_deeds_paste(): one more party can show what has no name
 * @pasted: (out caller-allocates): what came of it
 * @error: return location for an error
 *
 * Adds a copy of items, of what the side that is on sees of them.
 *
 * Returns: whether there was something to copy
 */
gboolean
kijk_deeds_duplicate (KijkDocument       *document,
                      const char *const  *ids,
                      gboolean            may_reveal,
                      KijkPasted         *pasted,
                      GError            **error)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL && pasted != NULL, FALSE);

  *pasted = (KijkPasted) { NULL, 0, 0, FALSE };
  return bring (document, kijk_document_get_view (document), ids, TRUE, _("Duplicate"),
                may_reveal, pasted, error);
}

/* ---- lines ---- */

static gboolean
check_lines (GStrv    lines,
             GError **error)
{
  int most = kijk_field_get (KIJK_INTEREST_TEXT)->maximum;
  int n = 0;

  for (int i = 0; lines[i] != NULL; i++)
    {
      n += *lines[i] != '\0';
      if (g_utf8_strlen (lines[i], -1) > most)
        {
          g_set_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE,
                       _("Line %d is longer than %d characters; nothing was pasted"), i + 1, most);
          return FALSE;
        }
    }
  if (n > KIJK_MOST_LINES)
    {
      g_set_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE,
                   _("These are %d lines, at most %d go at a time; nothing was pasted"), n,
                   KIJK_MOST_LINES);
      return FALSE;
    }

  return n > 0 || refuse (_("There is nothing on the clipboard that can be pasted here"), error);
}

static char *
add_line (KijkDocument *document,
          KijkEdit     *edit,
          const char   *line,
          const char   *party)
{
  KijkItem *item = kijk_edit_append (edit, KIJK_KIND_INTEREST);

  kijk_edit_set_text (edit, item, KIJK_INTEREST_TEXT, line);
  if (party != NULL)
    kijk_edit_set_text (edit, item, KIJK_INTEREST_STAKEHOLDER, party);
  _kijk_deeds_open_new (document, edit, item);

  return g_strdup (kijk_item_get_id (item));
}

/**
 * kijk_deeds_paste_lines:
 * @document: a document
 * @text: any bytes
 * @length: how many; more than %KIJK_MOST_LINE_BYTES are refused
 * @party: (nullable): the id of the party whose interests they are
 * @may_reveal: as for kijk_deeds_paste()
 * @pasted: (out caller-allocates): what came of it
 * @error: return location for an error
 *
 * Adds an interest for each line that says something, as open as what is typed on the
 * side that is on. All of them or none: what is too long is not cut.
 *
 * Returns: whether there was something that could be pasted
 */
gboolean
kijk_deeds_paste_lines (KijkDocument  *document,
                        const char    *text,
                        gsize          length,
                        const char    *party,
                        gboolean       may_reveal,
                        KijkPasted    *pasted,
                        GError       **error)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && text != NULL && pasted != NULL, FALSE);

  *pasted = (KijkPasted) { NULL, 0, 0, FALSE };
  if (length > KIJK_MOST_LINE_BYTES)
    return refuse (_("There is more than 1 MB of text on the clipboard; nothing was pasted"), error);
  lines = kijk_lines_split (text, length);
  if (!check_lines (lines, error))
    return FALSE;
  edit = _kijk_deeds_begin (document, _("Paste"), error);
  if (edit == NULL)
    return FALSE;

  if (kijk_document_find (document, party) == NULL)
    party = NULL;
  ids = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (ids, add_line (document, edit, lines[i], party));
  finish (document, edit, origins, may_reveal, pasted);
  tell (document, ids, pasted);

  return TRUE;
}
