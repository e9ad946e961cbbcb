/*
 * The columns of OKR CSV and the words in them: okr-csv(5) as tables.
 */
#ifndef OKR_OKR_SCHEMA_H
#define OKR_OKR_SCHEMA_H

#include <stdbool.h>

#include "okr/base/span.h"
#include "okr/csv/table.h"

/* In the order in which okr-import writes them. */
enum okr_column {
	OKR_ID,
	OKR_KIND,
	OKR_PARENT,
	OKR_SUPPORTS,
	OKR_VALUES,
	OKR_CONTINUES,
	OKR_TITLE,
	OKR_WHY,
	OKR_TEAM,
	OKR_OWNER,
	OKR_CYCLE,
	OKR_METRIC_TYPE,
	OKR_UNIT,
	OKR_START,
	OKR_TARGET,
	OKR_CURRENT,
	OKR_TARGET_FIRST,
	OKR_WEIGHT,
	OKR_PACE,
	OKR_COMMITMENT,
	OKR_CONFIDENCE,
	OKR_PERSPECTIVE,
	OKR_START_DATE,
	OKR_DUE_DATE,
	OKR_DATE,
	OKR_STATUS,
	OKR_NOTE,
	OKR_SOURCE,
	OKR_COMPUTED, /* from here on: written by okr-score and okr-align */
	OKR_READING = OKR_COMPUTED,
	OKR_READING_DATE,
	OKR_PROGRESS,
	OKR_SCORE,
	OKR_EXPECTED,
	OKR_EMPTY,
	OKR_HEALTH,
	OKR_GRADE,
	OKR_KNOWN,
	OKR_FORECAST,
	OKR_FORECAST_LOW,
	OKR_FORECAST_HIGH,
	OKR_CONFIDENCE_ROLLUP,
	OKR_CONFIDENCE_LOWEST,
	OKR_CONFIDENCE_LOWEST_ID,
	OKR_FACTOR,
	OKR_AS_OF,
	OKR_MODES,
	OKR_EXPLAIN,
	OKR_ANCHOR,
	OKR_PATH,
	OKR_DEPTH,
	OKR_SHARE,
	OKR_CONTRIBUTION,
	OKR_DRAG,
	OKR_ALIGNMENT,
	OKR_NCOLUMNS
};

/* Names of the columns, by enum okr_column. */
extern const char *const okr_column_name[OKR_NCOLUMNS];

/* What a row is.  The statements come first, so that <= tells them apart. */
enum okr_kind {
	OKR_NO_KIND,
	OKR_PURPOSE,
	OKR_MISSION,
	OKR_VISION,
	OKR_VALUE,
	OKR_PILLAR,
	OKR_OBJECTIVE,
	OKR_KEY_RESULT,
	OKR_CHECKIN,
	OKR_CYCLE_ROW,
	OKR_SCORE_ROW,
	OKR_DRAFT,
	OKR_NKINDS
};

static inline bool
okr_is_statement(enum okr_kind kind)
{
	return kind >= OKR_PURPOSE && kind <= OKR_PILLAR;
}

/* Rows that are part of the tree of work, and so have a score. */
static inline bool
okr_is_counted(enum okr_kind kind)
{
	return kind >= OKR_PURPOSE && kind <= OKR_KEY_RESULT;
}

enum okr_metric {
	OKR_NO_METRIC,
	OKR_INCREASE,
	OKR_DECREASE,
	OKR_AT_LEAST,
	OKR_AT_MOST,
	OKR_BETWEEN,
	OKR_MILESTONE,
	OKR_BASELINE,
	OKR_NMETRICS
};

/* A way to go from a start to a target. */
static inline bool
okr_is_way(enum okr_metric metric)
{
	return metric == OKR_INCREASE || metric == OKR_DECREASE;
}

/* A bound to keep, met or not met at a reading. */
static inline bool
okr_is_limit(enum okr_metric metric)
{
	return metric >= OKR_AT_LEAST && metric <= OKR_BETWEEN;
}

/* What the owner says. */
enum okr_said {
	OKR_SAID_NOTHING,
	OKR_SAID_ON_TRACK,
	OKR_SAID_AT_RISK,
	OKR_SAID_OFF_TRACK,
	OKR_SAID_DONE,
	OKR_SAID_NOT_STARTED,
	OKR_SAID_DROPPED,
	OKR_NSAID
};

enum okr_commitment {
	OKR_INHERITED,
	OKR_COMMITTED,
	OKR_ASPIRATIONAL,
	OKR_NCOMMITMENTS
};

/* Words of the enums above; the word of position 0 is empty. */
extern const struct okr_span okr_kind_word[OKR_NKINDS];
extern const struct okr_span okr_metric_word[OKR_NMETRICS];
extern const struct okr_span okr_said_word[OKR_NSAID];
extern const struct okr_span okr_commitment_word[OKR_NCOMMITMENTS];

/* Position of the word among n, or -1; a blank cell is position 0. */
int okr_word_find(const struct okr_span *words, int n, struct okr_span cell);

/* Which column of a table holds what; -1 where it has none. */
struct okr_schema {
	int at[OKR_NCOLUMNS];
};

/*
 * Find the columns of a table.  Reports and returns false when `kind` or
 * `title` is missing, the only two that are required.
 */
OKR_MUST_USE bool okr_schema_bind(struct okr_schema *schema,
				  struct okr_table *t);

/* The cell of a column in a row, trimmed; empty where there is none. */
static inline struct okr_span
okr_schema_cell(const struct okr_schema *schema, const struct okr_span *cells,
		enum okr_column column)
{
	int at = schema->at[column];

	return at < 0 ? (struct okr_span){ 0 } : okr_span_trim(cells[at]);
}

#endif
