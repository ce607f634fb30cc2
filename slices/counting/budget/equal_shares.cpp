#include "slices/counting/budget/equal_shares.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "slices/counting/budget/exact_budgets.h"

namespace alongside::counting {
namespace {

/// Doubles that differ by less, in parts of themselves, are compared exactly.
constexpr double nearly = 1e-9;

/// Who is for what, made once for all runs.
struct Support {
  explicit Support(const BudgetVote& vote) : of(vote.projects.size()) {
    for (std::size_t voter = 0; voter < vote.voters.size(); ++voter) {
      for (const Project one : vote.voters[voter]) of[one].push_back(voter);
    }
  }
  std::vector<std::vector<std::size_t>> of;  // By project.
};

/// What each who can pays for a project.
struct Price {
  double part = std::numeric_limits<double>::infinity();
  double rate = std::numeric_limits<double>::infinity();  // Part of the cost.
};

class Run {
 public:
  Run(const BudgetVote& vote, const Support& support, std::int64_t added)
      : vote_(vote),
        support_(support),
        beginning_(beginning_of(vote, added)),
        exact_(beginning_, Whole(vote.voters.size())),
        left_(vote.voters.size(),
              static_cast<double>(beginning_) / static_cast<double>(vote.voters.size())),
        paid_(vote.voters.size()),
        empty_(vote.voters.size(), false),
        price_(vote.projects.size()) {
    slack_ = left_.empty() ? 0 : left_.front() * nearly;
  }

  SharesRun run() {
    fund_free_ones();
    while (const auto best = cheapest()) fund(*best);
    return std::move(result_);
  }

 private:
  static Whole beginning_of(const BudgetVote& vote, std::int64_t added) {
    Whole unit = 1;
    for (int n = 0; n < vote.decimals; ++n) unit *= 10;
    return Whole(vote.budget) + unit * added * Whole(vote.voters.size());
  }

  void fund_free_ones() {
    for (Project one = 0; one < vote_.projects.size(); ++one) {
      const std::size_t supporters = support_.of[one].size();
      if (supporters == 0) continue;
      if (vote_.projects[one].cost > 0) {
        open_.push_back(one);
        const auto cost = static_cast<double>(vote_.projects[one].cost);
        price_[one].rate = 1 / static_cast<double>(supporters);
        price_[one].part = cost * price_[one].rate;
      } else {
        result_.funded.push_back({.project = one, .supporters = supporters});
      }
    }
  }

  // ---- Roughly, to find the few that have to be compared ----

  /// Nothing where those who are for it cannot pay it.
  std::optional<Price> rough_price(Project one) const {
    const auto cost = static_cast<double>(vote_.projects[one].cost);
    double sum = 0;
    for (const std::size_t voter : support_.of[one]) sum += left_[voter];
    if (sum < cost * (1 - nearly)) return std::nullopt;
    if (sum <= cost * (1 + nearly) && !can_be_paid(one)) return std::nullopt;
    // Parts rise as poorer ones fall short, so each is passed over once.
    double part = cost / static_cast<double>(support_.of[one].size());
    while (true) {
      double poor = 0;
      std::size_t rich = 0;
      for (const std::size_t voter : support_.of[one]) {
        if (left_[voter] < part) {
          poor += left_[voter];
        } else {
          ++rich;
        }
      }
      if (rich == 0) return Price{part, part / cost};  // All pay all: within rounding.
      const double next = (cost - poor) / static_cast<double>(rich);
      if (next <= part) return Price{part, part / cost};
      part = next;
    }
  }

  /// Prices only rise, so those whose price was above the best before need not be reckoned anew.
  std::vector<Project> candidates() {
    std::ranges::sort(open_, {}, [&](Project one) { return price_[one].rate; });
    double best = std::numeric_limits<double>::infinity();
    std::vector<Project> unaffordable;
    for (const Project one : open_) {
      if (price_[one].rate > best * (1 + nearly)) break;
      if (const auto price = rough_price(one)) {
        price_[one] = *price;
        best = std::min(best, price->rate);
      } else {
        unaffordable.push_back(one);
      }
    }
    std::erase_if(open_, [&](Project one) {
      return std::ranges::find(unaffordable, one) != unaffordable.end();
    });
    std::vector<Project> near;
    for (const Project one : open_) {
      if (price_[one].rate <= best * (1 + nearly)) near.push_back(one);
    }
    return near;
  }

  // ---- Exactly ----

  SumOfBudgets no_budgets() const { return {.parts = std::vector<std::int64_t>(exact_.parts())}; }
  void add_budget(SumOfBudgets& sum, std::size_t voter) const {
    if (empty_[voter]) return;
    ++sum.beginnings;
    for (const std::size_t part : paid_[voter]) ++sum.parts[part];
  }

  bool can_be_paid(Project one) const {
    SumOfBudgets sum = no_budgets();
    for (const std::size_t voter : support_.of[one]) add_budget(sum, voter);
    return exact_.value_of(sum) >= exact_.of_amount(vote_.projects[one].cost);
  }

  struct ExactPrice {
    ExactPart part;
    std::vector<std::size_t> poor, rich;
  };

