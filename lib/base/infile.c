/* Block reads of files and pipes. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/infile.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"

#define BLOCK ((size_t)1 << 18)

static bool
is_stdin(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

const char *
okr_infile_name(const char *path)
{
	return is_stdin(path) ? "<stdin>" : path;
}

void
okr_infile_fail(const struct okr_infile *f)
{
	int error = errno;
	const char *name = okr_infile_name(f->path);

	okr_die("%s: cannot read: %s", *name ? okr_shown_path(name) : "''",
		strerror(error));
}

void
okr_infile_open(struct okr_infile *f, const char *path)
{
	f->path = path;
	f->fd = is_stdin(path) ? STDIN_FILENO : open(path, O_RDONLY);
	if (f->fd < 0)
		okr_infile_fail(f);
	if (is_stdin(path) && isatty(f->fd))
		okr_note((struct okr_place){ .source = OKR_SPAN("<stdin>") },
			 "reads what is typed here, up to Ctrl-D; give the "
			 "name of a file, or --help");
}

void
okr_infile_close(struct okr_infile *f)
{
	if (!is_stdin(f->path))
		close(f->fd);
}

/* A regular file's size is known, so its buffer is made once. */
size_t
okr_infile_size(const struct okr_infile *f)
{
	struct stat st;

	if (fstat(f->fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
		return (size_t)st.st_size + 1;
	return BLOCK;
}

bool
okr_infile_more(struct okr_infile *f, struct okr_buf *bytes, size_t n)
{
	while (n > 0) {
		ssize_t got;

		okr_buf_reserve(bytes, n);
		if (bytes->n >= n) /* a short file has no use for more */
			okr_mem_ready(bytes->s + bytes->n, n);
		got = read(f->fd, bytes->s + bytes->n, n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		bytes->n += (size_t)got;
		n -= (size_t)got;
	}
	return true;
}

size_t
okr_infile_block(struct okr_buf *bytes)
{
	size_t room;

	okr_buf_reserve(bytes, 1);
	room = bytes->cap - bytes->n;
	return room < BLOCK ? room : BLOCK;
}

size_t
okr_infile_read(struct okr_buf *bytes, const char *path)
{
	struct okr_infile f;
	size_t before, valid = 0;

	okr_infile_open(&f, path);
	okr_buf_reserve(bytes, okr_infile_size(&f));
	do {
		before = bytes->n;
		if (!okr_infile_more(&f, bytes, okr_infile_block(bytes)))
			okr_infile_fail(&f);
		valid += okr_text_valid(
		    (struct okr_span){ bytes->s + valid, bytes->n - valid });
	} while (bytes->n > before);
	okr_infile_close(&f);
	return valid;
}
