/* What is known of headers and words: common, of --map, of other options. */
#ifndef OKR_IMPORT_KNOWLEDGE_H
#define OKR_IMPORT_KNOWLEDGE_H

#include "okr/base/opts.h"
#include "okr/import/map.h"
#include "okr/import/sheet.h"

/* What the command line says of all files. */
struct okr_hints {
	const char *map; /* a file, or NULL */
	struct okr_texts column;
	struct okr_texts word;
	const char *completion;
	const char *confidence;
	const char *fiscal;
	enum okr_mark mark;
	enum okr_order order;
};

struct okr_knowledge {
	struct okr_lexicon common, with_map, all;
	struct okr_map map, told;
	bool ok; /* the map could be read; reported otherwise */
};

/*
 * An argument that is not what its option takes ends the program, with the
 * usage; what is made must stay where it is.
 */
void okr_knowledge_init(struct okr_knowledge *k, const struct okr_hints *told,
			const char *usage);

/* Warn of each --column with a header that no sheet has. */
void okr_knowledge_check(const struct okr_hints *told,
			 const struct okr_sheet *sheet, size_t n);

void okr_knowledge_release(struct okr_knowledge *k);

#endif