  /// Whether a voter has less than the part; only who is near needs to be reckoned exactly.
  bool is_poor(std::size_t voter, double rough, const ExactPart& part) const {
    if (left_[voter] < rough - slack_) return true;
    if (left_[voter] > rough + slack_) return false;
    SumOfBudgets one = no_budgets();
    add_budget(one, voter);
    return exact_.value_of(one) * part.below < part.above;
  }

  ExactPrice exact_price(Project one) const {
    ExactPrice price{.part = {}, .poor = {}, .rich = support_.of[one]};
    SumOfBudgets poor = no_budgets();
    double rough_poor = 0;
    while (true) {
      price.part = {exact_.of_amount(vote_.projects[one].cost) - exact_.value_of(poor),
                    static_cast<std::int64_t>(price.rich.size())};
      const double rough = (static_cast<double>(vote_.projects[one].cost) - rough_poor) /
                           static_cast<double>(price.rich.size());
      const auto first_poor = std::stable_partition(
          price.rich.begin(), price.rich.end(),
          [&](std::size_t voter) { return !is_poor(voter, rough, price.part); });
      // With money for it all together, somebody can always pay the part.
      if (first_poor == price.rich.end()) return price;
      for (auto voter = first_poor; voter != price.rich.end(); ++voter) {
        add_budget(poor, *voter);
        rough_poor += left_[*voter];
        price.poor.push_back(*voter);
      }
      price.rich.erase(first_poor, price.rich.end());
    }
  }

  /// Which part of its cost is smaller: `one` of `of`, or `other` of `than`.
  int compared(const ExactPart& one, Project of, const ExactPart& other, Project than) const {
    const Whole left = one.above * other.below * vote_.projects[than].cost;
    const Whole right = other.above * one.below * vote_.projects[of].cost;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  struct Chosen {
    Project project = 0;
    ExactPrice price;
  };

  std::optional<Chosen> cheapest() {
    const std::vector<Project> near = candidates();
    std::optional<Chosen> best;
    std::vector<Project> same;
    for (const Project one : near) {
      Chosen next{one, exact_price(one)};
      const int order = best ? compared(next.price.part, one, best->price.part, best->project) : -1;
      if (order > 0) continue;
      if (order < 0) same.clear();
      same.push_back(one);
      const auto comes_first = [&](Project a, Project b) {
        return vote_.projects[a].id < vote_.projects[b].id;
      };
      if (order < 0 || comes_first(one, best->project)) best = std::move(next);
    }
    if (same.size() > 1) {
      std::ranges::sort(same);
      result_.ties.push_back(
          {.round = result_.funded.size() + 1, .between = std::move(same), .taken = best->project});
    }
    return best;
  }

  void fund(const Chosen& chosen) {
    const auto& [part, poor, rich] = chosen.price;
    const double cost = static_cast<double>(vote_.projects[chosen.project].cost);
    double rough_poor = 0;
    for (const std::size_t voter : poor) {
      rough_poor += left_[voter];
      left_[voter] = 0;
      empty_[voter] = true;
      paid_[voter].clear();
    }
    const double rough = (cost - rough_poor) / static_cast<double>(rich.size());
    const std::size_t number = exact_.add_part(part);
    for (const std::size_t voter : rich) {
      left_[voter] = std::max(0.0, left_[voter] - rough);
      paid_[voter].push_back(number);
    }
    std::erase(open_, chosen.project);
    result_.funded.push_back({.project = chosen.project,
                              .supporters = support_.of[chosen.project].size(),
                              .paid_in_full = rich.size(),
                              .part = rough});
  }

  const BudgetVote& vote_;
  const Support& support_;
  Whole beginning_;
  ExactBudgets exact_;
  std::vector<double> left_;                    // Roughly.
  std::vector<std::vector<std::size_t>> paid_;  // The parts that a voter has paid in full.
  std::vector<bool> empty_;                     // Has given all.
  double slack_ = 0;
  std::vector<Price> price_;  // Roughly, when it was last reckoned.
  std::vector<Project> open_;
  SharesRun result_;
};

bool is_whole(const BudgetVote& vote, const Support& support, const SharesRun& run) {
  const std::int64_t left = vote.budget - cost_of(vote, run);
  std::vector<bool> funded(vote.projects.size(), false);
  for (const FundedProject& one : run.funded) funded[one.project] = true;
  for (Project one = 0; one < vote.projects.size(); ++one) {
    const bool fits = vote.projects[one].cost <= left;
    if (!funded[one] && fits && !support.of[one].empty()) return false;
  }
  return true;
}

}  // namespace

std::int64_t cost_of(const BudgetVote& vote, const SharesRun& run) {
  std::int64_t cost = 0;
  for (const FundedProject& one : run.funded) cost += vote.projects[one.project].cost;
  return cost;
}

EqualShares count_equal_shares(const BudgetVote& vote, std::int64_t most) {
  const Support support(vote);
  EqualShares result;
  result.before_completion = Run(vote, support, 0).run();
  result.completed = result.before_completion;
  if (vote.voters.empty()) return result;
  while (!is_whole(vote, support, result.completed)) {
    if (result.added == most) {
      result.ended = true;
      break;
    }
    SharesRun next = Run(vote, support, result.added + 1).run();
    if (cost_of(vote, next) > vote.budget) break;
    result.completed = std::move(next);
    ++result.added;
  }
  return result;
}

}  // namespace alongside::counting
