/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-job.h"

/**
 * kijk_export_job_new:
 * @project: a whole project
 * @options: what is asked; its strings are copied
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
  self->options = *options;
  self->options.as_of = self->as_of = g_strdup (options->as_of);
  self->options.size = self->size = g_strdup (options->size);

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
  g_free (self->as_of);
  g_free (self->size);
  g_free (self);
}
