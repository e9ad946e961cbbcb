/* Reachability over parents and supports, once per row and question. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/alignment.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/tree.h"

/* What spreads along the links of the plan. */
enum mark {
	REACHES = 1,  /* down: stands below a statement */
	EMBODIES = 2, /* down: stands below a value */
	SERVED = 4    /* up: has an open objective below */
};

struct spread {
	const struct okr_plan *plan;
	const struct okr_refs *supports; /* turned, on the way down */
	uint8_t *marks;                  /* by row */
	uint32_t *work;                  /* rows whose links are to be walked */
	size_t nwork;
};

static void
mark_row(struct spread *spread, uint32_t row, uint8_t mark)
{
	if (row == 0 || (spread->marks[row] & mark))
		return;
	spread->marks[row] |= mark;
	spread->work[spread->nwork++] = row;
}

static void
spread_down(struct spread *spread, uint8_t mark)
{
	const struct okr_node *node = spread->plan->node;

	while (spread->nwork > 0) {
		uint32_t row = spread->work[--spread->nwork];
		const struct okr_ref *ref;
		size_t n;

		for (uint32_t c = node[row].child; c; c = node[c].next)
			mark_row(spread, c, mark);
		ref = okr_refs_to(spread->supports, row, &n);
		for (size_t i = 0; i < n; i++)
			mark_row(spread, ref[i].from, mark);
	}
}

static void
spread_up(struct spread *spread, uint8_t mark)
{
	while (spread->nwork > 0) {
		uint32_t row = spread->work[--spread->nwork];
		const struct okr_ref *ref;
		size_t n;

		mark_row(spread, spread->plan->node[row].parent, mark);
		ref = okr_refs_of(spread->supports, row, &n);
		for (size_t i = 0; i < n; i++)
			mark_row(spread, ref[i].to, mark);
	}
}

bool
okr_alignment_is_open(const struct okr_plan *plan, uint32_t row, int32_t day)
{
	struct okr_window w = okr_tree_open(plan, row);

	return (w.start == OKR_DAY_NONE || w.start <= day) &&
	       (w.due == OKR_DAY_NONE || w.due >= day);
}

static bool
is_open_objective(const struct okr_plan *plan, uint32_t row, int32_t day)
{
	return plan->node[row].kind == OKR_OBJECTIVE &&
	       okr_alignment_is_open(plan, row, day);
}

/* Upward from open objectives, and straight to the values they name. */
static void
find_served(struct spread *spread, const struct okr_refs *values, int32_t day)
{
	const struct okr_plan *plan = spread->plan;

	for (uint32_t row = 1; row <= plan->n; row++)
		if (is_open_objective(plan, row, day))
			mark_row(spread, row, SERVED);
	spread_up(spread, SERVED);
	for (size_t i = 0; i < values->n; i++) {
		uint32_t from = values->ref[i].from, to = values->ref[i].to;
		enum okr_kind kind = plan->node[from].kind;

		if (plan->node[to].kind == OKR_VALUE &&
		    (kind == OKR_OBJECTIVE || kind == OKR_KEY_RESULT) &&
		    okr_alignment_is_open(plan, from, day))
			spread->marks[to] |= SERVED;
	}
}

static void
find_reaching(struct spread *spread)
{
	const struct okr_plan *plan = spread->plan;

	for (uint32_t row = 1; row <= plan->n; row++)
		if (okr_is_statement(plan->node[row].kind))
			mark_row(spread, row, REACHES);
	spread_down(spread, REACHES);
	for (uint32_t row = 1; row <= plan->n; row++) {
		if (plan->node[row].kind != OKR_VALUE)
			continue;
		mark_row(spread, row, EMBODIES);
		spread->marks[0] |= EMBODIES; /* there are values */
	}
	spread_down(spread, EMBODIES);
}

static bool
names_value(const struct okr_plan *plan, const struct okr_refs *values,
	    uint32_t row)
{
	size_t n;
	const struct okr_ref *ref = okr_refs_of(values, row, &n);

	for (size_t i = 0; i < n; i++)
		if (plan->node[ref[i].to].kind == OKR_VALUE)
			return true;
	return false;
}

/* A key result may be the value put into a number. */
static bool
embodies(const struct okr_plan *plan, const struct okr_refs *values,
	 uint32_t row)
{
	const struct okr_node *node = plan->node;

	if (names_value(plan, values, row))
		return true;
	for (uint32_t c = node[row].child; c; c = node[c].next)
		if (node[c].kind == OKR_KEY_RESULT &&
		    names_value(plan, values, c))
			return true;
	return false;
}

