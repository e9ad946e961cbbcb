#!/bin/sh
# What can go wrong around a filter: full disks, closed streams, files that
# are not there, bytes that are no text, sheets of every odd size.  A filter
# then says one thing, prints nothing, and ends with the right status.
# SPDX-License-Identifier: ISC
. tests/lib.sh

as_of=2026-11-20
out=$scratch/out
err=$scratch/err

# rows N: a mission and N rows below it, ten key results an objective.
rows() {
	awk -v n="$1" 'BEGIN {
		print "id,kind,parent,title,cycle,start,target,current"
		print "M-1,mission,,Serve,,,,"
		for (i = 1; i < n; i++) {
			if (i % 11 == 1) {
				o = i
				printf "O-%d,objective,M-1,\"Do, %d\",2026,,,\n",
					i, i
			} else
				printf "KR-%d,key_result,O-%d,Reach %d,2026," \
					"0,100,%d\n", i, o, i, i % 100
		}
	}'
}

# run TOOL [ARGUMENT...]: as a user would run it on a plan.
run() {
	tool=$1
	shift
	case $tool in
	okr-import) okr-import -q "$@" ;;
	okr-score) okr-score --as-of="$as_of" "$@" ;;
	okr-report) okr-report missions "$@" ;;
	okr-plot) okr-plot -T text progress "$@" ;;
	*) "$tool" "$@" ;;
	esac
}

# feed NAME: the sheet of that name as the tool wants it, scored or not.
feed() {
	case $tool in
	okr-import | okr-score) echo "$scratch/$1.csv" ;;
	*)
		okr-score -q --as-of="$as_of" -o "$scratch/$1-scored.csv" \
			"$scratch/$1.csv" 2>/dev/null
		echo "$scratch/$1-scored.csv"
		;;
	esac
}

# is STATUS WANT: and says what was printed when it is not.
is() {
	[ "$1" -eq "$2" ] && return
	echo "status $1, not $2"
	cat "$err"
	return 1
}

is_empty() {
	[ ! -s "$1" ] && return
	echo "not empty: $(head -c 300 "$1")"
	return 1
}

# says TEXT: the messages have this line, whatever the program is called.
says() {
	sed "s/^$tool: //" "$err" | grep -qFx -e "$1" && return
	echo "no message: $1"
	cat "$err"
	return 1
}

# refuses STATUS MESSAGE [ARGUMENT...]: with nothing on standard output.
refuses() {
	want=$1
	message=$2
	shift 2
	run "$tool" "$@" >"$out" 2>"$err"
	is $? "$want" && is_empty "$out" && says "$message"
}

# passes NAME: the sheet is taken; that rows lead nowhere may be said.
passes() {
	run "$tool" "$(feed "$1")" >"$out" 2>"$err"
	is $? 0
}

# The streams.

full_disk() {
	run "$tool" <"$plan" 2>"$err" >/dev/full
	is $? 2 && says \
		'standard output: cannot write: No space left on device'
}

full_disk_for_help() {
	"$tool" --help 2>"$err" >/dev/full
	is $? 2 || return
	"$tool" --version 2>"$err" >/dev/full
	is $? 2
}

closed_output() {
	run "$tool" "$plan" 2>"$err" >&-
	is $? 2 && says 'standard output: cannot write: Bad file descriptor'
}

closed_input() {
	refuses 2 '<stdin>: cannot read: Bad file descriptor' <&-
}

# A reader that goes away ends the filter without a word.
reader_gone() {
	{
		run "$tool" "$big" 2>"$err"
		echo $? >"$scratch/status"
	} | head -n 1 >"$out"
	read -r status <"$scratch/status"
	is_empty "$err" && case $status in
	0 | 141) ;; # all of it was in the pipe, or SIGPIPE
	*) is "$status" 141 ;;
	esac
}

reader_gone_and_signal_ignored() {
	(
		trap '' PIPE
		reader_gone
	)
}

