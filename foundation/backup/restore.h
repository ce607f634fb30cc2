// A backup put into an empty database, and a database copied into another, of either engine.
#pragma once

#include <string>
#include <vector>

#include "foundation/backup/backup.h"
#include "foundation/db/database.h"

namespace alongside::backup {

/// Brings the tables to what they were when the backup was made, fills them, compares them row by
/// row with the manifest, and brings them up to date. Throws CommandProblem where the database
/// holds anything already but in tables that backups leave out, where the backup comes from a newer
/// program, and where anything differs.
ReadBackup restore(Database& empty, Reading reading, const std::set<std::string>& left_out);

/// The same rows in `to`, which is empty, as `from` holds at one moment. Compared row by row.
/// Returns how many rows there are.
std::int64_t copy(Database& from, Database& to, const std::set<std::string>& left_out);

}  // namespace alongside::backup
