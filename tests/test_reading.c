/* What was known of a row on a day, looking back from a later one. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/reading.h"

#include "okr/okr/modes.h"
#include "plan.h"

static struct okr_reading
reading(struct tested *t, const char *id, const char *on, const char *as_of)
{
	struct okr_clock clock = { .day = day(on),
				   .as_of = day(as_of),
				   .grace = OKR_GRACE_DAYS };

	return okr_reading_at(&t->readings, &t->plan, row(t, id), &clock);
}

#define HEADER \
	"id,kind,parent,title,start_date,due_date,target,current,date," \
	"status,confidence\n"

static void
takes_the_latest_by_the_day(void **state)
{
	static const struct {
		const char *day;
		double value;
		const char *date; /* NULL: none */
	} rows[] = {
		{ "2026-01-09", NAN, NULL },
		{ "2026-01-10", 1, "2026-01-10" },
		{ "2026-01-19", 1, "2026-01-10" },
		{ "2026-01-20", 2, "2026-01-20" }, /* the row's own */
		{ "2026-02-09", 2, "2026-01-20" },
		{ "2026-02-10", 3, "2026-02-10" },
		{ "2026-04-14", 4, "2026-04-14" }, /* 14 days after the end */
		{ "2026-04-15", 4, "2026-04-14" }, /* 15 are too many */
		{ "2027-01-01", 4, "2026-04-14" },
	};
	struct tested t;

	(void)state;
	read_plan(&t, HEADER
		  "K,key_result,,T,2026-01-01,2026-03-31,10,2,2026-01-20,,\n"
		  ",checkin,K,,,,,4,2026-04-14,,\n"
		  ",checkin,K,,,,,3,2026-02-10,,\n"
		  ",checkin,K,,,,,5,2026-04-15,,\n"
		  ",checkin,K,,,,,1,2026-01-10,,\n");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_reading got = reading(&t, "K", rows[i].day,
						 "2027-01-01");

		check_near(rows[i].day, got.value, rows[i].value);
		assert_int_equal(got.date, rows[i].date ? day(rows[i].date)
							: OKR_DAY_NONE);
	}
	release_plan(&t);
}

/* A current value without a day is today's; of the past it says nothing
 * before the row was due. */
static void
undated_counts_from_the_due_date(void **state)
{
	static const struct {
		const char *id, *day, *as_of;
		double value;
	} rows[] = {
		{ "K", "2026-02-01", "2026-02-01", 7 }, /* today */
		{ "K", "2026-01-31", "2026-02-01", NAN },
		{ "K", "2026-03-30", "2026-05-01", NAN },
		{ "K", "2026-03-31", "2026-05-01", 7 }, /* due */
		{ "K", "2026-04-20", "2026-05-01", 7 },
		{ "L", "2026-02-01", "2026-05-01", 1 }, /* a check-in wins */
		{ "L", "2026-01-09", "2026-05-01", NAN },
		{ "L", "2026-01-09", "2026-01-09", 7 },
		{ "N", "2026-04-30", "2026-05-01", NAN }, /* never due */
		{ "N", "2026-05-01", "2026-05-01", 7 },
	};
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "K,key_result,,T,2026-01-01,2026-03-31,10,7,,,\n"
			     "L,key_result,,T,2026-01-01,2026-03-31,10,7,,,\n"
			     "N,key_result,,T,,,10,7,,,\n"
			     ",checkin,L,,,,,1,2026-01-10,,\n");
	for (size_t i = 0; i < COUNT(rows); i++) {
		char name[80];

		snprintf(name, sizeof(name), "%s on %s as of %s", rows[i].id,
			 rows[i].day, rows[i].as_of);
		check_near(
		    name,
		    reading(&t, rows[i].id, rows[i].day, rows[i].as_of).value,
		    rows[i].value);
	}
	release_plan(&t);
}

