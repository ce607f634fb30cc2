#include "foundation/base/source_file.h"

#include <algorithm>

namespace alongside {

std::vector<Argument> place_in(const SourceFile& file, std::size_t line,
                               std::vector<Argument> more) {
  more.push_back({"file", file.name});
  more.push_back({"line", static_cast<std::int64_t>(std::max<std::size_t>(line, 1))});
  return more;
}

Message wording_of(const CsvProblem& problem, const SourceFile& file) {
  const auto place = place_in(file, problem.line);
  using enum CsvProblem::Kind;
  switch (problem.kind) {
    case unclosed_quote:
      return say(
          "{file}, line {line}: text in double quotes begins here and never ends. The file "
          "may be cut off. Save or download it again.",
          place);
    case text_after_quote:
      return say(
          "{file}, line {line}: there is text after a closing double quote. Write a double "
          "quote inside text twice.",
          place);
    case too_many_fields:
      return say(
          "{file}, line {line}: this line has too many columns. Check that the file is a CSV "
          "file.",
          place);
    case field_too_long:
      break;
  }
  return say(
      "{file}, line {line}: one text is too long. Check that each text in double quotes "
      "ends.",
      place);
}

Message empty_file(const SourceFile& file) {
  return say("{file} is empty. Choose the file again.", place_in(file, 1));
}

Message missing_column(const SourceFile& file, std::string_view name) {
  return say(
      "{file}, line 1: there is no column “{column}”. The first line must name the columns. "
      "Check that this is the right file.",
      place_in(file, 1, {{"column", std::string(name)}}));
}

Message too_many_columns(const SourceFile& file, std::size_t line) {
  return say(
      "{file}, line {line}: there are more columns than the first line names. Put text that "
      "has a comma in double quotes.",
      place_in(file, line));
}

}  // namespace alongside
