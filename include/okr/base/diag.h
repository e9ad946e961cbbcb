/*
 * What the user is told on stderr, and the exit status that goes with it.
 * Nothing else in the toolkit writes to stderr.
 *
 * A message about data reads "okr-score: okrs.csv:17: target: not a number:
 * 'abc'": program, row of the spreadsheet, header of the column, reason,
 * offending text.  Errors and warnings are printed up to 20 each and counted
 * beyond that.
 */
#ifndef OKR_BASE_DIAG_H
#define OKR_BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>

#include "okr/base/attr.h"
#include "okr/base/span.h"

/* The only three exit statuses, as for cmp(1) and sort -c. */
enum okr_status {
	OKR_DONE = 0,
	OKR_WRONG = 1,  /* the data is wrong, or a check found something */
	OKR_TROUBLE = 2 /* usage, input and output, memory, gnuplot */
};

/* Where in the user's sheet; either part may be empty. */
struct okr_place {
	struct okr_span source; /* "okrs.csv:17" */
	struct okr_span column; /* header of the column */
};

/*
 * Name the program in every message; restore SIGPIPE's default, and hold the
 * places of standard streams that are closed.
 */
void okr_diag_begin(const char *program);

/* Silence notes; count warnings as errors. */
void okr_diag_quiet(bool quiet);
void okr_diag_strict(bool strict);

/*
 * Tell once what many rows have: of more than ten messages that differ in
 * their numbers and in what they quote alone, the first three are shown, and
 * the others counted at the end.  Of ten or less all are.
 */
void okr_diag_gather(bool gathers);

void okr_error(struct okr_place at, const char *fmt, ...) OKR_PRINTF(2, 3);
void okr_warning(struct okr_place at, const char *fmt, ...) OKR_PRINTF(2, 3);
/*
 * An error or, where something is done instead, a warning that says so: "not
 * a number: 'abc'; left empty".  instead may be NULL.
 */
void okr_refuse(struct okr_place at, const char *instead, const char *fmt,
		va_list args) OKR_PRINTF(3, 0);

void okr_note(struct okr_place at, const char *fmt, ...) OKR_PRINTF(2, 3);

/* Print one line and exit with OKR_TROUBLE. */
void okr_die(const char *fmt, ...) OKR_PRINTF(1, 2) OKR_NORETURN;

/* The same for a wrong command line, with the usage line below. */
void okr_die_usage(const char *usage, const char *fmt, ...)
    OKR_PRINTF(2, 3) OKR_NORETURN;

/*
 * Text from a cell made fit for a message: cut to 40 graphemes, control and
 * direction characters replaced.  Borrowed; the last eight results are valid.
 */
const char *okr_shown(struct okr_span text);

/*
 * The same for what is to be typed into a shell between single quotes, such as
 * a header in --column 'Last year=start'; it is hardly ever cut.
 */
const char *okr_typed(struct okr_span name);

/* The same for the name of a file, which is not cut: its end says most. */
const char *okr_shown_path(const char *path);

/* Errors so far: whether any, and how many. */
bool okr_diag_failed(void);
unsigned long okr_diag_errors(void);

/* Say how many messages were held back, once; OKR_WRONG after any error. */
int okr_diag_end(void);

#endif
