/*
 * The way that rows have come: score, what was expected, and health on one
 * day after another.
 *
 * Usage:
 *	days = okr_course_weeks(window, as_of, &n);
 *	okr_course_follow(&course, q, &rows, days, n);
 *	okr_course_at(&course, i, k);	row i on course.day[k]
 */
#ifndef OKR_REPORT_COURSE_H
#define OKR_REPORT_COURSE_H

#include "okr/report/inquiry.h"

struct okr_course_point {
	double score;    /* NaN: not known, or after the as-of day */
	double expected; /* NaN: not dated */
	enum okr_health health;
};

struct okr_course {
	int32_t *day;   /* ascending, each once */
	bool *recalled; /* the day says something that only history knows */
	size_t nday;
	struct okr_course_point *point; /* day after day, by row */
	size_t nrow;
};

/*
 * Every seventh day before and after the as-of day that is in the window, the
 * day before its first and its last; every n-th week where those were too
 * many to draw.  Ascending; caller frees.
 */
int32_t *okr_course_weeks(struct okr_window window, int32_t as_of, size_t *n);

/*
 * The days of the window, up to the as-of day, on which something was read
 * that the row's score is made of.  Ascending; caller frees.
 */
int32_t *okr_course_readings(const struct okr_inquiry *q, uint32_t row,
			     struct okr_window w, size_t *n);

/* The days in ascending order, each once; how many are left. */
size_t okr_course_sort_days(int32_t *day, size_t n);

/*
 * Score the plan on each of the ascending days.  Of a day to come only what
 * is expected by then is known.  Points of history in the plan that say
 * something else than what is scored, because readings without a day were
 * overwritten since, hold instead, and add their days between the others.  Leaves the plan scored
 * for the as-of day.  Caller releases.
 */
void okr_course_follow(struct okr_course *course, struct okr_inquiry *q,
		       const struct okr_rows *rows, const int32_t *day,
		       size_t n);
void okr_course_release(struct okr_course *course);

static inline const struct okr_course_point *
okr_course_at(const struct okr_course *course, size_t row, size_t day)
{
	return &course->point[day * course->nrow + row];
}

#endif
