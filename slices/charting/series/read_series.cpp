#include "slices/charting/series/read_series.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "foundation/base/folding.h"
#include "slices/charting/series/series_table.h"
#include "slices/charting/series/written_day.h"

namespace alongside::charting {
namespace {

constexpr std::size_t most_problems = 10, most_lines_named = 5;

/// What people write where they have no number. `*`: too small to show.
constexpr std::array missing_marks{"",   "-",    "–",    "—",    ".",     "..",   "*",  "n/a",
                                   "na", "n.a.", "#n/a", "null", "k. a.", "k.a.", "nd", "n.d."};

bool is_missing(const std::string& value) {
  const std::string plain = folded(value);
  return std::ranges::any_of(missing_marks, [&](const char* mark) { return plain == mark; });
}

class SeriesReader {
 public:
  SeriesReader(const SourceFile& file, SeriesTable table, std::optional<DecimalSign> sign)
      : file_(file), table_(std::move(table)), sign_(sign) {}

  Result<ReadSeries> read() {
    leave_out_rows_without_numbers();
    find_sign();
    if (sign_) read_numbers();
    if (problems_.empty()) read_days();
    if (problems_.empty() && read_.series.points.empty()) {
      add_problem(
          say("{file} has no numbers. It needs a line for each time, with a column `date` "
              "and a column `value`.",
              {{"file", file_.name}}));
    }
    if (!problems_.empty()) return problems_;
    if (!table_.by_names) {
      read_.notes.push_back(
          say("{file}: no headings `date` and `value` were found. The first column was read as the "
              "time, the second as the number.",
              {{"file", file_.name}}));
    }
    read_.series.measure = table_.measure;
    return std::move(read_);
  }

 private:
  void add_problem(Message message) {
    if (problems_.size() < most_problems) problems_.push_back({file_.field, std::move(message)});
  }
  void note(Message message) { read_.notes.push_back(std::move(message)); }

  void leave_out_rows_without_numbers() {
    std::string lines;
    std::int64_t count = 0;
    for (const SeriesRow& row : table_.rows) {
      if (!is_missing(row.value)) continue;
      if (static_cast<std::size_t>(++count) <= most_lines_named) {
        lines += (lines.empty() ? "" : ", ") + std::to_string(row.line);
      }
    }
    if (count == 0) return;
    std::erase_if(table_.rows, [](const SeriesRow& row) { return is_missing(row.value); });
    if (static_cast<std::size_t>(count) > most_lines_named) lines += " …";
    note(say_many("{file}: {count} line has no number and was left out: {lines}.",
                  "{file}: {count} lines have no number and were left out: {lines}.", count,
                  {{"file", file_.name}, {"lines", lines}}));
  }

  void find_sign() {
    if (sign_) return;
    std::vector<std::string> numbers;
    for (const SeriesRow& row : table_.rows) numbers.push_back(row.value);
    const FoundSign found = decimal_sign_of(numbers, table_.separator);
    const std::vector<Argument> here{{"file", file_.name}, {"number", found.example}};
    using By = FoundSign::By;
    if (found.by == By::two_ways) {
      add_problem(
          say("{file}: '{number}' can be read in two ways. Write numbers without a sign between "
              "thousands, or say --decimal comma or --decimal point.",
              here));
    } else if (found.by == By::both_signs) {
      add_problem(
          say("{file}: some numbers have a comma before decimals, as '{number}' has, others a "
              "point. Write them all in one way.",
              here));
    } else if (found.by == By::file) {
      note(found.sign == DecimalSign::comma
               ? say("{file}: the comma in '{number}' was read as the sign before decimals.", here)
               : say("{file}: the comma in '{number}' was read as the sign between thousands.",
                     here));
    }
    sign_ = found.sign;
  }

