/* Delimiters, by what a file says and by the names between them. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/dialect.h"

#include <string.h>

#include "okr/import/header.h"

static const struct {
	const char *word;
	char delimiter;
} words[] = {
	/* the first of several is the one that is printed */
	{ "auto", '\0' },    { "comma", ',' }, { "semicolon", ';' },
	{ "tab", '\t' },     { "\\t", '\t' },  { "bar", '|' },
	{ "pipe", '|' },     { "space", ' ' }, { "US", '\x1F' },
	{ "\\x1f", '\x1F' },
};

#define ROWS_SEEN 1000
#define BYTES_SEEN ((size_t)128 * 1024) /* the same however they come */

#define NWORDS (sizeof(words) / sizeof(*words))

/* One byte, no part of a longer character, and none that CSV itself needs. */
static bool
is_delimiter(char c)
{
	return c > 0 && c != '"' && c != '\n' && c != '\r';
}

bool
okr_dialect_parse(const char *said, char *delimiter)
{
	for (size_t i = 0; i < NWORDS; i++) {
		*delimiter = words[i].delimiter;
		if (strcmp(said, words[i].word) == 0)
			return true;
	}
	*delimiter = said[0];
	return strlen(said) == 1 && is_delimiter(said[0]);
}

const char *
okr_dialect_word(char delimiter)
{
	for (size_t i = 0; i < NWORDS; i++)
		if (words[i].delimiter == delimiter)
			return words[i].word;
	return okr_shown((struct okr_span){ &delimiter, 1 });
}

/*
 * The delimiter that a line such as sep=; or "sep=;" names, or '\0'.  A sheet
 * that was saved once more has delimiters behind it.
 */
static char
parse_sep(struct okr_span line)
{
	bool quoted = line.n > 0 && line.s[0] == '"';
	const char *s = line.s + quoted, *end = line.s + line.n;
	char delimiter;

	if (end - s < 5 ||
	    (memcmp(s, "sep=", 4) != 0 && memcmp(s, "SEP=", 4) != 0 &&
	     memcmp(s, "Sep=", 4) != 0))
		return '\0';
	delimiter = s[4];
	s += 5;
	if (quoted && (s == end || *s++ != '"'))
		return '\0';
	while (s < end && *s == delimiter)
		s++;
	return s == end && is_delimiter(delimiter) ? delimiter : '\0';
}

char
okr_dialect_sep(struct okr_table *t)
{
	struct okr_span text = okr_buf_view(&t->bytes), line;
	struct okr_buf place = { 0 };
	size_t at = t->begin, end;
	uint32_t number;
	char delimiter;

	while (at < text.n && (text.s[at] == '\n' || text.s[at] == '\r'))
		at++;
	end = at;
	while (end < text.n && text.s[end] != '\n' && text.s[end] != '\r')
		end++;
	line = (struct okr_span){ text.s + at, end - at };
	delimiter = parse_sep(line);
	if (delimiter == '\0')
		return '\0';
	number = okr_line_of(text, at, &at);
	okr_buf_printf(&place, "%s:%lu", t->name, (unsigned long)number);
	okr_note((struct okr_place){ .source = okr_buf_view(&place) },
		 "skipped: it says what separates cells: '%s'",
		 okr_shown(line));
	okr_buf_release(&place);
	t->begin = end; /* its line end stays, which counts the line */
	t->begin_line = number;
	return delimiter;
}

char
okr_dialect_delimiter(const struct okr_table *t, struct okr_lexicon *l)
{
	char best = ',';
	size_t most = 0;

	for (const char *delimiter = ",;\t|"; *delimiter; delimiter++) {
		size_t known = okr_header_find(t, l, *delimiter).known;

		if (known > most) {
			most = known;
			best = *delimiter;
		}
	}
	return best;
}

/* Each of the first records has as many cells, and more than one. */
static bool
is_even(const struct okr_table *t, char delimiter)
{
	const struct okr_record *record;
	size_t rows = 0, ncell = 0;
	struct okr_reader r;
	bool even = true;

	okr_reader_init(&r, okr_buf_view(&t->bytes), delimiter);
	r.at = t->begin;
	while (even && rows < ROWS_SEEN && r.at < t->begin + BYTES_SEEN &&
	       (record = okr_reader_next(&r)) != NULL) {
		if (rows++ == 0)
			ncell = record->ncell;
		even = record->ncell == ncell;
	}
	okr_reader_release(&r);
	return even && rows > 1 && ncell > 1;
}

char
okr_dialect_even(const struct okr_table *t)
{
	char found = '\0';

	for (const char *delimiter = ",;\t|"; *delimiter; delimiter++) {
		if (!is_even(t, *delimiter))
			continue;
		if (found)
			return '\0';
		found = *delimiter;
	}
	return found;
}
