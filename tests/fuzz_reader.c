/*
 * libFuzzer harness: the reader against libcsv alone, see reader_oracle.h.
 * The first byte chooses the delimiter.  From the repository root:
 *
 *	clang -g -O1 -fsanitize=fuzzer,address,undefined -std=c17 \
 *		-D_XOPEN_SOURCE=700 -Iinclude -o build/fuzz_reader \
 *		tests/fuzz_reader.c lib/csv/{reader,split,writer}.c \
 *		lib/base/{arena,buf,diag,mem,text}.c -lcsv -lunistring
 *	build/fuzz_reader -runs=1000000 -max_len=200
 */
/* SPDX-License-Identifier: ISC */
#include "reader_oracle.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char delimiters[] = { ',', ';', '\t', '|' };
	const char *wrong;

	if (size == 0)
		return 0;
	wrong = oracle_check((const char *)data + 1, size - 1,
			     delimiters[data[0] % sizeof(delimiters)]);
	if (wrong == NULL)
		return 0;
	fprintf(stderr, "%s\n", wrong);
	abort();
}
