/* Means written out: weights, the least, the rest in one. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/addends.h"

#include "unit.h"

/* n times the same term, or in turns with the next. */
static void
write_out(struct okr_buf *out, const struct okr_addend *term, size_t n,
	  bool least)
{
	struct okr_addends all = { 0 };

	for (size_t i = 0; i < n; i++)
		okr_addends_add(&all, &term[i % 2]);
	okr_addends_format(out, &all, least, 4);
}

static const struct okr_addend ones[] = { { 1, 0.5, { "a", 1 }, false },
					  { 1, 0, { "b", 1 }, true } };
static const struct okr_addend tenths[] = { { 0.1, 0.5, { "a", 1 }, false },
					    { 0.2, 0.75, { "b", 1 }, false } };

static void
writes_means(void **state)
{
	static const struct {
		const struct okr_addend *term;
		size_t n;
		bool least;
		const char *want;
	} rows[] = {
		{ ones, 1, false, "0.5000 [a]" },
		{ ones, 2, false, "(0.5000 [a] + 0.0000 [b: no data]) / 2" },
		{ ones, 2, true, "least(0.5000 [a] and 0.0000 [b: no data])" },
		/* the weight of one does not matter */
		{ tenths, 1, false, "0.5000 [a]" },
		/* 0.1 + 0.2 is 0.30000000000000004 in binary */
		{ tenths, 2, false,
		  "(0.1 x 0.5000 [a] + 0.2 x 0.7500 [b]) / 0.3" },
		{ tenths, 2, true, "least(0.5000 [a] and 0.7500 [b])" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		write_out(&out, rows[i].term, rows[i].n, rows[i].least);
		check_buf(rows[i].want, &out, rows[i].want);
	}
	okr_buf_release(&out);
}

static bool
ends_in(const struct okr_buf *out, const char *tail)
{
	size_t n = strlen(tail);

	return out->n >= n && memcmp(out->s + out->n - n, tail, n) == 0;
}

/* Of 23 the last three: (0.1 + 0.2 + 0.1) and their mean, 0.25 / 0.4. */
static void
writes_the_rest_as_one(void **state)
{
	struct okr_buf out = { 0 };

	(void)state;
	write_out(&out, tenths, OKR_MAX_TERMS, false);
	assert_true(ends_in(&out, " + 0.2 x 0.7500 [b]) / 3"));
	out.n = 0;
	write_out(&out, tenths, 23, false);
	assert_true(ends_in(&out, " + 0.4 x 0.6250 [and 3 more]) / 3.4"));
	out.n = 0;
	write_out(&out, tenths, 23, true);
	assert_true(ends_in(&out, " and 0.5000 [and 3 more])"));
	okr_buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_means),
		cmocka_unit_test(writes_the_rest_as_one),
	};

	return cmocka_run_group_tests_name("addends", tests, NULL, NULL);
}
