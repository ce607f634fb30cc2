#include <algorithm>

#include "slices/design_stage/assumptions/assumption_pages.h"
#include "slices/design_stage/assumptions/assumption_storage.h"
#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/permissions.h"
#include "slices/design_stage/routes.h"
#include "slices/design_stage/said_asking.h"

namespace alongside::design_stage {
namespace {

std::optional<Message> assumption_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "kept") return say("It is kept, for you alone.");
  if (done == "shared") return say("The group can read it now. You can take it back at any time.");
  if (done == "taken-back") return say("You took it back.");
  return std::nullopt;
}

WhoseReflection own_reflection(const groups::Member& member) {
  return {.group = member.group.id, .person = member.person()};
}

pages::AssumptionsShown shown_assumptions(Read& read, const Request& request,
                                          const groups::Member& member) {
  const Id<groups::Group> group = member.group.id;
  const std::int64_t count = assumption_count(read, group);
  const auto last =
      std::max<std::int64_t>(1, (count + assumptions_a_page - 1) / assumptions_a_page);
  const std::int64_t page = std::min(request.page(), last);
  pages::AssumptionsShown shown{
      .member = member,
      .reflection = reflection_of(read, request.site->key, own_reflection(member)),
      .share = {},
      .shared = {},
      .asides = {},
      .paging = {.page = page, .pages = last, .path = path_to_assumptions(group)},
      .problems = {}};
  std::vector<Id<people::Person>> ids;
  std::vector<std::int64_t> numbers;
  auto all = assumptions_of(read, group, page);
  for (const Assumption& one : all) {
    ids.push_back(one.person);
    numbers.push_back(one.id.number);
  }
  const NamesOfPage names(read, std::move(ids));
  for (Assumption& one : all) {
    const bool own = one.person == member.person();
    std::string by = names.of(one.person);
    shown.shared.push_back({std::move(one), std::move(by), own});
  }
  shown.asides = asides_beside(read, request, member, kind_of_assumptions, std::move(numbers));
  return shown;
}

Response assumptions_done(Write& write, const groups::Member& member, std::string_view what) {
  write.commit();
  return see_other(path_to_assumptions(member.group.id) + "?done=" + std::string(what));
}

Response assumptions_again(const Request& request, const pages::AssumptionsShown& shown) {
  return unprocessable(pages::assumptions(people::frame(request, shown.member.visit), shown, {}));
}

}  // namespace

// GET /groups/:group/design/assumptions
Response assumptions_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::assumptions(people::frame(request, member.visit),
                               shown_assumptions(read, request, member),
                               assumption_notice(request)));
}

// POST /groups/:group/design/assumptions
Response keep_reflection(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const std::string typed = request.field("reflection");
  const Result<std::string> accepted = accept_reflection(typed);
  if (!accepted) {
    pages::AssumptionsShown shown = shown_assumptions(write, request, member);
    shown.reflection = typed;
    shown.problems = accepted.problems();
    return assumptions_again(request, shown);
  }
  save_reflection(write, request.site->key, own_reflection(member), *accepted);
  return assumptions_done(write, member, "kept");
}

// POST /groups/:group/design/assumptions/share
Response share_own_assumption(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::say_of_oneself);
  const std::string typed = request.field("share");
  const Result<std::string> accepted =
      accept_assumption(typed, assumptions_shared_by(write, member));
  if (!accepted) {
    pages::AssumptionsShown shown = shown_assumptions(write, request, member);
    shown.share = typed;
    shown.problems = accepted.problems();
    return assumptions_again(request, shown);
  }
  share_assumption(write, member, *accepted, request.now);
  return assumptions_done(write, member, "shared");
}

// POST /groups/:group/design/assumptions/take-back
Response take_back_own_assumption(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const auto number = whole_number(request.line_field("assumption"));
  if (!number || !take_back_assumption(write, member, {*number})) throw NotFound();
  tell_of_move(write, rooms_of(request), {.kind = kind_of_assumptions, .from = *number});
  return assumptions_done(write, member, "taken-back");
}

}  // namespace alongside::design_stage
