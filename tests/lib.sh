# What the test scripts share: where the programs are, a scratch folder that
# goes away at the end, an environment that is always the same, and TAP.
# Run from the repository root.  BUILD names the folder of the programs.
# SPDX-License-Identifier: ISC
# shellcheck shell=sh

root=$PWD
BUILD=${BUILD:-build}
case $BUILD in /*) ;; *) BUILD=$root/$BUILD ;; esac
PATH=$BUILD:$PATH
LC_ALL=C.UTF-8
TZ=UTC
export BUILD PATH LC_ALL TZ
unset SOURCE_DATE_EPOCH NO_COLOR COLUMNS POSIXLY_CORRECT LANG LC_CTYPE

# For sanitized programs: they leave memory to the system when they end, and
# a finding must not look like one of their own statuses.
ASAN_OPTIONS=detect_leaks=0:exitcode=99
UBSAN_OPTIONS=exitcode=99:print_stacktrace=1
export ASAN_OPTIONS UBSAN_OPTIONS

scratch=$(mktemp -d) || exit 2
TMPDIR=$scratch
export TMPDIR
trap 'rm -rf "$scratch"' EXIT
trap 'exit 2' HUP INT TERM

ntests=0
nfailed=0

ok() {
	ntests=$((ntests + 1))
	printf 'ok %d - %s\n' "$ntests" "$1"
}

skip() {
	ntests=$((ntests + 1))
	printf 'ok %d - %s # SKIP %s\n' "$ntests" "$1" "$2"
}

# not_ok NAME [FILE]: what is in FILE says why.
not_ok() {
	ntests=$((ntests + 1))
	nfailed=$((nfailed + 1))
	printf 'not ok %d - %s\n' "$ntests" "$1"
	[ $# -lt 2 ] || sed -e 's/^/# /' -e 60q "$2"
}

# check NAME COMMAND...: the command must succeed; what it prints says why not.
check() {
	name=$1
	shift
	if "$@" >"$scratch/why" 2>&1; then
		ok "$name"
	else
		not_ok "$name" "$scratch/why"
	fi
}

# The last line of a script.
finish() {
	printf '1..%d\n' "$ntests"
	[ "$nfailed" -eq 0 ]
	exit
}

# has PROGRAM...: all of them are built.
has() {
	for program; do
		[ -x "$BUILD/$program" ] || return 1
	done
}
