// The cells of a sheet: rows_of_sheet of workbook_parts.h.
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "foundation/base/text.h"
#include "foundation/tables/workbook_parts.h"
#include "foundation/tables/xml_events.h"

namespace alongside {
namespace {

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

class SheetReader : public XmlEvents {
 public:
  explicit SheetReader(const CellMeaning& meaning) : meaning_(meaning) {}

  void begins(std::string_view name, const char** attributes) override {
    if (name == "row") return begin_row(value_of(attributes, "r"));
    if (name == "c") return begin_cell(attributes);
    if (name == "rPh") ++aside_;
    in_value_ = name == "v" || (name == "t" && aside_ == 0);
  }

  void ends(std::string_view name) override {
    if (name == "c") end_cell();
    if (name == "rPh") --aside_;
    if (name == "v" || name == "t") in_value_ = false;
  }

  void says(std::string_view text) override {
    if (in_value_ && value_.size() <= most_workbook_bytes) value_ += text;
  }

  bool is_enough() const override { return problem_.has_value(); }

  ReadRows take() {
    while (!rows_.empty() && rows_.back().empty()) rows_.pop_back();
    return {.rows = std::move(rows_), .problem = problem_};
  }

 private:
  void begin_row(std::string_view number) {
    const auto written = whole_number(number);
    row_ = written && *written > 0 ? static_cast<std::size_t>(*written) - 1 : next_row_;
    next_row_ = row_ + 1;
    next_column_ = 0;
  }

  void begin_cell(const char** attributes) {
    const auto column = column_of_reference(value_of(attributes, "r"));
    column_ = column.value_or(next_column_);
    next_column_ = column_ + 1;
    type_ = std::string(value_of(attributes, "t"));
    style_ = whole_number(value_of(attributes, "s")).value_or(-1);
    value_.clear();
  }

  void end_cell() {
    std::string text = meaning_of(value_);
    value_.clear();
    if (text.empty()) return;
    bytes_ += text.size();
    if (row_ >= most_workbook_rows || column_ >= most_workbook_columns ||
        ++cells_ > most_workbook_cells || bytes_ > most_workbook_bytes) {
      problem_ = WorkbookProblem::too_large;
      return;
    }
    if (rows_.size() <= row_) rows_.resize(row_ + 1);
    auto& row = rows_[row_];
    if (row.size() <= column_) {
      cells_ += column_ - row.size();
      row.resize(column_ + 1);
    }
    row[column_] = std::move(text);
  }

  std::string meaning_of(const std::string& value) const {
    if (type_ == "s") {
      const auto index = whole_number(value);
      if (!index || *index < 0 || static_cast<std::size_t>(*index) >= meaning_.strings.size()) {
        return "";
      }
      return meaning_.strings[static_cast<std::size_t>(*index)];
    }
    if (type_ == "b") return value == "1" ? "TRUE" : "FALSE";
    if (!type_.empty() && type_ != "n") return value;
    const auto style = static_cast<std::size_t>(style_);
    if (style_ >= 0 && style < meaning_.dates.size() && meaning_.dates[style]) {
      return date_of_serial(value, meaning_.from_1904);
    }
    return plain_number(value);
  }

  const CellMeaning& meaning_;
  SheetRows rows_;
  std::optional<WorkbookProblem> problem_;
  std::size_t row_ = 0, next_row_ = 0, column_ = 0, next_column_ = 0;
  std::size_t cells_ = 0, bytes_ = 0;
  std::string type_, value_;
  std::int64_t style_ = -1;
  int aside_ = 0;
  bool in_value_ = false;
};

}  // namespace

ReadRows rows_of_sheet(std::string_view content, const CellMeaning& meaning) {
  SheetReader reader(meaning);
  if (!read_xml(content, reader)) return {.rows = {}, .problem = WorkbookProblem::damaged};
  return reader.take();
}

std::optional<std::size_t> column_of_reference(std::string_view reference) {
  constexpr std::size_t most_letters = 3, letters = 26;
  std::size_t column = 0, count = 0;
  while (count < reference.size() && reference[count] >= 'A' && reference[count] <= 'Z') {
    if (++count > most_letters) return std::nullopt;
    column = column * letters + static_cast<std::size_t>(reference[count - 1] - 'A') + 1;
  }
  if (count == 0) return std::nullopt;
  return column - 1;
}

std::string plain_number(const std::string& text) {
  const auto number = number_in(text);
  if (!number) return text;
  constexpr double exactly_whole = 1e15;
  std::array<char, 64> made;
  const bool whole = std::floor(*number) == *number && std::abs(*number) < exactly_whole;
  const auto end = whole ? std::to_chars(made.data(), made.data() + made.size(),
                                         static_cast<std::int64_t>(*number))
                         : std::to_chars(made.data(), made.data() + made.size(), *number);
  return {made.data(), end.ptr};
}

std::string date_of_serial(const std::string& text, bool from_1904) {
  constexpr double last_shown = 2'958'465;  // 9999-12-31
  const auto number = number_in(text);
  if (!number || *number < 0 || *number > last_shown) return text;
  using namespace std::chrono;
  auto whole = static_cast<int>(*number);
  // They count a 29 February 1900, which there was not.
  if (!from_1904 && whole < 60) ++whole;
  const sys_days first =
      from_1904 ? sys_days(1904y / January / 1) : sys_days(1899y / December / 30);
  const year_month_day day(first + days(whole));
  std::array<char, 32> made;
  const int length =
      std::snprintf(made.data(), made.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                    static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return {made.data(), static_cast<std::size_t>(length)};
}

}  // namespace alongside
