/* Columns and words of OKR CSV. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/schema.h"

const char *const okr_column_name[OKR_NCOLUMNS] = {
	[OKR_ID] = "id",
	[OKR_KIND] = "kind",
	[OKR_PARENT] = "parent",
	[OKR_SUPPORTS] = "supports",
	[OKR_VALUES] = "values",
	[OKR_CONTINUES] = "continues",
	[OKR_TITLE] = "title",
	[OKR_WHY] = "why",
	[OKR_TEAM] = "team",
	[OKR_OWNER] = "owner",
	[OKR_CYCLE] = "cycle",
	[OKR_METRIC_TYPE] = "metric_type",
	[OKR_UNIT] = "unit",
	[OKR_START] = "start",
	[OKR_TARGET] = "target",
	[OKR_CURRENT] = "current",
	[OKR_TARGET_FIRST] = "target_first",
	[OKR_WEIGHT] = "weight",
	[OKR_PACE] = "pace",
	[OKR_COMMITMENT] = "commitment",
	[OKR_CONFIDENCE] = "confidence",
	[OKR_PERSPECTIVE] = "perspective",
	[OKR_START_DATE] = "start_date",
	[OKR_DUE_DATE] = "due_date",
	[OKR_DATE] = "date",
	[OKR_STATUS] = "status",
	[OKR_NOTE] = "note",
	[OKR_SOURCE] = "source",
	[OKR_READING] = "reading",
	[OKR_READING_DATE] = "reading_date",
	[OKR_PROGRESS] = "progress",
	[OKR_SCORE] = "score",
	[OKR_EXPECTED] = "expected",
	[OKR_EMPTY] = "empty",
	[OKR_HEALTH] = "health",
	[OKR_GRADE] = "grade",
	[OKR_KNOWN] = "known",
	[OKR_FORECAST] = "forecast",
	[OKR_FORECAST_LOW] = "forecast_low",
	[OKR_FORECAST_HIGH] = "forecast_high",
	[OKR_CONFIDENCE_ROLLUP] = "confidence_rollup",
	[OKR_CONFIDENCE_LOWEST] = "confidence_lowest",
	[OKR_CONFIDENCE_LOWEST_ID] = "confidence_lowest_id",
	[OKR_FACTOR] = "factor",
	[OKR_AS_OF] = "as_of",
	[OKR_MODES] = "modes",
	[OKR_EXPLAIN] = "explain",
	[OKR_ANCHOR] = "anchor",
	[OKR_PATH] = "path",
	[OKR_DEPTH] = "depth",
	[OKR_SHARE] = "share",
	[OKR_CONTRIBUTION] = "contribution",
	[OKR_DRAG] = "drag",
	[OKR_ALIGNMENT] = "alignment",
};

#define WORD(text) \
	{ \
		text, sizeof(text) - 1 \
	}

const struct okr_span okr_kind_word[OKR_NKINDS] = {
	[OKR_NO_KIND] = WORD(""),
	[OKR_PURPOSE] = WORD("purpose"),
	[OKR_MISSION] = WORD("mission"),
	[OKR_VISION] = WORD("vision"),
	[OKR_VALUE] = WORD("value"),
	[OKR_PILLAR] = WORD("pillar"),
	[OKR_OBJECTIVE] = WORD("objective"),
	[OKR_KEY_RESULT] = WORD("key_result"),
	[OKR_CHECKIN] = WORD("checkin"),
	[OKR_CYCLE_ROW] = WORD("cycle"),
	[OKR_SCORE_ROW] = WORD("score"),
	[OKR_DRAFT] = WORD("draft"),
};

const struct okr_span okr_metric_word[OKR_NMETRICS] = {
	[OKR_NO_METRIC] = WORD(""),          [OKR_INCREASE] = WORD("increase"),
	[OKR_DECREASE] = WORD("decrease"),   [OKR_AT_LEAST] = WORD("at_least"),
	[OKR_AT_MOST] = WORD("at_most"),     [OKR_BETWEEN] = WORD("between"),
	[OKR_MILESTONE] = WORD("milestone"), [OKR_BASELINE] = WORD("baseline"),
};

const struct okr_span okr_said_word[OKR_NSAID] = {
	[OKR_SAID_NOTHING] = WORD(""),
	[OKR_SAID_ON_TRACK] = WORD("on_track"),
	[OKR_SAID_AT_RISK] = WORD("at_risk"),
	[OKR_SAID_OFF_TRACK] = WORD("off_track"),
	[OKR_SAID_DONE] = WORD("done"),
	[OKR_SAID_NOT_STARTED] = WORD("not_started"),
	[OKR_SAID_DROPPED] = WORD("dropped"),
};

const struct okr_span okr_commitment_word[OKR_NCOMMITMENTS] = {
	[OKR_INHERITED] = WORD(""),
	[OKR_COMMITTED] = WORD("committed"),
	[OKR_ASPIRATIONAL] = WORD("aspirational"),
};

int
okr_word_find(const struct okr_span *words, int n, struct okr_span cell)
{
	for (int i = 0; i < n; i++)
		if (okr_span_eq(words[i], cell))
			return i;
	return -1;
}

bool
okr_schema_bind(struct okr_schema *schema, struct okr_table *t)
{
	static const enum okr_column required[] = { OKR_KIND, OKR_TITLE };
	bool ok = true;

	for (int i = 0; i < OKR_NCOLUMNS; i++)
		schema->at[i] = okr_table_column(t, okr_column_name[i]);
	for (size_t i = 0; i < sizeof(required) / sizeof(*required); i++) {
		struct okr_place at = { .source = okr_span_of(t->name) };

		if (schema->at[required[i]] >= 0)
			continue;
		okr_error(at,
			  "no column '%s'; is this OKR CSV? "
			  "(okr-import reads other sheets)",
			  okr_column_name[required[i]]);
		ok = false;
	}
	return ok;
}
