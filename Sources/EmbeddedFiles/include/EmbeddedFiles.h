#ifndef EMBEDDED_FILES_H
#define EMBEDDED_FILES_H

#include <stddef.h>

/// A file that was built into the program.
struct EmbeddedFile {
    /// The folder and the file's name: `Migrations/0001_ledger.sql`, `Pack/services.json`.
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
};

/// The embedded file at an index, or `NULL` past the last one.
const struct EmbeddedFile *_Nullable embedded_file(size_t index);

#endif
