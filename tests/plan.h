/*
 * A plan from text, for the tests of what is made of plans: read through a
 * file that is gone again, scored, and its rows found by id.
 */
#ifndef OKR_TESTS_PLAN_H
#define OKR_TESTS_PLAN_H

#include "okr/okr/score.h"
#include "unit.h"

struct tested {
	char path[4096]; /* the plan's messages go on to name it */
	struct okr_plan plan;
	struct okr_readings readings;
	struct okr_score score;
};

static inline int32_t
day(const char *iso)
{
	int32_t out;

	if (!okr_day_parse(okr_span_of(iso), &out))
		fail_msg("no day: %s", iso);
	return out;
}

static inline uint32_t
row(const struct tested *t, const char *id)
{
	uint32_t found = okr_plan_find(&t->plan, okr_span_of(id));

	if (found == 0)
		fail_msg("no row: %s", id);
	return found;
}

static inline struct okr_node *
node(struct tested *t, const char *id)
{
	return &t->plan.node[row(t, id)];
}

/* The plan of these lines; ids stay known. */
static inline void
read_plan(struct tested *t, const char *csv)
{
	const char *dir = getenv("TMPDIR");
	FILE *f;
	int fd;

	*t = (struct tested){ 0 };
	snprintf(t->path, sizeof(t->path), "%s/plan-XXXXXX",
		 dir ? dir : "/tmp");
	fd = mkstemp(t->path);
	assert_true(fd >= 0);
	f = fdopen(fd, "w");
	assert_non_null(f);
	fputs(csv, f);
	assert_int_equal(fclose(f), 0);
	if (!okr_plan_read(&t->plan, t->path))
		fail_msg("not a plan:\n%s", csv);
	unlink(t->path);
	okr_readings_gather(&t->readings, &t->plan);
}

static inline void
score_plan(struct tested *t, const char *csv, const struct okr_modes *modes,
	   const char *as_of)
{
	read_plan(t, csv);
	okr_score_init(&t->score, &t->plan, &t->readings,
		       modes ? modes : &okr_modes_default, day(as_of));
	okr_score_keep_days(&t->score, OKR_KEEP_DAYS);
	okr_score_run(&t->score, day(as_of));
}

static inline void
release_plan(struct tested *t)
{
	if (t->score.plan)
		okr_score_release(&t->score);
	okr_readings_release(&t->readings);
	okr_plan_release(&t->plan);
}

/* To 12 digits; two numbers that are not known are the same. */
static inline void
check_near(const char *name, double got, double want)
{
	if (isnan(want) ? !isnan(got) : !(fabs(got - want) <= 1e-12))
		fail_msg("%s: got %.17g, want %.17g", name, got, want);
}

static inline double
score_of(struct tested *t, const char *id)
{
	return okr_score_result(&t->score, row(t, id)).score;
}

#endif
