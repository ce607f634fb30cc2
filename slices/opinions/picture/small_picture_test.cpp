#include "slices/opinions/picture/small_picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <string>
#include <unordered_map>

#include "foundation/base/random.h"

namespace alongside::opinions::small_picture_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

Counts counts(std::int64_t agree, std::int64_t disagree, std::int64_t not_sure = 0,
              std::int64_t rather_not_say = 0) {
  return {
      .agree = agree, .disagree = disagree, .not_sure = not_sure, .rather_not_say = rather_not_say};
}

/// A side of `people` whose answers and those of its sharers are given.
SideAnswers side(const Counts& all, const Counts& sharing) {
  return {.side = {.people = all.answered(), .sharing = sharing.answered()},
          .all = all,
          .sharing = sharing};
}

TEST(SmallPicture, IsForQuestionsOfAtMostFortyPeopleOfTheGroup) {
  Question question{.participants_count = 40};
  EXPECT_EQ(picture_offer(question, now), PictureOffer::offered);
  question.participants_count = 41;
  EXPECT_EQ(picture_offer(question, now), PictureOffer::too_many_people);
  question.participants_count = 0;
  EXPECT_EQ(picture_offer(question, now), PictureOffer::nobody_answered);
  question.source = "Elsewhere";
  EXPECT_EQ(picture_offer(question, now), PictureOffer::brought_in);
}

TEST(SmallPicture, WaitsForTheEndWhereSmallNumbersAreHidden) {
  Question question{.small_numbers = SmallNumbers::hidden, .participants_count = 18};
  EXPECT_EQ(picture_offer(question, now), PictureOffer::when_closed);
  question.closed_early_at = now;
  EXPECT_EQ(picture_offer(question, now), PictureOffer::offered);
}

TEST(SmallPicture, IsForThoseWhoAnsweredAsResultsAre) {
  Question question{.statements_count = 8, .participants_count = 6};
  EXPECT_FALSE(may_share(question, 4, now));
  EXPECT_TRUE(may_share(question, 5, now));
  question.closed_early_at = now;
  EXPECT_FALSE(may_share(question, 0, now));  // Results are open, but there is nothing to show.
  EXPECT_TRUE(may_share(question, 1, now));
  question.participants_count = 41;
  EXPECT_FALSE(may_share(question, 1, now));
}

TEST(SmallPicture, NeedsThreeWhoShareAndNobodyOrThreeLeftOver) {
  const auto shown = [](std::int64_t answered, std::int64_t sharing) {
    return picture_is_shown({{.people = answered, .sharing = sharing}});
  };
  EXPECT_FALSE(shown(2, 2));
  EXPECT_TRUE(shown(3, 3));
  EXPECT_FALSE(shown(4, 3));
  EXPECT_FALSE(shown(5, 3));
  EXPECT_TRUE(shown(6, 3));
  EXPECT_TRUE(shown(20, 17));
  EXPECT_FALSE(shown(21, 18));  // Here the map may count groups.
  EXPECT_TRUE(shown(21, 21));
}

// Who is left over must not be known to be of one side.
TEST(SmallPicture, NeedsThreeLeftOverOfEachSide) {
  EXPECT_TRUE(picture_is_shown({{6, 3}, {5, 2}}));
  EXPECT_FALSE(picture_is_shown({{6, 3}, {5, 5}}));
  EXPECT_FALSE(picture_is_shown({{6, 3}, {5, 3}}));
  EXPECT_TRUE(picture_is_shown({{6, 6}, {1, 1}}));
}

TEST(SmallPicture, AStatementNeedsMixedAnswersOfThoseLeftOver) {
  EXPECT_TRUE(statement_is_shown({side(counts(8, 2), counts(8, 2))}, 0));
  EXPECT_FALSE(statement_is_shown({side(counts(8, 2), counts(7, 2))}, 0));  // One left over.
  EXPECT_FALSE(statement_is_shown({side(counts(8, 4), counts(4, 4))}, 0));  // Of one mind.
  EXPECT_FALSE(statement_is_shown({side(counts(8, 4), counts(4, 3))}, 0));  // But for one.
  EXPECT_TRUE(statement_is_shown({side(counts(8, 4), counts(4, 2))}, 0));
  EXPECT_TRUE(statement_is_shown({side(counts(5, 3, 2, 1), counts(4, 2, 2, 0))}, 0));
}

TEST(SmallPicture, WhoOnceSharedHidesNobody) {
  const std::vector<SideAnswers> sides{side(counts(8, 4), counts(4, 2))};
  EXPECT_TRUE(statement_is_shown(sides, 0));
  EXPECT_FALSE(statement_is_shown(sides, 1));
  EXPECT_TRUE(statement_is_shown({side(counts(8, 4), counts(4, 1))}, 1));
}

