// The one system call that neither Foundation nor Glibc's Swift overlay offers: two names change
// places in one step, so that a reader of a folder always finds a whole report under its name.
#pragma once
#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
static inline int dealpipe_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
}
#else
#include <stdio.h>
static inline int dealpipe_exchange(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}
#endif
