/*
 * A set of texts, each once, in the order in which they came.  It has copies
 * of them, for cells do not outlast the row that is read.
 */
#ifndef OKR_BASE_SET_H
#define OKR_BASE_SET_H

#include <stdbool.h>

#include "okr/base/arena.h"
#include "okr/base/index.h"

struct okr_set {
	struct okr_span *text;
	uint32_t n;
	size_t cap;
	struct okr_arena bytes;
	struct okr_index index;
};

void okr_set_init(struct okr_set *t);
void okr_set_release(struct okr_set *t);

/* An empty text is none. */
void okr_set_add(struct okr_set *t, struct okr_span text);
bool okr_set_has(const struct okr_set *t, struct okr_span text);

#endif
