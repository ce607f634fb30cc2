// A statement is text that stands in the source: nothing from outside can become SQL.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"

namespace alongside {

namespace detail {
class CatalogueSql;
struct SqliteText {
  const char* text;
};
struct PostgresqlText {
  const char* text;
};
}  // namespace detail

/// For what the databases do each in its own way (a search): both texts stand side by side, have
/// the same parameters and answer with the same columns.
///
///   constexpr Sql search_sql{for_sqlite("SELECT ..."), for_postgresql("SELECT ...")};
consteval detail::SqliteText for_sqlite(const char* text) {
  return {text};
}
consteval detail::PostgresqlText for_postgresql(const char* text) {
  return {text};
}

/// One SQL statement, for both databases, with `$1`, `$2` ... for its parameters. Its text's
/// address is the key under which each connection keeps it prepared. Inside a function write
/// `static constexpr`, so that lambdas reach it without a capture.
class Sql {
 public:
  consteval Sql(const char* text) : sqlite_(text), postgresql_(text) {}  // NOLINT: on purpose
  consteval Sql(detail::SqliteText sqlite, detail::PostgresqlText postgresql)
      : sqlite_(sqlite.text), postgresql_(postgresql.text) {}
  constexpr const char* sqlite() const { return sqlite_; }
  constexpr const char* postgresql() const { return postgresql_; }

 private:
  /// Of names that the database's own catalogue gave, for copies of everything; kept for good.
  friend class detail::CatalogueSql;
  struct OfCatalogue {};
  constexpr Sql(OfCatalogue, const char* text) : sqlite_(text), postgresql_(text) {}

  const char* sqlite_;
  const char* postgresql_;
};

/// One parameter, not owning its text. Booleans are 0 and 1, instants microseconds: both
/// databases hold them as whole numbers.
class Parameter {
 public:
  Parameter(std::nullptr_t) {}                            // NOLINT: implicit on purpose
  Parameter(bool value) : value_(std::int64_t{value}) {}  // NOLINT
  template <class I>
    requires(std::is_integral_v<I> && !std::is_same_v<I, bool>)
  Parameter(I value) : value_(static_cast<std::int64_t>(value)) {}        // NOLINT
  Parameter(double value) : value_(value) {}                              // NOLINT
  Parameter(std::string_view text) : value_(text) {}                      // NOLINT
  Parameter(const std::string& text) : value_(std::string_view(text)) {}  // NOLINT
  Parameter(const char* text) : value_(std::string_view(text)) {}         // NOLINT
  Parameter(Instant instant) : value_(microseconds_of(instant)) {}        // NOLINT
  template <class T>
  Parameter(Id<T> id) : value_(id.number) {}  // NOLINT
  template <class E>
    requires std::is_enum_v<E>
  Parameter(E value) : value_(static_cast<std::int64_t>(value)) {}  // NOLINT
  template <class T>
  Parameter(const std::optional<T>& value) {  // NOLINT
    if (value) {
      *this = Parameter(*value);
    } else {
      type_of_null_ = Parameter(T{}).type();
    }
  }

  using Value = std::variant<std::monostate, std::int64_t, double, std::string_view>;
  const Value& value() const { return value_; }

  /// PostgreSQL resolves operators by it. An empty `optional` has the type that it could hold.
  enum class Type : unsigned char { unknown, integer, real, text };
  Type type() const {
    return value_.index() == 0 ? type_of_null_ : static_cast<Type>(value_.index());
  }

 private:
  Value value_;
  Type type_of_null_ = Type::unknown;
};

}  // namespace alongside