bool
okr_alignment_dangles(const struct okr_alignments *a,
		      const struct okr_plan *plan, uint32_t row)
{
	const struct okr_refs *lists[] = { &a->supports, &a->values,
					   &a->continues };

	for (size_t i = 0; i < 3; i++) {
		size_t n;
		const struct okr_ref *ref = okr_refs_of(lists[i], row, &n);

		while (n-- > 0)
			if (ref[n].to == 0)
				return true;
	}
	return plan->node[row].dangling;
}

bool
okr_alignment_inherits(const struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];

	return node->kind == OKR_KEY_RESULT && node->parent &&
	       !okr_is_statement(plan->node[node->parent].kind);
}

/* Parents first, so that key results find their objective judged. */
static uint8_t
judge(const struct okr_alignments *a, const struct okr_plan *plan,
      const uint8_t *marks, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];
	uint8_t set = okr_alignment_dangles(a, plan, row) ? OKR_DANGLING
							  : OKR_ALIGNED;

	if (okr_is_statement(node->kind))
		return marks[row] & SERVED ? set : set | OKR_UNSERVED;
	if (okr_alignment_inherits(plan, row))
		return set | a->of[node->parent];
	if (!(marks[row] & REACHES))
		set |= OKR_ORPHAN;
	if (node->kind == OKR_OBJECTIVE && !(marks[row] & EMBODIES) &&
	    (marks[0] & EMBODIES) && !embodies(plan, &a->values, row))
		set |= OKR_NO_VALUE;
	return set;
}

void
okr_alignment_judge(struct okr_alignments *a, struct okr_plan *plan,
		    int32_t day)
{
	struct spread spread = { .plan = plan, .supports = &a->supports };
	struct okr_refs supporters;
	/* What okr-align has judged it has also warned of. */
	bool warn = plan->schema.at[OKR_ALIGNMENT] < 0;

	*a = (struct okr_alignments){ .of = okr_mem_new((size_t)plan->n + 1,
							sizeof(*a->of)) };
	okr_refs_read(&a->supports, plan, OKR_SUPPORTS, warn);
	okr_refs_read(&a->values, plan, OKR_VALUES, warn);
	okr_refs_read(&a->continues, plan, OKR_CONTINUES, warn);
	spread.marks = okr_mem_new((size_t)plan->n + 1, sizeof(*spread.marks));
	spread.work = okr_mem_new((size_t)plan->n + 1, sizeof(*spread.work));

	find_served(&spread, &a->values, day);
	okr_refs_turn(&a->supports, &supporters);
	spread.supports = &supporters;
	find_reaching(&spread);
	okr_refs_release(&supporters);
	for (uint32_t i = plan->norder; i-- > 0;)
		a->of[plan->order[i]] = judge(a, plan, spread.marks,
					      plan->order[i]);
	free(spread.marks);
	free(spread.work);
}

void
okr_alignment_release(struct okr_alignments *a)
{
	free(a->of);
	okr_refs_release(&a->supports);
	okr_refs_release(&a->values);
	okr_refs_release(&a->continues);
	*a = (struct okr_alignments){ 0 };
}

/* The words in the order in which a list gives them. */
static const struct {
	enum okr_alignment bit;
	const char *word;
	const char *reason;
} words[] = {
	{ OKR_ORPHAN, "orphan",
	  "reaches no purpose, mission, vision, value or pillar" },
	{ OKR_UNSERVED, "unserved", "has no objective open below it" },
	{ OKR_NO_VALUE, "no_value", "embodies no value" },
	{ OKR_DANGLING, "dangling", "names an id that is not there" },
};

#define NWORDS (sizeof(words) / sizeof(*words))

void
okr_alignment_format(struct okr_buf *out, unsigned set)
{
	const char *separator = "";

	if (set == OKR_ALIGNED)
		okr_buf_text(out, "aligned");
	for (size_t i = 0; i < NWORDS; i++) {
		if (!(set & words[i].bit))
			continue;
		okr_buf_text(out, separator);
		okr_buf_text(out, words[i].word);
		separator = ";";
	}
}

void
okr_alignment_explain(struct okr_plan *plan, uint32_t row, unsigned set)
{
	struct okr_buf text = { 0 };
	const char *title = okr_shown(okr_plan_cell(plan, row, OKR_TITLE));
	const char *id = okr_shown(okr_plan_id(plan, row));

	for (size_t i = 0; i < NWORDS; i++)
		if (set & words[i].bit)
			okr_buf_printf(&text, "%s%s", text.n ? ", " : "",
				       words[i].reason);
	okr_buf_char(&text, '\0');
	okr_error(okr_plan_place(plan, row, OKR_ALIGNMENT), "%s '%s' (%s) %s",
		  okr_kind_word[plan->node[row].kind].s, id, title, text.s);
	okr_buf_release(&text);
}
