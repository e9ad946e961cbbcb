/* Columns of healths: their words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_status.h"

#include "okr/draw/status_text.h"
#include "overlap.h"
#include "screen.h"
#include "unit.h"

#define MOST_DAYS 13

static struct okr_status_day days[MOST_DAYS];

/* Counts of a day: off track, missed, at risk, on track, done, no data. */
struct counts {
	size_t off, missed, risk, on, done, none;
};

static struct okr_tally
tally_of(struct counts c)
{
	struct okr_tally t = { .n = c.off + c.missed + c.risk + c.on + c.done +
				    c.none };

	t.of[OKR_OFF_TRACK] = c.off;
	t.of[OKR_MISSED] = c.missed;
	t.of[OKR_AT_RISK] = c.risk;
	t.of[OKR_ON_TRACK] = c.on;
	t.of[OKR_DONE_WELL] = c.done;
	t.of[OKR_NO_DATA] = c.none;
	return t;
}

/* n weeks of which the first and the last are given, those between copies. */
static struct okr_status_view
view_of(size_t n, struct counts first, struct counts last)
{
	int32_t as_of = okr_day_of(2026, 11, 20);

	for (size_t i = 0; i < n; i++)
		days[i] = (struct okr_status_day){
			as_of - 7 * (int32_t)(n - 1 - i),
			tally_of(i + 1 < n ? first : last)
		};
	return (struct okr_status_view){
		.day = days,
		.n = n,
		.many = "key results",
		.setting = { .as_of = as_of, .source = OKR_SPAN("okrs.csv") },
	};
}

/*
 * Of 31: 18 good are 58.06 %, 5 bad 16.13 %: 58 - 16 = 42.  Of 8: 1 is 12.5 %,
 * which is 13.
 */
static void
titles_say_the_score(void **state)
{
	static const struct {
		size_t n;
		struct counts first, last;
		const char *title;
	} rows[] = {
		{ 0, { 0 }, { 0 }, "No key results are open" },
		{ 1,
		  { 0 },
		  { .off = 5, .risk = 7, .on = 15, .done = 3, .none = 1 },
		  "NCS +42: 58 % on track or done, 16 % off track" },
		{ 2,
		  { .off = 1, .on = 1 },
		  { .off = 1, .missed = 1, .on = 1, .none = 1 },
		  "NCS \xE2\x88\x92"
		  "25: 25 % on track, 50 % off track or missed; 25 lower than "
		  "a week ago" },
		{ 13,
		  { .off = 1, .on = 7 },
		  { .off = 1, .on = 7 },
		  "NCS +75: 88 % on track, 13 % off track; the same as 4 weeks "
		  "ago" },
		{ 4,
		  { .off = 1, .on = 1 },
		  { .on = 2 },
		  "NCS +100: 100 % on track, 0 % off track; 100 higher than 3 "
		  "weeks ago" },
		{ 3,
		  { 0 },
		  { .risk = 2 },
		  "NCS 0: 0 % on track, 0 % off track" },
		{ 3, { .on = 2 }, { 0 }, "No key results are open" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_status_view view = view_of(rows[i].n, rows[i].first,
						      rows[i].last);
		struct okr_caption c = { 0 };

		okr_status_caption(&c, &view);
		check_buf("title", &c.title, rows[i].title);
		okr_caption_release(&c);
	}
}

static void
days_are_said(void **state)
{
	struct okr_status_view view = view_of(2, (struct counts){ 0 },
					      (struct counts){ .off = 1,
							       .on = 2 });
	struct okr_buf out = { 0 };

	(void)state;
	okr_status_say(&out, &view);
	check_buf("said", &out,
		  "NCS +34: 67 % on track, 33 % off track\n"
		  "Health of the key results open on each day \xC2\xB7 3 now "
		  "\xC2\xB7 week by week \xC2\xB7 as of 2026-11-20\n"
		  "2026-11-20: NCS +34, 1 off track, 2 on track, of 3.\n"
		  "2026-11-13: NCS \xE2\x80\x93, of 0.\n");
	okr_buf_release(&out);
}

static size_t
count_items(const struct okr_scene *s, enum okr_item_kind kind,
	    struct okr_span text)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += s->item[i].kind == kind &&
		     (text.n == 0 ||
		      (s->item[i].text.n >= text.n &&
		       memcmp(s->item[i].text.s, text.s, text.n) == 0));
	return n;
}

