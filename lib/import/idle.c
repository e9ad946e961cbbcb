/* What a sheet lacks, and which of the columns that are kept look like it. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/idle.h"

#include <string.h>

#include "okr/base/num.h"
#include "okr/import/advice.h"
#include "okr/import/decimal.h"
#include "okr/import/listed.h"
#include "okr/import/suits.h"

#define NAMES_SHOWN 4
#define CELLS_HEARD 1000 /* enough to tell what a column holds */

struct idle {
	struct okr_grid *g;
	struct okr_sheet *sheet;
	struct okr_buf text;   /* of a number */
	struct okr_buf advice; /* the options that a user may want to add */
};

/* No row of the sheet has anything there. */
static bool
is_blank(const struct okr_grid *g, const struct okr_sheet *sheet, int column)
{
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		if (okr_grid_cell(g, row, column).n > 0)
			return false;
	return true;
}

static bool
has_kind(const struct okr_grid *g, const struct okr_sheet *sheet,
	 enum okr_kind kind)
{
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		if (g->kind[row] == kind)
			return true;
	return false;
}

/* It has a target, or needs none; that of completion is ours. */
static bool
is_aimed(const struct okr_grid *g, uint32_t row)
{
	const struct okr_sheet *sheet = okr_grid_sheet(g, row);

	if (sheet->completion && sheet->lanes.n == 0)
		return false;
	return okr_grid_cell(g, row, OKR_TARGET).n > 0 ||
	       okr_grid_cell(g, row, OKR_METRIC_TYPE).n > 0;
}

static bool
lacks_target(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		if (g->kind[row] == OKR_KEY_RESULT && is_aimed(g, row))
			return false;
	return true;
}

/* A column of readings may be blank yet, and check-ins stand elsewhere. */
static bool
lacks_reading(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	if (okr_sheet_has(sheet, OKR_CURRENT) || sheet->lanes.n > 0)
		return false;
	for (uint32_t row = 1; row <= g->n; row++)
		if (g->kind[row] == OKR_CHECKIN)
			return false;
	return true;
}

/* Of those who know where they are and where to go. */
static bool
lacks_start(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	return !okr_sheet_has(sheet, OKR_START) && !sheet->completion &&
	       is_blank(g, sheet, OKR_METRIC_TYPE) &&
	       is_blank(g, sheet, OKR_START);
}

static bool
lacks_objective(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	if (!okr_sheet_has(sheet, OKR_FIELD_KEY_RESULT))
		return false;
	for (uint32_t row = sheet->first; row < sheet->last; row++)
		if (g->above[row] != 0)
			return false;
	return is_blank(g, sheet, OKR_PARENT);
}

static bool
lacks_status(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	return is_blank(g, sheet, OKR_STATUS);
}

static bool
lacks_owner(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	return is_blank(g, sheet, OKR_OWNER);
}

static bool
lacks_due_date(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	return is_blank(g, sheet, OKR_DUE_DATE);
}

static bool
lacks_cycle(const struct okr_grid *g, const struct okr_sheet *sheet)
{
	return is_blank(g, sheet, OKR_CYCLE) && sheet->lanes.n == 0;
}

/* The number of a cell, as far as one can tell it without its column. */
static bool
read_number(struct idle *idle, struct okr_span cell, double *x)
{
	struct okr_value value;
	enum okr_mark mark = OKR_MARK_POINT;

	if (!okr_value_parse(cell, &value))
		return false;
	if (okr_decimal_mark(&value) == OKR_MARK_COMMA)
		mark = OKR_MARK_COMMA;
	idle->text.n = 0;
	return okr_decimal_format(&idle->text, &value, mark) &&
	       okr_num_parse(okr_buf_view(&idle->text), x);
}

/* What has been read lies between it and the target. */
static bool
suits_start(struct idle *idle, struct okr_span cell, uint32_t row)
{
	double start, target, reading;

	return okr_num_parse(okr_grid_cell(idle->g, row, OKR_TARGET),
			     &target) &&
	       okr_num_parse(okr_grid_cell(idle->g, row, OKR_CURRENT),
			     &reading) &&
	       read_number(idle, cell, &start) && start != target &&
	       (reading - start) * (reading - target) <= 0;
}

static bool
is_number(struct okr_span cell)
{
	struct okr_value value;

	return okr_value_parse(cell, &value);
}

/* A number is nothing else: 2000 is no year, and 1 is no status. */
static bool
suits(struct idle *idle, int field, struct okr_span cell, uint32_t row)
{
	if (field == OKR_START)
		return suits_start(idle, cell, row);
	if (field == OKR_TARGET || field == OKR_CURRENT)
		return is_number(cell);
	if (field == OKR_OWNER) /* a name could be anything */
		return memchr(cell.s, '@', cell.n) != NULL;
	return !is_number(cell) &&
	       okr_suits(&idle->sheet->lexicon, field, cell);
}

