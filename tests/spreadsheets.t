#!/bin/sh
# Sheets as spreadsheet programs export them give what is in them.  The sheets
# are not part of the project: they lie beside it, or this is skipped.
# SPDX-License-Identifier: ISC
. tests/lib.sh

sheets=${SHEETS:-../shared/data/spreadsheets}
tab=$(printf '\t')

has okr-import || {
	echo '1..0 # SKIP okr-import is not built'
	exit
}
[ -d "$sheets/exports" ] || {
	echo "1..0 # SKIP no sheets in $sheets"
	exit
}

# map EXPECTED: which of its columns is which of ours.
map() {
	case $1 in
	tracker*)
		sed "s/ /$tab/g" <<-'EOF'
			section team text
			id id text
			parent parent text
			level kind text
			title title text
			owner owner text
			start start value
			target target value
			current current value
			unit unit unit
			due due_date text
			confidence confidence number
			done Done? bool
			note note text
		EOF
		;;
	german*)
		sed "s/ /$tab/g" <<-'EOF'
			Nr. id text
			Ziel above text
			Schlüsselergebnis title text
			Verantwortlich owner text
			Startwert start value
			Zielwert target value
			Aktuell current value
			Fortschritt given_progress percent
			Bemerkung note text
			Erledigt Erledigt bool
		EOF
		printf 'Fällig am\tdue_date\ttext\n'
		;;
	esac
}

kinds_in() {
	case $1 in
	german*) echo key_result ;;
	*) echo objective,key_result ;;
	esac
}

# Which character set a file is in is said in its name.
encoding_of() {
	case $1 in
	*.cp1252.*) echo --encoding=cp1252 ;;
	*.iso88591.* | *.latin1.*) echo --encoding=iso-8859-1 ;;
	*.iso885915.* | *.latin9.*) echo --encoding=iso-8859-15 ;;
	*.macroman.*) echo --encoding=macroman ;;
	*.shift_jis.* | *.sjis.*) echo --encoding=shift_jis ;;
	*.gb18030.*) echo --encoding=gb18030 ;;
	esac
}

# gives_content EXPORT: the import of it is what expected/ says.
gives_content() {
	name=${1##*/}
	expected=${name%%.*}
	# shellcheck disable=SC2046 # no option, or one
	okr-import -q $(encoding_of "$name") "$1" >"$scratch/out" || return
	map "$expected" >"$scratch/map"
	[ -s "$scratch/map" ] || { echo "no map for $expected"; return 1; }
	case $name in
	*.tsv) untabbed=1 ;;
	*) untabbed= ;;
	esac
	awk -v kinds="$(kinds_in "$expected")" -v untabbed=$untabbed -f tests/sheets.awk \
		"$scratch/map" "$sheets/expected/$expected.csv" \
		"$scratch/out" >"$scratch/differs" || return
	! grep . "$scratch/differs"
}

for f in "$sheets"/exports/*; do
	[ -e "$sheets/expected/$(basename "$f" | cut -d. -f1).csv" ] || continue
	check "$(basename "$f")" gives_content "$f"
done

# refused FILE: with its line, and nothing written.
refused() {
	okr-import -q "$1" >"$scratch/out" 2>"$scratch/err"
	[ $? -eq 1 ] && [ ! -s "$scratch/out" ] &&
		grep -q "^okr-import: $1:[0-9][0-9]*: " "$scratch/err" &&
		return
	cat "$scratch/err"
	false
}

for f in "$sheets"/bad/*; do
	check "$(basename "$f") is refused with its line" refused "$f"
done
finish
