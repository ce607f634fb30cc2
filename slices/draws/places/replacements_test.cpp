// Draws of replacements: from a list that is fixed before, by a seed of their own, round after
// round.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "foundation/base/random.h"
#include "slices/draws/public/draw_testing.h"
#include "slices/draws/public/opening_tasks.h"
#include "slices/draws/public/watched_storage.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws::replacements_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Replacements : public DrawWorld {
 protected:
  void draw_first() {
    find();
    publish(SeedWay::by_hand);
    by_hand(417);
  }
  bool by_hand(std::int64_t number) {
    return written([&](Write& write) {
      return draw_by_hand(write, key, selection_in(write), {.number = number, .how = "Dice"},
                          members[0], now);
    });
  }
  void note(std::int64_t number, PlaceState state) {
    written([&](Write& write) {
      change_place(write, id, find_place(write, id, number).value(), state, members[0], now);
      return true;
    });
  }
  bool ask() {
    return written(
        [&](Write& write) { return ask_for_replacements(write, selection_in(write), now); });
  }
  /// Somebody declines, and people who could come are found.
  void find_replacement() {
    note(staying().at(0).number, PlaceState::declined);
    EXPECT_TRUE(ask());
    work(task());
  }
  std::vector<Place> staying() {
    std::vector<Place> all = places();
    std::erase_if(all, [](const Place& place) { return !is_staying(place.state); });
    return all;
  }
  PublishedDraw newest() {
    return database().read([&](Read& read) { return newest_draw(read, id).value(); });
  }
  std::optional<std::int64_t> to_publish() {
    return database().read([&](Read& read) { return round_to_publish(read, selection_in(read)); });
  }
  WatchedDraw watched() {
    return database().read([&](Read& read) { return watched_draw(read, selection_in(read)); });
  }
  PlaceCounts counts() { return count_places(places()); }
};
INSTANTIATE_ON_BOTH_DATABASES(Replacements);

TEST_P(Replacements, AreFoundPublishedAndDrawnLikeTheFirstDraw) {
  draw_first();
  const std::vector<Place> before = places();
  note(before[0].number, PlaceState::declined);
  note(before[1].number, PlaceState::withdrawn);
  EXPECT_TRUE(ask());
  EXPECT_FALSE(ask());
  work(task());
  EXPECT_EQ(run().round, 1);
  EXPECT_EQ(run().state, RunState::found);
  EXPECT_EQ(fake.pools.back().seats, 2);
  EXPECT_EQ(fake.pools.back().people(), 16U);
  EXPECT_EQ(counts().being_filled, 2) << "nobody is drawn yet";
  EXPECT_FALSE(ask()) << "one round after the other";
  EXPECT_EQ(to_publish(), 1);
  EXPECT_THAT(watched().replacements, IsEmpty());

  EXPECT_TRUE(publish(SeedWay::any_member));
  EXPECT_FALSE(publish(SeedWay::any_member));
  EXPECT_FALSE(ask());
  ASSERT_THAT(watched().replacements, SizeIs(1));
  EXPECT_EQ(watched().replacements[0].seats, 2);
  for (const std::size_t member : {0U, 1U, 2U}) EXPECT_TRUE(put_in(member, "3611524623"));
  work(as_node_task(opening_job(key)), now);
  EXPECT_FALSE(newest().drawn_at) << "nobody chooses the moment";
  work(as_node_task(opening_job(key)), now + open_for);
  EXPECT_TRUE(newest().drawn_at);
  EXPECT_EQ(counts().replaced, 2);
  EXPECT_EQ(counts().free(), 0);
  EXPECT_EQ(counts().selected, seats);
  std::set<std::int64_t> ever;
  for (const Place& place : places()) EXPECT_TRUE(ever.insert(place.number).second);
  EXPECT_THAT(watched().replacements[0].panel, SizeIs(2));
}

