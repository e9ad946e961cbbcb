/* Names of bands and measure in the vision's picture. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_labels.h"

#include "okr/draw/lines.h"
#include "okr/draw/spread.h"
#include "okr/draw/vision_axes.h"
#include "okr/draw/vision_bar.h"
#include "okr/draw/words.h"

#define PITCH 29.0
#define ASIDE 34.0        /* of the labels, from the line of today */
#define LEADER 5.0        /* from either end of the thin line */
#define NARROW 150.0      /* less to the bar: labels stand inside the bands */
#define WIDE 640.0        /* from here the measure is said in full */
#define COLUMN_GAP 20.0   /* between labels and what is said of the measure */
#define EXPLANATION 470.0 /* width of that, on two lines */
#define MAX_LABELS (OKR_VISION_MAX_BANDS + 1)
#define UNDER 13.0 /* the projection, from the middle of a label */

static const struct okr_face plain_face = { 20, false };
static const struct okr_face bold_face = { 20, true };

struct label {
	struct okr_buf text;
	struct okr_type type;
	double y; /* what it names */
	bool measure;
};

/* From the top down. */
struct stack {
	const struct okr_scene *s;
	const struct okr_vision *v;
	struct label label[MAX_LABELS];
	struct okr_slot slot[MAX_LABELS];
	size_t n;
	double left, right, top; /* room for text */
	bool crossed;            /* by the projection */
};

void
okr_vision_say_divergence(struct okr_buf *out, const struct okr_vision *v)
{
	double less = okr_words_shown(v->divergence);

	if (less == 0) {
		okr_buf_text(out, "as much as delivered by then");
		return;
	}
	okr_words_number(out, fabs(less), OKR_SHOWN_DECIMALS);
	okr_buf_text(out, less > 0 ? " less than delivered by then"
				   : " more than delivered by then");
}

static void
add_band(struct stack *stack, struct okr_scene *s,
	 const struct okr_vision_bands *b, size_t i)
{
	struct okr_type type = { plain_face,
				 okr_scene_colour(s, OKR_STACK_TEXT),
				 OKR_LEFT };
	const struct okr_vision_point *now = &b->v->point[b->v->npoint - 1];
	double top = okr_vision_bands_upto(b, now, i);
	double base = i > 0 ? okr_vision_bands_upto(b, now, i - 1) : 0;
	struct label *label = &stack->label[stack->n++];
	struct okr_buf number = { 0 };
	double room = stack->right - stack->left;

	okr_buf_char(&number, ' ');
	okr_words_number(&number, b->delivered[i], OKR_SHOWN_DECIMALS);
	room -= okr_font_width(&s->style->font, okr_buf_view(&number),
			       plain_face);
	*label = (struct label){ .type = type,
				 .y = okr_vision_y(s, (top + base) / 2) };
	okr_buf_span(&label->text,
		     okr_lines_cut(s, b->label[i], plain_face, room));
	okr_buf_span(&label->text, okr_buf_view(&number));
	okr_buf_release(&number);
}

static void
add_measure(struct stack *stack, const struct okr_scene *s)
{
	const struct okr_vision *v = stack->v;
	struct label *label = &stack->label[stack->n++];

	*label = (struct label){
		.type = { bold_face, okr_scene_colour(s, OKR_INK), OKR_LEFT },
		.y = okr_vision_y(s, v->measured),
		.measure = true,
	};
	okr_buf_text(&label->text, "Measured ");
	okr_words_number(&label->text, v->measured, OKR_SHOWN_DECIMALS);
}

/* From the top down: the smallest y first; few enough to insert. */
static void
sort_stack(struct stack *stack)
{
	for (size_t i = 1; i < stack->n; i++) {
		struct label label = stack->label[i];
		size_t j = i;

		for (; j > 0 && stack->label[j - 1].y > label.y; j--)
			stack->label[j] = stack->label[j - 1];
		stack->label[j] = label;
	}
}

/* Of the labels. */
static double
floor_of(const struct okr_scene *s)
{
	return okr_vision_bottom(s) - 1;
}

