/* From texts to rows, and from rows to ids. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/links.h"

#include <string.h>

#include "okr/base/day.h"
#include "okr/base/num.h"
#include "okr/import/refuse.h"
#include "okr/import/relation.h"
#include "okr/import/units.h"
#include "okr/okr/calendar.h"

#define PLACES_SHOWN 3

enum found { NOT_FOUND, FOUND, REFUSED };

static bool
is_checkin(const struct okr_names *names, uint32_t row)
{
	return names->g->kind[row] == OKR_CHECKIN;
}

static int32_t
day_in(const struct okr_grid *g, uint32_t row, int column)
{
	int32_t day = OKR_DAY_NONE;

	(void)okr_day_parse(okr_grid_cell(g, row, column), &day);
	return day;
}

struct okr_window
okr_links_window(struct okr_names *names, uint32_t row)
{
	const struct okr_grid *g = names->g;
	struct okr_span word = okr_grid_cell(g, row, OKR_CYCLE);
	struct okr_window own = { day_in(g, row, OKR_START_DATE),
				  day_in(g, row, OKR_DUE_DATE) };
	struct okr_window cycle = { OKR_DAY_NONE, OKR_DAY_NONE };
	uint32_t cycle_row = okr_names_by_id(names, row, word);

	if (cycle_row && g->kind[cycle_row] == OKR_CYCLE_ROW) {
		cycle.start = day_in(g, cycle_row, OKR_START_DATE);
		cycle.due = day_in(g, cycle_row, OKR_DUE_DATE);
	} else {
		(void)okr_calendar_parse(word, &cycle);
	}
	return (struct okr_window){
		own.start == OKR_DAY_NONE ? cycle.start : own.start,
		own.due == OKR_DAY_NONE ? cycle.due : own.due
	};
}

static bool
is_open(struct okr_names *names, uint32_t row, int32_t day)
{
	struct okr_window w = okr_links_window(names, row);

	return (w.start == OKR_DAY_NONE || day >= w.start) &&
	       (w.due == OKR_DAY_NONE || day <= w.due);
}

/* Whose title a cell has; a key result's only where nobody else has it. */
enum whose { OF_ANY_ABOVE, OF_KEY_RESULT };

/* What is looked for from a row's cell, by the title or its label. */
struct search {
	struct okr_names *names;
	uint32_t from;
	int column;
	enum whose whose;
	bool by_label;
};

static uint32_t
first_of(const struct search *search, size_t scope, struct okr_span text)
{
	if (search->by_label)
		return okr_names_by_label(search->names, search->from, scope,
					  text);
	return okr_names_by_title(search->names, scope, text);
}

static uint32_t
next_of(const struct search *search, uint32_t row)
{
	return search->by_label ? search->names->alike[row]
				: search->names->same[row];
}

/* The row is of a kind that a cell of that column can mean by its title. */
static bool
can_be_meant(const struct search *search, uint32_t row)
{
	struct okr_names *names = search->names;
	uint32_t from = search->from;
	int column = search->column;
	enum okr_kind kind = names->g->kind[row];

	if (row == from)
		return false;
	if (is_checkin(names, from))
		return kind == OKR_KEY_RESULT &&
		       is_open(names, row, day_in(names->g, from, OKR_DATE));
	if (column == OKR_VALUES)
		return kind == OKR_VALUE;
	if (column == OKR_CONTINUES)
		return kind == names->g->kind[from];
	if (search->whose == OF_KEY_RESULT)
		return kind == OKR_KEY_RESULT;
	return okr_is_statement(kind) || kind == OKR_OBJECTIVE;
}

/* From a row on, how many of its title can be meant; the first of them. */
static int
count_meant(const struct search *search, uint32_t row, uint32_t *first)
{
	int n = 0;

	for (; row; row = next_of(search, row))
		if (can_be_meant(search, row) && n++ == 0)
			*first = row;
	return n;
}

/* From a row on, where some of its title are. */
static void
append_places(const struct search *search, uint32_t row, struct okr_buf *out)
{
	struct okr_names *names = search->names;
	int n = 0;

	for (; row && n < PLACES_SHOWN; row = next_of(search, row)) {
		if (!can_be_meant(search, row))
			continue;
		okr_buf_text(out, n++ ? ", " : "");
		okr_buf_span(
		    out, okr_grid_place(names->g, row, search->column).source);
	}
	okr_buf_char(out, '\0');
}

static enum found
find_by_title(const struct search *search, struct okr_span text, uint32_t *out)
{
	struct okr_names *names = search->names;
	struct okr_buf places = { 0 };
	uint32_t row = 0;
	int n = 0;

	*out = 0;
	for (size_t i = 0; i < names->nscope && n == 0; i++) {
		row = first_of(search, okr_names_scope(names, search->from, i),
			       text);
		n = count_meant(search, row, out);
	}
	if (n < 2)
		return n ? FOUND : NOT_FOUND;
	append_places(search, row, &places);
	okr_refuse_cell(
	    names->g, search->from, search->column,
	    "'%s' is the %s of several rows (%s): name one by its %s",
	    okr_shown(text), search->by_label ? "label" : "title", places.s,
	    search->by_label ? "title" : "id");
	okr_buf_release(&places);
	*out = 0;
	return REFUSED;
}

