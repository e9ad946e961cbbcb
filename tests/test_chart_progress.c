/* Bullets: their order, their words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_progress.h"

#include "okr/draw/progress_text.h"
#include "overlap.h"
#include "screen.h"

#define NONE OKR_NUM_NONE
#define SPAN(text) \
	{ \
		text, sizeof(text) - 1 \
	}

static const struct okr_bullet samples[] = {
	{ SPAN("O-1"), SPAN("It's \"simple\": fix `billing` & <claims>"),
	  SPAN("Finance"), .22, .64, .22, .2, OKR_OFF_TRACK,
	  OKR_SAID_ON_TRACK },
	{ SPAN("O-2"),
	  SPAN("R\xC3\xA9"
	       "duire le d\xC3\xA9lai d'attente moyen \xC3\xA0 "
	       "moins de 15 minutes dans toutes les cliniques de la "
	       "vall\xC3\xA9"
	       "e et au-del\xC3\xA0, sans exception"),
	  SPAN(""), .31, .64, .30, .3, OKR_OFF_TRACK, OKR_SAID_NOTHING },
	{ SPAN("O-3"),
	  SPAN("\xE6\x82\xA3\xE8\x80\x85\xE3\x82\xA2\xE3\x83\x97\xE3\x83\xAA"),
	  SPAN("\xD8\xA7\xD9\x84\xD9\x81\xD8\xB1\xD9\x8A\xD9\x82"), .47, .64,
	  NONE, NONE, OKR_AT_RISK, OKR_SAID_NOT_STARTED },
	{ SPAN("O-4"), SPAN("Publish an open quality scorecard"),
	  SPAN("Quality"), NONE, NONE, NONE, NONE, OKR_NO_DATA,
	  OKR_SAID_NOTHING },
	{ SPAN("O-5"), SPAN("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"),
	  SPAN("x"), 1.32, .64, .9, 1, OKR_DONE_WELL, OKR_SAID_DONE },
	{ SPAN("O-6"), SPAN("Below where it began"), SPAN("y"), -.2, .64, .1, 0,
	  OKR_MISSED, OKR_SAID_OFF_TRACK },
	{ SPAN("O-7"), SPAN(""), SPAN("z"), .6, .64, .5, .5, OKR_ON_TRACK,
	  OKR_SAID_ON_TRACK },
};

static struct okr_progress_view
view_of(struct okr_bullet *bullet, size_t n)
{
	for (size_t i = 0; i < n; i++)
		bullet[i] = samples[i % COUNT(samples)];
	return (struct okr_progress_view){
		.bullet = bullet,
		.n = n,
		.one = "objective",
		.many = "objectives",
		.head = "Objective",
		.cycles = OKR_SPAN("2026-Q4"),
		.window = { okr_day_of(2026, 10, 1), okr_day_of(2026, 12, 31) },
		.setting.as_of = okr_day_of(2026, 11, 21),
		.days_back = 14,
		.setting.source = OKR_SPAN("okrs.csv"),
	};
}

static void
worst_comes_first(void **state)
{
	static const char *const order[] = { "O-6", "O-1", "O-2", "O-3",
					     "O-7", "O-5", "O-4" };
	struct okr_bullet bullet[COUNT(samples)];
	struct okr_progress_view view = view_of(bullet, COUNT(samples));

	(void)state;
	okr_bullets_sort(view.bullet, view.n);
	for (size_t i = 0; i < view.n; i++)
		check_span("place", bullet[i].id, order[i]);
}

/* Equal in everything: by id. */
static void
ties_go_by_id(void **state)
{
	struct okr_bullet bullet[3];
	struct okr_progress_view view = view_of(bullet, 3);
	static const char *const id[] = { "b", "a-2", "a" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		bullet[i] = samples[0];
		bullet[i].id = okr_span_of(id[i]);
	}
	okr_bullets_sort(view.bullet, view.n);
	check_span("first", bullet[0].id, "a");
	check_span("second", bullet[1].id, "a-2");
	check_span("third", bullet[2].id, "b");
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, top, pages;
	} rows[] = { { 0, 0, 1 },  { 1, 0, 1 },  { 2, 0, 1 },  { 7, 0, 1 },
		     { 12, 0, 2 }, { 13, 0, 2 }, { 40, 33, 4 } };
	struct okr_bullet bullet[40];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_progress_view view = view_of(bullet, rows[i].n);
		struct okr_pages pages;

		view.setting.top = rows[i].top;
		pages_open(&pages);
		okr_progress_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

