/* Maps, line by line. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/map.h"

#include <stdlib.h>

#include "okr/base/infile.h"
#include "okr/base/mem.h"
#include "okr/import/bytes.h"
#include "okr/import/fiscal.h"
#include "okr/import/phrase.h"
#include "okr/import/units.h"
#include "okr/import/whose.h"

/* The columns of a map. */
enum { WHAT, TEXT, MEANING, NCOLUMNS };

static const char *const column_name[NCOLUMNS] = { "what", "text", "meaning" };

void
okr_map_init(struct okr_map *map, const char *name)
{
	*map = (struct okr_map){ 0 };
	okr_layer_init(&map->layer, name);
}

void
okr_map_release(struct okr_map *map)
{
	okr_layer_release(&map->layer);
	free(map->sign);
	*map = (struct okr_map){ 0 };
}

static bool
set_mark(struct okr_manner *manner, struct okr_span value)
{
	manner->mark = okr_span_is(value, ",") ? OKR_MARK_COMMA
					       : OKR_MARK_POINT;
	return okr_span_is(value, ".") || okr_span_is(value, ",");
}

static bool
set_order(struct okr_manner *manner, struct okr_span value)
{
	static const char *const words[] = { [OKR_ORDER_DMY] = "dmy",
					     [OKR_ORDER_MDY] = "mdy",
					     [OKR_ORDER_YMD] = "ymd" };

	for (int i = OKR_ORDER_DMY; i <= OKR_ORDER_YMD; i++) {
		if (!okr_span_is(value, words[i]))
			continue;
		manner->order = (enum okr_order)i;
		return true;
	}
	return false;
}

static bool
set_fiscal(struct okr_manner *manner, struct okr_span value)
{
	return okr_fiscal_parse(value, &manner->fiscal);
}

static bool
set_scale(struct okr_manner *manner, struct okr_span value)
{
	manner->scale = okr_span_is(value, "5")     ? 5
			: okr_span_is(value, "10")  ? 10
			: okr_span_is(value, "100") ? 100
						    : 0;
	return manner->scale != 0;
}

static bool
set_complete(struct okr_manner *manner, struct okr_span value)
{
	manner->complete = okr_span_is(value, "1")     ? 1
			   : okr_span_is(value, "10")  ? 10
			   : okr_span_is(value, "100") ? 100
						       : 0;
	return manner->complete != 0;
}

static const struct option {
	const char *name;
	bool (*set)(struct okr_manner *manner, struct okr_span value);
} options[] = {
	{ "decimal", set_mark },        { "dates", set_order },
	{ "fiscal", set_fiscal },       { "confidence", set_scale },
	{ "completion", set_complete },
};

bool
okr_manner_set(struct okr_manner *manner, struct okr_span name,
	       struct okr_span value)
{
	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++)
		if (okr_span_is(name, options[i].name))
			return options[i].set(manner, value);
	return false;
}

void
okr_manner_fill(struct okr_manner *manner, const struct okr_manner *from)
{
	if (manner->mark == OKR_MARK_NONE)
		manner->mark = from->mark;
	if (manner->order == OKR_ORDER_NONE)
		manner->order = from->order;
	if (manner->fiscal.month == 0)
		manner->fiscal = from->fiscal;
	if (manner->scale == 0)
		manner->scale = from->scale;
	if (manner->complete == 0)
		manner->complete = from->complete;
}

/* A column that a header can be given: ours to read, or none. */
static bool
is_column(struct okr_span name)
{
	int field = okr_field_find(name, OKR_NFIELDS);

	return name.n == 0 ||
	       (field >= 0 && field < OKR_COMPUTED && field != OKR_SOURCE) ||
	       field == OKR_PROGRESS || field == OKR_SCORE ||
	       field >= OKR_NCOLUMNS;
}

/* One or two digits. */
static bool
is_power(struct okr_span word)
{
	return (word.n == 1 || word.n == 2) && okr_span_is_digits(word);
}

/* A word that cells of a column can be given. */
static bool
is_word(int column, struct okr_span word)
{
	int n;
	const struct okr_span *words = okr_field_words(column, &n);
	enum okr_whose whose;
	struct okr_span base;
	double size;

	if (column == OKR_WORDS_PHRASE)
		return okr_phrase_class(word) != '\0';
	if (column == OKR_WORDS_WHOSE)
		return okr_whose_word(word, &whose);
	if (column == OKR_WORDS_MAGNITUDE)
		return is_power(word);
	if (column == OKR_WORDS_MEASURE)
		return word.n == 0 || okr_units_parse(word, &size, &base);
	return words == NULL || okr_word_find(words, n, word) >= 0;
}

static void
add_sign(struct okr_map *map, struct okr_span header)
{
	map->sign = okr_mem_grow(map->sign, &map->cap, map->nsign + 1,
				 sizeof(*map->sign));
	map->sign[map->nsign++] = okr_arena_copy(&map->layer.text, header);
}

/* One line of a map that is being read. */
struct line {
	struct okr_map *map;
	struct okr_table *table;
	const struct okr_span *cell[NCOLUMNS];
};

static struct okr_place
place(const struct line *line, int column)
{
	return (
	    struct okr_place){ okr_table_place(line->table, line->table->nrow),
			       okr_span_of(column_name[column]) };
}

static void
add_header_line(const struct line *line)
{
	if (!is_column(*line->cell[MEANING])) {
		okr_error(place(line, MEANING),
			  "not a column that is read: '%s'; see okr-map(5)",
			  okr_shown(*line->cell[MEANING]));
		return;
	}
	okr_layer_header(&line->map->layer, *line->cell[TEXT],
			 *line->cell[MEANING]);
}

