// The values of a feature, and which of them somebody means.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "slices/lottery/lottery.h"

namespace alongside::draws {

class KnownValues {
 public:
  explicit KnownValues(const lottery::Feature& feature);

  struct Found {
    const std::string* value = nullptr;
    bool by_dash = false;  // Its dashes are others: "16–29" for "16-29".
  };
  Found find(std::string_view written) const;

  /// One that differs in a letter or two, or in letters that look alike; "" where there is none, or
  /// several are as near.
  std::string nearest(std::string_view written) const;

 private:
  const lottery::Feature& feature_;
  std::unordered_map<std::string, const std::string*> values_, by_dash_;
};

/// With a plain hyphen for every dash and minus, without blanks around them.
std::string with_plain_dashes(std::string_view folded_text);

/// How many letters have to be put in, taken out or changed; more than `most` is `most` + 1.
std::size_t letters_apart(std::string_view one, std::string_view other, std::size_t most);

}  // namespace alongside::draws
