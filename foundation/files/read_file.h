// Files that the command line names, read whole.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "foundation/base/result.h"

namespace alongside {

/// Nothing where there is no such file; a problem beside `field` where it cannot be read or is
/// larger than `most_bytes`.
Result<std::optional<std::string>> read_file(const std::filesystem::path& path,
                                             const std::string& field, std::size_t most_bytes);

/// The same, where the file has to be there.
Result<std::string> read_needed_file(const std::filesystem::path& path, const std::string& field,
                                     std::size_t most_bytes);

/// The name of a folder, or of a file with its ending, as a line of text.
std::string name_of_path(const std::filesystem::path& path);

}  // namespace alongside
