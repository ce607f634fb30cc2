#include "slices/moderation/looking_asking.h"

#include <map>

#include "slices/moderation/path_parts.h"

namespace alongside::moderation {

std::vector<ContributionKind> kinds_looked_at(const Request& request,
                                              const groups::Member& member) {
  std::vector<ContributionKind> kinds = contributions_of(rooms_of(request));
  std::erase_if(kinds, [&](const ContributionKind& kind) {
    const Permission* look = kind.first_look.may_look;
    return look == nullptr || !groups::may(member, *look);
  });
  return kinds;
}

bool looks_first(const Request& request, const groups::Member& member) {
  return !kinds_looked_at(request, member).empty();
}

void add_first_looks(Read& read, const Request& request, const std::vector<groups::Member>& members,
                     std::vector<Waiting>& waiting) {
  std::map<std::int64_t, std::int64_t> counts;
  for (const ContributionKind& kind : contributions_of(rooms_of(request))) {
    const Permission* look = kind.first_look.may_look;
    if (look == nullptr) continue;
    std::vector<std::int64_t> groups;
    for (const groups::Member& member : members) {
      if (groups::may(member, *look)) groups.push_back(member.group.id.number);
    }
    if (groups.empty()) continue;
    for (const auto& [group, count] : kind.first_look.by_group(read, groups, request.now)) {
      counts[group] += count;
    }
  }
  for (const auto& [group, count] : counts) {
    waiting.push_back({.path = path_to_first_look({group}),
                       .name = "",
                       .what = say_many("{count} new statement waits for you to look at",
                                        "{count} new statements wait for you to look at", count),
                       .group = {group}});
  }
}

}  // namespace alongside::moderation
