/*
 * Health by the rules that other OKR tools publish: what a row is expected to
 * have reached, and how far behind that has which colour.  Only what a tool
 * publishes exactly stands here; where it does not, D5 of okr-score(1) holds.
 *
 * Sources, as of November 2026:
 *	Viva Goals: learn.microsoft.com, viva/goals/configure-okr-model
 *	Engagedly: help.engagedly.com, automatic-status-updates-for-goals and
 *		understanding-goal-measurement-types-and-measurement-logic
 *	ServiceNow: servicenow.com/docs, release Brazil, Strategic Planning,
 *		automatic-status-calculation-targets-spw and
 *		target-status-calculation-examples-spw
 */
#ifndef OKR_OKR_RULES_H
#define OKR_OKR_RULES_H

#include "okr/okr/score.h"

/* What a rule may tell apart. */
enum okr_ruled {
	OKR_RULED_NUMBER, /* a way from start to target, or only words */
	OKR_RULED_STEP,   /* a milestone */
	OKR_RULED_LIMIT,  /* a bound to keep */
	OKR_RULED_OTHER,
	OKR_RULED_PARENT, /* its score is made of what is below it */
	OKR_NRULED
};

enum okr_yardstick {
	OKR_EXPECT_TIME, /* the elapsed share of the row's own window */
	OKR_EXPECT_ALL   /* the whole, on any day */
};

/* Gaps between expected and score, in units of the fourth decimal. */
struct okr_band {
	enum okr_yardstick expects;
	int64_t steady;         /* at most: on_track */
	int64_t risky;          /* at most: at_risk, beyond: off_track */
	enum okr_health full;   /* a score of 1; OKR_NO_HEALTH: by the gap */
	enum okr_health closed; /* the same after the due date */
	enum okr_health fallen; /* anything less after the due date */
	bool waits;             /* not_started before its start, even if done */
	bool worst;             /* as bad as what is below it */
};

/* The band of a rule set for such a row; NULL where our own rule holds. */
const struct okr_band *okr_rules_band(int rules, enum okr_ruled ruled);

#endif
