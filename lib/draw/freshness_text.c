/* Stems in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/freshness_text.h"

#define DAYS_CELLS 6
#define DATE_CELLS 12
#define OWNER_CELLS 18
#define MARK_CELLS 3

/* Cells of each column; 0: left out. */
struct columns {
	size_t title, bar, date, owner;
};

static bool
divide(const struct okr_screen *s, struct columns *c)
{
	return okr_screen_divide(s,
				 1 + DAYS_CELLS + MARK_CELLS + c->date +
				     c->owner,
				 &c->title, &c->bar);
}

static struct columns
choose_columns(const struct okr_screen *s,
	       const struct okr_freshness_view *view)
{
	struct columns c = { .date = DATE_CELLS };

	for (size_t i = 0; i < view->n && !c.owner; i++)
		if (view->row[i].owner.n > 0 || view->row[i].team.n > 0)
			c.owner = OWNER_CELLS;
	if (divide(s, &c))
		return c;
	c.owner = 0;
	if (divide(s, &c))
		return c;
	c.date = 0;
	divide(s, &c);
	return c;
}

static void
print_head(struct okr_screen *s, const struct okr_freshness_view *view,
	   const struct columns *c)
{
	okr_screen_fit(s, okr_tone_dim, OKR_SPAN("Key result"), c->title + 1);
	okr_screen_fit(s, okr_tone_dim,
		       view->limit > 0 ? OKR_SPAN("0") : OKR_SPAN(""), c->bar);
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("days"), DAYS_CELLS);
	okr_screen_pad(s, s->column + MARK_CELLS);
	if (c->date)
		okr_screen_fit(s, okr_tone_dim, OKR_SPAN(" read"), c->date);
	if (c->owner)
		okr_screen_put(s, okr_tone_dim, OKR_SPAN(" owner"));
	okr_screen_line_end(s);
}

/* What looks like it. */
static enum okr_health
as_health(bool stale)
{
	return stale ? OKR_OFF_TRACK : OKR_ON_TRACK;
}

/* A stem that is too long for the scale ends in an arrow. */
static void
print_stem(struct okr_screen *s, const struct okr_freshness_view *view,
	   const struct okr_unread *row, size_t cells)
{
	bool stale = okr_unread_is_stale(view, row);
	struct okr_tone tone = okr_tone_health(s, as_health(stale));
	int32_t longest = okr_freshness_longest(view);
	double scale = longest > view->limit ? longest : view->limit + 1;
	bool cut = row->fresh.days > scale && cells > 1;
	double tick = view->limit / scale;

	if (cut)
		tick = tick * (double)cells / (double)(cells - 1);
	okr_screen_bar(s, tone, cells - cut, row->fresh.days / scale, tick);
	if (cut)
		okr_screen_put(s, tone, OKR_SPAN("\xE2\x96\xB8"));
}

static void
print_row(struct okr_screen *s, const struct okr_freshness_view *view,
	  const struct okr_unread *row, const struct columns *c)
{
	enum okr_health as = as_health(okr_unread_is_stale(view, row));
	struct okr_buf text = { 0 };

	okr_screen_fit(s, okr_tone_plain, row->title, c->title);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	print_stem(s, view, row, c->bar);
	okr_buf_printf(&text, "%d", (int)row->fresh.days);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&text), DAYS_CELLS);
	okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
	okr_screen_put(
	    s, okr_tone_health(s, as),
	    s->palette->health[row->fresh.was_read ? as : OKR_NO_DATA].glyph);
	text.n = 0;
	okr_buf_text(&text, row->fresh.was_read ? " " : " never");
	okr_day_format(&text, row->fresh.last);
	if (c->date)
		okr_screen_fit(s, okr_tone_plain, okr_buf_view(&text), c->date);
	if (c->owner) {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		okr_screen_fit(s, okr_tone_plain,
			       row->owner.n > 0 ? row->owner : row->team,
			       c->owner - 1);
	}
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

static void
print_footing(struct okr_screen *s, const struct okr_freshness_view *view)
{
	size_t shown = okr_freshness_shown(view);
	struct okr_buf text = { 0 };

	if (shown < view->n)
		okr_buf_printf(&text, "%zu more", view->n - shown);
	okr_screen_wrap(s, okr_tone_plain, okr_buf_view(&text));
	okr_screen_line_end(s);
	text.n = 0;
	okr_buf_printf(&text, "\xE2\x94\x83 limit %d days", (int)view->limit);
	okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&text));
	okr_buf_release(&text);
}

void
okr_freshness_print(struct okr_screen *s, const struct okr_freshness_view *view)
{
	struct columns c = choose_columns(s, view);
	struct okr_caption caption = { 0 };

	okr_freshness_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	print_head(s, view, &c);
	for (size_t i = 0; i < okr_freshness_shown(view); i++)
		print_row(s, view, &view->row[i], &c);
	print_footing(s, view);
}
