/* Title, subtitle, footer. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/pages.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/lines.h"

#define NUMBER_ROOM 130.0 /* of "10 / 12", right in the footer */
#define TITLE_LINES 2
#define TITLE_PITCH 40.0

static const struct okr_face title_face = { 34, true };
static const struct okr_face title_face_of_two = { 28, true };
static const struct okr_face subtitle_face = { 22, false };
static const struct okr_face footer_face = { 16, false };

static const double title_y = 62;
static const double title_y_of_two = 55; /* the middle of both */
static const double subtitle_y = 117;

#define FOOTER_PITCH 27.0
#define LAST_FOOTER 29.0 /* from the bottom of the page */

void
okr_pages_init(struct okr_pages *pages, const struct okr_style *style)
{
	*pages = (struct okr_pages){ .style = style, .most = OKR_MAX_PAGES };
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
	double room = okr_page_room(&s->style->page), middle;

	if (okr_font_width(&s->style->font, title, title_face) > room)
		type.face = title_face_of_two;
	okr_lines_wrap(&lines, s, title, type.face, room);
	middle = lines.n > 1 ? title_y_of_two : title_y;
	okr_lines_draw(s, &lines, (struct okr_point){ OKR_PAGE_LEFT, middle },
		       type, TITLE_PITCH);
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

static double
footer_y(const struct okr_page *page, size_t line)
{
	return page->height - LAST_FOOTER -
	       (double)(page->footers - 1 - line) * FOOTER_PITCH;
}

/* Its first line leaves room for the page's number; its last is cut. */
static void
draw_footer(struct okr_scene *s, struct okr_span rest)
{
	const struct okr_page *page = &s->style->page;
	double room = okr_page_room(page) - NUMBER_ROOM;

	for (size_t i = 0; i < page->footers && rest.n > 0; i++) {
		struct okr_span line = rest;

		if (i + 1 < page->footers)
			line = okr_font_line(&s->style->font, rest, footer_face,
					     room, &rest);
		draw_line(s, footer_y(page, i), footer_face, room, line);
		room = okr_page_room(page);
	}
}

struct okr_scene *
okr_pages_add_bare(struct okr_pages *pages, const struct okr_heading *heading)
{
	const struct okr_page *page = &pages->style->page;
	struct okr_box paper = { 0, 0, page->width, page->height };
	struct okr_scene *s;

	pages->scene = okr_mem_grow(pages->scene, &pages->cap, pages->n + 1,
				    sizeof(*pages->scene));
	s = &pages->scene[pages->n++];
	okr_scene_init(s, pages->style);
	s->title = okr_arena_copy(&s->text, heading->title);
	s->description = okr_arena_copy(&s->text, heading->subtitle);
	okr_scene_box(s, paper, okr_scene_colour(s, OKR_PAPER));
	return s;
}

struct okr_scene *
okr_pages_add(struct okr_pages *pages, const struct okr_heading *heading)
{
	const struct okr_page *page = &pages->style->page;
	struct okr_scene *s = okr_pages_add_bare(pages, heading);

	draw_title(s, s->title);
	draw_line(s, subtitle_y, subtitle_face, okr_page_room(page),
		  heading->subtitle);
	draw_footer(s, heading->footer);
	return s;
}

size_t
okr_pages_take(struct okr_pages *pages, size_t rows, size_t a_page)
{
	size_t room = a_page * okr_pages_room(pages);

	if (rows <= room)
		return rows;
	pages->left_out += rows - room;
	return room;
}

void
okr_pages_add_empty(struct okr_pages *pages, const struct okr_heading *heading,
		    struct okr_span reason)
{
	struct okr_scene *s = okr_pages_add(pages, heading);
	struct okr_type type = { subtitle_face, okr_scene_colour(s, OKR_MUTED),
				 OKR_CENTRE };
	const struct okr_page *page = &s->style->page;
	struct okr_point middle = { page->width / 2, page->height / 2 };

	okr_scene_text(s, middle, type,
		       okr_lines_cut(s, reason, type.face,
				     okr_page_room(page)));
}

void
okr_pages_drop(struct okr_pages *pages, size_t n)
{
	while (pages->n > n)
		okr_scene_release(&pages->scene[--pages->n]);
}

bool
okr_pages_are_described(const struct okr_pages *pages)
{
	size_t i = 0;

	while (i < pages->n && pages->scene[i].question)
		i++;
	return i == pages->n;
}

void
okr_pages_describe(struct okr_pages *pages, const char *question,
		   struct okr_span words)
{
	for (size_t i = 0; i < pages->n; i++) {
		struct okr_scene *s = &pages->scene[i];

		if (s->question)
			continue;
		s->question = question;
		s->description = okr_arena_copy(&s->text, words);
	}
}

void
okr_pages_number(struct okr_pages *pages)
{
	const struct okr_page *page = &pages->style->page;
	struct okr_point corner = { page->right, footer_y(page, 0) };

	for (size_t i = 0; i < pages->n && pages->n > 1; i++) {
		struct okr_scene *s = &pages->scene[i];
		struct okr_type type = { footer_face,
					 okr_scene_colour(s, OKR_MUTED),
					 OKR_RIGHT };

		okr_scene_printf(s, corner, type, "%zu / %zu", i + 1, pages->n);
	}
}
