// Files that are inside the program.
#pragma once

#include <span>
#include <string_view>

namespace alongside::embedded {

struct File {
  std::string_view name;
  const char* begin;
  const char* end;

  std::string_view content() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

extern const std::span<const File> assets;      // Styles, scripts, fonts; `.br` beside each.
extern const std::span<const File> catalogues;  // `LANGUAGE.mo`
extern const std::span<const File> migrations;  // `SLICE/NNNN_name.sql`

}  // namespace alongside::embedded
