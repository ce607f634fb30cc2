#include "slices/meetings/agenda/item_asking.h"

#include <algorithm>

#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/beforehand/words_storage.h"
#include "slices/meetings/running/run_storage.h"

namespace alongside::meetings {
namespace {

std::vector<pages::WordsShown> with_signatures(Transaction& transaction,
                                               std::vector<BeforehandWords> words) {
  std::vector<Id<people::Person>> signers;
  for (const BeforehandWords& one : words) {
    if (one.signed_by) signers.push_back(*one.signed_by);
  }
  const auto named =
      signers.empty() ? std::vector<people::Person>{} : people::people_named(transaction, signers);
  std::vector<pages::WordsShown> shown;
  for (BeforehandWords& one : words) {
    const auto signer =
        one.signed_by ? std::ranges::find(named, *one.signed_by, &people::Person::id) : named.end();
    shown.push_back({std::move(one), signer == named.end() ? "" : signer->name});
  }
  return shown;
}

std::vector<Aside> asides_of_words(Read& read, const Request& request,
                                   const pages::ItemShown& shown) {
  std::vector<std::int64_t> numbers;
  for (const pages::WordsShown& one : shown.words) numbers.push_back(one.words.id.number);
  return asides_in_meeting(read, request, {shown.member, shown.meeting}, "meeting_words",
                           std::move(numbers));
}

/// Before the meeting begins one's own signed words alone.
std::vector<BeforehandWords> words_to_show(Transaction& transaction, const ItemAsked& asked,
                                           Instant now) {
  if (shows_words(asked.at.meeting, now)) return words_of_item(transaction, asked.item.id);
  if (!takes_words(asked.at.meeting, now)) return {};
  auto own = words_signed(transaction, asked.at.meeting.id, asked.at.member.person());
  std::erase_if(own, [&](const BeforehandWords& one) { return one.item != asked.item.id; });
  return own;
}

}  // namespace

ItemAsked item_asked(Transaction& transaction, const Request& request) {
  MeetingAsked at = meeting_asked(transaction, request);
  Item item = find_item(transaction, at.meeting.id, request.id<Item>("item"), request.now);
  return {std::move(at), std::move(item)};
}

std::optional<Message> why_item_stays(Transaction& transaction, const ItemAsked& asked,
                                      Instant now) {
  return why_item_stays(asked.at.meeting, run_of(transaction, asked.at.meeting.id).has_value(),
                        now);
}

pages::ItemShown item_shown(Read& read, const Request& request, const ItemAsked& asked) {
  const groups::Member& member = asked.at.member;
  pages::ItemShown shown{.member = member,
                         .meeting = asked.at.meeting,
                         .item = asked.item,
                         .now = request.now,
                         .words = with_signatures(read, words_to_show(read, asked, request.now)),
                         .may_change = asked.item.proposed_by == member.person() &&
                                       !why_item_stays(read, asked, request.now)};
  if (!asked.item.came_back)
    shown.item_asides =
        asides_in_meeting(read, request, asked.at, "meeting_items", {asked.item.id.number});
  if (!shows_words(asked.at.meeting, request.now)) return shown;
  shown.reasons = reasons_of_item(read, asked.item.id);
  shown.asides = asides_of_words(read, request, shown);
  return shown;
}

}  // namespace alongside::meetings
