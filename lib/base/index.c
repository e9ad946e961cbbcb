/* The hash index: linear probing, power of two, at most three quarters full. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/index.h"

#include <stdlib.h>
#include <sys/random.h>

#include "okr/base/mem.h"

#define FIRST_SLOTS 64
#define ODD UINT64_C(0x9E3779B97F4A7C15)

static uint64_t
mix(uint64_t x)
{
	x ^= x >> 32;
	x *= UINT64_C(0xD6E8FEB86659FD93);
	x ^= x >> 32;
	x *= UINT64_C(0xD6E8FEB86659FD93);
	return x ^ (x >> 32);
}

static uint64_t
seeded_hash(uint64_t seed, struct okr_span text)
{
	uint64_t h = seed ^ (text.n * ODD), word;
	size_t i = 0;

	for (; i + 8 <= text.n; i += 8) {
		memcpy(&word, text.s + i, 8);
		h = mix(h ^ word);
	}
	word = 0;
	if (i < text.n)
		memcpy(&word, text.s + i, text.n - i);
	return mix(h ^ word ^ ODD);
}

static uint64_t
random_seed(void)
{
	uint64_t seed = ODD;

	/* Where the kernel gives no entropy a fixed seed still works. */
	if (getentropy(&seed, sizeof(seed)) != 0)
		return ODD;
	return seed;
}

void
okr_index_init(struct okr_index *ix, okr_index_key *key, const void *owner)
{
	*ix = (struct okr_index){ .key = key,
				  .owner = owner,
				  .slots = okr_mem_new(FIRST_SLOTS, 8),
				  .mask = FIRST_SLOTS - 1,
				  .seed = random_seed() };
}

void
okr_index_release(struct okr_index *ix)
{
	free(ix->slots);
	*ix = (struct okr_index){ 0 };
}

/* The slot that holds text, or the free one where it would go. */
static size_t
probe(const struct okr_index *ix, uint64_t hash, struct okr_span text)
{
	size_t at = (hash >> 32) & ix->mask;

	while (ix->slots[at] != 0) {
		if ((ix->slots[at] >> 32) == (hash >> 32) &&
		    okr_span_eq(text, ix->key(ix->owner,
					      (uint32_t)ix->slots[at] - 1)))
			break;
		at = (at + 1) & ix->mask;
	}
	return at;
}

/* The kept half of the hash says where an entry goes: no text is read. */
static void
grow(struct okr_index *ix)
{
	uint64_t *old = ix->slots;
	size_t n = ix->mask + 1;

	ix->slots = okr_mem_new(n * 2, sizeof(*ix->slots));
	ix->mask = n * 2 - 1;
	for (size_t i = 0; i < n; i++) {
		size_t at = (old[i] >> 32) & ix->mask;

		if (old[i] == 0)
			continue;
		while (ix->slots[at] != 0)
			at = (at + 1) & ix->mask;
		ix->slots[at] = old[i];
	}
	free(old);
}

uint32_t
okr_index_find(const struct okr_index *ix, struct okr_span text)
{
	uint64_t slot = ix->slots[probe(ix, seeded_hash(ix->seed, text), text)];

	return (uint32_t)slot - 1;
}

uint32_t
okr_index_add(struct okr_index *ix, struct okr_span text, uint32_t value)
{
	uint64_t hash = seeded_hash(ix->seed, text);
	size_t at = probe(ix, hash, text);

	if (ix->slots[at] != 0)
		return (uint32_t)ix->slots[at] - 1;
	ix->slots[at] = (hash >> 32) << 32 | (uint64_t)(value + 1);
	if (++ix->used * 4 > (ix->mask + 1) * 3)
		grow(ix);
	return OKR_INDEX_NONE;
}

uint64_t
okr_index_stable_hash(struct okr_span text)
{
	uint64_t h = UINT64_C(0xCBF29CE484222325);

	for (size_t i = 0; i < text.n; i++)
		h = (h ^ (unsigned char)text.s[i]) * UINT64_C(0x100000001B3);
	return mix(h);
}
