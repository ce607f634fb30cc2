// A CSV file that a person brought, read by the names of its columns in whatever order they come.
//
// Names of columns are compared without case; `comment_id`, `Comment ID` and `comment-id` are one.
// A problem says the file's name, the line and what to do, and stands beside the form's field.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/csv.h"
#include "foundation/base/source_file.h"
#include "slices/opinions/imports/export_text.h"

namespace alongside::opinions {

/// As names of columns are compared: `Comment ID` and `comment_id` are `comment-id`.
std::string column_name(std::string_view heading);

class CsvTable {
 public:
  /// Letters and separators as export_text.h reads them.
  /// `text_column` takes in what overflows: not every program quotes text that holds commas.
  /// `file` must outlive the table.
  explicit CsvTable(const SourceFile& file, std::string_view text_column = {});

  /// The first of that name; nothing where the file has no such column.
  std::optional<std::size_t> column(std::string_view name) const;
  const std::vector<std::string>& headings() const { return headings_; }

  /// The next row that is not empty. False at the end and at a problem.
  bool next();
  const std::string& file_name() const { return file_.name; }
  std::size_t line() const { return row_.line; }
  /// "" where the row is too short for it, or the column is not there.
  const std::string& at(std::optional<std::size_t> column) const;
  /// A name that stands twice among `names`, or nothing: which of the two columns counts?
  std::optional<Problem> column_twice(std::initializer_list<std::string_view> names) const;
  Letters letters() const { return text_.letters; }
  bool is_short() const { return row_.fields.size() < headings_.size(); }
  std::size_t bytes_read() const { return reader_.bytes_read(); }

  const std::optional<Problem>& problem() const { return problem_; }
  /// The `{file}` and `{line}` of a message about this row, and more.
  std::vector<Argument> place(std::vector<Argument> more = {}) const;
  Problem problem_here(Message message) const { return {file_.field, std::move(message)}; }
  Problem missing_column(std::string_view name) const;

 private:
  bool read_row();
  void join_overflow();
  void note_reader_problem();

  const SourceFile& file_;
  ExportText text_;
  CsvReader reader_;
  CsvRow row_;
  std::vector<std::string> headings_;
  std::optional<std::size_t> text_column_;
  std::optional<Problem> problem_;
};

}  // namespace alongside::opinions
