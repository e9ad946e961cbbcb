/* Names of columns in a message: "'Jan', 'Feb', 'Mar' and 9 more". */
#ifndef OKR_IMPORT_LISTED_H
#define OKR_IMPORT_LISTED_H

#include "okr/base/buf.h"

/* Set `most` to how many are shown, the others to 0. */
struct okr_listed {
	size_t most;
	size_t n; /* names so far */
	struct okr_buf text;
};

void okr_listed_add(struct okr_listed *l, struct okr_span name);

/* The whole list; borrowed until the next call. */
const char *okr_listed_text(struct okr_listed *l);

/* Begin another list. */
void okr_listed_clear(struct okr_listed *l);

void okr_listed_release(struct okr_listed *l);

#endif
