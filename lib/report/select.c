/* Matching rows, then following their links. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/select.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"
#include "okr/okr/refs.h"
#include "okr/okr/tree.h"
#include "okr/report/teams.h"

/* What a row has met so far; it matches when it has met all. */
enum met { UNDER = 1, TEAM = 2, CYCLE = 4, KIND = 8, HEALTH = 16 };

/* Links that lead from a row to what it names, and from there back. */
static const enum okr_column lists[] = { OKR_SUPPORTS, OKR_VALUES,
					 OKR_CONTINUES };

#define NLISTS (sizeof(lists) / sizeof(*lists))

struct search {
	struct okr_plan *plan;
	const struct okr_selection *asked;
	uint8_t *met; /* by row, a set of enum met */
	struct okr_refs refs[NLISTS];
	uint32_t *work; /* rows whose links are still to be followed */
	size_t nwork;
};

static bool
names(const struct okr_texts *texts, struct okr_span word)
{
	for (size_t i = 0; i < texts->n; i++)
		if (okr_span_is(word, texts->text[i]))
			return true;
	return false;
}

/* Not in the plan: a slip of the pen must not look like an empty team. */
static void
refuse(const struct search *s, const char *what, const char *text)
{
	okr_error((struct okr_place){ .source = okr_span_of(
					  s->plan->table.name) },
		  "no row has the %s '%s'", what, okr_shown(okr_span_of(text)));
}

static void
meet(struct search *s, uint32_t row, enum met what)
{
	if (row == 0 || (s->met[row] & what))
		return;
	s->met[row] |= (uint8_t)what;
	s->work[s->nwork++] = row;
}

/* Down by parent and, from whoever supports a row, by `supports`. */
static void
match_under(struct search *s)
{
	const struct okr_node *node = s->plan->node;
	struct okr_refs supporters;

	okr_refs_turn(&s->refs[0], &supporters);
	for (size_t i = 0; i < s->asked->under.n; i++) {
		const char *id = s->asked->under.text[i];
		uint32_t row = okr_plan_find(s->plan, okr_span_of(id));

		if (row == 0)
			refuse(s, "id", id);
		meet(s, row, UNDER);
	}
	while (s->nwork > 0) {
		uint32_t row = s->work[--s->nwork];
		const struct okr_ref *ref;
		size_t n;

		for (uint32_t c = node[row].child; c; c = node[c].next)
			meet(s, c, UNDER);
		ref = okr_refs_to(&supporters, row, &n);
		for (size_t i = 0; i < n; i++)
			meet(s, ref[i].from, UNDER);
	}
	okr_refs_release(&supporters);
}

/* The teams asked for, folded, and which of them some row has. */
struct teams {
	struct okr_buf *name;
	bool *seen;
	size_t n;
	struct okr_buf cell;
};

static bool
is_team(struct teams *t, struct okr_span list)
{
	struct okr_span team;
	bool found = false;

	while (okr_span_next(&list, ';', &team)) {
		t->cell.n = 0;
		okr_text_fold(&t->cell, team);
		for (size_t i = 0; i < t->n; i++)
			if (okr_span_eq(okr_buf_view(&t->cell),
					okr_buf_view(&t->name[i])))
				found = t->seen[i] = true;
	}
	return found;
}

static void
match_team(struct search *s)
{
	const struct okr_texts *asked = &s->asked->team;
	struct teams t = { .n = asked->n };
	uint32_t *team = okr_team_rows(s->plan);

	t.name = okr_mem_new(t.n, sizeof(*t.name));
	t.seen = okr_mem_new(t.n, sizeof(*t.seen));
	for (size_t i = 0; i < t.n; i++)
		okr_text_fold(&t.name[i], okr_span_of(asked->text[i]));
	for (uint32_t row = 1; row <= s->plan->n; row++)
		if (team[row] &&
		    is_team(&t, okr_plan_cell(s->plan, team[row], OKR_TEAM)))
			s->met[row] |= TEAM;
	for (size_t i = 0; i < t.n; i++) {
		if (!t.seen[i])
			refuse(s, "team", asked->text[i]);
		okr_buf_release(&t.name[i]);
	}
	okr_buf_release(&t.cell);
	free(t.name);
	free(t.seen);
	free(team);
}

/* The days of a cycle that the plan knows or that needs no row. */
static bool
find_cycle(const struct search *s, const char *name, struct okr_window *out)
{
	const struct okr_calendar *c = &s->plan->calendar;

	for (uint32_t i = 1; i < c->n; i++)
		if (okr_span_is(c->cycle[i].name, name)) {
			*out = c->cycle[i].window;
			return true;
		}
	return okr_calendar_parse(okr_span_of(name), out);
}

