/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

#include "diagram/kijk-initials.h"

/* What all deeds share: their labels, and who sees what is new. Labels name no
 * item: the undo menu may be in view. */

static const struct {
  KijkKindId  kind;
  const char *deeds[KIJK_N_DEEDS];
} kinds[] = {
  { KIJK_KIND_STAKEHOLDER,
    { N_("Add party"), N_("Change party"), N_("Move party"), N_("Delete party") } },
  { KIJK_KIND_INTEREST,
    { N_("Add interest"), N_("Change interest"), N_("Move interest"), N_("Delete interest") } },
  { KIJK_KIND_CONTEXT_FACTOR,
    { N_("Add circumstance"), N_("Change circumstance"), N_("Move circumstance"),
      N_("Delete circumstance") } },
  { KIJK_KIND_AMBITION_IMAGE,
    { N_("Add image"), N_("Change image"), N_("Move image"), N_("Delete image") } },
  { KIJK_KIND_REPRESENTATIVE,
    { N_("Add person"), N_("Change person"), NULL, N_("Delete person") } },
  { KIJK_KIND_CONTACT,
    { N_("Add contact"), N_("Change contact"), NULL, N_("Delete contact") } },
  { KIJK_KIND_INTEREST_RELATION,
    { N_("Relate interests"), N_("Change relation"), NULL, N_("Delete relation") } },
  { KIJK_KIND_PHASE_VISIT,
    { N_("Add stay in a phase"), N_("Change stay in a phase"), NULL, N_("Delete stay in a phase") } },
  { KIJK_KIND_DELIVERABLE,
    { N_("Add result"), N_("Change result"), NULL, N_("Delete result") } },
  { KIJK_KIND_ISSUE,
    { N_("Add open question"), N_("Change open question"), NULL, N_("Delete open question") } },
  { KIJK_KIND_ROLE, { N_("Add role"), N_("Change role"), NULL, N_("Delete role") } },
  { KIJK_KIND_AGREEMENT,
    { N_("Add agreement"), N_("Change agreement"), NULL, N_("Delete agreement") } },
  { KIJK_KIND_SNAPSHOT,
    { N_("Name this moment"), N_("Change snapshot"), NULL, N_("Delete snapshot") } },
  { KIJK_KIND_SESSION, { N_("Add session"), N_("Change session"), NULL, N_("Delete session") } },
  { KIJK_KIND_COLLABORATION,
    { NULL, N_("Change collaboration"), NULL, NULL } },
};

static const char *const otherwise[KIJK_N_DEEDS] = {
  N_("Add"), N_("Change"), N_("Move"), N_("Delete"),
};

/* Returns: what the undo menu says of doing @deed to an item of @kind */
const char *
_kijk_deeds_get_label (KijkKindId kind,
                       KijkDeed   deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind && kinds[i].deeds[deed] != NULL)
      return _(kinds[i].deeds[deed]);

  return _(otherwise[deed]);
}

/* Returns: (transfer full) (nullable): an edit, %NULL where none is possible: nobody
 * does anything while others are still told of what was done before */
KijkEdit *
_kijk_deeds_begin (KijkDocument  *document,
                   const char    *label,
                   GError       **error)
{
  KijkEdit *edit = kijk_document_begin (document, label);

  if (edit == NULL)
    g_set_error_literal (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY,
                         _("That is not possible just now"));

  return edit;
}

void
_kijk_deeds_commit (KijkEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (!kijk_edit_commit (edit, &error))
    g_critical ("a deed does not fit the project: %s", error->message);
}

/* Returns: (nullable): the first of @ids that is there, in the whole project */
KijkItem *
_kijk_deeds_find_first (KijkDocument        *document,
                        const char   *const *ids)
{
  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_document_find (document, ids[i]);

      if (item != NULL)
        return item;
    }

  return NULL;
}

gboolean
_kijk_deeds_is_personal (KijkItem *item)
{
  return kijk_item_is (item, KIJK_KIND_INTEREST) &&
         kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL;
}

/* What is written while the table looks on has been said at the table. Otherwise
 * it is as open as the collaboration says new things are. */
KijkOpenness
_kijk_deeds_openness_of_new (KijkDocument *document)
{
  KijkItem *collaboration = kijk_project_get_collaboration (kijk_document_get_project (document));
  int openness = kijk_item_get_int (collaboration, KIJK_COLLABORATION_DEFAULT_OPENNESS);

  if (kijk_document_get_side (document) == KIJK_LEVEL_TABLE)
    return MAX (openness, KIJK_OPENNESS_SHARED);

  return openness;
}

void
_kijk_deeds_open_new (KijkDocument *document,
                      KijkEdit     *edit,
                      KijkItem     *item)
{
  const KijkField *openness = kijk_kind_find_openness (kijk_item_get_kind (item));

  if (_kijk_deeds_is_personal (item))
    {
      kijk_edit_set_int (edit, item, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL);
      return;
    }

  if (openness != NULL)
    kijk_edit_set_int (edit, item, openness->id, _kijk_deeds_openness_of_new (document));
  if (kijk_item_is (item, KIJK_KIND_INTEREST) &&
      kijk_document_get_side (document) == KIJK_LEVEL_TABLE)
    kijk_edit_set_int (edit, item, KIJK_INTEREST_SOURCE, KIJK_SOURCE_PLENARY);
}

/* A personal interest always starts confidential, also one that becomes so. */
void
_kijk_deeds_close_personal (KijkEdit *edit,
                            KijkItem *item)
{
  if (kijk_item_get_int (item, KIJK_INTEREST_OPENNESS) <= KIJK_OPENNESS_CONFIDENTIAL)
    return;

  kijk_edit_set_int (edit, item, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL);
  kijk_edit_reset (edit, item, KIJK_INTEREST_AGREED_BY);
}

/* The first colour that no other party has, also none that is not seen on this
 * side: a token looks the same to all eyes. */
void
_kijk_deeds_give_colour (KijkEdit *edit,
                         KijkItem *party)
{
  g_autoptr (GPtrArray) parties =
      kijk_project_list_in_order (kijk_edit_get_project (edit), KIJK_KIND_STAKEHOLDER);
  g_autoptr (GHashTable) colours = kijk_colours_of (parties);
  int colour = GPOINTER_TO_INT (g_hash_table_lookup (colours, kijk_item_get_id (party)));

  kijk_edit_set_int (edit, party, KIJK_STAKEHOLDER_COLOUR, colour);
}

static char *
derive_initials (KijkEdit *edit,
                 KijkItem *party)
{
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GHashTable) initials = NULL;

  kijk_edit_reset (edit, party, KIJK_STAKEHOLDER_INITIALS);
  parties = kijk_project_list_in_order (kijk_edit_get_project (edit), KIJK_KIND_STAKEHOLDER);
  initials = kijk_initials_of (parties);

  return g_strdup (g_hash_table_lookup (initials, kijk_item_get_id (party)));
}

/* Letters of its name that no other party has. */
void
_kijk_deeds_give_initials (KijkEdit *edit,
                           KijkItem *party)
{
  g_autofree char *initials = derive_initials (edit, party);

  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_INITIALS, initials);
}

/* Returns: whether its letters are those of its name, and nobody's choice */
gboolean
_kijk_deeds_has_given_initials (KijkEdit *edit,
                                KijkItem *party)
{
  g_autofree char *before = g_strdup (kijk_item_get_text (party, KIJK_STAKEHOLDER_INITIALS));
  g_autofree char *derived = derive_initials (edit, party);

  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_INITIALS, before);
  return *before != '\0' && g_str_equal (before, derived);
}
