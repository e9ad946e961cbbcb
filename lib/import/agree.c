/* Cells by what they mean. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/agree.h"

#include "okr/import/period.h"

#define MAX_NOTHING 24 /* bytes: a longer cell says something */

bool
okr_agree_nothing(const struct okr_agree *with, struct okr_span cell)
{
	struct okr_span word;

	return cell.n == 0 ||
	       (with->column != OKR_TITLE && cell.n <= MAX_NOTHING &&
		okr_lexicon_word(with->l, OKR_WORDS_NOTHING, cell, &word));
}

bool
okr_agree_same(const struct okr_agree *with, struct okr_span a,
	       struct okr_span b)
{
	struct okr_buf *text = with->buf;
	size_t n;

	if (okr_span_eq(a, b))
		return true;
	if (with->column != OKR_CYCLE || a.n == 0 || b.n == 0)
		return false;
	text->n = 0;
	okr_period_settle(text, with->l, a);
	n = text->n;
	okr_period_settle(text, with->l, b);
	return okr_span_eq((struct okr_span){ text->s, n },
			   (struct okr_span){ text->s + n, text->n - n });
}
