/* One stretch after another through the reader and out again. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/raw.h"

#include <string.h>
#include <strings.h>

#include "okr/base/outfile.h"
#include "okr/csv/writer.h"
#include "okr/import/dialect.h"
#include "okr/import/header.h"
#include "okr/import/stretch.h"

#define HELD_BACK ((size_t)64 << 20) /* bytes of output */
#define LARGEST_RECORD 16            /* in cells of the largest size */

struct raw {
	const struct okr_ask *ask;
	struct okr_stretch stretch;
	const char *output;
	struct okr_out out; /* only a buffer as long as all is held back */
	size_t max_cell;
	size_t begin;       /* of the first record in the stretch */
	uint32_t line;      /* of the first byte of the stretch */
	uint32_t next_line; /* where the next record is if no line is blank */
	uint32_t nblank;
	uint32_t blank_line; /* the first of them */
	char delimiter;      /* '\0': not yet known */
	char line_end;
	bool empty;  /* no record so far */
	bool opened; /* the output: some of it has been written */
};

static const char *
name_of(const struct raw *raw)
{
	return raw->stretch.in.name;
}

OKR_PRINTF(3, 4)
static void
refuse(const struct raw *raw, uint32_t line, const char *fmt, ...)
{
	struct okr_buf place = { 0 }, text = { 0 };
	va_list args;

	okr_buf_printf(&place, "%s:%lu", name_of(raw), (unsigned long)line);
	va_start(args, fmt);
	okr_buf_vprintf(&text, fmt, args);
	va_end(args);
	okr_error((struct okr_place){ .source = okr_buf_view(&place) }, "%.*s",
		  (int)text.n, text.s);
	okr_buf_release(&place);
	okr_buf_release(&text);
}

/* The first record, as it is with commas between its cells. */
struct header {
	uint32_t line;
	size_t ncell; /* 0: it cannot be read so */
	char other;   /* another delimiter outside of quotes, or '\0' */
};

static char
other_delimiter(const char *s, size_t n)
{
	for (const char *c = "\t;|"; *c; c++)
		if (memchr(s, *c, n))
			return *c;
	return '\0';
}

static struct header
look_at_header(const struct okr_table *t)
{
	struct okr_span text = okr_buf_view(&t->bytes);
	const struct okr_record *record;
	struct header h = { 0 };
	struct okr_reader r;

	okr_reader_init(&r, text, ',');
	r.at = t->begin;
	r.line = t->begin_line;
	record = okr_reader_next(&r);
	h.line = record ? record->line : r.fault.line;
	h.ncell = record ? record->ncell : 0;
	if (record == NULL && r.fault.reason)
		h.other = other_delimiter(text.s + r.record.at,
					  text.n - r.record.at);
	else if (record && text.s[record->at] != '"')
		h.other = other_delimiter(text.s + record->at, record->n);
	okr_reader_release(&r);
	return h;
}

/* "x.tsv" names a delimiter that its header has, too. */
static bool
is_named_so(const char *name, char delimiter)
{
	size_t n = strlen(name);

	return delimiter == '\t' && n > 4 &&
	       (strcasecmp(name + n - 4, ".tsv") == 0 ||
		strcasecmp(name + n - 4, ".tab") == 0);
}

/* Where the header does not tell, the rows may, and the name of the file. */
static char
judge_rows(const struct raw *raw, const struct okr_table *t,
	   const struct header *h, char other)
{
	char even = okr_dialect_even(t);
	const char *why = "each row has as many cells then";

	if (even == '\0' && is_named_so(t->name, other)) {
		even = other;
		why = "the name of the file says so";
	}
	if (even == '\0')
		refuse(raw, h->line,
		       "column 1: does %s separate the cells of the header? "
		       "--delimiter %s says so, --delimiter comma that it does "
		       "not",
		       okr_dialect_word(other), okr_dialect_word(other));
	else if (even != ',')
		okr_note((struct okr_place){ .source = okr_span_of(t->name) },
			 "%s separates the cells: %s", okr_dialect_word(even),
			 why);
	return even;
}

/*
 * What separates cells by the header, which is the first record: known names
 * say it, where there are two of them or no comma that could as well; else it
 * is a comma, or what the rows tell.  '\0', and reported, when it would be a
 * guess.
 */
static char
judge_header(const struct raw *raw, const struct okr_table *t,
	     struct okr_lexicon *l)
{
	char best = okr_dialect_delimiter(t, l);
	size_t known = okr_header_find(t, l, best).known;
	struct header h = look_at_header(t);
	char other = best == ',' ? h.other : best;

	if (best != ',' && (known > 1 || h.ncell < 2))
		return best;
	if (best == ',' && (h.ncell > 1 || h.other == '\0'))
		return best;
	return judge_rows(raw, t, &h, other);
}

/* Find out how the first stretch is to be read. */
static bool
find_dialect(struct raw *raw, struct okr_lexicon *l)
{
	/* a look at the text, which stays the stretch's */
	struct okr_table t = { .name = name_of(raw),
			       .bytes = raw->stretch.text,
			       .begin_line = 1 };
	char sep = okr_dialect_sep(&t);

	raw->begin = t.begin;
	raw->line = t.begin_line;
	raw->next_line = sep ? t.begin_line + 1 : 1;
	raw->line_end = okr_line_end(okr_buf_view(&t.bytes));
	raw->delimiter = raw->ask->delimiter ? raw->ask->delimiter : sep;
	if (raw->delimiter == '\0')
		raw->delimiter = judge_header(raw, &t, l);
	return raw->delimiter != '\0';
}

