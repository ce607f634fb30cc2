#include "app/settings.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <variant>

#include "foundation/base/stop.h"
#include "foundation/base/text.h"

namespace alongside {
namespace {

/// A whole number from 0 to `most`.
struct Number {
  int Settings::* place;
  int most;
};

struct Setting {
  const char* name;
  std::variant<std::string Settings::*, Number, bool Settings::*> place;
};

const std::array<Setting, 22> known_settings{{
    {"listen", &Settings::listen},
    {"database", &Settings::database},
    {"key_file", &Settings::key_file},
    {"base_url", &Settings::base_url},
    {"time_zone", &Settings::time_zone},
    {"log_level", &Settings::log_level},
    {"log_format", &Settings::log_format},
    {"workers", Number{&Settings::workers, 1024}},
    {"trust_forwarded", &Settings::trust_forwarded},
    {"metrics_listen", &Settings::metrics_listen},
    {"mail_server", &Settings::mail_server},
    {"mail_port", Number{&Settings::mail_port, 65535}},
    {"mail_security", &Settings::mail_security},
    {"mail_user", &Settings::mail_user},
    {"mail_password_file", &Settings::mail_password_file},
    {"mail_from", &Settings::mail_from},
    {"mail_from_name", &Settings::mail_from_name},
    {"backup_folder", &Settings::backup_folder},
    {"backup_keep", Number{&Settings::backup_keep, 100'000}},
    {"backup_keep_days", Number{&Settings::backup_keep_days, 100'000}},
    {"backup_recipient", &Settings::backup_recipient},
    {"backup_passphrase_file", &Settings::backup_passphrase_file},
}};

void set_number(Settings& settings, const Number& setting, std::optional<long long> value,
                std::string_view name) {
  if (!value || *value < 0 || *value > setting.most) {
    throw CommandProblem(fmt::format("{} must be a whole number from 0 to {}", name, setting.most));
  }
  settings.*setting.place = static_cast<int>(*value);
}

/// Of a file: each value has a kind.
struct FromNode {
  const toml::node& node;
  const std::string& file;
  std::string_view name;
  Settings& settings;

  void operator()(std::string Settings::* place) const { take(settings.*place); }
  void operator()(bool Settings::* place) const { take(settings.*place); }
  void operator()(const Number& setting) const {
    std::int64_t value = 0;
    take(value);
    set_number(settings, setting, value, name);
  }

 private:
  template <class T>
  void take(T& value) const {
    const auto found = node.value_exact<T>();
    if (!found) {
      throw CommandProblem(fmt::format("{}, line {}: '{}' is not the kind of value it should be",
                                       file, node.source().begin.line, name));
    }
    value = *found;
  }
};

void take_from_table(const toml::table& table, Settings& settings, const std::string& file) {
  for (const auto& [key, node] : table) {
    const auto setting = std::find_if(known_settings.begin(), known_settings.end(),
                                      [&](const Setting& s) { return s.name == key.str(); });
    if (setting == known_settings.end()) {
      throw CommandProblem(fmt::format("{}, line {}: there is no setting '{}'", file,
                                       node.source().begin.line, key.str()));
    }
    std::visit(FromNode{node, file, key.str(), settings}, setting->place);
  }
}

void take_from_file(const std::string& file, Settings& settings) {
  if (!std::ifstream(file)) {  // It may hold a password: not everybody can read it.
    throw CommandProblem(
        fmt::format("the settings file {} cannot be read by this account: try as root", file));
  }
  try {
    take_from_table(toml::parse_file(file), settings, file);
  } catch (const toml::parse_error& problem) {
    throw CommandProblem(
        fmt::format("{}, line {}: {}", file, problem.source().begin.line, problem.description()));
  }
}

std::string environment_name(std::string_view setting) {
  std::string name = "ALONGSIDE_";
  for (const char c : setting) name += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return name;
}

struct FromText {
  const std::string& name;
  const std::string& text;
  Settings& settings;

  void operator()(std::string Settings::* place) const { settings.*place = text; }
  void operator()(const Number& setting) const {
    set_number(settings, setting, whole_number(text), name);
  }
  void operator()(bool Settings::* place) const {
    if (text != "true" && text != "false") {
      throw CommandProblem(fmt::format("{} must be true or false", name));
    }
    settings.*place = text == "true";
  }
};

void take_from_environment(Settings& settings) {
  for (const Setting& setting : known_settings) {
    const std::string name = environment_name(setting.name);
    if (const char* value = std::getenv(name.c_str())) {
      const std::string text = value;
      std::visit(FromText{name, text, settings}, setting.place);
    }
  }
}

std::string found_file() {
  for (const char* file : {"alongside.toml", "/etc/alongside/alongside.toml"}) {
    std::error_code unseen;  // In a folder that this account cannot look into.
    if (std::filesystem::exists(file, unseen)) return file;
  }
  return "";
}

}  // namespace

Settings load_settings(const std::string& file) {
  Settings settings;
  std::error_code unseen;
  if (!file.empty() && !std::filesystem::exists(file, unseen) && !unseen) {
    throw CommandProblem(fmt::format("there is no settings file {}", file));
  }
  const std::string chosen = file.empty() ? found_file() : file;
  if (!chosen.empty()) take_from_file(chosen, settings);
  take_from_environment(settings);
  return settings;
}

std::vector<std::string_view> setting_names() {
  std::vector<std::string_view> names;
  for (const Setting& setting : known_settings) names.emplace_back(setting.name);
  return names;
}

ListenAddress listen_address(const std::string& listen) {
  const auto colon = listen.rfind(':');
  const auto port =
      colon == std::string::npos ? std::nullopt : whole_number(listen.substr(colon + 1));
  if (!port || *port < 0 || *port > 65535) {
    throw CommandProblem(
        fmt::format("listen must be ADDRESS:PORT, like 127.0.0.1:8080, not '{}'", listen));
  }
  std::string address = listen.substr(0, colon);
  if (address.size() > 2 && address.front() == '[' && address.back() == ']') {
    address = address.substr(1, address.size() - 2);
  }
  return {address, static_cast<std::uint16_t>(*port)};
}

std::string key_file_of(const Settings& settings) {
  if (!settings.key_file.empty()) return settings.key_file;
  // The name of a file beside it would hold the password of the address.
  const std::string_view database = settings.database;
  if (database.starts_with("postgresql://") || database.starts_with("postgres://")) {
    return "alongside.key";
  }
  return std::filesystem::path(settings.database).replace_extension(".key").string();
}

std::string erased_list_of(const Settings& settings) {
  return std::filesystem::path(key_file_of(settings)).replace_extension(".erased").string();
}

std::string base_url_of(const Settings& settings) {
  return settings.base_url.empty() ? "http://" + settings.listen : settings.base_url;
}

}  // namespace alongside
