/*
 * One finding in the making: what the functions in the table of findings
 * share.  Text is appended to f->text, rows to f->rests_on, and then
 * okr_finder_end() makes a finding of both.
 */
#ifndef OKR_REPORT_FINDER_H
#define OKR_REPORT_FINDER_H

#include "okr/report/findings.h"
#include "okr/report/share.h"
#include "okr/report/vision.h"

struct okr_finder {
	struct okr_inquiry *q;
	struct okr_findings *found;
	enum okr_finding_name name;
	struct okr_buf text;
	struct okr_rows rests_on;
	struct okr_share *share; /* by row */
	struct okr_rows ends;    /* of the walk of shares */
	bool *outer;             /* by row: a vision that adds up others */
	struct okr_vision *vision;
	size_t nvision;
};

/* Add the finding about that row, or about the whole plan (0). */
void okr_finder_end(struct okr_finder *f, uint32_t row);

/* Append "vision 'title'", or "the vision" if there is but one. */
void okr_finder_vision(struct okr_finder *f, uint32_t row);

/* Append the title of a row in quotes. */
void okr_finder_title(struct okr_finder *f, uint32_t row);

/*
 * Append a share with two decimals, and more where 1.00 would hide that it is
 * not all; or as many as are asked for.
 */
void okr_finder_number(struct okr_finder *f, double x);
void okr_finder_decimals(struct okr_finder *f, double x, int decimals);

void okr_finder_day(struct okr_finder *f, int32_t day);

/* Append "one key result", "3 key results", ... */
void okr_finder_count(struct okr_finder *f, size_t n, const char *noun);

/*
 * The parts of that anchor tell of the whole.  Where there is a vision, other
 * anchors are beside the point.
 */
bool okr_finder_is_about(const struct okr_finder *f, uint32_t anchor);

/* x in units of the fourth decimal, as printed; not known: 0. */
static inline int64_t
okr_finder_units(double x)
{
	return okr_num_units(x, OKR_SCORE_DECIMALS);
}

/* The functions of the table: each adds what it finds. */
typedef void okr_find(struct okr_finder *f);

okr_find okr_find_landing;
okr_find okr_find_behind;
okr_find okr_find_divergence;
okr_find okr_find_blind;
okr_find okr_find_work;
okr_find okr_find_dropped;
okr_find okr_find_drag;
okr_find okr_find_weight;
okr_find okr_find_unserved;
okr_find okr_find_values;
okr_find okr_find_alone;
okr_find okr_find_reported;
okr_find okr_find_stretch;
okr_find okr_find_target;
okr_find okr_find_stale;
okr_find okr_find_belief;
okr_find okr_find_window;

#endif
