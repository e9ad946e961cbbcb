/*
 * What people put before or behind a title: "[CANCELLED] Grow", "Grow - DONE",
 * "- Initiative 1: call".  Only what is set apart, and short, is a tag.
 */
#ifndef OKR_IMPORT_TAG_H
#define OKR_IMPORT_TAG_H

#include <stdbool.h>

#include "okr/base/span.h"

struct okr_tag {
	struct okr_span text; /* without what sets it apart, or empty */
	bool square;          /* it stands in square brackets */
};

/* That before a title, without its number, and that behind it. */
struct okr_tag okr_tag_before(struct okr_span title);
struct okr_tag okr_tag_behind(struct okr_span title);

#endif
