/*
 * Which character set bytes may be in that are not UTF-8.  It is a guess from
 * the habits of spreadsheets, and good for a message only.
 */
#ifndef OKR_IMPORT_GUESS_H
#define OKR_IMPORT_GUESS_H

#include "okr/base/span.h"

/* A name that --encoding takes. */
const char *okr_guess_charset(struct okr_span bytes);

#endif
