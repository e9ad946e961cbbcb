/* Snapshots by their days. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/dated.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/day.h"
#include "okr/base/diag.h"
#include "okr/base/mem.h"

static struct okr_dated
parse(const char *option, const char *usage)
{
	const char *equals = strchr(option, '=');
	size_t n = equals ? (size_t)(equals - option) : 0;
	struct okr_dated file = { .date = { option, n } };
	int32_t day;

	if (equals == NULL || equals[1] == '\0' ||
	    !okr_day_parse(file.date, &day))
		okr_die_usage(usage,
			      "--snapshot: '%s' is not DATE=FILE with a date "
			      "like 2026-03-31",
			      okr_shown(okr_span_of(option)));
	file.path = equals + 1;
	return file;
}

/* ISO dates follow each other as their texts do. */
static int
compare(const void *a, const void *b)
{
	const struct okr_dated *x = a, *y = b;

	return memcmp(x->date.s, y->date.s, x->date.n);
}

static void
refuse_twice(const struct okr_dated *a, const struct okr_dated *b,
	     const char *usage)
{
	okr_die_usage(usage,
		      "--snapshot: %.*s is the date of both %s and %s; make "
		      "one table of them first, with -o",
		      (int)a->date.n, a->date.s, okr_shown_path(a->path),
		      okr_shown_path(b->path));
}

static void
sort(struct okr_dated *snapshot, size_t n, const char *usage)
{
	struct okr_dated newest;

	qsort(snapshot, n, sizeof(*snapshot), compare);
	for (size_t i = 0; i < n; i++) {
		snapshot[i].scope = (uint32_t)(n - 1 - i);
		if (i > 0 && compare(&snapshot[i - 1], &snapshot[i]) == 0)
			refuse_twice(&snapshot[i - 1], &snapshot[i], usage);
	}
	newest = snapshot[n - 1];
	memmove(snapshot + 1, snapshot, (n - 1) * sizeof(*snapshot));
	snapshot[0] = newest;
}

/* Its rows would be there twice, and nothing would tell them apart. */
static void
refuse_again(char **paths, size_t n, const char *usage)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (strcmp(paths[i], paths[k]) == 0)
				okr_die_usage(usage, "'%s' is given twice",
					      okr_shown_path(paths[i]));
}

struct okr_files
okr_files_list(const struct okr_texts *snapshot, char **paths,
	       const char *usage)
{
	struct okr_files files = { 0 };
	size_t n = 0;

	while (paths[n])
		n++;
	refuse_again(paths, n, usage);
	files.file = okr_mem_new(n + snapshot->n + 1, sizeof(*files.file));
	for (; files.n < n; files.n++)
		files.file[files.n].path = paths[files.n];
	for (size_t i = 0; i < snapshot->n; i++)
		files.file[files.n++] = parse(snapshot->text[i], usage);
	if (snapshot->n > 0)
		sort(files.file + n, snapshot->n, usage);
	if (files.n == 0)
		files.n = 1;
	return files;
}

void
okr_files_release(struct okr_files *files)
{
	free(files->file);
	*files = (struct okr_files){ 0 };
}
