#!/bin/sh
# What cells, options and file names may hold: gnuplot, shells, terminals and
# browsers would run some of it.  Nothing is run by any kind of chart, and it
# is shown as it is, in every format.
#
#	sh tests/safety.t [SEEDS]    so many seeds of random text (2)
#
# SPDX-License-Identifier: ISC
. tests/lib.sh

has okr-score okr-plot || {
	skip 'okr-plot' 'not built'
	finish
}

# Those that --help lists.
kinds=$(okr-plot --help | sed -n '/^Kinds/,$s/^  \([a-z]*\) .*/\1/p')
seeds=${1:-2}
escape=$(printf '\033')
return=$(printf '\r')
newline='
'

# To be shown letter by letter; each fits a line of the chart progress.
cat >"$scratch/literal" <<'END'
`touch pwned`
"`touch pwned`"
'`touch pwned`'
''' doubled ''
'"'"'`touch pwned`'"'"'
" . system("touch pwned") . "
\"`touch pwned`\"
\\`touch pwned`\\
\`touch pwned\`
\
\\
"
'
`
"; system("touch pwned")
'; system('touch pwned') #
@macro $GPVAL_VERSION ${x}
@`touch pwned`@
$(touch pwned)
${IFS}$(touch${IFS}pwned)
; touch pwned #
&& touch pwned
| touch pwned
<touch pwned
< touch pwned
> pwned
| tee pwned
! touch pwned
!touch pwned
set output "pwned"
system("touch pwned")
load "< touch pwned"
{/Bold x}_y^2 & @ ~ # %d 100% %
{/Symbol a} {/:Bold b}
%s %n %1$n %*d %99999d
\n\t\140\047 \x60 \u0060
\r\nsystem('touch pwned')
EOD
e
$d0 << EOD
reset; exit
=cmd|' /C calc'!A0
=HYPERLINK("javascript:x")
+1+cmd|x
-1+1
@SUM(1)
</text></svg><script>x()</script>
<script>x()</script>
]]><b>x</b>
<!--<b>x</b>-->
<?php x ?>
&lt;&amp;&#60;&#x3c;&bogus;
"onload="x()
</title><img src=x onerror=x()>
<text>x</text>
font-family="Arial:Bold"
../../../../etc/passwd
/dev/null
%2e%2e%2f%00
é 日本 → ½ ﬁ ＜ｓ＞
END

# With what no line can hold as it is, for printf %b; some of it is replaced.
cat >"$scratch/escaped" <<'END'
a\nsystem("touch pwned")
a\n!touch pwned
a\nEOD\nsystem("touch pwned")
a\ne\nsystem("touch pwned")
a\r\nsystem("touch pwned")
a\rb
a\tb
a\033[31mb
a\033]8;;http://x\033\\b\033]8;;\033\\
a\033]52;c;cHduZWQ=\007b
a\033]0;pwned\007b
a\033[2J\033[Hb
a\302\2332Jb
a\302\20552;c;x\302\234b
a\007\010\010b\001\002\177
a\342\200\256txt.exe\342\200\254b
a\342\201\246b\342\201\251
a\342\200\217b\342\200\213c\342\200\250d
a\357\273\277b\357\277\276
a\363\240\200\201b
END

run=$scratch/run
mkdir "$run"

# untouched: nothing was made where all programs run.
untouched() {
	[ -z "$(ls -A "$run")" ] && return
	echo 'was run:'
	ls -A "$run"
	return 1
}

# as_cell TEXT: quoted for CSV.
as_cell() {
	case $1 in
	*'"'*) printf '"%s"' "$(printf %s. "$1" | sed 's/"/""/g;$s/\.$//')" ;;
	*) printf '"%s"' "$1" ;;
	esac
}

# What an id may not hold; see okr-csv(5).
as_id() {
	case $1 in
	*';'* | *' > '* | *"$newline"* | *"$return"*) printf '"I%s"' "$2" ;;
	*) as_cell "$2$1" ;;
	esac
}

# rows N TEXT: the text in every column that takes any.
rows() {
	t=$(as_cell "$2")
	cat <<-END
		M$1,mission,V,$t,$t,$t,,,,,,,,,$t,$t
		W$1,value,,$t,,,,,,,,,,,,$t
		O$1,objective,M$1,$t,$t,$t,2026-Q4,,,,$t,,W$1,$t,$t,$t
		K$1,key_result,O$1,$t,$t,$t,,0,10,4,$t,2026-11-0$(($1 % 9 + 1)),,,$t,$t
		$(as_id "$2" "$1"),key_result,O$1,,$t,$t,,0,10,2,$t,2026-10-30,,,$t,$t
	END
}

# One plan with all of it.
hostile() {
	echo id,kind,parent,title,team,owner,cycle,start,target,current,unit,date,values,perspective,why,source
	echo 'V,vision,,"Vision `touch pwned` ""x""",,,2026,0,10,3,"`%s`",2026-11-01,,,,"`touch pwned`.csv:1"'
	n=0
	while IFS= read -r line; do
		n=$((n + 1))
		rows $n "$line"
	done <"$scratch/literal"
	while IFS= read -r line; do
		n=$((n + 1))
		rows $n "$(printf %b "$line")"
	done <"$scratch/escaped"
}

hostile | (cd "$run" && okr-score --as-of 2026-11-20) >"$scratch/plan.csv" \
	2>"$scratch/why" || {
	not_ok 'the plan is scored' "$scratch/why"
	finish
}

# draw ARGUMENT...: where files would be seen.
draw() {
	(cd "$run" && okr-plot "$@" "$scratch/plan.csv") 2>"$scratch/err" && return
	cat "$scratch/err"
	return 1
}

# Only numbers in data blocks, only our strings in labels.
is_plain_script() {
	tab=$(printf '\t')
	! grep -vE '^(#|set |unset |reset$|\$d[0-9]+ << EOD$|EOD$|plot \$d|'"$tab"'\$d|[-0-9. ]*$)' "$1" &&
		! grep -nE '^set (output|loadpath|print|table)' "$1"
}

# A quoted string of a script: nothing in it ends it or is run.
is_quoted() {
	! sed -n 's/^set label "\(.*\)" at [-0-9.]*,[-0-9.]* .*/\1/p' "$1" |
		sed 's/\\["\\`]//g' | grep -n '["`\\]'
}

scripts() {
	for kind in $kinds; do
		draw "$kind" --dry-run >"$scratch/gp" && untouched &&
			is_plain_script "$scratch/gp" && is_quoted "$scratch/gp" || {
			echo "kind: $kind"
			return 1
		}
	done
}

terminals() {
	for kind in $kinds; do
		for how in --plain --width=20 --width=80 --color=always; do
			draw "$kind" "$how" >"$scratch/txt" && untouched || return
			# Colours are the only sequences there may be.
			! sed "s/$escape\\[[0-9;]*m//g" "$scratch/txt" | tr -d '\n' |
				LC_ALL=C grep -n "$(printf '[\001-\037\177]')" || return
			! grep -nE "$(printf '\302[\200-\237]|\342\200[\213-\217\250-\256]|\342\201[\246-\251]')" \
				"$scratch/txt" || {
				echo "kind: $kind $how"
				return 1
			}
		done
	done
}

# All of it reaches who listens, as it is.
plain_is_literal() {
	draw progress --plain >"$scratch/txt" || return
	while IFS= read -r line; do
		grep -qF -e "$line (" "$scratch/txt" && continue
		echo "not there: $line"
		return 1
	done <"$scratch/literal"
}

options() {
	while IFS= read -r line; do
		for option in --title --subtitle; do
			draw progress "$option=$line" --dry-run >"$scratch/gp" &&
				untouched && is_plain_script "$scratch/gp" &&
				is_quoted "$scratch/gp" &&
				draw progress "$option=$line" --plain >"$scratch/txt" &&
				grep -qF -e "$line" "$scratch/txt" || {
				echo "$option: $line"
				return 1
			}
		done
	done <"$scratch/literal"
	while IFS= read -r line; do
		draw progress --title="$(printf %b "$line")" --top 1 \
			>"$scratch/txt" && untouched || return
		! LC_ALL=C grep -n "$(printf '[\001-\011\013-\037]')" "$scratch/txt" || return
	done <"$scratch/escaped"
}

# bad_font: a font is a name, and nothing else.
fonts() {
	while IFS= read -r line; do
		case $line in
		*[!A-Za-z0-9\ _-]*) ;;
		*) continue ;;
		esac
		okr-plot progress --font="$line" --dry-run "$scratch/plan.csv" \
			>"$scratch/gp" 2>"$scratch/err"
		[ $? -eq 2 ] && [ ! -s "$scratch/gp" ] || {
			echo "taken as a font: $line"
			return 1
		}
	done <"$scratch/literal"
}

# The name of the input is the source where rows name none; that of the output
# is a name, whatever it looks like.
file_names() {
	mkdir -p "$scratch/names" && cd "$scratch/names" || return
	printf 'id,kind,title,target,current,cycle\nK,key_result,x,10,4,2026-Q4\n' |
		okr-score --as-of 2026-11-20 >../small.csv
	while IFS= read -r line; do
		case $line in */*) continue ;; esac
		mkdir one && cd one && cp ../../small.csv "./$line.csv" &&
			okr-plot progress --dry-run "./$line.csv" >"$scratch/gp" &&
			is_plain_script "$scratch/gp" && is_quoted "$scratch/gp" &&
			okr-plot progress -o "./$line.gp" "./$line.csv" &&
			cmp "./$line.gp" "$scratch/gp" &&
			[ "$(ls -A | wc -l)" -eq 2 ] && cd .. && rm -rf one || {
			echo "name: $line"
			ls -A
			return 1
		}
	done <"$scratch/literal"
}
file_names_apart() { (file_names); }

check 'scripts of all kinds hold labels and numbers' scripts
check 'all kinds are safe for a terminal' terminals
check 'sentences hold all text as it is' plain_is_literal
check '--title and --subtitle' options
check '--font' fonts
check 'names of files' file_names_apart

if ! command -v gnuplot >/dev/null; then
	skip 'pictures' 'no gnuplot'
	finish
fi

# texts FILE...: the lines of text of an svg, with its entities as letters.
texts() {
	sed -n 's/^[[:blank:]]*<text>\(.*\)<\/text>$/\1/p' "$@" |
		sed 's/&lt;/</g;s/&gt;/>/g;s/&amp;/\&/g'
}

# Every kind is drawn from all of it.
pictures() {
	for kind in $kinds; do
		rm -f "$scratch"/p*.svg
		draw "$kind" -o "$scratch/p.svg" && untouched || return
		for svg in "$scratch"/p*.svg; do
			! grep -niE '<(script|img|b|\?php|!--)|<[a-z]+ on' "$svg" &&
				! LC_ALL=C grep -n "$(printf '[\001-\010\013-\037]')" "$svg" ||
				return
			! command -v xmllint >/dev/null ||
				xmllint --noout "$svg" || return
		done
	done
}

# A file that a browser opens: no script, nothing that calls one.
html() {
	draw progress -o "$scratch/p.html" && untouched || return
	! tr '<' '\n' <"$scratch/p.html" | grep -v '^text>' |
		grep -niE '^(script|img|iframe|link|object)|^[a-z]+ [^>]*\bon[a-z]+=' ||
		return
	! command -v xmllint >/dev/null || xmllint --noout "$scratch/p.html"
}

# The script that --dry-run gives away is as harmless as ours.
given_scripts() {
	for kind in $kinds; do
		draw "$kind" --dry-run >"$scratch/gp" &&
			(cd "$run" && gnuplot -d "$scratch/gp" >/dev/null 2>&1) &&
			untouched || {
			echo "kind: $kind"
			return 1
		}
	done
}

svg_is_literal() {
	rm -f "$scratch"/p*.svg
	draw progress -o "$scratch/p.svg" || return
	texts "$scratch"/p*.svg >"$scratch/txt"
	while IFS= read -r line; do
		grep -qxF -e "$line" "$scratch/txt" && continue
		echo "altered: $line"
		return 1
	done <"$scratch/literal"
}

pdf_is_literal() {
	draw progress -o "$scratch/p.pdf" && untouched &&
		pdftotext -layout "$scratch/p.pdf" - |
		tr -d ' \014' >"$scratch/txt" || return
	while IFS= read -r line; do
		case $line in *ﬁ*) continue ;; esac # a ligature is two letters
		grep -qF -e "$(printf %s "$line" | tr -d ' ')" "$scratch/txt" &&
			continue
		echo "altered: $line"
		return 1
	done <"$scratch/literal"
}

# Text at random of what means something to somebody; no blanks, so that no
# line is broken.
random_text() {
	awk -v seed="$1" -v n=24 'BEGIN {
		srand(seed)
		count = split("\047 \" ` \\ @ { } # $ << % \\n system( `id` e " \
			"EOD é 日 </a> &#38; ]]> ; | ! ~ ^ _ \\140", part, " ")
		while (n-- > 0) {
			text = ""
			for (i = 0; i < 8; i++)
				text = text part[int(rand() * count) + 1]
			print text
		}
	}'
}

fuzz() {
	random_text "$1" >"$scratch/random"
	{
		echo id,kind,title,cycle,target,current
		n=0
		while IFS= read -r line; do
			n=$((n + 1))
			printf '%s\n' "K$n,key_result,$(as_cell "$line"),2026-Q4,10,4"
		done <"$scratch/random"
	} | okr-score --as-of 2026-11-20 >"$scratch/fuzz.csv" || return
	rm -f "$scratch"/f*.svg
	(cd "$run" && okr-plot progress -o "$scratch/f.svg" "$scratch/fuzz.csv") &&
		untouched || return
	texts "$scratch"/f*.svg >"$scratch/txt"
	while IFS= read -r line; do
		grep -qxF -e "$line" "$scratch/txt" && continue
		echo "altered: $line"
		return 1
	done <"$scratch/random"
}

check 'all kinds are drawn, nothing is run, and svg is safe' pictures
check 'html is safe' html
check 'scripts that are given away run nothing' given_scripts
check 'svg holds all text as it is' svg_is_literal
if command -v pdftotext >/dev/null; then
	check 'pdf holds all text as it is' pdf_is_literal
else
	skip 'pdf holds all text as it is' 'no pdftotext'
fi
for seed in $(seq "$seeds"); do
	check "random text, seed $seed" fuzz "$seed"
done
finish
