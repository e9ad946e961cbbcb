/* Brackets that begin with a word for an ambition. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/asides.h"

#include "okr/import/hint.h"

/* "stretch 20", "Stretch: 20" */
static bool
is_ambition(struct okr_lexicon *l, struct okr_span hint)
{
	struct okr_span word, meaning;

	if (!okr_span_next(&hint, ' ', &word))
		return false;
	while (word.n > 0 &&
	       (word.s[word.n - 1] == ':' || word.s[word.n - 1] == '='))
		word.n--;
	return hint.n > 0 &&
	       okr_lexicon_word(l, OKR_COMMITMENT, word, &meaning);
}

void
okr_asides_take(struct okr_settling *s)
{
	for (uint32_t row = s->sheet->first; row < s->sheet->last; row++) {
		struct okr_span was = okr_grid_cell(s->g, row, OKR_TARGET);
		struct okr_span name, hint;

		if (was.n == 0 || !okr_hint_split(was, &name, &hint) ||
		    !is_ambition(s->l, hint))
			continue;
		okr_grid_set(s->g, row, OKR_TARGET, name);
		okr_settling_remark(s, OKR_REMARK_ASIDE, row, OKR_TARGET, was);
	}
}
