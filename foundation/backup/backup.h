// Backups: everything that a database holds, in one file, made while others read and write.
//
// A backup is a tar archive, compressed by zstd, and encrypted as `age` does it where that was
// wished. It holds a line of JSON for each row, table by table in the order of their keys, and a
// manifest with the print of each table and each file. So it is the same whichever engine it came
// from or goes to, and can be opened without us. What a copy of the database's own files would tell
// as well, the order in which people wrote, is not in it.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "foundation/backup/age_file.h"
#include "foundation/backup/manifest.h"
#include "foundation/db/database.h"

namespace alongside::backup {

struct Making {
  std::string program;  // "alongside 0.1.0"
  Instant now{};
  std::set<std::string> left_out;     // Tables that are made anew, or must not come back.
  std::optional<age::Secret> secret;  // Nothing: not encrypted.
  std::string key;                    // The site's key, to go with it; "" without.
};

/// Reads one moment of the database. Holds no writer up.
Manifest make_backup(Database& database, const Making& making, age::Sink sink);

/// Of a backup's files those that hold no rows.
struct OtherFiles {
  std::string key;  // "" where it was kept apart.
};

struct Reading {
  std::optional<age::Secret> secret;
  age::Source source;
};

/// Checks each file against the manifest, and gives each row in its order: `row(table, line)`.
/// Throws CommandProblem where anything was changed, is missing or is too much. `begin` is told
/// first which migrations the database had.
struct RowsOf {
  std::function<void(const std::vector<std::string>& migrations)> begin;
  std::function<void(const std::string& table, std::string_view line)> row;
};
struct ReadBackup {
  Manifest manifest;
  OtherFiles others;
};
ReadBackup read_backup(Reading reading, const RowsOf& rows);

}  // namespace alongside::backup
