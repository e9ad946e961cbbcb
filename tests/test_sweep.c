/* Means by day against a plain loop over days, for random rows. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/sweep.h"

#include "okr/base/buf.h"
#include "okr/okr/rollup.h"
#include "plan.h"

#define ROWS 40
#define DAYS 60

static uint32_t seed;

static unsigned
draw(unsigned n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

/* What was put into the plan: rows under V (0) or under the mission M (1). */
struct drawn {
	int from, to, weight;
	bool below;
	double score; /* NaN: no data */
};

static void
draw_plan(struct drawn *rows, struct okr_buf *csv)
{
	csv->n = 0;
	okr_buf_text(csv, "id,kind,parent,title,start_date,due_date,weight,"
			  "target,current\n"
			  "V,vision,,T,2026-01-01,2026-03-01,,,\n"
			  "M,mission,V,T,,,3,,\n");
	for (int i = 0; i < ROWS; i++) {
		struct drawn *r = &rows[i];
		int32_t first = day("2026-01-01");

		r->from = (int)draw(DAYS);
		r->to = r->from + (int)draw(draw(2) ? 5 : DAYS);
		r->weight = (int)draw(4);
		r->below = draw(2);
		r->score = draw(5) ? draw(11) / 10.0 : NAN;
		okr_buf_printf(csv, "O%d,objective,%s,T,", i,
			       r->below ? "M" : "V");
		okr_day_format(csv, first + r->from);
		okr_buf_char(csv, ',');
		okr_day_format(csv, first + r->to);
		okr_buf_printf(csv, ",%d,1,", r->weight);
		okr_num_shortest(csv, r->score);
		okr_buf_char(csv, '\n');
	}
	okr_buf_char(csv, '\0');
}

/* The mean on a day of what is under V or under M, with what is given in. */
struct found {
	double weight, sum, least;
	bool open, data;
};

static void
take(struct found *f, const struct okr_modes *modes, double weight, double x)
{
	f->open = true;
	f->data |= !isnan(x);
	if (isnan(x) && modes->missing == OKR_MISSING_SKIP)
		return;
	x = isnan(x) ? 0 : x;
	f->weight += weight;
	f->sum += weight * x;
	f->least = fmin(f->least, x);
}

static struct found
look(const struct drawn *rows, const struct okr_modes *modes, int d, bool below)
{
	struct found f = { .least = INFINITY };

	for (int i = 0; i < ROWS; i++)
		if (rows[i].below == below && rows[i].weight > 0 &&
		    rows[i].from <= d && d <= rows[i].to)
			take(&f, modes, rows[i].weight, rows[i].score);
	return f;
}

static double
value(const struct found *f, const struct okr_modes *modes)
{
	if (!f->data)
		return NAN;
	return modes->rollup == OKR_ROLLUP_MIN ? f->least : f->sum / f->weight;
}

static void
compare_days(struct tested *t, const struct drawn *rows,
	     const struct okr_modes *modes)
{
	const struct okr_days *days =
	    &t->score.branch[node(t, "V")->branch].days;

	for (int d = -1; d < 2 * DAYS; d++) {
		const struct okr_piece *p = okr_days_at(days,
							day("2026-01-01") + d);
		struct found below = look(rows, modes, d, true);
		struct found f = look(rows, modes, d, false);
		char name[64];

		if (below.open)
			take(&f, modes, 3, value(&below, modes));
		snprintf(name, sizeof(name), "seed %u, day %d", seed, d);
		check_true(name, p->open == f.open && p->data == f.data);
		if (f.data)
			check_near(name, p->score, value(&f, modes));
		check_near(name, p->weight, f.weight);
	}
}

static void
is_what_a_loop_over_days_finds(void **state)
{
	static const struct okr_modes modes[] = {
		{ .grace = 14 },
		{ .grace = 14, .missing = OKR_MISSING_SKIP },
		{ .grace = 14, .rollup = OKR_ROLLUP_MIN },
		{ .grace = 14,
		  .rollup = OKR_ROLLUP_MIN,
		  .missing = OKR_MISSING_SKIP },
	};
	struct drawn rows[ROWS];
	struct okr_buf csv = { 0 };

	(void)state;
	for (unsigned i = 0; i < 40; i++) {
		struct tested t;

		seed = i;
		draw_plan(rows, &csv);
		score_plan(&t, csv.s, &modes[i % COUNT(modes)], "2026-02-14");
		compare_days(&t, rows, &modes[i % COUNT(modes)]);
		release_plan(&t);
	}
	okr_buf_release(&csv);
}

/* A deep plan would fill the memory with days that nobody looks at again. */
static void
gives_its_days_up(void **state)
{
	struct tested t;

	(void)state;
	read_plan(&t, "id,kind,parent,title,start_date,due_date,status\n"
		      "V,vision,,T,2026-01-01,2026-03-01,\n"
		      "M,mission,V,T,,,\n"
		      "P,pillar,M,T,,,\n"
		      "O,objective,P,T,2026-01-01,2026-01-30,done\n");
	okr_score_init(&t.score, &t.plan, &t.readings, &okr_modes_default,
		       day("2026-02-01"));
	okr_score_run(&t.score, day("2026-02-01"));
	for (uint32_t i = 0; i <= t.plan.nbranch; i++) {
		check_true("days", t.score.branch[i].days.n == 0);
		check_true("prices", t.score.branch[i].pricing == NULL);
	}
	check_near("V", score_of(&t, "V"), 0.5);
	check_near("O", okr_score_factor(&t.score, row(&t, "O")), 0.5);
	okr_score_keep_days(&t.score, OKR_KEEP_REPORTED);
	okr_score_run(&t.score, day("2026-02-01"));
	check_true("V", t.score.branch[node(&t, "V")->branch].days.n > 0);
	check_true("M", t.score.branch[node(&t, "M")->branch].days.n > 0);
	check_true("P", t.score.branch[node(&t, "P")->branch].days.n == 0);
	release_plan(&t);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_what_a_loop_over_days_finds),
		cmocka_unit_test(gives_its_days_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
