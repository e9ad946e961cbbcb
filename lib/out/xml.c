/* Escaping. */
/* SPDX-License-Identifier: ISC */
#include "okr/out/xml.h"

void
okr_xml_text(struct okr_buf *out, struct okr_span text)
{
	for (size_t i = 0; i < text.n; i++) {
		switch (text.s[i]) {
		case '&':
			okr_buf_text(out, "&amp;");
			break;
		case '<':
			okr_buf_text(out, "&lt;");
			break;
		case '>':
			okr_buf_text(out, "&gt;");
			break;
		case '"':
			okr_buf_text(out, "&quot;");
			break;
		default:
			okr_buf_char(out, text.s[i]);
		}
	}
}
