/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-audience.h"

#include "kijk-random.h"
#include "kijk-secrets.h"
#include "model/kijk-diff.h"

/* ---- small projects in words ----
 *
 * A script has a line an item: its kind, its name, then field=value as files have
 * them. A name is made an id by filling it up with q; of a list field each
 * element is said by itself. "collaboration it" is the one that is always there.
 *
 * What is seen of a project is written the same way: name.field for each value
 * that is as it was, name.field=value for one that is another, and the bare name
 * of an item that has none. Names that begin with x are there to make up the
 * numbers and are left out. */

static char *
to_id (const char *name)
{
  char *id = g_strdup ("qqqqqqqqqq");

  if (g_str_equal (name, "it"))
    memcpy (id, "theproject", KIJK_ID_LENGTH);
  else
    memcpy (id, name, strlen (name));

  return id;
}

static char *
to_name (const char *id)
{
  gsize length = KIJK_ID_LENGTH;

  if (g_str_equal (id, "theproject"))
    return g_strdup ("it");
  while (length > 1 && id[length - 1] == 'q')
    length--;

  return g_strndup (id, length);
}

static GVariant *
add_to_list (KijkItem        *item,
             const KijkField *field,
             GVariant        *element)
{
  const GVariantType *type = kijk_field_get_variant_type (field);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (type);
  GVariant *before = kijk_item_get_value (item, field->id);

  for (gsize i = 0; before != NULL && i < g_variant_n_children (before); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (before, i);

      g_variant_builder_add_value (&builder, child);
    }
  g_variant_builder_add_value (&builder, element);

  return g_variant_builder_end (&builder);
}

static void
set_words (KijkEdit   *edit,
           KijkItem   *item,
           const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "=", 2);
  const KijkField *field = kijk_kind_find_field (kijk_item_get_kind (item), parts[0]);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  GVariant *value;

  if (field == NULL)
    g_error ("no field “%s”", words);
  if (kijk_field_is_reference (field))
    id = to_id (parts[1]);

  value = kijk_field_parse (field, id != NULL ? id : parts[1], &error);
  g_assert_no_error (error);
  if (kijk_field_is_list (field))
    value = add_to_list (item, field, value);
  kijk_edit_set (edit, item, field->id, value, &error);
  g_assert_no_error (error);
}

static void
add_line (KijkEdit    *edit,
          KijkProject *project,
          const char  *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autofree char *id = to_id (words[1]);
  KijkItem *item = kijk_project_get_item (project, id);

  if (item == NULL)
    item = kijk_edit_insert (edit, kijk_kind_from_name (words[0])->id, id, NULL);
  for (int i = 2; words[i] != NULL; i++)
    set_words (edit, item, words[i]);
}

static void
add_script (KijkProject *project,
            const char  *script)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_auto (GStrv) lines = g_strsplit (script, "\n", -1);
  g_autoptr (GError) error = NULL;

  for (int i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_line (edit, project, lines[i]);
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static KijkProject *
from_script (const char *script)
{
  KijkProject *project = kijk_project_new ();

  add_script (project, script);
  return project;
}

static void
write_value (GString         *text,
             const char      *name,
             KijkItem        *item,
             KijkItem        *original,
             const KijkField *field)
{
  GVariant *value = kijk_item_get_value (item, field->id);
  GVariant *whole = kijk_item_get_value (original, field->id);

  g_string_append_printf (text, " %s.%s", name, field->name);
  /* Ranks are given afresh: what counts is the order. */
  if (field->type == KIJK_VALUE_RANK || (whole != NULL && g_variant_equal (value, whole)))
    return;

  g_string_append_c (text, '=');
  for (gsize i = 0; kijk_field_is_list (field) && i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);
      g_autofree char *printed = kijk_field_print (field, child);
      g_autofree char *shown = kijk_field_is_reference (field) ? to_name (printed) : g_strdup (printed);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", shown);
    }
  if (!kijk_field_is_list (field))
    {
      g_autofree char *printed = kijk_field_print (field, value);

      g_string_append (text, printed);
    }
}

static char *
write_seen (KijkProject *seen,
            KijkProject *whole)
{
  GString *text = g_string_new (NULL);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (seen, kind);
      const KijkKind *declared = kijk_kind_get (kind);

      for (guint i = 0; i < items->len; i++)
        {
          KijkItem *item = items->pdata[i];
          KijkItem *original = kijk_project_get_item (whole, kijk_item_get_id (item));
          g_autofree char *name = to_name (kijk_item_get_id (item));
          gsize before = text->len;

          if (name[0] == 'x')
            continue;
          for (int f = 0; f < declared->n_fields; f++)
            if (kijk_item_has (item, declared->fields[f].id))
              write_value (text, name, item, original, &declared->fields[f]);
          if (text->len == before && kind != KIJK_KIND_COLLABORATION)
            g_string_append_printf (text, " %s", name);
        }
    }

  return g_strstrip (g_string_free (text, FALSE));
}

/* Returns: (transfer full): the words of @text that @other lacks */
static char *
subtract (const char *text,
          const char *other)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);
  GString *rest = g_string_new (NULL);

  for (int i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, words[i]))
      g_string_append_printf (rest, " %s", words[i]);

  return g_string_free (rest, FALSE);
}

/* In whatever order. */
static void
assert_seen (KijkProject        *project,
             const KijkAudience *audience,
             const char         *row,
             const char         *expected)
{
  g_autoptr (KijkProject) seen = kijk_project_for_audience (project, audience);
  g_autofree char *text = write_seen (seen, project);
  g_autofree char *too_much = subtract (text, expected);
  g_autofree char *missing = subtract (expected, text);

  if (*too_much != '\0' || *missing != '\0')
    g_error ("%s, %s%s:\n  too much:%s\n  missing:%s", row, kijk_level_enumeration.values[audience->level],
             audience->party != NULL ? " of one party" : "", too_much, missing);
}

/* ---- the audience table, a row a test ---- */

/* Other parties, so that an anonymous item has enough possible owners. */
#define OTHERS "stakeholder x2\nstakeholder x3\n"
#define PARTY "stakeholder p name=P\n" OTHERS

/* What is seen at the table, outside, and on the playback sheet of party p. */
typedef struct {
  const char *row;
  const char *script;
  const char *table;
  const char *outside;
  const char *playback;
} Row;

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (KijkProject) project = from_script (row->script);
  g_autoptr (KijkProject) whole = NULL;
  g_autofree char *everything = kijk_project_dump (project);
  g_autofree char *copied = NULL;
  KijkAudience audience = { KIJK_LEVEL_FACILITATOR, NULL, FALSE };

  whole = kijk_project_for_audience (project, &audience);
  copied = kijk_project_dump (whole);
  g_assert_cmpstr (everything, ==, copied);

  audience.level = KIJK_LEVEL_TABLE;
  assert_seen (project, &audience, row->row, row->table);
  audience.level = KIJK_LEVEL_PUBLIC;
  assert_seen (project, &audience, row->row, row->outside);

  if (row->playback == NULL)
    return;
  audience.party = (char *) "pqqqqqqqqq";
  audience.level = KIJK_LEVEL_TABLE;
  assert_seen (project, &audience, row->row, row->playback);
  /* Nobody is the facilitator and a party at once. */
  audience.level = KIJK_LEVEL_FACILITATOR;
  assert_seen (project, &audience, row->row, row->playback);
}

