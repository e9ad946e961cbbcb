#!/bin/sh
# What okr-import --raw promises of any one CSV: its cells, whatever bytes they
# were written in, or a refusal with a place; in bounded memory.  Public CSV
# files and exports of spreadsheets are compared cell by cell where they are.
# SPDX-License-Identifier: ISC
. tests/lib.sh

has okr-import || {
	echo '1..0 # SKIP okr-import is not built'
	exit
}

data=${OKR_DATA:-../shared/data}
got=$scratch/got
err=$scratch/err
in=$scratch/in

cells() { # cells DELIMITER <CSV: a record a line
	LC_ALL=C awk -v delimiter="$1" -f tests/csv-cells.awk
}

raw() { # raw ARGUMENT...: into $got and $err
	okr-import --raw "$@" >"$got" 2>"$err"
}

# gives FILE ARGUMENT...: the bytes of FILE come out
gives() {
	expected=$1
	shift
	raw "$@" || { cat "$err" && return 1; }
	cmp "$expected" "$got"
}

# refuses TEXT ARGUMENT...: one message with TEXT in it, and nothing else
refuses() {
	expected=$1
	shift
	raw "$@"
	status=$?
	cat "$err"
	[ $status -eq 1 ] && [ ! -s "$got" ] && grep -qF -e "$expected" "$err" &&
		[ "$(grep -vc ' note: ' "$err")" -eq 1 ]
}

# Public conformance files, each as its line of the manifest says
as_the_manifest_says() { # FILE CLASS
	delimiter=${2#*delim=}
	delimiter=${delimiter%% *}
	case $delimiter in TAB) delimiter=$(printf '\t') ;; esac
	case $2 in
	malformed-quote*)
		raw --delimiter="$delimiter" "$1" && return 1
		[ ! -s "$got" ] && grep -qE ':[0-9]+: column [0-9]+: ' "$err"
		return
		;;
	esac
	raw --delimiter="$delimiter" "$1" || return
	cells "$delimiter" <"$1" >"$scratch/want" || return
	cells , <"$got" | cmp "$scratch/want" - || return
	rows=${2#*rows=}
	[ "$(wc -l <"$scratch/want")" -eq "${rows%% *}" ] || return
	cp "$got" "$in"
	gives "$in" --delimiter=, "$in"
}
public_files() {
	n=0
	tail -n +2 "$data/csv/MANIFEST.tsv" | cut -f 1,7 >"$scratch/list"
	while IFS='	' read -r file class; do
		n=$((n + 1))
		as_the_manifest_says "$data/csv/$file" "$class" && continue
		echo "$file: $class"
		cat "$err"
		return 1
	done <"$scratch/list"
	[ "$n" -gt 0 ]
}
if [ -e "$data/csv/MANIFEST.tsv" ]; then
	check 'public CSV files are as their manifest says' public_files
else
	skip 'public CSV files' "no $data/csv"
fi

# Exports: the name says what they are in, as with .cp1252. or .semicolon.
export_options() {
	case $1 in
	*.cp1252.*) echo --encoding=cp1252 ;;
	*macroman* | *macintosh*) echo --encoding=macroman ;;
	*sjis* | *shift_jis* | *cp932*) echo --encoding=sjis ;;
	*gb18030* | *gbk*) echo --encoding=gb18030 ;;
	*8859-15* | *latin9*) echo --encoding=iso-8859-15 ;;
	esac
	case $1 in
	*.tsv | *.tab.*) echo --delimiter=tab ;;
	*.semicolon.*) echo --delimiter=semicolon ;;
	*.pipe.* | *.bar.*) echo --delimiter=bar ;;
	esac
}
same_as_cells() {
	# shellcheck disable=SC2046 # words
	raw $(export_options "$1") "$1" || { cat "$err" && return 1; }
	cells , <"$data/spreadsheets/cells/${1##*/}.csv" >"$scratch/want"
	cells , <"$got" | diff "$scratch/want" -
}
if [ -d "$data/spreadsheets" ]; then
	for f in "$data"/spreadsheets/exports/*; do
		check "${f##*/}: its cells" same_as_cells "$f"
	done
	for f in "$data"/spreadsheets/bad/*; do
		check "${f##*/}: refused" refuses "$f:" "$f"
	done
	for f in "$data"/spreadsheets/workbooks/*; do
		check "${f##*/}: refused" refuses soffice "$f"
	done
