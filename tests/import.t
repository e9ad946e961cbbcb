#!/bin/sh
# What okr-import promises of any input: the same table whatever its bytes
# look like, twice is once, nothing on standard output when anything is wrong.
# SPDX-License-Identifier: ISC
. tests/lib.sh

has okr-import || {
	echo '1..0 # SKIP okr-import is not built'
	exit
}

company=samples/company
sheet=$scratch/sheet.csv
log=$scratch/log.csv
want=$scratch/want
got=$scratch/got

cat >"$sheet" <<'EOF'
Team,Objective,Serves,KR ID,Key Result,Quarter,Unit,Start,Target,Extra
Sales,"Grow, abroad",,KR-1,Shops,2026-Q1,shops,2,8,"says ""more""
and more"
Sales,,,KR-2,Revenue,2026-Q1,EUR,0,900.5,
People,Hire,"Grow, abroad",KR-3,Interviews,2026-Q1,,0,20,none
EOF
cat >"$log" <<'EOF'
Date,KR ID,Value
2026-01-31,KR-1,3
EOF
okr-import -q <"$sheet" >"$want"

# gives FILE COMMAND...: standard output is FILE, standard error empty.
gives() {
	expected=$1
	shift
	"$@" >"$got" 2>"$scratch/err" || echo "status $?"
	cmp "$expected" "$got" && ! grep . "$scratch/err"
}

# fails STATUS COMMAND...: with that status, a message and no output.
fails() {
	expected=$1
	shift
	"$@" >"$got" 2>"$scratch/err"
	status=$?
	[ $status -eq "$expected" ] || echo "status $status"
	[ $status -eq "$expected" ] && [ ! -s "$got" ] && [ -s "$scratch/err" ]
}

from() { # from FILE COMMAND...: with FILE as standard input
	file=$1
	shift
	"$@" <"$file"
}

check 'a dash is standard input' gives "$want" from "$sheet" okr-import -q -

# The bytes around the cells
awk '{ printf "%s\r\n", $0 }' "$sheet" >"$scratch/crlf"
printf '\357\273\277' | cat - "$sheet" >"$scratch/bom"

without_line_ends() { # a line end inside a cell is data, and stays as it is
	okr-import -q <"$1" | tr -d '\r' >"$got.cr" && cmp "$want" "$got.cr"
}
check 'CRLF is LF' without_line_ends "$scratch/crlf"
check 'a byte order mark is dropped' \
	gives "$want" from "$scratch/bom" okr-import -q

printf 'kind,id,title\nobjective,O-1,Grow\nvalue,VA-1,Care\n' >"$scratch/lf"
tr '\n' '\r' <"$scratch/lf" >"$scratch/cr"
okr-import -q <"$scratch/lf" >"$scratch/lf.out"
check 'CR is LF' gives "$scratch/lf.out" from "$scratch/cr" okr-import -q
printf '%s' "$(cat "$scratch/lf")" >"$scratch/no-end"
check 'the last line end may lack' \
	gives "$scratch/lf.out" from "$scratch/no-end" okr-import -q

for delimiter in ';' '|' '	'; do
	tr ',' "$delimiter" <"$scratch/lf" >"$scratch/delimited"
	check "cells between '$delimiter'" \
		gives "$scratch/lf.out" from "$scratch/delimited" okr-import -q
done
check '--delimiter' gives "$scratch/lf.out" \
	from "$scratch/delimited" okr-import -q --delimiter=tab
check 'the wrong --delimiter' \
	fails 1 from "$scratch/delimited" okr-import -q --delimiter=,

in_pieces() { # bytes that come one by one
	dd bs=1 if="$sheet" 2>/dev/null | okr-import -q >"$got"
	cmp "$want" "$got"
}
check 'a slow pipe' in_pieces

for locale in C de_DE.UTF-8 tr_TR.UTF-8 ja_JP.UTF-8; do
	check "the same bytes under $locale" gives "$want" \
		from "$sheet" env LC_ALL=$locale TZ=Asia/Tokyo okr-import -q
done

# Twice is once
twice() {
	okr-import -q "$@" >"$scratch/once" &&
		gives "$scratch/once" okr-import "$scratch/once" &&
		okr-import -q "$@" | cmp - "$scratch/once"
}
for f in samples/*.csv $company/strategy.csv; do
	check "$f: importing twice is importing once" twice "$f"
done
check 'the company: importing twice is importing once' \
	twice $company/strategy.csv $company/okrs.csv $company/checkins.csv

cases_twice() {
	for out in tests/cases/okr-import/*/out; do
		okr-import "$out" 2>/dev/null | cmp - "$out" || return
	done
}
check 'so with what every case gives' cases_twice