/* The row that a text in a cell means. */
static enum found
find(struct okr_names *names, uint32_t from, int column, struct okr_span text,
     uint32_t *out)
{
	struct search search = { names, from, column, OF_ANY_ABOVE, false };
	enum found found;

	*out = okr_names_by_id(names, from, text);
	if (*out)
		return FOUND;
	if (okr_grid_sheet(names->g, from)->canonical)
		return NOT_FOUND;
	found = find_by_title(&search, text, out);
	if (found == NOT_FOUND && column == OKR_PARENT &&
	    !is_checkin(names, from)) {
		search.whose = OF_KEY_RESULT;
		found = find_by_title(&search, text, out);
		search.whose = OF_ANY_ABOVE;
	}
	search.by_label = true;
	return found == NOT_FOUND ? find_by_title(&search, text, out) : found;
}

/* Every item between commas means a row; then it is no title with a comma. */
static bool
all_mean_rows(struct okr_names *names, uint32_t from, int column,
	      struct okr_span list)
{
	struct okr_span item;
	uint32_t meant;

	while (okr_span_next(&list, ',', &item))
		if (find(names, from, column, item, &meant) != FOUND)
			return false;
	return true;
}

/* A list with commas, where it is one, as a list with semicolons. */
static struct okr_span
with_semicolons(struct okr_names *names, uint32_t from, int column,
		struct okr_span list)
{
	uint32_t meant;
	char *text;

	if (list.n == 0 || memchr(list.s, ',', list.n) == NULL ||
	    okr_grid_sheet(names->g, from)->canonical ||
	    find(names, from, column, list, &meant) != NOT_FOUND ||
	    !all_mean_rows(names, from, column, list))
		return list;
	text = okr_arena_bytes(&names->g->text, list.n);
	for (size_t i = 0; i < list.n; i++)
		text[i] = list.s[i] == ',' ? ';' : list.s[i];
	return (struct okr_span){ text, list.n };
}

/* What is left of a parent cell goes before what the row supports anyway. */
static void
support_too(struct okr_grid *g, uint32_t row, struct okr_span rest)
{
	struct okr_span old = okr_grid_cell(g, row, OKR_SUPPORTS);
	char *text;

	rest = okr_span_trim(rest);
	if (rest.n == 0)
		return;
	if (old.n > 0) {
		text = okr_arena_bytes(&g->text, rest.n + 1 + old.n);
		memcpy(text, rest.s, rest.n);
		text[rest.n] = ';';
		memcpy(text + rest.n + 1, old.s, old.n);
		rest = (struct okr_span){ text, rest.n + 1 + old.n };
	}
	okr_grid_set(g, row, OKR_SUPPORTS, rest);
}

static bool
is_title(struct okr_names *names, uint32_t from, struct okr_span text)
{
	for (size_t i = 0; i < names->nscope; i++)
		if (okr_names_by_title(names, okr_names_scope(names, from, i),
				       text))
			return true;
	return false;
}

static void
refuse_checkin(struct okr_names *names, uint32_t row, struct okr_span text)
{
	struct okr_span date = okr_grid_cell(names->g, row, OKR_DATE);

	if (is_title(names, row, text))
		okr_refuse_row(
		    names->g, row, OKR_PARENT,
		    "no key result called '%s' is open on %s; name it "
		    "by its id",
		    okr_shown(text), okr_shown(date));
	else
		okr_refuse_row(names->g, row, OKR_PARENT,
			       "no key result has the id or the title '%s'",
			       okr_shown(text));
}

static void
find_parent(struct okr_names *names, uint32_t row)
{
	struct okr_grid *g = names->g;
	struct okr_span cell = okr_grid_cell(g, row, OKR_PARENT), rest, first;
	enum found found;

	if (cell.n == 0 || g->above[row])
		return;
	rest = cell = with_semicolons(names, row, OKR_PARENT, cell);
	found = find(names, row, OKR_PARENT, cell, &g->above[row]);
	if (found != NOT_FOUND || !okr_relation_next(&rest, &first))
		return;
	if (first.n == cell.n)
		return;
	okr_grid_set(g, row, OKR_PARENT, first);
	support_too(g, row, rest);
	(void)find(names, row, OKR_PARENT, first, &g->above[row]);
}

void
okr_links_find(struct okr_names *names)
{
	for (uint32_t row = 1; row <= names->g->n; row++)
		find_parent(names, row);
}

