/* Cells by what they mean. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/agree.h"

#include "okr/import/period.h"

bool
okr_agree_nothing(const struct okr_agree *with, struct okr_span cell)
{
	return cell.n == 0 || (with->column != OKR_TITLE &&
			       okr_lexicon_is_nothing(with->l, cell));
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
