/*
 * A random plan, laid out in every shape, is the same plan when it is read;
 * what is read twice is read once; and a sheet that somebody damaged is
 * refused, is told of, or loses nothing.
 *
 * PLANS in the environment says how many plans; `make check-long` asks for
 * many.
 */
#include <sys/stat.h>
#include <fcntl.h>

#include "layout.h"
#include "okr/import/canonical.h"
#include "okr/import/merge.h"
#include "unit.h"

#define USUAL_PLANS 40

static struct okr_lexicon lexicon;

/* As okr-import does it, in a child: notes and all into files. */
static int
import(size_t n, const char *const *path, const char *out, bool quiet)
{
	int status;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		struct okr_sheet *sheet = calloc(n, sizeof(*sheet));
		struct okr_table made = { .name = "output" };
		struct okr_grid grid;
		int err = open("err", O_WRONLY | O_CREAT | O_TRUNC, 0600);

		dup2(err, STDERR_FILENO);
		okr_diag_begin("okr-import");
		okr_diag_quiet(quiet);
		for (size_t i = 0; i < n; i++)
			(void)!okr_sheet_open(&sheet[i],
					      (struct okr_ask){
						  .path = path[i] },
					      &lexicon);
		if (okr_diag_failed())
			_exit(okr_diag_end());
		okr_grid_init(&grid, sheet, n);
		if (n == 1 && sheet->canonical)
			okr_canonical_copy(&sheet->table, NULL, out);
		else if (okr_merge(&grid, &lexicon, &made.bytes) &&
			 okr_table_header(&made, ','))
			okr_canonical_copy(&made, &grid, out);
		_exit(okr_diag_end());
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

/* The bytes of a file, with an end; the caller frees them. */
static char *
bytes_of(const char *path)
{
	FILE *f = fopen(path, "r");
	char *text;
	long n;

	if (f == NULL)
		return calloc(1, 1);
	fseek(f, 0, SEEK_END);
	n = ftell(f);
	rewind(f);
	text = calloc(1, (size_t)n + 1);
	assert_int_equal(fread(text, 1, (size_t)n, f), n);
	fclose(f);
	return text;
}

static void
write_cell(FILE *f, const char *text, char delimiter, bool always)
{
	const char special[] = { delimiter, '"', '\n', '\0' };

	if (!always && strpbrk(text, special) == NULL) {
		fputs(text, f);
		return;
	}
	fputc('"', f);
	for (; *text; text++) {
		if (*text == '"')
			fputc('"', f);
		fputc(*text, f);
	}
	fputc('"', f);
}

/* How a sheet is written, besides its rows. */
struct manner {
	char delimiter;
	bool quote, crlf;
	int titles;  /* rows above the header */
	bool blanks; /* rows without a text between the others */
	bool again;  /* the header once more, before the last row */
	bool total;  /* a row of totals at the end */
};

static void
end_row(FILE *f, const struct manner *m)
{
	fputs(m->crlf ? "\r\n" : "\n", f);
}

static void
write_row(FILE *f, const struct layout *s, char (*cell)[ROOM], const int *order,
	  const struct manner *m)
{
	for (int i = 0; i < s->ncol; i++) {
		if (i > 0)
			fputc(m->delimiter, f);
		write_cell(f, cell[order[i]], m->delimiter, m->quote);
	}
	end_row(f, m);
}

static void
write_titles(FILE *f, const struct layout *s, const struct manner *m)
{
	for (int i = 0; i < m->titles; i++) {
		fprintf(f, i ? "as of 31 March" : "Our plan (draft)");
		for (int c = 1; c < s->ncol; c++)
			fputc(m->delimiter, f);
		end_row(f, m);
	}
}

/* "Total" in the first column, and what adds up in the one of targets. */
static void
write_total(FILE *f, const struct layout *s, const int *order,
	    const struct manner *m)
{
	char cell[MAX_COLUMNS][ROOM] = { { 0 } };
	int sum = 0;

	for (int c = 0; c < s->ncol; c++) {
		if (strcmp(s->name[c], "Target") != 0)
			continue;
		for (int r = 0; r < s->nrow; r++)
			sum += atoi(s->cell[r][c]);
		snprintf(cell[c], ROOM, "%d", sum);
	}
	snprintf(cell[order[0]], ROOM, "Total");
	write_row(f, s, cell, order, m);
}

/* Columns in any order, but for the first and those that go together. */
static void
make_order(const struct layout *s, int *order)
{
	for (int i = 0; i < s->ncol; i++)
		order[i] = i;
	for (int i = s->ncol - 1; s->shuffle && i > 1; i--) {
		int k = 1 + pick(s->seed, i), swap = order[i];

		order[i] = order[k];
		order[k] = swap;
	}
}

/* A text alone above the header is a heading, and says of what. */
static bool
is_alone(const struct layout *s, int r)
{
	int filled = 0;

	for (int c = 0; c < s->ncol; c++)
		filled += s->cell[r][c][0] != '\0';
	return filled < 2;
}

static void
write_sheet(const char *path, struct layout *s, const struct manner *m)
{
	FILE *f = fopen(path, "w");
	int order[MAX_COLUMNS];

	assert_non_null(f);
	make_order(s, order);
	write_titles(f, s, m);
	write_row(f, s, s->name, order, m);
	for (int r = 0; r < s->nrow; r++) {
		if (m->blanks && chance(s->seed, 4)) {
			for (int c = 1; c < s->ncol; c++)
				fputc(m->delimiter, f);
			end_row(f, m);
		}
		if (m->again && r > 0 && r == s->nrow - 1 &&
		    !is_alone(s, r - 1))
			write_row(f, s, s->name, order, m);
		write_row(f, s, s->cell[r], order, m);
	}
	if (m->total)
		write_total(f, s, order, m);
	assert_int_equal(fclose(f), 0);
}

/* What a plan says, a line a row, in the order of letters. */
struct said {
	char *line[MAX_OBJECTIVES * (MAX_RESULTS + 1) + 8];
	size_t n;
};

__attribute__((format(printf, 2, 3))) static void
say(struct said *said, const char *fmt, ...)
{
	char text[1024];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	if (said->n < COUNT(said->line))
		said->line[said->n++] = strdup(text);
}

static int
by_letters(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void
sort_said(struct said *said)
{
	qsort(said->line, said->n, sizeof(*said->line), by_letters);
}

static void
release_said(struct said *said)
{
	for (size_t i = 0; i < said->n; i++)
		free(said->line[i]);
	said->n = 0;
}

static struct said
said_by_plan(const struct random_plan *plan)
{
	struct said said = { .n = 0 };

	for (int i = 0; i < plan->n; i++) {
		const struct objective *o = &plan->objective[i];

		say(&said, "objective|%s|%s|%s", o->title, team_names[o->team],
		    cycle_names[o->cycle]);
		for (int k = 0; k < o->n; k++) {
			const struct key_result *r = &o->result[k];

			say(&said, "key_result|%s|%s|%d|%d|%d|%s", r->title,
			    r->owner, r->start, r->target, r->current,
			    o->title);
		}
	}
	sort_said(&said);
	return said;
}

/* The cell of that column in a row, as a C string of the table's life. */
static struct okr_arena cells; /* of the table that is looked at */

static const char *
cell_of(struct okr_table *t, size_t row, const char *name)
{
	int at = okr_table_column(t, name);
	struct okr_span cell = { 0 };
	char *text;

	if (at >= 0)
		cell = okr_table_cells(t, row)[at];
	text = okr_arena_bytes(&cells, cell.n + 1);
	if (cell.n > 0)
		memcpy(text, cell.s, cell.n);
	text[cell.n] = '\0';
	return text;
}

static size_t
row_of(struct okr_table *t, const char *id)
{
	for (size_t row = 1; row <= t->nrow; row++)
		if (*id && strcmp(cell_of(t, row, "id"), id) == 0)
			return row;
	return 0;
}

static const char *
title_of(struct okr_table *t, const char *id)
{
	size_t row = row_of(t, id);

	return row ? cell_of(t, row, "title") : "(none)";
}

/* A key result is its objective's team's and cycle's, or says no other. */
static void
check_place(struct okr_table *t, size_t row)
{
	static const char *const columns[] = { "team", "cycle" };
	size_t above = row_of(t, cell_of(t, row, "parent"));

	for (size_t i = 0; above && i < COUNT(columns); i++) {
		const char *own = cell_of(t, row, columns[i]);

		if (*own && strcmp(own, cell_of(t, above, columns[i])) != 0)
			fail_msg("%s is not its objective's %s", own,
				 columns[i]);
	}
}

static struct said
said_by_output(const char *path)
{
	struct said said = { .n = 0 };
	struct okr_table t;

	assert_true(okr_table_load(&t, path) && okr_table_header(&t, ','));
	while (okr_table_next(&t))
		continue;
	for (size_t row = 1; row <= t.nrow; row++) {
		const char *kind = cell_of(&t, row, "kind");

		if (strcmp(kind, "objective") == 0) {
			say(&said, "objective|%s|%s|%s",
			    cell_of(&t, row, "title"), cell_of(&t, row, "team"),
			    cell_of(&t, row, "cycle"));
			continue;
		}
		check_place(&t, row);
		say(&said, "%s|%s|%s|%s|%s|%s|%s", kind,
		    cell_of(&t, row, "title"), cell_of(&t, row, "owner"),
		    cell_of(&t, row, "start"), cell_of(&t, row, "target"),
		    cell_of(&t, row, "current"),
		    title_of(&t, cell_of(&t, row, "parent")));
	}
	okr_table_release(&t);
	okr_arena_release(&cells);
	sort_said(&said);
	return said;
}

/* For a report of what went wrong. */
static void
print_files(const char *what, unsigned long seed)
{
	fprintf(stderr, "# %s, seed %lu\n", what, seed);
	fflush(NULL);
	if (system("for f in sheet.csv teams.csv objectives.csv "
		   "key_results.csv err out.csv; do [ -e $f ] && "
		   "echo \"== $f\" && cat $f; done >&2") != 0)
		fprintf(stderr, "# (no files)\n");
}

static void
check_twice(const char *what, unsigned long seed)
{
	const char *path = "out.csv";
	char *once, *twice;

	if (import(1, &path, "twice.csv", true) != 0) {
		print_files(what, seed);
		fail_msg("%s, seed %lu: the output is refused", what, seed);
	}
	once = bytes_of("out.csv");
	twice = bytes_of("twice.csv");
	if (strcmp(once, twice) != 0) {
		print_files(what, seed);
		fail_msg("%s, seed %lu: twice is not once", what, seed);
	}
	free(once);
	free(twice);
}

static void
check_same_plan(const char *what, unsigned long seed,
		const struct random_plan *plan)
{
	struct said want = said_by_plan(plan);
	struct said got = said_by_output("out.csv");

	for (size_t i = 0; i < want.n || i < got.n; i++) {
		const char *w = i < want.n ? want.line[i] : "nothing";
		const char *g = i < got.n ? got.line[i] : "nothing";

		if (strcmp(w, g) == 0)
			continue;
		print_files(what, seed);
		fail_msg("%s, seed %lu: want '%s', got '%s'", what, seed, w, g);
	}
	release_said(&want);
	release_said(&got);
}

/* The shapes that are one sheet. */
enum shape {
	FLAT,
	BLANK_BELOW,
	OWN_ROW,
	TYPED,
	ORDER,
	BLANKS,
	COLUMN,
	NUMBER,
	BOTH,
	WIDE,
	NSHAPES
};

static const char *const shape_names[NSHAPES] = {
	"flat",    "blank below", "objective, then key results",
	"typed",   "by order",    "indented by blanks",
	"columns", "numbers",     "numbers and blanks",
	"wide"
};

static void
lay_out(struct layout *s, const struct random_plan *plan, enum shape shape)
{
	switch (shape) {
	case FLAT:
		lay_flat(s, plan);
		break;
	case BLANK_BELOW:
		lay_blank_below(s, plan);
		break;
	case OWN_ROW:
		lay_own_row(s, plan);
		break;
	case TYPED:
		lay_levels(s, plan, BY_ID);
		break;
	case ORDER:
		lay_levels(s, plan, BY_ORDER);
		break;
	case BLANKS:
		lay_levels(s, plan, BY_BLANKS);
		break;
	case COLUMN:
		lay_levels(s, plan, BY_COLUMN);
		break;
	case NUMBER:
		lay_levels(s, plan, BY_NUMBER);
		break;
	case BOTH:
		lay_levels(s, plan, BY_BOTH);
		break;
	case WIDE:
		lay_wide(s, plan);
		break;
	case NSHAPES:
		break;
	}
}

static void
begin_layout(struct layout *s, uint64_t *seed, enum shape shape)
{
	memset(s, 0, sizeof(*s));
	s->seed = seed;
	s->sections = chance(seed, 3);
	s->shuffle = shape != COLUMN && chance(seed, 2);
	if (s->sections && chance(seed, 2))
		column(s, "Area");
	if (shape == COLUMN) {
		column(s, "Name");
		column(s, " ");
	}
}

static struct manner
random_manner(uint64_t *seed)
{
	return (struct manner){
		.delimiter = ",;\t"[pick(seed, 3)],
		.quote = chance(seed, 4),
		.crlf = chance(seed, 4),
		.titles = chance(seed, 3) ? pick(seed, 3) : 0,
		.blanks = chance(seed, 3),
		.again = chance(seed, 5),
		.total = chance(seed, 4),
	};
}

static unsigned long
plans(void)
{
	const char *text = getenv("PLANS");

	return text ? strtoul(text, NULL, 10) : USUAL_PLANS;
}

static void
every_shape_gives_the_plan(void **state)
{
	static struct layout s;
	const char *path = "sheet.csv";

	(void)state;
	for (unsigned long i = 1; i <= plans(); i++) {
		uint64_t seed = i * 977;
		struct random_plan plan;

		make_plan(&plan, &seed);
		for (enum shape shape = FLAT; shape < NSHAPES; shape++) {
			struct manner m = random_manner(&seed);

			begin_layout(&s, &seed, shape);
			lay_out(&s, &plan, shape);
			write_sheet(path, &s, &m);
			unlink("out.csv");
			if (import(1, &path, "out.csv", false) != 0) {
				print_files(shape_names[shape], i);
				fail_msg("%s, seed %lu: refused",
					 shape_names[shape], i);
			}
			check_same_plan(shape_names[shape], i, &plan);
			check_twice(shape_names[shape], i);
		}
	}
}

/* A table for each kind, their rows numbered alike. */
static void
write_tables(const struct random_plan *plan)
{
	const struct manner m = { .delimiter = ',' };
	FILE *teams = fopen("teams.csv", "w");
	FILE *objectives = fopen("objectives.csv", "w");
	FILE *results = fopen("key_results.csv", "w");
	int number = 0;

	assert_true(teams && objectives && results);
	fputs("id,name\n", teams);
	for (size_t i = 0; i < COUNT(team_names); i++)
		fprintf(teams, "%zu,%s\n", i + 1, team_names[i]);
	fputs("id,title,team_id,quarter\n", objectives);
	fputs("id,objective_id,owner,start_value,target_value,current_value,"
	      "title\n",
	      results);
	for (int i = 0; i < plan->n; i++) {
		const struct objective *o = &plan->objective[i];

		fprintf(objectives, "%d,", i + 1);
		write_cell(objectives, o->title, ',', false);
		fprintf(objectives, ",%d,%s\n", o->team + 1,
			cycle_names[o->cycle]);
		for (int k = 0; k < o->n; k++) {
			const struct key_result *r = &o->result[k];

			fprintf(results, "%d,%d,%s,%d,%d,%d,", ++number, i + 1,
				r->owner, r->start, r->target, r->current);
			write_cell(results, r->title, ',', false);
			end_row(results, &m);
		}
	}
	assert_int_equal(fclose(teams) | fclose(objectives) | fclose(results),
			 0);
}

static void
tables_give_the_plan(void **state)
{
	static const char *const paths[] = { "teams.csv", "objectives.csv",
					     "key_results.csv" };

	(void)state;
	for (unsigned long i = 1; i <= plans(); i++) {
		uint64_t seed = i * 977;
		struct random_plan plan;

		make_plan(&plan, &seed);
		write_tables(&plan);
		unlink("out.csv");
		if (import(COUNT(paths), paths, "out.csv", false) != 0) {
			print_files("tables", i);
			fail_msg("tables, seed %lu: refused", i);
		}
		check_same_plan("tables", i, &plan);
		check_twice("tables", i);
	}
	for (size_t i = 0; i < COUNT(paths); i++)
		unlink(paths[i]);
}

static size_t
count_lines(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

/* Move a cell to the next column, empty it, or change it with another. */
static void
damage(struct layout *s, uint64_t *seed)
{
	int r = pick(seed, s->nrow), c = pick(seed, s->ncol), k;
	char swap[ROOM];

	while (s->cell[r][c][0] == '\0') {
		r = pick(seed, s->nrow);
		c = pick(seed, s->ncol);
	}
	switch (pick(seed, 3)) {
	case 0:
		s->cell[r][c][0] = '\0';
		return;
	case 1:
		k = c + 1 < s->ncol ? c + 1 : c - 1;
		break;
	default:
		k = pick(seed, s->ncol);
		break;
	}
	memcpy(swap, s->cell[r][c], ROOM);
	memcpy(s->cell[r][c], s->cell[r][k], ROOM);
	memcpy(s->cell[r][k], swap, ROOM);
}

/* A text of the sheet is in the output; words of ours are other words there. */
static bool
is_kept(const char *text, const char *output)
{
	char quoted[2 * ROOM];
	size_t n = 0;

	while (*text == ' ')
		text++;
	if (*text == '\0' || strcmp(text, "Objective") == 0 ||
	    strcmp(text, "Key Result") == 0)
		return true;
	if (strncmp(text, "Team: ", 6) == 0)
		text += 6;
	for (; *text && *text != '\n'; text++) { /* it ends items of lists */
		if (*text == '"')
			quoted[n++] = '"';
		quoted[n++] = *text;
	}
	quoted[n] = '\0';
	return strstr(output, quoted) != NULL;
}

/* In the output, or by itself in a message: a heading that holds for no row. */
static void
check_kept(const char *what, unsigned long seed, struct layout *s,
	   const char *messages)
{
	char *output = bytes_of("out.csv");

	for (int r = 0; r < s->nrow; r++)
		for (int c = 0; c < s->ncol; c++)
			if (!is_kept(s->cell[r][c], output) &&
			    strstr(messages, s->cell[r][c]) == NULL) {
				print_files(what, seed);
				fail_msg("%s, seed %lu: '%s' is lost without "
					 "a word",
					 what, seed, s->cell[r][c]);
			}
	free(output);
}

/* Messages about the sound sheet; then those about the damaged one. */
static void
check_damaged(const char *what, unsigned long i, struct layout *s,
	      uint64_t *seed)
{
	const struct manner m = { .delimiter = ',' };
	const char *path = "sheet.csv";
	char *before, *after;

	s->shuffle = false;
	write_sheet(path, s, &m);
	unlink("out.csv");
	assert_int_equal(import(1, &path, "out.csv", false), 0);
	before = bytes_of("err");
	damage(s, seed);
	write_sheet(path, s, &m);
	unlink("out.csv");
	if (import(1, &path, "out.csv", false) == 0) {
		after = bytes_of("err");
		if (count_lines(after) <= count_lines(before))
			check_kept(what, i, s, after);
		check_twice(what, i);
		free(after);
	}
	free(before);
}

static void
damage_is_refused_told_or_harmless(void **state)
{
	static struct layout s;

	(void)state;
	for (unsigned long i = 1; i <= plans(); i++) {
		uint64_t seed = i * 7919;
		struct random_plan plan;

		make_plan(&plan, &seed);
		for (enum shape shape = FLAT; shape < NSHAPES; shape++) {
			begin_layout(&s, &seed, shape);
			lay_out(&s, &plan, shape);
			check_damaged(shape_names[shape], i, &s, &seed);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_shape_gives_the_plan),
		cmocka_unit_test(tables_give_the_plan),
		cmocka_unit_test(damage_is_refused_told_or_harmless),
	};
	int failed;

	okr_lexicon_init(&lexicon);
	failed = cmocka_run_group_tests(tests, enter_folder, leave_folder);
	okr_lexicon_release(&lexicon);
	return failed;
}
