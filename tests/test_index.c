/* From text to number: open addressing that grows. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/index.h"

#include "okr/base/mem.h"
#include "unit.h"

#define MANY 100000
#define LONGEST 32

/* The texts that the numbers stand for. */
struct words {
	char text[MANY][LONGEST];
};

static struct okr_span
word(const void *owner, uint32_t i)
{
	const struct words *words = owner;

	return okr_span_of(words->text[i]);
}

static void
finds_what_was_added_and_nothing_else(void **state)
{
	struct words *words = okr_mem_new(1, sizeof(*words));
	struct okr_index ix;

	(void)state;
	okr_index_init(&ix, word, words);
	assert_int_equal(okr_index_find(&ix, OKR_SPAN("KR-1")), OKR_INDEX_NONE);
	for (uint32_t i = 0; i < MANY; i++) {
		/* lengths from 1 to 20, so tails of every length */
		snprintf(words->text[i], LONGEST, "%u%.*s", i, (int)(i % 15),
			 "-key-result-of-");
		if (okr_index_add(&ix, word(words, i), i) != OKR_INDEX_NONE)
			fail_msg("%s was there", words->text[i]);
	}
	assert_int_equal(ix.used, MANY);
	assert_true(ix.used * 4 <= (ix.mask + 1) * 3);
	for (uint32_t i = 0; i < MANY; i++)
		if (okr_index_find(&ix, word(words, i)) != i)
			fail_msg("%s is not found", words->text[i]);
	assert_int_equal(okr_index_find(&ix, OKR_SPAN("100000")),
			 OKR_INDEX_NONE);
	assert_int_equal(okr_index_find(&ix, OKR_SPAN("")), OKR_INDEX_NONE);
	okr_index_release(&ix);
	free(words);
}

static void
keeps_the_first_of_equals(void **state)
{
	struct words *words = okr_mem_new(1, sizeof(*words));
	struct okr_index ix;

	(void)state;
	strcpy(words->text[0], "MI-1");
	strcpy(words->text[1], "MI-1");
	strcpy(words->text[2], "mi-1");
	/* text[3] is the empty text */
	okr_index_init(&ix, word, words);
	assert_int_equal(okr_index_add(&ix, word(words, 0), 0), OKR_INDEX_NONE);
	assert_int_equal(okr_index_add(&ix, word(words, 1), 1), 0);
	assert_int_equal(okr_index_add(&ix, word(words, 2), 2), OKR_INDEX_NONE);
	assert_int_equal(okr_index_add(&ix, word(words, 3), 3), OKR_INDEX_NONE);
	assert_int_equal(okr_index_find(&ix, OKR_SPAN("MI-1")), 0);
	assert_int_equal(okr_index_find(&ix, OKR_SPAN("")), 3);
	assert_int_equal(ix.used, 3);
	okr_index_release(&ix);
	free(words);
}

struct pair {
	uint32_t value, there;
};

static void
note_twice(void *ctx, uint32_t value, uint32_t there)
{
	struct pair **next = ctx;

	*(*next)++ = (struct pair){ value, there };
}

/* All at once is the same as one after another; empty texts are left out. */
static void
adds_and_finds_many_at_once(void **state)
{
	struct words *words = okr_mem_new(1, sizeof(*words));
	struct okr_span *text = okr_mem_new(MANY, sizeof(*text));
	uint32_t *found = okr_mem_new(MANY, sizeof(*found));
	struct pair twice[4], *next = twice;
	struct okr_index ix;

	(void)state;
	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(words->text[i], LONGEST, "%.*s%u", (int)(i % 15),
			 "-key-result-of-", i);
		text[i] = word(words, i);
	}
	strcpy(words->text[77], "");
	strcpy(words->text[50000], words->text[3]);
	strcpy(words->text[99999], words->text[99998]);
	okr_index_init(&ix, word, words);
	okr_index_add_all(&ix, 1, MANY - 1, note_twice, &next);
	assert_int_equal(next - twice, 2);
	assert_int_equal(twice[0].value, 50000);
	assert_int_equal(twice[0].there, 3);
	assert_int_equal(twice[1].value, 99999);
	assert_int_equal(twice[1].there, 99998);
	assert_int_equal(ix.used, MANY - 1 - 3);
	assert_true(ix.used * 4 <= (ix.mask + 1) * 3);
	for (uint32_t i = 0; i < MANY; i++)
		text[i] = word(words, i);
	okr_index_find_all(&ix, text, MANY, found);
	for (uint32_t i = 0; i < MANY; i++) {
		uint32_t want = i == 0 || i == 77 ? OKR_INDEX_NONE
				: i == 50000      ? 3
				: i == 99999      ? 99998
						  : i;

		if (found[i] != want)
			fail_msg("%u: '%s' is %u", i, words->text[i], found[i]);
	}
	okr_index_release(&ix);
	free(found);
	free(text);
	free(words);
}

/* A NUL and the bytes behind it are part of a text. */
static void
compares_whole_texts(void **state)
{
	struct words *words = okr_mem_new(1, sizeof(*words));
	struct okr_index ix;

	(void)state;
	strcpy(words->text[0], "a");
	okr_index_init(&ix, word, words);
	okr_index_add(&ix, word(words, 0), 0);
	assert_int_equal(okr_index_find(&ix, (struct okr_span){ "a\0", 2 }),
			 OKR_INDEX_NONE);
	assert_int_equal(okr_index_find(&ix, (struct okr_span){ "ab", 1 }), 0);
	okr_index_release(&ix);
	free(words);
}

/*
 * Ids in people's sheets hang on this.  Worked out apart from our code:
 * FNV-1a of 64 bits, then x ^= x >> 32 and x *= 0xD6E8FEB86659FD93 twice,
 * then x ^= x >> 32.
 */
static void
the_stable_hash_never_changes(void **state)
{
	static const struct {
		const char *text;
		uint64_t hash;
	} rows[] = {
		{ "", UINT64_C(0x2180a92350d49cce) },
		{ "a", UINT64_C(0x55e22b8ccbb1816f) },
		{ "foobar", UINT64_C(0x4fcb9f28b1ae6e52) },
		{ "\xC3\xA9", UINT64_C(0xc2328987d6ff0949) },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i].text, okr_index_stable_hash(okr_span_of(
					     rows[i].text)) == rows[i].hash);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_was_added_and_nothing_else),
		cmocka_unit_test(keeps_the_first_of_equals),
		cmocka_unit_test(adds_and_finds_many_at_once),
		cmocka_unit_test(compares_whole_texts),
		cmocka_unit_test(the_stable_hash_never_changes),
	};

	return cmocka_run_group_tests_name("index", tests, NULL, NULL);
}
