/*
 * For tests of charts: titles that are hard to set, in eight scripts, long,
 * short, from right to left, of combining marks and of emoji.
 * SPDX-License-Identifier: ISC
 */
#ifndef OKR_TESTS_HARD_H
#define OKR_TESTS_HARD_H

#include "okr/base/text.h"
#include "okr/draw/screen.h"
#include "unit.h"

static const char *const hard_titles[] = {
	"It's \"simple\": fix `billing` & <claims> \\ {x}_y^2 100 % @ $HOME",
	"Réduire le délai d'attente moyen à moins de 15 minutes dans toutes "
	"les cliniques de la vallée, sans exception et sans plus attendre",
	"患者アプリの予約画面を三回のタップで終わるようにし待ち時間と電話の数"
	"を半分に減らして皆さんに喜んでもらえるものを今年の終わりまでに必ず"
	"届けることを約束し来年の春にはすべての病院と薬局と家庭で使えるように"
	"して行くための長い長い題名でありますからここで切れます",
	"تقليل وقت الانتظار في جميع العيادات إلى أقل من خمس عشرة دقيقة",
	"לקצר את זמן ההמתנה בכל המרפאות לפחות מרבע שעה עד סוף השנה",
	"Сократить среднее время ожидания во всех поликлиниках долины",
	"Μείωση του χρόνου αναμονής σε όλες τις κλινικές της κοιλάδας",
	"सभी क्लीनिकों में प्रतीक्षा का समय पंद्रह मिनट से कम करना",
	"ลดเวลารอคอยในคลินิกทุกแห่งให้เหลือน้อยกว่าสิบห้านาที",
	"모든 진료소의 평균 대기 시간을 십오 분 이하로 줄이기",
	"👩‍👧‍👦👩🏽‍🚒🏳️‍🌈 family day 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
	"Z̷̧̛a̶̡͘l̵̢͝g̴̨̀o̶̧͐ m̷̛̮a̸̧͝r̴̢̛k̷̨̕s̴̡̀",
	"x",
	"",
	"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten"
	"gesellschaftsversammlungsprotokollführungsbevollmächtigtenrat",
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
};

static inline struct okr_span
hard_title(size_t i)
{
	return okr_span_of(hard_titles[i % COUNT(hard_titles)]);
}

/* No line of the screen is wider than it. */
static inline void
check_lines(const struct okr_screen *s)
{
	struct okr_span rest = okr_buf_view(&s->text), line;

	while (okr_span_next(&rest, '\n', &line))
		if (okr_text_width(line) > s->width)
			fail_msg("%zu cells: '%.*s'", s->width, (int)line.n,
				 line.s);
}

#endif
