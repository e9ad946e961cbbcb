#!/bin/sh
# Sentences of okr-report findings worked by hand: every
# tests/findings/*.case holds rows, days, and what must and must not be found.
#
#	csv			OKR CSV follows, up to an empty line
#	at DATE [OPTION]...	find as of that day, with options of okr-report
#	yes F1: SENTENCE	# why: found so
#	no F1			# why: not found at all
#
#	sh tests/findings.t [CASE...]
# SPDX-License-Identifier: ISC
. tests/lib.sh

rows=$scratch/rows.csv
found=$scratch/found.csv
err=$scratch/err

run() {
	okr-score --as-of="$1" "$rows" 2>"$err" >"$scratch/scored.csv" &&
		shift && okr-report findings "$@" "$scratch/scored.csv" \
		>"$found" 2>>"$err"
}

# The finding and its sentence as the report has them, quotes taken off.
sentences() {
	awk -F, 'NR > 1 {
		rest = $0
		for (i = 1; i <= 4; i++)
			rest = substr(rest, index(rest, ",") + 1)
		if (rest ~ /^"/) {
			sub(/^"/, "", rest)
			sub(/",[^"]*$/, "", rest)
		} else
			sub(/,[^,]*$/, "", rest)
		print $2 ": " rest
	}' "$found"
}

judge() {
	verdict=$1
	text=$(printf '%s\n' "$2" | sed 's/[[:blank:]]*#.*//')
	sentences >"$scratch/got"
	case $verdict in
	yes) grep -qxF -- "$text" "$scratch/got" ;;
	no) ! grep -q -- "^$text:" "$scratch/got" ;;
	esac
}

run_case() {
	name=${1##*/}
	name=${name%.case}
	in_rows=false
	while IFS= read -r line || [ -n "$line" ]; do
		if $in_rows; then
			[ -n "$line" ] || in_rows=false
			[ -z "$line" ] || printf '%s\n' "$line" >>"$rows"
			continue
		fi
		case $line in
		csv)
			in_rows=true
			: >"$rows"
			;;
		'at '*)
			# shellcheck disable=SC2086 # a day and options
			run ${line#at } || not_ok "$name: $line" "$err"
			day=${line#at }
			;;
		'yes '* | 'no '*)
			if judge "${line%% *}" "${line#* }"; then
				ok "$name: $day: ${line%%	*}"
			else
				not_ok "$name: $day: ${line%%	*}" \
					"$scratch/got"
			fi
			;;
		esac
	done <"$1"
}

[ $# -gt 0 ] || set -- tests/findings/*.case
for file; do
	run_case "$file"
done
finish
