/* Text that lives together, growing bytes, and spans into both. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/arena.h"

#include "okr/base/buf.h"
#include "okr/base/mem.h"
#include "unit.h"

#define PIECES 50000

static void
pieces_never_move(void **state)
{
	struct okr_arena a = { 0 };
	struct okr_span *piece = okr_mem_new(PIECES, sizeof(*piece));
	char text[32];

	(void)state;
	for (int i = 0; i < PIECES; i++) {
		snprintf(text, sizeof(text), "piece %d", i);
		piece[i] = okr_arena_copy(&a, okr_span_of(text));
	}
	for (int i = 0; i < PIECES; i++) {
		snprintf(text, sizeof(text), "piece %d", i);
		check_span(text, piece[i], text);
	}
	okr_arena_release(&a);
	free(piece);
}

static void
takes_pieces_larger_than_a_chunk(void **state)
{
	struct okr_arena a = { 0 };
	struct okr_span small = okr_arena_copy(&a, OKR_SPAN("small"));
	size_t n = 1 << 20;
	char *large = okr_arena_bytes(&a, n);
	struct okr_span after;

	(void)state;
	memset(large, 'x', n);
	after = okr_arena_copy(&a, OKR_SPAN("after"));
	check_span("small", small, "small");
	check_span("after", after, "after");
	assert_true(large[0] == 'x' && large[n - 1] == 'x');
	okr_arena_release(&a);
}

static void
can_be_emptied_and_used_again(void **state)
{
	struct okr_arena a = { 0 };

	(void)state;
	okr_arena_empty(&a);
	for (int round = 0; round < 100; round++) {
		struct okr_span s = OKR_SPAN("");

		for (int i = 0; i < 3000; i++)
			s = okr_arena_copy(&a,
					   OKR_SPAN("twenty bytes of text"));
		check_span("last", s, "twenty bytes of text");
		okr_arena_empty(&a);
	}
	okr_arena_release(&a);
	okr_arena_release(&a);
}

static void
copies_nothing(void **state)
{
	struct okr_arena a = { 0 };
	struct okr_span none = okr_arena_copy(&a, (struct okr_span){ 0 });

	(void)state;
	assert_int_equal(none.n, 0);
	assert_non_null(none.s);
	okr_arena_release(&a);
}

static void
a_buffer_grows(void **state)
{
	struct okr_buf b = { 0 };

	(void)state;
	okr_buf_add(&b, NULL, 0);
	assert_int_equal(b.n, 0);
	for (int i = 0; i < 10000; i++)
		okr_buf_char(&b, (char)('a' + i % 26));
	assert_int_equal(b.n, 10000);
	for (size_t i = 0; i < b.n; i++)
		assert_int_equal(b.s[i], 'a' + i % 26);
	b.n = 0;
	okr_buf_printf(&b, "%d of %s", 3, "many");
	okr_buf_printf(&b, "%s", "");
	okr_buf_text(&b, ";");
	okr_buf_span(&b, OKR_SPAN("x"));
	check_buf("printf", &b, "3 of many;x");
	for (int i = 0; i < 1000; i++)
		okr_buf_printf(&b, "%08d", i);
	assert_int_equal(b.n, 8000);
	assert_memory_equal(b.s + 7992, "00000999", 8);
	okr_buf_release(&b);
	assert_null(b.s);
}

static void
spans_trim_and_split(void **state)
{
	static const struct {
		const char *list, *items;
	} rows[] = {
		{ "", "" },
		{ "a", "[a]" },
		{ "a;b", "[a][b]" },
		{ " a ;\tb\n", "[a][b]" },
		{ ";;a;;b;;", "[a][b]" },
		{ " ; ; ", "" },
		{ "a b;c", "[a b][c]" },
	};
	struct okr_buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct okr_span rest = okr_span_of(rows[i].list), item;

		while (okr_span_next(&rest, ';', &item))
			okr_buf_printf(&out, "[%.*s]", (int)item.n, item.s);
		check_buf(rows[i].list, &out, rows[i].items);
	}
	assert_true(okr_span_eq((struct okr_span){ 0 }, OKR_SPAN("")));
	assert_false(okr_span_is(OKR_SPAN("ab"), "abc"));
	check_span("blanks", okr_span_trim(OKR_SPAN(" \t\r\n")), "");
	okr_buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_never_move),
		cmocka_unit_test(takes_pieces_larger_than_a_chunk),
		cmocka_unit_test(can_be_emptied_and_used_again),
		cmocka_unit_test(copies_nothing),
		cmocka_unit_test(a_buffer_grows),
		cmocka_unit_test(spans_trim_and_split),
	};

	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
