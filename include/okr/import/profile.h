/*
 * Profiles: the maps of known tools, compiled in from lib/data/profiles.  A
 * sheet is known by the headers that a profile calls its signs.
 */
#ifndef OKR_IMPORT_PROFILE_H
#define OKR_IMPORT_PROFILE_H

#include "okr/import/map.h"
#include "okr/import/sheet.h"

/* What --profile takes beside the names: find it out, and none at all. */
#define OKR_PROFILE_AUTO "auto"
#define OKR_PROFILE_NONE "none"

/* A profile's compiled-in table by its name, or NULL. */
const struct okr_data *okr_profile_find(const char *name);

/*
 * Before the header is read: sheet->lexicon, with the profile that was asked
 * for by name.
 */
void okr_profile_begin(struct okr_sheet *sheet, const struct okr_lexicon *l);

/*
 * Find the profile of a sheet, by the name that was asked for or by its
 * headers, and make sheet->lexicon and sheet->ask of it and of what is above
 * and below.  False and reported when several profiles fit equally well.
 */
OKR_MUST_USE bool okr_profile_take(struct okr_sheet *sheet,
				   const struct okr_lexicon *l);

/* Append the names with what they are for, and the table of one. */
void okr_profile_list(struct okr_buf *out);
void okr_profile_print(struct okr_buf *out, const char *name);

#endif
