/* The gap to pace in words. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_flag.h"

#include "okr/draw/vision_axes.h"
#include "okr/draw/vision_strip.h"
#include "okr/draw/words.h"

#define MOST_DECIMALS 4
#define MAX_NAMED 2 /* empty cycles called by their names */
#define HEAD_Y (OKR_VISION_TOP + 73)
#define FIRST_Y (HEAD_Y + 45)
#define PITCH 36.0
#define ASIDE 18.0  /* from the line of today */
#define CLEAR 40.0  /* from the pace, and from the line where it is left */
#define INDENT 18.0 /* of a piece, behind its mark */

static const struct okr_face head_face = { 26, true };
static const struct okr_face number_face = { 22, true };
static const struct okr_face words_face = { 22, false };

/* The empty cycles up to today: "2026-Q2 and 2027-Q3", "3 cycles". */
static size_t
name_empty(struct okr_buf *out, const struct okr_vision *v)
{
	const struct okr_vision_cycle *named[MAX_NAMED];
	size_t n = 0;

	for (size_t i = 0; i < v->ncycle; i++) {
		if (!okr_vision_cycle_is_empty(&v->cycle[i]))
			continue;
		if (n < MAX_NAMED)
			named[n] = &v->cycle[i];
		n++;
	}
	if (n > MAX_NAMED)
		okr_buf_printf(out, "%zu cycles", n);
	for (size_t i = 0; i < n && n <= MAX_NAMED; i++) {
		okr_buf_text(out, okr_words_joint(i, n));
		okr_buf_span(out, named[i]->name);
	}
	return n;
}

static void
say_empty(struct okr_buf *out, const struct okr_vision *v)
{
	double days = v->empty * okr_window_days(v->window);

	if (name_empty(out, v) == 0)
		okr_buf_printf(out, "%.0f days", days);
	okr_buf_text(out, " had no objectives");
}

/* The shares of the gap, in the order in which they are listed. */
static void
split(const struct okr_vision *v, double share[OKR_FLAG_PIECES])
{
	share[0] = v->empty;
	share[1] = v->pace - v->empty - v->planned;
	share[2] = v->planned - v->delivered;
}

/* The pieces as they are printed add up to the gap as it is printed. */
static bool
adds_up(const double share[OKR_FLAG_PIECES], double gap, int decimals)
{
	int64_t sum = 0;

	for (size_t i = 0; i < OKR_FLAG_PIECES; i++)
		sum += okr_num_units(share[i], decimals);
	return sum == okr_num_units(gap, decimals);
}

static void
say_piece(struct okr_flag_piece *piece, size_t i, const struct okr_vision *v)
{
	static const struct {
		enum okr_colour colour;
		const char *lacking, *ahead;
	} reason[OKR_FLAG_PIECES] = {
		{ OKR_CRIMSON, NULL, NULL }, /* names the cycles */
		{ OKR_MUTED, "stretch goals and later dates",
		  "planned ahead of pace" },
		{ OKR_INK, "objectives fell short of plan",
		  "objectives are ahead of plan" },
	};

	piece->colour = reason[i].colour;
	if (reason[i].lacking == NULL)
		say_empty(&piece->words, v);
	else
		okr_buf_text(&piece->words, piece->share > 0 ? reason[i].lacking
							     : reason[i].ahead);
}

/* More decimals where two would not add up, never a fudge. */
static int
choose_decimals(const double share[OKR_FLAG_PIECES], double gap)
{
	for (int n = OKR_SHOWN_DECIMALS; n <= MOST_DECIMALS; n++)
		if (adds_up(share, gap, n))
			return n;
	return OKR_SHOWN_DECIMALS + 1;
}

static void
add_pieces(struct okr_flag *flag, const struct okr_vision *v)
{
	double share[OKR_FLAG_PIECES];

	split(v, share);
	flag->decimals = choose_decimals(share, v->pace - v->delivered);
	for (size_t i = 0; i < OKR_FLAG_PIECES; i++) {
		struct okr_flag_piece *piece = &flag->piece[flag->n];

		if (okr_num_units(fabs(share[i]), flag->decimals) == 0)
			continue;
		*piece = (struct okr_flag_piece){ .share = share[i] };
		say_piece(piece, i, v);
		flag->n++;
	}
}

static void
say_head(struct okr_flag *flag, const struct okr_vision *v, double gap)
{
	int64_t units = okr_num_units(gap, OKR_SHOWN_DECIMALS);

	okr_buf_text(&flag->head, "Delivered ");
	okr_words_number(&flag->head, v->delivered, flag->decimals);
	if (units == 0) {
		okr_buf_text(&flag->head, ", on pace");
		return;
	}
	okr_buf_text(&flag->head, ", ");
	okr_words_number(&flag->head, fabs(gap), flag->decimals);
	okr_buf_text(&flag->head,
		     units > 0 ? " behind pace" : " ahead of pace");
}

