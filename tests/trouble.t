#!/bin/sh
# okr-plot when things go wrong around it: no room, nobody who reads, programs
# that are missing or fail without a word.  It says so, and leaves no half file
# and no temporary one.
#
#	sh tests/trouble.t [hang]    also a gnuplot that hangs, for a minute
#
# SPDX-License-Identifier: ISC
. tests/lib.sh

has okr-score okr-plot || {
	skip 'okr-plot' 'not built'
	finish
}

plan=$scratch/plan.csv
okr-score --as-of 2026-09-15 tests/cases/okr-plot/vision/in.csv >"$plan"
formats='svg png pdf html'
fake=$scratch/fake
mkdir "$fake"

# plot STATUS ARGUMENT...: the status must be so, and there is no output if it
# is not 0.
plot() {
	want=$1
	shift
	okr-plot "$@" "$plan" >"$scratch/out" 2>"$scratch/err"
	status=$?
	[ $status -eq "$want" ] && { [ "$want" -eq 0 ] || [ ! -s "$scratch/out" ]; } &&
		return
	echo "okr-plot $*: status $status, not $want"
	cat "$scratch/err"
	return 1
}

# says TEXT: the last messages have it.
says() {
	grep -qF -e "$1" "$scratch/err" && return
	echo "does not say '$1':"
	cat "$scratch/err"
	return 1
}

# holds FOLDER FILE...: these files and no others, temporary ones included.
holds() {
	folder=$1
	shift
	found=$(ls -A "$folder" | sort | tr '\n' ' ')
	[ "$found" = "$(for name; do echo "$name"; done | sort | tr '\n' ' ')" ] &&
		return
	echo "in $folder: $found"
	return 1
}

full_disk() {
	for type in text gp $formats; do
		[ "$type" = text ] || [ "$type" = gp ] ||
			command -v gnuplot >/dev/null || continue
		for how in '-o /dev/full' '-o /dev/full --alt /dev/null'; do
			plot 2 progress -T $type $how &&
				says '/dev/full: cannot write: No space left' || return
		done
		okr-plot progress -T $type "$plan" >/dev/full 2>"$scratch/err"
		[ $? -eq 2 ] && says 'standard output: cannot write' || return
	done
	plot 2 progress -o "$scratch/a.txt" --alt /dev/full && says '/dev/full: cannot write'
}

# A file of at most 1 KiB is a disk that is full half way.
disk_fills_up() {
	mkdir -p "$scratch/quota"
	for type in gp $formats; do
		[ "$type" = gp ] || command -v gnuplot >/dev/null || continue
		printf old >"$scratch/quota/a.$type"
		(
			trap '' XFSZ
			ulimit -f 2
			okr-plot progress -o "$scratch/quota/a.$type" "$plan" \
				2>"$scratch/err"
		)
		[ $? -eq 2 ] && says 'cannot write' &&
			[ "$(cat "$scratch/quota/a.$type")" = old ] &&
			holds "$scratch/quota" "a.$type" || return
		rm "$scratch/quota/a.$type"
	done
}

# Who reads no more ends us quietly, as it does cat.
closed_pipe() {
	for type in text gp; do
		{
			okr-plot tree -T $type "$scratch/many.csv" 2>"$scratch/err"
			echo $? >"$scratch/status"
		} | head -c 100 >"$scratch/out"
		[ -s "$scratch/out" ] && [ ! -s "$scratch/err" ] &&
			[ "$(cat "$scratch/status")" -ge 128 ] || {
			echo "$type: status $(cat "$scratch/status")"
			cat "$scratch/err"
			return 1
		}
	done
}

many() {
	echo id,kind,title,cycle,target,current
	seq 1 1500 | sed 's/.*/K&,key_result,Key result &,2026-Q3,10,4/'
}
many | okr-score --as-of 2026-09-15 >"$scratch/many.csv"

not_a_folder() {
	printf old >"$scratch/file"
	for type in txt gp $formats; do
		[ "$type" = txt ] || [ "$type" = gp ] ||
			command -v gnuplot >/dev/null || continue
		plot 2 -o "$scratch/file/a.$type" && says 'Not a directory' &&
			plot 2 -o "$scratch/none/a.$type" && says 'No such file' ||
			return
	done
	[ "$(cat "$scratch/file")" = old ]
}

read_only() {
	mkdir -p "$scratch/ro" && chmod 555 "$scratch/ro"
	for type in txt gp $formats; do
		[ "$type" = txt ] || [ "$type" = gp ] ||
			command -v gnuplot >/dev/null || continue
		plot 2 -o "$scratch/ro/a.$type" && says 'cannot write' &&
			holds "$scratch/ro" || return
	done
}

