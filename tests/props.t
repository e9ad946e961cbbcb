#!/bin/sh
# What holds for any plan: a filter run twice is the filter run once, it looks
# at columns by name and at rows by id, and it changes nothing but its own
# columns.  Checked on every sample.
# SPDX-License-Identifier: ISC
. tests/lib.sh

as_of=2026-11-20
nasty=$scratch/nasty

# columns [NAME=VALUE]... FILE
columns() {
	awk -f tests/columns.awk "$@"
}

import() {
	okr-import -q "$@"
}

score() {
	okr-score --as-of="$as_of" "$@"
}

align() {
	okr-align "$@"
}

pipeline() {
	import | score | align
}

same() {
	diff "$1" "$2"
}

# equal FILE COMMAND...: the command's output is the file.
equal() {
	file=$1
	shift
	"$@" >"$scratch/got"
	same "$file" "$scratch/got"
}

# The properties.  $plan is a sheet, $scored what the three filters make of it.

twice_is_once() {
	for filter in import score align; do
		$filter <"$scored" >"$scratch/once" &&
			$filter <"$scratch/once" | same "$scratch/once" - ||
			return
	done
	equal "$scored" pipeline <"$scored"
}

every_run_is_the_same() {
	equal "$scored" pipeline <"$plan"
}

output_files_are_the_output() {
	import -o "$scratch/1.csv" - <"$plan" &&
		score -o "$scratch/2.csv" "$scratch/1.csv" &&
		align -o "$scratch/3.csv" <"$scratch/2.csv" &&
		same "$scored" "$scratch/3.csv"
}

columns_are_found_by_name() {
	columns reverse=1 "$plan" | pipeline | columns names="$computed" - \
		>"$scratch/got"
	columns names="$computed" "$scored" | same "$scratch/got" -
}

quotes_mean_nothing() {
	columns quote=1 "$plan" | equal "$scored" pipeline
}

line_ends_mean_nothing() {
	sed 's/$/\r/' "$plan" | equal "$scored" pipeline &&
		tr '\n' '\r' <"$plan" | equal "$scored" pipeline
}

a_byte_order_mark_means_nothing() {
	{ printf '\357\273\277' && cat "$plan"; } | equal "$scored" pipeline
}

the_place_means_nothing() {
	for place in LC_ALL=C LC_ALL=de_DE.UTF-8 LC_ALL=tr_TR.UTF-8 LANG=ja_JP \
		TZ=Pacific/Kiritimati TZ=America/Los_Angeles POSIXLY_CORRECT=1; do
		(export "${place?}" && equal "$scored" pipeline <"$plan") ||
			return
	done
}

# Day 20777 since 1970, in the middle of it.
the_day_may_come_from_the_environment() {
	(
		export SOURCE_DATE_EPOCH=1795176000
		import <"$plan" | okr-score | align | same "$scored" -
	)
}

# Each row of the output begins with what import wrote.
input_columns_stay() {
	import <"$plan" >"$scratch/imported"
	score <"$scratch/imported" | align | awk -v input="$scratch/imported" '
	{
		if ((getline line <input) <= 0 || index($0, line ",") != 1)
			exit 1
	}
	END { if ((getline line <input) > 0) exit 1 }'
}

# From here on the rows are those that import wrote, with their sources.

rows_may_come_in_any_order() {
	import <"$plan" >"$scratch/imported"
	{
		sed -n 1p "$scratch/imported"
		sed 1d "$scratch/imported" | sort -r
	} | score | align | sort >"$scratch/got"
	sort "$scored" | same "$scratch/got" -
}

# A column of cells that somebody might mangle, in the middle of the sheet.
other_columns_survive() {
	import <"$plan" | awk -v cells="$nasty" '
	BEGIN { while ((getline line <cells) > 0) cell[n++] = line }
	{
		comma = index($0, ",")
		print substr($0, 1, comma) \
			(NR == 1 ? "Their own" : cell[NR % n]) \
			substr($0, comma)
	}' >"$scratch/more"
	score <"$scratch/more" | align >"$scratch/got" &&
		columns names='Their own' "$scratch/more" >"$scratch/a" &&
		columns names='Their own' "$scratch/got" >"$scratch/b" &&
		same "$scratch/a" "$scratch/b" &&
		columns but='Their own' "$scratch/got" | same "$scored" -
}

shares_are_shares() {
	columns names=score,expected,empty,known,share,alignment "$scored" |
		awk -F, '
	NR == 1 { next }
	{
		for (i = 1; i < NF; i++)
			if ($i != "" && ($i !~ /^[01]\.[0-9]+$/ || $i > 1)) {
				print "row " NR ": " $0
				bad = 1
			}
	}
	END { exit bad }'
}

reports_do_not_depend_on_the_order() {
	{
		sed -n 1p "$scored"
		sed 1d "$scored" | sort -r
	} >"$scratch/turned"
	for report in missions vision contribution values unvalued perspectives \
		teams gaps; do
		okr-report "$report" "$scored" | sort >"$scratch/a" &&
			okr-report "$report" "$scratch/turned" | sort |
			same "$scratch/a" - || return
	done
}

# A long plan's script has pages, which need the name of a file.
charts_are_the_same_again() {
	for chart in '' progress tree; do
		for kind in gp txt; do
			# shellcheck disable=SC2086 # no chart is no word
			okr-plot -o "$scratch/a.$kind" $chart "$scored" &&
				TZ=Asia/Tokyo okr-plot -o "$scratch/b.$kind" \
					$chart - <"$scored" &&
				same "$scratch/a.$kind" "$scratch/b.$kind" ||
				return
		done
	done
}

if ! has okr-import okr-score okr-align okr-report okr-plot; then
	echo '1..0 # SKIP the programs are not built'
	exit
fi

cat >"$nasty" <<'END'

=1+2
-5
+49 30 1234
@SUM(A1:A9)
`touch x`
$(touch x)
"say ""no"", twice"
"a, b; c"
" edges "
007
1E5
2026-1-2
1,5
\n\t\\
'quoted'
%s%n%d
<b>&amp;</b>
日本語 👩‍👩‍👧 é
END
sed -i 's/^1,5$/"1,5"/' "$nasty"

computed=id,reading,reading_date,progress,score,expected,empty,health,grade
computed=$computed,known,factor,as_of,modes,anchor,path,depth,share
computed=$computed,contribution,drag,alignment

check_sample() {
	sample=$1
	plan=$2
	scored=$scratch/$sample.scored
	if ! pipeline <"$plan" >"$scored" 2>"$scratch/why"; then
		not_ok "$sample: is read" "$scratch/why"
		return
	fi
	for property in twice_is_once every_run_is_the_same \
		output_files_are_the_output columns_are_found_by_name \
		quotes_mean_nothing line_ends_mean_nothing \
		a_byte_order_mark_means_nothing the_place_means_nothing \
		the_day_may_come_from_the_environment input_columns_stay \
		rows_may_come_in_any_order other_columns_survive \
		shares_are_shares reports_do_not_depend_on_the_order \
		charts_are_the_same_again; do
		check "$sample: $(echo $property | tr _ ' ')" $property
	done
}

for file in samples/*.csv; do
	check_sample "$(basename "$file" .csv)" "$file"
done
company=samples/company
if import $company/strategy.csv $company/okrs.csv $company/checkins.csv \
	>"$scratch/company.csv" 2>"$scratch/why"; then
	check_sample company "$scratch/company.csv"
else
	not_ok 'company: is read' "$scratch/why"
fi
finish
