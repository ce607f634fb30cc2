// Files written whole or not at all: all are written under other names first, then renamed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/result.h"

namespace alongside {

struct WholeFile {
  std::string name;
  std::string content;
};

/// Makes the folder where there is none. A problem stands beside the field "out".
std::optional<Problem> make_folder(const std::filesystem::path& directory);

/// Files of these names are replaced. Where one cannot be written, none is, and what was there
/// stays.
std::optional<Problem> write_whole(const std::filesystem::path& directory,
                                   const std::vector<WholeFile>& files);

}  // namespace alongside
