#include "slices/opinions/imports/imported_question.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/opinions/questions/question_form.h"

namespace alongside::opinions {
namespace {

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

SidePlace find_side(const std::vector<std::string>& names, const std::string& name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
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

Result<SidePlace> side_named(const std::vector<std::string>& names, std::string_view name) {
  if (name.empty()) return SidePlace();
  const SidePlace side = find_side(names, tidied_line(name));
  if (side) return side;
  return Problem{"side", say("The group has no side “{name}”. Its sides are: {names}.",
                             {{"name", tidied_line(name)}, {"names", list_of(names)}})};
}

Result<std::vector<SidePlace>> match_sides(const std::vector<std::string>& names,
                                           CountedResults& results) {
  std::vector<SidePlace> matched;
  for (std::size_t side = 0; side < results.sides.size();) {
    const std::string& name = results.sides[side];
    const SidePlace found = find_side(names, name);
    if (found || name.empty()) {
      matched.push_back(found);
      ++side;
    } else if (!has_answers(results, side)) {
      leave_out_side(results, side);
    } else {
      return Problem{"results",
                     say("The file has answers of the side “{name}”, and the group has no such "
                         "side. Its sides are: {names}. Rename the side in the file.",
                         {{"name", name}, {"names", list_of(names)}})};
    }
  }
  return matched;
}

}  // namespace alongside::opinions