else
	skip 'exports of spreadsheets' "no $data/spreadsheets"
fi

# The same bytes, however they come
printf 'h,i\r\n"a ""b""",é\r\n\r\n" x","y\r\nz"\r\n1,2,3\r\n' >"$in"
printf 'h,i\n"a ""b""",é\n" x","y\r\nz"\n1,2,3\n' >"$scratch/clean"
check 'a file' gives "$scratch/clean" "$in"
check 'twice is once' gives "$scratch/clean" "$scratch/clean"
for size in 1 2 7 65536; do
	in_pieces() {
		dd bs=$size if="$in" 2>/dev/null | gives "$scratch/clean"
	}
	check "a pipe, $size bytes at a time" in_pieces
	utf16_in_pieces() {
		iconv -f UTF-8 -t UTF-16 "$in" >"$scratch/utf16"
		dd bs=$size if="$scratch/utf16" 2>/dev/null |
			gives "$scratch/clean"
	}
	check "UTF-16, $size bytes at a time" utf16_in_pieces
done
for locale in C de_DE.UTF-8 tr_TR.UTF-8 ja_JP.UTF-8; do
	in_locale() {
		env LC_ALL=$locale okr-import --raw -q "$in" |
			cmp "$scratch/clean" -
	}
	check "the same bytes under $locale" in_locale
done

# The dialect
check 'known names find the delimiter' sh -c \
	'printf "Note, more;Objective;Key Result\n" | okr-import --raw |
		grep -qx "\"Note, more\",Objective,Key Result"'
for delimiter in semicolon tab bar; do
	case $delimiter in
	semicolon) printf 'x;y\n' ;;
	tab) printf 'x\ty\n' ;;
	bar) printf 'x|y\n' ;;
	esac >"$scratch/unknown"
	check "unknown names and no comma: $delimiter?" \
		refuses "--delimiter $delimiter " "$scratch/unknown"
	printf 'x,y\n' >"$scratch/known"
	printf 'x,y\nu,v\n' >"$scratch/two"
	sed 'p; s/x/u/; s/y/v/' "$scratch/unknown" >"$scratch/even"
	check "as many cells in each row: $delimiter" \
		gives "$scratch/two" "$scratch/even"
	{ cat "$scratch/even" && echo u; } >"$scratch/uneven"
	check "not as many: $delimiter?" \
		refuses "--delimiter $delimiter " "$scratch/uneven"
	check "--delimiter=$delimiter" \
		gives "$scratch/known" --delimiter=$delimiter "$scratch/unknown"
	check "--delimiter=comma: one column" \
		gives "$scratch/unknown" --delimiter=comma "$scratch/unknown"
done
printf 'x\ty; z\n' >"$scratch/named.tsv"
printf 'x,y; z\n' >"$scratch/known"
check 'a header alone, and the name says tab' \
	gives "$scratch/known" "$scratch/named.tsv"
printf 'x;y,z\n1;2,3\n' >"$scratch/both"
check 'two delimiters, as many cells with each: the comma' \
	gives "$scratch/both" "$scratch/both"
printf 'Title;x,y\n' >"$scratch/unknown"
check 'one known name and a comma' \
	refuses '<stdin>:1: column 1: does semicolon' <"$scratch/unknown"
printf '"x;y"\n1\n' >"$scratch/unknown"
printf 'x;y\n1\n' >"$scratch/known"
check 'a quoted header is one column' \
	gives "$scratch/known" "$scratch/unknown"

# Size
check '10,000 columns' sh -c 'awk "BEGIN {
		for (i = 0; i < 10000; i++) printf \"c%d,\", i
		print \"last\"
	}" >"$TMPDIR/wide" && okr-import --raw "$TMPDIR/wide" |
		cmp - "$TMPDIR/wide"'