/// The attack that it is for: all that is public before does not tell who will be drawn.
TEST_P(Replacements, HaveASeedThatWasNotPublicBefore) {
  draw_first();
  const std::string first_seed = newest().seed_text;
  find_replacement();
  publish(SeedWay::any_member);
  for (const std::size_t member : {0U, 1U, 2U}) put_in(member, "3611524623");
  const WatchedRound before = watched().replacements.at(0);
  EXPECT_EQ(before.draw->program_part, "");
  EXPECT_EQ(before.draw->seed_text, "");
  EXPECT_TRUE(draw());
  const PublishedDraw drawn = newest();
  EXPECT_EQ(fingerprint(drawn.program_part), before.draw->program_commitment);
  EXPECT_EQ(drawn.seed_text, seed_text(before.lottery->panels_root, drawn.program_part,
                                       {"3611524623", "3611524623", "3611524623"}));
  EXPECT_EQ(drawn.seed_text.find(first_seed), std::string::npos);
  EXPECT_EQ(before.lottery->panels_root.size(), 64U);
  EXPECT_NE(before.lottery->panels_root, watched().lottery->panels_root);
  // The panel that was drawn is the one that was fixed.
  database().read([&](Read& read) {
    EXPECT_EQ(root_of(opened_panel_of(read, key, {id, 1}, *drawn.number)),
              before.lottery->panels_root);
  });
  find_replacement();
  publish(SeedWay::any_member);
  EXPECT_NE(newest().program_commitment, before.draw->program_commitment);
}

TEST_P(Replacements, ListWhoCouldComeByTheirNumbersInTheWholePool) {
  draw_first();
  find_replacement();
  std::set<std::int64_t> had_a_place;
  for (const Place& place : places()) had_a_place.insert(place.number);
  database().read([&](Read& read) {
    const auto panels = numbered_panels_of(read, {id, 1}, 0, 2000);
    EXPECT_THAT(panels, SizeIs(numbered_panels_count));
    for (const NumberedPanel& panel : panels) {
      const auto people = numbers_in(panel.people);
      EXPECT_THAT(people, SizeIs(1));
      EXPECT_FALSE(had_a_place.contains(people.at(0)));
    }
    EXPECT_EQ(top_of(panel_prints_of(read, {id, 1})), find_lottery(read, {id, 1})->panels_root);
    EXPECT_THAT(numbered_panels_of(read, id, 0, 2000), SizeIs(numbered_panels_count));
  });
}

TEST_P(Replacements, AreDrawnFromWhatWasPublishedAlone) {
  draw_first();
  find_replacement();
  publish(SeedWay::by_hand);
  static constexpr Sql change_sql{"UPDATE selection_panels SET people = '1 2' WHERE round = 1"};
  EXPECT_THROW(database().write([&](Write& write) {
    write.run(change_sql);
    draw_by_hand(write, key, selection_in(write), {.number = 7, .how = "Dice"}, members[0], now);
  }),
               DatabaseFailed);
  EXPECT_TRUE(by_hand(7));
}

TEST_P(Replacements, TakeContributionsOfWhoWasAMemberWhenTheyWerePublished) {
  draw_first();
  const auto joins = [&](Instant at) {
    return written([&](Write& write) {
      const auto person = people::add_person(write, {.name = "New"}, at);
      groups::add_member(write, group, person, groups::Role::member, {}, "", at);
      return person;
    });
  };
  const Instant before = now + std::chrono::hours(1);
  const auto early = joins(before);
  find_replacement();
  written([&](Write& write) {
    return publish_draw(write, key, selection_in(write), {SeedWay::any_member, {}, open_for},
                        members[0], before + std::chrono::hours(1));
  });
  const Instant later = before + std::chrono::hours(2);
  EXPECT_EQ(puts_in(early, "3611524623", later), PutIn::now);
  EXPECT_EQ(puts_in(early, "3611524623", later), PutIn::before);
  EXPECT_EQ(puts_in(joins(later), "3611524623", later), PutIn::joined_later);
}

