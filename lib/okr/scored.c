/* Reading back what okr-score printed. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/scored.h"

#include <stdlib.h>

#include "okr/base/mem.h"

/* A row going by, with its cells. */
struct passing {
	struct okr_scored *scored;
	uint32_t row;
	const struct okr_span *cells;
};

static struct okr_span
cell(const struct passing *in, enum okr_column column)
{
	return okr_schema_cell(&in->scored->plan.schema, in->cells, column);
}

static struct okr_place
place(const struct passing *in, enum okr_column column)
{
	struct okr_plan *plan = &in->scored->plan;

	return (
	    struct okr_place){ okr_plan_source(plan, in->row, in->cells),
			       plan->table.header[plan->schema.at[column]] };
}

static double
number(const struct passing *in, enum okr_column column)
{
	struct okr_span text = cell(in, column);
	double x = OKR_NUM_NONE;

	if (text.n > 0 && !okr_num_parse(text, &x))
		okr_error(place(in, column), "not a number: '%s'",
			  okr_shown(text));
	return x;
}

static const enum okr_column constants[] = { OKR_AS_OF, OKR_MODES };

/* The day and the modes stand in every row; the first row's are taken. */
static void
take_constants(const struct passing *in)
{
	struct okr_scored *scored = in->scored;
	struct okr_span day = cell(in, OKR_AS_OF);
	struct okr_span modes = cell(in, OKR_MODES);

	if (scored->plan.warned && !okr_day_parse(day, &scored->as_of))
		okr_error(place(in, OKR_AS_OF),
			  "not a date: '%s'; run okr-score again",
			  okr_shown(day));
	if (!okr_modes_parse(modes, &scored->modes))
		okr_error(place(in, OKR_MODES),
			  "not modes of this version: '%s'; run okr-score "
			  "again",
			  okr_shown(modes));
	for (size_t i = 0; i < 2; i++)
		scored->constant[i] = okr_arena_copy(&scored->text,
						     cell(in, constants[i]));
}

/* Two scored files joined by hand would make nonsense of every number. */
static void
check_constants(const struct passing *in)
{
	for (size_t i = 0; i < 2; i++) {
		struct okr_span text = cell(in, constants[i]);

		if (okr_span_eq(text, in->scored->constant[i]))
			continue;
		okr_error(place(in, constants[i]),
			  "'%s' is not as in the rows above; run okr-score "
			  "over the whole",
			  okr_shown(text));
	}
}

static void
take_row(void *ctx, uint32_t row, const struct okr_span *cells)
{
	struct okr_scored *scored = ctx;
	struct passing in = { scored, row, cells };

	if (row == 1)
		take_constants(&in);
	else
		check_constants(&in);
	if (!scored->has_score)
		return;
	scored->numbers = okr_mem_grow(scored->numbers, &scored->cap, row + 1,
				       sizeof(*scored->numbers));
	scored->numbers[row] = (struct okr_numbers){
		.score = number(&in, OKR_SCORE),
		.expected = number(&in, OKR_EXPECTED),
		.factor = number(&in, OKR_FACTOR),
	};
}

static bool
has_column(const struct okr_scored *scored, enum okr_column column)
{
	return okr_table_column(&scored->plan.table, okr_column_name[column]) >=
	       0;
}

static bool
settle_day(struct okr_scored *scored, int32_t asked)
{
	struct okr_buf day = { 0 };

	if (scored->as_of == OKR_DAY_NONE)
		scored->as_of = asked != OKR_DAY_NONE ? asked : okr_day_today();
	if (asked == OKR_DAY_NONE || asked == scored->as_of)
		return true;
	okr_day_format(&day, scored->as_of);
	okr_buf_char(&day, '\0');
	okr_error((struct okr_place){ 0 },
		  "the rows were scored as of %s; for another day run "
		  "okr-score again",
		  day.s);
	okr_buf_release(&day);
	return false;
}

bool
okr_scored_read(struct okr_scored *scored, const char *path, int32_t as_of)
{
	struct okr_table *t = &scored->plan.table;

	*scored = (struct okr_scored){ .as_of = OKR_DAY_NONE,
				       .modes = okr_modes_default };
	if (!okr_table_load(t, path) || !okr_table_header(t, ','))
		return false;
	scored->plan.warned = has_column(scored, OKR_AS_OF); /* by okr-score */
	scored->has_score = has_column(scored, OKR_SCORE) &&
			    has_column(scored, OKR_EXPECTED) &&
			    has_column(scored, OKR_FACTOR);
	return okr_plan_read_table(&scored->plan, take_row, scored) &&
	       settle_day(scored, as_of);
}

void
okr_scored_release(struct okr_scored *scored)
{
	okr_plan_release(&scored->plan);
	okr_arena_release(&scored->text);
	free(scored->numbers);
	*scored = (struct okr_scored){ 0 };
}

bool
okr_scored_need(const struct okr_scored *scored)
{
	if (scored->has_score)
		return true;
	okr_error((struct okr_place){ .source = okr_span_of(
					  scored->plan.table.name) },
		  "no score column; run okr-score first");
	return false;
}
