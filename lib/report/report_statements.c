/*
 * okr-report statements: each member has written the team's mission in one
 * sentence; here is what the sentences share and where they part.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/report/reports.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/teams.h"
#include "okr/report/wording.h"

/* One draft; those of a member stand together. */
struct draft {
	uint32_t row;
	uint32_t member; /* from 1 */
};

struct drafts {
	struct okr_plan *plan;
	struct okr_span team;
	struct draft *draft;
	size_t n;
	struct okr_span *owner; /* by member */
	uint32_t nowner;
	struct okr_arena text;
	struct okr_wording wording;
	struct okr_line line;
	struct okr_buf *out;
};

static struct okr_span
owner_of(const void *owner, uint32_t i)
{
	const struct drafts *d = owner;

	return d->owner[i];
}

static int
compare_drafts(const void *a, const void *b)
{
	const struct draft *x = a, *y = b;

	if (x->member != y->member)
		return x->member < y->member ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

/* A sentence that nobody has signed is a member of its own. */
static void
find_members(struct drafts *d, const struct okr_rows *rows)
{
	struct okr_index owners;

	okr_index_init(&owners, owner_of, d);
	for (size_t i = 0; i < rows->n; i++) {
		struct okr_span name = okr_plan_cell(d->plan, rows->row[i],
						     OKR_OWNER);
		uint32_t member = OKR_INDEX_NONE;

		d->owner[d->nowner] = okr_arena_copy(&d->text, name);
		if (name.n > 0)
			member = okr_index_add(&owners, d->owner[d->nowner],
					       d->nowner);
		if (member == OKR_INDEX_NONE)
			member = d->nowner++;
		d->draft[i] = (struct draft){ rows->row[i], member + 1 };
	}
	okr_index_release(&owners);
	if (rows->n > 0)
		qsort(d->draft, rows->n, sizeof(*d->draft), compare_drafts);
}

static void
write_fact(struct drafts *d, const char *fact, struct okr_span text,
	   struct okr_span member)
{
	okr_report_text(&d->line, OKR_SPAN("statements"));
	okr_report_text(&d->line, d->team);
	okr_report_text(&d->line, okr_span_of(fact));
	okr_report_text(&d->line, text);
	okr_report_text(&d->line, member);
}

/* The cells after those of write_fact(). */
static void
end_shared(struct drafts *d, uint32_t members)
{
	okr_report_count(&d->line, members);
	okr_report_count(&d->line, d->nowner);
	okr_report_text(&d->line, OKR_SPAN(""));
	okr_line_write(&d->line, d->out);
}

static int
compare_grams(const void *a, const void *b)
{
	const struct okr_gram *const *x = a, *const *y = b;

	if ((*x)->members != (*y)->members)
		return (*x)->members > (*y)->members ? -1 : 1;
	if ((*x)->words != (*y)->words)
		return (*x)->words > (*y)->words ? -1 : 1;
	return *x < *y ? -1 : *x > *y; /* as they first occur */
}

/* The most used first; each once, though several runs may be cut to one. */
static void
write_grams(struct drafts *d, const char *fact, const struct okr_gram **gram,
	    size_t n)
{
	if (n > 0)
		qsort(gram, n, sizeof(const struct okr_gram *), compare_grams);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && gram[i] == gram[i - 1])
			continue;
		write_fact(d, fact, gram[i]->text, OKR_SPAN(""));
		end_shared(d, gram[i]->members);
	}
}

static void
write_shared(struct drafts *d)
{
	const struct okr_wording *w = &d->wording;
	const struct okr_gram **gram =
	    okr_mem_new(w->n, sizeof(const struct okr_gram *));
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		if (w->gram[i].words == 1 && !w->gram[i].stop &&
		    w->gram[i].members > 1)
			gram[n++] = &w->gram[i];
	write_grams(d, "word", gram, n);
	n = 0;
	for (size_t i = 0; i < w->n; i++) {
		const struct okr_gram *phrase = okr_wording_phrase(w, i);

		if (phrase)
			gram[n++] = phrase;
	}
	write_grams(d, "phrase", gram, n);
	free(gram);
}

/* Where they part: what one member alone speaks of. */
static void
write_own(struct drafts *d)
{
	const struct okr_wording *w = &d->wording;

	for (size_t i = 0; i < w->n; i++) {
		const struct okr_gram *gram = &w->gram[i];

		if (gram->words > 1 || gram->stop || gram->members != 1)
			continue;
		write_fact(d, "own", gram->text,
			   d->owner[gram->last_member - 1]);
		end_shared(d, 1);
	}
}

static void
write_sentence(struct drafts *d, const char *fact, size_t i)
{
	const struct draft *draft = &d->draft[i];
	struct okr_span title = okr_plan_cell(d->plan, draft->row, OKR_TITLE);

	write_fact(d, fact, title, d->owner[draft->member - 1]);
	okr_report_text(&d->line, OKR_SPAN(""));
	okr_report_count(&d->line, d->nowner);
	okr_report_number(&d->line, d->wording.sentence[i].distance,
			  OKR_SCORE_DECIMALS);
	okr_line_write(&d->line, d->out);
}

static void
write_sentences(struct drafts *d)
{
	const struct okr_sentence *sentence = d->wording.sentence;
	size_t nearest = 0;

	for (size_t i = 0; i < d->n; i++) {
		write_sentence(d, "sentence", i);
		if (sentence[i].distance < sentence[nearest].distance)
			nearest = i;
	}
	if (d->n > 1 && sentence[nearest].distance < 1)
		write_sentence(d, "nearest", nearest);
}

static void
write_team(struct drafts *d, struct okr_span team, const struct okr_rows *rows)
{
	d->team = team;
	d->n = rows->n;
	d->nowner = 0;
	d->draft = okr_mem_new(rows->n, sizeof(*d->draft));
	d->owner = okr_mem_new(rows->n, sizeof(*d->owner));
	find_members(d, rows);
	okr_wording_init(&d->wording);
	for (size_t i = 0; i < d->n; i++)
		okr_wording_add(&d->wording,
				okr_plan_cell(d->plan, d->draft[i].row,
					      OKR_TITLE),
				d->draft[i].member);
	okr_wording_compare(&d->wording);
	write_shared(d);
	write_own(d);
	write_sentences(d);
	okr_wording_release(&d->wording);
	okr_arena_empty(&d->text);
	free(d->draft);
	free(d->owner);
}

void
okr_report_statements(struct okr_inquiry *q, struct okr_buf *out)
{
	struct drafts d = { .plan = &q->scored.plan, .out = out };
	struct okr_rows rows = { 0 }, nobodys = { 0 };
	struct okr_teams teams;

	okr_work_of_kind(d.plan, OKR_DRAFT, &rows);
	okr_teams_find(&teams, d.plan, &rows);
	for (size_t i = 0; i < teams.n; i++)
		write_team(&d, teams.team[i].name, &teams.team[i].work);
	for (size_t i = 0; i < rows.n; i++)
		if (okr_plan_cell(d.plan, rows.row[i], OKR_TEAM).n == 0)
			okr_rows_add(&nobodys, rows.row[i]);
	if (nobodys.n > 0)
		write_team(&d, OKR_SPAN(""), &nobodys);
	okr_teams_release(&teams);
	okr_rows_release(&rows);
	okr_rows_release(&nobodys);
	okr_arena_release(&d.text);
	okr_line_release(&d.line);
}
