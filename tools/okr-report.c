/*
 * okr-report: the table that answers one question about a scored plan.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/base/diag.h"
#include "okr/base/opts.h"
#include "okr/base/outfile.h"
#include "okr/report/findings.h"
#include "okr/report/reports.h"

#define MOST_DAYS 3660

struct args {
	struct okr_common common;
	int32_t as_of;
	const char *id;
	const char *since;
	int stale;
	bool list;
};

static const struct okr_opt options[] = {
	OKR_OPT_FLAG(struct args, 'l', "list", list,
		     "list the reports and what they answer"),
	OKR_OPT_DAY(struct args, 0, "as-of", as_of, "DATE",
		    "fail unless the rows were scored as of DATE"),
	OKR_OPT_TEXT(struct args, 0, "id", id, "ID",
		     "the row that trace is about"),
	OKR_OPT_TEXT(struct args, 0, "since", since, "OLD",
		     "the earlier plan that review compares with"),
	OKR_OPT_NUMBER(struct args, 0, "stale", stale, MOST_DAYS, "DAYS",
		       "days without a reading that findings names (14)"),
	OKR_OPTS_COMMON(struct args),
};

static const struct okr_program program = {
	.name = "okr-report",
	.operands = "[OPTION]... REPORT [FILE]",
	.summary = "Print the table that answers one question about a scored "
		   "OKR CSV.",
	.options = options,
	.footer = "okr-report --list names the reports.",
};

static void
list_reports(struct okr_out *out)
{
	for (const struct okr_report *r = okr_reports; r->name; r++)
		okr_buf_printf(&out->buf, "%-13s%s\n", r->name, r->question);
}

static const struct okr_report *
find_report(const char *name)
{
	const struct okr_report *report = name ? okr_report_find(name) : NULL;

	if (name == NULL)
		okr_die_usage(program.operands, "which report? --list names "
						"them");
	if (report == NULL)
		okr_die_usage(program.operands,
			      "no report '%s'; --list names them",
			      okr_shown(okr_span_of(name)));
	return report;
}

/* Each option that a report needs, and no other report understands. */
static void
check_needs(const struct okr_report *report, const struct args *args)
{
	const struct {
		enum okr_report_needs needs;
		const char *given;
		const char *option;
	} options_for[] = {
		{ OKR_NEEDS_ID, args->id, "--id=ID" },
		{ OKR_NEEDS_SINCE, args->since, "--since=OLD" },
	};

	for (size_t i = 0; i < sizeof(options_for) / sizeof(*options_for); i++)
		if ((report->needs == options_for[i].needs) !=
		    (options_for[i].given != NULL))
			okr_die_usage(program.operands, "%s %s %s",
				      report->name,
				      options_for[i].given ? "takes no"
							   : "needs",
				      options_for[i].option);
}

static bool
read_since(struct okr_inquiry *inquiry, struct okr_scored *old,
	   const char *path)
{
	inquiry->since = old;
	return okr_scored_read(old, path, OKR_DAY_NONE) && okr_scored_need(old);
}

int
main(int argc, char **argv)
{
	struct args args = { .as_of = OKR_DAY_NONE, .stale = OKR_STALE_DAYS };
	int first = okr_opts_parse(&program, argc, argv, &args);
	const struct okr_report *report;
	struct okr_inquiry inquiry;
	struct okr_scored old;
	struct okr_out out;

	if (args.list) {
		okr_out_open(&out, args.common.output);
		list_reports(&out);
		okr_out_close(&out);
		return okr_diag_end();
	}
	if (argc - first > 2)
		okr_die_usage(program.operands, "one file at a time");
	report = find_report(argv[first]);
	check_needs(report, &args);

	if (!okr_inquiry_open(&inquiry, argv[first + 1], args.as_of) ||
	    (report->needs != OKR_NEEDS_NOTHING &&
	     !okr_scored_need(&inquiry.scored)) ||
	    (args.id && !okr_inquiry_ask(&inquiry, args.id)) ||
	    (args.since && !read_since(&inquiry, &old, args.since)))
		return okr_diag_end();

	inquiry.stale = args.stale;
	okr_out_open(&out, args.common.output);
	okr_buf_printf(&out.buf, "%s\n", report->header);
	report->rows(&inquiry, &out.buf);
	okr_out_close(&out);
	return okr_diag_end();
}
