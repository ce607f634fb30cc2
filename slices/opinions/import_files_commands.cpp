#include "slices/opinions/import_files_commands.h"

#include <fstream>
#include <utility>

#include "foundation/base/text.h"

namespace alongside::opinions {

Result<std::optional<std::string>> read_file(const std::filesystem::path& path,
                                             const std::string& field) {
  std::error_code error;
  if (!std::filesystem::exists(path, error) && !error) return std::optional<std::string>();
  const auto size = error ? 0 : std::filesystem::file_size(path, error);
  if (!error && size > most_import_file_bytes) {
    return Problem{field, say("{file} is too large: {most} MB is the most.",
                              {{"file", path.filename().string()},
                               {"most", std::int64_t{most_import_file_bytes / 1024 / 1024}}})};
  }
  std::string content(error ? 0 : static_cast<std::size_t>(size), '\0');
  std::ifstream stream(path, std::ios::binary);
  if (error || !stream.read(content.data(), static_cast<std::streamsize>(content.size()))) {
    return Problem{field,
                   say("{file} cannot be read. Check who may read it.", {{"file", path.string()}})};
  }
  return std::optional(std::move(content));
}

polis::Export PolisFiles::as_export() const {
  polis::Export files;
  files.comments.content = *contents[0];
  files.votes.content = *contents[1];
  if (contents[2]) {
    files.participants = SourceFile{"participants", "participants-votes.csv", *contents[2]};
  }
  if (contents[3]) files.summary = SourceFile{"summary", "summary.csv", *contents[3]};
  return files;
}

Result<PolisFiles> read_polis_files(const std::filesystem::path& directory) {
  constexpr std::array<const char*, 4> names{"comments.csv", "votes.csv", "participants-votes.csv",
                                             "summary.csv"};
  constexpr std::array<const char*, 4> fields{"comments", "votes", "participants", "summary"};
  std::error_code error;
  if (!std::filesystem::is_directory(directory, error)) {
    return Problem{"directory",
                   say("There is no folder {directory}.", {{"directory", directory.string()}})};
  }
  PolisFiles files;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto content = read_file(directory / names[i], fields[i]);
    if (!content) return content.problems();
    files.contents[i] = std::move(content).take();
    if (files.contents[i] || i > 1) continue;
    return Problem{fields[i],
                   say("There is no {file} in {directory}. A Polis export has comments.csv and "
                       "votes.csv.",
                       {{"file", std::string(names[i])}, {"directory", directory.string()}})};
  }
  return files;
}

std::string name_of_path(const std::filesystem::path& path) {
  std::error_code error;
  const auto whole = std::filesystem::weakly_canonical(path, error);
  const auto& chosen = error ? path : whole;
  const auto name = chosen.has_filename() ? chosen.filename() : chosen.parent_path().filename();
  return tidied_line(repaired_utf8(name.string()));
}

}  // namespace alongside::opinions
