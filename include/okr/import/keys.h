/*
 * Trackers write two ids for each row, a readable one and a number: the id is
 * the one by which other rows name their parents.
 */
#ifndef OKR_IMPORT_KEYS_H
#define OKR_IMPORT_KEYS_H

#include "okr/import/sheet.h"

/*
 * A second column that means `id`: false where the parents do not tell which
 * of the two they name.
 */
bool okr_keys_bind(struct okr_sheet *sheet, size_t column);

#endif
