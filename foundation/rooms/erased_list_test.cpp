#include "foundation/rooms/erased_list.h"

#include <gtest/gtest.h>

#include "foundation/base/stop.h"
#include "foundation/files/folder_testing.h"

namespace alongside::erased_list_test {
namespace {

using enum ErasedLine::What;

const std::vector<ErasedLine> three{
    {person, 12, 20421, false}, {person, 13, 20422, true}, {group, 3, 20430, false}};

TEST(ErasedList, IsReadAsItWasWritten) {
  const ErasedList list{"abc", three};
  EXPECT_EQ(text_of(list),
            "community,abc\nperson,12,20421,stay\nperson,13,20422,go\ngroup,3,20430\n");
  EXPECT_EQ(*read_erased_list(text_of(list)), list);
  EXPECT_EQ(*read_erased_list(text_of(ErasedList{"", three})), (ErasedList{"", three}));
  EXPECT_EQ(*read_erased_list(""), ErasedList());
}

TEST(ErasedList, IsNotReadInPart) {
  for (const char* wrong : {"person,12,20421", "person,0,1,stay", "person,12,20421,perhaps",
                            "house,1,2", "group,3,20430,go", "group,x,1", "\"", "group,3",
                            "community,", "community,a,b", "community"}) {
    const auto read = read_erased_list("group,3,20430\n" + std::string(wrong) + "\n");
    ASSERT_FALSE(read) << wrong;
    EXPECT_EQ(read.problems().front().field, "line 2") << wrong;
  }
}

TEST(ErasedList, LeavesOutALineThatThePowerCutOff) {
  EXPECT_EQ(*read_erased_list("group,3,20430\nperson,1"),
            (ErasedList{"", {{group, 3, 20430, false}}}));
  EXPECT_EQ(*read_erased_list("pers"), ErasedList());
}

TEST(ErasedList, GrowsByALineAtATime) {
  const Folder folder;
  const std::string path = folder.path() + "/alongside.erased";
  for (const ErasedLine& line : three) add_to_erased_list(path, line);
  EXPECT_EQ(read_erased_list(folder.content("alongside.erased"))->lines, three);
  EXPECT_EQ(kept_list(path).lines, three);
  write_kept_list(path, {"abc", {three.back()}});
  EXPECT_EQ(kept_list(path), (ErasedList{"abc", {three.back()}}));
  EXPECT_EQ(kept_list(folder.path() + "/none"), ErasedList());
  EXPECT_THROW(kept_list(folder.write("wrong", "house,1,2\n")), CommandProblem);
  add_to_erased_list("", three.front());
  EXPECT_THROW(add_to_erased_list(folder.path() + "/none/a", three.front()), CommandProblem);
}

}  // namespace
}  // namespace alongside::erased_list_test
