/* Titles, owners and references, as lists with semicolons where they are. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/naming.h"

#include "okr/import/relation.h"

/* Columns that name rows, where "n/a" names none. */
static const int name_columns[] = { OKR_PARENT, OKR_SUPPORTS, OKR_VALUES,
				    OKR_CONTINUES };

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* An address, or a name in two words or more: no "Ode, Hana". */
static bool
is_whole(struct okr_span item)
{
	item = okr_span_trim(item);
	return item.n > 0 && (memchr(item.s, '@', item.n) != NULL ||
			      memchr(item.s, ' ', item.n) != NULL);
}

/* Owners between commas; a comma in a name is part of it. */
static bool
is_list(struct okr_span cell)
{
	struct okr_span item;
	bool several = memchr(cell.s, ',', cell.n) != NULL;

	while (several && okr_span_next(&cell, ',', &item))
		several = is_whole(item);
	return several;
}

/* Names that are written for nothing are dropped. */
static void
drop_nothing(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span was = okr_grid_cell(s->g, row, column), rest = was;
	struct okr_span item;
	bool dropped = false;
	char between = was.n && memchr(was.s, '\n', was.n) ? '\n' : ';';

	s->text.n = 0;
	while (okr_span_next(&rest, between, &item)) {
		if (okr_lexicon_is_nothing(s->l, item)) {
			dropped = true;
			continue;
		}
		if (s->text.n > 0)
			okr_buf_char(&s->text, between);
		okr_buf_span(&s->text, item);
	}
	if (!dropped)
		return;
	if (s->text.n > 0)
		okr_settling_set(s, row, column);
	else
		okr_grid_clear(s->g, row, column);
	okr_settling_remark(s,
			    s->text.n > 0 ? OKR_REMARK_NAMES
					  : OKR_REMARK_NOTHING,
			    row, column, was);
}

/* Several owners stand between semicolons, whatever was between them. */
static void
settle_owners(struct okr_settling *s, uint32_t row)
{
	struct okr_span cell = okr_grid_cell(s->g, row, OKR_OWNER), item, was;
	char between = '\n';

	if (cell.n == 0)
		return;
	drop_nothing(s, row, OKR_OWNER);
	was = cell = okr_grid_cell(s->g, row, OKR_OWNER);
	if (cell.n == 0)
		return;
	if (memchr(cell.s, '\n', cell.n) == NULL) {
		if (!is_list(cell))
			return;
		between = ',';
	}
	s->text.n = 0;
	while (okr_span_next(&cell, between, &item)) {
		if (s->text.n > 0)
			okr_buf_char(&s->text, ';');
		okr_buf_span(&s->text, item);
	}
	okr_settling_set(s, row, OKR_OWNER);
	if (memchr(was.s, '@', was.n) == NULL)
		okr_settling_remark(s, OKR_REMARK_OWNERS, row, OKR_OWNER, was);
}

/* "- Shops", "2. Shops", "KR 2: Shops" */
static bool
is_item(struct okr_span line)
{
	static const char *const bullets[] = { "- ", "* ", "\xE2\x80\xA2",
					       "\xE2\x80\x93 " };
	size_t i = okr_span_begins_one(line, bullets, COUNT(bullets));

	if (i > 0 && i < line.n)
		return true;
	i = 0;
	if (okr_span_begins(line, "KR"))
		for (i = 2; i < line.n && line.s[i] == ' ';)
			i++;
	if (i >= line.n || !okr_is_digit(line.s[i]))
		return false;
	while (i < line.n && okr_is_digit(line.s[i]))
		i++;
	return i < line.n && strchr(".):", line.s[i]) != NULL;
}

/* Several key results in one cell are one row, which nobody meant. */
static void
warn_of_list(struct okr_settling *s, uint32_t row)
{
	struct okr_span title = okr_grid_cell(s->g, row, OKR_TITLE), line;
	size_t nitem = 0;

	if (title.n == 0 || memchr(title.s, '\n', title.n) == NULL)
		return;
	while (okr_span_next(&title, '\n', &line))
		nitem += is_item(line);
	if (nitem > 1)
		okr_warning(okr_grid_place(s->g, row, OKR_TITLE),
			    "a list of %zu in one cell is taken as one %s; "
			    "give each a row of its own",
			    nitem,
			    s->g->kind[row] == OKR_KEY_RESULT ? "key result"
							      : "title");
}

/* What a database names with an address is named without it. */
static void
drop_addresses(struct okr_settling *s, uint32_t row, int column)
{
	struct okr_span was = okr_grid_cell(s->g, row, column);

	s->text.n = 0;
	if (!okr_relation_names(&s->text, was))
		return;
	okr_settling_set(s, row, column);
	okr_settling_remark(s, OKR_REMARK_ADDRESS, row, column, was);
}

/* A title can be anything but a formula's error. */
static void
settle_names(struct okr_settling *s, uint32_t row)
{
	for (size_t i = 0; i < COUNT(name_columns); i++) {
		if (okr_grid_cell(s->g, row, name_columns[i]).n == 0 ||
		    okr_settling_odd(s, row, name_columns[i]))
			continue;
		drop_addresses(s, row, name_columns[i]);
		drop_nothing(s, row, name_columns[i]);
	}
	if (okr_settling_is_error(okr_grid_cell(s->g, row, OKR_TITLE)))
		(void)okr_settling_odd(s, row, OKR_TITLE);
	warn_of_list(s, row);
}

void
okr_naming_row(struct okr_settling *s, uint32_t row)
{
	settle_names(s, row);
	drop_nothing(s, row, OKR_TEAM);
	settle_owners(s, row);
}
