/* What there is to say of a vision: F1, F2, F3 and F15. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/finder.h"

#include <stdlib.h>

#include "okr/base/mem.h"

#define REACHED 10000     /* all of it */
#define WELL_BEHIND 500   /* F2: 0.05 */
#define SHOWN_PIECE 50    /* F2: a piece that two decimals show */
#define CYCLES_OF_PROOF 4 /* F3: as many must be over */
#define WELL_MOVED 1000   /* F3: 0.10 */
#define MOST_NAMED 2      /* F2: empty cycles, beyond it only counted */

static bool
has_run(const struct okr_vision *v)
{
	return okr_window_known(v->window) && okr_num_known(v->delivered) &&
	       v->day >= v->window.start && v->day < v->window.due;
}

/* Cycles that are over; *first, if asked for, is the n-th from the last. */
static size_t
closed_cycles(const struct okr_vision *v, size_t n,
	      const struct okr_vision_cycle **first)
{
	size_t closed = 0;

	for (size_t i = v->ncycle; i-- > 0;) {
		if (v->cycle[i].state != OKR_CYCLE_CLOSED)
			continue;
		if (++closed == n && first)
			*first = &v->cycle[i];
	}
	return closed;
}

void
okr_find_landing(struct okr_finder *f)
{
	for (size_t i = 0; i < f->nvision; i++) {
		const struct okr_vision *v = &f->vision[i];

		if (!has_run(v) || !okr_num_known(v->landing) ||
		    closed_cycles(v, 0, NULL) == 0)
			continue;
		okr_buf_text(&f->text, "at this rate ");
		okr_finder_vision(f, v->row);
		if (okr_finder_units(v->landing) >= REACHED) {
			okr_buf_text(&f->text, " is reached by ");
			okr_finder_day(f, v->window.due);
		} else {
			okr_buf_text(&f->text, " lands at ");
			okr_finder_number(f, v->landing);
			okr_buf_text(&f->text, " on ");
			okr_finder_day(f, v->window.due);
			okr_buf_text(&f->text, "; even perfect from here: ");
			okr_finder_number(f, v->ceiling);
		}
		okr_rows_add(&f->rests_on, v->row);
		okr_finder_end(f, v->row);
	}
}

/* "2026-Q2 and 2026-Q3 had no objectives" */
static void
say_empty(struct okr_finder *f, const struct okr_vision *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->ncycle; i++)
		n += v->cycle[i].objectives == 0 &&
		     v->cycle[i].state != OKR_CYCLE_COMING;
	if (n == 0 || n > MOST_NAMED) {
		if (n == 0)
			okr_buf_text(&f->text, "some days");
		else
			okr_finder_count(f, n, "cycle");
		okr_buf_text(&f->text, " had no objectives");
		return;
	}
	n = 0;
	for (size_t i = 0; i < v->ncycle; i++) {
		if (v->cycle[i].objectives > 0 ||
		    v->cycle[i].state == OKR_CYCLE_COMING)
			continue;
		okr_buf_text(&f->text, n++ ? " and " : "");
		okr_buf_span(&f->text, v->cycle[i].name);
	}
	okr_buf_text(&f->text, " had no objectives");
}

/* What a vision is behind by, and why; a negative piece is ahead. */
struct piece {
	double value;
	const char *behind; /* NULL: say_empty() */
	const char *ahead;
};

/* Enough decimals that the pieces add up as they are printed. */
static int
decimals_for(const struct piece *piece, size_t n, double whole)
{
	int decimals = 2;

	for (; decimals < OKR_SCORE_DECIMALS; decimals++) {
		int64_t sum = 0;

		for (size_t i = 0; i < n; i++)
			sum += okr_num_units(piece[i].value, decimals);
		if (sum == okr_num_units(whole, decimals))
			break;
	}
	return decimals;
}

