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

static bool
begins_with(struct okr_span text, struct okr_span with)
{
	return text.n >= with.n && memcmp(text.s, with.s, with.n) == 0;
}

static bool
ends_with(struct okr_span text, struct okr_span with)
{
	return text.n >= with.n &&
	       memcmp(text.s + text.n - with.n, with.s, with.n) == 0;
}

bool
okr_finish_is_whole(enum okr_format format, struct okr_span picture)
{
	static const struct {
		struct okr_span head, tail;
	} marks[] = {
		[OKR_SVG] = { { "<?xml", 5 }, { "</svg>", 6 } },
		[OKR_PNG] = { { "\x89PNG", 4 }, { "IEND\xAE\x42\x60\x82", 8 } },
		[OKR_PDF] = { { "%PDF-", 5 }, { "%%EOF", 5 } },
		[OKR_HTML] = { { "<?xml", 5 }, { "</svg>", 6 } },
	};

	if (format != OKR_PNG) /* whose last byte could be taken for a blank */
		picture = okr_span_trim(picture);
	return begins_with(picture, marks[format].head) &&
	       ends_with(picture, marks[format].tail);
}

/* Where a text begins; NULL where it is not. */
static const char *
find(struct okr_span in, const char *text)
{
	size_t n = strlen(text);

	for (size_t i = 0; i + n <= in.n; i++)
		if (memcmp(in.s + i, text, n) == 0)
			return in.s + i;
	return NULL;
}

/* 'font-family="Arial:Bold"' is not CSS. */
static void
put_text_tag(struct okr_buf *out, struct okr_span line)
{
	const char *family = find(line, "font-family=\"");
	const char *bold = find(line, BOLD);
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
	struct okr_span text = { line.s + n, line.n - n };
	const char *other = find(tag, ANCHOR "\"start\"") ? "end"
			    : find(tag, ANCHOR "\"end\"") ? "start"
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
	static const struct okr_span end = { "]]>", 3 };

	for (size_t i = put_direction(out, line, tag); i < line.n; i++) {
		struct okr_span rest = { line.s + i, line.n - i };

		if (!begins_with(rest, end)) {
			okr_buf_char(out, line.s[i]);
			continue;
		}
		okr_buf_text(out, "]]&gt;");
		i += end.n - 1;
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

		if (begins_with(line, OKR_SPAN("<svg")))
			okr_buf_text(out, "<svg role=\"img\"\n");
		else if (begins_with(line, OKR_SPAN("<title>")))
			put_element(out, "title", title);
		else if (begins_with(line, OKR_SPAN("<desc>")))
			put_element(out, "desc", description);
		else if (begins_with(line, OKR_SPAN(PICTURE_TAG)))
			put_text_tag(out, line);
		else if (begins_with(line, OKR_SPAN(PLOT_TAG)))
			put_plot_tag(out, line);
		else if (begins_with(line, OKR_SPAN(TEXT_TAG)))
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
