/* Whole files as bytes. */
#ifndef OKR_BASE_INFILE_H
#define OKR_BASE_INFILE_H

#include "okr/base/buf.h"

/* How messages name an input: the path, or "<stdin>" for NULL and "-". */
const char *okr_infile_name(const char *path);

/*
 * Append all of the file to bytes; NULL and "-" are standard input.  A file
 * that cannot be read ends the program with status 2.
 */
void okr_infile_read(struct okr_buf *bytes, const char *path);

#endif
