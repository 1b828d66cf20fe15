/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-random-words.h"

#include <string.h>

#define PICK(random, list) list[g_rand_int_range (random, 0, G_N_ELEMENTS (list))]

/* Words that follow each other well enough: as long as Dutch words are, with the
 * compounds that break a narrow line, and accents. */
static const char *const words[] = {
  "de", "het", "een", "van", "en", "voor", "met", "in", "op", "niet", "zonder", "bij", "na",
  "meer", "minder", "samen", "ruimte", "tijd", "geld", "zorg", "wijk", "buurt", "school",
  "gemeente", "bewoners", "huisarts", "coördinatie", "beëindigen", "financiële", "reële",
  "geïnteresseerd", "zeeën", "privé", "café", "crèche", "’s ochtends", "zo’n", "vergunningen",
  "samenwerkingsovereenkomst", "arbeidsmarktkrapte", "verantwoordelijkheid", "ziekenhuis",
  "gezondheidsverschillen", "jeugdhulpverleningsinstelling", "bestaanszekerheid", "aanspreekpunt",
  "duidelijkheid", "vertrouwen", "werkgelegenheid", "doorstroming", "wachttijd", "vrijwilligers",
  "één", "vóór", "bereikbaar", "betaalbaar", "verkeersveiligheid", "overlast", "groen", "water",
};

static const char *const openings[] = {
  "Gemeente", "Stichting", "Vereniging", "Coöperatie", "Zorggroep", "Woningcorporatie",
  "Ondernemersvereniging", "Samenwerkingsverband", "Provincie", "Waterschap", "Regionaal",
};

static const char *const places[] = {
  "Elderveen", "Oud-Zevenhuizen", "’s-Gravenmeer", "Bergeijk aan Zee", "Sint-Maartensvoorde",
  "Noordbroek", "Fryslân", "de Lage Kempen", "IJsselmonde", "Curaçaokade", "Łódźplein",
};

static const char *const first_names[] = {
  "Anouk", "Björn", "Chloé", "Dirk-Jan", "Esmée", "Fatıma", "Günther", "Hélène", "Ilse", "Søren",
};

static const char *const last_names[] = {
  "de Vries", "van den Heuvel-Pijpers", "el Idrissi", "Özdemir", "’t Hart", "Nguyễn", "Peeters",
};

/* What a picture, a file or a table has to survive now and then. */
static const char *const oddities[] = {
  "Wonen & Zorg", "<18 jaar", "“nu of nooit”", "50 % > 40 %", "]]>", "=1+1", "a;b,c", "€ 1.200,-",
  "🙂", "👩🏽‍⚕️ erbij", "🇳🇱🇧🇪", "مرحبا بالجميع", "שלום לכולם", "שלום (abc) 123", "مركز 24 المدينة",
  "é\xcc\x81\xcc\xa7", "Ω≈ç√", "x²", "naïef", "\xe2\x80\x8f‏rtl", "fi fl ffi", "0", "-", "--", "\\n",
};

/**
 * kijk_random_date:
 * @random: where chance comes from
 *
 * Returns: (transfer full): a day as a field holds it, mostly of these years
 */
char *
kijk_random_date (GRand *random)
{
  static const char *const edges[] = { "0001-01-01", "2024-02-29", "9999-12-31", "1999-12-31" };

  if (g_rand_int_range (random, 0, 20) == 0)
    return g_strdup (PICK (random, edges));

  return g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (random, 2019, 2031),
                          g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));
}

/**
 * kijk_random_initials:
 * @random: where chance comes from
 *
 * Returns: (transfer full): two letters, as on the coin of a party
 */
char *
kijk_random_initials (GRand *random)
{
  static const char *const odd[] = { "É", "ÉÅ", "W", "ש", "م", "🙂", "ĲĲ", "WW", "Il" };

  if (g_rand_int_range (random, 0, 15) == 0)
    return g_strdup (PICK (random, odd));

  return g_strdup_printf ("%c%c", g_rand_int_range (random, 'A', 'Z' + 1),
                          g_rand_int_range (random, 'a', 'z' + 1));
}

static void
append_marker (GString *text,
               GRand   *random)
{
  static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";

  g_string_append (text, "zq");
  for (int i = 2; i < KIJK_MARKER_LENGTH; i++)
    g_string_append_c (text, alphabet[g_rand_int_range (random, 0, 32)]);
}

/**
 * kijk_find_marker:
 * @text: a text
 *
 * Returns: (transfer full) (nullable): the marker in @text
 */
char *
kijk_find_marker (const char *text)
{
  for (const char *p = strstr (text, "zq"); p != NULL; p = strstr (p + 1, "zq"))
    if (strspn (p, "abcdefghijklmnopqrstuvwxyz234567") >= KIJK_MARKER_LENGTH)
      return g_strndup (p, KIJK_MARKER_LENGTH);

  return NULL;
}

static void
append_word (GString    *text,
             const char *word,
             glong      *room)
{
  glong length = g_utf8_strlen (word, -1) + (text->len > 0);

  if (length > *room)
    return;

  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ' ');
  g_string_append (text, word);
  *room -= length;
}

/* Mostly a line or two, now and then a paragraph, seldom all there is room for. */
static int
choose_length (GRand           *random,
               const KijkField *field)
{
  int kind = g_rand_int_range (random, 0, 40);
  int length = g_rand_int_range (random, 20, 90);

  if (field->maximum <= 40 || kind == 0)
    return MIN (field->maximum, 4000);
  if (kind < 4)
    return MIN (field->maximum, 400);

  return MIN (field->maximum, length);
}

static void
append_opening (GString         *text,
                GRand           *random,
                const KijkField *field,
                glong           *room)
{
  int rest = g_rand_int_range (random, 0, 40);

  if (!g_str_equal (field->name, "name") || field->maximum < 100)
    return;

  if (g_rand_boolean (random))
    {
      append_word (text, PICK (random, openings), room);
      append_word (text, PICK (random, places), room);
    }
  else
    {
      append_word (text, PICK (random, first_names), room);
      append_word (text, PICK (random, last_names), room);
    }
  *room = MIN (*room, rest);
}

/**
 * kijk_random_text:
 * @random: where chance comes from
 * @field: a field that holds words
 *
 * Returns: (transfer full): words that @field may hold, with a marker of their
 *   own if there is room for one
 */
char *
kijk_random_text (GRand           *random,
                  const KijkField *field)
{
  GString *text = g_string_new (NULL);
  glong room = choose_length (random, field);
  gboolean marked = field->maximum > 2 * KIJK_MARKER_LENGTH;

  if (marked)
    room -= KIJK_MARKER_LENGTH + 1;
  append_opening (text, random, field, &room);
  if (g_rand_int_range (random, 0, 8) == 0)
    append_word (text, PICK (random, oddities), &room);

  while (room > 8)
    {
      append_word (text, PICK (random, words), &room);
      if (field->type == KIJK_VALUE_TEXT && room > 100 && g_rand_int_range (random, 0, 12) == 0)
        {
          g_string_append_c (text, '\n');
          room--;
        }
    }

  if (marked)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      append_marker (text, random);
    }
  else if (text->len == 0)
    {
      g_string_append_printf (text, "D%02d", g_rand_int_range (random, 1, 54));
    }

  return g_string_free (text, FALSE);
}
