#include "foundation/db/postgresql_connection.h"

#include <endian.h>
#include <fmt/format.h>
#include <libpq-fe.h>

#include <bit>
#include <charconv>
#include <cstring>
#include <stdexcept>

#include "foundation/db/commit_in_doubt.h"

namespace alongside::detail {
namespace {

// Object ids of types, from PostgreSQL's own pg_type.dat; they never change.
constexpr unsigned int8_type = 20;
constexpr unsigned text_type = 25;
constexpr unsigned float8_type = 701;
constexpr int binary = 1;
constexpr int as_text = 0;

constexpr const char* begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr const char* begin_write = "BEGIN ISOLATION LEVEL SERIALIZABLE";

// SERIALIZABLE notes what a transaction has read. A scan of a whole table notes the whole table,
// and then every other write to it is a conflict; the planner likes such scans while tables are
// small. By an index only the rows and pages seen are noted.
constexpr const char* postgresql_writer =
    "SET idle_in_transaction_session_timeout = '60s'; SET enable_seqscan = off";
constexpr const char* postgresql_reader = "SET idle_in_transaction_session_timeout = '60s'";

constexpr Sql publish_sql{"SELECT pg_notify('alongside', $1)"};

// Each write of each process shares this lock until its end; the one that keeps losing holds it for
// itself, before its transaction begins, so that what it sees is all that the others kept.
constexpr Sql beside_others_sql{"SELECT pg_advisory_xact_lock_shared(20260101)"};
constexpr const char* hold_alone_sql = "SELECT pg_advisory_lock(20260101)";
constexpr const char* let_others_sql = "SELECT pg_advisory_unlock(20260101)";

class PostgresqlRow final : public Row {
 public:
  PostgresqlRow(const PGresult* result, int row) : result_(result), row_(row) {}
  int columns() const override { return PQnfields(result_); }
  bool is_null(int column) const override { return PQgetisnull(result_, row_, column) == 1; }
  std::int64_t integer(int column) const override {
    const std::string_view value = text(column);
    if (value.starts_with('t')) return 1;  // A comparison: `true`, where SQLite has 1.
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  }
  double real(int column) const override {
    const std::string_view value = text(column);
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  }
  std::string_view text(int column) const override {
    return {PQgetvalue(result_, row_, column),
            static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }

 private:
  const PGresult* result_;
  int row_;
};

bool is_class(std::string_view state, std::string_view beginning) {
  return state.starts_with(beginning);
}

/// The server's words, where they hold no values.
std::string words_of(const PGresult* result, std::string_view state) {
  if (is_class(state, "22") || is_class(state, "P0")) return "a value does not fit";
  const char* words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  return words == nullptr ? "no answer" : words;
}

std::exception_ptr failure_of(const PGresult* result, const char* sql) {
  const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view state = field == nullptr ? "" : field;
  const std::string text =
      fmt::format("PostgreSQL: {} ({}), at: {}", words_of(result, state), state, shown_in_log(sql));
  if (state == "40001" || state == "40P01") {
    return std::make_exception_ptr(SerializationFailed(text));
  }
  // The server ends (57P01 to 57P03) or the connection does; no state where libpq noticed it.
  if (is_class(state, "57P0") || state.empty()) {
    return std::make_exception_ptr(ConnectionBroken(text));
  }
  return std::make_exception_ptr(DatabaseFailed(text));
}

std::uint64_t network_order(std::uint64_t number) {
  return htobe64(number);
}

}  // namespace

PostgresqlConnection::PostgresqlConnection(const std::string& location, Purpose purpose,
                                           PlannedFailure& planned)
    : handle_(connect_postgresql(location)), purpose_(purpose), planned_(planned) {
  const char* set_up = purpose == Purpose::write ? postgresql_writer : postgresql_reader;
  const PostgresqlResult result(PQexec(handle_.get(), set_up));
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK || PQenterPipelineMode(handle_.get()) != 1) {
    throw ConnectionBroken("PostgreSQL: cannot set up the connection");
  }
}

bool PostgresqlConnection::broken() const {
  return broken_ || PQstatus(handle_.get()) == CONNECTION_BAD;
}

void PostgresqlConnection::begin() {
  begun_ = false;
  failure_ = nullptr;
}

void PostgresqlConnection::run(Call* calls, std::size_t count) {
  if (busy_) throw std::logic_error("a statement inside `each`");
  if (failure_) throw DatabaseFailed("an earlier statement of this transaction failed");
  busy_ = true;
  try {
    for (std::size_t number = 0; number < count; ++number) {
      planned_.count_statement();
      refuse_unfit_text(calls[number].parameters);
    }
    send_begin();
    for (Call* call = calls; call != calls + count; ++call) send_call(*call);
    sync_and_receive();
  } catch (...) {
    failure_ = std::current_exception();
    expected_.clear();
    busy_ = false;
    throw;
  }
  busy_ = false;
}

void PostgresqlConnection::checked(int sent) {
  if (sent == 1) return;
  // Part of a pipeline may be on its way: what the server would answer cannot be told any more.
  broken_ = true;
  throw ConnectionBroken("PostgreSQL: cannot send");
}

void PostgresqlConnection::hear_end() {
  if (end_unanswered_) {
    receive_sync();
    end_unanswered_ = false;
  }
  if (broken()) throw ConnectionBroken("PostgreSQL: the connection is gone");
}

void PostgresqlConnection::send_begin() {
  hear_end();
  if (begun_) return;
  send_plain(purpose_ == Purpose::read ? begin_read : begin_write);
  begun_ = true;
  if (purpose_ == Purpose::read || alone_) return;
  Call call{beside_others_sql, {}, {}};
  send_call(call);
  expected_.back().call = nullptr;  // Its one row says nothing.
}

void PostgresqlConnection::hold_alone() {
  if (alone_) return;
  send_outside(hold_alone_sql);
  alone_ = true;
}

void PostgresqlConnection::let_others() {
  if (!alone_) return;
  send_outside(let_others_sql);
  alone_ = false;
}

void PostgresqlConnection::send_outside(const char* sql) {
  failure_ = nullptr;
  hear_end();
  send_plain(sql);
  sync_and_receive();
}

void PostgresqlConnection::send_plain(const char* sql) {
  checked(PQsendQueryParams(handle_.get(), sql, 0, nullptr, nullptr, nullptr, nullptr, as_text));
  expected_.push_back({.sql = sql});
}

PostgresqlConnection::Statement& PostgresqlConnection::prepared(const Call& call) {
  // The literal's address, and the types: `nullptr` has none, so one call can come with several.
  const char* address = call.sql.postgresql();
  std::string key(reinterpret_cast<const char*>(&address), sizeof address);
  for (const Parameter& parameter : call.parameters) {
    key.push_back(static_cast<char>(parameter.type()));
  }
  Statement& statement = statements_[key];
  if (statement.name.empty()) statement.name = fmt::format("s{}", statements_.size());
  return statement;
}

void PostgresqlConnection::encode(const std::vector<Parameter>& parameters) {
  const std::size_t count = parameters.size();
  numbers_.resize(count);  // Before any pointer into it is taken.
  types_.resize(count);
  values_.resize(count);
  lengths_.resize(count);
  formats_.assign(count, binary);
  constexpr unsigned types[]{0, int8_type, float8_type, text_type};
  for (std::size_t i = 0; i < count; ++i) {
    const auto& value = parameters[i].value();
    types_[i] = types[static_cast<std::size_t>(parameters[i].type())];
    values_[i] = reinterpret_cast<const char*>(&numbers_[i]);
    lengths_[i] = sizeof(std::uint64_t);
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      numbers_[i] = network_order(static_cast<std::uint64_t>(*number));
    } else if (const auto* real = std::get_if<double>(&value)) {
      numbers_[i] = network_order(std::bit_cast<std::uint64_t>(*real));
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      values_[i] = text->data() == nullptr ? "" : text->data();
      lengths_[i] = static_cast<int>(text->size());
    } else {
      values_[i] = nullptr;
    }
  }
}

