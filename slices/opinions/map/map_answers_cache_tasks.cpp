#include "slices/opinions/map/map_answers_cache_tasks.h"

#include <algorithm>
#include <utility>

namespace alongside::opinions {

std::optional<DrawnFrom> DrawnMaps::take(Id<Question> question) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(kept_, question, &Kept::question);
  if (found == kept_.end()) return std::nullopt;
  std::optional<DrawnFrom> drawn = std::move(found->drawn);
  kept_.erase(found);
  return drawn;
}

void DrawnMaps::put(Id<Question> question, DrawnFrom drawn) {
  const std::lock_guard lock(mutex_);
  kept_.push_front({question, std::move(drawn)});
  std::size_t answers = 0;
  std::size_t questions = 0;
  for (auto kept = kept_.begin(); kept != kept_.end();) {
    answers += kept->drawn.answers.entries.size();
    const bool fits = answers <= most_answers_ && ++questions <= most_questions_;
    kept = fits ? std::next(kept) : kept_.erase(kept);
  }
}

}  // namespace alongside::opinions
