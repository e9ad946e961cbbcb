/*
 * A weighted mean written out, so that a reader can follow it by hand:
 * "(2 x 0.5000 [KR-1] + 1.0000 [KR-2]) / 3".  A weight of 1 is not written,
 * and a mean of one is that one.  After the first terms the rest is one term.
 */
#ifndef OKR_OKR_ADDENDS_H
#define OKR_OKR_ADDENDS_H

#include "okr/okr/means.h"

#define OKR_MAX_TERMS 20

struct okr_addend {
	double weight;
	double value;
	struct okr_span name; /* said behind it; borrowed */
	bool no_data;         /* it has none and counts as 0 */
};

/* Begin with zeroes. */
struct okr_addends {
	struct okr_addend term[OKR_MAX_TERMS];
	size_t n;             /* of all that were added */
	struct okr_mean all;  /* of them */
	struct okr_mean rest; /* of those beyond the first */
};

void okr_addends_add(struct okr_addends *terms, const struct okr_addend *term);

/* Append the mean of one term or more, or "least(...)". */
void okr_addends_format(struct okr_buf *out, const struct okr_addends *terms,
			bool least, int decimals);

#endif