# With standard error closed no message lands in the output.
closed_messages() {
	faulty=$(feed faulty)
	run "$tool" "$faulty" -o "$scratch/a.txt" 2>"$err"
	is $? 0 || return
	run "$tool" "$faulty" -o "$scratch/b.txt" 2>&-
	is $? 0 && cmp "$scratch/a.txt" "$scratch/b.txt"
}

# Files.

missing_file() {
	refuses 2 "$scratch/none.csv: cannot read: No such file or directory" \
		"$scratch/none.csv"
}

folder_as_file() {
	refuses 2 "$scratch: cannot read: Is a directory" "$scratch"
}

output_under_a_file() {
	refuses 2 "$plan/x.txt: cannot write: Not a directory" \
		-o "$plan/x.txt" "$plan"
}

output_in_no_folder() {
	refuses 2 "$scratch/no/x.txt: cannot write: No such file or directory" \
		-o "$scratch/no/x.txt" "$plan"
}

output_in_a_read_only_folder() {
	mkdir -p "$scratch/locked" && chmod 555 "$scratch/locked"
	refuses 2 "$scratch/locked/x.txt: cannot write: Permission denied" \
		-o "$scratch/locked/x.txt" "$plan"
}

old_output_is_kept() {
	mkdir "$scratch/kept" && echo old >"$scratch/kept/x.txt"
	refuses 1 '<stdin>: empty input (did the command before it fail?)' \
		-o "$scratch/kept/x.txt" </dev/null &&
		[ "$(cat "$scratch/kept/x.txt")" = old ] &&
		[ "$(ls "$scratch/kept")" = x.txt ] && rm -r "$scratch/kept"
}

file_too_large() {
	echo old >"$scratch/small"
	! (
		ulimit -f 1
		run "$tool" -o "$scratch/small" "$big" 2>"$err"
	) && [ "$(cat "$scratch/small")" = old ]
	result=$?
	rm -f "$scratch"/small*
	return "$result"
}

two_files() {
	run "$tool" "$plan" "$plan" >"$out" 2>"$err"
	is $? 2 && is_empty "$out" && grep -q '^usage: ' "$err"
}

unknown_option() {
	run "$tool" --nosuch "$plan" >"$out" 2>"$err"
	is $? 2 && is_empty "$out" && grep -q '^usage: ' "$err"
}

# Bytes.

empty_input() {
	refuses 1 '<stdin>: empty input (did the command before it fail?)' \
		</dev/null
}

nul_byte() {
	printf 'id,kind,title\nO-1,objective,a\nO-2,objective,b\0c\n' |
		refuses 1 '<stdin>:3: byte 16: a NUL; is this UTF-16, or no text?'
}

not_utf8() {
	printf 'id,kind,title\nO-1,objective,caf\351\n' |
		grep -a . >"$scratch/latin1.csv"
	run "$tool" "$scratch/latin1.csv" >"$out" 2>"$err"
	is $? 1 && is_empty "$out" &&
		grep -q "^$tool: $scratch/latin1.csv:2: byte 18: not UTF-8" "$err"
}

stray_quote() {
	printf 'id,kind,title\nO-1,objective,5" pipe\n' | refuses 1 \
		"<stdin>:2: column 3: a quote inside an unquoted cell; \
quote the whole cell and double it"
}

open_quote() {
	{
		printf 'id,kind,title\nO-1,objective,a\nO-2,objective,"b\n'
		rows 1000 | sed 's/"//g'
	} | refuses 1 '<stdin>:3: column 3: the quote opened here never closes'
}

ragged_rows() {
	printf 'id,kind,title\nO-1,objective\nO-2,objective,a,b\n' >"$scratch/r"
	refuses 1 '<stdin>:2: 2 cells where the header has 3' <"$scratch/r" &&
		says '<stdin>:3: 4 cells where the header has 3; quote cells that have a delimiter in them'
}

same_header_twice() {
	printf 'id,kind,title,title\nO-1,objective,a,b\n' | refuses 1 \
		"<stdin>:1: columns 3 and 4 are both called 'title'; rename one of them in the sheet"
}

joined_files() {
	printf 'id,kind,title\nO-1,objective,a\n\357\273\277id,kind,title\n' |
		refuses 1 "<stdin>:3: column 1: a byte order mark inside the \
file; were two files joined?"
}

