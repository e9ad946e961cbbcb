/* getopt_long driven by the program's table of options. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/opts.h"

#include <assert.h>
#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "okr/base/attr.h"
#include "okr/base/day.h"
#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/num.h"
#include "okr/base/version.h"

#define MAX_OPTIONS 48
#define FIRST_ID 256 /* what getopt returns for row 0; above any letter */
#define HELP_COLUMN 26

static size_t
count_options(const struct okr_program *program)
{
	size_t n = 0;

	while (program->options[n].kind != OKR_OPT_END)
		n++;
	return n;
}

/* Close stdout before the status is known: --help | full disk must fail. */
static void
finish_stdout(void)
{
	if (fflush(stdout) != 0 || ferror(stdout) || fclose(stdout) != 0)
		okr_die("cannot write standard output");
	exit(OKR_DONE);
}

static void
print_option(const struct okr_opt *opt)
{
	int n = printf(opt->letter ? "  -%c, " : "      ", opt->letter);

	n += printf("--%s", opt->name);
	if (opt->argument)
		n += printf(opt->may_stand_alone ? "[=%s]" : "=%s",
			    opt->argument);
	if (n >= HELP_COLUMN)
		n = printf("\n") - 1;
	printf("%*s%s\n", HELP_COLUMN - n, "", opt->help);
}

static void
print_help(const struct okr_program *program)
{
	size_t n = count_options(program);

	printf("usage: %s %s\n%s\n\n", program->name, program->operands,
	       program->summary);
	for (size_t i = 0; i < n; i++)
		print_option(&program->options[i]);
	printf("  -h, --help              print this text\n"
	       "  -V, --version           print the version\n");
	if (program->footer)
		printf("\n%s\n", program->footer);
	printf("\nExit status: 0 done, 1 the data is wrong, 2 trouble "
	       "(usage, input and output).\nManual: man %s\n",
	       program->name);
	finish_stdout();
}

static int
word_position(const struct okr_program *program, const struct okr_opt *opt,
	      const char *text)
{
	struct okr_buf known = { 0 };

	if (text == NULL) /* it stood alone */
		return 1;
	for (int i = 0; opt->words[i] != NULL; i++)
		if (strcmp(opt->words[i], text) == 0)
			return i;
	for (int i = 0; opt->words[i] != NULL; i++)
		okr_buf_printf(&known, "%s%s", i ? ", " : "", opt->words[i]);
	okr_buf_char(&known, '\0');
	okr_die_usage(program->operands, "--%s: '%s' is not one of: %s",
		      opt->name, okr_shown(okr_span_of(text)), known.s);
}

static int
small_number(const struct okr_program *program, const struct okr_opt *opt,
	     const char *text)
{
	double x;

	if (!okr_num_parse(okr_span_of(text), &x) || x < 0 || x > opt->max ||
	    x != floor(x))
		okr_die_usage(program->operands,
			      "--%s: not a number from 0 to %d: '%s'",
			      opt->name, opt->max,
			      okr_shown(okr_span_of(text)));
	return (int)x;
}

static int32_t
iso_day(const struct okr_program *program, const struct okr_opt *opt,
	const char *text)
{
	int32_t day;

	if (!okr_day_parse(okr_span_of(text), &day))
		okr_die_usage(program->operands,
			      "--%s: not a date like 2026-03-31: '%s'",
			      opt->name, okr_shown(okr_span_of(text)));
	return day;
}

static void
add_text(struct okr_texts *list, const char *text)
{
	list->text = okr_mem_grow(list->text, &list->cap, list->n + 1,
				  sizeof(*list->text));
	list->text[list->n++] = text;
}

static void
store(const struct okr_program *program, const struct okr_opt *opt,
      const char *text, void *args)
{
	void *place = (char *)args + opt->at;

	switch (opt->kind) {
	case OKR_OPT_IS_FLAG:
		*(bool *)place = true;
		if (opt->set)
			opt->set(true);
		break;
	case OKR_OPT_IS_TEXT:
		*(const char **)place = text;
		break;
	case OKR_OPT_IS_LIST:
		add_text(place, text);
		break;
	case OKR_OPT_IS_NUMBER:
		*(int *)place = small_number(program, opt, text);
		break;
	case OKR_OPT_IS_DAY:
		*(int32_t *)place = iso_day(program, opt, text);
		break;
	case OKR_OPT_IS_WORD:
		*(int *)place = word_position(program, opt, text);
		break;
	case OKR_OPT_END:
		break;
	}
}

static int
argument_of(const struct okr_opt *opt)
{
	if (opt->may_stand_alone)
		return optional_argument;
	return opt->argument ? required_argument : no_argument;
}

/* The table in getopt's own form: long options, and the letters. */
static void
to_getopt(const struct okr_program *program, struct option *longs,
	  char *letters)
{
	size_t n = count_options(program);

	for (size_t i = 0; i < n; i++) {
		const struct okr_opt *opt = &program->options[i];

		longs[i] = (struct option){ opt->name, argument_of(opt), NULL,
					    FIRST_ID + (int)i };
		if (opt->letter) {
			*letters++ = (char)opt->letter;
			if (opt->argument)
				*letters++ = ':';
		}
	}
	longs[n] = (struct option){ "help", 0, NULL, 'h' };
	longs[n + 1] = (struct option){ "version", 0, NULL, 'V' };
	memcpy(letters, "hV", sizeof("hV"));
}

static const struct okr_opt *
option_of(const struct okr_program *program, int id)
{
	if (id >= FIRST_ID)
		return &program->options[id - FIRST_ID];
	for (const struct okr_opt *opt = program->options;
	     opt->kind != OKR_OPT_END; opt++)
		if (opt->letter == id)
			return opt;
	return NULL;
}

OKR_NORETURN static void
refuse(const struct okr_program *program, int id, const char *text)
{
	const char *shown = okr_shown(okr_span_of(text));

	if (id == ':')
		okr_die_usage(program->operands, "'%s' needs an argument",
			      shown);
	if (optopt >= FIRST_ID)
		okr_die_usage(program->operands, "'%s' takes no argument",
			      shown);
	if (optopt != 0)
		okr_die_usage(program->operands,
			      "no option -%c; --help lists them", optopt);
	okr_die_usage(program->operands, "no option '%s'; --help lists them",
		      shown);
}

int
okr_opts_parse(const struct okr_program *program, int argc, char **argv,
	       void *args)
{
	struct option longs[MAX_OPTIONS + 3] = { 0 };
	char letters[2 * MAX_OPTIONS + 4] = ":"; /* tells ':' from '?' */
	int id;

	okr_diag_begin(program->name);
	assert(count_options(program) <= MAX_OPTIONS);
	to_getopt(program, longs, letters + 1);
	opterr = 0; /* messages are ours */
	while ((id = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		if (id == 'h')
			print_help(program);
		if (id == 'V') {
			printf("%s %s\n", program->name, OKR_VERSION);
			finish_stdout();
		}
		if (id == '?' || id == ':')
			refuse(program, id, argv[optind - 1]);
		store(program, option_of(program, id), optarg, args);
	}
	return optind;
}
