// A worry as somebody writes it, and who may read it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::people {
struct Person;
}

namespace alongside::safety {

namespace limits {
inline constexpr std::size_t what_characters = 4000;
inline constexpr std::size_t whom_characters = 500;
inline constexpr std::size_t reach_characters = 300;
inline constexpr std::size_t step_characters = 4000;
/// That one person sends: more would fill the disk. A limit of the group's would let one member
/// keep all others from sending, and tell how many there are.
inline constexpr std::int64_t worries_of_a_day = 10;
inline constexpr std::size_t others_named = 10;
inline constexpr std::int64_t steps = 500;
}  // namespace limits

using PersonId = Id<people::Person>;

struct WorryForm {
  std::string what;                      // What happened, or what they are afraid of.
  std::string whom;                      // Who may be in danger.
  std::string reach;                     // How the one who writes can be reached.
  std::string name;                      // "yes": whoever reads it learns who wrote it.
  std::vector<std::string> hidden_from;  // Numbers of contacts who must not read it.
  std::string others;                    // Names of other members, one on each line.
};

struct Worry {
  std::string what, whom, reach;
  std::string writer;  // Their name; "" where they did not say.
  std::string group;   // Its name.
  std::vector<PersonId> hidden_from;

  friend bool operator==(const Worry&, const Worry&) = default;
};

/// `contacts` are those who agreed. At least one of them must be left to read it. `never` are
/// others who must not, should they come to be contacts: whom the writer named, and who leads the
/// group.
Result<Worry> accept_worry(const WorryForm& form, const std::vector<PersonId>& contacts,
                           const std::vector<PersonId>& never = {});
/// The names that were typed, without empty lines.
std::vector<std::string> names_typed(const std::string& others);

/// A contact, as far as it matters for what came before they said yes.
struct ContactSince {
  PersonId person;
  Instant agreed_at{};
  bool leads = false;                // The group, now.
  std::optional<PersonId> asked_by;  // Nothing where nobody knows any more.
};
/// Who may be told of what came at that moment, in their order: who was a contact then, and others
/// who came later; but nobody who makes people contacts, or made themselves one, and nobody whom
/// one asked from whom it is hidden: a friend, or a second account. It may be about who asks, and
/// they learn that something waits before anybody says yes.
std::vector<PersonId> who_may_be_told(const std::vector<ContactSince>& contacts, Instant came_at,
                                      const std::vector<PersonId>& hidden_from);

/// The first of `contacts`, in their order, who has not been told and from whom it is not hidden.
std::optional<PersonId> next_contact(const std::vector<PersonId>& contacts,
                                     const std::vector<PersonId>& told,
                                     const std::vector<PersonId>& hidden_from);

struct StepForm {
  std::string what;
  bool closes = false;
};
Result<std::string> accept_step(const StepForm& form);

/// Where a group has ended and a worry was not read. (How long: ours.)
inline constexpr auto caretakers_are_told_again_after = std::chrono::days(30);
inline constexpr auto what_nobody_can_open_waits = std::chrono::days(90);

/// In how many hours contacts look, at most; the first is what a group has that set none.
inline constexpr std::int64_t usual_hours = 24;
std::vector<std::int64_t> hours_to_choose();
Result<std::int64_t> accept_hours(const std::string& typed);

}  // namespace alongside::safety