static const Row rows[] = {
  { "collaboration",
    "collaboration it name=N lead-question=Q language=en form=network origin=issue region=R "
    "region-openness=public process-model=circular current-phase=share started-on=2025-01-01 facilitator=F "
    "has-investment=true default-openness=public document-names=flemish players-angle=150 share-days=20 "
    "feedback-days=20 sharing-percentage=20",
    "it.name it.lead-question it.language it.form it.origin it.region it.region-openness it.process-model "
    "it.current-phase it.started-on it.document-names it.players-angle",
    "it.name it.lead-question it.language it.form it.origin it.region it.region-openness it.process-model "
    "it.current-phase it.started-on it.document-names it.players-angle",
    "it.name it.lead-question it.language it.form it.origin it.region it.region-openness it.process-model "
    "it.current-phase it.started-on it.document-names it.players-angle" },
  { "collaboration-region",
    "collaboration it region=R region-openness=shared",
    "it.region it.region-openness", "", "it.region it.region-openness" },
  { "facilitator-switched-on",
    "collaboration it facilitator=F show-facilitator=true",
    "it.facilitator it.show-facilitator", "it.facilitator it.show-facilitator",
    "it.facilitator it.show-facilitator" },

  { "party-at-the-table",
    "stakeholder p rank=aab name=N short-name=S initials=PP colour=3 sector=C role=R joined-on=2025-01-01",
    "p.rank p.name p.short-name p.initials p.colour p.sector p.role p.joined-on",
    "p.rank p.name p.short-name p.initials p.colour p.sector",
    "p.rank p.name p.short-name p.initials p.colour p.sector p.role p.joined-on" },
  { "party-that-left",
    "stakeholder p name=N left-on=2025-01-01\n"
    "interest i text=T stakeholder=p openness=public\n"
    "ambition-image f text=T stakeholder=p openness=public",
    "p.name p.left-on i.text i.stakeholder i.openness f.stakeholder f.text f.openness", "", NULL },
  { "party-not-at-the-table",
    "stakeholder p name=N role=R at-table=false joined-on=2025-01-01 power=5\n"
    "interest i text=T stakeholder=p openness=public",
    "", "",
    /* Its own sheet shows what it said, also before it joins. */
    "p.name p.role p.at-table p.joined-on i.text i.stakeholder i.openness" },
  { "party-not-at-the-table-anonymous",
    PARTY "stakeholder p4 name=N at-table=false openness=anonymous", "p.name", "p.name", "p.name" },
  { "party-not-at-the-table-shared",
    "stakeholder o name=N initials=NN sector=C role=R at-table=false openness=shared power=5 stake=5 "
    "involvement=know involvement-openness=public no-deal-alternative=D no-deal-openness=public\n"
    "interest i text=T stakeholder=o openness=public\n"
    "ambition-image f text=T stakeholder=o openness=public\n"
    "exchange-item g text=T stakeholder=o openness=public\n"
    "representative r name=N function=F stakeholder=o",
    "o.name o.initials o.sector o.at-table o.openness", "", "" },
  { "party-not-at-the-table-public",
    "stakeholder o name=N sector=C at-table=false openness=public\n"
    "interest i text=T stakeholder=o openness=public",
    "o.name o.sector o.at-table o.openness", "o.name o.sector o.openness", "" },

  { "power-and-the-like",
    "stakeholder p power=5 stake=5 legitimacy=true urgency=true attitude=critical represents-others=true note=N "
    "openness=public openness-agreed-by=A",
    "p.openness", "p.openness", "p.openness" },
  { "involvement",
    "stakeholder p involvement=do involvement-openness=shared\n"
    "stakeholder p2 involvement=do\n"
    "stakeholder p3 involvement=do involvement-openness=anonymous",
    "p.involvement p.involvement-openness p2 p3", "p p2 p3", "p.involvement p.involvement-openness" },
  { "no-deal-alternative",
    "stakeholder p no-deal-alternative=D\n"
    "stakeholder p2 no-deal-alternative=D no-deal-openness=shared\n"
    "stakeholder p3 no-deal-alternative=D no-deal-openness=public\n"
    "stakeholder p4 no-deal-alternative=D no-deal-openness=anonymous\n"
    "stakeholder p5 no-deal-alternative=D no-deal-openness=assumed",
    "p p2.no-deal-alternative p2.no-deal-openness p3.no-deal-alternative p3.no-deal-openness p4 p5",
    "p p2 p3 p4 p5", "p.no-deal-alternative" },
  { "no-deal-assumed",
    "stakeholder p no-deal-alternative=D no-deal-openness=assumed", "p", "p", "p" },

  { "person",
    "stakeholder p\nrepresentative r name=N function=F alternate=A stakeholder=p lens=political note=N\n"
    "representative r2 name=N function=F",
    "p r.name r.function r.stakeholder", "p", "p" },
  { "person-of-a-party-that-left",
    "stakeholder p left-on=2025-01-01\nrepresentative r name=N stakeholder=p", "p.left-on", "", NULL },
  { "person-in-an-agreement",
    "stakeholder p\nrepresentative r name=N function=F stakeholder=p\n"
    "agreement a text=T ratified=true openness=public made-by=r\n"
    "representative r2 name=N function=F stakeholder=p\n"
    "agreement a2 text=T made-by=r2",
    "p r.name r.function r.stakeholder r2.name r2.function r2.stakeholder "
    "a.text a.made-by a.ratified a.openness a2.text a2.made-by",
    "p r.function r.stakeholder a.text a.made-by a.ratified a.openness", "p" },
  { "mandate",
    "stakeholder p\n"
    "representative r stakeholder=p mandate=decide margins=M ratifier=R mandate-from=2025-01-01\n"
    "representative r2 stakeholder=p mandate=decide margins=M ratifier=R mandate-from=2025-01-01 "
    "mandate-to=2026-01-01 mandate-source=written mandate-review-on=2025-06-01 mandate-openness=shared",
    "p r.stakeholder r2.stakeholder r2.mandate r2.margins r2.ratifier r2.mandate-from r2.mandate-to "
    "r2.mandate-source r2.mandate-review-on r2.mandate-openness",
    "p", "p" },
  { "constituency",
    "stakeholder p\nrepresentative r stakeholder=p constituency=C support=2 promised=P\n"
    "contact c representative=r date=2025-01-01 by=B message=M reaction=R",
    "p r.stakeholder", "p", "p" },

  { "interest",
    PARTY "interest i text=T short-name=S stakeholder=p openness=shared type=collective\n"
    "interest i2 text=T stakeholder=p openness=public\n"
    "interest i3 text=T stakeholder=p\n"
    "interest i4 text=T stakeholder=p openness=assumed\n"
    "interest i5 text=T openness=public",
    "p.name i.text i.short-name i.type i.stakeholder i.openness i2.text i2.stakeholder i2.openness "
    "i5.text i5.openness",
    "p.name i2.text i2.stakeholder i2.openness i5.text i5.openness",
    "p.name i.text i.short-name i.type i.stakeholder i.openness i2.text i2.stakeholder i2.openness "
    "i3.text i3.stakeholder" },
  { "interest-anonymous",
    PARTY "representative r stakeholder=p\ncontext-factor c text=C openness=public\nissue q text=Q openness=public\n"
    "interest i rank=aab text=T short-name=S neutral-text=Neutral type=collective stakeholder=p person=r "
    "endorsed-by=x2 for-whom=W weight=3 openness=anonymous confirmed=true why=Y why-openness=public "
    "facet=form circumstance=c history=H deal-breaker=true note=N\n"
    "interest j text=T openness=public\n"
    "interest-relation s a=i b=j type=shared\n"
    "issue q interest=i interest=j\n"
    "placement l item=i cell=collective along=0.5 across=0.5\n"
    "note n subject=i text=T",
    "p.name r.stakeholder i.text=Neutral i.neutral-text i.type i.openness j.text j.openness c.text c.openness "
    "q.text q.interest=j q.openness",
    "p.name j.text j.openness c.text c.openness q.text q.openness",
    "p.name i.rank i.text i.short-name i.type i.stakeholder i.for-whom i.weight i.openness i.why i.why-openness i.facet" },
  { "interest-anonymous-without-neutral-wording",
    PARTY "interest i text=T stakeholder=p openness=anonymous", "p.name", "p.name",
    "p.name i.text i.stakeholder i.openness" },
  { "interest-anonymous-with-two-possible-owners",
    "stakeholder p\nstakeholder x2\nstakeholder x3 at-table=false\nstakeholder x4 left-on=2025-01-01\n"
    "interest i text=T neutral-text=N stakeholder=p openness=anonymous", "p", "p", NULL },
  { "interest-anonymous-of-a-party-not-at-the-table",
    OTHERS "stakeholder x4\nstakeholder p at-table=false openness=shared\n"
    "interest i text=T neutral-text=N stakeholder=p openness=anonymous", "p.at-table p.openness", "", NULL },
  { "neutral-wording-of-what-is-not-anonymous",
    PARTY "interest i text=T neutral-text=N openness=public\n"
    "ambition-image f text=T neutral-text=N openness=public\n"
    "context-factor c text=T neutral-text=N openness=public\n"
    "exchange-item g text=T neutral-text=N openness=shared",
    "p.name i.text i.openness f.text f.openness c.text c.openness g.text g.openness",
    "p.name i.text i.openness f.text f.openness c.text c.openness", "p.name" },

  { "weight",
    PARTY "interest i text=T weight=3 openness=public confirmed=true\n"
    "interest i2 text=T weight=3 openness=public",
    "p.name i.text i.weight i.openness i2.text i2.openness",
    "p.name i.text i.openness i2.text i2.openness", NULL },
  { "position-and-why",
    PARTY "interest i text=T openness=public nature=position why=Y\n"
    "interest i2 text=T openness=public nature=position why=Y why-openness=shared",
    "p.name i.text i.openness i2.text i2.openness i2.nature i2.why i2.why-openness",
    "p.name i.text i.openness i2.text i2.openness", NULL },
  { "source-confirmed-history",
    PARTY "interest i text=T openness=public source=interview confirmed=true confirmed-by=B "
    "confirmed-on=2025-01-01 history=H deal-breaker=true note=N openness-agreed-by=A",
    "p.name i.text i.openness", "p.name i.text i.openness", NULL },
  { "endorsed-and-for-whom",
    PARTY "stakeholder o at-table=false\n"
    "interest i text=T openness=public endorsed-by=p endorsed-by=o for-whom=W facet=form",
    "p.name i.text i.endorsed-by=p i.for-whom i.openness i.facet",
    "p.name i.text i.endorsed-by=p i.for-whom i.openness i.facet", NULL },

  { "relation-complements-or-coincides",
    PARTY "interest i text=T openness=public\ninterest j text=T openness=public\n"
    "interest k text=T openness=shared\ninterest l text=T\n"
    "interest m text=T neutral-text=N openness=anonymous\n"
    "interest-relation s a=i b=j type=complementary\ninterest-relation s2 a=i b=k type=shared\n"
    "interest-relation s3 a=l b=i type=shared\ninterest-relation s4 a=i b=m type=shared\n"
    "interest-relation s5 a=i type=shared",
    "p.name i.text i.openness j.text j.openness k.text k.openness m.text=N m.neutral-text m.openness "
    "s.a s.b s.type s2.a s2.b s2.type",
    "p.name i.text i.openness j.text j.openness s.a s.b s.type", "p.name" },
  { "relation-in-tension",
    PARTY "interest i text=T openness=public\ninterest j text=T openness=public\n"
    "interest-relation s a=i b=j type=conflict\ninterest-relation s2 a=i b=j type=conflict raised=true",
    "p.name i.text i.openness j.text j.openness s2.a s2.b s2.type s2.raised",
    "p.name i.text i.openness j.text j.openness", "p.name" },
  { "relation-explored",
    PARTY "interest i openness=public\ninterest j openness=public\nissue q openness=public\nissue q2\n"
    "interest-relation s a=i b=j type=shared strength=3 note=N handled-by=q cause=C occasion=O behaviour=B "
    "consequence=Q\n"
    "interest-relation s2 a=i b=j type=shared strength=3 note=N handled-by=q2 cause=C occasion=O behaviour=B "
    "consequence=Q openness=shared",
    "p.name i.openness j.openness s.a s.b s.type s.handled-by s2.a s2.b s2.type s2.strength s2.note s2.cause "
    "s2.occasion s2.behaviour s2.consequence s2.openness q.openness",
    "p.name i.openness j.openness s.a s.b s.type s2.a s2.b s2.type q.openness", "p.name" },

  { "ambition-image",
    PARTY "ambition-image f text=T facet=form stakeholder=p cluster=C short-name=S date=2025-01-01 note=N "
    "openness=public\n"
    "ambition-image f2 text=T stakeholder=p openness=shared\nambition-image f3 text=T stakeholder=p\n"
    "ambition-image f4 rank=aab text=T facet=form stakeholder=p cluster=C short-name=S date=2025-01-01 "
    "neutral-text=N openness=anonymous",
    "p.name f.stakeholder f.facet f.text f.short-name f.cluster f.date f.openness "
    "f2.stakeholder f2.text f2.openness f4.facet f4.text=N f4.neutral-text f4.openness",
    "p.name f.stakeholder f.facet f.text f.short-name f.cluster f.openness",
    "p.name f.stakeholder f.facet f.text f.short-name f.cluster f.date f.openness "
    "f2.stakeholder f2.text f2.openness f3.stakeholder f3.text "
    "f4.rank f4.stakeholder f4.facet f4.text f4.short-name f4.cluster f4.date f4.openness" },
  { "shared-ambition",
    "shared-ambition v text=T date=2025-01-01\nshared-ambition v2 version=2 text=T status=discussed\n"
    "shared-ambition v3 version=3 text=T status=adopted",
    "v2.version v2.text v2.status v3.version v3.text v3.status", "v3.version v3.text v3.status", "" },
  { "recognition",
    PARTY "shared-ambition v status=adopted\n"
    "recognition w shared-ambition=v stakeholder=p value=5\nrecognition w2 shared-ambition=v stakeholder=x2 value=4\n"
    "recognition w3 shared-ambition=v stakeholder=x3 value=3\nrecognition w4 shared-ambition=v value=3",
    "p.name v.status w.shared-ambition w.value w2.shared-ambition w2.value w3.shared-ambition w3.value "
    "w4.shared-ambition w4.value",
    "p.name v.status", "p.name" },
  { "recognition-by-three",
    "shared-ambition v status=adopted\nshared-ambition v2 status=adopted\n"
    "recognition w shared-ambition=v value=5\nrecognition w2 shared-ambition=v value=4\n"
    "recognition w3 shared-ambition=v value=3\nrecognition w4 shared-ambition=v\n"
    "recognition w5 shared-ambition=v2 value=3",
    "v.status v2.status", "v.status v2.status", NULL },
  { "term",
    PARTY "term t name=N agreed-meaning=M resolved=true\nterm t2 name=N agreed-meaning=M\n"
    "meaning b term=t stakeholder=p text=T\nmeaning b2 term=t2 stakeholder=p text=T openness=shared",
    "p.name t.name t.agreed-meaning t.resolved t2.name t2.agreed-meaning b.term b.text "
    "b2.term b2.stakeholder b2.text b2.openness",
    "p.name t.name t.agreed-meaning t.resolved", "p.name" },
  { "circumstance",
    PARTY "context-factor c text=T area=players effect=helps impact=3 date=2025-01-01 response=R tag=money note=N "
    "openness=public\n"
    "context-factor c2 text=T response=R response-openness=public openness=public\n"
    "context-factor c3 text=T response=R response-openness=shared openness=shared\n"
    "context-factor c4 text=T response=R response-openness=public\n"
    "context-factor c5 rank=aab text=T area=players effect=helps impact=3 date=2025-01-01 response=R tag=money "
    "response-openness=public neutral-text=N openness=anonymous",
    "p.name c.area c.text c.effect c.impact c.date c.tag c.openness "
    "c2.text c2.response c2.response-openness c2.openness c3.text c3.response c3.response-openness c3.openness "
    "c5.area c5.text=N c5.neutral-text c5.effect c5.openness",
    "p.name c.area c.text c.effect c.impact c.date c.tag c.openness "
    "c2.text c2.response c2.response-openness c2.openness", "p.name" },
  { "get-and-give",
    PARTY "exchange-item g text=T direction=gives stakeholder=p category=money amount=A for-network=true "
    "openness=public note=N\n"
    "exchange-item g2 text=T stakeholder=x2 openness=public amount=A amount-openness=public\n"
    "exchange-item g3 text=T openness=shared amount=A amount-openness=shared\n"
    "exchange-item g4 text=T\n"
    "exchange-item g5 text=T direction=gives stakeholder=p category=money amount=A amount-openness=public "
    "neutral-text=N openness=anonymous\n"
    "exchange-match m gives=g gets=g2 status=agreed\nexchange-match m2 gives=g gets=g3 status=agreed\n"
    "exchange-match m3 gives=g gets=g2\nexchange-match m4 gives=g gets=g4 status=agreed\n"
    "exchange-match m5 gives=g5 gets=g2 status=agreed\nexchange-match m6 gives=g status=agreed",
    "p.name g.stakeholder g.direction g.text g.category g.for-network g.openness "
    "g2.stakeholder g2.text g2.amount g2.amount-openness g2.openness g3.text g3.amount g3.amount-openness "
    "g3.openness g5.direction g5.text=N g5.neutral-text g5.openness "
    "m.gives m.gets m.status m2.gives m2.gets m2.status m3.gives m3.gets",
    "p.name g.stakeholder g.direction g.text g.category g.for-network g.openness "
    "g2.stakeholder g2.text g2.amount g2.amount-openness g2.openness m.gives m.gets m.status",
    "p.name g.stakeholder g.direction g.text g.category g.amount g.for-network g.openness "
    "g5.stakeholder g5.direction g5.text g5.category g5.amount g5.amount-openness g5.openness" },
  { "get-and-give-unmatched",
    PARTY "exchange-item g text=T openness=public\nexchange-item g2 text=T openness=public\n"
    "exchange-match m gives=g gets=g2 status=discussed",
    "p.name g.text g.openness g2.text g2.openness m.gives m.gets m.status", "p.name", "p.name" },
  { "get-and-give-with-a-party-that-left",
    PARTY "stakeholder o left-on=2025-01-01\n"
    "exchange-item g text=T openness=public\nexchange-item g2 text=T stakeholder=o openness=public\n"
    "exchange-match m gives=g gets=g2 status=agreed",
    "p.name o.left-on g.text g.openness g2.stakeholder g2.text g2.openness m.gives m.gets m.status",
    "p.name", "p.name" },
  { "open-question",
    PARTY "interest i text=T openness=public\ninterest j text=T\n"
    "issue q text=T phase=share status=parked owner=p deadline=2025-01-01 interest=i interest=j "
    "confidential-interest=j openness=public note=N\n"
    "issue q2 text=T openness=shared\nissue q3 text=T\nissue q4 text=T openness=anonymous",
    "p.name i.text i.openness q.text q.phase q.status q.owner q.deadline q.interest=i q.openness "
    "q2.text q2.openness",
    "p.name i.text i.openness q.text q.phase q.status q.openness", "p.name" },
  { "option",
    "option o name=N text=T status=chosen decided-on=2025-01-01 parent=o4 conditions=C openness=public note=N\n"
    "option o2 name=N status=fallback openness=public\noption o3 name=N status=chosen openness=shared\n"
    "option o4 name=N openness=public\noption o5 name=N status=chosen parent=o6\noption o6 name=N openness=shared\n"
    "option o7 name=N parent=o5 openness=shared",
    "o.name o.text o.status o.decided-on o.parent o.conditions o.openness o2.name o2.status o2.openness "
    "o3.name o3.status o3.openness o4.name o4.openness o6.name o6.openness o7.name o7.openness",
    "o.name o.text o.status o.decided-on o.conditions o.openness o2.name o2.status o2.openness", "" },
  { "gain",
    PARTY "option o openness=public status=chosen\noption o2\n"
    "payoff g option=o stakeholder=p value=1 source=party openness=shared note=N\n"
    "payoff g2 option=o stakeholder=p value=1 source=group openness=public\n"
    "payoff g3 option=o stakeholder=p value=1 openness=public\n"
    "payoff g4 option=o stakeholder=p value=1 source=derived openness=public\n"
    "payoff g5 option=o stakeholder=p value=1 source=party\n"
    "payoff g6 option=o2 stakeholder=p value=1 source=party openness=public",
    "p.name o.status o.openness g.option g.stakeholder g.value g.source g.openness "
    "g2.option g2.stakeholder g2.value g2.source g2.openness",
    "p.name o.status o.openness", "p.name" },
  { "effect-on-an-interest",
    PARTY "option o openness=public status=chosen\noption o2\ninterest i openness=public\ninterest j\n"
    "interest m text=T neutral-text=N openness=anonymous\n"
    "option-effect e option=o interest=i value=1\noption-effect e2 option=o interest=i value=1 stated-by-party=true\n"
    "option-effect e3 option=o interest=j value=1 stated-by-party=true\n"
    "option-effect e4 option=o2 interest=i value=1 stated-by-party=true\n"
    "option-effect e5 option=o interest=m value=1 stated-by-party=true\n"
    "option-effect e6 option=o value=1 stated-by-party=true",
    "p.name i.openness m.text=N m.neutral-text m.openness o.status o.openness "
    "e2.option e2.interest e2.value e2.stated-by-party",
    "p.name i.openness o.status o.openness", "p.name" },
  { "feasibility",
    "option o status=chosen openness=shared\noption o2\n"
    "feasibility y area=finance judgement=uncertain text=T openness=public\n"
    "feasibility y2 area=finance judgement=uncertain text=T openness=shared\nfeasibility y3 text=T\n"
    "feasibility y4 text=T option=o openness=public\nfeasibility y5 text=T option=o2 openness=public",
    "o.status o.openness y.area y.judgement y.text y.openness y2.area y2.judgement y2.text y2.openness "
    "y4.option y4.text y4.openness",
    "y.area y.judgement y.text y.openness", "" },
  { "agreement",
    PARTY "option o openness=public status=chosen\nissue q openness=public\n"
    "agreement a text=T owner=p due=2025-01-01 status=done decided-on=2025-01-01 ratified=true ratified-by=R "
    "ratified-on=2025-01-01 review-on=2025-01-01 option=o issue=q openness=public note=N\n"
    "agreement a2 text=T type=course ratified=true openness=public\nagreement a3 text=T openness=public\n"
    "agreement a4 text=T ratified=true\nagreement a5 text=T type=process-rule ratified=true openness=public\n"
    "agreement a6 text=T type=financial ratified=true\n"
    "agreement a7 text=T type=financial ratified=true openness=shared\n"
    "agreement ab text=T type=financial ratified=true openness=public",
    "p.name q.openness o.status o.openness a.text a.owner a.due a.status a.decided-on a.ratified a.ratified-by "
    "a.ratified-on a.review-on a.option a.issue a.openness a2.text a2.type a2.ratified a2.openness "
    "a3.text a3.openness a4.text a4.ratified a5.text a5.type a5.ratified a5.openness "
    "a7.text a7.type a7.ratified a7.openness ab.text ab.type ab.ratified ab.openness",
    "p.name q.openness o.status o.openness a.text a.owner a.due a.status a.decided-on a.ratified a.review-on "
    "a.option a.issue a.openness a2.text a2.type a2.ratified a2.openness",
    "p.name" },
  { "phase-visit",
    "session z date=2025-01-01\nsession z2 type=interview\n"
    "phase-visit v phase=share step=interests from=2025-01-01 to=2025-02-01 transition=back reason=R decided-in=z\n"
    "phase-visit v2 phase=share reason=R reason-openness=shared decided-in=z2",
    "v.phase v.step v.from v.to v.transition v.decided-in v2.phase v2.reason v2.reason-openness z.date",
    "v.phase v.from v.to v2.phase z.date", "" },
  { "plan",
    "phase-visit v phase=share planned-from=2027-01-01 planned-to=2027-02-01 intended-result=I\n"
    "session z planned-on=2027-01-01 type=design",
    "v.phase v.planned-from v.planned-to v.intended-result z.type z.planned-on", "v.phase z.type", "" },
  { "step",
    "step-progress u step=interests state=skipped evidence=E reason=R\n"
    "step-progress u2 step=vitality state=done evidence=E reason=R openness=shared",
    "u.step u.state u2.step u2.state u2.evidence u2.reason u2.openness", "u.step u.state u2.step u2.state", "" },
  { "deliverable",
    PARTY "stakeholder o at-table=false\n"
    "deliverable d type=report phase=share version=2 status=adopted date=2025-01-01 signatory=p signatory=o change-log=C\n"
    "section s deliverable=d name=N status=written text=T audience=public rank=aab\n"
    "section s2 deliverable=d name=N text=T audience=table\nsection s3 deliverable=d name=N text=T\n"
    "deliverable d2 status=signed\ndeliverable d3 status=discussed\n"
    "section s4 deliverable=d3 name=N text=T audience=public",
    "p.name d.type d.phase d.version d.status d.date d.signatory=p d2.status d3.status "
    "s.rank s.deliverable s.name s.status s.text s.audience s2.deliverable s2.name s2.text s2.audience "
    "s4.deliverable s4.name s4.text s4.audience",
    "p.name d.type d.phase d.version d.status d.date d.signatory=p d2.status "
    "s.rank s.deliverable s.name s.status s.text s.audience",
    "p.name" },
  /* Of a party that is not at the table nothing is told in other ways either. */
  { "what-is-of-a-party-not-at-the-table",
    OTHERS "stakeholder x4\nstakeholder o name=N at-table=false openness=public\nstakeholder p name=P\n"
    "role h type=chair stakeholder=o\noption k openness=public status=chosen\n"
    "payoff g option=k stakeholder=o value=3 source=party openness=public\nterm t resolved=true\n"
    "meaning b term=t stakeholder=o text=T openness=public\nshared-ambition v status=adopted\n"
    "recognition w shared-ambition=v stakeholder=o value=1\nrecognition w2 shared-ambition=v stakeholder=x2 value=5\n"
    "recognition w3 shared-ambition=v stakeholder=x3 value=5\nrecognition w4 shared-ambition=v stakeholder=p value=5\n"
    "recognition w5 shared-ambition=v stakeholder=x4 value=5",
    "o.name o.at-table o.openness p.name k.status k.openness t.resolved v.status w2.shared-ambition w2.value "
    "w3.shared-ambition w3.value w4.shared-ambition w4.value w5.shared-ambition w5.value",
    "o.name o.openness p.name k.status k.openness t.resolved v.status", "p.name" },
  { "role",
    PARTY "representative r name=N stakeholder=p\n"
    "role h type=project-lead stakeholder=p representative=r scope=S\nrole h2 external=E",
    "p.name r.name r.stakeholder h.type h.stakeholder h.representative h.scope h2.external",
    "p.name h.type h.stakeholder h2", "p.name" },
  { "session",
    PARTY "representative r stakeholder=p\nstakeholder o at-table=false\n"
    "session z name=N type=design date=2025-01-01 place=L phase=share goal=G intended-result=I present=p present=o "
    "person=r decisions=D",
    "p.name r.stakeholder z.name z.type z.date z.phase z.goal z.intended-result z.present=p z.decisions",
    "p.name z.type z.date", "p.name" },
  { "session-interview",
    PARTY "session z name=N type=interview date=2025-01-01 goal=G decisions=D notes=O notes-openness=public\n"
    "agenda-item y session=z public-text=T\nphase-vote v session=z place=share revealed=true\n"
    "learning-entry k text=T session=z shareable=true openness=public",
    "p.name k.text k.shareable k.openness", "p.name k.text k.openness", "p.name" },
  { "session-notes",
    "session z notes=N success=S lesson=L\n"
    "session z2 notes=N notes-openness=shared success=S success-openness=shared lesson=L lesson-openness=shared\n"
    "session z3 notes=N notes-openness=public success=S success-openness=public lesson=L lesson-openness=public",
    "z z2.notes z2.notes-openness z2.success z2.success-openness z2.lesson z2.lesson-openness "
    "z3.notes z3.notes-openness z3.success z3.success-openness z3.lesson z3.lesson-openness",
    "z z2 z3", "" },
  { "pulse",
    "session z pulse-interaction=3 pulse-meaning=4\n"
    "session z2 pulse-interaction=3 pulse-meaning=4 pulse-source=group pulse-voices=4\n"
    "session z3 pulse-interaction=3 pulse-meaning=4 pulse-source=group pulse-voices=3\n"
    "session z4 pulse-interaction=3 pulse-meaning=4 pulse-source=group",
    "z z2.pulse-interaction z2.pulse-meaning z2.pulse-source z2.pulse-voices z3 z4", "z z2 z3 z4", "" },
  { "agenda-item",
    PARTY "session z\nagenda-item y rank=aab session=z name=N public-text=T purpose=share minutes=20 work-form=attention "
    "owner=p rule=D17 note=O",
    "p.name z y.rank y.session y.public-text y.minutes y.work-form", "p.name z", "p.name" },
  { "phase-vote",
    PARTY "session z\nrepresentative r stakeholder=p\n"
    "phase-vote v session=z token=K stakeholder=p representative=r place=share remark=R revealed=true\n"
    "phase-vote v2 session=z token=L stakeholder=p representative=r consent=true place=dont-know revealed=true\n"
    "phase-vote v3 session=z token=M place=share revealed=true\nphase-vote v4 session=z token=N place=agree revealed=true\n"
    "phase-vote v5 session=z stakeholder=p consent=true place=agree",
    "p.name r.stakeholder z v.session v.place v.revealed v2.session v2.stakeholder v2.representative v2.consent "
    "v2.place v2.revealed v3.session v3.place v3.revealed v4.session v4.place v4.revealed v5.session",
    "p.name z", "p.name" },
  { "phase-vote-of-three",
    PARTY "session z\nsession z2\n"
    "phase-vote v session=z stakeholder=p consent=true place=share revealed=true\n"
    "phase-vote v2 session=z place=share revealed=true\nphase-vote v3 session=z place=share revealed=true\n"
    "phase-vote v4 session=z place=share\nphase-vote v5 session=z revealed=true\n"
    "phase-vote v6 session=z2 place=share revealed=true",
    "p.name z z2 v.session v.revealed v2.session v2.revealed v3.session v3.revealed v4.session "
    "v5.session v5.revealed v6.session v6.revealed",
    "p.name z z2", "p.name" },
  /* People count, not votes: one who voted twice, and some who left no name. */
  { "phase-vote-of-two-people",
    PARTY "session z\nrepresentative r stakeholder=p\n"
    "phase-vote v session=z representative=r place=share revealed=true\n"
    "phase-vote v2 session=z representative=r place=agree revealed=true\n"
    "phase-vote v3 session=z place=share revealed=true\nphase-vote v4 session=z place=share revealed=true\n"
    "phase-vote v5 session=z place=share revealed=true",
    "p.name r.stakeholder z v.session v.revealed v2.session v2.revealed v3.session v3.revealed "
    "v4.session v4.revealed v5.session v5.revealed",
    "p.name z", "p.name" },
  { "support-vote",
    "session z\nshared-ambition o status=adopted\n"
    "support-vote v session=z proposal=o token=K value=1 revealed=true\n"
    "support-vote v2 session=z proposal=o token=L value=7 revealed=true\n"
    "support-vote v3 session=z proposal=o token=M value=2 revealed=true\n"
    "support-vote v4 session=z proposal=o token=N value=2 revealed=true",
    "o.status v.session v.proposal v.value v.revealed v2.session v2.proposal v2.value v2.revealed "
    "v3.session v3.proposal v3.value v3.revealed v4.session v4.proposal v4.value v4.revealed z",
    "o.status z", "" },
  /* Two rounds of two are not one of four. */
  { "support-vote-on-two-proposals",
    "session z\nshared-ambition o status=adopted\nshared-ambition o2 status=adopted\n"
    "support-vote v session=z proposal=o value=1 revealed=true\n"
    "support-vote v2 session=z proposal=o value=7 revealed=true\n"
    "support-vote v3 session=z proposal=o2 value=2 revealed=true\n"
    "support-vote v4 session=z proposal=o2 value=2 revealed=true",
    "o.status o2.status v.session v.proposal v.revealed v2.session v2.proposal v2.revealed "
    "v3.session v3.proposal v3.revealed v4.session v4.proposal v4.revealed z",
    "o.status o2.status z", "" },
  { "support-vote-on-a-hidden-option",
    "session z\noption o\nsupport-vote v session=z proposal=o value=1 revealed=true\n"
    "support-vote v2 session=z proposal=o value=1 revealed=true\n"
    "support-vote v3 session=z proposal=o value=1 revealed=true\n"
    "support-vote v4 session=z proposal=o value=1 revealed=true",
    "z", "z", "" },
  { "marbles",
    "session z\nattention-vote v session=z token=K condition=ambition marbles=5 revealed=true\n"
    "attention-vote v2 session=z token=L condition=process marbles=5 revealed=true\n"
    "attention-vote v3 session=z token=M condition=process marbles=5 revealed=true\n"
    "attention-vote v4 session=z token=N condition=process marbles=5 revealed=true",
    "z v.session v.condition v.marbles v.revealed v2.session v2.condition v2.marbles v2.revealed "
    "v3.session v3.condition v3.marbles v3.revealed v4.session v4.condition v4.marbles v4.revealed",
    "z", "" },
  /* One who divides five marbles over four conditions is one voice. */
  { "marbles-of-one",
    "session z\nattention-vote v session=z token=K condition=ambition marbles=2 revealed=true\n"
    "attention-vote v2 session=z token=K condition=process marbles=1 revealed=true\n"
    "attention-vote v3 session=z token=K condition=relation marbles=1 revealed=true\n"
    "attention-vote v4 session=z token=K condition=interests marbles=1 revealed=true",
    "z v.session v.revealed v2.session v2.revealed v3.session v3.revealed v4.session v4.revealed", "z", "" },
  /* Only added up: then the scan says of how many. */
  { "marbles-in-all",
    "session z\nscan s instrument=attention respondents=12\nscan s2 instrument=attention respondents=3\n"
    "attention-vote v scan=s session=z condition=ambition marbles=8 revealed=true\n"
    "attention-vote v2 scan=s2 session=z condition=ambition marbles=8 revealed=true\n"
    "attention-vote v3 session=z condition=ambition marbles=8 revealed=true",
    "z v.session v.condition v.marbles v.revealed v2.session v2.revealed v3.session v3.revealed", "z", "" },
  { "scan",
    "scan s date=2025-01-01 respondents=9 released=true\nscan-response r scan=s token=K value=3 revealed=true",
    "", "", "" },
  { "learning-entry",
    "session z\nlearning-entry k type=lesson text=T session=z shareable=true openness=public\n"
    "learning-entry k2 text=T shareable=true openness=shared\nlearning-entry k3 text=T shareable=true\n"
    "learning-entry k4 text=T openness=public",
    "z k.type k.text k.session k.shareable k.openness k2.text k2.shareable k2.openness",
    "z k.type k.text k.openness", "" },
  { "snapshot",
    "snapshot s name=N date=2025-01-01 phase=share hash=H change=C note=O openness=public\n"
    "snapshot s2 name=N parent=s change=C openness=shared\nsnapshot s3 name=N change=C",
    "s.name s.date s.phase s.openness s2.name s2.openness", "s.name s.date s.phase s.openness", "" },
  { "finding-status",
    "finding-status s rule=D17 state=set-aside reason=R evidence=E first-seen=2025-01-01 public-text=T", "", "", "" },
  { "notes",
    PARTY "note n text=T\nnote n2 subject=p text=T", "p.name", "p.name", "p.name" },
  { "conflict",
    "conflict k item=I field=F base=B ours=O theirs=T", "", "", "" },
  { "placement",
    PARTY "stakeholder o at-table=false\ninterest i text=T openness=shared\ncontext-factor c text=T\n"
    "placement l item=p cell=players along=0.25 across=0.5\nplacement l2 item=i along=0.25\n"
    "placement l3 item=c\nplacement l4 item=o",
    "p.name i.text i.openness l.item l.cell l.along l.across l2.item l2.along",
    "p.name l.item l.cell l.along l.across", "p.name" },
};

