/* Scales by the largest number of a column. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/scales.h"

#include "okr/base/num.h"
#include "okr/import/completion.h"
#include "okr/import/decimal.h"
#include "okr/import/hint.h"
#include "okr/import/refuse.h"

/* The largest of a column, and the first row with a number above 1. */
static double
find_most(const struct okr_settling *s, int column, uint32_t *first)
{
	double most = 0, x;

	*first = 0;
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		if (!okr_num_parse(okr_grid_cell(s->g, row, column), &x))
			continue;
		if (x > 1 && *first == 0)
			*first = row;
		if (x > most)
			most = x;
	}
	return most;
}

/* By an option, else by the header: "Confidence (1-5)". */
static int
told_scale(const struct okr_settling *s)
{
	struct okr_span name, hint;

	if (s->sheet->ask.manner.scale ||
	    !okr_sheet_has(s->sheet, OKR_CONFIDENCE) ||
	    !okr_hint_split(okr_sheet_header(s->sheet, OKR_CONFIDENCE), &name,
			    &hint))
		return s->sheet->ask.manner.scale;
	return okr_hint_scale(hint);
}

/* What the numbers of a column are of is not clear. */
static void
do_without(struct okr_settling *s, int column)
{
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, column);

		if (cell.n > 0 && s->g->keep_going)
			okr_refuse_cell(
			    s->g, row, column,
			    "what '%s' is of is not clear in this column",
			    okr_shown(cell));
		else if (cell.n > 0)
			okr_refuse_empty(s->g, row, column);
	}
}

/* The first row with a part of 1, which no scale but 0 to 1 has; or 0. */
static uint32_t
find_part(const struct okr_settling *s)
{
	double x;

	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++)
		if (okr_num_parse(okr_grid_cell(s->g, row, OKR_CONFIDENCE),
				  &x) &&
		    x > 0 && x < 1)
			return row;
	return 0;
}

/* 5, 10 or 100; 0, and reported, where that is not clear. */
static int
find_scale(struct okr_settling *s, double most, uint32_t first)
{
	int told = told_scale(s);
	uint32_t part = told || s->shares ? 0 : find_part(s);

	if (part) {
		okr_refuse_cell(
		    s->g, part, OKR_CONFIDENCE,
		    "'%s' and '%s' in one column: write all confidences "
		    "alike, or say what they are of with --confidence 5, "
		    "--confidence 10 or --confidence 100",
		    okr_shown(okr_grid_cell(s->g, part, OKR_CONFIDENCE)),
		    okr_shown(okr_grid_cell(s->g, first, OKR_CONFIDENCE)));
		return 0;
	}

	if (told && most <= told)
		return told;
	if (!told && most > 10 && most <= 100)
		return 100;
	if (!told && most > 5 && most <= 10)
		return 10;
	if (most > (told ? told : 100))
		okr_refuse_cell(
		    s->g, first, OKR_CONFIDENCE,
		    "not a confidence of 0 to 1%s: a cell of the column "
		    "is %.6g",
		    told ? " or of the scale told" : ", 5, 10 or 100", most);
	else
		okr_refuse_cell(
		    s->g, first, OKR_CONFIDENCE,
		    "'%s' could be of 5, of 10 or of 100; say which with "
		    "--confidence 5, --confidence 10 or --confidence 100",
		    okr_shown(okr_grid_cell(s->g, first, OKR_CONFIDENCE)));
	return 0;
}

/* A cell that was a percentage or a word is a share already. */
static bool
is_share(const struct okr_settling *s, double x)
{
	return x < 1 && x > 0 && s->shares;
}

void
okr_scales_settle(struct okr_settling *s)
{
	uint32_t first;
	double most = find_most(s, OKR_CONFIDENCE, &first), x;
	int scale = told_scale(s);

	if (first)
		scale = find_scale(s, most, first);
	if (scale == 0 && first) {
		do_without(s, OKR_CONFIDENCE);
		return;
	}
	for (uint32_t row = s->sheet->first; scale && row < s->sheet->last;
	     row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, OKR_CONFIDENCE);

		if (!okr_num_parse(cell, &x) || is_share(s, x))
			continue;
		s->text.n = 0;
		okr_num_shortest(&s->text, x / scale);
		okr_settling_set(s, row, OKR_CONFIDENCE);
		okr_settling_remark(s, OKR_REMARK_SCALE, row, OKR_CONFIDENCE,
				    cell);
	}
}

static bool
is_percentage(struct okr_span cell)
{
	return cell.n > 0 && cell.s[cell.n - 1] == '%';
}

