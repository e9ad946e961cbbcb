/* An index of rows by texts. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/objectives.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/base/text.h"

static struct okr_span
objective_key(const void *owner, uint32_t i)
{
	const struct okr_objectives *o = owner;

	return o->objective[i].key;
}

void
okr_objectives_init(struct okr_objectives *o)
{
	*o = (struct okr_objectives){ 0 };
	okr_index_init(&o->index, objective_key, o);
}

void
okr_objectives_release(struct okr_objectives *o)
{
	okr_index_release(&o->index);
	okr_buf_release(&o->key);
	okr_buf_release(&o->cycle);
	okr_arena_release(&o->text);
	free(o->objective);
	*o = (struct okr_objectives){ 0 };
}

void
okr_objectives_begin(struct okr_objectives *o)
{
	o->current = o->noted = o->blank = 0;
	o->waiting = (struct okr_span){ 0 };
	o->measured = o->unnamed = false;
	o->headed = o->addressed = false;
	o->nrepeated = o->nblank = o->nsplit = 0;
}

struct okr_span
okr_objectives_key(struct okr_objectives *o, struct okr_span a,
		   struct okr_span b, struct okr_span c)
{
	const struct okr_span part[] = { a, b, c };

	o->key.n = 0;
	for (size_t i = 0; i < sizeof(part) / sizeof(*part); i++) {
		okr_buf_char(&o->key, '\n'); /* so it is no id either */
		okr_text_fold(&o->key, part[i]);
	}
	return okr_buf_view(&o->key);
}

uint32_t
okr_objectives_find(const struct okr_objectives *o, struct okr_span key)
{
	uint32_t i = key.n ? okr_index_find(&o->index, key) : OKR_INDEX_NONE;

	return i == OKR_INDEX_NONE ? 0 : o->objective[i].row;
}

void
okr_objectives_add(struct okr_objectives *o, struct okr_span key, uint32_t row)
{
	uint32_t i = (uint32_t)o->n;

	if (key.n == 0 || okr_objectives_find(o, key))
		return;
	o->objective = okr_mem_grow(o->objective, &o->cap, o->n + 1,
				    sizeof(*o->objective));
	o->objective[o->n++] = (struct okr_objective){
		okr_arena_copy(&o->text, key), row
	};
	okr_index_add(&o->index, o->objective[i].key, i);
}
