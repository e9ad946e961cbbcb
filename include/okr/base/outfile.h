/*
 * Output that is whole or not there: stdout, or a file that appears under its
 * name only when everything is on disk.  Any failure to write ends the
 * program with status 2 and leaves the old file as it was.
 */
#ifndef OKR_BASE_OUTFILE_H
#define OKR_BASE_OUTFILE_H

#include <stdbool.h>

#include "okr/base/buf.h"

struct okr_out {
	struct okr_buf buf; /* append here, then okr_out_pace() */
	int fd;
	const char *name; /* as given, for messages */
	char *target;     /* what is renamed over, or NULL: written directly */
	char *temp;       /* the file beside it while it grows */
};

/*
 * path NULL or "-" means stdout.  A regular file, or none yet, is written
 * beside its place and renamed over it (a symbolic link is followed, the old
 * mode kept); anything else, such as a device, is written directly.
 */
void okr_out_open(struct okr_out *out, const char *path);

/* Write what has gathered once it is more than a block. */
void okr_out_pace(struct okr_out *out);

/* Whether what has been written can be seen before okr_out_close(). */
static inline bool
okr_out_is_direct(const struct okr_out *out)
{
	return out->temp == NULL;
}

/* Instead of okr_out_close(): the old file stays, and nothing more is said. */
void okr_out_discard(struct okr_out *out);

/* Write the rest, flush to disk, rename, release. */
void okr_out_close(struct okr_out *out);

#endif
