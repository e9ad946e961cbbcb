/* Labels before names; a cycle needs none. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/heading.h"

#include "okr/import/date.h"
#include "okr/import/label.h"
#include "okr/import/range.h"
#include "okr/import/value.h"

#define FEWEST_WORDS 4        /* of a sentence that ends like one */
#define FEWEST_PERSPECTIVES 3 /* of four */
#define MOST_IN_LEGEND 3      /* cells: a light, a word, what it says */
#define MOST_WORDS 8          /* of a name */

struct okr_filled
okr_record_filled(const struct okr_record *record)
{
	struct okr_filled filled = { 0 };

	for (size_t i = 0; i < record->ncell; i++) {
		if (okr_span_trim(record->cell[i]).n == 0)
			continue;
		if (filled.n == 0)
			filled.first = i;
		else if (filled.n == 1)
			filled.second = i;
		filled.n++;
	}
	return filled;
}

bool
okr_heading_can_be(int field)
{
	static const int fields[] = { OKR_TEAM, OKR_CYCLE, OKR_OWNER,
				      OKR_PERSPECTIVE };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (fields[i] == field)
			return true;
	return false;
}

/* The field of a heading that a label names for certain, or -1. */
static int
field_named(struct okr_lexicon *l, struct okr_span label)
{
	int meaning[OKR_MAX_MEANINGS];
	size_t n = okr_lexicon_header(l, label, meaning);

	if (okr_lexicon_means(l, label, OKR_FIELD_NONE))
		return -1;
	for (size_t i = 0; i < n; i++)
		if (okr_heading_can_be(meaning[i]))
			return meaning[i];
	return -1;
}

bool
okr_heading_of_text(struct okr_lexicon *l, struct okr_span text,
		    struct okr_section_name *out)
{
	struct okr_span label, rest;

	*out = (struct okr_section_name){ .field = -1, .name = text };
	if (okr_range_is_period(l, text)) {
		out->field = OKR_CYCLE;
		return true;
	}
	if (!okr_label_cut(text, &label, &rest))
		return false;
	out->name = rest;
	out->kind = okr_label_kind(l, label);
	if (okr_is_statement(out->kind))
		return true;
	out->kind = OKR_NO_KIND;
	out->field = field_named(l, label);
	return out->field >= 0;
}

/* "Acme Inc." ends so as well. */
static bool
ends_sentence(struct okr_span text, size_t nwords)
{
	static const char *const wide[] = { "\xE3\x80\x82", "\xEF\xBC\x81",
					    "\xEF\xBC\x9F" };

	for (size_t i = 0; i < sizeof(wide) / sizeof(*wide); i++)
		if (okr_span_ends(text, wide[i]))
			return true;
	return nwords >= FEWEST_WORDS && strchr(".!?", text.s[text.n - 1]);
}

bool
okr_heading_is_remark(struct okr_span text)
{
	struct okr_span rest = text, word;
	size_t nwords = 0;

	while (okr_span_next(&rest, ' ', &word))
		nwords += word.n > 0;
	return text.n > 0 &&
	       (nwords > MOST_WORDS || ends_sentence(text, nwords));
}

/* "Team:" in one cell and "Sales" in the next is "Team: Sales". */
bool
okr_heading_of_two(struct okr_lexicon *l, const struct okr_record *record,
		   const struct okr_filled *filled, bool colon,
		   struct okr_section_name *out)
{
	struct okr_span label = okr_span_trim(record->cell[filled->first]);
	bool ends = label.n > 0 && label.s[label.n - 1] == ':';

	if (filled->n != 2 || (colon && !ends))
		return false;
	label.n -= ends;
	*out = (struct okr_section_name){
		.field = field_named(l, label),
		.kind = okr_label_kind(l, label),
		.name = okr_span_trim(record->cell[filled->second]),
	};
	if (!ends && okr_lexicon_layer(l, out->name))
		return false;
	if (out->field >= 0)
		out->kind = OKR_NO_KIND;
	return out->field >= 0 || okr_is_statement(out->kind);
}

static bool
is_short(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_date when;

	return okr_date_parse(l, text, &when) && when.form == OKR_DATE_PERIOD &&
	       (when.grain == OKR_MONTHS || when.grain == OKR_WEEKS);
}

