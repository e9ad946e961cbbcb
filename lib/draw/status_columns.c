/* Drawing columns of healths. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/status_columns.h"

#include "okr/draw/mark.h"
#include "okr/draw/spread.h"
#include "okr/draw/words.h"

#define LEFT 118.0
#define TOP 178.0
#define BELOW 104.0 /* the base, for days and NCS */
#define LABEL_ROOM 340.0
#define DAY_BELOW 30.0
#define NCS_BELOW 72.0

#define MAX_PITCH 190.0
#define BAR_SHARE 0.86  /* of the pitch */
#define SEAM 1.5        /* half of what is left between two pieces */
#define MIN_NUMBER 31.0 /* pixels of a piece that holds its number */
#define SHAPE 14.0      /* in a piece, where greys alone would tell it */
#define DAY_GAP 14.0
#define MOST_TICKS 5

#define MARK_X 30.0 /* right of the columns */
#define WORD_X 56.0
#define MARK_SIZE 17.0
#define LABEL_HEIGHT 38.0

static const struct okr_face axis_face = { 20, false };
static const struct okr_face number_face = { 20, false };
static const struct okr_face alarm_face = { 20, true };
static const struct okr_face today_face = { 20, true };
static const struct okr_face ncs_face = { 20, true };

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_status_view *view;
	struct okr_box frame;
	double pitch;
	size_t most; /* rows that the frame is high */
};

static double
x_of(const struct sheet *sheet, size_t day)
{
	return sheet->frame.left + ((double)day + .5) * sheet->pitch;
}

static double
y_of(const struct sheet *sheet, size_t rows)
{
	return sheet->frame.bottom -
	       (double)rows / (double)sheet->most *
		   (sheet->frame.bottom - sheet->frame.top);
}

/* 1, 2, 5, 10, ...: a few of them up to the most. */
static size_t
choose_step(size_t most)
{
	static const size_t factor[] = { 1, 2, 5 };
	size_t step = 1, ten = 1;

	for (size_t i = 0; most / step > MOST_TICKS; i++) {
		if (i > 0 && i % 3 == 0)
			ten *= 10;
		step = factor[i % 3] * ten;
	}
	return step;
}

static void
draw_ticks(const struct sheet *sheet)
{
	struct okr_type type = okr_scene_type(sheet->s, axis_face, OKR_MUTED,
					      OKR_RIGHT);
	uint32_t grid = okr_scene_colour(sheet->s, OKR_GRID);
	size_t step = choose_step(sheet->most);

	for (size_t n = 0; n <= sheet->most; n += step) {
		double y = y_of(sheet, n);
		struct okr_point line[] = { { sheet->frame.left, y },
					    { sheet->frame.right, y } };

		okr_scene_line(sheet->s, line, 2,
			       (struct okr_stroke){ grid, 2, 0, 0 });
		okr_scene_printf(sheet->s,
				 (struct okr_point){ sheet->frame.left - 18,
						     y },
				 type, "%zu", n);
	}
}

static bool
is_alarm(enum okr_health health)
{
	return health == OKR_OFF_TRACK || health == OKR_MISSED;
}

/* How many, where the piece has room for it; returns the width it takes. */
static double
set_number(const struct sheet *sheet, struct okr_box box,
	   enum okr_health health, size_t n)
{
	struct okr_type type = { is_alarm(health) ? alarm_face : number_face,
				 sheet->s->style->palette.health[health].on,
				 OKR_CENTRE };
	struct okr_point middle = { (box.left + box.right) / 2,
				    (box.top + box.bottom) / 2 };
	struct okr_buf text = { 0 };
	double width;

	okr_buf_printf(&text, "%zu", n);
	width = okr_font_width(&sheet->s->style->font, okr_buf_view(&text),
			       type.face);
	if (box.bottom - box.top > MIN_NUMBER && width < box.right - box.left)
		okr_scene_text(sheet->s, middle, type, okr_buf_view(&text));
	else
		width = 0;
	okr_buf_release(&text);
	return width;
}

/* The health's shape left of the number, or in the middle without one. */
static void
set_shape(const struct sheet *sheet, struct okr_box box, enum okr_health health,
	  double number)
{
	struct okr_point at = { (box.left + box.right) / 2,
				(box.top + box.bottom) / 2 };

	if (number > 0)
		at.x -= number / 2 + SHAPE;
	if (at.x - SHAPE / 2 > box.left + SEAM &&
	    box.bottom - box.top > SHAPE + 4 * SEAM)
		okr_mark_draw_on(sheet->s, at, SHAPE, health);
}

static void
draw_piece(const struct sheet *sheet, struct okr_box box,
	   enum okr_health health, size_t n)
{
	const struct okr_palette *palette = &sheet->s->style->palette;
	bool seamed = box.bottom - box.top > 4 * SEAM;
	struct okr_box inner = box;
	double number;

	inner.top += seamed ? SEAM : 0;
	inner.bottom -= seamed ? SEAM : 0;
	okr_scene_box(sheet->s, inner, palette->health[health].fill);
	number = set_number(sheet, box, health, n);
	if (palette->mono)
		set_shape(sheet, box, health, number);
}

