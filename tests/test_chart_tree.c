/* The tree: leaves, pages, words, and that nothing touches. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_tree.h"

#include "okr/draw/tree_text.h"
#include "overlap.h"
#include "screen.h"

#define SPAN(text) \
	{ \
		text, sizeof(text) - 1 \
	}
#define MAX_NODES 200

static const struct okr_span titles[] = {
	SPAN("Short"),
	SPAN("A title of many words that goes on and on until there is no "
	     "room left for it in any box, and then a little further still"),
	SPAN("\xE6\x82\xA3\xE8\x80\x85\xE3\x82\xA2\xE3\x83\x97\xE3\x83\xAA"
	     "\xE3\x81\xAE\xE6\x9C\x88\xE9\x96\x93\xE5\x88\xA9\xE7\x94\xA8"
	     "\xE7\x8E\x87\xE6\x82\xA3\xE8\x80\x85\xE3\x82\xA2\xE3\x83\x97"),
	SPAN("\xD8\xA7\xD9\x84\xD9\x81\xD8\xB1\xD9\x8A\xD9\x82"),
	SPAN("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 family"),
	SPAN("Donaudampfschifffahrtsgesellschaftskapitaensmuetzenhersteller"),
};

/* A vision, branches with objectives, and leaves under them. */
static struct okr_tree_view
make_tree(struct okr_tree_node *node, size_t branches, size_t leaves)
{
	struct okr_tree_view view = { .node = node,
				      .setting.as_of = okr_day_of(2026, 11, 20),
				      .setting.source = OKR_SPAN("okrs.csv") };

	node[view.n++] = (struct okr_tree_node){ .parent = OKR_TREE_NONE,
						 .kind = OKR_VISION,
						 .title = titles[1],
						 .score = .16,
						 .health = OKR_AT_RISK };
	for (size_t b = 0; b < branches; b++) {
		size_t above = view.n;

		node[view.n++] = (struct okr_tree_node){
			.parent = 0,
			.depth = 1,
			.kind = OKR_OBJECTIVE,
			.title = titles[b % COUNT(titles)],
			.score = .5,
			.health = OKR_ON_TRACK
		};
		for (size_t i = 0; i < leaves; i++)
			node[view.n++] = (struct okr_tree_node){
				.parent = above,
				.depth = 2,
				.kind = OKR_KEY_RESULT,
				.title = titles[(b + i) % COUNT(titles)],
				.score = i ? (double)i / 4 : OKR_NUM_NONE,
				.health = (enum okr_health)(1 + i % 8)
			};
	}
	okr_tree_view_settle(&view);
	return view;
}

static void
leaves_are_counted(void **state)
{
	struct okr_tree_node node[MAX_NODES] = { 0 };
	struct okr_tree_view view = make_tree(node, 3, 2);

	(void)state;
	assert_int_equal(view.n, 10);
	assert_int_equal(view.nleaf, 6);
	assert_int_equal(view.depth, 3);
	assert_int_equal(node[0].nleaf, 6);
	assert_int_equal(node[4].leaf, 2); /* the second objective */
	assert_int_equal(node[4].nleaf, 2);
	assert_true(node[7].last && !node[4].last);
	assert_true(node[3].last && !node[2].last);
}

static void
nothing_touches(void **state)
{
	static const struct {
		size_t branches, leaves, pages;
	} rows[] = {
		{ 0, 0, 1 },  { 1, 0, 1 }, { 1, 1, 1 },  { 3, 4, 1 },
		{ 23, 1, 1 }, { 8, 3, 2 }, { 2, 30, 4 }, { 6, 20, 6 },
	};
	struct okr_tree_node node[MAX_NODES];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_tree_view view;
		struct okr_pages pages;

		memset(node, 0, sizeof(node));
		view = make_tree(node, rows[i].branches, rows[i].leaves);
		pages_open(&pages);
		okr_tree_draw(&pages, &view);
		pages_close(&pages, rows[i].pages, i);
	}
}

static void
words_say_the_finding(void **state)
{
	struct okr_tree_node node[MAX_NODES] = { 0 };
	struct okr_tree_view view = make_tree(node, 2, 2);
	struct okr_caption c = { 0 };

	(void)state;
	okr_tree_caption(&c, &view);
	check_buf("aligned", &c.title,
		  "All 2 open objectives serve a statement");
	node[3].health = OKR_OFF_TRACK;
	node[0].kind = OKR_NO_KIND;
	okr_tree_view_settle(&view);
	okr_tree_caption(&c, &view);
	check_buf("lost", &c.title,
		  "2 of 2 open objectives lead nowhere; 1 of 4 key results "
		  "is off track");
	view.n = 1;
	okr_tree_caption(&c, &view);
	check_buf("nothing", &c.title, "No objective is open");
	okr_caption_release(&c);
}

static void
lines_show_the_tree(void **state)
{
	struct okr_tree_node node[MAX_NODES] = { 0 };
	struct okr_tree_view view = make_tree(node, 2, 2);

	(void)state;
	for (size_t width = NARROWEST; width <= WIDEST; width++) {
		struct okr_screen s;

		screen_open(&s, width);
		okr_tree_print(&s, &view);
		screen_close(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaves_are_counted),
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(words_say_the_finding),
		cmocka_unit_test(lines_show_the_tree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
