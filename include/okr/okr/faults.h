/*
 * What is odd in the data of a scored plan, told by row and column.  What is
 * wrong with a single cell is told where it is read; this is what only shows
 * beside other cells, other rows, and the day.
 */
#ifndef OKR_OKR_FAULTS_H
#define OKR_OKR_FAULTS_H

#include "okr/okr/score.h"

/* Warnings; errors only where a mode forbids something. */
void okr_faults_report(struct okr_score *s);

#endif
