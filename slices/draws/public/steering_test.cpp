// Attacks on the number of a draw: by who joins with many accounts, who comes last, who acts with
// all the others, and who would choose the moment.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "slices/draws/public/draw_testing.h"
#include "slices/draws/public/opening_tasks.h"
#include "slices/draws/public/watched_storage.h"

namespace alongside::draws::steering_test {
namespace {

using testing::SizeIs;

class Steering : public DrawWorld {
 protected:
  Instant closes_at() const { return now + open_for; }
  void open_at(Instant at) { work(as_node_task(opening_job(key)), at); }
  PublishedDraw published() {
    return database().read([&](Read& read) { return find_draw(read, id).value(); });
  }
  WatchedDraw watched() {
    return database().read([&](Read& read) { return watched_draw(read, selection_in(read)); });
  }
  Id<people::Person> somebody_joins(Instant at) {
    return written([&](Write& write) {
      const auto person = people::add_person(write, {.name = "New account"}, at);
      groups::add_member(write, group, person, groups::Role::member, {}, "", at);
      return person;
    });
  }
  std::vector<std::int64_t> to_open(Instant at) {
    return database().read([&](Read& read) { return draws_to_open(read, at); });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(Steering);

TEST_P(Steering, AccountsThatJoinedAfterPublishingPutNothingIn) {
  find();
  publish(SeedWay::any_member);
  const Instant later = now + std::chrono::minutes(1);
  for (int account = 0; account < 20; ++account) {
    EXPECT_EQ(puts_in(somebody_joins(later), "3611524623", later), PutIn::joined_later);
  }
  EXPECT_TRUE(watched().contributions.empty());
  EXPECT_TRUE(put_in(0, "3611524623")) << "nobody honest is kept out";
}

TEST_P(Steering, WhoLeavesAndComesBackIsNew) {
  find();
  publish(SeedWay::any_member);
  static constexpr Sql rejoin_sql{"UPDATE members SET joined_at = $2 WHERE person_id = $1"};
  written([&](Write& write) { return write.run(rejoin_sql, members[3], now + open_for / 2); });
  EXPECT_EQ(puts_in(members[3], "3611524623", now), PutIn::joined_later);
}

TEST_P(Steering, NoNumberOfPartsShutsAnybodyOut) {
  find();
  publish(SeedWay::any_member);
  for (std::size_t n = 0; n < members.size(); ++n) EXPECT_TRUE(put_in(n, "3611524623")) << n;
  EXPECT_THAT(watched().contributions, SizeIs(members.size()));
  EXPECT_FALSE(put_in(5, "1111111111")) << "each once";
}

/// Whoever knows every text, and all that anybody is shown, finds the number no better than by
/// chance: it hangs on the program's part, of which the fingerprint alone is there.
TEST_P(Steering, AllWhoContributeTogetherDoNotKnowTheNumber) {
  find();
  publish(SeedWay::any_member);
  const std::vector<std::string> texts{"3611524623", "the heron stood still", "5555555555"};
  for (std::size_t n = 0; n < texts.size(); ++n) put_in(n, texts[n]);
  const WatchedDraw seen = watched();
  EXPECT_EQ(seen.draw->program_part, "");
  EXPECT_EQ(seen.draw->program_commitment.size(), 64U);
  open_at(closes_at());
  const PublishedDraw draw = published();
  ASSERT_TRUE(draw.number);
  // What they can reckon: the seed without the program's part, or with what they were shown.
  const std::string list = seen.lottery->print_of_list();
  EXPECT_NE(draw.seed_text, seed_text(list, "", texts));
  EXPECT_NE(draw.seed_text, seed_text(list, seen.draw->program_commitment, texts));
  // And for the same texts every other part gives numbers all over the list.
  std::set<std::size_t> numbers;
  for (int n = 0; n < 300; ++n) {
    numbers.insert(lottery::drawn_number(
        numbered_panels_count, lottery::seed_of(seed_text(list, random_token(32), texts))));
  }
  EXPECT_GT(numbers.size(), 200U);
}

TEST_P(Steering, TheProgramsPartIsFixedWhenTheDrawIsPublished) {
  find();
  publish(SeedWay::any_member);
  const std::string commitment = published().program_commitment;
  for (const std::size_t member : {0U, 1U, 2U}) put_in(member, "3611524623");
  static constexpr Sql other_sql{
      "UPDATE selection_draws SET program_commitment = 'another' WHERE program_part = ''"};
  EXPECT_THROW(database().write([&](Write& write) {
    write.run(other_sql);
    draw_by_seed(write, key, selection_in(write), now);
  }),
               DatabaseFailed);
  open_at(closes_at());
  EXPECT_EQ(published().program_commitment, commitment);
  EXPECT_EQ(fingerprint(published().program_part), commitment);
}

TEST_P(Steering, NobodyChoosesTheMoment) {
  find();
  publish(SeedWay::any_member);
  for (const std::size_t member : {0U, 1U, 2U}) put_in(member, "3611524623");
  const Instant before = closes_at() - std::chrono::seconds(1);
  EXPECT_TRUE(to_open(before).empty());
  open_at(before);
  EXPECT_FALSE(published().drawn_at);
  EXPECT_FALSE(problems_of_closing({.contributions = 3, .closes_at = closes_at()}, now, closes_at())
                   .empty());
  EXPECT_EQ(to_open(closes_at()), std::vector{id.number});
  // In the moment between, nobody puts in what comes too late.
  EXPECT_EQ(puts_in(members[4], "1111111111", closes_at()), PutIn::too_late);
  open_at(closes_at());
  EXPECT_TRUE(published().drawn_at);
  EXPECT_TRUE(to_open(closes_at()).empty());
}

TEST_P(Steering, NamedPeopleAreNotWaitedForOnceAllAreIn) {
  find();
  publish(SeedWay::named_members, {members[0].number, members[1].number, members[2].number});
  put_in(0, "3611524623");
  put_in(1, "3611524623");
  open_at(now);
  EXPECT_FALSE(published().drawn_at);
  EXPECT_EQ(puts_in(members[5], "3611524623", now), PutIn::not_named);
  put_in(2, "3611524623");
  open_at(now);
  EXPECT_TRUE(published().drawn_at);
}

TEST_P(Steering, WaitsForThreeAndMayThenBeDrawnByHand) {
  find();
  publish(SeedWay::any_member);
  const auto turns = [&](Instant at) {
    return written([&](Write& write) { return turn_to_hand(write, selection_in(write), at); });
  };
  put_in(0, "3611524623");
  EXPECT_FALSE(turns(now)) << "it is still open";
  put_in(1, "3611524623");
  open_at(closes_at());
  EXPECT_FALSE(published().drawn_at);
  const Instant later = closes_at() + std::chrono::hours(5);
  EXPECT_EQ(puts_in(members[2], "3611524623", later), PutIn::now);
  EXPECT_FALSE(turns(later)) << "enough are in";
  open_at(later);
  EXPECT_TRUE(published().drawn_at);
}

TEST_P(Steering, TurnsToHandWhereNobodyCame) {
  find();
  publish(SeedWay::any_member);
  put_in(0, "3611524623");
  EXPECT_TRUE(
      written([&](Write& write) { return turn_to_hand(write, selection_in(write), closes_at()); }));
  EXPECT_EQ(published().way, SeedWay::by_hand);
  EXPECT_EQ(puts_in(members[2], "3611524623", closes_at()), PutIn::by_hand);
  EXPECT_TRUE(written([&](Write& write) {
    return draw_by_hand(write, key, selection_in(write), {.number = 42, .how = "Dice"}, members[0],
                        closes_at());
  }));
}

/// What was published before draws had a moment and a program's part is drawn as it was promised.
TEST_P(Steering, ADrawThatWasPublishedEarlierKeepsItsRules) {
  find();
  publish(SeedWay::any_member);
  static constexpr Sql earlier_sql{
      "UPDATE selection_draws SET closes_at = NULL, program_commitment = '', program_sealed = ''"};
  written([&](Write& write) { return write.run(earlier_sql); });
  const std::vector<std::string> texts{"3611524623", "the heron stood still", "5555555555"};
  for (std::size_t n = 0; n < texts.size(); ++n) put_in(n, texts[n]);
  EXPECT_TRUE(to_open(now + open_for * 100).empty());
  EXPECT_TRUE(draw());
  EXPECT_EQ(published().seed_text, seed_text(watched().lottery->print_of_list(), "", texts));
}

}  // namespace
}  // namespace alongside::draws::steering_test
