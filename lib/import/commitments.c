/* One commitment of several key results is none of their objective's. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/commitments.h"

/* What a row would have taken for its own from the first row below it. */
static bool
is_borrowed(const struct okr_grid *g, uint32_t row)
{
	return g->origin[row].part &&
	       strcmp(g->origin[row].part, "objective") == 0 &&
	       okr_grid_cell(g, row, OKR_COMMITMENT).n > 0;
}

void
okr_commitments_leave(struct okr_grid *g, uint32_t objective)
{
	if (is_borrowed(g, objective))
		okr_grid_clear(g, objective, OKR_COMMITMENT);
}

static bool
differs(const struct okr_grid *g, uint32_t row)
{
	struct okr_span own = okr_grid_cell(g, row, OKR_COMMITMENT);

	return g->kind[row] == OKR_KEY_RESULT && own.n > 0 &&
	       !okr_span_eq(own,
			    okr_grid_cell(g, g->above[row], OKR_COMMITMENT));
}

void
okr_commitments_settle(struct okr_grid *g)
{
	uint32_t first = 0, of = 0;
	size_t n = 0;

	for (uint32_t row = 1; g->cell[OKR_COMMITMENT] && row <= g->n; row++) {
		uint32_t above = g->above[row];

		if (above == 0 || !is_borrowed(g, above) || !differs(g, row))
			continue;
		okr_grid_clear(g, above, OKR_COMMITMENT);
		if (n++ == 0) {
			first = row;
			of = above;
		}
	}
	if (n == 0)
		return;
	okr_note(okr_grid_place(g, first, OKR_COMMITMENT),
		 "'%s', and other key results of '%s' say something else: it "
		 "is theirs, and the objective has none; so %zu objective%s in "
		 "all",
		 okr_shown(okr_grid_cell(g, first, OKR_COMMITMENT)),
		 okr_shown(okr_grid_cell(g, of, OKR_TITLE)), n,
		 n == 1 ? "" : "s");
}
