// What a person got wrong is a value, never an exception: a `Result` holds either what was
// accepted or the problems, each beside its field.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/message.h"

namespace alongside {

struct Problem {
  std::string field;  // The name of the form field, or "" for the whole form.
  Message message;
};

using Problems = std::vector<Problem>;

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}                   // NOLINT: implicit on purpose
  Result(Problem problem) { problems_.push_back(std::move(problem)); }  // NOLINT: as above
  Result(Problems problems) : problems_(std::move(problems)) {    // NOLINT: as above
    assert(!problems_.empty());
  }

  explicit operator bool() const { return value_.has_value(); }
  const T& operator*() const { return *checked(); }
  const T* operator->() const { return checked(); }
  T take() && { return std::move(*value_); }
  const Problems& problems() const { return problems_; }

 private:
  const T* checked() const {
    assert(value_.has_value());
    return &*value_;
  }
  std::optional<T> value_;
  Problems problems_;
};

}  // namespace alongside
