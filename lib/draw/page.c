/* Sizes and shapes of pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/page.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MARGIN 48.0
#define FOOTER 90.0      /* from the bottom, with two lines of text */
#define FOOTER_LINE 16.0 /* one more line, closer to the body */
#define NARROW 1700.0    /* below, that one is needed */

/* Within these a chart has room for its columns; else it is scaled. */
#define MIN_WIDTH 1280.0
#define MAX_WIDTH 2400.0

const struct okr_page okr_page_standard = {
	.width = OKR_PAGE_WIDTH,
	.height = OKR_PAGE_HEIGHT,
	.left = OKR_PAGE_LEFT,
	.right = OKR_PAGE_RIGHT,
	.bottom = OKR_PAGE_HEIGHT - FOOTER,
	.footers = 2,
};

const char *const okr_density_words[] = { "report", "slide", NULL };

/* How much larger than in a report: labels of 27 points for 20. */
static const double zoom[] = { [OKR_REPORT] = 1, [OKR_SLIDE] = 1.35 };

static const struct {
	const char *name;
	int width, height;
} shapes[] = {
	{ "16:9", 1920, 1080 }, /* 13.33 x 7.5 in, as slides are */
	{ "4:3", 1440, 1080 },  /* 10 x 7.5 in */
	{ "a4", 1684, 1191 },   /* 297 x 210 mm */
};

struct okr_page
okr_page_for(int width, int height, enum okr_density density)
{
	double shape = (double)width / height;
	double wide = OKR_PAGE_HEIGHT / zoom[density] * shape;
	struct okr_page page = { .width = fmin(fmax(wide, MIN_WIDTH),
					       MAX_WIDTH) };
	bool narrow = page.width < NARROW;

	/* A very wide sheet keeps a margin. */
	page.height = fmax(page.width / shape, OKR_PAGE_HEIGHT / zoom[density]);
	page.left = MARGIN;
	page.right = page.width - MARGIN;
	page.footers = narrow ? 3 : 2;
	page.bottom = page.height - FOOTER - (narrow ? FOOTER_LINE : 0);
	return page;
}

struct okr_stack
okr_stack_fit(double top, double bottom, const struct okr_stack_rule *rule)
{
	size_t fit = okr_page_rows(top, bottom, rule->least);
	size_t a_page = rule->rows < fit ? rule->rows : fit;

	return (struct okr_stack){
		.top = top,
		.pitch = fmin(rule->most, (bottom - top) / (double)a_page),
		.a_page = a_page,
	};
}

static bool
is_side(long pixels)
{
	return pixels >= OKR_PAGE_MIN_SIDE && pixels <= OKR_PAGE_MAX_SIDE;
}

bool
okr_page_parse_size(const char *text, int *width, int *height)
{
	char *end = NULL;
	long w, h = 0;

	for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++)
		if (strcmp(text, shapes[i].name) == 0) {
			*width = shapes[i].width;
			*height = shapes[i].height;
			return true;
		}
	w = strtol(text, &end, 10);
	if (*end == 'x')
		h = strtol(end + 1, &end, 10);
	if (*end != '\0' || !is_side(w) || !is_side(h))
		return false;
	*width = (int)w;
	*height = (int)h;
	return true;
}
