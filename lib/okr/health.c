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
	const char *whose;               /* its name */
	const struct okr_result *r;
	struct okr_buf *why; /* gets the rule that applied, or NULL */
	int32_t day;
	bool endless;            /* a statement without a due date of its own */
	bool limit;              /* is a limit, or one counts below it */
	int64_t score, expected; /* units, where known */
};

static int64_t
units(double x)
{
	return okr_num_known(x) ? okr_num_units(x, OKR_SCORE_DECIMALS) : 0;
}

int
okr_health_grade(double score)
{
	int64_t whole = units(score), tenths = (whole + 500) / 1000;

	if (!okr_num_known(score))
		return -1;
	return whole < FULL && tenths > 9 ? 9 : (int)tenths;
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

static enum okr_health
say(const struct judged *j, enum okr_health health, const char *why)
{
	if (j->why)
		okr_buf_text(j->why, why);
	return health;
}

/* Why the row is done, or NULL. */
static const char *
find_done(const struct judged *j)
{
	if (j->endless)
		return NULL;
	if (!is_due(j))
		return j->score >= FULL && !j->limit ? "full score" : NULL;
	if (j->branch && okr_num_known(j->r->expected))
		return j->score >= j->expected ? "due with as much as expected"
					       : NULL;
	if (!j->branch && j->node->commitment == OKR_ASPIRATIONAL)
		return okr_health_grade(j->r->score) >= STRETCH_GRADE
			   ? "due as a stretch with grade 0.7"
			   : NULL;
	return j->score >= FULL ? "due with full score" : NULL;
}

/* Units, 0 where not dated. */
static int64_t
elapsed(const struct judged *j)
{
	return units(okr_elapsed(j->node->window, j->day));
}

/* Why it is too early to say, or NULL. */
static const char *
find_grace(const struct judged *j)
{
	struct okr_window w = j->node->window;

	if (j->endless || w.start == OKR_DAY_NONE ||
	    (!j->branch && j->limit)) /* a broken limit is broken */
		return NULL;
	if (j->day == w.start)
		return "grace on its first day";
	if (okr_window_known(w) && elapsed(j) <= GRACE_ELAPSED)
		return "grace in the first tenth of its days";
	return NULL;
}

/* A step has no line to be above or below: belief, then time, decides. */
static enum okr_health
judge_step(const struct judged *j)
{
	double confidence = j->r->reading.confidence;

	if (!okr_num_known(confidence))
		return elapsed(j) > NEARLY_DUE
			   ? say(j, OKR_AT_RISK,
				 "in the last tenth of its days")
			   : say(j, OKR_ON_TRACK, "not due yet");
	if (units(confidence) >= CONFIDENT)
		return say(j, OKR_ON_TRACK, "confidence 0.7 or more");
	if (units(confidence) >= DOUBTFUL)
		return say(j, OKR_AT_RISK, "confidence 0.4 or more");
	return say(j, OKR_OFF_TRACK, "confidence below 0.4");
}

static void
say_gap(const struct judged *j, const char *how, int64_t bound)
{
	if (j->why == NULL)
		return;
	okr_buf_text(j->why, "gap ");
	okr_num_fixed(j->why, (double)(j->expected - j->score) / FULL,
		      OKR_SCORE_DECIMALS);
	okr_buf_text(j->why, how);
	okr_num_fixed(j->why, (double)bound / FULL, OKR_SCORE_DECIMALS);
}

static enum okr_health
judge_gap(const struct judged *j, int64_t steady, int64_t risky)
{
	int64_t gap = j->expected - j->score;

	if (gap <= risky)
		say_gap(j, " is at most ", gap <= steady ? steady : risky);
	else
		say_gap(j, " is above ", risky);
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

	if (j->why)
		okr_buf_printf(j->why, "by %s ", j->whose);
	if (outcome != OKR_NO_HEALTH)
		return say(j, outcome,
			   j->score >= FULL ? "full score" : "due date over");
	if (!okr_num_known(j->r->expected))
		return say(j, OKR_NO_DATA, "nothing to compare with");
	if (j->band->worst && j->branch && j->branch->worst != OKR_NO_HEALTH)
		return say(j, j->branch->worst, "the worst below");
	return judge_gap(j, j->band->steady, j->band->risky);
}

static enum okr_health
judge(const struct judged *j)
{
	bool step = !j->branch && (j->node->metric == OKR_MILESTONE ||
				   j->node->metric == OKR_BASELINE);
	const char *why;

	if (j->r->reading.said == OKR_SAID_DROPPED)
		return say(j, OKR_DROPPED, "its owner says so");
	if (!okr_tree_begun(j->node, j->day) &&
	    (j->score <= 0 || (j->band && j->band->waits)))
		return say(j, OKR_NOT_STARTED, "before its start");
	if (!okr_num_known(j->r->score))
		return say(j, OKR_NO_DATA, "no score");
	if (j->band)
		return judge_band(j);
	if ((why = find_done(j)) != NULL)
		return say(j, OKR_DONE_WELL, why);
	if (is_past(j))
		return say(j, OKR_MISSED, "due date over");
	if (!step && !okr_num_known(j->r->expected))
		return say(j, OKR_NO_DATA, "nothing to compare with");
	if ((why = find_grace(j)) != NULL)
		return say(j, OKR_ON_TRACK, why);
	return step ? judge_step(j) : judge_gap(j, STEADY_GAP, RISKY_GAP);
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

static void
look_at(const struct okr_score *s, uint32_t row, struct judged *j)
{
	const struct okr_node *node = &s->plan->node[row];
	const struct okr_branch *branch = &s->branch[node->branch];

	*j = (struct judged){ .node = node,
			      .day = s->clock.day,
			      .endless = okr_is_statement(node->kind) &&
					 !node->own_due };
	if (node->branch && branch->way != OKR_BY_MEASURE)
		j->branch = branch;
	j->limit = j->branch ? branch->limit_below : okr_is_limit(node->metric);
	j->band = find_band(s, j);
	j->whose = okr_rules_words[s->modes.rules];
}

static void
take_result(struct judged *j, const struct okr_result *r)
{
	j->r = r;
	j->score = units(r->score);
	j->expected = units(r->expected);
}

const struct okr_band *
okr_health_band(const struct okr_score *s, uint32_t row)
{
	struct judged j;

	look_at(s, row, &j);
	return j.band;
}

void
okr_health_judge(const struct okr_score *s, uint32_t row, struct okr_result *r)
{
	struct judged j;

	look_at(s, row, &j);
	if (j.band)
		r->expected = j.band->expects == OKR_EXPECT_TIME
				  ? okr_elapsed(j.node->window, j.day)
				  : 1;
	take_result(&j, r);
	r->health = judge(&j);
	if (is_due(&j))
		r->grade = okr_health_grade(r->score);
}

void
okr_health_explain(const struct okr_score *s, uint32_t row,
		   const struct okr_result *r, struct okr_buf *out)
{
	struct judged j;

	look_at(s, row, &j);
	take_result(&j, r);
	j.why = out;
	judge(&j);
	okr_buf_text(out, ": ");
	okr_buf_span(out, okr_health_word[r->health]);
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
	for (uint32_t i = plan->nbranch; i > 0; i--)
		s->branch[i].worst = (uint8_t)find_worst(s, plan->branch[i]);
}
