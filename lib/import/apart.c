/* By the empty row above them, and by what they have for cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/apart.h"

#include "okr/import/heading.h"
#include "okr/import/range.h"
#include "okr/import/shape.h"
#include "okr/import/tag.h"
#include "okr/import/totals.h"

#define LONGEST_TIME 16 /* bytes: "3. Quartal 2026" */
#define FEWEST_NAMES 3  /* of another table without an empty row above it */

/* An empty line is no record: two line ends stand before this one. */
static bool
is_below_line(const struct okr_table *t, const struct okr_record *record)
{
	struct okr_span before = { t->bytes.s, record->at };
	size_t ends = 0;

	while (before.n > 0 && (before.s[before.n - 1] == '\n' ||
				before.s[before.n - 1] == '\r'))
		ends += before.s[--before.n] == '\n';
	return ends > 1;
}

void
okr_apart_look(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_apart *apart = &in->sections->apart;

	apart->after_blank = apart->nblank != in->sheet->nblank ||
			     is_below_line(&in->sheet->table, record);
	apart->nblank = in->sheet->nblank;
}

bool
okr_apart_is_legend(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_apart *apart = &in->sections->apart;
	size_t first = okr_record_filled(record).first;

	apart->legend = okr_heading_is_legend(in->lexicon, record) ||
			(apart->legend &&
			 okr_heading_is_in_legend(in->lexicon, record));
	if (apart->legend)
		okr_note(okr_sheet_row_place(in->sheet, -1),
			 "skipped: a legend or remark: '%s'",
			 okr_shown(okr_span_trim(record->cell[first])));
	return apart->legend;
}

bool
okr_apart_is_table(struct okr_intake *in, const struct okr_record *record,
		   size_t nfilled)
{
	struct okr_apart *apart = &in->sections->apart;

	if (nfilled < 2 || (nfilled < FEWEST_NAMES && !apart->after_blank))
		return false;
	for (size_t i = record->ncell; i-- > 0;) { /* figures come last */
		struct okr_span name = okr_span_trim(record->cell[i]);

		if (name.n > 0 && !okr_lexicon_layer(in->lexicon, name))
			return false;
	}
	okr_error(okr_sheet_row_place(in->sheet, -1),
		  "names of columns, and not those of the header: if another "
		  "table begins here, save it as a file of its own; what is "
		  "below was not read");
	apart->ended = true;
	return true;
}

/* The text alone has no key result of its own, for this is of another. */
static void
leave_lone(struct okr_apart *apart)
{
	if (apart->lone)
		okr_sighted_add(&apart->texts[apart->figures], apart->lone);
	apart->lone = 0;
}

static bool
stands_beside(const struct okr_apart *apart)
{
	return apart->nbeside > 0;
}

void
okr_apart_header(struct okr_intake *in)
{
	struct okr_apart *apart = &in->sections->apart;
	struct okr_place at;

	if (apart->lone == 0)
		return;
	at = okr_grid_place(in->grid, apart->lone, OKR_FIELD_OBJECTIVE);
	if (!stands_beside(apart)) {
		okr_warning(at, "above the header once more: taken as an "
				"objective; remove it if it is the foot of a "
				"page");
		return;
	}
	okr_error(at, "above the header once more: say what it is if it is a "
		      "heading, as in 'Team: ...'; remove it if it is the foot "
		      "of a page");
	apart->lone = 0;
}

/* A text with nothing beside it, or numbers: a total of its own words. */
static bool
is_alone(const struct okr_record *record)
{
	struct okr_value value;
	size_t ntexts = 0;

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span cell = okr_span_trim(record->cell[i]);

		ntexts += cell.n > 0 && !okr_value_parse(cell, &value);
	}
	return ntexts == 1;
}

void
okr_apart_objective(struct okr_intake *in, const struct okr_record *record,
		    uint32_t row)
{
	struct okr_apart *apart = &in->sections->apart;

	leave_lone(apart);
	if (!is_alone(record))
		return;
	apart->lone = row;
	apart->figures = okr_record_filled(record).n > 1;
	if (apart->below == 0 && apart->after_blank)
		apart->below = row;
}

