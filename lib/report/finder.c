/* A sentence, piece by piece. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/finder.h"

#include "okr/base/mem.h"

void
okr_finder_end(struct okr_finder *f, uint32_t row)
{
	struct okr_findings *found = f->found;
	struct okr_span sentence = okr_buf_view(&f->text);

	/* A sentence may begin with "the vision". */
	if (sentence.n > 0 && f->text.s[0] >= 'a' && f->text.s[0] <= 'z')
		f->text.s[0] = (char)(f->text.s[0] - 'a' + 'A');
	found->finding = okr_mem_grow(found->finding, &found->cap, found->n + 1,
				      sizeof(*found->finding));
	found->finding[found->n++] = (struct okr_finding){
		.name = f->name,
		.row = row,
		.sentence = okr_arena_copy(&found->text, sentence),
		.rests_on = f->rests_on,
	};
	f->text.n = 0;
	f->rests_on = (struct okr_rows){ 0 };
}

void
okr_finder_title(struct okr_finder *f, uint32_t row)
{
	okr_buf_char(&f->text, '\'');
	okr_buf_span(&f->text,
		     okr_plan_cell(&f->q->scored.plan, row, OKR_TITLE));
	okr_buf_char(&f->text, '\'');
}

void
okr_finder_vision(struct okr_finder *f, uint32_t row)
{
	if (f->nvision == 1) {
		okr_buf_text(&f->text, "the vision");
		return;
	}
	okr_buf_text(&f->text, "vision ");
	okr_finder_title(f, row);
}

void
okr_finder_decimals(struct okr_finder *f, double x, int decimals)
{
	okr_num_fixed(&f->text, x, decimals);
}

void
okr_finder_number(struct okr_finder *f, double x)
{
	int64_t whole = 100;
	int decimals = 2;

	for (; decimals < OKR_SCORE_DECIMALS && x < 1 &&
	       okr_num_units(x, decimals) == whole;
	     decimals++)
		whole *= 10;
	okr_finder_decimals(f, x, decimals);
}

void
okr_finder_day(struct okr_finder *f, int32_t day)
{
	okr_day_format(&f->text, day);
}

void
okr_finder_count(struct okr_finder *f, size_t n, const char *noun)
{
	if (n == 1)
		okr_buf_printf(&f->text, "one %s", noun);
	else
		okr_buf_printf(&f->text, "%zu %ss", n, noun);
}

bool
okr_finder_is_about(const struct okr_finder *f, uint32_t anchor)
{
	if (f->nvision == 0)
		return true;
	return f->q->scored.plan.node[anchor].kind == OKR_VISION &&
	       !f->outer[anchor];
}
