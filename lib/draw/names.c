/* Finding room for names. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/names.h"

#include "okr/draw/lines.h"

#define ASIDE 16.0 /* from a mark's middle to its name */
#define ABOVE 27.0
#define LINE 25.0
#define TEXT_SIZE 20
#define BELOW_SIZE 16

/* Where a name may stand, the best first: to its mark, in units of it. */
static const struct side {
	enum okr_anchor anchor;
	double right, down;
} sides[] = {
	{ OKR_LEFT, 1, 0 },      { OKR_RIGHT, -1, 0 },   { OKR_CENTRE, 0, -1 },
	{ OKR_CENTRE, 0, 1 },    { OKR_LEFT, .7, -.7 },  { OKR_LEFT, .7, .7 },
	{ OKR_RIGHT, -.7, -.7 }, { OKR_RIGHT, -.7, .7 },
};

/* How a name may be set, the best first. */
static const struct setting {
	double room;  /* pixels */
	bool below;   /* with the second line */
	bool crosses; /* over the lines */
} settings[] = {
	{ 420, true, false },  { 420, false, false }, { 420, false, true },
	{ 260, false, false }, { 260, false, true },  { 140, false, true },
};

#define NSIDES (sizeof(sides) / sizeof(*sides))
#define NSETTINGS (sizeof(settings) / sizeof(*settings))

/* What names must keep clear of. */
struct crowd {
	const struct okr_name *name;
	size_t n;
	const struct okr_names_ground *ground;
};

/* A name as it would be set. */
struct trial {
	struct okr_point at[2];
	struct okr_type type[2];
	struct okr_span text[2];
	size_t n;
	const struct okr_name *own;
	bool crosses;
};

static struct trial
try_side(struct okr_scene *s, const struct okr_name *name,
	 const struct side *side, const struct setting *setting)
{
	struct trial t = { .n = setting->below && name->below.n > 0 ? 2 : 1,
			   .own = name,
			   .crosses = setting->crosses };
	double extra = (double)(t.n - 1) * LINE;
	struct okr_point at = { name->at.x + side->right * ASIDE,
				name->at.y + side->down * ABOVE };

	/* Two lines beside a mark: the first one is level with it. */
	if (side->down < 0)
		at.y -= extra;
	t.type[0] = okr_scene_type(s,
				   (struct okr_face){ TEXT_SIZE, name->bold },
				   OKR_INK, side->anchor);
	t.type[1] = okr_scene_type(s, (struct okr_face){ BELOW_SIZE, false },
				   OKR_MUTED, side->anchor);
	t.text[0] = okr_lines_cut(s, name->text, t.type[0].face, setting->room);
	t.text[1] = okr_lines_cut(s, name->below, t.type[1].face,
				  setting->room);
	t.at[0] = at;
	t.at[1] = (struct okr_point){ at.x, at.y + LINE };
	return t;
}

static bool
is_inside(struct okr_box outer, struct okr_box box)
{
	return box.left >= outer.left && box.right <= outer.right &&
	       box.top >= outer.top && box.bottom <= outer.bottom;
}

static bool
crosses_lines(struct okr_point lines, struct okr_box box)
{
	return (box.left < lines.x && box.right > lines.x) ||
	       (box.top < lines.y && box.bottom > lines.y);
}

/* A mark other than its own is under the box. */
static bool
hides_mark(const struct crowd *crowd, struct okr_box box,
	   const struct okr_name *own)
{
	for (size_t i = 0; i < crowd->n; i++) {
		const struct okr_name *m = &crowd->name[i];
		double r = m->size / 2;

		if (m != own && m->at.x + r > box.left &&
		    m->at.x - r < box.right && m->at.y + r > box.top &&
		    m->at.y - r < box.bottom)
			return true;
	}
	return false;
}

static bool
has_room(const struct okr_scene *s, const struct crowd *crowd,
	 const struct trial *t)
{
	const struct okr_names_ground *ground = crowd->ground;

	for (size_t i = 0; i < t->n; i++) {
		struct okr_box box = okr_scene_measure(s, t->at[i], t->type[i],
						       t->text[i]);

		if (!is_inside(ground->box, box) ||
		    (!t->crosses && crosses_lines(ground->middle, box)) ||
		    !okr_scene_is_free(s, box) ||
		    hides_mark(crowd, box, t->own))
			return false;
	}
	return true;
}

static void
draw_name(struct okr_scene *s, const struct crowd *crowd,
	  const struct okr_name *name)
{
	for (size_t i = 0; i < NSETTINGS * NSIDES; i++) {
		const struct setting *setting = &settings[i / NSIDES];
		struct trial t = try_side(s, name, &sides[i % NSIDES], setting);

		if (!has_room(s, crowd, &t))
			continue;
		for (size_t k = 0; k < t.n; k++)
			okr_scene_text(s, t.at[k], t.type[k], t.text[k]);
		return;
	}
}

void
okr_names_draw(struct okr_scene *s, const struct okr_names_ground *ground,
	       const struct okr_name *name, size_t n, size_t named)
{
	struct crowd crowd = { name, n, ground };

	for (size_t i = 0; i < named; i++)
		if (name[i].text.n > 0)
			draw_name(s, &crowd, &name[i]);
}
