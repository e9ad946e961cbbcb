/* Words of the status chart, and its page. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_status.h"

#include <stdlib.h>

#include "okr/draw/status_columns.h"
#include "okr/draw/words.h"

#define MONTH 4 /* weeks to look back */

const enum okr_health okr_status_order[OKR_STATUS_HEALTHS] = {
	OKR_OFF_TRACK, OKR_MISSED,      OKR_AT_RISK, OKR_ON_TRACK,
	OKR_DONE_WELL, OKR_NOT_STARTED, OKR_DROPPED, OKR_NO_DATA,
};

int
okr_status_percent(const struct okr_tally *tally, size_t n)
{
	return tally->n > 0 ? (int)((200 * n + tally->n) / (2 * tally->n)) : 0;
}

static int
percent_good(const struct okr_tally *t)
{
	return okr_status_percent(t,
				  t->of[OKR_ON_TRACK] + t->of[OKR_DONE_WELL]);
}

static int
percent_bad(const struct okr_tally *t)
{
	return okr_status_percent(t, t->of[OKR_OFF_TRACK] + t->of[OKR_MISSED]);
}

/* Readers subtract what they see. */
int
okr_status_ncs(const struct okr_tally *tally)
{
	return percent_good(tally) - percent_bad(tally);
}

/* At least half of the rows have something to be judged by. */
static bool
is_known(const struct okr_tally *t)
{
	return t->n > 0 && 2 * t->of[OKR_NO_DATA] <= t->n;
}

void
okr_status_say_ncs(struct okr_buf *out, const struct okr_tally *tally)
{
	int ncs = okr_status_ncs(tally);

	if (!is_known(tally))
		okr_buf_text(out, OKR_DASH);
	else if (ncs == 0)
		okr_buf_char(out, '0');
	else
		okr_words_signed(out, ncs, 0);
}

size_t
okr_status_most(const struct okr_status_view *view)
{
	size_t most = 0;

	for (size_t i = 0; i < view->n; i++)
		if (view->day[i].tally.n > most)
			most = view->day[i].tally.n;
	return most;
}

bool
okr_status_has(const struct okr_status_view *view, enum okr_health health)
{
	size_t i = 0;

	while (i < view->n && view->day[i].tally.of[health] == 0)
		i++;
	return i < view->n;
}

const struct okr_status_day *
okr_status_today(const struct okr_status_view *view)
{
	return view->n > 0 ? &view->day[view->n - 1] : NULL;
}

/* The day some weeks before the last, where enough was known on it. */
static const struct okr_status_day *
find_before(const struct okr_status_view *view, size_t *weeks)
{
	const struct okr_status_day *before;

	*weeks = view->n - 1 < MONTH ? view->n - 1 : MONTH;
	before = &view->day[view->n - 1 - *weeks];
	return *weeks > 0 && is_known(&before->tally) ? before : NULL;
}

/* "; 10 lower than 4 weeks ago" */
static void
say_change(struct okr_buf *out, const struct okr_status_view *view)
{
	size_t weeks;
	const struct okr_status_day *before = find_before(view, &weeks);
	int change;

	if (before == NULL)
		return;
	change = okr_status_ncs(&okr_status_today(view)->tally) -
		 okr_status_ncs(&before->tally);
	if (change == 0)
		okr_buf_text(out, "; the same as ");
	else
		okr_buf_printf(out, "; %d %s than ", abs(change),
			       change > 0 ? "higher" : "lower");
	if (weeks == 1)
		okr_buf_text(out, "a week ago");
	else
		okr_buf_printf(out, "%zu weeks ago", weeks);
}

/* "NCS +42: 58 % on track or done, 16 % off track" */
static void
say_title(struct okr_buf *out, const struct okr_status_view *view)
{
	const struct okr_status_day *today = okr_status_today(view);
	const struct okr_tally *t;

	if (today == NULL || today->tally.n == 0) {
		okr_buf_printf(out, "No %s are open", view->many);
		return;
	}
	t = &today->tally;
	if (!is_known(t)) {
		okr_buf_printf(out, "%zu of %zu open %s have no data",
			       t->of[OKR_NO_DATA], t->n, view->many);
		return;
	}
	okr_buf_text(out, "NCS ");
	okr_status_say_ncs(out, t);
	okr_buf_printf(out, ": %d %% on track%s, %d %% off track%s",
		       percent_good(t), t->of[OKR_DONE_WELL] ? " or done" : "",
		       percent_bad(t), t->of[OKR_MISSED] ? " or missed" : "");
	say_change(out, view);
}

static void
say_subtitle(struct okr_buf *out, const struct okr_status_view *view)
{
	const struct okr_status_day *today = okr_status_today(view);

	okr_buf_printf(out,
		       "Health of the %s open on each day \xC2\xB7 %zu now "
		       "\xC2\xB7 week by week \xC2\xB7 as of ",
		       view->many, today ? today->tally.n : 0);
	okr_day_format(out, view->setting.as_of);
}

void
okr_status_caption(struct okr_caption *c, const struct okr_status_view *view)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	okr_buf_printf(&c->footer,
		       "NCS, net confidence score: %% on track or done minus "
		       "%% off track or missed of the %s open on the day. "
		       "Health as it was known then. Off track stands on the "
		       "base, so that it can be compared.",
		       view->many);
	okr_caption_settle(c, &view->setting);
}

void
okr_status_draw(struct okr_pages *pages, const struct okr_status_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_status_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (okr_status_most(view) == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_status_draw_columns(okr_pages_add(pages, &heading), view);
	okr_caption_release(&c);
}

/* "on track" of OKR_ON_TRACK */
static void
say_health(struct okr_buf *out, enum okr_health health)
{
	okr_words_of(out, okr_health_word[health]);
}

/* "2026-11-20: NCS +42, 5 off track, 15 on track of 31." */
static void
say_day(struct okr_buf *out, const struct okr_status_day *day)
{
	okr_day_format(out, day->day);
	okr_buf_text(out, ": NCS ");
	okr_status_say_ncs(out, &day->tally);
	for (size_t i = 0; i < OKR_STATUS_HEALTHS; i++) {
		size_t n = day->tally.of[okr_status_order[i]];

		if (n == 0)
			continue;
		okr_buf_printf(out, ", %zu ", n);
		say_health(out, okr_status_order[i]);
	}
	okr_buf_printf(out, ", of %zu.\n", day->tally.n);
}

void
okr_status_say(struct okr_buf *out, const struct okr_status_view *view)
{
	struct okr_caption c = { 0 };

	okr_status_caption(&c, view);
	okr_caption_say(out, &c);
	for (size_t i = view->n; i-- > 0;)
		say_day(out, &view->day[i]);
	okr_caption_release(&c);
}