static bool
is_wide(const struct stack *stack)
{
	return okr_vision_right(stack->s) -
		   okr_vision_today_x(stack->s, stack->v) >=
	       WIDE;
}

/* In a narrow place the measure takes two lines. */
static void
place_stack(struct stack *stack)
{
	for (size_t i = 0; i < stack->n; i++) {
		bool two = stack->label[i].measure && !is_wide(stack);

		stack->slot[i] = (struct okr_slot){ stack->label[i].y +
							(two ? PITCH / 2 : 0),
						    two ? 2 * PITCH : PITCH };
	}
	okr_spread(stack->slot, stack->n, stack->n - 1, stack->top,
		   floor_of(stack->s));
	for (size_t i = 0; i < stack->n; i++)
		if (stack->slot[i].height > PITCH)
			stack->slot[i].y -= PITCH / 2;
}

/* The projection at x: labels to the right of x stay below it. */
static double
projection_y(const struct okr_scene *s, const struct okr_vision *v, double x)
{
	struct okr_vision_ends e = okr_vision_ends(v);
	double end = okr_num_known(e.landing) ? e.landing : e.delivered;
	double today = okr_vision_today_x(s, v);
	double share = (x - today) / (okr_vision_right(s) - today);

	return okr_vision_y(s, v->delivered + (end - v->delivered) * share);
}

static bool
is_under(const struct stack *stack, double left)
{
	return projection_y(stack->s, stack->v, left) <=
	       stack->slot[0].y - UNDER;
}

/* Move the stack right until it lies under the projection, if it can. */
static void
shift_under(struct stack *stack)
{
	double limit = stack->left + (stack->right - stack->left) / 3;
	double left = stack->left;

	while (left < limit && !is_under(stack, left))
		left += 1;
	stack->crossed = left >= limit;
	if (!stack->crossed)
		stack->left = left;
}

/* Set text; the projection stops at it where it would run through. */
static struct okr_box
set_text(struct okr_scene *s, const struct stack *stack, struct okr_point at,
	 struct okr_type type, const struct okr_buf *text)
{
	struct okr_box box = okr_scene_text(s, at, type, okr_buf_view(text));

	if (stack->crossed)
		okr_scene_box(s, box, okr_scene_colour(s, OKR_PAPER));
	return box;
}

static void
draw_leader(struct okr_scene *s, const struct stack *stack, size_t i)
{
	struct okr_stroke thin = { stack->label[i].type.colour, 1, 0, 0 };
	struct okr_point line[] = {
		{ okr_vision_today_x(s, stack->v) + LEADER, stack->label[i].y },
		{ stack->left - LEADER, stack->slot[i].y },
	};

	okr_scene_line(s, line, 2, thin);
}

static void
say_measure(struct okr_buf *first, struct okr_buf *second,
	    const struct okr_vision *v)
{
	okr_buf_text(first, "on the vision\xE2\x80\x99s own measure (");
	okr_words_day_of_year(first, v->measured_day);
	okr_buf_text(first, "):");
	if (okr_num_known(v->divergence))
		okr_vision_say_divergence(second, v);
}

/* Beside the stack, on two lines, the lower one not below the axis. */
static void
explain_beside(struct okr_scene *s, const struct stack *stack, size_t i,
	       double left)
{
	struct okr_type type = { plain_face, okr_scene_colour(s, OKR_INK),
				 OKR_LEFT };
	struct okr_point at = { left, stack->slot[i].y };
	struct okr_buf first = { 0 }, second = { 0 };

	if (at.y + 1.5 * PITCH > floor_of(s) + 1)
		at.y -= PITCH;
	say_measure(&first, &second, stack->v);
	set_text(s, stack, at, type, &first);
	at.y += PITCH;
	type.face = bold_face;
	set_text(s, stack, at, type, &second);
	okr_buf_release(&first);
	okr_buf_release(&second);
}

