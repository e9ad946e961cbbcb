/* A vision in lines: the bar at the horizon, then what it is made of. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_text.h"

#include "okr/base/text.h"
#include "okr/draw/vision_axes.h"
#include "okr/draw/vision_bands.h"
#include "okr/draw/vision_bar.h"
#include "okr/draw/vision_flag.h"
#include "okr/draw/vision_labels.h"
#include "okr/draw/vision_strip.h"
#include "okr/draw/words.h"

#define MAX_BAR 72
#define MAX_PART 40
#define MAX_LABEL 30
#define NUMBER_CELLS 6

/* The parts of the bar, by colour of 256 and by how dense they are. */
static const struct okr_tone navy = { .cell = 24 }, amber = { .cell = 214 },
			     pale = { .cell = 223 }, crimson = { .cell = 125 };

static const struct okr_span full = { "\xE2\x96\x88", 3 },
			     dense = { "\xE2\x96\x93", 3 },
			     thin = { "\xE2\x96\x91", 3 },
			     lost = { "\xC3\x97", 2 },
			     tick = { "\xE2\x94\x83", 3 };

static size_t
bar_cells(const struct okr_screen *s)
{
	size_t room = s->width > 4 ? s->width - 4 : 1;

	return room < MAX_BAR ? room : MAX_BAR;
}

static size_t
label_cells(const struct okr_screen *s)
{
	return s->width / 3 < MAX_LABEL ? s->width / 3 : MAX_LABEL;
}

static size_t
cells_of(double share, size_t cells)
{
	return (size_t)(share * (double)cells + 0.5);
}

static void
print_bar(struct okr_screen *s, const struct okr_vision *v,
	  struct okr_vision_ends e)
{
	size_t n = bar_cells(s);
	size_t delivered = cells_of(e.delivered, n);
	size_t landing = okr_num_known(e.landing) ? cells_of(e.landing, n)
						  : delivered;
	size_t ceiling = cells_of(e.ceiling, n), pace = cells_of(v->pace, n);

	okr_screen_put(s, okr_tone_dim, OKR_SPAN("0 "));
	for (size_t i = 0; i < n; i++) {
		if (i + 1 == pace)
			okr_screen_put(s, okr_tone_bold, tick);
		else if (i < delivered)
			okr_screen_put(s, navy, full);
		else if (i < landing)
			okr_screen_put(s, amber, dense);
		else if (i < ceiling)
			okr_screen_put(s, pale, thin);
		else
			okr_screen_put(s, crimson, lost);
	}
	okr_screen_put(s, okr_tone_dim, OKR_SPAN(" 1"));
	okr_screen_line_end(s);
}

/* A line of the key: the sign, the number, and what it is. */
static void
print_key(struct okr_screen *s, struct okr_tone tone, struct okr_span sign,
	  double x, const char *words)
{
	struct okr_buf number = { 0 };

	okr_words_number(&number, x, OKR_SHOWN_DECIMALS);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_put(s, tone, sign);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&number), 5);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	okr_screen_wrap(s, okr_tone_plain, okr_span_of(words));
	okr_buf_release(&number);
}

static void
print_landing(struct okr_screen *s, const struct okr_vision *v, double landing)
{
	struct okr_buf words = { 0 };

	okr_buf_text(&words, "landing on ");
	okr_words_day(&words, v->window.due);
	okr_buf_text(&words, " at this rate");
	okr_buf_char(&words, '\0');
	print_key(s, amber, dense, landing, words.s);
	okr_buf_release(&words);
}

static void
print_keys(struct okr_screen *s, const struct okr_vision *v,
	   struct okr_vision_ends e)
{
	bool over = okr_vision_is_over(v);

	print_key(s, navy, full, e.delivered, "delivered");
	if (!over && okr_num_known(e.landing))
		print_landing(s, v, e.landing);
	if (!over)
		print_key(s, pale, thin, e.ceiling,
			  "best possible, all perfect from today");
	print_key(s, crimson, lost, 1 - e.ceiling,
		  over ? "not reached" : "already lost");
	print_key(s, okr_tone_bold, tick, v->pace,
		  "pace, the share of days gone");
}

