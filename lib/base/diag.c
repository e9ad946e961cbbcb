/*
 * Messages and exit status.  The counters are the toolkit's one mutable
 * global: a message can come from any depth, and a process has one status.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/base/diag.h"

#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "okr/base/buf.h"
#include "okr/base/text.h"

#define MESSAGES_SHOWN 20
#define ALIKE_SHOWN 3 /* at once, of messages that are gathered */
#define ALIKE_MOST 10 /* that are all shown, the others of them at the end */
#define MOST_SORTS 64
#define GRAPHEMES_SHOWN 40
#define BYTES_SHOWN 400 /* one grapheme may have any number of accents */
#define GRAPHEMES_TYPED 400
#define BYTES_TYPED 2000
#define RING 8

enum severity { FAULT, DOUBT, NOTE, NSEVERITIES };

static const char *const severity_word[NSEVERITIES] = { "",
							"warning: ", "note: " };

/* Messages that say the same of other rows. */
struct sort {
	enum severity severity;
	struct okr_buf key;
	struct okr_buf source, column; /* of the first */
	struct okr_buf last;           /* source */
	struct okr_buf held;           /* lines after those that were shown */
	unsigned long n;
};

static struct {
	const char *program;
	bool quiet, strict, gathers;
	unsigned long n[NSEVERITIES];
	unsigned long told[NSEVERITIES]; /* shown, or counted in their sort */
	unsigned long nshown[NSEVERITIES];
	struct sort sort[MOST_SORTS];
	size_t nsort;
	struct okr_buf ring[RING];
	unsigned next;
} diag = { .program = "okr" };

/*
 * Where a parent has closed a standard stream the next file opened would take
 * its place, and messages would land in it.  What is put there instead fails
 * as the closed one would.
 */
static void
hold_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			open("/dev/null", fd ? O_RDONLY : O_WRONLY);
}

void
okr_diag_begin(const char *program)
{
	diag.program = program;
	hold_streams();
	signal(SIGPIPE, SIG_DFL); /* a parent may have set it to be ignored */
}

void
okr_diag_quiet(bool quiet)
{
	diag.quiet = quiet;
}

void
okr_diag_strict(bool strict)
{
	diag.strict = strict;
}

void
okr_diag_gather(bool gathers)
{
	diag.gathers = gathers;
}

static void
append_place(struct okr_buf *line, struct okr_place at, enum severity severity)
{
	okr_buf_printf(line, "%s: ", diag.program);
	if (at.source.n > 0) {
		okr_text_clean(line, at.source);
		okr_buf_text(line, ": ");
	}
	okr_buf_text(line, severity_word[severity]);
	if (at.column.n > 0) {
		okr_text_clean(line, at.column);
		okr_buf_text(line, ": ");
	}
}

/* One write per message, so that lines of a pipeline's programs don't mix. */
static void
write_line(const struct okr_buf *line)
{
	fwrite(line->s, 1, line->n, stderr);
}

OKR_PRINTF(3, 0)
static void
say(struct okr_place at, enum severity severity, const char *fmt, va_list args)
{
	struct okr_buf line = { 0 };

	append_place(&line, at, severity);
	okr_buf_vprintf(&line, fmt, args);
	okr_buf_char(&line, '\n');
	write_line(&line);
	okr_buf_release(&line);
}

/* A line without its numbers and without what is quoted in it. */
static void
append_key(struct okr_buf *key, struct okr_span line)
{
	bool quoted = false;

	for (size_t i = 0; i < line.n; i++) {
		if (line.s[i] == '\'')
			quoted = !quoted;
		else if (!quoted && !okr_is_digit(line.s[i]))
			okr_buf_char(key, line.s[i]);
	}
}

/* The sort of a message, or NULL where there are too many. */
static struct sort *
sort_of(struct okr_span line, struct okr_place at, enum severity severity)
{
	struct okr_buf key = { 0 };
	struct sort *sort = diag.sort, *end = diag.sort + diag.nsort;

	append_key(&key, line);
	while (sort < end &&
	       !okr_span_eq(okr_buf_view(&sort->key), okr_buf_view(&key)))
		sort++;
	if (sort < end || diag.nsort == MOST_SORTS) {
		okr_buf_release(&key);
		return sort < end ? sort : NULL;
	}
	diag.nsort++;
	*sort = (struct sort){ .severity = severity, .key = key };
	okr_buf_span(&sort->source, at.source);
	okr_buf_span(&sort->column, at.column);
	return sort;
}

/* Keep a message for the end; true when that will tell of it. */
static bool
hold(struct okr_span line, struct okr_place at, enum severity severity)
{
	struct sort *sort = diag.gathers ? sort_of(line, at, severity) : NULL;

	if (sort == NULL || ++sort->n <= ALIKE_SHOWN)
		return false;
	if (sort->n <= ALIKE_MOST)
		okr_buf_span(&sort->held, line);
	sort->last.n = 0;
	okr_buf_span(&sort->last, at.source);
	return true;
}

