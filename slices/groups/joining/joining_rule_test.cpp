#include "slices/groups/joining/joining_rule.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::groups::joining_rule_test {
namespace {

using namespace std::chrono_literals;

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

TEST(TheDoor, IsOpenOrAsksFirst) {
  EXPECT_EQ(door(Openness::open, Asker::stranger, {}), Door::sign_in_first);
  EXPECT_EQ(door(Openness::open, Asker::person, {}), Door::join);
  EXPECT_EQ(door(Openness::listed, Asker::person, {}), Door::ask);
}

TEST(TheDoor, KnowsWhoAsked) {
  EXPECT_EQ(door(Openness::listed, Asker::person, RequestState::waiting), Door::waiting);
  EXPECT_EQ(door(Openness::listed, Asker::person, RequestState::declined), Door::ask_again);
  EXPECT_EQ(door(Openness::open, Asker::person, RequestState::waiting), Door::join);
}

TEST(Notes, MayBeEmptyAndHaveALimit) {
  EXPECT_EQ(*accept_request_note("  "), "");
  EXPECT_TRUE(accept_request_note(std::string(500, 'a')));
  EXPECT_EQ(accept_request_note(std::string(501, 'a')).problems()[0].field, "note");
  EXPECT_EQ(accept_request_answer(std::string(501, 'a')).problems()[0].field, "answer");
}

TEST(Invitations, WorkUntilTheyEnd) {
  const InvitationTerms terms{.expires_at = now + 1s, .most_uses = 2, .uses = 1};
  EXPECT_EQ(invitation_state(terms, now), InvitationState::live);
  EXPECT_EQ(invitation_state(terms, now + 1s), InvitationState::expired);
}

TEST(Invitations, AreUsedUpOrStopped) {
  EXPECT_EQ(invitation_state({.expires_at = now + 1s, .most_uses = 2, .uses = 2}, now),
            InvitationState::used_up);
  EXPECT_EQ(invitation_state({.expires_at = now + 1s, .stopped_at = now}, now),
            InvitationState::stopped);
}

TEST(Invitations, BringOneToAHundredPeople) {
  EXPECT_EQ(*accept_invitation("1", 0), 1);
  EXPECT_EQ(*accept_invitation(" 100 ", 19), 100);
  for (const char* wrong : {"0", "101", "-1", "many", "", "1.5", "99999999999999999999"}) {
    const auto uses = accept_invitation(wrong, 0);
    ASSERT_FALSE(uses) << wrong;
    EXPECT_EQ(uses.problems()[0].field, "uses");
  }
}

TEST(Invitations, AreTwentyAtATime) {
  EXPECT_FALSE(accept_invitation("1", 20));
}

TEST(SideCounts, AreNotShownInSmallGroups) {
  EXPECT_EQ(shown_side_count(7, 7), std::nullopt);
  EXPECT_NE(shown_side_count(7, 8), std::nullopt);
}

TEST(SideCounts, DoNotTellNobodyFromSeven) {
  for (std::int64_t people = 0; people < 8; ++people) {
    EXPECT_EQ(shown_side_count(people, 20), shown_side_count(7, 20));
    EXPECT_EQ(std::get<std::int64_t>(shown_side_count(people, 20)->arguments()[0].value), 7);
  }
}

TEST(SideCounts, AreRounded) {
  const auto shown = [](std::int64_t people) {
    return std::get<std::int64_t>(shown_side_count(people, 1000)->arguments()[0].value);
  };
  EXPECT_EQ(shown(8), 10);
  EXPECT_EQ(shown(12), 10);
  EXPECT_EQ(shown(13), 15);
  for (std::int64_t people = 8; people < 500; ++people) {
    EXPECT_EQ(shown(people) % 5, 0);
    EXPECT_LE(std::abs(shown(people) - people), 2);
  }
}

}  // namespace
}  // namespace alongside::groups::joining_rule_test
