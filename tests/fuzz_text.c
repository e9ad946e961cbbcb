/*
 * libFuzzer harness: numbers, dates, cycles and text of any bytes.  From the
 * repository root:
 *
 *	clang -g -O1 -fsanitize=fuzzer,address,undefined -std=c17 \
 *		-D_XOPEN_SOURCE=700 -Iinclude -o build/fuzz_text \
 *		tests/fuzz_text.c lib/base/{arena,buf,day,diag,mem,num}.c \
 *		lib/base/{index,text}.c lib/okr/{calendar,modes}.c \
 *		-lcsv -lunistring -lm
 *	build/fuzz_text -runs=1000000 -max_len=64
 */
/* SPDX-License-Identifier: ISC */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "okr/base/day.h"
#include "okr/base/num.h"
#include "okr/base/text.h"
#include "okr/okr/calendar.h"
#include "okr/okr/modes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

/* A number is what strtod takes whole, of the bytes that a number has. */
static void
check_num(struct okr_span s)
{
	struct okr_buf text = { 0 };
	double x = 0, y = 0;
	bool parsed = okr_num_parse(s, &x);
	char *end;

	okr_buf_span(&text, s);
	okr_buf_char(&text, '\0');
	y = strtod(text.s, &end);
	need(parsed ==
		 (s.n > 0 && s.n < 400 && end == text.s + s.n &&
		  strspn(text.s, "0123456789+-.eE") == s.n && isfinite(y)),
	     "which text is a number");
	need(!parsed || x == y, "the number");
	text.n = 0;
	if (parsed) {
		okr_num_shortest(&text, x);
		need(okr_num_parse(okr_buf_view(&text), &y) && x == y,
		     "the shortest number");
	}
	okr_buf_release(&text);
}

/* A text that stands for days gives them back. */
static void
check_day(struct okr_span s)
{
	struct okr_buf text = { 0 };
	struct okr_window w;
	int32_t day;

	if (okr_day_parse(s, &day)) {
		okr_day_format(&text, day);
		need(okr_span_eq(s, okr_buf_view(&text)), "the day");
	}
	if (okr_calendar_parse(s, &w))
		need(w.start <= w.due && w.due - w.start < 366, "the cycle");
	okr_buf_release(&text);
}

static void
check_modes(struct okr_span s)
{
	struct okr_modes modes, again;
	struct okr_buf text = { 0 };

	if (!okr_modes_parse(s, &modes))
		return;
	okr_modes_format(&text, &modes);
	need(okr_modes_parse(okr_buf_view(&text), &again) &&
		 memcmp(&modes, &again, sizeof(modes)) == 0,
	     "the modes");
	okr_buf_release(&text);
}

static void
check_text(struct okr_span s)
{
	size_t valid = okr_text_valid(s), at = 0;
	const void *nul = s.n ? memchr(s.s, '\0', s.n) : NULL;
	size_t end = nul ? (size_t)((const char *)nul - s.s) : s.n;
	const uint8_t *bytes = (const uint8_t *)(const void *)s.s;
	const uint8_t *bad = u8_check(bytes, end);
	struct okr_buf text = { 0 };

	need(valid == (bad ? (size_t)(bad - bytes) : end), "validity");
	okr_text_clean(&text, s);
	need(okr_text_valid(okr_buf_view(&text)) == text.n, "clean is valid");
	s.n = valid;
	while (at < s.n)
		okr_text_next(s, &at);
	need(at == s.n, "the last character");
	for (size_t n = 0; n < 4; n++) {
		struct okr_span part = { s.s, okr_text_graphemes(s, n) };

		need(okr_text_valid(part) == part.n, "whole characters");
		part.n = okr_text_fit(s, n);
		need(okr_text_valid(part) == part.n, "whole characters fit");
	}
	text.n = 0;
	okr_text_fold(&text, s);
	need(okr_text_valid(okr_buf_view(&text)) == text.n, "folded is valid");
	okr_text_width(s);
	okr_buf_release(&text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct okr_span s = { (const char *)(const void *)data, size };

	check_num(s);
	check_day(s);
	check_modes(s);
	if (size > 0)
		check_text(s);
	return 0;
}
