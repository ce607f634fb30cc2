// The database: two kinds of transaction, statements, batches.
//
//   db.read([&](Read& read) { return read.one<Group>(find_group_sql, id); });
//   db.write([&](Write& write) { write.run(rename_sql, id, name); write.commit(); });
//
// A read sees one moment of the database. A write is alone: `BEGIN IMMEDIATE` on SQLite, where one
// thread does all writing and one durable commit carries every job that waited (a savepoint each);
// SERIALIZABLE on PostgreSQL. On a serialization failure the whole body runs again, so a body does
// nothing outside its transaction; what must follow it goes into `publish` or an outbox table.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "foundation/base/stop.h"
#include "foundation/db/row.h"
#include "foundation/db/sql.h"

namespace alongside {

/// The database could not do it: the disk is full, the connection broke. The person sees an
/// apology, the log the text, which holds no values.
struct DatabaseFailed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

namespace detail {

/// Statements on their way to the database: `rows` is called for every row of its statement.
struct Call {
  Sql sql;
  std::vector<Parameter> parameters;
  std::function<void(const Row&)> rows;
  std::int64_t changed = 0;  // Out: rows inserted, updated or deleted.
  enum class Fetch { together, row_by_row } fetch = Fetch::together;
};

/// One connection in one transaction. Implemented by the drivers.
class Session {
 public:
  virtual ~Session() = default;
  /// Runs calls that do not depend on each other: a loop on SQLite, a pipeline on PostgreSQL.
  virtual void run(Call* calls, std::size_t count) = 0;
};

enum class Expect { one, maybe, all };

}  // namespace detail

/// A question that waits to be asked: see `Transaction::together`.
template <class T, detail::Expect E>
struct Query {
  Sql sql;
  std::vector<Parameter> parameters;
};

template <class T, class... P>
Query<T, detail::Expect::one> one(Sql sql, const P&... parameters) {
  return {sql, {Parameter(parameters)...}};
}
template <class T, class... P>
Query<T, detail::Expect::maybe> maybe(Sql sql, const P&... parameters) {
  return {sql, {Parameter(parameters)...}};
}
template <class T, class... P>
Query<T, detail::Expect::all> all(Sql sql, const P&... parameters) {
  return {sql, {Parameter(parameters)...}};
}

class Transaction {
 public:
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// The first row; throws NotFound where there is none.
  template <class T, class... P>
  T one(Sql sql, const P&... parameters) {
    return std::get<0>(together(alongside::one<T>(sql, parameters...)));
  }
  template <class T, class... P>
  std::optional<T> maybe(Sql sql, const P&... parameters) {
    return std::get<0>(together(alongside::maybe<T>(sql, parameters...)));
  }
  template <class T, class... P>
  std::vector<T> all(Sql sql, const P&... parameters) {
    return std::get<0>(together(alongside::all<T>(sql, parameters...)));
  }

  /// Several independent questions in one go:
  ///   auto [question, statements] = read.together(one<Question>(...), all<Statement>(...));
  template <class... Q>
  auto together(Q&&... queries) {
    std::tuple answers{Answer<std::decay_t<Q>>{}...};
    std::apply(
        [&](auto&... answer) {
          detail::Call calls[]{answer.call(queries)...};
          session_.run(calls, sizeof...(Q));
        },
        answers);
    return std::apply([](auto&... answer) { return std::make_tuple(std::move(answer).take()...); },
                      answers);
  }

  /// Row by row, of columns that the source does not know (foundation/db/every_table.h). `use` asks
  /// the database nothing.
  void each_row(Sql sql, const std::function<void(const Row&)>& use) {
    detail::Call call{sql, {}, use, 0, detail::Call::Fetch::row_by_row};
    session_.run(&call, 1);
  }

  /// Row by row, for what is too long to hold. `use` asks the database nothing.
  template <class T, class... P>
  void each(Sql sql, const std::function<void(T&&)>& use, const P&... parameters) {
    detail::Call call{sql,
                      {Parameter(parameters)...},
                      [&](const Row& row) { use(from_row<T>(row)); },
                      0,
                      detail::Call::Fetch::row_by_row};
    session_.run(&call, 1);
  }

 protected:
  explicit Transaction(detail::Session& session) : session_(session) {}
  ~Transaction() = default;
  detail::Session& session_;

