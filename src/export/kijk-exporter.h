/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"
#include "model/kijk-filter.h"
#include "kijk-export.h"

G_BEGIN_DECLS

#define KIJK_FORMAT_LIST(V) \
  V (KIJK_FORMAT_PNG, "png") \
  V (KIJK_FORMAT_PDF, "pdf") \
  V (KIJK_FORMAT_SVG, "svg")

KIJK_DECLARE_ENUM_ (KijkFormat, kijk_format, KIJK_FORMAT_LIST)

/**
 * KIJK_EXPORT_ALL_VIEWS:
 *
 * In the place of a view: one after the other.
 */
#define KIJK_EXPORT_ALL_VIEWS (-1)

/**
 * KijkExportOptions:
 * @audience: whose eyes it is for
 * @view: a #KijkView, or %KIJK_EXPORT_ALL_VIEWS
 * @format: what kind of file
 * @size: (nullable): see kijk_page_init_parse(); %NULL for what suits @format
 * @page: which page, from 1; 0 for all
 * @language: a #KijkLanguage; -1 for that of the project
 * @as_of: the day that stands under the picture, `yyyy-mm-dd`
 * @as_of_asked: whether somebody chose that day, so that it stands under an earlier
 *   moment as well
 * @look: light or dark
 * @credit: whether the source of the models is named
 * @relations: whether relations between interests are drawn
 * @trajectory: whether the road so far lies in the hub of the Kompas
 * @dates: whether the road so far says the day of each move
 * @focus: what of the Kijkglas is in focus; all zeros for nothing
 * @filter: (nullable): what of the Kijkglas is shown, as far as @audience may know
 * @snapshot: (nullable): the id of the earlier moment that is shown
 * @since: (nullable): the id of a moment that this is compared with, in either order; then
 *   the Kijkglas shows what changed, and no relations
 *
 * What is asked of an export. What it points to is the caller's; a copy has its own.
 */
typedef struct {
  KijkAudience audience;
  int          view;
  KijkFormat   format;
  const char  *size;
  int          page;
  int          language;
  const char  *as_of;
  gboolean     as_of_asked;
  KijkLook     look;
  gboolean     credit;
  gboolean     relations;
  gboolean     trajectory;
  gboolean     dates;
  KijkFocus    focus;
  const KijkFilter *filter;
  const char  *snapshot;
  const char  *since;
} KijkExportOptions;

void        kijk_export_options_init (KijkExportOptions        *self,
                                      const char               *as_of);

KijkExportOptions *kijk_export_options_copy (const KijkExportOptions *self);
void        kijk_export_options_free (KijkExportOptions        *self);

gboolean    kijk_export_has_kijkglas (int                       view);
int         kijk_format_of_path      (const char               *path);

char       *kijk_export_name         (const char               *path,
                                      KijkProject              *project,
                                      KijkLevel                 level,
                                      KijkLanguage              language);
GPtrArray  *kijk_export_compose      (KijkProject              *project,
                                      const KijkExportOptions  *options,
                                      GError                  **error);
KijkExport *kijk_export_draw         (KijkProject              *project,
                                      const KijkExportOptions  *options,
                                      const char               *path,
                                      GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkExportOptions, kijk_export_options_free)

G_END_DECLS
