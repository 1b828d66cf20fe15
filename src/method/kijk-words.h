/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/kijk-kind.h"

G_BEGIN_DECLS

const char  *kijk_words_get        (KijkLanguage           language,
                                    const char            *group,
                                    const char            *key);
const char  *kijk_words_find       (KijkLanguage           language,
                                    const char            *group,
                                    const char            *key);
const char **kijk_words_get_list   (KijkLanguage           language,
                                    const char            *group,
                                    const char            *key);

const char  *kijk_words_enum       (KijkLanguage           language,
                                    const KijkEnumeration *enumeration,
                                    int                    value);
const char  *kijk_words_about      (KijkLanguage           language,
                                    const KijkEnumeration *enumeration,
                                    int                    value,
                                    const char            *key);
char        *kijk_words_group      (const KijkEnumeration *enumeration,
                                    int                    value);
const char  *kijk_words_kind       (KijkLanguage           language,
                                    const char            *kind);
const char  *kijk_words_field      (KijkLanguage           language,
                                    const char            *kind,
                                    const char            *field);
gboolean     kijk_words_has_scale  (const KijkField       *field);
const char  *kijk_words_scale      (KijkLanguage           language,
                                    const KijkField       *field,
                                    int                    value);

char        *kijk_words_format     (KijkLanguage           language,
                                    const char            *group,
                                    const char            *key,
                                    const char            *first_name,
                                    ...) G_GNUC_NULL_TERMINATED;
char        *kijk_words_count      (KijkLanguage           language,
                                    const char            *group,
                                    const char            *key,
                                    int                    n);
char        *kijk_words_date       (KijkLanguage           language,
                                    const char            *iso_date);
char        *kijk_words_join       (KijkLanguage           language,
                                    const char *const     *parts);
char        *kijk_words_capitalise (const char            *text);
void         kijk_words_append     (GString               *text,
                                    char                  *sentence);

G_END_DECLS