/* Columns that say which row it is, and those of its objective. */
static bool
tells_nothing(int field)
{
	static const int fields[] = {
		OKR_ID,
		OKR_KIND,
		OKR_TEAM,
		OKR_CYCLE,
		OKR_PARENT,
		OKR_FIELD_OBJECTIVE,
		OKR_FIELD_OBJECTIVE_ID,
		OKR_FIELD_KEY_RESULT,
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (field == fields[i])
			return true;
	return false;
}

static bool
is_bare(const struct okr_sheet *sheet, const struct okr_record *record)
{
	for (size_t i = 0; i < record->ncell; i++)
		if (okr_span_trim(record->cell[i]).n > 0 &&
		    !tells_nothing(sheet->use[i].field))
			return false;
	return true;
}

/* Numbers stand beside it, and nothing else. */
static bool
has_numbers(const struct okr_sheet *sheet, const struct okr_record *record)
{
	struct okr_value value;
	size_t n = 0;

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span cell = okr_span_trim(record->cell[i]);

		if (cell.n == 0 || tells_nothing(sheet->use[i].field))
			continue;
		if (!okr_value_parse(cell, &value))
			return false;
		n++;
	}
	return n > 0;
}

/* Without a digit, by its words or the first of them: a quick look. */
static bool
can_be_time(struct okr_lexicon *l, struct okr_span title)
{
	struct okr_span rest = title, word, meaning;

	return okr_span_has_digit(title) ||
	       okr_lexicon_word(l, OKR_WORDS_TIME, title, &meaning) ||
	       (okr_span_next(&rest, ' ', &word) && rest.n > 0 &&
		okr_lexicon_word(l, OKR_WORDS_TIME, word, &meaning));
}

/* "January", "Q1": with a year or without. */
static bool
is_time(struct okr_lexicon *l, struct okr_span title)
{
	struct okr_buf text = { 0 };
	struct okr_date when;
	bool found;

	if (title.n > LONGEST_TIME || !can_be_time(l, title))
		return false;
	okr_buf_span(&text, title);
	okr_buf_text(&text, " 2000");
	found = okr_range_is_period(l, title) ||
		(okr_range_period(l, okr_buf_view(&text), &when) &&
		 when.grain != OKR_YEARS);
	okr_buf_release(&text);
	return found;
}

/* An initiative with numbers may be a key result all the same. */
static bool
is_measured(const struct okr_sheet *sheet, const struct okr_record *record)
{
	static const int fields[] = { OKR_START, OKR_TARGET, OKR_CURRENT };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (okr_sheet_cell(sheet, record, fields[i]).n > 0)
			return true;
	return sheet->readings;
}

/*
 * Below an empty row and up to the end nothing is measured or has a status,
 * and above it key results are: a legend, risks, next steps.
 */
static bool
is_behind(struct okr_intake *in, const struct okr_record *record, uint32_t row)
{
	struct okr_apart *apart = &in->sections->apart;

	if (is_measured(in->sheet, record) ||
	    okr_sheet_cell(in->sheet, record, OKR_STATUS).n > 0) {
		apart->behind = (struct okr_sighted){ 0 };
		apart->nmeasured++;
		return false;
	}
	if (!apart->after_blank && apart->behind.n == 0)
		return false;
	okr_sighted_add(&apart->behind, row);
	return true;
}

void
okr_apart_key_result(struct okr_intake *in, const struct okr_record *record,
		     uint32_t row)
{
	struct okr_apart *apart = &in->sections->apart;
	struct okr_span title;
	bool beside = okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE).n >
		      0;

	if (beside) {
		leave_lone(apart);
		apart->nbeside++;
	}
	apart->lone = apart->below = 0;
	title = okr_grid_cell(in->grid, row, OKR_TITLE);
	if (is_time(in->lexicon, title))
		okr_sighted_add(&apart->times, row);
	if (okr_totals_is_name(in->lexicon, title) &&
	    has_numbers(in->sheet, record))
		okr_sighted_add(&apart->totals, row);
	if (is_behind(in, record, row) && apart->nmeasured > 0)
		return;
	if (is_bare(in->sheet, record))
		okr_sighted_add(&apart->bare[beside], row);
	else
		apart->nfull[beside]++;
}

bool
okr_apart_is_task(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_apart *apart = &in->sections->apart;
	struct okr_tag tag = okr_tag_before(
	    okr_sheet_cell(in->sheet, record, OKR_FIELD_KEY_RESULT));
	bool measured;

	if (tag.text.n == 0 || /* or what a column of tasks is called */
	    !okr_lexicon_means(in->lexicon, tag.text, OKR_FIELD_TASK))
		return false;
	measured = is_measured(in->sheet, record);
	okr_sighted_add(&apart->tasks[measured], record->line);
	return !measured;
}

