/* What headers and words mean. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/lexicon.h"

#include "okr/base/data.h"
#include "unit.h"

static void
knows_headers(void **state)
{
	static const struct {
		const char *header;
		int first, second; /* -1: none */
	} rows[] = {
		{ "title", OKR_TITLE, -1 },
		{ "Title", OKR_TITLE, -1 },
		{ "  TITLE ", OKR_TITLE, -1 },
		{ "metric_type", OKR_METRIC_TYPE, -1 },
		{ "Metric Type", OKR_METRIC_TYPE, -1 },
		{ "Owner\xC2\xA0"
		  "Email",
		  OKR_OWNER, -1 },
		{ "owner_email", OKR_OWNER, -1 },
		{ "Start value*", OKR_START, -1 },
		{ "Due:", OKR_DUE_DATE, -1 },
		{ "Target\nvalue", OKR_TARGET, -1 },
		{ "Check-in date", OKR_DATE, -1 },
		{ "initialValue", OKR_START, -1 },
		{ "Start", OKR_START, OKR_START_DATE },
		{ "End", OKR_TARGET, OKR_DUE_DATE },
		{ "Ende", OKR_TARGET, OKR_DUE_DATE },
		{ "Type", OKR_KIND, OKR_METRIC_TYPE },
		{ "Objective", OKR_FIELD_OBJECTIVE, -1 },
		{ "KR ID", OKR_FIELD_KEY_RESULT_ID, -1 },
		{ "Key Result", OKR_FIELD_KEY_RESULT, -1 },
		{ "Schl\xC3\xBCsselergebnis", OKR_FIELD_KEY_RESULT, -1 },
		{ "F\xC3\x84LLIG AM", OKR_DUE_DATE, -1 },
		{ "Ma\xC3\x9F"
		  "einheit",
		  OKR_UNIT, -1 },
		{ "MASSEINHEIT", OKR_UNIT, -1 },
		{ "Score", OKR_SCORE, -1 },
		{ "source", OKR_SOURCE, -1 },
	};
	struct okr_lexicon l;

	(void)state;
	okr_lexicon_init(&l);
	for (size_t i = 0; i < COUNT(rows); i++) {
		int meaning[OKR_MAX_MEANINGS];
		size_t n = okr_lexicon_header(&l, okr_span_of(rows[i].header),
					      meaning);

		check_true(rows[i].header,
			   n > 0 && meaning[0] == rows[i].first);
		check_true(rows[i].header,
			   (n > 1 ? meaning[1] : -1) == rows[i].second);
	}
	okr_lexicon_release(&l);
}

static void
does_not_know_all_headers(void **state)
{
	static const char *const rows[] = {
		"", " ", "*", "Comment 2", "foo", "kind,objective"
	};
	struct okr_lexicon l;
	int meaning[OKR_MAX_MEANINGS];

	(void)state;
	okr_lexicon_init(&l);
	for (size_t i = 0; i < COUNT(rows); i++)
		check_true(rows[i], okr_lexicon_header(&l, okr_span_of(rows[i]),
						       meaning) == 0);
	okr_lexicon_release(&l);
}

static void
knows_words(void **state)
{
	static const struct {
		int column;
		const char *cell, *word; /* NULL: not known */
	} rows[] = {
		{ OKR_KIND, "Objective", "objective" },
		{ OKR_KIND, "Key Result", "key_result" },
		{ OKR_KIND, "key_result", "key_result" },
		{ OKR_KIND, "KR", "key_result" },
		{ OKR_KIND, "Goal", "objective" },
		{ OKR_KIND, "Vision", "vision" },
		{ OKR_KIND, "Strategic theme", "pillar" },
		{ OKR_KIND, "Check-in", "checkin" },
		{ OKR_KIND, "initiative", NULL },
		{ OKR_STATUS, "On Track", "on_track" },
		{ OKR_STATUS, "on-track", "on_track" },
		{ OKR_STATUS, "AT RISK", "at_risk" },
		{ OKR_STATUS, "Green", "on_track" },
		{ OKR_STATUS, "cancelled", "dropped" },
		{ OKR_STATUS, "behind", "at_risk" },
		{ OKR_STATUS, "in progress", "" },
		{ OKR_METRIC_TYPE, "Increase", "increase" },
		{ OKR_METRIC_TYPE, "at most", "at_most" },
		{ OKR_METRIC_TYPE, "<=", "at_most" },
		{ OKR_METRIC_TYPE, "\xE2\x89\xA5", "at_least" },
		{ OKR_METRIC_TYPE, "on track", NULL },
		{ OKR_COMMITMENT, "stretch", "aspirational" },
		{ OKR_COMMITMENT, "Committed", "committed" },
		{ OKR_PERSPECTIVE, "Learning and growth", "learning_growth" },
		{ OKR_PERSPECTIVE, "Suppliers", NULL },
		{ OKR_CURRENT, "\xE2\x9C\x93", "done" },
		{ OKR_CURRENT, "TRUE", "done" },
		{ OKR_CURRENT, "FALSE", "0" },
		{ OKR_UNIT, "percent", "%" },
	};
	struct okr_lexicon l;

	(void)state;
	okr_lexicon_init(&l);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_span word = { 0 };
		bool known = okr_lexicon_word(&l, rows[i].column,
					      okr_span_of(rows[i].cell), &word);

		check_true(rows[i].cell, known == (rows[i].word != NULL));
		if (known)
			check_span(rows[i].cell, word, rows[i].word);
	}
	okr_lexicon_release(&l);
}

