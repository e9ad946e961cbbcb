/*
 * Two cells of one row that stands in several records: whether the later one
 * says something else.
 */
#ifndef OKR_IMPORT_AGREE_H
#define OKR_IMPORT_AGREE_H

#include "okr/import/lexicon.h"

/* What two cells are compared with; buf is room for it. */
struct okr_agree {
	struct okr_lexicon *l;
	struct okr_buf *buf;
	int column;
};

/* Blank, or what people write for it; a title is always one. */
bool okr_agree_nothing(const struct okr_agree *with, struct okr_span cell);

/* The same text, or the same cycle: "Q1 2026" is 2026-Q1. */
bool okr_agree_same(const struct okr_agree *with, struct okr_span a,
		    struct okr_span b);

#endif
