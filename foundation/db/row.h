// One row of an answer, and how it becomes a struct: the columns in the order of its fields.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"

namespace alongside {

/// What a driver gives for one row; valid until the next row is asked for.
class Row {
 public:
  virtual int columns() const = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;

 protected:
  ~Row() = default;
};

namespace detail {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsId : std::false_type {};
template <class T>
struct IsId<Id<T>> : std::true_type {};

template <class T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::same_as<T, std::string> ||
                 std::same_as<T, Instant> || IsOptional<T>::value || IsId<T>::value;

template <Scalar T>
T column_as(const Row& row, int column) {
  if constexpr (IsOptional<T>::value) {
    if (row.is_null(column)) return std::nullopt;
    return column_as<typename T::value_type>(row, column);
  } else if constexpr (IsId<T>::value) {
    return T{row.integer(column)};
  } else if constexpr (std::same_as<T, Instant>) {
    return instant_from_microseconds(row.integer(column));
  } else if constexpr (std::same_as<T, std::string>) {
    return std::string(row.text(column));
  } else if constexpr (std::same_as<T, bool>) {
    return row.integer(column) != 0;
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<T>(row.real(column));
  } else {
    return static_cast<T>(row.integer(column));
  }
}

struct AnyField {
  template <class T>
  operator T() const;  // NOLINT: never called
};

template <class T, std::size_t... I>
consteval bool has_fields(std::index_sequence<I...>) {
  return requires { T{(static_cast<void>(I), AnyField{})...}; };
}

template <class T, std::size_t N = 0>
consteval std::size_t field_count() {
  if constexpr (has_fields<T>(std::make_index_sequence<N + 1>{})) {
    return field_count<T, N + 1>();
  } else {
    return N;
  }
}

/// A statement and the struct that it fills are written apart, and one may change without the
/// other.
inline void need_columns(const Row& row, int fields) {
  if (row.columns() == fields) return;
  throw std::logic_error("a row of " + std::to_string(row.columns()) + " columns for " +
                         std::to_string(fields) + " fields");
}

/// Fills each field from its column. An implicit conversion per field would be shorter, but
/// `std::optional` prefers its own constructor to it and NULL would be lost.
template <class... F>
void fill(const Row& row, F&... fields) {
  need_columns(row, static_cast<int>(sizeof...(F)));
  int column = 0;
  ((fields = column_as<F>(row, column++)), ...);
}

template <class T>
void fill_aggregate(const Row& row, T& value) {
  constexpr std::size_t fields = field_count<T>();
  static_assert(fields >= 1 && fields <= 16, "give the struct fewer columns");
  if constexpr (fields == 1) {
    auto& [a] = value;
    fill(row, a);
  } else if constexpr (fields == 2) {
    auto& [a, b] = value;
    fill(row, a, b);
  } else if constexpr (fields == 3) {
    auto& [a, b, c] = value;
    fill(row, a, b, c);
  } else if constexpr (fields == 4) {
    auto& [a, b, c, d] = value;
    fill(row, a, b, c, d);
  } else if constexpr (fields == 5) {
    auto& [a, b, c, d, e] = value;
    fill(row, a, b, c, d, e);
  } else if constexpr (fields == 6) {
    auto& [a, b, c, d, e, f] = value;
    fill(row, a, b, c, d, e, f);
  } else if constexpr (fields == 7) {
    auto& [a, b, c, d, e, f, g] = value;
    fill(row, a, b, c, d, e, f, g);
  } else if constexpr (fields == 8) {
    auto& [a, b, c, d, e, f, g, h] = value;
    fill(row, a, b, c, d, e, f, g, h);
  } else if constexpr (fields == 9) {
    auto& [a, b, c, d, e, f, g, h, i] = value;
    fill(row, a, b, c, d, e, f, g, h, i);
  } else if constexpr (fields == 10) {
    auto& [a, b, c, d, e, f, g, h, i, j] = value;
    fill(row, a, b, c, d, e, f, g, h, i, j);
  } else if constexpr (fields == 11) {
    auto& [a, b, c, d, e, f, g, h, i, j, k] = value;
    fill(row, a, b, c, d, e, f, g, h, i, j, k);
  } else if constexpr (fields == 12) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l] = value;
    fill(row, a, b, c, d, e, f, g, h, i, j, k, l);
  } else if constexpr (fields == 13) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value;
    fill(row, a, b, c, d, e, f, g, h, i, j, k, l, m);
  } else if constexpr (fields == 14) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value;
    fill(row, a, b, c, d, e, f, g, h, i, j, k, l, m, n);
  } else if constexpr (fields == 15) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value;
    fill(row, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
  } else if constexpr (fields == 16) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value;
    fill(row, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
  }
}

}  // namespace detail

/// A scalar from the first column, or an aggregate of scalars from as many columns as it has
/// fields: with more or fewer it throws std::logic_error. NULL is only read into `std::optional`,
/// or as 0 or "".
template <class T>
T from_row(const Row& row) {
  if constexpr (detail::Scalar<T>) {
    detail::need_columns(row, 1);
    return detail::column_as<T>(row, 0);
  } else {
    static_assert(std::is_aggregate_v<T>);
    T value{};
    detail::fill_aggregate(row, value);
    return value;
  }
}

}  // namespace alongside
