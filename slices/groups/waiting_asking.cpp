#include "slices/groups/waiting_asking.h"

#include "slices/groups/ending/ending_routes.h"
#include "slices/groups/members/member_storage.h"

namespace alongside::groups {
namespace {

void add_needs(std::vector<Waiting>& waiting, const GroupNeeds& needs) {
  const std::string path = path_to(needs.group);
  const auto add = [&](const char* where, Message what) {
    waiting.push_back(
        {.path = path + where, .name = "", .what = std::move(what), .group = needs.group});
  };
  if (needs.requests > 0) {
    add("/requests",
        say_many("{count} person asks to join", "{count} people ask to join", needs.requests));
  }
  if (!needs.has_chair) {
    add("/members", say("The group has no chair. Any member may choose one now"));
  }
  if (!needs.said_perspectives) add("/me", say("Say how you know the subject, if you like"));
}

}  // namespace

std::vector<Waiting> waiting_in_groups(Read& read, const Request& request,
                                       const std::vector<Member>& members) {
  std::vector<Waiting> waiting = ending_waiting(read, request, members);
  for (const GroupNeeds& needs :
       needs_of_groups(read, members.front().person(), numbers_of_groups(members))) {
    add_needs(waiting, needs);
  }
  return waiting;
}

}  // namespace alongside::groups
