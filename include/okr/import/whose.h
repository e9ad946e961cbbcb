/*
 * Whose column a header names: "KR Owner", "Due Date (KR)", "Responsable de
 * l'objectif", "目標の期限".  A name that is known otherwise is known for
 * objectives and key results too.
 */
#ifndef OKR_IMPORT_WHOSE_H
#define OKR_IMPORT_WHOSE_H

#include "okr/import/lexicon.h"

enum okr_whose { OKR_OF_ROW, OKR_OF_OBJECTIVE, OKR_OF_KEY_RESULT };

/* A meaning of these words in a map; OKR_OF_ROW: it only joins two others. */
bool okr_whose_word(struct okr_span word, enum okr_whose *whose);

/* As okr_lexicon_header(), for headers that say whose they are as well. */
size_t okr_whose_header(struct okr_lexicon *l, struct okr_span header,
			int meaning[OKR_MAX_MEANINGS], enum okr_whose *whose);

/* "parent_okr_id", "KPI Parent": what the row is under, by id or title. */
bool okr_whose_parent(struct okr_lexicon *l, struct okr_span header);

/* Whether okr_whose_header() knows it, or for that field. */
bool okr_whose_means(struct okr_lexicon *l, struct okr_span header, int field);
bool okr_whose_knows(struct okr_lexicon *l, struct okr_span header);

#endif
