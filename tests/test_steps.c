/* A number by day: what is joined, and its sums over windows. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/steps.h"

#include "unit.h"

#define FOREVER (INT32_MAX - 1)

static void
sums_over_windows(void **state)
{
	static const struct {
		const char *name;
		struct okr_window w;
		double want;
	} rows[] = {
		{ "all", { -100, 100 }, 7.5 },
		{ "a day", { 10, 10 }, 0.5 },
		{ "across", { 10, 11 }, 0.75 },
		{ "before", { -100, 0 }, 0 },
		{ "after", { 21, FOREVER }, 0 },
		{ "for ever", { INT32_MIN + 1, FOREVER }, 7.5 },
		{ "no day", { 5, 4 }, 0 },
	};
	struct okr_steps steps = { 0 };

	(void)state;
	okr_steps_sum(&steps);
	check_true("none", okr_steps_over(&steps, rows[0].w) == 0);
	okr_steps_add(&steps, INT32_MIN, 0);
	okr_steps_add(&steps, 1, 0.5);
	okr_steps_add(&steps, 6, 0.5);
	okr_steps_add(&steps, 11, 0.25);
	okr_steps_add(&steps, 21, 0);
	okr_steps_add(&steps, 31, 0);
	check_true("equals are joined", steps.n == 4);
	okr_steps_sum(&steps);
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i].name,
			   okr_steps_over(&steps, rows[i].w) == rows[i].want);
	okr_steps_release(&steps);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_over_windows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