/*
 * Off track is a square, which is a polygon: one beside its word, and where
 * greys would have to tell it, one in each of the two columns.  What is not
 * there today has its word all the same.
 */
static void
pieces_are_told_apart(void **state)
{
	static const size_t squares[] = { [OKR_LIGHT] = 1, [OKR_MONO] = 3 };
	struct okr_status_view view =
	    view_of(2, (struct counts){ .off = 2, .none = 2 },
		    (struct counts){ .off = 2, .on = 2 });

	(void)state;
	for (int theme = OKR_LIGHT; theme <= OKR_MONO; theme++) {
		struct okr_style style;
		struct okr_pages pages;

		okr_style_load(&style);
		okr_palette_load_theme(&style.palette, (enum okr_theme)theme);
		okr_pages_init(&pages, &style);
		okr_status_draw(&pages, &view);
		assert_int_equal(count_items(pages.scene, OKR_ITEM_POLYGON,
					     OKR_SPAN("")),
				 squares[theme]);
		assert_int_equal(count_items(pages.scene, OKR_ITEM_TEXT,
					     OKR_SPAN("No data  0 %")),
				 1);
		okr_pages_release(&pages);
		okr_style_release(&style);
	}
}

/* The narrowest terminal has room for the longest word. */
static void
words_are_whole(void **state)
{
	struct okr_status_view view = view_of(1, (struct counts){ 0 },
					      (struct counts){ .off = 2 });
	struct okr_screen s;

	(void)state;
	days[0].tally.of[OKR_NOT_STARTED] = 1;
	days[0].tally.n++;
	screen_open(&s, NARROWEST);
	okr_status_print(&s, &view);
	okr_buf_char(&s.text, '\0');
	assert_non_null(strstr(s.text.s, "    1  Not started\n"));
	s.text.n--;
	screen_close(&s);
}

static void
nothing_touches(void **state)
{
	static const size_t factor[] = { 1, 9, 100, 99999 };
	static const struct {
		int width, height;
	} sheets[] = { { 1920, 1080 }, { 1080, 1920 }, { 3000, 700 } };
	struct okr_style style;

	(void)state;
	okr_style_load(&style);
	for (size_t i = 0; i < COUNT(factor) * COUNT(sheets) * MOST_DAYS; i++) {
		size_t f = factor[i % COUNT(factor)];
		size_t sheet = i / COUNT(factor) % COUNT(sheets);
		struct counts some = { f, f, 1, f, 1, 1 };
		struct okr_status_view view =
		    view_of(i / COUNT(factor) / COUNT(sheets) + 1, some, some);
		struct okr_pages pages;

		days[view.n - 1].tally.of[OKR_DROPPED] = 1;
		days[view.n - 1].tally.of[OKR_NOT_STARTED] = 1;
		days[view.n - 1].tally.n += 2;
		style.page = okr_page_for(sheets[sheet].width,
					  sheets[sheet].height, OKR_SLIDE);
		okr_pages_init(&pages, &style);
		okr_status_draw(&pages, &view);
		if (page_faults(&pages) > 0)
			fail_msg("%zu days of %zu on sheet %zu", view.n, f,
				 sheet);
		okr_pages_release(&pages);
	}
	okr_style_release(&style);
}

static void
lines_fit_the_terminal(void **state)
{
	static const size_t factor[] = { 1, 7, 40, 9999 };

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		size_t f = factor[width % COUNT(factor)];
		struct counts some = { f, 1, f, f, 1, 0 };
		struct okr_status_view view = view_of(MOST_DAYS, some, some);
		struct okr_screen s;

		screen_open(&s, width);
		okr_status_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_say_the_score),
		cmocka_unit_test(days_are_said),
		cmocka_unit_test(pieces_are_told_apart),
		cmocka_unit_test(words_are_whole),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(lines_fit_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
