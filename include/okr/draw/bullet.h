/*
 * A bullet: one row that is judged, as a bar for its score over bands, with a
 * tick for what was expected by today.
 */
#ifndef OKR_DRAW_BULLET_H
#define OKR_DRAW_BULLET_H

#include "okr/draw/scene.h"
#include "okr/draw/titles.h"

/* One row; NaN where a number is not known.  All text is borrowed. */
struct okr_bullet {
	struct okr_span id;
	struct okr_span title;
	struct okr_span team;
	double score;
	double expected;
	double before; /* score some days earlier */
	double confidence;
	enum okr_health health;
	enum okr_said said; /* what the owner says */
};

/* Worst first: by health, then by the gap to what was expected, then by id. */
void okr_bullets_sort(struct okr_bullet *bullet, size_t n);

/* What all of them would be expected to have, as shown; NaN if they differ. */
double okr_bullets_pace(const struct okr_bullet *bullet, size_t n);

/* How many of them are in which health. */
struct okr_tally okr_bullets_tally(const struct okr_bullet *bullet, size_t n);

/* The owner says something else than the numbers. */
bool okr_bullet_is_disputed(const struct okr_bullet *bullet);

/* Where the bands of a bar change, from 0 to 1. */
struct okr_band_edge {
	double at;
	const char *name;
};

#define OKR_BULLET_BANDS 3

extern const struct okr_band_edge okr_bullet_edge[OKR_BULLET_BANDS + 1];

#define OKR_BULLET_WORD 22.0 /* from the mark of a health to its word */

/* The bands fill the box, and what stands for the score its middle. */
void okr_bullet_draw(struct okr_scene *s, struct okr_box box,
		     const struct okr_bullet *bullet);

/*
 * Mark and word of its health, and below them what the owner says instead,
 * cut at `right`.
 */
void okr_bullet_draw_health(struct okr_scene *s, struct okr_point mark,
			    double right, const struct okr_bullet *bullet);

/* "Wait (Clinics): score 0.18, expected 0.55, off track" */
void okr_bullet_say(struct okr_buf *out, const struct okr_bullet *bullet);

#endif
