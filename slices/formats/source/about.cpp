#include "slices/formats/source/about.h"

#include <array>
#include <optional>

#include "foundation/base/text.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

constexpr std::size_t most_about_lines = 50;

/// Takes the next line off `rest`, without its line end.
std::string_view next_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_fence(std::string_view line) {
  return tidied_line(line) == "---";
}

std::string unquoted(std::string value) {
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.front() == value.back();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

struct Entry {
  std::string_view name;
  std::string About::* field;
  std::size_t most;
};
constexpr std::array entries{
    Entry{"title", &About::title, most_title_characters},
    Entry{"language", &About::language, 0},
    Entry{"lang", &About::language, 0},
    Entry{"licence", &About::licence, most_licence_characters},
    Entry{"license", &About::licence, most_licence_characters},
    Entry{"version", &About::version, most_version_characters},
};

class AboutReader {
 public:
  explicit AboutReader(const SourceFile& file) : file_(file) {}

  void read_line(std::string_view line, std::size_t number) {
    const std::string tidy = tidied_line(line);
    if (tidy.empty() || tidy.starts_with('#')) return;
    const auto colon = tidy.find(':');
    if (colon == tidy.npos) {
      problem(
          say("{file}, line {line}: write a name, a colon and what it is, as in “title: Our "
              "charter”.",
              place_in(file_, number)));
      return;
    }
    const std::string name = tidied_line(tidy.substr(0, colon));
    const std::string value = unquoted(tidied_line(tidy.substr(colon + 1)));
    for (const Entry& entry : entries) {
      if (name == entry.name) return take(entry, value, number);
    }
    notes.push_back(say("{file}, line {line}: “{name}” is not used here.",
                        place_in(file_, number, {{"name", name}})));
  }

  About about;
  Problems problems;
  std::vector<Message> notes;

 private:
  void problem(Message message) { problems.push_back({file_.field, std::move(message)}); }

  void take(const Entry& entry, const std::string& value, std::size_t number) {
    std::string& field = about.*entry.field;
    if (!field.empty()) {
      return problem(say("{file}, line {line}: “{name}” was said before.",
                         place_in(file_, number, {{"name", std::string(entry.name)}})));
    }
    if (entry.most == 0 ? !is_language_tag(value) : false) {
      return problem(
          say("{file}, line {line}: write the language by its short name, as “en”, "
              "“cy” or “ar”.",
              place_in(file_, number)));
    }
    if (entry.most > 0 && character_count(value) > entry.most) {
      return problem(say("{file}, line {line}: “{name}” is too long: {most} characters at most.",
                         place_in(file_, number,
                                  {{"name", std::string(entry.name)},
                                   {"most", static_cast<std::int64_t>(entry.most)}})));
    }
    field = value;
  }

  const SourceFile& file_;
};

}  // namespace

Result<ReadAbout> read_about(const SourceFile& file) {
  std::string_view rest = file.content;
  ReadAbout whole{.about = {}, .text = file.content, .lines_above = 0, .notes = {}};
  if (!is_fence(next_line(rest))) return whole;
  AboutReader reader(file);
  for (std::size_t number = 2; number < most_about_lines; ++number) {
    if (rest.empty()) break;
    const std::string_view line = next_line(rest);
    if (is_fence(line)) {
      if (!reader.problems.empty()) return reader.problems;
      return ReadAbout{.about = reader.about,
                       .text = rest,
                       .lines_above = number,
                       .notes = std::move(reader.notes)};
    }
    reader.read_line(line, number);
  }
  return Problem{file.field,
                 say("{file}, line 1: the lines about the document begin here and never end. "
                     "Write --- below them.",
                     place_in(file, 1))};
}

}  // namespace alongside::formats
