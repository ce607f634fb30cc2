// The mails that a room writes (foundation/post): what each says is asked here when it goes out, so
// that no words of people lie about meanwhile.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/message.h"
#include "foundation/db/database.h"

namespace alongside {

struct Site;
namespace people {
struct Person;
}

/// A mail that is about to go out.
struct MailAsked {
  const Site& site;
  std::int64_t mail = 0;  // Its number in the outbox.
  Id<people::Person> person;
  Instant now{};
  std::int64_t tries = 1;  // With this one.
};

struct WrittenMail {
  std::string address;
  std::string name;  // Of whom it is for; "" where the address may be somebody else's.
  std::string subject;
  std::string text;         // All that it says, as plain text.
  std::string html;         // The same as a page.
  std::string unsubscribe;  // Where one press ends such mails (RFC 8058); "": nowhere.
};

/// Whether caretakers and operators see how many there are of a kind: not where anybody can cause
/// one by a name or an address alone, for the number would then say whose it is.
enum class Counted { for_all, for_nobody };

struct MailKind {
  std::string_view name;  // "notices"
  Message what;           // For caretakers, who see kinds and counts.
  /// Nothing where it is not to go out any more.
  std::optional<WrittenMail> (*write)(Read& read, const MailAsked& asked) = nullptr;
  /// Where it is not to go out now, as in somebody's quiet hours: when it may.
  std::optional<Instant> (*held_until)(Read& read, const MailAsked& asked) = nullptr;
  /// It left the outbox, sent or not: what the room kept for it goes.
  void (*done)(Write& write, std::int64_t mail) = nullptr;
  /// The server says that there is no such address. It is the one that this mail was for: somebody
  /// may have another by now.
  void (*refused)(Write& write, Id<people::Person> person, std::string_view address) = nullptr;
  Counted counted = Counted::for_all;
};

/// Somebody gave their account another e-mail address, or none: it is saved by now.
struct AddressMoved {
  Id<people::Person> person;
  std::string_view former;  // "" where there was none.
  Instant now{};
};

}  // namespace alongside
