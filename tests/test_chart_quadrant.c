/* Marks by pace and belief: their order, their words, that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_quadrant.h"

#include "hostile.h"
#include "okr/draw/quadrant_text.h"
#include "overlap.h"
#include "screen.h"

#define MOST 400

static struct okr_bullet bullets[MOST];

/* A bullet that is judged by so much behind (-) or ahead of a pace of .5. */
static struct okr_bullet
bullet_of(const char *id, double gap, double confidence, enum okr_health health)
{
	return (struct okr_bullet){
		.id = okr_span_of(id),
		.title = okr_span_of(id),
		.score = .5 + gap,
		.expected = .5,
		.before = OKR_NUM_NONE,
		.confidence = confidence,
		.health = health,
	};
}

static struct okr_quadrant_view
view_of(size_t n)
{
	return (struct okr_quadrant_view){
		.bullet = bullets,
		.n = n,
		.setting = { .as_of = okr_day_of(2026, 11, 20),
			     .source = OKR_SPAN("okrs.csv") },
	};
}

static void
parting_comes_first(void **state)
{
	static const char *const order[] = { "e", "b", "d", "a", "c" };
	struct okr_quadrant_view view = view_of(COUNT(order));

	(void)state;
	bullets[0] = bullet_of("a", -.4, .69, OKR_OFF_TRACK);
	bullets[1] = bullet_of("b", 0, .39, OKR_ON_TRACK);
	bullets[2] = bullet_of("c", 0, .4, OKR_ON_TRACK);
	bullets[3] = bullet_of("d", -.5, .1, OKR_OFF_TRACK);
	bullets[4] = bullet_of("e", -.3, .7, OKR_OFF_TRACK);
	okr_quadrant_sort(&view);
	assert_int_equal(view.parting, 2);
	for (size_t i = 0; i < view.n; i++)
		check_span("place", view.bullet[i].id, order[i]);
}

/* Of five rows the two that are asked for, and how many more there are. */
static void
top_is_the_same_everywhere(void **state)
{
	struct okr_quadrant_view view = view_of(5);
	struct okr_caption c = { 0 };
	struct okr_buf said = { 0 };
	struct okr_pages pages;
	size_t marks = 0, lines = 0;

	(void)state;
	for (size_t i = 0; i < 5; i++)
		bullets[i] = bullet_of("a", -.1 * (double)i, .5, OKR_AT_RISK);
	view.setting.top = 2;
	okr_quadrant_sort(&view);
	okr_quadrant_caption(&c, &view);
	okr_buf_char(&c.footer, '\0');
	assert_non_null(strstr(c.footer.s, " 3 more."));
	okr_caption_release(&c);
	okr_quadrant_say(&said, &view);
	for (size_t i = 0; i < said.n; i++)
		lines += said.s[i] == '\n';
	assert_int_equal(lines, 4);
	okr_buf_release(&said);
	pages_open(&pages);
	okr_quadrant_draw(&pages, &view);
	for (size_t i = 0; i < pages.scene->n; i++)
		marks += pages.scene->item[i].kind == OKR_ITEM_POLYGON;
	assert_int_equal(marks, 2 + 1); /* and one in the key */
	pages_close(&pages, 1, 0);
}

