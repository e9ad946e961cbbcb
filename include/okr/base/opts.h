/*
 * A program's command line as one table: it parses, it is the --help text,
 * and the manual lists the same rows.
 *
 * Usage:
 *	struct args { struct okr_common common; int32_t as_of; };
 *	static const struct okr_opt options[] = {
 *		OKR_OPT_DAY(struct args, 0, "as-of", as_of, "DATE", "..."),
 *		OKR_OPTS_COMMON(struct args),
 *	};
 *	int first = okr_opts_parse(&program, argc, argv, &args);
 */
#ifndef OKR_BASE_OPTS_H
#define OKR_BASE_OPTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "okr/base/diag.h"

enum okr_opt_kind {
	OKR_OPT_END,
	OKR_OPT_IS_FLAG,   /* bool: true */
	OKR_OPT_IS_TEXT,   /* const char *: the argument */
	OKR_OPT_IS_LIST,   /* struct okr_texts: each argument */
	OKR_OPT_IS_NUMBER, /* int: 0 to max */
	OKR_OPT_IS_DAY,    /* int32_t: an ISO date */
	OKR_OPT_IS_WORD    /* int: position in words */
};

/* Arguments of an option that may be given more than once. */
struct okr_texts {
	const char **text;
	size_t n, cap;
};

struct okr_opt {
	enum okr_opt_kind kind;
	int letter; /* 0: no short form */
	const char *name;
	const char *argument; /* as --help shows it; NULL for a flag */
	const char *help;
	size_t at;                /* offset of its place in the arguments */
	const char *const *words; /* OKR_OPT_IS_WORD: NULL-terminated */
	bool may_stand_alone; /* OKR_OPT_IS_WORD: bare it is the second word */
	int max;              /* OKR_OPT_IS_NUMBER */
	void (*set)(bool);    /* OKR_OPT_IS_FLAG: also called, or NULL */
};

/* clang-format off */
#define OKR_OPT_FLAG(type, letter_, name_, field, help_) \
	{ .kind = OKR_OPT_IS_FLAG, .letter = (letter_), .name = (name_), \
	  .help = (help_), .at = offsetof(type, field) }
#define OKR_OPT_TEXT(type, letter_, name_, field, arg_, help_) \
	{ .kind = OKR_OPT_IS_TEXT, .letter = (letter_), .name = (name_), \
	  .argument = (arg_), .help = (help_), .at = offsetof(type, field) }
#define OKR_OPT_LIST(type, letter_, name_, field, arg_, help_) \
	{ .kind = OKR_OPT_IS_LIST, .letter = (letter_), .name = (name_), \
	  .argument = (arg_), .help = (help_), .at = offsetof(type, field) }
#define OKR_OPT_NUMBER(type, letter_, name_, field, max_, arg_, help_) \
	{ .kind = OKR_OPT_IS_NUMBER, .letter = (letter_), .name = (name_), \
	  .argument = (arg_), .help = (help_), .at = offsetof(type, field), \
	  .max = (max_) }
#define OKR_OPT_DAY(type, letter_, name_, field, arg_, help_) \
	{ .kind = OKR_OPT_IS_DAY, .letter = (letter_), .name = (name_), \
	  .argument = (arg_), .help = (help_), .at = offsetof(type, field) }
#define OKR_OPT_WORD(type, letter_, name_, field, words_, arg_, help_) \
	{ .kind = OKR_OPT_IS_WORD, .letter = (letter_), .name = (name_), \
	  .argument = (arg_), .help = (help_), .at = offsetof(type, field), \
	  .words = (words_) }
/* The same without a letter, for --name and --name=WORD. */
#define OKR_OPT_CHOICE(type, name_, field, words_, arg_, help_) \
	{ .kind = OKR_OPT_IS_WORD, .name = (name_), .argument = (arg_), \
	  .help = (help_), .at = offsetof(type, field), .words = (words_), \
	  .may_stand_alone = true }

/*
 * What every program of the toolkit takes; ends the table.  Messages follow
 * --quiet and --strict by themselves.
 */
struct okr_common {
	const char *output; /* NULL: stdout */
	bool quiet;
	bool strict;
};

#define OKR_OPTS_COMMON(type) \
	OKR_OPT_TEXT(type, 'o', "output", common.output, "FILE", \
		     "write FILE, whole or not at all, instead of stdout"), \
	{ .kind = OKR_OPT_IS_FLAG, .name = "strict", \
	  .help = "treat warnings as errors", \
	  .at = offsetof(type, common.strict), .set = okr_diag_strict }, \
	{ .kind = OKR_OPT_IS_FLAG, .letter = 'q', .name = "quiet", \
	  .help = "print no notes", .at = offsetof(type, common.quiet), \
	  .set = okr_diag_quiet }, \
	{ .kind = OKR_OPT_END }
/* clang-format on */

struct okr_program {
	const char *name;
	const char *operands; /* as the usage line shows them */
	const char *summary;  /* one sentence for --help */
	const struct okr_opt *options;
	const char *footer; /* more text for --help, or NULL */
};

/*
 * Name the program for messages, fill args, answer --help and --version.
 * Returns the index of the first operand; exits on those two and on a wrong
 * option (one line and the usage on stderr, status 2).
 */
int okr_opts_parse(const struct okr_program *program, int argc, char **argv,
		   void *args);

#endif
