/*
 * What stands between the cells of a file: CSV does not say so of itself,
 * but a "sep=" line may, and the names of columns do.
 */
#ifndef OKR_IMPORT_DIALECT_H
#define OKR_IMPORT_DIALECT_H

#include <stdbool.h>

#include "okr/csv/table.h"
#include "okr/import/lexicon.h"

/*
 * What people call a delimiter: itself, or a word such as "tab"; '\0' for
 * "auto".  False when it cannot be one.
 */
bool okr_dialect_parse(const char *said, char *delimiter);

/* The same for a message or an option: "tab", "','". */
const char *okr_dialect_word(char delimiter);

/*
 * Pass over a first line such as "sep=;", which is said in a note, and return
 * what it names; '\0' when there is no such line.
 */
char okr_dialect_sep(struct okr_table *t);

/*
 * The delimiter under which most headers of the first record are known: how
 * often a character occurs says nothing when titles hold commas.  A comma
 * when no header is known.
 */
char okr_dialect_delimiter(const struct okr_table *t, struct okr_lexicon *l);

/*
 * The one delimiter of comma, semicolon, tab and bar that gives each of the
 * first records as many cells, and more than one; '\0' where none does or
 * several do.
 */
char okr_dialect_even(const struct okr_table *t);

#endif
