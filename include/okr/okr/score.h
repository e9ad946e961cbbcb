/*
 * Every row's result as of a day: the roll-up of measures through the tree
 * (D3 to D5 of okr-score(1)), the weight each row had in it, and its health.
 *
 * Usage:
 *	okr_score_init(&score, &plan, &readings, &modes, as_of);
 *	okr_score_run(&score, as_of);	or any earlier day
 *	struct okr_result r = okr_score_result(&score, row);
 */
#ifndef OKR_OKR_SCORE_H
#define OKR_OKR_SCORE_H

#include "okr/okr/days.h"
#include "okr/okr/measure.h"

/* How a row with children comes to its score. */
enum okr_way {
	OKR_BY_NOTHING, /* no child counts; expected by its own window */
	OKR_BY_MEASURE, /* its own; what is below it does not count */
	OKR_BY_MEAN,    /* weighted mean of its key results */
	OKR_BY_DAYS,    /* each day of its window earns that day's mean */
	OKR_ON_DAY      /* a statement that never ends: the mean on one day */
};

/* Where a row lands if its speed holds (D9), and between what bounds. */
struct okr_forecast {
	double middle;
	double low;
	double high;
};

/* What is believed below a row (D10). */
struct okr_confidence {
	double mean;
	double lowest;
	uint32_t lowest_row; /* 0: none is stated */
};

struct okr_pricing;

/*
 * Result of a row with children, 128 bytes: a plan may have a million of them.
 * Those of others are made when asked for.
 */
struct okr_branch {
	double score;
	double expected;
	double empty;  /* own days with nothing open / days; NaN: not by days */
	double known;  /* share of the weight that has data */
	double weight; /* OKR_BY_MEAN: what the weights add up to */
	struct okr_forecast forecast;
	struct okr_confidence confidence;
	struct okr_window window;    /* OKR_BY_DAYS: the days it divides by */
	struct okr_days days;        /* given up when the parent has them */
	struct okr_pricing *pricing; /* of the weights below, until used */
	int32_t day;   /* the last by the clock with anything open, or none */
	uint8_t way;   /* enum okr_way */
	uint8_t worst; /* enum okr_health below, for rules that ask */
	bool priced : 1;
	bool opens : 1; /* something below is open on some day */
	bool limit_below : 1;
	bool anchored : 1; /* it or one above is the anchor of what is below */
};

_Static_assert(sizeof(struct okr_branch) <= 128, "a branch's share of memory");

/* Which days are left in their branches after a run. */
enum okr_keep {
	OKR_KEEP_NO_DAYS,
	OKR_KEEP_REPORTED, /* of visions and missions */
	OKR_KEEP_DAYS
};

struct okr_score {
	struct okr_plan *plan;
	const struct okr_readings *readings;
	struct okr_modes modes;
	struct okr_clock clock;
	struct okr_branch *branch; /* by node.branch */
	double *factor;            /* by row: of what counts by days */
	enum okr_keep keeps;
	bool foresees; /* forecasts and confidence are made, too */
	bool ran;      /* what the branches hold is of the day before */
	unsigned
	    nfigures; /* the means that are made: enum okr_figure below it */
};

enum okr_health {
	OKR_NO_HEALTH,
	OKR_DROPPED,
	OKR_NOT_STARTED,
	OKR_NO_DATA,
	OKR_DONE_WELL,
	OKR_MISSED,
	OKR_ON_TRACK,
	OKR_AT_RISK,
	OKR_OFF_TRACK,
	OKR_NHEALTHS
};

extern const struct okr_span okr_health_word[OKR_NHEALTHS];

/* All that okr-score prints about a row; NaN, OKR_DAY_NONE: nothing. */
struct okr_result {
	struct okr_reading reading;
	double progress;
	double score;
	double expected;
	double empty;
	double known;
	struct okr_forecast forecast;
	struct okr_confidence confidence;
	int grade; /* tenths, -1: none */
	enum okr_health health;
};

/* plan and readings are borrowed until the release. */
void okr_score_init(struct okr_score *s, struct okr_plan *plan,
		    const struct okr_readings *readings,
		    const struct okr_modes *modes, int32_t as_of);
void okr_score_release(struct okr_score *s);

/* Whether forecasts and confidence are made as well, from the next run on. */
void okr_score_foresee(struct okr_score *s, bool foresees);

/* Keep days from the next run on; what was kept goes with the run after. */
void okr_score_keep_days(struct okr_score *s, enum okr_keep keeps);

/* Score the whole plan as it was known on a day, at most the as-of day. */
void okr_score_run(struct okr_score *s, int32_t day);

/* The result of a row as of the day last run. */
struct okr_result okr_score_result(const struct okr_score *s, uint32_t row);

/* The row's own measure, whether or not it is its score. */
struct okr_measure okr_score_measure(const struct okr_score *s, uint32_t row);

/* What a row counts for in its parent's roll-up; `plain` is one of days. */
struct okr_end okr_score_end(const struct okr_score *s, uint32_t row);

/* The row was dropped, for --dropped=skip. */
bool okr_score_dropped(const struct okr_score *s, uint32_t row);

/* The row does not count in any roll-up (weight 0, dropped and skipped). */
static inline bool
okr_score_skips(const struct okr_score *s, uint32_t row)
{
	if (!(s->plan->node[row].weight > 0))
		return true;
	return s->modes.dropped == OKR_DROPPED_SKIP &&
	       okr_score_dropped(s, row);
}

/*
 * The row's weight in the roll-up of its anchor, through the statements
 * between, else in that of its parent (D8); NaN where it has none.
 */
double okr_score_factor(const struct okr_score *s, uint32_t row);

#endif
