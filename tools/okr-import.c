/*
 * okr-import: spreadsheet exports in, one table of OKR CSV out.
 */
/* SPDX-License-Identifier: ISC */
#include <stdlib.h>
#include <string.h>

#include "okr/base/data.h"
#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/opts.h"
#include "okr/base/outfile.h"
#include "okr/import/canonical.h"
#include "okr/import/charset.h"
#include "okr/import/dated.h"
#include "okr/import/dialect.h"
#include "okr/import/knowledge.h"
#include "okr/import/merge.h"
#include "okr/import/profile.h"
#include "okr/import/shape.h"
#include "okr/import/raw.h"

struct args {
	struct okr_common common;
	struct okr_hints told;
	const char *delimiter;
	const char *encoding;
	int decimal;  /* position in decimal_words */
	int max_cell; /* MiB; 0: the usual */
	int dates;    /* position in dates_words */
	bool explain;
	bool infer;
	const char *profile;
	const char *shape;
	bool print;
	const char *template;
	struct okr_texts prefix;
	bool raw;
	bool keep_going;
	struct okr_texts snapshot;
};

static const char *const decimal_words[] = { "auto", ".", ",", NULL };
static const enum okr_mark marks[] = { OKR_MARK_NONE, OKR_MARK_POINT,
				       OKR_MARK_COMMA };

static const char *const dates_words[] = { "auto", "dmy", "mdy", "ymd", NULL };
static const enum okr_order orders[] = { OKR_ORDER_NONE, OKR_ORDER_DMY,
					 OKR_ORDER_MDY, OKR_ORDER_YMD };

