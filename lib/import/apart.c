/* By the empty row above them, and by what they have for cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/apart.h"

#include "okr/import/heading.h"
#include "okr/import/shape.h"

#define FEWEST_NAMES 3 /* of another table without an empty row above it */

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
okr_apart_is_table(struct okr_intake *in, const struct okr_record *record)
{
	struct okr_apart *apart = &in->sections->apart;
	size_t n = okr_record_filled(record).n;
	int meaning[OKR_MAX_MEANINGS];

	if (n < 2 || (n < FEWEST_NAMES && !apart->after_blank))
		return false;
	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span name = okr_span_trim(record->cell[i]);

		if (name.n > 0 &&
		    okr_lexicon_header(in->lexicon, name, meaning) == 0)
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
	if (apart->lone && apart->n++ == 0)
		apart->first = apart->lone;
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

void
okr_apart_objective(struct okr_intake *in, const struct okr_record *record,
		    uint32_t row)
{
	struct okr_apart *apart = &in->sections->apart;

	leave_lone(apart);
	if (okr_record_filled(record).n != 1)
		return;
	apart->lone = row;
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

void
okr_apart_key_result(struct okr_intake *in, const struct okr_record *record,
		     uint32_t row)
{
	struct okr_apart *apart = &in->sections->apart;

	bool beside = okr_sheet_cell(in->sheet, record, OKR_FIELD_OBJECTIVE).n >
		      0;
	struct okr_bare *bare = &apart->bare[beside];

	if (beside) {
		leave_lone(apart);
		apart->nbeside++;
	}
	apart->lone = apart->below = 0;
	if (!is_bare(in->sheet, record))
		bare->nfull++;
	else if (bare->n++ == 0)
		bare->first = row;
}

/* "(continued)", also in full width. */
static bool
is_in_brackets(struct okr_span text)
{
	return text.n > 0 &&
	       (text.s[0] == '(' || text.s[0] == '[' ||
		(text.n > 3 && memcmp(text.s, "\xEF\xBC\x88", 3) == 0));
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
		new = okr_span_trim(
		    (struct okr_span){ new.s + old.n, new.n - old.n });
	if (is_in_brackets(new) && apart->ngoes_on++ == 0)
		apart->goes_on = row;
}

static void
warn_of_texts(struct okr_intake *in)
{
	const struct okr_apart *apart = &in->sections->apart;

	if (stands_beside(apart) && apart->n > 0)
		okr_warning(okr_grid_place(in->grid, apart->first,
					   OKR_FIELD_OBJECTIVE),
			    "a text alone, and no key result of it below: "
			    "taken as an objective; so %zu in all; remove it "
			    "if it is a remark, and say what it is if it is "
			    "a heading: 'Team: ...'",
			    apart->n);
	else if (apart->below && in->objectives->measured)
		okr_warning(okr_grid_place(in->grid, apart->below,
					   OKR_FIELD_OBJECTIVE),
			    "a text below an empty row, and no key result from "
			    "here on: taken as an objective; remove it if it "
			    "is a remark");
}

/* Where cells are merged, none of the rows below may have any. */
static void
warn_of_bare(struct okr_intake *in, const struct okr_bare *bare)
{
	if (bare->n == 0 || bare->n > bare->nfull)
		return;
	okr_warning(okr_grid_place(in->grid, bare->first, OKR_FIELD_KEY_RESULT),
		    "'%s' has nothing beside it, as others have: taken as a "
		    "key result; so %zu in all; remove it if it is a remark",
		    okr_shown(okr_grid_cell(in->grid, bare->first, OKR_TITLE)),
		    bare->n);
}

void
okr_apart_finish(struct okr_intake *in)
{
	struct okr_apart *apart = &in->sections->apart;

	leave_lone(apart);
	warn_of_texts(in);
	if (apart->ngoes_on > 0)
		okr_warning(okr_grid_place(in->grid, apart->goes_on,
					   OKR_FIELD_OBJECTIVE),
			    "'%s' is taken as another objective than that "
			    "above; so %zu in all; if it goes on here, leave "
			    "the cell blank",
			    okr_shown(okr_grid_cell(in->grid, apart->goes_on,
						    OKR_TITLE)),
			    apart->ngoes_on);
	for (size_t i = 0; i < 2; i++)
		warn_of_bare(in, &apart->bare[i]);
}