OKR_PRINTF(3, 0)
static void
report(struct okr_place at, enum severity severity, const char *fmt,
       va_list args)
{
	struct okr_buf line = { 0 };
	bool full = severity != NOTE && diag.nshown[severity] >= MESSAGES_SHOWN;

	diag.n[severity]++;
	if (full && !diag.gathers)
		return;
	append_place(&line, at, severity);
	okr_buf_vprintf(&line, fmt, args);
	okr_buf_char(&line, '\n');
	if (!hold(okr_buf_view(&line), at, severity) && !full) {
		diag.nshown[severity]++;
		diag.told[severity]++;
		write_line(&line);
	}
	okr_buf_release(&line);
}

void
okr_error(struct okr_place at, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	report(at, FAULT, fmt, args);
	va_end(args);
}

void
okr_warning(struct okr_place at, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	report(at, diag.strict ? FAULT : DOUBT, fmt, args);
	va_end(args);
}

void
okr_refuse(struct okr_place at, const char *instead, const char *fmt,
	   va_list args)
{
	struct okr_buf text = { 0 };

	okr_buf_vprintf(&text, fmt, args);
	if (instead)
		okr_warning(at, "%.*s; %s", (int)text.n, text.s, instead);
	else
		okr_error(at, "%.*s", (int)text.n, text.s);
	okr_buf_release(&text);
}

void
okr_note(struct okr_place at, const char *fmt, ...)
{
	va_list args;

	if (diag.quiet)
		return;
	va_start(args, fmt);
	report(at, NOTE, fmt, args);
	va_end(args);
}

void
okr_die(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	say((struct okr_place){ 0 }, FAULT, fmt, args);
	va_end(args);
	exit(OKR_TROUBLE);
}

void
okr_die_usage(const char *usage, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	say((struct okr_place){ 0 }, FAULT, fmt, args);
	va_end(args);
	fprintf(stderr, "usage: %s %s\n", diag.program, usage);
	exit(OKR_TROUBLE);
}

static struct okr_buf *
next_shown(struct okr_span text)
{
	struct okr_buf *b = &diag.ring[diag.next++ % RING];

	b->n = 0;
	okr_text_clean(b, text);
	return b;
}

/* The beginning of a text, whole characters of it. */
static struct okr_span
begin_of(struct okr_span text, size_t graphemes, size_t most)
{
	size_t keep = okr_text_graphemes(text, graphemes);

	if (keep > most)
		for (keep = most; (text.s[keep] & 0xC0) == 0x80;)
			keep--;
	return (struct okr_span){ text.s, keep };
}

const char *
okr_shown(struct okr_span text)
{
	struct okr_span kept = begin_of(text, GRAPHEMES_SHOWN, BYTES_SHOWN);
	struct okr_buf *b = next_shown(kept);

	if (kept.n < text.n)
		okr_buf_text(b, "\xE2\x80\xA6");
	okr_buf_char(b, '\0');
	return b->s;
}

const char *
okr_typed(struct okr_span name)
{
	struct okr_buf clean = { 0 }, *b = next_shown((struct okr_span){ 0 });

	okr_text_clean(&clean, begin_of(name, GRAPHEMES_TYPED, BYTES_TYPED));
	for (size_t i = 0; i < clean.n; i++) {
		okr_buf_char(b, clean.s[i]);
		if (clean.s[i] == '\'') /* closes the quotes, to open them */
			okr_buf_text(b, "\\''");
	}
	okr_buf_char(b, '\0');
	okr_buf_release(&clean);
	return b->s;
}

const char *
okr_shown_path(const char *path)
{
	struct okr_buf *b = next_shown(okr_span_of(path));

	okr_buf_char(b, '\0');
	return b->s;
}

bool
okr_diag_failed(void)
{
	return diag.n[FAULT] > 0;
}

unsigned long
okr_diag_errors(void)
{
	return diag.n[FAULT];
}

/* The last messages of a sort, if they are few; else how many there are. */
static void
tell_rest(const struct sort *sort)
{
	unsigned long more = sort->n - ALIKE_SHOWN;
	struct okr_place first = { okr_buf_view(&sort->source),
				   okr_buf_view(&sort->column) };
	struct okr_span last = okr_buf_view(&sort->last);
	struct okr_buf line = { 0 };

	if (sort->n <= ALIKE_MOST) {
		write_line(&sort->held);
		return;
	}
	append_place(&line, first, sort->severity);
	okr_buf_printf(&line, "so %lu more", more);
	if (!okr_span_eq(first.source, last)) {
		okr_buf_text(&line, ", the last in ");
		okr_text_clean(&line, last);
	}
	okr_buf_char(&line, '\n');
	write_line(&line);
	okr_buf_release(&line);
}

static void
say_held_back(enum severity severity, const char *what)
{
	unsigned long n = diag.n[severity] - diag.told[severity];

	if (n > 0)
		fprintf(stderr, "%s: %lu more %s%s\n", diag.program, n, what,
			n == 1 ? "" : "s");
}

int
okr_diag_end(void)
{
	for (size_t i = 0; i < diag.nsort; i++) {
		const struct sort *sort = &diag.sort[i];

		if (sort->n <= ALIKE_SHOWN)
			continue;
		tell_rest(sort);
		diag.told[sort->severity] += sort->n - ALIKE_SHOWN;
	}
	say_held_back(FAULT, "error");
	say_held_back(DOUBT, "warning");
	return diag.n[FAULT] > 0 ? OKR_WRONG : OKR_DONE;
}
