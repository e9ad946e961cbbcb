/*
 * Any one CSV as clean CSV: UTF-8, comma, LF, quotes where they are needed.
 * Only bytes and dialect are looked at, and records are copied whatever their
 * width.
 */
#ifndef OKR_IMPORT_RAW_H
#define OKR_IMPORT_RAW_H

#include "okr/import/sheet.h"

/*
 * Copy the file that is asked for to output (NULL: stdout).  What is wrong
 * with it is reported; nothing is then written, unless 64 MiB of output were
 * there before, from which on it is written as it comes.
 */
void okr_raw_copy(const struct okr_ask *ask, struct okr_lexicon *l,
		  const char *output);

#endif
