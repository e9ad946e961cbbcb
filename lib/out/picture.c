/* From pages to files. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/picture.h"

#include <stdlib.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/outfile.h"
#include "okr/out/finish.h"
#include "okr/out/glyphs.h"
#include "okr/out/gnuplot.h"
#include "okr/out/html.h"

static bool
holds_all_pages(enum okr_format format)
{
	return format == OKR_PDF || format == OKR_HTML;
}

void
okr_picture_script(struct okr_buf *out, const struct okr_pages *pages,
		   const struct okr_paper *sheet)
{
	okr_gpscript_begin(out, sheet);
	for (size_t i = 0; i < pages->n; i++)
		okr_gpscript_page(out, sheet, &pages->scene[i]);
}

static bool
is_svg(enum okr_format format)
{
	return format == OKR_SVG || format == OKR_HTML;
}

/* Draw n pages of one picture. */
static void
draw_picture(struct okr_buf *file, const struct okr_scene *scene, size_t n,
	     const struct okr_paper *sheet)
{
	struct okr_buf script = { 0 }, picture = { 0 };

	okr_gpscript_begin(&script, sheet);
	for (size_t i = 0; i < n; i++)
		okr_gpscript_page(&script, sheet, &scene[i]);
	okr_gnuplot_draw(&picture, sheet->format, okr_buf_view(&script));
	if (is_svg(sheet->format))
		okr_finish_svg(file, okr_buf_view(&picture), scene->title,
			       scene->description);
	else
		okr_buf_span(file, okr_buf_view(&picture));
	okr_buf_release(&script);
	okr_buf_release(&picture);
}

static void
draw_html(struct okr_buf *file, const struct okr_pages *pages,
	  const struct okr_paper *sheet)
{
	okr_html_begin(file, pages);
	for (size_t i = 0; i < pages->n; i++) {
		struct okr_buf svg = { 0 };

		draw_picture(&svg, &pages->scene[i], 1, sheet);
		okr_html_page(file, pages, i, okr_buf_view(&svg));
		okr_buf_release(&svg);
	}
	okr_html_end(file);
}

/* "plan-2.svg" for page 2 of "plan.svg"; caller frees. */
static char *
name_page(const char *path, size_t page)
{
	const char *dot = strrchr(path, '.');
	const char *slash = strrchr(path, '/');
	struct okr_buf name = { 0 };

	if (dot == NULL || (slash && dot < slash))
		dot = path + strlen(path);
	okr_buf_add(&name, path, (size_t)(dot - path));
	if (page > 0)
		okr_buf_printf(&name, "-%zu", page + 1);
	okr_buf_add(&name, dot, strlen(dot) + 1);
	return name.s;
}

static void
write_file(const char *path, const struct okr_buf *file)
{
	struct okr_out out;

	okr_out_open(&out, path);
	okr_buf_span(&out.buf, okr_buf_view(file));
	okr_out_close(&out);
}

static bool
is_stdout(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

void
okr_picture_write(struct okr_pages *pages, const struct okr_paper *sheet,
		  const char *path, int32_t as_of)
{
	bool together = holds_all_pages(sheet->format);
	size_t nfile = together ? 1 : pages->n;
	struct okr_buf *file = okr_mem_new(nfile, sizeof(*file));

	if (nfile > 1 && is_stdout(path))
		okr_die("%zu pages do not go into one file of this format: "
			"name a file with -o, or use -T pdf",
			nfile);
	if (!is_svg(sheet->format))
		okr_glyphs_replace(pages);
	if (sheet->format == OKR_HTML)
		draw_html(&file[0], pages, sheet);
	else
		for (size_t i = 0; i < nfile; i++)
			draw_picture(&file[i], &pages->scene[i],
				     together ? pages->n : 1, sheet);
	if (sheet->format == OKR_PDF)
		okr_finish_pdf(&file[0], as_of);
	for (size_t i = 0; i < nfile && !okr_diag_failed(); i++) {
		char *name = is_stdout(path) ? NULL : name_page(path, i);

		write_file(name, &file[i]);
		free(name);
	}
	for (size_t i = 0; i < nfile; i++)
		okr_buf_release(&file[i]);
	free(file);
}
