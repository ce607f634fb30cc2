#include "slices/groups/ending/erased_list.h"

#include <optional>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"

namespace alongside::groups {
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

Problem unreadable(std::size_t line) {
  return {"line " + std::to_string(line),
          say("Line {line} is not of a list of what was erased, so nothing was erased",
              {{"line", static_cast<std::int64_t>(line)}})};
}

}  // namespace

std::string line_of(const ErasedLine& erased) {
  const std::string rest = std::to_string(erased.number) + "," + std::to_string(erased.day);
  if (erased.what == ErasedLine::What::group) return "group," + rest + "\n";
  return "person," + rest + (erased.words_went ? ",go\n" : ",stay\n");
}

Result<std::vector<ErasedLine>> read_erased_list(std::string_view text) {
  CsvReader reader(text);
  CsvRow row;
  std::vector<ErasedLine> all;
  while (reader.next(row)) {
    const auto one = erased_of(row.fields);
    if (!one) return unreadable(row.line);
    all.push_back(*one);
  }
  if (reader.problem()) return unreadable(reader.problem()->line);
  return all;
}

}  // namespace alongside::groups
