/*
 * The digits of a value as a plain decimal, once its decimal mark is known.
 */
#ifndef OKR_IMPORT_DECIMAL_H
#define OKR_IMPORT_DECIMAL_H

#include "okr/import/value.h"

/* What the value shows about the decimal mark. */
enum okr_mark okr_decimal_mark(const struct okr_value *value);

/*
 * Append the value as a plain decimal, read with that mark (OKR_MARK_POINT or
 * OKR_MARK_COMMA).  False, and nothing appended, when it cannot be read so.
 */
bool okr_decimal_format(struct okr_buf *out, const struct okr_value *value,
			enum okr_mark mark);

#endif
