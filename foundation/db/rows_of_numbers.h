// The rows of some numbers, by one question:
//
//   constexpr auto named_text = rows_text<50, 1>("SELECT id, name FROM things WHERE id IN ");
//   constexpr Sql named_sql{named_text.data()};
//   rows_of_numbers<Thing, 50>(read, named_sql, numbers);
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "foundation/db/rows_writer.h"

namespace alongside {

/// `Most` of them at most. In no order.
template <class T, std::size_t Most>
std::vector<T> rows_of_numbers(Transaction& transaction, Sql sql,
                               const std::vector<std::int64_t>& numbers) {
  assert(numbers.size() <= Most);
  if (numbers.empty()) return {};
  Query<T, detail::Expect::all> query{sql, {}};
  for (const std::int64_t number : numbers) query.parameters.emplace_back(number);
  query.parameters.resize(Most, Parameter(std::int64_t{0}));
  auto [rows] = transaction.together(std::move(query));
  return std::move(rows);
}

}  // namespace alongside
