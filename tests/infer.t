#!/bin/sh
# What okr-import --infer reads out of titles: each row of tests/infer/*.csv is
# a sentence and, by hand, the cells that okr-sheets(5) promises of it; a row
# without any is one that nothing may be read out of.
# SPDX-License-Identifier: ISC
. tests/lib.sh

# The rows whose cells are not those wanted, and how many there were.
compare='
	{
		gsub(/\]\[/, "\t")
		sub(/^\[/, "")
		sub(/\]$/, "")
		n = split($0, cell, "\t")
	}
	NR == 1 {
		for (i = 1; i <= n; i++)
			at[cell[i]] = i
		split("metric_type start target unit due_date", name, " ")
		split("type start target unit due", want, " ")
		next
	}
	{
		rows++
		listed = ""
		for (i = 1; i <= 5; i++) {
			got = cell[at[name[i]]]
			wanted = cell[at["want_" want[i]]]
			if (got != wanted)
				print cell[at["title"]] ": " name[i] " \"" \
					got "\", not \"" wanted "\""
			if (wanted != "")
				listed = listed " " name[i]
		}
		said = cell[at["inferred"]]
		count = split(said, word, ";")
		if (count != split(listed, word, " "))
			print cell[at["title"]] ": inferred is \"" said "\""
	}
	END { if (rows < least) print rows " rows only" }'

read_titles() {
	okr-import --infer -q "$1" >"$scratch/out" &&
		awk -f tests/csv-cells.awk "$scratch/out" |
		awk -v least="$2" "$compare" >"$scratch/differs"
	cat "$scratch/differs"
	[ ! -s "$scratch/differs" ]
}

check 'titles in English' read_titles tests/infer/en.csv 80
check 'titles in German' read_titles tests/infer/de.csv 28

# Nothing is read unless it is asked for.
okr-import -q tests/infer/en.csv >"$scratch/plain"
check 'nothing without --infer' \
	sh -c '! head -n 1 "$1" | grep -q inferred' sh "$scratch/plain"

# What was read once is data from then on.
okr-import --infer -q tests/infer/en.csv >"$scratch/once"
okr-import --infer -q "$scratch/once" >"$scratch/twice"
check 'twice is once' cmp "$scratch/once" "$scratch/twice"
finish
