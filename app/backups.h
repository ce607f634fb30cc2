// Backups into files: by command, and each night where the settings say so.
#pragma once

#include <optional>
#include <string>

#include "app/settings.h"
#include "foundation/backup/backup.h"
#include "foundation/work/jobs.h"

namespace alongside {

struct BackupPlan {
  std::string to;  // A file, or a folder, in which the file's name tells when it was made.
  std::optional<age::Secret> secret;
  bool with_key = false;
  int keep = 0;       // So many of the folder's backups stay; 0: all.
  int keep_days = 0;  // Older ones go, but never the last; 0: none.
};

/// Tables that no backup holds.
std::set<std::string> left_out_of_backups();

/// The first line of a file. Throws CommandProblem where there is none.
std::string first_line_of(const std::string& path);
std::string whole_file(const std::string& path);

struct WrittenBackup {
  std::string path;
  std::int64_t rows = 0, tables = 0, bytes = 0;
  std::vector<std::string> removed;
};
/// Appears under its name when it is whole, and is noted in the database then.
WrittenBackup write_backup(Database& database, const BackupPlan& plan, const Settings& settings);

/// Each night at half past two, where the settings name a folder. Throws CommandProblem where they
/// cannot be used, so that this is seen at the start.
std::optional<JobKind> backup_job(const Settings& settings);

}  // namespace alongside
