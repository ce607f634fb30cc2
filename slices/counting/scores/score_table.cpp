#include "slices/counting/scores/score_table.h"

#include <algorithm>
#include <array>
#include <set>

#include "foundation/base/csv.h"
#include "foundation/base/folding.h"
#include "foundation/base/text.h"

namespace alongside::counting {
namespace {

constexpr std::array side_names{"side", "constituency", "group"};
constexpr std::array voter_names{"voter", "voter_id", "id"};

struct ScoreProblem {
  Message message;
};

class ScoreReader {
 public:
  ScoreReader(const SourceFile& file, ScoreRange range, char separator)
      : file_(file),
        range_(range),
        rows_(file.content, {.separator = separator, .quotes = CsvStyle::Quotes::loose}) {}

  ScoreTable read() {
    if (!rows_.next(row_)) stop(empty_file(file_));
    read_head();
    while (rows_.next(row_)) read_ballot();
    if (rows_.problem()) stop(wording_of(*rows_.problem(), file_));
    if (table_.sides.empty()) table_.sides = {""};
    return std::move(table_);
  }

 private:
  enum class Column { option, side, voter };

  [[noreturn]] static void stop(const Message& message) { throw ScoreProblem{message}; }
  std::vector<Argument> here(std::string_view value, std::vector<Argument> more = {}) const {
    more.push_back({"value", std::string(value)});
    return place_in(file_, row_.line, std::move(more));
  }

  void read_head() {
    std::set<std::string> known;
    for (const std::string& field : row_.fields) {
      std::string name = tidied_line(field);
      const std::string plain = folded(name);
      const auto is = [&](const char* other) { return plain == other; };
      if (std::ranges::any_of(side_names, is)) {
        columns_.push_back(Column::side);
      } else if (std::ranges::any_of(voter_names, is)) {
        columns_.push_back(Column::voter);
      } else {
        if (name.empty() || !known.insert(name).second) {
          stop(
              say("{file}, line {line}: each option needs a name of its own at the top of its "
                  "column; '{value}' is not.",
                  here(name)));
        }
        columns_.push_back(Column::option);
        table_.options.push_back(std::move(name));
      }
    }
    if (table_.options.empty() || table_.options.size() > most_options) {
      stop(say("{file} needs a column for each option, from 1 to {most} of them.",
               {{"file", file_.name}, {"most", std::int64_t{most_options}}}));
    }
  }

  void read_ballot() {
    if (row_.fields.size() > columns_.size()) stop(too_many_columns(file_, row_.line));
    if (table_.ballots.size() >= most_ballots) {
      stop(say("{file} has more ballots than can be counted at once ({most}).",
               {{"file", file_.name}, {"most", std::int64_t{most_ballots}}}));
    }
    row_.fields.resize(columns_.size());
    ScoreBallot ballot;
    std::string side;
    for (std::size_t n = 0; n < columns_.size(); ++n) {
      const std::string value = tidied_line(row_.fields[n]);
      if (columns_[n] == Column::side) side = value;
      if (columns_[n] == Column::option) ballot.scores.push_back(score_of(value));
    }
    ballot.side = side_of(side);
    table_.ballots.push_back(std::move(ballot));
  }

  std::optional<int> score_of(const std::string& value) const {
    if (value.empty()) return std::nullopt;
    const auto number = whole_number(value);
    if (!number || *number < range_.least || *number > range_.most) {
      stop(
          say("{file}, line {line}: '{value}' should be a whole number from {least} to {most}, or "
              "empty.",
              here(value,
                   {{"least", std::int64_t{range_.least}}, {"most", std::int64_t{range_.most}}})));
    }
    return static_cast<int>(*number);
  }

  std::size_t side_of(const std::string& name) {
    const auto found = std::ranges::find(table_.sides, name);
    if (found != table_.sides.end()) return static_cast<std::size_t>(found - table_.sides.begin());
    if (table_.sides.size() >= most_sides) {
      stop(say("{file}, line {line}: '{value}' would be one side too many: {most} at most.",
               here(name, {{"most", std::int64_t{most_sides}}})));
    }
    table_.sides.push_back(name);
    return table_.sides.size() - 1;
  }

  const SourceFile& file_;
  ScoreRange range_;
  CsvReader rows_;
  CsvRow row_;
  std::vector<Column> columns_;
  ScoreTable table_;
};

}  // namespace

Result<ScoreTable> read_scores(const SourceFile& file, ScoreRange range, char separator) {
  try {
    return ScoreReader(file, range, separator).read();
  } catch (const ScoreProblem& problem) {
    return Problem{file.field, problem.message};
  }
}

}  // namespace alongside::counting
