/*
 * Random plans, and the ways in which people lay them out in sheets.  Only
 * what a plan says is random, and follows from a seed: the same on every
 * machine.
 */
#ifndef OKR_TESTS_LAYOUT_H
#define OKR_TESTS_LAYOUT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_OBJECTIVES 6
#define MAX_RESULTS 4 /* of one objective */
#define MAX_ROWS 80
#define MAX_COLUMNS 40
#define ROOM 48 /* bytes of a cell */

struct key_result {
	char title[ROOM], owner[ROOM];
	int start, target, current;
};

struct objective {
	char title[ROOM];
	int team, cycle;
	int n;
	struct key_result result[MAX_RESULTS];
};

struct random_plan {
	int n, nresults;
	struct objective objective[MAX_OBJECTIVES];
};

struct layout {
	char name[MAX_COLUMNS][ROOM];
	char cell[MAX_ROWS][MAX_COLUMNS][ROOM];
	int ncol, nrow;
	bool sections; /* teams and cycles stand over the rows */
	bool shuffle;  /* columns come in any order */
	uint64_t *seed;
};

static const char *const team_names[] = { "Sales", "People", "Line 2" };
static const char *const cycle_names[] = { "2026-Q1", "2026-Q2" };

static inline int
pick(uint64_t *seed, int n)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return (int)((*seed >> 33) % (uint64_t)n);
}

static inline bool
chance(uint64_t *seed, int in)
{
	return pick(seed, in) == 0;
}

/* A text that is nobody else's: the number makes it so. */
static inline void
make_text(uint64_t *seed, char *out, const char *word, int number)
{
	static const char *const tails[] = {
		"", ", abroad", " \"fast\"", " für alle", " 山田", "; then on",
		"\nin two lines", " (50 %)",
	};

	snprintf(out, ROOM, "%s%c%s", word, 'a' + number % 26,
		 tails[pick(seed, 8)]);
	if (number >= 26)
		snprintf(out, ROOM, "%s%c%c%s", word, 'a' + number / 26,
			 'a' + number % 26, tails[pick(seed, 8)]);
}

/* Objectives of a team, and in it of a cycle, follow each other. */
static inline void
make_plan(struct random_plan *plan, uint64_t *seed)
{
	int team = 0, cycle = 0;

	*plan = (struct random_plan){ .n = 1 + pick(seed, MAX_OBJECTIVES) };
	for (int i = 0; i < plan->n; i++) {
		struct objective *o = &plan->objective[i];

		if (i > 0 && team < 2 && chance(seed, 3)) {
			team++;
			cycle = 0;
		} else if (cycle == 0 && chance(seed, 3)) {
			cycle = 1;
		}
		o->team = team;
		o->cycle = cycle;
		o->n = i < 2 ? 2 : pick(seed, MAX_RESULTS + 1);
		make_text(seed, o->title, "Grow ", i);
		for (int k = 0; k < o->n; k++) {
			struct key_result *r = &o->result[k];
			int number = plan->nresults++;

			make_text(seed, r->title, "Shops ", number);
			snprintf(r->owner, ROOM, "owner%d", number);
			r->start = 1000 + 7 * number;
			r->target = 2000 + 11 * number;
			r->current = 5000 + 13 * number;
		}
	}
}

static inline int
column(struct layout *s, const char *name)
{
	int i = 0;

	while (i < s->ncol && strcmp(s->name[i], name) != 0)
		i++;
	if (i == s->ncol)
		snprintf(s->name[s->ncol++], ROOM, "%s", name);
	return i;
}

__attribute__((format(printf, 3, 4))) static inline void
put(struct layout *s, const char *name, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(s->cell[s->nrow - 1][column(s, name)], ROOM, fmt, args);
	va_end(args);
}

static inline void
new_row(struct layout *s)
{
	s->nrow++;
}

/* The heading of what comes below, by its label or by its place. */
static inline void
put_sections(struct layout *s, const struct random_plan *plan, int i)
{
	const struct objective *o = &plan->objective[i];
	bool new_team = i == 0 || plan->objective[i - 1].team != o->team;

	if (!s->sections)
		return;
	if (new_team) {
		new_row(s);
		snprintf(s->cell[s->nrow - 1][0], ROOM, "%s%s",
			 strcmp(s->name[0], "Area") ? "Team: " : "",
			 team_names[o->team]);
	}
	if (new_team || plan->objective[i - 1].cycle != o->cycle) {
		new_row(s);
		snprintf(s->cell[s->nrow - 1][0], ROOM, "%s",
			 cycle_names[o->cycle]);
	}
}

static inline void
put_place(struct layout *s, const struct objective *o)
{
	if (s->sections)
		return;
	put(s, "Team", "%s", team_names[o->team]);
	put(s, "Quarter", "%s", cycle_names[o->cycle]);
}

