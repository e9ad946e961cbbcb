/*
 * okr-import: spreadsheet exports in, one table of OKR CSV out.
 */
/* SPDX-License-Identifier: ISC */
#include <stdlib.h>
#include <string.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/opts.h"
#include "okr/import/canonical.h"
#include "okr/import/charset.h"
#include "okr/import/dialect.h"
#include "okr/import/merge.h"

struct args {
	struct okr_common common;
	const char *delimiter;
	const char *encoding;
	int decimal;  /* position in decimal_words */
	int max_cell; /* MiB; 0: the usual */
	struct okr_texts prefix;
};

static const char *const decimal_words[] = { "auto", ".", ",", NULL };
static const enum okr_mark marks[] = { OKR_MARK_NONE, OKR_MARK_POINT,
				       OKR_MARK_COMMA };

static const struct okr_opt options[] = {
	OKR_OPT_WORD(struct args, 0, "decimal", decimal, decimal_words, "MARK",
		     "decimal mark of all numbers: . , or auto"),
	OKR_OPT_TEXT(struct args, 0, "delimiter", delimiter, "CHAR",
		     "what separates cells: , ; tab | another or auto"),
	OKR_OPT_TEXT(struct args, 0, "encoding", encoding, "NAME",
		     "character set of the files, such as cp1252"),
	OKR_OPT_NUMBER(struct args, 0, "max-cell", max_cell, 1024, "MIB",
		       "largest cell, in MiB (16)"),
	OKR_OPT_LIST(struct args, 0, "prefix", prefix, "FILE=TEXT",
		     "put TEXT before the ids of FILE (repeatable)"),
	OKR_OPTS_COMMON(struct args),
};

static const struct okr_program program = {
	.name = "okr-import",
	.operands = "[OPTION]... [FILE]...",
	.summary =
	    "Read spreadsheet exports and write them as one table of OKR CSV.",
	.options = options,
};

/* The TEXT of "FILE=TEXT" if FILE is the path, else NULL. */
static const char *
prefix_for(const char *path, const char *option)
{
	const char *name = path ? path : "-";
	size_t n = strlen(name);

	if (strncmp(option, name, n) != 0 || option[n] != '=')
		return NULL;
	return option + n + 1;
}

/* A prefix for a file that is not there was meant for another one. */
static void
check_prefixes(const struct args *args, size_t n, char **paths)
{
	for (size_t i = 0; i < args->prefix.n; i++) {
		const char *option = args->prefix.text[i];
		size_t file = 0;

		while (file < n && prefix_for(paths[file], option) == NULL)
			file++;
		if (file == n)
			okr_die_usage(program.operands,
				      "--prefix: '%s' is not FILE=TEXT with "
				      "one of the files given",
				      okr_shown(okr_span_of(option)));
	}
}

/* How all files are to be read; the charset is put into the room for it. */
static struct okr_ask
asked(const struct args *args, char charset[OKR_CHARSET_ROOM])
{
	struct okr_ask ask = { .mark = marks[args->decimal],
			       .max_cell = (size_t)args->max_cell << 20 };

	if (args->delimiter &&
	    !okr_dialect_parse(args->delimiter, &ask.delimiter))
		okr_die_usage(program.operands,
			      "--delimiter: not one ASCII character, nor auto, "
			      "tab, comma, semicolon, bar or space: '%s'",
			      okr_shown(okr_span_of(args->delimiter)));
	if (args->encoding == NULL)
		return ask;
	if (!okr_charset_find(args->encoding, charset))
		okr_die_usage(program.operands,
			      "--encoding: no such character set: '%s'; some "
			      "are cp1252, iso-8859-15, macroman, shift_jis, "
			      "gb18030, utf-16le",
			      okr_shown(okr_span_of(args->encoding)));
	ask.charset = charset;
	return ask;
}

/* What is wrong with a file is reported; the others are opened all the same. */
static void
open_sheet(const struct args *args, struct okr_ask ask, struct okr_lexicon *l,
	   struct okr_sheet *sheet)
{
	for (size_t i = 0; i < args->prefix.n && ask.prefix == NULL; i++)
		ask.prefix = prefix_for(ask.path, args->prefix.text[i]);
	(void)!okr_sheet_open(sheet, ask, l);
}

/* What has been made is then read and checked as any filter would. */
static void
convert(const struct args *args, size_t n, struct okr_lexicon *l,
	struct okr_sheet *sheet)
{
	struct okr_table made = { .name = "output",
				  .max_cell = sheet->ask.max_cell };

	if (n == 1 && sheet->canonical && sheet->ask.prefix == NULL) {
		okr_canonical_copy(&sheet->table, args->common.output);
		return;
	}
	if (okr_merge(sheet, n, l, &made.bytes) && okr_table_header(&made, ','))
		okr_canonical_copy(&made, args->common.output);
	okr_table_release(&made);
}

int
main(int argc, char **argv)
{
	struct args args = { 0 };
	int first = okr_opts_parse(&program, argc, argv, &args);
	char **paths = argv + first; /* without operands the one is NULL */
	size_t n = argc > first ? (size_t)(argc - first) : 1;
	struct okr_sheet *sheet = okr_mem_new(n, sizeof(*sheet));
	struct okr_lexicon lexicon;
	char charset[OKR_CHARSET_ROOM];
	struct okr_ask ask = asked(&args, charset);

	check_prefixes(&args, n, paths);
	okr_lexicon_init(&lexicon);
	for (size_t i = 0; i < n; i++) {
		ask.path = paths[i];
		open_sheet(&args, ask, &lexicon, &sheet[i]);
	}
	if (!okr_diag_failed())
		convert(&args, n, &lexicon, sheet);
	for (size_t i = 0; i < n; i++)
		okr_sheet_release(&sheet[i]);
	okr_lexicon_release(&lexicon);
	free(sheet);
	free(args.prefix.text);
	return okr_diag_end();
}