/* ---- the personal sector ---- */

/* It belongs to a human: confirmed and shared by that human, and opened. */
static void
test_personal (void)
{
  g_autoptr (KijkProject) project = from_script (
      PARTY "interest i text=T type=personal stakeholder=p openness=shared confirmed=true\n"
      "interest i2 text=T type=personal stakeholder=p openness=public confirmed=true\n"
      "interest i3 text=T type=personal stakeholder=p openness=shared\n"
      "interest i4 text=T type=personal stakeholder=p confirmed=true\n"
      "interest i5 text=T type=personal stakeholder=p neutral-text=N openness=anonymous confirmed=true\n"
      "interest j text=T openness=public\n"
      "interest-relation s a=i b=j type=shared\n"
      "placement l item=i cell=personal along=0.5\n"
      "stakeholder x4 at-table=false openness=shared\n"
      "interest i6 text=T type=personal stakeholder=x4 openness=shared confirmed=true");
  KijkAudience audience = { KIJK_LEVEL_TABLE, NULL, FALSE };

  assert_seen (project, &audience, "closed", "p.name j.text j.openness");
  audience.personal_open = TRUE;
  assert_seen (project, &audience, "opened",
               "p.name i.text i.type i.stakeholder i.openness i2.text i2.type i2.stakeholder i2.openness "
               "j.text j.openness s.a s.b s.type l.item l.cell l.along");
  audience.level = KIJK_LEVEL_PUBLIC;
  assert_seen (project, &audience, "outside", "p.name j.text j.openness");
  audience.level = KIJK_LEVEL_TABLE;
  audience.personal_open = FALSE;
  audience.party = (char *) "pqqqqqqqqq";
  assert_seen (project, &audience, "its party", "p.name");
}

