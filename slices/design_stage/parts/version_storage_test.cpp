#include "slices/design_stage/parts/version_storage.h"

#include "slices/design_stage/design_stage_testing.h"

namespace alongside::design_stage::version_storage_test {
namespace {

class VersionStorage : public WithMembers {};
INSTANTIATE_ON_BOTH_DATABASES(VersionStorage);

TEST_P(VersionStorage, TheLatestOfEachPartHolds) {
  const groups::Member ada = new_member(new_group("Friends"), "Ada");
  const groups::Member other = new_member(new_group("Others"), "Bo");
  database().write([&](Write& write) {
    const Id<groups::Group> group = ada.group.id;
    EXPECT_FALSE(latest_of(write, group, "missing"));
    const auto first = add_version(write, ada, "missing", {.text = "One"}, now_);
    add_version(write, ada, "missing", {.text = "Two"}, now_);
    add_version(write, ada, "disagreement", {.text = {}, .left_out = true}, now_);
    EXPECT_EQ(latest_of(write, group, "missing")->text, "Two");
    EXPECT_EQ(latest_of(write, group, "missing")->written_by, ada.person());
    const auto all = latest_of_parts(write, group);
    ASSERT_EQ(all.size(), 2U);
    for (const LatestOfPart& one : all) {
      EXPECT_EQ(one.version.left_out, one.part == "disagreement");
    }
    EXPECT_EQ(version_count(write, group, "missing"), 2);
    EXPECT_EQ(versions_of(write, group, "missing", 1).at(1).text, "One");
    EXPECT_TRUE(versions_of(write, group, "missing", 2).empty());
    EXPECT_EQ(find_version(write, group, "missing", first).text, "One");
    EXPECT_THROW(find_version(write, group, "disagreement", first), NotFound);
    EXPECT_THROW(find_version(write, other.group.id, "missing", first), NotFound);
    EXPECT_TRUE(latest_of_parts(write, other.group.id).empty());
  });
}

TEST_P(VersionStorage, TheOldestGoFirst) {
  const groups::Member ada = new_member(new_group("Friends"), "Ada");
  database().write([&](Write& write) {
    add_version(write, ada, "power", {.text = "Another part"}, now_);
    for (std::int64_t i = 0; i < versions_kept + 3; ++i) {
      add_version(write, ada, "missing", {.text = std::to_string(i)}, now_);
    }
    EXPECT_EQ(version_count(write, ada.group.id, "missing"), versions_kept);
    EXPECT_EQ(latest_of(write, ada.group.id, "missing")->text, std::to_string(versions_kept + 2));
    EXPECT_EQ(version_count(write, ada.group.id, "power"), 1);
  });
}

}  // namespace
}  // namespace alongside::design_stage::version_storage_test