/* Each word of the tables is one that the format has, or says nothing. */
static void
means_words_of_ours(void **state)
{
	static const struct {
		int column, n;
		const struct okr_span *words;
	} sets[] = {
		{ OKR_KIND, OKR_NKINDS, okr_kind_word },
		{ OKR_METRIC_TYPE, OKR_NMETRICS, okr_metric_word },
		{ OKR_STATUS, OKR_NSAID, okr_said_word },
		{ OKR_COMMITMENT, OKR_NCOMMITMENTS, okr_commitment_word },
	};
	size_t n = 0;

	(void)state;
	for (const struct okr_data *d = okr_data_tables; d->name; d++) {
		struct okr_span rest = { d->text, d->n }, line;

		if (strncmp(d->name, "languages/", 10) != 0)
			continue;
		while (okr_span_next(&rest, '\n', &line)) {
			struct okr_span cell[3] = { { 0 } };

			n++;
			for (size_t i = 0; i < 3; i++)
				(void)okr_span_next(&line, ',', &cell[i]);
			for (size_t i = 0; i < COUNT(sets); i++)
				if (okr_span_is(
					cell[0],
					okr_column_name[sets[i].column]))
					check_true(cell[1].s,
						   okr_word_find(sets[i].words,
								 sets[i].n,
								 cell[2]) >= 0);
		}
	}
	assert_true(n > 1000);
}

/* A text of the tables is its own key, hyphens apart: nothing folds it. */
static void
is_written_as_compared(void **state)
{
	(void)state;
	for (const struct okr_data *d = okr_data_tables;
	     (d = okr_language_next(d)) != NULL; d++) {
		struct okr_span rest = { d->text, d->n }, line, text;
		struct okr_buf key = { 0 };

		(void)okr_span_next(&rest, '\n', &line);
		(void)okr_span_next(&rest, '\n', &line);
		while (okr_span_next(&rest, '\n', &line)) {
			(void)okr_span_next(&line, ',', &text);
			(void)okr_span_next(&line, ',', &text);
			key.n = 0;
			okr_lexicon_key(&key, text);
			if (memchr(text.s, '-', text.n) == NULL &&
			    memchr(text.s, '.', text.n) == NULL)
				check_span(d->name, okr_buf_view(&key),
					   okr_shown(text));
		}
		okr_buf_release(&key);
	}
}

/* A word of two languages is that of the sheet's; English is always one. */
static void
listens(void **state)
{
	static const struct {
		const char *header, *meaning;
	} sheets[] = {
		{ "Zielwert", "W" },
		{ "Streefwaarde", "Q" },
		{ "Target", "W" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(sheets); i++) {
		struct okr_span header = okr_span_of(sheets[i].header), word;
		struct okr_lexicon l;

		okr_lexicon_init(&l);
		okr_lexicon_listen(&l, &header, 1);
		assert_true(okr_lexicon_word(&l, OKR_WORDS_TIME,
					     okr_span_of("KW"), &word));
		check_span(sheets[i].header, word, sheets[i].meaning);
		okr_lexicon_release(&l);
	}
}

/* Each line of the tables of languages is of a header or words of ours. */
static void
means_fields_of_ours(void **state)
{
	(void)state;
	for (const struct okr_data *d = okr_data_tables; d->name; d++) {
		struct okr_span rest = { d->text, d->n }, line;

		if (strncmp(d->name, "languages/", 10) != 0)
			continue;
		check_true(d->name, okr_span_next(&rest, '\n', &line));
		check_span(d->name, line, "what,text,meaning");
		check_true(d->name, okr_span_next(&rest, '\n', &line));
		check_true(d->name,
			   line.n > 7 && memcmp(line.s, "about,", 6) == 0);
		while (okr_span_next(&rest, '\n', &line)) {
			struct okr_span what, text, field = { 0 };

			check_true(d->name, okr_span_next(&line, ',', &what));
			check_true(d->name, okr_span_next(&line, ',', &text));
			if (!okr_span_is(what, "header")) {
				check_true(what.s,
					   okr_field_find(what, OKR_NWORDS) >=
					       0);
				continue;
			}
			(void)okr_span_next(&line, ',', &field);
			check_true(text.s,
				   field.n == 0 ||
				       okr_field_find(field, OKR_NFIELDS) >= 0);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_headers),
		cmocka_unit_test(does_not_know_all_headers),
		cmocka_unit_test(knows_words),
		cmocka_unit_test(means_words_of_ours),
		cmocka_unit_test(means_fields_of_ours),
		cmocka_unit_test(is_written_as_compared),
		cmocka_unit_test(listens),
	};

	return cmocka_run_group_tests_name("lexicon", tests, NULL, NULL);
}