static const struct okr_opt options[] = {
	OKR_OPT_LIST(struct args, 0, "column", told.column, "HEADER=COLUMN",
		     "what a header of the sheet means; no COLUMN keeps it "
		     "as it is (repeatable)"),
	OKR_OPT_TEXT(struct args, 0, "completion", told.completion, "WHOLE",
		     "what progress is of: 1, 10 or 100"),
	OKR_OPT_TEXT(struct args, 0, "confidence", told.confidence, "SCALE",
		     "what confidence is of: 5, 10 or 100"),
	OKR_OPT_WORD(struct args, 0, "dates", dates, dates_words, "ORDER",
		     "order of day, month and year: dmy mdy ymd or auto"),
	OKR_OPT_WORD(struct args, 0, "decimal", decimal, decimal_words, "MARK",
		     "decimal mark of all numbers: . , or auto"),
	OKR_OPT_TEXT(struct args, 0, "delimiter", delimiter, "CHAR",
		     "what separates cells: , ; tab | another or auto"),
	OKR_OPT_TEXT(struct args, 0, "encoding", encoding, "NAME",
		     "character set of the files, such as cp1252"),
	OKR_OPT_FLAG(struct args, 0, "explain-columns", explain,
		     "print how each header is understood, and import nothing"),
	OKR_OPT_TEXT(struct args, 0, "fiscal", told.fiscal, "MONTH:WHICH",
		     "when fiscal years begin, such as 07, and whether the "
		     "end or start names them"),
	OKR_OPT_FLAG(struct args, 0, "infer", infer,
		     "read metrics out of titles where cells are blank"),
	OKR_OPT_FLAG(struct args, 0, "keep-going", keep_going,
		     "do without what is wrong in cells and rows, and say so"),
	OKR_OPT_TEXT(struct args, 0, "map", told.map, "FILE",
		     "what headers and words mean, as okr-map(5) has it"),
	OKR_OPT_NUMBER(struct args, 0, "max-cell", max_cell, 1024, "MIB",
		       "largest cell, in MiB (16)"),
	OKR_OPT_LIST(struct args, 0, "prefix", prefix, "FILE=TEXT",
		     "put TEXT before the ids of FILE (repeatable)"),
	OKR_OPT_FLAG(struct args, 0, "print", print,
		     "print the map of --profile, and do nothing else"),
	OKR_OPT_TEXT(struct args, 0, "profile", profile, "NAME",
		     "whose sheet it is: list, none, auto or a name of list"),
	OKR_OPT_FLAG(struct args, 0, "raw", raw,
		     "one CSV of anything in, clean CSV out"),
	OKR_OPT_LIST(struct args, 0, "snapshot", snapshot, "DATE=FILE",
		     "an export of the same sheet on that date (repeatable)"),
	OKR_OPT_TEXT(struct args, 0, "template", template, "NAME",
		     "print a sheet to start from: small or company"),
	OKR_OPT_LIST(struct args, 0, "word", told.word, "COLUMN:TEXT=WORD",
		     "what a word in that column means (repeatable)"),
	OKR_OPT_TEXT(struct args, 0, "shape", shape, "NAME",
		     "how the sheets are laid out; list prints the names"),
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

static bool
asks_for_shapes(const struct args *args)
{
	return args->shape && strcmp(args->shape, "list") == 0;
}

static void
print_shapes(const struct args *args)
{
	struct okr_out out;

	okr_out_open(&out, args->common.output);
	for (size_t i = 0; okr_shape_at(i); i++)
		okr_buf_printf(&out.buf, "%-8s %s\n", okr_shape_at(i)->name,
			       okr_shape_at(i)->what);
	okr_out_close(&out);
}

static void
check_shape(const struct args *args)
{
	if (args->shape && !asks_for_shapes(args) &&
	    okr_shape_named(args->shape) == NULL)
		okr_die_usage(
		    program.operands,
		    "--shape: no shape '%s'; --shape list prints them",
		    okr_shown(okr_span_of(args->shape)));
}

/* Who names a file for a template wants it written there. */
static void
check_template(const struct args *args, const struct okr_files *files)
{
	const char *path = files->file[0].path;

	if (args->template && path)
		okr_die_usage(program.operands,
			      "--template reads no file; to write '%s' add -o "
			      "before it",
			      okr_shown_path(path));
}

/* Print what was asked for about profiles. */
static void
print_profiles(const struct args *args)
{
	struct okr_out out;

	okr_out_open(&out, args->common.output);
	if (strcmp(args->profile, "list") == 0)
		okr_profile_list(&out.buf);
	else
		okr_profile_print(&out.buf, args->profile);
	okr_out_close(&out);
}

static void
print_template(const struct args *args)
{
	struct okr_buf name = { 0 };
	struct okr_span text;
	struct okr_out out;

	okr_buf_printf(&name, "templates/%s%c", args->template, '\0');
	text = okr_data_find(name.s);
	okr_buf_release(&name);
	if (text.n == 0)
		okr_die_usage(program.operands,
			      "--template: '%s' is neither small nor company",
			      okr_shown(okr_span_of(args->template)));
	okr_out_open(&out, args->common.output);
	okr_buf_span(&out.buf, text);
	okr_out_close(&out);
}

static bool
is_profile(const char *name)
{
	return strcmp(name, OKR_PROFILE_AUTO) == 0 ||
	       strcmp(name, OKR_PROFILE_NONE) == 0 || okr_profile_find(name);
}

static void
check_profile(const struct args *args)
{
	const char *name = args->profile;

	if (args->print && name == NULL)
		okr_die_usage(program.operands, "--print: of which --profile?");
	if (name == NULL || strcmp(name, "list") == 0 ||
	    (args->print && strcmp(name, "common") == 0))
		return;
	if (!is_profile(name) || (args->print && !okr_profile_find(name)))
		okr_die_usage(program.operands,
			      "--profile: no profile '%s'; --profile list "
			      "prints them",
			      okr_shown(okr_span_of(name)));
}

/* A prefix for a file that is not there was meant for another one. */
static void
check_prefixes(const struct args *args, const struct okr_files *files)
{
	for (size_t i = 0; i < args->prefix.n; i++) {
		const char *option = args->prefix.text[i];
		size_t file = 0;

		while (file < files->n &&
		       prefix_for(files->file[file].path, option) == NULL)
			file++;
		if (file == files->n)
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
	struct okr_ask ask = { .profile = args->profile,
			       .shape = args->shape
					    ? okr_shape_named(args->shape)
					    : NULL,
			       .infer = args->infer,
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

static void
explain(const struct args *args, struct okr_grid *g, struct okr_lexicon *l)
{
	struct okr_buf text = { 0 };
	struct okr_out out;

	if (okr_merge_explain(g, l, &text)) {
		okr_out_open(&out, args->common.output);
		okr_buf_span(&out.buf, okr_buf_view(&text));
		okr_out_close(&out);
	}
	okr_buf_release(&text);
}

/* What has been made is then read and checked as any filter would. */
static void
merge(const struct args *args, struct okr_grid *g, struct okr_lexicon *l)
{
	struct okr_table made = { .name = "output",
				  .max_cell = g->sheet->ask.max_cell };
	bool ok = okr_merge(g, l, &made.bytes);

	okr_grid_forget(g);
	if (ok && okr_table_header(&made, ','))
		okr_canonical_copy(&made, g, args->common.output);
	okr_table_release(&made);
}

static void
convert(const struct args *args, size_t n, struct okr_lexicon *l,
	struct okr_sheet *sheet)
{
	struct okr_grid grid;

	okr_grid_init(&grid, sheet, n);
	grid.keep_going = args->keep_going;
	if (args->explain)
		explain(args, &grid, l);
	else if (n == 1 && sheet->canonical && sheet->ask.prefix == NULL &&
		 sheet->ask.date.n == 0)
		okr_canonical_copy(&sheet->table, NULL, args->common.output);
	else
		merge(args, &grid, l);
	okr_grid_release(&grid);
}

static void
import(const struct args *args, const struct okr_files *files)
{
	struct okr_sheet *sheet = okr_mem_new(files->n, sizeof(*sheet));
	char charset[OKR_CHARSET_ROOM];
	struct okr_ask ask = asked(args, charset);
	struct okr_knowledge k;

	okr_knowledge_init(&k, &args->told, program.operands);
	ask.manner = k.told.manner;
	for (size_t i = 0; i < files->n && k.ok; i++) {
		ask.path = files->file[i].path;
		ask.date = files->file[i].date;
		ask.scope = files->file[i].scope;
		open_sheet(args, ask, &k.all, &sheet[i]);
	}
	if (!okr_diag_failed())
		okr_knowledge_check(&args->told, sheet, files->n);
	if (!okr_diag_failed())
		convert(args, files->n, &k.all, sheet);
	for (size_t i = 0; i < files->n; i++)
		okr_sheet_release(&sheet[i]);
	okr_knowledge_release(&k);
	free(sheet);
}

/* Of all that is known only the names of columns matter: for the delimiter. */
static void
copy_raw(const struct args *args, const struct okr_files *files)
{
	char charset[OKR_CHARSET_ROOM];
	struct okr_ask ask = asked(args, charset);
	struct okr_knowledge k;

	if (files->n > 1 || args->snapshot.n > 0 || args->prefix.n > 0 ||
	    args->decimal > 0 || args->dates > 0 || args->explain ||
	    args->infer || args->keep_going || args->shape)
		okr_die_usage(program.operands,
			      "--raw is for one file and changes no cell: not "
			      "with --dates, --decimal, --explain-columns, "
			      "--infer, --keep-going, --prefix, --shape and "
			      "--snapshot");
	okr_knowledge_init(&k, &args->told, program.operands);
	ask.path = files->file[0].path;
	if (k.ok)
		okr_raw_copy(&ask, &k.all, args->common.output);
	okr_knowledge_release(&k);
}

int
main(int argc, char **argv)
{
	struct args args = { 0 };
	int first = okr_opts_parse(&program, argc, argv, &args);
	struct okr_files files = okr_files_list(&args.snapshot, argv + first,
						program.operands);

	okr_diag_gather(true);
	args.told.mark = marks[args.decimal];
	args.told.order = orders[args.dates];
	check_prefixes(&args, &files);
	check_profile(&args);
	check_shape(&args);
	check_template(&args, &files);
	if (args.template)
		print_template(&args);
	else if (asks_for_shapes(&args))
		print_shapes(&args);
	else if (args.profile &&
		 (args.print || strcmp(args.profile, "list") == 0))
		print_profiles(&args);
	else if (args.raw)
		copy_raw(&args, &files);
	else
		import(&args, &files);
	free(args.prefix.text);
	free(args.told.column.text);
	free(args.told.word.text);
	free(args.snapshot.text);
	okr_files_release(&files);
	return okr_diag_end();
}
