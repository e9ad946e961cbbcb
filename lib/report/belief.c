/* Belief beside health. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/belief.h"

#include "okr/base/num.h"

static int64_t
units(double x)
{
	return okr_num_units(x, OKR_SCORE_DECIMALS);
}

enum okr_belief
okr_belief_of(double confidence, enum okr_health health)
{
	if (!okr_num_known(confidence))
		return OKR_BELIEF_AGREES;
	if (health == OKR_OFF_TRACK &&
	    units(confidence) >= units(OKR_BELIEF_CONFIDENT))
		return OKR_BELIEF_IN_LAG;
	if (health == OKR_ON_TRACK &&
	    units(confidence) < units(OKR_BELIEF_DOUBTFUL))
		return OKR_DOUBT_OF_NUMBERS;
	return OKR_BELIEF_AGREES;
}
