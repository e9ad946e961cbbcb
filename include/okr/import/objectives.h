/*
 * Rows that are named again and again: an objective beside each of its key
 * results, a pillar over each of its sections.  They are known by up to three
 * texts, or by an id.
 */
#ifndef OKR_IMPORT_OBJECTIVES_H
#define OKR_IMPORT_OBJECTIVES_H

#include "okr/base/arena.h"
#include "okr/base/buf.h"
#include "okr/base/index.h"

struct okr_objectives {
	struct okr_objective {
		struct okr_span key;
		uint32_t row;
	} * objective;
	size_t n, cap;
	struct okr_index index;
	uint32_t current; /* row of the one that a blank cell stands for */
	uint32_t noted;   /* row of the one that goes on elsewhere */
	size_t nrepeated; /* rows that name the one above once more */
	size_t nblank;    /* rows that leave it out */
	uint32_t blank;   /* the first of them */
	bool measured;    /* some row was a key result */
	bool unnamed;     /* one has no column to name it, which is said */
	size_t nsplit;    /* titles of several teams; the first such row, */
	uint32_t split, split_from; /* and the one that it differs from */
	bool headed;                /* objectives stand over them; */
	struct okr_span waiting;    /* one that has no row yet, or empty, */
	uint32_t waiting_line;      /* and where it stands */
	bool addressed;             /* and have addresses, which is said */
	struct okr_buf key, cycle;
	struct okr_arena text;
};

void okr_objectives_init(struct okr_objectives *o);
void okr_objectives_release(struct okr_objectives *o);

/* Another sheet begins: nothing goes on from the last one. */
void okr_objectives_begin(struct okr_objectives *o);

/*
 * Texts as they are compared, and never equal to an id; borrowed until the
 * next call.
 */
struct okr_span okr_objectives_key(struct okr_objectives *o, struct okr_span a,
				   struct okr_span b, struct okr_span c);

/* The row of that key, or 0. */
uint32_t okr_objectives_find(const struct okr_objectives *o,
			     struct okr_span key);

/* Make a row known by a key, unless that is empty or another's. */
void okr_objectives_add(struct okr_objectives *o, struct okr_span key,
			uint32_t row);

#endif
