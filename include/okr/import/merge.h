/*
 * Several sheets as one table of OKR CSV: the order of the work, and so the
 * way into this floor.  Each header says what its module does; these are the
 * stages, and the modules that each goes through.
 *
 *  1. What is known of headers and words, from tables, profiles and options:
 *     layer lexicon map profile knowledge; of a header in parts: hint whose
 *     lanes timed; what to add for headers that nobody knows: advice.
 *  2. Bytes as text, and a file that is no sheet refused: bytes foreign
 *     charset guess doubt dated; with --raw no more than this: raw stretch.
 *  3. The table in the text, its delimiter and the row of its names: sheet
 *     dialect unwrap board header heading label layout.
 *  4. Columns as fields, by their names and by what stands below: columns
 *     rivals keys suits quarter cycled joint readings tiers titles grouped completion;
 *     told by --explain-columns: explain.
 *  5. Records as rows of a grid, by the shape of the sheet, one file for
 *     each: shape with nodes labelled untyped beside results log dump form;
 *     what they share: grid objective objectives served tables levels
 *     sequence merged groups agree relation tag; what is between records: sections
 *     headed entitled totals apart ditto.
 *  6. Cells of each sheet as plain values.  What a column shows is decided
 *     first (evidence marks orders scales epoch bounds fractions asides
 *     derived), then row by row: settle numbers days naming with value
 *     decimal letters alike units ticks misread, date order range yearless
 *     period fiscal.
 *  7. Rows seen as a whole: commitments infer (grammar phrase due) idle
 *     direction repeated tasks standing percent.
 *  8. Which row is under which, and what it is called: positions names links
 *     ident; earlier exports of a sheet: snapshots past; the table without
 *     what is empty: squeeze.
 *  9. The table read again by the rules of every filter: canonical.
 *
 * All of them report through refuse, which knows --keep-going, and tell once
 * what many rows have: sighted listed heard.
 */
#ifndef OKR_IMPORT_MERGE_H
#define OKR_IMPORT_MERGE_H

#include "okr/import/grid.h"

/*
 * Read the rows of the open sheets of an empty grid and append the table that
 * they make to out.  False when anything is wrong with them, which is then
 * reported.
 */
OKR_MUST_USE bool okr_merge(struct okr_grid *g, struct okr_lexicon *l,
			    struct okr_buf *out);

/* Append how the columns of the sheets are understood; else the same. */
OKR_MUST_USE bool okr_merge_explain(struct okr_grid *g, struct okr_lexicon *l,
				    struct okr_buf *out);

#endif
