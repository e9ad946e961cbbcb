/* From gnuplot's bytes to ours. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/finish.h"

#include "okr/base/day.h"
#include "okr/base/text.h"
#include "okr/out/xml.h"

#define DATE_DIGITS 14                     /* YYYYMMDDHHMMSS */
#define PICTURE_TAG "\t<g transform="      /* lines that set gnuplot's text */
#define PLOT_TAG "\t<g id=\"gnuplot_plot_" /* and what it is plotted from */
#define TEXT_TAG "\t\t<text>"
#define ANCHOR "text-anchor="
#define BOLD ":Bold\""
#define FALLBACK ",Liberation Sans,Helvetica,sans-serif"

bool
okr_finish_is_whole(enum okr_format format, struct okr_span picture)
{
	static const struct {
		const char *head, *tail;
	} marks[] = {
		[OKR_SVG] = { "<?xml", "</svg>" },
		[OKR_PNG] = { "\x89PNG", "IEND\xAE\x42\x60\x82" },
		[OKR_PDF] = { "%PDF-", "%%EOF" },
		[OKR_HTML] = { "<?xml", "</svg>" },
	};

	if (format != OKR_PNG) /* whose last byte could be taken for a blank */
		picture = okr_span_trim(picture);
	return okr_span_begins(picture, marks[format].head) &&
	       okr_span_ends(picture, marks[format].tail);
}

/* 'font-family="Arial:Bold"' is not CSS. */
static void
put_text_tag(struct okr_buf *out, struct okr_span line)
{
	const char *family = okr_span_find(line, OKR_SPAN("font-family=\""));
	const char *bold = okr_span_find(line, OKR_SPAN(BOLD));
	const char *end;
	bool is_bold = bold != NULL;

	if (family == NULL) {
		okr_buf_span(out, line);
		return;
	}
	family += strlen("font-family=\"");
	end = is_bold ? bold
		      : memchr(family, '"', (size_t)(line.s + line.n - family));
	okr_buf_add(out, line.s, (size_t)(end - line.s));
	okr_buf_text(out, FALLBACK "\"");
	if (is_bold)
		okr_buf_text(out, " font-weight=\"bold\"");
	end += is_bold ? strlen(BOLD) : 1;
	okr_buf_add(out, end, (size_t)(line.s + line.n - end));
}

/* Browsers would show "$d0 using 1:2" at the pointer. */
static void
put_plot_tag(struct okr_buf *out, struct okr_span line)
{
	const char *end = memchr(line.s, '>', line.n);

	okr_buf_add(out, line.s, end ? (size_t)(end + 1 - line.s) : line.n);
	okr_buf_text(out, end ? "\n" : "");
}

/*
 * Text from right to left begins at its right: what comes last, such as
 * "...", would else stand at the wrong end.
 */
static size_t
put_direction(struct okr_buf *out, struct okr_span line, struct okr_span tag)
{
	size_t n = strlen(TEXT_TAG);
	struct okr_span text = okr_span_from(line, n);
	const char *other = okr_span_find(tag, OKR_SPAN(ANCHOR "\"start\""))
				? "end"
			    : okr_span_find(tag, OKR_SPAN(ANCHOR "\"end\""))
				? "start"
				: "middle";

	if (!okr_text_is_rtl(text))
		return 0;
	okr_buf_printf(out, "\t\t<text direction=\"rtl\" " ANCHOR "\"%s\">",
		       other);
	return n;
}

/*
 * gnuplot leaves ">" as it is, and XML has no "]]>" outside of CDATA.  tag is
 * the line that sets what the text looks like.
 */
static void
put_text(struct okr_buf *out, struct okr_span line, struct okr_span tag)
{
	static const char end[] = "]]>";

	for (size_t i = put_direction(out, line, tag); i < line.n; i++) {
		struct okr_span rest = okr_span_from(line, i);

		if (!okr_span_begins(rest, end)) {
			okr_buf_char(out, line.s[i]);
			continue;
		}
		okr_buf_text(out, "]]&gt;");
		i += strlen(end) - 1;
	}
}

static void
put_element(struct okr_buf *out, const char *name, struct okr_span text)
{
	okr_buf_printf(out, "<%s>", name);
	okr_xml_text(out, text);
	okr_buf_printf(out, "</%s>\n", name);
}

void
okr_finish_svg(struct okr_buf *out, struct okr_span svg, struct okr_span title,
	       struct okr_span description)
{
	struct okr_span tag = { 0 };

	while (svg.n > 0) {
		const char *end = memchr(svg.s, '\n', svg.n);
		struct okr_span line = { svg.s, end ? (size_t)(end - svg.s) + 1
						    : svg.n };

		if (okr_span_begins(line, "<svg"))
			okr_buf_text(out, "<svg role=\"img\"\n");
		else if (okr_span_begins(line, "<title>"))
			put_element(out, "title", title);
		else if (okr_span_begins(line, "<desc>"))
			put_element(out, "desc", description);
		else if (okr_span_begins(line, PICTURE_TAG))
			put_text_tag(out, line);
		else if (okr_span_begins(line, PLOT_TAG))
			put_plot_tag(out, line);
		else if (okr_span_begins(line, TEXT_TAG))
			put_text(out, line, tag);
		else
			okr_buf_span(out, line);
		tag = line;
		svg.s += line.n;
		svg.n -= line.n;
	}
}

void
okr_finish_pdf(struct okr_buf *pdf, int32_t day)
{
	static const char mark[] = "/CreationDate (D:";
	size_t n = sizeof(mark) - 1, at = pdf->n;
	struct okr_buf digits = { 0 };
	int year, month, mday;

	while (at-- > 0)
		if (pdf->n - at >= n + DATE_DIGITS &&
		    memcmp(pdf->s + at, mark, n) == 0)
			break;
	if (at == (size_t)-1)
		return;
	okr_day_split(day, &year, &month, &mday);
	okr_buf_printf(&digits, "%04d%02d%02d000000", year, month, mday);
	memcpy(pdf->s + at + n, digits.s, DATE_DIGITS);
	okr_buf_release(&digits);
}
