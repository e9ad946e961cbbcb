/* Order, doubts and drawing of bullets. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/bullet.h"

#include <stdlib.h>

#include "okr/draw/lines.h"
#include "okr/draw/mark.h"
#include "okr/draw/words.h"

#define MARK_SIZE 17.0
#define HALF_LINE 14.0
#define BAR_SHARE (5 / 9.0) /* of the bands' height */
#define TICK_WIDTH 6.0

static const struct okr_face word_face = { 20, false };
static const struct okr_face says_face = { 16, false };

const struct okr_band_edge okr_bullet_edge[] = {
	{ 0, "0" }, { .3, "0.3" }, { .7, "0.7" }, { 1, "1.0" }
};

/* Place of each health in the order; what has no score comes last. */
static const int place_of[OKR_NHEALTHS] = {
	[OKR_MISSED] = 0,      [OKR_OFF_TRACK] = 1, [OKR_AT_RISK] = 2,
	[OKR_ON_TRACK] = 3,    [OKR_DONE_WELL] = 4, [OKR_DROPPED] = 5,
	[OKR_NOT_STARTED] = 6, [OKR_NO_DATA] = 7,   [OKR_NO_HEALTH] = 8,
};

static int64_t
gap_of(const struct okr_bullet *b)
{
	if (!okr_num_known(b->score) || !okr_num_known(b->expected))
		return INT64_MIN;
	return okr_num_units(b->expected, OKR_SCORE_DECIMALS) -
	       okr_num_units(b->score, OKR_SCORE_DECIMALS);
}

static int
compare_bullets(const void *x, const void *y)
{
	const struct okr_bullet *a = x, *b = y;
	int64_t gap_a = gap_of(a), gap_b = gap_of(b);

	if (place_of[a->health] != place_of[b->health])
		return place_of[a->health] - place_of[b->health];
	if (gap_a != gap_b)
		return gap_a > gap_b ? -1 : 1;
	return okr_span_compare(a->id, b->id);
}

void
okr_bullets_sort(struct okr_bullet *bullet, size_t n)
{
	if (n > 0)
		qsort(bullet, n, sizeof(*bullet), compare_bullets);
}

double
okr_bullets_pace(const struct okr_bullet *bullet, size_t n)
{
	double pace = OKR_NUM_NONE;

	for (size_t i = 0; i < n; i++) {
		double expected = okr_words_shown(bullet[i].expected);

		if (!okr_num_known(expected))
			continue;
		if (okr_num_known(pace) && pace != expected)
			return OKR_NUM_NONE;
		pace = expected;
	}
	return pace;
}

struct okr_tally
okr_bullets_tally(const struct okr_bullet *bullet, size_t n)
{
	struct okr_tally tally = { 0 };

	for (size_t i = 0; i < n; i++)
		okr_tally_add(&tally, bullet[i].health);
	return tally;
}

static bool
says_so(enum okr_said said, enum okr_health health)
{
	switch (said) {
	case OKR_SAID_NOTHING:
		return true;
	case OKR_SAID_ON_TRACK:
		return health == OKR_ON_TRACK;
	case OKR_SAID_AT_RISK:
		return health == OKR_AT_RISK;
	case OKR_SAID_OFF_TRACK:
		return health == OKR_OFF_TRACK || health == OKR_MISSED;
	case OKR_SAID_DONE:
		return health == OKR_DONE_WELL;
	case OKR_SAID_NOT_STARTED:
		return health == OKR_NOT_STARTED;
	case OKR_SAID_DROPPED:
	case OKR_NSAID:
		break;
	}
	return health == OKR_DROPPED;
}

bool
okr_bullet_is_disputed(const struct okr_bullet *bullet)
{
	return !says_so(bullet->said, bullet->health);
}

static double
x_of(struct okr_box box, double score)
{
	return box.left + fmin(fmax(score, 0), 1) * (box.right - box.left);
}

void
okr_bullet_draw(struct okr_scene *s, struct okr_box box,
		const struct okr_bullet *b)
{
	double y = (box.top + box.bottom) / 2;
	double half = (box.bottom - box.top) * BAR_SHARE / 2;
	double tick = x_of(box, b->expected);

	for (size_t i = 0; i < OKR_BULLET_BANDS; i++)
		okr_scene_box(s,
			      (struct okr_box){
				  x_of(box, okr_bullet_edge[i].at), box.top,
				  x_of(box, okr_bullet_edge[i + 1].at),
				  box.bottom },
			      s->style->palette.colour[OKR_BAND_LOW + i]);
	if (okr_num_known(b->score))
		okr_scene_box(s,
			      (struct okr_box){ box.left, y - half,
						x_of(box, b->score), y + half },
			      s->style->palette.health[b->health].fill);
	if (okr_num_known(b->expected))
		okr_scene_box(s,
			      (struct okr_box){ tick - TICK_WIDTH / 2, box.top,
						tick + TICK_WIDTH / 2,
						box.bottom },
			      okr_scene_colour(s, OKR_INK));
}

/* "says on track": the owner's word, where it is not ours. */
static void
draw_dispute(struct okr_scene *s, struct okr_point at, double room,
	     const struct okr_bullet *b)
{
	struct okr_type type = okr_scene_type(s, says_face, OKR_MUTED,
					      OKR_LEFT);
	struct okr_buf text = { 0 };

	okr_buf_text(&text, "says ");
	okr_words_of(&text, okr_said_word[b->said]);
	okr_scene_text(s, at, type,
		       okr_lines_cut(s, okr_buf_view(&text), says_face, room));
	okr_buf_release(&text);
}

void
okr_bullet_draw_health(struct okr_scene *s, struct okr_point mark, double right,
		       const struct okr_bullet *b)
{
	const struct okr_look *look = &s->style->palette.health[b->health];
	struct okr_type type = okr_scene_type(s, word_face, OKR_INK, OKR_LEFT);
	struct okr_point word = { mark.x + OKR_BULLET_WORD, mark.y };

	if (okr_bullet_is_disputed(b)) {
		word.y += HALF_LINE;
		draw_dispute(s, word, right - word.x, b);
		mark.y -= HALF_LINE;
		word.y = mark.y;
	}
	okr_mark_draw(s, mark, MARK_SIZE, b->health);
	okr_scene_text(s, word, type, look->word);
}

/* "score 0.16, expected 0.89, off track" */
static void
say_state(struct okr_buf *out, const struct okr_bullet *b)
{
	if (okr_num_known(b->score)) {
		okr_buf_text(out, "score ");
		okr_words_number(out, b->score, OKR_SHOWN_DECIMALS);
		if (okr_num_known(b->expected)) {
			okr_buf_text(out, ", expected ");
			okr_words_number(out, b->expected, OKR_SHOWN_DECIMALS);
		}
		okr_buf_text(out, ", ");
	}
	okr_words_of(out, okr_health_word[b->health ? b->health : OKR_NO_DATA]);
}

void
okr_bullet_say(struct okr_buf *out, const struct okr_bullet *b)
{
	okr_buf_span(out, b->title);
	if (b->team.n > 0) {
		okr_buf_text(out, " (");
		okr_buf_span(out, b->team);
		okr_buf_char(out, ')');
	}
	okr_buf_text(out, ": ");
	say_state(out, b);
	if (okr_bullet_is_disputed(b)) {
		okr_buf_text(out, ", its owner says ");
		okr_words_of(out, okr_said_word[b->said]);
	}
}
