#include "app/settings.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "foundation/base/stop.h"

namespace alongside::settings_test {
namespace {

class SettingsFile : public testing::Test {
 protected:
  void SetUp() override {
    path_ = std::filesystem::temp_directory_path() /
            ("alongside-settings-" + std::to_string(getpid()) + ".toml");
  }
  void TearDown() override {
    std::filesystem::remove(path_);
    unsetenv("ALONGSIDE_LISTEN");
    unsetenv("ALONGSIDE_MAIL_PORT");
    unsetenv("ALONGSIDE_WORKERS");
    unsetenv("ALONGSIDE_TRUST_FORWARDED");
  }
  std::string with(const std::string& text) {
    std::ofstream(path_) << text;
    return path_;
  }
  std::string problem_of(const std::string& text) {
    try {
      load_settings(with(text));
    } catch (const CommandProblem& problem) {
      return problem.what();
    }
    return "";
  }
  std::filesystem::path path_;
};

TEST_F(SettingsFile, IsRead) {
  const Settings settings =
      load_settings(with("listen = \"0.0.0.0:80\"\nworkers = 3\ntrust_forwarded = true\n"));
  EXPECT_EQ(settings.listen, "0.0.0.0:80");
  EXPECT_EQ(settings.workers, 3);
  EXPECT_TRUE(settings.trust_forwarded);
  EXPECT_EQ(settings.database, "alongside.sqlite");
}

TEST_F(SettingsFile, GivesWayToTheEnvironment) {
  setenv("ALONGSIDE_LISTEN", "127.0.0.1:9", 1);
  EXPECT_EQ(load_settings(with("listen = \"0.0.0.0:80\"")).listen, "127.0.0.1:9");
}

TEST_F(SettingsFile, NumbersHaveTheSameLimitsInTheFileAndTheEnvironment) {
  EXPECT_EQ(load_settings(with("mail_port = 2525")).mail_port, 2525);
  setenv("ALONGSIDE_MAIL_PORT", "2526", 1);
  EXPECT_EQ(load_settings(with("mail_port = 25")).mail_port, 2526);
  setenv("ALONGSIDE_MAIL_PORT", "65536", 1);
  EXPECT_NE(problem_of("").find("ALONGSIDE_MAIL_PORT must be a whole number from 0 to 65535"),
            std::string::npos);
  unsetenv("ALONGSIDE_MAIL_PORT");
  EXPECT_NE(problem_of("mail_port = 65536").find("from 0 to 65535"), std::string::npos);
  EXPECT_NE(problem_of("backup_keep = 4294967297").find("backup_keep must be"), std::string::npos)
      << "no number is cut to fit";
}

TEST_F(SettingsFile, NamesTheLineOfAMistake) {
  EXPECT_NE(problem_of("\nlisten = 7\n").find("line 2"), std::string::npos);
  EXPECT_NE(problem_of("lisen = \"a\"\n").find("'lisen'"), std::string::npos);
  EXPECT_NE(problem_of("listen = \n").find("line 1"), std::string::npos);
  EXPECT_NE(problem_of("workers = -1\n").find("workers"), std::string::npos);
}

TEST_F(SettingsFile, TakesOnlyTheRightKindFromTheEnvironment) {
  setenv("ALONGSIDE_WORKERS", "many", 1);
  EXPECT_NE(problem_of("").find("ALONGSIDE_WORKERS"), std::string::npos);
  unsetenv("ALONGSIDE_WORKERS");
  setenv("ALONGSIDE_TRUST_FORWARDED", "perhaps", 1);
  EXPECT_NE(problem_of("").find("ALONGSIDE_TRUST_FORWARDED"), std::string::npos);
}

/// `name = value` at the beginning of a line, or behind one # where it is switched off.
std::vector<std::string> settings_in(std::istream& file) {
  std::vector<std::string> names;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) line.erase(0, 1);
    const std::size_t end = line.find(" = ");
    if (end == line.npos || line.starts_with(' ')) continue;
    names.push_back(line.substr(0, end));
  }
  std::sort(names.begin(), names.end());
  return names;
}

TEST(PackagedSettings, ExplainEachSettingOnce) {
  std::ifstream file("packaging/alongside.toml");
  const auto known = setting_names();
  std::vector<std::string> names(known.begin(), known.end());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(settings_in(file), names);
}

TEST(PackagedSettings, AreThoseOfTheProgramButForItsFolders) {
  const Settings packaged = load_settings("packaging/alongside.toml");
  EXPECT_EQ(packaged.listen, Settings().listen);
  EXPECT_EQ(packaged.time_zone, Settings().time_zone);
  EXPECT_EQ(packaged.log_level, Settings().log_level);
  EXPECT_EQ(packaged.log_format, Settings().log_format);
  EXPECT_EQ(packaged.workers, Settings().workers);
  EXPECT_EQ(packaged.trust_forwarded, Settings().trust_forwarded);
  EXPECT_TRUE(packaged.base_url.empty());
  EXPECT_EQ(packaged.database, "/var/lib/alongside/alongside.sqlite");
  EXPECT_EQ(packaged.backup_folder, "/var/backups/alongside");
  EXPECT_GT(packaged.backup_keep, 0);
  EXPECT_EQ(erased_list_of(packaged), "/var/lib/alongside/key/alongside.erased");
}

TEST(Settings, MissingFileIsAProblem) {
  EXPECT_THROW(load_settings("/no/such/file.toml"), CommandProblem);
}

TEST(ListenAddress, IsAddressAndPort) {
  EXPECT_EQ(listen_address("127.0.0.1:8080").address, "127.0.0.1");
  EXPECT_EQ(listen_address("[::1]:8080").address, "::1");
  EXPECT_EQ(listen_address("127.0.0.1:0").port, 0);
  for (const char* wrong : {"", "8080", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:70000"}) {
    EXPECT_THROW(listen_address(wrong), CommandProblem) << wrong;
  }
}

TEST(KeyFile, StandsBesideTheDatabase) {
  EXPECT_EQ(key_file_of({.database = "data/a.sqlite"}), "data/a.key");
  EXPECT_EQ(key_file_of({.database = "postgresql://x/y"}), "alongside.key");
  EXPECT_EQ(key_file_of({.database = "postgres://name:password@x/y"}), "alongside.key");
  EXPECT_EQ(key_file_of({.key_file = "k"}), "k");
}

TEST(ErasedListOfSettings, StandsBesideTheKey) {
  EXPECT_EQ(erased_list_of({.database = "/var/a.sqlite"}), "/var/a.erased");
  EXPECT_EQ(erased_list_of({.database = "postgresql://u:secret@h/d"}), "alongside.erased");
  EXPECT_EQ(erased_list_of({.key_file = "/etc/keys/alongside.key"}), "/etc/keys/alongside.erased");
}

}  // namespace
}  // namespace alongside::settings_test
