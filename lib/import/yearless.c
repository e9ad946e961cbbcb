/* A year is put behind, and what is read then must have more than that. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/yearless.h"

#define MAX_TEXT 64 /* bytes: longer cells are prose */

/*
 * "31.03.", "31.03": digits and dots, and the last one at the end or before a
 * month of two digits, for a spreadsheet shows 1.10 as 1.1.
 */
static bool
is_dotted(struct okr_span cell)
{
	for (size_t i = 0; i < cell.n; i++)
		if (!okr_is_digit(cell.s[i]) && cell.s[i] != '.')
			return false;
	return (cell.n > 0 && cell.s[cell.n - 1] == '.') ||
	       (cell.n > 3 && cell.s[cell.n - 3] == '.');
}

static bool
has_letter(struct okr_span cell)
{
	for (size_t i = 0; i < cell.n; i++)
		if ((cell.s[i] | 0x20) >= 'a' && (cell.s[i] | 0x20) <= 'z')
			return true;
	return false;
}

bool
okr_yearless_parse(struct okr_lexicon *l, struct okr_span cell, int32_t of,
		   struct okr_date *out)
{
	bool dotted = is_dotted(cell), found;
	struct okr_buf text = { 0 };

	if (cell.n > MAX_TEXT || (!dotted && !has_letter(cell)))
		return false;
	okr_buf_span(&text, cell);
	okr_buf_char(&text, ' ');
	okr_calendar_format(&text, OKR_YEARS, of);
	found = okr_date_parse(l, okr_buf_view(&text), out);
	okr_buf_release(&text);
	out->yearless = true;
	if (!found || out->fiscal || out->form == OKR_DATE_SERIAL)
		return false;
	if (out->form == OKR_DATE_PERIOD)
		return out->end || out->grain != OKR_YEARS;
	return !dotted || out->form == OKR_DATE_NUMBERS;
}
