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

static struct okr_place
place(const struct passing *in, int at)
{
	struct okr_plan *plan = &in->scored->plan;

	return (struct okr_place){ okr_plan_source(plan, in->row, in->cells),
				   plan->table.header[at] };
}

static double
number_at(const struct passing *in, int at)
{
	double x = OKR_NUM_NONE;

	if (at < 0 || in->cells[at].n == 0)
		return x;
	if (!okr_num_parse(in->cells[at], &x))
		okr_error(place(in, at), "not a number: '%s'",
			  okr_shown(in->cells[at]));
	return x;
}

/* The day and the modes stand in every row; the first row's are taken. */
static void
take_constants(const struct passing *in)
{
	struct okr_scored *scored = in->scored;
	int day = scored->as_of_at, modes = scored->modes_at;

	if (day >= 0 && !okr_day_parse(in->cells[day], &scored->as_of))
		okr_error(place(in, day),
			  "not a date: '%s'; run okr-score again",
			  okr_shown(in->cells[day]));
	if (modes >= 0 && !okr_modes_parse(in->cells[modes], &scored->modes))
		okr_error(place(in, modes),
			  "not modes of this version: '%s'; run okr-score "
			  "again",
			  okr_shown(in->cells[modes]));
	for (size_t i = 0; day >= 0 && modes >= 0 && i < 2; i++)
		scored->constant[i] = okr_arena_copy(
		    &scored->text, in->cells[i == 0 ? day : modes]);
}

/* Two scored files joined by hand would make nonsense of every number. */
static void
check_constants(const struct passing *in)
{
	const struct okr_scored *scored = in->scored;
	const int at[] = { scored->as_of_at, scored->modes_at };

	if (at[0] < 0 || at[1] < 0)
		return;
	if (!okr_span_eq(in->cells[at[0]], scored->constant[0]))
		okr_error(place(in, at[0]),
			  "'%s' is another day than in the rows above; run "
			  "okr-score over the whole",
			  okr_shown(in->cells[at[0]]));
	if (!okr_span_eq(in->cells[at[1]], scored->constant[1]))
		okr_error(place(in, at[1]),
			  "'%s' is not as in the rows above; run okr-score "
			  "over the whole",
			  okr_shown(in->cells[at[1]]));
}

static void
take_row(void *ctx, struct okr_plan *plan, uint32_t row,
	 const struct okr_span *cells)
{
	struct okr_scored *scored = ctx;
	struct passing in = { scored, row, cells };

	(void)plan;
	if (row == 1)
		take_constants(&in);
	else
		check_constants(&in);
	if (!scored->has_score)
		return;
	scored->numbers = okr_mem_grow(scored->numbers, &scored->cap, row + 1,
				       sizeof(*scored->numbers));
	scored->numbers[row] = (struct okr_numbers){
		.score = number_at(&in, scored->at[0]),
		.expected = number_at(&in, scored->at[1]),
		.factor = number_at(&in, scored->at[2]),
	};
}

static int
column(const struct okr_scored *scored, enum okr_column name)
{
	return okr_table_column(&scored->plan.table, okr_column_name[name]);
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
	scored->as_of_at = column(scored, OKR_AS_OF);
	scored->modes_at = column(scored, OKR_MODES);
	scored->plan.warned = scored->as_of_at >= 0; /* by okr-score */
	scored->at[0] = column(scored, OKR_SCORE);
	scored->at[1] = column(scored, OKR_EXPECTED);
	scored->at[2] = column(scored, OKR_FACTOR);
	scored->has_score = scored->at[0] >= 0 && scored->at[1] >= 0 &&
			    scored->at[2] >= 0;
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
