/*
 * For tests of charts: no text of a page leaves it or touches other text.
 * SPDX-License-Identifier: ISC
 */
#ifndef OKR_TESTS_OVERLAP_H
#define OKR_TESTS_OVERLAP_H

#include <stdio.h>

#include "okr/draw/pages.h"
#include "unit.h"

#define SLACK 0.5 /* pixels that boxes may share */

static inline bool
boxes_touch(struct okr_box a, struct okr_box b)
{
	return a.left + SLACK < b.right && b.left + SLACK < a.right &&
	       a.top + SLACK < b.bottom && b.top + SLACK < a.bottom;
}

static inline bool
box_leaves_page(const struct okr_page *page, struct okr_box b)
{
	return b.left < 0 || b.top < 0 || b.right > page->width ||
	       b.bottom > page->height;
}

/* Faults of one item against those before it; each is printed. */
static inline size_t
item_faults(const struct okr_scene *s, size_t i)
{
	const struct okr_item *a = &s->item[i];
	size_t faults = 0;

	if (a->kind != OKR_ITEM_TEXT)
		return 0;
	if (box_leaves_page(&s->style->page, a->box)) {
		printf("# leaves the page: '%.*s'\n", (int)a->text.n,
		       a->text.s);
		faults++;
	}
	for (size_t k = 0; k < i; k++) {
		const struct okr_item *b = &s->item[k];

		if (b->kind != OKR_ITEM_TEXT || !boxes_touch(a->box, b->box))
			continue;
		printf("# touch: '%.*s' and '%.*s'\n", (int)a->text.n,
		       a->text.s, (int)b->text.n, b->text.s);
		faults++;
	}
	return faults;
}

static inline size_t
page_faults(const struct okr_pages *pages)
{
	size_t faults = 0;

	for (size_t i = 0; i < pages->n; i++)
		for (size_t k = 0; k < pages->scene[i].n; k++)
			faults += item_faults(&pages->scene[i], k);
	return faults;
}

/* Pages of the standard size in the light theme. */
static inline void
pages_open(struct okr_pages *pages)
{
	static struct okr_style style;

	okr_style_release(&style);
	okr_style_load(&style);
	okr_pages_init(pages, &style);
}

/* So many, 0: any number, with all rows, and nothing on them touches. */
static inline void
pages_close(struct okr_pages *pages, size_t want, size_t row)
{
	okr_pages_number(pages);
	if (page_faults(pages) > 0 || (want > 0 && pages->n != want) ||
	    pages->left_out > 0)
		fail_msg("row %zu: %zu pages, %zu rows left out", row, pages->n,
			 pages->left_out);
	okr_pages_release(pages);
}

#endif
