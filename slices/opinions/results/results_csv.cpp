#include "slices/opinions/results/results_csv.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

constexpr std::string_view without_side = "(no side)";
constexpr std::array<std::string_view, 6> count_names{"agree",    "disagree",       "pass",
                                                      "not_sure", "rather_not_say", "matters"};

// ---- Formulas ----

/// Would a spreadsheet run it, once any `'` before it are gone?
bool is_formula_behind_quotes(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  return first != text.npos && std::string_view("=+-@\t\r").find(text[first]) != text.npos;
}

/// The writer puts a `'` before a formula; text that has one already gets one more, so that
/// taking one away gives back what was there.
std::string kept_apart(const std::string& text) {
  return text.starts_with('\'') && is_formula_behind_quotes(text) ? "'" + text : text;
}

std::string without_defusing(std::string text) {
  if (text.starts_with('\'') && is_formula_behind_quotes(text)) text.erase(0, 1);
  return text;
}

// ---- Out ----

std::string sum(const ShownNumber& one, const ShownNumber& other) {
  if (one.hidden || other.hidden) return plain_text(ShownNumber{.hidden = true});
  return plain_text(ShownNumber{.number = one.number + other.number});
}

void append_counts(std::vector<std::string>& fields, const ShownCounts& counts) {
  fields.push_back(plain_text(counts.agree));
  fields.push_back(plain_text(counts.disagree));
  fields.push_back(sum(counts.not_sure, counts.rather_not_say));
  fields.push_back(plain_text(counts.not_sure));
  fields.push_back(plain_text(counts.rather_not_say));
  fields.push_back(plain_text(counts.matters));
}

std::vector<std::string> headings(const Results& results) {
  std::vector<std::string> names{"statement", "text"};
  names.insert(names.end(), count_names.begin(), count_names.end());
  for (const Side& side : results.sides) {
    std::string name;
    for (const std::string& one : side.names) {
      name += (name.empty() ? "" : " + ") + (one.empty() ? std::string(without_side) : one);
    }
    for (const std::string_view count : count_names) {
      names.push_back(kept_apart(name + " " + std::string(count)));
    }
  }
  return names;
}

std::vector<std::string> row_of(const StatementResult& statement, std::size_t columns) {
  const bool imported = !statement.source_id.empty();
  std::vector<std::string> fields{
      imported ? kept_apart(statement.source_id) : std::to_string(statement.statement.number),
      kept_apart(statement.text)};
  if (statement.enough) {
    append_counts(fields, statement.tally.all);
    for (const ShownCounts& side : statement.tally.sides) append_counts(fields, side);
  }
  fields.resize(columns);
  return fields;
}

// ---- In ----

/// Where the six counts of one side, or of all, stand in a row.
using CountColumns = std::array<std::optional<std::size_t>, count_names.size()>;
enum CountPlace : std::size_t { agree, disagree, pass, not_sure, rather_not_say, matters };

struct SideColumns {
  std::string name;  // "" are those without a side.
  CountColumns columns;
};

struct Columns {
  std::optional<std::size_t> statement, text;
  CountColumns all;
  std::vector<SideColumns> sides;
};

CountColumns& columns_of_side(Columns& columns, const std::string& name) {
  const std::string side = name == without_side ? "" : name;
  const auto found = std::ranges::find(columns.sides, side, &SideColumns::name);
  if (found != columns.sides.end()) return found->columns;
  return columns.sides.emplace_back(SideColumns{side, {}}).columns;
}

void note_heading(Columns& columns, const std::string& heading, std::size_t place) {
  const std::string name = tidied_line(without_defusing(repaired_utf8(heading)));
  if (name == "statement") columns.statement = place;
  if (name == "text") columns.text = place;
  for (std::size_t count = 0; count < count_names.size(); ++count) {
    if (name == count_names[count]) columns.all[count] = place;
    const std::string ending = " " + std::string(count_names[count]);
    if (name.size() <= ending.size() || !name.ends_with(ending)) continue;
    columns_of_side(columns, name.substr(0, name.size() - ending.size()))[count] = place;
  }
}

bool are_whole(const CountColumns& columns) {
  return columns[agree] && columns[disagree] && (columns[pass] || columns[not_sure]);
}

Result<Columns> find_columns(const CsvTable& table) {
  Columns columns;
  for (std::size_t i = 0; i < table.headings().size(); ++i) {
    note_heading(columns, table.headings()[i], i);
  }
  if (!columns.text) return table.missing_column("text");
  // A column that only looks like a side's is passed over, as every unknown column is.
  std::erase_if(columns.sides, [](const SideColumns& side) { return !are_whole(side.columns); });
  if (columns.sides.size() > most_sides_of_results) {
    return table.problem_here(
        say("{file}, line 1: there are more than {most} sides. Take some out.",
            table.place({{"most", std::int64_t{most_sides_of_results}}})));
  }
  if (!columns.sides.empty()) return columns;
  for (const CountPlace count : {agree, disagree, pass}) {
    if (!columns.all[count]) return table.missing_column(count_names[count]);
  }
  columns.sides.push_back({"", columns.all});
  return columns;
}

