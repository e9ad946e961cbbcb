/* The chart `quadrant` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_quadrant.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/quadrant_text.h"
#include "okr/report/freshness.h"

static void
view_quadrant(struct okr_view *view, struct okr_quadrant_view *out)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	size_t cap = 0;

	*out = (struct okr_quadrant_view){ .setting = okr_view_setting(view) };
	for (uint32_t row = 1; row <= plan->n; row++) {
		struct okr_bullet bullet;

		if (!okr_freshness_is_pending(view->q, row))
			continue;
		bullet = okr_view_bullet(view, row);
		if (!okr_num_known(bullet.confidence)) {
			out->silent++;
		} else if (!okr_num_known(okr_quadrant_gap(&bullet))) {
			out->unpaced++;
		} else {
			out->bullet = okr_mem_grow(out->bullet, &cap,
						   out->n + 1,
						   sizeof(*out->bullet));
			out->bullet[out->n++] = bullet;
		}
	}
	okr_quadrant_sort(out);
}

static bool
draw_quadrant(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_quadrant_view quadrant;

	view_quadrant(view, &quadrant);
	okr_quadrant_draw(pages, &quadrant);
	free(quadrant.bullet);
	return quadrant.n > 0;
}

static bool
print_quadrant(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_quadrant_view quadrant;

	view_quadrant(view, &quadrant);
	okr_quadrant_print(screen, &quadrant);
	free(quadrant.bullet);
	return quadrant.n > 0;
}

static void
say_quadrant(struct okr_buf *out, struct okr_view *view)
{
	struct okr_quadrant_view quadrant;

	view_quadrant(view, &quadrant);
	okr_quadrant_say(out, &quadrant);
	free(quadrant.bullet);
}

const struct okr_chart okr_chart_quadrant = {
	.name = "quadrant",
	.question = "where do number and belief disagree?",
	.any_page = true,
	.takes = OKR_TAKES_TOP,
	.draw = draw_quadrant,
	.print = print_quadrant,
	.say = say_quadrant,
};
