// An entry of the index: something that can be found, and by which words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text_word.h"

namespace alongside::search {

/// Of one text. What is longer is found by its first words.
inline constexpr std::size_t most_words_of_text = 2000;

/// Who finds it: everybody, or the members of the group of that number.
inline constexpr std::int64_t everybody = 0;

struct Entry {
  std::int64_t id = 0;
  std::int64_t group = 0;
  std::int64_t scope = everybody;
  std::string terms;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Entries in falling order of their ids are in falling order of rank, and of number among each:
/// the newest first, or in an order that says nothing where numbers are random. Numbers are below
/// 2^53 (random_id).
std::int64_t entry_id(int rank, std::int64_t number);
int rank_of(std::int64_t entry);
std::int64_t number_of(std::int64_t entry);

/// Each word and stem once, sorted, with the scope: nothing of the order of words is kept.
std::string terms_of(const std::vector<TextWord>& words, std::int64_t scope);
/// No word has an underscore, so that nobody can type it.
std::string scope_term(std::int64_t scope);

}  // namespace alongside::search
