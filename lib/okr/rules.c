/* The published rules as one table. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/rules.h"

/* Ahead of the line or on it, up to a quarter behind, further behind. */
static const struct okr_band viva = {
	.expects = OKR_EXPECT_TIME,
	.steady = 0,
	.risky = 2500,
};

/* What it said on the due date stands: the line then stays at 1. */
static const struct okr_band engagedly = {
	.expects = OKR_EXPECT_TIME,
	.steady = 1649, /* less than 16.5 points */
	.risky = 3300,
	.full = OKR_DONE_WELL,
	.closed = OKR_DONE_WELL,
	.waits = true,
};

/* Met or not met: then behind, and at risk after the due date. */
static const struct okr_band engagedly_limit = {
	.expects = OKR_EXPECT_ALL,
	.steady = 0,
	.risky = 10000,
	.closed = OKR_DONE_WELL,
	.fallen = OKR_OFF_TRACK,
	.waits = true,
};

/* Green from 90 %, yellow from 75 %, whatever the day. */
static const struct okr_band servicenow = {
	.expects = OKR_EXPECT_ALL,
	.steady = 1000,
	.risky = 2500,
};

static const struct okr_band servicenow_goal = {
	.expects = OKR_EXPECT_ALL,
	.steady = 1000,
	.risky = 2500,
	.worst = true,
};

static const struct okr_band *const bands[][OKR_NRULED] = {
	[OKR_RULES_VIVA] = {
		[OKR_RULED_NUMBER] = &viva,
		[OKR_RULED_STEP] = &viva,
		[OKR_RULED_PARENT] = &viva,
	},
	[OKR_RULES_ENGAGEDLY] = {
		[OKR_RULED_NUMBER] = &engagedly,
		[OKR_RULED_STEP] = &engagedly,
		[OKR_RULED_LIMIT] = &engagedly_limit,
		[OKR_RULED_PARENT] = &engagedly,
	},
	[OKR_RULES_SERVICENOW] = {
		[OKR_RULED_NUMBER] = &servicenow,
		[OKR_RULED_LIMIT] = &servicenow,
		[OKR_RULED_PARENT] = &servicenow_goal,
	},
};

const struct okr_band *
okr_rules_band(int rules, enum okr_ruled ruled)
{
	return bands[rules][ruled];
}
