/*
 * okr-plot: the picture that answers one question about a scored plan, drawn
 * by gnuplot, or by ourselves in a terminal.
 */
/* SPDX-License-Identifier: ISC */
#include <unistd.h>

#include "okr/base/diag.h"
#include "okr/base/opts.h"
#include "okr/base/outfile.h"
#include "okr/draw/chart.h"
#include "okr/draw/spoken.h"
#include "okr/out/picture.h"
#include "okr/out/term.h"
#include "okr/report/findings.h"

#define MAX_ROWS 100000
#define MAX_COLUMNS 1000
#define MOST_DAYS 3660

/* The first four are enum okr_format. */
enum { SCRIPT = OKR_HTML + 1, TEXT };

struct args {
	struct okr_common common;
	int32_t as_of;
	int format; /* -1: by the name of the output */
	const char *title, *subtitle, *font, *size, *id;
	int top, width, stale;
	int colour;  /* enum okr_when */
	int density; /* enum okr_density */
	int theme;   /* enum okr_theme */
	const char *alt;
	bool dry_run, plain;
};

static const char *const format_words[] = { "svg", "png",  "pdf", "html",
					    "gp",  "text", NULL };

static const struct okr_opt options[] = {
	OKR_OPT_WORD(struct args, 'T', "type", format, format_words, "TYPE",
		     "svg, png, pdf, html, gp or text, whatever FILE is "
		     "called"),
	OKR_OPT_TEXT(struct args, 0, "alt", alt, "FILE",
		     "write what the chart says as one paragraph to FILE"),
	OKR_OPT_DAY(struct args, 0, "as-of", as_of, "DATE",
		    "refuse rows that were scored for another day"),
	OKR_OPT_WORD(struct args, 0, "color", colour, okr_when_words, "WHEN",
		     "colour text: auto, always or never"),
	OKR_OPT_WORD(struct args, 0, "density", density, okr_density_words,
		     "WORD", "report, or slide: larger type, fewer rows"),
	OKR_OPT_FLAG(struct args, 0, "dry-run", dry_run,
		     "print the gnuplot script instead of running it"),
	OKR_OPT_TEXT(struct args, 0, "font", font, "NAME",
		     "font of pictures (Arial)"),
	OKR_OPT_TEXT(struct args, 0, "id", id, "ID",
		     "burnup: the row that is drawn"),
	OKR_OPT_FLAG(struct args, 0, "plain", plain,
		     "text for screen readers: a sentence a row"),
	OKR_OPT_TEXT(struct args, 0, "size", size, "SIZE",
		     "of a picture: 1920x1080, 16:9, 4:3 or a4"),
	OKR_OPT_NUMBER(struct args, 0, "stale", stale, MOST_DAYS, "DAYS",
		       "freshness: days without a reading that are allowed "
		       "(14)"),
	OKR_OPT_TEXT(struct args, 0, "subtitle", subtitle, "TEXT",
		     "in place of what is looked at"),
	OKR_OPT_WORD(struct args, 0, "theme", theme, okr_theme_words, "WORD",
		     "colours: light, or mono for greys"),
	OKR_OPT_TEXT(struct args, 0, "title", title, "TEXT",
		     "in place of the finding"),
	OKR_OPT_NUMBER(struct args, 0, "top", top, MAX_ROWS, "N",
		       "only the N rows that need most attention"),
	OKR_OPT_NUMBER(struct args, 0, "width", width, MAX_COLUMNS, "N",
		       "cells of a line of text (the terminal's)"),
	OKR_OPTS_COMMON(struct args),
};

static const struct okr_program program = {
	.name = "okr-plot",
	.operands = "[OPTION]... [KIND] [FILE]",
	.summary = "Draw a scored OKR CSV: text, or a picture by gnuplot.",
	.options = options,
};

/* What is to be drawn, how, and from where. */
struct job {
	const struct okr_chart *chart; /* NULL: what suits the plan */
	const char *input;
	int format;
	struct okr_paper sheet;
};

/* The kinds and their questions, for --help. */
static void
list_kinds(struct okr_buf *out)
{
	okr_buf_text(out, "Kinds (vision where the plan has one, else "
			  "progress):");
	for (const struct okr_chart *const *c = okr_charts; *c; c++)
		okr_buf_printf(out, "\n  %-14s%s", (*c)->name, (*c)->question);
	okr_buf_char(out, '\0');
}

static int
take_options(struct args *args, int argc, char **argv)
{
	struct okr_program with_kinds = program;
	struct okr_buf kinds = { 0 };
	int first;

	list_kinds(&kinds);
	with_kinds.footer = kinds.s;
	first = okr_opts_parse(&with_kinds, argc, argv, args);
	okr_buf_release(&kinds);
	return first;
}

