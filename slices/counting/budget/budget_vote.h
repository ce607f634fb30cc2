// A vote on a budget: projects with their costs, and which of them each voter is for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace alongside::counting {

/// Of the projects of a BudgetVote, from 0.
using Project = std::size_t;

struct BudgetProject {
  std::string id;
  std::string name;       // "" where the file gives none.
  std::int64_t cost = 0;  // In the smallest part that the file names: see BudgetVote::decimals.
};

struct BudgetVote {
  std::string title;
  /// All amounts are whole numbers of 10 to the minus `decimals`.
  int decimals = 0;
  std::int64_t budget = 0;
  std::vector<BudgetProject> projects;
  std::vector<std::vector<Project>> voters;  // The projects that each is for, each once.
};

inline constexpr std::size_t most_projects = 10'000;
inline constexpr std::size_t most_voters = 5'000'000;
inline constexpr std::int64_t most_amount = 1'000'000'000'000'000;

}  // namespace alongside::counting