/* Nothing that is not the party's own, and outside only what may go outside. */
static void
test_playback_outside (void)
{
  g_autoptr (KijkProject) project = from_script (
      PARTY "interest i text=T stakeholder=p openness=public\ninterest i2 text=T stakeholder=p\n"
      "interest i3 text=T stakeholder=p openness=shared\ninterest j text=T stakeholder=x2 openness=public");
  KijkAudience audience = { KIJK_LEVEL_PUBLIC, (char *) "pqqqqqqqqq", FALSE };

  assert_seen (project, &audience, "playback outside", "p.name i.text i.stakeholder i.openness");
  audience.party = (char *) "nobodyqqqq";
  audience.level = KIJK_LEVEL_TABLE;
  assert_seen (project, &audience, "of nobody", "");
}

static void
test_allows (void)
{
  static const int least[] = { KIJK_OPENNESS_ASSUMED, KIJK_OPENNESS_SHARED, KIJK_OPENNESS_PUBLIC };

  for (int level = 0; level < kijk_level_enumeration.n_values; level++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (level);
      g_autoptr (KijkAudience) copy = NULL;

      for (int openness = 0; openness < kijk_openness_enumeration.n_values; openness++)
        g_assert_true (kijk_audience_allows (audience, openness) == (openness >= least[level]));

      audience->party = g_strdup ("pqqqqqqqqq");
      audience->personal_open = TRUE;
      copy = kijk_audience_copy (audience);
      g_assert_cmpstr (copy->party, ==, audience->party);
      g_assert_true (copy->party != audience->party && copy->personal_open && copy->level == audience->level);
      g_assert_false (kijk_audience_allows (copy, KIJK_OPENNESS_ASSUMED));
      g_assert_true (kijk_audience_allows (copy, KIJK_OPENNESS_PUBLIC));
    }
}

