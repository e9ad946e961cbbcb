/*
 * Numbers, days and lists as a reader is shown them: fixed decimals, a real
 * minus sign, months in words.  The same in every locale.
 */
#ifndef OKR_DRAW_WORDS_H
#define OKR_DRAW_WORDS_H

#include "okr/base/day.h"
#include "okr/base/num.h"

#define OKR_SHOWN_DECIMALS 2
#define OKR_DASH "\xE2\x80\x93" /* for a number that is not known */

/* Append x; a dash for NaN. */
void okr_words_number(struct okr_buf *out, double x, int decimals);

/* The same with a sign always: "+0.10". */
void okr_words_signed(struct okr_buf *out, double x, int decimals);

/* "0.41 behind pace", "0.05 ahead of pace", "on pace"; known, as shown. */
void okr_words_gap(struct okr_buf *out, double gap);

/* x as it is shown with OKR_SHOWN_DECIMALS: readers subtract what they see. */
double okr_words_shown(double x);

/* "on_track" as "on track". */
void okr_words_of(struct okr_buf *out, struct okr_span word);

/* "31 Dec 2028", "31 Dec", "Dec 2028" */
void okr_words_day(struct okr_buf *out, int32_t day);
void okr_words_day_of_year(struct okr_buf *out, int32_t day);
void okr_words_month(struct okr_buf *out, int32_t day);

/* "a", "a and b", "a, b and c": what stands before item i of n. */
const char *okr_words_joint(size_t i, size_t n);

#endif
