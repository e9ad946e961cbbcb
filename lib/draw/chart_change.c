/* Order and words of the change chart, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_change.h"

#include <stdlib.h>

#include "okr/draw/change_rows.h"
#include "okr/draw/words.h"

double
okr_change_gain(const struct okr_change *row)
{
	if (row->kind != OKR_CHANGE_PAIR)
		return 0;
	return okr_words_shown(row->now) - okr_words_shown(row->then);
}

/* In units of what is shown, or 0.30 - 0.10 would not be 0.20. */
static int64_t
gain_units(const struct okr_change *row)
{
	return okr_num_units(okr_change_gain(row), OKR_SHOWN_DECIMALS);
}

static int
compare_rows(const void *x, const void *y)
{
	const struct okr_change *a = x, *b = y;
	int64_t gain_a = gain_units(a), gain_b = gain_units(b);

	if (a->kind != b->kind)
		return (int)a->kind - (int)b->kind;
	if (gain_a != gain_b)
		return gain_a > gain_b ? -1 : 1;
	return okr_span_compare(a->id, b->id);
}

void
okr_change_sort(struct okr_change_view *view)
{
	if (view->n > 0)
		qsort(view->row, view->n, sizeof(*view->row), compare_rows);
}

size_t
okr_change_count(const struct okr_change_view *view, enum okr_change_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += view->row[i].kind == kind;
	return n;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

struct okr_change_shown
okr_change_shown(const struct okr_change_view *view, size_t a_page)
{
	struct okr_change_shown shown;
	size_t have, room, new, ended;

	for (int kind = 0; kind < OKR_NCHANGES; kind++)
		shown.of[kind] = okr_change_count(view,
						  (enum okr_change_kind)kind);
	have = shown.of[OKR_CHANGE_PAIR] + shown.of[OKR_CHANGE_BLIND];
	room = (a_page - have % a_page) % a_page;
	new = shown.of[OKR_CHANGE_NEW];
	ended = shown.of[OKR_CHANGE_ENDED];
	shown.of[OKR_CHANGE_ENDED] = least(ended, room - least(new, room / 2));
	shown.of[OKR_CHANGE_NEW] = least(new,
					 room - shown.of[OKR_CHANGE_ENDED]);
	return shown;
}

const char *
okr_change_word(const struct okr_change *row)
{
	switch (row->kind) {
	case OKR_CHANGE_NEW:
		return "new";
	case OKR_CHANGE_ENDED:
		return "not continued";
	case OKR_CHANGE_BLIND:
		return okr_num_known(row->then) ? "no data now"
						: "no data before";
	case OKR_CHANGE_PAIR:
	case OKR_NCHANGES:
		break;
	}
	return "";
}

struct okr_span
okr_change_before(const struct okr_change_view *view)
{
	return view->before.n > 0 ? view->before : OKR_SPAN("before");
}

struct okr_span
okr_change_cycle(const struct okr_change_view *view)
{
	return view->cycle.n > 0 ? view->cycle : OKR_SPAN("now");
}

/* How many pairs are higher, and how many lower, than before. */
struct verdict {
	size_t n, higher, lower;
};

static struct verdict
judge(const struct okr_change_view *view)
{
	struct verdict v = { 0 };

	for (size_t i = 0; i < view->n; i++) {
		int64_t gain = gain_units(&view->row[i]);

		v.n += view->row[i].kind == OKR_CHANGE_PAIR;
		v.higher += gain > 0;
		v.lower += gain < 0;
	}
	return v;
}

/* "5 of 8 continued objectives", "All 3 ...", "The only ..." */
static void
say_share(struct okr_buf *out, const struct okr_change_view *view, size_t n,
	  size_t of)
{
	if (n < of)
		okr_buf_printf(out, "%zu of %zu continued %s", n, of,
			       view->many);
	else if (of == 1)
		okr_buf_printf(out, "The only continued %s", view->one);
	else if (of == 2)
		okr_buf_printf(out, "Both continued %s", view->many);
	else
		okr_buf_printf(out, "All %zu continued %s", of, view->many);
}

/* What a comparison is called, by whether it is of what is in progress. */
static const struct {
	const char *same, *higher, *lower, *also_lower, *none_higher;
} verdict_words[] = {
	{ " did as well as last time", " did better than last time",
	  " did worse than last time", " worse", ", none better" },
	{ " now as high as last time at this point",
	  " now higher than last time at this point",
	  " now lower than last time at this point", " lower",
	  ", none higher" },
};

static void
say_verdict(struct okr_buf *out, const struct okr_change_view *view,
	    struct verdict v)
{
	size_t n = v.higher ? v.higher : v.lower ? v.lower : v.n;

	say_share(out, view, n, v.n);
	if (view->open)
		okr_buf_text(out, n == 1 ? " is" : " are");
	okr_buf_text(out, v.higher  ? verdict_words[view->open].higher
			  : v.lower ? verdict_words[view->open].lower
				    : verdict_words[view->open].same);
	if (v.higher > 0 && v.lower > 0)
		okr_buf_printf(out, ", %zu%s", v.lower,
			       verdict_words[view->open].also_lower);
	if (v.higher == 0 && v.lower > 0 && v.lower < v.n)
		okr_buf_text(out, verdict_words[view->open].none_higher);
}

static void
say_title(struct okr_buf *out, const struct okr_change_view *view)
{
	struct verdict v = judge(view);

	if (v.n > 0)
		say_verdict(out, view, v);
	else if (view->left_out + view->running > 0)
		okr_buf_text(out, "Nothing can be compared with its "
				  "predecessor yet");
	else
		okr_buf_text(out,
			     "Nothing has a predecessor to be compared with");
}

static void
say_subtitle(struct okr_buf *out, const struct okr_change_view *view)
{
	okr_buf_text(out, view->open ? "Score so far" : "Score at the close");
	if (view->cycle.n > 0) {
		okr_buf_text(out, view->open ? " in " : " of ");
		okr_buf_span(out, view->cycle);
	}
	okr_buf_text(out, " \xC2\xB7 as of ");
	okr_day_format(out, view->setting.as_of);
	okr_buf_text(out, " \xC2\xB7 against the predecessor");
	okr_buf_text(out, view->open ? " after the same share of its days"
				     : "\xE2\x80\x99s");
}

void
okr_change_say_rest(struct okr_buf *out, const struct okr_change_view *view,
		    const struct okr_change_shown *shown)
{
	static const enum okr_change_kind kinds[] = { OKR_CHANGE_NEW,
						      OKR_CHANGE_ENDED };
	static const char *const words[] = { "new", "not continued" };
	size_t said = 0;

	for (size_t i = 0; i < 2; i++) {
		size_t n = okr_change_count(view, kinds[i]) -
			   shown->of[kinds[i]];

		if (n > 0)
			okr_buf_printf(out, "%s%zu %s",
				       said++ ? ", " : "Not shown: ", n,
				       words[i]);
	}
	okr_buf_text(out, said ? "." : "");
}

static void
say_footer(struct okr_buf *out, const struct okr_change_view *view)
{
	okr_buf_text(out, view->open
			      ? "Hollow: the predecessor, by readings that "
				"have a day or a score row of that day. "
			      : "Hollow: the predecessor\xE2\x80\x99s score "
				"at its own close. ");
	okr_buf_text(out, "Solid: now. Largest gain first. Bold: lower. "
			  "Shape: health.");
	if (view->running > 0)
		okr_buf_printf(out, " In progress and not compared: %zu.",
			       view->running);
	if (view->left_out > 0)
		okr_buf_printf(out,
			       view->open ? " Left out, as nobody knows how "
					    "the predecessor stood then: %zu."
					  : " Left out, as the predecessor is "
					    "not closed: %zu.",
			       view->left_out);
}

void
okr_change_caption(struct okr_caption *c, const struct okr_change_view *view,
		   const struct okr_change_shown *shown)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	say_footer(&c->footer, view);
	okr_buf_char(&c->footer, ' ');
	okr_change_say_rest(&c->footer, view, shown);
	c->footer.n -= c->footer.s[c->footer.n - 1] == ' ';
	okr_caption_settle(c, &view->setting);
}

