/* Values and teams in cells of a terminal. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/values_text.h"

#include "okr/base/text.h"

#define MIN_NAME 18
#define COLUMN 9 /* cells, with a blank before a name */
#define TOTAL 7  /* "0 gap" */
#define ELLIPSIS OKR_SPAN("\xE2\x80\xA6")
#define NOTHING OKR_SPAN("\xC2\xB7")

/* A terminal while it is written on. */
struct sheet {
	struct okr_screen *s;
	const struct okr_values_view *view;
	size_t name;  /* cells */
	size_t shown; /* columns that there is room for */
};

/* What is left of a name that is too wide, before its ellipsis. */
static struct okr_span
beginning_of(struct okr_span name)
{
	return (struct okr_span){ name.s, okr_text_fit(name, COLUMN - 2) };
}

/* At most as many cells from its end. */
static struct okr_span
end_of(struct okr_span name, size_t cells)
{
	size_t n = okr_text_fit(name, okr_text_width(name) - cells);

	name = (struct okr_span){ name.s + n, name.n - n };
	if (okr_text_width(name) <= cells)
		return name;
	n = okr_text_graphemes(name, 1); /* a wide one */
	return (struct okr_span){ name.s + n, name.n - n };
}

/* Another team's name begins as this one does, which is cut. */
static bool
is_ambiguous(const struct sheet *sheet, size_t column)
{
	const struct okr_span *name = sheet->view->column;

	for (size_t i = 0; i < sheet->shown; i++)
		if (i != column && okr_text_width(name[i]) >= COLUMN &&
		    okr_span_eq(beginning_of(name[i]),
				beginning_of(name[column])))
			return true;
	return false;
}

static void
print_name(const struct sheet *sheet, size_t column)
{
	struct okr_screen *s = sheet->s;
	struct okr_span name = sheet->view->column[column];

	if (okr_text_width(name) < COLUMN) {
		okr_screen_right(s, okr_tone_dim, name, COLUMN);
	} else if (is_ambiguous(sheet, column)) {
		name = end_of(name, COLUMN - 2);
		okr_screen_pad(s,
			       s->column + COLUMN - 1 - okr_text_width(name));
		okr_screen_put(s, okr_tone_dim, ELLIPSIS);
		okr_screen_put(s, okr_tone_dim, name);
	} else {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
		okr_screen_fit(s, okr_tone_dim, name, COLUMN - 1);
	}
}

static void
print_head(const struct sheet *sheet)
{
	struct okr_screen *s = sheet->s;

	okr_screen_fit(s, okr_tone_dim, OKR_SPAN("Value"), sheet->name);
	for (size_t i = 0; i < sheet->shown; i++)
		print_name(sheet, i);
	okr_screen_right(s, okr_tone_dim, OKR_SPAN("open"), TOTAL);
	okr_screen_line_end(s);
}

static void
print_count(const struct sheet *sheet, size_t count)
{
	struct okr_buf text = { 0 };

	okr_buf_printf(&text, "%zu", count);
	okr_screen_right(sheet->s, count ? okr_tone_plain : okr_tone_dim,
			 count ? okr_buf_view(&text) : NOTHING, COLUMN);
	okr_buf_release(&text);
}

static void
print_row(const struct sheet *sheet, const struct okr_value_row *row)
{
	struct okr_screen *s = sheet->s;
	struct okr_tone tone = row->open ? okr_tone_plain
					 : okr_tone_health(s, OKR_OFF_TRACK);
	struct okr_buf text = { 0 };

	tone.bold = row->open == 0;
	okr_screen_fit(s, tone, row->title, sheet->name);
	for (size_t i = 0; i < sheet->shown; i++)
		print_count(sheet, row->count[i]);
	okr_buf_printf(&text, row->open ? "%zu" : "%zu gap", row->open);
	tone.bold = true;
	okr_screen_right(s, tone, okr_buf_view(&text), TOTAL);
	okr_screen_line_end(s);
	okr_buf_release(&text);
}

/* Names take no more than the longest of them needs. */
static struct sheet
lay_out(struct okr_screen *s, const struct okr_values_view *view)
{
	struct sheet sheet = { .s = s, .view = view };
	size_t room = s->width > MIN_NAME + TOTAL ? s->width - MIN_NAME - TOTAL
						  : 0;
	size_t longest = 0;

	sheet.shown = room / COLUMN < view->ncolumn ? room / COLUMN
						    : view->ncolumn;
	sheet.name = s->width - TOTAL - sheet.shown * COLUMN;
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n);
	     i++) {
		size_t width = okr_text_width(view->row[i].title);

		if (width > longest)
			longest = width;
	}
	if (longest < MIN_NAME)
		longest = MIN_NAME;
	if (longest < sheet.name)
		sheet.name = longest;
	return sheet;
}

static void
print_footing(const struct sheet *sheet)
{
	const struct okr_values_view *view = sheet->view;
	size_t more = view->n - okr_setting_shown(&view->setting, view->n);
	struct okr_buf text = { 0 };

	if (more > 0)
		okr_buf_printf(&text, "%zu more values. ", more);
	if (sheet->shown < view->ncolumn)
		okr_buf_printf(&text, "No room for %zu more team%s.",
			       view->ncolumn - sheet->shown,
			       view->ncolumn - sheet->shown == 1 ? "" : "s");
	if (text.n > 0)
		okr_screen_line_end(sheet->s);
	okr_screen_wrap(sheet->s, okr_tone_dim, okr_buf_view(&text));
	okr_buf_release(&text);
}

void
okr_values_print(struct okr_screen *s, const struct okr_values_view *view)
{
	struct okr_caption caption = { 0 };
	struct sheet sheet;

	okr_values_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	sheet = lay_out(s, view);
	print_head(&sheet);
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n); i++)
		print_row(&sheet, &view->row[i]);
	print_footing(&sheet);
}