many_errors() {
	more='980 more errors'
	[ "$tool" != okr-import ] || more="<stdin>:1: is this a table of OKRs? \
This header has 3 cells, but 50 of the 50 rows below have another number, such \
as 2 in line 2; each row needs a cell for each name, an empty one too"
	{
		echo id,kind,title
		yes O-1,objective | head -n 1000
	} | refuses 1 "$more"
}

no_escapes_in_messages() {
	printf 'id,kind,title,parent,target\nO-1,\033]0;x\007\302\233m,a,,\n' |
		run "$tool" >"$out" 2>"$err"
	if grep -q '[[:cntrl:]]' "$err" || grep -q "$(printf '\302\233')" "$err"
	then
		cat -v "$err"
		return 1
	fi
}

# 17 MiB in one cell, on line 3.
cell_too_large() {
	{
		printf 'id,kind,title\nO-1,objective,a\nO-2,objective,'
		head -c $((17 * 1024 * 1024)) /dev/zero | tr '\0' x
		echo
	} >"$scratch/huge.csv"
	refuses 1 '<stdin>:3: column 3: the cell is larger than 16 MiB' \
		<"$scratch/huge.csv" || return
	{
		printf 'id,kind,title\nO-1,objective,a\nO-2,objective,"'
		head -c $((17 * 1024 * 1024)) /dev/zero | tr '\0' x
		echo '"'
	} >"$scratch/huge.csv"
	refuses 1 '<stdin>:3: column 3: the cell is larger than 16 MiB' \
		<"$scratch/huge.csv"
	result=$?
	rm "$scratch/huge.csv"
	return "$result"
}

large_cell() {
	{
		printf 'id,kind,title,note\nO-1,objective,a,"'
		head -c 1000000 /dev/zero | tr '\0' ','
		printf '"\nO-2,objective,b,\n'
	} >"$scratch/large.csv"
	passes large &&
		[ "$(tr -dc , <"$out" | wc -c)" -gt 1000000 ]
}

# Pictures.

# in_path FOLDER COMMAND...: with nothing else in PATH.
in_path() {
	(
		PATH=$1
		shift
		"$@"
	)
}

no_gnuplot() {
	mkdir -p "$scratch/bin" && ln -sf "$BUILD/okr-plot" "$scratch/bin"
	echo old >"$scratch/x.svg"
	in_path "$scratch/bin" okr-plot -o "$scratch/x.svg" "$plan" 2>"$err"
	is $? 2 && grep -q gnuplot "$err" && [ "$(cat "$scratch/x.svg")" = old ]
}

# Everything a picture is made of goes through pipes of our own.
picture_with_closed_streams() {
	okr-plot --top=5 -o "$scratch/a.svg" progress "$plan" 2>"$err" || is $? 0 ||
		return
	okr-plot --top=5 -o "$scratch/b.svg" progress "$plan" <&- >&- 2>&-
	is $? 0 && cmp "$scratch/a.svg" "$scratch/b.svg"
}

picture_on_a_full_disk() {
	okr-plot --top=5 -T svg progress "$plan" 2>"$err" >/dev/full
	is $? 2 && says \
		'standard output: cannot write: No space left on device'
}

# A title is text: nothing in it is run, by gnuplot or by a shell.
picture_of_odd_cells() {
	passes odd || return
	(
		cd "$scratch" || exit
		rm -f x
		for kind in progress tree; do
			okr-plot -o odd.svg "$kind" odd-scored.csv 2>"$err" ||
				is $? 0 || exit
			[ -s odd.svg ] && [ ! -e x ] || exit
		done
	)
}

# Sheets.

only_a_header() {
	echo id,kind,title >"$scratch/header.csv"
	passes header
}

many_rows() {
	rows 100000 >"$scratch/many.csv"
	passes many && is_empty "$err" || return
	case $tool in
	okr-report | okr-plot) [ -s "$out" ] ;;
	*) [ "$(wc -l <"$out")" -eq "$(wc -l <"$scratch/many.csv")" ] ;;
	esac
}

