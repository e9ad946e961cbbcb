/*
 * Small pieces of text that live together and die together.  A piece never
 * moves, so spans into an arena stay good until it is emptied or released.
 */
#ifndef OKR_BASE_ARENA_H
#define OKR_BASE_ARENA_H

#include <stddef.h>

#include "okr/base/span.h"

struct okr_chunk;

struct okr_arena {
	struct okr_chunk *chunk; /* newest first */
};

/* n bytes without alignment, for text; borrowed until the arena ends. */
char *okr_arena_bytes(struct okr_arena *a, size_t n);

/* A copy of s in the arena. */
struct okr_span okr_arena_copy(struct okr_arena *a, struct okr_span s);

/* Forget all pieces but keep the newest chunk for reuse. */
void okr_arena_empty(struct okr_arena *a);

void okr_arena_release(struct okr_arena *a);

#endif
