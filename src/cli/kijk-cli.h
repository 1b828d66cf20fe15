/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-audience.h"
#include "storage/kijk-problem.h"

G_BEGIN_DECLS

/**
 * KijkExit:
 * @KIJK_EXIT_DONE: done
 * @KIJK_EXIT_NO: the answer is no: a file is invalid, versions conflict
 * @KIJK_EXIT_USAGE: the command was not understood
 * @KIJK_EXIT_NOT_READ: a file could not be read, or was refused
 * @KIJK_EXIT_NOT_WRITTEN: a file could not be written; what was there is whole
 *
 * How the program ends.
 */
typedef enum {
  KIJK_EXIT_DONE,
  KIJK_EXIT_NO,
  KIJK_EXIT_USAGE,
  KIJK_EXIT_NOT_READ,
  KIJK_EXIT_NOT_WRITTEN
} KijkExit;

typedef struct _KijkCommand KijkCommand;

/**
 * KijkCommand:
 * @name: the word that calls it
 * @arguments: what follows that word, for the help, to be translated
 * @summary: what it does, to be translated
 * @run: does it; the first argument is @name
 *
 * One of the things that the program can be told to do.
 */
struct _KijkCommand {
  const char  *name;
  const char  *arguments;
  const char  *summary;
  KijkExit   (*run) (const KijkCommand  *self,
                     int                 argc,
                     char              **argv);
};

/**
 * KijkCliView:
 * @audience: (nullable): the machine name of a level
 * @party: (nullable): the id of a party
 * @language: (nullable): the machine name of a language
 *
 * The options for whom, and in which language, something is made.
 */
typedef struct {
  char *audience;
  char *party;
  char *language;
} KijkCliView;

/* Entries of a table of options that fill the KijkCliView @view. */
#define KIJK_CLI_VIEW_ENTRIES(view) \
  { "audience", 0, 0, G_OPTION_ARG_STRING, &(view).audience, \
    N_("Whose eyes it is for: facilitator, table or public"), N_("AUDIENCE") }, \
  { "party", 0, 0, G_OPTION_ARG_STRING, &(view).party, \
    N_("Only what is of this party"), N_("ID") }, \
  { "language", 0, 0, G_OPTION_ARG_STRING, &(view).language, \
    N_("The language, nl or en, instead of that of the collaboration"), N_("LANGUAGE") }

extern const KijkCommand kijk_command_validate;
extern const KijkCommand kijk_command_format;
extern const KijkCommand kijk_command_new;
extern const KijkCommand kijk_command_table;
extern const KijkCommand kijk_command_export;
extern const KijkCommand kijk_command_scene;

void         kijk_cli_say         (const char          *format,
                                   ...) G_GNUC_PRINTF (1, 2);
void         kijk_cli_say_problem (const KijkProblem   *problem);
KijkExit     kijk_cli_fail        (GError              *error);
KijkExit     kijk_cli_misused     (const KijkCommand   *command,
                                   const char          *format,
                                   ...) G_GNUC_PRINTF (2, 3);

gboolean     kijk_cli_parse       (const KijkCommand   *command,
                                   const GOptionEntry  *options,
                                   int                 *argc,
                                   char              ***argv,
                                   int                  n_arguments);
gboolean     kijk_cli_check_output (const KijkCommand  *command,
                                    const char         *path);
KijkExit     kijk_cli_write       (const char          *path,
                                   GBytes              *bytes);
gboolean     kijk_cli_check_view  (const KijkCommand   *command,
                                   const KijkCliView   *view);
KijkProject *kijk_cli_get_view    (const KijkCommand   *command,
                                   const KijkCliView   *view,
                                   KijkLevel            otherwise,
                                   KijkProject         *project);
KijkLanguage kijk_cli_get_language (const KijkCliView  *view,
                                    KijkProject        *project);
void         kijk_cli_clear_view   (KijkCliView        *view);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KijkCliView, kijk_cli_clear_view)

G_END_DECLS
