/* Panels: their words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_perspectives.h"

#include "hostile.h"
#include "okr/draw/perspectives_text.h"
#include "overlap.h"
#include "screen.h"

#define MOST 40
#define PANELS 5

static struct okr_bullet bullets[MOST];
static struct okr_panel panels[PANELS];

/* Panels of so many bullets each, all of one health, then set by tests. */
static struct okr_perspectives_view
view_of(const size_t *count, size_t n)
{
	struct okr_perspectives_view view = {
		.bullet = bullets,
		.panel = panels,
		.n = n,
		.standard = n < 4 ? n : 4,
		.cycles = OKR_SPAN("2026-Q4"),
		.setting = { .as_of = okr_day_of(2026, 11, 20),
			     .source = OKR_SPAN("okrs.csv") },
	};

	for (size_t i = 0; i < n; i++) {
		panels[i] = (struct okr_panel){
			.name = okr_span_of(hostile_title(i)),
			.bullet = bullets + view.nbullet,
			.n = count[i],
			.last_cycle = i % 2 ? okr_span_of(hostile_title(i + 2))
					    : OKR_SPAN(""),
		};
		view.nbullet += count[i];
	}
	for (size_t i = 0; i < view.nbullet; i++)
		bullets[i] = (struct okr_bullet){
			.title = okr_span_of(hostile_title(i)),
			.score = i % 5 ? .2 * (double)(i % 7) : OKR_NUM_NONE,
			.expected = .55,
			.before = OKR_NUM_NONE,
			.confidence = OKR_NUM_NONE,
			.health = OKR_ON_TRACK,
			.said = i % 3 ? OKR_SAID_NOT_STARTED : OKR_SAID_NOTHING,
		};
	return view;
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t count[PANELS], n, top, pages;
	} rows[] = {
		{ { 0 }, 0, 0, 1 },
		{ { 1 }, 1, 0, 1 },
		{ { 3, 4, 3, 0 }, 4, 0, 1 },
		{ { 0, 0, 0, 0 }, 4, 0, 1 },
		{ { 6, 7, 20, 1, 6 }, 5, 0, 2 },
		{ { 6, 7, 20, 1, 6 }, 5, 2, 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_perspectives_view view = view_of(rows[i].count,
							    rows[i].n);
		struct okr_pages pages;

		view.setting.top = rows[i].top;
		pages_open(&pages);
		okr_perspectives_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

/* Three bullets a panel; which health those of each have, by a letter. */
static void
titles_say_the_finding(void **state)
{
	static const size_t three[] = { 3, 3, 3, 3 };
	static const struct {
		const char *health[4]; /* o f m r d: on, off, missed, risk,
					  done; empty: no objective */
		const char *title;
	} rows[] = {
		{ { "fro", "ooo", "ooo", "" },
		  "Learning and growth has no objective; financial: 1 of 3 off "
		  "track" },
		{ { "ooo", "fmo", "foo", "ooo" },
		  "Customer: 2 of 3 off track or missed" },
		{ { "ooo", "mmo", "foo", "ooo" }, "Customer: 2 of 3 missed" },
		{ { "foo", "foo", "roo", "ooo" },
		  "2 of 12 objectives are off track, 1 at risk" },
		{ { "rro", "roo", "ooo", "" },
		  "Learning and growth has no objective; financial: 2 of 3 at "
		  "risk" },
		{ { "ooo", "", "ooo", "" },
		  "Customer and learning and growth have no objective" },
		{ { "ooo", "", "", "" },
		  "3 of 4 perspectives have no objective" },
		{ { "", "", "", "" },
		  "None of the 4 perspectives has an open objective" },
		{ { "ooo", "ooo", "ooo", "ooo" },
		  "All 12 objectives are on track" },
	};
	static const struct okr_span name[] = {
		{ "Financial", 9 },
		{ "Customer", 8 },
		{ "Internal process", 16 },
		{ "Learning and growth", 19 },
	};
	static const enum okr_health health[] = { ['o'] = OKR_ON_TRACK,
						  ['f'] = OKR_OFF_TRACK,
						  ['m'] = OKR_MISSED,
						  ['r'] = OKR_AT_RISK,
						  ['d'] = OKR_DONE_WELL };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_perspectives_view view = view_of(three, 4);
		struct okr_caption c = { 0 };
		size_t n = 0;

		for (size_t k = 0; k < 4; k++) {
			const char *all = rows[i].health[k];

			panels[k].name = name[k];
			panels[k].bullet = bullets + n;
			panels[k].n = strlen(all);
			for (; *all; all++)
				bullets[n++].health = health[(size_t)*all];
		}
		view.nbullet = n;
		okr_perspectives_caption(&c, &view);
		check_buf("title", &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

static void
words_count(void **state)
{
	static const size_t count[] = { 4, 0 };
	struct okr_perspectives_view view = view_of(count, 2);
	struct okr_caption c = { 0 };
	struct okr_buf out = { 0 };

	(void)state;
	bullets[0].health = OKR_MISSED;
	bullets[1].health = OKR_OFF_TRACK;
	bullets[2].health = OKR_AT_RISK;
	panels[1].last_cycle = OKR_SPAN("2026-Q1");
	okr_panel_say_counts(&out, &panels[0], OKR_PANEL_COMMA);
	check_buf("counts", &out,
		  "4 objectives \xC2\xB7 2 off track or missed \xC2\xB7 1 at "
		  "risk");
	okr_panel_say_rest(&out, &panels[0], 1);
	check_buf("rest", &out, "3 more (1 off track or missed)");
	okr_panel_say_rest(&out, &panels[0], 4);
	check_buf("no rest", &out, "");
	okr_panel_say_last(&out, &panels[1]);
	check_buf("last", &out, "last one: 2026-Q1");
	view.without = 2;
	okr_perspectives_caption(&c, &view);
	check_buf("subtitle", &c.subtitle,
		  "Open objectives by balanced-scorecard perspective \xC2\xB7 "
		  "2026-Q4 \xC2\xB7 as of 2026-11-20 \xC2\xB7 worst first");
	check_buf("footer", &c.footer,
		  "Bar: score 0 to 1. Black tick: expected by today (0.55). "
		  "Bands: 0.3 and 0.7. Colour and shape: health. Objectives "
		  "without a perspective: 2, not shown. Source: okrs.csv");
	okr_caption_release(&c);
	okr_buf_release(&out);
}

static void
rows_are_said(void **state)
{
	static const size_t count[] = { 2, 0 };
	struct okr_perspectives_view view = view_of(count, 2);
	struct okr_buf out = { 0 };

	(void)state;
	panels[0].name = OKR_SPAN("Customer");
	panels[1].name = OKR_SPAN("Financial");
	panels[1].last_cycle = OKR_SPAN("2026-Q1");
	bullets[0] = (struct okr_bullet){ .title = OKR_SPAN("Wait"),
					  .score = .18,
					  .expected = .55,
					  .health = OKR_OFF_TRACK,
					  .said = OKR_SAID_ON_TRACK };
	bullets[1] = (struct okr_bullet){ .title = OKR_SPAN("Care"),
					  .score = OKR_NUM_NONE,
					  .expected = OKR_NUM_NONE,
					  .health = OKR_NO_DATA };
	view.setting.title = OKR_SPAN("Mine");
	view.setting.subtitle = OKR_SPAN("second");
	okr_perspectives_say(&out, &view);
	check_buf("said", &out,
		  "Mine\nsecond\n"
		  "Financial: no objective; last one: 2026-Q1.\n"
		  "Customer: 2 objectives, 1 off track.\n"
		  "Wait: score 0.18, expected 0.55, off track, its owner says "
		  "on track.\n"
		  "Care: no data.\n");
	okr_buf_release(&out);
}

static void
lines_fit_the_terminal(void **state)
{
	static const size_t count[] = { 3, 0, 16, 1 };
	struct okr_perspectives_view view = view_of(count, 4);

	(void)state;
	view.setting.top = 9;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_perspectives_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(titles_say_the_finding),
		cmocka_unit_test(words_count),
		cmocka_unit_test(rows_are_said),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
