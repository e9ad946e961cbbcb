#!/bin/sh
# Points of history: they are what okr-score says on each of their days, a
# second run gives the same bytes, and nobody counts them.
# SPDX-License-Identifier: ISC
. tests/lib.sh

plan=$scratch/plan.csv
scored=$scratch/scored.csv
past=$scratch/past.csv
as_of=2026-11-20

# columns [NAME=VALUE]... FILE
columns() {
	awk -f tests/columns.awk "$@"
}

history() {
	okr-score --as-of="$as_of" "$@"
}

twice_is_once() {
	history "$@" <"$past" >"$scratch/again" &&
		diff "$past" "$scratch/again" &&
		history "$@" <"$plan" >"$scratch/again" &&
		diff "$past" "$scratch/again"
}

# Without the option the points pass through, the other rows are as ever.
others_stay() {
	okr-score --as-of="$as_of" <"$past" >"$scratch/again" &&
		diff "$past" "$scratch/again" &&
		grep -v '^,score,' "$past" | diff "$scored" -
}

import_keeps_them() {
	okr-import -q "$past" >"$scratch/once" && diff "$past" "$scratch/once"
}

# After the rows of the table; by day, then by the parent's place.
in_order() {
	columns names=id,kind,parent,date "$past" | awk -F, '
	NR == 1 { next }
	$2 != "score" { if (n) wrong("a row behind the points"); at[$1] = NR; next }
	!($3 in at) { wrong("no row " $3) }
	n++ && ($4 < day || ($4 == day && at[$3] <= last)) { wrong("order") }
	{ day = $4; last = at[$3] }
	function wrong(what) { print "row " NR ": " what ": " $0; bad = 1 }
	END { exit bad || n == 0 }'
}

# Each day again, as the day to score for.  Where there is no point nothing was
# expected yet, or there is no score.
that_day() {
	columns names=kind,date "$past" | grep '^score,' | sort -u |
		cut -d, -f2 >"$scratch/days"
	[ "$(wc -l <"$scratch/days")" -ge "$1" ] || return
	shift
	while read -r day; do
		columns names=kind,parent,date,score,expected "$past" |
			grep "^score,.*,$day," | cut -d, -f2,4- |
			sort >"$scratch/points"
		okr-score --as-of="$day" "$@" <"$plan" |
			columns names=id,kind,score,expected - |
			awk -F, '$2 !~ /^(key_result|kind)$/ && $3 != "" {
				print $1 "," $3 "," $4 }' |
			sort >"$scratch/scores"
		comm -3 "$scratch/points" "$scratch/scores" |
			grep -v '^	.*,0[.0]*$' && return 1
	done <"$scratch/days"
	return 0
}

nobody_counts_them() {
	okr-align <"$scored" >"$scratch/aligned" &&
		okr-align <"$past" >"$scratch/aligned.past" &&
		columns but=date "$scratch/aligned" >"$scratch/1" &&
		grep -v '^,score,' "$scratch/aligned.past" |
		columns but=date - | diff "$scratch/1" - || return
	for report in $(okr-report --list | cut -d' ' -f1); do
		case $report in
		trace | review) continue ;; # of a row, of two plans
		esac
		okr-report $report <"$scratch/aligned" >"$scratch/1" &&
			okr-report $report <"$scratch/aligned.past" |
			diff "$scratch/1" - || return
	done
	for chart in $(okr-plot --help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do
		okr-plot -q -o "$scratch/1.gp" $chart <"$scratch/aligned" &&
			okr-plot -q -o "$scratch/2.gp" $chart \
				<"$scratch/aligned.past" &&
			diff "$scratch/1.gp" "$scratch/2.gp" || return
	done
}

seven_days_apart() {
	columns names=kind,date "$past" | sed -n 's/^score,//p' | uniq |
		sort -r | sed 3q >"$scratch/days"
	printf '%s\n' 2026-11-20 2026-11-13 2026-11-06 | diff "$scratch/days" -
}

begin() {
	history <"$plan" >"$scored" && history "$@" <"$plan" >"$past" &&
		[ -s "$past" ]
}

if ! has okr-import okr-score okr-align okr-report okr-plot; then
	echo '1..0 # SKIP the programs are not built'
	exit
fi

company=samples/company
okr-import -q $company/strategy.csv $company/okrs.csv $company/checkins.csv \
	>"$plan"
for when in cycle week; do
	check "company, $when: scored" begin --history=$when
	check "company, $when: twice is once" twice_is_once --history=$when
	check "company, $when: other rows stay" others_stay
	check "company, $when: import keeps them" import_keeps_them
	check "company, $when: they are in order" in_order
	check "company, $when: nobody counts them" nobody_counts_them
done
check 'company: seven days apart' seven_days_apart

for file in samples/*.csv; do
	okr-import -q "$file" | columns but=note - >"$plan"
	name=$(basename "$file" .csv)
	check "$name: scored" begin --history=week
	check "$name: twice is once" twice_is_once --history=week
	check "$name: nobody counts them" nobody_counts_them
done

# Random trees whose readings all have a day (tests/organisation.awk).
options='--rollup=own --rollup=both --rollup=min --limits=held --missing=skip'
for seed in 1 2 3; do
	awk -v seed=$seed -v parts=10 -v dated=1 -f tests/organisation.awk \
		>"$plan"
	[ $seed = 1 ] || options=--digits=17
	for option in $options; do
		check "$seed $option: scored" begin --history $option
		check "$seed $option: what was said that day" \
			that_day 5 $option
	done
	check "$seed: scored" begin --history --digits=17 --explain
	check "$seed: twice is once" twice_is_once --history --digits=17 --explain
done
finish
