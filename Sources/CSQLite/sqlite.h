// The system's SQLite, and the four calls of it that Swift cannot make.
#ifndef OURSIDE_CSQLITE_H
#define OURSIDE_CSQLITE_H

#include <sqlite3.h>

// sqlite3_db_config is variadic.
// Source: https://www.sqlite.org/c3ref/db_config.html
static inline int csqlite_configure(sqlite3 *database, int option, int value) {
    return sqlite3_db_config(database, option, value, (int *)0);
}

// sqlite3_config is variadic. Without statistics of memory, which nobody reads, allocating takes no
// lock that all connections share.
// Source: https://www.sqlite.org/c3ref/c_config_covering_index_scan.html#sqliteconfigmemstatus
static inline int csqlite_keep_no_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// SQLITE_TRANSIENT is a cast, which Swift does not import. A null pointer would bind
// NULL, and an empty buffer of Swift is allowed to have one: hence "" in its place.
// Source: https://www.sqlite.org/c3ref/bind_blob.html
static inline int csqlite_bind_text(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(
        statement, index, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

#endif
