/* Pictures within a document. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/html.h"

#include "okr/out/xml.h"

/* Screens get a column, paper a picture a sheet. */
static const char layout[] =
    "@page { size: landscape; margin: 10mm }\n"
    "body { max-width: 90rem; margin: 0 auto; padding: 1rem; line-height: 1.5;"
    " font-family: Arial, \"Liberation Sans\", Helvetica, sans-serif }\n"
    "h1, h2 { line-height: 1.25 }\n"
    "h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem }\n"
    "li { margin: .5rem 0 }\n"
    "figure { margin: 0 0 1rem }\n"
    "svg { display: block; width: 100%; height: auto }\n"
    "@media print {\n"
    "  body { max-width: none; padding: 0 }\n"
    "  header, nav { display: none }\n"
    "  h2 { margin: 0 0 4mm; font-size: 12pt; break-after: avoid }\n"
    "  figure { break-inside: avoid; margin: 0 }\n"
    "  figure + figure, section + section { break-before: page }\n"
    "  svg { max-height: 165mm; border: 0 }\n"
    "}\n";

/* A page with the title of the one before goes on under its heading. */
static bool
begins_section(const struct okr_pages *pages, size_t page)
{
	return page == 0 || !okr_span_eq(pages->scene[page].title,
					 pages->scene[page - 1].title);
}

static size_t
count_sections(const struct okr_pages *pages)
{
	size_t n = 0;

	for (size_t i = 0; i < pages->n; i++)
		n += begins_section(pages, i);
	return n;
}

/* "Are we on pace, and what needs talk?", else the finding. */
static void
put_heading(struct okr_buf *out, const struct okr_scene *scene)
{
	const char *question = scene->question;

	if (question == NULL) {
		okr_xml_text(out, scene->title);
		return;
	}
	okr_buf_char(out, *question >= 'a' && *question <= 'z'
			      ? (char)(*question - 'a' + 'A')
			      : *question);
	okr_xml_text(out, okr_span_of(question + 1));
}

static void
put_contents(struct okr_buf *out, const struct okr_pages *pages)
{
	okr_buf_text(out, "<nav aria-label=\"Contents\">\n<ol>\n");
	for (size_t i = 0; i < pages->n; i++) {
		if (!begins_section(pages, i))
			continue;
		okr_buf_printf(out, "<li><a href=\"#page-%zu\">", i + 1);
		put_heading(out, &pages->scene[i]);
		okr_buf_text(out, "</a>");
		if (pages->scene[i].question) {
			okr_buf_text(out, "<br/>");
			okr_xml_text(out, pages->scene[i].title);
		}
		okr_buf_text(out, "</li>\n");
	}
	okr_buf_text(out, "</ol>\n</nav>\n");
}

static void
put_style(struct okr_buf *out, const struct okr_palette *palette)
{
	okr_buf_printf(out,
		       "<style>\n:root { color-scheme: light }\n"
		       "body { color: #%06lX; background: #%06lX }\n"
		       "a { color: #%06lX }\n"
		       "svg { border: 1px solid #%06lX }\n",
		       (unsigned long)palette->colour[OKR_INK],
		       (unsigned long)palette->colour[OKR_PAPER],
		       (unsigned long)palette->colour[OKR_NAVY],
		       (unsigned long)palette->colour[OKR_GRID]);
	okr_buf_text(out, layout);
	okr_buf_text(out, "</style>\n");
}

void
okr_html_begin(struct okr_buf *out, const struct okr_pages *pages)
{
	okr_buf_text(
	    out, "<!DOCTYPE html>\n"
		 "<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n"
		 "<head>\n<meta charset=\"utf-8\"/>\n"
		 "<meta name=\"viewport\" "
		 "content=\"width=device-width, initial-scale=1\"/>\n"
		 "<meta http-equiv=\"Content-Security-Policy\" "
		 "content=\"default-src 'none'; "
		 "style-src 'unsafe-inline'\"/>\n<title>");
	okr_xml_text(out, pages->scene[0].title);
	okr_buf_text(out, "</title>\n");
	put_style(out, &pages->style->palette);
	okr_buf_text(out, "</head>\n<body>\n<header><h1>");
	if (count_sections(pages) > 1)
		okr_xml_text(out, pages->scene[0].title);
	else
		put_heading(out, &pages->scene[0]);
	okr_buf_text(out, "</h1></header>\n");
	if (count_sections(pages) > 1)
		put_contents(out, pages);
	okr_buf_text(out, "<main>\n<section>\n");
}

/* Where an id is given or used; what follows is the id. */
static const char *const id_marks[] = { " id=\"",   " id='",   "url(#",
					"href=\"#", "href='#", NULL };

static struct okr_span
match_mark(struct okr_span tag, size_t at)
{
	for (const char *const *mark = id_marks; *mark; mark++) {
		size_t n = strlen(*mark);

		if (tag.n - at >= n && memcmp(tag.s + at, *mark, n) == 0)
			return (struct okr_span){ *mark, n };
	}
	return (struct okr_span){ 0 };
}

/* gnuplot names its parts alike in every file; here all are in one. */
static void
put_tag(struct okr_buf *out, struct okr_span tag, size_t page)
{
	for (size_t i = 0; i < tag.n;) {
		struct okr_span mark = match_mark(tag, i);

		if (mark.n == 0) {
			okr_buf_char(out, tag.s[i++]);
			continue;
		}
		okr_buf_span(out, mark);
		okr_buf_printf(out, "page-%zu-", page + 1);
		i += mark.n;
	}
}

/* The root element; text of the sheet is outside tags and stays as it is. */
static void
put_svg(struct okr_buf *out, struct okr_span svg, size_t page)
{
	size_t i = 0;

	while (i + 4 <= svg.n && memcmp(svg.s + i, "<svg", 4) != 0)
		i++;
	while (i < svg.n) {
		const char *tag = memchr(svg.s + i, '<', svg.n - i);
		const char *end = tag ? memchr(tag, '>',
					       svg.n - (size_t)(tag - svg.s))
				      : NULL;

		if (end == NULL)
			break;
		okr_buf_add(out, svg.s + i, (size_t)(tag - (svg.s + i)));
		put_tag(out, (struct okr_span){ tag, (size_t)(end + 1 - tag) },
			page);
		i = (size_t)(end + 1 - svg.s);
	}
	okr_buf_char(out, '\n');
}

static void
put_section_heading(struct okr_buf *out, const struct okr_pages *pages,
		    size_t page)
{
	okr_buf_printf(out, "<h2 id=\"page-%zu\">", page + 1);
	put_heading(out, &pages->scene[page]);
	okr_buf_text(out, "</h2>\n");
}

void
okr_html_page(struct okr_buf *out, const struct okr_pages *pages, size_t page,
	      struct okr_span svg)
{
	if (page > 0 && begins_section(pages, page))
		okr_buf_text(out, "</section>\n<section>\n");
	if (begins_section(pages, page) && count_sections(pages) > 1)
		put_section_heading(out, pages, page);
	okr_buf_text(out, "<figure>\n");
	put_svg(out, svg, page);
	okr_buf_text(out, "</figure>\n");
}

void
okr_html_end(struct okr_buf *out)
{
	okr_buf_text(out, "</section>\n</main>\n</body>\n</html>\n");
}
