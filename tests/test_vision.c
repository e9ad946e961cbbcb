/* A vision's curve and its parts, which no report prints in full. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/vision.h"

#include "plan.h"

/* 100 days: A in the first 50, B in days 26 to 75; read by check-ins. */
static const char plan[] =
    "id,kind,parent,title,team,start_date,due_date,target,current,date\n"
    "V,vision,,T,,2026-01-01,2026-04-10,100,,\n"
    "A,objective,V,First,Sales,2026-01-01,2026-02-19,,,\n"
    "a,key_result,A,T,,,,10,,\n"
    "B,objective,V,Second,,2026-01-26,2026-03-16,,,\n"
    "b,key_result,B,T,,,,10,,\n"
    ",checkin,a,,,,,,4,2026-01-20\n"
    ",checkin,a,,,,,,8,2026-02-10\n"
    ",checkin,b,,,,,,5,2026-02-10\n"
    ",checkin,b,,,,,,9,2026-03-10\n"
    ",checkin,V,,,,,,10,2026-01-31\n"
    ",checkin,V,,,,,,30,2026-03-31\n";

static void
compute(struct tested *t, struct okr_vision *v, const char *as_of, bool curve)
{
	score_plan(t, plan, NULL, as_of);
	okr_vision_compute(v, &t->score, row(t, "V"), curve);
}

static const struct okr_vision_point *
point(const struct okr_vision *v, const char *on)
{
	for (size_t i = 0; i < v->npoint; i++)
		if (v->point[i].day == day(on))
			return &v->point[i];
	fail_msg("no point on %s", on);
	return NULL;
}

static void
the_curve_goes_by_what_was_read(void **state)
{
	static const struct {
		const char *day;
		double a, b; /* score as known then */
	} rows[] = {
		{ "2025-12-31", 0, 0 },     { "2026-01-20", 0.4, 0 },
		{ "2026-02-10", 0.8, 0.5 }, { "2026-03-10", 0.8, 0.9 },
		{ "2026-03-20", 0.8, 0.9 },
	};
	struct okr_vision v;
	struct tested t;

	(void)state;
	compute(&t, &v, "2026-03-20", true);
	assert_int_equal(v.npart, 2);
	check_span("part", v.part[0].label, "Sales"); /* some have a team */
	check_span("part", v.part[1].label, "Other");
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct okr_vision_point *p = point(&v, rows[i].day);
		/* A: 25 days alone, 25 shared; B: 25 shared, 25 alone. */
		double a = (25 + 25 * 0.5) / 100 * rows[i].a;
		double b = (25 * 0.5 + 25) / 100 * rows[i].b;

		check_near(rows[i].day, p->delivered, a + b);
		check_near(rows[i].day, p->part[0], a);
		check_near(rows[i].day, p->part[1], b);
	}
	check_near("part today", v.part[1].delivered, 0.375 * 0.9);

	okr_vision_release(&v);
	release_plan(&t);
}

static void
points_ascend_and_end_today(void **state)
{
	struct okr_vision v;
	struct tested t;

	(void)state;
	compute(&t, &v, "2026-03-20", true);
	assert_int_equal(v.point[0].day, day("2025-12-31"));
	for (size_t i = 1; i < v.npoint; i++)
		assert_true(v.point[i - 1].day < v.point[i].day);
	assert_int_equal(v.point[v.npoint - 1].day, day("2026-03-20"));
	check_near("delivered", v.point[v.npoint - 1].delivered, v.delivered);
	check_near("planned", v.point[v.npoint - 1].planned, v.planned);

	/* The plan is left scored for today. */
	assert_int_equal(t.score.clock.day, day("2026-03-20"));
	check_near("V", score_of(&t, "V"), v.delivered);
	check_near("A", score_of(&t, "A"), 0.8);
	okr_vision_release(&v);
	release_plan(&t);
}

static void
readings_are_those_of_the_vision_so_far(void **state)
{
	struct okr_vision v;
	struct tested t;

	(void)state;
	compute(&t, &v, "2026-03-20", true);
	assert_int_equal(v.nreading, 1);
	assert_int_equal(v.reading[0].day, day("2026-01-31"));
	check_near("measured", v.reading[0].progress, 0.1);
	check_near("measured", v.measured, 0.1);
	/* On that day a stood at 0.4 and b was not read. */
	check_near("then", v.delivered_then, 0.375 * 0.4);
	check_near("divergence", v.divergence, 0.375 * 0.4 - 0.1);
	okr_vision_release(&v);
	release_plan(&t);
}

