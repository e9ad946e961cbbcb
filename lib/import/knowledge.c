/* Layers of what is known, the last one before the others. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/knowledge.h"

#include <string.h>

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
				      "--column: '%s' is not HEADER=COLUMN, "
				      "where COLUMN is objective, key_result, "
				      "title, kind, owner, target, current or "
				      "another of okr-map(5)",
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
				      "with a word of okr-csv(5), such as "
				      "'status:Behind=at_risk'",
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

/* A cycle may lead the name, and a hint follow it: "Q1 2026 Target (EUR)". */
static bool
has_name(struct okr_span key, struct okr_span name)
{
	return name.n <= key.n &&
	       (memcmp(key.s, name.s, name.n) == 0 ||
		memcmp(key.s + key.n - name.n, name.s, name.n) == 0);
}

static bool
has_header(const struct okr_table *t, struct okr_span name)
{
	struct okr_buf key = { 0 };
	bool found = false;

	for (size_t i = 0; i < t->ncol && !found; i++) {
		key.n = 0;
		if (okr_span_trim(t->header[i]).n > 0)
			okr_lexicon_key(&key, t->header[i]);
		else
			okr_buf_printf(&key, "column %zu", i + 1);
		found = has_name(okr_buf_view(&key), name);
	}
	okr_buf_release(&key);
	return found;
}

void
okr_knowledge_check(const struct okr_hints *told, const struct okr_sheet *sheet,
		    size_t n)
{
	struct okr_buf name = { 0 };

	for (size_t i = 0; i < told->column.n; i++) {
		const char *text = told->column.text[i];
		struct okr_span header = { text, (size_t)(strrchr(text, '=') -
							  text) };
		bool found = false;

		name.n = 0;
		okr_lexicon_key(&name, header);
		for (size_t k = 0; k < n && !found; k++)
			found = has_header(&sheet[k].table,
					   okr_buf_view(&name));
		if (!found)
			okr_warning((struct okr_place){ 0 },
				    "--column '%s' changes nothing: no sheet "
				    "has a header '%s'; --explain-columns "
				    "lists them",
				    okr_shown(okr_span_of(text)),
				    okr_shown(header));
	}
	okr_buf_release(&name);
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
