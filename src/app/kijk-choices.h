/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "method/kijk-words.h"
#include "model/kijk-project.h"

G_BEGIN_DECLS

/**
 * KijkChoiceMark:
 * @KIJK_CHOICE_UNMARKED: it is not among what is chosen
 * @KIJK_CHOICE_PARTLY: for some it is, for others not
 * @KIJK_CHOICE_MARKED: it is
 *
 * Whether something is chosen, where several things can be.
 */
typedef enum {
  KIJK_CHOICE_UNMARKED,
  KIJK_CHOICE_PARTLY,
  KIJK_CHOICE_MARKED
} KijkChoiceMark;

#define KIJK_TYPE_CHOICE (kijk_choice_get_type ())
G_DECLARE_FINAL_TYPE (KijkChoice, kijk_choice, KIJK, CHOICE, GObject)

KijkChoice     *kijk_choice_new         (const char     *key,
                                         const char     *title);
KijkChoice     *kijk_choice_new_item    (KijkProject    *view,
                                         KijkItem       *item,
                                         KijkLanguage    language);
const char     *kijk_choice_get_key     (KijkChoice     *self);
const char     *kijk_choice_get_title   (KijkChoice     *self);
const char     *kijk_choice_get_short   (KijkChoice     *self);
const char     *kijk_choice_get_caption (KijkChoice     *self);
KijkChoiceMark  kijk_choice_get_mark    (KijkChoice     *self);
void            kijk_choice_set_mark    (KijkChoice     *self,
                                         KijkChoiceMark  mark);

#define KIJK_TYPE_CHOICES (kijk_choices_get_type ())
G_DECLARE_FINAL_TYPE (KijkChoices, kijk_choices, KIJK, CHOICES, GObject)

KijkChoices    *kijk_choices_new        (void);
void            kijk_choices_set        (KijkChoices    *self,
                                         GPtrArray      *all);
void            kijk_choices_set_search (KijkChoices    *self,
                                         const char     *search);
guint           kijk_choices_count      (KijkChoices    *self);
int             kijk_choices_find       (KijkChoices    *self,
                                         const char     *key);

G_END_DECLS
