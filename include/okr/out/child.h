/*
 * Another program, run without a shell: found in PATH, given a small
 * environment and limits on time, memory and file size, fed through a pipe,
 * and read to its end.
 */
#ifndef OKR_OUT_CHILD_H
#define OKR_OUT_CHILD_H

#include <stdbool.h>

#include "okr/base/buf.h"

struct okr_child {
	struct okr_buf out; /* what it wrote to standard output */
	struct okr_buf err; /* and to standard error */
	int status;         /* its exit status; -1 where a signal ended it */
	bool timed_out;
};

/*
 * Run argv[0] with input as its standard input.  False when PATH has no such
 * program; other trouble ends ours.  Caller releases either way.
 */
bool okr_child_run(struct okr_child *child, const char *const *argv,
		   struct okr_span input);
void okr_child_release(struct okr_child *child);

#endif
