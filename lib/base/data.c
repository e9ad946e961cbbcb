/* Finding a compiled-in table by name. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/data.h"

struct okr_span
okr_data_find(const char *name)
{
	for (const struct okr_data *d = okr_data_tables; d->name; d++)
		if (strcmp(d->name, name) == 0)
			return (struct okr_span){ d->text, d->n };
	return OKR_SPAN("");
}
