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

/*
 * A bit for each byte of a stride, the first the lowest: set where it is c,
 * or is odd, that is NUL or beyond ASCII.
 */
#ifdef __SSE2__
#define OKR_WORD_STRIDE 16
static inline uint64_t
okr_stride_hits(const char *s, char c)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

	return (unsigned)_mm_movemask_epi8(
	    _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
}

static inline uint64_t
okr_stride_odd(const char *s)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

	return (unsigned)_mm_movemask_epi8(
	    _mm_cmplt_epi8(bytes, _mm_set1_epi8(1)));
}
#else
#define OKR_WORD_STRIDE 8
/* The high bits of a word as bits next to each other. */
static inline uint64_t
okr_word_gather(uint64_t word)
{
	return ((word >> 7) * UINT64_C(0x0102040810204080)) >> 56;
}

static inline uint64_t
okr_stride_hits(const char *s, char c)
{
	return okr_word_gather(
	    okr_word_zeros(okr_word_load(s) ^ okr_word_of(c)));
}

static inline uint64_t
okr_stride_odd(const char *s)
{
	uint64_t word = okr_word_load(s);

	return okr_word_gather(okr_word_zeros(word) | (word & OKR_WORD_HIGH));
}
#endif

/* The same of 64 bytes. */
static inline uint64_t
okr_word_hits(const char *s, char c)
{
	uint64_t hits = 0;

	for (unsigned i = 0; i < 64; i += OKR_WORD_STRIDE)
		hits |= okr_stride_hits(s + i, c) << i;
	return hits;
}

static inline uint64_t
okr_word_odd(const char *s)
{
	uint64_t odd = 0;

	for (unsigned i = 0; i < 64; i += OKR_WORD_STRIDE)
		odd |= okr_stride_odd(s + i) << i;
	return odd;
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

#endif
