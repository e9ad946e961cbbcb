/* The tables of lib/data, compiled in as text. */
#ifndef OKR_BASE_DATA_H
#define OKR_BASE_DATA_H

#include <stddef.h>

#include "okr/base/span.h"

struct okr_data {
	const char *name; /* file name without ".csv"; NULL ends the list */
	const char *text;
	size_t n;
};

extern const struct okr_data okr_data_tables[];

/* The text of a table; empty when there is none of that name. */
struct okr_span okr_data_find(const char *name);

#endif
