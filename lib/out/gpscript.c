/* Writing gnuplot's language. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/gpscript.h"

#include "okr/base/text.h"

#define MAX_FONT 64
#define PDF_DPI 144.0 /* 1920 pixels are 13.333 in, a slide */
#define REPLACEMENT "\xEF\xBF\xBD"

#define SVG \
	{ \
		"svg", " dynamic background rgb \"#FFFFFF\"", \
		    OKR_PIXELS_PER_POINT, 0.1 \
	}

/*
 * Measured with gnuplot 5.4: at these scales of fonts the three terminals
 * give the same size on the page.
 */
static const struct {
	const char *name;
	const char *more;
	double font_scale;
	double drop; /* em by which text stands too high */
} terminals[] = {
	[OKR_SVG] = SVG,
	[OKR_PNG] = { "pngcairo", "", 1, 0 },
	[OKR_PDF] = { "pdfcairo", "", 0.5, 0 },
	[OKR_HTML] = SVG,
};

bool
okr_gpscript_is_font(const char *name)
{
	static const char safe[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				   "abcdefghijklmnopqrstuvwxyz0123456789 _-";
	size_t n = strlen(name);

	return n > 0 && n <= MAX_FONT && strspn(name, safe) == n;
}

/* Ends the string, and what follows a line end is run. */
static bool
is_control(unsigned long c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

void
okr_gpscript_quote(struct okr_buf *out, struct okr_span text)
{
	okr_buf_char(out, '"');
	for (size_t at = 0; at < text.n;) {
		size_t begin = at;
		unsigned long c = okr_text_next(text, &at);

		if (is_control(c)) {
			okr_buf_text(out, REPLACEMENT);
			continue;
		}
		if (c == '"' || c == '\\' || c == '`')
			okr_buf_char(out, '\\');
		okr_buf_add(out, text.s + begin, at - begin);
	}
	okr_buf_char(out, '"');
}

static const struct okr_page *
page_of(const struct okr_paper *sheet)
{
	return sheet->page ? sheet->page : &okr_page_standard;
}

/* Pixels asked for per unit of the page. */
static double
scale_of(const struct okr_paper *sheet)
{
	return fmin(sheet->width / page_of(sheet)->width,
		    sheet->height / page_of(sheet)->height);
}

/* A length in a script: short, and the same everywhere. */
static void
put_number(struct okr_buf *out, double x)
{
	okr_num_fixed(out, x, 2);
	while (out->s[out->n - 1] == '0')
		out->n--;
	if (out->s[out->n - 1] == '.')
		out->n--;
}

static void
put_numbers(struct okr_buf *out, const double *x, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			okr_buf_char(out, ' ');
		put_number(out, x[i]);
	}
}

static void
put_terminal(struct okr_buf *out, const struct okr_paper *sheet)
{
	double dots = sheet->format == OKR_PDF ? PDF_DPI : 1;
	double scale = scale_of(sheet);

	okr_buf_printf(out, "set terminal %s size ",
		       terminals[sheet->format].name);
	okr_num_fixed(out, sheet->width / dots,
		      sheet->format == OKR_PDF ? 3 : 0);
	okr_buf_text(out, sheet->format == OKR_PDF ? "in," : ",");
	okr_num_fixed(out, sheet->height / dots,
		      sheet->format == OKR_PDF ? 3 : 0);
	okr_buf_text(out, sheet->format == OKR_PDF ? "in" : "");
	okr_buf_printf(out, "%s noenhanced font \"%s,22\" fontscale ",
		       terminals[sheet->format].more, sheet->font);
	okr_num_fixed(out, terminals[sheet->format].font_scale * scale, 4);
	okr_buf_text(out, " linewidth ");
	okr_num_fixed(out, scale, 4);
	okr_buf_char(out, '\n');
}

/* The page in the middle of a sheet of another shape. */
static void
put_ranges(struct okr_buf *out, const struct okr_paper *sheet)
{
	const struct okr_page *page = page_of(sheet);
	double scale = scale_of(sheet);
	double aside = (sheet->width / scale - page->width) / 2;
	double above = (sheet->height / scale - page->height) / 2;

	okr_buf_text(out, "set xrange [");
	put_number(out, -aside);
	okr_buf_char(out, ':');
	put_number(out, page->width + aside);
	okr_buf_text(out, "]\nset yrange [");
	put_number(out, page->height + above);
	okr_buf_char(out, ':');
	put_number(out, -above);
	okr_buf_text(out, "]\n");
}

void
okr_gpscript_begin(struct okr_buf *out, const struct okr_paper *sheet)
{
	okr_buf_text(out,
		     "# Pixels of a page, y down.  Run with: gnuplot -d\n");
	put_terminal(out, sheet);
	okr_buf_text(out, "set encoding utf8\n");
}

/* Items that one plot element can draw: alike but for place and colour. */
static bool
goes_with(const struct okr_item *a, const struct okr_item *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case OKR_ITEM_BOX:
	case OKR_ITEM_DISC:
		return true;
	case OKR_ITEM_LINE:
		return a->colour == b->colour && a->width == b->width;
	case OKR_ITEM_POLYGON:
		return a->colour == b->colour;
	case OKR_ITEM_TEXT:
		break;
	}
	return false;
}