static bool
looks_like(struct idle *idle, int field, size_t column)
{
	const struct okr_sheet *sheet = idle->sheet;
	size_t filled = 0, suiting = 0;

	for (uint32_t row = sheet->first;
	     row < sheet->last && filled < CELLS_HEARD; row++) {
		struct okr_span cell = okr_span_trim(
		    okr_grid_extra_cell(idle->g, row,
					sheet->use[column].extra));

		if (cell.n == 0)
			continue;
		filled++;
		suiting += suits(idle, field, cell, row);
	}
	return 2 * suiting > filled;
}

/*
 * Years of quarters and what is the objectives' are read, in their way; of
 * some a warning has said already what to do.
 */
static bool
is_idle(const struct okr_sheet *sheet, size_t column)
{
	const struct okr_use *use = &sheet->use[column];

	return okr_sheet_is_unread(sheet, column) && !use->warned &&
	       use->lane == 0 && use->whose != OKR_OF_OBJECTIVE &&
	       column + 1 != (size_t)sheet->year &&
	       column + 1 != (size_t)sheet->derived;
}

/*
 * What the rows of a sheet can lack.  Almost every sheet has numbers, days and
 * texts of its own beside what it says of OKRs: numbers and days count only
 * below headers that no table knows at all, and texts only where they stand
 * before their key results.
 */
static const struct role {
	int field;
	bool (*lacks)(const struct okr_grid *g, const struct okr_sheet *sheet);
	bool unknown; /* the header is to be unknown, */
	bool before;  /* the column to stand before key results */
} roles[] = {
	{ OKR_FIELD_OBJECTIVE, lacks_objective, false, true },
	{ OKR_START, lacks_start, true, false },
	{ OKR_STATUS, lacks_status, false, false },
	{ OKR_OWNER, lacks_owner, true, false },
	{ OKR_CYCLE, lacks_cycle, true, false },
	{ OKR_DUE_DATE, lacks_due_date, true, false },
};

static bool
may_play(struct idle *idle, const struct role *role, size_t column)
{
	const struct okr_sheet *sheet = idle->sheet;

	return is_idle(sheet, column) &&
	       !(role->unknown && sheet->use[column].by) &&
	       !(role->before &&
		 (int)column > sheet->at[OKR_FIELD_KEY_RESULT]) &&
	       looks_like(idle, role->field, column);
}

/* The last column that may, the nearest to key results; -1: there is none. */
static int
find_player(struct idle *idle, const struct role *role)
{
	int found = -1;

	for (size_t i = 0; i < idle->sheet->table.ncol; i++)
		if (may_play(idle, role, i) && (found < 0 || role->before))
			found = (int)i;
	return found;
}

static struct okr_span
name_of(const struct idle *idle, size_t column)
{
	const struct okr_sheet *sheet = idle->sheet;
	struct okr_span name = okr_span_trim(sheet->table.header[column]);

	return name.n > 0 ? name
			  : idle->g->extra[sheet->use[column].extra].name;
}

static void
advise(struct idle *idle, const struct role *role)
{
	int column;

	if (!role->lacks(idle->g, idle->sheet))
		return;
	column = find_player(idle, role);
	if (column < 0)
		return;
	idle->sheet->use[column].warned = true;
	okr_buf_printf(&idle->advice, " --column '%s=%s'",
		       okr_typed(name_of(idle, (size_t)column)),
		       okr_field_name(role->field));
}

/* One message for all of them: it is to be copied to the command line. */
static void
tell_roles(struct idle *idle)
{
	idle->advice.n = 0;
	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		advise(idle, &roles[i]);
	if (idle->advice.n == 0)
		return;
	okr_buf_char(&idle->advice, '\0');
	okr_warning(okr_sheet_place(idle->sheet),
		    "what is only kept looks like what the sheet lacks; add%s, "
		    "with nothing behind the '=' of a column that is not that",
		    idle->advice.s);
}

/* "Status: In progress" beside "Health: Red": the latter says more. */
static void
tell_health(struct idle *idle)
{
	const struct okr_sheet *sheet = idle->sheet;

	for (size_t i = 0; i < sheet->table.ncol; i++) {
		const char *health = okr_typed(sheet->table.header[i]);
		const char *status;
		int at;

		if (sheet->use[i].field != OKR_HEALTH || sheet->ours ||
		    !okr_sheet_has(sheet, OKR_STATUS) || !is_idle(sheet, i) ||
		    !looks_like(idle, OKR_STATUS, i))
			continue;
		at = sheet->of_objective[OKR_STATUS];
		at = at >= 0 ? at : sheet->at[OKR_STATUS];
		status = okr_typed(sheet->table.header[at]);
		okr_warning(okr_sheet_place(sheet),
			    "'%s' has a status as '%s' has, and is only kept; "
			    "add --column '%s=status' --column '%s=' to take "
			    "it, --column '%s=' if not",
			    health, status, health, status, health);
	}
}