/* ---- foreign content and the version it came with ---- */

static void
test_foreign (void)
{
  g_autoptr (KijkProject) project = from_script (PARTY);
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *party = kijk_project_get_item (project, "pqqqqqqqqq");
  static const char *const parties[] = { NULL, "pqqqqqqqqq" };

  kijk_edit_set (edit, party, KIJK_STAKEHOLDER_FOREIGN,
                 g_variant_new_parsed ("[('name', '<x xmlns=\"urn:x\"/>')]"), &error);
  kijk_edit_set (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_FOREIGN,
                 g_variant_new_parsed ("[('name', '<x xmlns=\"urn:x\"/>')]"), &error);
  g_assert_true (kijk_edit_commit (edit, &error));
  kijk_project_set_version (project, 7);

  for (int level = 0; level < kijk_level_enumeration.n_values; level++)
    for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
      {
        KijkAudience audience = { level, (char *) parties[i], TRUE };
        g_autoptr (KijkProject) seen = kijk_project_for_audience (project, &audience);
        KijkItem *copy = kijk_project_get_item (seen, "pqqqqqqqqq");
        gboolean all = level == KIJK_LEVEL_FACILITATOR && i == 0;

        g_assert_true (kijk_item_has (copy, KIJK_STAKEHOLDER_FOREIGN) == all);
        g_assert_true (kijk_item_has (kijk_project_get_collaboration (seen), KIJK_COLLABORATION_FOREIGN) == all);
        g_assert_cmpint (kijk_project_get_version (seen), ==, all ? 7 : KIJK_FORMAT_VERSION);
      }
}

