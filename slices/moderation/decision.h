// What two members decide about one contribution of somebody else. Nobody decides alone, and nobody
// about their own.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/moderation/terms.h"

namespace alongside::moderation {

/// What is known of the contribution.
struct Matter {
  std::string text;
  bool is_out = false;  // It was taken out.
  bool is_signed = false;
  bool can_be_mended = true;
  bool waits = false;  // It is looked at first: all that two can decide is to keep it back.
};

struct ProposalForm {
  std::string outcome, note, text, reason;
};
struct Proposal {
  Outcome outcome = Outcome::stays;
  std::string words;  // The note, the new text or the reason.
};
Result<Proposal> accept_proposal(const ProposalForm& form, const Matter& matter);

/// Letters alone were typed wrongly: the words are as many, and each differs by one letter inside
/// it, in no way in which a word is turned into its opposite. Signs and figures are as they were.
/// Errs on the side of another meaning.
bool is_typing_error(std::string_view before, std::string_view after);

/// How words are mended.
enum class Mending {
  at_once,     // Typing errors.
  ask_author,  // The meaning, where the author signed.
  put_beside,  // The meaning, where nobody knows the author: the old one stays as it is.
};
Mending mending_of(const Matter& matter, std::string_view words);

/// Two sides have to agree where the group has them; but any two members mend a typing error.
bool needs_sides(const Matter& matter, const Proposal& proposal);

/// One who decides, as far as it matters.
struct Decider {
  std::int64_t person = 0;
  std::int64_t side = 0;   // The side that they show; 0: none.
  bool settled = false;    // A member, and of that side, since before the matter came up.
  bool is_author = false;  // They signed it.
};
/// Whether two sides decide: where the group has them now, or had them when the matter came up, so
/// that nobody leaves to decide with less. After `limits::days_sides_are_kept` a group from which
/// they are really gone goes on without them.
struct CameUp {
  Instant at{};
  bool two_sides = false;
};
bool two_sides_decide(bool there_now, const std::optional<CameUp>& came_up, Instant now);

/// Nothing where this member may propose it; a problem of "" else. `two_sides`: they decide.
Problems problems_of_proposing(bool two_sides, const Decider& own);
/// The same for agreeing to what `first` proposed, as `first` is now, and with the side that they
/// showed when they did.
Problems problems_of_agreeing(bool two_sides, const Decider& first, const Decider& own);

}  // namespace alongside::moderation
