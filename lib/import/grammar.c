/* Patterns over letters, and what each of them says. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/grammar.h"

#include <regex.h>
#include <stdlib.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/num.h"
#include "okr/import/units.h"
#include "okr/okr/schema.h"

#define NUMBERS "nqcwC"
#define N "[" NUMBERS "]"
#define NY "[" NUMBERS "y]" /* 2000 between two numbers may be one */
#define OTHERS "[^" NUMBERS "]*"
#define MAX_GROUPS 2
#define UNIT_WORDS 2 /* a longer text after a number is no unit */

/* What a pattern says; its groups are the numbers, in their order. */
enum form {
	BETWEEN, /* low, high */
	FROM_TO, /* start, target */
	TO_FROM, /* target, start */
	CHANGE,  /* by how much, in a direction */
	AT_LEAST,
	AT_MOST,
	TOWARD, /* target, in a direction */
	UPWARD, /* target, from below */
	NFORMS
};

/* The first that matches counts.  The letters are in phrase.c and phrase.h. */
static const struct pattern {
	const char *letters;
	enum form form;
} patterns[] = {
	{ "z(" NY ")a(" NY ")", BETWEEN },
	{ "f(" NY ")t[glGL]?(" NY ")", FROM_TO },
	{ "(" NY ")>(" NY ")", FROM_TO },
	{ "t(" NY ")f(" NY ")", TO_FROM },
	{ "b[gG]?(" N ")", CHANGE },           /* by at least 5 % */
	{ "[udUD][gG]?(c)([^of]|$)", CHANGE }, /* up 5 %, grow 5 % */
	{ "(c)[UD]", CHANGE },                 /* 5 % more */
	{ "(c)[ud][os]", CHANGE },             /* 5 % growth in */
	{ "[ud]o(c)", CHANGE },                /* growth of 5 % */
	{ "(C)", CHANGE },                     /* +5 % */
	{ "^(M)", CHANGE },                    /* double */
	{ "(M)$", CHANGE },                    /* verdoppeln */
	{ "g(" N ")", AT_LEAST },
	{ "l(" N ")", AT_MOST },
	{ "G([qcw])", AT_LEAST }, /* "talks over 5 topics" is no limit */
	{ "L([qcw])", AT_MOST },
	{ "[tud]G(n)", AT_LEAST },
	{ "[tud]L(n)", AT_MOST },
	{ "t(" N ")", TOWARD },
	{ "r(" N ")", UPWARD },               /* reach 5 */
	{ "r" OTHERS "[of](" N ")", UPWARD }, /* reach a share of 5 % */
	{ "[of](" N ")" OTHERS "r", UPWARD },
	{ "^(" N ")[xj]*r", UPWARD },
	{ "m[jU]*([nq])", UPWARD }, /* open five */
	{ "^([nq])[xj]+m", UPWARD },
	{ "^[mxrs]?(c)[of]", UPWARD }, /* 5 % of */
};

