#!/bin/sh
# What a chart claims is what okr-report finds in the same plan: titles are
# made elsewhere than sentences, and must not come apart.  On the samples and
# on random organisations, on several days.
# SPDX-License-Identifier: ISC
. tests/lib.sh

plan=$scratch/plan.csv
found=$scratch/found.csv

# columns [NAME=VALUE]... FILE
columns() {
	awk -f tests/columns.awk "$@"
}

# title KIND: its first sentence.
title() {
	okr-plot -q "$1" --plain "$plan" 2>/dev/null | sed 1q
}

# The number that a sentence begins with; "All 3", "Both", "The only".
number_of() {
	case $1 in
	'All '*) set -- "${1#All }" ;;
	'Both '*) set -- 2 ;;
	'The only '*) set -- 1 ;;
	[0-9]*) ;;
	*) set -- 0 ;;
	esac
	echo "${1%%[!0-9]*}"
}

# found_rows FINDING: how many rows it rests on, 0 where it does not hold.
found_rows() {
	columns names=finding,rests_on "$found" |
		awk -F, -v f="$1" '$1 == f { n += split($2, id, ";") }
			END { print n + 0 }'
}

# sentence FINDING: the first one.
sentence() {
	columns names=finding,sentence "$found" | sed -n "s/^$1,//p" | sed 1q
}

same() {
	[ "$1" = "$2" ] || {
		echo "$3: the chart says $1, the report $2"
		return 1
	}
}

# "5 of 24 open key results have had no reading for over 14 days": F13.
freshness() {
	words=$(title freshness)
	case $words in
	*'had no reading for over'*) n=$(number_of "$words") ;;
	*) n=0 ;;
	esac
	same "$n" "$(found_rows F13)" "$words"
}

# The cover counts the same ones.
cover() {
	words=$(okr-plot review -q --plain "$plan" |
		sed -n '/^$/q; /without a reading for/p')
	same "$(number_of "$words")" "$(found_rows F13)" "$words"
}

# "1 of 7 missions is not served this cycle": F7, where a cycle is open.  A
# mission that was served earlier in the cycle is one of F7 alone.
missions() {
	words=$(title missions)
	case $words in
	*'not served this cycle'*) n=$(number_of "$words") ;;
	*'served this cycle'*) n=0 ;;
	*) return 0 ;;
	esac
	[ "$n" -le "$(found_rows F7)" ] || same "$n" "$(found_rows F7)" "$words"
}

# A landing and what is still possible, as far as two decimals show them: F1.
vision() {
	words=$(title vision)
	case $words in
	*' lands at '*) n=$(expr "$words" : '.* lands at \([0-9.]*[0-9]\)') ;;
	*) return 0 ;;
	esac
	report=$(sentence F1)
	[ -n "$report" ] || {
		echo "$words: nothing in the report"
		return 1
	}
	same "$n" "$(expr "$report" : '.* lands at \([0-9.]*[0-9]\)' |
		awk '{ printf "%.2f\n", $1 }')" "$words"
}

# How the objectives are, in the chart and on the cover.
progress() {
	words=$(title progress)
	okr-plot review -q --plain "$plan" |
		sed -n 's/^[0-9]* open objectives*: //p' | tr ',.' '\n\n' |
		sed 's/^ //' | sed -n '/track$/p; /risk$/p; /missed$/p' |
		while read -r n what; do
			case $what:$words in
			'on track':*) ;;
			*:"All $n "*"$what"* | *:'The only'*"$what"*) ;;
			*:'Both'*"$what"*) ;;
			*:*"$n $what"* | *:"$n of "*" $what"*) ;;
			*)
				echo "$words: the cover says $n $what"
				exit 1
				;;
			esac
		done
}

# Key results whose owner is of another mind than the numbers: F14.
quadrant() {
	words=$(title quadrant)
	case $words in
	*'agree in '* | 'No open '*) n=0 ;;
	'Belief and number part in '*) n=$(number_of "${words#*part in }") ;;
	*' key results are '*) n=$(number_of "$words") ;;
	*) n=1 ;;
	esac
	same "$n" "$(found_rows F14)" "$words"
}

# "'Built in the valley' has no objective behind it": as many as F8 has, where
# any objective embodies any value.
values() {
	words=$(title values)
	n=$(found_rows F8)
	case $words in
	*'has no objective behind it'*) same 1 "$n" "$words" ;;
	*'have no objective behind them'*)
		[ "$n" -ge 2 ] || same several "$n" "$words"
		;;
	*) [ "$n" -eq 0 ] || case $words in
		'No '* | *' no '*) ;;
		*) same 0 "$n" "$words" ;;
		esac ;;
	esac
}

# Each chart agrees with the report of the plan.
titles_agree() {
	okr-report findings "$plan" >"$found" || return
	for chart in freshness cover missions vision progress quadrant values; do
		$chart || return
	done
}

has okr-import okr-score okr-align okr-report okr-plot || {
	skip 'titles' 'not built'
	finish
}

company=samples/company
for day in 2026-02-20 2026-03-31 2026-05-15 2026-08-01 2026-11-20 2027-02-01; do
	okr-import -q $company/strategy.csv $company/okrs.csv \
		$company/checkins.csv 2>/dev/null |
		okr-score -q --as-of $day 2>/dev/null | okr-align -q >"$plan"
	check "company as of $day" titles_agree
done
for sample in samples/*.csv; do
	okr-import -q "$sample" 2>/dev/null |
		okr-score -q --as-of 2026-03-06 2>/dev/null |
		okr-align -q >"$plan"
	check "${sample##*/}" titles_agree
done
for seed in 1 2 3 4; do
	for day in 2026-02-14 2026-06-30; do
		awk -v seed=$seed -v parts=3 -f tests/organisation.awk |
			okr-score -q --as-of $day 2>/dev/null |
			okr-align -q >"$plan" 2>/dev/null
		check "organisation $seed as of $day" titles_agree
	done
done
finish
