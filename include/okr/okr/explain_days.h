/*
 * A roll-up by days explained (D3): days times the mean of each stretch on
 * which the same was open, over the days of the row's window.
 */
#ifndef OKR_OKR_EXPLAIN_DAYS_H
#define OKR_OKR_EXPLAIN_DAYS_H

#include "okr/okr/explain.h"

/* One clause; the row's branch has that way, and the figure is known. */
void okr_explain_days(const struct okr_explained *e, enum okr_figure figure);

#endif
