// What waits to be looked at before it is shown: the list, and showing one.
#include <algorithm>

#include "slices/moderation/looking_asking.h"
#include "slices/moderation/looking_pages.h"
#include "slices/moderation/path_parts.h"
#include "slices/moderation/routes.h"

namespace alongside::moderation {
namespace {

constexpr std::int64_t looked_at_on_page = 20;

struct Looking {
  std::string_view kind;
  FirstLooked one;
};

/// Of all kinds, rising by number, one more than stand on a page where there are more.
std::vector<Looking> waiting_after(Read& read, const std::vector<ContributionKind>& kinds,
                                   Id<groups::Group> group, std::int64_t after, Instant now) {
  std::vector<Looking> all;
  for (const ContributionKind& kind : kinds) {
    for (FirstLooked& one :
         kind.first_look.in_group(read, group, after, now, looked_at_on_page + 1)) {
      all.push_back({kind.name, std::move(one)});
    }
  }
  std::ranges::sort(all, {}, [](const Looking& one) { return one.one.contribution.number; });
  return all;
}

std::vector<people::Person> signers_of(Read& read, const std::vector<Looking>& waiting) {
  std::vector<Id<people::Person>> ids;
  for (const Looking& one : waiting) {
    if (one.one.contribution.signed_by) ids.push_back(*one.one.contribution.signed_by);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids.empty() ? std::vector<people::Person>() : people::people_named(read, ids);
}

LookedAtShown as_shown(const groups::Member& member, const std::vector<people::Person>& signers,
                       const Looking& looking) {
  const Contribution& said = looking.one.contribution;
  LookedAtShown shown{.text = said.text,
                      .within = looking.one.within,
                      .signer = {},
                      .path = path_to_matter(member.group.id, looking.kind, said.number),
                      .mine = said.signed_by == member.person(),
                      .shown_from = looking.one.shown_from};
  if (!said.signed_by) return shown;
  const auto signer = std::ranges::find(signers, *said.signed_by, &people::Person::id);
  if (signer != signers.end()) shown.signer = signer->name;
  return shown;
}

std::optional<Message> notice_of(std::string_view done) {
  if (done == "shown") return say("Everybody is shown it now");
  if (done == "gone") return say("That one does not wait any more");
  return std::nullopt;
}

}  // namespace

// GET /groups/:group/care/first-look
Response first_look_of_group(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const auto kinds = kinds_looked_at(request, member);
  if (kinds.empty()) throw NotAllowed();
  const auto typed = whole_number(request.queries.first("after"));
  const std::int64_t after = typed && *typed > 0 ? *typed : 0;
  auto waiting = waiting_after(read, kinds, member.group.id, after, request.now);
  LookingShown shown{.member = member,
                     .waiting = {},
                     .next = {},
                     .notice = notice_of(request.queries.first("done"))};
  if (std::ssize(waiting) > looked_at_on_page) {
    waiting.resize(looked_at_on_page);
    shown.next = path_to_first_look(member.group.id) +
                 "?after=" + std::to_string(waiting.back().one.contribution.number);
  }
  const auto signers = signers_of(read, waiting);
  for (const Looking& one : waiting) shown.waiting.push_back(as_shown(member, signers, one));
  return ok(looking_page(people::frame(request, member.visit), shown));
}

// POST /groups/:group/care/:kind/:contribution/show
Response show_looked_at(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const auto kinds = contributions_of(rooms_of(request));
  const auto kind =
      std::ranges::find(kinds, request.parameters.first("kind"), &ContributionKind::name);
  if (kind == kinds.end() || kind->first_look.may_look == nullptr) throw NotFound();
  groups::require(member, *kind->first_look.may_look);
  const std::int64_t number = request.id<Contribution>("contribution").number;
  const auto found = kind->at(write, {number});
  // Somebody else who looks may have been quicker.
  if (found.empty() || found.front().group != member.group.id) {
    return see_other(path_to_first_look(member.group.id) + "?done=gone");
  }
  if (found.front().signed_by == member.person()) throw NotAllowed();
  kind->first_look.show(write, number);
  close_matter(write, {kind->name, number, member.group.id});
  write.commit();
  return see_other(path_to_first_look(member.group.id) + "?done=shown");
}

}  // namespace alongside::moderation