/* The items from i on that go together. */
static size_t
count_group(const struct okr_scene *scene, size_t i)
{
	size_t n = 1;

	while (i + n < scene->n &&
	       goes_with(&scene->item[i], &scene->item[i + n]))
		n++;
	return n;
}

static void
put_item(struct okr_buf *out, const struct okr_scene *scene,
	 const struct okr_item *item)
{
	const struct okr_box *b = &item->box;
	double box[] = { (b->left + b->right) / 2,
			 (b->top + b->bottom) / 2,
			 b->left,
			 b->right,
			 b->top,
			 b->bottom };
	double disc[] = { item->at.x, item->at.y, item->width };

	if (item->kind == OKR_ITEM_BOX)
		put_numbers(out, box, 6);
	if (item->kind == OKR_ITEM_DISC)
		put_numbers(out, disc, 3);
	if (item->kind == OKR_ITEM_BOX || item->kind == OKR_ITEM_DISC)
		okr_buf_printf(out, " %lu\n", (unsigned long)item->colour);
	for (size_t i = 0; i < item->n; i++) {
		const struct okr_point *p = &scene->point[item->first + i];
		double xy[] = { p->x, p->y };

		put_numbers(out, xy, 2);
		okr_buf_char(out, '\n');
	}
	if (item->n > 0) /* pieces of one block are apart by an empty line */
		okr_buf_char(out, '\n');
}

/* Each group as a data block; blocks are numbered by their first item. */
static void
put_blocks(struct okr_buf *out, const struct okr_scene *scene)
{
	for (size_t i = 0, n; i < scene->n; i += n) {
		n = count_group(scene, i);
		if (scene->item[i].kind == OKR_ITEM_TEXT)
			continue;
		okr_buf_printf(out, "$d%zu << EOD\n", i);
		for (size_t k = i; k < i + n; k++)
			put_item(out, scene, &scene->item[k]);
		okr_buf_text(out, "EOD\n");
	}
}

static void
put_element(struct okr_buf *out, const struct okr_item *item, size_t block)
{
	okr_buf_printf(out, "$d%zu ", block);
	switch (item->kind) {
	case OKR_ITEM_BOX:
		okr_buf_text(out, "using 1:2:3:4:5:6:7 with boxxyerror "
				  "fs solid noborder lc rgb variable");
		break;
	case OKR_ITEM_DISC:
		okr_buf_text(out, "using 1:2:3:4 with circles "
				  "fs solid noborder lc rgb variable");
		break;
	case OKR_ITEM_POLYGON:
		okr_buf_printf(out,
			       "with filledcurves closed fs solid noborder "
			       "lc rgb \"#%06lX\"",
			       (unsigned long)item->colour);
		break;
	case OKR_ITEM_LINE:
		okr_buf_text(out, "with lines lw ");
		put_number(out, item->width);
		okr_buf_printf(out, " dt solid lc rgb \"#%06lX\"",
			       (unsigned long)item->colour);
		break;
	case OKR_ITEM_TEXT:
		break;
	}
}

static void
put_plot(struct okr_buf *out, const struct okr_scene *scene)
{
	const char *before = "plot ";

	for (size_t i = 0, n; i < scene->n; i += n) {
		n = count_group(scene, i);
		if (scene->item[i].kind == OKR_ITEM_TEXT)
			continue;
		okr_buf_text(out, before);
		put_element(out, &scene->item[i], i);
		before = ", \\\n\t";
	}
	okr_buf_char(out, '\n');
}

static void
put_label(struct okr_buf *out, const struct okr_paper *sheet,
	  const struct okr_item *item)
{
	static const char *const anchors[] = { [OKR_LEFT] = "left",
					       [OKR_CENTRE] = "centre",
					       [OKR_RIGHT] = "right" };
	double size = item->type.face.size;
	double drop = terminals[sheet->format].drop * size *
		      OKR_PIXELS_PER_POINT;

	okr_buf_text(out, "set label ");
	okr_gpscript_quote(out, item->text);
	okr_buf_text(out, " at ");
	put_number(out, item->at.x);
	okr_buf_char(out, ',');
	put_number(out, item->at.y + drop);
	okr_buf_printf(out, " %s font \"%s%s,", anchors[item->type.anchor],
		       sheet->font, item->type.face.bold ? ":Bold" : "");
	put_number(out, size);
	okr_buf_printf(out, "\" tc rgb \"#%06lX\" noenhanced front\n",
		       (unsigned long)item->type.colour);
}

void
okr_gpscript_page(struct okr_buf *out, const struct okr_paper *sheet,
		  const struct okr_scene *scene)
{
	okr_buf_text(out, "\nreset\n"
			  "set margins 0,0,0,0\n"
			  "unset border\n"
			  "unset tics\n"
			  "unset key\n");
	put_ranges(out, sheet);
	for (size_t i = 0; i < scene->n; i++)
		if (scene->item[i].kind == OKR_ITEM_TEXT)
			put_label(out, sheet, &scene->item[i]);
	put_blocks(out, scene);
	put_plot(out, scene);
}