  void read_numbers() {
    for (const SeriesRow& row : table_.rows) {
      const auto number = written_number(row.value, *sign_);
      if (!number) {
        add_problem(
            say("{file}, line {line}: '{value}' is no number. Mend it, or leave it empty "
                "where nothing was measured.",
                place_in(file_, row.line, {{"value", row.value}})));
        continue;
      }
      if (row.when.empty()) {
        add_problem(
            say("{file}, line {line}: there is a number without a date. Say when it was, "
                "or take the line out.",
                place_in(file_, row.line)));
        continue;
      }
      read_.series.points.push_back(
          {.when = row.when, .day = {}, .value = *number, .note = row.note});
    }
  }

  /// Each row's day in one order; those that are none in `others`.
  std::vector<WrittenDay> days_in(DayOrder order, std::vector<const SeriesRow*>& others) const {
    std::vector<WrittenDay> days;
    for (const SeriesRow& row : table_.rows) {
      if (auto day = written_day(row.when, order)) {
        days.push_back(*std::move(day));
      } else {
        others.push_back(&row);
      }
    }
    return days;
  }

  void read_days() {
    std::vector<const SeriesRow*> others, others_month_first;
    std::vector<WrittenDay> days = days_in(DayOrder::day_first, others);
    std::vector<WrittenDay> month_first = days_in(DayOrder::month_first, others_month_first);
    const auto in_order = [](const std::vector<WrittenDay>& all) {
      return std::ranges::is_sorted(all, {}, &WrittenDay::day) ||
             std::ranges::is_sorted(all, std::greater(), &WrittenDay::day);
    };
    const bool takes_month_first =
        others_month_first.size() < others.size() ||
        (others_month_first.size() == others.size() && !in_order(days) && in_order(month_first));
    if (takes_month_first) {
      days = std::move(month_first);
      others = std::move(others_month_first);
    }
    if (!others.empty()) return without_days(others);
    note_order(days, takes_month_first);
    for (std::size_t n = 0; n < days.size(); ++n) {
      read_.series.points[n].when = days[n].when;
      read_.series.points[n].day = days[n].day;
    }
    put_in_order();
  }

  /// A slip among days is a problem; names of times stay in the order of the file.
  void without_days(const std::vector<const SeriesRow*>& others) {
    const bool mostly_days = others.size() * 2 < table_.rows.size();
    for (const SeriesRow* row : others) {
      if (!mostly_days && !looks_like_day(row->when)) continue;
      add_problem(
          say("{file}, line {line}: '{value}' is no date, and others are. Write it as "
              "2026-11-30, or take the line out.",
              place_in(file_, row->line, {{"value", row->when}})));
    }
    if (problems_.empty() && others.size() < table_.rows.size()) {
      note(
          say("{file}: not all times are dates that could be read. They stay in the order of the "
              "file.",
              {{"file", file_.name}}));
    }
  }

  void note_order(const std::vector<WrittenDay>& days, bool month_first) {
    const auto both = std::ranges::find_if(days, &WrittenDay::depends_on_order);
    if (both == days.end()) return;
    const bool others_tell =
        std::ranges::any_of(days, [](const WrittenDay& day) { return !day.depends_on_order; });
    if (others_tell && !month_first) return;
    const SeriesRow& row = table_.rows[static_cast<std::size_t>(both - days.begin())];
    note(say("{file}: '{value}' was read as {day}.",
             {{"file", file_.name}, {"value", row.when}, {"day", both->when}}));
  }

  void put_in_order() {
    auto& points = read_.series.points;
    if (std::ranges::is_sorted(points, {}, &Point::day)) return;
    if (std::ranges::is_sorted(points, std::greater(), &Point::day)) {
      std::ranges::reverse(points);
    } else {
      std::ranges::stable_sort(points, {}, &Point::day);
    }
    note(say("{file}: the lines were put into the order of their dates.", {{"file", file_.name}}));
  }

  const SourceFile& file_;
  SeriesTable table_;
  std::optional<DecimalSign> sign_;
  ReadSeries read_;
  Problems problems_;
};

}  // namespace

Result<ReadSeries> read_series(const SourceFile& file, std::optional<DecimalSign> decimal_sign) {
  Result<SeriesTable> table = series_table(file);
  if (!table) return table.problems();
  return SeriesReader(file, std::move(table).take(), decimal_sign).read();
}

}  // namespace alongside::charting
