/* Titles as findings. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/titles.h"

#include "okr/draw/vision_axes.h"
#include "okr/draw/vision_bar.h"
#include "okr/draw/words.h"

static void
say(struct okr_buf *out, const char *before, double x)
{
	okr_buf_text(out, before);
	okr_words_number(out, x, OKR_SHOWN_DECIMALS);
}

/* Where the vision stands against its pace; the pace is known. */
static void
say_position(struct okr_buf *out, const struct okr_vision *v)
{
	double behind = v->pace - v->delivered;
	int64_t units = okr_num_units(behind, OKR_SHOWN_DECIMALS);

	say(out, "The vision stands at ", v->delivered);
	if (units == 0) {
		okr_buf_text(out, ", on pace");
		return;
	}
	say(out, ", ", fabs(behind));
	okr_buf_text(out, units > 0 ? " behind pace" : " ahead of pace");
}

static void
say_end(struct okr_buf *out, const struct okr_vision *v)
{
	say(out, "The vision ended at ", v->delivered);
	okr_buf_text(out, " in ");
	okr_words_month(out, v->window.due);
}

static void
say_landing(struct okr_buf *out, const struct okr_vision *v,
	    struct okr_vision_ends e)
{
	if (e.landing >= 1) {
		okr_buf_text(out, "At this rate the vision is reached by ");
		okr_words_month(out, v->window.due);
		return;
	}
	say(out, "At this rate the vision lands at ", e.landing);
	okr_buf_text(out, " by ");
	okr_words_month(out, v->window.due);
	if (e.landing < e.ceiling)
		say(out, "; even perfect from here: ", e.ceiling);
	else
		okr_buf_text(out, ", the best still possible");
}

/* The latest cycle that is over. */
static const struct okr_vision_cycle *
last_closed(const struct okr_vision *v)
{
	for (size_t i = v->ncycle; i-- > 0;)
		if (v->cycle[i].state == OKR_CYCLE_CLOSED)
			return &v->cycle[i];
	return NULL;
}

static void
say_without_horizon(struct okr_buf *out, const struct okr_vision *v)
{
	const struct okr_vision_cycle *cycle = last_closed(v);

	if (cycle == NULL) {
		okr_buf_text(out, "The vision has no due date to be on pace "
				  "for");
		return;
	}
	if (cycle->objectives == 0) {
		okr_buf_text(out, "No objective served the vision in ");
		okr_buf_span(out, cycle->name);
		return;
	}
	okr_buf_text(out, "The vision\xE2\x80\x99s objectives scored ");
	okr_words_number(out, cycle->score, OKR_SHOWN_DECIMALS);
	okr_buf_text(out, " in ");
	okr_buf_span(out, cycle->name);
}

void
okr_title_vision(struct okr_buf *out, const struct okr_vision *v)
{
	struct okr_vision_ends e = okr_vision_ends(v);

	if (v->counted.n == 0)
		okr_buf_text(out, "No objective serves the vision");
	else if (!okr_vision_has_horizon(v))
		say_without_horizon(out, v);
	else if (!okr_num_known(v->delivered))
		okr_buf_text(out, "No objective of the vision has data yet");
	else if (v->day < v->window.start) {
		okr_buf_text(out, "The vision begins on ");
		okr_words_day(out, v->window.start);
	} else if (okr_vision_is_over(v))
		say_end(out, v);
	else if (okr_num_known(e.landing) && last_closed(v))
		say_landing(out, v, e);
	else
		say_position(out, v);
}

void
okr_title_vision_short(struct okr_buf *out, const struct okr_vision *v)
{
	struct okr_vision_ends e = okr_vision_ends(v);

	say(out, "Lands at ", e.landing);
	okr_buf_text(out, " by ");
	okr_words_month(out, v->window.due);
	say(out, "; at best ", e.ceiling);
}

const enum okr_health okr_worst_first[OKR_NHEALTHS] = {
	OKR_MISSED,  OKR_OFF_TRACK,   OKR_AT_RISK, OKR_ON_TRACK,  OKR_DONE_WELL,
	OKR_DROPPED, OKR_NOT_STARTED, OKR_NO_DATA, OKR_NO_HEALTH,
};

void
okr_tally_add(struct okr_tally *tally, enum okr_health health)
{
	tally->n++;
	tally->of[health]++;
}

/* What a title counts, worst first. */
static const struct {
	enum okr_health health;
	const char *words;
} counted[] = {
	{ OKR_MISSED, "missed" },
	{ OKR_OFF_TRACK, "off track" },
	{ OKR_AT_RISK, "at risk" },
	{ OKR_NO_DATA, "without data" },
};

#define NCOUNTED (sizeof(counted) / sizeof(*counted))

/* Nothing of the above: what most of them are. */
static const char *
all_well(const struct okr_tally *tally)
{
	size_t n = tally->n;

	return tally->of[OKR_DONE_WELL] == n     ? "done"
	       : tally->of[OKR_NOT_STARTED] == n ? "still to start"
	       : tally->of[OKR_DROPPED] == n     ? "dropped"
	       : tally->of[OKR_ON_TRACK] == n
		   ? "on track"
		   : "on track, done, or not to be judged yet";
}

/* One word for all: "Both objectives are done". */
static void
say_of_all(struct okr_buf *out, const struct okr_tally *tally, const char *noun,
	   const char *words)
{
	size_t n = tally->n;

	if (n > 2)
		okr_buf_printf(out, "All %zu %s are %s", n, noun, words);
	else
		okr_buf_printf(out, "%s %s %s %s", n == 1 ? "The only" : "Both",
			       noun, n == 1 ? "is" : "are", words);
}

static void
say_counts(struct okr_buf *out, const struct okr_tally *tally, const char *many)
{
	bool first = true;

	for (size_t i = 0; i < NCOUNTED; i++) {
		size_t n = tally->of[counted[i].health];

		if (n == 0)
			continue;
		if (first)
			okr_buf_printf(out, "%zu of %zu %s %s %s", n, tally->n,
				       many, n == 1 ? "is" : "are",
				       counted[i].words);
		else
			okr_buf_printf(out, ", %zu %s", n, counted[i].words);
		first = false;
	}
}

void
okr_title_health(struct okr_buf *out, const struct okr_tally *tally,
		 const char *one, const char *many)
{
	const char *noun = tally->n == 1 ? one : many;

	for (size_t i = 0; i < NCOUNTED; i++) {
		size_t n = tally->of[counted[i].health];

		if (n == 0)
			continue;
		if (n == tally->n)
			say_of_all(out, tally, noun, counted[i].words);
		else
			say_counts(out, tally, many);
		return;
	}
	say_of_all(out, tally, noun, all_well(tally));
}

void
okr_title_rest(struct okr_buf *out, const struct okr_tally *rest)
{
	size_t bad = rest->of[OKR_OFF_TRACK] + rest->of[OKR_MISSED];

	if (rest->n > 0)
		okr_buf_printf(out, "%zu more", rest->n);
	if (bad > 0)
		okr_buf_printf(out, " (%zu off track or missed)", bad);
}
