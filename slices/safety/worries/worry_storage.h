// Worries in the database: sealed, with who may open them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/safety/worries/sealed_worry.h"
#include "slices/safety/worries/worry_rule.h"

namespace alongside::safety {

/// Keeps it, and says who is told first: the caller makes sure that there is somebody.
struct NewWorry {
  Id<groups::Group> group;
  Worry worry;
  std::string receipt;
  PersonId first;  // Who is told first.
  std::int64_t hours = usual_hours;
};
std::int64_t keep_worry(Write& write, const SecretKey& key, const NewWorry& worry, Instant now);

struct WorryRow {
  std::int64_t number = 0;
  std::optional<Id<groups::Group>> group;  // Nothing: it has ended.
  std::string sealed;
  Instant came_at{};
  std::optional<Instant> looked_at;
  std::optional<Instant> closed_at;
  std::optional<Instant> opened_at;  // When the one who asks opened it.
};

/// Those that somebody may open, the latest first: as a contact of a group, or (0) on their own
/// page: of groups that have ended, and what they go on with alone (`forget_reader`).
std::vector<WorryRow> worries_for(Transaction& transaction, const SecretKey& key, PersonId person,
                                  Id<groups::Group> group, std::int64_t page);
inline constexpr std::int64_t worries_on_page = 20;
/// How many of them wait for somebody to look, in each group where there are any.
struct WaitingInGroup {
  Id<groups::Group> group;
  std::int64_t worries = 0;
};
std::vector<WaitingInGroup> count_waiting_for(Transaction& transaction, const SecretKey& key,
                                              PersonId person);
/// Numbers of those that somebody may open and did not; a bounded list.
std::vector<std::int64_t> not_opened_by(Transaction& transaction, const SecretKey& key,
                                        PersonId person);
/// How many that are not closed somebody may open on their own page.
std::int64_t count_kept_by(Transaction& transaction, const SecretKey& key, PersonId person);
/// NotFound where it is not theirs to open.
WorryRow find_worry(Transaction& transaction, const SecretKey& key, PersonId person,
                    Id<groups::Group> group, std::int64_t number);

struct Step {
  std::int64_t position = 0;
  Instant done_at{};
  StepText text;
};
/// In their order. Throws DatabaseFailed where the key does not open one.
std::vector<Step> steps_of(Transaction& transaction, const SecretKey& key, std::int64_t worry);
void note_step(Write& write, const SecretKey& key, std::int64_t worry, const StepText& step,
               Instant now);
std::int64_t count_steps(Transaction& transaction, std::int64_t worry);
/// From now on they see it, and the next contact is told no more.
void note_opened(Write& write, const SecretKey& key, std::int64_t worry, PersonId person,
                 Instant now);
void close_worry(Write& write, std::int64_t worry, Instant now);
void open_again(Write& write, std::int64_t worry);

/// What whoever has the receipt may know.
struct ReceiptState {
  Instant came_at{};
  std::optional<Instant> looked_at;
  std::optional<Instant> closed_at;
};
std::optional<ReceiptState> state_of_receipt(Transaction& transaction, Id<groups::Group> group,
                                             std::string_view print);
/// Wherever it was written: its group may have ended, or the writer have left it.
std::optional<ReceiptState> state_of_receipt(Transaction& transaction, std::string_view print);

// ---- In time ----

/// Worries for which the next is to be told now. A bounded list.
std::vector<std::int64_t> worries_due(Transaction& transaction, Instant now);
struct DueWorry {
  std::int64_t number = 0;
  std::optional<Id<groups::Group>> group;
  std::string sealed;
  Instant came_at{};
  std::optional<Instant> nobody_since;
};
std::optional<DueWorry> find_due(Transaction& transaction, std::int64_t worry, Instant now);
std::vector<std::string> readers_of(Transaction& transaction, std::int64_t worry);
void tell_next(Write& write, const SecretKey& key, const DueWorry& worry, PersonId person,
               std::int64_t hours, Instant now);
/// Of a group that ends: those that nobody looked at. A bounded list.
std::vector<DueWorry> unread_of_group(Transaction& transaction, Id<groups::Group> group);
/// No group's any more: all of `people` may open it, and are told where they find it.
void leave_to(Write& write, const SecretKey& key, const DueWorry& worry,
              const std::vector<PersonId>& people, std::int64_t hours, Instant now);
/// Nobody is left to tell: those who look after the community learn that one waits.
/// `again_at`: when it is looked at once more, without anybody's doing.
void tell_caretakers(Write& write, std::int64_t worry, Instant now,
                     std::optional<Instant> again_at = {});

/// Somebody agreed to be a contact: what waits with nobody is theirs to look at.
void look_for_contacts_again(Write& write, Id<groups::Group> group, Instant now);

/// Their numbers; a bounded list.
std::vector<std::int64_t> waiting_with_nobody(Transaction& transaction);
struct WithNobody {
  std::int64_t worries = 0;
  std::optional<Instant> since;  // The first of them.
};
WithNobody with_nobody(Transaction& transaction);

// ---- Ends ----

/// They open no worry of the group any more; what they alone could open waits for the next. But
/// what they opened goes on, on their own page, where it is hidden from whoever ended their part:
/// nobody takes a worry about themselves out of the hands in which it is.
struct ReaderEnded {
  PersonId person;
  Id<groups::Group> group;
  PersonId ended_by;  // Themselves, or another.
};
void forget_reader(Write& write, const SecretKey& key, const ReaderEnded& ended, Instant now);
/// The same of everything; true where there is more.
bool forget_reader_everywhere(Write& write, const SecretKey& key, PersonId person, Instant now);
/// Worries stay with those who could open them; true where there is more.
bool let_go_of_group(Write& write, Id<groups::Group> group);
/// So long one stays after it was closed.
inline constexpr auto closed_worries_are_kept = std::chrono::days(7 * 365);
std::int64_t erase_closed_over(Write& write, Instant now);

}  // namespace alongside::safety