bool
okr_heading_above(struct okr_lexicon *l, const struct okr_record *record,
		  struct okr_section_name *out)
{
	struct okr_filled filled = okr_record_filled(record);
	struct okr_span text;

	if (filled.n == 0 || filled.n > 2)
		return false;
	if (filled.n == 2)
		return okr_heading_of_two(l, record, &filled, false, out);
	text = okr_span_trim(record->cell[filled.first]);
	return okr_heading_of_text(l, text, out) && !is_short(l, text);
}

bool
okr_heading_is_numbered(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_section_name known;
	struct okr_span label, rest;

	if (okr_heading_of_text(l, text, &known) ||
	    !okr_label_cut(text, &label, &rest) ||
	    okr_label_kind(l, label) != OKR_NO_KIND)
		return false;
	label.n = (size_t)(rest.s - label.s);
	return okr_label_number(label).n > 0;
}

bool
okr_heading_is_pair(struct okr_lexicon *l, const struct okr_record *record)
{
	struct okr_filled filled = okr_record_filled(record);
	struct okr_section_name name;

	return okr_heading_of_two(l, record, &filled, false, &name);
}

bool
okr_heading_has_scorecard(struct okr_lexicon *l, const struct okr_table *t)
{
	struct okr_span seen[FEWEST_PERSPECTIVES], word;
	const struct okr_record *record;
	struct okr_reader r;
	size_t n = 0;

	okr_table_look(t, &r);
	while (n < FEWEST_PERSPECTIVES && (record = okr_reader_next(&r))) {
		struct okr_filled filled = okr_record_filled(record);
		bool known = false;

		if (filled.n != 1 ||
		    !okr_lexicon_word(l, OKR_PERSPECTIVE,
				      record->cell[filled.first], &word))
			continue;
		for (size_t i = 0; i < n; i++)
			known = known || okr_span_eq(seen[i], word);
		if (!known)
			seen[n++] = word;
	}
	okr_reader_release(&r);
	return n == FEWEST_PERSPECTIVES;
}

/* Words alone, of which some may have to say how a row stands. */
static bool
holds_words(struct okr_lexicon *l, const struct okr_record *record,
	    bool statuses)
{
	struct okr_value value;
	struct okr_span word;
	bool found = !statuses;

	for (size_t i = 0; i < record->ncell; i++) {
		struct okr_span cell = okr_span_trim(record->cell[i]);

		if (cell.n > 0 && okr_value_parse(cell, &value))
			return false;
		found = found || (cell.n > 0 &&
				  okr_lexicon_word(l, OKR_STATUS, cell, &word));
	}
	return found;
}

/* "Stand 14.09.2026", "Page 1 of 2": "Source new suppliers" is neither. */
static bool
is_dated_remark(struct okr_lexicon *l, struct okr_span text)
{
	struct okr_span rest = text, word, meaning;
	struct okr_date when;

	while (okr_span_next(&rest, ' ', &word) && rest.n > 0) {
		struct okr_span label = { text.s,
					  (size_t)(word.s + word.n - text.s) };

		if (!okr_lexicon_word(l, OKR_WORDS_REMARK, label, &meaning))
			continue;
		rest = okr_span_trim(rest);
		if (okr_span_is(meaning, "page"))
			return rest.n > 0 && okr_is_digit(*rest.s);
		return okr_range_is_period(l, rest) ||
		       (okr_date_parse(l, rest, &when) &&
			when.form != OKR_DATE_SERIAL);
	}
	return false;
}

bool
okr_heading_is_legend(struct okr_lexicon *l, const struct okr_record *record)
{
	struct okr_filled filled = okr_record_filled(record);
	struct okr_span text, label, rest, word;

	if (filled.n == 0)
		return false;
	text = okr_span_trim(record->cell[filled.first]);
	if (!okr_label_cut(text, &label, &rest))
		label = text;
	if (okr_lexicon_word(l, OKR_WORDS_REMARK, label, &word))
		return holds_words(l, record, false);
	return filled.n == 1 && is_dated_remark(l, text);
}

bool
okr_heading_is_in_legend(struct okr_lexicon *l, const struct okr_record *record)
{
	return okr_record_filled(record).n <= MOST_IN_LEGEND &&
	       holds_words(l, record, true);
}
