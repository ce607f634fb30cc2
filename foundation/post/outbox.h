// Mails on their way.
//
//   post(write, {.kind = "notices", .person = person, .due_at = morning}, now);
//
// In the causing transaction. What it says is written when it goes out
// (foundation/rooms/mail_kind.h), and it goes out once at most, on however many nodes, through any
// end of one: it is marked as being sent before it is sent, durably, and what was left so goes out
// no more (decision 0021).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/db/database.h"
#include "foundation/post/smtp.h"

namespace alongside {

namespace people {
struct Person;
}

struct MailPosted {
  std::string_view kind;  // Of a MailKind; 40 bytes at most.
  Id<people::Person> person;
  Instant due_at{};
};
/// The number of the mail.
std::int64_t post(Write& write, const MailPosted& mail, Instant now);

/// How many there are of a kind that wait, and what became of those that left.
struct MailCount {
  std::string kind;
  std::string outcome;  // "waiting", "sent", "refused", "given_up", "unknown", "dropped".
  std::int64_t mails = 0;
};
std::vector<MailCount> mail_counts(Read& read);

// ---- For the job that sends them (foundation/rooms/mailing.h) ----

/// Mails of different lanes go out beside each other.
inline constexpr std::int64_t mail_lanes = 2;
inline constexpr std::string_view mailing_job_name = "mails";

struct OutgoingMail {
  std::int64_t id = 0;
  std::string kind;
  Id<people::Person> person;
  std::int64_t tries = 0;  // With this one.
  Instant made_at{};
};
/// The next of a lane, marked as being sent.
std::optional<OutgoingMail> take_mail(Write& write, std::int64_t lane, Instant now);
/// Those of the lane that were being sent when whoever sent them ended.
std::vector<OutgoingMail> mails_left_behind(Transaction& transaction, std::int64_t lane);
void forget_mail(Write& write, const OutgoingMail& mail, std::string_view outcome);
void try_mail_again(Write& write, const OutgoingMail& mail, Instant due_at);
/// It was not tried, and is not before then.
void hold_mail(Write& write, const OutgoingMail& mail, Instant until);
/// Of which there is something to send. The `most` lanes are numbered from 1.
std::vector<std::int64_t> lanes_with_mail(Transaction& transaction, Instant now);

/// When it is tried again; nothing where it was tried for long enough.
std::optional<Instant> again_at(const OutgoingMail& mail, Instant now);

/// For erasing: a few of somebody's, and of those that wait since before `moment`.
std::vector<OutgoingMail> mails_of(Transaction& transaction, Id<people::Person> person,
                                   std::int64_t most);
std::vector<OutgoingMail> mails_made_before(Transaction& transaction, Instant moment,
                                            std::int64_t most);

}  // namespace alongside