static void
say_piece(struct okr_finder *f, const struct okr_vision *v,
	  const struct piece *piece, int decimals)
{
	bool ahead = piece->value < 0;

	okr_buf_text(&f->text, ahead ? "less " : "");
	okr_finder_decimals(f, fabs(piece->value), decimals);
	okr_buf_text(&f->text, " because ");
	if (ahead)
		okr_buf_text(&f->text, piece->ahead);
	else if (piece->behind)
		okr_buf_text(&f->text, piece->behind);
	else
		say_empty(f, v);
}

/* The pieces that two decimals show, those behind first. */
static size_t
choose_pieces(const struct piece *piece, size_t n, struct piece *shown)
{
	size_t nshown = 0;

	for (int ahead = 0; ahead < 2; ahead++)
		for (size_t i = 0; i < n; i++)
			if ((piece[i].value < 0) == ahead &&
			    okr_finder_units(fabs(piece[i].value)) >=
				SHOWN_PIECE)
				shown[nshown++] = piece[i];
	return nshown;
}

static void
say_behind(struct okr_finder *f, const struct okr_vision *v)
{
	const struct piece pieces[] = {
		{ v->empty, NULL, NULL },
		{ v->pace - v->empty - v->planned,
		  "the plan aims below or later than the straight line",
		  "the plan is ahead of the straight line" },
		{ v->planned - v->delivered, "objectives fell short",
		  "objectives are ahead of the plan" },
	};
	struct piece shown[3];
	size_t n = choose_pieces(pieces, 3, shown);
	int decimals = decimals_for(shown, n, v->pace - v->delivered);

	okr_finder_vision(f, v->row);
	okr_buf_text(&f->text, " is ");
	okr_finder_decimals(f, v->pace - v->delivered, decimals);
	okr_buf_text(&f->text, " behind pace");
	for (size_t i = 0; i < n; i++) {
		okr_buf_text(&f->text, i ? ", " : ": ");
		say_piece(f, v, &shown[i], decimals);
	}
}

void
okr_find_behind(struct okr_finder *f)
{
	for (size_t i = 0; i < f->nvision; i++) {
		const struct okr_vision *v = &f->vision[i];

		if (!okr_window_known(v->window) ||
		    !okr_num_known(v->delivered) ||
		    okr_finder_units(v->pace) - okr_finder_units(v->delivered) <
			WELL_BEHIND)
			continue;
		say_behind(f, v);
		okr_rows_add(&f->rests_on, v->row);
		okr_finder_end(f, v->row);
	}
}

/* A vision at one reading of its own measure. */
struct moment {
	int32_t day;
	double measured, delivered;
};

/* A vision over its last cycles, from reading to reading. */
struct proof {
	const struct okr_vision *vision;
	struct moment then, now;
};

/*
 * The latest reading of the vision's measure up to a day, `delivered` still to
 * be filled in; before any, the start, where both are 0.
 */
static struct moment
moment_at(const struct okr_finder *f, const struct okr_vision *v, int32_t day)
{
	const struct okr_score *score = &f->q->score;
	struct okr_clock clock = score->clock;
	struct moment m = { .day = v->window.start - 1 };
	struct okr_measure measure;

	clock.day = day;
	measure = okr_measure(score->plan, score->readings, v->row, &clock,
			      &okr_modes_default);
	if (!okr_num_known(measure.progress) ||
	    measure.reading.date == OKR_DAY_NONE)
		return m;
	m.day = measure.reading.date;
	m.measured = measure.progress;
	m.delivered = OKR_NUM_NONE;
	return m;
}

static void
say_moved(struct okr_finder *f, double x, const char *what)
{
	okr_buf_text(&f->text, x < 0 ? "" : "+");
	okr_finder_number(f, x);
	okr_buf_text(&f->text, what);
}

