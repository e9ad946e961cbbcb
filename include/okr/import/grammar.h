/*
 * What a title says of a metric: a few patterns over the letters of its words
 * (phrase.h), and the day that it names.  okr-sheets(5) has the table.
 */
#ifndef OKR_IMPORT_GRAMMAR_H
#define OKR_IMPORT_GRAMMAR_H

#include "okr/import/due.h"

/* What was read; empty where a title does not say it. */
struct okr_told {
	struct okr_span metric_type; /* static */
	struct okr_span start, target, unit, due_date;
	bool undated; /* "by year end", and nobody knows of which year */
	bool unread;  /* there are figures, and not all of them are clear */
};

struct okr_grammar;

struct okr_grammar *okr_grammar_new(struct okr_lexicon *l);
void okr_grammar_free(struct okr_grammar *g);

/* The mark of numbers such as 1,234; OKR_MARK_NONE: they are not read. */
void okr_grammar_mark(struct okr_grammar *g, enum okr_mark mark);

/* The mark that all titles heard so far show; OKR_MARK_NONE: none or both. */
void okr_grammar_hear(struct okr_grammar *g, struct okr_span title);
enum okr_mark okr_grammar_heard(const struct okr_grammar *g);

/* Read a title; what is told is borrowed until the next one. */
struct okr_told okr_grammar_read(struct okr_grammar *g, struct okr_span title,
				 const struct okr_due_rules *when);

#endif
