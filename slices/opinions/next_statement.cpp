#include "slices/opinions/next_statement.h"

namespace alongside::opinions {
namespace {

double weight(const Candidate& candidate) {
  const double once_more = 1.0 + static_cast<double>(candidate.heard);
  return 1.0 / (once_more * once_more);
}

}  // namespace

std::optional<Id<Statement>> next_statement(const std::vector<Candidate>& candidates,
                                            Random random) {
  if (candidates.empty()) return std::nullopt;
  double left = 0;
  for (const Candidate& candidate : candidates) left += weight(candidate);
  left *= random.unit();
  for (const Candidate& candidate : candidates) {
    left -= weight(candidate);
    if (left < 0) return candidate.statement;
  }
  return candidates.back().statement;  // Rounding of the sum.
}

Random random_for(std::string_view tag, std::int64_t answers_made) {
  std::uint64_t seed = 14695981039346656037U;  // FNV-1a, 64 bits.
  for (const char letter : tag) {
    seed = (seed ^ static_cast<unsigned char>(letter)) * 1099511628211U;
  }
  return Random(seed ^ (static_cast<std::uint64_t>(answers_made) * 0x9e3779b97f4a7c15U));
}

}  // namespace alongside::opinions
