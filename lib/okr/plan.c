/* Rows by id, linked to their parents, and checked. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/plan.h"

#include <stdlib.h>
#include <string.h>

#include "okr/base/mem.h"
#include "okr/okr/node.h"
#include "okr/okr/parents.h"
#include "okr/okr/tree.h"

static struct okr_span
row_id(const void *owner, uint32_t row)
{
	return okr_plan_id(owner, row);
}

struct okr_span
okr_plan_id(const struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = &plan->node[row];
	const char *text = plan->odd_ids.s;

	if (!node->id_odd)
		text = plan->table.bytes.s + plan->table.row[row].at;
	return (struct okr_span){ text + node->id_at, node->id_n };
}

uint32_t
okr_plan_find(const struct okr_plan *plan, struct okr_span id)
{
	uint32_t row = id.n ? okr_index_find(&plan->ids, id) : OKR_INDEX_NONE;

	return row == OKR_INDEX_NONE ? 0 : row;
}

struct okr_span
okr_plan_source(struct okr_plan *plan, uint32_t row,
		const struct okr_span *cells)
{
	struct okr_span source = okr_schema_cell(&plan->schema, cells,
						 OKR_SOURCE);

	return source.n > 0 ? source : okr_table_place(&plan->table, row);
}

/* Ids are joined by ";" in lists and by " > " in paths. */
static bool
is_usable_id(struct okr_span id)
{
	for (size_t i = 0; i < id.n; i++) {
		if (id.s[i] == ';' || id.s[i] == '\n' || id.s[i] == '\r')
			return false;
		if (id.s[i] == '>' && i > 0 && i + 1 < id.n &&
		    id.s[i - 1] == ' ' && id.s[i + 1] == ' ')
			return false;
	}
	return id.n <= OKR_MAX_ID;
}

/* The id stays where it lies in the record, unless quotes hid it there. */
static void
keep_id(const struct okr_entry *in, struct okr_span id)
{
	struct okr_plan *plan = in->plan;
	const struct okr_row *raw = &plan->table.row[in->row];
	const char *record = plan->table.bytes.s + raw->at;

	in->node->id_n = (unsigned)id.n & 1023u;
	if (id.n > 0 && id.s >= record && id.s < record + raw->n) {
		in->node->id_at = (uint32_t)(id.s - record);
		return;
	}
	in->node->id_odd = 1;
	in->node->id_at = (uint32_t)plan->odd_ids.n;
	okr_buf_span(&plan->odd_ids, id);
}

/* Rows that others point to need an id; readings and points don't. */
static bool
may_lack_id(enum okr_kind kind)
{
	return kind == OKR_CHECKIN || kind == OKR_SCORE_ROW ||
	       kind == OKR_DRAFT || kind == OKR_NO_KIND;
}

static void
read_id(const struct okr_entry *in)
{
	struct okr_span id = okr_entry_cell(in, OKR_ID);

	if (!is_usable_id(id)) {
		okr_error(okr_entry_place(in, OKR_ID),
			  "an id may not hold ';', ' > ' or a line end, nor "
			  "more than %d bytes: '%s'",
			  OKR_MAX_ID, okr_shown(id));
		return;
	}
	keep_id(in, id);
	if (id.n == 0 && !may_lack_id(in->node->kind))
		okr_error(okr_entry_place(in, OKR_ID),
			  "no id; okr-import makes one");
}

static void
report_twice(void *ctx, uint32_t row, uint32_t other)
{
	struct okr_plan *plan = ctx;
	const char *first = okr_shown(
	    okr_plan_place(plan, other, OKR_ID).source);

	okr_error(okr_plan_place(plan, row, OKR_ID),
		  "'%s' is also the id of %s",
		  okr_shown(okr_plan_id(plan, row)), first);
}

/* A cell that is no date was an error, unless one goes on without it. */
static bool
lacks_day(const struct okr_entry *in, enum okr_column column, int32_t day)
{
	return day == OKR_DAY_NONE &&
	       (in->plan->refuse || okr_entry_cell(in, column).n == 0);
}

static void
check_cycle_days(const struct okr_entry *in, struct okr_window days)
{
	if (lacks_day(in, OKR_START_DATE, days.start))
		okr_error(okr_entry_place(in, OKR_START_DATE),
			  "a cycle needs a start_date");
	else if (lacks_day(in, OKR_DUE_DATE, days.due))
		okr_error(okr_entry_place(in, OKR_DUE_DATE),
			  "a cycle needs a due_date");
	else if (okr_window_known(days) && okr_window_days(days) <= 0)
		okr_error(okr_entry_place(in, OKR_DUE_DATE),
			  "before the start_date of the cycle");
}

/*
 * A cycle row gives its dates to the cycle that other rows name, even to one
 * like 2026-Q1: what the file says goes before what the word says.
 */
