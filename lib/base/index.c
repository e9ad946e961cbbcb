/* The hash index: linear probing, power of two, at most three quarters full. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/index.h"

#include <stdlib.h>
#include <sys/random.h>

#include "okr/base/attr.h"
#include "okr/base/mem.h"
#include "okr/base/word.h"

#define FIRST_SLOTS 64
#define BATCH 32 /* slots asked for before the first of them is used */
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

static uint32_t
load_half(const char *s)
{
	uint32_t half;

	memcpy(&half, s, sizeof(half));
	return half;
}

/* All of a text of up to seven bytes; with its length it says which. */
static uint64_t
load_short(struct okr_span text)
{
	if (text.n >= 4)
		return load_half(text.s) |
		       (uint64_t)load_half(text.s + text.n - 4) << 32;
	if (text.n == 0)
		return 0;
	return (uint64_t)(unsigned char)text.s[0] |
	       (uint64_t)(unsigned char)text.s[text.n / 2] << 8 |
	       (uint64_t)(unsigned char)text.s[text.n - 1] << 16;
}

static uint64_t
seeded_hash(uint64_t seed, struct okr_span text)
{
	uint64_t h = seed ^ (text.n * ODD);

	if (text.n < 8)
		return mix(h ^ load_short(text));
	for (size_t i = 0; i + 8 < text.n; i += 8)
		h = mix(h ^ okr_word_load(text.s + i));
	return mix(h ^ okr_word_load(text.s + text.n - 8));
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
resize(struct okr_index *ix, size_t n)
{
	uint64_t *old = ix->slots;
	size_t before = ix->mask + 1;

	ix->slots = okr_mem_new(n, sizeof(*ix->slots));
	okr_mem_ready(ix->slots, n * sizeof(*ix->slots));
	ix->mask = n - 1;
	for (size_t i = 0; i < before; i++) {
		size_t at = (old[i] >> 32) & ix->mask;

		if (old[i] == 0)
			continue;
		while (ix->slots[at] != 0)
			at = (at + 1) & ix->mask;
		ix->slots[at] = old[i];
	}
	free(old);
}

/* Room for n more, so that the index stays three quarters full at most. */
static void
reserve(struct okr_index *ix, size_t n)
{
	size_t slots = ix->mask + 1;

	while ((ix->used + n) * 4 > slots * 3)
		slots *= 2;
	if (slots > ix->mask + 1)
		resize(ix, slots);
}

static uint32_t
find_hashed(const struct okr_index *ix, uint64_t hash, struct okr_span text)
{
	return (uint32_t)ix->slots[probe(ix, hash, text)] - 1;
}

static uint32_t
add_hashed(struct okr_index *ix, uint64_t hash, struct okr_span text,
	   uint32_t value)
{
	size_t at = probe(ix, hash, text);

	if (ix->slots[at] != 0)
		return (uint32_t)ix->slots[at] - 1;
	ix->slots[at] = (hash >> 32) << 32 | (uint64_t)(value + 1);
	ix->used++;
	return OKR_INDEX_NONE;
}

/* The hash of a text that will be looked for soon. */
static uint64_t
announce(const struct okr_index *ix, struct okr_span text)
{
	uint64_t hash = seeded_hash(ix->seed, text);

	OKR_PREFETCH(&ix->slots[(hash >> 32) & ix->mask]);
	return hash;
}

uint32_t
okr_index_find(const struct okr_index *ix, struct okr_span text)
{
	return find_hashed(ix, seeded_hash(ix->seed, text), text);
}

uint32_t
okr_index_add(struct okr_index *ix, struct okr_span text, uint32_t value)
{
	reserve(ix, 1);
	return add_hashed(ix, seeded_hash(ix->seed, text), text, value);
}

void
okr_index_add_all(struct okr_index *ix, uint32_t first, uint32_t n,
		  okr_index_twice *twice, void *ctx)
{
	struct okr_span text[BATCH];
	uint64_t hash[BATCH];

	reserve(ix, n);
	for (uint32_t done = 0, m; done < n; done += m, first += m) {
		m = n - done < BATCH ? n - done : BATCH;
		for (uint32_t i = 0; i < m; i++) {
			text[i] = ix->key(ix->owner, first + i);
			hash[i] = announce(ix, text[i]);
		}
		for (uint32_t i = 0; i < m; i++) {
			uint32_t there = OKR_INDEX_NONE;

			if (text[i].n > 0)
				there = add_hashed(ix, hash[i], text[i],
						   first + i);
			if (there != OKR_INDEX_NONE)
				twice(ctx, first + i, there);
		}
	}
}

void
okr_index_find_all(const struct okr_index *ix, const struct okr_span *text,
		   size_t n, uint32_t *value)
{
	uint64_t hash[BATCH];

	for (size_t m; n > 0; n -= m, text += m, value += m) {
		m = n < BATCH ? n : BATCH;
		for (size_t i = 0; i < m; i++)
			hash[i] = announce(ix, text[i]);
		for (size_t i = 0; i < m; i++)
			value[i] = find_hashed(ix, hash[i], text[i]);
	}
}

uint64_t
okr_index_stable_hash(struct okr_span text)
{
	uint64_t h = UINT64_C(0xCBF29CE484222325);

	for (size_t i = 0; i < text.n; i++)
		h = (h ^ (unsigned char)text.s[i]) * UINT64_C(0x100000001B3);
	return mix(h);
}
