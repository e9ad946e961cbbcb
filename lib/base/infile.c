/* Block reads of a whole file or pipe. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/infile.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "okr/base/diag.h"

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

OKR_NORETURN static void
fail(const char *path)
{
	int error = errno;

	okr_die("%s: cannot read: %s", okr_shown_path(okr_infile_name(path)),
		strerror(error));
}

/* A regular file's size is known, so its buffer is made once. */
static size_t
expected_size(int fd)
{
	struct stat st;

	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
		return (size_t)st.st_size + 1;
	return BLOCK;
}

void
okr_infile_read(struct okr_buf *bytes, const char *path)
{
	int fd = is_stdin(path) ? STDIN_FILENO : open(path, O_RDONLY);

	if (fd < 0)
		fail(path);
	okr_buf_reserve(bytes, expected_size(fd));
	for (;;) {
		ssize_t n;

		okr_buf_reserve(bytes, 1);
		n = read(fd, bytes->s + bytes->n, bytes->cap - bytes->n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			fail(path);
		if (n == 0)
			break;
		bytes->n += (size_t)n;
	}
	if (!is_stdin(path))
		close(fd);
}
