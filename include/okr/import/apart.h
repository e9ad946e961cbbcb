/*
 * Rows below an empty one: what people write there is often no part of the
 * table above it, but another table, or a remark.
 */
#ifndef OKR_IMPORT_APART_H
#define OKR_IMPORT_APART_H

#include "okr/import/shape.h"

/* See whether the record is the first below an empty row. */
void okr_apart_look(struct okr_intake *in, const struct okr_record *record);

/* It is, and has nothing but names of columns; this is reported. */
OKR_MUST_USE bool okr_apart_is_table(struct okr_intake *in,
				     const struct okr_record *record);

/* It is, and has a single text. */
bool okr_apart_is_text(const struct okr_intake *in,
		       const struct okr_record *record);

/* Warn of such texts that no key result stands below. */
void okr_apart_finish(struct okr_intake *in);

#endif
