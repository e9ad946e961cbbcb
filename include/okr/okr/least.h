/*
 * The least of what is open on each day, for --rollup=min.  A running least
 * can't forget what closes, so each row is laid over its days instead.
 */
#ifndef OKR_OKR_LEAST_H
#define OKR_OKR_LEAST_H

#include "okr/okr/score.h"

/* Put the least figures of the rows into their days. */
void okr_least_fill(const struct okr_score *s, const uint32_t *rows, size_t n,
		    struct okr_days *days);

#endif
