/*
 * The choices of okr-score that change a number.  They travel with the rows
 * in the column `modes`, so that every later filter counts the same way.
 */
#ifndef OKR_OKR_MODES_H
#define OKR_OKR_MODES_H

#include <stdbool.h>

#include "okr/base/buf.h"
#include "okr/base/span.h"

enum okr_rollup_mode { OKR_ROLLUP_OWN, OKR_ROLLUP_BOTH, OKR_ROLLUP_MIN };
enum okr_missing_mode { OKR_MISSING_ZERO, OKR_MISSING_SKIP, OKR_MISSING_ERROR };
enum okr_limits_mode { OKR_LIMITS_LATEST, OKR_LIMITS_HELD };
enum okr_dropped_mode { OKR_DROPPED_COUNT, OKR_DROPPED_SKIP };
enum okr_pace_mode { OKR_PACE_LINEAR, OKR_PACE_LATE, OKR_PACE_EARLY };
enum okr_rules_mode {
	OKR_RULES_OURS,
	OKR_RULES_VIVA,
	OKR_RULES_ENGAGEDLY,
	OKR_RULES_SERVICENOW
};

#define OKR_GRACE_DAYS 14 /* readings after the due date that still count */
#define OKR_MAX_GRACE 3660

struct okr_modes {
	int rollup;  /* enum okr_rollup_mode */
	int missing; /* enum okr_missing_mode */
	int limits;  /* enum okr_limits_mode */
	int dropped; /* enum okr_dropped_mode */
	int grace;   /* days */
	int pace;    /* enum okr_pace_mode */
	int rules;   /* enum okr_rules_mode */
};

extern const struct okr_modes okr_modes_default;

/* The words of each choice, NULL-terminated, the default first. */
extern const char *const okr_rollup_words[];
extern const char *const okr_missing_words[];
extern const char *const okr_limits_words[];
extern const char *const okr_dropped_words[];
extern const char *const okr_pace_words[];
extern const char *const okr_rules_words[];

/* Append what differs from the default: "rollup=min missing=skip". */
void okr_modes_format(struct okr_buf *out, const struct okr_modes *modes);

/* The inverse; false on a text that this version did not write. */
bool okr_modes_parse(struct okr_span text, struct okr_modes *out);

#endif
