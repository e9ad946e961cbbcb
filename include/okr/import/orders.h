/* The order of day, month and year in each column of days. */
#ifndef OKR_IMPORT_ORDERS_H
#define OKR_IMPORT_ORDERS_H

#include "okr/import/settle.h"

/* Fill s->order; OKR_ORDER_REFUSED, and reported, when nobody can tell. */
void okr_orders_decide(struct okr_settling *s, const int column[OKR_NDAYS]);

#endif
