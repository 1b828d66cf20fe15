/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-schema.h"

#include "model/kijk-kind.h"

#include "kijk-xml.h"

#define ID_PATTERN "[a-z][a-z2-7]{9}"

/* There was no year nought, though some validators think so. */
#define YEAR_PATTERN "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"

static const char *const opening =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n"
  "<!-- The format of .kijkglas files, as RELAX NG. Made from the declarations of the\n"
  "     kinds by “meson compile -C build schema”; change those, not this.\n"
  "     It says what kijkglas-cli validate says of a file of this version, except that it\n"
  "     does not know whether an id is used twice or points to something. -->\n"
  "<grammar ns=\"" KIJK_NAMESPACE "\" xmlns=\"http://relaxng.org/ns/structure/1.0\"\n"
  "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n"
  "  <start>\n"
  "    <ref name=\"collaboration\"/>\n"
  "  </start>\n";

/* What others may put in a file, and where. */
static const char *const foreign =
  "  <define name=\"foreign\">\n"
  "    <zeroOrMore>\n"
  "      <element>\n"
  "        <anyName><except><nsName/></except></anyName>\n"
  "        <ref name=\"anything\"/>\n"
  "      </element>\n"
  "    </zeroOrMore>\n"
  "  </define>\n"
  "  <define name=\"foreign-attributes\">\n"
  "    <zeroOrMore>\n"
  "      <attribute><anyName><except><nsName/><nsName ns=\"\"/></except></anyName></attribute>\n"
  "    </zeroOrMore>\n"
  "  </define>\n"
  "  <define name=\"anything\">\n"
  "    <zeroOrMore>\n"
  "      <choice>\n"
  "        <attribute><anyName/></attribute>\n"
  "        <text/>\n"
  "        <element><anyName/><ref name=\"anything\"/></element>\n"
  "      </choice>\n"
  "    </zeroOrMore>\n"
  "  </define>\n"
  "  <define name=\"space\">\n"
  "    <optional><attribute name=\"xml:space\"/></optional>\n"
  "  </define>\n";

/* Returns: (transfer full): the name of the definition of what @field holds */
static char *
name_of_type (const KijkField *field)
{
  if (field->enumeration != NULL)
    return g_strdelimit (g_strdup (field->enumeration->name), "_", '-');

  switch (field->type)
    {
    case KIJK_VALUE_LINE:
    case KIJK_VALUE_TEXT:
    case KIJK_VALUE_LINES:
      return g_strdup_printf ("words-%d", field->maximum);
    case KIJK_VALUE_INTEGER:
      return g_strdup_printf ("integer-%d-%d", field->minimum, field->maximum);
    case KIJK_VALUE_NUMBER:
      return g_strdup_printf ("number-%d-%d", field->minimum, field->maximum);
    case KIJK_VALUE_RANK:
      return g_strdup ("rank");
    case KIJK_VALUE_DATE:
      return g_strdup ("date");
    case KIJK_VALUE_BOOLEAN:
      return g_strdup ("boolean");
    default:
      return g_strdup ("reference");
    }
}

static void
write_values (GString           *out,
              const char *const *values)
{
  g_string_append (out, "    <choice>\n");
  for (const char *const *value = values; *value != NULL; value++)
    g_string_append_printf (out, "      <value>%s</value>\n", *value);
  g_string_append (out, "    </choice>\n");
}

static void
write_parameter (GString    *out,
                 const char *name,
                 const char *value)
{
  g_string_append_printf (out, "<param name=\"%s\">%s</param>", name, value);
}

static void
write_range (GString         *out,
             const KijkField *field)
{
  g_autofree char *least = g_strdup_printf ("%d", field->minimum);
  g_autofree char *most = g_strdup_printf ("%d", field->maximum);

  write_parameter (out, "minInclusive", least);
  write_parameter (out, "maxInclusive", most);
}

static void
write_data (GString         *out,
            const KijkField *field)
{
  static const struct {
    const char *type;
    const char *pattern;
  } data[] = {
    [KIJK_VALUE_LINE] = { "string", NULL },
    [KIJK_VALUE_TEXT] = { "string", NULL },
    [KIJK_VALUE_RANK] = { "token", "[a-z]{0,199}[b-z]" },
    [KIJK_VALUE_DATE] = { "date", YEAR_PATTERN "-[0-9]{2}-[0-9]{2}" },
    [KIJK_VALUE_REFERENCE] = { "token", ID_PATTERN },
    [KIJK_VALUE_INTEGER] = { "integer", NULL },
    [KIJK_VALUE_NUMBER] = { "decimal", "-?([0-9]+([.][0-9]*)?|[.][0-9]+)" },
    [KIJK_VALUE_LINES] = { "string", NULL },
    [KIJK_VALUE_REFERENCES] = { "token", ID_PATTERN },
  };
  g_autofree char *length = g_strdup_printf ("%d", field->maximum);

  g_string_append_printf (out, "    <data type=\"%s\">", data[field->type].type);
  if (g_str_equal (data[field->type].type, "string"))
    write_parameter (out, "maxLength", length);
  if (field->type == KIJK_VALUE_INTEGER || field->type == KIJK_VALUE_NUMBER)
    write_range (out, field);
  if (data[field->type].pattern != NULL)
    write_parameter (out, "pattern", data[field->type].pattern);
  g_string_append (out, "</data>\n");
}

