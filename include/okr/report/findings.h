/*
 * The sentences that a review is worth: each has a condition on the numbers,
 * and is found only where the data carries it.
 *
 * Conditions compare numbers as they are printed.
 */
#ifndef OKR_REPORT_FINDINGS_H
#define OKR_REPORT_FINDINGS_H

#include "okr/report/inquiry.h"

/* Most important first. */
enum okr_finding_name {
	OKR_F_LANDING,    /* F1: where a vision will land */
	OKR_F_BEHIND,     /* F2: why it is behind pace */
	OKR_F_DIVERGENCE, /* F3: work is done and the vision stands still */
	OKR_F_WORK,       /* F4: sub-objectives against own key results */
	OKR_F_REPORTED,   /* F5: reported on track and is not */
	OKR_F_DRAG,       /* F6: what costs most */
	OKR_F_UNSERVED,   /* F7: a mission without an objective */
	OKR_F_VALUE,      /* F8: a value that nothing embodies */
	OKR_F_STRETCH,    /* F9: stretch goals that are none */
	OKR_F_TARGET,     /* F10: a target that was moved */
	OKR_F_DROPPED,    /* F11: what dropped rows cost */
	OKR_F_ALONE,      /* F12: objectives of one department */
	OKR_F_STALE,      /* F13: key results that nobody reads */
	OKR_F_BELIEF,     /* F14: confidence against numbers */
	OKR_F_BLIND,      /* F15: what a vision lacks to be judged */
	OKR_F_WEIGHT,     /* F16: the team that carries most */
	OKR_F_WINDOW,     /* F17: a key result outside its objective */
	OKR_NFINDINGS
};

struct okr_finding {
	enum okr_finding_name name;
	uint32_t row;             /* that it is about; 0: the whole plan */
	struct okr_span sentence; /* borrowed from the list */
	struct okr_rows rests_on; /* in order of importance */
};

struct okr_findings {
	struct okr_finding *finding; /* by name, then as they are found */
	size_t n, cap;
	struct okr_arena text;
};

/* Days without a reading after which a number is stale. */
#define OKR_STALE_DAYS 14

/* All that hold.  Caller releases. */
void okr_findings_find(struct okr_findings *f, struct okr_inquiry *q);
void okr_findings_release(struct okr_findings *f);

/* "F1", and its subject in a word: "landing". */
const char *okr_finding_number(enum okr_finding_name name);
const char *okr_finding_topic(enum okr_finding_name name);

#endif
