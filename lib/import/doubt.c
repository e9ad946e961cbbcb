/* What every byte of a converted file is looked at for. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/doubt.h"

#include "okr/base/buf.h"
#include "okr/base/diag.h"
#include "okr/base/text.h"

void
okr_doubt_bytes(struct okr_doubt *d, struct okr_span bytes)
{
	bool ascii = true;

	bytes.n -= okr_text_unfinished(bytes);
	for (size_t i = 0; i < bytes.n && ascii; i++)
		ascii = (unsigned char)bytes.s[i] < 0x80;
	d->is_utf8 = !ascii && okr_text_valid(bytes) == bytes.n;
}

static bool
ends_word(char c)
{
	return okr_is_blank(c) || c == ',' || c == ';' || c == '|' || c == '"';
}

static void
find(struct okr_doubt_line *sign, const struct okr_doubt *d)
{
	if (sign->found)
		return;
	*sign = d->at;
	sign->found = true;
}

void
okr_doubt_text(struct okr_doubt *d, struct okr_span text)
{
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (d->before == 0xC2 && c < 0xA0)
			find(&d->control, d);
		d->before = c;
		if (c == '?') {
			d->marks++;
			continue;
		}
		if (!ends_word(text.s[i])) {
			d->other = true;
			continue;
		}
		if (d->marks > 1 && !d->other)
			find(&d->lost, d);
		d->marks = 0;
		d->other = false;
		d->at.lf += c == '\n';
		d->at.cr += c == '\r';
	}
}

/* "okrs.csv:17" of a sign. */
static struct okr_place
place_of(const struct okr_doubt *d, const struct okr_doubt_line *sign,
	 const char *name, struct okr_buf *room)
{
	uint32_t before = d->at.lf > 0 ? sign->lf : sign->cr;

	room->n = 0;
	okr_buf_printf(room, "%s:%lu", name, (unsigned long)before + 1);
	return (struct okr_place){ .source = okr_buf_view(room) };
}

void
okr_doubt_tell(const struct okr_doubt *d, const char *name, const char *charset)
{
	struct okr_buf room = { 0 };

	if (d->is_utf8)
		okr_warning((struct okr_place){ .source = okr_span_of(name) },
			    "this is valid UTF-8; was it really saved as %s?",
			    charset);
	if (d->control.found)
		okr_warning(place_of(d, &d->control, name, &room),
			    "a control character, if this was really saved "
			    "as %s",
			    charset);
	if (d->lost.found)
		okr_warning(place_of(d, &d->lost, name, &room),
			    "a word of question marks: so letters are saved "
			    "that %s lacks; save the sheet as CSV UTF-8",
			    charset);
	okr_buf_release(&room);
}
