#include "slices/files/zip_listing.h"

#include "slices/files/byte_numbers.h"

namespace alongside::files {
namespace {

constexpr std::size_t end_bytes = 22;
constexpr std::size_t entry_bytes = 46;
constexpr std::string_view local_mark{"PK\x03\x04", 4};
constexpr std::string_view entry_mark{"PK\x01\x02", 4};
constexpr std::string_view end_mark{"PK\x05\x06", 4};

/// The end record must be the last thing: behind it another format could hide. A comment is
/// allowed for, but nothing that papers are made with writes one.
bool ends_as_archive(std::string_view bytes) {
  return bytes.size() >= end_bytes && bytes.substr(bytes.size() - end_bytes, 4) == end_mark &&
         little_number(bytes, bytes.size() - 2, 2) == 0;
}

}  // namespace

std::optional<std::vector<ZipEntry>> zip_listing(std::string_view bytes) {
  if (!bytes.starts_with(local_mark) || !ends_as_archive(bytes)) return std::nullopt;
  const std::size_t end = bytes.size() - end_bytes;
  const std::uint64_t count = little_number(bytes, end + 10, 2);
  const std::uint64_t size = little_number(bytes, end + 12, 4);
  std::uint64_t at = little_number(bytes, end + 16, 4);
  if (at + size != end || count > most_zip_entries) return std::nullopt;
  std::vector<ZipEntry> entries;
  for (std::uint64_t i = 0; i < count; ++i) {
    if (at + entry_bytes > end || bytes.substr(at, 4) != entry_mark) return std::nullopt;
    const std::uint64_t name_size = little_number(bytes, at + 28, 2);
    const std::uint64_t more = little_number(bytes, at + 30, 2) + little_number(bytes, at + 32, 2);
    if (at + entry_bytes + name_size + more > end) return std::nullopt;
    const std::uint64_t local = little_number(bytes, at + 42, 4);
    entries.push_back({bytes.substr(at + entry_bytes, name_size), local});
    at += entry_bytes + name_size + more;
  }
  if (at != end) return std::nullopt;
  return entries;
}

}  // namespace alongside::files
