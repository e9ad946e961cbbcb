/* A second column of titles is never dropped without a word. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/titles.h"

/* Some word of the header is one for objectives: "Goal Name". */
static bool
names_objectives(struct okr_sheet *sheet, struct okr_span header)
{
	struct okr_span word, kind;

	while (okr_span_next(&header, ' ', &word))
		if (okr_lexicon_word(&sheet->lexicon, OKR_KIND, word, &kind) &&
		    okr_span_eq(kind, okr_kind_word[OKR_OBJECTIVE]))
			return true;
	return false;
}

static bool
is_unclear(const struct okr_sheet *sheet)
{
	return okr_sheet_has(sheet, OKR_TITLE) &&
	       okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT) &&
	       !okr_sheet_has(sheet, OKR_FIELD_OBJECTIVE) &&
	       !okr_sheet_has(sheet, OKR_KIND);
}

bool
okr_titles_bind(struct okr_sheet *sheet)
{
	const char *title, *result;

	if (!is_unclear(sheet))
		return true;
	title = okr_shown(okr_sheet_header(sheet, OKR_TITLE));
	result = okr_shown(okr_sheet_header(sheet, OKR_FIELD_KEY_RESULT));
	if (names_objectives(sheet, okr_sheet_header(sheet, OKR_TITLE))) {
		okr_note(okr_sheet_place(sheet), "'%s' is taken as objective",
			 title);
		okr_sheet_rename(sheet, OKR_TITLE, OKR_FIELD_OBJECTIVE);
		return true;
	}
	okr_error(okr_sheet_place(sheet),
		  "'%s' beside '%s': add --column '%s=objective' if it holds "
		  "the objectives, --column '%s=' to keep the other as it is, "
		  "or --column '%s=' to keep this one so",
		  title, result, title, result, title);
	return false;
}
