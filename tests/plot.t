#!/bin/sh
# okr-plot as it is run: its options, pictures that are whole and the same
# twice, and wrong input.  What goes wrong around it is in trouble.t, what cells
# may hold in safety.t.
# SPDX-License-Identifier: ISC
. tests/lib.sh

has okr-import okr-score okr-align okr-plot || {
	skip 'okr-plot' 'not built'
	finish
}

# Those that --help lists.
kinds=$(okr-plot --help | sed -n '/^Kinds/,$s/^  \([a-z]*\) .*/\1/p')

company=samples/company
plan=$scratch/plan.csv
okr-import -q $company/strategy.csv $company/okrs.csv $company/checkins.csv |
	okr-score --as-of 2026-11-20 | okr-align >"$plan"

# plot STATUS ARGUMENT...: run with stdin from $input; the status must be so.
input=$plan
plot() {
	want=$1
	shift
	okr-plot "$@" <"$input" >"$scratch/out" 2>"$scratch/err"
	status=$?
	[ $status -eq "$want" ] && return
	echo "status $status, not $want"
	cat "$scratch/err"
	return 1
}

# says TEXT: the last messages have it.
says() {
	grep -F -e "$1" "$scratch/err" && return
	cat "$scratch/err"
	return 1
}

# scored TITLE: a scored plan with a vision and one objective of that title,
# quoted as CSV; made by hand since import would refuse some of it.
scored() {
	title=$(printf %s "$1" | sed 's/"/""/g')
	printf '%s\n' id,kind,parent,title,cycle,start,target,current,due_date \
		V,vision,,V,,,,,2026-12-31 \
		"O,objective,V,\"$title\",2026-Q4,,,," \
		'K,key_result,O,K,,0,10,4,' |
		okr-score --as-of 2026-11-20
}

# Text and scripts: no gnuplot needed.

kinds_print() {
	for kind in $kinds; do
		plot 0 $kind && [ -s "$scratch/out" ] &&
			! grep -q "$(printf '\033')" "$scratch/out" || return
	done
}

default_kind() {
	plot 0 && cp "$scratch/out" "$scratch/default" && plot 0 vision &&
		cmp "$scratch/out" "$scratch/default" || return
	sed 's/,vision,/,pillar,/' "$plan" >"$scratch/novision.csv"
	okr-plot -q "$scratch/novision.csv" 2>/dev/null |
		grep -q 'Open objectives'
}

width_is_a_promise() {
	for kind in $kinds; do
		for width in 20 33 60 80 132; do
			plot 0 $kind --width $width || return
			[ "$(wc -L <"$scratch/out")" -le $width ] || {
				echo "$kind: wider than $width"
				return 1
			}
		done
	done
}

ascii_without_utf8() {
	LC_ALL=C plot 0 progress || return
	! LC_ALL=C grep -n "$(printf '[\200-\377]')" "$scratch/out"
}

colour_when_asked() {
	plot 0 progress --color=always &&
		grep -q "$(printf '\033')\[38;5;125m" "$scratch/out"
}

same_script() {
	for kind in $kinds; do
		plot 0 $kind --dry-run && cp "$scratch/out" "$scratch/first" &&
			TZ=Asia/Tokyo LC_ALL=C plot 0 $kind --dry-run &&
			cmp "$scratch/out" "$scratch/first" || return
	done
}

# Only numbers in data blocks, only our strings in labels.
script_is_plain() {
	plot 0 tree --dry-run || return
	! grep -vE '^(#|set |unset |reset$|\$d[0-9]+ << EOD$|EOD$|plot \$d|'"$(printf '\t')"'\$d|[-0-9. ]*$)' "$scratch/out"
}

gp_file() {
	plot 0 -o "$scratch/a.gp" && plot 0 -T gp &&
		cmp "$scratch/a.gp" "$scratch/out"
}

txt_file() {
	LC_ALL=C COLUMNS=33 plot 0 -o "$scratch/a.txt" && plot 0 --width 80 &&
		cmp "$scratch/a.txt" "$scratch/out"
}

