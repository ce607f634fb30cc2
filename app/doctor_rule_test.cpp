#include "app/doctor_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "foundation/words/words.h"

namespace alongside::doctor_rule_test {
namespace {

using namespace std::chrono_literals;
using Kind = Finding::Kind;

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

std::string english(const Message& message) {
  return Words::in("en")(message);
}

SetUpFacts healthy() {
  return {.now = now,
          .base_url = "https://together.example",
          .listen = "127.0.0.1:8080",
          .trust_forwarded = true,
          .key_file = "/var/lib/alongside/alongside.key",
          .key_there = true,
          .key_mode = 0600,
          .database_problem = "",
          .database_now = now + 1s,
          .set_up = true,
          .backup_folder = "/backups",
          .backup_folder_there = true,
          .last_backup = now - 20h,
          .last_backup_encrypted = true,
          .free_bytes = 50'000'000'000,
          .whole_bytes = 100'000'000'000,
          .asked_host = "together.example",
          .asked_from = "203.0.113.7"};
}

TEST(Doctor, FindsNothingWhereAllIsWell) {
  for (const Finding& one : findings_of(healthy())) {
    EXPECT_EQ(one.kind, Kind::good) << english(one.what);
    EXPECT_FALSE(one.remedy);
  }
  EXPECT_FALSE(is_ill(findings_of(healthy())));
}

struct Illness {
  const char* said;  // Some words of what is found.
  Kind kind;
  std::function<void(SetUpFacts&)> make;
};

class DoctorFinds : public testing::TestWithParam<Illness> {};

TEST_P(DoctorFinds, ItAndSaysWhatToDo) {
  SetUpFacts facts = healthy();
  GetParam().make(facts);
  const auto findings = findings_of(facts);
  const auto found = std::ranges::find_if(findings, [](const Finding& one) {
    return english(one.what).find(GetParam().said) != std::string::npos;
  });
  ASSERT_NE(found, findings.end()) << GetParam().said;
  EXPECT_EQ(found->kind, GetParam().kind) << english(found->what);
  EXPECT_TRUE(found->remedy) << english(found->what);
  EXPECT_EQ(is_ill(findings), GetParam().kind == Kind::wrong);
  EXPECT_TRUE(std::ranges::is_sorted(findings, std::ranges::greater(), &Finding::kind));
}

INSTANTIATE_TEST_SUITE_P(
    Each, DoctorFinds,
    testing::Values(
        Illness{"cannot be opened", Kind::wrong,
                [](SetUpFacts& f) { f.database_problem = "it cannot be opened"; }},
        Illness{"older version", Kind::warning, [](SetUpFacts& f) { f.missing_migrations = 2; }},
        Illness{"no key file", Kind::wrong, [](SetUpFacts& f) { f.key_there = false; }},
        Illness{"no key file", Kind::warning,
                [](SetUpFacts& f) {
                  f.key_there = false;
                  f.set_up = false;
                }},
        Illness{"may read the key", Kind::wrong, [](SetUpFacts& f) { f.key_mode = 0640; }},
        Illness{"where the backups go", Kind::wrong,
                [](SetUpFacts& f) { f.key_in_backups = true; }},
        Illness{"without encryption", Kind::wrong,
                [](SetUpFacts& f) {
                  f.base_url = "http://192.0.2.1:8080";
                  f.listen = "0.0.0.0:8080";
                  f.trust_forwarded = false;
                }},
        Illness{"only this machine", Kind::warning,
                [](SetUpFacts& f) {
                  f.base_url = "http://127.0.0.1:8080";
                  f.asked_host = "127.0.0.1:8080";
                }},
        Illness{"same address", Kind::warning, [](SetUpFacts& f) { f.trust_forwarded = false; }},
        Illness{"pretend", Kind::wrong, [](SetUpFacts& f) { f.listen = "0.0.0.0:8080"; }},
        Illness{"no folder", Kind::wrong, [](SetUpFacts& f) { f.backup_folder_there = false; }},
        Illness{"No backup", Kind::wrong, [](SetUpFacts& f) { f.last_backup.reset(); }},
        Illness{"3 days old", Kind::wrong, [](SetUpFacts& f) { f.last_backup = now - 73h; }},
        Illness{"not encrypted", Kind::warning,
                [](SetUpFacts& f) { f.last_backup_encrypted = false; }},
        Illness{"clock of this machine", Kind::wrong,
                [](SetUpFacts& f) {
                  f.now = instant_from_microseconds(0);
                  f.last_backup = f.now;
                }},
        Illness{"clocks", Kind::wrong, [](SetUpFacts& f) { f.database_now = now - 1min; }},
        Illness{"nearly full", Kind::wrong, [](SetUpFacts& f) { f.free_bytes = 900'000'000; }},
        Illness{"nearly full", Kind::wrong, [](SetUpFacts& f) { f.free_bytes = 4'900'000'000; }},
        Illness{"asked for at", Kind::wrong,
                [](SetUpFacts& f) { f.asked_host = "alongside.internal:8080"; }},
        Illness{"did not say who", Kind::warning,
                [](SetUpFacts& f) { f.asked_from = "127.0.0.1"; }},
        Illness{"given up", Kind::wrong, [](SetUpFacts& f) { f.failed_jobs = 1; }},
        Illness{"not set up", Kind::warning, [](SetUpFacts& f) { f.set_up = false; }}));

}  // namespace
}  // namespace alongside::doctor_rule_test
