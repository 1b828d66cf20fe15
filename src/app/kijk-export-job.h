/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/kijk-exporter.h"

G_BEGIN_DECLS

/**
 * KijkExportJob:
 * @project: a copy of the project it is made of
 * @options: what is asked of its export
 *
 * An export for another thread to make, while the project goes on changing.
 */
typedef struct {
  KijkProject       *project;
  KijkExportOptions *options;
} KijkExportJob;

KijkExportJob *kijk_export_job_new  (KijkProject             *project,
                                     const KijkExportOptions *options);
void           kijk_export_job_free (KijkExportJob           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkExportJob, kijk_export_job_free)

G_END_DECLS
