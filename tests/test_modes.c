/* The choices of okr-score as text and back. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/modes.h"

#include "unit.h"

#define NRULES 4

static void
writes_what_is_not_the_default(void **state)
{
	static const struct {
		struct okr_modes modes;
		const char *text;
	} rows[] = {
		{ { .grace = 14 }, "" },
		{ { .grace = 0 }, "grace=0" },
		{ { .grace = 3660 }, "grace=3660" },
		{ { .rollup = OKR_ROLLUP_MIN, .grace = 14 }, "rollup=min" },
		{ { .missing = OKR_MISSING_SKIP, .grace = 14 },
		  "missing=skip" },
		{ { .rollup = OKR_ROLLUP_BOTH,
		    .missing = OKR_MISSING_ERROR,
		    .limits = OKR_LIMITS_HELD,
		    .dropped = OKR_DROPPED_SKIP,
		    .grace = 7,
		    .pace = OKR_PACE_EARLY,
		    .rules = OKR_RULES_SERVICENOW },
		  "rollup=both missing=error limits=held dropped=skip "
		  "grace=7 pace=early rules=servicenow" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_modes again;

		okr_modes_format(&out, &rows[i].modes);
		check_true(rows[i].text,
			   okr_modes_parse(okr_buf_view(&out), &again) &&
			       memcmp(&again, &rows[i].modes, sizeof(again)) ==
				   0);
		check_buf(rows[i].text, &out, rows[i].text);
	}
	/* It appends. */
	okr_buf_text(&out, "x");
	okr_modes_format(&out, &rows[3].modes);
	check_buf("append", &out, "xrollup=min");
	okr_buf_release(&out);
}

static void
every_choice_comes_back(void **state)
{
	struct okr_modes m = { 0 }, again;
	struct okr_buf out = { 0 };
	int n = 0;

	(void)state;
	for (; okr_rollup_words[m.rollup]; m.rollup++)
		for (m.missing = 0; okr_missing_words[m.missing]; m.missing++)
			for (m.limits = 0; okr_limits_words[m.limits];
			     m.limits++)
				for (m.dropped = 0;
				     okr_dropped_words[m.dropped];
				     m.dropped++, n++) {
					m.grace = n * 7;
					m.rules = n % NRULES;
					out.n = 0;
					okr_modes_format(&out, &m);
					assert_true(
					    okr_modes_parse(okr_buf_view(&out),
							    &again));
					assert_memory_equal(&m, &again,
							    sizeof(m));
				}
	assert_int_equal(n, 3 * 3 * 2 * 2);
	okr_buf_release(&out);
}

static void
refuses_what_it_did_not_write(void **state)
{
	static const char *const rows[] = {
		"rollup",           "rollup=",     "rollup=mean",
		"rollup=Min",       "rollup =min", "roll=min",
		"rollupx=min",      "min",         "=min",
		"grace=-1",         "grace=1.5",   "grace=3661",
		"grace=x",          "grace=",      "rollup=min;grace=7",
		"rollup=min grace", "future=1",    "rollup=min,grace=7",
		"rules=Viva",       "rules=ally",  "rules=",
	};
	struct okr_modes modes;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i],
			   !okr_modes_parse(okr_span_of(rows[i]), &modes));
	assert_true(
	    okr_modes_parse(OKR_SPAN("  grace=7   rollup=min "), &modes));
	assert_int_equal(modes.grace, 7);
	assert_int_equal(modes.rollup, OKR_ROLLUP_MIN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_what_is_not_the_default),
		cmocka_unit_test(every_choice_comes_back),
		cmocka_unit_test(refuses_what_it_did_not_write),
	};

	return cmocka_run_group_tests_name("modes", tests, NULL, NULL);
}