void PostgresqlConnection::send_call(Call& call) {
  encode(call.parameters);
  const int count = static_cast<int>(call.parameters.size());
  Statement& statement = prepared(call);
  if (statement.state == Statement::State::unknown) {
    checked(PQsendPrepare(handle_.get(), statement.name.c_str(), call.sql.postgresql(), count,
                          types_.data()));
    statement.state = Statement::State::sent;
    expected_.push_back({.preparing = &statement, .sql = call.sql.postgresql()});
  }
  checked(PQsendQueryPrepared(handle_.get(), statement.name.c_str(), count, values_.data(),
                              lengths_.data(), formats_.data(), as_text));
  expected_.push_back({.call = &call, .sql = call.sql.postgresql()});
}

void PostgresqlConnection::sync_and_receive() {
  checked(PQpipelineSync(handle_.get()));
  for (const Expected& expected : expected_) {
    if (!broken()) receive_one(expected);
  }
  if (!broken()) receive_sync();
  forget_unprepared();
  expected_.clear();
  if (failure_) std::rethrow_exception(failure_);
}

/// All that the server says to one statement. A failure is kept and the rest still read, so that
/// the connection stays usable.
void PostgresqlConnection::receive_one(const Expected& expected) {
  if (expected.call != nullptr && expected.call->fetch == Call::Fetch::row_by_row) {
    PQsetSingleRowMode(handle_.get());
  }
  while (const PostgresqlResult result{PQgetResult(handle_.get())}) {
    take(expected, result.get());
    if (broken()) return;
  }
}

