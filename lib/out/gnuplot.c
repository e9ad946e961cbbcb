/* Running gnuplot and doubting what it says. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/gnuplot.h"

#include "okr/base/diag.h"
#include "okr/out/child.h"
#include "okr/out/finish.h"

/* Whatever else gnuplot says on stderr is trouble: its status is often 0. */
static const char *const harmless[] = {
	"Fontconfig warning",
};

static bool
is_harmless(struct okr_span line)
{
	return okr_span_begins_one(line, harmless,
				   sizeof(harmless) / sizeof(*harmless)) > 0;
}

/*
 * The first line that tells something: gnuplot repeats the line at fault and
 * points at it with "^" before it says what is wrong.
 */
static struct okr_span
find_complaint(const struct okr_buf *err)
{
	struct okr_span rest = okr_buf_view(err), line;
	struct okr_span complaint = { 0 };

	while (okr_span_next(&rest, '\n', &line)) {
		if (is_harmless(line))
			continue;
		complaint = line;
		if (memchr(line.s, ':', line.n))
			break;
	}
	return complaint;
}

OKR_NORETURN static void
fail(const struct okr_child *child, struct okr_span complaint)
{
	if (child->timed_out)
		okr_die("gnuplot took too long; --dry-run shows the script");
	if (complaint.n == 0)
		complaint = OKR_SPAN("the picture is not whole");
	okr_die("gnuplot failed: %s; --dry-run shows the script, and its "
		"package is gnuplot-nox",
		okr_shown(complaint));
}

void
okr_gnuplot_draw(struct okr_buf *picture, enum okr_format format,
		 struct okr_span script)
{
	static const char *const argv[] = { "gnuplot", "-d", "/dev/stdin",
					    NULL };
	struct okr_child child;
	struct okr_span complaint;

	if (!okr_child_run(&child, argv, script))
		okr_die("gnuplot not found: install the package gnuplot-nox, "
			"or ask for text (-T text) or the script (--dry-run)");
	complaint = find_complaint(&child.err);
	if (child.status != 0 || complaint.n > 0 ||
	    !okr_finish_is_whole(format, okr_buf_view(&child.out)))
		fail(&child, complaint);
	okr_buf_span(picture, okr_buf_view(&child.out));
	okr_child_release(&child);
}
