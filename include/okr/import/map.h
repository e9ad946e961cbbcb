/*
 * A map says what the headers and words of one kind of sheet mean: the user's
 * own file, a profile compiled in, or options.  okr-map(5) describes the
 * format, which is the same for all of them.
 */
#ifndef OKR_IMPORT_MAP_H
#define OKR_IMPORT_MAP_H

#include "okr/base/attr.h"
#include "okr/base/data.h"
#include "okr/csv/table.h"
#include "okr/import/lexicon.h"
#include "okr/import/value.h"
#include "okr/import/period.h"

/* How cells are to be read; 0 where it is to be found out. */
struct okr_manner {
	enum okr_mark mark;
	enum okr_order order;
	struct okr_fiscal fiscal;
	int scale;    /* of confidence: 5, 10 or 100 */
	int complete; /* what completion is of: 1, 10 or 100 */
};

struct okr_map {
	struct okr_layer layer;
	struct okr_manner manner;
	struct okr_span about; /* what a profile is for */
	struct okr_span *sign; /* headers by which a profile is known */
	size_t nsign, cap;
};

/* An empty map; it must stay where it is. */
void okr_map_init(struct okr_map *map, const char *name);
void okr_map_release(struct okr_map *map);

/*
 * Add what a file or a compiled-in table says; false and reported when
 * anything is wrong with it.
 */
OKR_MUST_USE bool okr_map_read(struct okr_map *map, const char *path);
OKR_MUST_USE bool okr_map_read_data(struct okr_map *map,
				    const struct okr_data *data);

/* "HEADER=COLUMN" and "COLUMN:TEXT=WORD"; false when they are not that. */
OKR_MUST_USE bool okr_map_column(struct okr_map *map, struct okr_span text);
OKR_MUST_USE bool okr_map_word(struct okr_map *map, struct okr_lexicon *l,
			       struct okr_span text);

/* An option of a map and what it is set to; false when there is none such. */
OKR_MUST_USE bool okr_manner_set(struct okr_manner *manner,
				 struct okr_span name, struct okr_span value);

/* What is not settled is taken from another one. */
void okr_manner_fill(struct okr_manner *manner, const struct okr_manner *from);

#endif
