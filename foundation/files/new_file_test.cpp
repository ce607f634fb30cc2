#include "foundation/files/new_file.h"

#include <gtest/gtest.h>

#include "foundation/base/stop.h"
#include "foundation/files/folder_testing.h"

namespace alongside::new_file_test {
namespace {

TEST(NewFile, AppearsWhenItIsWhole) {
  const Folder folder;
  NewFile file(folder.path() + "/backup");
  file.write("what people ");
  file.write("said");
  EXPECT_EQ(folder.names(), std::set<std::string>{"backup.part"});
  file.finish();
  EXPECT_EQ(file.written(), 16);
  EXPECT_EQ(folder.content("backup"), "what people said");
  EXPECT_EQ(folder.names(), std::set<std::string>{"backup"});
  const auto mode = std::filesystem::status(folder.path() + "/backup").permissions();
  EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(NewFile, LeavesNothingWhereItWasNotFinished) {
  const Folder folder;
  {
    NewFile(folder.path() + "/backup").write("half");
  }
  EXPECT_TRUE(folder.names().empty());
}

TEST(NewFile, NeverGoesOverAnother) {
  const Folder folder;
  folder.write("there", "kept");
  EXPECT_THROW(NewFile(folder.path() + "/there"), CommandProblem);
  NewFile late(folder.path() + "/late");
  folder.write("late", "came first");
  EXPECT_THROW(late.finish(), CommandProblem);
  EXPECT_EQ(folder.content("there"), "kept");
  EXPECT_EQ(folder.content("late"), "came first");
}

TEST(NewFile, SaysWhereItCannotBeWritten) {
  const Folder folder;
  EXPECT_THROW(NewFile(folder.path() + "/nowhere/backup"), CommandProblem);
}

TEST(TimeInName, SortsAsTheTimesDo) {
  EXPECT_EQ(time_in_name(instant_from_microseconds(0)), "19700101T000000Z");
  EXPECT_LT(time_in_name(instant_from_microseconds(1'790'000'000'000'000)),
            time_in_name(instant_from_microseconds(1'790'000'001'000'000)));
}

}  // namespace
}  // namespace alongside::new_file_test