static void
write_type (GString         *out,
            const char      *name,
            const KijkField *field)
{
  static const char *const booleans[] = { "true", "false", NULL };

  g_string_append_printf (out, "  <define name=\"value-%s\">\n    <ref name=\"space\"/>\n", name);
  if (field->enumeration != NULL)
    write_values (out, field->enumeration->values);
  else if (field->type == KIJK_VALUE_BOOLEAN)
    write_values (out, booleans);
  else
    write_data (out, field);
  g_string_append (out, "  </define>\n");
}

/* Each type once, in the order in which kinds first need them. */
static void
write_types (GString *out)
{
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int k = 0; k < KIJK_N_KINDS; k++)
    {
      const KijkKind *kind = kijk_kind_get (k);

      for (int i = 0; i < kind->n_fields - 1; i++)
        {
          char *name = name_of_type (&kind->fields[i]);

          if (!g_hash_table_contains (written, name))
            write_type (out, name, &kind->fields[i]);
          g_hash_table_add (written, name);
        }
    }
}

static void
write_fields (GString        *out,
              const KijkKind *kind)
{
  for (int i = 0; i < kind->n_fields - 1; i++)
    {
      const KijkField *field = &kind->fields[i];
      const char *how_often = kijk_field_is_list (field) ? "zeroOrMore" : "optional";
      g_autofree char *type = name_of_type (field);

      g_string_append_printf (out,
                              "        <%s><element name=\"%s\"><ref name=\"value-%s\"/></element></%s>\n",
                              how_often, field->name, type, how_often);
    }
}

static void
write_collaboration (GString *out)
{
  const KijkKind *kind = kijk_kind_get (KIJK_KIND_COLLABORATION);

  g_string_append_printf (out, "  <define name=\"%s\">\n    <element name=\"%s\">\n", kind->name, kind->name);
  g_string_append (out, "      <attribute name=\"version\"><ref name=\"version\"/></attribute>\n"
                        "      <attribute name=\"min-reader\"><ref name=\"version\"/></attribute>\n"
                        "      <ref name=\"foreign-attributes\"/>\n"
                        "      <interleave>\n        <ref name=\"foreign\"/>\n");
  write_fields (out, kind);
  for (int k = 0; k < KIJK_N_KINDS; k++)
    if (kijk_kind_get (k)->section != NULL)
      g_string_append_printf (out, "        <optional><ref name=\"%s\"/></optional>\n",
                              kijk_kind_get (k)->section);
  g_string_append (out, "      </interleave>\n    </element>\n  </define>\n"
                        "  <define name=\"version\">\n    <data type=\"integer\">");
  write_parameter (out, "minInclusive", "1");
  write_parameter (out, "maxInclusive", "1");
  g_string_append (out, "</data>\n  </define>\n");
}

static void
write_kind (GString        *out,
            const KijkKind *kind)
{
  g_string_append_printf (out,
                          "  <define name=\"%s\">\n    <element name=\"%s\">\n      <ref name=\"space\"/>\n"
                          "      <interleave>\n        <ref name=\"foreign\"/>\n"
                          "        <zeroOrMore><ref name=\"%s\"/></zeroOrMore>\n"
                          "      </interleave>\n    </element>\n  </define>\n",
                          kind->section, kind->section, kind->name);
  g_string_append_printf (out,
                          "  <define name=\"%s\">\n    <element name=\"%s\">\n"
                          "      <attribute name=\"id\"><data type=\"string\">"
                          "<param name=\"pattern\">" ID_PATTERN "</param></data></attribute>\n"
                          "      <ref name=\"foreign-attributes\"/>\n"
                          "      <interleave>\n        <ref name=\"foreign\"/>\n",
                          kind->name, kind->name);
  write_fields (out, kind);
  g_string_append (out, "      </interleave>\n    </element>\n  </define>\n");
}

/**
 * kijk_schema_write:
 *
 * Writes the declarations of the kinds as a RELAX NG schema, for editors and for
 * whoever makes files for this program. The reader does not need it.
 *
 * Returns: (transfer full): the schema
 */
char *
kijk_schema_write (void)
{
  GString *out = g_string_new (opening);

  write_collaboration (out);
  for (int k = 0; k < KIJK_N_KINDS; k++)
    if (kijk_kind_get (k)->section != NULL)
      write_kind (out, kijk_kind_get (k));
  write_types (out);
  g_string_append (out, foreign);
  g_string_append (out, "</grammar>\n");

  return g_string_free (out, FALSE);
}
