#include "slices/decisions/deciding/knowing_asking.h"

#include <algorithm>

namespace alongside::decisions {
namespace {

bool is_of_side_against(const std::vector<RoundSide>& sides, std::int64_t side) {
  const auto found = std::ranges::find(sides, Id<groups::Constituency>{side}, &RoundSide::side);
  return found != sides.end() && found->stands != Stands::for_it &&
         found->stands != Stands::unknown;
}

bool is_settled(Transaction& transaction, Id<groups::Group> group, Id<people::Person> person,
                bool two_sides, Instant since) {
  return two_sides ? groups::is_settled_since(transaction, group, person, since)
                   : groups::is_member_since(transaction, group, person, since);
}

}  // namespace

Problems problems_of_passing(Transaction& transaction, const groups::Member& member,
                             const Round& round, const std::vector<RoundSide>& sides,
                             const std::optional<Knowing>& knowing) {
  if (knowing && knowing->second_at) return {{"", say("It is passed already")}};
  const Id<groups::Group> group = member.group.id;
  const auto deciding = groups::deciding(transaction, group);
  const bool two_sides = groups::needs_two_sides(deciding);
  const auto own = groups::shown_side(transaction, group, member.person());
  if (!is_settled(transaction, group, member.person(), two_sides, *round.started_at)) {
    return {{"", say("Who was a member, and of the same side, when it began may do this")}};
  }
  if (!knowing || !knowing->first_by) return groups::problems_of_proposing(deciding, own);
  if (*knowing->first_by == member.person()) {
    return {{"", say("You proposed it. Somebody else has to agree")}};
  }
  groups::ShownSide first;
  if (knowing->first_side != 0) first = Id<groups::Constituency>{knowing->first_side};
  if (Problems problems = groups::problems_of_agreeing(deciding, first, own); !problems.empty()) {
    return problems;
  }
  const bool heard = is_of_side_against(sides, knowing->first_side) ||
                     (own && is_of_side_against(sides, own->number));
  if (two_sides && !heard) {
    return {{"", say("One of the two has to be of the side that was against it")}};
  }
  return {};
}

}  // namespace alongside::decisions
