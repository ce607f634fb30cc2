// A file that a person brought, and what is said of it where it is no proper CSV file.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/csv.h"
#include "foundation/base/result.h"

namespace alongside {

struct SourceFile {
  std::string field;  // Of the form: problems stand beside it.
  std::string name;   // As the person knows it: "votes.csv".
  std::string_view content;
};

/// The `{file}` and `{line}` of a message, and more.
std::vector<Argument> place_in(const SourceFile& file, std::size_t line,
                               std::vector<Argument> more = {});

/// Says what is wrong, in which line, and what to do.
Message wording_of(const CsvProblem& problem, const SourceFile& file);

Message empty_file(const SourceFile& file);
Message missing_column(const SourceFile& file, std::string_view name);
/// A row has more columns than the first line names.
Message too_many_columns(const SourceFile& file, std::size_t line);

}  // namespace alongside
