/* Covers and pages of sentences: their words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/cover.h"

#include "hostile.h"
#include "okr/draw/chart_findings.h"
#include "okr/draw/view_review.h"
#include "overlap.h"
#include "screen.h"

static struct okr_span
title_of(size_t i)
{
	return okr_span_of(hostile_title(i));
}

static void
says_how_old_the_numbers_are(void **state)
{
	static const struct {
		size_t results, unread, never, undated;
		int stale;
		const char *words;
	} rows[] = {
		{ 0, 0, 0, 0, 14, "" },
		{ 3, 0, 0, 0, 14,
		  "No open key result has been without a reading for over 14 "
		  "days" },
		{ 3, 0, 0, 0, 1,
		  "No open key result has been without a reading for over 1 "
		  "day" },
		{ 3, 0, 0, 1, 14,
		  "1 open key result was read on a day that is not known" },
		{ 3, 0, 0, 2, 14,
		  "2 open key results were read on a day that is not known" },
		{ 3, 1, 0, 2, 14,
		  "1 open key result has been without a reading for over 14 "
		  "days" },
		{ 3, 3, 1, 0, 14,
		  "3 open key results have been without a reading for over 14 "
		  "days, 1 of them since the start" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_cover cover = { .results.n = rows[i].results,
					   .unread = rows[i].unread,
					   .never = rows[i].never,
					   .undated = rows[i].undated,
					   .stale = rows[i].stale };
		struct okr_buf out = { 0 };

		okr_cover_say_readings(&out, &cover);
		check_buf(rows[i].words, &out, rows[i].words);
		okr_buf_release(&out);
	}
}

static struct okr_cover
cover_of(size_t seed, size_t nline, size_t nhealth)
{
	static const char *const names[] = { "Purpose", "Missions", "Visions",
					     "Values" };
	struct okr_cover cover = {
		.nline = nline,
		.cycle = title_of(seed + 4),
		.window = { okr_day_of(2026, 10, 1), okr_day_of(2026, 12, 31) },
		.unread = 5,
		.stale = 14,
		.setting = { .as_of = okr_day_of(2026, 11, 20),
			     .title = title_of(seed),
			     .source = title_of(seed + 2) },
	};

	for (size_t i = 0; i < nline; i++)
		cover.line[i] = (struct okr_cover_line){ names[i],
							 title_of(seed + i) };
	for (size_t i = 0; i < nhealth; i++) {
		cover.results.of[okr_worst_first[i]] = 1000 + i;
		cover.results.n += 1000 + i;
	}
	return cover;
}

static void
cover_does_not_touch(void **state)
{
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t seed = 0; seed < HOSTILE_TITLES; seed++)
		for (size_t n = 0; n <= OKR_NHEALTHS; n++) {
			struct okr_cover cover =
			    cover_of(seed, n % (OKR_COVER_LINES + 1), n);
			struct okr_pages pages;

			okr_pages_init(&pages, &style);
			okr_cover_draw(&pages, &cover);
			assert_int_equal(pages.n, 1);
			assert_int_equal(page_faults(&pages), 0);
			okr_pages_release(&pages);
		}
	okr_style_release(&style);
}

static void
prints_within_the_width(void **state)
{
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t width = 20; width <= 200; width += 9) {
		struct okr_cover cover = cover_of(width, OKR_COVER_LINES, 8);
		struct okr_screen screen;

		okr_screen_init(&screen, &style.palette, width);
		okr_cover_print(&screen, &cover);
		check_lines(&screen);
		okr_screen_release(&screen);
	}
	okr_style_release(&style);
}

#define MOST_TOPICS 30

static void
topics_do_not_touch(void **state)
{
	static const size_t counts[] = { 0, 1, 2, 12, MOST_TOPICS };
	struct okr_topic topic[MOST_TOPICS];
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < MOST_TOPICS; i++)
		topic[i] = (struct okr_topic){
			.name = title_of(i + 3),
			.sentence = title_of(i),
			.more = i % 5,
			.row = i % 3 ? title_of(i + 7) : OKR_SPAN(""),
		};
	for (size_t i = 0; i < COUNT(counts); i++) {
		struct okr_findings_view view = { .topic = topic,
						  .n = counts[i] };
		struct okr_pages pages;

		okr_pages_init(&pages, &style);
		okr_findings_draw(&pages, &view);
		assert_true(pages.n > 0);
		assert_int_equal(page_faults(&pages), 0);
		okr_pages_release(&pages);
	}
	okr_style_release(&style);
}

/* Five lines of four hold a page: none is lost, none drawn twice. */
static void
every_topic_has_its_place(void **state)
{
	struct okr_topic topic[MOST_TOPICS];
	struct okr_style style;
	struct okr_pages pages;
	size_t found = 0;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < MOST_TOPICS; i++)
		topic[i] = (struct okr_topic){ .name = OKR_SPAN("Name"),
					       .sentence = title_of(1) };
	okr_pages_init(&pages, &style);
	okr_topics_draw(&pages, topic, MOST_TOPICS,
			&(struct okr_heading){ .title = OKR_SPAN("T") });
	for (size_t i = 0; i < pages.n; i++)
		for (size_t k = 0; k < pages.scene[i].n; k++)
			found += okr_span_is(pages.scene[i].item[k].text,
					     "Name");
	assert_int_equal(found, MOST_TOPICS);
	assert_int_equal(pages.left_out, 0);
	okr_pages_release(&pages);
	okr_style_release(&style);
}

static void
findings_are_counted(void **state)
{
	static const struct {
		size_t n;
		const char *title;
	} rows[] = {
		{ 0, "Nothing stands out in the numbers" },
		{ 1, "One thing is worth talking about" },
		{ 2, "2 things are worth talking about" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_topic topic[2] = { { .name = OKR_SPAN("a") },
					      { .name = OKR_SPAN("b") } };
		struct okr_findings_view view = { .topic = topic,
						  .n = rows[i].n };
		struct okr_buf out = { 0 };
		struct okr_span rest, line = { 0 };

		okr_findings_say(&out, &view);
		rest = okr_buf_view(&out);
		okr_span_next(&rest, '\n', &line);
		check_span("title", line, rows[i].title);
		okr_buf_release(&out);
	}
}

/* A new kind of chart is asked where a review should ask its question. */
static void
review_has_every_kind_once(void **state)
{
	(void)state;
	for (const struct okr_chart *const *c = okr_charts; *c; c++) {
		size_t n = *c == &okr_chart_review;

		for (const char *const *part = okr_review_parts; *part; part++)
			n += strcmp(*part, (*c)->name) == 0;
		check_true((*c)->name, n == 1);
	}
	for (const char *const *part = okr_review_parts; *part; part++)
		check_true(*part, okr_chart_find(*part) != NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_how_old_the_numbers_are),
		cmocka_unit_test(cover_does_not_touch),
		cmocka_unit_test(prints_within_the_width),
		cmocka_unit_test(topics_do_not_touch),
		cmocka_unit_test(every_topic_has_its_place),
		cmocka_unit_test(findings_are_counted),
		cmocka_unit_test(review_has_every_kind_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
