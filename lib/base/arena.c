/* A bump allocator over chunks that never move. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/arena.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"

#define CHUNK_BYTES ((size_t)64 * 1024)

struct okr_chunk {
	struct okr_chunk *older;
	size_t used;
	size_t room;
	char bytes[];
};

char *
okr_arena_bytes(struct okr_arena *a, size_t n)
{
	struct okr_chunk *chunk = a->chunk;

	if (chunk == NULL || chunk->room - chunk->used < n) {
		size_t room = n > CHUNK_BYTES ? n : CHUNK_BYTES;

		chunk = okr_mem_resize(NULL, sizeof(*chunk) + room, 1);
		*chunk = (struct okr_chunk){ .older = a->chunk, .room = room };
		a->chunk = chunk;
	}
	chunk->used += n;
	return chunk->bytes + chunk->used - n;
}

struct okr_span
okr_arena_copy(struct okr_arena *a, struct okr_span s)
{
	char *copy = okr_arena_bytes(a, s.n);

	if (s.n > 0)
		memcpy(copy, s.s, s.n);
	return (struct okr_span){ copy, s.n };
}

static void
free_older(struct okr_chunk *chunk)
{
	while (chunk != NULL) {
		struct okr_chunk *older = chunk->older;

		free(chunk);
		chunk = older;
	}
}

void
okr_arena_empty(struct okr_arena *a)
{
	if (a->chunk == NULL)
		return;
	free_older(a->chunk->older);
	a->chunk->older = NULL;
	a->chunk->used = 0;
}

void
okr_arena_release(struct okr_arena *a)
{
	free_older(a->chunk);
	a->chunk = NULL;
}
