#include "foundation/http/server/upload_slots.h"

#include <gtest/gtest.h>

#include <vector>

#include "foundation/base/limits.h"

namespace alongside::upload_slots_test {
namespace {

using Slots = std::vector<std::unique_ptr<UploadSlots::Slot>>;

/// How many of `bytes` fit for this asker, who keeps them.
std::size_t taken(UploadSlots& slots, Slots& kept, const Asker& asker, std::size_t bytes = 1) {
  std::size_t count = 0;
  for (auto slot = slots.take(asker, bytes); slot; slot = slots.take(asker, bytes)) {
    kept.push_back(std::move(slot));
    ++count;
  }
  return count;
}

TEST(UploadSlots, OnePersonHasAShare) {
  UploadSlots slots;
  Slots kept;
  EXPECT_EQ(taken(slots, kept, {.person = 1, .group = 1}), limits::uploads_of_person);
  EXPECT_EQ(taken(slots, kept, {.person = 1, .group = 2}), 0U);
  EXPECT_TRUE(slots.take({.person = 2, .group = 1}, 1));
}

TEST(UploadSlots, OneGroupHasAShare) {
  UploadSlots slots;
  Slots kept;
  std::size_t count = 0;
  for (std::int64_t person = 1; person < 20; ++person) {
    count += taken(slots, kept, {.person = person, .group = 1});
  }
  EXPECT_EQ(count, limits::uploads_of_group);
  EXPECT_TRUE(slots.take({.person = 30, .group = 2}, limits::upload_body_bytes));
}

TEST(UploadSlots, TheMemoryIsShared) {
  UploadSlots slots;
  Slots kept;
  EXPECT_EQ(taken(slots, kept, {.person = 1, .group = 1}, limits::upload_body_bytes), 1U);
  EXPECT_FALSE(slots.take({.person = 2, .group = 1}, 1)) << "the group's share of memory";
  EXPECT_EQ(taken(slots, kept, {.person = 2, .group = 2}, limits::upload_body_bytes), 1U);
  EXPECT_FALSE(slots.take({.person = 3, .group = 3}, 1));
  kept.pop_back();
  EXPECT_TRUE(slots.take({.person = 3, .group = 3}, 1));
}

TEST(UploadSlots, AllTogetherHaveAnEndAndGiveBackWhatTheyTook) {
  UploadSlots slots;
  for (int round = 0; round < 3; ++round) {
    Slots kept;
    std::size_t count = 0;
    for (std::int64_t each = 1; each < 100; ++each) {
      count += taken(slots, kept, {.person = each, .group = each});
    }
    EXPECT_EQ(count, limits::uploads);
    EXPECT_EQ(taken(slots, kept, {}), 0U);
  }
}

}  // namespace
}  // namespace alongside::upload_slots_test