static bool
lies_in(struct okr_window inner, struct okr_window outer)
{
	return okr_window_known(inner) && okr_window_known(outer) &&
	       inner.start >= outer.start && inner.due <= outer.due;
}

static void
match_cycle(struct search *s)
{
	for (size_t i = 0; i < s->asked->cycle.n; i++) {
		const char *name = s->asked->cycle.text[i];
		struct okr_window w;

		if (!find_cycle(s, name, &w)) {
			refuse(s, "cycle", name);
			continue;
		}
		for (uint32_t row = 1; row <= s->plan->n; row++)
			if (lies_in(okr_tree_open(s->plan, row), w))
				s->met[row] |= CYCLE;
	}
}

/* The lists that a row answers by a word of its own. */
static void
match_words(struct search *s)
{
	const struct okr_selection *asked = s->asked;

	for (uint32_t row = 1; row <= s->plan->n; row++) {
		enum okr_kind kind = s->plan->node[row].kind;

		if (asked->kind.n > 0 &&
		    names(&asked->kind, okr_kind_word[kind]))
			s->met[row] |= KIND;
		if (asked->health.n > 0 &&
		    names(&asked->health,
			  okr_plan_cell(s->plan, row, OKR_HEALTH)))
			s->met[row] |= HEALTH;
	}
}

/* Returns what a row must meet; the lists not given are met by all. */
static unsigned
match(struct search *s)
{
	const struct {
		const struct okr_texts *list;
		enum met bit;
	} lists_asked[] = {
		{ &s->asked->under, UNDER },   { &s->asked->team, TEAM },
		{ &s->asked->cycle, CYCLE },   { &s->asked->kind, KIND },
		{ &s->asked->health, HEALTH },
	};
	unsigned must = 0;

	for (size_t i = 0; i < sizeof(lists_asked) / sizeof(*lists_asked); i++)
		if (lists_asked[i].list->n > 0)
			must |= lists_asked[i].bit;
	if (must & UNDER)
		match_under(s);
	if (must & TEAM)
		match_team(s);
	if (must & CYCLE)
		match_cycle(s);
	if (must & (KIND | HEALTH))
		match_words(s);
	return must;
}

static void
need(struct search *s, bool *keep, uint32_t row)
{
	if (row == 0 || keep[row])
		return;
	keep[row] = true;
	s->work[s->nwork++] = row;
}

/* The row that gives a cycle its dates, or 0. */
static uint32_t
cycle_row(const struct search *s, uint32_t cycle)
{
	const struct okr_cycle *c = &s->plan->calendar.cycle[cycle];

	return c->has_row ? okr_plan_find(s->plan, c->name) : 0;
}

static void
follow_links(struct search *s, bool *keep)
{
	while (s->nwork > 0) {
		uint32_t row = s->work[--s->nwork];
		const struct okr_node *node = &s->plan->node[row];

		need(s, keep, node->parent);
		need(s, keep, cycle_row(s, node->cycle));
		for (size_t i = 0; i < NLISTS; i++) {
			size_t n;
			const struct okr_ref *ref = okr_refs_of(&s->refs[i],
								row, &n);

			while (n-- > 0)
				need(s, keep, ref[n].to);
		}
	}
}

/* What was read of a row, and its history, go with it. */
static void
keep_readings(const struct okr_plan *plan, bool *keep)
{
	for (uint32_t row = 1; row <= plan->n; row++) {
		const struct okr_node *node = &plan->node[row];

		if ((node->kind == OKR_CHECKIN ||
		     node->kind == OKR_SCORE_ROW) &&
		    node->parent && keep[node->parent])
			keep[row] = true;
	}
}

bool
okr_select(struct okr_plan *plan, const struct okr_selection *asked, bool *keep)
{
	size_t n = (size_t)plan->n + 1;
	struct search s = { .plan = plan, .asked = asked };
	unsigned must;

	s.met = okr_mem_new(n, sizeof(*s.met));
	s.work = okr_mem_new(n, sizeof(*s.work));
	for (size_t i = 0; i < NLISTS; i++)
		okr_refs_read(&s.refs[i], plan, lists[i], false);

	must = match(&s);
	for (uint32_t row = 1; row <= plan->n; row++)
		if ((s.met[row] & must) == must)
			need(&s, keep, row);
	follow_links(&s, keep);
	keep_readings(plan, keep);

	for (size_t i = 0; i < NLISTS; i++)
		okr_refs_release(&s.refs[i]);
	free(s.met);
	free(s.work);
	return !okr_diag_failed();
}
