#include "slices/actions/waiting_asking.h"

#include <algorithm>

#include "slices/actions/carrying_storage.h"
#include "slices/actions/path_parts.h"
#include "slices/actions/permissions.h"
#include "slices/actions/storage.h"

namespace alongside::actions {
namespace {

/// Of all groups of somebody.
constexpr std::int64_t waiting_shown = 20;
constexpr std::int64_t for_agenda_shown = 20;
/// What is due sooner waits for who does it.
constexpr auto soon = std::chrono::days(7);

std::vector<Carried> carried_in(Read& read, const std::vector<groups::Member>& members) {
  if (members.empty()) return {};
  auto all = carried_by(read, members.front().person(), waiting_shown);
  std::erase_if(all, [&](const Carried& one) {
    return std::ranges::none_of(
        members, [&](const groups::Member& member) { return member.group.id == one.group; });
  });
  return all;
}

}  // namespace

std::vector<Waiting> waiting_actions(Read& read, const Request& request,
                                     const std::vector<groups::Member>& members) {
  std::vector<Waiting> waiting;
  for (const Carried& one : carried_in(read, members)) {
    if (one.said_yes && one.due_at > request.now + soon) continue;
    const Words& words = people::words_of(request, members.front().visit);
    const bool passed = one.due_at < request.now;
    Message what = say("You are asked whether you do this");
    if (one.said_yes) {
      what = passed ? say("Its day has passed: say how far it is, or choose another day")
                    : say("You do this: its day comes near");
    }
    waiting.push_back({.path = path_to_action(one.group, one.action),
                       .name = one.what,
                       .what = what,
                       .until = say("By {day}", {{"day", words.day(one.due_at)}}),
                       .group = one.group});
  }
  return waiting;
}

std::vector<ComingUp> days_of_actions(Read& read, const Request& request,
                                      const std::vector<groups::Member>& members) {
  std::vector<ComingUp> all;
  for (const Carried& one : carried_in(read, members)) {
    if (!one.said_yes || one.due_at < request.now) continue;
    all.push_back({.at = one.due_at,
                   .path = path_to_action(one.group, one.action),
                   .name = one.what,
                   .what = say("You do this by then"),
                   .group = one.group});
  }
  return all;
}

std::optional<ForAgenda> overdue_for_agenda(Read& read, const Request& request,
                                            const groups::Member& member) {
  const auto overdue = overdue_actions(read, member.group.id, request.now, for_agenda_shown);
  if (overdue.empty()) return std::nullopt;
  ForAgenda offer{.heading = say("Actions whose day has passed"), .lines = {}};
  const Words& words = people::words_of(request, member.visit);
  for (const Action& one : overdue) {
    offer.lines.push_back({.path = path_to_action(one.group, one.id),
                           .name = one.what,
                           .what = say("{percent}% done, by {day}",
                                       {{"percent", one.percent}, {"day", words.day(one.due_at)}}),
                           .group = one.group});
  }
  return offer;
}

std::vector<Aside> actions_beside(Read& read, const groups::Member& member,
                                  const AsidesAsked& asked) {
  const Id<groups::Group> group = member.group.id;
  const auto actions = actions_from(read, group, asked.kind, asked.numbers);
  std::vector<Aside> asides;
  for (const std::int64_t number : asked.numbers) {
    std::vector<Reached> reached;
    Id<Action> first{};
    for (const Action& one : actions) {
      if (one.from_number != number) continue;
      if (reached.empty()) first = one.id;
      reached.push_back({one.state, one.percent});
    }
    if (reached.empty()) continue;
    const auto count = static_cast<std::int64_t>(reached.size());
    const auto percent = percent_of(reached);
    asides.push_back(
        {.number = number,
         .text = percent ? say_many("What is done about it: {count} action, {percent}% done",
                                    "What is done about it: {count} actions, {percent}% done",
                                    count, {{"percent", *percent}})
                         : say("What was to be done about it was dropped"),
         .path = count == 1 ? path_to_action(group, first)
                            : path_to_actions(group) + of_contribution(asked.kind, number),
         .place = Aside::Place::to_do});
  }
  if (!groups::may(member, permissions::make_action)) return asides;
  for (const std::int64_t number : asked.to_be_done) {
    asides.push_back({.number = number,
                      .text = say("Make an action of this"),
                      .path = path_to_actions(group) + "/new" + of_contribution(asked.kind, number),
                      .place = Aside::Place::to_do});
  }
  return asides;
}

}  // namespace alongside::actions