/* ---- what is made for an audience stays with it ---- */

/* Ranks without gaps: nothing tells that there was something in between. */
static void
test_ranks (void)
{
  g_autoptr (KijkProject) project = from_script (
      OTHERS "stakeholder x4\n"
      "interest i2 rank=aab text=2 openness=public\ninterest i3 rank=aac text=3\n"
      "interest i4 rank=aad text=4 neutral-text=N openness=anonymous\ninterest i5 rank=n text=5 openness=shared\n"
      "interest i6 rank=z text=6 openness=public");
  static const struct {
    KijkLevel   level;
    const char *name;
    const char *rank;
  } expected[] = {
    { KIJK_LEVEL_FACILITATOR, "i5", "n" }, { KIJK_LEVEL_TABLE, "i2", "aab" }, { KIJK_LEVEL_TABLE, "i4", "" },
    { KIJK_LEVEL_TABLE, "i5", "aac" },     { KIJK_LEVEL_TABLE, "i6", "aad" }, { KIJK_LEVEL_PUBLIC, "i2", "aab" },
    { KIJK_LEVEL_PUBLIC, "i6", "aac" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (expected[i].level);
      g_autoptr (KijkProject) seen = kijk_project_for_audience (project, audience);
      g_autofree char *id = to_id (expected[i].name);

      g_assert_cmpstr (kijk_item_get_text (kijk_project_get_item (seen, id), KIJK_INTEREST_RANK), ==,
                       expected[i].rank);
    }
}

/* What was taken out does not come back, nor is it called whole again. */
static void
test_never_wider (void)
{
  g_autoptr (KijkProject) project = from_script (PARTY "interest i text=T openness=shared\ninterest i2 text=T");
  g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkAudience) facilitator = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (KijkProject) seen = kijk_project_for_audience (project, table);
  g_autoptr (KijkProject) wider = kijk_project_for_audience (seen, facilitator);
  g_autofree char *dump = kijk_project_dump (seen);
  g_autofree char *wider_dump = kijk_project_dump (wider);

  g_assert_cmpint (kijk_project_get_audience (wider)->level, ==, KIJK_LEVEL_TABLE);
  g_assert_cmpstr (dump, ==, wider_dump);
}

