#include "slices/groups/ending/erased_list.h"

#include <gtest/gtest.h>

namespace alongside::groups::erased_list_test {
namespace {

using enum ErasedLine::What;

TEST(ErasedList, IsReadAsItWasWritten) {
  const std::vector<ErasedLine> all{
      {person, 12, 20421, false}, {person, 13, 20422, true}, {group, 3, 20430, false}};
  std::string text;
  for (const ErasedLine& one : all) text += line_of(one);
  EXPECT_EQ(text, "person,12,20421,stay\nperson,13,20422,go\ngroup,3,20430\n");
  EXPECT_EQ(*read_erased_list(text), all);
  EXPECT_TRUE(read_erased_list("")->empty());
}

TEST(ErasedList, IsNotReadInPart) {
  for (const char* wrong : {"person,12,20421", "person,0,1,stay", "person,12,20421,perhaps",
                            "house,1,2", "group,3,20430,go", "group,x,1", "\"", "group,3"}) {
    const auto read = read_erased_list("group,3,20430\n" + std::string(wrong) + "\n");
    ASSERT_FALSE(read) << wrong;
    EXPECT_EQ(read.problems().front().field, "line 2") << wrong;
  }
}

}  // namespace
}  // namespace alongside::groups::erased_list_test
