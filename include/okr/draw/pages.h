/*
 * The pages of a chart, and what stands around every one of them: a title
 * that says the finding, a subtitle that says what is looked at, a footer
 * that says how to read it.
 */
#ifndef OKR_DRAW_PAGES_H
#define OKR_DRAW_PAGES_H

#include "okr/draw/scene.h"

/* More is no chart any more, and would be a lot of memory. */
#define OKR_MAX_PAGES 100

struct okr_pages {
	const struct okr_style *style;
	struct okr_scene *scene;
	size_t n, cap;
	size_t most;     /* pages that may be; OKR_MAX_PAGES at first */
	size_t left_out; /* rows that the pages have no room for */
};

/* Text is borrowed only for the call. */
struct okr_heading {
	struct okr_span title;
	struct okr_span subtitle;
	struct okr_span footer; /* goes on over the lines there are */
};

/* style is borrowed until the release. */
void okr_pages_init(struct okr_pages *pages, const struct okr_style *style);
void okr_pages_release(struct okr_pages *pages);

/* A new page with its heading; borrowed until the next one is added. */
struct okr_scene *okr_pages_add(struct okr_pages *pages,
				const struct okr_heading *heading);

/* A page that the words are given to but that does not show them. */
struct okr_scene *okr_pages_add_bare(struct okr_pages *pages,
				     const struct okr_heading *heading);

/* Keep the first n pages. */
void okr_pages_drop(struct okr_pages *pages, size_t n);

/* Pages that may still be added. */
static inline size_t
okr_pages_room(const struct okr_pages *pages)
{
	return pages->n < pages->most ? pages->most - pages->n : 0;
}

static inline bool
okr_pages_are_full(const struct okr_pages *pages)
{
	return okr_pages_room(pages) == 0;
}

/*
 * As many of the rows as there is room for, so many a page; what is over is
 * counted as left out.
 */
size_t okr_pages_take(struct okr_pages *pages, size_t rows, size_t a_page);

/* A page that says why there is nothing on it. */
void okr_pages_add_empty(struct okr_pages *pages,
			 const struct okr_heading *heading,
			 struct okr_span reason);

/*
 * Say of every page that nothing was said of yet which question it answers,
 * and to who cannot see it, what it shows.
 */
void okr_pages_describe(struct okr_pages *pages, const char *question,
			struct okr_span words);

/* Something has been said of every page. */
bool okr_pages_are_described(const struct okr_pages *pages);

/* Number the pages where there is more than one. */
void okr_pages_number(struct okr_pages *pages);

#endif
