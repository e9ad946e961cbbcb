#!/bin/sh
# Scores worked by hand: every tests/score/*.case holds rows, days, and cells
# with their arithmetic.
#
#	csv			OKR CSV follows, up to an empty line
#	import FILE...		or: what okr-import makes of these files
#	at DATE [OPTION]...	score as of that day, with options of okr-score
#	KEY COLUMN = VALUE	# why: a cell that must hold (tests/cells.awk)
#
# The rows go through okr-score | okr-align, and okr-report vision where a
# measure of it (MEASURE@CYCLE) is asked for.
#
#	sh tests/score.t [CASE...]
# SPDX-License-Identifier: ISC
. tests/lib.sh

rows=$scratch/rows.csv
scored=$scratch/scored.csv
vision=$scratch/vision.csv
wanted=$scratch/wanted
found=$scratch/found
err=$scratch/err

# import FILE...: false where okr-import is not built.
import() {
	has okr-import || return 1
	if ! okr-import -q "$@" >"$rows" 2>"$err"; then
		not_ok "$name: okr-import $*" "$err"
		return 1
	fi
}

# A day that depends on neither the clock nor the options before it.
run() {
	: >"$vision"
	okr-score --as-of="$day" "$@" "$rows" 2>"$err" |
		okr-align >"$scored" 2>>"$err"
	if [ ! -s "$scored" ]; then
		not_ok "$name: okr-score $* | okr-align" "$err"
		return 1
	fi
	if grep -q '@[^=]*=' "$wanted"; then
		okr-report vision "$scored" >"$vision" 2>>"$err" ||
			not_ok "$name: okr-report vision" "$err"
	fi
}

# The cells gathered since the last day.
compare() {
	[ -s "$wanted" ] || return 0
	# shellcheck disable=SC2086 # a list of options
	run $options || return 0
	awk -f tests/cells.awk "$wanted" "$scored" "$vision" >"$found"
	while read -r verdict text; do
		"$verdict" "$name: $day${options:+ $options}: $text"
	done <"$found"
	: >"$wanted"
}

run_case() {
	name=${1##*/}
	name=${name%.case}
	in_rows=false
	day=
	options=
	skipped=false
	: >"$wanted"
	: >"$rows"
	while IFS= read -r line || [ -n "$line" ]; do
		if $in_rows; then
			[ -n "$line" ] || in_rows=false
			[ -z "$line" ] || printf '%s\n' "$line" >>"$rows"
			continue
		fi
		case $line in
		'#'*) ;;
		csv)
			in_rows=true
			;;
		'import '*)
			# shellcheck disable=SC2086 # a list of files
			import ${line#import } || skipped=true
			;;
		'at '*)
			$skipped || compare
			# shellcheck disable=SC2086 # a day and options
			set -- ${line#at }
			day=$1
			shift
			options=$*
			;;
		*=*)
			printf '%s\n' "$line" >>"$wanted"
			;;
		esac
	done <"$1"
	if $skipped; then
		has okr-import || skip "$name" 'no okr-import'
	else
		compare
	fi
}

[ $# -gt 0 ] || set -- tests/score/*.case
for file; do
	run_case "$file"
done
finish
