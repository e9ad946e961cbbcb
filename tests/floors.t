#!/bin/sh
# The include direction and the other things that only one place may do.
# CONTRIBUTING.md says why; this makes it a failing test.
# SPDX-License-Identifier: ISC
. tests/lib.sh

sources=$(find lib tools -name '*.c' | sort)
headers=$(find include lib tools -name '*.h' | sort)
code=$scratch/code

# Every line of code as "file:line: text", without comments and strings.
# shellcheck disable=SC2086 # lists of words
awk '
FNR == 1 { comment = 0 }
{
	rest = $0
	text = ""
	while (rest != "") {
		if (comment) {
			end = index(rest, "*/")
			if (!end)
				break
			rest = substr(rest, end + 2)
			comment = 0
		} else if (match(rest, /\/\*|"([^"\\]|\\.)*"|\047([^\047\\]|\\.)*\047/)) {
			comment = substr(rest, RSTART, 2) == "/*"
			text = text substr(rest, 1, RSTART - 1)
			rest = substr(rest, RSTART + RLENGTH)
		} else {
			text = text rest
			rest = ""
		}
	}
	print FILENAME ":" FNR ": " text
}' $sources $headers >"$code"

# only PLACES CALLS: no line outside PLACES has one of the CALLS (patterns).
only() {
	! grep -E "(^|[^A-Za-z0-9_])($2)" "$code" | grep -Ev "^($1):"
}

# shellcheck disable=SC2086
only_included_by() {
	! grep -HE "^#include <($2)>" $sources $headers | grep -Ev "^($1):"
}

# shellcheck disable=SC2086
floors() {
	awk '
	BEGIN {
		n = split("base csv okr import report draw out tools", name)
		for (i = 1; i <= n; i++)
			level[name[i]] = i
	}
	FNR == 1 {
		n = split(FILENAME, part, "/")
		floor = part[1] == "tools" ? "tools" : part[n - 1]
		if (!(floor in level)) {
			print FILENAME ": on no floor"
			bad = 1
		}
	}
	/^#include "/ {
		split($2, part, "/")
		if (part[1] == "\"okr" && part[2] in level &&
		    level[part[2]] <= level[floor])
			next
		print FILENAME ":" FNR ": " $0
		bad = 1
	}
	END { exit bad }' $sources $headers
}

# Where several files fill one table (the reports), it is the table's header.
own_header_first() {
	wrong=false
	for c in $(find lib -name '*.c' | sort); do
		floor=${c%/*}
		own=okr/${c#lib/}
		own=${own%.c}.h
		[ -e "include/$own" ] || own="okr/${floor#lib/}/*.h"
		first=$(grep -m1 '^#include' "$c" | sed 's/.*"\(.*\)"/\1/')
		# shellcheck disable=SC2254 # a pattern
		case $first in
		$own) ;;
		*) echo "$c: begins with '$first'" && wrong=true ;;
		esac
	done
	! $wrong
}

# A header of macros, types and inline functions needs none.
header_has_code() {
	wrong=false
	for h in $(find include -name '*.h' | sort); do
		c=lib/${h#include/okr/}
		[ -e "${c%.h}.c" ] && continue
		grep -E '^(extern |[a-z].*\);$)' "$h" || continue
		echo "$h: no ${c%.h}.c"
		wrong=true
	done
	! $wrong
}

# The way into the largest floor: its stages, and the modules of each.
overview() {
	sed '/\*\//q' include/okr/import/merge.h | tr -cs a-z_ '\n' |
		sort -u >"$scratch/named"
	! find lib/import -name '*.c' ! -name merge.c -exec basename {} .c \; |
		grep -vxFf "$scratch/named"
}

# shellcheck disable=SC2086
spdx() {
	! grep -L 'SPDX-License-Identifier: ISC' $sources | grep .
}

# shellcheck disable=SC2086
headers_alone() {
	${CC:-cc} -std=c17 -D_XOPEN_SOURCE=700 -Iinclude -Wall -Wextra \
		-Werror -fsyntax-only -x c $headers
}

# Two modules must not use one name for two things.
headers_together() {
	for header in $headers; do
		printf '#include "%s"\n' "${header#include/}"
	done >"$TMPDIR/all.c"
	${CC:-cc} -std=c17 -D_XOPEN_SOURCE=700 -Iinclude -Wall -Wextra \
		-Werror -fsyntax-only "$TMPDIR/all.c"
}

getenv_names() {
	known='SOURCE_DATE_EPOCH|TMPDIR|PATH|NO_COLOR|COLUMNS|TERM'
	known="$known|LC_ALL|LC_CTYPE|LANG"
	# shellcheck disable=SC2086
	! grep -HE 'getenv\("' $sources | grep -Ev "getenv\(\"($known)\"\)"
}

unicode='uni(case|conv|ctype|gbrk|lbrk|name|norm|str|types|wbrk|width)\.h'

check 'a file includes only its own floor and those before it' floors
check 'the own header comes first' own_header_first
check 'every header has its .c' header_has_code
check 'merge.h names every module of import in its stage' overview
check 'every .c names its licence' spdx
check 'every header compiles alone' headers_alone
check 'all headers compile together' headers_together
check 'only reader.c includes <csv.h>' \
	only_included_by lib/csv/reader.c 'csv\.h'
check 'only text.c includes libunistring' \
	only_included_by lib/base/text.c "$unicode"
check 'only diag.c writes to stderr' \
	only lib/base/diag.c 'stderr|perror|v?(warn|err)x?\('
check 'only child.c redirects it' \
	only 'lib/(base/diag|out/child)\.c' STDERR_FILENO
check 'only child.c starts programs' \
	only lib/out/child.c \
	'(v?fork|popen|system|posix_spawnp?|exec[lv]p?e?)\('
check 'only diag.c and opts.c exit' \
	only 'lib/base/(diag|opts)\.c' '(exit|abort|quick_exit)\('
check 'only day.c reads the clock' only lib/base/day.c \
	'(time|gettimeofday|clock_gettime|timespec_get|localtime)\('
check 'no locale' only none '((set|new|use)locale|strcoll|strxfrm|strftime)\('
check 'only the environment that is documented' getenv_names
finish
