/* First rows by what they show, and who is asked in which order. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/evidence.h"

void
okr_evidence_show(struct okr_evidence *e, int answer, uint32_t row)
{
	if (e->row[answer] == 0)
		e->row[answer] = row;
}

void
okr_evidence_doubt(struct okr_evidence *e, uint32_t row)
{
	if (e->unclear == 0)
		e->unclear = row;
}

int
okr_evidence_common(const struct okr_evidence *e, size_t n)
{
	int common = 0;

	for (int answer = 1; answer < OKR_ANSWERS; answer++)
		for (size_t i = 0; i < n; i++) {
			if (e[i].row[answer] == 0)
				continue;
			if (common != 0 && common != answer)
				return 0;
			common = answer;
		}
	return common;
}

/* The answers shown first and next; 0: there is none. */
static void
find_shown(const struct okr_evidence *e, int *first, int *next)
{
	*first = *next = 0;
	for (int i = 1; i < OKR_ANSWERS; i++) {
		if (e->row[i] == 0)
			continue;
		if (*first == 0 || e->row[i] < e->row[*first]) {
			*next = *first;
			*first = i;
		} else if (*next == 0 || e->row[i] < e->row[*next]) {
			*next = i;
		}
	}
}

static void
refuse_two(struct okr_settling *s, int column, uint32_t first, uint32_t next,
	   const struct okr_question *q)
{
	const char *where = okr_shown(
	    okr_grid_place(s->g, first, column).source);

	okr_error(okr_grid_place(s->g, next, column),
		  "'%s' %s than '%s' in %s; %s",
		  okr_shown(okr_grid_cell(s->g, next, column)), q->differs,
		  okr_shown(okr_grid_cell(s->g, first, column)), where,
		  q->settled);
}

int
okr_evidence_decide(struct okr_settling *s, int column,
		    const struct okr_evidence *e, const struct okr_question *q)
{
	int first, next;

	if (q->told)
		return q->told;
	find_shown(e, &first, &next);
	if (first && next == 0)
		return first;
	if (next && !s->g->keep_going) /* else cell by cell */
		refuse_two(s, column, e->row[first], e->row[next], q);
	if (next)
		return q->refused;
	if (e->unclear == 0)
		return q->needless;
	if (q->hinted || q->common)
		return q->hinted ? q->hinted : q->common;
	if (q->usual)
		return q->usual;
	if (!s->g->keep_going)
		okr_error(okr_grid_place(s->g, e->unclear, column), "'%s' %s",
			  okr_shown(okr_grid_cell(s->g, e->unclear, column)),
			  q->unclear);
	return q->refused;
}
