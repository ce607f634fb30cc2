// Finds texts that are nearly the same as one: most of their words are. Words are compared folded
// (capitals, accents' encoding), in any order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace alongside::opinions {

/// Of the words of both, so many are shared: twice the shared ones by all there are.
inline constexpr double alike_from = 0.8;
/// One word of two says nothing.
inline constexpr std::size_t words_to_be_alike = 3;

class AlikeTexts {
 public:
  /// Its number is how many were added before.
  void add(std::string_view text);
  /// The most alike of those added, where one is alike.
  std::optional<std::size_t> most_alike(std::string_view text) const;

 private:
  std::unordered_map<std::string, std::vector<std::uint32_t>> texts_with_;
  std::vector<std::size_t> words_of_;
};

}  // namespace alongside::opinions
