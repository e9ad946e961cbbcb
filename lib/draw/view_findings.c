/* The chart `findings` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_findings.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/chart_findings.h"
#include "okr/report/findings.h"

/* "Landing" */
static struct okr_span
name_topic(struct okr_view *view, enum okr_finding_name name)
{
	const char *topic = okr_finding_topic(name);
	struct okr_buf word = { 0 };
	struct okr_span kept;

	okr_buf_char(&word, (char)(topic[0] - 'a' + 'A'));
	okr_buf_text(&word, topic + 1);
	kept = okr_view_clean(view, okr_buf_view(&word));
	okr_buf_release(&word);
	return kept;
}

/* The first row that the sentence does not name, and how many more. */
static void
name_rows(struct okr_view *view, const struct okr_rows *rows,
	  struct okr_topic *topic)
{
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++) {
		struct okr_span title = okr_view_title(view, rows->row[i]);

		if (okr_span_find(topic->sentence, title))
			continue;
		if (n++ == 0)
			topic->row = title;
	}
	topic->more = n > 0 ? n - 1 : 0;
}

static void
view_findings(struct okr_view *view, struct okr_findings_view *out)
{
	struct okr_findings found;

	okr_findings_find(&found, view->q);
	*out = (struct okr_findings_view){
		.topic = okr_mem_new(found.n, sizeof(*out->topic)),
		.n = found.n,
		.setting = okr_view_setting(view),
	};
	for (size_t i = 0; i < found.n; i++) {
		const struct okr_finding *f = &found.finding[i];

		out->topic[i] = (struct okr_topic){
			.name = name_topic(view, f->name),
			.sentence = okr_view_clean(view, f->sentence),
		};
		name_rows(view, &f->rests_on, &out->topic[i]);
	}
	okr_findings_release(&found);
}

static bool
draw_findings(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_findings_view findings;

	view_findings(view, &findings);
	okr_findings_draw(pages, &findings);
	free(findings.topic);
	return findings.n > 0;
}

static bool
print_findings(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_findings_view findings;

	view_findings(view, &findings);
	okr_findings_print(screen, &findings);
	free(findings.topic);
	return findings.n > 0;
}

static void
say_findings(struct okr_buf *out, struct okr_view *view)
{
	struct okr_findings_view findings;

	view_findings(view, &findings);
	okr_findings_say(out, &findings);
	free(findings.topic);
}

const struct okr_chart okr_chart_findings = {
	.name = "findings",
	.question = "what is worth talking about?",
	.any_page = true,
	.takes = OKR_TAKES_TOP | OKR_TAKES_STALE,
	.draw = draw_findings,
	.print = print_findings,
	.say = say_findings,
};
