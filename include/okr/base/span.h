/*
 * A span is a piece of text that somebody else owns: a cell, a name, a word.
 * It is not terminated and may hold any byte but is never NULL with n > 0.
 */
#ifndef OKR_BASE_SPAN_H
#define OKR_BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct okr_span {
	const char *s;
	size_t n;
};

/* The span of a string literal, and of a C string. */
#define OKR_SPAN(lit) ((struct okr_span){ (lit), sizeof(lit) - 1 })

static inline struct okr_span
okr_span_of(const char *s)
{
	return (struct okr_span){ s, strlen(s) };
}

static inline bool
okr_span_eq(struct okr_span a, struct okr_span b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

/* By bytes: less than, equal to or more than 0. */
static inline int
okr_span_compare(struct okr_span a, struct okr_span b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

static inline bool
okr_span_is(struct okr_span a, const char *word)
{
	return okr_span_eq(a, okr_span_of(word));
}

static inline bool
okr_span_begins(struct okr_span a, const char *text)
{
	size_t n = strlen(text);

	return a.n >= n && memcmp(a.s, text, n) == 0;
}

static inline bool
okr_span_ends(struct okr_span a, const char *text)
{
	size_t n = strlen(text);

	return a.n >= n && memcmp(a.s + a.n - n, text, n) == 0;
}

/* Bytes of the first of n texts with which it begins; 0 for none of them. */
static inline size_t
okr_span_begins_one(struct okr_span a, const char *const *texts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (okr_span_begins(a, texts[i]))
			return strlen(texts[i]);
	return 0;
}

/* Where a text first is in it, or NULL. */
static inline const char *
okr_span_find(struct okr_span a, struct okr_span text)
{
	const char *at = a.s, *end = at + a.n;

	if (text.n == 0 || a.n < text.n)
		return text.n == 0 ? at : NULL;
	while ((at = memchr(at, *text.s, (size_t)(end - at))) != NULL &&
	       (size_t)(end - at) >= text.n) {
		if (memcmp(at, text.s, text.n) == 0)
			return at;
		at++;
	}
	return NULL;
}

/* Without its first n bytes. */
static inline struct okr_span
okr_span_from(struct okr_span a, size_t n)
{
	return (struct okr_span){ a.s + n, a.n - n };
}

static inline bool
okr_is_blank(char c)
{
	return (unsigned char)c <= ' ' && /* nearly never */
	       (c == ' ' || c == '\t' || c == '\n' || c == '\r');
}

static inline bool
okr_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
okr_is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* Nothing but plain digits, or nothing at all. */
static inline bool
okr_span_is_digits(struct okr_span a)
{
	for (size_t i = 0; i < a.n; i++)
		if (!okr_is_digit(a.s[i]))
			return false;
	return true;
}

static inline bool
okr_span_has_digit(struct okr_span a)
{
	for (size_t i = 0; i < a.n; i++)
		if (okr_is_digit(a.s[i]))
			return true;
	return false;
}

/* The span without ASCII blanks and line ends around it. */
static inline struct okr_span
okr_span_trim(struct okr_span a)
{
	while (a.n > 0 && okr_is_blank(a.s[0]))
		a.s++, a.n--;
	while (a.n > 0 && okr_is_blank(a.s[a.n - 1]))
		a.n--;
	return a;
}

/* The span without the characters of a set around it. */
static inline struct okr_span
okr_span_strip(struct okr_span a, const char *set)
{
	while (a.n > 0 && okr_is_one_of(a.s[0], set))
		a.s++, a.n--;
	while (a.n > 0 && okr_is_one_of(a.s[a.n - 1], set))
		a.n--;
	return a;
}

/*
 * Take the next item of a list such as "a;b;c" off *rest, trimmed; empty
 * items are skipped.  False when nothing is left.
 */
static inline bool
okr_span_next(struct okr_span *rest, char separator, struct okr_span *item)
{
	while (rest->n > 0) {
		const char *end = memchr(rest->s, separator, rest->n);
		size_t n = end ? (size_t)(end - rest->s) : rest->n;

		*item = okr_span_trim((struct okr_span){ rest->s, n });
		rest->s += end ? n + 1 : n;
		rest->n -= end ? n + 1 : n;
		if (item->n > 0)
			return true;
	}
	return false;
}

static inline bool
okr_span_is_ascii(struct okr_span a)
{
	for (size_t i = 0; i < a.n; i++)
		if ((unsigned char)a.s[i] >= 0x80)
			return false;
	return true;
}

#endif
