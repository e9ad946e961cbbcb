/*
 * Numbers as text, independent of any locale.  An unknown number is NaN in
 * the whole toolkit: OKR_NUM_NONE, asked for with okr_num_known().
 */
#ifndef OKR_BASE_NUM_H
#define OKR_BASE_NUM_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "okr/base/buf.h"
#include "okr/base/span.h"

#define OKR_NUM_NONE NAN

/* Decimals that scores, and shares and factors, print and compare with. */
#define OKR_SCORE_DECIMALS 4
#define OKR_SHARE_DECIMALS 6

static inline bool
okr_num_known(double x)
{
	return !isnan(x);
}

/*
 * A plain decimal number: sign, digits, one point, an exponent.  No blanks,
 * no grouping, no hexadecimal, no "inf" or "nan".
 */
bool okr_num_parse(struct okr_span s, double *out);

/*
 * 0, or of a magnitude from 1e-15 to 1e15: what people count and sheets keep,
 * and whatever is made of two such numbers can be printed.
 */
static inline bool
okr_num_is_usual(double x)
{
	return x == 0 || (fabs(x) >= 1e-15 && fabs(x) <= 1e15);
}

/*
 * x in units of 10^-decimals, rounded half away from zero; what lies within
 * 1e-9 of a unit below a half counts as the half, because 0.35 is not a
 * binary number.  Thresholds are compared in these units: what is read is
 * what was judged.  0 where x is not known.
 */
int64_t okr_num_units(double x, int decimals);

/* So many stand for 17 significant digits, which read back as the double. */
#define OKR_EXACT_DECIMALS 17

/*
 * Append x with that many decimals (never "-0"), from OKR_EXACT_DECIMALS on
 * with all its digits.  NaN adds nothing.
 */
void okr_num_fixed(struct okr_buf *out, double x, int decimals);

/* Append the shortest decimal that reads back as x; NaN adds nothing. */
void okr_num_shortest(struct okr_buf *out, double x);

/*
 * A running sum that keeps what rounding would drop, and what is dropped of
 * that (Klein's second order), so that adding in another order, or taking
 * terms out again, gives the same number: even one of 1e-15 beside which
 * there was one of 1e15.
 */
struct okr_sum {
	double high;
	double low;
	double lowest;
};

/* Add x to *sum; what rounding drops, found without asking which is larger. */
static inline double
okr_sum_carry(double *sum, double x)
{
	double before = *sum, after = before + x, added = after - before;

	*sum = after;
	return (before - (after - added)) + (x - added);
}

static inline void
okr_sum_add(struct okr_sum *sum, double x)
{
	sum->lowest += okr_sum_carry(&sum->low, okr_sum_carry(&sum->high, x));
}

static inline double
okr_sum_value(const struct okr_sum *sum)
{
	return (sum->high + sum->low) + sum->lowest;
}

#endif
