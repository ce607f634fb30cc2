#include "slices/opinions/map/files/map_sides.h"

#include <algorithm>
#include <map>
#include <set>

#include "foundation/base/text.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions {
namespace {

constexpr std::size_t most_side_characters = 100;

using NameOfPerson = std::map<std::int64_t, std::string>;

std::optional<Problem> add_row(const CsvTable& table, std::string_view id, std::string_view side,
                               NameOfPerson& people) {
  const auto person = whole_number(tidied_line(repaired_utf8(id)));
  if (!person) {
    return table.problem_here(
        say("{file}, line {line}: the column “{column}” must hold a whole number, and it holds "
            "“{value}”. Mend this line, or export the file again.",
            table.place({{"column", std::string("participant")},
                         {"value", repaired_utf8(id.substr(0, 40))}})));
  }
  const std::string name = tidied_line(repaired_utf8(side));
  if (character_count(name) > most_side_characters) {
    return table.problem_here(
        say("{file}, line {line}: the name of a side has at most {most} characters. Make it "
            "shorter.",
            table.place({{"most", static_cast<std::int64_t>(most_side_characters)}})));
  }
  const auto [found, is_new] = people.try_emplace(*person, name);
  if (is_new || found->second == name) return std::nullopt;
  return table.problem_here(
      say("{file}, line {line}: participant {number} is on two sides. Leave one of them.",
          table.place({{"number", std::to_string(*person)}})));
}

std::optional<Problem> beyond_limits(const CsvTable& table, const NameOfPerson& people) {
  if (people.size() <= polis::most_participants) return std::nullopt;
  return table.problem_here(
      say("{file}, line {line}: there are more than {most} people. Take some out.",
          table.place({{"most", static_cast<std::int64_t>(polis::most_participants)}})));
}

Result<SidesOfPeople> numbered(const CsvTable& table, const NameOfPerson& people) {
  std::set<std::string> names;
  for (const auto& [person, name] : people) {
    if (!name.empty()) names.insert(name);
  }
  if (names.size() > opinion_map::most_sides) {
    return table.problem_here(
        say("{file}: there are more than {most} sides. Take some out.",
            table.place({{"most", static_cast<std::int64_t>(opinion_map::most_sides)}})));
  }
  SidesOfPeople sides{.names = {names.begin(), names.end()}, .people = {}};
  for (const auto& [person, name] : people) {
    if (name.empty()) continue;
    const auto place = std::ranges::lower_bound(sides.names, name) - sides.names.begin();
    sides.people.push_back({person, static_cast<opinion_map::SideNumber>(place)});
  }
  return sides;
}

}  // namespace

Result<SidesOfPeople> read_sides(const SourceFile& file) {
  CsvTable table(file);
  if (table.problem()) return *table.problem();
  const auto participant = table.column("participant");
  const auto side = table.column("side");
  if (!participant) return table.missing_column("participant");
  if (!side) return table.missing_column("side");
  NameOfPerson people;
  while (table.next()) {
    if (const auto problem = add_row(table, table.at(participant), table.at(side), people)) {
      return *problem;
    }
    if (const auto problem = beyond_limits(table, people)) return *problem;
  }
  if (table.problem()) return *table.problem();
  return numbered(table, people);
}

}  // namespace alongside::opinions
