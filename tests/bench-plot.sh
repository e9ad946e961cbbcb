#!/bin/sh
# What a picture costs beside gnuplot alone on the same script, and how long
# the whole way takes: the sample company, and a plan of 10,000 rows.
#
#	BUILD=build  BENCH_ROUNDS=5  sh tests/bench-plot.sh
#
# Medians of the rounds, in seconds of the clock; a round runs gnuplot and then
# okr-plot, so that a machine that is busy for a while is busy for both.
# SPDX-License-Identifier: ISC
set -eu

bin=$(cd "${BUILD:-build}" && pwd)
PATH=$bin:$PATH
rounds=${BENCH_ROUNDS:-5}
company=samples/company
as_of=2026-11-20
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# clock COMMAND...: seconds.
clock() {
	from=$(date +%s%N)
	"$@" >"$scratch/out" 2>/dev/null
	to=$(date +%s%N)
	echo "$from $to" | awk '{ print ($2 - $1) / 1e9 }'
}

median() {
	sort -n | awk '{ x[NR] = $1 } END { print x[int((NR + 1) / 2)] }'
}

# beside_gnuplot KIND PLAN: a line of the table.
beside_gnuplot() {
	okr-plot -q "$1" --dry-run "$2" >"$scratch/script.gp" 2>/dev/null
	: >"$scratch/alone"
	: >"$scratch/ours"
	: >"$scratch/ratio"
	for _ in $(seq "$rounds"); do
		alone=$(clock gnuplot -d "$scratch/script.gp")
		ours=$(clock okr-plot -q "$1" -T pdf "$2")
		echo "$alone" >>"$scratch/alone"
		echo "$ours" >>"$scratch/ours"
		echo "$ours $alone" | awk '{ print $1 / $2 }' >>"$scratch/ratio"
	done
	printf '%-14s %6d %9.3f %9.3f %8.2f\n' "$1" \
		"$(grep -c '^reset$' "$scratch/script.gp")" \
		"$(median <"$scratch/alone")" "$(median <"$scratch/ours")" \
		"$(median <"$scratch/ratio")"
}

table() {
	printf '\n%-14s %6s %9s %9s %8s\n' "$2" pages gnuplot okr-plot ratio
	for kind in $kinds; do
		beside_gnuplot "$kind" "$1"
	done
}

# repeat NAME COMMAND...: the median of the rounds.
repeat() {
	name=$1
	shift
	for _ in $(seq "$rounds"); do
		clock "$@"
	done | median | awk -v name="$name" '{ printf "%-40s %6.3f s\n", name, $1 }'
}

pipeline() {
	okr-import -q $company/strategy.csv $company/okrs.csv \
		$company/checkins.csv | okr-score --as-of $as_of | okr-align |
		okr-plot "$@"
}

# One vision, 40 missions of as many teams, 2,000 objectives over eight
# quarters, 6,000 key results and a reading of every third: 10,035 rows.
organisation() {
	awk 'BEGIN {
		print "id,kind,parent,title,team,cycle,start,target,current," \
			"date,values,confidence,start_date,due_date"
		print "V,vision,,What we will have become,,,,,,,,,2025-01-01," \
			"2027-12-31"
		print "W,value,,What we stand for,,,,,,,,,,"
		for (m = 1; m <= 40; m++)
			print "M" m ",mission,V,Mission " m ",Team " m ",,,,,,,,,"
		for (o = 1; o <= 2000; o++) {
			q = o % 8
			print "O" o ",objective,M" o % 40 + 1 ",Objective " o \
				",Team " o % 40 + 1 "," 2025 + int(q / 4) "-Q" \
				q % 4 + 1 ",,,,," (o % 3 ? "W" : "") ",,,"
			for (k = 1; k <= 3; k++)
				print "K" o "-" k ",key_result,O" o ",Result " k \
					" of " o ",,,0,100," (o * k) % 120 \
					",,," (o % 10) / 10 ",,"
		}
		for (o = 8; o <= 2000; o++)
			print ",checkin,K" o "-2,,,,,," o % 90 ",2026-11-0" \
				o % 9 + 1 ",,,,"
	}'
}

command -v gnuplot >/dev/null || {
	echo 'SKIP no gnuplot'
	exit 0
}
kinds=$(okr-plot --help | sed -n '/^Kinds/,$s/^  \([a-z]*\)  *[a-z].*/\1/p')
okr-import -q $company/strategy.csv $company/okrs.csv $company/checkins.csv |
	okr-score --as-of $as_of | okr-align >"$scratch/company.csv"
organisation | okr-score -q --as-of $as_of 2>/dev/null | okr-align -q \
	>"$scratch/large.csv"

repeat 'company: three sheets to vision.svg' pipeline -T svg
repeat 'company: three sheets to vision.png' pipeline -T png
repeat 'company: three sheets to review.pdf' pipeline review -T pdf
repeat 'company: three sheets to review.html' pipeline review -T html
repeat '10,000 rows: scored rows to review.pdf' \
	okr-plot -q review -T pdf "$scratch/large.csv"
repeat '10,000 rows: scored rows to review.html' \
	okr-plot -q review -T html "$scratch/large.csv"
table "$scratch/company.csv" company
table "$scratch/large.csv" '10,000 rows'
