#include "foundation/rooms/erased_list.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "foundation/base/csv.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"
#include "foundation/files/read_file.h"
#include "foundation/files/whole_files.h"
#include "foundation/rooms/command_line.h"

namespace alongside {
namespace {

std::optional<ErasedLine> erased_of(const std::vector<std::string>& fields) {
  if (fields.size() < 3) return std::nullopt;
  const auto number = whole_number(fields[1]);
  const auto day = whole_number(fields[2]);
  if (!number || !day || *number < 1) return std::nullopt;
  if (fields[0] == "group" && fields.size() == 3) {
    return ErasedLine{ErasedLine::What::group, *number, *day};
  }
  if (fields[0] != "person" || fields.size() != 4) return std::nullopt;
  if (fields[3] != "stay" && fields[3] != "go") return std::nullopt;
  return ErasedLine{ErasedLine::What::person, *number, *day, fields[3] == "go"};
}

bool take_line(const std::vector<std::string>& fields, ErasedList& list) {
  if (fields.size() == 2 && fields[0] == "community") {
    list.community = fields[1];
    return !list.community.empty();
  }
  const auto one = erased_of(fields);
  if (one) list.lines.push_back(*one);
  return one.has_value();
}

Problem unreadable(std::size_t line) {
  return {"line " + std::to_string(line),
          say("Line {line} is not of a list of what was erased, so nothing was erased",
              {{"line", static_cast<std::int64_t>(line)}})};
}

std::string text_of(const ErasedLine& erased) {
  const std::string rest = std::to_string(erased.number) + "," + std::to_string(erased.day);
  if (erased.what == ErasedLine::What::group) return "group," + rest + "\n";
  return "person," + rest + (erased.words_went ? ",go\n" : ",stay\n");
}

class ListFile {
 public:
  explicit ListFile(const std::string& path)
      : path_(path),
        descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) cannot_write();
  }
  ~ListFile() { ::close(descriptor_); }
  ListFile(const ListFile&) = delete;
  ListFile& operator=(const ListFile&) = delete;

  /// One call: lines of two servers do not run into each other.
  void add(std::string_view line) const {
    struct stat before{};
    if (::fstat(descriptor_, &before) != 0) cannot_write();
    const auto written = ::write(descriptor_, line.data(), line.size());
    if (written == static_cast<ssize_t>(line.size()) && ::fsync(descriptor_) == 0) return;
    const int error = errno;
    if (written >= 0 && ::ftruncate(descriptor_, before.st_size) != 0) errno = error;
    cannot_write();
  }

 private:
  [[noreturn]] void cannot_write() const {
    throw CommandProblem("the list of what was erased, " + path_ +
                         ", cannot be written: " + std::strerror(errno));
  }

  std::string path_;
  int descriptor_;
};

}  // namespace

std::string text_of(const ErasedList& list) {
  std::string text = list.community.empty() ? "" : "community," + list.community + "\n";
  for (const ErasedLine& line : list.lines) text += text_of(line);
  return text;
}

Result<ErasedList> read_erased_list(std::string_view text) {
  const std::size_t whole_lines = text.rfind('\n') == text.npos ? 0 : text.rfind('\n') + 1;
  ErasedList list;
  CsvReader reader(text.substr(0, whole_lines));
  CsvRow row;
  while (reader.next(row)) {
    if (!take_line(row.fields, list)) return unreadable(row.line);
  }
  if (reader.problem()) return unreadable(reader.problem()->line);
  return list;
}

ErasedList kept_list(const std::string& path) {
  const auto text = read_file(path, "", most_list_bytes);
  if (!text) refuse(text.problems());
  const auto list = read_erased_list(text->value_or(""));
  if (!list) refuse({{path, list.problems().front().message}});
  return *list;
}

void write_kept_list(const std::string& path, const ErasedList& list) {
  const std::filesystem::path file(path);
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const auto problem = write_whole(folder, {{file.filename().string(), text_of(list)}});
  if (problem) refuse({*problem});
}

void add_to_erased_list(const std::string& path, const ErasedLine& erased) {
  if (!path.empty()) ListFile(path).add(text_of(erased));
}

}  // namespace alongside
