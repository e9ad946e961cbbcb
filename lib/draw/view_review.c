/* A review of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_review.h"

#include "okr/draw/topics.h"
#include "okr/draw/view_cover.h"

/* Pages of one chart: who needs more draws that chart alone. */
#define MOST_PAGES 4

#define RULE "\xE2\x94\x80"

/*
 * Are we getting there and what is in the way; how is this cycle going, and
 * against the last one; does the work serve what we are here for; can these
 * numbers be trusted?
 */
const char *const okr_review_parts[] = {
	"findings", "vision",   "progress",  "status",
	"change",   "heatmap",  "multiples", "burnup",
	"tree",     "missions", "values",    "perspectives",
	"timeline", "quadrant", "freshness", NULL,
};

/* Rows of the last page, at most one for each part. */
struct notes {
	struct okr_topic
	    topic[sizeof(okr_review_parts) / sizeof(*okr_review_parts)];
	size_t n;
};

static void
note(struct okr_view *view, struct notes *notes, const char *name,
     const struct okr_buf *why)
{
	notes->topic[notes->n++] = (struct okr_topic){
		.name = okr_span_of(name),
		.sentence = okr_view_clean(view, okr_buf_view(why)),
	};
}

/* A part that has nothing, or more than a review is looked at for. */
static void
draw_part(const struct okr_chart *part, struct okr_pages *pages,
	  struct okr_view *view, struct notes *notes)
{
	size_t first = pages->n;
	struct okr_buf why = { 0 };
	bool any;

	pages->most = first + MOST_PAGES;
	pages->left_out = 0;
	any = okr_chart_draw(part, pages, view);
	if (!any) {
		okr_buf_text(&why, "Nothing to show. ");
		if (pages->n > first)
			okr_buf_span(&why, pages->scene[first].title);
		okr_pages_drop(pages, first);
	} else if (pages->left_out > 0) {
		okr_buf_printf(&why,
			       "%zu more than %d pages have room for; all: "
			       "okr-plot %s",
			       pages->left_out, MOST_PAGES, part->name);
	}
	if (why.n > 0)
		note(view, notes, part->name, &why);
	pages->most = OKR_MAX_PAGES;
	pages->left_out = 0; /* the last page tells */
	okr_buf_release(&why);
}

static void
draw_notes(struct okr_pages *pages, const struct notes *notes)
{
	static const char question[] = "what is not shown here?";
	struct okr_heading heading = {
		.title = OKR_SPAN("What this review leaves out"),
		.subtitle = OKR_SPAN("Charts that the plan has nothing for, "
				     "or more than a review has room for"),
	};
	struct okr_buf said = { 0 };

	okr_topics_draw(pages, notes->topic, notes->n, &heading);
	okr_topics_say(&said, notes->topic, notes->n);
	okr_pages_describe(pages, question, okr_buf_view(&said));
	okr_buf_release(&said);
}

/* The words that were asked for go on the cover, and there only. */
static struct okr_setting
take_cover(struct okr_view *view, struct okr_cover *cover)
{
	struct okr_setting asked = okr_view_setting(view);

	okr_view_cover(view, cover);
	view->title = view->subtitle = OKR_SPAN("");
	return asked;
}

static void
give_back(struct okr_view *view, const struct okr_setting *asked)
{
	view->title = asked->title;
	view->subtitle = asked->subtitle;
}

static bool
draw_review(struct okr_pages *pages, struct okr_view *view)
{
	struct notes notes = { .n = 0 };
	struct okr_buf said = { 0 };
	struct okr_cover cover;
	struct okr_setting asked = take_cover(view, &cover);

	okr_cover_draw(pages, &cover);
	okr_cover_say(&said, &cover);
	okr_pages_describe(pages, okr_chart_review.question,
			   okr_buf_view(&said));
	for (const char *const *name = okr_review_parts; *name; name++)
		draw_part(okr_chart_find(*name), pages, view, &notes);
	draw_notes(pages, &notes);
	give_back(view, &asked);
	okr_buf_release(&said);
	return true;
}

/* "-- are we on pace, and what needs talk? -----" */
static void
print_rule(struct okr_screen *s, const char *question)
{
	size_t cells = strlen(question); /* it is ASCII */

	okr_screen_line_end(s);
	okr_screen_put(s, okr_tone_dim, OKR_SPAN(RULE RULE " "));
	okr_screen_fit(s, okr_tone_dim, okr_span_of(question),
		       cells < s->width - 4 ? cells : s->width - 4);
	okr_screen_put(s, okr_tone_dim, OKR_SPAN(" "));
	while (s->column < s->width)
		okr_screen_put(s, okr_tone_dim, OKR_SPAN(RULE));
	okr_screen_line_end(s);
}

/* False, and nothing printed, where there is nothing to show. */
static bool
print_part(struct okr_screen *s, const struct okr_chart *part,
	   struct okr_view *view)
{
	struct okr_screen before = *s;

	print_rule(s, part->question);
	if (part->print(s, view))
		return true;
	okr_screen_rewind(s, &before);
	return false;
}

static bool
print_review(struct okr_screen *s, struct okr_view *view)
{
	struct okr_buf lacking = { 0 };
	struct okr_cover cover;
	struct okr_setting asked = take_cover(view, &cover);

	okr_cover_print(s, &cover);
	for (const char *const *name = okr_review_parts; *name; name++) {
		const struct okr_chart *part = okr_chart_find(*name);

		if (!print_part(s, part, view))
			okr_buf_printf(&lacking, "%s%s",
				       lacking.n > 0 ? ", "
						     : "Nothing to "
						       "show as ",
				       *name);
	}
	if (lacking.n > 0) {
		okr_screen_line_end(s);
		okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&lacking));
	}
	give_back(view, &asked);
	okr_buf_release(&lacking);
	return true;
}

/* Parts are apart by an empty line. */
static void
say_review(struct okr_buf *out, struct okr_view *view)
{
	struct okr_cover cover;
	struct okr_setting asked = take_cover(view, &cover);

	okr_cover_say(out, &cover);
	for (const char *const *name = okr_review_parts; *name; name++) {
		okr_buf_char(out, '\n');
		okr_chart_find(*name)->say(out, view);
	}
	give_back(view, &asked);
}

const struct okr_chart okr_chart_review = {
	.name = "review",
	.question = "what should this review talk about?",
	.any_page = true,
	.takes = OKR_TAKES_TOP | OKR_TAKES_STALE,
	.draw = draw_review,
	.print = print_review,
	.say = say_review,
};