/* It follows its source and is changed by nobody else. */
static void
test_not_edited (void)
{
  g_autoptr (KijkProject) project = from_script (PARTY);
  g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProject) seen = kijk_project_for_audience (project, table);
  g_autoptr (KijkProject) empty = kijk_project_new ();
  g_autoptr (KijkChanges) changes = kijk_diff (seen, empty);
  g_autoptr (GError) error = NULL;
  guint n = kijk_project_count (seen);

  g_assert_false (kijk_project_apply (seen, changes, &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY);
  g_assert_cmpuint (kijk_project_count (seen), ==, n);
}

/* ---- does it need sides at all? ---- */

static void
test_secrets (void)
{
  static const struct {
    const char *script;
    gboolean    has_secrets;
  } cases[] = {
    { "", FALSE },
    { "collaboration it default-openness=shared", TRUE },
    { "collaboration it region=R", TRUE },
    { "collaboration it region=R region-openness=public", FALSE },
    { "stakeholder p role=R", FALSE },
    { "stakeholder p at-table=false", TRUE },
    { "stakeholder p at-table=false openness=public", FALSE },
    { "stakeholder p no-deal-alternative=D", TRUE },
    { "stakeholder p no-deal-alternative=D no-deal-openness=public", FALSE },
    { "stakeholder p involvement=do involvement-openness=shared", TRUE },
    { "interest i", TRUE },
    { "interest i openness=public", FALSE },
    { "interest i openness=shared", TRUE },
    { "interest i openness=public why=Y", TRUE },
    { "interest i openness=public type=personal", TRUE },
    { "ambition-image f openness=public", FALSE },
    { "context-factor c openness=public response=R", TRUE },
    { "agreement a text=T", TRUE },
    { "agreement a text=T openness=public", FALSE },
    { "feasibility y", TRUE },
    { "session z", FALSE },
    { "session z notes=N", TRUE },
    { "deliverable d\nsection s deliverable=d name=N", FALSE },
    { "deliverable d\nsection s deliverable=d text=T", TRUE },
    { "deliverable d\nsection s deliverable=d text=T audience=public", FALSE },
    /* What is never shown to anybody needs a side of its own. */
    { "stakeholder p power=3", TRUE },
    { "stakeholder p stake=3", TRUE },
    { "stakeholder p attitude=critical", TRUE },
    { "stakeholder p note=N", TRUE },
    { "interest i openness=public deal-breaker=true", TRUE },
    { "representative r lens=political", TRUE },
    { "representative r support=2", TRUE },
    { "representative r name=N function=F", FALSE },
    { "representative r\ncontact c representative=r", TRUE },
    { "note n", TRUE },
    { "session z type=interview", TRUE },
    { "session z\nphase-vote v session=z remark=R", TRUE },
    /* What keeps the books is no secret. */
    { "scan s\nscan-response r scan=s token=K value=3", FALSE },
    { "session z place=P\nphase-vote v session=z token=K place=share", FALSE },
    { "interest i openness=public source=interview confirmed=true confirmed-by=B history=H neutral-text=N", FALSE },
    { "finding-status s rule=D01 reason=R", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KijkProject) project = from_script ("collaboration it default-openness=public");

      add_script (project, cases[i].script);
      if (kijk_project_has_secrets (project) != cases[i].has_secrets)
        g_error ("has_secrets (“%s”) is %d", cases[i].script, !cases[i].has_secrets);
    }

  {
    g_autoptr (KijkProject) fresh = kijk_project_new ();

    g_assert_true (kijk_project_has_secrets (fresh));
  }
}

