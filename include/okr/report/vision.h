/*
 * How far a vision has come, and where it will land: D6 and D7 of
 * okr-score(1).  All numbers are shares of the vision, 1 is all of it; NaN is
 * not known.
 */
#ifndef OKR_REPORT_VISION_H
#define OKR_REPORT_VISION_H

#include "okr/okr/score.h"
#include "okr/report/cycles.h"
#include "okr/report/work.h"

/* What the objectives of the vision have reached by one day. */
struct okr_vision_point {
	int32_t day;
	double delivered;
	double planned;
	double *part; /* delivered by each part; they add up to delivered */
};

/* A pillar, or else a team, or else an objective: one band of the area. */
struct okr_vision_part {
	struct okr_span label;
	double delivered; /* on the as-of day */
};

/* One of the shortest cycles that the vision's window is divided into. */
struct okr_vision_cycle {
	struct okr_span name;
	struct okr_window window;
	enum okr_cycle_state state;
	uint32_t objectives; /* that are open in it */
	double score;        /* D3.3 with the cycle as window */
	double expected;
};

/* A reading of the vision's own measure. */
struct okr_vision_reading {
	int32_t day;
	double progress;
};

struct okr_vision {
	uint32_t row;             /* of the vision */
	struct okr_window window; /* unknown without a due date */
	int32_t day;              /* the as-of day */
	uint32_t objectives;      /* counted, by parent */
	uint32_t supporters;      /* that name it in `supports` */
	bool via_supports;        /* counted by `supports`: none by parent */
	struct okr_rows counted;  /* the work that counts, either way */

	double delivered;
	double pace;    /* elapsed days / days */
	double empty;   /* elapsed days with nothing open / days */
	double planned; /* delivered if all ran exactly to its own plan */
	double landing;
	int32_t landing_day; /* from which it is judged */
	double ceiling;
	double measured; /* progress of its own measure */
	int32_t measured_day;
	double delivered_then; /* delivered on measured_day */
	double divergence;     /* delivered_then - measured */

	struct okr_vision_cycle *cycle; /* in order of their days */
	size_t ncycle;
	struct okr_vision_part *part; /* in file order */
	size_t npart;
	struct okr_vision_point *point; /* ascending days, as-of day last */
	size_t npoint;
	struct okr_vision_reading *reading; /* ascending days */
	size_t nreading;
	struct okr_reviews reviews; /* owns the names of the cycles */
	struct okr_arena text;      /* and the labels of the parts */
	double *part_values;
};

/*
 * All numbers of the visions in the rows as of the score's day, but no parts
 * and no curves.  supporters are the links of `supports` in order of their
 * targets.  However many visions there are, the plan is scored again only once
 * for each earlier day that some of them need.  v has room for rows->n; caller
 * releases each.
 */
void okr_visions_compute(struct okr_vision *v, const struct okr_rows *rows,
			 struct okr_score *score,
			 const struct okr_refs *supporters);

/* The same for one vision; `curve` also fills part and point. */
void okr_vision_compute(struct okr_vision *v, struct okr_score *score,
			uint32_t row, bool curve);
void okr_vision_release(struct okr_vision *v);

/* What a vision with a window had delivered by the day last run. */
double okr_vision_delivered(const struct okr_vision *v,
			    const struct okr_score *score);

/*
 * What the vision is worth by days as of the day the score last ran for:
 * borrowed from the score or, by `supports`, made in *own, which the caller
 * releases either way.
 */
const struct okr_days *okr_vision_days(const struct okr_vision *v,
				       const struct okr_score *score,
				       struct okr_days *own);

#endif
