#include "slices/opinions/map/names/map_names.h"

#include <algorithm>
#include <tuple>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::opinions {

void put_in_order(std::vector<MapName>& names) {
  std::ranges::sort(names, [](const MapName& one, const MapName& other) {
    return std::tie(one.letter, one.text, one.id) < std::tie(other.letter, other.text, other.id);
  });
}

std::vector<LetterName> names_shown(const std::vector<MapName>& names) {
  std::vector<const MapName*> best;
  for (const MapName& name : names) {
    const auto same_letter = [&](const MapName* one) { return one->letter == name.letter; };
    const auto before = std::ranges::find_if(best, same_letter);
    if (before == best.end()) {
      best.push_back(&name);
    } else if (name.backers > (*before)->backers ||
               (name.backers == (*before)->backers && name.text < (*before)->text)) {
      *before = &name;
    }
  }
  std::vector<LetterName> shown;
  for (const MapName* name : best) shown.push_back({name->letter, name->text});
  std::ranges::sort(shown, {}, &LetterName::letter);
  return shown;
}

std::optional<int> letter_in(const GroupNameForm& form, const std::vector<int>& letters) {
  const auto number = whole_number(form.letter);
  const auto found = std::ranges::find_if(letters, [&](int letter) { return number == letter; });
  if (!number || found == letters.end()) return std::nullopt;
  return *found;
}

Result<CheckedGroupName> check_group_name(const GroupNameForm& form, const GroupNamePlace& place) {
  const auto letter = letter_in(form, place.letters);
  if (!letter) return Problem{"group", say("Choose the group that the name is for")};
  if (const auto problem =
          problem_of({.field = "name",
                      .text = form.name,
                      .most = group_name_characters_most,
                      .if_empty = say("Enter a name for the group"),
                      .if_long = say("Make the name {most} characters or shorter")})) {
    return *problem;
  }
  if (place.taken_out) {
    return Problem{"name", say("This name was taken out. Enter another one")};
  }
  if (!place.there && place.names_of_letter >= names_of_letter_most) {
    return Problem{"name", say("This group has many names already. Back one of them")};
  }
  return CheckedGroupName{.letter = *letter, .name = form.name};
}

}  // namespace alongside::opinions
