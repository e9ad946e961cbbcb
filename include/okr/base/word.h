/*
 * Eight bytes of text at a time, in plain integers.  The first byte in memory
 * is the lowest of the word on any machine; compilers make one load of it.
 * Where one byte is looked for in many, they are taken 64 at a time, 16 with
 * one instruction where the machine has it.
 */
#ifndef OKR_BASE_WORD_H
#define OKR_BASE_WORD_H

#include <stdint.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/* A bit for each of some bytes, the first the lowest: set where it is c. */
#ifdef __SSE2__
#define OKR_WORD_STRIDE 16
static inline uint64_t
okr_word_hits_of_stride(const char *s, char c)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

	return (unsigned)_mm_movemask_epi8(
	    _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
}
#else
#define OKR_WORD_STRIDE 8
static inline uint64_t
okr_word_hits_of_stride(const char *s, char c)
{
	uint64_t bits = okr_word_zeros(okr_word_load(s) ^ okr_word_of(c)) >> 7;

	/* Bit 0 of byte i becomes bit i of the highest byte. */
	return (bits * UINT64_C(0x0102040810204080)) >> 56;
}
#endif

/* The same of 64 bytes. */
static inline uint64_t
okr_word_hits(const char *s, char c)
{
	uint64_t found = 0;

	for (unsigned i = 0; i < 64; i += OKR_WORD_STRIDE)
		found |= okr_word_hits_of_stride(s + i, c) << i;
	return found;
}

/* The number of the lowest bit that is set; bits is not 0. */
static inline unsigned
okr_word_lowest(uint64_t bits)
{
#if defined(__GNUC__) || defined(__clang__)
	return (unsigned)__builtin_ctzll(bits);
#else
	unsigned i = 0;

	for (; (bits & 1) == 0; bits >>= 1)
		i++;
	return i;
#endif
}

/* The number of the first byte whose high bit is set; bits is not 0. */
static inline unsigned
okr_word_first(uint64_t bits)
{
	return okr_word_lowest(bits) / 8;
}

#endif
