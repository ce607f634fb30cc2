// Notices: what people are told, how it is shown to them, and how they choose to hear.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/words/words.h"
#include "slices/people/people.h"

namespace alongside::notices {

/// So long what somebody was told is kept.
inline constexpr auto notices_are_kept = std::chrono::days(90);
/// So long a mail waits to go out, at most.
inline constexpr auto mails_are_kept = std::chrono::days(7);
/// So long news waits to be printed, at most; it stands on the person's own page for longer.
inline constexpr auto paper_is_kept = std::chrono::days(30);
/// Of one person's download, the latest.
inline constexpr std::int64_t most_kept = 10'000;
/// NoticeKind::lines takes `notices_at_a_time`.
inline constexpr std::size_t notices_on_page = 30;

/// How somebody is reached by mail, where they confirmed their address and it is not paused.
std::optional<people::Reach> reach_by_mail(Transaction& transaction, Id<people::Person> person);

/// A mail about somebody's way in to their account. It goes at once to the address that is
/// confirmed now, whatever they wish to hear, have read, or change meanwhile; to nobody where none
/// is. `kind` is of a MailKind whose `done` is `forget_mail_to_confirmed`.
struct MailToConfirmed {
  std::string_view kind;
  Id<people::Person> person;
  std::int64_t about = 0;  // A number of the kind's own.
};
void post_to_confirmed(Write& write, const MailToConfirmed& mail, Instant now);
/// For writing it: where to, about what, and to whom. Nothing where they are gone.
struct ConfirmedWay {
  std::string address;
  std::int64_t about = 0;
  std::string name;
  const Words& words;  // Which they read.
};
std::optional<ConfirmedWay> way_to_confirmed(Read& read, std::int64_t mail,
                                             Id<people::Person> person);
void forget_mail_to_confirmed(Write& write, std::int64_t mail);

/// In which somebody reads their mails: their own, or the community's.
const Words& words_of_mails(Read& read, const people::Reach& reach);

/// Where somebody lives by the clock, as they said it (own_time_zone.h); "": as the community.
std::string time_zone_of(Transaction& transaction, Id<people::Person> person);

}  // namespace alongside::notices
