/* By names that come again, or come below each other. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/layout.h"

#include "okr/import/lanes.h"
#include "okr/import/whose.h"

#define LOOKED_AT 50 /* records below the header */
#define FEWEST_NAMES 2

#define FEWEST_RAGGED 3

static struct okr_span
name_of(const struct okr_table *t, size_t column)
{
	return okr_span_trim(t->header[column]);
}

/* The first name and the next one come again further right; else 0. */
static size_t
find_second(const struct okr_table *t, size_t first)
{
	for (size_t i = first + 2; i + 1 < t->ncol; i++)
		if (okr_span_eq(name_of(t, i), name_of(t, first)) &&
		    okr_span_eq(name_of(t, i + 1), name_of(t, first + 1)))
			return i;
	return 0;
}

static bool
refuse_beside(const struct okr_table *t, struct okr_place at)
{
	size_t first = 0, second;

	while (first + 1 < t->ncol && name_of(t, first).n == 0)
		first++;
	if (first + 1 >= t->ncol || name_of(t, first + 1).n == 0)
		return false;
	second = find_second(t, first);
	if (second == 0)
		return false;
	okr_error(at,
		  "two tables side by side: column %zu begins again with '%s', "
		  "like column %zu; save each as a file of its own",
		  second + 1, okr_shown(name_of(t, second)), first + 1);
	return true;
}

static bool
is_name(struct okr_lexicon *l, struct okr_span text)
{
	int meaning[OKR_MAX_MEANINGS];
	struct okr_lane_header lane;

	return okr_lexicon_header(l, text, meaning) > 0 ||
	       (okr_lanes_parse(l, text, &lane) && lane.number > 0 &&
		!lane.behind);
}

/* How many of the records below begin with a name, and how many at all. */
static size_t
count_names(const struct okr_table *t, struct okr_lexicon *l, size_t *n)
{
	const struct okr_record *record;
	struct okr_reader r;
	size_t names = 0;

	okr_table_look(t, &r);
	for (*n = 0; *n < LOOKED_AT && (record = okr_reader_next(&r));) {
		struct okr_span text = okr_span_trim(record->cell[0]);

		*n += text.n > 0;
		names += text.n > 0 && is_name(l, text);
	}
	okr_reader_release(&r);
	return names;
}

/* One name in the header at most, and most below the first column's. */
static bool
refuse_turned(const struct okr_table *t, struct okr_lexicon *l,
	      struct okr_place at)
{
	size_t n, names = count_names(t, l, &n);

	if (names < FEWEST_NAMES || 2 * names < n)
		return false;
	okr_error(at,
		  "names of columns stand below each other, in the first "
		  "column: turn the sheet round (copy, paste special, "
		  "transpose), so that each objective or key result is a row");
	return true;
}

/* The first column from one on that means a field; t->ncol: there is none. */
static size_t
find_field(const struct okr_table *t, struct okr_lexicon *l, int field)
{
	size_t i = 0;

	while (i < t->ncol && !okr_whose_means(l, name_of(t, i), field))
		i++;
	return i;
}

static size_t
count_called(const struct okr_table *t, struct okr_span name)
{
	size_t n = 0;

	for (size_t i = 0; i < t->ncol; i++)
		n += okr_span_eq(name_of(t, i), name);
	return n;
}

/* "KR Owner", if that is a name of one meaning and no column has it. */
static bool
call_of_result(struct okr_table *t, struct okr_lexicon *l, size_t column)
{
	int meaning[OKR_MAX_MEANINGS];
	struct okr_buf name = { 0 };
	struct okr_span text;
	bool good;

	okr_buf_text(&name, "KR ");
	okr_buf_span(&name, name_of(t, column));
	text = okr_buf_view(&name);
	good = okr_lexicon_header(l, name_of(t, column), meaning) == 1 &&
	       okr_whose_knows(l, text) && count_called(t, text) == 0;
	if (good)
		t->header[column] = okr_arena_copy(&t->names, text);
	okr_buf_release(&name);
	return good;
}

/* The first and the only other column of a name stand around that one. */
static bool
stands_around(const struct okr_table *t, size_t middle, size_t column)
{
	struct okr_span name = name_of(t, column);
	size_t first = 0;

	while (!okr_span_eq(name_of(t, first), name))
		first++;
	return name.n > 0 && first < middle && count_called(t, name) == 2;
}

