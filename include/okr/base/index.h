/*
 * From a text to a small number, usually a row: open addressing in 8 bytes a
 * slot, the text itself stays where it is.  Nothing ever depends on the order
 * inside, and each index has a random seed, so a sheet cannot be made to
 * collide.
 */
#ifndef OKR_BASE_INDEX_H
#define OKR_BASE_INDEX_H

#include <stdint.h>

#include "okr/base/span.h"

#define OKR_INDEX_NONE UINT32_MAX

/* The text that a stored number stands for. */
typedef struct okr_span okr_index_key(const void *owner, uint32_t value);

struct okr_index {
	okr_index_key *key;
	const void *owner; /* handed to key */
	uint64_t *slots;   /* 32 bits of hash, value + 1; 0 is free */
	size_t mask;
	size_t used;
	uint64_t seed;
};

void okr_index_init(struct okr_index *ix, okr_index_key *key,
		    const void *owner);
void okr_index_release(struct okr_index *ix);

/* The number stored for text, or OKR_INDEX_NONE. */
uint32_t okr_index_find(const struct okr_index *ix, struct okr_span text);

/*
 * Store value for text unless text is there already: then the value that is
 * there is returned and nothing changes; else OKR_INDEX_NONE.
 */
uint32_t okr_index_add(struct okr_index *ix, struct okr_span text,
		       uint32_t value);

/*
 * Store n numbers from `first` on, each for the text that key() gives, as
 * okr_index_add() would one after another; empty texts are passed over.
 * Memory is asked for ahead of its use, which is most of the time it takes.
 * Calls twice() for a number whose text was there, with the one it was for.
 */
typedef void okr_index_twice(void *ctx, uint32_t value, uint32_t there);
void okr_index_add_all(struct okr_index *ix, uint32_t first, uint32_t n,
		       okr_index_twice *twice, void *ctx);

/* What okr_index_find() says of each of n texts, asked for ahead as well. */
void okr_index_find_all(const struct okr_index *ix, const struct okr_span *text,
			size_t n, uint32_t *value);

/*
 * A hash that never changes, for ids that must be the same next week and on
 * any machine (FNV-1a, 64 bits, with a final mix).
 */
uint64_t okr_index_stable_hash(struct okr_span text);

#endif
