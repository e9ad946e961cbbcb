/* The heatmap in cells of a terminal. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/heatmap_text.h"

#include "okr/base/text.h"
#include "okr/draw/words.h"

#define MEAN_CELLS 8

/* A terminal while it is written on. */
struct sheet {
	struct okr_screen *s;
	const struct okr_heatmap_view *view;
	size_t name;  /* cells */
	size_t first; /* cycle that there is room for */
	bool has_mean;
};

static void
print_head(const struct sheet *sheet)
{
	const struct okr_cycles *cycles = &sheet->view->cycles;
	struct okr_buf text = { 0 };

	okr_screen_fit(sheet->s, okr_tone_dim, okr_span_of(sheet->view->head),
		       sheet->name);
	for (size_t i = sheet->first; i < cycles->n; i++)
		okr_cycle_cell_print_head(sheet->s, cycles->name[i],
					  okr_cycles_is_current(cycles, i));
	okr_buf_printf(&text, "last %zu", okr_heatmap_last(sheet->view));
	if (sheet->has_mean)
		okr_screen_right(sheet->s, okr_tone_dim, okr_buf_view(&text),
				 MEAN_CELLS);
	okr_screen_line_end(sheet->s);
	okr_buf_release(&text);
}

static void
print_row(const struct sheet *sheet, const struct okr_heatmap_row *row)
{
	const struct okr_cycles *cycles = &sheet->view->cycles;
	struct okr_buf text = { 0 };

	okr_screen_fit(sheet->s, okr_tone_plain, row->name, sheet->name);
	for (size_t i = sheet->first; i < cycles->n; i++)
		okr_cycle_cell_print(sheet->s, &row->cell[i],
				     okr_cycles_is_current(cycles, i));
	okr_words_number(&text, row->mean, OKR_SHOWN_DECIMALS);
	if (sheet->has_mean)
		okr_screen_right(sheet->s, okr_tone_bold, okr_buf_view(&text),
				 MEAN_CELLS);
	okr_screen_line_end(sheet->s);
	okr_buf_release(&text);
}

/* The mean goes first where there is no room, then the oldest cycles. */
static struct sheet
lay_out(struct okr_screen *s, const struct okr_heatmap_view *view)
{
	struct sheet sheet = { .s = s, .view = view };
	size_t shown, used;

	sheet.has_mean = okr_heatmap_last(view) > 1 &&
			 okr_cycle_cells_shown(s, 2, MEAN_CELLS) == 2;
	shown = okr_cycle_cells_shown(s, view->cycles.n,
				      sheet.has_mean ? MEAN_CELLS : 0);
	used = shown * OKR_CELL_CELLS + (sheet.has_mean ? MEAN_CELLS : 0);
	sheet.first = view->cycles.n - shown;
	sheet.name = s->width > used ? s->width - used : 0;
	return sheet;
}

/* Names take no more than the longest of them needs. */
static void
tighten(struct sheet *sheet)
{
	size_t longest = okr_text_width(okr_span_of(sheet->view->head));

	for (size_t i = 0; i < okr_heatmap_shown(sheet->view); i++) {
		size_t width = okr_text_width(sheet->view->row[i].name);

		if (width > longest)
			longest = width;
	}
	if (longest < sheet->name)
		sheet->name = longest;
}

void
okr_heatmap_print(struct okr_screen *s, const struct okr_heatmap_view *view)
{
	struct okr_caption caption = { 0 };
	struct sheet sheet;

	okr_heatmap_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0 || view->cycles.n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_SPAN("No rows to plot"));
		return;
	}
	sheet = lay_out(s, view);
	tighten(&sheet);
	print_head(&sheet);
	for (size_t i = 0; i < okr_heatmap_shown(view); i++)
		print_row(&sheet, &view->row[i]);
}
