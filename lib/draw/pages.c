/* Title, subtitle, footer. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/pages.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/lines.h"

#define ROOM (OKR_PAGE_RIGHT - OKR_PAGE_LEFT)
#define NUMBER_ROOM 130.0 /* of "10 / 12", right in the footer */
#define TITLE_LINES 2
#define TITLE_PITCH 40.0

static const struct okr_face title_face = { 34, true };
static const struct okr_face title_face_of_two = { 28, true };
static const struct okr_face subtitle_face = { 22, false };
static const struct okr_face footer_face = { 16, false };

static const double title_y = 62;
static const double subtitle_y = 117;
static const double footer_y[OKR_FOOTER_LINES] = { 1024, 1051 };

void
okr_pages_init(struct okr_pages *pages, const struct okr_style *style)
{
	*pages = (struct okr_pages){ .style = style };
}

void
okr_pages_release(struct okr_pages *pages)
{
	for (size_t i = 0; i < pages->n; i++)
		okr_scene_release(&pages->scene[i]);
	free(pages->scene);
	*pages = (struct okr_pages){ 0 };
}

static void
draw_title(struct okr_scene *s, struct okr_span title)
{
	struct okr_type type = { title_face, okr_scene_colour(s, OKR_INK),
				 OKR_LEFT };
	struct okr_lines lines = { .max = TITLE_LINES };

	if (okr_font_width(&s->style->font, title, title_face) > ROOM)
		type.face = title_face_of_two;
	okr_lines_wrap(&lines, s, title, type.face, ROOM);
	for (size_t i = 0; i < lines.n; i++) {
		double below = (double)i - (double)(lines.n - 1) / 2;
		struct okr_point at = { OKR_PAGE_LEFT,
					title_y + below * TITLE_PITCH };

		okr_scene_text(s, at, type, lines.line[i]);
	}
}

static void
draw_line(struct okr_scene *s, double y, struct okr_face face, double room,
	  struct okr_span text)
{
	struct okr_type type = { face, okr_scene_colour(s, OKR_MUTED),
				 OKR_LEFT };

	okr_scene_text(s, (struct okr_point){ OKR_PAGE_LEFT, y }, type,
		       okr_lines_cut(s, text, face, room));
}

/*
 * The first line leaves room for the number of the page, and goes on in the
 * second where that is free.
 */
static void
draw_footer(struct okr_scene *s, const struct okr_span *footer)
{
	struct okr_lines lines = { .max = footer[1].n > 0 ? 1
							  : OKR_FOOTER_LINES };

	okr_lines_wrap(&lines, s, footer[0], footer_face, ROOM - NUMBER_ROOM);
	if (footer[1].n > 0)
		lines.line[lines.n++] = footer[1];
	for (size_t i = 0; i < lines.n; i++)
		draw_line(s, footer_y[i], footer_face, ROOM, lines.line[i]);
}

struct okr_scene *
okr_pages_add(struct okr_pages *pages, const struct okr_heading *heading)
{
	struct okr_box paper = { 0, 0, OKR_PAGE_WIDTH, OKR_PAGE_HEIGHT };
	struct okr_scene *s;

	pages->scene = okr_mem_grow(pages->scene, &pages->cap, pages->n + 1,
				    sizeof(*pages->scene));
	s = &pages->scene[pages->n++];
	okr_scene_init(s, pages->style);
	s->title = okr_arena_copy(&s->text, heading->title);
	s->description = okr_arena_copy(&s->text, heading->subtitle);
	okr_scene_box(s, paper, okr_scene_colour(s, OKR_PAPER));
	draw_title(s, s->title);
	draw_line(s, subtitle_y, subtitle_face, ROOM, heading->subtitle);
	draw_footer(s, heading->footer);
	return s;
}

void
okr_pages_add_empty(struct okr_pages *pages, const struct okr_heading *heading,
		    struct okr_span reason)
{
	struct okr_scene *s = okr_pages_add(pages, heading);
	struct okr_type type = { subtitle_face, okr_scene_colour(s, OKR_MUTED),
				 OKR_CENTRE };
	struct okr_point middle = { OKR_PAGE_WIDTH / 2.0,
				    OKR_PAGE_HEIGHT / 2.0 };

	okr_scene_text(s, middle, type,
		       okr_lines_cut(s, reason, type.face, ROOM));
}

void
okr_pages_number(struct okr_pages *pages)
{
	struct okr_point corner = { OKR_PAGE_RIGHT, footer_y[0] };

	for (size_t i = 0; i < pages->n && pages->n > 1; i++) {
		struct okr_scene *s = &pages->scene[i];
		struct okr_type type = { footer_face,
					 okr_scene_colour(s, OKR_MUTED),
					 OKR_RIGHT };

		okr_scene_printf(s, corner, type, "%zu / %zu", i + 1, pages->n);
	}
}
