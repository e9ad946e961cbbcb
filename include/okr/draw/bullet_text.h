/* Bullets in a terminal: a line each. */
#ifndef OKR_DRAW_BULLET_TEXT_H
#define OKR_DRAW_BULLET_TEXT_H

#include "okr/draw/bullet.h"
#include "okr/draw/screen.h"

#define OKR_BULLET_SCORE_CELLS 6

/* Cells of each column; 0: left out. */
struct okr_bullet_columns {
	size_t title, bar, change, confidence, word;
};

/*
 * Columns for what any of the bullets has; they go, the least needed first,
 * before titles are cut short.
 */
struct okr_bullet_columns
okr_bullet_columns_choose(const struct okr_screen *s,
			  const struct okr_bullet *bullet, size_t n);

void okr_bullet_print(struct okr_screen *s, const struct okr_bullet *bullet,
		      const struct okr_bullet_columns *c);

#endif