TEST_P(Replacements, LeaveAPlaceThatFallsFreeMeanwhileForTheNextDraw) {
  draw_first();
  find_replacement();
  const std::int64_t later = staying().at(0).number;
  note(later, PlaceState::declined);
  publish(SeedWay::by_hand);
  EXPECT_TRUE(by_hand(3));
  EXPECT_EQ(counts().replaced, 1);
  EXPECT_EQ(counts().to_fill(), 1);
  EXPECT_TRUE(ask());
  work(task());
  EXPECT_EQ(run().round, 2);
  EXPECT_EQ(fake.pools.back().seats, 1);
  EXPECT_EQ(fake.pools.back().people(), 15U);
  publish(SeedWay::by_hand);
  EXPECT_TRUE(by_hand(3));
  EXPECT_EQ(counts().replaced, 2);
  EXPECT_EQ(counts().selected, seats);
}

TEST_P(Replacements, CountAPlaceThatFallsFreeBeforeTheSearchReadsItAsTaken) {
  draw_first();
  note(places().at(0).number, PlaceState::declined);
  ask();
  note(staying().at(0).number, PlaceState::declined);
  work(task());
  EXPECT_EQ(fake.pools.back().seats, 1);
}

TEST_P(Replacements, MayBeThrownAwayBeforeTheyArePublished) {
  draw_first();
  find_replacement();
  const auto throws_away = [&] {
    return written([&](Write& write) { return prepare_again(write, selection_in(write)); });
  };
  EXPECT_TRUE(throws_away());
  EXPECT_EQ(counts().being_filled, 0);
  EXPECT_EQ(selection().step, Step::drawn);
  EXPECT_FALSE(to_publish());
  database().read([&](Read& read) {
    EXPECT_THAT(numbered_panels_of(read, {id, 1}, 0, 10), IsEmpty());
    EXPECT_THAT(numbered_panels_of(read, id, 0, 10), SizeIs(10));
    EXPECT_TRUE(find_lottery(read, id)) << "that of the first draw stays";
  });
  EXPECT_TRUE(ask());
  work(task());
  EXPECT_EQ(run().round, 1) << "numbers count draws";
  EXPECT_TRUE(publish(SeedWay::any_member));
  EXPECT_FALSE(throws_away());
}

TEST_P(Replacements, ThatCannotBeFoundChangeNothing) {
  draw_first();
  note(places().at(0).number, PlaceState::declined);
  fake.finding = lottery::Finding::no_panel;
  ask();
  work(task());
  EXPECT_EQ(run().state, RunState::no_panel);
  EXPECT_EQ(selection().step, Step::drawn);
  EXPECT_EQ(counts().to_fill(), 1);
  fake.finding = lottery::Finding::found;
  EXPECT_TRUE(ask());
  work(task());
  EXPECT_EQ(run().round, 1);
  EXPECT_EQ(to_publish(), 1);
}

TEST_P(Replacements, AreNotPublishedOnceThePeopleAreDeleted) {
  draw_first();
  find_replacement();
  written([&](Write& write) {
    delete_people_data(write, id, now);
    return true;
  });
  EXPECT_FALSE(publish(SeedWay::any_member));
  EXPECT_TRUE(written([&](Write& write) { return prepare_again(write, selection_in(write)); }))
      << "and what was noted can be changed";
}

/// What an earlier version drew, by weight and a line after the first seed, stays as it was.
TEST_P(Replacements, OfEarlierStayAsTheyWere) {
  draw_first();
  find_replacement();
  publish(SeedWay::by_hand);
  by_hand(5);
  static constexpr Sql earlier_sql{
      "UPDATE selection_lotteries SET panels_root = '', panel_secret = '' WHERE round = 1"};
  static constexpr Sql no_draw_sql{"DELETE FROM selection_draws WHERE round = 1"};
  static constexpr Sql no_panels_sql{"DELETE FROM selection_panels WHERE round = 1"};
  static constexpr Sql no_rounds_sql{"UPDATE selection_places SET filled_in = NULL"};
  written([&](Write& write) {
    for (const Sql& sql : {earlier_sql, no_draw_sql, no_panels_sql, no_rounds_sql}) write.run(sql);
    return true;
  });
  const WatchedDraw draw = watched();
  ASSERT_THAT(draw.replacements, SizeIs(1));
  EXPECT_FALSE(draw.replacements[0].draw);
  EXPECT_THAT(draw.replacements[0].panel, SizeIs(1));
  EXPECT_FALSE(to_publish());
  find_replacement();
  EXPECT_EQ(run().round, 2);
}