/* A reading in hours of what is measured in days, in dollars of a share. */
static void
settle_unit(struct okr_grid *g, uint32_t checkin, uint32_t of)
{
	struct okr_lexicon *l = &g->sheet[g->origin[checkin].sheet].lexicon;
	struct okr_span unit = okr_grid_cell(g, checkin, OKR_UNIT);
	struct okr_span other = okr_grid_cell(g, of, OKR_UNIT);
	struct okr_span was = okr_grid_cell(g, checkin, OKR_CURRENT);
	double factor = 1, x;

	if (unit.n > 0 && other.n > 0 && was.n > 0)
		factor = okr_units_factor(l, unit, other);
	if (factor == 1)
		return;
	if (factor == 0 || !okr_num_parse(was, &x)) {
		okr_refuse_cell(g, checkin, OKR_CURRENT,
				"a reading in '%s' of what is measured in "
				"'%s'; write it in that unit",
				okr_shown(unit), okr_shown(other));
		return;
	}
	okr_grid_set(g, checkin, OKR_CURRENT,
		     okr_units_convert(&g->text, x, factor));
	okr_grid_set(g, checkin, OKR_UNIT, other);
	okr_note(okr_grid_place(g, checkin, OKR_CURRENT),
		 "%s %s, which is %s %s", okr_shown(was), okr_shown(unit),
		 okr_shown(okr_grid_cell(g, checkin, OKR_CURRENT)),
		 okr_shown(other));
}

static void
write_parent(struct okr_names *names, uint32_t row)
{
	struct okr_grid *g = names->g;
	struct okr_span cell = okr_grid_cell(g, row, OKR_PARENT);

	if (g->above[row] == 0) /* perhaps an id that has been made since */
		g->above[row] = okr_names_by_id(names, row, cell);
	if (g->above[row])
		okr_grid_set(g, row, OKR_PARENT,
			     okr_grid_cell(g, g->above[row], OKR_ID));
	if (!is_checkin(names, row) || okr_grid_sheet(g, row)->canonical)
		return;
	if (g->above[row])
		settle_unit(g, row, g->above[row]);
	else if (cell.n > 0)
		refuse_checkin(names, row, cell);
}

/* Append the id of what an item means, or the item. */
static void
append_item(struct okr_names *names, uint32_t row, int column,
	    struct okr_span item, struct okr_buf *out)
{
	const struct okr_sheet *sheet = okr_grid_sheet(names->g, row);
	int header = okr_sheet_has(sheet, column) ? column : OKR_PARENT;
	uint32_t meant;

	switch (find(names, row, column, item, &meant)) {
	case FOUND:
		item = okr_grid_cell(names->g, meant, OKR_ID);
		break;
	case NOT_FOUND:
		okr_warning(okr_grid_place(names->g, row, header),
			    "no row has the id or the title '%s'",
			    okr_shown(item));
		break;
	case REFUSED:
		if (names->g->keep_going)
			return;
		break;
	}
	if (out->n > 0)
		okr_buf_char(out, ';');
	okr_buf_span(out, item);
}

static void
write_list(struct okr_names *names, uint32_t row, int column,
	   struct okr_buf *text)
{
	struct okr_grid *g = names->g;
	struct okr_span rest = okr_grid_cell(g, row, column), item;
	uint32_t meant;

	text->n = 0;
	if (rest.n == 0)
		return;
	rest = with_semicolons(names, row, column, rest);
	if (memchr(rest.s, ';', rest.n) &&
	    find(names, row, column, rest, &meant) == FOUND) {
		okr_buf_span(text, okr_grid_cell(g, meant, OKR_ID));
		rest.n = 0; /* a title with a semicolon in it */
	}
	while (okr_relation_next(&rest, &item))
		append_item(names, row, column, item, text);
	okr_grid_set_copy(g, row, column, okr_buf_view(text));
}

/* A cycle of a prefixed sheet may be one of its own rows. */
static void
write_cycle(struct okr_names *names, uint32_t row)
{
	struct okr_grid *g = names->g;
	uint32_t meant;

	if (okr_grid_sheet(g, row)->ask.prefix == NULL)
		return;
	meant = okr_names_by_id(names, row, okr_grid_cell(g, row, OKR_CYCLE));
	if (meant && g->kind[meant] == OKR_CYCLE_ROW)
		okr_grid_set(g, row, OKR_CYCLE,
			     okr_grid_cell(g, meant, OKR_ID));
}

void
okr_links_write(struct okr_names *names)
{
	static const int lists[] = { OKR_SUPPORTS, OKR_VALUES, OKR_CONTINUES };
	struct okr_buf text = { 0 };

	for (uint32_t row = 1; row <= names->g->n; row++) {
		write_parent(names, row);
		for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
			write_list(names, row, lists[i], &text);
		write_cycle(names, row);
	}
	okr_buf_release(&text);
}
