// The pages of decisions.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/decisions/deciding/round.h"
#include "slices/decisions/outcome/option_outcome.h"
#include "slices/decisions/outcome/tally_cell.h"
#include "slices/decisions/proposals/proposal.h"
#include "slices/groups/groups.h"

namespace alongside::decisions::pages {

struct ListShown {
  const groups::Member& member;
  std::vector<ListedProposal> proposals;
  std::int64_t notice_days = 0;
  bool may_propose = false, may_set_notice = false;
  html::Paging paging;
  std::string typed_days;  // Where something has to be mended.
  Problems problems = {};
};
std::string list(const html::Frame& frame, const ListShown& shown, std::optional<Message> notice);

/// The form of a new proposal, or of other words for one.
struct WordsShown {
  const groups::Member& member;
  std::optional<Proposal> proposal;
  ProposalWords form;
  Problems problems;
};
std::string words_form(const html::Frame& frame, const WordsShown& shown);

struct PlanShown {
  const groups::Member& member;
  Proposal proposal;
  PlanForm form;
  std::int64_t notice_days = 0;
  std::vector<std::string> sides;
  std::size_t options = 0;
  Problems problems;
  std::int64_t without_account = 0;  // Members who cannot answer here.
};
std::string plan_form(const html::Frame& frame, const PlanShown& shown);

struct TypedDay {
  std::string day, month, year;
};
struct StartShown {
  const groups::Member& member;
  Proposal proposal;
  Round round;
  TypedDay closes, review;
  Problems problems;
};
std::string start_form(const html::Frame& frame, const StartShown& shown);

/// Whether who looks may answer now.
enum class MayAnswer { yes, closed, came_later, not_allowed };

struct ProposalShown {
  const groups::Member& member;
  Proposal proposal;
  std::vector<Round> rounds;  // The latest first.
  Instant now{};
  std::map<std::int64_t, std::string> names;  // Of people, by number.

  // The round that takes answers, or of which the outcome is shown.
  std::optional<Round> round;
  std::vector<RoundSide> sides;
  std::vector<OptionWords> round_options;  // Of the words that are decided on.
  std::vector<TallyCell> tally;
  OptionOutcome outcome;  // Where it is among options.
  std::string lot;
  std::vector<Ballot> ballots;  // Those with a reason; of open answers all.
  std::optional<Ballot> own;
  std::string own_side;  // For which the answer counts; "" for none.
  MayAnswer may_answer = MayAnswer::closed;
  std::optional<ProposalWords> decided_words;  // Where they are not those of now.
  std::optional<Knowing> knowing;
  Problems may_not_pass;  // Why who looks may not pass it knowingly.

  std::vector<OptionWords> options;  // Of the words of now.
  std::vector<Remark> remarks;
  std::vector<Review> reviews;
  std::vector<EarlierText> texts;
  std::vector<Aside> beside_proposal, beside_remarks, beside_reasons;  // Of other rooms.
  bool may_write = false, may_propose = false, takes_on = false;

  // What was typed, where something of it has to be mended.
  AnswerForm answer;
  RemarkForm remark;
  ReplyForm reply;
  std::int64_t reply_to = 0;
  std::string review;
  TypedDay review_day;
  Problems problems;

  bool is_over() const { return round && round->closed_at.has_value(); }
  std::string name_of(const std::optional<Id<people::Person>>& person) const;
};
std::string proposal(const html::Frame& frame, const ProposalShown& shown,
                     std::optional<Message> notice);

/// A decision as it was written down, for print and for good.
std::string methods(const html::Frame& frame, const groups::Member& member);

}  // namespace alongside::decisions::pages
