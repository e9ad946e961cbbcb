/* The table of findings, and how one is put together. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/findings.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/report/finder.h"

static const struct {
	const char *number;
	const char *topic;
	okr_find *find;
} table[OKR_NFINDINGS] = {
	[OKR_F_LANDING] = { "F1", "landing", okr_find_landing },
	[OKR_F_BEHIND] = { "F2", "behind", okr_find_behind },
	[OKR_F_DIVERGENCE] = { "F3", "divergence", okr_find_divergence },
	[OKR_F_WORK] = { "F4", "work", okr_find_work },
	[OKR_F_REPORTED] = { "F5", "reported", okr_find_reported },
	[OKR_F_DRAG] = { "F6", "drag", okr_find_drag },
	[OKR_F_UNSERVED] = { "F7", "unserved", okr_find_unserved },
	[OKR_F_VALUE] = { "F8", "value", okr_find_values },
	[OKR_F_STRETCH] = { "F9", "stretch", okr_find_stretch },
	[OKR_F_TARGET] = { "F10", "target", okr_find_target },
	[OKR_F_DROPPED] = { "F11", "dropped", okr_find_dropped },
	[OKR_F_ALONE] = { "F12", "alone", okr_find_alone },
	[OKR_F_STALE] = { "F13", "stale", okr_find_stale },
	[OKR_F_BELIEF] = { "F14", "belief", okr_find_belief },
	[OKR_F_BLIND] = { "F15", "blind", okr_find_blind },
	[OKR_F_WEIGHT] = { "F16", "weight", okr_find_weight },
	[OKR_F_WINDOW] = { "F17", "window", okr_find_window },
};

const char *
okr_finding_number(enum okr_finding_name name)
{
	return table[name].number;
}

const char *
okr_finding_topic(enum okr_finding_name name)
{
	return table[name].topic;
}

static void
look_at_visions(struct okr_finder *f)
{
	struct okr_rows rows = { 0 };

	okr_work_of_kind(&f->q->scored.plan, OKR_VISION, &rows);
	f->nvision = rows.n;
	f->vision = okr_mem_new(rows.n, sizeof(*f->vision));
	okr_visions_compute(f->vision, &rows, &f->q->score, &f->q->supporters);
	okr_rows_release(&rows);
}

/*
 * Shares below a further vision are relative to that one: what is left of the
 * outer vision is not the whole of it.
 */
static bool *
find_outer(const struct okr_finder *f)
{
	const struct okr_plan *plan = &f->q->scored.plan;
	bool *outer = okr_mem_new((size_t)plan->n + 1, sizeof(*outer));

	for (size_t i = 0; i < f->nvision; i++) {
		uint32_t row = f->vision[i].row;

		if (f->share[row].share > 0)
			outer[f->share[plan->node[row].parent].anchor] = true;
	}
	return outer;
}

static void
release(struct okr_finder *f)
{
	for (size_t i = 0; i < f->nvision; i++)
		okr_vision_release(&f->vision[i]);
	free(f->vision);
	free(f->share);
	free(f->outer);
	okr_rows_release(&f->ends);
	okr_rows_release(&f->rests_on);
	okr_buf_release(&f->text);
}

void
okr_findings_find(struct okr_findings *found, struct okr_inquiry *q)
{
	struct okr_finder f = { .q = q, .found = found };

	*found = (struct okr_findings){ 0 };
	look_at_visions(&f);
	f.share = okr_share_compute(&q->scored);
	f.outer = find_outer(&f);
	okr_share_ends(&q->scored.plan, f.share, &f.ends);
	for (f.name = 0; f.name < OKR_NFINDINGS; f.name++)
		table[f.name].find(&f);
	release(&f);
}

void
okr_findings_release(struct okr_findings *found)
{
	for (size_t i = 0; i < found->n; i++)
		okr_rows_release(&found->finding[i].rests_on);
	free(found->finding);
	okr_arena_release(&found->text);
	*found = (struct okr_findings){ 0 };
}
