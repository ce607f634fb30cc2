#include "slices/opinions/imports/import_files_commands.h"

#include <utility>

#include "foundation/files/read_file.h"

namespace alongside::opinions {

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
    auto content = read_file(directory / names[i], fields[i], most_import_file_bytes);
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

}  // namespace alongside::opinions
