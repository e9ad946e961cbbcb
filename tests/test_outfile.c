/* Output that is whole or not there. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/outfile.h"

#include <dirent.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "okr/base/infile.h"
#include "unit.h"

static void
put(const char *path, const char *text)
{
	put_bytes(path, okr_span_of(text));
}

static void
check_file(const char *path, const char *want)
{
	struct okr_buf bytes = { 0 };

	okr_infile_read(&bytes, path);
	check_buf(path, &bytes, want);
	okr_buf_release(&bytes);
}

static size_t
count_files(void)
{
	DIR *dir = opendir(".");
	size_t n = 0;

	assert_non_null(dir);
	while (readdir(dir) != NULL)
		n++;
	closedir(dir);
	return n - 2;
}

static mode_t
mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 07777;
}

static void
write_new(void *path)
{
	struct okr_out out;

	okr_out_open(&out, path);
	okr_buf_text(&out.buf, "new");
	okr_out_close(&out);
}

static void
a_new_file_has_the_usual_mode(void **state)
{
	mode_t old = umask(027);

	(void)state;
	write_new("fresh");
	umask(old);
	check_file("fresh", "new");
	assert_int_equal(mode_of("fresh"), 0640);
	unlink("fresh");
}

static void
an_old_file_keeps_its_mode(void **state)
{
	(void)state;
	put("old", "a longer text than the new one");
	chmod("old", 0604);
	write_new("old");
	check_file("old", "new");
	assert_int_equal(mode_of("old"), 0604);
	unlink("old");
}

static void
the_old_text_stays_until_the_end(void **state)
{
	struct okr_out out;
	struct stat before, after;

	(void)state;
	put("plan", "old");
	assert_int_equal(stat("plan", &before), 0);
	okr_out_open(&out, "plan");
	for (int i = 0; i < 300000; i++)
		okr_buf_text(&out.buf, "0123456789");
	okr_out_pace(&out);
	assert_int_equal(out.buf.n, 0);
	check_file("plan", "old");
	okr_buf_text(&out.buf, "end");
	okr_out_pace(&out);
	assert_int_equal(out.buf.n, 3);
	check_file("plan", "old");
	okr_out_close(&out);
	assert_int_equal(stat("plan", &after), 0);
	assert_int_equal(after.st_size, 3000003);
	assert_true(before.st_ino != after.st_ino);
	assert_int_equal(count_files(), 1);
	unlink("plan");
}

static void
a_link_is_followed(void **state)
{
	struct stat st;

	(void)state;
	assert_int_equal(mkdir("deep", 0755), 0);
	put("deep/real", "old");
	assert_int_equal(symlink("deep/real", "link"), 0);
	assert_int_equal(symlink("link", "link2"), 0);
	write_new("link2");
	check_file("deep/real", "new");
	assert_int_equal(lstat("link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(lstat("link2", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	unlink("link");
	unlink("link2");
	unlink("deep/real");
	rmdir("deep");
}

/* The file it names is made, from where the link stands; the link stays. */
static void
a_link_to_nothing_is_followed(void **state)
{
	struct stat st;

	(void)state;
	assert_int_equal(mkdir("deep", 0755), 0);
	assert_int_equal(symlink("deep/link", "link"), 0);
	assert_int_equal(symlink("later", "deep/link"), 0);
	write_new("link");
	assert_int_equal(lstat("link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(lstat("deep/link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	check_file("deep/later", "new");
	assert_int_equal(count_files(), 2);
	unlink("link");
	unlink("deep/link");
	unlink("deep/later");
	rmdir("deep");
}

static void
a_pipe_is_written_directly(void **state)
{
	char text[8] = "";
	struct stat st;
	FILE *reader;

	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	reader = popen("cat fifo", "r");
	assert_non_null(reader);
	write_new("fifo");
	assert_int_equal(fread(text, 1, 7, reader), 3);
	pclose(reader);
	assert_string_equal(text, "new");
	assert_int_equal(stat("fifo", &st), 0);
	assert_true(S_ISFIFO(st.st_mode));
	unlink("fifo");
}

static void
goes_to_stdout(void **state)
{
	static const char *const names[] = { NULL, "-" };

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		char *name = names[i] ? strdup(names[i]) : NULL;
		struct forked got = run_forked(write_new, name);

		check_span("stdout", okr_span_of(got.out), "new");
		check_span("stderr", okr_span_of(got.err), "");
		assert_int_equal(got.status, 0);
		free(name);
	}
}

static void
says_why_it_cannot(void **state)
{
	static char none[] = "none/plan", under[] = "file/plan", dir[] = ".";
	static char full[] = "/dev/full", loop[] = "loop";

	(void)state;
	put("file", "old");
	assert_int_equal(symlink("loop", "loop"), 0);
	check_forked(none, write_new, none, 2,
		     "test: none/plan: cannot write: "
		     "No such file or directory\n");
	check_forked(under, write_new, under, 2,
		     "test: file/plan: cannot write: Not a directory\n");
	check_forked(dir, write_new, dir, 2,
		     "test: .: cannot write: Is a directory\n");
	check_forked(full, write_new, full, 2,
		     "test: /dev/full: cannot write: "
		     "No space left on device\n");
	check_forked(loop, write_new, loop, 2,
		     "test: loop: cannot write: "
		     "Too many levels of symbolic links\n");
	check_file("file", "old");
	unlink("loop");
	assert_int_equal(count_files(), 1);
	unlink("file");
}

/* The disk is full half way: the old file stays, the new one goes. */
static void
write_too_much(void *path)
{
	struct rlimit limit = { 1 << 20, 1 << 20 };
	struct okr_out out;

	signal(SIGXFSZ, SIG_IGN);
	okr_out_open(&out, path);
	for (int i = 0; i < 300000; i++)
		okr_buf_text(&out.buf, "0123456789");
	setrlimit(RLIMIT_FSIZE, &limit);
	okr_out_close(&out);
}

static void
leaves_nothing_behind_when_it_fails(void **state)
{
	static char plan[] = "plan", fresh[] = "fresh";

	(void)state;
	put("plan", "old");
	check_forked(plan, write_too_much, plan, 2,
		     "test: plan: cannot write: File too large\n");
	check_forked(fresh, write_too_much, fresh, 2,
		     "test: fresh: cannot write: File too large\n");
	check_file("plan", "old");
	assert_int_equal(count_files(), 1);
	unlink("plan");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_file_has_the_usual_mode),
		cmocka_unit_test(an_old_file_keeps_its_mode),
		cmocka_unit_test(the_old_text_stays_until_the_end),
		cmocka_unit_test(a_link_is_followed),
		cmocka_unit_test(a_link_to_nothing_is_followed),
		cmocka_unit_test(a_pipe_is_written_directly),
		cmocka_unit_test(goes_to_stdout),
		cmocka_unit_test(says_why_it_cannot),
		cmocka_unit_test(leaves_nothing_behind_when_it_fails),
	};

	return cmocka_run_group_tests_name("outfile", tests, enter_folder,
					   leave_folder);
}