static size_t
count_continued(const struct okr_change_view *view)
{
	return okr_change_count(view, OKR_CHANGE_PAIR) +
	       okr_change_count(view, OKR_CHANGE_BLIND);
}

void
okr_change_draw(struct okr_pages *pages, const struct okr_change_view *view)
{
	size_t a_page = okr_change_a_page(&pages->style->page);
	struct okr_change_shown shown = okr_change_shown(view, a_page);
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_change_caption(&c, view, &shown);
	heading = okr_caption_heading(&c);
	if (count_continued(view) == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_change_draw_rows(pages, view, &heading);
	okr_caption_release(&c);
}

/* "Wait: 0.30, before 0.62, -0.32, missed." */
static void
say_row(struct okr_buf *out, const struct okr_change *row)
{
	okr_buf_span(out, row->title);
	okr_buf_text(out, ": ");
	okr_words_number(out,
			 row->kind == OKR_CHANGE_ENDED ? row->then : row->now,
			 OKR_SHOWN_DECIMALS);
	if (row->kind == OKR_CHANGE_PAIR) {
		okr_buf_text(out, ", before ");
		okr_words_number(out, row->then, OKR_SHOWN_DECIMALS);
		okr_buf_text(out, ", ");
		okr_words_signed(out, okr_change_gain(row), OKR_SHOWN_DECIMALS);
	} else {
		okr_buf_text(out, ", ");
		okr_buf_text(out, okr_change_word(row));
	}
	okr_buf_text(out, ", ");
	okr_words_of(out, okr_health_word[row->health]);
	okr_buf_text(out, ".\n");
}

/* The largest loss first: it needs most attention. */
void
okr_change_say(struct okr_buf *out, const struct okr_change_view *view)
{
	size_t pairs = okr_change_count(view, OKR_CHANGE_PAIR);
	struct okr_change_shown all = okr_change_shown(view, view->n + 1);
	struct okr_caption c = { 0 };

	okr_change_caption(&c, view, &all);
	okr_caption_say(out, &c);
	okr_caption_release(&c);
	for (size_t i = pairs; i-- > 0;)
		say_row(out, &view->row[i]);
	for (size_t i = pairs; i < view->n; i++)
		say_row(out, &view->row[i]);
}
