#include <algorithm>

#include "slices/needs/group_pages.h"
#include "slices/needs/need_parts.h"
#include "slices/needs/permissions.h"
#include "slices/needs/routes.h"
#include "slices/needs/sharing_storage.h"

namespace alongside::needs {
namespace {

/// A page of the list; one that is not there is the last.
html::Paging paging_of(const groups::Member& member, std::int64_t people, std::int64_t page) {
  const std::int64_t pages =
      std::max<std::int64_t>(1, (people + people_on_page - 1) / people_on_page);
  return {.page = std::clamp<std::int64_t>(page, 1, pages),
          .pages = pages,
          .path = pages::path_to_group_needs(member.group.id)};
}

void open_list(Transaction& transaction, const Request& request, pages::GroupNeedsShown& shown) {
  const groups::Member& member = shown.member;
  const auto people = people_sharing(transaction, member, shown.paging.page);
  const bool of_others =
      std::ranges::any_of(people, [&](const PersonId person) { return person != member.person(); });
  const auto since = opened_since(transaction, member, people, request.now);
  shown.open = !people.empty() && (since || !of_others);
  if (!shown.open) return;
  if (since) shown.open_until = *since + open_for;
  const auto named = people::people_named(transaction, people);
  for (SharedNeeds& one : open_shared(transaction, NeedsKeys(request.site->key), member, people)) {
    const auto person = std::ranges::find(named, one.person, &people::Person::id);
    if (person == named.end()) continue;
    shown.shown.push_back(
        {.name = person->name, .needs = std::move(one.needs), .changed_at = one.changed_at});
  }
}

Message waits_message(const Words& words, const WaitsInGroup& one) {
  if (!one.last_looked) {
    return say_many("{count} person shares what they need to take part. Nobody has looked yet",
                    "{count} people share what they need to take part. Nobody has looked yet",
                    one.people);
  }
  return say_many(
      "{count} person shares what they need to take part. It has changed since "
      "somebody looked, on {day}",
      "{count} people share what they need to take part. It has changed since "
      "somebody looked, on {day}",
      one.people, {{"day", words.day(*one.last_looked)}});
}

}  // namespace

// GET /groups/:group/needs
Response group_needs_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  groups::require(member, permissions::see_needs);
  const SharedState state = state_of_group(read, member.group.id);
  pages::GroupNeedsShown shown{.member = member,
                               .people = state.people,
                               .not_seen = state.not_seen,
                               .last_looked = state.last_looked,
                               .counts = {},
                               .paging = paging_of(member, state.people, request.page()),
                               .open_until = {},
                               .shown = {}};
  if (const std::int64_t seen = state.people - state.not_seen; seen > largest_hidden) {
    shown.counts =
        shown_counts(count_needs(read, NeedsKeys(request.site->key), member.group.id), seen);
  }
  open_list(read, request, shown);
  return ok(pages::group_needs(people::frame(request, member.visit), shown));
}

// POST /groups/:group/needs
Response look_at_needs(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::see_needs);
  const auto typed = whole_number(request.line_field("page"));
  const html::Paging paging =
      paging_of(member, state_of_group(write, member.group.id).people, typed.value_or(1));
  note_looks(write, member, people_sharing(write, member, paging.page), request.now);
  write.commit();
  return see_other(paging.path + "?page=" + std::to_string(paging.page) + "#people");
}

std::vector<Waiting> waiting_own_needs(Read& read, const Request& request, PersonId person) {
  if (!last_said_too_long_ago(read, person, request.now)) return {};
  return {{.path = pages::own_path,
           .name = "",
           .what = say("Is what you said you need to take part still right?")}};
}

std::vector<Waiting> waiting_needs(Read& read, const Request& request,
                                   const std::vector<groups::Member>& members) {
  std::vector<Waiting> waiting;
  const groups::Member& first = members.front();
  std::vector<std::int64_t> arranged;
  for (const groups::Member& member : members) {
    if (groups::may(member, permissions::see_needs)) arranged.push_back(member.group.id.number);
  }
  if (arranged.empty()) return waiting;
  const Words& words = people::words_of(request, first.visit);
  for (const WaitsInGroup& one : waits_in(read, first.person(), arranged)) {
    waiting.push_back({.path = pages::path_to_group_needs(one.group),
                       .name = "",
                       .what = waits_message(words, one),
                       .group = one.group});
  }
  return waiting;
}

}  // namespace alongside::needs
