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
#define GRAPHEMES_SHOWN 40
#define BYTES_SHOWN 400 /* one grapheme may have any number of accents */
#define RING 8

static struct {
	const char *program;
	bool quiet, strict;
	unsigned long errors, warnings;
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

/* One write per message, so that lines of a pipeline's programs don't mix. */
OKR_PRINTF(3, 0)
static void
say(struct okr_place at, const char *word, const char *fmt, va_list args)
{
	struct okr_buf line = { 0 };

	okr_buf_printf(&line, "%s: ", diag.program);
	if (at.source.n > 0) {
		okr_text_clean(&line, at.source);
		okr_buf_text(&line, ": ");
	}
	okr_buf_text(&line, word);
	if (at.column.n > 0) {
		okr_text_clean(&line, at.column);
		okr_buf_text(&line, ": ");
	}
	okr_buf_vprintf(&line, fmt, args);
	okr_buf_char(&line, '\n');
	fwrite(line.s, 1, line.n, stderr);
	okr_buf_release(&line);
}

void
okr_error(struct okr_place at, const char *fmt, ...)
{
	va_list args;

	if (diag.errors++ >= MESSAGES_SHOWN)
		return;
	va_start(args, fmt);
	say(at, "", fmt, args);
	va_end(args);
}

void
okr_warning(struct okr_place at, const char *fmt, ...)
{
	unsigned long *count = diag.strict ? &diag.errors : &diag.warnings;
	va_list args;

	if ((*count)++ >= MESSAGES_SHOWN)
		return;
	va_start(args, fmt);
	say(at, diag.strict ? "" : "warning: ", fmt, args);
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
	say(at, "note: ", fmt, args);
	va_end(args);
}

void
okr_die(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	say((struct okr_place){ 0 }, "", fmt, args);
	va_end(args);
	exit(OKR_TROUBLE);
}

void
okr_die_usage(const char *usage, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	say((struct okr_place){ 0 }, "", fmt, args);
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

const char *
okr_shown(struct okr_span text)
{
	size_t keep = okr_text_graphemes(text, GRAPHEMES_SHOWN);
	struct okr_buf *b;

	if (keep > BYTES_SHOWN)
		for (keep = BYTES_SHOWN; (text.s[keep] & 0xC0) == 0x80;)
			keep--;
	b = next_shown((struct okr_span){ text.s, keep });
	if (keep < text.n)
		okr_buf_text(b, "\xE2\x80\xA6");
	okr_buf_char(b, '\0');
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
	return diag.errors > 0;
}

unsigned long
okr_diag_errors(void)
{
	return diag.errors;
}

static void
say_held_back(unsigned long n, const char *what)
{
	if (n > MESSAGES_SHOWN)
		fprintf(stderr, "%s: %lu more %s%s\n", diag.program,
			n - MESSAGES_SHOWN, what,
			n - MESSAGES_SHOWN == 1 ? "" : "s");
}

int
okr_diag_end(void)
{
	say_held_back(diag.errors, "error");
	say_held_back(diag.warnings, "warning");
	return diag.errors > 0 ? OKR_WRONG : OKR_DONE;
}