/// Nothing where the cell is empty or `*`.
Result<std::optional<std::int64_t>> count_in(const CsvTable& table,
                                             const std::optional<std::size_t>& column) {
  if (!column) return std::optional<std::int64_t>(0);
  const std::string value = tidied_line(table.at(column));
  if (value.empty() || value == "*") return std::optional<std::int64_t>();
  const auto number = whole_number(value);
  if (number && *number >= 0 && *number <= most_of_one_count) {
    return std::optional<std::int64_t>(*number);
  }
  const std::string heading = tidied_line(table.headings()[*column]);
  return table.problem_here(
      say("{file}, line {line}: the column “{column}” must hold a number from 0 to {most}, or *, "
          "and it holds “{value}”.",
          table.place({{"column", heading.substr(0, 200)},
                       {"value", tidied_line(value.substr(0, 40))},
                       {"most", most_of_one_count}})));
}

Result<std::optional<Counts>> counts_in(const CsvTable& table, const CountColumns& columns) {
  std::array<std::int64_t, count_names.size()> numbers{};
  bool known = true;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i == pass && columns[not_sure]) continue;  // Then `pass` is only their sum.
    const auto number = count_in(table, columns[i]);
    if (!number) return number.problems();
    known = known && number->has_value();
    numbers[i] = number->value_or(0);
  }
  if (!known) return std::optional<Counts>();
  const Counts counts{.agree = numbers[agree],
                      .disagree = numbers[disagree],
                      .not_sure = columns[not_sure] ? numbers[not_sure] : numbers[pass],
                      .rather_not_say = columns[not_sure] ? numbers[rather_not_say] : 0,
                      .matters = numbers[matters]};
  if (counts.matters <= counts.answered()) return std::optional(counts);
  return table.problem_here(
      say("{file}, line {line}: the statement matters to more people than answered it. Check the "
          "numbers.",
          table.place()));
}

Result<std::string> text_in(const CsvTable& table, const Columns& columns,
                            CountedSummary& summary) {
  std::size_t replaced = 0;
  std::string text = tidied(without_defusing(repaired_utf8(table.at(columns.text), &replaced)));
  if (replaced > 0) ++summary.repaired_statements;
  if (text.empty()) {
    return table.problem_here(
        say("{file}, line {line}: the statement has no text. Write it, or take the line out.",
            table.place()));
  }
  if (character_count(text) <= polis::most_statement_characters) return text;
  return table.problem_here(
      say("{file}, line {line}: the statement has more than {most} characters. Make it shorter.",
          table.place({{"most", static_cast<std::int64_t>(polis::most_statement_characters)}})));
}

Result<CountedStatement> statement_in(const CsvTable& table, const Columns& columns,
                                      CountedSummary& summary) {
  Result<std::string> text = text_in(table, columns, summary);
  if (!text) return text.problems();
  CountedStatement statement{.text = std::move(text).take()};
  statement.source_id = tidied_line(without_defusing(repaired_utf8(table.at(columns.statement))));
  if (statement.source_id.size() > most_source_id_bytes) {
    return table.problem_here(
        say("{file}, line {line}: the statement's number is too long. Make it shorter.",
            table.place()));
  }
  for (const SideColumns& side : columns.sides) {
    const auto counts = counts_in(table, side.columns);
    if (!counts) return counts.problems();
    if (*counts) summary.answers += (*counts)->answered();
    if (!*counts) ++summary.unknown_counts;
    statement.sides.push_back(*counts);
  }
  return statement;
}

}  // namespace

std::string results_csv(const Results& results) {
  const std::vector<std::string> names = headings(results);
  std::string csv;
  append_csv_row(csv, names, CsvFormulas::defuse);
  for (const StatementResult& statement : results.statements) {
    append_csv_row(csv, row_of(statement, names.size()), CsvFormulas::defuse);
  }
  return csv;
}

Result<CountedResults> read_results_csv(const SourceFile& file) {
  CsvTable table(file);
  if (table.problem()) return *table.problem();
  const Result<Columns> columns = find_columns(table);
  if (!columns) return columns.problems();
  CountedResults results;
  for (const SideColumns& side : columns->sides) results.sides.push_back(side.name);
  while (table.next()) {
    Result<CountedStatement> statement = statement_in(table, *columns, results.summary);
    if (!statement) return statement.problems();
    results.statements.push_back(std::move(statement).take());
    if (results.statements.size() <= polis::most_statements) continue;
    return table.problem_here(
        say("{file}, line {line}: there are more than {most} statements. Take some out.",
            table.place({{"most", static_cast<std::int64_t>(polis::most_statements)}})));
  }
  if (table.problem()) return *table.problem();
  if (results.statements.empty()) {
    return table.problem_here(
        say("{file}: there are no statements in it. Choose the file again.", table.place()));
  }
  results.summary.statements = static_cast<std::int64_t>(results.statements.size());
  return results;
}

std::vector<Message> sentences(const CountedSummary& summary) {
  std::vector<Message> said{
      say_many("{count} statement came in.", "{count} statements came in.", summary.statements),
      say_many("{count} answer came in.", "{count} answers came in.", summary.answers),
      say("The file holds counts and no people. So the number of people is the least that it can "
          "be.")};
  if (summary.unknown_counts > 0) {
    said.push_back(say_many(
        "The answers of one side to {count} statement stayed out: the file does not show them.",
        "The answers of a side to a statement stayed out {count} times: the file does not show "
        "them.",
        summary.unknown_counts));
  }
  if (summary.repaired_statements > 0) {
    said.push_back(
        say_many("{count} statement had letters that cannot be read. They now show as �.",
                 "{count} statements had letters that cannot be read. They now show as �.",
                 summary.repaired_statements));
  }
  return said;
}

}  // namespace alongside::opinions
