/*
 * Eight bytes of text at a time, in plain integers.  The first byte in memory
 * is the lowest of the word on any machine; compilers make one load of it.
 */
#ifndef OKR_BASE_WORD_H
#define OKR_BASE_WORD_H

#include <stdint.h>

#define OKR_WORD_LOW UINT64_C(0x0101010101010101)
#define OKR_WORD_HIGH UINT64_C(0x8080808080808080)

static inline uint64_t
okr_word_load(const char *s)
{
	const unsigned char *b = (const unsigned char *)s;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	       (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
	       (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
	       (uint64_t)b[7] << 56;
}

/* The word whose eight bytes are all c. */
static inline uint64_t
okr_word_of(char c)
{
	return (unsigned char)c * OKR_WORD_LOW;
}

/* The high bit of every byte that is zero, and no other bit. */
static inline uint64_t
okr_word_zeros(uint64_t word)
{
	uint64_t rest = ~OKR_WORD_HIGH;

	return ~(((word & rest) + rest) | word | rest);
}

/* The number of the first byte whose high bit is set; bits is not 0. */
static inline unsigned
okr_word_first(uint64_t bits)
{
#if defined(__GNUC__) || defined(__clang__)
	return (unsigned)__builtin_ctzll(bits) / 8;
#else
	unsigned i = 0;

	for (; (bits & 0x80) == 0; bits >>= 8)
		i++;
	return i;
#endif
}

#endif
