/* Small pictures: their order, their words, that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_multiples.h"

#include "hostile.h"
#include "okr/draw/multiples_text.h"
#include "overlap.h"
#include "screen.h"

#define MOST 40

static struct okr_multiple multiples[MOST];
static struct okr_axes_point line[3], pace[2];

static struct okr_multiple
multiple_of(const char *id, double score, double before, enum okr_health health)
{
	return (struct okr_multiple){
		.id = okr_span_of(id),
		.title = okr_span_of(id),
		.score = score,
		.expected = .5,
		.before = before,
		.health = health,
		.window = { okr_day_of(2026, 10, 1), okr_day_of(2026, 12, 31) },
		.line = line,
		.pace = pace,
		.nline = COUNT(line),
		.npace = COUNT(pace),
	};
}

static struct okr_multiples_view
view_of(size_t n)
{
	line[0] = (struct okr_axes_point){ okr_day_of(2026, 9, 30), 0 };
	line[1] = (struct okr_axes_point){ okr_day_of(2026, 10, 30), .2 };
	line[2] = (struct okr_axes_point){ okr_day_of(2026, 11, 20), 1.4 };
	pace[0] = (struct okr_axes_point){ okr_day_of(2026, 9, 30), 0 };
	pace[1] = (struct okr_axes_point){ okr_day_of(2026, 12, 31), 1 };
	return (struct okr_multiples_view){
		.multiple = multiples,
		.n = n,
		.days_back = 14,
		.cycles = OKR_SPAN("2026-Q4"),
		.setting = { .as_of = okr_day_of(2026, 11, 20),
			     .source = OKR_SPAN("okrs.csv") },
	};
}

static void
furthest_behind_come_first(void **state)
{
	static const char *const order[] = { "d", "a", "b", "e", "c" };
	struct okr_multiples_view view = view_of(COUNT(order));

	(void)state;
	multiples[0] = multiple_of("e", .504, 0, OKR_ON_TRACK);
	multiples[1] = multiple_of("c", OKR_NUM_NONE, 0, OKR_NO_DATA);
	multiples[2] = multiple_of("b", .3, 0, OKR_ON_TRACK);
	multiples[3] = multiple_of("a", .3, 0, OKR_OFF_TRACK);
	multiples[4] = multiple_of("d", .1, 0, OKR_DONE_WELL);
	okr_multiples_sort(&view);
	for (size_t i = 0; i < view.n; i++)
		check_span("place", view.multiple[i].id, order[i]);
}

/*
 * An objective by a letter, with a pace of 0.50: l at 0.30, 0.19 behind
 * before; s as far behind as before; r closer than before; o on track, yet
 * further behind than before; n without a score; d dropped; g behind in its
 * days of grace, when nothing was known before.
 */
static struct okr_multiple
letter_of(char letter)
{
	switch (letter) {
	case 'l':
		return multiple_of("l", .3, -.19, OKR_OFF_TRACK);
	case 's':
		return multiple_of("s", .3, -.2, OKR_OFF_TRACK);
	case 'r':
		return multiple_of("r", .3, -.3, OKR_AT_RISK);
	case 'd':
		return multiple_of("d", .1, -.1, OKR_DROPPED);
	case 'g':
		return multiple_of("g", .1, OKR_NUM_NONE, OKR_ON_TRACK);
	case 'o':
		return multiple_of("o", .45, .1, OKR_ON_TRACK);
	default:
		return multiple_of("n", OKR_NUM_NONE, OKR_NUM_NONE,
				   OKR_NO_DATA);
	}
}

static void
titles_say_the_finding(void **state)
{
	static const struct {
		const char *rows, *title;
	} rows[] = {
		{ "", "No objective with days of its own is open" },
		{ "n", "No open objective has a score beside its pace" },
		{ "o", "The open objective keeps pace" },
		{ "ooo", "All 3 open objectives keep pace" },
		{ "oon",
		  "2 of 3 objectives keep pace, and the rest has no score" },
		{ "dd", "No open objective has a score beside its pace" },
		{ "od", "The open objective keeps pace" },
		{ "sd", "1 of 1 objective is behind pace, but none falls back "
			"further" },
		{ "gso", "2 of 3 objectives are behind pace" },
		{ "l", "1 of 1 objective falls further behind pace" },
		{ "lsro", "1 of 4 objectives falls further behind pace" },
		{ "llo", "2 of 3 objectives fall further behind pace" },
		{ "sro",
		  "2 of 3 objectives are behind pace, but none falls back "
		  "further" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_multiples_view view = view_of(strlen(rows[i].rows));
		struct okr_caption c = { 0 };

		for (size_t k = 0; k < view.n; k++)
			multiples[k] = letter_of(rows[i].rows[k]);
		okr_multiples_caption(&c, &view);
		check_buf(rows[i].rows, &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

static void
rows_are_said(void **state)
{
	struct okr_multiples_view view = view_of(3);
	struct okr_buf out = { 0 };

	(void)state;
	multiples[0] = letter_of('l');
	multiples[0].team = OKR_SPAN("Care");
	multiples[1] = letter_of('o');
	multiples[2] = letter_of('n');
	okr_multiples_say(&out, &view);
	check_buf("said", &out,
		  "1 of 3 objectives falls further behind pace\n"
		  "Score of open objectives, each over its own days \xC2\xB7 "
		  "2026-Q4 \xC2\xB7 as of 2026-11-20\n"
		  "l (Care): 0.30, 0.20 behind pace; 14 days before 0.19 "
		  "behind pace.\n"
		  "o: 0.45, 0.05 behind pace; 14 days before 0.10 ahead of "
		  "pace.\n"
		  "n: no score.\n");
	okr_buf_release(&out);
}

static void
fill(size_t n)
{
	for (size_t i = 0; i < n; i++) {
		multiples[i] = letter_of("lsron"[i % 5]);
		multiples[i].title = okr_span_of(hostile_title(i));
		if (i % 4 > 0)
			multiples[i].team = okr_span_of(hostile_title(i + 3));
		multiples[i].nline = i % COUNT(line);
		if (i % 3 == 0)
			multiples[i].window.due = multiples[i].window.start +
						  (int32_t)(i * i * 97);
	}
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, top, pages;
	} rows[] = { { 0, 0, 1 },  { 1, 0, 1 },    { 2, 0, 1 },
		     { 3, 0, 1 },  { 8, 0, 1 },    { 12, 0, 1 },
		     { 13, 0, 2 }, { MOST, 0, 4 }, { MOST, 5, 1 } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_multiples_view view = view_of(rows[i].n);
		struct okr_pages pages;

		fill(rows[i].n);
		view.setting.top = rows[i].top;
		pages_open(&pages);
		okr_multiples_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

static void
lines_fit_the_terminal(void **state)
{
	struct okr_multiples_view view = view_of(MOST);

	(void)state;
	fill(MOST);
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_multiples_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(furthest_behind_come_first),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
