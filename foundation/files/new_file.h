// A file that appears under its name when it is whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"

namespace alongside {

/// Readable by its owner alone. Throws CommandProblem where it is there already or cannot be
/// written; what was written of it is gone then.
class NewFile {
 public:
  explicit NewFile(std::filesystem::path path);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes);
  /// On the disk, and there.
  void finish();
  std::int64_t written() const { return written_; }

 private:
  std::filesystem::path path_;
  std::string part_;
  int file_ = -1;
  std::int64_t written_ = 0;
};

/// "20261130T045424Z": for names of files, whose order is that of the times.
std::string time_in_name(Instant now);

}  // namespace alongside
