/* Files as bytes: whole, or piece by piece. */
#ifndef OKR_BASE_INFILE_H
#define OKR_BASE_INFILE_H

#include <stdbool.h>

#include "okr/base/attr.h"
#include "okr/base/buf.h"

/* How messages name an input: the path, or "<stdin>" for NULL and "-". */
const char *okr_infile_name(const char *path);

/*
 * All of the file in an empty buffer; NULL and "-" are standard input.  A file
 * that cannot be read ends the program with status 2.  Returns the offset of
 * the first byte that is not UTF-8 or is NUL, else the length: each block is
 * looked at when it has just been read, which is quicker than a second walk.
 */
size_t okr_infile_read(struct okr_buf *bytes, const char *path);

struct okr_infile {
	const char *path; /* NULL and "-": standard input */
	int fd;
};

/* A file that cannot be opened ends the program with status 2. */
void okr_infile_open(struct okr_infile *f, const char *path);

/* How many bytes it is worth to make room for at first. */
size_t okr_infile_size(const struct okr_infile *f);

/*
 * Append n bytes, fewer only at the end of the file, however few of them each
 * read gives; false when it cannot be read, and errno says why.
 */
OKR_MUST_USE bool okr_infile_more(struct okr_infile *f, struct okr_buf *bytes,
				  size_t n);

/* Room for the next block; how much it is worth to read at once. */
size_t okr_infile_block(struct okr_buf *bytes);

void okr_infile_close(struct okr_infile *f);

/* End the program with status 2: the file cannot be read, see errno. */
OKR_NORETURN void okr_infile_fail(const struct okr_infile *f);

#endif
