#!/bin/sh
# Golden cases: every tests/cases/TOOL/CASE/ holds a command and what it must
# give.  A new case needs no code here.
#
#	cmd      its last line that is no comment is run by sh in the folder
#	in.csv   standard input, else /dev/null
#	out      expected standard output; no file: nothing
#	err      expected standard error; no file: nothing
#	status   expected exit status; no file: 0
#
# $BUILD is first in PATH; $TMPDIR is a scratch folder for files written.
#
#	sh tests/cases.t [FOLDER...]             all cases, or these
#	sh tests/cases.t --rewrite [FOLDER...]   rewrite out, err and status
#
# SPDX-License-Identifier: ISC
. tests/lib.sh

out=$scratch/out
err=$scratch/err
why=$scratch/why

rewrite=false
if [ "${1-}" = --rewrite ]; then
	rewrite=true
	shift
fi
[ $# -gt 0 ] || set -- tests/cases/*/*/

# run_case FOLDER: fills $out and $err, sets status.
run_case() {
	command=
	while IFS= read -r line || [ -n "$line" ]; do
		case $line in
		'#'* | '') ;;
		*) command=$line ;;
		esac
	done <"$1/cmd"
	input=/dev/null
	[ ! -e "$1/in.csv" ] || input=$1/in.csv
	(
		exec <"$input" >"$out" 2>"$err"
		cd "$1" && exec sh -c "$command"
	)
	status=$?
}

expected_status() {
	want=0
	[ ! -e "$1/status" ] || read -r want <"$1/status"
}

# differs FOLDER: says how into $why.
differs() {
	expected_status "$1"
	: >"$why"
	[ "$status" = "$want" ] || echo "status $status, not $want" >>"$why"
	for part in out err; do
		file=$1/$part
		[ -e "$file" ] || file=/dev/null
		cmp -s "$file" "$scratch/$part" ||
			diff -u "$file" "$scratch/$part" >>"$why"
	done
	[ -s "$why" ]
}

# keep FILE IN: the file becomes what was printed, or goes.
keep() {
	if [ -s "$1" ]; then
		cp "$1" "$2"
	else
		rm -f "$2"
	fi
}

rewrite_case() {
	keep "$out" "$1/out"
	keep "$err" "$1/err"
	rm -f "$1/status"
	[ "$status" -eq 0 ] || echo "$status" >"$1/status"
}

for folder; do
	folder=${folder%/}
	name=${folder#tests/cases/}
	if [ ! -e "$folder/cmd" ]; then
		[ -e "$folder" ] || continue # the pattern itself: no cases yet
		echo 'no file cmd' >"$why"
		not_ok "$name" "$why"
		continue
	fi
	run_case "$folder"
	if $rewrite; then
		rewrite_case "$folder"
		ok "$name"
	elif differs "$folder"; then
		{ echo "cd $folder && $command" && cat "$why"; } >"$why.all"
		not_ok "$name" "$why.all"
	else
		ok "$name"
	fi
done
finish
