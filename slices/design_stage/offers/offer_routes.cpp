#include <algorithm>

#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/offers/offer_pages.h"
#include "slices/design_stage/offers/offer_storage.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/permissions.h"
#include "slices/design_stage/routes.h"
#include "slices/design_stage/said_asking.h"

namespace alongside::design_stage {
namespace {

std::optional<Message> offer_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "said") return say("The group can read it now.");
  if (done == "removed") return say("It is taken away.");
  return std::nullopt;
}

pages::OffersShown shown_offers(Read& read, const Request& request, const groups::Member& member) {
  const Id<groups::Group> group = member.group.id;
  const std::int64_t count = offer_count(read, group);
  const auto last = std::max<std::int64_t>(1, (count + offers_a_page - 1) / offers_a_page);
  const std::int64_t page = std::min(request.page(), last);
  pages::OffersShown shown{.member = member,
                           .own = offer_by(read, member),
                           .offers = {},
                           .asides = {},
                           .search_path = search_path_of(rooms_of(request), member),
                           .text = {},
                           .paging = {.page = page, .pages = last, .path = path_to_offers(group)},
                           .problems = {}};
  if (shown.own && !shown.own->taken_out) shown.text = shown.own->text;
  std::vector<Id<people::Person>> ids;
  std::vector<std::int64_t> numbers;
  auto offers = offers_of(read, group, page);
  for (const Offer& one : offers) {
    ids.push_back(one.person);
    numbers.push_back(one.id.number);
  }
  const NamesOfPage names(read, std::move(ids));
  for (Offer& one : offers) {
    std::string by = names.of(one.person);
    shown.offers.push_back({std::move(one), std::move(by)});
  }
  shown.asides = asides_beside(read, request, member, kind_of_offers, std::move(numbers));
  return shown;
}

/// Other rooms may hold something beside the words of before.
void tell_of_other_words(Write& write, const Request& request, const std::optional<Offer>& before,
                         std::int64_t now) {
  if (!before) return;
  tell_of_move(write, rooms_of(request),
               {.kind = kind_of_offers, .from = before->id.number, .to = now});
}

}  // namespace

// GET /groups/:group/design/brings
Response offers_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::offers(people::frame(request, member.visit), shown_offers(read, request, member),
                          offer_notice(request)));
}

// POST /groups/:group/design/brings
Response say_offer(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::say_of_oneself);
  const std::string typed = request.field("text");
  const Result<std::string> accepted = accept_offer(typed);
  if (!accepted) {
    pages::OffersShown shown = shown_offers(write, request, member);
    shown.text = typed;
    shown.problems = accepted.problems();
    return unprocessable(pages::offers(people::frame(request, member.visit), shown, {}));
  }
  const auto before = offer_by(write, member);
  if (!before || before->taken_out || before->text != *accepted) {
    const Id<Offer> id = save_offer(write, member, *accepted, request.now);
    tell_of_other_words(write, request, before, id.number);
  }
  write.commit();
  return see_other(path_to_offers(member.group.id) + "?done=said");
}

// POST /groups/:group/design/brings/remove
Response remove_own_offer(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const auto before = offer_by(write, member);
  remove_offer(write, member.group.id, member.person());
  tell_of_other_words(write, request, before, 0);
  write.commit();
  return see_other(path_to_offers(member.group.id) + "?done=removed");
}

}  // namespace alongside::design_stage
