/* Numbers and days in words; labels that give way. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/words.h"

#include "okr/draw/spread.h"
#include "unit.h"

#define MINUS "\xE2\x88\x92"

static void
shows_numbers(void **state)
{
	static const struct {
		double x;
		const char *plain, *with_sign;
	} rows[] = {
		{ 0.5289, "0.53", "+0.53" },
		{ 0.005, "0.01", "+0.01" },
		{ 0.004, "0.00", "+0.00" },
		{ -0.004, "0.00", "+0.00" }, /* never a negative nothing */
		{ -0.1, MINUS "0.10", MINUS "0.10" },
		{ 1.3, "1.30", "+1.30" },
		{ OKR_NUM_NONE, OKR_DASH, OKR_DASH },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		okr_words_number(&out, rows[i].x, 2);
		check_buf(rows[i].plain, &out, rows[i].plain);
		okr_words_signed(&out, rows[i].x, 2);
		check_buf(rows[i].plain, &out, rows[i].with_sign);
	}
	okr_buf_release(&out);
}

static void
shows_days(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	okr_words_day(&out, okr_day_of(2028, 12, 31));
	check_buf("day", &out, "31 Dec 2028");
	okr_words_day_of_year(&out, okr_day_of(2026, 1, 1));
	check_buf("day of year", &out, "1 Jan");
	okr_words_month(&out, okr_day_of(2026, 10, 31));
	check_buf("month", &out, "Oct 2026");
	okr_words_of(&out, OKR_SPAN("off_track"));
	check_buf("word", &out, "off track");
	okr_buf_release(&out);
}

static void
joins_lists(void **state)
{
	(void)state;
	assert_string_equal(okr_words_joint(0, 3), "");
	assert_string_equal(okr_words_joint(1, 3), ", ");
	assert_string_equal(okr_words_joint(2, 3), " and ");
	assert_string_equal(okr_words_joint(1, 2), " and ");
}

/* Of slots ten high: the one that keeps its place, the others make room. */
static void
spreads_labels(void **state)
{
	static const struct {
		const char *name;
		size_t keeps;
		double wanted[3], given[3];
	} rows[] = {
		{ "free", 1, { 10, 50, 90 }, { 10, 50, 90 } },
		{ "crowded", 1, { 50, 50, 50 }, { 40, 50, 60 } },
		{ "at the top", 0, { 0, 0, 0 }, { 5, 15, 25 } },
		{ "at the bottom", 2, { 99, 99, 99 }, { 75, 85, 95 } },
		{ "kept one at the top", 2, { 3, 3, 3 }, { 5, 15, 25 } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_slot slot[3];

		for (size_t k = 0; k < 3; k++)
			slot[k] = (struct okr_slot){ rows[i].wanted[k], 10 };
		okr_spread(slot, 3, rows[i].keeps, 0, 100);
		for (size_t k = 0; k < 3; k++)
			check_true(rows[i].name, slot[k].y == rows[i].given[k]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows_numbers),
		cmocka_unit_test(shows_days),
		cmocka_unit_test(joins_lists),
		cmocka_unit_test(spreads_labels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
