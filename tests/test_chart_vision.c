/* The vision's picture: nothing touches, whatever the numbers are. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_vision.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/titles.h"
#include "okr/draw/vision_bar.h"
#include "okr/draw/vision_flag.h"
#include "overlap.h"
#include "unit.h"

#define NCYCLE 12
#define NPART 8
#define NPOINT 3

/* A made-up vision with all that its numbers point to. */
struct sample {
	struct okr_vision v;
	struct okr_vision_cycle cycle[NCYCLE];
	struct okr_vision_part part[NPART];
	struct okr_vision_point point[NPOINT];
	struct okr_vision_reading reading[1];
	double values[NPOINT * NPART];
	char name[NCYCLE][16];
	uint32_t row;
};

static void
fill_cycles(struct sample *s)
{
	for (int i = 0; i < NCYCLE; i++) {
		int year = 2026 + i / 4, month = i % 4 * 3 + 1;
		struct okr_vision_cycle *c = &s->cycle[i];

		snprintf(s->name[i], sizeof(s->name[i]), "%d-Q%d", year,
			 i % 4 + 1);
		c->name = okr_span_of(s->name[i]);
		c->window.start = okr_day_of(year, month, 1);
		c->window.due = month == 10
				    ? okr_day_of(year, 12, 31)
				    : okr_day_of(year, month + 3, 1) - 1;
		c->state = c->window.due < s->v.day     ? OKR_CYCLE_CLOSED
			   : c->window.start > s->v.day ? OKR_CYCLE_COMING
							: OKR_CYCLE_CURRENT;
		c->objectives = i == 1 ? 0 : 3;
		c->score = 0.7;
	}
}

static void
fill_curve(struct sample *s, size_t npart, struct okr_span label)
{
	for (size_t i = 0; i < NPOINT; i++) {
		double share = (double)i / (NPOINT - 1);
		int32_t from = s->v.window.start - 1;

		s->point[i] = (struct okr_vision_point){
			.day = from + (int32_t)(share * (s->v.day - from)),
			.delivered = s->v.delivered * share,
			.planned = s->v.planned * share,
			.part = s->values + i * NPART,
		};
		for (size_t k = 0; k < npart; k++)
			s->point[i].part[k] = s->v.delivered * share /
					      (double)npart;
	}
	for (size_t k = 0; k < npart; k++)
		s->part[k] = (struct okr_vision_part){
			label, s->v.delivered / (double)npart
		};
	s->reading[0] = (struct okr_vision_reading){ s->v.measured_day,
						     s->v.measured };
}

static struct sample *
make_sample(int32_t day, double delivered, double landing, double ceiling)
{
	struct sample *s = okr_mem_new(1, sizeof(*s));
	struct okr_vision *v = &s->v;

	v->window.start = okr_day_of(2026, 1, 1);
	v->window.due = okr_day_of(2028, 12, 31);
	v->day = day;
	v->pace = okr_elapsed(v->window, day);
	v->delivered = delivered;
	v->empty = 0.0830;
	v->planned = delivered + 0.0562;
	v->landing = landing;
	v->ceiling = ceiling;
	v->measured = OKR_NUM_NONE;
	v->divergence = OKR_NUM_NONE;
	v->counted = (struct okr_rows){ .row = &s->row, .n = 1 };
	fill_cycles(s);
	v->cycle = s->cycle;
	v->ncycle = NCYCLE;
	v->part = s->part;
	v->point = s->point;
	v->npoint = NPOINT;
	v->reading = s->reading;
	return s;
}

static void
measure(struct sample *s, double measured)
{
	s->v.measured = measured;
	s->v.measured_day = s->v.day - 20;
	s->v.delivered_then = s->v.delivered;
	s->v.divergence = s->v.delivered - measured;
	s->v.nreading = 1;
}

static size_t
draw_sample(struct sample *s, size_t npart, struct okr_span label)
{
	struct okr_vision_view view = {
		.v = &s->v,
		.by_cycle = &s->v,
		.statement = OKR_SPAN("A long statement of what the world "
				      "will be like when all of this is done "
				      "and everybody has had their say in it, "
				      "twice over"),
		.measure = OKR_SPAN("14 to 25 %"),
		.setting.source = OKR_SPAN("strategy.csv, okrs.csv"),
	};
	struct okr_style style;
	struct okr_pages pages;
	size_t faults;

	s->v.npart = npart;
	fill_curve(s, npart, label);
	okr_style_load(&style);
	okr_pages_init(&pages, &style);
	okr_vision_draw(&pages, &view);
	okr_pages_number(&pages);
	faults = page_faults(&pages);
	okr_pages_release(&pages);
	okr_style_release(&style);
	return faults;
}

static const struct okr_span labels[] = {
	{ "Reach", 5 },
	{ "A way in from every town and every farm in the whole of the valley "
	  "and beyond it",
	  79 },
	{ "患者アプリの月間利用率", 33 },
	{ "الوصول إلى الرعاية الأولية", 48 },
	{ "👩‍👩‍👧‍👦 families", 34 },
};

#define NLABELS (sizeof(labels) / sizeof(*labels))

