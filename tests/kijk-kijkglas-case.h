/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-composer.h"

G_BEGIN_DECLS

/**
 * KijkglasCase:
 * @whole: everything
 * @project: what the audience gets
 * @page: what it is drawn for
 * @language: the language of the words
 * @relations: whether relations are asked for
 * @found: (nullable): ids of what was looked for
 * @owners_of: (nullable): the id of what is joined with its owners or with what it owns
 * @focus: what is in focus
 * @carded: (nullable): what has its card in a picture before
 * @before: (nullable): how it was at an earlier moment
 * @name: what to call it when something is wrong
 * @hidden: (element-type utf8): markers in @whole that are not in @project
 *
 * One picture of the Kijkglas to be looked at.
 */
typedef struct {
  KijkProject *whole;
  KijkProject *project;
  KijkPage     page;
  KijkLanguage language;
  gboolean     relations;
  const char  *owners_of;
  GHashTable  *found;
  KijkFocus    focus;
  GHashTable  *carded;
  KijkProject *before;
  char        *name;
  GHashTable  *hidden;
} KijkglasCase;

typedef void (*KijkglasCaseFunc) (KijkglasCase *self,
                                  KijkScene    *scene);

KijkProject *kijkglas_read_example      (const char         *name);
KijkScene   *kijkglas_case_build        (const KijkglasCase *self,
                                         KijkTypesetter     *typesetter);

void         kijkglas_for_each_case     (KijkProject        *whole,
                                         const char         *name,
                                         gboolean            relations,
                                         KijkglasCaseFunc    function);
void         kijkglas_for_some_cases    (KijkProject        *whole,
                                         const char         *name,
                                         guint               seed,
                                         guint               n_sizes,
                                         gboolean            relations,
                                         KijkglasCaseFunc    function);
void         kijkglas_for_each_focus    (KijkProject        *whole,
                                         const char         *name,
                                         KijkLevel           level,
                                         guint               seed,
                                         guint               n_sizes,
                                         gboolean            relations,
                                         KijkglasCaseFunc    function);
void         kijkglas_list_markers      (GHashTable         *markers,
                                         const char         *text);
guint        kijkglas_count_projects    (guint               most);

G_END_DECLS
