#!/bin/sh
# The manuals and README are true: their examples run and print what they
# show, and every option of --help is in its page and none besides.
# SPDX-License-Identifier: ISC
. tests/lib.sh

# Names of options, one a line, from --help or from the .It lines of a page.
options_of_help() {
	"$1" --help | awk '
	/^  (-[A-Za-z],|   ) --/ {
		if ($1 ~ /,$/)
			print substr($1, 1, 2)
		match($0, /--[a-z0-9-]+/)
		print substr($0, RSTART, RLENGTH)
	}' | sort -u
}

options_of_page() {
	awk '
	/^\.Sh / { elsewhere = /(EXAMPLES|SEE ALSO|SYNOPSIS)/ }
	/^\.It / && !elsewhere {
		for (i = 2; i < NF; i++) {
			if ($i != "Fl")
				continue
			name = $(++i)
			if (name == "Fl")
				name = "-" $(++i)
			print "-" name
		}
	}' "$1" | sort -u
}

same_options() {
	options_of_help "$1" >"$scratch/help"
	options_of_page "man/$1.1" >"$scratch/page"
	diff "$scratch/help" "$scratch/page"
}

# Not for a test to run: they install, build or change a repository.
is_foreign() {
	case $1 in
	./bootstrap* | *apt* | make* | git* | man\ * | sudo*) return 0 ;;
	esac
	return 1
}

# gnuplot is not everywhere; a script of it (--dry-run) and text need none.
lacks_gnuplot() {
	case $1 in
	*--dry-run*) return 1 ;;
	*okr-plot*) ! command -v gnuplot >/dev/null ;;
	*) return 1 ;;
	esac
}

# A tool of somebody else's that the example pipes into.
missing_tool() {
	sed -n 's/^[^:]*: [0-9]*: \([^:]*\): not found$/\1/p' "$1" |
		grep -v '^okr-'
}

# shown STATUS: the page shows standard output, or what a terminal would
# show: then a message may be part of it, and a status that is not 0.
shown() {
	if [ -e "$want" ]; then
		[ "$1" -eq 0 ] && cmp -s "$want" "$scratch/out" && return
		[ "$1" -le 1 ] && cmp -s "$want" "$scratch/both" && return
		diff -u "$want" "$scratch/both"
	else
		[ "$1" -eq 0 ] && return
		cat "$scratch/both"
	fi
	echo "status $1"
	return 1
}

# run FOLDER COMMAND: standard output, and what a terminal would show.
run() {
	(
		cd "$1" || exit
		exec </dev/null >"$scratch/out" 2>"$scratch/err"
		exec sh "$2"
	)
	status=$?
	if [ -s "$scratch/err" ]; then
		(cd "$1" && sh "$2" </dev/null >"$scratch/both" 2>&1)
	else
		cp "$scratch/out" "$scratch/both"
	fi
	return $status
}

run_example() {
	command=$(cat "$1")
	name="$page: $command"
	want=${1%.cmd}.out
	name=$(printf %s "$name" | tr '\n#' ' @')
	if is_foreign "$command"; then
		return
	elif lacks_gnuplot "$command"; then
		skip "$name" 'no gnuplot'
		return
	fi
	run "$folder" "$1"
	status=$?
	tool=$(missing_tool "$scratch/err")
	if [ -n "$tool" ]; then
		skip "$name" "no $tool"
	else
		check "$name" shown $status
	fi
}

# A page's examples run one after another in a folder of their own.
run_page() {
	folder=$scratch/${page##*/}
	examples=$folder.examples
	mkdir "$folder" "$examples"
	ln -s "$root/samples" "$folder/samples"
	check "$page: examples can be read" \
		awk -v dir="$examples" -f tests/examples.awk "$page"
	i=1
	while [ -e "$examples/$i.cmd" ]; do
		run_example "$examples/$i.cmd"
		i=$((i + 1))
	done
}

lint() {
	! mandoc -Tlint -Wwarning "$1" | grep .
}

for page in man/*.[157] README.md; do
	[ -e "$page" ] || continue
	case $page in
	*.md) ;;
	*)
		if command -v mandoc >/dev/null; then
			check "$page: mandoc -Tlint" lint "$page"
		else
			skip "$page: mandoc -Tlint" 'no mandoc'
		fi
		;;
	esac
	run_page
done
for page in man/*.1; do
	[ -e "$page" ] || continue
	program=${page#man/}
	check "$page: the options of --help" same_options "${program%.1}"
done
finish
