/* Stretches of days, each with its mean. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/explain_days.h"

#include "okr/okr/explain_mean.h"
#include "okr/okr/addends.h"

/* Days that are to be told. */
struct told {
	const struct okr_explained *e;
	enum okr_figure figure;
	bool
	    listed; /* with the terms of each mean, if there are not too many */
	size_t n;   /* stretches */
};

/* Days of the window that are worth the same, and told as one. */
struct stretch {
	double value;
	struct okr_window window;
	bool listed; /* with its terms */
};

/*
 * A list of zeroes, such as of all that is to come, says nothing.  What is not
 * listed goes together with the days behind it that are worth the same.
 */
static bool
goes_on(const struct told *t, const struct okr_piece *piece,
	const struct stretch *stretch)
{
	return !stretch->listed && piece->open &&
	       piece->figure[t->figure] == stretch->value;
}

static struct okr_window
clip(const struct told *t, const struct okr_piece *piece)
{
	const struct okr_branch *branch = t->e->branch;
	struct okr_window w = branch->window;
	int32_t n = okr_days_of(&branch->days, piece, w);

	if (piece->start > w.start)
		w.start = piece->start;
	w.due = w.start + n - 1;
	return w;
}

static bool
is_within(const struct told *t, const struct okr_piece *piece)
{
	const struct okr_branch *branch = t->e->branch;

	return piece < branch->days.piece + branch->days.n &&
	       piece->start <= branch->window.due;
}

/* The next one from *at on, NULL at first; false behind the last. */
static bool
next_stretch(const struct told *t, const struct okr_piece **at,
	     struct stretch *out)
{
	const struct okr_branch *branch = t->e->branch;

	if (*at == NULL)
		*at = okr_days_at(&branch->days, branch->window.start);
	while (is_within(t, *at) &&
	       !((*at)->open && okr_num_known((*at)->figure[t->figure])))
		++*at;
	if (!is_within(t, *at))
		return false;
	out->value = (*at)->figure[t->figure];
	out->listed = t->listed && out->value != 0;
	out->window = clip(t, *at);
	for (++*at; is_within(t, *at) && goes_on(t, *at, out); ++*at)
		out->window.due = clip(t, *at).due;
	return true;
}

/* How many stretches there are, and whether their terms can all be told. */
static void
measure(struct told *t)
{
	const struct okr_piece *at = NULL;
	struct stretch stretch;
	size_t terms = 0;

	t->n = 0;
	while (next_stretch(t, &at, &stretch)) {
		if (++t->n <= OKR_MAX_TERMS && terms <= OKR_MAX_TERMS &&
		    stretch.listed)
			terms += okr_explain_count(t->e, t->figure,
						   stretch.window.start,
						   OKR_MAX_TERMS);
	}
	if (!t->listed || (terms <= OKR_MAX_TERMS && t->n <= OKR_MAX_TERMS))
		return;
	t->listed = false;
	at = NULL;
	for (t->n = 0; next_stretch(t, &at, &stretch);)
		t->n++;
}

static void
tell_value(const struct told *t, const struct stretch *stretch)
{
	struct okr_buf *out = t->e->out;

	if (stretch->listed) {
		okr_explain_terms(t->e, t->figure, stretch->window.start);
		return;
	}
	okr_num_fixed(out, stretch->value, t->e->decimals);
	okr_buf_text(out, " [");
	okr_day_format(out, stretch->window.start);
	okr_buf_text(out, "..");
	okr_day_format(out, stretch->window.due);
	okr_buf_char(out, ']');
}

/* Days times mean of each stretch, those beyond the first as one. */
static void
tell_stretches(const struct told *t)
{
	struct okr_buf *out = t->e->out;
	const struct okr_piece *at = NULL;
	struct stretch stretch;
	struct okr_mean rest = { 0 };

	for (size_t i = 0; next_stretch(t, &at, &stretch); i++) {
		int32_t days = okr_window_days(stretch.window);

		if (i >= OKR_MAX_TERMS) {
			okr_mean_add(&rest, days, stretch.value);
			continue;
		}
		okr_buf_printf(out, "%s%d x ", i > 0 ? " + " : "", (int)days);
		tell_value(t, &stretch);
	}
	if (rest.n == 0)
		return;
	okr_buf_printf(out, " + %d x ", (int)okr_sum_value(&rest.weight));
	okr_num_fixed(out, okr_mean_value(&rest, false), t->e->decimals);
	okr_buf_printf(out, " [and %zu more]", t->n - OKR_MAX_TERMS);
}

/* One stretch is all of the window: its mean is all there is to tell. */
static bool
tell_whole(const struct told *t)
{
	const struct okr_piece *at = NULL;
	struct stretch stretch;

	if (t->n != 1 || !next_stretch(t, &at, &stretch))
		return false;
	if (okr_window_days(stretch.window) !=
	    okr_window_days(t->e->branch->window))
		return false;
	tell_value(t, &stretch);
	return true;
}

/* All stretches and, where they count, the days on which nothing was open. */
static void
tell_sum(const struct told *t, int32_t empty)
{
	struct okr_buf *out = t->e->out;
	bool several = t->n + (empty > 0) > 1;

	if (several)
		okr_buf_char(out, '(');
	tell_stretches(t);
	if (empty > 0)
		okr_buf_printf(out, "%s%d [empty days]", t->n > 0 ? " + " : "",
			       (int)empty);
	else if (t->n == 0)
		okr_buf_char(out, '0');
	if (several)
		okr_buf_char(out, ')');
	okr_buf_printf(out, " / %d",
		       (int)okr_window_days(t->e->branch->window));
}

void
okr_explain_days(const struct okr_explained *e, enum okr_figure figure)
{
	const struct okr_branch *branch = e->branch;
	struct told t = { .e = e, .figure = figure, .listed = true };
	bool scores = figure == OKR_FIG_SCORE;
	int32_t until = scores ? branch->window.due : e->score->clock.day;
	int32_t empty = okr_days_empty(&branch->days, branch->window, until);

	measure(&t);
	okr_explain_label(e, figure, "by days ");
	if (!tell_whole(&t))
		tell_sum(&t, scores ? 0 : empty);
	okr_explain_figure(e, figure);
	if (scores && empty > 0)
		okr_buf_printf(e->out, "; %d of %d days with nothing open",
			       (int)empty,
			       (int)okr_window_days(branch->window));
}
