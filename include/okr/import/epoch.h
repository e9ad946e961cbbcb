/*
 * Serial numbers of a sheet that counts its days from 1904: they are 1462 too
 * small, and land four years too early.
 */
#ifndef OKR_IMPORT_EPOCH_H
#define OKR_IMPORT_EPOCH_H

#include "okr/import/settle.h"

/* Warn of days from serial numbers that miss their cycle by so much. */
void okr_epoch_check(struct okr_settling *s);

#endif
