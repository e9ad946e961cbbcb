/* Names and cells with the same signs between their parts. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/joint.h"

#include <string.h>

#include "okr/import/refuse.h"

static const char *const between[] = {
	"/", "|", " vs. ", " vs ", " of ", " von ", " de ", "\xE2\x86\x92"
};

#define ROWS_HEARD 1000
#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* The parts of a text; 0 if there are more than there is room for. */
static size_t
split(struct okr_span text, struct okr_span part[OKR_MAX_JOINT])
{
	size_t n = 0, begin = 0;

	for (size_t i = 0; i <= text.n; i++) {
		struct okr_span rest = okr_span_from(text, i);
		size_t skip = okr_span_begins_one(rest, between,
						  COUNT(between));

		if (i < text.n && skip == 0)
			continue;
		if (n == OKR_MAX_JOINT)
			return 0;
		part[n++] = okr_span_trim(
		    (struct okr_span){ text.s + begin, i - begin });
		begin = i + skip;
		i += skip > 1 ? skip - 1 : 0;
	}
	return n;
}

/* What a part of a header measures, or -1. */
static int
measure_of(struct okr_lexicon *l, struct okr_span name)
{
	static const int measures[] = { OKR_CURRENT, OKR_TARGET, OKR_START };

	for (size_t i = 0; i < COUNT(measures); i++)
		if (okr_whose_means(l, name, measures[i]))
			return measures[i];
	return -1;
}

/* Two measures or three, none of them in another column. */
static bool
is_joint(struct okr_sheet *sheet, size_t column, struct okr_joint *out)
{
	struct okr_span part[OKR_MAX_JOINT];
	bool seen[OKR_NCOLUMNS] = { false };

	*out = (struct okr_joint){ .column = (int)column };
	out->n = split(sheet->table.header[column], part);
	for (size_t i = 0; i < out->n; i++) {
		int field = measure_of(&sheet->lexicon, part[i]);

		if (field < 0 || seen[field] || okr_sheet_has(sheet, field))
			return false;
		seen[field] = true;
		out->field[i] = field;
	}
	return out->n > 1;
}

/* Most cells have as many parts as the name: "40 %" is one of them. */
static bool
has_parts(const struct okr_sheet *sheet, const struct okr_joint *joint)
{
	const struct okr_table *t = &sheet->table;
	struct okr_span part[OKR_MAX_JOINT];
	const struct okr_record *record;
	size_t rows = 0, whole = 0, others = 0;
	struct okr_reader r;

	okr_table_look(t, &r);
	while (rows++ < ROWS_HEARD && (record = okr_reader_next(&r)) != NULL) {
		struct okr_span cell = { 0 };

		if (record->ncell == t->ncol)
			cell = okr_span_trim(record->cell[joint->column]);
		whole += cell.n > 0 && split(cell, part) == joint->n;
		others += cell.n > 0 && split(cell, part) != joint->n;
	}
	okr_reader_release(&r);
	return whole > 0 && whole >= others;
}

void
okr_joint_bind(struct okr_sheet *sheet)
{
	struct okr_joint joint;
	const char *header;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		if (sheet->canonical || sheet->use[i].by ||
		    sheet->use[i].field >= 0 || !is_joint(sheet, i, &joint) ||
		    !has_parts(sheet, &joint))
			continue;
		sheet->joint = joint;
		sheet->use[i].field = OKR_CURRENT;
		for (size_t m = 0; m < joint.n; m++)
			sheet->at[joint.field[m]] = (int)i;
		header = okr_shown(sheet->table.header[i]);
		okr_note(okr_sheet_place(sheet),
			 "'%s' is taken as %s and %s%s, as in 12 / 20", header,
			 okr_field_name(joint.field[0]),
			 okr_field_name(joint.field[1]),
			 joint.n > 2 ? " and one more" : "");
		return;
	}
}

static void
split_row(struct okr_settling *s, uint32_t row)
{
	const struct okr_joint *joint = &s->sheet->joint;
	struct okr_span cell = okr_grid_cell(s->g, row, joint->field[0]);
	struct okr_span part[OKR_MAX_JOINT];
	size_t n;

	if (cell.n == 0 || okr_settling_odd(s, row, joint->field[0])) {
		for (size_t i = 1; cell.n > 0 && i < joint->n; i++)
			okr_grid_clear(s->g, row, joint->field[i]);
		return;
	}
	n = split(cell, part);
	for (size_t i = 0; i < joint->n; i++)
		okr_grid_clear(s->g, row, joint->field[i]);
	if (n != joint->n) {
		okr_refuse_cell(s->g, row, joint->field[0],
				"'%s' is not as its header says: write all of "
				"them, as in 12 / 20",
				okr_shown(cell));
		return;
	}
	for (size_t i = 0; i < n; i++)
		okr_grid_set(s->g, row, joint->field[i], part[i]);
}

void
okr_joint_split(struct okr_settling *s)
{
	if (s->sheet->joint.n == 0)
		return;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++)
		if (s->g->kind[row] != OKR_CHECKIN)
			split_row(s, row);
}
