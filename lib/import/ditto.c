/* What they stand for is not looked up: a row may have come between. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/ditto.h"

#include "okr/import/refuse.h"

static const struct okr_span
    marks
	[] = {
		OKR_SPAN("\""),           OKR_SPAN("''"),
		OKR_SPAN(",,"),           OKR_SPAN("-\"-"),
		OKR_SPAN("\xE3\x80\x83"), /* the sign for it */
		OKR_SPAN("\xE2\x80\xB3"), /* double prime */
		OKR_SPAN("\xE2\x80\x9C"), /* quotation marks */
		OKR_SPAN("\xE2\x80\x9D"), OKR_SPAN("\xE2\x80\x9E"),
	};

#define LONGEST 3 /* bytes */

static bool
is_mark(struct okr_span text)
{
	if (text.n == 0 || text.n > LONGEST)
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (okr_span_eq(text, marks[i]))
			return true;
	return false;
}

/*
 * No such mark is read; a unit may be inches.  "-" or "TBD" as an objective
 * could be the one above, or none.
 */
static bool
is_read(struct okr_intake *in, struct okr_span text, int field)
{
	if (text.n == 0 || field < 0)
		return true;
	if (field == OKR_FIELD_OBJECTIVE &&
	    okr_lexicon_is_nothing(in->lexicon, text)) {
		okr_refuse_record(in, field,
				  "'%s' is no objective: name it, or leave it "
				  "blank if it is the one above",
				  okr_shown(text));
		return false;
	}
	if (field == OKR_UNIT || !is_mark(text))
		return true;
	okr_refuse_record(in, field,
			  "'%s' stands for what is above it: write that, or "
			  "leave it blank where cells are merged",
			  okr_shown(text));
	return false;
}

bool
okr_ditto_refuse(struct okr_intake *in, const struct okr_record *record)
{
	for (size_t i = 0; i < record->ncell; i++)
		if (!is_read(in, okr_span_trim(record->cell[i]),
			     in->sheet->use[i].field))
			return true;
	return false;
}
