/* What continues what, and how it stood at the same point of its time. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/successions.h"

#include "unit.h"

#define HEAD \
	"id,kind,parent,title,cycle,start,target,current,date,continues," \
	"score,expected,factor\n"

static int32_t
day(const char *iso)
{
	int32_t out;

	assert_true(okr_day_parse(okr_span_of(iso), &out));
	return out;
}

/* An item by ids, "" for none; n.nn each, NaN where none is written. */
struct expected {
	const char *row, *before, *on;
	double now, then;
};

struct sample {
	const char *name, *csv, *as_of;
	bool open;
	size_t left_out, running;
	struct expected item[4];
};

static const struct sample samples[] = {
	/* On 14 October Q3 may still be read for. */
	{ "closed against closed",
	  HEAD "A,objective,,A,2026-Q2,,,,,,,,\n"
	       "A1,key_result,A,A1,,0,10,4,,,,,\n"
	       "B,objective,,B,2026-Q3,,,,,A,,,\n"
	       "B1,key_result,B,B1,,0,10,7,,,,,\n"
	       "C,objective,,C,2026-Q3,,,,,,,,\n"
	       "D,objective,,D,2026-Q2,,,,,,,,\n"
	       "D1,key_result,D,D1,,0,10,2,,,,,\n"
	       "E,objective,,E,2026-Q4,,,,,B,,,\n",
	  "2026-10-14",
	  false,
	  0,
	  1,
	  { { "B", "A", "2026-06-30", .7, .4 },
	    { "C", "", "", NAN, NAN },
	    { "", "D", "2026-06-30", NAN, .2 } } },
	/* The 51st of 92 days: 20 November, and 20 August before. */
	{ "at the same share, from readings",
	  HEAD "A,objective,,A,2026-Q3,,,,,,,,\n"
	       "A1,key_result,A,A1,,0,10,9,,,,,\n"
	       ",checkin,A1,,,,,3,2026-08-20,,,,\n"
	       ",checkin,A1,,,,,5,2026-08-21,,,,\n"
	       "B,objective,,B,2026-Q4,,,,,A,,,\n"
	       "B1,key_result,B,B1,,0,10,4,,,,,\n",
	  "2026-11-20",
	  true,
	  0,
	  0,
	  { { "B", "A", "2026-08-20", .4, .3 } } },
	/* 51 of 92 is 16.6 of 30 days: the 17th. */
	{ "another length",
	  HEAD "A,key_result,,A,2026-06,0,10,9,2026-06-17,,,,\n"
	       "B,key_result,,B,2026-Q4,0,10,4,,A,,,\n",
	  "2026-11-20",
	  true,
	  0,
	  0,
	  { { "B", "A", "2026-06-17", .4, .9 } } },
	{ "readings without a day",
	  HEAD "A,objective,,A,2026-Q3,,,,,,,,\n"
	       "A1,key_result,A,A1,,0,10,9,,,,,\n"
	       "B,objective,,B,2026-Q4,,,,,A,,,\n"
	       "B1,key_result,B,B1,,0,10,4,,,,,\n",
	  "2026-11-20",
	  true,
	  1,
	  0,
	  { { 0 } } },
	/* 17 and 23 August are as near to the 20th; the 24th is too far. */
	{ "a point of history instead",
	  HEAD "A,objective,,A,2026-Q3,,,,,,,,\n"
	       "A1,key_result,A,A1,,0,10,9,,,,,\n"
	       "B,objective,,B,2026-Q4,,,,,A,,,\n"
	       "B1,key_result,B,B1,,0,10,4,,,,,\n"
	       ",score,A,,,,,,2026-08-23,,0.6,1,\n"
	       ",score,A,,,,,,2026-08-17,,0.5,1,\n"
	       ",score,A,,,,,,2026-08-24,,0.7,1,\n",
	  "2026-11-20",
	  true,
	  0,
	  0,
	  { { "B", "A", "2026-08-20", .4, .5 } } },
	/* Nobody can tell of Q3 in August, so Q3 is compared with Q2. */
	{ "the cycle before, where nothing is known",
	  HEAD "A,key_result,,A,2026-Q2,0,10,2,,,,,\n"
	       "B,key_result,,B,2026-Q3,0,10,9,,A,,,\n"
	       "C,key_result,,C,2026-Q4,0,10,4,,B,,,\n",
	  "2026-11-20",
	  false,
	  0,
	  1,
	  { { "B", "A", "2026-06-30", .9, .2 } } },
	{ "nothing continues",
	  HEAD "A,objective,,A,2026-Q3,,,,,,,,\n",
	  "2026-11-20",
	  true,
	  0,
	  0,
	  { { 0 } } },
};

static void
check_item(const struct sample *s, const struct okr_inquiry *q,
	   const struct okr_succession *got, const struct expected *want)
{
	const struct okr_plan *plan = &q->scored.plan;

	check_span(s->name,
		   got->row ? okr_plan_id(plan, got->row) : OKR_SPAN(""),
		   want->row);
	check_span(s->name,
		   got->before ? okr_plan_id(plan, got->before) : OKR_SPAN(""),
		   want->before);
	if (*want->on)
		assert_int_equal(got->day, day(want->on));
	if (isnan(want->now) ? !isnan(got->now)
			     : !(fabs(got->now - want->now) < 1e-9))
		fail_msg("%s: now %g, not %g", s->name, got->now, want->now);
	if (isnan(want->then) ? !isnan(got->then)
			      : !(fabs(got->then - want->then) < 1e-9))
		fail_msg("%s: then %g, not %g", s->name, got->then, want->then);
}

static void
check_sample(const struct sample *s)
{
	struct okr_successions found;
	struct okr_inquiry q;
	FILE *f = fopen("plan.csv", "w");
	size_t n = 0;

	assert_non_null(f);
	fputs(s->csv, f);
	assert_int_equal(fclose(f), 0);
	if (!okr_inquiry_open(&q, "plan.csv", day(s->as_of)))
		fail_msg("%s: no plan", s->name);
	okr_successions_find(&found, &q);
	while (n < COUNT(s->item) && s->item[n].row)
		n++;
	if (found.n != n || found.left_out != s->left_out ||
	    found.running != s->running || found.open != s->open)
		fail_msg("%s: %zu items, %zu left out, %zu running, %s",
			 s->name, found.n, found.left_out, found.running,
			 found.open ? "open" : "closed");
	for (size_t i = 0; i < n; i++)
		check_item(s, &q, &found.item[i], &s->item[i]);
	assert_int_equal(q.score.clock.day, day(s->as_of));
	okr_successions_release(&found);
	okr_inquiry_release(&q);
}

static void
successions_are_found(void **state)
{
	(void)state;
	okr_diag_begin("test");
	okr_diag_quiet(true);
	for (size_t i = 0; i < COUNT(samples); i++)
		check_sample(&samples[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(successions_are_found),
	};

	return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
