#include <algorithm>

#include "slices/groups/ending/ending_routes.h"

#include "foundation/record/record.h"
#include "slices/groups/acts.h"
#include "slices/groups/ending/ending_pages.h"
#include "slices/groups/ending/ending_storage.h"

namespace alongside::groups {
namespace {

std::string path_to_end(const Member& member) {
  return path_to(member.group.id) + "/end";
}

std::string name_in(const std::vector<people::Person>& people,
                    std::optional<Id<people::Person>> id) {
  for (const people::Person& person : people) {
    if (id && person.id == *id) return person.name;
  }
  return "";
}

pages::DecisionShown shown_decision(Transaction& transaction, const Ending& ending) {
  std::vector<Id<people::Person>> ids;
  for (const auto& id : {ending.proposed_by, ending.agreed_by, ending.objected_by}) {
    if (id) ids.push_back(*id);
  }
  const std::vector<people::Person> named = people::people_named(transaction, ids);
  return {.step = step_of(ending.terms()),
          .proposed_by = name_in(named, ending.proposed_by),
          .reason = ending.reason,
          .proposed_at = ending.proposed_at,
          .agreed_by = name_in(named, ending.agreed_by),
          .ends_at = ending.ends_at.value_or(Instant{}),
          .objected_by = name_in(named, ending.objected_by),
          .objection = ending.objection};
}

std::optional<Message> ending_notice(std::string_view done) {
  if (done == "proposed") return say("It is proposed. Every member can see it now");
  if (done == "agreed") return say("You agreed. Every member can still object");
  if (done == "objected") return say("You objected. The group goes on");
  if (done == "changed") return say("Somebody was quicker. This is how it stands now");
  return std::nullopt;
}

/// What hinders them depends on where the decision stands.
Problems hindrances(Transaction& transaction, const Member& member,
                    const std::optional<Ending>& ending) {
  const Deciding needed = deciding(transaction, member.group.id);
  const ShownSide own = shown_side(transaction, member.group.id, member.person());
  const bool waits = ending && step_of(ending->terms()) == EndingStep::proposed;
  if (!waits || !ending->proposed_by) return problems_of_proposing(needed, own);
  return problems_of_agreeing(needed,
                              shown_side(transaction, member.group.id, *ending->proposed_by), own);
}

pages::EndingShown shown_ending(Transaction& transaction, const Request& request,
                                const Member& member) {
  const auto ending = ending_shown(transaction, member.group.id, request.now);
  pages::EndingShown shown{.member = member,
                           .may_propose = may(member, permissions::propose_end),
                           .is_only_member = member_count(transaction, member.group.id) == 1,
                           .proposed_it = ending && ending->proposed_by == member.person(),
                           .hindrances = hindrances(transaction, member, ending),
                           .notice = ending_notice(request.queries.first("done"))};
  if (ending) shown.decision = shown_decision(transaction, *ending);
  return shown;
}

Response page_again(Transaction& transaction, const Request& request, const Member& member,
                    const Problems& problems) {
  pages::EndingShown shown = shown_ending(transaction, request, member);
  shown.reason = request.field("reason");
  shown.objection = request.field("objection");
  return unprocessable(pages::ending(people::frame(request, member.visit), shown, problems));
}

EndingStep step_now(Transaction& transaction, const Request& request, const Member& member) {
  const auto ending = ending_shown(transaction, member.group.id, request.now);
  return ending ? step_of(ending->terms()) : EndingStep::none;
}

Response as_it_stands(const Member& member) {
  return see_other(path_to_end(member) + "?done=changed");
}

}  // namespace

Response ending_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  return ok(
      pages::ending(people::frame(request, member.visit), shown_ending(read, request, member), {}));
}

Response propose_end(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  require(member, permissions::propose_end);
  const EndingStep step = step_now(write, request, member);
  if (step == EndingStep::proposed || step == EndingStep::agreed) return as_it_stands(member);
  if (member_count(write, member.group.id) == 1) return see_other(path_to_end(member));
  if (const Problems problems = hindrances(write, member, std::nullopt); !problems.empty()) {
    return page_again(write, request, member, problems);
  }
  const Result<std::string> reason = accept_ending_reason("reason", request.field("reason"));
  if (!reason) return page_again(write, request, member, reason.problems());
  propose_ending(write, member, *reason, request.now);
  note_act(write, {.kind = acts::end_proposed, .group = member.group.id, .by = member.person()},
           request.now);
  write.commit();
  return see_other(path_to_end(member) + "?done=proposed");
}

Response agree_to_end(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  require(member, permissions::decide_end);
  if (step_now(write, request, member) != EndingStep::proposed) return as_it_stands(member);
  const auto ending = find_ending(write, member.group.id);
  if (ending->proposed_by == member.person()) throw NotAllowed();
  if (const Problems problems = hindrances(write, member, ending); !problems.empty()) {
    return page_again(write, request, member, problems);
  }
  agree_to_ending(write, member, request.now);
  note_act(write, {.kind = acts::end_agreed, .group = member.group.id, .by = member.person()},
           request.now);
  write.commit();
  return see_other(path_to_end(member) + "?done=agreed");
}

Response object_to_end(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  require(member, permissions::decide_end);
  const EndingStep step = step_now(write, request, member);
  if (step != EndingStep::proposed && step != EndingStep::agreed) return as_it_stands(member);
  const Result<std::string> objection =
      accept_ending_reason("objection", request.field("objection"));
  if (!objection) return page_again(write, request, member, objection.problems());
  object_to_ending(write, member, *objection, request.now);
  note_act(write, {.kind = acts::end_objected, .group = member.group.id}, request.now);
  write.commit();
  return see_other(path_to_end(member) + "?done=objected");
}

std::vector<Waiting> ending_waiting(Read& read, const Request& request,
                                    const std::vector<Member>& members) {
  const auto endings = endings_shown(read, numbers_of_groups(members), request.now);
  std::vector<Waiting> waiting;
  for (const Member& member : members) {
    const auto ending = std::ranges::find(endings, member.group.id, &EndingOfGroup::group);
    if (ending == endings.end()) continue;
    const Words& words = people::words_of(request, member.visit);
    const auto waits = pages::ending_waits(step_of(ending->terms()),
                                           words.day(ending->ends_at.value_or(Instant{})));
    if (!waits) continue;
    waiting.push_back(
        {.path = path_to_end(member), .name = "", .what = *waits, .group = member.group.id});
  }
  return waiting;
}

std::vector<ComingUp> ends_to_come(Read& read, const Request& request,
                                   const std::vector<Member>& members) {
  std::vector<ComingUp> to_come;
  for (const EndingOfGroup& one : endings_shown(read, numbers_of_groups(members), request.now)) {
    if (step_of(one.terms()) != EndingStep::agreed) continue;
    to_come.push_back({.at = *one.ends_at,
                       .path = path_to(one.group) + "/end",
                       .name = "",
                       .what = say("This group ends, unless somebody objects"),
                       .group = one.group});
  }
  return to_come;
}

}  // namespace alongside::groups
