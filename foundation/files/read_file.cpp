#include "foundation/files/read_file.h"

#include <fstream>
#include <utility>

#include "foundation/base/text.h"

namespace alongside {

Result<std::optional<std::string>> read_file(const std::filesystem::path& path,
                                             const std::string& field, std::size_t most_bytes) {
  std::error_code error;
  if (!std::filesystem::exists(path, error) && !error) return std::optional<std::string>();
  const auto size = error ? 0 : std::filesystem::file_size(path, error);
  if (!error && size > most_bytes) {
    return Problem{field, say("{file} is too large: {most} MB is the most.",
                              {{"file", path.filename().string()},
                               {"most", static_cast<std::int64_t>(most_bytes / 1024 / 1024)}})};
  }
  std::string content(error ? 0 : static_cast<std::size_t>(size), '\0');
  std::ifstream stream(path, std::ios::binary);
  if (error || !stream.read(content.data(), static_cast<std::streamsize>(content.size()))) {
    return Problem{field,
                   say("{file} cannot be read. Check who may read it.", {{"file", path.string()}})};
  }
  return std::optional(std::move(content));
}

Result<std::string> read_needed_file(const std::filesystem::path& path, const std::string& field,
                                     std::size_t most_bytes) {
  auto content = read_file(path, field, most_bytes);
  if (!content) return content.problems();
  if (!*content) return Problem{field, say("There is no file {file}.", {{"file", path.string()}})};
  return *std::move(content).take();
}

std::string name_of_path(const std::filesystem::path& path) {
  std::error_code error;
  const auto whole = std::filesystem::weakly_canonical(path, error);
  const auto& chosen = error ? path : whole;
  const auto name = chosen.has_filename() ? chosen.filename() : chosen.parent_path().filename();
  return tidied_line(repaired_utf8(name.string()));
}

}  // namespace alongside
