/* Health and grade. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/health.h"

#include "okr/okr/rules.h"
#include "okr/okr/tree.h"

/* In units of the fourth decimal, as printed. */
#define FULL 10000
#define STEADY_GAP 1000    /* at most: on track */
#define RISKY_GAP 2500     /* at most: at risk, beyond: off track */
#define GRACE_ELAPSED 1000 /* of its window a row has no colour yet */
#define NEARLY_DUE 9000    /* a step not yet taken is a risk from here */
#define STRETCH_GRADE 7    /* what a stretch aims at */
#define CONFIDENT 7000
#define DOUBTFUL 4000

const struct okr_span okr_health_word[OKR_NHEALTHS] = {
	[OKR_NO_HEALTH] = { "", 0 },
	[OKR_DROPPED] = { "dropped", 7 },
	[OKR_NOT_STARTED] = { "not_started", 11 },
	[OKR_NO_DATA] = { "no_data", 7 },
	[OKR_DONE_WELL] = { "done", 4 },
	[OKR_MISSED] = { "missed", 6 },
	[OKR_ON_TRACK] = { "on_track", 8 },
	[OKR_AT_RISK] = { "at_risk", 7 },
	[OKR_OFF_TRACK] = { "off_track", 9 },
};

/* A row in the light of its window on the day. */
struct judged {
	const struct okr_node *node;
	const struct okr_branch *branch; /* NULL without counted children */
	const struct okr_band *band;     /* of another tool, or NULL */
	const struct okr_result *r;
	int32_t day;
	bool endless;            /* a statement without a due date of its own */
	bool limit;              /* is a limit, or one counts below it */
	int64_t score, expected; /* units, where known */
	int64_t elapsed;         /* units, 0 where not dated */
};

static int64_t
units(double x)
{
	return okr_num_known(x) ? okr_num_units(x, OKR_SCORE_DECIMALS) : 0;
}

int
okr_health_grade(double score)
{
	int64_t tenths;

	if (!okr_num_known(score))
		return -1;
	tenths = (units(score) + 500) / 1000;
	return units(score) < FULL && tenths > 9 ? 9 : (int)tenths;
}

static bool
is_due(const struct judged *j)
{
	return !j->endless && j->node->window.due != OKR_DAY_NONE &&
	       j->day >= j->node->window.due;
}

static bool
is_past(const struct judged *j)
{
	return is_due(j) && j->day > j->node->window.due;
}

static bool
is_done(const struct judged *j)
{
	if (!okr_num_known(j->r->score) || j->endless)
		return false;
	if (!is_due(j))
		return j->score >= FULL && !j->limit;
	if (j->branch && okr_num_known(j->r->expected))
		return j->score >= j->expected;
	if (j->branch)
		return j->score >= FULL;
	if (j->node->commitment == OKR_ASPIRATIONAL)
		return okr_health_grade(j->r->score) >= STRETCH_GRADE;
	return j->score >= FULL;
}

/* Too early to say: the first day, or the first tenth of the window. */
static bool
in_grace(const struct judged *j)
{
	struct okr_window w = j->node->window;

	if (j->endless || w.start == OKR_DAY_NONE ||
	    (!j->branch && j->limit)) /* a broken limit is broken */
		return false;
	return j->day == w.start ||
	       (okr_window_known(w) && j->elapsed <= GRACE_ELAPSED);
}

/* A step has no line to be above or below: belief, then time, decides. */
static enum okr_health
judge_step(const struct judged *j)
{
	double confidence = j->r->reading.confidence;

	if (okr_num_known(confidence))
		return units(confidence) >= CONFIDENT  ? OKR_ON_TRACK
		       : units(confidence) >= DOUBTFUL ? OKR_AT_RISK
						       : OKR_OFF_TRACK;
	return j->elapsed > NEARLY_DUE ? OKR_AT_RISK : OKR_ON_TRACK;
}

static enum okr_health
judge_gap(const struct judged *j, int64_t steady, int64_t risky)
{
	int64_t gap = j->expected - j->score;

	return gap <= steady  ? OKR_ON_TRACK
	       : gap <= risky ? OKR_AT_RISK
			      : OKR_OFF_TRACK;
}

/* What a score comes to without regard to the gap, or OKR_NO_HEALTH. */
static enum okr_health
judge_outcome(const struct judged *j)
{
	if (j->score >= FULL)
		return is_past(j) ? j->band->closed : j->band->full;
	return is_past(j) ? j->band->fallen : OKR_NO_HEALTH;
}

static enum okr_health
judge_band(const struct judged *j)
{
	enum okr_health outcome = judge_outcome(j);

	if (outcome != OKR_NO_HEALTH)
		return outcome;
	if (!okr_num_known(j->r->expected))
		return OKR_NO_DATA;
	if (j->band->worst && j->branch->worst != OKR_NO_HEALTH)
		return j->branch->worst;
	return judge_gap(j, j->band->steady, j->band->risky);
}

