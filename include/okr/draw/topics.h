/*
 * Sentences one below the other, each under a word that says what it is of:
 * pages of words, for what no picture shows.
 */
#ifndef OKR_DRAW_TOPICS_H
#define OKR_DRAW_TOPICS_H

#include "okr/draw/pages.h"
#include "okr/draw/screen.h"

/* All text is borrowed. */
struct okr_topic {
	struct okr_span name;
	struct okr_span sentence;
	struct okr_span row; /* that it rests on, or empty */
	size_t more;         /* rows that it rests on besides */
};

/* Add as many pages as they need; none where there are none. */
void okr_topics_draw(struct okr_pages *pages, const struct okr_topic *topic,
		     size_t n, const struct okr_heading *heading);

void okr_topics_print(struct okr_screen *s, const struct okr_topic *topic,
		      size_t n);

/* "Drag: three key results ..., a line each" */
void okr_topics_say(struct okr_buf *out, const struct okr_topic *topic,
		    size_t n);

#endif
