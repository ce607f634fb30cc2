// Files that the command line names, read whole.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "foundation/base/result.h"
#include "slices/opinions/polis_export.h"

namespace alongside::opinions {

/// The largest file that is read, as for an upload.
inline constexpr std::size_t most_import_file_bytes = 512 * 1024 * 1024;

/// Nothing where there is no such file; a problem beside `field` where it cannot be read.
Result<std::optional<std::string>> read_file(const std::filesystem::path& path,
                                             const std::string& field);

struct PolisFiles {
  std::array<std::optional<std::string>, 4> contents;

  /// It must not outlive this.
  polis::Export as_export() const;
};

/// `directory` holds comments.csv and votes.csv, perhaps participants-votes.csv and summary.csv.
Result<PolisFiles> read_polis_files(const std::filesystem::path& directory);

/// The name of a folder, or of a file with its ending, as a line of text.
std::string name_of_path(const std::filesystem::path& path);

}  // namespace alongside::opinions
