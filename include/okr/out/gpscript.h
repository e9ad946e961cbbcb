/*
 * A page as a gnuplot script.  The whole page is one axis in its units; shapes
 * are numbers in data blocks, text is labels.  Text from a sheet reaches
 * gnuplot through one function, okr_gpscript_quote(), and nowhere else:
 * gnuplot runs what it finds in back quotes, in file names and after line
 * ends.
 */
#ifndef OKR_OUT_GPSCRIPT_H
#define OKR_OUT_GPSCRIPT_H

#include "okr/base/buf.h"
#include "okr/draw/pages.h"

/* HTML holds a picture a page, each an SVG. */
enum okr_format { OKR_SVG, OKR_PNG, OKR_PDF, OKR_HTML };

/* How the page is set up. */
struct okr_paper {
	enum okr_format format;
	const char *font;            /* letters, digits, " _-" only */
	int width, height;           /* pixels; the page is scaled to fit */
	const struct okr_page *page; /* borrowed; NULL: the standard one */
};

/* The default: Arial, which every system has or has an equal of. */
#define OKR_SHEET_FONT "Arial"

/* A font's name that is safe to hand over: [A-Za-z0-9 _-], 1 to 64. */
bool okr_gpscript_is_font(const char *name);

/* Append text as gnuplot's quoted string: it prints as it is, or not at all. */
void okr_gpscript_quote(struct okr_buf *out, struct okr_span text);

/* Append what comes once: terminal, encoding, axes. */
void okr_gpscript_begin(struct okr_buf *out, const struct okr_paper *sheet);

/* Append one page; the next one may follow where the format has pages. */
void okr_gpscript_page(struct okr_buf *out, const struct okr_paper *sheet,
		       const struct okr_scene *scene);

#endif
