/* Text as XML and HTML want it. */
#ifndef OKR_OUT_XML_H
#define OKR_OUT_XML_H

#include "okr/base/buf.h"

/* Append text, for an element or within double quotes. */
void okr_xml_text(struct okr_buf *out, struct okr_span text);

#endif
