/* Checked, atomic output. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/outfile.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"

#define BLOCK ((size_t)1 << 20)

OKR_NORETURN static void
fail(struct okr_out *out)
{
	int error = errno;

	if (out->temp)
		unlink(out->temp);
	okr_die("%s: cannot write: %s", okr_shown_path(out->name),
		strerror(error));
}

/* The mode a new file gets, which can only be asked for by setting it. */
static mode_t
default_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return (mode_t)0666 & ~mask;
}

static void
open_beside(struct okr_out *out, const char *target, mode_t mode)
{
	struct okr_buf temp = { 0 };

	okr_buf_text(&temp, target);
	okr_buf_add(&temp, ".XXXXXX", sizeof(".XXXXXX"));
	out->fd = mkstemp(temp.s);
	if (out->fd < 0) {
		okr_buf_release(&temp);
		fail(out);
	}
	out->temp = temp.s;
	out->target = okr_mem_copy(target, strlen(target));
	if (fchmod(out->fd, mode) != 0)
		fail(out);
}

/*
 * The path that a file not yet there gets: a link to nothing names it.  There
 * is an end to this, because stat() said that it is not a loop of links.
 */
static char *
follow_links(const char *path)
{
	char *at = okr_mem_copy(path, strlen(path));
	char link[PATH_MAX];
	ssize_t n;

	while ((n = readlink(at, link, sizeof(link))) > 0) {
		const char *slash = strrchr(at, '/');
		struct okr_buf next = { 0 };

		if (link[0] != '/' && slash)
			okr_buf_add(&next, at, (size_t)(slash + 1 - at));
		okr_buf_add(&next, link, (size_t)n);
		okr_buf_char(&next, '\0');
		free(at);
		at = next.s;
	}
	return at;
}

static void
open_new(struct okr_out *out, const char *path)
{
	char *target;

	if (errno != ENOENT)
		fail(out);
	target = follow_links(path);
	open_beside(out, target, default_mode());
	free(target);
}

void
okr_out_open(struct okr_out *out, const char *path)
{
	struct stat st;
	char *real;

	*out = (struct okr_out){ .fd = STDOUT_FILENO,
				 .name = "standard output" };
	if (path == NULL || strcmp(path, "-") == 0)
		return;
	out->name = path;
	if (stat(path, &st) != 0) {
		open_new(out, path);
		return;
	}
	if (!S_ISREG(st.st_mode)) {
		out->fd = open(path, O_WRONLY);
		if (out->fd < 0)
			fail(out);
		return;
	}
	real = realpath(path, NULL);
	if (real == NULL || access(real, W_OK) != 0)
		fail(out);
	open_beside(out, real, st.st_mode & 07777);
	free(real);
}

static void
write_all(struct okr_out *out)
{
	size_t done = 0;

	while (done < out->buf.n) {
		ssize_t n = write(out->fd, out->buf.s + done,
				  out->buf.n - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			fail(out);
		done += (size_t)n;
	}
	out->buf.n = 0;
}

void
okr_out_pace(struct okr_out *out)
{
	if (out->buf.n >= BLOCK)
		write_all(out);
}

static void
release(struct okr_out *out)
{
	free(out->temp);
	free(out->target);
	okr_buf_release(&out->buf);
}

void
okr_out_discard(struct okr_out *out)
{
	if (out->temp) {
		close(out->fd);
		unlink(out->temp);
	}
	release(out);
}

void
okr_out_close(struct okr_out *out)
{
	write_all(out);
	if (out->temp && fsync(out->fd) != 0)
		fail(out);
	if (close(out->fd) != 0)
		fail(out);
	if (out->temp && rename(out->temp, out->target) != 0)
		fail(out);
	release(out);
}