static uint32_t
count_lines(const struct raw *raw, const struct okr_record *record)
{
	const char *s = raw->stretch.text.s + record->at, *end = s + record->n;
	uint32_t lines = 0;

	for (; (s = memchr(s, raw->line_end, (size_t)(end - s))); s++)
		lines++;
	return lines;
}

/* Lines that no record is on stand before this one. */
static void
count_blank(struct raw *raw, uint32_t line)
{
	if (line <= raw->next_line)
		return;
	if (raw->nblank == 0)
		raw->blank_line = raw->next_line;
	raw->nblank += line - raw->next_line;
}

static void
open_output(struct raw *raw)
{
	struct okr_buf held = raw->out.buf;

	okr_out_open(&raw->out, raw->output);
	raw->out.buf = held;
	raw->opened = true;
}

/* All is held back until there is too much of it. */
static void
pace(struct raw *raw)
{
	if (!raw->opened && raw->out.buf.n < HELD_BACK)
		return;
	if (!raw->opened)
		open_output(raw);
	okr_out_pace(&raw->out);
}

static void
copy_record(struct raw *raw, const struct okr_record *record)
{
	struct okr_buf *out = &raw->out.buf;

	count_blank(raw, record->line);
	raw->next_line = record->line + count_lines(raw, record) + 1;
	raw->empty = false;
	if (record->plain) {
		okr_buf_add(out, raw->stretch.text.s + record->at, record->n);
		okr_buf_char(out, '\n');
	} else {
		okr_write_record(out, record->cell, record->ncell);
	}
	pace(raw);
}

static void
begin_stretch(const struct raw *raw, struct okr_reader *r)
{
	struct okr_span text = { raw->stretch.text.s, raw->stretch.n };

	okr_reader_init(r, text, raw->delimiter);
	r->at = raw->begin;
	r->line = raw->line;
	r->line_end = raw->line_end;
	r->max_cell = raw->max_cell;
}

static bool
copy_stretch(struct raw *raw)
{
	const struct okr_record *record;
	struct okr_reader r;
	bool ok;

	begin_stretch(raw, &r);
	while ((record = okr_reader_next(&r)) != NULL)
		copy_record(raw, record);
	ok = r.fault.reason == NULL;
	if (!ok)
		refuse(raw, r.fault.line, "column %zu: %s", r.fault.column,
		       r.fault.reason);
	raw->line = r.line;
	raw->begin = 0;
	okr_reader_release(&r);
	return ok;
}

/* The stretch is a part of one record: it may go on, or its cell be too large. */
static bool
may_go_on(const struct raw *raw)
{
	struct okr_reader r;
	bool ok;

	begin_stretch(raw, &r);
	ok = okr_reader_next(&r) != NULL || r.fault.open;
	if (!ok) {
		refuse(raw, r.fault.line, "column %zu: %s", r.fault.column,
		       r.fault.reason);
	} else if (raw->stretch.n / LARGEST_RECORD > raw->max_cell) {
		refuse(raw, r.record.line,
		       "a record that is larger than %d cells of the largest "
		       "size (--max-cell)",
		       LARGEST_RECORD);
		ok = false;
	}
	okr_reader_release(&r);
	return ok;
}

static void
give_up(struct raw *raw)
{
	if (raw->opened && okr_out_is_direct(&raw->out))
		okr_error((struct okr_place){ 0 },
			  "what was written to %s before is incomplete",
			  okr_shown_path(raw->out.name));
	okr_out_discard(&raw->out);
}

static bool
copy(struct raw *raw, struct okr_lexicon *l)
{
	struct okr_stretch *s = &raw->stretch;
	bool ok = true;

	while (ok && okr_stretch_next(s)) {
		if (raw->delimiter == '\0')
			ok = find_dialect(raw, l);
		if (ok)
			ok = s->whole ? copy_stretch(raw) : may_go_on(raw);
	}
	if (s->in.fault) {
		if (s->in.fault == OKR_BYTES_UNREADABLE)
			give_up(raw); /* before the program ends */
		okr_bytes_refuse(&s->in, okr_buf_view(&s->text), raw->line);
		ok = false;
	} else if (ok && raw->empty) {
		okr_table_refuse_empty(name_of(raw));
		ok = false;
	}
	return ok;
}

/* Nothing is dropped in silence. */
static void
note_blank(struct raw *raw)
{
	struct okr_place at = { .source = okr_span_of(name_of(raw)) };

	count_blank(raw, raw->line);
	if (raw->nblank > 0)
		okr_note(at, "%lu blank line%s dropped, the first is line %lu",
			 (unsigned long)raw->nblank,
			 raw->nblank == 1 ? "" : "s",
			 (unsigned long)raw->blank_line);
}

void
okr_raw_copy(const struct okr_ask *ask, struct okr_lexicon *l,
	     const char *output)
{
	struct raw raw = {
		.ask = ask, .output = output, .line = 1, .empty = true
	};
	bool ok;

	raw.max_cell = ask->max_cell ? ask->max_cell : OKR_MAX_CELL;
	ok = okr_stretch_open(&raw.stretch, ask->path, ask->charset,
			      2 * raw.max_cell + 2) &&
	     copy(&raw, l);
	if (ok)
		note_blank(&raw);
	ok = ok && !okr_diag_failed();
	if (ok && !raw.opened)
		open_output(&raw);
	if (ok)
		okr_out_close(&raw.out);
	else
		give_up(&raw);
	okr_stretch_close(&raw.stretch);
}
