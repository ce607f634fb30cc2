#include "slices/groups/told/group_notices_asking.h"

#include <algorithm>

#include "foundation/told/told.h"
#include "slices/groups/joining/request_storage.h"
#include "slices/groups/told/group_notice_storage.h"
#include "slices/groups/told/group_notices.h"

namespace alongside::groups {
namespace {

std::vector<std::int64_t> numbers_of(const std::vector<ToldAbout>& about) {
  std::vector<std::int64_t> numbers;
  for (const ToldAbout& one : about) numbers.push_back(one.number);
  std::ranges::sort(numbers);
  const auto doubled = std::ranges::unique(numbers);
  numbers.erase(doubled.begin(), doubled.end());
  return numbers;
}

/// The same line for each occasion of a number.
void add_lines(std::vector<NoticeLine>& lines, const std::vector<ToldAbout>& about,
               std::int64_t number, const Message& text, const std::string& path) {
  for (const ToldAbout& one : about) {
    if (one.number == number) lines.push_back({number, one.occasion, text, path});
  }
}

std::vector<NoticeLine> asked_lines(Read& read, const ToldPerson&,
                                    const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  for (const ToldRequest& one : requests_told_of(read, numbers_of(about))) {
    if (one.state != RequestState::waiting) continue;
    add_lines(lines, about, one.id.number,
              say("Somebody asks to join {group}", {{"group", one.group_name}}),
              path_to(one.group) + "/requests");
  }
  return lines;
}

std::vector<NoticeLine> accepted_lines(Read& read, const ToldPerson& to,
                                       const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  for (const OwnRole& one : own_roles(read, to.person, numbers_of(about))) {
    add_lines(lines, about, one.group.number,
              say("You are in: {group} said yes", {{"group", one.group_name}}), path_to(one.group));
  }
  return lines;
}

std::vector<NoticeLine> declined_lines(Read& read, const ToldPerson& to,
                                       const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  for (const ToldRequest& one : requests_told_of(read, numbers_of(about))) {
    if (one.state != RequestState::declined || one.person != to.person) continue;
    if (one.openness == Openness::hidden) continue;  // It is not to be seen any more.
    add_lines(lines, about, one.id.number,
              say("{group} did not say yes this time", {{"group", one.group_name}}),
              path_to(one.group));
  }
  return lines;
}

Message role_text(const OwnRole& own) {
  switch (own.role) {
    case Role::chair:
      return say("You chair {group} now", {{"group", own.group_name}});
    case Role::facilitator:
      return say("You help to lead {group} now", {{"group", own.group_name}});
    case Role::member:
      break;
  }
  return say("You are a member of {group} without a special role now", {{"group", own.group_name}});
}

std::vector<NoticeLine> role_lines(Read& read, const ToldPerson& to,
                                   const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  for (const OwnRole& one : own_roles(read, to.person, numbers_of(about))) {
    add_lines(lines, about, one.group.number, role_text(one), path_to(one.group) + "/permissions");
  }
  return lines;
}

std::vector<NoticeLine> role_ends_lines(Read& read, const ToldPerson& to,
                                        const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  for (const OwnRole& one : own_roles(read, to.person, numbers_of(about))) {
    if (one.role == Role::member) continue;
    add_lines(lines, about, one.group.number,
              say("Soon somebody's part as chair or facilitator ends: who in {group} does it next?",
                  {{"group", one.group_name}}),
              path_to(one.group) + "/members");
  }
  return lines;
}

std::vector<NoticeLine> removed_lines(Read& read, const ToldPerson& to,
                                      const std::vector<ToldAbout>& about) {
  const std::vector<std::int64_t> numbers = numbers_of(about);
  const auto [groups, back] =
      std::pair(groups_named(read, numbers), own_roles(read, to.person, numbers));
  std::vector<NoticeLine> lines;
  for (const NamedGroup& one : groups) {
    if (std::ranges::find(back, one.id, &OwnRole::group) != back.end()) continue;
    add_lines(lines, about, one.id.number,
              say("You are no longer a member of {group}", {{"group", one.name}}), "/help");
  }
  return lines;
}

}  // namespace

std::vector<NoticeKind> group_notice_kinds() {
  const NoticeTheme own{"membership", say("Your own place in a group"), HowSoon::at_once};
  const NoticeTheme others{"people", say("People who ask to join"), HowSoon::daily};
  const auto told = ShownTo::whom_it_was_told;
  const auto nobody = PrintedBy::nobody;
  return {{.name = join_asked, .theme = others, .lines = asked_lines},
          {.name = join_accepted, .theme = own, .lines = accepted_lines},
          {.name = join_declined,
           .theme = own,
           .lines = declined_lines,
           .shown_to = told,
           .printed_by = nobody},
          {.name = role_changed, .theme = own, .lines = role_lines},
          {.name = role_ends_soon, .theme = own, .lines = role_ends_lines},
          {.name = member_removed,
           .theme = own,
           .lines = removed_lines,
           .shown_to = told,
           .printed_by = nobody}};
}

void tell_of_request(Write& write, const Group& group, Id<people::Person> person, Instant now) {
  const auto request = own_request(write, group, person);
  if (!request) return;
  tell(write, leaders_of(write, group.id),
       {.kind = join_asked,
        .number = request->id.number,
        .group = group.id,
        .occasion = microseconds_of(request->asked_at)},
       now);
}

void tell_of_answer(Write& write, Id<Group> group, const JoinRequest& request, RequestAnswer answer,
                    Instant now) {
  end_notices(write, join_asked, request.id.number);
  const bool yes = answer == RequestAnswer::yes;
  tell(write, {request.person},
       {.kind = yes ? join_accepted : join_declined,
        .number = yes ? group.number : request.id.number,
        .group = group,
        .occasion = microseconds_of(request.asked_at)},
       now);
}

void tell_of_role(Write& write, Id<Group> group, Id<people::Person> person, Instant now) {
  tell(write, {person},
       {.kind = role_changed,
        .number = group.number,
        .group = group,
        .occasion = microseconds_of(now)},
       now);
}

void tell_of_removal(Write& write, Id<Group> group, Id<people::Person> person, Instant now) {
  tell(write, {person},
       {.kind = member_removed,
        .number = group.number,
        .group = group,
        .occasion = microseconds_of(now)},
       now);
}

}  // namespace alongside::groups
