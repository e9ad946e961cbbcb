#!/bin/sh
# What the filters cost beside the floor: a program that does no more than
# read a CSV with libcsv, take four numbers a row and write a column more.
#
#	sh tests/bench.sh [FLOOR CSV]
#
# FLOOR is run as `FLOOR score -`; CSV is OKR CSV of a million rows or so.
# Without them floor.c and gen-okr.py of ../shared/bench make both.  A round
# runs the floor and then the filter, and the median of their ratios counts,
# so that a machine that is busy for a while is busy for both.
#
#	BUILD=build  BENCH_ROWS=1000000  BENCH_ROUNDS=5
#
# SPDX-License-Identifier: ISC
set -eu

bin=$(cd "${BUILD:-build}" && pwd)
rows=${BENCH_ROWS:-1000000}
rounds=${BENCH_ROUNDS:-5}
shared=../shared/bench
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export SOURCE_DATE_EPOCH=1795000000

skip() {
	echo "SKIP $1"
	exit 0
}

# make_files: the floor, the CSV and a tenth of it.
make_files() {
	[ -r $shared/floor.c ] || skip 'no floor: sh tests/bench.sh FLOOR CSV'
	command -v python3 >/dev/null || skip 'no python3 to make rows with'
	floor=$scratch/floor
	csv=$scratch/in.csv
	${CC:-cc} -O2 -march=native -w -o "$floor" $shared/floor.c -lcsv ||
		skip 'the floor does not compile here'
	python3 $shared/gen-okr.py "$rows" >"$csv"
	python3 $shared/gen-okr.py $((rows / 10)) >"$scratch/tenth.csv"
	python3 $shared/gen-okr.py 10000 >"$scratch/small.csv"
}

# cpu FILE COMMAND...: user and system seconds of the command.
cpu() {
	sh -c 'in=$1; shift; "$@" <"$in" >/dev/null 2>&1; times' sh "$@" |
		awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/)
			sum += t[1] * 60 + t[2] } print sum }'
}

median() {
	sort -n | awk '{ x[NR] = $1 } END { print x[int((NR + 1) / 2)] }'
}

# beside_floor FILE COMMAND...: "RATIO SECONDS", medians of the rounds.
beside_floor() {
	: >"$scratch/ratios"
	: >"$scratch/seconds"
	for _ in $(seq "$rounds"); do
		under=$(cpu "$1" "$floor" score -)
		ours=$(cpu "$@")
		echo "$ours" >>"$scratch/seconds"
		echo "$ours $under" | awk '{ print $1 / $2 }' >>"$scratch/ratios"
	done
	echo "$(median <"$scratch/ratios") $(median <"$scratch/seconds")"
}

# peak FILE COMMAND...: largest memory, as a multiple of the file.
peak() {
	in=$1
	shift
	/usr/bin/time -f %M "$@" <"$in" 2>&1 >/dev/null | tail -n 1 |
		awk -v bytes="$(wc -c <"$in")" '{ print $1 * 1024 / bytes }'
}

instructions() {
	in=$1
	shift
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" \
		<"$in" 2>&1 >/dev/null | awk -v bytes="$(wc -c <"$in")" \
		'/Collected/ { print $4 / bytes }'
}

# measure TOOL FILE TENTH SMALL: a line of the table.
measure() {
	set -- "$bin/$1" "$2" "$3" "$4"
	# shellcheck disable=SC2046 # two words
	set -- "$@" $(beside_floor "$2" "$1")
	memory=- growth=- per_byte=-
	[ ! -x /usr/bin/time ] || memory=$(peak "$2" "$1")
	[ ! -e "$3" ] || growth=$(cpu "$3" "$1" |
		awk -v all="$6" '{ print $1 < 0.05 ? "-" : all / $1 }')
	[ ! -e "$4" ] || ! command -v valgrind >/dev/null ||
		per_byte=$(instructions "$4" "$1")
	printf '%-12s %8.2f %8.2f %10s %10s %12s\n' "${1##*/}" "$5" "$6" \
		"$(printf %.4s "$memory")" "$(printf %.4s "$growth")" \
		"$(printf %.4s "$per_byte")"
}

# prepare FROM NAME: canonical and scored, as the chain hands them on.
prepare() {
	[ -e "$1" ] || return 0
	"$bin/okr-import" "$1" >"$scratch/$2-plan.csv" 2>/dev/null
	"$bin/okr-score" "$scratch/$2-plan.csv" >"$scratch/$2-scored.csv"
}

if [ $# -ge 2 ]; then
	floor=$1
	csv=$2
else
	make_files
fi
prepare "$csv" all
prepare "$scratch/tenth.csv" tenth
prepare "$scratch/small.csv" small

printf '%-12s %8s %8s %10s %10s %12s\n' '' 'x floor' seconds \
	'x input RSS' '10x rows' 'instr/byte'
measure okr-import "$scratch/all-plan.csv" "$scratch/tenth-plan.csv" \
	"$scratch/small-plan.csv"
measure okr-score "$csv" "$scratch/tenth.csv" "$scratch/small.csv"
measure okr-align "$scratch/all-scored.csv" "$scratch/tenth-scored.csv" \
	"$scratch/small-scored.csv"
