#include "slices/counting/budget/equal_shares.h"

#include <gtest/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>

#include "foundation/base/random.h"
#include "slices/counting/budget/pabulib_file.h"

namespace alongside::counting::equal_shares_test {
namespace {

using Fraction = boost::multiprecision::cpp_rational;

BudgetVote any_vote(Random& random) {
  BudgetVote vote{.title = "", .budget = static_cast<std::int64_t>(5 + random.below(150))};
  const std::size_t kind = random.below(3);
  for (std::size_t n = 1 + random.below(7); n > 0; --n) {
    const auto cost = kind == 0 ? 1 + random.below(40) : 10 * (1 + random.below(kind == 1 ? 2 : 6));
    vote.projects.push_back({.id = "p" + std::to_string(random.below(1000) * 10 + n),
                             .name = "",
                             .cost = static_cast<std::int64_t>(cost)});
  }
  vote.voters.resize(1 + random.below(25));
  for (auto& voter : vote.voters) {
    for (Project one = 0; one < vote.projects.size(); ++one) {
      if (random.below(5) < 1 + random.below(4)) voter.push_back(one);
    }
  }
  return vote;
}

/// One run with fractions, from the definition: what each pays is found by trying who falls short.
std::vector<Project> by_definition(const BudgetVote& vote, std::int64_t added) {
  std::vector<Fraction> left(vote.voters.size(),
                             Fraction(vote.budget, vote.voters.size()) + Fraction(added));
  std::vector<bool> done(vote.projects.size(), false);
  std::vector<Project> funded;
  while (true) {
    std::optional<Project> best;
    Fraction best_rate, best_part;
    for (Project one = 0; one < vote.projects.size(); ++one) {
      std::vector<Fraction> purses;
      Fraction all = 0;
      for (std::size_t v = 0; v < vote.voters.size(); ++v) {
        if (std::ranges::find(vote.voters[v], one) == vote.voters[v].end()) continue;
        purses.push_back(left[v]);
        all += left[v];
      }
      const Fraction cost = vote.projects[one].cost;
      if (done[one] || all < cost) continue;
      std::ranges::sort(purses);
      Fraction rest = cost;
      Fraction part = 0;
      for (std::size_t n = 0; n < purses.size(); ++n) {
        part = rest / Fraction(purses.size() - n);
        if (purses[n] >= part) break;
        rest -= purses[n];
      }
      const Fraction rate = part / cost;
      const bool first = !best || rate < best_rate ||
                         (rate == best_rate && vote.projects[one].id < vote.projects[*best].id);
      if (first) {
        best = one;
        best_rate = rate;
        best_part = part;
      }
    }
    if (!best) return funded;
    done[*best] = true;
    funded.push_back(*best);
    for (std::size_t v = 0; v < vote.voters.size(); ++v) {
      if (std::ranges::find(vote.voters[v], *best) == vote.voters[v].end()) continue;
      left[v] -= std::min(left[v], best_part);
    }
  }
}

std::vector<Project> projects_of(const SharesRun& run) {
  std::vector<Project> projects;
  for (const FundedProject& one : run.funded) projects.push_back(one.project);
  return projects;
}

TEST(EqualShares, FundsWhatTheDefinitionFunds) {
  Random random(20261130);
  int ties = 0, completed = 0;
  for (int turn = 0; turn < 2'000; ++turn) {
    const BudgetVote vote = any_vote(random);
    const EqualShares count = count_equal_shares(vote);
    ASSERT_EQ(projects_of(count.before_completion), by_definition(vote, 0)) << pabulib_of(vote);
    ASSERT_EQ(projects_of(count.completed), by_definition(vote, count.added)) << pabulib_of(vote);
    ties += count.before_completion.ties.empty() ? 0 : 1;
    completed += count.added > 0 ? 1 : 0;
  }
  EXPECT_GT(ties, 100);
  EXPECT_GT(completed, 100);
}

TEST(EqualShares, KeepsToTheBudgetAndStopsWhereItShould) {
  Random random(5);
  for (int turn = 0; turn < 500; ++turn) {
    const BudgetVote vote = any_vote(random);
    const EqualShares count = count_equal_shares(vote);
    ASSERT_LE(cost_of(vote, count.completed), vote.budget);
    const auto fits = [&](const SharesRun& run, Project one) {
      const auto all = projects_of(run);
      const bool supported = std::ranges::any_of(vote.voters, [&](const auto& voter) {
        return std::ranges::find(voter, one) != voter.end();
      });
      return supported && std::ranges::find(all, one) == all.end() &&
             vote.projects[one].cost <= vote.budget - cost_of(vote, run);
    };
    bool more_fits = false;
    for (Project one = 0; one < vote.projects.size(); ++one) {
      more_fits = more_fits || fits(count.completed, one);
    }
    if (!more_fits) continue;
    std::int64_t next_cost = 0;
    for (const Project one : by_definition(vote, count.added + 1)) {
      next_cost += vote.projects[one].cost;
    }
    ASSERT_GT(next_cost, vote.budget) << "it could have gone on: " << pabulib_of(vote);
  }
}

TEST(EqualShares, EndsAtItsLimitAndSaysSo) {
  const BudgetVote vote{.budget = 1'000,
                        .projects = {{.id = "a", .name = "", .cost = 1'000}},
                        .voters = {{0}, {}, {}, {}}};
  const EqualShares whole = count_equal_shares(vote);
  EXPECT_EQ(whole.added, 750);
  EXPECT_FALSE(whole.ended);
  const EqualShares cut = count_equal_shares(vote, 700);
  EXPECT_EQ(cut.added, 700);
  EXPECT_TRUE(cut.ended);
  EXPECT_TRUE(cut.completed.funded.empty());
  EXPECT_FALSE(count_equal_shares(vote, 750).ended) << "it was done when it came to its limit";
}

TEST(EqualShares, TheOrderOfVotersChangesNothing) {
  Random random(6);
  for (int turn = 0; turn < 300; ++turn) {
    BudgetVote vote = any_vote(random);
    const auto before = projects_of(count_equal_shares(vote).completed);
    for (std::size_t n = vote.voters.size(); n > 1; --n) {
      std::swap(vote.voters[n - 1], vote.voters[random.below(n)]);
    }
    ASSERT_EQ(projects_of(count_equal_shares(vote).completed), before);
  }
}

TEST(EqualShares, GivesAFewWhoAgreeTheirShare) {
  // A third is for the library alone, and has a third of the money: no majority takes it.
  BudgetVote vote{
      .title = "",
      .budget = 90,
      .projects = {{"park", "", 30}, {"pool", "", 30}, {"road", "", 30}, {"library", "", 30}}};
  for (int n = 0; n < 6; ++n) vote.voters.push_back({0, 1, 2});
  for (int n = 0; n < 3; ++n) vote.voters.push_back({3});
  const auto funded = projects_of(count_equal_shares(vote).completed);
  EXPECT_EQ(funded.size(), 3U);
  EXPECT_NE(std::ranges::find(funded, Project{3}), funded.end());
}

TEST(EqualShares, WhatCostsNothingIsFundedWhereSomebodyIsForIt) {
  BudgetVote vote{.title = "", .budget = 10, .projects = {{"bench", "", 0}, {"sign", "", 0}}};
  vote.voters = {{0}, {}};
  EXPECT_EQ(projects_of(count_equal_shares(vote).completed), std::vector<Project>{0});
  vote.voters.clear();
  EXPECT_TRUE(count_equal_shares(vote).completed.funded.empty());
}

}  // namespace
}  // namespace alongside::counting::equal_shares_test
