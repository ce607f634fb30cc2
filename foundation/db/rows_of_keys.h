// The rows of some keys, so many by one question. What follows the list stands behind it:
//
//   constexpr auto named_text = keys_text("SELECT id, name FROM things WHERE id IN ");
//   constexpr Sql named_sql{named_text.data()};
//   rows_of_keys<Thing>(read, named_sql, ids);
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "foundation/db/rows_writer.h"

namespace alongside {

/// Of one question. Where there are fewer, the places that are left hold a key that nothing has: 0
/// or an empty text.
inline constexpr std::size_t keys_at_a_time = 50;

/// `before`, the places of the keys ("($1, $2 ... $50)") and `after`, in which parameters are
/// numbered from $51 on.
template <std::size_t N, std::size_t M = 1>
consteval auto keys_text(const char (&before)[N], const char (&after)[M] = "") {
  constexpr auto list = rows_text<keys_at_a_time, 1>("");
  rows_detail::RowsText<N + M + list.size()> text;
  text.put(std::string_view(before, N - 1));
  for (const char letter : list) {
    if (letter != '\0') text.put(letter);
  }
  text.put(std::string_view(after, M - 1));
  return text.text();
}

/// In the order that the statement says, of each `keys_at_a_time` of them.
template <class T, class Key, class... P>
std::vector<T> rows_of_keys(Transaction& transaction, Sql sql, const std::vector<Key>& keys,
                            const P&... more) {
  const Key none{};
  std::vector<T> all;
  for (std::size_t first = 0; first < keys.size(); first += keys_at_a_time) {
    const std::size_t last = std::min(keys.size(), first + keys_at_a_time);
    Query<T, detail::Expect::all> query{sql, {}};
    for (std::size_t i = first; i < last; ++i) query.parameters.emplace_back(keys[i]);
    query.parameters.resize(keys_at_a_time, Parameter(none));
    (query.parameters.emplace_back(more), ...);
    auto [rows] = transaction.together(std::move(query));
    std::move(rows.begin(), rows.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace alongside
