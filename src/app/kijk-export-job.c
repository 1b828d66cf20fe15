/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-job.h"

/**
 * kijk_export_job_new:
 * @project: a project
 * @options: what is asked
 *
 * Returns: (transfer full): a job
 */
KijkExportJob *
kijk_export_job_new (KijkProject             *project,
                     const KijkExportOptions *options)
{
  g_autoptr (KijkAudience) everything = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  KijkExportJob *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && options != NULL, NULL);

  self = g_new (KijkExportJob, 1);
  self->project = kijk_project_for_audience (project, everything);
  self->options = kijk_export_options_copy (options);

  return self;
}

/**
 * kijk_export_job_free:
 * @self: (transfer full): a job
 */
void
kijk_export_job_free (KijkExportJob *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->project);
  kijk_export_options_free (self->options);
  g_free (self);
}