/* On the label's own line, where long labels leave no room beside them. */
static void
explain_behind(struct okr_scene *s, const struct stack *stack, size_t i,
	       double left)
{
	struct okr_type type = { plain_face, okr_scene_colour(s, OKR_INK),
				 OKR_LEFT };
	struct okr_buf text = { 0 };

	okr_buf_char(&text, '(');
	okr_words_day_of_year(&text, stack->v->measured_day);
	okr_buf_char(&text, ')');
	if (okr_num_known(stack->v->divergence)) {
		okr_buf_text(&text, ", ");
		okr_vision_say_divergence(&text, stack->v);
	}
	okr_scene_text(s, (struct okr_point){ left, stack->slot[i].y }, type,
		       okr_lines_cut(s, okr_buf_view(&text), plain_face,
				     stack->right - left));
	okr_buf_release(&text);
}

/* "31 Mar, 0.11 less" */
static void
explain_below(struct okr_scene *s, const struct stack *stack, size_t i)
{
	const struct okr_vision *v = stack->v;
	struct okr_type type = { plain_face, okr_scene_colour(s, OKR_INK),
				 OKR_LEFT };
	double less = okr_words_shown(v->divergence);
	struct okr_buf text = { 0 };

	okr_words_day_of_year(&text, v->measured_day);
	if (okr_num_known(less) && less != 0) {
		okr_buf_text(&text, ", ");
		okr_words_number(&text, fabs(less), OKR_SHOWN_DECIMALS);
		okr_buf_text(&text, less > 0 ? " less" : " more");
	}
	set_text(s, stack,
		 (struct okr_point){ stack->left, stack->slot[i].y + PITCH },
		 type, &text);
	okr_buf_release(&text);
}

/* right is where the labels end. */
static void
explain_measure(struct okr_scene *s, const struct stack *stack, size_t i,
		double right)
{
	double behind = stack->left +
			okr_font_width(&s->style->font,
				       okr_buf_view(&stack->label[i].text),
				       bold_face);

	if (!is_wide(stack))
		explain_below(s, stack, i);
	else if (right + COLUMN_GAP + EXPLANATION < stack->right)
		explain_beside(s, stack, i, right + COLUMN_GAP);
	else
		explain_behind(s, stack, i, behind + COLUMN_GAP / 2);
}

static void
draw_stack(struct okr_scene *s, struct stack *stack)
{
	double right;

	shift_under(stack);
	right = stack->left;
	for (size_t i = 0; i < stack->n; i++) {
		struct okr_point at = { stack->left, stack->slot[i].y };
		struct okr_box box = set_text(s, stack, at,
					      stack->label[i].type,
					      &stack->label[i].text);

		right = fmax(right, box.right);
		draw_leader(s, stack, i);
	}
	for (size_t i = 0; i < stack->n; i++)
		if (stack->label[i].measure)
			explain_measure(s, stack, i, right);
}

/* Left of the line of today, over the bands. */
static void
draw_inside(struct okr_scene *s, struct stack *stack)
{
	double right = okr_vision_today_x(s, stack->v) - 14;

	stack->crossed = true;
	for (size_t i = 0; i < stack->n; i++) {
		struct okr_type type = stack->label[i].type;

		type.anchor = OKR_RIGHT;
		set_text(s, stack,
			 (struct okr_point){ right, stack->slot[i].y }, type,
			 &stack->label[i].text);
	}
}

void
okr_vision_draw_labels(struct okr_scene *s, const struct okr_vision_bands *b,
		       double below)
{
	const struct okr_vision *v = b->v;
	double today = okr_vision_today_x(s, v);
	bool narrow = okr_vision_right(s) - today < NARROW;
	struct stack stack = { .s = s, .v = v, .top = below };

	stack.left = narrow ? OKR_VISION_LEFT : today + ASIDE;
	stack.right = narrow ? today : okr_vision_right(s) - ASIDE;
	for (size_t i = 0; i < b->n && v->npoint > 0; i++)
		if (b->label[i].n > 0 && okr_words_shown(b->delivered[i]) > 0)
			add_band(&stack, s, b, i);
	if (okr_num_known(v->measured))
		add_measure(&stack, s);
	if (stack.n == 0)
		return;
	sort_stack(&stack);
	place_stack(&stack);
	if (narrow)
		draw_inside(s, &stack);
	else
		draw_stack(s, &stack);
	for (size_t i = 0; i < stack.n; i++)
		okr_buf_release(&stack.label[i].text);
}
