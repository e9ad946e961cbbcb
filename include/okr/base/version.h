/* The version of the toolkit: one for all programs. */
#ifndef OKR_BASE_VERSION_H
#define OKR_BASE_VERSION_H

#define OKR_VERSION "0.1.0"

#endif
