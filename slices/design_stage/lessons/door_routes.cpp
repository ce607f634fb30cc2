// Two members decide who can read a group's lessons.
#include <algorithm>

#include "foundation/record/record.h"
#include "slices/design_stage/acts.h"
#include "slices/design_stage/lessons/door_pages.h"
#include "slices/design_stage/lessons/door_storage.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/routes.h"
#include "slices/design_stage/said_asking.h"
#include "slices/design_stage/waiting_asking.h"

namespace alongside::design_stage {
namespace {

/// Whoever decides was there, and on their side, for so long before it came up:
/// nobody moves an account to the other side to agree with themselves.
constexpr auto settled_for = std::chrono::hours(1);

std::optional<Message> door_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "proposed") return say("It is proposed. Every member can see it now");
  if (done == "agreed") return say("You agreed: it is decided.");
  if (done == "withdrawn") return say("You took your proposal back.");
  if (done == "changed") return say("Somebody was quicker. This is how it stands now");
  return std::nullopt;
}

std::string path_to_door(const groups::Member& member) {
  return path_to_lessons(member.group.id) + "/open";
}
Response to_door(const groups::Member& member, std::string_view done) {
  return see_other(path_to_door(member) + "?done=" + std::string(done));
}

pages::DoorShown shown_door(Read& read, const Request& request, const groups::Member& member) {
  const LessonDoor door = door_of(read, member.group.id);
  pages::DoorShown shown{.member = member,
                         .open = door.open,
                         .proposed = is_proposed(door, request.now),
                         .own = door.proposed_by == member.person(),
                         .proposed_by = {},
                         .proposed_at = door.proposed_at.value_or(Instant{}),
                         .problems = {}};
  if (shown.proposed) {
    shown.proposed_by = NamesOfPage(read, {*door.proposed_by}).of(door.proposed_by);
  }
  return shown;
}

Response door_again(Write& write, const Request& request, const groups::Member& member,
                    Problems problems) {
  pages::DoorShown shown = shown_door(write, request, member);
  shown.problems = std::move(problems);
  return unprocessable(pages::lesson_door(people::frame(request, member.visit), shown, {}));
}

Problems problems_of_door(Transaction& transaction, const groups::Member& member,
                          const LessonDoor& door) {
  const Id<groups::Group> group = member.group.id;
  const groups::Deciding deciding = groups::deciding(transaction, group);
  Problems problems = groups::problems_of_agreeing(
      deciding, groups::shown_side(transaction, group, *door.proposed_by),
      groups::shown_side(transaction, group, member.person()));
  if (!problems.empty()) return problems;
  const auto settled =
      groups::needs_two_sides(deciding) ? groups::is_settled_since : groups::is_member_since;
  const Instant since = *door.proposed_at - settled_for;
  for (const Id<people::Person> one : {member.person(), *door.proposed_by}) {
    if (settled(transaction, group, one, since)) continue;
    return {{"", say("Both of you must have been in the group, and on your side, since before this "
                     "was proposed")}};
  }
  return {};
}

}  // namespace

// GET /groups/:group/design/lessons/open
Response lesson_door_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::lesson_door(people::frame(request, member.visit),
                               shown_door(read, request, member), door_notice(request)));
}

// POST /groups/:group/design/lessons/open
Response propose_lesson_door(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  if (is_proposed(door_of(write, member.group.id), request.now)) return to_door(member, "changed");
  Problems problems =
      groups::problems_of_proposing(groups::deciding(write, member.group.id),
                                    groups::shown_side(write, member.group.id, member.person()));
  if (!problems.empty()) return door_again(write, request, member, std::move(problems));
  propose_other_door(write, member, request.now);
  note_act(write, {.kind = acts::door_proposed, .group = member.group.id, .by = member.person()},
           request.now);
  write.commit();
  return to_door(member, "proposed");
}

// POST /groups/:group/design/lessons/open/agree
Response agree_to_lesson_door(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const LessonDoor door = door_of(write, member.group.id);
  if (!is_proposed(door, request.now)) return to_door(member, "changed");
  if (door.proposed_by == member.person()) {
    return door_again(write, request, member,
                      {{"", say("You proposed this yourself: somebody else has to agree")}});
  }
  Problems problems = problems_of_door(write, member, door);
  if (!problems.empty()) return door_again(write, request, member, std::move(problems));
  turn_door(write, member.group.id);
  note_act(write,
           {.kind = door.open ? acts::lessons_closed : acts::lessons_opened,
            .group = member.group.id,
            .by = member.person()},
           request.now);
  write.commit();
  return to_door(member, "agreed");
}

// POST /groups/:group/design/lessons/open/withdraw
Response withdraw_lesson_door(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  if (door_of(write, member.group.id).proposed_by != member.person()) {
    return to_door(member, "changed");
  }
  drop_door_proposal(write, member.group.id);
  write.commit();
  return to_door(member, "withdrawn");
}

std::vector<Waiting> waiting_in_design(Read& read, const Request& request,
                                       const std::vector<groups::Member>& members) {
  std::vector<Waiting> waiting;
  for (const DoorOfGroup& one : doors_proposed(read, groups::numbers_of_groups(members))) {
    const auto member = std::ranges::find(members, one.group,
                                          [](const groups::Member& each) { return each.group.id; });
    if (member == members.end() || one.door.proposed_by == member->person() ||
        !is_proposed(one.door, request.now)) {
      continue;
    }
    waiting.push_back({.path = path_to_door(*member),
                       .name = {},
                       .what = say("Who can read your group's lessons waits for a second member"),
                       .group = one.group});
  }
  return waiting;
}

}  // namespace alongside::design_stage
