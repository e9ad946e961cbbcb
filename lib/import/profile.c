/* Profiles by name and by signs. */
/* SPDX-License-Identifier: ISC */
#include "okr/import/profile.h"

#include <stdlib.h>

#include "okr/base/mem.h"

#define FOLDER "profiles/"
#define LANGUAGES "languages/"
#define COMMON "common" /* the name of what all sheets have in common */

static bool
is_in(const struct okr_data *data, const char *folder)
{
	return strncmp(data->name, folder, strlen(folder)) == 0;
}

static const char *
name_of(const struct okr_data *data)
{
	return data->name + strlen(FOLDER);
}

const struct okr_data *
okr_profile_find(const char *name)
{
	for (const struct okr_data *d = okr_data_tables; d->name; d++)
		if (is_in(d, FOLDER) && strcmp(name_of(d), name) == 0)
			return d;
	return NULL;
}

/* The headers of a sheet as they are compared. */
struct headers {
	struct okr_buf text;
	struct okr_span *key;
	size_t n;
	struct okr_index index;
};

static struct okr_span
header_key(const void *owner, uint32_t i)
{
	const struct headers *h = owner;

	return h->key[i];
}

static void
headers_init(struct headers *h, const struct okr_table *t)
{
	size_t *from = okr_mem_new(t->ncol + 1, sizeof(*from));

	*h = (struct headers){ .n = t->ncol };
	h->key = okr_mem_new(t->ncol, sizeof(*h->key));
	okr_index_init(&h->index, header_key, h);
	for (size_t i = 0; i < t->ncol; i++) {
		okr_lexicon_key(&h->text, t->header[i]);
		from[i + 1] = h->text.n;
	}
	for (size_t i = 0; i < t->ncol; i++) {
		h->key[i] = (struct okr_span){ h->text.s + from[i],
					       from[i + 1] - from[i] };
		if (h->key[i].n > 0)
			okr_index_add(&h->index, h->key[i], (uint32_t)i);
	}
	free(from);
}

static void
headers_release(struct headers *h)
{
	okr_index_release(&h->index);
	okr_buf_release(&h->text);
	free(h->key);
}

/* How many signs the sheet has; 0 unless it has them all. */
static size_t
signs_seen(const struct headers *h, const struct okr_map *profile)
{
	struct okr_buf key = { 0 };
	size_t n = 0;

	while (n < profile->nsign) {
		key.n = 0;
		okr_lexicon_key(&key, profile->sign[n]);
		if (okr_index_find(&h->index, okr_buf_view(&key)) ==
		    OKR_INDEX_NONE)
			break;
		n++;
	}
	okr_buf_release(&key);
	return n == profile->nsign ? n : 0;
}

static struct okr_map *
load(const struct okr_data *data)
{
	struct okr_map *profile = okr_mem_new(1, sizeof(*profile));

	okr_map_init(profile, name_of(data));
	if (!okr_map_read_data(profile, data))
		okr_die("the profile %s is damaged", name_of(data));
	return profile;
}

static void
drop(struct okr_map *profile)
{
	if (profile)
		okr_map_release(profile);
	free(profile);
}

/* Of the profiles whose signs are all there the one with most of them. */
static bool
choose(const struct okr_sheet *sheet, struct okr_map **chosen)
{
	struct headers headers;
	struct okr_map *rival = NULL;
	size_t most = 0;

	headers_init(&headers, &sheet->table);
	for (const struct okr_data *d = okr_data_tables; d->name; d++) {
		struct okr_map *profile = is_in(d, FOLDER) ? load(d) : NULL;
		size_t n = profile ? signs_seen(&headers, profile) : 0;

		if (n > most) {
			drop(*chosen);
			drop(rival);
			*chosen = profile;
			rival = NULL;
			most = n;
		} else if (n == most && n > 0 && rival == NULL) {
			rival = profile;
		} else {
			drop(profile);
		}
	}
	headers_release(&headers);
	if (rival)
		okr_error(okr_sheet_place(sheet),
			  "the headers are those of %s and of %s; add "
			  "--profile with the one that it is, or --profile "
			  "none",
			  (*chosen)->layer.name, rival->layer.name);
	drop(rival);
	return rival == NULL;
}

static bool
find(struct okr_sheet *sheet)
{
	const char *name = sheet->ask.profile;

	if (sheet->canonical) {
		drop(sheet->profile);
		sheet->profile = NULL;
		return true;
	}
	if (name && strcmp(name, OKR_PROFILE_NONE) == 0)
		return true;
	if (sheet->profile)
		return true;
	if (!choose(sheet, &sheet->profile))
		return false;
	if (sheet->profile)
		okr_note(okr_sheet_place(sheet), "read as profile %s: %.*s",
			 sheet->profile->layer.name,
			 (int)sheet->profile->about.n, sheet->profile->about.s);
	return true;
}

void
okr_profile_begin(struct okr_sheet *sheet, const struct okr_lexicon *l)
{
	const char *name = sheet->ask.profile;

	if (name && strcmp(name, OKR_PROFILE_NONE) != 0 &&
	    strcmp(name, OKR_PROFILE_AUTO) != 0)
		sheet->profile = load(okr_profile_find(name));
	okr_lexicon_under(&sheet->lexicon, l,
			  sheet->profile ? &sheet->profile->layer : NULL);
}

bool
okr_profile_take(struct okr_sheet *sheet, const struct okr_lexicon *l)
{
	bool ok = find(sheet);
	struct okr_manner manner;

	okr_lexicon_release(&sheet->lexicon);
	okr_lexicon_under(&sheet->lexicon, l,
			  sheet->profile ? &sheet->profile->layer : NULL);
	if (sheet->profile) {
		/* Marks and orders that the cells show are more certain. */
		manner = sheet->profile->manner;
		manner.mark = OKR_MARK_NONE;
		manner.order = OKR_ORDER_NONE;
		okr_manner_fill(&sheet->ask.manner, &manner);
	}
	if (ok && !sheet->canonical)
		okr_lexicon_listen(&sheet->lexicon, sheet->table.header,
				   sheet->table.ncol);
	return ok;
}

void
okr_profile_list(struct okr_buf *out)
{
	for (const struct okr_data *d = okr_data_tables; d->name; d++) {
		struct okr_map *profile = is_in(d, FOLDER) ? load(d) : NULL;

		if (profile)
			okr_buf_printf(out, "%-16s %.*s\n", name_of(d),
				       (int)profile->about.n, profile->about.s);
		drop(profile);
	}
}

/* All languages in one table, and our own names and words, which need none. */
static void
print_common(struct okr_buf *out)
{
	for (const struct okr_data *d = okr_data_tables; d->name; d++) {
		struct okr_span text = { d->text, d->n }, header;

		if (!is_in(d, LANGUAGES))
			continue;
		if (out->n > 0)
			(void)okr_span_next(&text, '\n', &header);
		okr_buf_span(out, text);
	}
}

void
okr_profile_print(struct okr_buf *out, const char *name)
{
	const struct okr_data *data = okr_profile_find(name);

	if (data)
		okr_buf_add(out, data->text, data->n);
	else if (strcmp(name, COMMON) == 0)
		print_common(out);
}
