/*
 * A file as UTF-8 text, block by block, whatever it is written in.
 *
 * Usage:
 *	struct okr_bytes b;
 *	if (okr_bytes_open(&b, path, charset)) {
 *		while (okr_bytes_more(&b, &text, text.n + BLOCK))
 *			...
 *		if (b.fault)
 *			okr_bytes_refuse(&b, okr_buf_view(&text), 1);
 *	}
 *	okr_bytes_close(&b);
 *
 * UTF-8 is read as it is, with or without a byte order mark, and UTF-16 with
 * a mark or with the NULs that only it has; anything else has to be named.
 * The text is valid UTF-8 without NUL, up to the first fault.
 */
#ifndef OKR_IMPORT_BYTES_H
#define OKR_IMPORT_BYTES_H

#include <stdbool.h>
#include <stdint.h>

#include "okr/base/attr.h"
#include "okr/base/buf.h"
#include "okr/base/infile.h"
#include "okr/import/doubt.h"

enum okr_bytes_fault {
	OKR_BYTES_FINE,
	OKR_BYTES_INVALID,    /* the next byte begins no character */
	OKR_BYTES_NUL,        /* the next character is NUL */
	OKR_BYTES_UNFINISHED, /* the file ends inside a character */
	OKR_BYTES_UNREADABLE, /* the system says so */
};

struct okr_bytes {
	const char *name; /* for messages */
	struct okr_infile file;
	const char *charset;    /* what it is in */
	void *converter;        /* iconv's; NULL: UTF-8 */
	struct okr_buf raw;     /* read, but not in the text */
	size_t unchecked;       /* bytes at the end of the text, up to 3 */
	bool ended;             /* the file */
	struct okr_doubt doubt; /* of a set that had to be named */
	enum okr_bytes_fault fault;
	int error; /* errno of what is unreadable */
};

/*
 * Open the file and find out what it is in; charset is iconv's name for it,
 * or NULL.  False, and reported, where it is no text or not told.
 */
OKR_MUST_USE bool okr_bytes_open(struct okr_bytes *b, const char *path,
				 const char *charset);

/*
 * Append text until there are at least `want` bytes of it; false at the end
 * of the file and at a fault.
 */
bool okr_bytes_more(struct okr_bytes *b, struct okr_buf *text, size_t want);

/*
 * Report the fault behind the text, which begins with that line; a file that
 * cannot be read ends the program.
 */
void okr_bytes_refuse(const struct okr_bytes *b, struct okr_span text,
		      uint32_t line);

void okr_bytes_close(struct okr_bytes *b);

/* All of a file; false, and reported, when something is wrong with it. */
OKR_MUST_USE bool okr_bytes_read(struct okr_buf *text, const char *path,
				 const char *charset);

#endif