/* Value, status and confidence are each the latest of their own. */
static void
each_for_itself(void **state)
{
	struct okr_reading got;
	struct tested t;

	(void)state;
	read_plan(&t, HEADER
		  "K,key_result,,T,2026-01-01,2026-03-31,10,,,off_track,0.1\n"
		  ",checkin,K,,,,,1,2026-01-10,on_track,0.9\n"
		  ",checkin,K,,,,,,2026-01-20,at_risk,\n"
		  ",checkin,K,,,,,,2026-01-30,,0.4\n"
		  ",checkin,K,,,,,2,2026-02-10,,\n");
	got = reading(&t, "K", "2026-01-15", "2026-06-01");
	check_near("value", got.value, 1);
	check_near("confidence", got.confidence, 0.9);
	assert_int_equal(got.said, OKR_SAID_ON_TRACK);

	got = reading(&t, "K", "2026-02-15", "2026-06-01");
	check_near("value", got.value, 2);
	assert_int_equal(got.date, day("2026-02-10"));
	check_near("confidence", got.confidence, 0.4);
	assert_int_equal(got.said, OKR_SAID_AT_RISK);

	/* Before the first of them the row's own words hold today alone. */
	got = reading(&t, "K", "2026-01-09", "2026-06-01");
	check_near("confidence", got.confidence, NAN);
	assert_int_equal(got.said, OKR_SAID_NOTHING);
	got = reading(&t, "K", "2026-01-09", "2026-01-09");
	check_near("confidence", got.confidence, 0.1);
	assert_int_equal(got.said, OKR_SAID_OFF_TRACK);
	release_plan(&t);
}

/* Of two words on one day the later row's holds, the row's own above all. */
static void
later_rows_win_on_one_day(void **state)
{
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "K,key_result,,T,,,10,1,2026-01-10,done,\n"
			     "L,key_result,,T,,,10,,,,\n"
			     ",checkin,K,,,,,1,2026-01-10,at_risk,\n"
			     ",checkin,L,,,,,1,2026-01-10,at_risk,\n"
			     ",checkin,L,,,,,1.0,2026-01-10,off_track,\n");
	assert_int_equal(reading(&t, "K", "2026-01-10", "2026-02-01").said,
			 OKR_SAID_DONE);
	assert_int_equal(reading(&t, "L", "2026-01-10", "2026-02-01").said,
			 OKR_SAID_OFF_TRACK);
	release_plan(&t);
}

/* The measure of a statement goes on after a due date that it inherits. */
static void
statements_are_frozen_by_their_own_due_date(void **state)
{
	struct tested t;

	(void)state;
	read_plan(&t, HEADER "V,vision,,T,2026-01-01,2026-03-31,10,,,,\n"
			     "M,mission,V,T,,,10,,,,\n"
			     ",checkin,V,,,,,1,2026-03-01,,\n"
			     ",checkin,V,,,,,2,2026-05-01,,\n"
			     ",checkin,M,,,,,1,2026-03-01,,\n"
			     ",checkin,M,,,,,2,2026-05-01,,\n");
	check_near("vision", reading(&t, "V", "2026-06-01", "2026-06-01").value,
		   1);
	check_near("mission",
		   reading(&t, "M", "2026-06-01", "2026-06-01").value, 2);
	release_plan(&t);
}

static void
lists_a_rows_readings_by_day(void **state)
{
	const struct okr_checkin *c;
	struct tested t;
	size_t n;

	(void)state;
	read_plan(&t, HEADER "K,key_result,,T,,,10,,,,\n"
			     "L,key_result,,T,,,10,,,,\n"
			     ",checkin,K,,,,,2,2026-01-12,,\n"
			     ",checkin,L,,,,,9,2026-01-11,,\n"
			     ",checkin,K,,,,,1,2026-01-10,,\n");
	c = okr_readings_of(&t.readings, row(&t, "K"), &n);
	assert_int_equal(n, 2);
	check_near("first", c[0].value, 1);
	check_near("second", c[1].value, 2);
	okr_readings_of(&t.readings, row(&t, "L"), &n);
	assert_int_equal(n, 1);
	okr_readings_of(&t.readings, 0, &n);
	assert_int_equal(n, 0);
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_the_latest_by_the_day),
		cmocka_unit_test(undated_counts_from_the_due_date),
		cmocka_unit_test(each_for_itself),
		cmocka_unit_test(later_rows_win_on_one_day),
		cmocka_unit_test(statements_are_frozen_by_their_own_due_date),
		cmocka_unit_test(lists_a_rows_readings_by_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
