# Days since 1970-01-01, and back, for the scripts that make up plans.
# SPDX-License-Identifier: ISC

function day_of(y, m, d) {
	if (m <= 2)
		y--
	return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + \
	       int((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1 - 719468
}

function date_of(day,    y, era, doe, yoe, doy, mp) {
	day += 719468
	era = int(day / 146097)
	doe = day - era * 146097
	yoe = int((doe - int(doe / 1460) + int(doe / 36524) - \
		   int(doe / 146096)) / 365)
	doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100))
	mp = int((5 * doy + 2) / 153)
	y = yoe + era * 400
	return sprintf("%04d-%02d-%02d", mp < 10 ? y : y + 1, \
		       mp < 10 ? mp + 3 : mp - 9, \
		       doy - int((153 * mp + 2) / 5) + 1)
}
