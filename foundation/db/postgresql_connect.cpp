// Reaching the server, and saying in one line why it cannot be reached.
#include <fmt/format.h>
#include <libpq-fe.h>

#include "foundation/db/postgresql_connection.h"

namespace alongside::detail {
namespace {

constexpr int oldest_version = 150000;

std::string password_of(const std::string& location) {
  PQconninfoOption* options = PQconninfoParse(location.c_str(), nullptr);
  if (options == nullptr) {
    // libpq's own words would show the whole address, with the password.
    throw CommandProblem(
        "The address of the PostgreSQL database cannot be read: write it as "
        "postgresql://NAME@HOST:PORT/DATABASE");
  }
  std::string password;
  for (const auto* option = options; option->keyword != nullptr; ++option) {
    if (std::string_view(option->keyword) == "password" && option->val != nullptr) {
      password = option->val;
    }
  }
  PQconninfoFree(options);
  return password;
}

/// The first line of what libpq says, without the password.
std::string reason_of(PGconn* connection, const std::string& password) {
  std::string reason = PQerrorMessage(connection);
  reason = reason.substr(0, reason.find('\n'));
  for (std::size_t at = 0; !password.empty();) {
    at = reason.find(password, at);
    if (at == std::string::npos) break;
    reason.replace(at, password.size(), "***");
    at += 3;
  }
  return reason;
}

void ignore_notice(void*, const PGresult*) {}

}  // namespace

void EndConnection::operator()(PGconn* connection) const {
  PQfinish(connection);
}
void ClearResult::operator()(PGresult* result) const {
  PQclear(result);
}

std::string problem_of_server(int version, std::string_view encoding) {
  if (version < oldest_version) {
    return fmt::format("PostgreSQL 15 or newer is needed; this server has {}.{}", version / 10000,
                       version % 10000);
  }
  if (encoding != "UTF8") {
    return fmt::format("The PostgreSQL database must have the encoding UTF8; this one has {}",
                       encoding);
  }
  return "";
}

PostgresqlHandle connect_postgresql(const std::string& location) {
  const std::string password = password_of(location);
  // What stands before `dbname` can be set otherwise in the address. A dead network is noticed
  // within half a minute.
  const char* const names[] = {"connect_timeout",
                               "tcp_user_timeout",
                               "keepalives_idle",
                               "application_name",
                               "dbname",
                               "client_encoding",
                               nullptr};
  const char* const values[] = {"5", "30000", "30", "alongside", location.c_str(), "UTF8", nullptr};
  PostgresqlHandle handle(PQconnectdbParams(names, values, 1));
  if (PQstatus(handle.get()) != CONNECTION_OK) {
    throw ConnectionBroken(
        fmt::format("Cannot reach PostgreSQL: {}", reason_of(handle.get(), password)));
  }
  const char* encoding = PQparameterStatus(handle.get(), "server_encoding");
  const std::string problem =
      problem_of_server(PQserverVersion(handle.get()), encoding == nullptr ? "" : encoding);
  if (!problem.empty()) throw CommandProblem(problem);
  PQsetNoticeReceiver(handle.get(), ignore_notice, nullptr);
  return handle;
}

}  // namespace alongside::detail