/* 0.504 - 0.5 is shown as 0.50 - 0.50; 0.55 of belief is on the upper side. */
static void
quarters_go_by_what_is_shown(void **state)
{
	static const struct {
		const char *name;
		double gap, confidence;
		enum okr_quarter quarter;
	} rows[] = {
		{ "on pace", 0, 1, OKR_AHEAD_CONFIDENT },
		{ "a hair behind", -.004, 1, OKR_AHEAD_CONFIDENT },
		{ "behind", -.01, .55, OKR_BEHIND_CONFIDENT },
		{ "in doubt", -.01, .54, OKR_BEHIND_DOUBTFUL },
		{ "ahead in doubt", .2, 0, OKR_AHEAD_DOUBTFUL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_bullet b = bullet_of("b", rows[i].gap,
						rows[i].confidence,
						OKR_ON_TRACK);

		check_true(rows[i].name,
			   okr_quadrant_quarter(&b) == rows[i].quarter);
	}
}

/* Key results by a letter: c confident in lag, d in doubt, a agreeing. */
static void
titles_say_the_finding(void **state)
{
	static const struct {
		const char *rows, *title;
	} rows[] = {
		{ "",
		  "No open key result states a confidence beside its pace" },
		{ "a", "Belief and number agree in one key result" },
		{ "aaa", "Belief and number agree in all 3 key results" },
		{ "aca", "Wait: off track, but its owner is confident (0.70)" },
		{ "d", "Wait: on track, but its owner doubts it (0.30)" },
		{ "cca",
		  "2 of 3 key results are off track, but their owners are "
		  "confident" },
		{ "ddad",
		  "3 of 4 key results are on track, but their owners doubt "
		  "it" },
		{ "cda", "Belief and number part in 2 of 3 key results" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_quadrant_view view = view_of(strlen(rows[i].rows));
		struct okr_caption c = { 0 };

		for (size_t k = 0; k < view.n; k++) {
			char letter = rows[i].rows[k];

			bullets[k] = bullet_of("Wait", letter == 'c' ? -.4 : .1,
					       letter == 'd' ? .3 : .7,
					       letter == 'c' ? OKR_OFF_TRACK
							     : OKR_ON_TRACK);
		}
		okr_quadrant_sort(&view);
		okr_quadrant_caption(&c, &view);
		check_buf(rows[i].rows, &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

static void
rows_are_said(void **state)
{
	struct okr_quadrant_view view = view_of(3);
	struct okr_buf out = { 0 };

	(void)state;
	bullets[0] = bullet_of("Wait", -.41, .4, OKR_OFF_TRACK);
	bullets[0].team = OKR_SPAN("Care");
	bullets[1] = bullet_of("Calls", 0, .55, OKR_AT_RISK);
	bullets[2] = bullet_of("Enrol", .125, .9, OKR_ON_TRACK);
	view.silent = 2;
	view.unpaced = 1;
	okr_quadrant_sort(&view);
	okr_quadrant_say(&out, &view);
	check_buf("said", &out,
		  "Belief and number agree in all 3 key results\n"
		  "Score less pace against the owner's confidence \xC2\xB7 "
		  "open key results \xC2\xB7 as of 2026-11-20\n"
		  "Wait (Care): 0.41 behind pace, confidence 0.40, off "
		  "track.\n"
		  "Calls: on pace, confidence 0.55, at risk.\n"
		  "Enrol: 0.13 ahead of pace, confidence 0.90, on track.\n");
	okr_buf_release(&out);
}

/* Hard titles in a heap: n marks over so many places. */
static void
fill(size_t n, size_t places)
{
	static const enum okr_health health[] = { OKR_OFF_TRACK, OKR_AT_RISK,
						  OKR_ON_TRACK, OKR_DONE_WELL };

	for (size_t i = 0; i < n; i++) {
		size_t at = i % places;

		bullets[i] = bullet_of(hostile_title(i),
				       (double)(at * 7 % 11) / 10 - .5,
				       (double)(at * 3 % 11) / 10,
				       health[i % COUNT(health)]);
		bullets[i].team = okr_span_of(hostile_title(i + 3));
	}
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, places, top;
	} rows[] = {
		{ 0, 1, 0 },  { 1, 1, 0 },    { 16, 16, 0 },  { 20, 1, 0 },
		{ 60, 5, 0 }, { 60, 60, 60 }, { MOST, 3, 0 }, { MOST, 97, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_quadrant_view view = view_of(rows[i].n);
		struct okr_pages pages;

		fill(rows[i].n, rows[i].places);
		view.setting.top = rows[i].top;
		okr_quadrant_sort(&view);
		pages_open(&pages);
		okr_quadrant_draw(&pages, &view);
		pages_close(&pages, 1, i);
	}
}

static void
lines_fit_the_terminal(void **state)
{
	struct okr_quadrant_view view = view_of(32);

	(void)state;
	fill(32, 32);
	okr_quadrant_sort(&view);
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_quadrant_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parting_comes_first),
		cmocka_unit_test(top_is_the_same_everywhere),
		cmocka_unit_test(quarters_go_by_what_is_shown),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
