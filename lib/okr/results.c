/* Results as cells, by a table of columns. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/results.h"

#include <stddef.h>

#include "okr/okr/explain.h"

/* A row whose cells are printed. */
struct shown {
	const struct okr_results *results;
	uint32_t row;
	const struct okr_result *result;
};

/* As it was entered. */
static void
print_reading(const struct shown *shown, struct okr_buf *cell)
{
	okr_num_shortest(cell, shown->result->reading.value);
}

static void
print_reading_date(const struct shown *shown, struct okr_buf *cell)
{
	if (okr_num_known(shown->result->reading.value))
		okr_day_format(cell, shown->result->reading.date);
}

static void
print_health(const struct shown *shown, struct okr_buf *cell)
{
	okr_buf_span(cell, okr_health_word[shown->result->health]);
}

static void
print_grade(const struct shown *shown, struct okr_buf *cell)
{
	static const char tenths[] = "0.00.10.20.30.40.50.60.70.80.91.0";

	if (shown->result->grade >= 0)
		okr_buf_add(cell, tenths + 3 * shown->result->grade, 3);
}

static void
print_lowest_id(const struct shown *shown, struct okr_buf *cell)
{
	if (shown->result->confidence.lowest_row)
		okr_buf_span(cell,
			     okr_plan_id(shown->results->score->plan,
					 shown->result->confidence.lowest_row));
}

static void
print_factor(const struct shown *shown, struct okr_buf *cell)
{
	okr_num_fixed(cell, okr_score_factor(shown->results->score, shown->row),
		      okr_results_decimals(shown->results, OKR_SHARE_DECIMALS));
}

#define SCORE(column, member) \
	[(column)-OKR_READING] = { NULL, offsetof(struct okr_result, member), \
				   OKR_LINE_BARE }
#define CELL(column, print, cells) [(column)-OKR_READING] = { print, 0, cells }

static const struct column {
	void (*print)(const struct shown *, struct okr_buf *); /* NULL: score */
	size_t at; /* of a score in the result */
	enum okr_line_cells cells;
} columns[OKR_AS_OF - OKR_READING] = {
	CELL(OKR_READING, print_reading, OKR_LINE_BARE),
	CELL(OKR_READING_DATE, print_reading_date, OKR_LINE_BARE),
	SCORE(OKR_PROGRESS, progress),
	SCORE(OKR_SCORE, score),
	SCORE(OKR_EXPECTED, expected),
	SCORE(OKR_EMPTY, empty),
	CELL(OKR_HEALTH, print_health, OKR_LINE_BARE),
	CELL(OKR_GRADE, print_grade, OKR_LINE_BARE),
	SCORE(OKR_KNOWN, known),
	SCORE(OKR_FORECAST, forecast.middle),
	SCORE(OKR_FORECAST_LOW, forecast.low),
	SCORE(OKR_FORECAST_HIGH, forecast.high),
	SCORE(OKR_CONFIDENCE_ROLLUP, confidence.mean),
	SCORE(OKR_CONFIDENCE_LOWEST, confidence.lowest),
	CELL(OKR_CONFIDENCE_LOWEST_ID, print_lowest_id, OKR_LINE_TEXT),
	CELL(OKR_FACTOR, print_factor, OKR_LINE_BARE),
};

#define NCOLUMNS (sizeof(columns) / sizeof(*columns))

void
okr_results_init(struct okr_results *results, const struct okr_score *score,
		 int digits)
{
	*results = (struct okr_results){ .score = score,
					 .n = OKR_NRESULTS - 1,
					 .digits = digits };
	okr_num_fixed(&results->one, 1,
		      okr_results_decimals(results, OKR_SCORE_DECIMALS));
	okr_day_format(&results->as_of, score->clock.as_of);
	okr_modes_format(&results->modes, &score->modes);
}

void
okr_results_explain(struct okr_results *results)
{
	results->n = OKR_NRESULTS;
}

void
okr_results_release(struct okr_results *results)
{
	okr_buf_release(&results->one);
	okr_buf_release(&results->as_of);
	okr_buf_release(&results->modes);
}

/* Many scores are not known, and many are 1: those cost little. */
static inline void
print_score(const struct shown *shown, size_t at, int decimals,
	    struct okr_buf *cell)
{
	const char *member = (const char *)shown->result + at;
	double x = *(const double *)(const void *)member;

	if (x == 1)
		okr_buf_span(cell, okr_buf_view(&shown->results->one));
	else if (okr_num_known(x))
		okr_num_fixed(cell, x, decimals);
}

static void
scored_cells(const struct shown *shown, int decimals, struct okr_line *line)
{
	for (size_t i = 0; i < NCOLUMNS; i++) {
		struct okr_buf *cell = okr_line_begin(line, columns[i].cells);

		if (columns[i].print)
			columns[i].print(shown, cell);
		else
			print_score(shown, columns[i].at, decimals, cell);
	}
}

/* Every row says for which day and how the rows were scored. */
static void
constant_cells(const struct okr_results *results, struct okr_line *line)
{
	okr_buf_span(okr_line_bare(line), okr_buf_view(&results->as_of));
	okr_buf_span(okr_line_bare(line), okr_buf_view(&results->modes));
}

static bool
explains(const struct okr_results *results)
{
	return results->n == OKR_NRESULTS;
}

/* Rows beside the tree have no score. */
static void
blank_cells(const struct okr_results *results, struct okr_line *line)
{
	for (int i = OKR_READING; i < OKR_AS_OF; i++)
		okr_line_bare(line);
	constant_cells(results, line);
	if (explains(results))
		okr_line_bare(line);
}

/* A point of history keeps its numbers. */
static void
kept_cells(const struct okr_results *results, uint32_t row,
	   struct okr_line *line)
{
	struct okr_plan *plan = results->score->plan;
	const struct okr_span *cells = okr_table_cells(&plan->table, row);

	for (int i = OKR_READING; i < OKR_AS_OF; i++) {
		struct okr_buf *cell = okr_line_cell(line);

		if (plan->schema.at[i] >= 0)
			okr_buf_span(cell, cells[plan->schema.at[i]]);
	}
	constant_cells(results, line);
	if (explains(results))
		okr_line_bare(line);
}

/* A row of the tree of work. */
static void
counted_cells(const struct okr_results *results, uint32_t row,
	      struct okr_line *line)
{
	struct okr_result result = okr_score_result(results->score, row);
	struct shown shown = { results, row, &result };
	int decimals = okr_results_decimals(results, OKR_SCORE_DECIMALS);

	scored_cells(&shown, decimals, line);
	constant_cells(results, line);
	if (explains(results))
		okr_explain_row(results->score, row, &result, decimals,
				okr_line_cell(line));
}

void
okr_results_row(const struct okr_results *results, uint32_t row,
		struct okr_line *line)
{
	enum okr_kind kind = results->score->plan->node[row].kind;

	if (kind == OKR_SCORE_ROW)
		kept_cells(results, row, line);
	else if (okr_is_counted(kind))
		counted_cells(results, row, line);
	else
		blank_cells(results, line);
}
