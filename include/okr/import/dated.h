/*
 * The files of one import: what stands now, and snapshots, exports of the
 * same sheet with the days on which they were made.
 *
 * What stands now are all files without a date and the newest snapshot: scope
 * 0.  Each earlier snapshot is a scope of its own, numbered backwards in time.
 */
#ifndef OKR_IMPORT_DATED_H
#define OKR_IMPORT_DATED_H

#include <stdint.h>

#include "okr/base/opts.h"
#include "okr/base/span.h"

struct okr_dated {
	const char *path;     /* NULL: stdin */
	struct okr_span date; /* ISO; empty: stands now whenever that is */
	uint32_t scope;
};

struct okr_files {
	struct okr_dated *file;
	size_t n;
};

/*
 * Operands, which a NULL ends, then snapshots, "DATE=FILE": the newest, the
 * others from the first on, whatever order they were given in.  Without any of
 * them the one file is standard input.  A snapshot that is not that, or has
 * the date of another, and an operand
 * that is there twice end the program with the usage.
 */
struct okr_files okr_files_list(const struct okr_texts *snapshot, char **paths,
				const char *usage);
void okr_files_release(struct okr_files *files);

#endif