# Each objective under the one before.
deep_tree() {
	awk 'BEGIN {
		print "id,kind,parent,title,cycle,start,target,current,source"
		print "O-1,objective,,a,2026,,,,d:2"
		for (i = 2; i < 20000; i++)
			printf "O-%d,objective,O-%d,a,2026,,,,d:%d\n", i,
				i - 1, i + 1
		print "KR-1,key_result,O-19999,a,2026,0,2,1,d:20001"
	}' >"$scratch/deep.csv"
	passes deep
}

# No date anywhere: every window is open at both ends.
no_dates() {
	cat >"$scratch/undated.csv" <<'END'
id,kind,parent,title,target,current,source
O-1,objective,,Sell,,,u:2
O-2,objective,O-1,Sell here,,,u:3
O-3,objective,O-2,Sell more here,,,u:4
KR-1,key_result,O-3,Sold,10,5,u:5
END
	passes undated
}

many_columns() {
	awk 'BEGIN {
		for (row = 0; row < 3; row++) {
			printf row ? "O-%d,objective,a" : "id,kind,title", row
			for (i = 0; i < 10000; i++)
				printf ",c%d", i
			print ""
		}
	}' >"$scratch/wide.csv"
	passes wide && [ "$(tr ',' '\n' <"$out" | wc -l)" -gt 30000 ]
}

# Cells that a spreadsheet, a shell or a terminal would act on.
odd_cells() {
	cat >"$scratch/odd.csv" <<'END'
id,kind,title,note,source
O-1,objective,`touch x`,=1+2,o:2
O-2,objective,$(touch x),+49 30,o:3
O-3,objective,;touch x,-5,o:4
O-4,objective,%s%n,@SUM(A1),o:5
O-5,objective,"\""x",'=x,o:6
O-6,objective,<script>,"a
b",o:7
END
	passes odd || return
	awk -f tests/columns.awk names=id,title,note "$scratch/odd.csv" \
		>"$scratch/want"
	awk -f tests/columns.awk names=id,title,note "$out" |
		diff "$scratch/want" - && [ ! -e x ]
}

for_each() {
	tools=$1
	shift
	for tool in $tools; do
		plan=$(feed plan)
		big=$(feed big)
		for trouble; do
			name="$tool: $(echo "$trouble" | tr _ ' ')"
			if has "$tool"; then
				check "$name" "$trouble"
			else
				skip "$name" 'not built'
			fi
		done
	done
}

rows 200 >"$scratch/plan.csv"
rows 10000 >"$scratch/big.csv"
cat >"$scratch/faulty.csv" <<'END'
id,kind,parent,title,cycle,start,target,current
M-1,mission,,Serve,,,,
O-1,objective,M-1,Do,2026,,,
KR-1,key_result,O-1,Reach,2026,5,5,5
KR-2,key_result,O-0,Nowhere,2026,0,10,5
END

all='okr-import okr-score okr-align okr-report okr-select okr-plot'
for_each "$all" full_disk full_disk_for_help closed_output closed_input \
	reader_gone reader_gone_and_signal_ignored closed_messages \
	missing_file folder_as_file output_under_a_file output_in_no_folder \
	old_output_is_kept unknown_option empty_input \
	nul_byte not_utf8 stray_quote open_quote ragged_rows \
	same_header_twice joined_files many_errors no_escapes_in_messages \
	cell_too_large only_a_header many_rows
for_each 'okr-score okr-align okr-report okr-select okr-plot' two_files
for_each 'okr-import okr-score okr-align okr-select' large_cell file_too_large \
	deep_tree no_dates many_columns odd_cells
if command -v gnuplot >/dev/null; then
	for_each okr-plot no_gnuplot picture_with_closed_streams \
		picture_on_a_full_disk picture_of_odd_cells
else
	skip 'okr-plot: pictures' 'no gnuplot'
fi
if [ "$(id -u)" -eq 0 ]; then
	skip 'output in a read only folder' 'root may write everywhere'
else
	for_each "$all" output_in_a_read_only_folder
fi
finish
