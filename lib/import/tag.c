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
	return at < s.n && s.s[at] == *sign && /* in nearly no place */
	       okr_span_begins(okr_span_from(s, at), sign);
}

/* Bytes of a colon, or of a dash between blanks, at that place; or 0. */
static size_t
separator(struct okr_span s, size_t at)
{
	if (s.s[at] == ':')
		return 1;
	if (s.s[at] != ' ' || at + 1 == s.n ||
	    (s.s[at + 1] != '-' && s.s[at + 1] != '\xE2'))
		return 0;
	return okr_span_begins_one(okr_span_from(s, at), dashes, NDASHES);
}

/* Most titles have no sign that sets anything apart: a quick look. */
static bool
is_set_apart(struct okr_span s)
{
	static const char begins[] = "-*>[(\xE2\xE3\xEF", within[] = ":-\xE2";

	if (s.n == 0 || strchr(begins, s.s[0]))
		return s.n > 0;
	for (size_t i = 0; within[i]; i++)
		if (memchr(s.s, within[i], s.n))
			return true;
	return false;
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

	size_t n = okr_span_begins_one(s, bullets,
				       sizeof(bullets) / sizeof(*bullets));

	return n > 0 ? part(s, n, s.n) : s;
}

struct okr_tag
okr_tag_before(struct okr_span title)
{
	size_t most = title.n < MOST ? title.n : MOST;
	struct okr_span s;

	if (!is_set_apart((struct okr_span){ title.s, most }))
		return (struct okr_tag){ 0 };
	s = without_bullet(title);
	most = s.n < MOST ? s.n : MOST;
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

	if (end == 0)
		return (struct okr_tag){ 0 };
	while (b < brackets + NBRACKETS && !okr_span_ends(title, b->close))
		b++;
	if (b == brackets + NBRACKETS &&
	    !is_set_apart(
		(struct okr_span){ title.s + least - 1, end - (least - 1) }))
		return (struct okr_tag){ 0 };
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
