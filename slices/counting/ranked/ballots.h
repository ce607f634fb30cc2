// Ballots on which people put candidates in an order, as a count takes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace alongside::counting {

/// Of the candidates of a RankedElection, from 0.
using Candidate = std::size_t;

/// So many papers with the same order. An order names nobody twice; it may name some only.
struct RankedPapers {
  std::int64_t count = 1;
  std::vector<Candidate> order;
};

struct RankedElection {
  std::string title;
  std::size_t seats = 1;
  std::vector<std::string> candidates;  // Their names, each once.
  std::vector<Candidate> withdrawn;     // Passed over wherever they stand.
  std::vector<RankedPapers> papers;
};

inline constexpr std::size_t most_candidates = 1'000;
inline constexpr std::size_t most_paper_groups = 2'000'000;
inline constexpr std::int64_t most_papers = 100'000'000;

}  // namespace alongside::counting