TEST(SmallPicture, EachSideIsKeptByItself) {
  const SideAnswers mixed = side(counts(8, 4), counts(4, 2));
  EXPECT_TRUE(statement_is_shown({mixed, side(counts(2, 1), counts(2, 1))}, 0));
  EXPECT_FALSE(statement_is_shown({mixed, side(counts(2, 1), counts(1, 1))}, 0));
}

TEST(SmallPicture, WhatTalliesTellAnywayIsShown) {
  SideAnswers one_mind = side(counts(6, 0), counts(4, 0));
  EXPECT_TRUE(statement_is_shown({one_mind}, 0));
  ++one_mind.side.people;  // Somebody did not answer: the picture would tell who did.
  EXPECT_FALSE(statement_is_shown({one_mind}, 0));
}

TEST(SmallPicture, NobodyIsToldToHavePassedAStatementBy) {
  SideAnswers all_there = side(counts(4, 3), counts(4, 3));
  EXPECT_TRUE(statement_is_shown({all_there}, 0));
  ++all_there.side.people;
  EXPECT_FALSE(statement_is_shown({all_there}, 0));
}

TEST(SmallPicture, WithoutResultsAStatementIsNotShown) {
  EXPECT_FALSE(statement_is_shown({side(counts(1, 1), counts(1, 1))}, 0));
  EXPECT_TRUE(statement_is_shown({side(counts(2, 1), counts(2, 1))}, 0));
}

// ---- By brute force: what pictures and tallies tell together ----

constexpr int none = 0;  // No answer; 1 to 4 are the answers.
using World = std::vector<int>;
using Rule = std::function<bool(const std::vector<SideAnswers>&, std::int64_t)>;

/// A group, what each may answer, and who shares, moment after moment. Person 0 always shares, sees
/// every picture and forgets nothing.
struct Setting {
  std::size_t people = 0;
  std::vector<int> may_say;       // `none` among them: who looks does not know who answered.
  std::size_t first_side = 0;     // Of the people; the others are the second one.
  std::vector<unsigned> sharing;  // A bit for each person, of each moment.
};

void add(Counts& to, int said) {
  if (said != none) to += counts_of(static_cast<Answer>(said), false);
}

std::vector<SideAnswers> sides_of(const Setting& setting, const World& world, unsigned sharing) {
  std::vector<SideAnswers> sides(2);
  for (std::size_t person = 0; person < setting.people; ++person) {
    SideAnswers& own = sides[person < setting.first_side ? 0 : 1];
    ++own.side.people;
    add(own.all, world[person]);
    if ((sharing >> person & 1U) == 0) continue;
    ++own.side.sharing;
    add(own.sharing, world[person]);
  }
  return sides;
}

void write(std::string& seen, std::int64_t number) {
  seen += static_cast<char>('0' + number);
}

/// What somebody knows who sees tallies alone, from three answers on, and remembers their own.
std::string tallies_seen(const Setting& setting, const World& world) {
  std::string seen;
  write(seen, world[0]);
  const auto sides = sides_of(setting, world, 0);
  if (sides[0].all.answered() + sides[1].all.answered() < 3) return seen;
  for (const SideAnswers& one : sides) {
    for (const auto number :
         {one.all.agree, one.all.disagree, one.all.not_sure, one.all.rather_not_say}) {
      write(seen, number);
    }
  }
  return seen;
}

/// And who sees the picture of each moment too.
std::string pictures_seen(const Setting& setting, const World& world, const Rule& rule) {
  std::string seen = tallies_seen(setting, world);
  const bool answering_known = std::ranges::find(setting.may_say, none) == setting.may_say.end();
  unsigned ever = 0;
  for (const unsigned sharing : setting.sharing) {
    seen += '|';
    ever |= sharing;
    const std::int64_t now_sharing = std::popcount(sharing);
    const std::int64_t once_shared = std::popcount(ever) - now_sharing;
    const std::vector<SideAnswers> sides = sides_of(setting, world, sharing);
    std::vector<SideSharing> people;
    for (const SideAnswers& one : sides) {
      if (one.side.people > 0) people.push_back(one.side);
    }
    if (!picture_is_shown(people) || !rule(sides, once_shared)) {
      continue;
    }
    for (std::size_t person = 0; person < setting.people; ++person) {
      if ((sharing >> person & 1U) == 0) continue;
      const bool stands = answering_known || stands_in_picture(static_cast<Answer>(world[person]));
      write(seen, stands ? world[person] : none);
    }
  }
  return seen;
}

/// Calls `visit` with all that the people may have answered.
void for_each_world(const Setting& setting, const std::function<void(const World&)>& visit) {
  std::vector<std::size_t> digits(setting.people, 0);
  World world(setting.people, setting.may_say.front());
  while (true) {
    visit(world);
    std::size_t place = 0;
    while (place < setting.people && ++digits[place] == setting.may_say.size()) {
      digits[place] = 0;
      world[place++] = setting.may_say.front();
    }
    if (place == setting.people) return;
    world[place] = setting.may_say[digits[place]];
  }
}