without_gnuplot() {
	mkdir -p "$scratch/bin"
	for program in okr-plot cat; do
		ln -sf "$(command -v $program)" "$scratch/bin/$program"
	done
	old=$PATH
	PATH=$scratch/bin
	plot 0 && plot 0 --dry-run && plot 2 -o "$scratch/none.png"
	result=$?
	PATH=$old
	[ $result -eq 0 ] && says gnuplot-nox && [ ! -e "$scratch/none.png" ]
}

# Sentences, of which no width changes anything, and no drawing.
plain() {
	for kind in $kinds; do
		plot 0 "$kind" --plain --width 20 &&
			cp "$scratch/out" "$scratch/first" &&
			plot 0 "$kind" --plain --width 200 --color always &&
			cmp "$scratch/out" "$scratch/first" || return
		! grep -nv '^$\|[.!?]$' "$scratch/out" || return
		! grep -n '[█░▓┃├└│·●■▲◆]' "$scratch/out" || return
	done
	plot 2 --plain -o "$scratch/a.svg" && says '--plain is text'
}

alt_is_a_paragraph() {
	plot 0 progress -o "$scratch/a.gp" --alt "$scratch/alt.txt" &&
		[ "$(wc -l <"$scratch/alt.txt")" -eq 1 ] &&
		grep -q '2 off track, 1 at risk' "$scratch/alt.txt" &&
		plot 2 progress --alt - && says 'is where the chart goes' &&
		plot 2 -o "$scratch/a.txt" --alt "$scratch/a.txt" &&
		plot 2 -o "$scratch/a.txt" --alt "$scratch/no/such" &&
		says such
}

titles_are_replaced() {
	plot 0 progress --title 'My "own"' --subtitle second &&
		grep -qx 'My "own"' "$scratch/out" &&
		grep -qx second "$scratch/out"
}

# Each kind below its question; what has nothing to show is named only.
review_asks_in_order() {
	plot 0 review --title Ours && cp "$scratch/out" "$scratch/review" ||
		return
	[ "$(grep -cx Ours "$scratch/review")" -eq 1 ] || return
	for kind in findings vision progress tree missions freshness; do
		plot 0 $kind && sed 1q "$scratch/out" || return
	done >"$scratch/titles"
	grep -nxF -f "$scratch/titles" "$scratch/review" | cut -d: -f2- |
		diff "$scratch/titles" - || return
	scored X >"$scratch/small.csv"
	input=$scratch/small.csv
	plot 0 review && grep -q '^Nothing to show as .*missions' \
		"$scratch/out" && ! grep -q 'which team mission' "$scratch/out" &&
		plot 0 review --dry-run &&
		grep -q 'What this review leaves out' "$scratch/out"
	result=$?
	input=$plan
	return $result
}

top_rows() {
	plot 0 progress --top 2 && grep -q '^8 more' "$scratch/out"
}

# Wrong input.

check_error() {
	plot "$1" "$2" && says "$3" && [ ! -s "$scratch/out" ]
}

unscored() {
	input=$company/strategy.csv
	plot 1 && says 'run okr-score first'
	result=$?
	input=$plan
	return $result
}

other_day() {
	plot 1 --as-of 2026-11-19 && says 'scored as of 2026-11-20' &&
		plot 0 --as-of 2026-11-20
}

no_rows() {
	printf 'id,kind,title\nP,purpose,Why\n' |
		okr-score --as-of 2026-11-20 >"$scratch/empty.csv"
	input=$scratch/empty.csv
	plot 0 progress && says 'no rows to plot' &&
		plot 0 vision --dry-run && grep -q 'No rows to plot' "$scratch/out" &&
		plot 1 progress --strict && [ ! -s "$scratch/out" ]
	result=$?
	input=$plan
	return $result
}

full_disk() {
	okr-plot "$@" <"$plan" >/dev/full 2>"$scratch/err"
	[ $? -eq 2 ] && says 'cannot write'
}

no_such_folder() {
	plot 2 -o "$scratch/no/such.gp" && says such.gp
}

