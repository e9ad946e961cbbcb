/* The typed cells of one row. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/node.h"

struct okr_place
okr_entry_place(const struct okr_entry *in, enum okr_column column)
{
	const struct okr_plan *plan = in->plan;
	int at = plan->schema.at[column];

	if (plan->heading)
		return (struct okr_place){
			okr_plan_source(in->plan, in->row, in->cells),
			plan->heading(plan->heading_ctx, in->row, (int)column)
		};
	return (struct okr_place){
		okr_plan_source(in->plan, in->row, in->cells),
		at < 0 ? (struct okr_span){ 0 } : in->plan->table.header[at]
	};
}

void
okr_entry_refuse(const struct okr_entry *in, enum okr_column column,
		 const char *fmt, ...)
{
	const struct okr_plan *plan = in->plan;
	const char *instead = NULL;
	va_list args;

	if (plan->refuse)
		instead = plan->refuse(plan->refuse_ctx, in->row, column);
	va_start(args, fmt);
	okr_refuse(okr_entry_place(in, column), instead, fmt, args);
	va_end(args);
}

static int
read_word(const struct okr_entry *in, enum okr_column column,
	  const struct okr_span *words, int n)
{
	struct okr_span text = okr_entry_cell(in, column);
	int found;

	if (text.n == 0)
		return 0;
	found = okr_word_find(words, n, text);
	if (found >= 0)
		return found;
	okr_entry_refuse(in, column,
			 "not a known word: '%s'; the words are "
			 "listed in okr-csv(5)",
			 okr_shown(text));
	return 0;
}

static double
refuse_number(const struct okr_entry *in, enum okr_column column,
	      struct okr_span text)
{
	bool word = column == OKR_CURRENT && in->node->metric == OKR_MILESTONE;
	double x;

	if (okr_num_parse(text, &x))
		okr_entry_refuse(in, column,
				 "not 0 nor between 1e-15 and 1e15: '%s'",
				 okr_shown(text));
	else
		okr_entry_refuse(in, column, "%s: '%s'",
				 word ? "neither a number nor a word like done"
				      : "not a number",
				 okr_shown(text));
	return OKR_NUM_NONE;
}

static double
read_number(const struct okr_entry *in, enum okr_column column)
{
	struct okr_span text = okr_entry_cell(in, column);
	double x;

	if (text.n == 0)
		return OKR_NUM_NONE;
	if (okr_num_parse(text, &x) && okr_num_is_usual(x))
		return x;
	return refuse_number(in, column, text);
}

static int32_t
read_day(const struct okr_entry *in, enum okr_column column)
{
	struct okr_span text = okr_entry_cell(in, column);
	int32_t day = OKR_DAY_NONE;

	if (text.n == 0 || okr_day_parse(text, &day))
		return day;
	okr_entry_refuse(in, column, "not a date like 2026-03-31: '%s'",
			 okr_shown(text));
	return OKR_DAY_NONE;
}

static bool
parse_bound(struct okr_span text, double *out)
{
	return okr_num_parse(okr_span_trim(text), out) &&
	       okr_num_is_usual(*out);
}

/* "low..high", the target of a between. */
static bool
parse_range(struct okr_span text, double *low, double *high)
{
	struct okr_span left = text, right = text;

	for (left.n = 0; left.n + 1 < text.n; left.n++) {
		if (text.s[left.n] != '.' || text.s[left.n + 1] != '.')
			continue;
		right.s += left.n + 2;
		right.n -= left.n + 2;
		return parse_bound(left, low) && parse_bound(right, high);
	}
	return false;
}

static void
read_range(const struct okr_entry *in, struct okr_span text)
{
	struct okr_node *node = in->node;

	if (!parse_range(text, &node->start, &node->target))
		okr_entry_refuse(in, OKR_TARGET,
				 "not a range like 20..30: '%s'",
				 okr_shown(text));
	else if (node->start > node->target)
		okr_entry_refuse(in, OKR_TARGET,
				 "the lower bound of a range comes first, as "
				 "in 20..30: '%s'",
				 okr_shown(text));
	else
		return;
	node->start = node->target = OKR_NUM_NONE;
}

