/* Ids from a hash over kind, cycle, team, parent's title and own title. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/ident.h"

#include <inttypes.h>
#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/import/refuse.h"

/*
 * Twelve digits keep a path of ids readable; among 100,000 rows two meet once
 * in 200 tables, and then the later row shows all of its hash.
 */
#define SHORT_ID UINT64_C(1000000000000)

/* Rows of other kinds need no id, or bring it as their title. */
static const char *const letters[OKR_NKINDS] = {
	[OKR_PURPOSE] = "P",     [OKR_MISSION] = "M", [OKR_VISION] = "V",
	[OKR_VALUE] = "VA",      [OKR_PILLAR] = "PI", [OKR_OBJECTIVE] = "O",
	[OKR_KEY_RESULT] = "KR",
};

struct identifying {
	struct okr_names *names;
	uint32_t *copies; /* by row: rows with its key; 0: own id */
	struct okr_buf key, other, text;
};

static void
append_folded(const struct okr_grid *g, uint32_t row, int column,
	      struct okr_buf *key)
{
	struct okr_span cell = okr_grid_cell(g, row, column);

	if (cell.n > 0)
		okr_text_fold(key, cell);
	okr_buf_char(key, '\n');
}

/* What a row is known by. */
static void
make_key(const struct identifying *in, uint32_t row, struct okr_buf *key)
{
	const struct okr_grid *g = in->names->g;

	key->n = 0;
	okr_buf_span(key, okr_kind_word[g->kind[row]]);
	okr_buf_char(key, '\n');
	append_folded(g, row, OKR_CYCLE, key);
	append_folded(g, row, OKR_TEAM, key);
	if (g->above[row]) {
		okr_buf_span(key, in->names->title[g->above[row]]);
		okr_buf_char(key, '\n');
	} else {
		append_folded(g, row, OKR_PARENT, key);
	}
	okr_buf_span(key, in->names->title[row]);
}

/* Give the text to the row as its id; the row that has it already, or 0. */
static uint32_t
claim(struct identifying *in, uint32_t row)
{
	struct okr_grid *g = in->names->g;

	okr_grid_set_copy(g, row, OKR_ID, okr_buf_view(&in->text));
	return okr_names_add(in->names, row);
}

static uint32_t
claim_hash(struct identifying *in, uint32_t row, bool all_digits)
{
	uint64_t hash = okr_index_stable_hash(okr_buf_view(&in->key));
	const char *letter = letters[in->names->g->kind[row]];

	in->text.n = 0;
	okr_buf_text(&in->text, letter);
	okr_buf_char(&in->text, '-');
	okr_buf_number(&in->text, all_digits ? hash : hash % SHORT_ID,
		       all_digits ? 20 : 12);
	return claim(in, row);
}

static uint32_t
claim_copy(struct identifying *in, uint32_t row, uint32_t first)
{
	struct okr_grid *g = in->names->g;
	const struct okr_sheet *sheet = okr_grid_sheet(g, row);
	const char *where = okr_shown(okr_grid_place(g, first, OKR_ID).source);

	if (okr_names_mix(in->names, row, first))
		return first;
	if (sheet->ask.scope == 0) /* once is enough */
		okr_warning(okr_grid_place(g, row, OKR_TITLE),
			    "same kind, cycle, team, parent and title as %s: "
			    "told apart by their order alone; give them ids%s",
			    where,
			    g->kind[row] == OKR_KEY_RESULT &&
				    !okr_sheet_has(sheet, OKR_DATE)
				? ", or add --column 'HEADER=date' if a "
				  "column has the days it was read on"
				: "");
	okr_buf_printf(&in->text, "-%" PRIu32, ++in->copies[first]);
	return claim(in, row);
}

static bool
is_same_key(struct identifying *in, uint32_t other)
{
	make_key(in, other, &in->other);
	return okr_span_eq(okr_buf_view(&in->key), okr_buf_view(&in->other));
}

static void
make_id(struct identifying *in, uint32_t row)
{
	uint32_t other;

	make_key(in, row, &in->key);
	other = claim_hash(in, row, false);
	if (other && in->copies[other] && !is_same_key(in, other))
		other = claim_hash(in, row, true);
	if (other && in->copies[other])
		other = claim_copy(in, row, other);
	else
		in->copies[row] = 1;
	if (other)
		okr_names_refuse(in->names, row, other);
}

/* A cycle is called by its name. */
static void
name_cycle(struct okr_names *names, uint32_t row)
{
	struct okr_grid *g = names->g;
	uint32_t other;

	okr_grid_set(g, row, OKR_ID, okr_grid_cell(g, row, OKR_TITLE));
	other = okr_names_add(names, row);
	if (other)
		okr_names_refuse(names, row, other);
}

void
okr_ident_make(struct okr_names *names)
{
	struct okr_grid *g = names->g;
	struct identifying in = { .names = names };

	in.copies = okr_mem_new(g->n + 1, sizeof(*in.copies));
	for (uint32_t row = 1; row <= g->n; row++) {
		if (okr_grid_cell(g, row, OKR_ID).n > 0)
			continue;
		if (okr_grid_cell(g, row, OKR_TITLE).n == 0) {
			if (letters[g->kind[row]])
				okr_refuse_row(g, row, OKR_TITLE,
					       "empty, and no id either");
			continue;
		}
		if (letters[g->kind[row]])
			make_id(&in, row);
		else if (g->kind[row] == OKR_CYCLE_ROW)
			name_cycle(names, row);
	}
	okr_buf_release(&in.key);
	okr_buf_release(&in.other);
	okr_buf_release(&in.text);
	free(in.copies);
}