/* Columns of numbers that nobody reads, the first of them by name. */
struct numbers {
	struct okr_span name[NAMES_SHOWN];
	struct okr_listed names; /* "'Jan', 'Feb'" */
};

static void
find_numbers(struct idle *idle, struct numbers *numbers)
{
	for (size_t i = 0; i < idle->sheet->table.ncol; i++) {
		if (!is_idle(idle->sheet, i) ||
		    !looks_like(idle, OKR_TARGET, i))
			continue;
		if (numbers->names.n < NAMES_SHOWN)
			numbers->name[numbers->names.n] = name_of(idle, i);
		okr_listed_add(&numbers->names, name_of(idle, i));
		idle->sheet->use[i].warned = true;
	}
}

/*
 * Somebody began to name columns, or hardly any is known: then all of them are
 * asked for, and nothing is written without them.
 */
static bool
is_being_named(const struct okr_sheet *sheet)
{
	int title = sheet->at[OKR_FIELD_KEY_RESULT];

	if (okr_sheet_has(sheet, OKR_START) ||
	    okr_sheet_has(sheet, OKR_TARGET) ||
	    okr_sheet_has(sheet, OKR_CURRENT) || sheet->lanes.n > 0)
		return false;
	return (title >= 0 && okr_sheet_is_told(sheet, title)) ||
	       2 * okr_advice_unknown(sheet) > sheet->table.ncol;
}

/* Key results without targets, and what may be these. */
static void
tell_targets(struct idle *idle, struct numbers *numbers)
{
	struct okr_place at = okr_sheet_place(idle->sheet);
	const char *name = okr_typed(numbers->name[0]);

	if (!is_being_named(idle->sheet)) {
		okr_warning(at,
			    "no key result has a target, and numbers stand in "
			    "columns that are only kept: %s; say what they "
			    "are: --column '%s=target' or --column "
			    "'%s=current'",
			    okr_listed_text(&numbers->names), name, name);
		return;
	}
	idle->advice.n = 0;
	okr_advice_numbers(&idle->advice, numbers->name, numbers->names.n);
	okr_buf_char(&idle->advice, '\0');
	okr_error(at,
		  "no key result has a target, and numbers stand in columns "
		  "that are only kept: %s; say what they are, as in %s, or "
		  "--column '%s=' to keep one as it is",
		  okr_listed_text(&numbers->names), idle->advice.s, name);
}

/* Key results without numbers. */
static void
tell_numbers(struct idle *idle)
{
	struct numbers numbers = { .names = { .most = NAMES_SHOWN } };
	bool target = lacks_target(idle->g, idle->sheet);
	const char *name;

	if (!target && !lacks_reading(idle->g, idle->sheet))
		return;
	find_numbers(idle, &numbers);
	name = okr_typed(numbers.name[0]);
	if (numbers.names.n > 0 && target)
		tell_targets(idle, &numbers);
	else if (numbers.names.n > 0)
		okr_warning(okr_sheet_place(idle->sheet),
			    "no key result has a reading, and numbers stand in "
			    "columns that are only kept: %s; add --column "
			    "'%s=current' if these are the readings, --column "
			    "'%s=' if not",
			    okr_listed_text(&numbers.names), name, name);
	else if (target && !okr_sheet_has(idle->sheet, OKR_TARGET) &&
		 !idle->sheet->completion &&
		 (okr_sheet_has(idle->sheet, OKR_START) ||
		  okr_sheet_has(idle->sheet, OKR_CURRENT)))
		okr_warning(okr_sheet_place(idle->sheet),
			    "no column for targets, so nothing is measured "
			    "against one; call it 'Target'");
	okr_listed_release(&numbers.names);
}

/* A log has what its key results lack. */
static void
tell_sheet(struct idle *idle)
{
	if (!has_kind(idle->g, idle->sheet, OKR_KEY_RESULT) ||
	    has_kind(idle->g, idle->sheet, OKR_CHECKIN))
		return;
	tell_numbers(idle);
	tell_roles(idle);
	tell_health(idle);
}

void
okr_idle_tell(struct okr_grid *g)
{
	struct idle idle = { .g = g };

	for (size_t i = 0; i < g->nsheet; i++) {
		idle.sheet = &g->sheet[i];
		if (!idle.sheet->canonical && idle.sheet->ask.scope == 0)
			tell_sheet(&idle);
	}
	okr_buf_release(&idle.text);
	okr_buf_release(&idle.advice);
}