bool
okr_layout_part(struct okr_table *t, struct okr_lexicon *l)
{
	size_t objective = find_field(t, l, OKR_FIELD_OBJECTIVE);
	size_t result = find_field(t, l, OKR_FIELD_KEY_RESULT);
	struct okr_place at = {
		.source = okr_table_place_of_line(t, t->begin_line)
	};
	bool any = false;

	for (size_t i = result; objective < result && i < t->ncol; i++) {
		struct okr_span name = name_of(t, i);

		if (!stands_around(t, result, i) || !call_of_result(t, l, i))
			continue;
		any = true;
		okr_note(at,
			 "two columns '%s': that behind the key results is "
			 "theirs, and called '%s' here",
			 okr_shown(name), okr_shown(name_of(t, i)));
	}
	return any;
}

/* Rows below the header that have any text, and how many are of its width. */
struct widths {
	size_t n, nother;
	size_t other; /* the first of these, and its line */
	uint32_t line;
};

static struct widths
measure_rows(const struct okr_table *t)
{
	const struct okr_record *record;
	struct widths w = { 0 };
	struct okr_reader r;

	okr_table_look(t, &r);
	while (w.n < LOOKED_AT && (record = okr_reader_next(&r)) != NULL) {
		if (okr_record_is_blank(record))
			continue;
		w.n++;
		if (record->ncell == t->ncol || w.nother++ > 0)
			continue;
		w.other = record->ncell;
		w.line = t->begin_line - 1 + record->line;
	}
	okr_reader_release(&r);
	return w;
}

/* What would be right, by the first row of another width. */
static const char *
advise_on_width(const struct okr_table *t, const struct widths *w)
{
	if (w->other > t->ncol)
		return "quote cells that have a delimiter in them, and end "
		       "the header with as many delimiters as the rows";
	if (w->other == 1)
		return "in a table each row has a cell for each name, and no "
		       "text stands around it";
	return "each row needs a cell for each name, an empty one too";
}

bool
okr_layout_is_even(struct okr_table *t)
{
	struct widths w = measure_rows(t);
	struct okr_place at = { 0 };

	if (w.nother < FEWEST_RAGGED || 2 * w.nother <= w.n)
		return true;
	at.source = okr_table_place_of_line(t, t->begin_line);
	okr_error(at,
		  "is this a table of OKRs? This header has %zu cell%s, but "
		  "%zu of the %zu rows below have another number, such as %zu "
		  "in line %lu; %s",
		  t->ncol, t->ncol == 1 ? "" : "s", w.nother, w.n, w.other,
		  (unsigned long)w.line, advise_on_width(t, &w));
	return false;
}

bool
okr_layout_check(const struct okr_table *t, struct okr_lexicon *l, size_t known)
{
	struct okr_buf text = { 0 };
	struct okr_place at;
	bool wrong;

	okr_buf_printf(&text, "%s:%lu", t->name, (unsigned long)t->begin_line);
	at = (struct okr_place){ .source = okr_buf_view(&text) };
	wrong = refuse_beside(t, at) || (known < FEWEST_NAMES && t->ncol > 1 &&
					 refuse_turned(t, l, at));
	okr_buf_release(&text);
	return !wrong;
}

void
okr_layout_number(struct okr_table *t, struct okr_lexicon *l)
{
	int meaning[OKR_MAX_MEANINGS];
	struct okr_buf name = { 0 };

	for (size_t i = 1; i < t->ncol; i++) {
		size_t times = 1;

		if (okr_lexicon_header(l, t->header[i], meaning) < 2)
			continue;
		for (size_t k = 0; k < i && times < 3; k++)
			times += okr_span_eq(t->header[k], t->header[i]);
		if (times != 2)
			continue;
		name.n = 0;
		okr_buf_span(&name, okr_span_trim(t->header[i]));
		okr_buf_text(&name, " (2)");
		okr_note((struct okr_place){ .source = okr_span_of(t->name) },
			 "column %zu, '%s' too, is called '%s'", i + 1,
			 okr_shown(t->header[i]),
			 okr_shown(okr_buf_view(&name)));
		t->header[i] = okr_arena_copy(&t->names, okr_buf_view(&name));
	}
	okr_buf_release(&name);
}
