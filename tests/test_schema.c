/* The columns of OKR CSV and the words in them. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/schema.h"

#include "unit.h"

static void
every_column_has_one_name(void **state)
{
	(void)state;
	for (int i = 0; i < OKR_NCOLUMNS; i++) {
		assert_non_null(okr_column_name[i]);
		for (const char *c = okr_column_name[i]; *c; c++)
			check_true(okr_column_name[i],
				   (*c >= 'a' && *c <= 'z') || *c == '_');
		for (int k = 0; k < i; k++)
			check_true(okr_column_name[i],
				   strcmp(okr_column_name[i],
					  okr_column_name[k]) != 0);
	}
	assert_string_equal(okr_column_name[OKR_ID], "id");
	assert_string_equal(okr_column_name[OKR_COMPUTED], "reading");
}

static void
check_words(const struct okr_span *words, int n, const char *const *want)
{
	assert_int_equal(words[0].n, 0);
	for (int i = 1; i < n; i++) {
		check_span(want[i - 1], words[i], want[i - 1]);
		assert_int_equal(okr_word_find(words, n, words[i]), i);
	}
	assert_int_equal(okr_word_find(words, n, OKR_SPAN("")), 0);
	assert_int_equal(okr_word_find(words, n, OKR_SPAN("nothing")), -1);
	assert_int_equal(okr_word_find(words, n, OKR_SPAN(" ")), -1);
}

/* The words of okr-csv(5), which are a promise. */
static void
words_are_those_of_the_manual(void **state)
{
	static const char *const kinds[] = {
		"purpose", "mission",   "vision",     "value",
		"pillar",  "objective", "key_result", "checkin",
		"cycle",   "score",     "draft",
	};
	static const char *const metrics[] = { "increase", "decrease",
					       "at_least", "at_most",
					       "between",  "milestone",
					       "baseline" };
	static const char *const said[] = { "on_track",    "at_risk",
					    "off_track",   "done",
					    "not_started", "dropped" };
	static const char *const commitments[] = { "committed",
						   "aspirational" };

	(void)state;
	assert_int_equal(OKR_NKINDS, COUNT(kinds) + 1);
	check_words(okr_kind_word, OKR_NKINDS, kinds);
	assert_int_equal(OKR_NMETRICS, COUNT(metrics) + 1);
	check_words(okr_metric_word, OKR_NMETRICS, metrics);
	assert_int_equal(OKR_NSAID, COUNT(said) + 1);
	check_words(okr_said_word, OKR_NSAID, said);
	assert_int_equal(OKR_NCOMMITMENTS, COUNT(commitments) + 1);
	check_words(okr_commitment_word, OKR_NCOMMITMENTS, commitments);
}

static void
kinds_and_metrics_have_groups(void **state)
{
	(void)state;
	for (int kind = 0; kind < OKR_NKINDS; kind++) {
		bool statement = kind >= 1 && kind <= 5;
		bool counted = kind >= 1 && kind <= 7;

		assert_true(okr_is_statement((enum okr_kind)kind) == statement);
		assert_true(okr_is_counted((enum okr_kind)kind) == counted);
	}
	assert_true(okr_is_limit(OKR_AT_LEAST) && okr_is_limit(OKR_AT_MOST) &&
		    okr_is_limit(OKR_BETWEEN));
	assert_false(okr_is_limit(OKR_INCREASE) ||
		     okr_is_limit(OKR_MILESTONE) || okr_is_limit(OKR_BASELINE));
}

static void
bind(void *ctx)
{
	struct okr_schema schema;
	struct okr_table t;

	(void)ctx;
	if (okr_table_load(&t, "t.csv") && okr_table_header(&t, ',') &&
	    okr_schema_bind(&schema, &t))
		printf("%d %d %d %d", schema.at[OKR_KIND], schema.at[OKR_TITLE],
		       schema.at[OKR_ID], schema.at[OKR_SCORE]);
	okr_table_release(&t);
}

static void
finds_columns_by_name(void **state)
{
	static const struct {
		const char *header, *out, *err;
	} rows[] = {
		{ "kind,title\n", "0 1 -1 -1", "" },
		{ "x,title,id,y,kind\n", "4 1 2 -1", "" },
		{ "score,kind,title,Score\n", "1 2 -1 0", "" },
		{ "id,title\n", "",
		  "test: t.csv: no column 'kind'; is this OKR CSV? "
		  "(okr-import reads other sheets)\n" },
		{ "Kind,Title\n", "",
		  "test: t.csv: no column 'kind'; is this OKR CSV? "
		  "(okr-import reads other sheets)\n"
		  "test: t.csv: no column 'title'; is this OKR CSV? "
		  "(okr-import reads other sheets)\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct forked got;

		put_bytes("t.csv", okr_span_of(rows[i].header));
		got = run_forked(bind, NULL);
		check_span(rows[i].header, okr_span_of(got.out), rows[i].out);
		check_span(rows[i].header, okr_span_of(got.err), rows[i].err);
	}
}

static void
cells_are_trimmed(void **state)
{
	static const struct okr_span cells[] = { OKR_SPAN(" O-1\t"),
						 OKR_SPAN("\n") };
	struct okr_schema schema;

	(void)state;
	for (int i = 0; i < OKR_NCOLUMNS; i++)
		schema.at[i] = -1;
	schema.at[OKR_ID] = 0;
	schema.at[OKR_TITLE] = 1;
	check_span("id", okr_schema_cell(&schema, cells, OKR_ID), "O-1");
	check_span("title", okr_schema_cell(&schema, cells, OKR_TITLE), "");
	check_span("none", okr_schema_cell(&schema, cells, OKR_TEAM), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_has_one_name),
		cmocka_unit_test(words_are_those_of_the_manual),
		cmocka_unit_test(kinds_and_metrics_have_groups),
		cmocka_unit_test(finds_columns_by_name),
		cmocka_unit_test(cells_are_trimmed),
	};

	return cmocka_run_group_tests_name("schema", tests, enter_folder,
					   leave_folder);
}