# with_gnuplot COMMANDS: a gnuplot that does this in place of the real one;
# each format fails, and the old file stays as it was.
with_gnuplot() {
	printf '#!/bin/sh\n%s\n' "$1" >"$fake/gnuplot"
	chmod +x "$fake/gnuplot"
	mkdir -p "$scratch/kept"
	for type in $formats; do
		printf old >"$scratch/kept/a.$type"
		(
			PATH=$fake:$PATH
			plot 2 -o "$scratch/kept/a.$type" --alt "$scratch/kept/a.txt" &&
				says "$2" && plot 2 -T "$type" -o -
		) && [ "$(cat "$scratch/kept/a.$type")" = old ] &&
			holds "$scratch/kept" "a.$type" || return
		rm "$scratch/kept/a.$type"
	done
}

# No gnuplot, no fc-list: only what is named.
bare_path() {
	mkdir -p "$scratch/bin"
	ln -sf "$(command -v okr-plot)" "$scratch/bin/okr-plot"
	for program; do
		ln -sf "$(command -v "$program")" "$scratch/bin/$program"
	done
}

without_gnuplot() {
	bare_path
	for type in $formats; do
		(PATH=$scratch/bin plot 2 -o "$scratch/none.$type") &&
			says 'gnuplot-nox' && [ ! -e "$scratch/none.$type" ] || return
	done
}

check 'a full disk' full_disk
check 'a disk that fills up' disk_fills_up
check 'a pipe that nobody reads' closed_pipe
check 'a folder that is none' not_a_folder
if [ "$(id -u)" -eq 0 ]; then
	skip 'a folder that is read-only' 'root writes everywhere'
else
	check 'a folder that is read-only' read_only
fi
check 'no gnuplot' without_gnuplot
check 'a gnuplot that fails' with_gnuplot \
	'cat >/dev/null; echo "line 3: no such terminal" >&2; exit 1' \
	'no such terminal'
check 'a gnuplot that fails without a word' with_gnuplot \
	'cat >/dev/null; exit 3' 'not whole'
check 'a gnuplot that writes nothing' with_gnuplot 'cat >/dev/null' 'not whole'
check 'a gnuplot that does nothing' with_gnuplot 'exit 0' 'not whole'
check 'a gnuplot that writes garbage' with_gnuplot \
	'cat >/dev/null; echo garbage' 'not whole'
check 'a gnuplot that writes our own script' with_gnuplot 'cat' 'not whole'
check 'a gnuplot that stops half way' with_gnuplot \
	'cat >/dev/null; printf "\211PNG%%PDF-<?xml"' 'not whole'
check 'a gnuplot that only complains' with_gnuplot \
	'cat >/dev/null; echo "warning: Skipping data" >&2' 'Skipping data'
check 'a gnuplot that does not read' with_gnuplot \
	'exec <&-; kill -9 $$' 'gnuplot failed'
check 'a gnuplot with much to say' with_gnuplot \
	'cat >/dev/null; i=0; while [ $i -lt 5000 ]; do echo "$i: so many words" >&2; i=$((i + 1)); done; exit 1' \
	'0: so many words'
printf 'not a program\n' >"$fake/gnuplot"
check 'a gnuplot that is no program' with_gnuplot 'exit 127' 'not whole'
[ "${1-}" != hang ] || {
	formats=png
	check 'a gnuplot that hangs' with_gnuplot 'exec sleep 1000' \
		'took too long'
	formats='svg png pdf html'
}

if ! command -v gnuplot >/dev/null; then
	skip 'pictures' 'no gnuplot'
	finish
fi

# cut_short BYTES: the real picture without its end.
cut_short() {
	with_gnuplot "PATH=${PATH} gnuplot \"\$@\" 2>/dev/null | head -c $1" 'not whole'
}

no_such_font() {
	for type in $formats; do
		plot 0 --font='No Such Font 7' -o "$scratch/font.$type" &&
			[ -s "$scratch/font.$type" ] || return
	done
}

no_fc_list() {
	bare_path gnuplot
	for type in $formats; do
		(PATH=$scratch/bin plot 0 -o "$scratch/nofc.$type") &&
			[ -s "$scratch/nofc.$type" ] || return
	done
}

closed_stdin() {
	okr-plot -o "$scratch/closed.svg" "$plan" <&- 2>"$scratch/err" &&
		[ -s "$scratch/closed.svg" ]
}

check 'a gnuplot that is cut short' cut_short 2000
check 'a font that is not there' no_such_font
check 'no fc-list' no_fc_list
check 'standard input is closed' closed_stdin
finish
