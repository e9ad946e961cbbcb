#!/bin/sh
# Snapshots through the pipeline: what was known on a day, by numbers worked by
# hand; and what must hold of any snapshots.
# SPDX-License-Identifier: ISC
. tests/lib.sh

has okr-import okr-score okr-align okr-report || {
	echo '1..0 # SKIP the programs are not built'
	exit
}

spring=$PWD/tests/cases/okr-import/snapshots
cd "$scratch" || exit 2
cp "$spring"/*.csv .
april=2026-04-15=apr.csv may=2026-05-15=may.csv june=2026-06-15=jun.csv

okr-import -q --snapshot $april --snapshot $may --snapshot $june \
	-o all.csv 2>err

# column NAME FILE: title, colon and the cells of a column, of key results.
column() {
	awk -F, -v name="$1" '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	$at["kind"] == "key_result" {
		printf "%s%s:%s", sep, $at["title"], $at[name]
		sep = " "
	}' "$2"
}

scores() { # scores DAY EXPECTED...: of the key results on that day
	day=$1
	shift
	okr-score -q --as-of "$day" all.csv 2>/dev/null >scored.csv
	got=$(column score scored.csv)
	[ "$got" = "$*" ] || echo "$got"
	[ "$got" = "$*" ]
}
# Shops go from 2 to 12, revenue from 0 to 350 (500 at first), interviews to
# 20, offers to 4; what ended in March was 9 of 10.
# April: 1/10, 50/350, 4/20.
check 'a day after the first snapshot' scores 2026-04-20 \
	Shops:0.1000 Revenue:0.1429 Interviews:0.2000 'Offers made:' \
	'Tidy up:0.9000'
# May says nothing of shops; 120/350, 9/20, 1/4.
check 'a day after the second' scores 2026-05-20 \
	Shops:0.1000 Revenue:0.3429 Interviews:0.4500 'Offers made:0.2500' \
	'Tidy up:0.9000'
# June: 6/10, 280/350, 9/20, 3/4.
check 'a day after the last' scores 2026-06-20 \
	Shops:0.6000 Revenue:0.8000 Interviews:0.4500 'Offers made:0.7500' \
	'Tidy up:0.9000'
check 'before the first nothing was known' scores 2026-04-14 \
	Shops: Revenue: Interviews: 'Offers made:' 'Tidy up:0.9000'

# 280/350 is 0.80, 280/500 is 0.56.
moved_target() {
	okr-score -q --as-of 2026-06-20 all.csv 2>/dev/null | okr-align |
		okr-report findings >findings
	grep -q "^findings,F10,.*moved from 500 to 350 .*: 0.80 now, 0.56 " \
		findings || cat findings
	grep -q '^findings,F10,' findings
}
check 'the moved target is a finding' moved_target

any_order() {
	for order in "$april $june $may" "$may $april $june" \
		"$may $june $april" "$june $april $may" "$june $may $april"; do
		# shellcheck disable=SC2086
		set -- $order
		okr-import -q --snapshot "$1" --snapshot "$2" \
			--snapshot "$3" 2>err.2 | cmp all.csv - || return
		cmp err err.2 || return
	done
}
check 'the order of the options does not matter' any_order
check 'and what is made is imported as it is' \
	sh -c 'okr-import -q all.csv | cmp all.csv -'

plain_but_for_dates() {
	okr-import -q jun.csv >plain
	okr-import -q --snapshot $june >dated
	[ "$(head -1 plain)" != "$(head -1 dated)" ] &&
		cut -d, -f 1-9,11- dated | cmp plain - &&
		[ "$(cut -d, -f 10 dated | sort | uniq -c | tr -s ' ')" = \
			" 2 
 4 2026-06-15
 1 date" ]
}
check 'one snapshot is the sheet with dates' plain_but_for_dates

with_itself() {
	okr-import -q --snapshot $june --snapshot 2026-05-01=jun.csv >twice &&
		grep -v checkin twice | cmp dated - &&
		[ "$(grep -c checkin twice)" -eq 4 ] &&
		[ "$(grep checkin twice | cut -d, -f 8)" = \
			"$(grep key_result dated | cut -d, -f 8)" ]
}
check 'a snapshot with itself adds its readings, and nothing else' with_itself

# Each made a table first: the same, and several sheets a day can be had so.
from_tables() {
	for month in apr may jun; do
		okr-import -q $month.csv -o $month-table.csv || return
	done
	okr-import -q --snapshot 2026-04-15=apr-table.csv \
		--snapshot 2026-05-15=may-table.csv \
		--snapshot 2026-06-15=jun-table.csv 2>/dev/null |
		cmp all.csv -
}
check 'tables as snapshots' from_tables

# Twenty weeks of 40 key results, shuffled, with a reading of one more each
# week: 40 rows, an objective for every ten, and 19 readings of each before.
weeks() {
	set --
	for week in $(seq 10 29); do
		awk -v week="$week" 'BEGIN {
			print "Objective,Key Result,Quarter,Target,Current"
			for (i = 0; i < 40; i++) {
				k = (i * 7 + week) % 40
				printf "O%d,K%d,2026,100,%d\n", int(k / 10), k, week
			}
		}' >week-"$week".csv
		set -- "$@" --snapshot "$(awk -v n="$week" 'BEGIN {
			printf "2026-%02d-%02d", 1 + int((n - 10) / 2),
				1 + 14 * (n % 2) }')=week-$week.csv"
	done
	okr-import -q --strict "$@" >weeks.csv &&
		[ "$(grep -c ,objective, weeks.csv)" -eq 4 ] &&
		[ "$(grep -c ,key_result, weeks.csv)" -eq 40 ] &&
		[ "$(grep -c ,checkin, weeks.csv)" -eq 760 ] &&
		okr-score -q --as-of 2026-03-10 weeks.csv >scored.csv &&
		[ "$(column score scored.csv | tr ' ' '\n' | cut -d: -f 2 |
			sort -u)" = 0.1400 ]
}
check 'twenty snapshots of shuffled rows' weeks

usage() {
	okr-import "$@" >out 2>err.2
	[ $? -eq 2 ] && [ ! -s out ] && grep -q -- '--snapshot' err.2
}
check 'no date' usage --snapshot jun.csv
check 'no such day' usage --snapshot 2026-02-30=jun.csv
check 'no file' usage --snapshot 2026-02-20=
check 'a date twice' usage --snapshot $june --snapshot 2026-06-15=may.csv
check 'not with --raw' usage --raw --snapshot $june
finish
