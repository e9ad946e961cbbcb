#!/bin/sh
# A plan scored in parts is the plan scored at once: the commands that
# okr-score(1) shows for very large organisations, on 400 random plans and on
# one with quotes and line ends in its cells.
# SPDX-License-Identifier: ISC
. tests/lib.sh

ln -s "$root/samples" "$scratch/samples"

# The commands between .Bd and .Ed of that section.
sed -n '/^\.Ss Very large/,/^\.Sh/p' man/okr-score.1 |
	sed -n '/^\.Bd/,/^\.Ed/{/^\./!p;}' >"$scratch/commands"

has_gnu_parallel() {
	parallel --version 2>/dev/null | grep -q '^GNU parallel'
}

# Without GNU parallel the files are scored one after another.
plainly() {
	sed -e "s/^parallel \(.*\) ::: \(.*\)/for f in \2; do \1; done/" \
		-e '/^for/s/{}/$f/g' "$scratch/commands"
}

# in_parts parallel|plainly: the commands, into scored.csv.
in_parts() {
	rm -f "$scratch"/shard-* "$scratch"/scored.csv
	cp "$plan" "$scratch/plan.csv"
	(
		cd "$scratch" || exit
		if [ "$1" = parallel ]; then
			cat commands
		else
			plainly
		fi >run
		HOME=$scratch sh -e run 2>&1
	) >"$scratch/log" || {
		cat "$scratch/log"
		return 1
	}
}

# Records with a line end in them as one line.
records() {
	awk '{
		record = open ? record "\\n" $0 : $0
		quotes = record
		open = gsub(/"/, "", quotes) % 2
		if (!open)
			print record
	}' "$1" | sort
}

same_as_at_once() {
	in_parts "$1" || return
	okr-score -q --as-of=2026-06-30 "$plan" >"$scratch/whole" 2>/dev/null
	records "$scratch/whole" >"$scratch/a"
	records "$scratch/scored.csv" >"$scratch/b"
	[ "$(ls "$scratch"/shard-*.csv | wc -l)" = 16 ] &&
		[ "$(wc -l <"$scratch/a")" -gt 2 ] &&
		diff "$scratch/a" "$scratch/b"
}

# Parts of about the same size, none empty.
are_even() {
	wc -l "$scratch"/shard-??.csv | awk '
	$2 != "total" {
		if (least == "" || $1 < least)
			least = $1
		if ($1 > most)
			most = $1
	}
	END { print least, most; exit most > 1.2 * least }'
}

many=$scratch/many.csv
awk -f tests/days.awk -f tests/forest.awk -v seed=5 -v trees=400 \
	-v around=2026-06-30 >"$many"
quoted=$scratch/quoted.csv
cat >"$quoted" <<'END'
id,kind,parent,continues,title,cycle,start,target,current,start_date,due_date,date
"O-1",objective,,,"Win, then ""keep""
riders",C-1,,,,,,
K-1,key_result,"O-1",,Riders,,0,10,7,,,
C-1,cycle,,,"First, of two",,,,,2026-01-01,2026-07-31,
"O 2",objective,,O-1,Keep them,C-1,,,,,,
K-2,key_result,"O 2",,"Riders,
again",,0,10,4,,,
,checkin,K-3,,,,,,2,,,2026-05-01
O-3,objective,,,Alone,2026-Q2,,,,,,
K-3,key_result,O-3,,Alone,,0,4,1,,,
END

for plan in "$many" "$quoted"; do
	what=$(basename "$plan" .csv)
	check "$what: parts scored one after another" same_as_at_once plainly
	if has_gnu_parallel; then
		check "$what: parts scored at the same time" \
			same_as_at_once parallel
	else
		skip "$what: parts scored at the same time" 'no GNU parallel'
	fi
	[ "$plan" = "$quoted" ] || check "$what: parts are even" are_even
done
finish
