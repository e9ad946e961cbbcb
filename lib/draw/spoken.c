/* Sentences of charts. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/spoken.h"

#include "okr/draw/titles.h"
#include "okr/draw/words.h"

#define HEAD_LINES 2 /* the finding and what is looked at */
#define MOST_ROWS 3  /* of the paragraph */

static const struct okr_span dot = { " \xC2\xB7 ", 4 };

static bool
is_at(struct okr_span text, size_t i, struct okr_span what)
{
	return text.n - i >= what.n && memcmp(text.s + i, what.s, what.n) == 0;
}

static bool
is_ended(struct okr_span line)
{
	char last = line.n > 0 ? line.s[line.n - 1] : '\0';

	return last == '.' || last == '!' || last == '?';
}

/* The dots between parts of a subtitle are for the eye. */
static void
put_sentence(struct okr_buf *out, struct okr_span line)
{
	for (size_t i = 0; i < line.n; i++) {
		if (!is_at(line, i, dot)) {
			okr_buf_char(out, line.s[i]);
			continue;
		}
		okr_buf_text(out, ", ");
		i += dot.n - 1;
	}
	if (!is_ended(line))
		okr_buf_char(out, '.');
}

/* The next line of the text, which may be empty; false at the end. */
static bool
next_line(struct okr_span *rest, struct okr_span *line)
{
	const char *end;

	if (rest->n == 0)
		return false;
	end = memchr(rest->s, '\n', rest->n);
	*line = (struct okr_span){ rest->s,
				   end ? (size_t)(end - rest->s) : rest->n };
	rest->s += line->n + (end ? 1 : 0);
	rest->n -= line->n + (end ? 1 : 0);
	return true;
}

void
okr_spoken_lines(struct okr_buf *out, const struct okr_chart *chart,
		 struct okr_view *view)
{
	struct okr_buf said = { 0 };
	struct okr_span rest, line;

	chart->say(&said, view);
	rest = okr_buf_view(&said);
	while (next_line(&rest, &line)) {
		if (line.n > 0)
			put_sentence(out, line);
		okr_buf_char(out, '\n');
	}
	okr_buf_release(&said);
}

static void
say_more(struct okr_buf *out, size_t n)
{
	if (n > 0)
		okr_buf_printf(out, " %zu more.", n);
}

/* The head of each part, and its first rows. */
static void
say_briefly(struct okr_buf *out, struct okr_span lines)
{
	struct okr_span line;
	size_t n = 0, more = 0;

	while (next_line(&lines, &line)) {
		if (line.n == 0) {
			say_more(out, more);
			n = more = 0;
		} else if (n++ >= HEAD_LINES + MOST_ROWS) {
			more++;
		} else {
			okr_buf_text(out, out->n > 0 ? " " : "");
			okr_buf_span(out, line);
		}
	}
	say_more(out, more);
}

/* "Open objectives: 2 off track, 1 at risk, 7 on track." */
static void
say_health(struct okr_buf *out, const struct okr_view *view)
{
	size_t count[OKR_NHEALTHS] = { 0 };
	const char *before = " Open objectives: ";
	struct okr_rows rows = { 0 };

	okr_view_find_open(view, OKR_OBJECTIVE, &rows);
	for (size_t i = 0; i < rows.n; i++)
		count[okr_score_result(&view->q->score, rows.row[i]).health]++;
	for (size_t i = 0; i < OKR_NHEALTHS; i++) {
		enum okr_health h = okr_worst_first[i];

		if (count[h] == 0 || h == OKR_NO_HEALTH)
			continue;
		okr_buf_printf(out, "%s%zu ", before, count[h]);
		okr_words_of(out, okr_health_word[h]);
		before = ", ";
	}
	okr_buf_text(out, rows.n > 0 ? "." : "");
	okr_rows_release(&rows);
}

/* "As of 2026-11-20", where it has not been said. */
static void
say_day(struct okr_buf *out, int32_t day)
{
	struct okr_span said = okr_buf_view(out);
	struct okr_buf text = { 0 };
	size_t i = 0;

	okr_day_format(&text, day);
	while (i < said.n && !is_at(said, i, okr_buf_view(&text)))
		i++;
	if (i == said.n) {
		okr_buf_text(out, " As of ");
		okr_buf_span(out, okr_buf_view(&text));
		okr_buf_char(out, '.');
	}
	okr_buf_release(&text);
}

void
okr_spoken_paragraph(struct okr_buf *out, const struct okr_chart *chart,
		     struct okr_view *view)
{
	struct okr_buf lines = { 0 };

	okr_spoken_lines(&lines, chart, view);
	say_briefly(out, okr_buf_view(&lines));
	say_health(out, view);
	say_day(out, view->q->scored.as_of);
	okr_buf_release(&lines);
}
