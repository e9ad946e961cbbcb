/* Brackets at either end, else a colon or a dash nearby. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/tag.h"

#define MOST 32 /* bytes of a tag and what sets it apart */

static const struct brackets {
	const char *open, *close;
	bool square;
} brackets[] = {
	{ "[", "]", true },
	{ "(", ")", false },
	{ "\xE3\x80\x90", "\xE3\x80\x91", true },
	{ "\xEF\xBC\x88", "\xEF\xBC\x89", false },
};

#define NBRACKETS (sizeof(brackets) / sizeof(*brackets))

static const char *const dashes[] = { " - ", " \xE2\x80\x93 ",
				      " \xE2\x80\x94 " };

#define NDASHES (sizeof(dashes) / sizeof(*dashes))

static bool
has_at(struct okr_span s, size_t at, const char *sign)
{
	size_t n = strlen(sign);

	return at + n <= s.n && memcmp(s.s + at, sign, n) == 0;
}

/* Bytes of a colon, or of a dash between blanks, at that place; or 0. */
static size_t
separator(struct okr_span s, size_t at)
{
	if (s.s[at] == ':')
		return 1;
	for (size_t i = 0; i < NDASHES && s.s[at] == ' '; i++)
		if (has_at(s, at, dashes[i]))
			return strlen(dashes[i]);
	return 0;
}

static struct okr_span
part(struct okr_span s, size_t begin, size_t end)
{
	return okr_span_trim((struct okr_span){ s.s + begin, end - begin });
}

/* "Initiative 1.2" and "Task #3" without their numbers. */
static struct okr_span
without_number(struct okr_span label)
{
	while (label.n > 0 && strchr("0123456789.# ", label.s[label.n - 1]))
		label.n--;
	return label;
}

static struct okr_span
without_bullet(struct okr_span s)
{
	static const char *const bullets[] = { "- ", "* ", "\xE2\x80\xA2",
					       "\xE2\x80\x93 ", "> " };

	for (size_t i = 0; i < sizeof(bullets) / sizeof(*bullets); i++)
		if (has_at(s, 0, bullets[i]))
			return part(s, strlen(bullets[i]), s.n);
	return s;
}

struct okr_tag
okr_tag_before(struct okr_span title)
{
	struct okr_span s = without_bullet(title);
	size_t most = s.n < MOST ? s.n : MOST;

	for (size_t b = 0; b < NBRACKETS; b++) {
		size_t begin = strlen(brackets[b].open);

		if (!has_at(s, 0, brackets[b].open))
			continue;
		for (size_t i = begin; i < most; i++)
			if (has_at(s, i, brackets[b].close))
				return (struct okr_tag){ part(s, begin, i),
							 brackets[b].square };
	}
	for (size_t i = 1; i < most; i++)
		if (separator(s, i) > 0)
			return (struct okr_tag){ without_number(part(s, 0, i)),
						 false };
	return (struct okr_tag){ 0 };
}

struct okr_tag
okr_tag_behind(struct okr_span title)
{
	size_t least = title.n > MOST ? title.n - MOST : 1, end = title.n, n;
	const struct brackets *b = brackets;

	while (b < brackets + NBRACKETS &&
	       (end < strlen(b->close) ||
		!has_at(title, end - strlen(b->close), b->close)))
		b++;
	for (size_t i = end; i > least; i--) {
		if (b < brackets + NBRACKETS && has_at(title, i - 1, b->open))
			return (struct okr_tag){ part(title,
						      i - 1 + strlen(b->open),
						      end - strlen(b->close)),
						 b->square };
		n = separator(title, i - 1);
		if (b == brackets + NBRACKETS && n > 1)
			return (struct okr_tag){ part(title, i - 1 + n, end),
						 false };
	}
	return (struct okr_tag){ 0 };
}
