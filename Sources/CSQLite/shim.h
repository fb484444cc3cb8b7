// What of SQLite's C interface Swift can't call: functions with a variable list of arguments.
#pragma once
#include <sqlite3.h>
// Stops counting the bytes that SQLite holds, which takes a lock for each allocation. To be called
// before anything else of SQLite; returns SQLITE_OK or why it came too late.
static inline int dealpipe_stop_counting_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
