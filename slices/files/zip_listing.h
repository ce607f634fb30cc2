// The names in a ZIP archive (PKWARE APPNOTE 6.3.3), from its directory at the end. Nothing is
// unpacked.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace alongside::files {

/// More than any paper has, few enough to read at once.
inline constexpr std::size_t most_zip_entries = 20'000;

struct ZipEntry {
  std::string_view name;
  std::size_t local_header_at = 0;  // From the beginning of the archive.
};

/// Nothing where `bytes` is not one whole archive from its first byte to its last.
std::optional<std::vector<ZipEntry>> zip_listing(std::string_view bytes);

}  // namespace alongside::files
