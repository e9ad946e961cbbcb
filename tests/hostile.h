/*
 * For tests of all charts at once: a plan whose titles are hard to set, in
 * eight scripts, empty, of one word, of 120 characters and longer.
 * SPDX-License-Identifier: ISC
 */
#ifndef OKR_TESTS_HOSTILE_H
#define OKR_TESTS_HOSTILE_H

#include "okr/report/inquiry.h"
#include "unit.h"

#define HOSTILE_AS_OF "2026-11-20"

static const char *const hostile_titles[] = {
	"Short",
	"It's \"simple\": fix `billing` & <claims>, 100% of {them}_^2 @now",
	"Réduire le délai d’attente moyen à moins de 15 minutes dans toutes "
	"les cliniques de la vallée et au-delà, sans exception",
	"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten"
	"gesellschaftsversammlungsprotokollführerinnenbüro",
	"患者アプリの公開までに全ての診療所で予約を受け付けられるようにして、"
	"待ち時間を半分に減らし、満足度を高める取り組みを続けていくこと",
	"在全部门诊实现线上预约并把平均等候时间缩短一半",
	"모든 진료소에서 온라인 예약을 받고 평균 대기 시간을 절반으로 줄인다",
	"فريق التوعية يصل إلى كل بيت في الوادي قبل نهاية العام ويقيس رضا "
	"المرضى في كل شهر من أشهر السنة دون أي استثناء",
	"לקצר את זמן ההמתנה הממוצע לפחות מ-15 דקות בכל המרפאות",
	"Сократить среднее время ожидания до пятнадцати минут во всех клиниках "
	"долины и за её пределами без единого исключения",
	"Μείωση του μέσου χρόνου αναμονής κάτω από δεκαπέντε λεπτά",
	"सभी क्लीनिकों में प्रतीक्षा का औसत समय पंद्रह मिनट से कम करना और "
	"हर महीने रोगियों की संतुष्टि को मापना",
	"ลดเวลารอเฉลี่ยให้เหลือน้อยกว่าสิบห้านาทีในคลินิกทุกแห่ง",
	"👩‍👩‍👧‍👦 👩🏽‍⚕️ 🏳️‍🌈 🇨🇭 e\u0301e\u0301e\u0301 Z\u0351\u036B\u0343\u036A"
	"\u0302\u036B\u033D\u034F\u0334\u0319A\u0322",
	"W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W "
	"W W W W W W W W W W W W W W W W W W W W W W W W W",
	"",
};

#define HOSTILE_TITLES COUNT(hostile_titles)

static inline void
hostile_quote(FILE *f, const char *text)
{
	fputc('"', f);
	for (; *text; text++) {
		if (*text == '"')
			fputc('"', f);
		fputc(*text, f);
	}
	fputc('"', f);
}

static inline const char *
hostile_title(size_t i)
{
	return hostile_titles[i % HOSTILE_TITLES];
}

static inline void
hostile_row(FILE *f, const char *id, const char *kind, const char *parent,
	    const char *title)
{
	fprintf(f, "%s,%s,%s,", id, kind, parent);
	hostile_quote(f, title);
	fputc(',', f);
}

static inline void
hostile_statements(FILE *f)
{
	char id[32];

	hostile_row(f, "V", "vision", "", hostile_title(2));
	fprintf(f, ",2024-01-01,2028-12-31,,,0,100,,%%,,\n");
	for (size_t i = 0; i < HOSTILE_TITLES; i++) {
		snprintf(id, sizeof(id), "P%zu", i);
		hostile_row(f, id, "pillar", "V", hostile_title(i));
		fprintf(f, ",,,,,,,,,,\n");
		snprintf(id, sizeof(id), "M%zu", i);
		hostile_row(f, id, "mission", i % 3 ? "V" : "",
			    hostile_title(i + 5));
		hostile_quote(f, hostile_title(i + 3));
		fprintf(f, ",,,,,,,,,,\n");
		snprintf(id, sizeof(id), "W%zu", i);
		hostile_row(f, id, "value", "", hostile_title(i + 7));
		fprintf(f, ",,,,,,,,,,\n");
	}
}

/* Objective i, its key result, and what has been read of that. */
static inline void
hostile_objective(FILE *f, size_t i, const char *cycle)
{
	static const char *const current[] = { "", "0", "-40", "100", "250",
					       "61.5" };
	char id[32], parent[32], key[32];

	snprintf(id, sizeof(id), "O%zu", i);
	snprintf(key, sizeof(key), "K%zu", i);
	snprintf(parent, sizeof(parent), i % 2 ? "P%zu" : "M%zu",
		 i / 2 % HOSTILE_TITLES);
	hostile_row(f, id, "objective", i % 7 == 3 ? "" : parent,
		    hostile_title(i));
	hostile_quote(f, hostile_title(i + 1));
	fprintf(f, ",,,%s,,,,,,W%zu,%s\n", cycle, i % 5,
		i % 4 ? "financial" : "");
	hostile_row(f, key, "key_result", id, hostile_title(i + 9));
	hostile_quote(f, hostile_title(i + 2));
	fprintf(f, ",,,%s,2026-11-%02zu,0,100,%s,%%,,\n", cycle, i % 9 + 10,
		current[i % COUNT(current)]);
	for (size_t month = 10; month < 12; month++) {
		hostile_row(f, "", "checkin", key, "");
		fprintf(f, ",,,,2026-%02zu-0%zu,,,%zu,,,\n", month, i % 9 + 1,
			10 * i % 90 + month);
	}
}

/* A plan of n objectives over the cycles, into a file. */
static inline void
hostile_plan(const char *path, size_t n, const char *const *cycle,
	     size_t ncycle)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fprintf(f, "id,kind,parent,title,team,start_date,due_date,cycle,"
		   "date,start,target,current,unit,values,perspective\n");
	hostile_statements(f);
	for (size_t i = 0; i < n; i++)
		hostile_objective(f, i, cycle[i % ncycle]);
	assert_int_equal(fclose(f), 0);
}

#endif
