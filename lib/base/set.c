/* An index of copies. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/set.h"

#include <stdlib.h>

#include "okr/base/mem.h"

static struct okr_span
text_at(const void *owner, uint32_t i)
{
	return ((const struct okr_set *)owner)->text[i];
}

void
okr_set_init(struct okr_set *t)
{
	*t = (struct okr_set){ 0 };
	okr_index_init(&t->index, text_at, t);
}

void
okr_set_release(struct okr_set *t)
{
	okr_index_release(&t->index);
	okr_arena_release(&t->bytes);
	free(t->text);
	*t = (struct okr_set){ 0 };
}

void
okr_set_add(struct okr_set *t, struct okr_span text)
{
	if (text.n == 0 || okr_set_has(t, text))
		return;
	t->text = okr_mem_grow(t->text, &t->cap, t->n + 1, sizeof(*t->text));
	t->text[t->n] = okr_arena_copy(&t->bytes, text);
	okr_index_add(&t->index, t->text[t->n], t->n);
	t->n++;
}

bool
okr_set_has(const struct okr_set *t, struct okr_span text)
{
	return okr_index_find(&t->index, text) != OKR_INDEX_NONE;
}
