/* Which characters the fonts have. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/glyphs.h"

#include <stdlib.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/out/child.h"

#define WHITE_SQUARE 0x25A1

/* What every sans serif has; all there is to go by without fc-list. */
static const struct okr_range everywhere[] = {
	{ 0x20, 0x7E },     { 0xA0, 0x17F },    { 0x2010, 0x2027 },
	{ 0x2192, 0x2192 }, { 0x2212, 0x2212 },
};

static int
compare_ranges(const void *a, const void *b)
{
	const struct okr_range *x = a, *y = b;

	return x->first < y->first ? -1 : x->first > y->first;
}

static void
add_range(struct okr_coverage *c, struct okr_range range)
{
	c->range = okr_mem_grow(c->range, &c->cap, c->n + 1, sizeof(*c->range));
	c->range[c->n++] = range;
}

/* Sort, and join what touches. */
static void
settle(struct okr_coverage *c)
{
	size_t n = 0;

	if (c->n == 0)
		return;
	qsort(c->range, c->n, sizeof(*c->range), compare_ranges);
	for (size_t i = 1; i < c->n; i++) {
		struct okr_range *last = &c->range[n];

		if (c->range[i].first > last->last + 1)
			c->range[++n] = c->range[i];
		else if (c->range[i].last > last->last)
			last->last = c->range[i].last;
	}
	c->n = n + 1;
}

void
okr_coverage_read(struct okr_coverage *c, struct okr_span charsets)
{
	struct okr_span line, word;

	*c = (struct okr_coverage){ 0 };
	while (okr_span_next(&charsets, '\n', &line)) {
		const char *from = memchr(line.s, '=', line.n);

		if (from == NULL)
			continue;
		line = (struct okr_span){ from + 1, line.n - (size_t)(from + 1 -
								      line.s) };
		while (okr_span_next(&line, ' ', &word)) {
			char *end;
			unsigned long first = strtoul(word.s, &end, 16);
			unsigned long last = first;

			if (end < word.s + word.n && *end == '-')
				last = strtoul(end + 1, NULL, 16);
			add_range(c, (struct okr_range){ first, last });
		}
	}
	settle(c);
}

static int
compare_to_range(const void *key, const void *range)
{
	const struct okr_range *r = range;
	unsigned long c = *(const unsigned long *)key;

	return c < r->first ? -1 : c > r->last;
}

bool
okr_coverage_has(const struct okr_coverage *c, unsigned long character)
{
	return bsearch(&character, c->range, c->n, sizeof(*c->range),
		       compare_to_range) != NULL;
}

void
okr_coverage_release(struct okr_coverage *c)
{
	free(c->range);
	*c = (struct okr_coverage){ 0 };
}

static void
ask_fonts(struct okr_coverage *c)
{
	static const char *const argv[] = { "fc-list", ":", "charset", NULL };
	struct okr_child child;

	if (okr_child_run(&child, argv, (struct okr_span){ 0 }) &&
	    child.status == 0) {
		okr_buf_char(&child.out, '\0'); /* strtoul() must stop */
		child.out.n--;
		okr_coverage_read(c, okr_buf_view(&child.out));
	}
	okr_child_release(&child);
	if (c->n > 0)
		return;
	for (size_t i = 0; i < sizeof(everywhere) / sizeof(*everywhere); i++)
		add_range(c, everywhere[i]);
}

/* Has no picture of its own: joiners, and marks that choose a form. */
static bool
is_invisible(unsigned long c)
{
	return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

static bool
is_shown(const struct okr_coverage *c, unsigned long character)
{
	return character < 0x80 || is_invisible(character) ||
	       okr_coverage_has(c, character);
}

/*
 * A sign in place of a character that is not wider than the page was laid out
 * for: nothing for a mark that stands on another, "?", or a square.
 */
static void
put_sign(struct okr_buf *out, const struct okr_coverage *c,
	 struct okr_span character)
{
	switch (okr_text_width(character)) {
	case 0:
		break;
	case 1:
		okr_buf_char(out, '?');
		break;
	default:
		okr_buf_text(out, okr_coverage_has(c, WHITE_SQUARE)
				      ? "\xE2\x96\xA1"
				      : "?");
	}
}

/* Copy the text with a sign for what is missing; notes the first such. */
static struct okr_span
replace(const struct okr_coverage *c, struct okr_scene *s, struct okr_span text,
	unsigned long *missing)
{
	struct okr_buf copy = { 0 };

	for (size_t at = 0; at < text.n;) {
		size_t begin = at;
		unsigned long character = okr_text_next(text, &at);
		struct okr_span bytes = { text.s + begin, at - begin };

		if (is_shown(c, character)) {
			okr_buf_span(&copy, bytes);
			continue;
		}
		put_sign(&copy, c, bytes);
		if (*missing == 0)
			*missing = character;
	}
	text = okr_arena_copy(&s->text, okr_buf_view(&copy));
	okr_buf_release(&copy);
	return text;
}

void
okr_glyphs_replace(struct okr_pages *pages)
{
	struct okr_coverage coverage = { 0 };
	unsigned long missing = 0;

	for (size_t page = 0; page < pages->n; page++) {
		struct okr_scene *s = &pages->scene[page];

		for (size_t i = 0; i < s->n; i++) {
			struct okr_item *item = &s->item[i];

			if (item->kind != OKR_ITEM_TEXT ||
			    okr_span_is_ascii(item->text))
				continue;
			if (coverage.n == 0)
				ask_fonts(&coverage);
			item->text = replace(&coverage, s, item->text,
					     &missing);
		}
	}
	if (missing)
		okr_warning((struct okr_place){ 0 },
			    "no font has U+%04lX; install fonts-noto-core or "
			    "fonts-noto-cjk",
			    missing);
	okr_coverage_release(&coverage);
}