void PostgresqlConnection::take(const Expected& expected, PGresult* result) {
  switch (PQresultStatus(result)) {
    case PGRES_PIPELINE_ABORTED:
      return;
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
      if (expected.preparing != nullptr) expected.preparing->state = Statement::State::prepared;
      if (expected.call != nullptr && !failure_) give_rows(*expected.call, result);
      return;
    default:
      fail(result, expected.sql);
  }
}

void PostgresqlConnection::give_rows(Call& call, PGresult* result) {
  const int rows = PQntuples(result);
  try {
    for (int number = 0; call.rows && number < rows; ++number) {
      call.rows(PostgresqlRow(result, number));
    }
  } catch (...) {
    failure_ = std::current_exception();
    return;
  }
  // SELECT counts the rows it found there; nothing was changed.
  if (std::strncmp(PQcmdStatus(result), "SELECT", 6) == 0) return;
  const std::string_view changed = PQcmdTuples(result);
  std::from_chars(changed.data(), changed.data() + changed.size(), call.changed);
}

void PostgresqlConnection::fail(PGresult* result, const char* sql) {
  const std::exception_ptr failure = failure_of(result, sql);
  try {
    std::rethrow_exception(failure);
  } catch (const ConnectionBroken&) {
    broken_ = true;
  } catch (const DatabaseFailed&) {  // The transaction failed; the connection did not.
  }
  if (!failure_) failure_ = failure;
}

/// Reads up to the end of what was sent.
void PostgresqlConnection::receive_sync() {
  int nothing_in_a_row = 0;
  while (!broken() && nothing_in_a_row < 2) {
    const PostgresqlResult result{PQgetResult(handle_.get())};
    nothing_in_a_row = result ? 0 : nothing_in_a_row + 1;
    if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) return;
  }
  broken_ = true;
}

/// What was not prepared, because something before it failed, is prepared at its next use.
void PostgresqlConnection::forget_unprepared() {
  for (const Expected& expected : expected_) {
    if (expected.preparing != nullptr && expected.preparing->state == Statement::State::sent) {
      expected.preparing->state = Statement::State::unknown;
    }
  }
}

void PostgresqlConnection::run_script(const std::string& script) {
  planned_.count_statement();
  try {
    send_begin();
    sync_and_receive();
    // Several statements in one text are refused in a pipeline.
    checked(PQexitPipelineMode(handle_.get()));
    const PostgresqlResult result(PQexec(handle_.get(), script.c_str()));
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
      fail(result.get(), script.c_str());
    }
    checked(PQenterPipelineMode(handle_.get()));
    if (failure_) std::rethrow_exception(failure_);
  } catch (...) {
    failure_ = std::current_exception();
    throw;
  }
}

void PostgresqlConnection::commit(const std::vector<std::string>& topics) {
  if (failure_) std::rethrow_exception(failure_);
  if (!begun_) {
    if (topics.empty()) return;
    // Alone: while COMMIT is not under way, a broken connection means that nothing was kept.
    send_begin();
    sync_and_receive();
  }
  try {
    for (const std::string& topic : topics) {
      Call call{publish_sql, {topic}, {}};
      send_call(call);
      expected_.back().call = nullptr;  // Its one row says nothing.
    }
    send_plain("COMMIT");
    sync_and_receive();
  } catch (const ConnectionBroken& failure) {
    throw CommitInDoubt(failure.what());
  }
  begun_ = false;
}

void PostgresqlConnection::end() {
  expected_.clear();
  if (!begun_ || broken()) return;
  begun_ = false;
  const bool sent = PQsendQueryParams(handle_.get(), "ROLLBACK", 0, nullptr, nullptr, nullptr,
                                      nullptr, as_text) == 1 &&
                    PQpipelineSync(handle_.get()) == 1;
  if (sent) {
    end_unanswered_ = true;
  } else {
    broken_ = true;
  }
}

}  // namespace alongside::detail
