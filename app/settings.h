// What an operator may set: one TOML file, the environment, flags; the later wins.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alongside {

struct Settings {
  std::string listen = "127.0.0.1:8080";      // ADDRESS:PORT, [::1]:8080 for IPv6
  std::string database = "alongside.sqlite";  // A file, or postgresql://...
  std::string key_file;                       // "": `alongside.key` beside the SQLite file
  std::string base_url;                       // "": http:// and `listen`
  std::string time_zone = "Europe/London";
  std::string log_level = "info";   // debug, info, warning, error
  std::string log_format = "text";  // text, json
  int workers = 0;                  // 0: four times the cores
  bool trust_forwarded = false;     // A proxy on this machine tells the client's address.
  std::string metrics_listen;       // ADDRESS:PORT of /metrics for Prometheus; "": there is none.
  std::string mail_server;          // A name or an address; "": no mail goes out.
  int mail_port = 587;
  std::string mail_security = "starttls";  // starttls, tls, none
  std::string mail_user;                   // "": without signing in.
  std::string mail_password_file;          // Its first line.
  std::string mail_from;                   // The address that mails come from.
  std::string mail_from_name = "Alongside";
  std::string backup_folder;           // Each night a backup goes there; "": none is made.
  int backup_keep = 30;                // So many of them stay; 0: all.
  int backup_keep_days = 0;            // Older ones go, but never the last; 0: none.
  std::string backup_recipient;        // Public key (age1...) that they are encrypted for.
  std::string backup_passphrase_file;  // Or a file with their passphrase.
};

struct ListenAddress {
  std::string address;
  std::uint16_t port = 0;
};

/// Reads `file` ("": alongside.toml here, or /etc/alongside/alongside.toml, where there is one),
/// then ALONGSIDE_LISTEN, ALONGSIDE_DATABASE and so on. Throws CommandProblem, naming the line.
Settings load_settings(const std::string& file);

/// All that a file or the environment may set, as a file names them.
std::vector<std::string_view> setting_names();

/// Throws CommandProblem where `listen` is not ADDRESS:PORT.
ListenAddress listen_address(const std::string& listen);

std::string key_file_of(const Settings& settings);
/// Beside the key, for it must not be in the database's backup either: `alongside.erased`.
std::string erased_list_of(const Settings& settings);
std::string base_url_of(const Settings& settings);

}  // namespace alongside
