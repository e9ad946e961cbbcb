/*
 * What people put before a title, or an id is made of: "Objective 2: Grow",
 * "KR 1.1 - Deals", "KR1.1".
 */
#ifndef OKR_IMPORT_LABEL_H
#define OKR_IMPORT_LABEL_H

#include "okr/csv/reader.h"
#include "okr/import/lexicon.h"

/* "Pillar 2: On time" in its label, without the number, and the rest. */
bool okr_label_cut(struct okr_span text, struct okr_span *label,
		   struct okr_span *rest);

/* The kind that a label names, or OKR_NO_KIND. */
enum okr_kind okr_label_kind(struct okr_lexicon *l, struct okr_span label);

/* The kind that a title's label or the letters of an id name. */
enum okr_kind okr_label_of_title(struct okr_lexicon *l, struct okr_span title);
enum okr_kind okr_label_of_id(struct okr_lexicon *l, struct okr_span id);

/*
 * A record with nothing but an objective: "Objective 2: Hire" in one cell, or
 * "Objective 2" and "Hire" in two.
 */
bool okr_label_is_heading(struct okr_lexicon *l,
			  const struct okr_record *record,
			  struct okr_span *title);

/* The digits, with points between, behind the first letters: "1.1". */
struct okr_span okr_label_number(struct okr_span text);

/* Nothing but such digits, and perhaps a point behind them. */
bool okr_label_is_number(struct okr_span text);

/* The number one level up: "1.2" of "1.2.1", empty for "1". */
struct okr_span okr_label_number_above(struct okr_span number);

#endif