 private:
  template <class Q>
  struct Answer;
  template <class T, detail::Expect E>
  struct Answer<Query<T, E>> {
    std::vector<T> rows;
    detail::Call call(Query<T, E>& query) {
      return {query.sql, std::move(query.parameters),
              [this](const Row& row) { rows.push_back(from_row<T>(row)); }};
    }
    auto take() && {
      if constexpr (E == detail::Expect::all) {
        return std::move(rows);
      } else if constexpr (E == detail::Expect::maybe) {
        return rows.empty() ? std::optional<T>() : std::optional<T>(std::move(rows.front()));
      } else {
        if (rows.empty()) throw NotFound();
        return std::move(rows.front());
      }
    }
  };
};

class Read : public Transaction {
 protected:
  using Transaction::Transaction;
};

/// Rolls back unless `commit` was called.
class Write : public Read {
 public:
  /// How many rows it changed.
  template <class... P>
  std::int64_t run(Sql sql, const P&... parameters) {
    detail::Call call{sql, {Parameter(parameters)...}, {}};
    session_.run(&call, 1);
    return call.changed;
  }

  /// Keep what was done; it is durable when `Database::write` returns.
  void commit() { committed_ = true; }

  /// After the commit, on every node, those who listen to `topic` are told. Topics are made of
  /// route and number (`results/12`), 100 bytes at most, and say nothing of what persons wrote.
  void publish(std::string topic) { topics_.push_back(std::move(topic)); }

  /// For a write that takes access away: after the commit, on every node, the event streams of
  /// `reader` end. A browser that asks again is checked again.
  void end_streams_of(std::string_view reader) {
    publish(std::string(end_of_streams_begins).append(reader));
  }
  static constexpr std::string_view end_of_streams_begins = "end/";

  bool committed() const { return committed_; }
  const std::vector<std::string>& topics() const { return topics_; }

 protected:
  using Read::Read;

 private:
  bool committed_ = false;
  std::vector<std::string> topics_;
};

enum class Engine { sqlite, postgresql };

struct DatabaseOptions {
  /// A file's path, or `postgresql://...`.
  std::string location;
  int readers = 4;  // Connections that read at a time, at most.
  int writers = 4;  // On PostgreSQL; SQLite has one.
};

class Database {
 public:
  /// Opens (SQLite: makes) it. Throws CommandProblem with one line an operator understands.
  static std::unique_ptr<Database> open(const DatabaseOptions& options);
  virtual ~Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  virtual Engine engine() const = 0;

  /// Waits for a reading connection, then runs `body` in a read transaction.
  template <class F>
  auto read(F&& body) {
    using R = std::invoke_result_t<F, Read&>;
    if constexpr (std::is_void_v<R>) {
      run_read([&](Read& read) { body(read); });
    } else {
      std::optional<R> result;
      run_read([&](Read& read) { result.emplace(body(read)); });
      return std::move(*result);
    }
  }

  /// Runs `body` in a write transaction and waits until it is durable. May run it again.
  template <class F>
  auto write(F&& body) {
    using R = std::invoke_result_t<F, Write&>;
    if constexpr (std::is_void_v<R>) {
      run_write([&](Write& write) { body(write); });
    } else {
      std::optional<R> result;
      run_write([&](Write& write) { result.emplace(body(write)); });
      return std::move(*result);
    }
  }

  /// The same without waiting: `done` is called from a thread of the database, when the job is
  /// durable or rolled back, with what `job` threw or nullptr. Throws DatabaseFailed when
  /// thousands wait already. `done` does not throw, and waits for no other write.
  using WriteJob = std::function<void(Write&)>;
  using WriteDone = std::function<void(std::exception_ptr)>;
  virtual void submit_write(WriteJob job, WriteDone done) = 0;

  /// `listener` is called for each topic published by any node, from a thread of the database, for
  /// as long as the database lives; it never waits. Several may listen.
  virtual void on_publish(std::function<void(std::string_view topic)> listener) = 0;

  /// For tests: the next `statements` statements work, the one after them fails, once.
  virtual void fail_after(int statements) = 0;

  /// For the migrator, which alone runs texts that are not literals (foundation/db/migrate.h).
  virtual void run_script(std::string_view script) = 0;
  /// The same for a script that puts new tables in the place of old ones: nothing that points to
  /// the old ones is touched, and whatever pointed somewhere before still does at the end.
  virtual void run_rebuild(std::string_view script) { run_script(script); }

 protected:
  Database() = default;
  virtual void run_read(const std::function<void(Read&)>& body) = 0;
  void run_write(const WriteJob& job);
};

}  // namespace alongside
