#include "slices/opinions/map/files/map_csv.h"

#include <fmt/format.h>

#include <algorithm>

#include "foundation/base/csv.h"
#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {
namespace {

using opinion_map::OpinionMap;
using opinion_map::StatementOnMap;

/// As short as reads back the same.
std::string exact(double number) {
  return fmt::format("{}", number);
}
/// Of what is known to two digits or three.
std::string short_number(double number) {
  return fmt::format("{:.6g}", number);
}

void append_count_names(std::vector<std::string>& names, const std::string& of) {
  for (const char* count : {"_agree", "_disagree", "_pass"}) names.push_back(of + count);
}

void append(std::vector<std::string>& fields, const opinion_map::Counts& counts) {
  for (const std::int64_t count : {counts.agree, counts.disagree, counts.pass}) {
    fields.push_back(std::to_string(count));
  }
}

void append_interval_names(std::vector<std::string>& names, const std::string& of) {
  for (const char* end : {"", "_low", "_high"}) names.push_back(of + end);
}

void append(std::vector<std::string>& fields, const opinion_map::Interval& interval) {
  for (const double number : {interval.value, interval.low, interval.high}) {
    fields.push_back(short_number(number));
  }
}

std::vector<std::string> headings(const OpinionMap& map, const std::vector<std::string>& sides) {
  std::vector<std::string> names{"id", "text"};
  append_count_names(names, "all");
  for (const auto& group : map.groups) append_count_names(names, letter_text(group.letter));
  for (const std::string& side : sides) append_count_names(names, "side_" + side);
  append_interval_names(names, "consensus_agree");
  append_interval_names(names, "consensus_disagree");
  append_interval_names(names, "divides");
  for (const char* name : {"tells_apart", "representative_of", "shared", "shared_leaning"}) {
    names.emplace_back(name);
  }
  return names;
}

std::string text_of(opinion_map::Leaning leaning) {
  return leaning == opinion_map::Leaning::agree ? "agree" : "disagree";
}

std::string text_of(opinion_map::Shared shared) {
  switch (shared) {
    case opinion_map::Shared::across_groups:
      return "across groups";
    case opinion_map::Shared::across_groups_and_sides:
      return "across groups and sides";
    case opinion_map::Shared::no:
      break;
  }
  return "";
}

std::string representative_of(const OpinionMap& map, std::size_t statement) {
  std::string text;
  for (const auto& group : map.groups) {
    for (const auto& one : group.representative) {
      if (one.statement != statement) continue;
      if (!text.empty()) text += "; ";
      text += letter_text(group.letter) + " " + text_of(one.leaning);
    }
  }
  return text;
}

std::string statement_text(const std::vector<polis::ImportedStatement>& statements,
                           std::int64_t id) {
  const auto found =
      std::ranges::lower_bound(statements, id, {}, &polis::ImportedStatement::source_id);
  return found != statements.end() && found->source_id == id ? found->text : "";
}

std::vector<std::string> row_of(const OpinionMap& map, std::size_t place, std::string text,
                                std::size_t sides) {
  const StatementOnMap& statement = map.statements[place];
  std::vector<std::string> fields{std::to_string(statement.id), std::move(text)};
  append(fields, statement.all);
  for (const auto& counts : statement.groups) append(fields, counts);
  for (std::size_t side = 0; side < sides; ++side) {
    append(fields, side < statement.sides.size() ? statement.sides[side] : opinion_map::Counts{});
  }
  append(fields, statement.agree_together);
  append(fields, statement.disagree_together);
  append(fields, statement.divides);
  fields.emplace_back(statement.tells_apart ? "yes" : "no");
  fields.push_back(representative_of(map, place));
  fields.push_back(text_of(statement.shared));
  fields.push_back(statement.shared_leaning ? text_of(*statement.shared_leaning) : "");
  return fields;
}

}  // namespace

std::string participants_csv(const opinion_map::Answers& answers,
                             const opinion_map::DrawnMap& drawn) {
  std::string csv;
  append_csv_row(csv, {"id", "x", "y", "group"});
  for (std::size_t i = 0; i < answers.people.size(); ++i) {
    const opinion_map::Placed& placed = drawn.placed[i];
    const std::string group =
        placed.group ? letter_text(drawn.map.groups[*placed.group].letter) : "";
    append_csv_row(csv, {std::to_string(answers.people[i]), exact(placed.place.x),
                         exact(placed.place.y), group});
  }
  return csv;
}

std::string statements_csv(const OpinionMap& map,
                           const std::vector<polis::ImportedStatement>& statements,
                           const std::vector<std::string>& sides) {
  std::string csv;
  append_csv_row(csv, headings(map, sides), CsvFormulas::defuse);
  for (std::size_t place = 0; place < map.statements.size(); ++place) {
    append_csv_row(
        csv, row_of(map, place, statement_text(statements, map.statements[place].id), sides.size()),
        CsvFormulas::defuse);
  }
  return csv;
}

}  // namespace alongside::opinions