static void
draw_column(const struct sheet *sheet, size_t day)
{
	const struct okr_tally *tally = &sheet->view->day[day].tally;
	double half = sheet->pitch * BAR_SHARE / 2;
	size_t below = 0;

	for (size_t i = 0; i < OKR_STATUS_HEALTHS; i++) {
		size_t n = tally->of[okr_status_order[i]];
		struct okr_box box = { x_of(sheet, day) - half,
				       y_of(sheet, below + n),
				       x_of(sheet, day) + half,
				       y_of(sheet, below) };

		if (n > 0)
			draw_piece(sheet, box, okr_status_order[i], n);
		below += n;
	}
}

/* Every how many columns a day has room. */
static size_t
choose_stride(const struct sheet *sheet)
{
	double width = okr_font_width(&sheet->s->style->font,
				      OKR_SPAN("30 Nov"), today_face);
	size_t stride = 1;

	while ((double)stride * sheet->pitch < width + DAY_GAP)
		stride++;
	return stride;
}

static void
draw_day(const struct sheet *sheet, size_t day)
{
	const struct okr_status_day *at = &sheet->view->day[day];
	bool today = day + 1 == sheet->view->n;
	struct okr_type type = okr_scene_type(sheet->s,
					      today ? today_face : axis_face,
					      today ? OKR_INK : OKR_MUTED,
					      OKR_CENTRE);
	struct okr_type ncs = okr_scene_type(sheet->s, ncs_face,
					     today ? OKR_INK : OKR_MUTED,
					     OKR_CENTRE);
	struct okr_buf text = { 0 };

	okr_words_day_of_year(&text, at->day);
	okr_scene_text(sheet->s,
		       (struct okr_point){ x_of(sheet, day),
					   sheet->frame.bottom + DAY_BELOW },
		       type, okr_buf_view(&text));
	text.n = 0;
	okr_status_say_ncs(&text, &at->tally);
	okr_scene_text(sheet->s,
		       (struct okr_point){ x_of(sheet, day),
					   sheet->frame.bottom + NCS_BELOW },
		       ncs, okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
draw_days(const struct sheet *sheet)
{
	size_t stride = choose_stride(sheet);
	struct okr_point at = { sheet->frame.left - 18,
				sheet->frame.bottom + NCS_BELOW };

	for (size_t i = sheet->view->n; i > 0; i -= i > stride ? stride : i)
		draw_day(sheet, i - 1);
	okr_scene_text(sheet->s, at,
		       okr_scene_type(sheet->s, axis_face, OKR_MUTED,
				      OKR_RIGHT),
		       OKR_SPAN("NCS"));
}

/* A health that occurs, at the height of its piece on the last day. */
struct label {
	enum okr_health health;
	size_t n;
};

static void
draw_label(const struct sheet *sheet, const struct label *label, double y)
{
	struct okr_scene *s = sheet->s;
	const struct okr_look *look = &s->style->palette.health[label->health];
	struct okr_type type = okr_scene_type(s,
					      is_alarm(label->health)
						  ? alarm_face
						  : number_face,
					      OKR_INK, OKR_LEFT);
	struct okr_point at = { sheet->frame.right + MARK_X, y };
	struct okr_buf text = { 0 };

	okr_mark_draw(s, at, MARK_SIZE, label->health);
	okr_buf_span(&text, look->word);
	okr_buf_printf(&text, "  %d %%",
		       okr_status_percent(&okr_status_today(sheet->view)->tally,
					  label->n));
	at.x = sheet->frame.right + WORD_X;
	okr_scene_text(s, at, type, okr_buf_view(&text));
	okr_buf_release(&text);
}

/* From the top down; what stands on the base keeps its place. */
static void
draw_labels(const struct sheet *sheet)
{
	const struct okr_tally *t = &okr_status_today(sheet->view)->tally;
	struct label label[OKR_STATUS_HEALTHS];
	struct okr_slot slot[OKR_STATUS_HEALTHS];
	size_t n = 0, above = t->n;

	for (size_t i = OKR_STATUS_HEALTHS; i-- > 0;) {
		size_t rows = t->of[okr_status_order[i]];

		if (!okr_status_has(sheet->view, okr_status_order[i]))
			continue;
		label[n] = (struct label){ okr_status_order[i], rows };
		slot[n++] = (struct okr_slot){
			(y_of(sheet, above) + y_of(sheet, above - rows)) / 2,
			LABEL_HEIGHT
		};
		above -= rows;
	}
	if (n > 0)
		okr_spread(slot, n, n - 1, sheet->frame.top,
			   sheet->frame.bottom);
	for (size_t i = 0; i < n; i++)
		draw_label(sheet, &label[i], slot[i].y);
}

void
okr_status_draw_columns(struct okr_scene *s, const struct okr_status_view *view)
{
	const struct okr_page *page = &s->style->page;
	struct sheet sheet = {
		.s = s,
		.view = view,
		.frame = { LEFT, TOP, page->right - LABEL_ROOM,
			   page->bottom - BELOW },
		.most = okr_status_most(view),
	};

	sheet.pitch = fmin(MAX_PITCH, (sheet.frame.right - sheet.frame.left) /
					  (double)view->n);
	sheet.frame.right = sheet.frame.left + sheet.pitch * (double)view->n;
	draw_ticks(&sheet);
	for (size_t i = 0; i < view->n; i++)
		draw_column(&sheet, i);
	draw_days(&sheet);
	draw_labels(&sheet);
}
