/*
 * What any bytes must be for the reader: the cells that libcsv alone finds in
 * the whole of them, its refusals, and spans and lines that fit the bytes.
 */
#ifndef OKR_TESTS_READER_ORACLE_H
#define OKR_TESTS_READER_ORACLE_H

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "okr/base/buf.h"
#include "okr/csv/reader.h"
#include "okr/csv/writer.h"

/*
 * Rows as text, so that they compare at once: each cell as its length and
 * its bytes, each row ended.
 */
struct rows {
	struct okr_buf text;
	size_t complete; /* of text: rows that are whole */
	size_t ncell;    /* of the row not complete */
	size_t last;     /* line ends in the last cell */
	char line_end;
};

static inline int
oracle_space(unsigned char c)
{
	(void)c;
	return 0;
}

static inline void
put_cell(struct rows *rows, const char *s, size_t n)
{
	okr_buf_printf(&rows->text, "%zu:", n);
	okr_buf_add(&rows->text, s, n);
	rows->ncell++;
	rows->last = 0;
	for (size_t i = 0; i < n; i++)
		rows->last += s[i] == rows->line_end;
}

static inline void
put_row(struct rows *rows)
{
	okr_buf_char(&rows->text, '\n');
	rows->complete = rows->text.n;
	rows->ncell = 0;
}

static inline void
oracle_cell(void *data, size_t n, void *rows)
{
	put_cell(rows, data ? data : "", n);
}

static inline void
oracle_row(int terminator, void *rows)
{
	(void)terminator;
	put_row(rows);
}

enum refusal { NOT_REFUSED, REFUSED_AT, NEVER_CLOSED };

