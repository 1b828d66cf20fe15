/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-title-private.h"

#include "diagram/kijk-process-text.h"

/* What belongs to the process has no name of its own as a rule: it is called by when it
 * was, by what kind of thing it is, by who does it. */

static char *
label (KijkLanguage  language,
       const char   *what,
       const char   *value)
{
  return kijk_words_format (language, "format", "labelled", "label", what, "value", value, NULL);
}

/* One that has not begun is called by when it is meant to. */
static char *
name_visit (KijkItem     *visit,
            KijkLanguage  language)
{
  g_autofree char *day = NULL;

  if (kijk_item_has (visit, KIJK_PHASE_VISIT_FROM))
    return kijk_process_name_visit (visit, language);
  if (!kijk_item_has (visit, KIJK_PHASE_VISIT_PLANNED_FROM))
    return g_strdup (kijk_words_get (language, "empty", "date"));

  day = kijk_words_date (language, kijk_item_get_text (visit, KIJK_PHASE_VISIT_PLANNED_FROM));
  return label (language, kijk_words_get (language, "trajectory", "planned"), day);
}

static char *
name_role (KijkProject  *view,
           KijkItem     *role,
           KijkLanguage  language)
{
  const char *type = kijk_words_enum (language, &kijk_role_type_enumeration,
                                      kijk_item_get_int (role, KIJK_ROLE_TYPE));
  KijkItem *person = kijk_project_get_referred (view, role, KIJK_ROLE_REPRESENTATIVE);
  KijkItem *party = kijk_project_get_referred (view, role, KIJK_ROLE_STAKEHOLDER);
  const char *holder = person != NULL  ? kijk_item_get_title (person)
                       : party != NULL ? kijk_item_get_title (party)
                                       : kijk_item_get_text (role, KIJK_ROLE_EXTERNAL);
  g_autofree char *capital = kijk_words_capitalise (type);

  return *holder != '\0' ? label (language, capital, holder) : g_steal_pointer (&capital);
}

static char *
name_session (KijkItem     *session,
              KijkLanguage  language)
{
  gboolean has_been = kijk_item_has (session, KIJK_SESSION_DATE);
  const char *day = kijk_item_get_text (session, has_been ? KIJK_SESSION_DATE
                                                          : KIJK_SESSION_PLANNED_ON);
  const char *title = kijk_item_get_title (session);
  g_autofree char *date = *day != '\0' ? kijk_words_date (language, day) : NULL;
  g_autofree char *type = kijk_words_capitalise (
      kijk_words_enum (language, &kijk_session_type_enumeration,
                       kijk_item_get_int (session, KIJK_SESSION_TYPE)));
  const char *name = *title != '\0' ? title : type;

  return date != NULL ? label (language, date, name) : g_strdup (name);
}

/* Returns: (transfer full) (nullable): what @item is called if it is of the process */
char *
_kijk_title_make_process (KijkProject  *view,
                          KijkItem     *item,
                          KijkLanguage  language)
{
  switch (kijk_item_get_kind (item)->id)
    {
    case KIJK_KIND_PHASE_VISIT:
      return name_visit (item, language);
    case KIJK_KIND_DELIVERABLE:
      return kijk_process_name_result (view, item, kijk_result_state_of (item), language);
    case KIJK_KIND_ROLE:
      return name_role (view, item, language);
    case KIJK_KIND_SESSION:
      return name_session (item, language);
    case KIJK_KIND_STEP_PROGRESS:
      return g_strdup (kijk_words_about (language, &kijk_step_enumeration,
                                         kijk_item_get_int (item, KIJK_STEP_PROGRESS_STEP),
                                         "question"));
    default:
      return NULL;
    }
}