commas() {
	head -c 41943040 /dev/zero | tr '\0' , |
		refuses '<stdin>:1: column 1048577: more cells than a row may'
}
check 'a line of 40 million commas' commas
quoted_cell() { # quoted_cell BYTES
	printf 'a,b\n1,2\n"x\ny","'
	head -c "$1" /dev/zero | tr '\0' x
	printf '",z\n'
}
megabyte() {
	quoted_cell 1048576 | okr-import --raw | wc -c | grep -qx 1048593
}
check 'a cell of a megabyte' megabyte
large_refused() {
	quoted_cell 104857600 | refuses \
		'<stdin>:4: column 2: the cell is larger than 16 MiB'
}
check 'a cell of 100 MiB, where its quote opens' large_refused
unquoted_refused() {
	{
		printf 'a,b\n1,'
		head -c 20971520 /dev/zero | tr '\0' x
	} | refuses '<stdin>:2: column 2: the cell is larger than 16 MiB'
}
check 'the same without a quote' unquoted_refused
large_fits() {
	quoted_cell 104857600 | okr-import --raw --max-cell=100 | wc -c |
		grep -qx 104857617
}
check '--max-cell' large_fits
no_end() {
	{
		printf 'a,b\n1,"2\n'
		yes 'x,y' | head -c 104857600
	} | refuses '<stdin>:2: column 2: the cell is larger than 16 MiB'
}
check 'a quote that does not close for 100 MiB' no_end

# Memory: held back up to 64 MiB, then written as it comes
row='0123456789,abcdefghij,"a, b, c, d",0123456789,abcdefghij,0123456789'
row=$row,abcdefghij,0123456789,abcdefgh
million() { # million LAST: 1,000,000 rows of 100 bytes, then a last one
	yes "$row" | head -n 1000000
	printf '%s\n' "$1"
}
incomplete() {
	million 'a "stray" quote' | raw
	[ $? -eq 1 ] && [ -s "$got" ] && [ "$(wc -l <"$err")" -eq 2 ] &&
		grep -q '<stdin>:1000001: column 1: a quote inside' "$err" &&
		grep -q ': what was written to standard output before is inc' \
			"$err"
}
check 'a fault after 64 MiB: the output is incomplete, and it is said' \
	incomplete
held_back() {
	million 'a "stray" quote' | tail -n 600000 | refuses \
		'<stdin>:600000: column 1: a quote inside'
}
check 'a fault before: no output' held_back
old_file_kept() {
	echo old >"$scratch/out.csv"
	million 'a "stray" quote' | okr-import --raw -o "$scratch/out.csv"
	[ $? -eq 1 ] && grep -qx old "$scratch/out.csv" &&
		[ "$(find "$scratch" -name 'out.csv*' | wc -l)" -eq 1 ]
}
check '-o writes all or leaves the old file' old_file_kept
folder_as_file() {
	okr-import --raw -o "$scratch/out.csv" "$scratch" 2>/dev/null
	[ $? -eq 2 ] && grep -qx old "$scratch/out.csv" &&
		[ "$(find "$scratch" -name 'out.csv*' | wc -l)" -eq 1 ]
}
check 'what cannot be read leaves it too' folder_as_file
in_little_memory() {
	(ulimit -v 163840 && million 1,2 | okr-import --raw | tail -n 1) |
		grep -qx 1,2
}
case $BUILD in
*asan*) skip '100 MB in 160 MiB of address space' 'sanitized' ;;
*) check '100 MB in 160 MiB of address space' in_little_memory ;;
esac

# Trouble
check 'no such file' sh -c 'okr-import --raw no-such-file 2>/dev/null
	[ $? -eq 2 ]'
check 'two files' sh -c 'okr-import --raw a b 2>/dev/null; [ $? -eq 2 ]'
check 'options that need OKRs' sh -c 'okr-import --raw --decimal=. 2>/dev/null
	[ $? -eq 2 ]'
check 'empty input' refuses '<stdin>: empty input' </dev/null
printf '\n\r\n' >"$scratch/blank"
check 'blank lines only' refuses ': empty input' "$scratch/blank"
check 'a full disk' sh -c 'echo a | okr-import --raw 2>/dev/null >/dev/full
	[ $? -eq 2 ]'
printf 'a\n\357\273\277b\n' >"$scratch/joined"
check 'joined files' refuses ':2: column 1: a byte order mark' "$scratch/joined"

finish
