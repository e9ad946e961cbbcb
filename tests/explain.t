#!/bin/sh
# Explanations: their arithmetic gives the cells that they explain, in every
# mode, on the company sample and on random organisations.
# SPDX-License-Identifier: ISC
. tests/lib.sh

plan=$scratch/plan.csv
scored=$scratch/scored.csv

# columns [NAME=VALUE]... FILE
columns() {
	awk -f tests/columns.awk "$@"
}

explain() {
	okr-score --as-of="$day" --explain "$@" "$plan" >"$scored" 2>/dev/null
}

# it_adds_up ROWS [OPTION]...
it_adds_up() {
	rows=$1
	shift
	digits=4
	case $* in
	*--digits=*)
		digits=${*##*--digits=}
		digits=${digits%% *}
		;;
	esac
	explain "$@" &&
		columns names=id,score,expected,health,explain "$scored" |
		awk -v digits="$digits" -v least_rows="$rows" \
			-f tests/explained.awk
}

nothing_else_changes() {
	okr-score --as-of="$day" "$plan" >"$scratch/plain" 2>/dev/null &&
		explain &&
		columns but=explain "$scored" | diff "$scratch/plain" -
}

# Not asked for, but there: what it says must be of these numbers.
it_is_kept_up() {
	explain --digits=6 &&
		okr-score --as-of="$day" "$scored" 2>/dev/null >"$scratch/again" &&
		explain && diff "$scored" "$scratch/again"
}

if ! has okr-import okr-score; then
	echo '1..0 # SKIP the programs are not built'
	exit
fi

company=samples/company
okr-import -q $company/strategy.csv $company/okrs.csv $company/checkins.csv \
	>"$plan"
for day in 2026-02-03 2026-11-20 2029-01-01; do
	check "company on $day: adds up" it_adds_up 170
done
day=2026-11-20
check 'company: nothing else changes' nothing_else_changes
check 'company: an old one is replaced' it_is_kept_up

# tests/organisation.awk
for seed in 1 2 3 4; do
	case $seed in
	1) day=2026-02-14 ;;
	2) day=2026-05-31 ;;
	3) day=2026-09-03 ;;
	4) day=2027-01-31 ;;
	esac
	awk -v seed=$seed -v parts=20 -f tests/organisation.awk >"$plan"
	for option in --rollup=own --rollup=both --rollup=min --limits=held \
		--missing=skip --dropped=skip --grace=0 --digits=17 \
		--pace=late --pace=early \
		--rules=viva --rules=engagedly --rules=servicenow; do
		check "$seed: adds up with $option" it_adds_up 200 $option
	done
	check "$seed: adds up with all at once" it_adds_up 200 --rollup=min \
		--missing=skip --dropped=skip --limits=held --digits=8
done

# Odd plans of all that a sheet may say or leave out (tests/forest.awk).
day=2026-05-15
for option in '' --rollup=both --rollup=min --missing=skip --dropped=skip \
	--limits=held --digits=17 --rules=viva; do
	awk -f tests/days.awk -f tests/forest.awk -v seed=${#option} \
		-v trees=300 -v around=$day >"$plan"
	check "odd plans: adds up${option:+ with $option}" \
		it_adds_up 1000 $option
done
finish
