/* Words to letters, the longest phrase first. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/phrase.h"

#include "okr/base/num.h"
#include "okr/import/decimal.h"
#include "okr/import/letters.h"
#include "okr/import/numbers.h"

#define PHRASE_MOST 6 /* words in a phrase */
#define NUMBER_MOST 6 /* words in a number: "$ 1 200 000 million" */
#define FIRST_YEAR 1900
#define LAST_YEAR 2099

static const struct word_class {
	const char *name;
	char letter;
} classes[] = {
	{ "from", 'f' },
	{ "to", 't' },
	{ "arrow", '>' },
	{ "by", 'b' },    /* an amount, or a day in English */
	{ "until", 'e' }, /* a day */
	{ "at_least", 'g' },
	{ "at_most", 'l' },
	{ "over", 'G' },  /* at least, but also "about" */
	{ "under", 'L' }, /* at most, but also "among" */
	{ "between", 'z' },
	{ "and", 'a' },
	{ "up", 'u' }, /* verbs and nouns of direction */
	{ "down", 'd' },
	{ "more", 'U' }, /* beside a figure: "up 5 %", "5 % more" */
	{ "less", 'D' },
	{ "reach", 'r' },
	{ "make", 'm' }, /* verbs of what is counted */
	{ "within", 'i' },
	{ "of", 'o' },
	{ "per", 'p' },
	{ "label", 'v' }, /* a number after it is a name */
	{ "new", 'j' },
	{ "end", 'E' },
	{ "year_end", 'Y' },
	{ "quarter_end", 'Q' },
	{ "time_unit", 'h' },
	{ "unit", 'k' },
	{ "other", 's' },
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Blanks outside ASCII that stand in numbers and before units. */
static const char *const blanks[] = { "\xC2\xA0", "\xE2\x80\x89",
				      "\xE2\x80\xAF", "\xE2\x80\x87" };

/* These are words of their own even where no blank follows. */
static const char *const signs[] = {
	">=", "<=",           "=>",           ">",
	"<",  "\xE2\x89\xA4", "\xE2\x89\xA5", "\xE2\x86\x92"
};

/* The title between blanks. */
struct pieces {
	struct okr_span text[OKR_PHRASE_WORDS];
	bool ends[OKR_PHRASE_WORDS];
	size_t n;
};

static size_t
blank_at(struct okr_span s)
{
	if (s.n > 0 && okr_is_blank(*s.s))
		return 1;
	return okr_span_begins_one(s, blanks, COUNT(blanks));
}

/* Add a piece without the brackets and marks around it. */
static bool
add_piece(struct pieces *p, struct okr_span s)
{
	bool ends = false;

	if (p->n > 0 && okr_is_one_of(*s.s, "(["))
		p->ends[p->n - 1] = true; /* "8 shops (5/8)" */
	while (s.n > 1 && okr_is_one_of(*s.s, "([\"'"))
		s.s++, s.n--;
	while (s.n > 1 && okr_is_one_of(s.s[s.n - 1], ".,;:!?)]\"'")) {
		ends = ends || s.s[s.n - 1] != '.';
		s.n--;
	}
	if (s.n == 0)
		return true;
	if (p->n == OKR_PHRASE_WORDS)
		return false;
	p->ends[p->n] = ends;
	p->text[p->n++] = s;
	return true;
}

/* Bytes up to the next blank, or of a sign. */
static size_t
piece_length(struct okr_span s)
{
	size_t n = okr_span_begins_one(s, signs, COUNT(signs));

	if (n > 0)
		return n;
	while (n < s.n && blank_at(okr_span_from(s, n)) == 0)
		n++;
	return n;
}

static bool
split(struct pieces *p, struct okr_span rest)
{
	p->n = 0;
	while (rest.n > 0) {
		size_t n = blank_at(rest);

		if (n == 0) {
			n = piece_length(rest);
			if (!add_piece(p, (struct okr_span){ rest.s, n }))
				return false;
		}
		rest = okr_span_from(rest, n);
	}
	return true;
}

char
okr_phrase_class(struct okr_span name)
{
	double x;

	for (size_t i = 0; i < COUNT(classes); i++)
		if (okr_span_is(name, classes[i].name))
			return classes[i].letter;
	if (!okr_num_parse(name, &x))
		return '\0';
	return okr_is_one_of(*name.s, "+-") ? OKR_LETTER_TIMES
					    : OKR_LETTER_PLAIN;
}

void
okr_phrase_init(struct okr_phrase *p, struct okr_lexicon *l)
{
	*p = (struct okr_phrase){ .l = l };
}

void
okr_phrase_release(struct okr_phrase *p)
{
	okr_arena_release(&p->text);
	okr_buf_release(&p->buf);
}

/* n pieces as one text of the title. */
static struct okr_span
joined(const struct pieces *p, size_t first, size_t n)
{
	const struct okr_span *last = &p->text[first + n - 1];

	return (struct okr_span){
		p->text[first].s, (size_t)(last->s + last->n - p->text[first].s)
	};
}

/* The mark of one number; what it shows is remembered for others. */
static enum okr_mark
mark_of(struct okr_phrase *p, const struct okr_value *value)
{
	enum okr_mark mark = okr_decimal_mark(value);

	p->shown[mark] = true;
	if (mark == OKR_MARK_UNCLEAR)
		return p->mark;
	return mark == OKR_MARK_NONE ? OKR_MARK_POINT : mark;
}

/* "$1.5m" are millions. */
static bool
is_money(struct okr_span unit)
{
	return unit.n > 0 && !okr_span_is(unit, "%");
}

/* What is named after a number: its unit, or nothing that is one. */
static bool
read_unit(struct okr_phrase *p, struct okr_value *value, char *letter)
{
	struct okr_span class, unit = value->words;
	bool known;

	*letter = value->unit.n ? OKR_LETTER_UNIT : OKR_LETTER_PLAIN;
	if (!is_money(value->unit) ||
	    !okr_letters_read(OKR_LETTERS_MAGNITUDES, value))
		(void)okr_numbers_magnitude(p->l, value);
	if (value->words.n > 0) {
		unit = value->words;
		known = okr_lexicon_word(p->l, OKR_WORDS_PHRASE, unit, &class);
		*letter = !known                           ? OKR_LETTER_UNIT
			  : okr_phrase_class(class) == 'h' ? OKR_LETTER_TIME
							   : OKR_LETTER_UNIT;
		if (value->unit.n > 0 ||
		    (!okr_lexicon_word(p->l, OKR_UNIT, unit, &unit) &&
		     (!known || !okr_is_one_of(okr_phrase_class(class), "hk"))))
			return false;
		value->unit = unit;
	}
	if (okr_span_is(value->unit, "%"))
		*letter = OKR_LETTER_PERCENT;
	return true;
}

static bool
is_year(const struct okr_value *value, struct okr_span text)
{
	double x;

	return value->digits.n == 4 && text.n == 4 && value->power == 0 &&
	       okr_num_parse(value->digits, &x) && x >= FIRST_YEAR &&
	       x <= LAST_YEAR;
}

/* One number of those pieces, into the word; its letter, or '\0'. */
static char
read_number(struct okr_phrase *p, struct okr_span text,
	    struct okr_phrase_word *word)
{
	struct okr_value value;
	enum okr_mark mark;
	char letter;

	if (!okr_value_parse(text, &value) || !read_unit(p, &value, &letter))
		return '\0';
	mark = mark_of(p, &value);
	p->buf.n = 0;
	if (mark == OKR_MARK_NONE)
		return OKR_LETTER_UNCLEAR;
	if (!okr_decimal_format(&p->buf, &value, mark))
		return '\0';
	word->text = text;
	word->number = okr_arena_copy(&p->text, okr_buf_view(&p->buf));
	word->unit = value.unit;
	word->power = value.power;
	if (is_year(&value, text))
		return OKR_LETTER_YEAR;
	if (letter == OKR_LETTER_PERCENT && (value.negative || *text.s == '+'))
		return OKR_LETTER_SIGNED;
	return letter;
}

/* Pieces up to the first that ends a phrase, at most so many. */
static size_t
reach(const struct pieces *p, size_t first, size_t most)
{
	size_t n = 1;

	while (n < most && first + n < p->n && !p->ends[first + n - 1])
		n++;
	return n;
}

/* A number has a digit in its first piece, or right after a currency. */
static bool
may_be_number(const struct pieces *p, size_t first)
{
	return okr_span_has_digit(joined(p, first, first + 1 < p->n ? 2 : 1));
}

/* The longest number that begins there; 0 pieces: none. */
static size_t
take_number(struct okr_phrase *p, const struct pieces *pieces, size_t first)
{
	struct okr_phrase_word word = { 0 };

	if (!may_be_number(pieces, first))
		return 0;
	for (size_t n = reach(pieces, first, NUMBER_MOST); n > 0; n--) {
		char letter = read_number(p, joined(pieces, first, n), &word);

		if (letter == '\0')
			continue;
		word.text = joined(pieces, first, n);
		word.ends = pieces->ends[first + n - 1];
		p->letters[p->n] = letter;
		p->word[p->n++] = word;
		return n;
	}
	return 0;
}

/* The longest known phrase there, else one word of no class. */
static size_t
take_phrase(struct okr_phrase *p, const struct pieces *pieces, size_t first)
{
	size_t n = reach(pieces, first, PHRASE_MOST);
	struct okr_phrase_word *word = &p->word[p->n];
	char letter = OKR_LETTER_OTHER;
	struct okr_span class;

	while (n > 1 && !okr_lexicon_word(p->l, OKR_WORDS_PHRASE,
					  joined(pieces, first, n), &class))
		n--;
	*word = (struct okr_phrase_word){
		.text = joined(pieces, first, n),
		.ends = pieces->ends[first + n - 1],
	};
	if (okr_lexicon_word(p->l, OKR_WORDS_PHRASE, word->text, &class)) {
		letter = okr_phrase_class(class);
		if (letter == OKR_LETTER_PLAIN || letter == OKR_LETTER_TIMES)
			word->number = class;
	}
	p->letters[p->n++] = letter;
	return n;
}

bool
okr_phrase_read(struct okr_phrase *p, struct okr_span title)
{
	struct pieces pieces;

	okr_arena_empty(&p->text);
	p->n = 0;
	if (!split(&pieces, title))
		return false;
	for (size_t i = 0; i < pieces.n;) {
		size_t n = take_number(p, &pieces, i);

		i += n > 0 ? n : take_phrase(p, &pieces, i);
	}
	p->letters[p->n] = '\0';
	return true;
}

void
okr_phrase_drop(struct okr_phrase *p, size_t first, size_t n)
{
	size_t after = p->n - first - n;

	memmove(p->letters + first, p->letters + first + n, after + 1);
	memmove(p->word + first, p->word + first + n, after * sizeof(*p->word));
	p->n -= n;
}
