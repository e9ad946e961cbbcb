/* The cover as a page: a dark field with words, a light one with counts. */
#ifndef OKR_DRAW_COVER_PAGE_H
#define OKR_DRAW_COVER_PAGE_H

#include "okr/draw/cover.h"

void okr_cover_paint(struct okr_scene *s, const struct okr_cover *cover,
		     const struct okr_caption *caption);

#endif
