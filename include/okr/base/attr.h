/* Promises to the compiler, empty where it does not know them. */
#ifndef OKR_BASE_ATTR_H
#define OKR_BASE_ATTR_H

#if defined(__GNUC__) || defined(__clang__)
#define OKR_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define OKR_NORETURN __attribute__((noreturn))
#define OKR_MUST_USE __attribute__((warn_unused_result))
#define OKR_PREFETCH(p) __builtin_prefetch(p)
#else
#define OKR_PRINTF(fmt, args)
#define OKR_NORETURN
#define OKR_MUST_USE
#define OKR_PREFETCH(p) ((void)(p))
#endif

#endif
