#include "slices/groups/members/perspective_rule.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::groups {
namespace {

std::vector<Perspective> chosen_perspectives(const PerspectivesForm& form) {
  std::vector<Perspective> chosen;
  for (const std::string& value : form.perspectives) {
    const auto number = whole_number(value);
    if (!number || *number < 0 || *number >= perspective_kinds) continue;
    chosen.push_back(static_cast<Perspective>(*number));
  }
  // Who wrote own words meant to tick the box too.
  if (!tidied_line(form.own_words).empty()) chosen.push_back(Perspective::own_words);
  std::ranges::sort(chosen);
  chosen.erase(std::ranges::unique(chosen).begin(), chosen.end());
  return chosen;
}

bool has_own_words(const std::vector<Perspective>& perspectives) {
  return std::ranges::find(perspectives, Perspective::own_words) != perspectives.end();
}

void accept_own_words(const PerspectivesForm& form, SaidPerspectives& said, Problems& problems) {
  said.own_words = tidied_line(form.own_words);
  if (has_own_words(said.perspectives) && said.own_words.empty()) {
    problems.push_back({"own_words", say("Say it in your own words, or take the tick away")});
  }
  if (character_count(said.own_words) > limits::own_words_characters) {
    problems.push_back({"own_words", say("This is too long. Use {most} characters or fewer",
                                         {{"most", std::int64_t{limits::own_words_characters}}})});
  }
}

void derive_side(const std::vector<SideMeaning>& sides, SaidPerspectives& said,
                 Problems& problems) {
  if (said.perspectives.empty()) {
    problems.push_back(
        {"perspective", say("Tick what fits you, or choose not to count for a side")});
    return;
  }
  said.side = derived_side(said.perspectives, sides);
  if (said.side) return;
  problems.push_back({"side", perspectives_tell_side(sides) && !has_own_words(said.perspectives)
                                  ? say("What you ticked fits both sides. Choose the one you "
                                        "count for")
                                  : say("Choose which side you count for, or no side")});
}

void check_chosen_side(const std::vector<SideMeaning>& sides, const SaidPerspectives& said,
                       Problems& problems) {
  if (perspectives_tell_side(sides) && said.perspectives.empty()) {
    problems.push_back(
        {"perspective", say("Tick what fits you, or choose not to count for a side")});
  }
  const auto derived = derived_side(said.perspectives, sides);
  if (derived && derived != said.side) {
    problems.push_back({"side", say("Everything you ticked fits the other side. Choose that one, "
                                    "tick something else too, or choose no side")});
  }
}

void accept_side(const PerspectivesForm& form, const std::vector<SideMeaning>& sides,
                 SaidPerspectives& said, Problems& problems) {
  if (form.side == no_side) return;
  if (form.side == side_from_perspectives || form.side.empty()) {
    derive_side(sides, said, problems);
    return;
  }
  const auto number = whole_number(form.side);
  const auto side = std::ranges::find_if(
      sides, [&](const SideMeaning& one) { return number && one.id.number == *number; });
  if (side == sides.end()) {
    problems.push_back({"side", say("Choose one of the sides of this group")});
    return;
  }
  said.side = side->id;
  check_chosen_side(sides, said, problems);
}

}  // namespace

std::optional<SideKind> side_of(Perspective perspective) {
  switch (perspective) {
    case Perspective::uses_service:
    case Perspective::cares_for_someone:
    case Perspective::community:
    case Perspective::student:
      return SideKind::lived_experience;
    case Perspective::works_here:
    case Perspective::leads:
    case Perspective::researches:
      return SideKind::professional;
    case Perspective::own_words:
      return std::nullopt;
  }
  return std::nullopt;
}

bool perspectives_tell_side(const std::vector<SideMeaning>& sides) {
  const auto has = [&](SideKind kind) {
    return std::ranges::count(sides, kind, &SideMeaning::kind) == 1;
  };
  return sides.size() == 2 && has(SideKind::lived_experience) && has(SideKind::professional);
}

std::optional<Id<Constituency>> derived_side(const std::vector<Perspective>& perspectives,
                                             const std::vector<SideMeaning>& sides) {
  if (perspectives.empty() || !perspectives_tell_side(sides)) return std::nullopt;
  const auto first = side_of(perspectives.front());
  if (!first) return std::nullopt;
  for (const Perspective perspective : perspectives) {
    if (side_of(perspective) != first) return std::nullopt;
  }
  return std::ranges::find(sides, *first, &SideMeaning::kind)->id;
}

Result<SaidPerspectives> accept_perspectives(const PerspectivesForm& form,
                                             const std::vector<SideMeaning>& sides) {
  SaidPerspectives said;
  Problems problems;
  said.perspectives = chosen_perspectives(form);
  accept_own_words(form, said, problems);
  said.seen_by = form.seen_by == seen_by_group ? SeenBy::group : SeenBy::only_me;
  accept_side(form, sides, said, problems);
  if (!problems.empty()) return problems;
  return said;
}

}  // namespace alongside::groups
