/*
 * Memory that is there or ends the program: no caller needs to test for NULL.
 * Exhaustion prints one line and exits with status 2, as every trouble does.
 */
#ifndef OKR_BASE_MEM_H
#define OKR_BASE_MEM_H

#include <stddef.h>

/* n items of size bytes each, zeroed; caller frees. */
void *okr_mem_new(size_t n, size_t size);

/*
 * Have the kernel make n bytes ready that are about to be written, at once: it
 * takes longer to do so page by page as each is first touched.  Only a hint.
 */
void okr_mem_ready(void *p, size_t n);

/* p resized to n items of size bytes; new items are not zeroed. */
void *okr_mem_resize(void *p, size_t n, size_t size);

/* okr_mem_grow() where there is no room. */
void *okr_mem_double(void *p, size_t *cap, size_t need, size_t size);

/*
 * Make room for at least `need` items in an array that grows by doubling.
 * Large arrays grow without copying and untouched room costs no memory
 * (mremap in the C library), so doubling is not paid for in resident size.
 */
static inline void *
okr_mem_grow(void *p, size_t *cap, size_t need, size_t size)
{
	return need <= *cap ? p : okr_mem_double(p, cap, need, size);
}

/* A terminated copy of n bytes; caller frees. */
char *okr_mem_copy(const char *s, size_t n);

#endif