/* A plain number that is not 0, which is 0 of anything. */
static bool
is_plain(struct okr_settling *s, struct okr_span cell)
{
	struct okr_value value;

	return okr_value_read(cell, &s->plain, &value) && value.unit.n == 0 &&
	       !okr_value_is_zero(&value);
}

/* Objectives may have a column of their own, and be alike in another way. */
static void
check_alike(struct okr_settling *s, int column, const char *what)
{
	uint32_t first[2][2] = { { 0 } }; /* by objective, and percentage */
	uint32_t percent, plain, later;
	bool apart = s->sheet->of_objective[column] >= 0;

	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, column);
		bool percentage = is_percentage(cell);
		uint32_t *at = &first[apart && s->g->kind[row] == OKR_OBJECTIVE]
				     [percentage];

		if (*at == 0 && (percentage || is_plain(s, cell)))
			*at = row;
	}
	plain = first[first[1][0] && first[1][1]][0];
	percent = first[first[1][0] && first[1][1]][1];
	if (percent == 0 || plain == 0)
		return;
	later = percent > plain ? percent : plain;
	okr_refuse_cell(s->g, later, column,
			"'%s' and '%s' in one column: is 50%% half of 1, or "
			"50? write all %s alike",
			okr_shown(okr_grid_cell(s->g, percent, column)),
			okr_shown(okr_grid_cell(s->g, plain, column)), what);
	do_without(s, column);
}

/* A figure of a column: "0.5" is a part of one, "40" of a hundred. */
static bool
read_figure(struct okr_settling *s, struct okr_span cell, double *out)
{
	struct okr_value value;
	enum okr_mark mark;

	if (!okr_value_read(cell, &s->plain, &value) || value.unit.n > 0)
		return false;
	mark = okr_decimal_mark(&value) == OKR_MARK_COMMA ? OKR_MARK_COMMA
							  : OKR_MARK_POINT;
	s->text.n = 0;
	return okr_decimal_format(&s->text, &value, mark) &&
	       okr_num_parse(okr_buf_view(&s->text), out);
}

/* What a column of figures without a sign is of; none: 0 and 1 alone. */
struct figures {
	uint32_t part, whole, percent; /* the first row of 0.5, 40, 40 % */
	uint32_t many;                 /* and of more than 10 */
	uint32_t any;
};

static struct figures
look_at_figures(struct okr_settling *s)
{
	struct figures f = { 0 };
	double x;

	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span cell = okr_grid_cell(s->g, row, OKR_CURRENT);

		if (!okr_completion_is(s->g, s->sheet, row))
			continue;
		if (is_percentage(cell) && f.percent == 0)
			f.percent = row;
		if (!read_figure(s, cell, &x))
			continue;
		if (x != 0 && f.any == 0)
			f.any = row;
		if (x > 0 && x < 1 && f.part == 0)
			f.part = row;
		if (x > 1 && f.whole == 0)
			f.whole = row;
		if (x > 10 && f.many == 0)
			f.many = row;
	}
	return f;
}

static bool
is_in_percent(const struct okr_sheet *sheet)
{
	struct okr_span header = okr_sheet_header(sheet, OKR_CURRENT);

	return memchr(header.s, '%', header.n) != NULL;
}

static void
refuse_figure(struct okr_settling *s, uint32_t row, const char *why)
{
	okr_refuse_cell(s->g, row, OKR_CURRENT,
			"'%s' %s; write all figures with %%, or say what they "
			"are of with --completion 1, --completion 10 or "
			"--completion 100",
			okr_shown(okr_grid_cell(s->g, row, OKR_CURRENT)), why);
	do_without(s, OKR_CURRENT);
}

/* 0.5 beside 40, 1 or 0.4 below "% done", nothing above 10. */
static void
check_figures(struct okr_settling *s)
{
	struct figures f = look_at_figures(s);
	bool in_percent = is_in_percent(s->sheet);

	if (f.percent || f.any == 0 || (f.whole && in_percent))
		return;
	if (f.whole && f.part)
		refuse_figure(s, f.part,
			      "is a part of 1, and others are above it");
	else if (f.whole && f.many == 0)
		refuse_figure(s, f.whole, "could be of 10 or of 100");
	else if (in_percent)
		refuse_figure(s, f.any,
			      "is at most 1 like all others, and the header "
			      "has %");
}

void
okr_scales_check(struct okr_settling *s)
{
	check_alike(s, OKR_WEIGHT, "weights");
	if (!s->sheet->completion || s->sheet->ask.manner.complete)
		return;
	if (!s->sheet->lanes_measured)
		check_alike(s, OKR_CURRENT, "figures");
	check_figures(s);
}
