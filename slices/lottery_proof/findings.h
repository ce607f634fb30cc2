// What a check finds, right and wrong, in sentences.
#pragma once

#include <utility>
#include <vector>

#include "foundation/base/message.h"

namespace alongside::lottery_proof {

/// More would tell nobody more.
inline constexpr std::size_t most_wrong = 20;

class Findings {
 public:
  void right(Message message) { right_.push_back(std::move(message)); }
  void wrong(Message message) {
    ++wrongs_;
    if (wrong_.size() < most_wrong) wrong_.push_back(std::move(message));
  }
  /// How many so far: what has not grown found nothing wrong.
  std::size_t wrongs() const { return wrongs_; }

  std::vector<Message> take_right() { return std::move(right_); }
  std::vector<Message> take_wrong() { return std::move(wrong_); }

 private:
  std::vector<Message> right_;
  std::vector<Message> wrong_;
  std::size_t wrongs_ = 0;
};

}  // namespace alongside::lottery_proof
