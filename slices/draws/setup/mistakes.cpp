#include "slices/draws/setup/mistakes.h"

#include <utility>

namespace alongside::draws {

void Mistakes::tell(const SourceFile& file, std::size_t line, Message message) {
  if (++count_ <= most_mistakes_told) told_.push_back({file.field, line, std::move(message)});
}

Problems Mistakes::problems() const {
  Problems problems;
  for (const Mistake& mistake : told_) problems.push_back({mistake.field, mistake.message});
  if (count_ > told_.size()) {
    problems.push_back(
        {told_.back().field, say_many("And {count} more mistake.", "And {count} more mistakes.",
                                      static_cast<std::int64_t>(count_ - told_.size()))});
  }
  return problems;
}

}  // namespace alongside::draws
