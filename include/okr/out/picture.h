/*
 * Pages as files: page 1 is exactly NAME, later pages of a format that holds
 * one page a file are NAME-2, NAME-3 before the extension.  All are drawn
 * before any is written, and none is written after an error.
 */
#ifndef OKR_OUT_PICTURE_H
#define OKR_OUT_PICTURE_H

#include "okr/draw/pages.h"
#include "okr/out/gpscript.h"

/* Append the script of all pages, as --dry-run prints it. */
void okr_picture_script(struct okr_buf *out, const struct okr_pages *pages,
			const struct okr_paper *sheet);

/* path NULL or "-" is stdout.  The as-of day dates what has a date in it. */
void okr_picture_write(struct okr_pages *pages, const struct okr_paper *sheet,
		       const char *path, int32_t as_of);

#endif
