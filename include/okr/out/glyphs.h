/*
 * Characters that no font of this machine has.  Pango draws one of them as a
 * box over the whole page, so they are replaced before a PNG or PDF is made.
 */
#ifndef OKR_OUT_GLYPHS_H
#define OKR_OUT_GLYPHS_H

#include "okr/draw/pages.h"

/*
 * Replace them in all text of the pages and say so once.  Asks fc-list which
 * characters there are; without it only Latin letters and common punctuation
 * stay.
 */
void okr_glyphs_replace(struct okr_pages *pages);

/* The characters that fc-list printed, as ascending ranges. */
struct okr_coverage {
	struct okr_range {
		unsigned long first, last;
	} * range;
	size_t n, cap;
};

/* Read ":charset=20-7e a0" lines; caller releases. */
void okr_coverage_read(struct okr_coverage *c, struct okr_span charsets);
bool okr_coverage_has(const struct okr_coverage *c, unsigned long character);
void okr_coverage_release(struct okr_coverage *c);

#endif
