/* Allocation that ends the program when there is none left. */
/* SPDX-License-Identifier: ISC */
#define _DEFAULT_SOURCE /* madvise() */
#include "okr/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "okr/base/diag.h"

void
okr_mem_ready(void *p, size_t n)
{
#ifdef MADV_POPULATE_WRITE
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	size_t skip = -(uintptr_t)p % page;

	if (n > skip + page)
		madvise((char *)p + skip, n - skip, MADV_POPULATE_WRITE);
#else
	(void)p;
	(void)n;
#endif
}

void *
okr_mem_new(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size);

	if (p == NULL)
		okr_die("out of memory");
	return p;
}

void *
okr_mem_resize(void *p, size_t n, size_t size)
{
	if (n > SIZE_MAX / size)
		okr_die("out of memory");
	p = realloc(p, n * size);
	if (p == NULL)
		okr_die("out of memory");
	return p;
}

void *
okr_mem_double(void *p, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap ? *cap : 16;

	while (n < need)
		n = n > SIZE_MAX / 2 ? need : n * 2;
	*cap = n;
	return okr_mem_resize(p, n, size);
}

char *
okr_mem_copy(const char *s, size_t n)
{
	char *copy = okr_mem_new(n + 1, 1);

	if (n > 0)
		memcpy(copy, s, n);
	return copy;
}
