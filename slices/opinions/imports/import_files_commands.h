// The files of a Polis export that the command line names, read whole.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "foundation/base/result.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions {

/// The largest file that is read, as for an upload.
inline constexpr std::size_t most_import_file_bytes = 512 * 1024 * 1024;

struct PolisFiles {
  std::array<std::optional<std::string>, 4> contents;

  /// It must not outlive this.
  polis::Export as_export() const;
};

/// `directory` holds comments.csv and votes.csv, perhaps participants-votes.csv and summary.csv.
Result<PolisFiles> read_polis_files(const std::filesystem::path& directory);

}  // namespace alongside::opinions
