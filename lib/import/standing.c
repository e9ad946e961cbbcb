/* In square brackets or in capitals a word is meant; else it may be. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/standing.h"

#include "okr/import/sighted.h"
#include "okr/import/tag.h"

#define FEWEST_BYTES 3 /* "[A]" is a place in a list */
#define MOST_BLANKS 1  /* "on hold" is the longest that ends work */

struct standing {
	struct okr_grid *g;
	struct okr_lexicon *l;
	/* by what their titles show of how they stand */
	struct okr_sighted taken, doubtful, held, struck;
};

static bool
has_letter(struct okr_span s, char from, char to)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] >= from && s.s[i] <= to)
			return true;
	return false;
}

/* "DONE", and not all of the title so. */
static bool
is_in_capitals(struct okr_span tag, struct okr_span title)
{
	return has_letter(tag, 'A', 'Z') && !has_letter(tag, 'a', 'z') &&
	       has_letter(title, 'a', 'z');
}

static size_t
count_blanks(struct okr_span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.n; i++)
		n += text.s[i] == ' ';
	return n;
}

static bool
ends_work(struct okr_span word)
{
	return okr_span_eq(word, okr_said_word[OKR_SAID_DONE]) ||
	       okr_span_eq(word, okr_said_word[OKR_SAID_DROPPED]);
}

/* The tag is a status, taken or doubtful. */
static bool
take(struct standing *s, uint32_t row, const struct okr_tag *tag)
{
	struct okr_span title = okr_grid_cell(s->g, row, OKR_TITLE), word;

	if (tag->text.n < FEWEST_BYTES ||
	    (!tag->square && count_blanks(tag->text) > MOST_BLANKS))
		return false;
	if (okr_lexicon_word(s->l, OKR_WORDS_PAUSE, tag->text, &word)) {
		okr_sighted_add(&s->held, row);
		return true;
	}
	if (!okr_lexicon_word(s->l, OKR_STATUS, tag->text, &word) ||
	    word.n == 0 || (!tag->square && !ends_work(word)))
		return false;
	if (!tag->square && !is_in_capitals(tag->text, title)) {
		okr_sighted_add(&s->doubtful, row);
		return true;
	}
	okr_grid_set(s->g, row, OKR_STATUS, word);
	okr_sighted_add(&s->taken, row);
	return true;
}

/* "~~Grow~~", or U+0336 behind each letter. */
static bool
is_struck(struct okr_span title)
{
	size_t n = title.n;

	if (n > 4 && title.s[1] == '\xCC' && title.s[2] == '\xB6')
		return true;
	return n > 4 && okr_span_begins(title, "~~") &&
	       okr_span_ends(title, "~~");
}

static void
look(struct standing *s, uint32_t row)
{
	struct okr_span title = okr_grid_cell(s->g, row, OKR_TITLE);
	struct okr_tag tag = okr_tag_before(title);

	if (is_struck(title)) {
		okr_sighted_add(&s->struck, row);
		return;
	}
	if (take(s, row, &tag))
		return;
	tag = okr_tag_behind(title);
	(void)take(s, row, &tag);
}

/* Under the header that its title has. */
static struct okr_place
place_of(const struct standing *s, uint32_t row)
{
	int field = s->g->kind[row] == OKR_OBJECTIVE ? OKR_FIELD_OBJECTIVE
						     : OKR_FIELD_KEY_RESULT;

	if (!okr_sheet_has(okr_grid_sheet(s->g, row), field))
		field = OKR_TITLE;
	return okr_grid_place(s->g, row, field);
}

static void
warn_of(const struct standing *s, const struct okr_sighted *seen,
	const char *what)
{
	if (seen->n > 0)
		okr_warning(place_of(s, seen->first),
			    "'%s' %s, and has no status; so %zu in all; say in "
			    "a column 'Status' how it stands",
			    okr_shown(
				okr_grid_cell(s->g, seen->first, OKR_TITLE)),
			    what, seen->n);
}

static void
tell(const struct standing *s)
{
	uint32_t row = s->taken.first;

	if (s->taken.n > 0)
		okr_note(place_of(s, row),
			 "'%s' has its status in the title: %s; so %zu in all",
			 okr_shown(okr_grid_cell(s->g, row, OKR_TITLE)),
			 okr_shown(okr_grid_cell(s->g, row, OKR_STATUS)),
			 s->taken.n);
	warn_of(s, &s->doubtful, "may say that it has ended");
	warn_of(s, &s->held, "may be on hold");
	warn_of(s, &s->struck, "is struck out");
}

void
okr_standing_settle(struct okr_grid *g, struct okr_lexicon *l,
		    const struct okr_sheet *sheet)
{
	struct standing s = { .g = g, .l = l };

	for (uint32_t row = sheet->first; row < sheet->last; row++)
		if ((g->kind[row] == OKR_OBJECTIVE ||
		     g->kind[row] == OKR_KEY_RESULT) &&
		    okr_grid_cell(g, row, OKR_STATUS).n == 0)
			look(&s, row);
	tell(&s);
}
