#include "foundation/programs/run_program.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <thread>

namespace alongside::run_program_test {
namespace {

using namespace std::chrono_literals;
using How = ProgramEnd::How;

struct Shell {
  ScratchFolder scratch;
  ProgramEnd run(const std::string& script, std::chrono::milliseconds time = 20s) const {
    return run_program({.program = "/bin/sh",
                        .arguments = {"-c", script},
                        .folder = scratch.path(),
                        .time = time});
  }
  std::string content(const std::string& name) const {
    std::ifstream stream(scratch.path() / name);
    std::string text;
    std::getline(stream, text, '\0');
    return text;
  }
};

/// Also where init has not taken note of its end yet.
bool is_gone(pid_t process) {
  for (int i = 0; i < 200; ++i) {
    std::ifstream state("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(state, line) || line.find(") Z ") != std::string::npos) return true;
    std::this_thread::sleep_for(50ms);
  }
  return false;
}

TEST(RunProgram, TellsHowItEnded) {
  const Shell shell;
  EXPECT_TRUE(shell.run("true").well());
  EXPECT_EQ(shell.run("exit 3").status, 3);
  EXPECT_EQ(shell.run("kill -9 $$").status, 128 + SIGKILL);
  EXPECT_EQ(shell.run("echo no such voice >&2; exit 1").last_words, "no such voice\n");
  EXPECT_EQ(run_program({.program = "/nowhere/program", .folder = shell.scratch.path()}).how,
            How::not_started);
}

TEST(RunProgram, LivesInAFolderOfItsOwnWithNothingOfOurs) {
  const Shell shell;
  ::setenv("ALONGSIDE_SECRET_OF_TEST", "key", 1);
  ASSERT_TRUE(
      shell.run("pwd > where; env > environment; ls -l /proc/self/fd | wc -l > files").well());
  EXPECT_EQ(shell.content("where"), shell.scratch.path().string() + "\n");
  EXPECT_EQ(shell.content("environment").find("SECRET"), std::string::npos);
  EXPECT_NE(shell.content("environment").find("HOME=" + shell.scratch.path().string()),
            std::string::npos);
}

TEST(RunProgram, GetsItsArgumentsAsTheyAre) {
  const Shell shell;
  const ProgramEnd end = run_program({.program = "/bin/cp",
                                      .arguments = {"--", "/dev/null", "$(touch bad); *"},
                                      .folder = shell.scratch.path()});
  EXPECT_TRUE(end.well()) << end.last_words;
  EXPECT_TRUE(std::filesystem::exists(shell.scratch.path() / "$(touch bad); *"));
  EXPECT_FALSE(std::filesystem::exists(shell.scratch.path() / "bad"));
}

TEST(RunProgram, IsEndedWithItsChildrenWhenItsTimeIsOver) {
  const Shell shell;
  const auto began = std::chrono::steady_clock::now();
  const ProgramEnd end = shell.run("sleep 60 & echo $! > child; wait", 500ms);
  EXPECT_EQ(end.how, How::took_too_long);
  EXPECT_LT(std::chrono::steady_clock::now() - began, 20s);
  EXPECT_TRUE(is_gone(std::stoi(shell.content("child"))));
}

TEST(RunProgram, ChildrenDoNotOutliveIt) {
  const Shell shell;
  ASSERT_TRUE(shell.run("sleep 60 & echo $! > child").well());
  EXPECT_TRUE(is_gone(std::stoi(shell.content("child"))));
}

TEST(RunProgram, AScratchFolderGoesWithAllInIt) {
  std::filesystem::path path;
  {
    const ScratchFolder scratch;
    path = scratch.path();
    std::filesystem::create_directory(path / "inner");
    std::ofstream(path / "inner/file") << "words";
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(RunProgram, AProgramIsFoundWhereItIs) {
  EXPECT_EQ(program_in({"/nowhere", "/bin"}, "sh"), "/bin/sh");
  EXPECT_EQ(program_in({"/nowhere"}, "sh"), std::nullopt);
  EXPECT_EQ(program_in({"/etc"}, "passwd"), std::nullopt);
}

}  // namespace
}  // namespace alongside::run_program_test
