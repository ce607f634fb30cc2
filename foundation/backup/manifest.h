// What a backup says of itself: `manifest.json` in it, and its BLAKE2b-256 as the last file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"

namespace alongside::backup {

inline constexpr const char* damaged_manifest = "the backup's manifest is damaged";

/// Named in every backup; another number where an older program could not read it.
inline constexpr std::string_view backup_format = "alongside-backup-1";

struct BackedUpTable {
  std::string name;
  std::int64_t rows = 0;
  std::string print;                 // table_print.h
  std::int64_t last_number = 0;      // That it gave by itself; 0 where it gives none.
  std::vector<std::string> columns;  // In the order of a row's values.
};

struct BackedUpFile {
  std::string name;
  std::int64_t bytes = 0;
  std::string print;  // BLAKE2b-256, 64 hexadecimal digits.
};

struct Manifest {
  std::string program;  // "alongside 0.1.0"
  Instant made_at{};
  std::string engine;                   // "sqlite", "postgresql": where it came from.
  std::vector<std::string> migrations;  // Applied when it was made.
  std::vector<BackedUpTable> tables;    // In an order in which they can come back.
  std::vector<std::string> left_out;    // Tables of which it holds nothing.
  std::vector<BackedUpFile> files;
};

/// Of all tables.
std::int64_t row_count(const Manifest& manifest);

std::string manifest_text(const Manifest& manifest);

/// Throws CommandProblem where it is none, or of a format that this program does not know.
Manifest manifest_of(std::string_view text);

}  // namespace alongside::backup