/* "(continued)", also in full width. */
static bool
is_in_brackets(struct okr_span text)
{
	return text.n > 0 && (text.s[0] == '(' || text.s[0] == '[' ||
			      okr_span_begins(text, "\xEF\xBC\x88"));
}

void
okr_apart_follow(struct okr_intake *in, uint32_t before, uint32_t row)
{
	struct okr_apart *apart = &in->sections->apart;
	struct okr_span old = okr_grid_cell(in->grid, before, OKR_TITLE);
	struct okr_span new = okr_grid_cell(in->grid, row, OKR_TITLE);

	if (before == 0 || before == row)
		return;
	if (new.n > old.n && memcmp(new.s, old.s, old.n) == 0)
		new = okr_span_trim(okr_span_from(new, old.n));
	if (is_in_brackets(new))
		okr_sighted_add(&apart->going_on, row);
}

/* "'Grow' is what": where first, and how many. */
static void
warn_of(struct okr_intake *in, const struct okr_sighted *s, int field,
	const char *what, const char *advice)
{
	if (s->n > 0)
		okr_warning(okr_grid_place(in->grid, s->first, field),
			    "'%s' %s; so %zu in all; %s",
			    okr_shown(
				okr_grid_cell(in->grid, s->first, OKR_TITLE)),
			    what, s->n, advice);
}

static void
warn_of_texts(struct okr_intake *in)
{
	const struct okr_apart *apart = &in->sections->apart;

	if (!in->objectives->measured)
		return;
	warn_of(in, &apart->texts[true], OKR_FIELD_OBJECTIVE,
		"has numbers alone, and no key result below it: taken as an "
		"objective",
		"remove it if it is a total");
	if (stands_beside(apart))
		warn_of(in, &apart->texts[false], OKR_FIELD_OBJECTIVE,
			"stands alone, and no key result below it: taken as "
			"an objective",
			"remove it if it is a remark, and say what it is if "
			"it is a heading: 'Team: ...'");
	else if (apart->below)
		okr_warning(okr_grid_place(in->grid, apart->below,
					   OKR_FIELD_OBJECTIVE),
			    "a text below an empty row, and no key result from "
			    "here on: taken as an objective; remove it if it "
			    "is a remark");
}

/* "Task: ..." in that line. */
static struct okr_place
place_of_line(struct okr_sheet *sheet, uint32_t line)
{
	return (struct okr_place){
		.source = okr_table_place_of_line(&sheet->table, line),
		.column = okr_sheet_header(sheet, OKR_FIELD_KEY_RESULT)
	};
}

static void
tell_tasks(const struct okr_intake *in)
{
	const struct okr_sighted *tasks = in->sections->apart.tasks;

	if (tasks[false].n > 0)
		okr_note(place_of_line(in->sheet, tasks[false].first),
			 "an initiative or task by its label, and not "
			 "measured: left out; so %zu in all; without "
			 "the label it is a key result",
			 tasks[false].n);
	if (tasks[true].n > 0)
		okr_warning(place_of_line(in->sheet, tasks[true].first),
			    "an initiative or task by its label, and measured: "
			    "taken as a key result; so %zu in all; remove it "
			    "if it is none",
			    tasks[true].n);
}

void
okr_apart_finish(struct okr_intake *in)
{
	struct okr_apart *apart = &in->sections->apart;

	leave_lone(apart);
	warn_of_texts(in);
	warn_of(in, &apart->going_on, OKR_FIELD_OBJECTIVE,
		"is taken as another objective than that above",
		"if it goes on here, leave the cell blank");
	warn_of(in, &apart->times, OKR_FIELD_KEY_RESULT,
		"is a time: taken as a key result",
		"readings stand in columns such as 'Jan 2026', or in a log of "
		"check-ins");
	tell_tasks(in);
	if (apart->nmeasured >= apart->behind.n)
		warn_of(in, &apart->behind, OKR_FIELD_KEY_RESULT,
			"stands below an empty row and has neither numbers nor "
			"a status, as those above it have: taken as a key "
			"result",
			"remove what is no part of the table");
	warn_of(in, &apart->totals, OKR_FIELD_KEY_RESULT,
		"is called like a total and has numbers alone, which are no "
		"sum or mean of those above: taken as a key result",
		"remove it if it is the objective's");
	for (size_t i = 0; i < 2; i++) /* where merged, none may have any */
		if (apart->bare[i].n <= apart->nfull[i])
			warn_of(in, &apart->bare[i], OKR_FIELD_KEY_RESULT,
				"has nothing beside it, as others have: taken "
				"as a key result",
				"remove it if it is a remark");
}
