/* Missions: their order, their words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_missions.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/missions_text.h"
#include "overlap.h"
#include "screen.h"

#define SPAN(text) \
	{ \
		text, sizeof(text) - 1 \
	}

#define CYCLES 9

static struct okr_cycle_cell cells[][CYCLES] = {
	{ { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_IDLE, 0 },
	  { OKR_CELL_OPEN, .61 },
	  { OKR_CELL_OPEN, 0 },
	  { OKR_CELL_OPEN, 1 },
	  { OKR_CELL_OPEN, .55 },
	  { OKR_CELL_IDLE, 0 },
	  { OKR_CELL_OPEN, .3 },
	  { OKR_CELL_IDLE, 0 } },
	{ { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .4 },
	  { OKR_CELL_OPEN, .8 } },
	{ { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_NOT_YET, 0 },
	  { OKR_CELL_OPEN, NAN } },
};

/* Names that are long, foreign, missing; the last cells are of now. */
static const struct okr_mission samples[] = {
	{ SPAN("Outreach"), SPAN("We bring care to those who cannot come"),
	  SPAN("Reach"), SPAN("Vision 2028"), true, cells[0] },
	{ SPAN(""),
	  SPAN("R\xC3\xA9"
	       "duire le d\xC3\xA9lai d'attente moyen \xC3\xA0 moins de 15 "
	       "minutes dans toutes les cliniques de la vall\xC3\xA9"
	       "e et au-del\xC3\xA0, sans exception et sans attendre"),
	  SPAN(""), SPAN(""), false, cells[1] },
	{ SPAN("\xE6\x82\xA3\xE8\x80\x85\xE3\x82\xA2\xE3\x83\x97\xE3\x83\xAA"),
	  SPAN("\xD8\xA7\xD9\x84\xD9\x81\xD8\xB1\xD9\x8A\xD9\x82"),
	  SPAN("Something with a name that goes on over more than one line "
	       "of the page, and over more than two lines of it as well"),
	  SPAN("Above > and above"), true, cells[2] },
};

static struct okr_span names[CYCLES] = {
	SPAN("2024-Q4"), SPAN("2025-Q1"),
	SPAN("2025-Q2"), SPAN("2025-Q3"),
	SPAN("2025-Q4"), SPAN("2026-Q1"),
	SPAN("2026-Q2"), SPAN("GJ 25/26 drittes Quartal"),
	SPAN("2026-Q4")
};

/* n missions over the last cycles; caller frees view.mission. */
static struct okr_missions_view
view_of(size_t n, size_t ncycle, bool current)
{
	struct okr_missions_view view = {
		.mission = okr_mem_new(n, sizeof(*view.mission)),
		.n = n,
		.cycles = { names + CYCLES - ncycle, ncycle, current },
		.setting.as_of = okr_day_of(2026, 11, 20),
		.setting.source = OKR_SPAN("okrs.csv"),
	};

	for (size_t i = 0; i < n; i++) {
		view.mission[i] = samples[i % COUNT(samples)];
		view.mission[i].cell += CYCLES - ncycle;
	}
	return view;
}

static void
idle_ones_come_first(void **state)
{
	struct okr_missions_view view = view_of(6, 4, true);

	(void)state;
	okr_missions_sort(&view);
	check_span("not served", view.mission[0].team, "Outreach");
	check_span("not served either", view.mission[1].team, "Outreach");
	check_span("0.80", view.mission[2].team, "");
	check_true("no data last",
		   view.mission[5].cell[3].state == OKR_CELL_OPEN);
	free(view.mission);
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t n, ncycle;
		bool current;
		size_t pages;
	} rows[] = {
		{ 0, 4, true, 1 }, { 1, 1, true, 1 },  { 3, 0, false, 1 },
		{ 6, 8, true, 1 }, { 7, 5, false, 2 }, { 20, 9, true, 4 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_missions_view view = view_of(rows[i].n,
							rows[i].ncycle,
							rows[i].current);
		struct okr_pages pages;

		pages_open(&pages);
		okr_missions_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
		free(view.mission);
	}
}

static void
words_say_the_finding(void **state)
{
	static const struct {
		size_t n;
		bool current;
		const char *title;
	} rows[] = {
		{ 0, true, "The plan has no mission" },
		{ 1, true, "1 of 1 mission is not served this cycle" },
		{ 3, true,
		  "1 of 3 missions is not served this cycle; 1 serves no "
		  "vision" },
		{ 6, true,
		  "2 of 6 missions are not served this cycle; 2 serve no "
		  "vision" },
		{ 3, false,
		  "3 missions, and no cycle is open; 1 serves no vision" },
	};
	struct okr_caption c = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_missions_view view = view_of(rows[i].n, 4,
							rows[i].current);

		okr_missions_caption(&c, &view);
		check_buf("title", &c.title, rows[i].title);
		okr_caption_release(&c);
		free(view.mission);
	}
}

/* No line is wider than the terminal. */
static void
lines_fit_the_terminal(void **state)
{
	struct okr_missions_view view = view_of(3, CYCLES, true);

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_missions_print(&s, &view);
		screen_close(&s);
	}
	free(view.mission);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(idle_ones_come_first),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(words_say_the_finding),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
