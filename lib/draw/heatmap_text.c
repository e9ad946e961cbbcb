/* The heatmap in cells of a terminal. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/heatmap_text.h"

#include "okr/base/text.h"

/* A terminal while it is written on. */
struct sheet {
	struct okr_screen *s;
	const struct okr_heatmap_view *view;
	size_t name;  /* cells */
	size_t first; /* cycle that there is room for */
};

static void
print_head(const struct sheet *sheet)
{
	okr_screen_fit(sheet->s, okr_tone_dim, okr_span_of(sheet->view->head),
		       sheet->name);
	okr_cycle_cells_print_head(sheet->s, &sheet->view->cycles,
				   sheet->first);
}

static void
print_row(const struct sheet *sheet, const struct okr_heatmap_row *row)
{
	okr_screen_fit(sheet->s, okr_tone_plain, row->name, sheet->name);
	okr_cycle_cells_print(sheet->s, &sheet->view->cycles, row->cell,
			      sheet->first);
}

/* The oldest cycles go where there is no room. */
static struct sheet
lay_out(struct okr_screen *s, const struct okr_heatmap_view *view)
{
	size_t shown = okr_cycle_cells_shown(s, view->cycles.n);
	size_t used = shown * OKR_CELL_CELLS;

	return (struct sheet){ .s = s,
			       .view = view,
			       .name = s->width > used ? s->width - used : 0,
			       .first = view->cycles.n - shown };
}

/* Names take no more than the longest of them needs. */
static void
tighten(struct sheet *sheet)
{
	const struct okr_heatmap_view *view = sheet->view;
	size_t longest = okr_text_width(okr_span_of(view->head));

	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n);
	     i++) {
		size_t width = okr_text_width(view->row[i].name);

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
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	sheet = lay_out(s, view);
	tighten(&sheet);
	print_head(&sheet);
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n); i++)
		print_row(&sheet, &view->row[i]);
}
