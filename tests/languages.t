#!/bin/sh
# SPDX-License-Identifier: ISC
# One text that means different things in two languages is decided by the other
# headers of its sheet.  Each of these is known here: a further one is to be
# looked at, for a sheet in English with a word of either is no longer clear.
. tests/lib.sh

known="header begin: de start_date; en start_date; nl start+start_date
header direction: en metric_type; fr team
header indikator: da -+key_result; de key_result; sv -+key_result
header inicio: es start+start_date; pt start
header metrica: es -+key_result+metric_type+unit; it -+key_result; pt -+key_result+metric_type+unit
header quadrimestre: it cycle; pt -+cycle
header service: en -+team; fr team
header start: da start+start_date; de start+start_date; en start_date; sv start+start_date
header type: da kind+metric_type; en commitment+kind+metric_type; fr kind+metric_type
header 種類: ja kind+metric_type; zh kind
time kw: de W; nl Q; pl Q"

# "what text: language meaning+meaning; language meaning" for each that differs
collisions() {
	for f in lib/data/languages/*.csv; do
		l=${f##*/}
		sed 1,2d "$f" | sed "s/^/${l%.csv},/"
	done | awk -F, '{
		gsub(/-/, " ", $3)
		print $2 " " $3 "\t" $1 "\t" ($4 == "" ? "-" : $4)
	}' | LC_ALL=C sort -u | awk -F'\t' '
	function flush() {
		close_language()
		if (differs)
			print key ": " all
		all = first = ""
		differs = 0
	}
	function close_language() {
		if (set == "")
			return
		if (first == "")
			first = set
		if (set != first)
			differs = 1
		all = all (all == "" ? "" : "; ") language " " set
		set = ""
	}
	$1 != key { flush(); key = $1; language = $2 }
	$2 != language { close_language(); language = $2 }
	{ set = set (set == "" ? "" : "+") $3 }
	END { flush() }'
}

only_known_collisions() {
	collisions
	test "$(collisions)" = "$known"
}

# Each table has about, and every word that a sheet cannot do without.
is_complete() {
	for f in lib/data/languages/*.csv; do
		for what in header,objective header,key_result header,owner \
		    header,target header,current header,due_date status,done \
		    status,at_risk status,off_track current,done time,Q; do
			grep -q "^${what%,*},.*,${what#*,}\$" "$f" && continue
			echo "# $f: no $what"
			return 1
		done
	done
}

check 'what differs between languages is known' only_known_collisions
check 'each language has what a sheet needs' is_complete
finish
