// The files of a Polis export that the command line names, read whole.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions {

/// The largest file that is read, as for an upload.
inline constexpr std::size_t most_import_file_bytes = 512 * 1024 * 1024;

enum class ExportFile : std::uint8_t { comments, votes, participants, summary };
inline constexpr std::size_t export_files = 4;

/// What a file of an export is, by its name: as the Polis software names it now or named it, in any
/// case, and with a prefix (`2025-08-29-0002-abc-comments.csv`). Nothing for other files.
std::optional<ExportFile> export_file_named(std::string_view name);

struct PolisFiles {
  std::array<std::optional<std::string>, export_files> contents;
  std::array<std::string, export_files> names;

  /// It must not outlive this.
  polis::Export as_export() const;
};

/// `directory` holds comments.csv and votes.csv, perhaps participants-votes.csv and summary.csv. Of
/// two that could be one of them, the one without a prefix counts; two with are a problem.
Result<PolisFiles> read_polis_files(const std::filesystem::path& directory);

}  // namespace alongside::opinions