static void
numbers_do_not_need_the_curve(void **state)
{
	struct okr_vision v;
	struct tested t;

	(void)state;
	compute(&t, &v, "2026-03-20", false);
	assert_int_equal(v.npoint, 0);
	assert_int_equal(v.npart, 0);
	check_near("delivered", v.delivered, 0.375 * 0.8 + 0.375 * 0.9);
	check_near("pace", v.pace, 0.79);
	check_near("planned", v.planned, 0.75);
	check_near("empty", v.empty, 0.04); /* 03-17..03-20 */
	/* Nothing is open today: 0.6375 of the 79 days that have gone. */
	check_near("landing", v.landing, 0.6375 / 0.79);
	/* Lost: 25 * 0.2 + 25 * 0.15 + 25 * 0.1 and 4 empty days. */
	check_near("ceiling", v.ceiling, 1 - (5 + 3.75 + 2.5 + 4) / 100);
	okr_vision_release(&v);
	release_plan(&t);
}

/* Points of the inner vision are no points of the outer one. */
static void
there_are_no_parts_above_a_further_vision(void **state)
{
	static const char nested[] =
	    "id,kind,parent,title,team,start_date,due_date,target,current,date\n"
	    "V,vision,,T,,2026-01-01,2026-04-10,,,\n"
	    "A,objective,V,T,Sales,2026-01-01,2026-02-19,,,\n"
	    "a,key_result,A,T,,,,10,4,2026-01-20\n"
	    "W,vision,V,T,,2026-01-01,2026-04-10,,,\n"
	    "M,mission,W,T,,,,,,\n"
	    "B,objective,M,T,Fleet,2026-02-20,2026-04-10,,,\n"
	    "b,key_result,B,T,,,,10,6,2026-03-20\n";
	struct okr_vision v;
	struct tested t;

	(void)state;
	score_plan(&t, nested, NULL, "2026-04-10");
	okr_vision_compute(&v, &t.score, row(&t, "V"), true);
	assert_int_equal(v.objectives, 2);
	assert_int_equal(v.npart, 0);
	check_near("outer", v.point[v.npoint - 1].delivered, 0.5);
	okr_vision_release(&v);

	okr_vision_compute(&v, &t.score, row(&t, "W"), true);
	assert_int_equal(v.npart, 1);
	check_span("part", v.part[0].label, "Fleet");
	check_near("inner", v.part[0].delivered, 0.5 * 0.6);
	okr_vision_release(&v);
	release_plan(&t);
}

/* Pillars where there are any, the highest under the vision; else teams; else
 * the objectives. */
static void
parts_are_pillars_teams_or_objectives(void **state)
{
#define PARTS_HEADER \
	"id,kind,parent,title,team,start_date,due_date,target,current\n" \
	"P,pillar,,Above,,,,,\n" \
	"V,vision,P,T,,2026-01-01,2026-04-10,,\n"
	static const struct {
		const char *name, *csv, *labels;
	} rows[] = {
		{ "pillars",
		  PARTS_HEADER "Q,pillar,V,Trains,,,,,\n"
			       "R,pillar,Q,Doors,,,,,\n"
			       "S,pillar,V,People,,,,,\n"
			       "M,mission,R,Mission,,,,,\n"
			       "A,objective,V,First,Sales,,,,\n"
			       "B,objective,M,Second,Sales,,,,\n"
			       "C,objective,Q,Third,Fleet,,,,\n",
		  "Other,Trains," },
		{ "teams",
		  PARTS_HEADER "A,objective,V,First,Sales,,,,\n"
			       "B,objective,V,Second,Fleet,,,,\n"
			       "C,objective,V,Third,Sales,,,,\n",
		  "Sales,Fleet," },
		{ "objectives",
		  PARTS_HEADER "A,objective,V,First,,,,,\n"
			       "B,objective,V,Second,,,,,\n",
		  "First,Second," },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_buf labels = { 0 };
		struct okr_vision v;
		struct tested t;

		score_plan(&t, rows[i].csv, NULL, "2026-02-19");
		okr_vision_compute(&v, &t.score, row(&t, "V"), true);
		for (size_t j = 0; j < v.npart; j++) {
			okr_buf_span(&labels, v.part[j].label);
			okr_buf_char(&labels, ',');
		}
		check_buf(rows[i].name, &labels, rows[i].labels);
		okr_buf_release(&labels);
		okr_vision_release(&v);
		release_plan(&t);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_curve_goes_by_what_was_read),
		cmocka_unit_test(points_ascend_and_end_today),
		cmocka_unit_test(readings_are_those_of_the_vision_so_far),
		cmocka_unit_test(numbers_do_not_need_the_curve),
		cmocka_unit_test(there_are_no_parts_above_a_further_vision),
		cmocka_unit_test(parts_are_pillars_teams_or_objectives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
