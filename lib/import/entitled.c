/* Words by words, the longest that are a time first. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/entitled.h"

#include "okr/import/heading.h"
#include "okr/import/label.h"
#include "okr/import/range.h"

#define MOST_WORDS 4 /* of a time: "Jan - Mar 2026" */

/* The one cycle that is named so far. */
struct found {
	struct okr_span text;
	struct okr_date when;
	uint32_t line;
	size_t n; /* different ones */
};

/* One text above the header. */
struct title {
	struct okr_date when[2]; /* cycles that it names: of the year alone, */
	struct okr_span text[2]; /* and parts of one */
	bool named[2];
	bool dated;      /* it has a day or a month: that of a report */
	bool objectives; /* it says what it is the title of */
};

static bool
is_of_objectives(struct okr_lexicon *l, struct okr_span word)
{
	static const int fields[] = { OKR_TITLE, OKR_FIELD_OBJECTIVE,
				      OKR_FIELD_KEY_RESULT };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (okr_lexicon_means(l, word, fields[i]))
			return true;
	return false;
}

/* The first n words, without what stands around them. */
static struct okr_span
words_of(struct okr_span text, size_t n)
{
	size_t end = 0;

	while (end < text.n && (text.s[end] != ' ' || --n > 0))
		end++;
	text.n = end;
	while (text.n > 0 && strchr(",:;([", *text.s))
		text.s++, text.n--;
	while (text.n > 0 && strchr(",:;)]", text.s[text.n - 1]))
		text.n--;
	return text;
}

static void
see_time(struct title *title, const struct okr_date *when, struct okr_span text)
{
	bool part = when->grain != OKR_YEARS;

	if (when->form != OKR_DATE_PERIOD || when->fiscal ||
	    when->grain == OKR_MONTHS || when->grain == OKR_WEEKS) {
		title->dated = true;
		return;
	}
	title->dated = title->dated || title->named[part];
	title->named[part] = true;
	title->when[part] = *when;
	title->text[part] = text;
}

/* How many words from here on are a time; else one that is none. */
static size_t
see_words(struct okr_lexicon *l, struct okr_span text, struct title *title)
{
	for (size_t n = MOST_WORDS; n > 0; n--) {
		struct okr_span words = words_of(text, n);
		struct okr_date when;

		if ((okr_range_period(l, words, &when) ||
		     okr_date_parse(l, words, &when)) &&
		    when.form != OKR_DATE_SERIAL) {
			see_time(title, &when, words);
			return n;
		}
	}
	title->objectives = title->objectives ||
			    is_of_objectives(l, words_of(text, 1));
	return 1;
}

static void
see_text(struct okr_lexicon *l, struct okr_span text, uint32_t line,
	 struct found *found)
{
	struct title title = { 0 };
	struct okr_span word;
	bool part;

	if (okr_heading_is_remark(text))
		return;
	while (text.n > 0) {
		size_t n = see_words(l, text, &title);

		while (n-- > 0 && okr_span_next(&text, ' ', &word))
			;
	}
	part = title.named[1];
	if (title.dated || (!part && !(title.named[0] && title.objectives)))
		return;
	if (found->n > 0 && found->when.grain == title.when[part].grain &&
	    found->when.part == title.when[part].part &&
	    found->when.number[0] == title.when[part].number[0])
		return;
	*found = (struct found){ title.text[part], title.when[part], line,
				 found->n + 1 };
}

static void
see_record(struct okr_sheet *sheet, const struct okr_record *record,
	   struct found *found)
{
	struct okr_section_name heading;
	struct okr_span title;

	if (okr_heading_above(&sheet->lexicon, record, &heading) ||
	    okr_label_is_heading(&sheet->lexicon, record, &title))
		return;
	for (size_t i = 0; i < record->ncell; i++)
		see_text(&sheet->lexicon, okr_span_trim(record->cell[i]),
			 record->line, found);
}

void
okr_entitled_take(struct okr_sheet *sheet)
{
	const struct okr_table *t = &sheet->table;
	const struct okr_record *record;
	struct found found = { 0 };
	struct okr_place at = { 0 };
	struct okr_reader r;

	if (sheet->heading.from == 0 || sheet->lanes.n > 0 ||
	    okr_sheet_says(sheet, OKR_CYCLE))
		return;
	okr_reader_init(&r, okr_buf_view(&t->bytes), t->reader.delimiter);
	r.at = sheet->heading.at;
	r.line = sheet->heading.from;
	while ((record = okr_reader_next(&r)) && record->at < t->begin)
		see_record(sheet, record, &found);
	if (found.n == 1) {
		found.text = okr_arena_copy(&sheet->table.names, found.text);
		sheet->given[OKR_CYCLE] = found.text;
		at.source = okr_table_place_of_line(&sheet->table, found.line);
		okr_note(at, "no column has cycles: '%s' is that of all rows",
			 okr_shown(found.text));
	}
	okr_reader_release(&r);
}