terminal_is_safe() {
	scored "$(printf 'a\033[31mb\r\342\200\256c')" >"$scratch/evil.csv"
	okr-plot progress "$scratch/evil.csv" >"$scratch/out" || return
	! LC_ALL=C grep -n "$(printf '[\033\r]')" "$scratch/out"
}

idle_options() {
	plot 2 status --top 2 && grep -q 'status takes no --top' "$scratch/err" &&
		plot 2 progress --stale 3 &&
		grep -q 'progress takes no --stale' "$scratch/err" &&
		plot 2 tree --id O-1 && grep -q 'tree takes no --id' "$scratch/err"
}

check 'every kind prints in a terminal, without colour' kinds_print
check 'the vision is the default, else progress' default_kind
check 'no line is wider than --width' width_is_a_promise
check 'ASCII where the locale is not UTF-8' ascii_without_utf8
check 'colour when asked for' colour_when_asked
check 'the script is the same in any zone and locale' same_script
check 'the script holds nothing but what it should' script_is_plain
check '-o FILE.gp is what -T gp prints' gp_file
check '-o FILE.txt does not depend on the terminal' txt_file
check 'text and script without gnuplot, pictures say what to install' \
	without_gnuplot
check '--plain' plain
check '--alt' alt_is_a_paragraph
check '--title and --subtitle' titles_are_replaced
check '--top says what it leaves out' top_rows
check 'an option that would do nothing is refused' idle_options
check 'review: each kind below its question, in order' review_asks_in_order
check 'unknown kind' check_error 2 radar "$(echo $kinds | sed 's/ /, /g')"
check 'unknown extension' check_error 2 -oa.jpeg 'does not say what it is'
check 'bad --size' check_error 2 --size=10x 'not like 1920x1080'
check 'bad --font' check_error 2 '--font=A"; system("x")' 'letters, digits'
check 'unscored input' unscored
check 'another as-of day' other_day
check 'no rows: a page that says so, --strict fails' no_rows
check 'a full disk (text)' full_disk
check 'a full disk (script)' full_disk --dry-run
check 'a folder that is not there' no_such_folder
check 'no control characters reach a terminal' terminal_is_safe

# Pictures.

if ! command -v gnuplot >/dev/null; then
	skip 'pictures' 'no gnuplot'
	finish
fi

begins() {
	head -c "${#2}" "$1" | grep -qF -- "$2"
}

# Every kind, from a small plan: it is gnuplot that might tell the time.
twice() (
	input=$scratch/small.csv
	for kind in $kinds; do
		plot 0 $kind -o "$scratch/one.$1" &&
			TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 plot 0 $kind \
				-o "$scratch/two.$1" &&
			cmp "$scratch/one.$1" "$scratch/two.$1" || exit
	done
)
okr-score --as-of 2026-09-15 tests/cases/okr-plot/vision/in.csv \
	>"$scratch/small.csv"

page_names() {
	plot 0 tree -o "$scratch/t.svg" && [ -s "$scratch/t.svg" ] &&
		[ -s "$scratch/t-2.svg" ] && [ ! -e "$scratch/t-3.svg" ] &&
		plot 0 tree -o "$scratch/t.pdf" &&
		[ "$(grep -acE '/Type ?/Page( |$)' "$scratch/t.pdf")" -eq 2 ] &&
		[ ! -e "$scratch/t-2.pdf" ] &&
		plot 2 tree -T svg && says '-T pdf'
}

to_stdout() {
	plot 0 -T svg && begins "$scratch/out" '<?xml' &&
		plot 0 -T png -o - && begins "$scratch/out" "$(printf '\211PNG')" &&
		plot 0 -T pdf && begins "$scratch/out" %PDF-
}

well_formed() {
	plot 0 -o "$scratch/w.svg" --alt "$scratch/w.txt" &&
		grep -qF "<desc>$(cat "$scratch/w.txt")</desc>" "$scratch/w.svg" &&
		grep -q 'role="img"' "$scratch/w.svg" &&
		grep -q '<title>At this rate the vision lands' "$scratch/w.svg" ||
		return
	! command -v xmllint >/dev/null || xmllint --noout "$scratch/w.svg"
}