static void
read_cycle(const struct okr_entry *in)
{
	struct okr_calendar *calendar = &in->plan->calendar;
	struct okr_window days = in->node->window;
	uint32_t number = okr_calendar_number(calendar,
					      okr_entry_cell(in, OKR_ID));
	struct okr_cycle *cycle = &calendar->cycle[number]; /* not before */

	cycle->has_row = true;
	if (cycle->built_in && days.start == OKR_DAY_NONE &&
	    days.due == OKR_DAY_NONE)
		return;
	cycle->built_in = false;
	cycle->window = days;
	check_cycle_days(in, days);
}

static void
read_row(struct okr_plan *plan, const struct okr_span *cells)
{
	struct okr_entry in = { .plan = plan,
				.cells = cells,
				.row = (uint32_t)plan->table.nrow };

	plan->node = okr_mem_grow(plan->node, &plan->cap, in.row + 1,
				  sizeof(*plan->node));
	plan->n = in.row;
	in.node = &plan->node[in.row];
	okr_node_read(&in);
	read_id(&in);
	okr_parent_read(&in);
	if (in.node->kind == OKR_CYCLE_ROW)
		read_cycle(&in);
}

/* Each cycle that has no dates is said once, where it first occurs. */
static void
check_cycles(struct okr_plan *plan)
{
	for (uint32_t i = 1; i < plan->calendar.n; i++) {
		const struct okr_cycle *cycle = &plan->calendar.cycle[i];

		if (cycle->row && !cycle->has_row &&
		    !okr_window_known(cycle->window))
			okr_warning(okr_plan_place(plan, cycle->row, OKR_CYCLE),
				    "'%s' is no cycle like 2026-Q1 and no "
				    "cycle row has that id: its days are not "
				    "known",
				    okr_shown(cycle->name));
	}
}

bool
okr_plan_read(struct okr_plan *plan, const char *path)
{
	*plan = (struct okr_plan){ 0 };
	return okr_table_load(&plan->table, path) &&
	       okr_table_header(&plan->table, ',') &&
	       okr_plan_read_table(plan, NULL, NULL);
}

bool
okr_plan_read_table(struct okr_plan *plan, okr_plan_row *each, void *ctx)
{
	const struct okr_record *record;
	struct okr_links links = { 0 };
	unsigned long errors = okr_diag_errors();

	if (!okr_schema_bind(&plan->schema, &plan->table))
		return false;
	okr_index_init(&plan->ids, row_id, plan);
	okr_calendar_init(&plan->calendar);
	plan->links = &links;
	plan->node = okr_mem_grow(NULL, &plan->cap, 1, sizeof(*plan->node));
	plan->node[0] = (struct okr_node){ 0 };
	while ((record = okr_table_next(&plan->table)) != NULL) {
		read_row(plan, record->cell);
		if (each)
			each(ctx, plan->n, record->cell);
	}
	okr_index_add_all(&plan->ids, 1, plan->n, report_twice, plan);
	okr_parents_resolve(plan);
	okr_baselines_resolve(plan);
	plan->links = NULL;
	okr_links_release(&links);
	if (!plan->warned)
		check_cycles(plan);
	return okr_diag_errors() == errors && okr_tree_build(plan);
}

void
okr_plan_release(struct okr_plan *plan)
{
	okr_table_release(&plan->table);
	okr_calendar_release(&plan->calendar);
	okr_paces_release(&plan->paces);
	okr_baselines_release(&plan->baselines);
	okr_plan_forget_ids(plan);
	okr_buf_release(&plan->odd_ids);
	free(plan->node);
	free(plan->order);
	free(plan->branch);
	*plan = (struct okr_plan){ 0 };
}

void
okr_plan_forget_ids(struct okr_plan *plan)
{
	okr_index_release(&plan->ids);
}

struct okr_span
okr_plan_cell(struct okr_plan *plan, uint32_t row, enum okr_column column)
{
	if (plan->schema.at[column] < 0)
		return (struct okr_span){ 0 };
	return okr_schema_cell(&plan->schema,
			       okr_table_cells(&plan->table, row), column);
}

struct okr_place
okr_plan_place(struct okr_plan *plan, uint32_t row, enum okr_column column)
{
	struct okr_entry in = { .plan = plan,
				.cells = okr_table_cells(&plan->table, row),
				.row = row };

	return okr_entry_place(&in, column);
}

void
okr_plan_refuse(struct okr_plan *plan, uint32_t row, enum okr_column column,
		const char *fmt, ...)
{
	const char *instead = NULL;
	va_list args;

	if (plan->refuse)
		instead = plan->refuse(plan->refuse_ctx, row, column);
	va_start(args, fmt);
	okr_refuse(okr_plan_place(plan, row, column), instead, fmt, args);
	va_end(args);
}