static void
print_flag(struct okr_screen *s, const struct okr_vision *v)
{
	struct okr_flag flag;
	struct okr_buf number = { 0 };

	okr_flag_init(&flag, v);
	okr_screen_wrap(s, okr_tone_bold, okr_buf_view(&flag.head));
	for (size_t i = 0; i < flag.n; i++) {
		number.n = 0;
		okr_words_number(&number, flag.piece[i].share, flag.decimals);
		okr_screen_right(s, okr_tone_plain, okr_buf_view(&number),
				 NUMBER_CELLS + 2);
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		okr_screen_wrap(s, okr_tone_plain,
				okr_buf_view(&flag.piece[i].words));
	}
	okr_buf_release(&number);
	okr_flag_release(&flag);
}

static void
print_measure(struct okr_screen *s, const struct okr_vision *v)
{
	struct okr_buf text = { 0 };

	if (!okr_num_known(v->measured))
		return;
	okr_buf_text(&text, "Measured ");
	okr_words_number(&text, v->measured, OKR_SHOWN_DECIMALS);
	okr_buf_text(&text, " on ");
	okr_words_day(&text, v->measured_day);
	if (okr_num_known(v->divergence)) {
		okr_buf_text(&text, ", ");
		okr_vision_say_divergence(&text, v);
	}
	okr_screen_wrap(s, okr_tone_bold, okr_buf_view(&text));
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

/* Label, bar and number, with a cell to spare for a star. */
static void
print_labelled_bar(struct okr_screen *s, struct okr_span label, double share)
{
	struct okr_buf number = { 0 };
	size_t fixed = 2 + label_cells(s) + 1 + NUMBER_CELLS + 1;
	size_t bar = s->width > fixed ? s->width - fixed : 1;

	okr_words_number(&number, share, OKR_SHOWN_DECIMALS);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_fit(s, okr_tone_plain, label, label_cells(s));
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	okr_screen_bar(s, navy, bar < MAX_PART ? bar : MAX_PART, share,
		       OKR_NUM_NONE);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&number), NUMBER_CELLS);
	okr_buf_release(&number);
}

static void
print_parts(struct okr_screen *s, const struct okr_vision *v)
{
	struct okr_vision_bands b;

	if (v->npart == 0)
		return;
	okr_vision_bands_init(&b, v);
	okr_screen_wrap(s, okr_tone_bold, OKR_SPAN("Delivered by"));
	for (size_t i = b.n; i-- > 0;) {
		print_labelled_bar(s, b.label[i], b.delivered[i]);
		okr_screen_line_end(s);
	}
	okr_screen_line_end(s);
	okr_vision_bands_release(&b);
}

static void
print_cycle(struct okr_screen *s, const struct okr_vision_cycle *c)
{
	if (okr_vision_cycle_is_empty(c)) {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
		okr_screen_fit(s, okr_tone_plain, c->name, label_cells(s));
		okr_screen_put(s, crimson, OKR_SPAN(" none"));
	} else {
		print_labelled_bar(s, c->name, c->score);
		if (c->state == OKR_CYCLE_CURRENT)
			okr_screen_put(s, okr_tone_bold, OKR_SPAN("*"));
	}
	okr_screen_line_end(s);
}

static void
print_cycles(struct okr_screen *s, const struct okr_vision_view *view)
{
	const struct okr_vision *v = view->by_cycle;

	if (v->ncycle == 0)
		return;
	okr_screen_wrap(s, okr_tone_bold,
			v == view->v
			    ? OKR_SPAN("Score of each cycle (* in progress)")
			    : OKR_SPAN("Score of each year (* in progress)"));
	for (size_t i = 0; i < v->ncycle; i++)
		if (v->cycle[i].state != OKR_CYCLE_COMING)
			print_cycle(s, &v->cycle[i]);
}

void
okr_vision_print(struct okr_screen *s, const struct okr_vision_view *view)
{
	const struct okr_vision *v = view->v;
	struct okr_caption caption = { 0 };
	struct okr_vision_ends e;

	okr_vision_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (okr_vision_has_horizon(v) && okr_num_known(v->delivered)) {
		e = okr_vision_ends(v);
		print_bar(s, v, e);
		print_keys(s, v, e);
		okr_screen_line_end(s);
		print_flag(s, v);
		okr_screen_line_end(s);
	}
	print_measure(s, v);
	if (okr_num_known(v->delivered))
		print_parts(s, v);
	print_cycles(s, view);
}