static void
read_target(const struct okr_entry *in)
{
	struct okr_node *node = in->node;
	struct okr_span text = okr_entry_cell(in, OKR_TARGET);

	node->start = read_number(in, OKR_START);
	if (node->metric != OKR_BETWEEN) {
		node->target = read_number(in, OKR_TARGET);
		return;
	}
	node->start = node->target = OKR_NUM_NONE;
	if (text.n > 0)
		read_range(in, text);
}

/* A milestone may be ticked off in words. */
static bool
is_done_word(struct okr_span text)
{
	static const struct okr_span words[] = {
		{ "done", 4 }, { "yes", 3 },          { "true", 4 },
		{ "x", 1 },    { "\xE2\x9C\x93", 3 },
	};

	return okr_word_find(words, sizeof(words) / sizeof(*words), text) >= 0;
}

/* A milestone, or what may still turn out to be one or to be of one. */
static bool
may_tick(const struct okr_node *node)
{
	return node->metric == OKR_MILESTONE || node->metric == OKR_NO_METRIC;
}

/* A check-in that does so is marked: what it is of may not have been read. */
static void
read_current(const struct okr_entry *in)
{
	struct okr_node *node = in->node;
	bool ticks = may_tick(node) &&
		     is_done_word(okr_entry_cell(in, OKR_CURRENT));

	if (ticks)
		node->current = node->percent ? 100 : 1;
	else
		node->current = read_number(in, OKR_CURRENT);
	if (node->kind == OKR_CHECKIN)
		node->metric = ticks ? OKR_MILESTONE : OKR_NO_METRIC;
}

/* Blank metric types follow from start and target. */
static void
settle_metric(struct okr_node *node)
{
	if (node->metric != OKR_NO_METRIC)
		return;
	/* A start is half of a way: the target is missing, not a milestone. */
	if (!okr_num_known(node->target) && !okr_num_known(node->start))
		return;
	node->metric = okr_num_known(node->start) && node->start > node->target
			   ? OKR_DECREASE
			   : OKR_INCREASE;
}

static void
read_measure(const struct okr_entry *in)
{
	struct okr_node *node = in->node;

	node->metric = (unsigned)read_word(in, OKR_METRIC_TYPE, okr_metric_word,
					   OKR_NMETRICS) &
		       7u;
	node->percent = okr_span_is(okr_entry_cell(in, OKR_UNIT), "%");
	read_target(in);
	settle_metric(node);
	read_current(in);
	node->weight = read_number(in, OKR_WEIGHT);
	if (!okr_num_known(node->weight))
		node->weight = 1;
	node->confidence = read_number(in, OKR_CONFIDENCE);
	if (node->confidence < 0 || node->confidence > 1)
		okr_entry_refuse(in, OKR_CONFIDENCE,
				 "not between 0 and 1: '%s'",
				 okr_shown(okr_entry_cell(in, OKR_CONFIDENCE)));
}

static void
read_time(const struct okr_entry *in)
{
	struct okr_calendar *calendar = &in->plan->calendar;
	struct okr_node *node = in->node;

	node->window.start = read_day(in, OKR_START_DATE);
	node->window.due = read_day(in, OKR_DUE_DATE);
	node->own_start = node->window.start != OKR_DAY_NONE;
	node->own_due = node->window.due != OKR_DAY_NONE;
	node->date = read_day(in, OKR_DATE);
	node->cycle = okr_calendar_number(calendar,
					  okr_entry_cell(in, OKR_CYCLE));
	if (calendar->cycle[node->cycle].row == 0)
		calendar->cycle[node->cycle].row = in->row;
}

void
okr_node_read(const struct okr_entry *in)
{
	struct okr_node *node = in->node;

	*node = (struct okr_node){ 0 };
	node->kind = (unsigned)read_word(in, OKR_KIND, okr_kind_word,
					 OKR_NKINDS) &
		     15u;
	if (node->kind == OKR_NO_KIND && okr_entry_cell(in, OKR_KIND).n == 0)
		okr_error(okr_entry_place(in, OKR_KIND), "no kind of row");
	node->said = (unsigned)read_word(in, OKR_STATUS, okr_said_word,
					 OKR_NSAID) &
		     7u;
	node->commitment = (unsigned)read_word(in, OKR_COMMITMENT,
					       okr_commitment_word,
					       OKR_NCOMMITMENTS) &
			   3u;
	read_measure(in);
	read_time(in);
	okr_pace_read(in);
	okr_baseline_read(in);
}
