// zlib of the system: inflate, crc32 and the gzip and raw-deflate windows.
#include <zlib.h>
