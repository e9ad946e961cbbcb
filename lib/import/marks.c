/* What the cells of a column show, and what other columns do. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/marks.h"

#include "okr/import/decimal.h"
#include "okr/import/evidence.h"

size_t
okr_marks_parts(struct okr_span cell, struct okr_span part[2])
{
	part[0] = cell;
	for (size_t i = 1; i + 2 < cell.n; i++)
		if (cell.s[i] == '.' && cell.s[i + 1] == '.') {
			part[0] = (struct okr_span){ cell.s, i };
			part[1] = (struct okr_span){ cell.s + i + 2,
						     cell.n - i - 2 };
			return 2;
		}
	return 1;
}

/* Most cells are plain digits, and show nothing. */
static void
hear_column(struct okr_settling *s, int column, struct okr_evidence *e)
{
	if (s->g->cell[column] == NULL)
		return;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, column);
		struct okr_span part[2];
		struct okr_value value;
		size_t n = okr_span_is_digits(cell)
			       ? 0
			       : okr_marks_parts(cell, part);

		for (size_t i = 0; i < n; i++) {
			enum okr_mark mark = okr_value_read(part[i], &s->plain,
							    &value)
						 ? okr_decimal_mark(&value)
						 : OKR_MARK_NONE;

			if (mark == OKR_MARK_UNCLEAR)
				okr_evidence_doubt(e, row);
			else if (mark != OKR_MARK_NONE)
				okr_evidence_show(e, (int)mark, row);
		}
	}
}

/* Ours have plain decimals. */
static enum okr_mark
usual_mark(const struct okr_sheet *sheet)
{
	if (sheet->ours)
		return OKR_MARK_POINT;
	return sheet->profile ? sheet->profile->manner.mark : OKR_MARK_NONE;
}

void
okr_marks_decide(struct okr_settling *s, const int column[OKR_NNUMBERS])
{
	struct okr_evidence evidence[OKR_NNUMBERS] = { 0 };
	struct okr_question q = {
		.told = (int)s->sheet->ask.manner.mark,
		.usual = (int)usual_mark(s->sheet),
		.needless = OKR_MARK_POINT,
		.refused = OKR_MARK_NONE,
		.differs = "has another decimal mark",
		.settled = "make them alike, or say which it is with --decimal",
		.unclear = "could be thousands or three decimals; say which "
			   "with --decimal . or --decimal ,",
	};

	for (size_t i = 0; i < OKR_NNUMBERS; i++)
		hear_column(s, column[i], &evidence[i]);
	q.common = okr_evidence_common(evidence, OKR_NNUMBERS);
	for (size_t i = 0; i < OKR_NNUMBERS; i++)
		s->mark[i] = (enum okr_mark)okr_evidence_decide(s, column[i],
								&evidence[i],
								&q);
}
