/* Weighted means as text. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/addends.h"

void
okr_addends_add(struct okr_addends *terms, const struct okr_addend *term)
{
	if (terms->n < OKR_MAX_TERMS)
		terms->term[terms->n] = *term;
	else
		okr_mean_add(&terms->rest, term->weight, term->value);
	okr_mean_add(&terms->all, term->weight, term->value);
	terms->n++;
}

/* What weights add up to: without the last digits, which are noise. */
static void
format_weight(struct okr_buf *out, double weight)
{
	okr_buf_printf(out, "%.12g", weight);
}

static void
format_factor(struct okr_buf *out, double weight, bool least)
{
	if (weight == 1 || least)
		return;
	format_weight(out, weight);
	okr_buf_text(out, " x ");
}

static void
format_rest(struct okr_buf *out, const struct okr_addends *terms, bool least,
	    int decimals)
{
	okr_buf_text(out, least ? " and " : " + ");
	format_factor(out, okr_sum_value(&terms->rest.weight), least);
	okr_num_fixed(out, okr_mean_value(&terms->rest, least), decimals);
	okr_buf_printf(out, " [and %zu more]", terms->n - OKR_MAX_TERMS);
}

/* The terms alone, with what stands between them. */
static void
format_list(struct okr_buf *out, const struct okr_addends *terms, bool least,
	    int decimals)
{
	for (size_t i = 0; i < terms->n && i < OKR_MAX_TERMS; i++) {
		const struct okr_addend *term = &terms->term[i];

		if (i > 0)
			okr_buf_text(out, least ? " and " : " + ");
		format_factor(out, term->weight, least || terms->n == 1);
		okr_num_fixed(out, term->value, decimals);
		okr_buf_text(out, " [");
		okr_buf_span(out, term->name);
		okr_buf_text(out, term->no_data ? ": no data]" : "]");
	}
	if (terms->n > OKR_MAX_TERMS)
		format_rest(out, terms, least, decimals);
}

void
okr_addends_format(struct okr_buf *out, const struct okr_addends *terms,
		   bool least, int decimals)
{
	if (terms->n > 1)
		okr_buf_text(out, least ? "least(" : "(");
	format_list(out, terms, least, decimals);
	if (terms->n == 1)
		return;
	okr_buf_char(out, ')');
	if (least)
		return;
	okr_buf_text(out, " / ");
	format_weight(out, okr_sum_value(&terms->all.weight));
}
