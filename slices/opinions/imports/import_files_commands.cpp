#include "slices/opinions/imports/import_files_commands.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "foundation/files/read_file.h"

namespace alongside::opinions {
namespace {

struct Known {
  std::string_view name;
  ExportFile file;
};
// `participant-votes.csv` ends as `votes.csv` does: the longer names come first.
constexpr std::array<Known, 6> known{{{"participants-votes.csv", ExportFile::participants},
                                      {"participant-votes.csv", ExportFile::participants},
                                      {"participants.csv", ExportFile::participants},
                                      {"comments.csv", ExportFile::comments},
                                      {"votes.csv", ExportFile::votes},
                                      {"summary.csv", ExportFile::summary}}};
constexpr std::array<const char*, export_files> usual_names{"comments.csv", "votes.csv",
                                                            "participants-votes.csv",
                                                            "summary.csv"};
constexpr std::array<const char*, export_files> fields{"comments", "votes", "participants",
                                                       "summary"};

std::string in_small_letters(std::string_view name) {
  std::string small(name);
  for (char& letter : small) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == '_' || letter == ' ') letter = '-';
  }
  return small;
}

bool is_whole_name(std::string_view name) {
  return std::ranges::find(known, in_small_letters(name), &Known::name) != known.end();
}

using Found = std::array<std::vector<std::string>, export_files>;

Found files_in(const std::filesystem::path& directory) {
  Found found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
    const std::string name = entry.path().filename().string();
    if (const auto file = export_file_named(name)) {
      found[static_cast<std::size_t>(*file)].push_back(name);
    }
  }
  for (std::vector<std::string>& names : found) std::ranges::sort(names);
  return found;
}

/// The one that counts; "" where there is none.
Result<std::string> choose(std::vector<std::string> names, std::size_t file,
                           const std::filesystem::path& directory) {
  if (std::ranges::find(names, usual_names[file]) != names.end()) {
    return std::string(usual_names[file]);
  }
  if (std::ranges::any_of(names, is_whole_name)) {
    std::erase_if(names, [](const std::string& name) { return !is_whole_name(name); });
  }
  if (names.size() > 1) {
    return Problem{fields[file],
                   say("There are several files of one kind in {directory}: {one} and {other}. "
                       "Leave one export in the folder.",
                       {{"directory", directory.string()},
                        {"one", names[0]},
                        {"other", names[1]}})};
  }
  return names.empty() ? std::string() : names.front();
}

}  // namespace

std::optional<ExportFile> export_file_named(std::string_view name) {
  const std::string small = in_small_letters(name);
  for (const Known& one : known) {
    if (!small.ends_with(one.name)) continue;
    const std::size_t prefix = small.size() - one.name.size();
    if (prefix == 0 || small[prefix - 1] == '-' || small[prefix - 1] == '.') return one.file;
  }
  return std::nullopt;
}

polis::Export PolisFiles::as_export() const {
  const auto source = [&](std::size_t file) {
    return SourceFile{fields[file], names[file], *contents[file]};
  };
  polis::Export files{.comments = source(0), .votes = source(1)};
  if (contents[2]) files.participants = source(2);
  if (contents[3]) files.summary = source(3);
  return files;
}

Result<PolisFiles> read_polis_files(const std::filesystem::path& directory) {
  std::error_code error;
  if (!std::filesystem::is_directory(directory, error)) {
    return Problem{"directory",
                   say("There is no folder {directory}.", {{"directory", directory.string()}})};
  }
  const Found found = files_in(directory);
  PolisFiles files;
  for (std::size_t i = 0; i < export_files; ++i) {
    const auto name = choose(found[i], i, directory);
    if (!name) return name.problems();
    if (!name->empty()) {
      auto content = read_file(directory / *name, fields[i], most_import_file_bytes);
      if (!content) return content.problems();
      files.contents[i] = std::move(content).take();
      files.names[i] = *name;
    }
    if (files.contents[i] || i > 1) continue;
    return Problem{fields[i],
                   say("There is no {file} in {directory}. A Polis export has comments.csv and "
                       "votes.csv.",
                       {{"file", std::string(usual_names[i])}, {"directory", directory.string()}})};
  }
  return files;
}

}  // namespace alongside::opinions
