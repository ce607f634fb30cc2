// One INSERT for many rows, made while compiling: a large import is then a few hundred
// statements, which matters where each one is a message to a server.
//
//   constexpr auto save_text = rows_text<2, 50>("INSERT INTO pairs (a, b) VALUES ");
//   constexpr Sql save_sql{save_text.data()};
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/db/database.h"

namespace alongside {

namespace rows_detail {

template <std::size_t Size>
class RowsText {
 public:
  constexpr void put(char letter) { text_[size_++] = letter; }
  constexpr void put(std::string_view text) {
    for (const char letter : text) put(letter);
  }
  constexpr void put(std::size_t number) {
    if (number >= 10) put(number / 10);
    put(static_cast<char>('0' + number % 10));
  }
  constexpr std::array<char, Size> text() const { return text_; }

 private:
  std::array<char, Size> text_{};
  std::size_t size_ = 0;
};

}  // namespace rows_detail

/// `insert` and the places of `Rows` rows: "($1, $2), ($3, $4)", with zeros after.
template <std::size_t Columns, std::size_t Rows, std::size_t N>
consteval auto rows_text(const char (&insert)[N]) {
  // A place is at most "$9999, ": seven letters.
  rows_detail::RowsText<N + Rows*(Columns * 7 + 4)> text;
  text.put(std::string_view(insert, N - 1));
  std::size_t place = 1;
  for (std::size_t row = 0; row < Rows; ++row) {
    text.put(row == 0 ? std::string_view("(") : std::string_view(", ("));
    for (std::size_t column = 0; column < Columns; ++column) {
      if (column > 0) text.put(std::string_view(", "));
      text.put('$');
      text.put(place++);
    }
    text.put(')');
  }
  return text.text();
}

namespace rows_detail {

template <std::size_t... I>
void run_with(Write& write, Sql sql, const Parameter* parameters, std::index_sequence<I...>) {
  write.run(sql, parameters[I]...);
}

}  // namespace rows_detail

/// Collects rows and sends them `Rows` at a time; `finish` sends the rest one by one. Texts among
/// the parameters are not owned: they must live until `finish`.
template <std::size_t Columns, std::size_t Rows>
class RowsWriter {
 public:
  RowsWriter(Write& write, Sql many, Sql one) : write_(write), many_(many), one_(one) {
    waiting_.reserve(Columns * Rows);
  }
  template <class... P>
  void add(const P&... parameters) {
    static_assert(sizeof...(P) == Columns);
    (waiting_.emplace_back(parameters), ...);
    if (waiting_.size() < Columns * Rows) return;
    rows_detail::run_with(write_, many_, waiting_.data(),
                          std::make_index_sequence<Columns * Rows>{});
    waiting_.clear();
  }
  void finish() {
    for (std::size_t i = 0; i < waiting_.size(); i += Columns) {
      rows_detail::run_with(write_, one_, &waiting_[i], std::make_index_sequence<Columns>{});
    }
    waiting_.clear();
  }

 private:
  Write& write_;
  Sql many_;
  Sql one_;
  std::vector<Parameter> waiting_;
};

}  // namespace alongside