/// For all that looks the same: what each person may have answered, as bits.
using Possible = std::unordered_map<std::string, std::vector<unsigned>>;
void take_in(Possible& possible, const std::string& seen, const World& world) {
  auto& people = possible.try_emplace(seen, world.size(), 0U).first->second;
  for (std::size_t person = 0; person < world.size(); ++person) {
    people[person] |= 1U << static_cast<unsigned>(world[person]);
  }
}

bool is_known(unsigned answers) {
  return std::has_single_bit(answers) && answers != 1U << none;
}

/// In how many worlds the answer of somebody who never shared is known from pictures and tallies,
/// and not from tallies alone.
int answers_told(const Setting& setting, const Rule& rule) {
  Possible with_pictures, with_tallies;
  for_each_world(setting, [&](const World& world) {
    take_in(with_pictures, pictures_seen(setting, world, rule), world);
    take_in(with_tallies, tallies_seen(setting, world), world);
  });
  unsigned ever = 0;
  for (const unsigned sharing : setting.sharing) ever |= sharing;
  int told = 0;
  for (const auto& [seen, people] : with_pictures) {
    const auto& before = with_tallies.at(seen.substr(0, seen.find('|')));
    for (std::size_t person = 0; person < people.size(); ++person) {
      if ((ever >> person & 1U) != 0) continue;
      if (is_known(people[person]) && !is_known(before[person])) ++told;
    }
  }
  return told;
}

/// Some who begin to share, and some who take it back, at a few moments.
std::vector<unsigned> some_sharing(Random& random, std::size_t people) {
  std::vector<unsigned> moments;
  unsigned sharing = 1;
  for (std::uint64_t n = 1 + random.below(4); n > 0; --n) {
    for (std::size_t person = 1; person < people; ++person) {
      if (random.unit() < 0.35) sharing ^= 1U << person;
    }
    moments.push_back(sharing);
  }
  return moments;
}

/// One after another begins to share, as it goes in life.
std::vector<unsigned> ever_more_sharing(std::size_t people) {
  std::vector<unsigned> moments;
  for (std::size_t count = 1; count <= people; ++count) moments.push_back((1U << count) - 1);
  return moments;
}

int told_in(std::size_t people, const std::vector<int>& may_say, int rounds, const Rule& rule) {
  Random random(people * 100 + may_say.size());
  int told = 0;
  for (int round = 0; round < rounds; ++round) {
    const Setting setting{
        .people = people,
        .may_say = may_say,
        .first_side = round % 3 == 0 ? people - 3 : people,
        .sharing = round == 1 ? ever_more_sharing(people - 1) : some_sharing(random, people)};
    told += answers_told(setting, rule);
  }
  return told;
}

TEST(SmallPictureByBruteForce, NobodyWhoDoesNotShareIsKnown) {
  EXPECT_EQ(told_in(7, {1, 2, 3, 4}, 24, statement_is_shown), 0);
  EXPECT_EQ(told_in(8, {1, 2, 3}, 60, statement_is_shown), 0);
  EXPECT_EQ(told_in(9, {1, 2}, 60, statement_is_shown), 0);
  EXPECT_EQ(told_in(10, {1, 2}, 60, statement_is_shown), 0);
}

TEST(SmallPictureByBruteForce, NorWhereItIsNotKnownWhoAnswered) {
  EXPECT_EQ(told_in(6, {none, 1, 2, 3, 4}, 20, statement_is_shown), 0);
  EXPECT_EQ(told_in(7, {none, 1, 2, 4}, 24, statement_is_shown), 0);
  EXPECT_EQ(told_in(8, {none, 1, 2}, 60, statement_is_shown), 0);
}

// The test can fail: rules that sound as good tell answers.
TEST(SmallPictureByBruteForce, SimplerRulesTellAnswers) {
  const Rule three_left_over = [](const auto& sides, std::int64_t) {
    return std::ranges::all_of(sides, [](const SideAnswers& side) {
      const auto left = side.all.answered() - side.sharing.answered();
      return left == 0 || left >= people_left_over_least;
    });
  };
  const Rule mixed = [&](const auto& sides, std::int64_t once_shared) {
    return three_left_over(sides, once_shared) &&
           std::ranges::all_of(sides, [](const SideAnswers& side) {
             const auto left = side.all.answered() - side.sharing.answered();
             return left == 0 || (side.all.agree - side.sharing.agree != left &&
                                  side.all.disagree - side.sharing.disagree != left);
           });
  };
  const Rule forgetting = [](const auto& sides, std::int64_t) {
    return statement_is_shown(sides, 0);
  };
  EXPECT_GT(told_in(8, {1, 2}, 30, three_left_over), 0);
  EXPECT_GT(told_in(8, {1, 2}, 30, mixed), 0);
  EXPECT_GT(told_in(10, {1, 2}, 60, forgetting), 0);
}

}  // namespace
}  // namespace alongside::opinions::small_picture_test
