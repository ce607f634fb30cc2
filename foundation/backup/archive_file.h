// A tar archive, compressed by zstd, by libarchive: `tar --zstd -xf` opens it too.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/backup/age_file.h"
#include "foundation/base/instant.h"

namespace alongside::backup {

/// One file of an archive is at most so long: parts of a table are far below it.
inline constexpr std::size_t most_entry_bytes = std::size_t{256} * 1024 * 1024;

class ArchiveWriter {
 public:
  /// Where the archive's bytes go; `now` is the time of each file in it.
  ArchiveWriter(age::Sink sink, Instant now);
  ~ArchiveWriter();
  void add(const std::string& name, std::string_view content);
  void finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

struct ArchiveEntry {
  std::string name, content;
};

class ArchiveReader {
 public:
  explicit ArchiveReader(age::Source source);
  ~ArchiveReader();
  /// Nothing at the end. Throws CommandProblem where it is no archive, or is damaged.
  std::optional<ArchiveEntry> next();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace alongside::backup
