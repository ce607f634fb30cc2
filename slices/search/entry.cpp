#include "slices/search/entry.h"

#include <set>

namespace alongside::search {
namespace {

constexpr unsigned number_bits = 56;
constexpr std::int64_t number_mask = (std::int64_t{1} << number_bits) - 1;

}  // namespace

std::int64_t entry_id(int rank, std::int64_t number) {
  return (std::int64_t{rank} << number_bits) | (number & number_mask);
}

int rank_of(std::int64_t entry) {
  return static_cast<int>(entry >> number_bits);
}

std::int64_t number_of(std::int64_t entry) {
  return entry & number_mask;
}

std::string terms_of(const std::vector<TextWord>& words, std::int64_t scope) {
  std::set<std::string_view> each;
  for (const TextWord& word : words) {
    each.insert(word.folded);
    each.insert(word.stem);
  }
  std::string terms = scope_term(scope);
  for (const std::string_view term : each) terms.append(1, ' ').append(term);
  return terms;
}

std::string scope_term(std::int64_t scope) {
  return "_" + std::to_string(scope);
}

}  // namespace alongside::search
