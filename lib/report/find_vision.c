/* What there is to say of a vision: F1, F2, F3 and F15. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/finder.h"

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

/* One reason why a vision is behind; the first two are facts of the past. */
struct piece {
	double value;
	const char *reason; /* NULL: say_empty() */
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
say_behind(struct okr_finder *f, const struct okr_vision *v)
{
	const struct piece pieces[] = {
		{ v->empty, NULL },
		{ v->pace - v->empty - v->planned,
		  "the plan aims below or later than the straight line" },
		{ v->planned - v->delivered, "objectives fell short" },
	};
	struct piece shown[3];
	size_t n = 0;
	int decimals;

	for (size_t i = 0; i < 3; i++)
		if (okr_finder_units(fabs(pieces[i].value)) >= SHOWN_PIECE)
			shown[n++] = pieces[i];
	decimals = decimals_for(shown, n, v->pace - v->delivered);
	okr_finder_vision(f, v->row);
	okr_buf_text(&f->text, " is ");
	okr_finder_decimals(f, v->pace - v->delivered, decimals);
	okr_buf_text(&f->text, " behind pace");
	for (size_t i = 0; i < n; i++) {
		okr_buf_text(&f->text, i ? ", " : ": ");
		okr_finder_decimals(f, shown[i].value, decimals);
		okr_buf_text(&f->text, " because ");
		if (shown[i].reason)
			okr_buf_text(&f->text, shown[i].reason);
		else
			say_empty(f, v);
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

/*
 * The latest reading of the vision's measure up to a day; before any, the
 * start, where both are 0.
 */
static struct moment
moment_at(const struct okr_finder *f, const struct okr_vision *v, int32_t day)
{
	struct okr_score *score = &f->q->score;
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
	m.delivered = okr_vision_delivered(v, score, m.day);
	return m;
}

static void
say_moved(struct okr_finder *f, double x, const char *what)
{
	okr_buf_text(&f->text, x < 0 ? "" : "+");
	okr_finder_number(f, x);
	okr_buf_text(&f->text, what);
}

/* Both over the last cycles, from reading to reading. */
static void
compare_moves(struct okr_finder *f, const struct okr_vision *v,
	      struct moment then, struct moment now)
{
	int64_t delivered = okr_finder_units(now.delivered - then.delivered);
	int64_t measured = okr_finder_units(now.measured - then.measured);
	bool still = delivered >= WELL_MOVED && 4 * measured <= delivered;
	bool idle = measured >= WELL_MOVED && 4 * delivered <= measured;

	if (!still && !idle)
		return;
	if (still) {
		okr_buf_text(&f->text, "we deliver our OKRs and ");
		okr_finder_vision(f, v->row);
		okr_buf_text(&f->text, " does not move: ");
	} else {
		okr_finder_vision(f, v->row);
		okr_buf_text(&f->text, " moves and our OKRs do not: ");
	}
	say_moved(f, now.delivered - then.delivered, " delivered, ");
	say_moved(f, now.measured - then.measured, " measured since ");
	okr_finder_day(f, then.day);
	okr_rows_add(&f->rests_on, v->row);
	okr_finder_end(f, v->row);
}

void
okr_find_divergence(struct okr_finder *f)
{
	for (size_t i = 0; i < f->nvision; i++) {
		const struct okr_vision *v = &f->vision[i];
		const struct okr_vision_cycle *first = NULL;
		struct moment then, now;

		if (!okr_window_known(v->window) ||
		    !okr_num_known(v->measured) ||
		    closed_cycles(v, CYCLES_OF_PROOF, &first) < CYCLES_OF_PROOF)
			continue;
		now = moment_at(f, v, v->day);
		then = moment_at(f, v, first->window.start - 1);
		if (now.day > then.day)
			compare_moves(f, v, then, now);
	}
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
