#include "app/testing/case_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace alongside::testing_world {
namespace {

constexpr std::array<std::string_view, 10> words{"as",    "GET",  "POST",   "expect", "contains",
                                                 "lacks", "keep", "header", "later",  "database"};
constexpr std::string_view field_indent = "  ";
constexpr std::string_view content_indent = "    ";

std::string with_line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n') {
      out += '\n';
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

[[noreturn]] void refuse(const std::string& path, std::size_t line, const std::string& why) {
  throw std::runtime_error(path + ":" + std::to_string(line) + ": " + why);
}

CaseField field_of(const std::string& path, std::size_t line, std::string_view text) {
  const auto equals = text.find('=');
  if (equals == text.npos) refuse(path, line, "a field is name=value");
  std::string name(text.substr(0, equals));
  const std::string value = with_line_ends(text.substr(equals + 1));
  if (name.starts_with("file ")) return {name.substr(5), "", value};
  return {name, value, ""};
}

CaseStep step_of(const std::string& path, std::size_t number, const std::string& line) {
  const auto space = line.find(' ');
  CaseStep step{.line = number,
                .word = line.substr(0, space),
                .rest = space == std::string::npos ? "" : line.substr(space + 1),
                .fields = {}};
  if (std::ranges::find(words, step.word) == words.end()) {
    refuse(path, number, "no such word: " + step.word);
  }
  return step;
}

}  // namespace

CaseFile read_case(const std::string& path) {
  CaseFile file{.name = path, .steps = {}};
  std::ifstream in(path);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.starts_with(content_indent) && !file.steps.empty() &&
        !file.steps.back().fields.empty()) {
      file.steps.back().fields.back().value += line.substr(content_indent.size()) + "\n";
    } else if (line.starts_with(field_indent)) {
      if (file.steps.empty()) refuse(path, number, "a field needs a POST above it");
      file.steps.back().fields.push_back(field_of(path, number, line.substr(2)));
    } else if (!line.empty() && line.front() != '#') {
      file.steps.push_back(step_of(path, number, line));
    }
  }
  return file;
}

std::vector<std::string> case_paths(const std::string& slices_folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(slices_folder)) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace alongside::testing_world
