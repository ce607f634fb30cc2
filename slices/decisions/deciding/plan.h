// How a group will decide about a proposal. The plan is shown with the proposal, so that it can be
// questioned, and cannot be begun before the group's notice time is over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/decisions/outcome/outcome_rule.h"
#include "slices/decisions/terms.h"

namespace alongside::decisions {

struct Plan {
  DecisionMethod method = DecisionMethod::consent;
  Voices voices = Voices::open;
  Basis basis = Basis::all;
  Threshold threshold = Threshold::more_than_half;
  std::int64_t quorum_all = 0, quorum_side = 0;  // Of a hundred.
  std::int64_t places = 1;                       // How many options are chosen.
  std::int64_t dots = 0;                         // That each has; 0 for other methods.

  friend bool operator==(const Plan&, const Plan&) = default;
};

/// As chosen: the values of the form's radios.
struct PlanForm {
  std::string method, voices, basis, threshold, quorum_all, quorum_side, places, dots;
};
PlanForm form_of(const Plan& plan);

/// What a plan has to fit.
struct PlanSituation {
  std::int64_t members = 0;
  std::vector<std::int64_t> members_of_sides;  // Those without a side are the others.
  bool was_secret = false;                     // A round before was: it stays so.
  std::size_t options = 0;                     // That the proposal has.
};
Result<Plan> accept_plan(const PlanForm& form, const PlanSituation& situation);

/// Why not in secret, of so many people; nothing where they may. Whatever came out would tell of a
/// side of few, and of the few who are of none.
std::optional<Message> why_not_secret(const PlanSituation& situation);

/// Of a plan that chooses among options, who chose is for it, and a side that chose otherwise is
/// against it: more than half alone is asked.
Rule rule_of(const Plan& plan);
std::vector<std::int64_t> quorums();  // To choose from.

/// Days as typed; nothing where there is no such day.
struct StartForm {
  std::optional<Instant> closes_at, review_at;
};
struct StartSituation {
  Instant now{}, opens_from{};
  std::optional<Message> why_not_secret;  // Of a secret plan, as the group is now.
  /// The round before ended with concerns, or a side against it, and the words are still the same.
  bool needs_other_words = false;
  Plan plan = {};
  std::size_t options = 0;
};
struct Start {
  Instant closes_at{}, review_at{};
};
Result<Start> accept_start(const StartForm& form, const StartSituation& situation);

struct AnswerForm {
  std::string answer, reason;
  std::vector<std::string> marks = {};  // By option: marks.h.
};
struct GivenAnswer {
  std::int64_t answer = 0;
  std::string reason;
  std::string marks = {};
};
Result<GivenAnswer> accept_answer(DecisionMethod method, const AnswerForm& form);

/// When who has not answered is reminded: twice at most, never in the last hours alone.
std::vector<Instant> reminders(Instant started_at, Instant closes_at);

/// From when on a decision may begin about what became known now.
Instant opens_from(Instant known_since, std::int64_t notice_days);
/// Nothing where it is no number of days from 0 to `most_notice_days`.
Result<std::int64_t> accept_notice_days(const std::string& typed);

}  // namespace alongside::decisions