static void
add_word_line(const struct line *line)
{
	int column = okr_field_find(*line->cell[WHAT], OKR_NWORDS);

	if (column < 0)
		okr_error(place(line, WHAT),
			  "'%s' is neither header, sign, option, about nor a "
			  "column whose words are meant",
			  okr_shown(*line->cell[WHAT]));
	else if (!is_word(column, *line->cell[MEANING]))
		okr_error(place(line, MEANING),
			  "not a word of %s: '%s'; see okr-csv(5)",
			  okr_field_name(column),
			  okr_shown(*line->cell[MEANING]));
	else
		okr_layer_word(&line->map->layer, column, *line->cell[TEXT],
			       *line->cell[MEANING]);
}

static void
add_line(const struct line *line)
{
	struct okr_span what = *line->cell[WHAT];

	if (okr_span_is(what, "sign"))
		add_sign(line->map, *line->cell[TEXT]);
	if (okr_span_is(what, "header") || okr_span_is(what, "sign")) {
		add_header_line(line);
	} else if (okr_span_is(what, "about")) {
		line->map->about = okr_arena_copy(&line->map->layer.text,
						  *line->cell[TEXT]);
	} else if (!okr_span_is(what, "option")) {
		add_word_line(line);
	} else if (!okr_manner_set(&line->map->manner, *line->cell[TEXT],
				   *line->cell[MEANING])) {
		okr_error(place(line, MEANING),
			  "no option '%s' that can be '%s'",
			  okr_shown(*line->cell[TEXT]),
			  okr_shown(*line->cell[MEANING]));
	}
}

/* Where the three columns are; false and reported when one lacks. */
static bool
find_columns(struct okr_table *t, int at[NCOLUMNS])
{
	struct okr_place all = { .source = okr_span_of(t->name) };

	for (int i = 0; i < NCOLUMNS; i++) {
		at[i] = okr_table_column(t, column_name[i]);
		if (at[i] >= 0)
			continue;
		okr_error(all,
			  "no column '%s'; a map (okr-map(5)) has the columns "
			  "what, text and meaning, as --profile common --print "
			  "shows",
			  column_name[i]);
		return false;
	}
	return true;
}

static bool
read_table(struct okr_map *map, struct okr_table *t)
{
	struct okr_span text = okr_buf_view(&t->bytes);
	unsigned long errors = okr_diag_errors();
	const struct okr_record *record;
	struct line line = { .map = map, .table = t };
	int at[NCOLUMNS];
	bool semicolons = text.n > t->begin + 4 &&
			  text.s[t->begin + 4] == ';'; /* after "what" */

	if (!okr_table_header(t, semicolons ? ';' : ',') ||
	    !find_columns(t, at))
		return false;
	while ((record = okr_table_next(t)) != NULL) {
		struct okr_span cell[NCOLUMNS];

		for (int i = 0; i < NCOLUMNS; i++) {
			cell[i] = okr_span_trim(record->cell[at[i]]);
			line.cell[i] = &cell[i];
		}
		if (cell[WHAT].n > 0)
			add_line(&line);
	}
	return okr_diag_errors() == errors;
}

bool
okr_map_read(struct okr_map *map, const char *path)
{
	struct okr_table t = { .name = okr_infile_name(path), .begin_line = 1 };
	bool ok = okr_bytes_read(&t.bytes, path, NULL) && read_table(map, &t);

	okr_table_release(&t);
	return ok;
}

bool
okr_map_read_data(struct okr_map *map, const struct okr_data *data)
{
	struct okr_table t = { .name = data->name };
	bool ok;

	okr_buf_add(&t.bytes, data->text, data->n);
	ok = read_table(map, &t);
	okr_table_release(&t);
	return ok;
}

/* Cut a text at the last such character. */
static bool
cut(struct okr_span text, char at, struct okr_span *before,
    struct okr_span *after)
{
	size_t n = text.n;

	while (n > 0 && text.s[n - 1] != at)
		n--;
	if (n == 0)
		return false;
	*before = okr_span_trim((struct okr_span){ text.s, n - 1 });
	*after = okr_span_trim(okr_span_from(text, n));
	return true;
}

bool
okr_map_column(struct okr_map *map, struct okr_span text)
{
	struct okr_span header, column;

	if (!cut(text, '=', &header, &column) || header.n == 0 ||
	    !is_column(column))
		return false;
	okr_layer_header(&map->layer, header, column);
	return true;
}

/* The column may be called by our name, or by its header in the sheet. */
static int
word_column(struct okr_map *map, struct okr_lexicon *l, struct okr_span name)
{
	struct okr_lexicon with_map;
	int meaning[OKR_MAX_MEANINGS];
	int column = okr_field_find(name, OKR_NWORDS);
	size_t n;

	if (column >= 0)
		return column;
	okr_lexicon_over(&with_map, l, &map->layer);
	n = okr_lexicon_header(&with_map, name, meaning);
	okr_lexicon_release(&with_map);
	return n ? meaning[0] : OKR_FIELD_NONE;
}

bool
okr_map_word(struct okr_map *map, struct okr_lexicon *l, struct okr_span text)
{
	struct okr_span rest, word, name, cell;
	int column;

	if (!cut(text, '=', &rest, &word))
		return false;
	if (memchr(rest.s, ':', rest.n) == NULL)
		return false;
	name = (struct okr_span){
		rest.s,
		(size_t)((const char *)memchr(rest.s, ':', rest.n) - rest.s)
	};
	cell = okr_span_trim(
	    (struct okr_span){ rest.s + name.n + 1, rest.n - name.n - 1 });
	column = word_column(map, l, okr_span_trim(name));
	if (column < 0 || cell.n == 0 || !is_word(column, word))
		return false;
	okr_layer_word(&map->layer, column, cell, word);
	return true;
}
