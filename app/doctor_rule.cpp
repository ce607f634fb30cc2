#include "app/doctor_rule.h"

#include <algorithm>
#include <chrono>

#include "foundation/backup/last_backup.h"

namespace alongside {
namespace {

using namespace std::chrono_literals;
using Kind = Finding::Kind;

constexpr auto clocks_differ = 30s;
constexpr std::uint64_t little_room = 1'000'000'000;
/// Alongside's first release: a clock before that is wrong.
const Instant program_is_from = instant_from_microseconds(1'767'225'600'000'000);

bool is_loopback(std::string_view listen) {
  return listen.starts_with("127.") || listen.starts_with("[::1]") || listen == "::1" ||
         listen.starts_with("localhost");
}

void look_at_database(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (!facts.database_problem.empty()) {
    found.push_back(
        {Kind::wrong, say("The database: {problem}", {{"problem", facts.database_problem}}),
         say("Check 'database' in the settings, that it runs, and that this account may "
             "read and write it.")});
  } else if (facts.missing_migrations > 0) {
    found.push_back({Kind::warning, say("The database is of an older version of the program."),
                     say("Make a backup, then start the server, or run: alongside migrate")});
  } else {
    found.push_back({Kind::good, say("The database can be read and is up to date."), std::nullopt});
  }
}

void look_at_key(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (!facts.key_there) {
    found.push_back({facts.set_up ? Kind::wrong : Kind::warning,
                     say("There is no key file {file}.", {{"file", facts.key_file}}),
                     facts.set_up
                         ? say("Put the key file of this community back: without it answers "
                               "cannot be changed and pools cannot be opened.")
                         : say("It is made at the first start.")});
  } else if ((facts.key_mode & 077) != 0) {
    found.push_back(
        {Kind::wrong,
         say("Others on this machine may read the key file {file}.", {{"file", facts.key_file}}),
         say("Run: chmod 600 {file}", {{"file", facts.key_file}})});
  } else if (facts.key_in_backups) {
    found.push_back({Kind::wrong, say("The key file lies where the backups go."),
                     say("Keep it apart: whoever has both reads everything.")});
  } else {
    found.push_back(
        {Kind::good, say("The key file is there, and only this account reads it."), std::nullopt});
  }
}

void look_at_address(const SetUpFacts& facts, std::vector<Finding>& found) {
  const bool secure = facts.base_url.starts_with("https://");
  if (!secure && !is_loopback(facts.listen)) {
    found.push_back({Kind::wrong, say("Pages are sent without encryption."),
                     say("Put a proxy with a certificate in front (docs/running.md), listen on "
                         "127.0.0.1, and set base_url to https://...")});
  } else if (!secure) {
    found.push_back(
        {Kind::warning, say("The address is http://, so only this machine may use it."),
         say("For others: put a proxy with a certificate in front, and set base_url.")});
  } else if (!is_loopback(facts.listen)) {
    found.push_back({Kind::warning,
                     say("The program listens to other machines, and does not encrypt by itself."),
                     say("Listen on 127.0.0.1, where the proxy is, or shut the port for others.")});
  } else if (!facts.trust_forwarded) {
    found.push_back({Kind::warning,
                     say("Behind the proxy everybody has the same address: one stranger can use up "
                         "all tries to sign in."),
                     say("Let the proxy set X-Forwarded-For, and set trust_forwarded = true.")});
  } else {
    found.push_back({Kind::good, say("Pages are encrypted by the proxy in front."), std::nullopt});
  }
  if (facts.trust_forwarded && !is_loopback(facts.listen)) {
    found.push_back({Kind::wrong, say("Anybody can pretend to have another address."),
                     say("With trust_forwarded, listen on 127.0.0.1.")});
  }
}

std::string host_of(std::string_view url) {
  const auto begin = url.find("://");
  if (begin != url.npos) url.remove_prefix(begin + 3);
  return std::string(url.substr(0, url.find('/')));
}

/// What only a request shows: how it came through the proxy.
void look_at_proxy(const SetUpFacts& facts, std::vector<Finding>& found) {
  const std::string host = host_of(facts.base_url);
  if (!facts.asked_host.empty() && facts.asked_host != host) {
    found.push_back({Kind::wrong,
                     say("This page was asked for at {asked}, and base_url names {host}: links in "
                         "invitations lead there.",
                         {{"asked", facts.asked_host}, {"host", host}}),
                     say("Set base_url to the address that people use, and let the proxy hand the "
                         "Host header on.")});
  }
  if (facts.trust_forwarded && is_loopback(facts.asked_from)) {
    found.push_back({Kind::warning,
                     say("The proxy did not say who asked for this page, unless you are at the "
                         "machine itself."),
                     say("Let the proxy set X-Forwarded-For (docs/running.md).")});
  }
}

void look_at_backups(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (!facts.backup_folder.empty() && !facts.backup_folder_there) {
    found.push_back({Kind::wrong,
                     say("There is no folder {folder}.", {{"folder", facts.backup_folder}}),
                     say("Make it, or change backup_folder.")});
  }
  if (!facts.set_up || !facts.database_problem.empty()) return;
  if (!facts.last_backup) {
    found.push_back({Kind::wrong, say("No backup was ever made of this database."),
                     say("Set backup_folder, or run: alongside backup --to FOLDER")});
  } else if (facts.now - *facts.last_backup > backup::backup_is_late) {
    const auto days =
        std::chrono::duration_cast<std::chrono::hours>(facts.now - *facts.last_backup).count() / 24;
    found.push_back({Kind::wrong,
                     say_many("The last backup is {count} day old.",
                              "The last backup is {count} days old.", days),
                     say("See `alongside jobs`, and run: alongside backup --to FOLDER")});
  } else {
    found.push_back({Kind::good, say("A backup was made in the last two days."), std::nullopt});
    if (!facts.last_backup_encrypted) {
      found.push_back({Kind::warning, say("The last backup is not encrypted."),
                       say("Make keys with `alongside backup-keys`, and set backup_recipient.")});
    }
  }
}

void look_at_machine(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (facts.now < program_is_from) {
    found.push_back({Kind::wrong, say("The clock of this machine is wrong."),
                     say("Set it, and let it be kept right (systemd-timesyncd or chrony).")});
  } else if (facts.database_now && (*facts.database_now - facts.now > clocks_differ ||
                                    facts.now - *facts.database_now > clocks_differ)) {
    found.push_back({Kind::wrong, say("The clocks of this machine and of the database differ."),
                     say("Let both be kept right (systemd-timesyncd or chrony).")});
  }
  if (facts.free_bytes && facts.whole_bytes) {
    const bool little =
        *facts.free_bytes < little_room || *facts.free_bytes < *facts.whole_bytes / 20;
    const auto room = static_cast<std::int64_t>(*facts.free_bytes / 1'000'000);
    if (little) {
      found.push_back({Kind::wrong,
                       say("The disk is nearly full: {count} MB are left.", {{"count", room}}),
                       say("Make room, or move the database to a larger disk (alongside copy).")});
    } else {
      found.push_back({Kind::good, say("There is room on the disk: {count} MB.", {{"count", room}}),
                       std::nullopt});
    }
  }
  if (facts.failed_jobs > 0) {
    found.push_back(
        {Kind::wrong,
         say("Work in the background was given up: {count}.", {{"count", facts.failed_jobs}}),
         say("See the log for why, mend it, then run: alongside jobs retry")});
  }
  if (!facts.set_up && facts.database_problem.empty() && facts.missing_migrations == 0) {
    found.push_back({Kind::warning, say("The community is not set up yet."),
                     say("Open the link that this prints: alongside set-up-link")});
  }
}

}  // namespace

namespace {

void look_at_mail(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (facts.mail_server.empty()) {
    found.push_back({Kind::good, say("No mail goes out: no mail server is set."), std::nullopt});
  } else if (!facts.mail_problem.empty()) {
    found.push_back({Kind::wrong,
                     say("The mail server does not let the program in: {problem}",
                         {{"problem", facts.mail_problem}}),
                     say("Look at all that the settings say of mail.")});
  } else if (facts.mail_in_the_open) {
    found.push_back({Kind::warning, say("Mails go to the mail server without encryption."),
                     say("Set mail_security to starttls or tls, if that server is on another "
                         "machine.")});
  } else {
    found.push_back({Kind::good, say("Mails go to the mail server encrypted."), std::nullopt});
  }
}

}  // namespace

std::vector<Finding> findings_of(const SetUpFacts& facts) {
  std::vector<Finding> found;
  look_at_database(facts, found);
  look_at_key(facts, found);
  look_at_backups(facts, found);
  look_at_address(facts, found);
  look_at_proxy(facts, found);
  look_at_machine(facts, found);
  look_at_mail(facts, found);
  std::ranges::stable_sort(found, std::ranges::greater(), &Finding::kind);
  return found;
}

bool is_ill(const std::vector<Finding>& findings) {
  return std::ranges::any_of(findings, [](const Finding& one) { return one.kind == Kind::wrong; });
}

}  // namespace alongside
