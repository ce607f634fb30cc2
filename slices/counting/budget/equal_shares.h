// The Method of Equal Shares. Each voter gets the same share of the budget, and with it pays for
// projects that they are for, together with others who are for them and in equal parts. Source:
// Peters, Skowron: Method of Equal Shares, https://equalshares.net; Peters, Pierczynski, Skowron:
// Proportional Participatory Budgeting with Additive Utilities, 2021. What a project is worth to
// who is for it is its cost.
//
// - Of the projects that those who are for them can still pay, the one is funded for which each
// pays
//   the smallest part of its cost: cost / (number of those who pay), where who has less left pays
//   what they have.
// - Of several that are the same, the one whose id comes first, letter by letter.
// - Completion: where money is left, all of it is done again with one unit of money more for each
//   voter, and again, until no other project fits into the budget; where an outcome would cost more
//   than the budget, the one before holds. It ends in any case after `most_added` units.
// - A project that costs nothing and somebody is for is funded at once.
//
// Exact: what is compared are fractions of whole numbers, never rounded ones.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/counting/budget/budget_vote.h"

namespace alongside::counting {

struct FundedProject {
  Project project = 0;
  std::size_t supporters = 0;    // Those who are for it, with or without money left.
  std::size_t paid_in_full = 0;  // Of them, those who paid the full part.
  double part = 0;               // What each of these paid, in the amounts of the file; rounded.
};

struct BudgetTie {
  std::size_t round = 0;  // From 1.
  std::vector<Project> between;
  Project taken = 0;
};

struct SharesRun {
  std::vector<FundedProject> funded;  // In their order.
  std::vector<BudgetTie> ties;
};

inline constexpr std::int64_t most_added = 1'000'000;

struct EqualShares {
  SharesRun before_completion;
  SharesRun completed;
  std::int64_t added = 0;  // Units of money that each voter got more, in the run that holds.
  bool ended = false;      // By `most_added`: more might have been funded.
};

EqualShares count_equal_shares(const BudgetVote& vote, std::int64_t most = most_added);

/// What they cost together.
std::int64_t cost_of(const BudgetVote& vote, const SharesRun& run);

}  // namespace alongside::counting
