// One PostgreSQL connection, used by one thread at a time. Only the PostgreSQL driver includes it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "foundation/db/driver.h"

struct pg_conn;
struct pg_result;

namespace alongside::detail {

/// The channel that topics travel on, between all nodes of a database.
inline constexpr const char* publish_channel = "alongside";

struct EndConnection {
  void operator()(pg_conn* connection) const;
};
struct ClearResult {
  void operator()(pg_result* result) const;
};
using PostgresqlHandle = std::unique_ptr<pg_conn, EndConnection>;
using PostgresqlResult = std::unique_ptr<pg_result, ClearResult>;

/// Throws ConnectionBroken with one line that never holds the password, CommandProblem where the
/// server will not do.
PostgresqlHandle connect_postgresql(const std::string& location);

/// Why a server will not do, or nothing. `version` as in PQserverVersion.
std::string problem_of_server(int version, std::string_view encoding);

class PostgresqlConnection final : public Session {
 public:
  enum class Purpose { read, write };
  PostgresqlConnection(const std::string& location, Purpose purpose, PlannedFailure& planned);

  /// What is sent from here on is one transaction. Costs nothing: BEGIN travels with the first
  /// statements.
  void begin();
  void run(Call* calls, std::size_t count) override;
  void run_script(const std::string& script);
  /// Throws what an earlier statement of the transaction threw, SerializationFailed where it may
  /// be tried again; after ConnectionBroken nobody knows whether it was kept, so it becomes a
  /// plain DatabaseFailed.
  void commit(const std::vector<std::string>& topics);
  /// Ends a read, or undoes a write. Does not wait for the answer.
  void end();
  bool broken() const;
  /// From here to `let_others` no other write of any process is under way: waits until those that
  /// are have ended. Outside a transaction. A connection that breaks lets others too.
  void hold_alone();
  void let_others();

 private:
  struct Statement {
    std::string name;
    enum class State { unknown, sent, prepared } state = State::unknown;
  };
  /// What the server will answer next.
  struct Expected {
    Statement* preparing = nullptr;
    Call* call = nullptr;
    const char* sql = nullptr;
  };

  void hear_end();
  void send_begin();
  void send_outside(const char* sql);
  void send_plain(const char* sql);
  void send_call(Call& call);
  Statement& prepared(const Call& call);
  void encode(const std::vector<Parameter>& parameters);
  void checked(int sent);
  void sync_and_receive();
  void receive_one(const Expected& expected);
  void take(const Expected& expected, pg_result* result);
  void give_rows(Call& call, pg_result* result);
  void receive_sync();
  void forget_unprepared();
  void fail(pg_result* result, const char* sql);

  PostgresqlHandle handle_;
  Purpose purpose_;
  PlannedFailure& planned_;
  std::unordered_map<std::string, Statement> statements_;
  std::vector<Expected> expected_;
  std::exception_ptr failure_;
  bool begun_ = false;
  bool busy_ = false;
  bool end_unanswered_ = false;
  bool broken_ = false;
  bool alone_ = false;

  // The parameters of one statement in libpq's form.
  std::vector<std::uint64_t> numbers_;
  std::vector<unsigned> types_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace alongside::detail
