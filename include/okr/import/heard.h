/*
 * Words of a sheet that are not ours, each with what it is read as: told once
 * a column, so that a reader sees what "At Risk" has become.
 */
#ifndef OKR_IMPORT_HEARD_H
#define OKR_IMPORT_HEARD_H

#include <stdbool.h>
#include <stddef.h>

#include "okr/base/arena.h"
#include "okr/base/span.h"

#define OKR_HEARD_MOST 40 /* a column with more of them is one of prose */

struct okr_heard_word {
	int column;
	bool known;
	size_t count; /* rows */
	struct okr_span was, is, source;
};

struct okr_heard {
	struct okr_heard_word word[OKR_HEARD_MOST];
	size_t n;
	struct okr_arena text;
};

/* The word of a column, counted once more, or NULL: it is new. */
const struct okr_heard_word *okr_heard_again(struct okr_heard *h, int column,
					     struct okr_span was);

/* Add one, first heard at a source; texts are copied but for what it is. */
void okr_heard_add(struct okr_heard *h, const struct okr_heard_word *word);

void okr_heard_release(struct okr_heard *h);

struct okr_sheet;

/*
 * Say what the words of the sheet are read as, and in how many rows unknown
 * ones are, unless each of these has been reported.
 */
void okr_heard_tell(const struct okr_sheet *sheet, bool each_said);

#endif
