/*
 * What the unit tests share: cmocka, comparing text with a word on which row
 * of a table it was, and running what may end the process.
 */
#ifndef OKR_TESTS_UNIT_H
#define OKR_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "okr/base/buf.h"
#include "okr/base/diag.h"
#include "okr/base/span.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Fails with the row's name, what was got and what was wanted. */
static inline void
check_span(const char *name, struct okr_span got, const char *want)
{
	if (!okr_span_is(got, want))
		fail_msg("%s: got '%.*s', want '%s'", name, (int)got.n, got.s,
			 want);
}

/* The same for what is in a buffer, which is emptied. */
static inline void
check_buf(const char *name, struct okr_buf *got, const char *want)
{
	check_span(name, okr_buf_view(got), want);
	got->n = 0;
}

static inline void
check_true(const char *name, bool is)
{
	if (!is)
		fail_msg("%s: does not hold", name);
}

/* What a child process did. */
struct forked {
	int status;
	char out[8192];
	char err[8192];
};

static inline void
forked_text(FILE *f, char *text, size_t room)
{
	size_t n;

	rewind(f);
	n = fread(text, 1, room - 1, f);
	text[n] = '\0';
	fclose(f);
}

/*
 * Run f(arg) in a child as a program would be run: it ends with the status
 * of okr_diag_end(), if it does not end before.
 */
static inline struct forked
run_forked(void (*f)(void *), void *arg)
{
	struct forked result = { 0 };
	FILE *out = tmpfile(), *err = tmpfile();
	int status;
	pid_t pid;

	assert_non_null(out);
	assert_non_null(err);
	fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		dup2(fileno(out), STDOUT_FILENO);
		dup2(fileno(err), STDERR_FILENO);
		okr_diag_begin("test");
		f(arg);
		exit((int)okr_diag_end());
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
	forked_text(out, result.out, sizeof(result.out));
	forked_text(err, result.err, sizeof(result.err));
	return result;
}

static inline void
check_forked(const char *name, void (*f)(void *), void *arg, int status,
	     const char *err)
{
	struct forked got = run_forked(f, arg);

	check_span(name, okr_span_of(got.err), err);
	if (got.status != status)
		fail_msg("%s: status %d, want %d", name, got.status, status);
}

/*
 * Set-up and tear-down of a group of tests: the process is in an empty
 * folder, which goes away with all that was put into it.
 */
static char unit_folder[] = "/tmp/okr-unit.XXXXXX";

static inline int
enter_folder(void **state)
{
	(void)state;
	return mkdtemp(unit_folder) == NULL || chdir(unit_folder) != 0;
}

static inline int
leave_folder(void **state)
{
	char command[64];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf %s", unit_folder);
	return chdir("/") != 0 || system(command) != 0;
}

/* A file with these bytes. */
static inline void
put_bytes(const char *path, struct okr_span bytes)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes.s, 1, bytes.n, f), bytes.n);
	fclose(f);
}

#endif
