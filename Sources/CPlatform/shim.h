// What of the system neither Foundation nor Glibc's Swift overlay offers.
//
// Two names change places in one step, so that a reader of a folder always finds a whole report
// under its name. Memory that was freed goes back to the system, which glibc does of its own accord
// only where it lies at the end of the heap. Until then it is kept for what is asked for next: what
// comes from the system anew costs a fault for each page of it.
#pragma once
#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
static inline int dealpipe_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
}
#if defined(__GLIBC__)
#include <malloc.h>
static inline void dealpipe_give_back_memory(void) { malloc_trim(0); }
static inline void dealpipe_keep_freed_memory(int threads) {
  mallopt(M_ARENA_MAX, threads);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}
#else
static inline void dealpipe_give_back_memory(void) {}
static inline void dealpipe_keep_freed_memory(int threads) { (void)threads; }
#endif
#else
#include <stdio.h>
static inline void dealpipe_give_back_memory(void) {}
static inline void dealpipe_keep_freed_memory(int threads) { (void)threads; }
static inline int dealpipe_exchange(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}
#endif
