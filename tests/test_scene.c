/* Dashes, hatches, wrapped text, and marks inside their boxes. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/scene.h"

#include <math.h>

#include "okr/draw/lines.h"
#include "okr/draw/mark.h"
#include "unit.h"

static struct okr_style style;

static int
load(void **state)
{
	(void)state;
	okr_style_load(&style);
	return 0;
}

static int
release(void **state)
{
	(void)state;
	okr_style_release(&style);
	return 0;
}

static double
length_of(const struct okr_scene *s, const struct okr_item *item)
{
	const struct okr_point *p = &s->point[item->first];

	return hypot(p[1].x - p[0].x, p[1].y - p[0].y);
}

/* Ten on, five off over a corner at 20: on at 0, 15, 30 and 45. */
static void
dashes_run_around_corners(void **state)
{
	static const double lengths[] = { 10, 5, 5, 10, 5 };
	struct okr_point p[] = { { 0, 0 }, { 20, 0 }, { 20, 30 } };
	struct okr_stroke dashed = { 0, 1, 10, 5 };
	struct okr_scene s;

	(void)state;
	okr_scene_init(&s, &style);
	okr_scene_line(&s, p, 3, dashed);
	assert_int_equal(s.n, COUNT(lengths));
	for (size_t i = 0; i < s.n; i++)
		assert_true(fabs(length_of(&s, &s.item[i]) - lengths[i]) <
			    1e-9);
	okr_scene_release(&s);
}

static void
hatch_stays_in_its_box(void **state)
{
	struct okr_box box = { 10, 20, 110, 64 };
	struct okr_scene s;

	(void)state;
	okr_scene_init(&s, &style);
	okr_scene_hatch(&s, box, 0);
	assert_true(s.n >= 8);
	for (size_t i = 0; i < s.npoint; i++)
		check_true("point", s.point[i].x >= box.left - 1e-9 &&
					s.point[i].x <= box.right + 1e-9 &&
					s.point[i].y >= box.top - 1e-9 &&
					s.point[i].y <= box.bottom + 1e-9);
	okr_scene_release(&s);
}

static void
anchors_text(void **state)
{
	struct okr_type type = { { 12, false }, 0, OKR_LEFT };
	struct okr_point at = { 100, 50 };
	struct okr_scene s;
	struct okr_box left, centre, right;
	double width;

	(void)state;
	okr_scene_init(&s, &style);
	left = okr_scene_text(&s, at, type, OKR_SPAN("text"));
	type.anchor = OKR_CENTRE;
	centre = okr_scene_text(&s, at, type, OKR_SPAN("text"));
	type.anchor = OKR_RIGHT;
	right = okr_scene_printf(&s, at, type, "%s", "text");
	width = left.right - left.left;
	assert_true(left.left == 100 && right.right == 100);
	assert_true(fabs(centre.left + width / 2 - 100) < 1e-9);
	assert_true(left.top == 42 && left.bottom == 58);
	assert_false(okr_scene_is_free(&s, left));
	assert_true(okr_scene_is_free(&s, (struct okr_box){ 0, 0, 50, 20 }));
	okr_scene_release(&s);
}

static void
cuts_and_wraps(void **state)
{
	struct okr_face face = { 12, false };
	struct okr_lines lines = { .max = 2 };
	struct okr_scene s;

	(void)state;
	okr_scene_init(&s, &style);
	okr_lines_wrap(&lines, &s, OKR_SPAN("one two three four five six"),
		       face, 70);
	assert_int_equal(lines.n, 2);
	check_span("first", lines.line[0], "one two");
	check_span("second", lines.line[1], "three f\xE2\x80\xA6");
	okr_lines_wrap(&lines, &s, OKR_SPAN("short"), face, 70);
	assert_int_equal(lines.n, 1);
	okr_lines_wrap(&lines, &s, OKR_SPAN(""), face, 70);
	assert_int_equal(lines.n, 0);
	for (size_t room = 0; room < 100; room++) {
		struct okr_span cut = okr_lines_cut(
		    &s, OKR_SPAN("a title of some length"), face, (double)room);

		check_true("cut fits",
			   room < 16 || okr_font_width(&style.font, cut,
						       face) <= (double)room);
	}
	okr_scene_release(&s);
}

static void
marks_are_as_large_as_asked(void **state)
{
	(void)state;
	for (int h = OKR_NO_HEALTH; h < OKR_NHEALTHS; h++) {
		struct okr_scene s;

		okr_scene_init(&s, &style);
		okr_mark_draw(&s, (struct okr_point){ 50, 50 }, 20,
			      (enum okr_health)h);
		check_true(okr_health_word[h].s, s.n > 0);
		for (size_t i = 0; i < s.npoint; i++)
			check_true(okr_health_word[h].s,
				   hypot(s.point[i].x - 50, s.point[i].y - 50) <
				       15);
		okr_scene_release(&s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dashes_run_around_corners),
		cmocka_unit_test(hatch_stays_in_its_box),
		cmocka_unit_test(anchors_text),
		cmocka_unit_test(cuts_and_wraps),
		cmocka_unit_test(marks_are_as_large_as_asked),
	};

	return cmocka_run_group_tests(tests, load, release);
}