/* Early, late and over, with much and little, landing high and low. */
static void
nothing_touches(void **state)
{
	static const double shares[] = { 0, .02, .3, .6, .95, 1 };
	static const size_t parts[] = { 0, 1, 3, 8 };
	int32_t days[] = { okr_day_of(2026, 1, 10),  okr_day_of(2026, 11, 20),
			   okr_day_of(2027, 10, 3),  okr_day_of(2028, 5, 20),
			   okr_day_of(2028, 10, 20), okr_day_of(2028, 12, 31),
			   okr_day_of(2029, 3, 1) };
	size_t i = 0;

	(void)state;
	for (size_t d = 0; d < 7; d++)
		for (size_t a = 0; a < 6; a++)
			for (size_t b = 0; b < 6; b++, i++) {
				double top = shares[a] +
					     (1 - shares[a]) * shares[b];
				struct sample *s = make_sample(
				    days[d], shares[a],
				    i % 7 ? top * .9 : OKR_NUM_NONE, top);

				if (i % 3)
					measure(s, shares[i % 6] - .2);
				if (draw_sample(s, parts[i % 4],
						labels[i % NLABELS]))
					fail_msg("day %zu, delivered %g, "
						 "ceiling %g, case %zu",
						 d, shares[a], top, i);
				free(s);
			}
}

/* Without a due date: one column a cycle, and no pace in the title. */
static void
does_without_a_horizon(void **state)
{
	struct sample *s = make_sample(okr_day_of(2026, 11, 20), .2, .5, .9);

	(void)state;
	assert_int_equal(draw_sample(s, 3, labels[0]), 0);
	s->v.window.due = OKR_DAY_NONE;
	s->v.npoint = 0;
	assert_int_equal(draw_sample(s, 0, labels[0]), 0);
	s->v.ncycle = 0;
	assert_int_equal(draw_sample(s, 0, labels[0]), 0);
	free(s);
}

static void
say(struct okr_buf *out,
    void (*title)(struct okr_buf *, const struct okr_vision *),
    const struct okr_vision *v)
{
	out->n = 0;
	title(out, v);
	okr_buf_char(out, '\0');
}

static void
titles_state_the_finding(void **state)
{
	int32_t day = okr_day_of(2026, 11, 20);
	struct sample *s = make_sample(day, .1564, .5289, .8782);
	struct okr_buf out = { 0 };

	(void)state;
	say(&out, okr_title_vision, &s->v);
	assert_string_equal(out.s, "At this rate the vision lands at 0.53 by "
				   "Dec 2028; even perfect from here: 0.88");
	say(&out, okr_title_vision_short, &s->v);
	assert_string_equal(out.s, "Lands at 0.53 by Dec 2028; at best 0.88");
	s->v.ceiling = .5289; /* a tie is said as one */
	say(&out, okr_title_vision, &s->v);
	assert_string_equal(out.s, "At this rate the vision lands at 0.53 by "
				   "Dec 2028, the best still possible");
	s->v.landing = OKR_NUM_NONE;
	say(&out, okr_title_vision, &s->v);
	assert_string_equal(out.s,
			    "The vision stands at 0.16, 0.14 behind pace");
	s->v.day = s->v.window.due + 1;
	say(&out, okr_title_vision, &s->v);
	assert_string_equal(out.s, "The vision ended at 0.16 in Dec 2028");
	s->v.counted.n = 0;
	say(&out, okr_title_vision, &s->v);
	assert_string_equal(out.s, "No objective serves the vision");
	okr_buf_release(&out);
	free(s);
}

/* 0.2956 - 0.1564 = 0.0830 + 0 + 0.0562: 0.08 and 0.06 make 0.14. */
static void
pieces_add_up_in_print(void **state)
{
	struct sample *s = make_sample(okr_day_of(2026, 11, 20), .1564, .5289,
				       .8782);
	struct okr_flag flag;

	(void)state;
	okr_flag_init(&flag, &s->v);
	assert_int_equal(flag.decimals, 2);
	assert_int_equal(flag.n, 2);
	okr_flag_release(&flag);

	/* 0.0840 + 0.0640 = 0.1480 would read 0.08 + 0.06 = 0.15. */
	s->v.pace = .3;
	s->v.delivered = .152;
	s->v.empty = .084;
	s->v.planned = .216;
	okr_flag_init(&flag, &s->v);
	assert_int_equal(flag.decimals, 3);
	assert_memory_equal(flag.head.s, "Delivered 0.152, 0.148 behind pace",
			    flag.head.n);
	okr_flag_release(&flag);

	s->v.delivered = .34;
	okr_flag_init(&flag, &s->v);
	assert_int_equal(flag.n, 0);
	assert_memory_equal(flag.head.s, "Delivered 0.34, 0.04 ahead of pace",
			    flag.head.n);
	okr_flag_release(&flag);
	free(s);
}

static void
ends_are_within_the_frame(void **state)
{
	struct sample *s = make_sample(okr_day_of(2026, 11, 20), .3, 1.2, .8);
	struct okr_vision_ends e = okr_vision_ends(&s->v);

	(void)state;
	assert_true(e.landing == .8); /* no more than what is possible */
	s->v.day = s->v.window.due;
	e = okr_vision_ends(&s->v);
	assert_true(e.ceiling == .3);
	free(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_touches),
		cmocka_unit_test(does_without_a_horizon),
		cmocka_unit_test(titles_state_the_finding),
		cmocka_unit_test(pieces_add_up_in_print),
		cmocka_unit_test(ends_are_within_the_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
