/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-token-private.h"

#include "diagram/kijk-token-marks.h"
#include "model/kijk-cell.h"

/* What a screen reader says of a token. */

static const char *
party_name (KijkItem *party)
{
  return kijk_item_get_text (party, KIJK_STAKEHOLDER_NAME);
}

static char *
describe_party (KijkComposer *composer,
                KijkItem     *party)
{
  gboolean outside = kijk_project_get_audience (composer->project)->level == KIJK_LEVEL_PUBLIC;
  const char *key = outside ? "party-plain"
                    : kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE) ? "party" : "party-absent";

  return kijk_words_format (composer->language, "accessible", key, "party", party_name (party), NULL);
}

static char *
describe_owners (KijkComposer *composer,
                 GPtrArray    *owners)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < owners->len; i++)
    g_ptr_array_add (names, (gpointer) party_name (owners->pdata[i]));
  g_ptr_array_add (names, NULL);

  return kijk_words_join (composer->language, (const char *const *) names->pdata);
}

static char *
describe_interest (KijkComposer *composer,
                   KijkItem     *interest,
                   const char   *sector)
{
  g_autoptr (GPtrArray) owners = _kijk_token_list_owners (composer, interest);
  g_autofree char *names = describe_owners (composer, owners);
  gboolean facilitator = kijk_token_shows_openness (composer);
  gboolean unnamed = kijk_item_get_int (interest, KIJK_INTEREST_OPENNESS) == KIJK_OPENNESS_ANONYMOUS && !facilitator;
  const char *text = kijk_item_get_text (interest, KIJK_INTEREST_TEXT);
  g_autoptr (GString) label = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  g_autofree char *weight = NULL;

  if (unnamed)
    return kijk_words_format (composer->language, "accessible", "interest-unnamed", "text", text, "sector", sector, NULL);

  sentence = owners->len > 0 ? kijk_words_format (composer->language, "accessible", "interest", "text", text,
                                                  "party", names, "sector", sector, NULL)
                             : kijk_words_format (composer->language, "accessible", "interest-none", "text", text,
                                                  "sector", sector, NULL);
  weight = kijk_words_format (composer->language, "accessible", "weight", "weight",
                              kijk_words_scale (composer->language, kijk_field_get (KIJK_INTEREST_WEIGHT),
                                                kijk_item_get_int (interest, KIJK_INTEREST_WEIGHT)), NULL);
  g_string_assign (label, sentence);
  /* Outside all weights read the same, and so say nothing. */
  if (kijk_project_get_audience (composer->project)->level < KIJK_LEVEL_PUBLIC)
    g_string_append_printf (label, " %s", weight);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

static char *
describe (KijkComposer *composer,
          KijkItem     *item)
{
  const char *sector = kijk_words_about (composer->language, &kijk_cell_enumeration, kijk_item_get_cell (item), "name");

  switch (kijk_item_get_kind (item)->id)
    {
    case KIJK_KIND_STAKEHOLDER:
      return describe_party (composer, item);
    case KIJK_KIND_INTEREST:
      return describe_interest (composer, item, sector);
    case KIJK_KIND_CONTEXT_FACTOR:
      return kijk_words_format (composer->language, "accessible", "circumstance",
                                "text", kijk_item_get_text (item, KIJK_CONTEXT_FACTOR_TEXT), "sector", sector,
                                "effect", kijk_words_enum (composer->language, &kijk_effect_enumeration,
                                                           kijk_item_get_int (item, KIJK_CONTEXT_FACTOR_EFFECT)), NULL);
    default:
      {
        KijkItem *party = kijk_project_get_referred (composer->project, item, KIJK_AMBITION_IMAGE_STAKEHOLDER);

        return kijk_words_format (composer->language, "accessible", party != NULL ? "image" : "image-none",
                                  "text", kijk_item_get_title (item), "sector", sector,
                                  "party", party != NULL ? party_name (party) : "", NULL);
      }
    }
}

/* What it tells of two moments. */
static char *
describe_change (KijkComposer *composer,
                 KijkItem     *item)
{
  const KijkDifference *ghost = kijk_composer_find_ghost (composer, item);
  g_autofree char *label = describe (composer, item);
  const char *key = ghost == NULL                          ? "label-appeared"
                    : ghost->type == KIJK_DIFFERENCE_LEFT ? "label-left"
                                                           : "label-moved";

  if (ghost == NULL && !kijk_composer_is_fresh (composer, item))
    return g_steal_pointer (&label);

  return kijk_words_format (composer->language, "difference", key, "text", label, NULL);
}

/**
 * kijk_token_describe:
 * @composer: a composer
 * @item: an item that lies on the rings
 *
 * Returns: (transfer full): what its token tells someone who sees it, in words
 */
char *
kijk_token_describe (KijkComposer *composer,
                     KijkItem     *item)
{
  g_autofree char *label = describe_change (composer, item);
  KijkOpenness openness = kijk_token_get_openness (item);

  if (!kijk_token_shows_openness (composer) || openness > KIJK_OPENNESS_CONFIDENTIAL ||
      kijk_composer_find_ghost (composer, item) != NULL)
    return g_steal_pointer (&label);

  return g_strconcat (label, " ",
                      kijk_composer_word (composer, "accessible",
                                          openness == KIJK_OPENNESS_ASSUMED ? "assumed" : "confidential"),
                      NULL);
}
