#include "slices/opinions/import_question.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/opinions/question_form.h"

namespace alongside::opinions {
namespace {

std::string names_of(const std::vector<groups::Constituency>& sides) {
  std::string names;
  for (const groups::Constituency& side : sides) names += (names.empty() ? "" : ", ") + side.name;
  return names;
}

std::optional<Id<groups::Constituency>> find_side(const std::vector<groups::Constituency>& sides,
                                                  std::string_view name) {
  const auto found = std::ranges::find(sides, name, &groups::Constituency::name);
  return found == sides.end() ? std::nullopt : std::optional(found->id);
}

bool has_answers(const CountedResults& results, std::size_t side) {
  return std::ranges::any_of(results.statements, [side](const CountedStatement& statement) {
    return statement.sides[side] && statement.sides[side]->answered() > 0;
  });
}

void leave_out_side(CountedResults& results, std::size_t side) {
  const auto place = static_cast<std::ptrdiff_t>(side);
  results.sides.erase(results.sides.begin() + place);
  for (CountedStatement& statement : results.statements) {
    statement.sides.erase(statement.sides.begin() + place);
  }
}

}  // namespace

Result<ImportedQuestion> question_to_import(std::string_view title, std::string_view topic,
                                            std::string_view description, std::string_view source) {
  const std::string chosen = tidied_line(title.empty() ? topic : title);
  if (chosen.empty()) return Problem{"title", say("Write the question.")};
  const auto characters = static_cast<std::int64_t>(character_count(chosen));
  if (characters > static_cast<std::int64_t>(question_characters_most)) {
    return Problem{"title",
                   say("The question has {characters} characters, and {most} is the most that "
                       "fits. Write a shorter one.",
                       {{"characters", characters},
                        {"most", static_cast<std::int64_t>(question_characters_most)}})};
  }
  if (character_count(description) > most_imported_description_characters) {
    return Problem{
        "summary",
        say("The description in summary.csv has more than {most} characters. Make it shorter, or "
            "leave this file out.",
            {{"most", static_cast<std::int64_t>(most_imported_description_characters)}})};
  }
  return ImportedQuestion{
      .title = chosen, .description = std::string(description), .source = std::string(source)};
}

Result<std::optional<Id<groups::Constituency>>> side_named(
    const std::vector<groups::Constituency>& sides, std::string_view name) {
  if (name.empty()) return std::optional<Id<groups::Constituency>>();
  const auto side = find_side(sides, tidied_line(name));
  if (side) return side;
  return Problem{"side", say("The group has no side “{name}”. Its sides are: {names}.",
                             {{"name", tidied_line(name)}, {"names", names_of(sides)}})};
}

Result<std::vector<Id<groups::Constituency>>> match_sides(
    const std::vector<groups::Constituency>& sides, CountedResults& results) {
  std::vector<Id<groups::Constituency>> matched;
  for (std::size_t side = 0; side < results.sides.size();) {
    const std::string& name = results.sides[side];
    const auto found = name.empty() ? Id<groups::Constituency>{} : find_side(sides, name);
    if (found) {
      matched.push_back(*found);
      ++side;
    } else if (!has_answers(results, side)) {
      leave_out_side(results, side);
    } else {
      return Problem{"results",
                     say("The file has answers of the side “{name}”, and the group has no such "
                         "side. Its sides are: {names}. Rename the side in the file.",
                         {{"name", name}, {"names", names_of(sides)}})};
    }
  }
  return matched;
}

}  // namespace alongside::opinions
