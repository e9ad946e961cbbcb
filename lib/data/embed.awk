# Turns tables into C: one string per file, and a list of name and text.  The
# name is the path below lib/data without ".csv".
# Control characters do not occur in the tables; tabs and quotes are escaped.
function flush_file() {
	if (name != "")
		print "\t;"
}
BEGIN {
	print "/* Generated from lib/data by embed.awk. */"
	print "#include \"okr/base/data.h\"\n"
}
FNR == 1 {
	flush_file()
	name = FILENAME
	sub(/^lib\/data\//, "", name)
	sub(/\.csv$/, "", name)
	names[++n] = name
	printf "static const char text_%d[] =\n", n
}
{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	print "\t\"" $0 "\\n\""
}
END {
	flush_file()
	print "\nconst struct okr_data okr_data_tables[] = {"
	for (i = 1; i <= n; i++)
		printf "\t{ \"%s\", text_%d, sizeof(text_%d) - 1 },\n", \
			names[i], i, i
	print "\t{ 0, 0, 0 }\n};"
}
