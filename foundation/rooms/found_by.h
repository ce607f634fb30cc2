// What a room's `Findable` asks the database, by its statements alone:
//
//   .at = found_by<FoundDraw, draws_to_find_sql>, .after = numbers_after<draws_after_sql>
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "foundation/db/rows_of_keys.h"
#include "foundation/rooms/findable.h"

namespace alongside {

/// `rows` is a `keys_text` of numbers. `Row` has its columns, and `std::move(row).text()` is the
/// FindableText that it makes.
template <class Row, const Sql& rows>
std::vector<FindableText> found_by(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (Row& row : rows_of_keys<Row>(read, rows, numbers)) found.push_back(std::move(row).text());
  return found;
}

/// `next`: the numbers after $1, rising, $2 at most.
template <const Sql& next>
std::vector<std::int64_t> numbers_after(Read& read, std::int64_t, std::int64_t after,
                                        std::int64_t most) {
  return read.all<std::int64_t>(next, after, most);
}

/// The same, and `next_of`: those of the whole $1 after $2, $3 at most.
template <const Sql& next, const Sql& next_of>
std::vector<std::int64_t> numbers_after_of(Read& read, std::int64_t whole, std::int64_t after,
                                           std::int64_t most) {
  if (whole == 0) return numbers_after<next>(read, whole, after, most);
  return read.all<std::int64_t>(next_of, whole, after, most);
}

}  // namespace alongside
