/* Bands of the vision's area. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_bands.h"

#include <stdlib.h>

#include "okr/base/mem.h"

#define REST (OKR_VISION_MAX_BANDS - 1)

/* The parts that have delivered most; of equals, those that come first. */
static size_t
find_largest(const struct okr_vision *v, size_t best[REST])
{
	size_t n = 0;

	for (size_t i = 0; i < v->npart; i++) {
		size_t at = n;

		while (at > 0 &&
		       v->part[i].delivered > v->part[best[at - 1]].delivered)
			at--;
		if (at == REST)
			continue;
		n += n < REST;
		for (size_t j = n - 1; j > at; j--)
			best[j] = best[j - 1];
		best[at] = i;
	}
	return n;
}

static bool
is_among(const size_t *best, size_t n, size_t part)
{
	for (size_t i = 0; i < n; i++)
		if (best[i] == part)
			return true;
	return false;
}

static void
add_to(struct okr_vision_bands *b, size_t part, size_t band)
{
	b->of[part] = (unsigned char)band;
	b->delivered[band] += b->v->part[part].delivered;
}

void
okr_vision_bands_init(struct okr_vision_bands *b, const struct okr_vision *v)
{
	bool all = v->npart <= OKR_VISION_MAX_BANDS;
	size_t best[REST], nbest = find_largest(v, best);

	*b = (struct okr_vision_bands){ .v = v };
	b->of = okr_mem_new(v->npart + 1, sizeof(*b->of));
	for (size_t i = 0; i < v->npart; i++) {
		if (!all && !is_among(best, nbest, i)) {
			add_to(b, i, REST);
			continue;
		}
		b->label[b->n] = v->part[i].label;
		add_to(b, i, b->n++);
	}
	if (!all)
		b->label[b->n++] = OKR_SPAN("other");
	if (v->npart == 0)
		b->delivered[b->n++] = v->delivered;
}

void
okr_vision_bands_release(struct okr_vision_bands *b)
{
	free(b->of);
	*b = (struct okr_vision_bands){ 0 };
}

double
okr_vision_bands_upto(const struct okr_vision_bands *b,
		      const struct okr_vision_point *point, size_t i)
{
	struct okr_sum sum = { 0 };

	if (b->v->npart == 0)
		return point->delivered;
	for (size_t part = 0; part < b->v->npart; part++)
		if (b->of[part] <= i && okr_num_known(point->part[part]))
			okr_sum_add(&sum, point->part[part]);
	return okr_sum_value(&sum);
}

uint32_t
okr_vision_bands_colour(const struct okr_vision_bands *b,
			const struct okr_palette *palette, size_t i)
{
	const uint32_t *colour = palette->colour;
	double at = b->n > 1 ? 2.0 * (double)i / (double)(b->n - 1) : 1;

	if (at <= 1)
		return okr_palette_blend(colour[OKR_STACK_LIGHT],
					 colour[OKR_STACK_MID], at);
	return okr_palette_blend(colour[OKR_STACK_MID], colour[OKR_STACK_DARK],
				 at - 1);
}
