/* The first names in full, and the number of the others. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/listed.h"

#include "okr/base/diag.h"

void
okr_listed_add(struct okr_listed *l, struct okr_span name)
{
	if (l->n++ < l->most)
		okr_buf_printf(&l->text, "%s'%s'", l->n > 1 ? ", " : "",
			       okr_shown(name));
}

const char *
okr_listed_text(struct okr_listed *l)
{
	size_t end = l->text.n;

	if (l->n > l->most)
		okr_buf_printf(&l->text, " and %zu more", l->n - l->most);
	okr_buf_char(&l->text, '\0');
	l->text.n = end;
	return l->text.s;
}

void
okr_listed_clear(struct okr_listed *l)
{
	l->n = l->text.n = 0;
}

void
okr_listed_release(struct okr_listed *l)
{
	okr_buf_release(&l->text);
}