static void
compare_moves(struct okr_finder *f, const struct proof *proof)
{
	const struct moment *then = &proof->then, *now = &proof->now;
	int64_t delivered = okr_finder_units(now->delivered - then->delivered);
	int64_t measured = okr_finder_units(now->measured - then->measured);
	bool still = delivered >= WELL_MOVED && 4 * measured <= delivered;
	bool idle = measured >= WELL_MOVED && 4 * delivered <= measured;

	if (!still && !idle)
		return;
	if (still) {
		okr_buf_text(&f->text, "we deliver our OKRs and ");
		okr_finder_vision(f, proof->vision->row);
		okr_buf_text(&f->text, " does not move: ");
	} else {
		okr_finder_vision(f, proof->vision->row);
		okr_buf_text(&f->text, " moves and our OKRs do not: ");
	}
	say_moved(f, now->delivered - then->delivered, " delivered, ");
	say_moved(f, now->measured - then->measured, " measured since ");
	okr_finder_day(f, then->day);
	okr_rows_add(&f->rests_on, proof->vision->row);
	okr_finder_end(f, proof->vision->row);
}

/* Visions whose work and measure can be compared. */
static size_t
list_proofs(const struct okr_finder *f, struct proof *proof)
{
	size_t n = 0;

	for (size_t i = 0; i < f->nvision; i++) {
		const struct okr_vision *v = &f->vision[i];
		const struct okr_vision_cycle *first = NULL;
		struct proof p = { .vision = v };

		if (!okr_window_known(v->window) ||
		    !okr_num_known(v->measured) ||
		    closed_cycles(v, CYCLES_OF_PROOF, &first) < CYCLES_OF_PROOF)
			continue;
		p.now = moment_at(f, v, v->day);
		p.then = moment_at(f, v, first->window.start - 1);
		p.now.delivered = v->delivered_then;
		if (p.now.day > p.then.day)
			proof[n++] = p;
	}
	return n;
}

static int
compare_days_of_then(const void *a, const void *b)
{
	const struct proof *const *x = a, *const *y = b;

	return (*x)->then.day < (*y)->then.day
		   ? -1
		   : (*x)->then.day > (*y)->then.day;
}

/* Visions that were read on the same day need the plan scored once. */
static void
fill_delivered(struct okr_finder *f, struct proof *proof, size_t n)
{
	struct okr_score *score = &f->q->score;
	struct proof **by_day = okr_mem_new(n, sizeof(struct proof *));

	for (size_t i = 0; i < n; i++)
		by_day[i] = &proof[i];
	if (n > 0)
		qsort(by_day, n, sizeof(struct proof *), compare_days_of_then);
	for (size_t i = 0; i < n; i++) {
		struct moment *then = &by_day[i]->then;

		if (okr_num_known(then->delivered))
			continue;
		if (score->clock.day != then->day)
			okr_score_run(score, then->day);
		then->delivered = okr_vision_delivered(by_day[i]->vision,
						       score);
	}
	if (score->clock.day != score->clock.as_of)
		okr_score_run(score, score->clock.as_of);
	free(by_day);
}

void
okr_find_divergence(struct okr_finder *f)
{
	struct proof *proof = okr_mem_new(f->nvision, sizeof(*proof));
	size_t n = list_proofs(f, proof);

	fill_delivered(f, proof, n);
	for (size_t i = 0; i < n; i++)
		compare_moves(f, &proof[i]);
	free(proof);
}

static void
say_blind(struct okr_finder *f, uint32_t row, const char *what)
{
	okr_finder_vision(f, row);
	okr_buf_text(&f->text, what);
	okr_rows_add(&f->rests_on, row);
	okr_finder_end(f, row);
}

void
okr_find_blind(struct okr_finder *f)
{
	for (size_t i = 0; i < f->nvision; i++) {
		uint32_t row = f->vision[i].row;
		const struct okr_node *node = &f->q->scored.plan.node[row];

		if (!node->own_due)
			say_blind(f, row,
				  " has no due date: no pace and no landing");
		if (node->metric == OKR_NO_METRIC)
			say_blind(f, row,
				  " has no measure of its own: nothing checks "
				  "that work moves it");
	}
}
