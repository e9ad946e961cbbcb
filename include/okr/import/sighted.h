/*
 * Rows that are alike in something, told once: where first, and how many.
 */
#ifndef OKR_IMPORT_SIGHTED_H
#define OKR_IMPORT_SIGHTED_H

#include <stddef.h>
#include <stdint.h>

struct okr_sighted {
	uint32_t first; /* row of the grid; 0: there is none */
	size_t n;
};

static inline void
okr_sighted_add(struct okr_sighted *s, uint32_t row)
{
	if (s->n++ == 0)
		s->first = row;
}

#endif
