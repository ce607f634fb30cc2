#include "slices/draws/public/seed_making.h"

#include <gtest/gtest.h>

#include <set>

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"

namespace alongside::draws::seed_making_test {
namespace {

std::string field_of(const Problems& problems) {
  return problems.empty() ? "" : problems.front().field;
}

TEST(Contribution, TakesThrowsAsPeopleWriteThem) {
  const auto accepted = accept_contribution({"dice", " 3 6, 1-1 5.2 4 6\n2 3 "});
  ASSERT_TRUE(accepted);
  EXPECT_EQ(*accepted, "3611524623");
}

TEST(Contribution, RefusesThrowsThatNoDiceShows) {
  EXPECT_EQ(field_of(accept_contribution({"dice", "3 6 1 1 5 2 4 6 2 7"}).problems()), "text");
  EXPECT_EQ(field_of(accept_contribution({"dice", "0361152462"}).problems()), "text");
  EXPECT_EQ(field_of(accept_contribution({"dice", "three sixes"}).problems()), "text");
}

TEST(Contribution, HasALengthAtLeastAndAtMost) {
  EXPECT_FALSE(accept_contribution({"dice", std::string(fewest_throws - 1, '4')}));
  EXPECT_TRUE(accept_contribution({"dice", std::string(fewest_throws, '4')}));
  EXPECT_TRUE(accept_contribution({"dice", std::string(most_throws, '4')}));
  EXPECT_FALSE(accept_contribution({"dice", std::string(most_throws + 1, '4')}));
  EXPECT_FALSE(accept_contribution({"words", std::string(fewest_word_characters - 1, 'a')}));
  EXPECT_TRUE(accept_contribution({"words", std::string(fewest_word_characters, 'a')}));
  EXPECT_TRUE(accept_contribution({"words", std::string(most_word_characters, 'a')}));
  EXPECT_FALSE(accept_contribution({"words", std::string(most_word_characters + 1, 'a')}));
}

TEST(Contribution, IsOneLine) {
  const auto accepted = accept_contribution({"words", "  the heron \r\n\r\n stood  still "});
  ASSERT_TRUE(accepted);
  EXPECT_EQ(*accepted, "the heron stood still");
}

TEST(Contribution, IsDiceOrWords) {
  EXPECT_EQ(field_of(accept_contribution({"", "3611524623"}).problems()), "kind");
  EXPECT_EQ(field_of(accept_contribution({"cards", "3611524623"}).problems()), "kind");
}

/// b2sum -l 256 of GNU coreutils gives the same: printf '%s\n%s' salt 3611524623 | b2sum -l 256
TEST(Commitment, IsWhatB2sumGives) {
  EXPECT_EQ(commitment_of("salt", "3611524623"), fingerprint("salt\n3611524623"));
  EXPECT_EQ(commitment_of("salt", "3611524623"),
            "bc7039d538fd88f0bb0028c502a9b3151e46f370a6b94bf7a8af5e6374734d83");
}

/// Property: whoever changes salt or text in any place gets another commitment.
TEST(Commitment, BindsSaltAndText) {
  Random random(1);
  std::set<std::string> seen;
  for (int n = 0; n < 200; ++n) {
    std::string text(10, '1');
    for (char& letter : text) letter = static_cast<char>('1' + random.below(6));
    const std::string salt = std::to_string(random.next());
    EXPECT_TRUE(seen.insert(commitment_of(salt, text)).second);
    EXPECT_NE(commitment_of(salt, text), commitment_of(salt, text + "1"));
    EXPECT_NE(commitment_of(salt, text), commitment_of(salt + "1", text));
  }
}

TEST(SeedText, HasALineForTheLotteryAndForEach) {
  EXPECT_EQ(seed_text("abc", "", {"3611524623", "the heron stood still", "5555555555"}),
            "abc\n3611524623\nthe heron stood still\n5555555555\n");
  EXPECT_EQ(seed_text("abc", "part", {"3611524623"}), "abc\npart\n3611524623\n");
  EXPECT_EQ(seed_text_by_hand("abc", 417), "abc\ndrawn by hand: 417\n");
}

TEST(SeedText, ChangesWithEachContribution) {
  const std::vector<std::string> all{"3611524623", "the heron stood still", "5555555555"};
  const std::string before = seed_text("abc", "part", all);
  for (std::size_t n = 0; n < all.size(); ++n) {
    auto others = all;
    others[n] += "!";
    EXPECT_NE(seed_text("abc", "part", others), before);
  }
  EXPECT_NE(seed_text("abd", "part", all), before);
  EXPECT_NE(seed_text("abc", "path", all), before);
}

const std::vector<std::int64_t> members{1, 2, 3, 4, 5, 6};

Result<ChosenSeedWay> accepted(const std::string& way, std::vector<std::int64_t> named,
                               const std::string& days = "7", std::int64_t count = 6) {
  return accept_seed_way({way, std::move(named), days}, members, count);
}

TEST(SeedWay, TakesNamedMembersOfTheGroupAlone) {
  const auto chosen = accepted("named", {5, 1, 5, 3, 99});
  ASSERT_TRUE(chosen);
  EXPECT_EQ(chosen->way, SeedWay::named_members);
  EXPECT_EQ(chosen->members, (std::vector<std::int64_t>{1, 3, 5}));
}

TEST(SeedWay, NeedsThreePeopleAtLeast) {
  EXPECT_EQ(field_of(accepted("named", {1, 1, 1, 2, 99}).problems()), "members");
  std::vector<std::int64_t> many;
  for (std::int64_t n = 1; n <= 201; ++n) many.push_back(n);
  EXPECT_EQ(field_of(accept_seed_way({"named", many, "1"}, many, 201).problems()), "members");
  many.pop_back();
  EXPECT_TRUE(accept_seed_way({"named", many, "1"}, many, 201));
}

TEST(SeedWay, IsByHandAloneWhereTheGroupIsTooSmall) {
  EXPECT_EQ(field_of(accepted("any", {}, "7", 2).problems()), "way");
  EXPECT_EQ(field_of(accepted("named", {1, 2}, "7", 2).problems()), "way");
  EXPECT_TRUE(accepted("hand", {}, "", 1));
  EXPECT_TRUE(accepted("any", {}, "7", 3));
}

TEST(SeedWay, EndsBeforeWhatIsKnownOfPeopleIsDeleted) {
  const Instant now = instant_from_microseconds(1'790'000'000'000'000);
  const auto in_days = [&](int days) { return now + std::chrono::hours(24 * days); };
  const auto problems = [&](const char* way, const char* days, int until) {
    return problems_of_days(*accepted(way, {}, days), now, in_days(until));
  };
  EXPECT_TRUE(problems("any", "7", 8).empty());
  EXPECT_EQ(field_of(problems("any", "7", 7)), "days");
  EXPECT_EQ(field_of(problems("any", "1", 1)), "days");
  EXPECT_TRUE(problems("hand", "", 0).empty());
  EXPECT_EQ(usual_days(now, in_days(30)), 7);
  EXPECT_EQ(usual_days(now, in_days(7)), 3);
  EXPECT_EQ(usual_days(now, in_days(0)), 1);
}

TEST(SeedWay, MayBeOpenOrByHand) {
  EXPECT_EQ(accepted("any", {1})->way, SeedWay::any_member);
  EXPECT_TRUE(accepted("any", {1})->members.empty());
  EXPECT_EQ(accepted("hand", {})->way, SeedWay::by_hand);
  EXPECT_EQ(field_of(accepted("", {}).problems()), "way");
}

TEST(SeedWay, SaysForHowLong) {
  EXPECT_EQ(accepted("any", {}, "3")->open_for, std::chrono::hours(72));
  EXPECT_EQ(accepted("hand", {}, "3")->open_for, std::chrono::hours(0));
  for (const char* days : {"", "0", "2", "-1", "100"}) {
    EXPECT_EQ(field_of(accepted("any", {}, days).problems()), "days") << days;
  }
}

const Instant published_at = instant_from_microseconds(1'800'000'000'000'000);

TEST(Opening, IsAtTheMomentThatWasAnnounced) {
  using std::chrono::hours;
  const Instant closes_at = published_at + hours(24);
  const auto opens = [&](std::size_t contributions, bool all, Instant now) {
    return is_to_be_opened({contributions, all, closes_at}, now);
  };
  EXPECT_FALSE(opens(20, false, closes_at - std::chrono::microseconds(1)));
  EXPECT_TRUE(opens(3, false, closes_at));
  EXPECT_TRUE(opens(3, false, closes_at + hours(1000)));
  EXPECT_FALSE(opens(2, false, closes_at));
  EXPECT_FALSE(opens(2, true, closes_at));
  EXPECT_TRUE(opens(3, true, published_at)) << "all who were named are in";
  EXPECT_FALSE(is_to_be_opened({20, true, {}}, closes_at)) << "whoever leads says when";
}

TEST(Opening, WaitsForMoreWhereTooFewAreIn) {
  EXPECT_FALSE(has_too_few({2, false, published_at}, published_at - std::chrono::hours(1)));
  EXPECT_TRUE(has_too_few({2, false, published_at}, published_at));
  EXPECT_FALSE(has_too_few({3, false, published_at}, published_at));
  EXPECT_FALSE(has_too_few({0, false, {}}, published_at));
}

bool may_close(std::size_t contributions, bool all_named_are_in, std::chrono::minutes later) {
  return problems_of_closing({contributions, all_named_are_in, {}}, published_at,
                             published_at + later)
      .empty();
}

TEST(Closing, IsNobodysToSayWhereAMomentWasAnnounced) {
  EXPECT_FALSE(problems_of_closing({20, true, published_at}, published_at,
                                   published_at + std::chrono::hours(48))
                   .empty());
}

TEST(Closing, NeedsThreeContributions) {
  using std::chrono::hours;
  EXPECT_FALSE(may_close(0, false, hours(48)));
  EXPECT_FALSE(may_close(2, true, hours(48)));
  EXPECT_TRUE(may_close(3, false, hours(48)));
  EXPECT_TRUE(may_close(20, false, hours(48)));
}

TEST(Closing, GivesEverybodyADay) {
  using std::chrono::hours;
  using std::chrono::minutes;
  EXPECT_FALSE(may_close(3, false, minutes(1)));
  EXPECT_FALSE(may_close(20, false, hours(24) - minutes(1)));
  EXPECT_TRUE(may_close(3, false, hours(24)));
  EXPECT_TRUE(may_close(3, true, minutes(1)));
}

TEST(HandDraw, TakesANumberOfTheListAndHow) {
  const auto draw =
      accept_hand_draw({" 0417 ", "Three ten-sided dice.\r\nAsha and Ben watched."}, 1000);
  ASSERT_TRUE(draw);
  EXPECT_EQ(draw->number, 417);
  EXPECT_EQ(draw->how, "Three ten-sided dice.\nAsha and Ben watched.");
  EXPECT_TRUE(accept_hand_draw({"0", "Dice"}, 1000));
  EXPECT_TRUE(accept_hand_draw({"999", "Dice"}, 1000));
}

TEST(HandDraw, SaysWhatIsWrong) {
  EXPECT_EQ(field_of(accept_hand_draw({"1000", "Dice"}, 1000).problems()), "number");
  EXPECT_EQ(field_of(accept_hand_draw({"-1", "Dice"}, 1000).problems()), "number");
  EXPECT_EQ(field_of(accept_hand_draw({"4 17", "Dice"}, 1000).problems()), "number");
  EXPECT_EQ(field_of(accept_hand_draw({"417", " "}, 1000).problems()), "how");
  EXPECT_FALSE(accept_hand_draw({"417", std::string(most_how_characters + 1, 'a')}, 1000));
  EXPECT_EQ(accept_hand_draw({"", ""}, 1000).problems().size(), 2U);
}

}  // namespace
}  // namespace alongside::draws::seed_making_test
