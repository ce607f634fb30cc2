// When a database was last backed up: what caretakers and `doctor` look at.
#pragma once

#include <cstdint>
#include <optional>

#include "foundation/base/instant.h"
#include "foundation/db/database.h"

namespace alongside::backup {

struct LastBackup {
  Instant made_at{};
  std::int64_t rows = 0;
  std::int64_t bytes = 0;  // Of the file.
  bool encrypted = false;
};

/// Nothing where none was ever made, or after one was put back.
std::optional<LastBackup> last_backup(Transaction& transaction);
void note_backup(Write& write, const LastBackup& made);

/// Older than this, a backup of a community that is used is missed.
inline constexpr auto backup_is_late = std::chrono::hours(48);

}  // namespace alongside::backup
