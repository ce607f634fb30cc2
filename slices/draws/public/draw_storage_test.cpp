#include "slices/draws/public/draw_storage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "slices/draws/public/draw_testing.h"
#include "slices/draws/public/watched_storage.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws::draw_storage_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class DrawStorage : public DrawWorld {
 protected:
  std::vector<Contribution> contributions() {
    return database().read([&](Read& read) { return contributions_of(read, id); });
  }
  PublishedDraw published() {
    return database().read([&](Read& read) { return find_draw(read, id).value(); });
  }
  void draw_with_three() {
    find();
    publish(SeedWay::any_member);
    put_in(0, "3611524623");
    put_in(1, "the heron stood still");
    put_in(2, "5555555555");
    draw();
  }
  void note(std::int64_t number, PlaceState state) {
    written([&](Write& write) {
      change_place(write, id, find_place(write, id, number).value(), state, members[0], now);
      return true;
    });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(DrawStorage);

TEST_P(DrawStorage, IsPublishedOnceALotteryIsFound) {
  EXPECT_FALSE(publish(SeedWay::any_member));
  find();
  EXPECT_TRUE(publish(SeedWay::named_members, {members[0].number, members[2].number}));
  EXPECT_FALSE(publish(SeedWay::any_member));
  EXPECT_EQ(selection().step, Step::open);
  EXPECT_EQ(selection().published_at, now);
  database().read([&](Read& read) {
    EXPECT_THAT(contributors_of(read, id), ElementsAre(members[0], members[2]));
  });
}

TEST_P(DrawStorage, IsNotPublishedOnceThePeopleAreDeleted) {
  find();
  written([&](Write& write) {
    delete_people_data(write, id, now);
    return true;
  });
  EXPECT_FALSE(publish(SeedWay::any_member));
  EXPECT_FALSE(selection().published_at);
}

TEST_P(DrawStorage, ShowsNothingBeforeItIsPublished) {
  find();
  database().read([&](Read& read) {
    const WatchedDraw watched = watched_draw(read, selection_in(read));
    EXPECT_FALSE(watched.is_published());
    EXPECT_FALSE(watched.lottery);
    EXPECT_THAT(watched.features, IsEmpty());
  });
}

TEST_P(DrawStorage, SealsWhatPeoplePutIn) {
  find();
  publish(SeedWay::any_member);
  EXPECT_TRUE(put_in(3, "3611524623"));
  EXPECT_FALSE(put_in(3, "1111111111")) << "it cannot be changed";
  ASSERT_THAT(contributions(), SizeIs(1));
  EXPECT_EQ(contributions()[0].number, 1);
  EXPECT_EQ(contributions()[0].text, "");
  EXPECT_EQ(contributions()[0].salt, "");
  static constexpr Sql stored_sql{"SELECT sealed || commitment FROM selection_contributions"};
  const auto stored =
      database().read([&](Read& read) { return read.all<std::string>(stored_sql); });
  EXPECT_EQ(stored.at(0).find("3611524623"), std::string::npos);
}

TEST_P(DrawStorage, NeedsThreeToDraw) {
  find();
  publish(SeedWay::any_member);
  put_in(0, "3611524623");
  put_in(1, "1111111111");
  EXPECT_FALSE(draw());
  EXPECT_EQ(contributions()[0].text, "") << "nothing is opened";
  put_in(2, "2222222222");
  EXPECT_TRUE(draw());
  EXPECT_FALSE(draw());
  EXPECT_FALSE(put_in(4, "4444444444"));
}

TEST_P(DrawStorage, CanBeDrawnAgainByAnybodyFromWhatIsPublished) {
  draw_with_three();
  const auto opened = contributions();
  std::vector<std::string> texts;
  for (const Contribution& one : opened) {
    EXPECT_EQ(commitment_of(one.salt, one.text), one.commitment);
    texts.push_back(one.text);
  }
  EXPECT_THAT(texts, ElementsAre("3611524623", "the heron stood still", "5555555555"));
  const PublishedDraw draw = published();
  database().read([&](Read& read) {
    const std::string root = find_lottery(read, id)->panels_root;
    EXPECT_EQ(root_of(opened_panel_of(read, key, id, *draw.number)), root);
    const std::string seed = seed_text(root, draw.program_part, texts);
    EXPECT_EQ(draw.seed_text, seed);
    EXPECT_EQ(fingerprint(draw.program_part), draw.program_commitment);
    const auto number = lottery::drawn_number(1000, lottery::seed_of(seed));
    EXPECT_EQ(draw.number, static_cast<std::int64_t>(number));
    std::vector<std::int64_t> taken;
    for (const Place& place : places_of(read, id)) taken.push_back(place.number);
    EXPECT_EQ(taken, numbers_in(numbered_panels_of(read, id, *draw.number, 1).at(0).people));
  });
  EXPECT_EQ(selection().step, Step::drawn);
}

TEST_P(DrawStorage, DrawsNothingFromWhatIsNotWhatWasPublished) {
  // Whichever number is drawn: its row, its fingerprint, or that of its neighbours.
  static constexpr Sql change_rows_sql{"UPDATE selection_panels SET people = '1 2 3 5'"};
  static constexpr Sql change_prints_sql{"UPDATE selection_panels SET print = 'another'"};
  static constexpr Sql change_root_sql{"UPDATE selection_lotteries SET panels_root = 'another'"};
  static constexpr Sql change_commitment_sql{
      "UPDATE selection_contributions SET commitment = 'other' WHERE number = 2"};
  find();
  publish(SeedWay::any_member);
  for (const std::size_t member : {0U, 1U, 2U}) put_in(member, "3611524623");
  for (const Sql& sql :
       {change_rows_sql, change_prints_sql, change_root_sql, change_commitment_sql}) {
    EXPECT_THROW(database().write([&](Write& write) {
      write.run(sql);
      draw_by_seed(write, key, selection_in(write), now);
    }),
                 DatabaseFailed);
  }
  EXPECT_EQ(selection().step, Step::open);
  EXPECT_EQ(contributions()[0].text, "");
  EXPECT_TRUE(draw()) << "what was changed was not kept";
}

/// As draws were published earlier: the list is public, and is what the seed begins with.
TEST_P(DrawStorage, DrawsFromAListThatWasPublishedAsAWhole) {
  find();
  publish(SeedWay::any_member);
  for (const std::size_t member : {0U, 1U, 2U}) put_in(member, "3611524623");
  std::string csv = "number,id\r\n";
  database().read([&](Read& read) {
    for (const NumberedPanel& panel : numbered_panels_of(read, id, 0, numbered_panels_count)) {
      for (const std::int64_t person : numbers_in(panel.people)) {
        csv += std::to_string(panel.number) + "," + std::to_string(person) + "\r\n";
      }
    }
  });
  static constexpr Sql earlier_sql{
      "UPDATE selection_lotteries SET panels_root = '', panel_secret = '', lottery_csv = $1, "
      "lottery_print = $2"};
  static constexpr Sql change_sql{
      "UPDATE selection_panels SET people = '1 2 3 5' WHERE number = 7"};
  written([&](Write& write) { return write.run(earlier_sql, csv, fingerprint(csv)); });
  EXPECT_THROW(database().write([&](Write& write) {
    write.run(change_sql);
    draw_by_seed(write, key, selection_in(write), now);
  }),
               DatabaseFailed);
  EXPECT_TRUE(draw());
  EXPECT_TRUE(published().seed_text.starts_with(fingerprint(csv) + "\n"));
  database().read([&](Read& read) {
    EXPECT_TRUE(find_lottery(read, id)->has_public_list());
    EXPECT_EQ(lottery_csv_of(read, id), csv);
  });
}

TEST_P(DrawStorage, MayBeDrawnByHand) {
  find();
  publish(SeedWay::by_hand);
  EXPECT_FALSE(draw());
  const auto by_hand = [&] {
    return written([&](Write& write) {
      return draw_by_hand(write, key, selection_in(write), {.number = 417, .how = "Dice"},
                          members[0], now);
    });
  };
  EXPECT_TRUE(by_hand());
  EXPECT_FALSE(by_hand());
  EXPECT_EQ(published().number, 417);
  EXPECT_EQ(published().by_hand_how, "Dice");
  EXPECT_THAT(places(), SizeIs(seats));
}

TEST_P(DrawStorage, KeepsAHistoryOfPlaces) {
  draw_with_three();
  const std::int64_t number = places().at(0).number;
  note(number, PlaceState::confirmed);
  note(number, PlaceState::withdrawn);
  database().read([&](Read& read) {
    EXPECT_EQ(count_place_changes(read, id), seats + 2);
    const auto changes = place_changes(read, id, 1);
    ASSERT_THAT(changes, SizeIs(seats + 2));
    EXPECT_EQ(changes[0].state, PlaceState::withdrawn);
    EXPECT_EQ(changes[0].number, number);
    EXPECT_EQ(changes[0].changed_by, members[0]);
    EXPECT_FALSE(changes.back().changed_by);
    EXPECT_THAT(place_changes(read, id, 2), IsEmpty());
  });
}

TEST_P(DrawStorage, LooksUpChancesByCode) {
  find();
  database().read([&](Read& read) {
    const auto found =
        find_chance(read, id, chance_code_print(key, id, chance_code(key, id, "pool", 3)));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->number, 3);
    EXPECT_FALSE(find_chance(read, id, chance_code_print(key, id, "AAAAA-AAAAA")));
  });
}

TEST_P(DrawStorage, KeepsLettersAndMakesThem) {
  draw_with_three();
  written([&](Write& write) {
    keep_letters(write, id, {.sender = "Asha", .before = "b", .chosen = "c", .others = "o"});
    keep_letters(write, id, {.sender = "Ben", .before = "b", .chosen = "c", .others = "o"});
    return true;
  });
  database().read([&](Read& read) {
    EXPECT_EQ(find_letters(read, id).sender, "Ben");
    const auto letters = letters_of(read, key, selection_in(read), 1, 100);
    ASSERT_THAT(letters, SizeIs(people_count));
    EXPECT_EQ(letters[2].code, chance_code(key, id, "pool", 3));
    EXPECT_THAT(letters[2].personal, ElementsAre("Name 3"));
    const auto has_place = [](const Letter& one) { return one.place.has_value(); };
    EXPECT_EQ(std::ranges::count_if(letters, has_place), seats);
    EXPECT_THAT(letters_of(read, key, selection_in(read), 15, 100), SizeIs(6));
  });
}

}  // namespace
}  // namespace alongside::draws::draw_storage_test