void
okr_flag_init(struct okr_flag *flag, const struct okr_vision *v)
{
	double gap = v->pace - v->delivered;

	*flag = (struct okr_flag){ .decimals = OKR_SHOWN_DECIMALS };
	if (okr_num_units(gap, OKR_SHOWN_DECIMALS) > 0)
		add_pieces(flag, v);
	say_head(flag, v, gap);
}

void
okr_flag_release(struct okr_flag *flag)
{
	okr_buf_release(&flag->head);
	for (size_t i = 0; i < flag->n; i++)
		okr_buf_release(&flag->piece[i].words);
}

static double
piece_y(size_t i)
{
	return FIRST_Y + (double)i * PITCH;
}

/* Text that nothing crosses. */
static struct okr_box
set_clear(struct okr_scene *s, struct okr_point at, struct okr_type type,
	  struct okr_span text)
{
	struct okr_box box = okr_scene_measure(s, at, type, text);

	box.right += 2 * CLEAR / 3;
	okr_scene_box(s, box, okr_scene_colour(s, OKR_PAPER));
	return okr_scene_text(s, at, type, text);
}

/* Draw a piece, or measure it where s is only asked; returns its width. */
static double
set_piece(struct okr_scene *s, const struct okr_flag *flag, size_t i,
	  double left, bool draw)
{
	const struct okr_flag_piece *piece = &flag->piece[i];
	uint32_t colour = okr_scene_colour(s, piece->colour);
	struct okr_type type = { number_face, colour, OKR_LEFT };
	struct okr_point at = { left + INDENT, piece_y(i) };
	struct okr_box mark = { left, at.y - PITCH / 2 + 2, left + 6,
				at.y + PITCH / 2 - 2 };
	struct okr_buf number = { 0 };
	struct okr_box box;

	okr_words_number(&number, piece->share, flag->decimals);
	okr_buf_char(&number, ' ');
	box = okr_scene_measure(s, at, type, okr_buf_view(&number));
	if (draw) {
		set_clear(s, at, type, okr_buf_view(&number));
		okr_scene_box(s, mark, colour);
	}
	okr_buf_release(&number);

	at.x = box.right;
	type = (struct okr_type){ words_face, okr_scene_colour(s, OKR_INK),
				  OKR_LEFT };
	box = okr_scene_measure(s, at, type, okr_buf_view(&piece->words));
	if (draw)
		set_clear(s, at, type, okr_buf_view(&piece->words));
	return box.right - left;
}

static double
head_width(const struct okr_scene *s, const struct okr_flag *flag)
{
	return okr_font_width(&s->style->font, okr_buf_view(&flag->head),
			      head_face);
}

/* Where the pace line is at a height of the page, less some room. */
static double
clear_of_pace(const struct okr_scene *s, double y)
{
	double share = (okr_vision_bottom(s) - y) /
		       (okr_vision_bottom(s) - OKR_VISION_TOP);

	return OKR_VISION_LEFT +
	       share * (okr_vision_right(s) - OKR_VISION_LEFT) - CLEAR;
}

/*
 * The largest left edge at which every line ends before `limit` and before
 * the pace line, which comes from the left below.
 */
static double
find_left(struct okr_scene *s, const struct okr_flag *flag, double limit)
{
	double left = fmin(limit, clear_of_pace(s, HEAD_Y + PITCH / 2)) -
		      head_width(s, flag);

	for (size_t i = 0; i < flag->n; i++) {
		double end = fmin(limit,
				  clear_of_pace(s, piece_y(i) + PITCH / 2));

		left = fmin(left, end - set_piece(s, flag, i, 0, false));
	}
	return left;
}

double
okr_flag_draw(struct okr_scene *s, const struct okr_flag *flag,
	      const struct okr_vision *v)
{
	struct okr_type type = { head_face, okr_scene_colour(s, OKR_INK),
				 OKR_LEFT };
	double today = okr_vision_today_x(s, v);
	double left = find_left(s, flag, okr_vision_right(s) - CLEAR);

	if (left >= today + ASIDE)
		left = today + ASIDE;
	else
		left = fmax(find_left(s, flag, today - CLEAR),
			    OKR_VISION_LEFT + ASIDE);
	set_clear(s, (struct okr_point){ left, HEAD_Y }, type,
		  okr_buf_view(&flag->head));
	for (size_t i = 0; i < flag->n; i++)
		set_piece(s, flag, i, left, true);
	return flag->n > 0 ? piece_y(flag->n - 1) + PITCH / 2
			   : HEAD_Y + PITCH / 2;
}