/* "vision, progress, tree" */
OKR_NORETURN static void
refuse_kind(const char *name)
{
	struct okr_buf known = { 0 };

	for (const struct okr_chart *const *c = okr_charts; *c; c++)
		okr_buf_printf(&known, "%s%s", c == okr_charts ? "" : ", ",
			       (*c)->name);
	okr_buf_char(&known, '\0');
	okr_die_usage(program.operands, "'%s' is no kind of chart: %s",
		      okr_shown(okr_span_of(name)), known.s);
}

/* The first operand is a kind if it is one. */
static void
take_operands(struct job *job, char **operand, int n)
{
	if (n > 0)
		job->chart = okr_chart_find(operand[0]);
	if (job->chart != NULL)
		operand++, n--;
	else if (n > 1 || (n == 1 && strpbrk(operand[0], "./-") == NULL &&
			   access(operand[0], F_OK) != 0))
		refuse_kind(operand[0]);
	if (n > 1)
		okr_die_usage(program.operands, "one file at a time");
	job->input = n > 0 ? operand[0] : NULL;
}

static bool
is_stdout(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

/* What the name of the output says it is. */
static int
format_of(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (dot && strcmp(dot, ".txt") == 0)
		return TEXT;
	for (int i = 0; dot && format_words[i]; i++)
		if (strcmp(dot + 1, format_words[i]) == 0)
			return i;
	okr_die_usage(program.operands,
		      "'%s' does not say what it is: end it in .svg, .png, "
		      ".pdf, .html, .gp or .txt, or use -T",
		      okr_shown(okr_span_of(path)));
}

static int
choose_format(const struct args *args)
{
	const char *output = args->common.output;
	int format = args->format;

	if (format < 0)
		format = is_stdout(output) ? TEXT : format_of(output);
	if ((format == OKR_PNG || format == OKR_PDF) && output == NULL &&
	    !args->dry_run && isatty(STDOUT_FILENO))
		okr_die_usage(program.operands,
			      "a %s is nothing for a terminal: use -o FILE",
			      format_words[format]);
	return format;
}

static void
take_size(struct okr_paper *sheet, const char *text)
{
	if (!okr_page_parse_size(text, &sheet->width, &sheet->height))
		okr_die_usage(program.operands,
			      "--size: not like 1920x1080, %d to %d, and not "
			      "16:9, 4:3 or a4: '%s'",
			      OKR_PAGE_MIN_SIDE, OKR_PAGE_MAX_SIDE,
			      okr_shown(okr_span_of(text)));
}

/* The paragraph must not take the place of what it is about. */
static void
check_alt(const struct args *args)
{
	const char *output = args->dry_run ? NULL : args->common.output;

	if (args->alt == NULL)
		return;
	if (is_stdout(args->alt) ? is_stdout(output)
				 : output && strcmp(args->alt, output) == 0)
		okr_die_usage(program.operands,
			      "--alt: '%s' is where the chart goes",
			      okr_shown_path(args->alt));
}

static void
plan_job(struct job *job, const struct args *args)
{
	job->format = choose_format(args);
	job->sheet = (struct okr_paper){
		/* A script alone is best as the one that holds all pages. */
		.format = job->format <= OKR_HTML ? (enum okr_format)job->format
						  : OKR_PDF,
		.font = args->font ? args->font : OKR_SHEET_FONT,
		.width = OKR_PAGE_WIDTH,
		.height = OKR_PAGE_HEIGHT,
	};
	if (!okr_gpscript_is_font(job->sheet.font))
		okr_die_usage(program.operands,
			      "--font: letters, digits, blanks, '_' and '-' "
			      "only: '%s'",
			      okr_shown(okr_span_of(job->sheet.font)));
	if (args->size)
		take_size(&job->sheet, args->size);
	if (args->dry_run)
		job->format = SCRIPT;
	if (args->plain && job->format != TEXT)
		okr_die_usage(program.operands,
			      "--plain is text: without -T, -o FILE.txt");
	check_alt(args);
}

static void
warn_of_nothing(const struct job *job)
{
	okr_warning((struct okr_place){ 0 }, "no rows to plot as %s",
		    job->chart->name);
}

/* After the picture, so that there is none without it. */
static void
write_alt(const struct job *job, const struct args *args, struct okr_view *view)
{
	struct okr_out out;

	if (args->alt == NULL || okr_diag_failed())
		return;
	okr_out_open(&out, args->alt);
	okr_spoken_paragraph(&out.buf, job->chart, view);
	okr_buf_char(&out.buf, '\n');
	okr_out_close(&out);
}

/* Sentences are one piece each: a reader breaks lines where it wants. */
static void
say_plainly(struct okr_screen *screen, const struct okr_chart *chart,
	    struct okr_view *view)
{
	struct okr_buf lines = { 0 };

	okr_spoken_lines(&lines, chart, view);
	okr_screen_put(screen, okr_tone_plain, okr_buf_view(&lines));
	okr_buf_release(&lines);
}

static void
write_text(const struct job *job, const struct args *args,
	   struct okr_view *view, const struct okr_style *style)
{
	bool file = !is_stdout(args->common.output);
	struct okr_term term = okr_term_look(file ? -1 : STDOUT_FILENO,
					     (enum okr_when)args->colour,
					     (size_t)args->width);
	struct okr_screen screen;
	struct okr_out out;

	okr_screen_init(&screen, &style->palette, term.width);
	if (!job->chart->print(&screen, view))
		warn_of_nothing(job);
	if (args->plain) {
		okr_screen_release(&screen);
		okr_screen_init(&screen, &style->palette, term.width);
		say_plainly(&screen, job->chart, view);
	}
	if (!okr_diag_failed()) {
		okr_out_open(&out, args->common.output);
		okr_term_write(&out.buf, &screen, &term);
		okr_out_close(&out);
	}
	okr_screen_release(&screen);
}

static void
write_pages(const struct job *job, const struct args *args,
	    struct okr_pages *pages)
{
	struct okr_out out;

	if (job->format != SCRIPT) {
		okr_picture_write(pages, &job->sheet, args->common.output,
				  args->as_of);
		return;
	}
	okr_out_open(&out, args->dry_run ? NULL : args->common.output);
	okr_picture_script(&out.buf, pages, &job->sheet);
	okr_out_close(&out);
}

static void
draw(const struct job *job, const struct args *args, struct okr_view *view,
     const struct okr_style *style)
{
	struct okr_pages pages;

	okr_pages_init(&pages, style);
	if (!okr_chart_draw(job->chart, &pages, view))
		warn_of_nothing(job);
	if (pages.left_out > 0)
		okr_warning((struct okr_place){ 0 },
			    "%zu rows are left out: %d pages are the most",
			    pages.left_out, OKR_MAX_PAGES);
	okr_pages_number(&pages);
	if (!okr_diag_failed())
		write_pages(job, args, &pages);
	okr_pages_release(&pages);
}

/* An option that would do nothing is refused. */
static void
check_options(const struct okr_chart *chart, const struct args *args)
{
	const struct {
		bool given;
		unsigned option;
		const char *name;
	} some[] = {
		{ args->id != NULL, OKR_TAKES_ID, "id" },
		{ args->top > 0, OKR_TAKES_TOP, "top" },
		{ args->stale != OKR_STALE_DAYS, OKR_TAKES_STALE, "stale" },
	};

	for (size_t i = 0; i < sizeof(some) / sizeof(*some); i++)
		if (some[i].given && !(chart->takes & some[i].option))
			okr_die_usage(program.operands, "%s takes no --%s",
				      chart->name, some[i].name);
}

/* The row that one chart is drawn of. */
static bool
ask(struct okr_inquiry *inquiry, const char *id)
{
	struct okr_plan *plan = &inquiry->scored.plan;
	enum okr_kind kind;

	if (!okr_inquiry_ask(inquiry, id))
		return false;
	kind = (enum okr_kind)plan->node[inquiry->about].kind;
	if (okr_is_counted(kind))
		return true;
	okr_plan_refuse(plan, inquiry->about, OKR_KIND,
			"has no score to draw: '%s'",
			okr_shown(okr_kind_word[kind]));
	return false;
}

int
main(int argc, char **argv)
{
	struct args args = { .as_of = OKR_DAY_NONE,
			     .format = -1,
			     .stale = OKR_STALE_DAYS };
	int first = take_options(&args, argc, argv);
	struct okr_inquiry inquiry;
	struct okr_style style;
	struct okr_view view;
	struct job job = { 0 };

	take_operands(&job, argv + first, argc - first);
	plan_job(&job, &args);
	if (!okr_inquiry_open(&inquiry, job.input, args.as_of) ||
	    !okr_scored_need(&inquiry.scored))
		return okr_diag_end();

	args.as_of = inquiry.scored.as_of;
	inquiry.stale = args.stale;
	okr_style_load(&style);
	okr_palette_load_theme(&style.palette, (enum okr_theme)args.theme);
	okr_view_init(&view, &inquiry);
	view.top = (size_t)args.top;
	okr_view_ask(&view, args.title, args.subtitle);
	if (job.chart == NULL)
		job.chart = okr_chart_default(&view);
	check_options(job.chart, &args);
	if (args.id && !ask(&inquiry, args.id))
		return okr_diag_end();
	style.page = okr_chart_page(job.chart, job.sheet.width,
				    job.sheet.height,
				    (enum okr_density)args.density);
	job.sheet.page = &style.page;

	if (job.format == TEXT)
		write_text(&job, &args, &view, &style);
	else
		draw(&job, &args, &view, &style);
	write_alt(&job, &args, &view);

	okr_view_release(&view);
	okr_style_release(&style);
	okr_inquiry_release(&inquiry);
	return okr_diag_end();
}