/* libcsv on all bytes at once; *at is where it stopped. */
static inline enum refusal
oracle_parse(struct rows *rows, const char *s, size_t n, char delimiter,
	     size_t *at)
{
	enum refusal refusal = NOT_REFUSED;
	struct csv_parser p;

	csv_init(&p, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_space_func(&p, oracle_space);
	csv_set_delim(&p, (unsigned char)delimiter);
	*at = csv_parse(&p, s, n, oracle_cell, oracle_row, rows);
	if (*at != n)
		refusal = REFUSED_AT;
	else if (csv_fini(&p, oracle_cell, oracle_row, rows) != 0)
		refusal = NEVER_CLOSED;
	csv_free(&p);
	return refusal;
}

static inline uint32_t
lines_before(const char *s, size_t at, char line_end)
{
	uint32_t line = 1;

	for (size_t i = 0; i < at; i++)
		line += s[i] == line_end;
	return line;
}

/*
 * The line on which the quote opened that never closes: with one quote more
 * libcsv hands over the open cell, which reaches to the end.
 */
static inline uint32_t
line_of_open_quote(const char *s, size_t n, char delimiter, char line_end)
{
	struct rows rows = { .line_end = line_end };
	struct okr_buf closed = { 0 };
	size_t at;

	okr_buf_add(&closed, s, n);
	okr_buf_char(&closed, '"');
	oracle_parse(&rows, closed.s, closed.n, delimiter, &at);
	okr_buf_release(&closed);
	okr_buf_release(&rows.text);
	return lines_before(s, n, line_end) - (uint32_t)rows.last;
}

/* What the reader says, compared with the bytes; NULL where it is right. */
struct trial {
	const char *s;
	size_t n;
	char delimiter;
	char line_end;
	struct okr_reader again;
	struct okr_buf bytes; /* of one record, written or read again */
	size_t end;           /* of the last record */
};

static inline const char *
check_span_of(struct trial *t, const struct okr_record *record)
{
	for (size_t i = t->end; i < record->at; i++)
		if (t->s[i] != '\n' && t->s[i] != '\r')
			return "bytes between the records";
	t->end = record->at + record->n;
	if (t->end > t->n)
		return "a record beyond the end";
	if (t->end < t->n && t->s[t->end] != '\n' && t->s[t->end] != '\r')
		return "no line end behind the record";
	if (record->line != lines_before(t->s, record->at, t->line_end))
		return "the line of the record";
	return NULL;
}

static inline bool
same_cells(const struct okr_record *a, const struct okr_record *b)
{
	if (a->ncell != b->ncell)
		return false;
	for (size_t i = 0; i < a->ncell; i++)
		if (!okr_span_eq(a->cell[i], b->cell[i]))
			return false;
	return true;
}

static inline const char *
check_again(struct trial *t, const struct okr_record *record)
{
	const struct okr_record *again = okr_reader_again(&t->again, record->at,
							  record->n);

	if (again == NULL || !same_cells(record, again))
		return "the record read again";
	if (again->plain != record->plain)
		return "plain, read again";
	if (again->at != record->at || again->n != record->n)
		return "the span, read again";
	return NULL;
}

static inline const char *
check_plain(struct trial *t, const struct okr_record *record)
{
	struct okr_span raw = { t->s + record->at, record->n };
	bool same;

	t->bytes.n = 0;
	okr_write_record(&t->bytes, record->cell, record->ncell);
	t->bytes.n--; /* the line end */
	same = okr_span_eq(okr_buf_view(&t->bytes), raw);
	if (record->plain && !same)
		return "plain, but we would write it otherwise";
	if (!record->plain && same && t->delimiter == ',' &&
	    !okr_span_is(raw, "\"\""))
		return "not plain, but we would write the same";
	return NULL;
}

static inline const char *
check_fault(struct trial *t, const struct okr_fault *fault,
	    const struct rows *want, enum refusal refusal, size_t at)
{
	uint32_t line;

	if (refusal == NOT_REFUSED)
		return fault->reason ? "refused what libcsv accepts" : NULL;
	if (fault->reason == NULL)
		return "accepted what libcsv refuses";
	if (fault->column != want->ncell + 1)
		return "the column of the fault";
	line = refusal == REFUSED_AT
		   ? lines_before(t->s, at, t->line_end)
		   : line_of_open_quote(t->s, t->n, t->delimiter, t->line_end);
	return fault->line == line ? NULL : "the line of the fault";
}

/* A byte order mark at a record's start is refused by us alone. */
static inline bool
is_mark(const struct okr_fault *fault)
{
	return fault->reason && strstr(fault->reason, "byte order mark");
}

static inline const char *
check_records(struct trial *t, struct rows *got, struct okr_reader *r)
{
	const struct okr_record *record;
	const char *wrong = NULL;

	while (!wrong && (record = okr_reader_next(r)) != NULL) {
		for (size_t i = 0; i < record->ncell; i++)
			put_cell(got, record->cell[i].s, record->cell[i].n);
		put_row(got);
		wrong = check_span_of(t, record);
		if (!wrong)
			wrong = check_again(t, record);
		if (!wrong)
			wrong = check_plain(t, record);
	}
	return wrong;
}

static inline const char *
compare(struct trial *t, struct okr_reader *r, struct rows *got,
	struct rows *want)
{
	const char *wrong = check_records(t, got, r);
	enum refusal refusal;
	size_t at;

	if (wrong)
		return wrong;
	refusal = oracle_parse(want, t->s, t->n, t->delimiter, &at);
	if (is_mark(&r->fault))
		return got->complete <= want->text.n &&
			       memcmp(got->text.s ? got->text.s : "",
				      want->text.s ? want->text.s : "",
				      got->complete) == 0
			   ? NULL
			   : "the rows before the mark";
	if (refusal == REFUSED_AT || refusal == NEVER_CLOSED)
		want->text.n = want->complete;
	if (!okr_span_eq(okr_buf_view(&got->text), okr_buf_view(&want->text)))
		return "the cells";
	return check_fault(t, &r->fault, want, refusal, at);
}

/* What is wrong with the reader on these bytes, or NULL. */
static inline const char *
oracle_check(const char *s, size_t n, char delimiter)
{
	char line_end = n && memchr(s, '\n', n) ? '\n' : '\r';
	struct trial t = {
		.s = s, .n = n, .delimiter = delimiter, .line_end = line_end
	};
	struct rows got = { .line_end = line_end };
	struct rows want = { .line_end = line_end };
	struct okr_reader r;
	const char *wrong;

	okr_reader_init(&r, (struct okr_span){ s, n }, delimiter);
	okr_reader_init(&t.again, (struct okr_span){ s, n }, delimiter);
	wrong = compare(&t, &r, &got, &want);
	okr_reader_release(&r);
	okr_reader_release(&t.again);
	okr_buf_release(&t.bytes);
	okr_buf_release(&got.text);
	okr_buf_release(&want.text);
	return wrong;
}

#endif
