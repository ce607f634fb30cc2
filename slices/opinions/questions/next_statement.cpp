#include "slices/opinions/questions/next_statement.h"

namespace alongside::opinions {

std::optional<Id<Statement>> next_statement(const std::vector<Candidate>& candidates,
                                            Random random) {
  double left = 0;
  for (const Candidate& candidate : candidates) left += candidate.weight;
  left *= random.unit();
  std::optional<Id<Statement>> chosen;  // The last, where rounding leaves something over.
  for (const Candidate& candidate : candidates) {
    if (candidate.weight <= 0) continue;
    chosen = candidate.statement;
    left -= candidate.weight;
    if (left < 0) break;
  }
  return chosen;
}

Random random_for(std::string_view tag, std::int64_t answers_made) {
  std::uint64_t seed = 14695981039346656037U;  // FNV-1a, 64 bits.
  for (const char letter : tag) {
    seed = (seed ^ static_cast<unsigned char>(letter)) * 1099511628211U;
  }
  return Random(seed ^ (static_cast<std::uint64_t>(answers_made) * 0x9e3779b97f4a7c15U));
}

}  // namespace alongside::opinions
