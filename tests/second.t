#!/bin/sh
# Every number a second time: random plans (tests/forest.awk) through
# okr-score | okr-align and through tests/second.awk, which was written from
# the definitions and goes day by day.  All must agree to 1e-9, words exactly.
#
#	sh tests/second.t [FILES [FIRST]]
#
# Each file has 500 plans of its own seed: FIRST, FIRST + 1, ...; 20 files
# from seed 1 on are the default.
# SPDX-License-Identifier: ISC
. tests/lib.sh

files=${1:-20}
first=${2:-1}
rows=$scratch/rows.csv
found=$scratch/found.csv
wanted=$scratch/wanted.csv
differs=$scratch/differs

settings() {
	case $((seed % 6)) in
	0) day=2026-05-15 ;;
	1) day=2026-02-14 ;;
	2) day=2026-09-03 ;;
	3) day=2026-12-31 ;;
	4) day=2026-01-01 ;;
	5) day=2026-06-30 ;;
	esac
	case $((seed % 10)) in
	0 | 1) options= ;;
	2) options=--rollup=both ;;
	3) options=--rollup=min ;;
	4) options=--missing=skip ;;
	5) options='--limits=held --pace=late' ;;
	6) options=--dropped=skip ;;
	7) options='--grace=0 --pace=early' ;;
	8) options='--missing=skip --rollup=both --dropped=skip' ;;
	9) options='--limits=held --rollup=min --missing=skip --grace=30' ;;
	esac
}

# The plan that the first complaint is about.
show_plan() {
	plan=$(sed -n '1s/-.*/-/p' "$differs")
	sed -n -e "1p;/^$plan/p" -e "/^,[^,]*,$plan/p" "$rows"
}

agree() {
	awk -f tests/days.awk -f tests/forest.awk -v seed="$seed" \
		-v trees=500 -v around="$day" >"$rows" || return
	# shellcheck disable=SC2086 # a list of options
	okr-score --as-of="$day" --digits=17 $options "$rows" \
		2>"$scratch/err" | okr-align --digits=17 >"$found" || return
	# shellcheck disable=SC2086,SC2046 # a list of variables
	awk $(printf -- '%s\n' $options | sed 's/^--/-v /') \
		-v as_of="$day" -f tests/second.awk "$rows" >"$wanted" || return
	awk -f tests/differ.awk "$wanted" "$found" >"$differs" && return
	cat "$differs"
	show_plan
	return 1
}

seed=$first
while [ "$seed" -lt $((first + files)) ]; do
	settings
	check "seed $seed, $day${options:+ $options}: 500 plans" agree
	seed=$((seed + 1))
done
finish