# Tables from a small generator: cells with all that has to be quoted.
random_table() {
	awk -v seed="$1" '
	function next_random(n) {
		seed = (seed * 1103515245 + 12345) % 2147483648
		return int(seed / 65536) % n
	}
	function cell(    i, n, text) {
		n = next_random(6)
		for (i = 0; i < n; i++)
			text = text piece[next_random(12)]
		if (text ~ /[",\r\n]|^ | $/ || next_random(4) == 0) {
			gsub(/"/, "\"\"", text)
			return "\"" text "\""
		}
		return text
	}
	BEGIN {
		split("a, ,\",\n,\r\n,\t,é,日本,;,=1+1,\\,x y", p, ",")
		for (i = 1; i <= 12; i++)
			piece[i - 1] = p[i]
		piece[0] = ","
		printf "more,kind,id,title,the rest\n"
		n = next_random(30)
		for (i = 0; i < n; i++)
			printf "%s,objective,O-%d,t%s,%s\n", cell(), i, i, cell()
	}'
}

random_twice() {
	for seed in $(seq 1 200); do
		random_table "$seed" >"$scratch/random"
		okr-import -q "$scratch/random" >"$scratch/once" || return
		okr-import "$scratch/once" | cmp - "$scratch/once" || return
	done
}
check 'so with 200 random tables' random_twice

# What is common to all sheets, as a map, changes nothing.
as_a_map() {
	okr-import --profile common --print >"$scratch/common.csv" &&
		gives "$want" from "$sheet" okr-import -q \
			--map "$scratch/common.csv"
}
check 'what --profile common prints is a map' as_a_map

# Every profile is a map to start from, and listed with what it is for.
profiles_print() {
	for f in lib/data/profiles/*.csv; do
		name=$(basename "$f" .csv)
		okr-import --profile "$name" --print | cmp - "$f" || return
		okr-import --profile list | grep -q "^$name  *[A-Za-z]" ||
			return
	done
}
check 'each profile is listed and printed' profiles_print

# A sheet to start from goes through without a warning, to the end.
template_runs() {
	okr-import --template "$1" >"$scratch/template.csv" &&
		okr-import -q --strict "$scratch/template.csv" |
		okr-score --strict --as-of 2027-02-16 |
			okr-align --strict >"$got" 2>"$scratch/err" &&
		! grep . "$scratch/err" && [ "$(wc -l <"$got")" -ge "$2" ]
}
check '--template small runs' template_runs small 7
check '--template company runs' template_runs company 22
check 'no such --template' fails 2 okr-import --template large

# Several files
kinds() { # kinds COLUMN FILE...: how often each kind occurs
	okr-import -q "$@" | awk -F, 'NR > 1 { print $2 }' | sort | uniq -c |
		awk '{ print $1, $2 }'
}
company_kinds() {
	kinds $company/strategy.csv $company/okrs.csv $company/checkins.csv \
		>"$got"
	# check-ins: a line each; strategy.csv: a line each
	grep -qx "$(($(wc -l <$company/checkins.csv) - 1)) checkin" "$got" &&
		grep -qx '1 vision' "$got" && grep -qx '4 value' "$got" &&
		grep -qx '3 pillar' "$got" && grep -qx '7 mission' "$got" &&
		grep -qx "$(grep -c ',KR-[0-9]*,' $company/okrs.csv) key_result" \
			"$got" && return
	cat "$got"
	false
}
check 'the company: each row is there' company_kinds
check 'the company: without a warning' \
	gives /dev/null sh -c "okr-import -q $company/strategy.csv \
		$company/okrs.csv $company/checkins.csv 2>&1 >/dev/null"

okr-import -q "$sheet" "$log" >"$scratch/joined"
joined() {
	tail -n 1 "$scratch/joined" | grep -q "^,checkin,KR-1,.*,$log:2," &&
		[ "$(wc -l <"$scratch/joined")" -eq \
			"$(($(wc -l <"$want") + 1))" ]
}
check 'a log is joined to its sheet' joined
check 'the order of files is the order of rows' \
	sh -c "okr-import -q '$log' '$sheet' | sed -n 2p | grep -q ^,checkin"
check 'a sheet from standard input among files' \
	sh -c "okr-import -q - '$log' <'$sheet' | grep -c '<stdin>:' |
		grep -qx 5"
check 'a file twice is refused' fails 2 okr-import -q "$sheet" "$sheet"
cp "$sheet" "$scratch/copy.csv"
check 'and a copy of it, by its ids' \
	fails 1 okr-import -q "$sheet" "$scratch/copy.csv"
check '--prefix makes it two' \
	sh -c "ln '$sheet' '$scratch/b.csv' &&
		okr-import -q --prefix '$scratch/b.csv=b-' '$sheet' \
			'$scratch/b.csv' | grep -c ^b-KR- | grep -qx 3"

# Trouble
check 'no such file' fails 2 okr-import "$scratch/none.csv"
check 'a folder' fails 2 okr-import "$scratch"
if command -v script >/dev/null; then
	check 'a terminal is told how to end' sh -c "printf '\\004' |
		timeout 10 script -qec okr-import /dev/null | grep -q Ctrl-D"
else
	skip 'a terminal is told how to end' 'no script'
fi
check 'empty input' fails 1 from /dev/null okr-import
check 'blank lines only' \
	sh -c 'printf "\n\n" | okr-import 2>/dev/null; [ $? -eq 1 ]'
check 'not UTF-8' sh -c \
	'printf "kind,title\nobjective,\377\n" | okr-import 2>&1 |
		grep -q "^okr-import: <stdin>:2: byte 11: not UTF-8 (0xFF)"'
one_message() { # one_message TEXT: of a refusal, and the only one
	okr-import -q 2>"$scratch/err" >"$got" && return 1
	[ ! -s "$got" ] && [ "$(wc -l <"$scratch/err")" -eq 1 ] &&
		grep -F "$1" "$scratch/err"
}
workbook() {
	printf 'PK\003\004\000\000xl/workbook.xml' | one_message soffice
}
check 'a workbook' workbook
table_in_bytes() { # table_in_bytes CHARSET OPTION...
	iconv -f UTF-8 -t "$1" "$scratch/lf.words" >"$scratch/bytes" || return
	shift
	gives "$scratch/words.out" from "$scratch/bytes" okr-import -q "$@"
}
printf 'kind,id,title\nobjective,O-1,Größe: Übel\n' >"$scratch/lf.words"
okr-import -q <"$scratch/lf.words" >"$scratch/words.out"
check 'UTF-16 with a byte order mark' table_in_bytes UTF-16
check 'UTF-16LE without one' table_in_bytes UTF-16LE
check 'UTF-16BE without one' table_in_bytes UTF-16BE
check 'UTF-32 that is named' table_in_bytes UTF-32LE --encoding utf-32le
for charset in CP1252 ISO-8859-15 MACINTOSH GB18030; do
	check "$charset" table_in_bytes $charset --encoding=$charset
done
not_told() {
	iconv -f UTF-8 -t "$1" "$scratch/lf.words" |
		one_message "<stdin>:2: byte 17: not UTF-8 (0x$2) after \
'objective,O-1,Gr'; try --encoding $3"
}
check 'CP1252 that is not named' not_told CP1252 F6 cp1252
check 'Mac Roman that is not named' not_told MACINTOSH 9A macroman
check 'an unknown --encoding' \
	fails 2 from "$sheet" okr-import --encoding=klingon
check 'an --encoding that would drop characters' \
	fails 2 from "$sheet" okr-import --encoding=cp1252//IGNORE
check 'an unfit --delimiter' \
	fails 2 from "$sheet" okr-import '--delimiter="'

# What stands around the rows
printf 'kind;id;title\nobjective;O-1;Grow\nvalue;VA-1;Care\n' >"$scratch/semi"
same_but_lines() { # same_but_lines LINES OPTION...: FILE has so many more
	more=$1
	shift
	awk -F, -v OFS=, -v more="$more" 'NR > 1 {
		$NF = "<stdin>:" NR + more
	} { print }' "$scratch/lf.out" >"$scratch/moved"
	gives "$scratch/moved" from "$scratch/around" okr-import -q "$@"
}
{ echo 'sep=;' && cat "$scratch/semi"; } >"$scratch/around"
check 'a sep= line' same_but_lines 1
{ printf '"sep=;"\r\n' && sed 's/$/\r/' "$scratch/semi"; } >"$scratch/around"
check 'a quoted sep= line, CRLF' same_but_lines 1
{ echo 'sep=,' && cat "$scratch/semi"; } >"$scratch/around"
check '--delimiter outweighs it' same_but_lines 1 '--delimiter=;'
{
	echo '"kind,id,title"' && echo && echo '"objective,""O-1"",Grow"'
	echo '"value,VA-1,Care"'
} >"$scratch/around"
sed 's/:3$/:4/; s/:2$/:3/' "$scratch/lf.out" >"$scratch/moved"
check 'each row a quoted cell' \
	gives "$scratch/moved" from "$scratch/around" okr-import -q
awk 'BEGIN { ORS = "\r\r\n" } { print }' "$scratch/lf" >"$scratch/around"
check 'CR CR LF' same_but_lines 0
printf 'kind,id,title,,\nobjective,O-1,Grow,,\nvalue,VA-1,Care,,\n,,,,\n' \
	>"$scratch/around"
check 'empty columns and rows at the end' same_but_lines 0
{ cat "$scratch/lf" && printf ',\n,,,,,,\n""\n'; } >"$scratch/around"
check 'empty rows of any width' same_but_lines 0
printf 'Dear all,\nhere is no table.\n' >"$scratch/prose"
check 'no table' sh -c "okr-import -q '$scratch/prose' 2>&1 |
	grep -q \"is this a table of OKRs? The header, 'Dear all', '', has none of\""
printf 'Dear all\nhere is no table.\n' >"$scratch/prose"
check 'one column that says nothing' sh -c "okr-import -q '$scratch/prose' 2>&1 |
	grep -q \"is this a table of OKRs? It has one column, 'Dear all'\""
check 'a quote that never closes' sh -c \
	'printf "kind,title\nobjective,\"Grow\nvalue,Care\n" | okr-import 2>&1 |
		grep -q "<stdin>:2: column 2: the quote opened here"'
check 'an unknown option' fails 2 okr-import --frobnicate
check 'a full disk' \
	sh -c "okr-import -q '$sheet' >/dev/full 2>/dev/null; [ \$? -eq 2 ]"
check 'a reader that leaves is no trouble' \
	sh -c "okr-import -q $company/strategy.csv 2>&1 | head -n 1 |
		grep -q ^id,kind"

printf 'old\n' >"$scratch/out.csv"
keeps_old_file() {
	fails 1 okr-import -q -o "$scratch/out.csv" "$log" &&
		grep -qx old "$scratch/out.csv" &&
		okr-import -q -o "$scratch/out.csv" "$sheet" &&
		sed "s|<stdin>|$sheet|" "$want" | cmp - "$scratch/out.csv"
}
check '-o writes all or leaves the old file' keeps_old_file

# Size
check '10,000 columns' sh -c 'awk "BEGIN {
		printf \"kind,title\"
		for (i = 0; i < 10000; i++) printf \",c%d\", i
		printf \"\nobjective,Grow\"
		for (i = 0; i < 10000; i++) printf \",%d\", i
		print \"\"
	}" | okr-import -q | tail -n 1 | grep -q ",9999$"'
check 'a cell of a megabyte' sh -c 'awk "BEGIN {
		printf \"kind,title\nobjective,\"
		for (i = 0; i < 65536; i++) printf \"sixteen letters.\"
		print \"\"
	}" | okr-import -q | wc -c | { read -r n; [ "$n" -gt 1048576 ]; }'
large_cell() { # large_cell BYTES: a sheet with a cell of that size
	printf 'kind,title\nvalue,Care\nobjective,"'
	head -c "$1" /dev/zero | tr '\0' x
	printf '"\n'
}
too_large() {
	large_cell 104857600 |
		one_message '<stdin>:3: column 2: the cell is larger than 16 MiB'
}
check 'a cell of 100 MiB, where its quote opens' too_large
fits() {
	large_cell 20971520 | okr-import -q --max-cell=20 | tail -n 1 | wc -c |
		{ read -r n && [ "$n" -gt 20971520 ]; }
}
check '--max-cell' fits
check '100,000 rows without ids, all alike' sh -c 'awk "BEGIN {
		print \"Objective,Key Result,Target\"
		for (i = 0; i < 100000; i++) print \"Grow,Shops,1.000,5\"
	}" | sed "s/1.000,5/\"1.000,5\"/" | okr-import -q 2>/dev/null |
		tail -n 1 | grep -q "^KR-[0-9]\{12\}-100000,.*,1000.5,"'

finish
