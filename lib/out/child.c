/* fork, execve, poll, wait. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "okr/base/diag.h"

#define CPU_SECONDS 20
#define WALL_SECONDS 30
#define MEMORY_BYTES ((rlim_t)1 << 30)
#define FILE_BYTES ((rlim_t)256 << 20)
#define BLOCK ((size_t)64 << 10)
#define MAX_ENVIRONMENT 16
#define DEFAULT_PATH "/usr/local/bin:/usr/bin:/bin"

extern char **environ;

enum { READ, WRITE }; /* ends of a pipe */

struct pipes {
	int in[2], out[2], err[2];
};

/* Find a program as execvp() does, but before there is a child. */
static bool
find_program(struct okr_buf *path, const char *name)
{
	const char *dirs = getenv("PATH");
	struct okr_span rest = okr_span_of(dirs ? dirs : DEFAULT_PATH), dir;

	while (okr_span_next(&rest, ':', &dir)) {
		path->n = 0;
		okr_buf_span(path, dir);
		okr_buf_char(path, '/');
		okr_buf_add(path, name, strlen(name) + 1);
		if (access(path->s, X_OK) == 0)
			return true;
	}
	return false;
}

/*
 * What a program needs to find its fonts, and no more: nothing of the
 * language or the time zone may change the bytes it writes.
 */
static void
fill_environment(char **env)
{
	static const char *const kept[] = { "PATH=", "HOME=", "FONTCONFIG_" };
	static char utf8[] = "LANG=C.UTF-8", utc[] = "TZ=UTC";
	size_t n = 0;

	env[n++] = utf8;
	env[n++] = utc;
	for (char **e = environ; *e && n < MAX_ENVIRONMENT; e++)
		for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
			if (strncmp(*e, kept[i], strlen(kept[i])) == 0)
				env[n++] = *e;
	env[n] = NULL;
}

static void
limit(int resource, rlim_t most)
{
	struct rlimit r = { most, most };

	setrlimit(resource, &r); /* a lower one may be in force: as well */
}

/* The child's side, up to the other program; nothing here may allocate. */
OKR_NORETURN static void
become(const char *path, const char *const *argv, struct pipes *p, char **env)
{
	union {
		const char *const *in;
		char *const *out; /* execve() leaves them as they are */
	} args = { .in = argv };

	setpgid(0, 0);
	signal(SIGPIPE, SIG_DFL);
	limit(RLIMIT_CPU, CPU_SECONDS);
	limit(RLIMIT_AS, MEMORY_BYTES);
	limit(RLIMIT_FSIZE, FILE_BYTES);
	alarm(WALL_SECONDS); /* outlives execve() */
	if (dup2(p->in[READ], STDIN_FILENO) >= 0 &&
	    dup2(p->out[WRITE], STDOUT_FILENO) >= 0 &&
	    dup2(p->err[WRITE], STDERR_FILENO) >= 0)
		execve(path, args.out, env);
	_exit(127);
}

/* Clear of 0 to 2, which the child fills, even where those are closed. */
static void
open_pipe(int fd[2])
{
	if (pipe(fd) != 0)
		okr_die("cannot make a pipe: %s", strerror(errno));
	for (int i = 0; i < 2; i++) {
		int high = fcntl(fd[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

		if (high < 0)
			okr_die("cannot make a pipe: %s", strerror(errno));
		close(fd[i]);
		fd[i] = high;
	}
}

/* Take what there is; false at the end. */
static bool
take(int fd, struct okr_buf *out)
{
	ssize_t n;

	okr_buf_reserve(out, BLOCK);
	n = read(fd, out->s + out->n, BLOCK);
	if (n > 0)
		out->n += (size_t)n;
	return n > 0 || (n < 0 && errno == EINTR);
}

/* Give what it takes; false when all is given or it takes no more. */
static bool
give(int fd, struct okr_span *rest)
{
	ssize_t n = write(fd, rest->s, rest->n);

	if (n < 0)
		return errno == EINTR || errno == EAGAIN;
	rest->s += n;
	rest->n -= (size_t)n;
	return rest->n > 0;
}

static void
close_end(struct pollfd *end)
{
	close(end->fd);
	end->fd = -1;
}

/* Both sides at once: a program that waits for us while we wait for it. */
static void
converse(struct okr_child *child, pid_t pid, struct pipes *p,
	 struct okr_span input)
{
	struct pollfd end[] = {
		{ .fd = p->in[WRITE], .events = POLLOUT },
		{ .fd = p->out[READ], .events = POLLIN },
		{ .fd = p->err[READ], .events = POLLIN },
	};

	fcntl(p->in[WRITE], F_SETFL, O_NONBLOCK);
	while (end[0].fd >= 0 || end[1].fd >= 0 || end[2].fd >= 0) {
		int n = poll(end, 3, WALL_SECONDS * 1000);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			okr_die("cannot wait: %s", strerror(errno));
		if (n == 0) { /* its own children may outlive its alarm */
			kill(-pid, SIGKILL);
			child->timed_out = true;
		}
		if (end[0].fd >= 0 && end[0].revents &&
		    !give(end[0].fd, &input))
			close_end(&end[0]);
		if (end[1].fd >= 0 && end[1].revents &&
		    !take(end[1].fd, &child->out))
			close_end(&end[1]);
		if (end[2].fd >= 0 && end[2].revents &&
		    !take(end[2].fd, &child->err))
			close_end(&end[2]);
	}
}

static void
wait_for(struct okr_child *child, pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			okr_die("cannot wait: %s", strerror(errno));
	child->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	if (WIFSIGNALED(status) &&
	    (WTERMSIG(status) == SIGALRM || WTERMSIG(status) == SIGXCPU))
		child->timed_out = true;
}

static void
run(struct okr_child *child, const char *path, const char *const *argv,
    struct okr_span input)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	char *env[MAX_ENVIRONMENT + 4];
	struct pipes p;
	pid_t pid;

	fill_environment(env);
	open_pipe(p.in);
	open_pipe(p.out);
	open_pipe(p.err);
	/* The program may end before it has read all that we write. */
	sigaction(SIGPIPE, &ignore, &before);
	pid = fork();
	if (pid < 0)
		okr_die("cannot start %s: %s", argv[0], strerror(errno));
	if (pid == 0)
		become(path, argv, &p, env);
	close(p.in[READ]);
	close(p.out[WRITE]);
	close(p.err[WRITE]);
	converse(child, pid, &p, input);
	wait_for(child, pid);
	sigaction(SIGPIPE, &before, NULL);
}

bool
okr_child_run(struct okr_child *child, const char *const *argv,
	      struct okr_span input)
{
	struct okr_buf path = { 0 };
	bool found = find_program(&path, argv[0]);

	*child = (struct okr_child){ 0 };
	if (found)
		run(child, path.s, argv, input);
	okr_buf_release(&path);
	return found;
}

void
okr_child_release(struct okr_child *child)
{
	okr_buf_release(&child->out);
	okr_buf_release(&child->err);
}
