#include "app/mail_server.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "foundation/base/stop.h"

namespace alongside {
namespace {

MailSecurity security_of(const std::string& word) {
  if (word == "starttls") return MailSecurity::starttls;
  if (word == "tls") return MailSecurity::tls;
  if (word == "none") return MailSecurity::none;
  throw CommandProblem(fmt::format("mail_security must be starttls, tls or none, not '{}'", word));
}

std::string password_in(const std::string& path) {
  if (path.empty()) return "";
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line) || line.empty()) {
    throw CommandProblem(fmt::format("mail_password_file: {} has no first line to read", path));
  }
  return line;
}

/// A name or an address: nothing that would end it in the address that libcurl is given.
bool is_host(const std::string& host) {
  return std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == ':' || c == '[' || c == ']';
  });
}

}  // namespace

std::optional<MailServer> mail_server_of(const Settings& settings) {
  if (settings.mail_server.empty()) return std::nullopt;
  if (!is_host(settings.mail_server)) {
    throw CommandProblem(
        fmt::format("mail_server must be a name or an address, not '{}'", settings.mail_server));
  }
  if (settings.mail_port < 1 || settings.mail_port > 65535) {
    throw CommandProblem("mail_port must be from 1 to 65535");
  }
  const auto from = MailAddress::of(settings.mail_from);
  if (!from) throw CommandProblem("mail_from must be an address like together@example.org");
  return MailServer{.host = settings.mail_server,
                    .port = static_cast<std::uint16_t>(settings.mail_port),
                    .security = security_of(settings.mail_security),
                    .user = settings.mail_user,
                    .password = password_in(settings.mail_password_file),
                    .from = *from,
                    .from_name = settings.mail_from_name};
}

}  // namespace alongside
