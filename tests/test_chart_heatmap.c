/* The heatmap: its order and words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_heatmap.h"

#include "hostile.h"
#include "okr/draw/heatmap_text.h"
#include "overlap.h"
#include "screen.h"

#define CYCLES 16
#define MOST 40

#define O(score) \
	{ \
		OKR_CELL_OPEN, score \
	}
#define NONE \
	{ \
		OKR_CELL_IDLE, 0 \
	}
#define NOT_YET \
	{ \
		OKR_CELL_NOT_YET, 0 \
	}
#define NO_DATA O(NAN)

static struct okr_span names[CYCLES] = {
	{ "2023-Q1", 7 }, { "2023-Q2", 7 },
	{ "2023-Q3", 7 }, { "2023-Q4", 7 },
	{ "2024-Q1", 7 }, { "2024-Q2", 7 },
	{ "2024-Q3", 7 }, { "2024-Q4", 7 },
	{ "2025-Q1", 7 }, { "2025-Q2", 7 },
	{ "2025-Q3", 7 }, { "2025-Q4", 7 },
	{ "2026-Q1", 7 }, { "Geschäftsjahr 25/26, Q2", 24 },
	{ "2026-Q3", 7 }, { "2026-Q4", 7 },
};

static struct okr_heatmap_row rows_of[MOST];

/* n rows with the cells of `cell` over the last cycles. */
static struct okr_heatmap_view
view_of(size_t n, size_t ncycle, bool current, struct okr_cycle_cell *cell)
{
	for (size_t i = 0; i < n; i++)
		rows_of[i] = (struct okr_heatmap_row){
			.name = okr_span_of(hostile_title(i)),
			.cell = cell + i * ncycle
		};
	return (struct okr_heatmap_view){
		.row = rows_of,
		.n = n,
		.one = "team",
		.many = "teams",
		.head = "Team",
		.cycles = { names + CYCLES - ncycle, ncycle, current },
		.setting = { .as_of = okr_day_of(2026, 11, 20),
			     .source = OKR_SPAN("okrs.csv") },
	};
}

/*
 * Five closed cycles and the current one, which does not count.  b scored 0.1
 * last; d 0.5; a 0.6, as e, which is later in the sheet and had nothing in
 * the last cycle; c never.
 */
static void
lowest_of_what_is_over_comes_first(void **state)
{
	static struct okr_cycle_cell cell[] = {
		O(1),    O(.4),   O(.6),   O(.8),   O(.6),   O(0),
		O(1),    NONE,    O(.9),   NO_DATA, O(.1),   O(1),
		NOT_YET, NOT_YET, NOT_YET, NOT_YET, NOT_YET, O(.2),
		O(0),    O(.5),   O(.5),   O(.5),   O(.5),   NONE,
		O(0),    O(.1),   O(.6),   NO_DATA, NONE,    O(.3),
	};
	static const struct {
		size_t cell; /* of its row */
		double latest;
	} order[] = {
		{ 6, .1 }, { 18, .5 }, { 0, .6 }, { 24, .6 }, { 12, NAN }
	};
	struct okr_heatmap_view view = view_of(5, 6, true, cell);

	(void)state;
	okr_heatmap_settle(&view);
	for (size_t i = 0; i < COUNT(order); i++) {
		assert_ptr_equal(view.row[i].cell, cell + order[i].cell);
		check_true("latest",
			   isnan(order[i].latest)
			       ? isnan(view.row[i].latest)
			       : view.row[i].latest == order[i].latest);
	}
}