static inline void
put_number(struct layout *s, const char *lead, const char *name, int number)
{
	char full[ROOM];

	snprintf(full, ROOM, "%.20s%.20s", lead, name);
	put(s, full, "%d", number);
}

static inline void
put_measure(struct layout *s, const char *lead, const struct key_result *r)
{
	char owner[ROOM];

	snprintf(owner, ROOM, "%.20sOwner", lead);
	put(s, owner, "%s", r->owner);
	put_number(s, lead, "Start", r->start);
	put_number(s, lead, "Target", r->target);
	put_number(s, lead, "Current", r->current);
}

/* The layouts.  Each fills rows; columns appear as they are needed. */

static inline void
lay_flat(struct layout *s, const struct random_plan *plan)
{
	for (int i = 0; i < plan->n; i++) {
		const struct objective *o = &plan->objective[i];

		put_sections(s, plan, i);
		for (int k = 0; k < o->n || k == 0; k++) {
			new_row(s);
			put_place(s, o);
			put(s, "Objective", "%s", o->title);
			if (o->n == 0)
				continue;
			put(s, "Key Result", "%s", o->result[k].title);
			put_measure(s, "", &o->result[k]);
		}
	}
}

static inline void
lay_blank_below(struct layout *s, const struct random_plan *plan)
{
	for (int i = 0; i < plan->n; i++) {
		const struct objective *o = &plan->objective[i];

		put_sections(s, plan, i);
		for (int k = 0; k < o->n || k == 0; k++) {
			new_row(s);
			if (k == 0) {
				put_place(s, o);
				put(s, "Objective", "%s", o->title);
			}
			if (o->n == 0)
				continue;
			put(s, "Key Result", "%s", o->result[k].title);
			put_measure(s, "", &o->result[k]);
		}
	}
}

static inline void
lay_own_row(struct layout *s, const struct random_plan *plan)
{
	for (int i = 0; i < plan->n; i++) {
		const struct objective *o = &plan->objective[i];

		put_sections(s, plan, i);
		new_row(s);
		put_place(s, o);
		put(s, "Objective", "%s", o->title);
		for (int k = 0; k < o->n; k++) {
			new_row(s);
			put(s, "Key Result", "%s", o->result[k].title);
			put_measure(s, "", &o->result[k]);
		}
	}
}

/* By a kind column, under ids or by order; the ways to write a level. */
enum level { BY_ID, BY_ORDER, BY_BLANKS, BY_COLUMN, BY_NUMBER, BY_BOTH };

static inline void
put_node(struct layout *s, enum level level, int i, int k)
{
	static const char *const kinds[] = { "Objective", "Key Result" };

	if (level == BY_ID || level == BY_ORDER)
		put(s, "Type", "%s", kinds[k > 0]);
	if (level == BY_ID)
		put(s, "ID", k ? "KR-%d-%d" : "O-%d", i + 1, k);
	if (level == BY_ID && k)
		put(s, "Parent", "O-%d", i + 1);
	if (level == BY_NUMBER || level == BY_BOTH)
		put(s, "No.", k ? "%d.%d" : "%d", i + 1, k);
}

static inline void
put_title(struct layout *s, enum level level, const char *title, bool deep)
{
	bool blanks = level == BY_BLANKS || level == BY_BOTH;
	char text[ROOM];

	snprintf(text, ROOM, "%s%s", blanks && deep ? "   " : "", title);
	put(s, level == BY_COLUMN && deep ? " " : "Name", "%s", text);
}

static inline void
lay_levels(struct layout *s, const struct random_plan *plan, enum level level)
{
	for (int i = 0; i < plan->n; i++) {
		const struct objective *o = &plan->objective[i];

		put_sections(s, plan, i);
		new_row(s);
		put_place(s, o);
		put_node(s, level, i, 0);
		put_title(s, level, o->title, false);
		for (int k = 0; k < o->n; k++) {
			new_row(s);
			put_place(s, o);
			put_node(s, level, i, k + 1);
			put_title(s, level, o->result[k].title, true);
			put_measure(s, "", &o->result[k]);
		}
	}
}

/* Numbers of key results may be left out. */
static inline void
lay_wide(struct layout *s, const struct random_plan *plan)
{
	for (int i = 0; i < plan->n; i++) {
		const struct objective *o = &plan->objective[i];
		int number = 0;

		put_sections(s, plan, i);
		new_row(s);
		put_place(s, o);
		put(s, "Objective", "%s", o->title);
		for (int k = 0; k < o->n; k++) {
			char lead[ROOM];

			number += 1 + (number < 2 && chance(s->seed, 4));
			snprintf(lead, ROOM, "KR%d ", number);
			put(s, lead, "%s", o->result[k].title);
			put_measure(s, lead, &o->result[k]);
		}
	}
}

#endif