static void
words_say_the_finding(void **state)
{
	struct okr_bullet bullet[COUNT(samples)];
	struct okr_progress_view view = view_of(bullet, COUNT(samples));
	struct okr_caption c = { 0 };
	struct okr_buf out = { 0 };

	(void)state;
	okr_progress_caption(&c, &view);
	check_buf("title", &c.title,
		  "1 of 7 objectives is missed, 2 off track, 1 at risk, "
		  "1 without data");
	check_buf("subtitle", &c.subtitle,
		  "Open objectives against expected pace \xC2\xB7 2026-Q4 "
		  "\xC2\xB7 week 8 of 14 \xC2\xB7 as of 2026-11-21");
	view.setting.top = 2;
	okr_bullets_sort(view.bullet, view.n);
	okr_progress_say_rest(&out, &view);
	check_buf("rest", &out, "5 more (1 off track or missed)");
	view.n = 0;
	okr_progress_caption(&c, &view);
	check_buf("no rows", &c.title, "No objective is open");
	okr_caption_release(&c);
	okr_buf_release(&out);
}

static void
tallies_are_said_well(void **state)
{
	static const struct {
		enum okr_health health[3];
		size_t n;
		const char *title;
	} rows[] = {
		{ { OKR_ON_TRACK }, 1, "The only one is on track" },
		{ { OKR_DONE_WELL, OKR_DONE_WELL }, 2, "Both many are done" },
		{ { OKR_ON_TRACK, OKR_ON_TRACK, OKR_ON_TRACK },
		  3,
		  "All 3 many are on track" },
		{ { OKR_ON_TRACK, OKR_DONE_WELL, OKR_ON_TRACK },
		  3,
		  "All 3 many are on track, done, or not to be judged yet" },
		{ { OKR_AT_RISK }, 1, "The only one is at risk" },
		{ { OKR_AT_RISK, OKR_AT_RISK }, 2, "Both many are at risk" },
		{ { OKR_NO_DATA, OKR_ON_TRACK },
		  2,
		  "1 of 2 many is without data" },
		{ { OKR_OFF_TRACK, OKR_OFF_TRACK, OKR_AT_RISK },
		  3,
		  "2 of 3 many are off track, 1 at risk" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_tally tally = { 0 };

		for (size_t k = 0; k < rows[i].n; k++)
			okr_tally_add(&tally, rows[i].health[k]);
		okr_title_health(&out, &tally, "one", "many");
		check_buf(rows[i].title, &out, rows[i].title);
	}
	okr_buf_release(&out);
}

static void
disputes_are_seen(void **state)
{
	static const struct {
		const char *name;
		enum okr_said said;
		enum okr_health health;
		bool disputed;
	} rows[] = {
		{ "silent", OKR_SAID_NOTHING, OKR_OFF_TRACK, false },
		{ "agreed", OKR_SAID_AT_RISK, OKR_AT_RISK, false },
		{ "rosy", OKR_SAID_ON_TRACK, OKR_OFF_TRACK, true },
		{ "late", OKR_SAID_OFF_TRACK, OKR_MISSED, false },
		{ "too early", OKR_SAID_DONE, OKR_ON_TRACK, true },
		{ "dropped", OKR_SAID_DROPPED, OKR_DROPPED, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_bullet b = { .said = rows[i].said,
					.health = rows[i].health };

		check_true(rows[i].name,
			   okr_bullet_is_disputed(&b) == rows[i].disputed);
	}
}

/* No line is wider than the terminal, down to the narrowest. */
static void
lines_fit_the_terminal(void **state)
{
	struct okr_bullet bullet[COUNT(samples)];
	struct okr_progress_view view = view_of(bullet, COUNT(samples));

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_progress_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(worst_comes_first),
		cmocka_unit_test(ties_go_by_id),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(words_say_the_finding),
		cmocka_unit_test(tallies_are_said_well),
		cmocka_unit_test(disputes_are_seen),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