/* Four cells a row: two closed, and the current one where there is one. */
static void
titles_say_the_finding(void **state)
{
	static struct {
		size_t n, ncycle;
		bool current;
		const char *title;
		struct okr_cycle_cell cell[9];
	} rows[] = {
		{ 0, 3, true, "No cycle with objectives has begun", { NONE } },
		{ 2, 0, false, "No cycle with objectives has begun", { NONE } },
		{ 3,
		  3,
		  true,
		  "B has no objective in 2026-Q4",
		  { O(.1), O(.2), O(.3), O(.1), O(.2), NONE, O(.1), O(.2),
		    O(.3) } },
		{ 3,
		  3,
		  true,
		  "2 of 3 teams have no objective in 2026-Q4",
		  { O(.1), O(.2), O(.3), O(.1), O(.2), NONE, O(.1), O(.2),
		    NOT_YET } },
		{ 2,
		  3,
		  true,
		  "Both teams have no objective in 2026-Q4",
		  { O(.1), O(.2), NONE, O(.1), O(.2), NONE } },
		{ 3,
		  3,
		  true,
		  "A has no objective in 2026-Q4; 2 had none in 2026-Q3",
		  { O(.1), NONE, NONE, O(.1), NONE, O(.2), O(.1), O(.2),
		    O(.3) } },
		{ 3,
		  3,
		  true,
		  "A has no objective in 2026-Q4; none had any in 2026-Q3",
		  { O(.1), NONE, NONE, O(.1), NONE, O(.2), O(.1), NONE,
		    O(.3) } },
		{ 3,
		  3,
		  true,
		  "No team had an objective in 2026-Q3",
		  { O(.1), NONE, O(.4), O(.1), NONE, O(.2), O(.1), NONE,
		    O(.3) } },
		{ 3,
		  3,
		  false,
		  "2 of 3 teams scored lower in 2026-Q4 than in "
		  "2026-Q3",
		  { O(.1), O(.9), O(.4), O(.1), O(.5), O(.2), O(.1), O(.1),
		    O(.3) } },
		/* 0.504 and 0.496 are both shown as 0.50. */
		{ 3,
		  2,
		  false,
		  "1 of 3 teams scored higher in 2026-Q4 than in "
		  "2026-Q3",
		  { O(.504), O(.496), O(.5), O(.5), O(.2), O(.3) } },
		{ 2,
		  2,
		  false,
		  "Both teams scored higher in 2026-Q4 than in 2026-Q3",
		  { O(.4), O(.5), O(.2), O(.3) } },
		{ 1,
		  2,
		  false,
		  "The team scored lower in 2026-Q4 than in "
		  "2026-Q3",
		  { O(.4), O(.3) } },
		{ 3,
		  2,
		  false,
		  "3 teams in 2 cycles",
		  { O(.4), O(.4), O(.4), NO_DATA, NOT_YET, O(1) } },
		{ 1, 1, true, "1 team in 1 cycle", { O(.4) } },
	};
	static const char *const letters[] = { "A", "B", "C" };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_heatmap_view view = view_of(rows[i].n,
						       rows[i].ncycle,
						       rows[i].current,
						       rows[i].cell);
		struct okr_caption c = { 0 };

		for (size_t k = 0; k < view.n; k++)
			view.row[k].name = okr_span_of(letters[k]);
		names[13] = OKR_SPAN("2026-Q2");
		okr_heatmap_caption(&c, &view);
		check_buf("title", &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

static void
rows_are_said(void **state)
{
	static struct okr_cycle_cell cell[] = {
		O(.4), O(.6), O(.2), NONE, O(.75), NONE,
	};
	struct okr_heatmap_view view = view_of(2, 3, true, cell);
	struct okr_buf out = { 0 };

	(void)state;
	view.row[0].name = OKR_SPAN("Care");
	view.row[1].name = OKR_SPAN("Growth");
	okr_heatmap_settle(&view);
	view.setting.top = 2;
	view.setting.title = OKR_SPAN("Mine");
	names[13] = OKR_SPAN("2026-Q2");
	okr_heatmap_say(&out, &view);
	check_buf("said", &out,
		  "Mine\n"
		  "Score by cycle (0\xE2\x80\x93"
		  "1) \xC2\xB7 * in progress, as of 2026-11-20 \xC2\xB7 lowest "
		  "latest closed score first\n"
		  "Care: 2026-Q4 so far 0.20, 2026-Q3 0.60, 2026-Q2 0.40.\n"
		  "Growth: 2026-Q4 so far no objective, 2026-Q3 0.75, 2026-Q2 "
		  "no objective.\n");
	okr_buf_release(&out);
}

/* Every kind of cell in every cycle. */
static struct okr_cycle_cell *
mixed_cells(void)
{
	static const struct okr_cycle_cell kinds[] = { O(.61),  NONE, O(0),
						       NO_DATA, O(1), NOT_YET,
						       O(.3) };
	static struct okr_cycle_cell cell[MOST * CYCLES];

	for (size_t i = 0; i < COUNT(cell); i++)
		cell[i] = kinds[i % COUNT(kinds)];
	return cell;
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, ncycle, top;
		bool current;
		size_t pages;
	} rows[] = {
		{ 0, 3, 0, true, 1 },   { 3, 0, 0, false, 1 },
		{ 1, 1, 0, true, 1 },   { 1, 16, 0, true, 1 },
		{ 14, 16, 0, true, 1 }, { 15, 16, 0, false, 2 },
		{ 40, 9, 0, true, 3 },  { 40, 9, 5, true, 1 },
		{ 8, 4, 0, false, 1 },
	};

	(void)state;
	names[13] = OKR_SPAN("Geschäftsjahr 25/26, Q2");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_heatmap_view view = view_of(rows[i].n,
						       rows[i].ncycle,
						       rows[i].current,
						       mixed_cells());
		struct okr_pages pages;

		view.setting.top = rows[i].top;
		okr_heatmap_settle(&view);
		pages_open(&pages);
		okr_heatmap_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

static bool
has_text(const struct okr_scene *s, const char *text)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->item[i].kind == OKR_ITEM_TEXT &&
		    okr_span_is(s->item[i].text, text))
			return true;
	return false;
}

/* Sixteen columns of 83 pixels: too narrow for "2026-Q4*", not for five. */
static void
narrow_columns_name_their_cycle(void **state)
{
	static const struct {
		size_t ncycle;
		const char *name, *current;
	} rows[] = { { 3, "2026-Q3", "2026-Q4*" }, { 16, "26-Q3", "26-Q4*" } };
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_heatmap_view view = view_of(2, rows[i].ncycle, true,
						       mixed_cells());
		struct okr_pages pages;

		okr_pages_init(&pages, &style);
		okr_heatmap_draw(&pages, &view);
		check_true(rows[i].name,
			   has_text(&pages.scene[0], rows[i].name));
		check_true(rows[i].current,
			   has_text(&pages.scene[0], rows[i].current));
		okr_pages_release(&pages);
	}
	okr_style_release(&style);
}

static void
lines_fit_the_terminal(void **state)
{
	struct okr_heatmap_view view = view_of(16, CYCLES, true, mixed_cells());

	(void)state;
	okr_heatmap_settle(&view);
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_heatmap_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lowest_of_what_is_over_comes_first),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(narrow_columns_name_their_cycle),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