/* A statement that never ends may still begin, on a date of its own. */
static bool
before_start(const struct judged *j)
{
	if (j->endless && !j->node->own_start)
		return false;
	return j->node->window.start != OKR_DAY_NONE &&
	       j->day < j->node->window.start;
}

static enum okr_health
judge(const struct judged *j)
{
	bool step = !j->branch && (j->node->metric == OKR_MILESTONE ||
				   j->node->metric == OKR_BASELINE);
	enum okr_health health;

	if (j->r->reading.said == OKR_SAID_DROPPED)
		return OKR_DROPPED;
	if (before_start(j) && (j->score <= 0 || (j->band && j->band->waits)))
		return OKR_NOT_STARTED;
	if (!okr_num_known(j->r->score))
		return OKR_NO_DATA;
	if (j->band)
		return judge_band(j);
	if (is_done(j))
		return OKR_DONE_WELL;
	if (is_past(j))
		return OKR_MISSED;
	if (!step && !okr_num_known(j->r->expected))
		return OKR_NO_DATA;
	health = step ? judge_step(j) : judge_gap(j, STEADY_GAP, RISKY_GAP);
	return in_grace(j) ? OKR_ON_TRACK : health;
}

/* The band that another tool has for the row, or NULL. */
static const struct okr_band *
find_band(const struct okr_score *s, const struct judged *j)
{
	static const enum okr_ruled ruled[OKR_NMETRICS] = {
		[OKR_NO_METRIC] = OKR_RULED_NUMBER,
		[OKR_INCREASE] = OKR_RULED_NUMBER,
		[OKR_DECREASE] = OKR_RULED_NUMBER,
		[OKR_AT_LEAST] = OKR_RULED_LIMIT,
		[OKR_AT_MOST] = OKR_RULED_LIMIT,
		[OKR_BETWEEN] = OKR_RULED_LIMIT,
		[OKR_MILESTONE] = OKR_RULED_STEP,
		[OKR_BASELINE] = OKR_RULED_OTHER,
	};
	const struct okr_band *band =
	    okr_rules_band(s->modes.rules, j->branch ? OKR_RULED_PARENT
						     : ruled[j->node->metric]);

	/* What never ends has no share of its time behind it. */
	if (band && band->expects == OKR_EXPECT_TIME && j->endless)
		return NULL;
	return okr_is_statement(j->node->kind) && !j->branch ? NULL : band;
}

void
okr_health_judge(const struct okr_score *s, uint32_t row, struct okr_result *r)
{
	const struct okr_node *node = &s->plan->node[row];
	const struct okr_branch *branch = &s->branch[node->branch];
	double elapsed = okr_elapsed(node->window, s->clock.day);
	struct judged j = { .node = node,
			    .r = r,
			    .day = s->clock.day,
			    .endless = okr_is_statement(node->kind) &&
				       !node->own_due,
			    .score = units(r->score),
			    .elapsed = units(elapsed) };

	if (node->branch && branch->way != OKR_BY_MEASURE)
		j.branch = branch;
	j.limit = j.branch ? branch->limit_below : okr_is_limit(node->metric);
	j.band = find_band(s, &j);
	if (j.band)
		r->expected = j.band->expects == OKR_EXPECT_TIME ? elapsed : 1;
	j.expected = units(r->expected);
	r->health = judge(&j);
	if (is_due(&j))
		r->grade = okr_health_grade(r->score);
}

/* How bad a health is for what stands above it; 0 says nothing. */
static const uint8_t severity[OKR_NHEALTHS] = {
	[OKR_DONE_WELL] = 1, [OKR_ON_TRACK] = 1,  [OKR_AT_RISK] = 2,
	[OKR_MISSED] = 3,    [OKR_OFF_TRACK] = 3,
};

static enum okr_health
find_worst(const struct okr_score *s, uint32_t row)
{
	static const enum okr_health of_severity[] = {
		OKR_NO_HEALTH, OKR_ON_TRACK, OKR_AT_RISK, OKR_OFF_TRACK
	};
	const struct okr_node *node = s->plan->node;
	int worst = 0;

	for (uint32_t c = node[row].child; c; c = node[c].next) {
		int bad = severity[okr_score_result(s, c).health];

		if (bad > worst && !okr_score_skips(s, c))
			worst = bad;
	}
	return of_severity[worst];
}

void
okr_health_gather(struct okr_score *s)
{
	const struct okr_plan *plan = s->plan;
	const struct okr_band *band = okr_rules_band(s->modes.rules,
						     OKR_RULED_PARENT);

	if (!band || !band->worst)
		return;
	for (uint32_t i = 0; i < plan->norder; i++) {
		uint32_t row = plan->order[i];

		if (plan->node[row].branch)
			s->branch[plan->node[row].branch].worst = (uint8_t)
			    find_worst(s, row);
	}
}