/// With quotas, households and the engine itself, round after round until nobody fits any more.
class ManyRounds : public Replacements {
 protected:
  void SetUp() override {
    Replacements::SetUp();
    if (IsSkipped()) return;
    static constexpr Sql quotas_sql{"UPDATE selection_values SET min = 2, max = 2"};
    static constexpr Sql households_sql{"UPDATE selections SET same_address = 1"};
    static constexpr Sql address_sql{
        "UPDATE selection_people SET address_sealed = $3 WHERE selection_id = $1 AND number = $2"};
    written([&](Write& write) {
      write.run(quotas_sql);
      write.run(households_sql);
      for (std::int64_t number = 1; number <= people_count; ++number) {
        const SealedPerson person =
            sealed(key, id, {.number = number, .values = {}, .address = house_of(number)});
        write.run(address_sql, id, number, person.address);
      }
      return true;
    });
  }
  static int house_of(std::int64_t number) { return static_cast<int>((number - 1) / 3); }
  void really_search() { work(as_node_task(lottery_job(key))); }
  /// Two of each kind, from four houses, nobody twice.
  void expect_a_panel_that_keeps_the_rules() {
    std::set<int> houses;
    std::int64_t odd = 0;
    for (const Place& place : staying()) {
      houses.insert(house_of(place.number));
      odd += place.number % 2;
    }
    EXPECT_EQ(staying().size(), static_cast<std::size_t>(seats));
    EXPECT_EQ(houses.size(), static_cast<std::size_t>(seats));
    EXPECT_EQ(odd, seats / 2);
  }
  /// Whether two people who were never drawn could fill the two places, by trying all.
  bool anybody_fits() {
    std::set<std::int64_t> ever;
    std::set<int> houses;
    std::int64_t odd = 0;
    for (const Place& place : places()) {
      ever.insert(place.number);
      if (!is_staying(place.state)) continue;
      houses.insert(house_of(place.number));
      odd += place.number % 2;
    }
    const auto fits = [&](std::int64_t number) {
      return !ever.contains(number) && !houses.contains(house_of(number));
    };
    for (std::int64_t one = 1; one <= people_count; ++one) {
      for (std::int64_t two = one + 1; two <= people_count; ++two) {
        if (!fits(one) || !fits(two) || house_of(one) == house_of(two)) continue;
        if (odd + one % 2 + two % 2 == seats / 2) return true;
      }
    }
    return false;
  }
};
INSTANTIATE_ON_BOTH_DATABASES(ManyRounds);

TEST_P(ManyRounds, KeepSizeQuotasAndHouseholds) {
  written([&](Write& write) { return ask_for_lottery(write, selection_in(write), now); });
  really_search();
  publish(SeedWay::by_hand);
  by_hand(123);
  expect_a_panel_that_keeps_the_rules();
  Random random(11);
  std::int64_t rounds = 0;
  while (true) {
    for (int leaving = 0; leaving < 2; ++leaving) {
      const auto left = staying();
      note(left.at(random.below(left.size())).number, PlaceState::declined);
    }
    const bool fits = anybody_fits();
    ASSERT_TRUE(ask());
    really_search();
    EXPECT_EQ(run().state, fits ? RunState::found : RunState::no_panel);
    if (run().state != RunState::found) break;
    EXPECT_EQ(run().round, ++rounds);
    publish(SeedWay::by_hand);
    ASSERT_TRUE(by_hand(static_cast<std::int64_t>(random.below(1000))));
    expect_a_panel_that_keeps_the_rules();
  }
  EXPECT_GE(rounds, 3);
  EXPECT_EQ(counts().to_fill(), 2) << "what was noted can be changed";
}

}  // namespace
}  // namespace alongside::draws::replacements_test
