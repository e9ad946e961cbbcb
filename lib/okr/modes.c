/* The choices as text and back, by one table. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/modes.h"

#include <stddef.h>

#include "okr/base/num.h"

const struct okr_modes okr_modes_default = { .grace = OKR_GRACE_DAYS };

const char *const okr_rollup_words[] = { "own", "both", "min", NULL };
const char *const okr_missing_words[] = { "zero", "skip", "error", NULL };
const char *const okr_limits_words[] = { "latest", "held", NULL };
const char *const okr_dropped_words[] = { "count", "skip", NULL };
const char *const okr_pace_words[] = { "linear", "late", "early", NULL };
const char *const okr_rules_words[] = { "ours", "viva", "engagedly",
					"servicenow", NULL };

/* One choice; without words its value is a number. */
static const struct choice {
	const char *name;
	size_t at;
	const char *const *words;
} choices[] = {
	{ "rollup", offsetof(struct okr_modes, rollup), okr_rollup_words },
	{ "missing", offsetof(struct okr_modes, missing), okr_missing_words },
	{ "limits", offsetof(struct okr_modes, limits), okr_limits_words },
	{ "dropped", offsetof(struct okr_modes, dropped), okr_dropped_words },
	{ "grace", offsetof(struct okr_modes, grace), NULL },
	{ "pace", offsetof(struct okr_modes, pace), okr_pace_words },
	{ "rules", offsetof(struct okr_modes, rules), okr_rules_words },
};

#define NCHOICES (sizeof(choices) / sizeof(*choices))

static int
value_of(const struct okr_modes *modes, const struct choice *choice)
{
	return *(const int *)(const void *)((const char *)modes + choice->at);
}

void
okr_modes_format(struct okr_buf *out, const struct okr_modes *modes)
{
	size_t begin = out->n;

	for (size_t i = 0; i < NCHOICES; i++) {
		const struct choice *choice = &choices[i];
		int value = value_of(modes, choice);

		if (value == value_of(&okr_modes_default, choice))
			continue;
		if (out->n > begin)
			okr_buf_char(out, ' ');
		okr_buf_printf(out, "%s=", choice->name);
		if (choice->words)
			okr_buf_text(out, choice->words[value]);
		else
			okr_buf_printf(out, "%d", value);
	}
}

static bool
parse_value(struct okr_span text, const struct choice *choice, int *out)
{
	double x;

	for (int i = 0; choice->words && choice->words[i]; i++)
		if (okr_span_is(text, choice->words[i])) {
			*out = i;
			return true;
		}
	if (choice->words || !okr_num_parse(text, &x) || x < 0 ||
	    x > OKR_MAX_GRACE || x != floor(x))
		return false;
	*out = (int)x;
	return true;
}

static bool
parse_choice(struct okr_span item, struct okr_modes *out)
{
	for (size_t i = 0; i < NCHOICES; i++) {
		size_t n = strlen(choices[i].name);

		if (item.n > n && item.s[n] == '=' &&
		    memcmp(item.s, choices[i].name, n) == 0)
			return parse_value(
			    (struct okr_span){ item.s + n + 1, item.n - n - 1 },
			    &choices[i],
			    (int *)(void *)((char *)out + choices[i].at));
	}
	return false;
}

bool
okr_modes_parse(struct okr_span text, struct okr_modes *out)
{
	struct okr_span item;

	*out = okr_modes_default;
	while (okr_span_next(&text, ' ', &item))
		if (!parse_choice(item, out))
			return false;
	return true;
}
