/* Layers of what is known, the last one before the others. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/knowledge.h"

#include "okr/base/diag.h"

/* Options that are one line of a map, and what they can be. */
static const struct manner_option {
	const char *name, *right;
} completion = { "completion", "1, 10 or 100" },
  confidence = { "confidence", "5, 10 or 100" },
  fiscal = { "fiscal", "like 07:end or 07:start" };

static void
set_manner(struct okr_manner *manner, const struct manner_option *option,
	   const char *value, const char *usage)
{
	if (value && !okr_manner_set(manner, okr_span_of(option->name),
				     okr_span_of(value)))
		okr_die_usage(usage, "--%s: '%s' is not %s", option->name,
			      okr_shown(okr_span_of(value)), option->right);
}

static void
read_columns(struct okr_knowledge *k, const struct okr_texts *column,
	     const char *usage)
{
	for (size_t i = 0; i < column->n; i++) {
		struct okr_span text = okr_span_of(column->text[i]);

		if (!okr_map_column(&k->told, text))
			okr_die_usage(usage,
				      "--column: '%s' is not HEADER=COLUMN "
				      "with a column of okr-map(5)",
				      okr_shown(text));
	}
}

static void
read_words(struct okr_knowledge *k, const struct okr_texts *word,
	   const char *usage)
{
	for (size_t i = 0; i < word->n; i++) {
		struct okr_span text = okr_span_of(word->text[i]);

		if (!okr_map_word(&k->told, &k->with_map, text))
			okr_die_usage(usage,
				      "--word: '%s' is not COLUMN:TEXT=WORD "
				      "with a word of okr-csv(5)",
				      okr_shown(text));
	}
}

void
okr_knowledge_init(struct okr_knowledge *k, const struct okr_hints *told,
		   const char *usage)
{
	struct okr_manner *manner = &k->told.manner;

	okr_lexicon_init(&k->common);
	okr_map_init(&k->map, told->map ? told->map : "--map");
	okr_map_init(&k->told, "options");
	k->ok = told->map == NULL || okr_map_read(&k->map, told->map);
	okr_lexicon_over(&k->with_map, &k->common, &k->map.layer);
	read_columns(k, &told->column, usage);
	read_words(k, &told->word, usage);
	manner->mark = told->mark;
	manner->order = told->order;
	set_manner(manner, &completion, told->completion, usage);
	set_manner(manner, &confidence, told->confidence, usage);
	set_manner(manner, &fiscal, told->fiscal, usage);
	okr_manner_fill(manner, &k->map.manner);
	okr_lexicon_over(&k->all, &k->with_map, &k->told.layer);
}

void
okr_knowledge_release(struct okr_knowledge *k)
{
	okr_lexicon_release(&k->all);
	okr_lexicon_release(&k->with_map);
	okr_map_release(&k->told);
	okr_map_release(&k->map);
	okr_lexicon_release(&k->common);
}