/* What the group says of itself stays in the room, though it is no secret. */
static void
test_audiences (void)
{
  static const struct {
    const char *script;
    gboolean    has_audiences;
  } cases[] = {
    { "", FALSE },
    { "interest i openness=public", FALSE },
    { "interest i openness=shared", TRUE },
    { "phase-visit v phase=share from=2025-01-01", FALSE },
    { "phase-visit v phase=share from=2025-01-01 transition=back", FALSE },
    { "phase-visit v phase=share planned-from=2025-01-01", TRUE },
    { "session z date=2025-01-01\nphase-vote v session=z token=K place=share", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KijkProject) project = from_script ("collaboration it default-openness=public");

      add_script (project, cases[i].script);
      if (kijk_project_has_audiences (project) != cases[i].has_audiences)
        g_error ("has_audiences (“%s”) is %d", cases[i].script, !cases[i].has_audiences);
    }
}

/* ---- any project at all ---- */

static const KijkAudience audiences[] = {
  { KIJK_LEVEL_TABLE, NULL, FALSE },
  { KIJK_LEVEL_TABLE, NULL, TRUE },
  { KIJK_LEVEL_PUBLIC, NULL, FALSE },
};

static KijkAudience *
any_audience (GRand       *random,
              KijkProject *project)
{
  GPtrArray *parties = kijk_project_get_items (project, KIJK_KIND_STAKEHOLDER);
  int i = g_rand_int_range (random, 0, G_N_ELEMENTS (audiences) + 1);
  KijkAudience *audience;

  if (i < (int) G_N_ELEMENTS (audiences))
    return kijk_audience_copy (&audiences[i]);

  audience = kijk_audience_new (g_rand_int_range (random, 0, kijk_level_enumeration.n_values));
  if (parties->len > 0)
    audience->party = g_strdup (kijk_item_get_id (parties->pdata[g_rand_int_range (random, 0, parties->len)]));
  else if (audience->level == KIJK_LEVEL_FACILITATOR)
    audience->level = KIJK_LEVEL_TABLE;

  return audience;
}

/* Nothing that the table keeps from an audience is in any value that it gets. */
static void
check_no_secrets (KijkProject        *whole,
                  KijkProject        *seen,
                  const KijkAudience *audience)
{
  g_autoptr (GPtrArray) secrets = kijk_secrets_list (whole, audience);
  g_autofree char *dump = kijk_project_dump (seen);

  for (guint i = 0; i < secrets->len; i++)
    {
      const char *found = strstr (dump, secrets->pdata[i]);

      if (found != NULL)
        g_error ("“%s” is for %s%s: %.*s", (char *) secrets->pdata[i],
                 kijk_level_enumeration.values[audience->level],
                 audience->party != NULL ? " of one party" : "", (int) (found - dump + 20), dump);
    }
}

/* Projecting a projected project changes nothing, and one step gives what two do. */
static void
check_idempotent (KijkProject        *whole,
                  KijkProject        *seen,
                  const KijkAudience *audience)
{
  g_autoptr (KijkProject) again = kijk_project_for_audience (seen, audience);
  g_autoptr (KijkProject) outside = kijk_project_for_audience (whole, &audiences[2]);
  g_autoptr (KijkProject) in_two_steps = kijk_project_for_audience (seen, &audiences[2]);
  g_autofree char *dump = kijk_project_dump (seen);
  g_autofree char *dump_again = kijk_project_dump (again);
  g_autofree char *dump_outside = kijk_project_dump (outside);
  g_autofree char *dump_in_two_steps = kijk_project_dump (in_two_steps);

  g_assert_true (g_str_equal (dump, dump_again));
  if (audience->party == NULL && !g_str_equal (dump_outside, dump_in_two_steps))
    {
      g_autoptr (KijkChanges) changes = kijk_diff (outside, in_two_steps);
      const KijkChange *first = kijk_changes_get (changes, 0);

      g_error ("outside differs in two steps, first in %s %s", kijk_kind_get (first->kind)->name, first->id);
    }
}

/* Everything that is there was there before, and points to what is there. */
static void
check_whole (KijkProject        *whole,
             KijkProject        *seen,
             const KijkAudience *audience)
{
  g_autoptr (KijkProject) empty = kijk_project_new ();
  g_autoptr (KijkChanges) changes = kijk_diff (empty, seen);
  g_autoptr (GError) error = NULL;
  const KijkAudience *named = kijk_project_get_audience (seen);

  g_assert_cmpuint (kijk_project_count (seen), <=, kijk_project_count (whole));
  g_assert_cmpstr (named->party, ==, audience->party);
  g_assert_cmpint (named->level, >=, audience->level);
  /* Applying checks every reference. */
  g_assert_true (kijk_project_apply (empty, changes, &error));
  g_assert_no_error (error);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (seen, kind);

      for (guint i = 0; i < items->len; i++)
        {
          KijkItem *original = kijk_project_get_item (whole, kijk_item_get_id (items->pdata[i]));

          g_assert_nonnull (original);
          g_assert_true (original != items->pdata[i] && kijk_item_is (original, kind));
        }
    }
}

/* Nothing refers to an anonymous item, and it keeps nothing that tells whose it is. */
static void
check_unnamed (KijkProject        *seen,
               const KijkAudience *audience)
{
  g_autofree char *dump = kijk_project_dump (seen);
  GPtrArray *interests = kijk_project_get_items (seen, KIJK_KIND_INTEREST);

  if (audience->party != NULL)
    return;
  for (guint i = 0; i < interests->len; i++)
    {
      KijkItem *interest = interests->pdata[i];
      g_autofree char *quoted = g_strdup_printf ("'%s'", kijk_item_get_id (interest));
      int n = 0;

      if (kijk_item_get_int (interest, KIJK_INTEREST_OPENNESS) != KIJK_OPENNESS_ANONYMOUS)
        continue;
      g_assert_null (strstr (dump, quoted));
      for (int f = 0; f < kijk_item_get_kind (interest)->n_fields; f++)
        n += kijk_item_has (interest, kijk_item_get_kind (interest)->fields[f].id);
      g_assert_cmpint (n, <=, 4);
      g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_TEXT), ==,
                       kijk_item_get_text (interest, KIJK_INTEREST_NEUTRAL_TEXT));
    }
}

static void
test_any_project (void)
{
  for (guint seed = 1; seed <= 120; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) project = kijk_random_project (seed, seed % 80);

      for (int i = g_rand_int_range (random, 0, 20); i > 0; i--)
        kijk_random_edit (random, project);
      for (int i = 0; i < 3; i++)
        {
          g_autoptr (KijkAudience) audience = any_audience (random, project);
          g_autoptr (KijkProject) seen = kijk_project_for_audience (project, audience);

          check_no_secrets (project, seen, audience);
          check_idempotent (project, seen, audience);
          check_whole (project, seen, audience);
          check_unnamed (seen, audience);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/audience/row/%s", rows[i].row);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/audience/personal", test_personal);
  g_test_add_func ("/audience/playback-outside", test_playback_outside);
  g_test_add_func ("/audience/allows", test_allows);
  g_test_add_func ("/audience/foreign", test_foreign);
  g_test_add_func ("/audience/ranks", test_ranks);
  g_test_add_func ("/audience/never-wider", test_never_wider);
  g_test_add_func ("/audience/not-edited", test_not_edited);
  g_test_add_func ("/audience/has-secrets", test_secrets);
  g_test_add_func ("/audience/has-audiences", test_audiences);
  g_test_add_func ("/audience/any-project", test_any_project);

  return g_test_run ();
}