# One file that asks for nothing: XML, each id once, no address but its own.
html_stands_alone() {
	plot 0 $1 -o "$scratch/t.html" && plot 0 $1 -T html &&
		cmp "$scratch/out" "$scratch/t.html" || return
	[ "$(grep -c '<svg' "$scratch/out")" -ge 2 ] || return
	grep -o ' id=["'\''][^"'\'']*' "$scratch/out" | sort | uniq -d |
		grep . && return 1
	tr '<' '\n' <"$scratch/out" | grep -v '^text>' |
		grep -oE '(href|src|url)[=(]["'\'']?[^#"'\''][^"'\'')]*' && return 1
	grep -oiE '<script|<link|<img|<iframe|@import' "$scratch/out" && return 1
	! command -v xmllint >/dev/null || xmllint --noout "$scratch/out"
}

review_is_numbered() {
	plot 0 review -o "$scratch/r.pdf" && plot 0 review --dry-run || return
	n=$(grep -acE '/Type ?/Page( |$)' "$scratch/r.pdf")
	[ "$n" -ge 8 ] && [ "$(grep -c '^reset$' "$scratch/out")" -eq "$n" ] &&
		for i in $(seq "$n"); do
			grep -q "^set label \"$i / $n\"" "$scratch/out" ||
				return
		done
}

sized() {
	plot 0 --size 640x360 -o "$scratch/s.png" || return
	# Width and height are bytes 16 to 23 of a PNG.
	[ "$(od -An -tu1 -j16 -N8 "$scratch/s.png" | tr -s ' ')" = \
		' 0 0 2 128 0 0 1 104' ]
}

# A sheet by its name, laid out and not only scaled: more rows fit on 4:3
# than on a slide, and nothing of the page is a margin.
named_sizes() {
	plot 0 progress --size 4:3 -o "$scratch/s.png" || return
	[ "$(od -An -tu1 -j16 -N8 "$scratch/s.png" | tr -s ' ')" = \
		' 0 0 5 160 0 0 4 56' ] || return
	plot 0 progress --size 4:3 --dry-run &&
		grep -qx 'set xrange \[0:1440\]' "$scratch/out" || return
	plot 0 progress --density slide --dry-run &&
		grep -qx 'set xrange \[0:1422.22\]' "$scratch/out"
}

# Greys only: every colour has three equal parts.
mono() {
	plot 0 tree --theme mono --dry-run || return
	grep -o '#[0-9A-F]\{6\}' "$scratch/out" | sort -u |
		grep -v '^#\(..\)\1\1$' && return 1
	plot 0 progress --theme mono --color always || return
	! grep -q "$(printf '\033')\[38" "$scratch/out"
}

# What stands for it is not wider than what the page was laid out for: "?" for
# a letter of one cell, nothing for one of none.
missing_glyph() (
	scored "$(printf 'x \363\240\200\240 y')" >"$scratch/glyph.csv"
	input=$scratch/glyph.csv
	plot 0 progress -o "$scratch/g.png" && says 'no font has U+E0020' ||
		exit
	command -v pdftotext >/dev/null || exit 0
	scored "$(printf 'x\363\240\200\240\360\226\271\200y')" >"$input"
	plot 0 progress -o "$scratch/g.pdf" &&
		pdftotext "$scratch/g.pdf" - | grep -x 'x?y'
)

for format in svg png pdf html; do
	check "$format twice is the same" twice $format
done
check 'pages: NAME, NAME-2; one file for a pdf' page_names
check 'pictures on stdout' to_stdout
check 'svg is well formed and has a title' well_formed
for kind in tree review; do
	check "html is one file that asks for nothing: $kind" \
		html_stands_alone $kind
done
check 'review: a page for each number, as many as svgs' review_is_numbered
check '--size' sized
check '--size by name, --density' named_sizes
check '--theme mono' mono
check 'a character without a font' missing_glyph
finish