/* What is no figure of the metric, and is left out before. */
static const char *const asides[] = {
	"i[nwy]",  /* within six weeks */
	"sw",      /* in 6 weeks */
	"v[nwcy]", /* Top 10 */
	"sy",      /* in 2026 */
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

struct okr_grammar {
	struct okr_phrase phrase;
	regex_t pattern[COUNT(patterns)];
	regex_t aside[COUNT(asides)];
	struct okr_arena text;
	struct okr_buf buf;
};

/* A title in which a pattern was found. */
struct match {
	const struct okr_phrase *phrase;
	enum form form;
	size_t at[MAX_GROUPS]; /* of the words that are its figures */
	size_t n;
	int way; /* 1 up, -1 down, 0 none told */
};

static void
compile(regex_t *out, const char *letters)
{
	if (regcomp(out, letters, REG_EXTENDED) != 0)
		okr_die("a pattern is damaged: %s", letters);
}

struct okr_grammar *
okr_grammar_new(struct okr_lexicon *l)
{
	struct okr_grammar *g = okr_mem_new(1, sizeof(*g));

	okr_phrase_init(&g->phrase, l);
	for (size_t i = 0; i < COUNT(patterns); i++)
		compile(&g->pattern[i], patterns[i].letters);
	for (size_t i = 0; i < COUNT(asides); i++)
		compile(&g->aside[i], asides[i]);
	return g;
}

void
okr_grammar_free(struct okr_grammar *g)
{
	for (size_t i = 0; i < COUNT(patterns); i++)
		regfree(&g->pattern[i]);
	for (size_t i = 0; i < COUNT(asides); i++)
		regfree(&g->aside[i]);
	okr_phrase_release(&g->phrase);
	okr_arena_release(&g->text);
	okr_buf_release(&g->buf);
	free(g);
}

void
okr_grammar_mark(struct okr_grammar *g, enum okr_mark mark)
{
	g->phrase.mark = mark;
}

void
okr_grammar_hear(struct okr_grammar *g, struct okr_span title)
{
	(void)okr_phrase_read(&g->phrase, title);
}

enum okr_mark
okr_grammar_heard(const struct okr_grammar *g)
{
	const bool *shown = g->phrase.shown;

	if (shown[OKR_MARK_POINT] == shown[OKR_MARK_COMMA])
		return OKR_MARK_NONE;
	return shown[OKR_MARK_POINT] ? OKR_MARK_POINT : OKR_MARK_COMMA;
}

static void
drop_asides(struct okr_grammar *g)
{
	regmatch_t found;

	for (size_t i = 0; i < COUNT(asides); i++)
		while (regexec(&g->aside[i], g->phrase.letters, 1, &found, 0) ==
		       0)
			okr_phrase_drop(&g->phrase, (size_t)found.rm_so,
					(size_t)(found.rm_eo - found.rm_so));
}

static bool
has(const struct okr_phrase *p, const char *letters)
{
	return strpbrk(p->letters, letters) != NULL;
}

/* Verbs and adverbs of both directions tell none. */
static int
find_way(const struct okr_phrase *p)
{
	return has(p, "uU") - has(p, "dD");
}

static bool
needs_way(const struct match *m)
{
	return m->form == TOWARD ||
	       (m->form == CHANGE &&
		!strchr("CM", m->phrase->letters[m->at[0]]));
}

static bool
find_pattern(const struct okr_grammar *g, struct match *m)
{
	const struct okr_phrase *p = &g->phrase;
	regmatch_t group[MAX_GROUPS + 1];

	*m = (struct match){ .phrase = p, .way = find_way(p) };
	for (size_t i = 0; i < COUNT(patterns); i++) {
		if (regexec(&g->pattern[i], p->letters, COUNT(group), group,
			    0) != 0)
			continue;
		m->form = patterns[i].form;
		m->n = 0;
		for (size_t k = 1; k < COUNT(group); k++)
			if (group[k].rm_so >= 0 &&
			    p->word[group[k].rm_so].number.n > 0 &&
			    group[k].rm_eo > group[k].rm_so)
				m->at[m->n++] = (size_t)group[k].rm_so;
		if (m->way == 0 && m->form == TOWARD && has(p, "r"))
			m->form = UPWARD;
		if (m->way != 0 || !needs_way(m))
			return true;
	}
	return false;
}

/* Figures that no pattern explains could mean anything. */
static bool
is_all(const struct match *m)
{
	const char *letters = m->phrase->letters;
	size_t n = 0;

	for (; *letters; letters++)
		n += strchr(NUMBERS "M?", *letters) != NULL;
	for (size_t i = 0; i < m->n; i++)
		n -= m->phrase->letters[m->at[i]] != OKR_LETTER_YEAR;
	return n == 0;
}

static double
number_at(const struct match *m, size_t i)
{
	double x = 0;

	(void)okr_num_parse(m->phrase->word[m->at[i]].number, &x);
	return x;
}

/* The two numbers of a range: of one unit, and not both years. */
static bool
is_pair(const struct match *m)
{
	const struct okr_phrase_word *first = &m->phrase->word[m->at[0]];
	const struct okr_phrase_word *second = &m->phrase->word[m->at[1]];

	if (m->phrase->letters[m->at[0]] == OKR_LETTER_YEAR &&
	    m->phrase->letters[m->at[1]] == OKR_LETTER_YEAR)
		return false;
	if (first->power == 0 && second->power > 0 && number_at(m, 0) != 0)
		return false; /* "from 1.5 to 2 million" */
	return first->unit.n == 0 || second->unit.n == 0 ||
	       okr_units_factor(m->phrase->l, first->unit, second->unit) == 1;
}

/* Words after a bare number, which say what is counted: "five new clinics". */
static struct okr_span
noun_after(const struct okr_phrase *p, size_t at)
{
	const struct okr_span none = { 0 };
	struct okr_span unit;
	size_t n = 0;

	if (p->word[at].ends)
		return none;
	do
		at++;
	while (strchr("jU", p->letters[at]) && p->letters[at]);
	if (p->letters[at] == 'm' && p->letters[at + 1] == OKR_LETTER_OTHER)
		n++; /* open incidents */
	while (p->letters[at + n] == OKR_LETTER_OTHER && n <= UNIT_WORDS)
		if (p->word[at + n++].ends)
			break;
	if (n == 0 || n > UNIT_WORDS)
		return none;
	if (p->letters[at + n] == 'p' && !p->word[at + n - 1].ends &&
	    at + n + 1 < p->n)
		n += 2; /* posts per week */
	unit = p->word[at].text;
	unit.n = (size_t)(p->word[at + n - 1].text.s - unit.s) +
		 p->word[at + n - 1].text.n;
	return unit;
}

static struct okr_span
find_unit(const struct match *m)
{
	size_t last = m->n - 1;

	for (size_t i = 0; i < m->n; i++)
		if (m->phrase->word[m->at[i]].unit.n > 0)
			return m->phrase->word[m->at[i]].unit;
	if (m->at[last] < m->at[0])
		last = 0;
	if (m->phrase->letters[m->at[0]] == OKR_LETTER_TIMES)
		return OKR_SPAN("%");
	return noun_after(m->phrase, m->at[last]);
}

/* A text of the result. */
static struct okr_span
keep(struct okr_grammar *g)
{
	struct okr_span kept = okr_arena_copy(&g->text, okr_buf_view(&g->buf));

	g->buf.n = 0;
	return kept;
}

static bool
tell_between(struct okr_grammar *g, const struct match *m, struct okr_told *out)
{
	if (number_at(m, 0) >= number_at(m, 1) || !is_pair(m))
		return false;
	okr_buf_span(&g->buf, m->phrase->word[m->at[0]].number);
	okr_buf_text(&g->buf, "..");
	okr_buf_span(&g->buf, m->phrase->word[m->at[1]].number);
	out->metric_type = okr_metric_word[OKR_BETWEEN];
	out->target = keep(g);
	return true;
}

/* The order of the numbers is the direction; a verb must not deny it. */
static bool
tell_from_to(const struct match *m, struct okr_told *out)
{
	size_t from = m->form == TO_FROM;
	double start = number_at(m, from), target = number_at(m, 1 - from);
	int way = (target > start) - (target < start);

	if (way == 0 || way * m->way < 0 || !is_pair(m))
		return false;
	out->metric_type =
	    okr_metric_word[way > 0 ? OKR_INCREASE : OKR_DECREASE];
	out->start = m->phrase->word[m->at[from]].number;
	out->target = m->phrase->word[m->at[1 - from]].number;
	return true;
}

/* The change is what is measured: from none, and down is below 0. */
static bool
tell_change(struct okr_grammar *g, const struct match *m, struct okr_told *out)
{
	struct okr_span number = m->phrase->word[m->at[0]].number;
	bool minus = number.s[0] == '-';
	int way = m->way;

	if (number_at(m, 0) == 0 || (way != 0 && minus))
		return false;
	if (way == 0)
		way = minus ? -1 : 1;
	number.s += minus || number.s[0] == '+';
	number.n -= minus || m->phrase->word[m->at[0]].number.s[0] == '+';
	okr_buf_text(&g->buf, way < 0 ? "-" : "");
	okr_buf_span(&g->buf, number);
	out->metric_type =
	    okr_metric_word[way > 0 ? OKR_INCREASE : OKR_DECREASE];
	out->start = OKR_SPAN("0");
	out->target = keep(g);
	return true;
}

/* "Reach 0 defects" does not come from below, "5 deals per week" is a rate. */
static bool
tell_target(const struct match *m, struct okr_told *out)
{
	struct okr_span number = m->phrase->word[m->at[0]].number;
	enum okr_metric metric = m->form == AT_LEAST  ? OKR_AT_LEAST
				 : m->form == AT_MOST ? OKR_AT_MOST
						      : OKR_NO_METRIC;
	bool towards = m->form == TOWARD || m->form == UPWARD;

	if (towards)
		metric = m->way < 0 ? OKR_DECREASE : OKR_INCREASE;
	if (metric == OKR_INCREASE && number_at(m, 0) <= 0)
		return false;
	if (m->form == UPWARD && has(m->phrase, "p") && has(m->phrase, "m"))
		return false;
	if (m->form == UPWARD && has(m->phrase, "m") &&
	    memchr(number.s, '.', number.n) &&
	    m->phrase->letters[m->at[0]] == OKR_LETTER_PLAIN)
		return false; /* "Release 2.0" */
	out->metric_type = okr_metric_word[metric];
	out->target = number;
	return true;
}

static bool
tell(struct okr_grammar *g, const struct match *m, struct okr_told *out)
{
	switch (m->form) {
	case BETWEEN:
		return tell_between(g, m, out);
	case FROM_TO:
	case TO_FROM:
		return tell_from_to(m, out);
	case CHANGE:
		return tell_change(g, m, out);
	case AT_LEAST:
	case AT_MOST:
	case TOWARD:
	case UPWARD:
	case NFORMS:
		break;
	}
	return tell_target(m, out);
}

struct okr_told
okr_grammar_read(struct okr_grammar *g, struct okr_span title,
		 const struct okr_due_rules *when)
{
	struct okr_told told = { 0 };
	struct okr_due due;
	struct match m;

	okr_arena_empty(&g->text);
	if (!okr_phrase_read(&g->phrase, title))
		return told;
	due = okr_due_take(&g->phrase, when);
	told.undated = due.undated;
	if (due.day != OKR_DAY_NONE) {
		okr_day_format(&g->buf, due.day);
		told.due_date = keep(g);
	}
	drop_asides(g);
	if (find_pattern(g, &m) && is_all(&m) && tell(g, &m, &told))
		told.unit = find_unit(&m);
	else
		told.unread = has(&g->phrase, NUMBERS "M?");
	return told;
}
