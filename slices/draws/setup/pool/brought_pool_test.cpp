#include "slices/draws/setup/pool/brought_pool.h"

#include <gtest/gtest.h>

#include <set>

#include "slices/draws/setup/pool/typed_pool.h"

namespace alongside::draws::brought_pool_test {
namespace {

struct Read {
  Features features;
  People people;
};

Read read(std::string_view features, std::string_view people, PeopleOptions options = {}) {
  Mistakes mistakes;
  auto known = read_any_features({"features", "f.csv", features}, 10, mistakes);
  EXPECT_TRUE(mistakes.empty());
  auto everybody = read_people({"people", "p.csv", people}, *known, options, mistakes);
  EXPECT_TRUE(mistakes.empty());
  return {*std::move(known), *std::move(everybody)};
}

std::string many_people() {
  std::string text = "id,name,Gender\n";
  for (int i = 0; i < 200; ++i) {
    const std::string number = std::to_string(i);
    text += number + ",Person " + number + (i % 4 == 0 ? ",men\n" : ",women\n");
  }
  return text;
}

TEST(BroughtPool, IsShuffledByItsSeedAndKeepsEverybodyWhole) {
  const Read given = read("Gender: women, men", many_people());
  const BroughtPool one = bring(given.features, given.people, 1);
  const BroughtPool same = bring(given.features, given.people, 1);
  const BroughtPool other = bring(given.features, given.people, 2);
  EXPECT_EQ(pool_csv(one), pool_csv(same));
  EXPECT_NE(pool_csv(one), pool_csv(other));
  std::set<std::string> ids;
  int in_place = 0;
  for (std::size_t i = 0; i < one.people.size(); ++i) {
    const PoolPerson& person = one.people[i];
    EXPECT_EQ(person.number, static_cast<std::int64_t>(i) + 1);
    const int id = std::stoi(person.personal.at(0));
    EXPECT_EQ(person.values.at(0), id % 4 == 0 ? 1 : 0);
    EXPECT_EQ(person.personal.at(1), "Person " + person.personal.at(0));
    ids.insert(person.personal.at(0));
    in_place += id == static_cast<int>(i);
  }
  EXPECT_EQ(ids.size(), 200U);
  EXPECT_LT(in_place, 20);
  EXPECT_EQ(one.features[0].values[1].people, 50);
}

TEST(BroughtPool, HasAPrintAndCodesOfItsOwnEachTimeItIsBrought) {
  // Without features two pools of as many people have the same text.
  Mistakes mistakes;
  const auto people =
      read_people({"people", "p.csv", "id,name\n1,Ann\n2,Bea\n"}, Features{}, {}, mistakes);
  ASSERT_TRUE(people);
  const BroughtPool pool = bring(Features{}, *people, 1);
  constexpr SecretKey key{1, 2, 3};
  const SealedPool one = sealed_pool(key, {7}, pool);
  const SealedPool other = sealed_pool(key, {7}, pool);
  EXPECT_NE(one.pool_print, other.pool_print);
  EXPECT_NE(one.rows[0].code_print, other.rows[0].code_print);
  EXPECT_NE(one.pool_print, fingerprint(pool_csv(pool)));
  const auto salt = unseal(key, purpose_of_pool_salt({7}), one.pool_salt);
  ASSERT_TRUE(salt);
  EXPECT_EQ(one.pool_print, fingerprint(*salt + "\n" + pool_csv(pool)));
}

TEST(BroughtPool, SaysWhatEachColumnIs) {
  const Read given = read("Gender: women, men", "id,name,Gender,street\n1,Ann,women,High St\n",
                          {.address_columns = {"street"}});
  const BroughtPool pool = bring(given.features, given.people, 1);
  EXPECT_EQ(pool.columns, (std::vector<PoolColumn>{{"id", ColumnKind::id},
                                                   {"name", ColumnKind::personal},
                                                   {"Gender", ColumnKind::feature},
                                                   {"street", ColumnKind::address}}));
  EXPECT_TRUE(pool.same_address);
  EXPECT_EQ(pool.people[0].personal, (std::vector<std::string>{"1", "Ann", "High St"}));
}

TEST(BroughtPool, TakesSharesOverByName) {
  const Read before = read("Gender: women, men\nAge: young, old", "id,Gender,Age\n1,men,old\n");
  BroughtPool old_pool = bring(before.features, before.people, 1);
  old_pool.features[0].values[1].share = 0.4;
  old_pool.features[1].values[0].share = 0.3;
  const Read after = read("Age: old, young, very old\nGender: men, other",
                          "id,Gender,Age\n1,men,old\n2,men,young\n3,other,young\n");
  BroughtPool pool = bring(after.features, after.people, 1);
  take_over_shares(old_pool.features, pool.features);
  EXPECT_EQ(pool.features[0].values[1].share, 0.3);
  EXPECT_EQ(pool.features[1].values[0].share, 0.4);
  EXPECT_FALSE(pool.features[1].values[1].share);
  const auto crossings =
      crossings_taken_over(old_pool.features, {{0, 1, 1, 0, 0.1, 9}, {0, 0, 1, 0, 0.1, 9}}, pool);
  ASSERT_EQ(crossings.size(), 1U) << "women are no value any more";
  EXPECT_EQ(crossings[0], (Crossing{1, 0, 0, 1, 0.1, 1}));
}

TEST(TypedPool, UnderstandsWhatSpreadsheetsCopy) {
  EXPECT_EQ(csv_of_pasted("a\tb\n1\tx, y\n\n2\tz\n"), "a,b\n1,\"x, y\"\n\n2,z\n");
  EXPECT_EQ(csv_of_pasted("a;b\r\n1;2"), "a,b\r\n1,2");
  EXPECT_EQ(csv_of_pasted("a,b;c\n1,2"), "a,b;c\n1,2");
  EXPECT_EQ(csv_of_pasted("name\nAnn"), "name\nAnn");
}

TEST(TypedPool, TakesAFeatureALine) {
  Mistakes mistakes;
  const auto features =
      read_any_features({"features", "f", "Gender: women, men,\n\nAge: 16-29"}, 9, mistakes);
  ASSERT_TRUE(features);
  ASSERT_EQ(features->features.size(), 2U);
  EXPECT_EQ(features->features[0].values[1], (lottery::Quota{.value = "men", .min = 0, .max = 9}));
  EXPECT_EQ(features->lines[1], (std::vector<std::size_t>{3}));
}

TEST(TypedPool, TellsEachMistakeWithItsLine) {
  Mistakes mistakes;
  EXPECT_FALSE(read_any_features(
      {"features", "f", "Gender: women, Women\nno colon\nAge:\ngender: x\n: a, b"}, 9, mistakes));
  std::vector<std::size_t> lines;
  for (const Mistake& mistake : mistakes.told()) lines.push_back(mistake.line);
  EXPECT_EQ(lines, (std::vector<std::size_t>{1, 2, 3, 4, 5}));
}

TEST(TypedPool, OpensQuotasThatATableDoesNotHave) {
  Mistakes mistakes;
  const auto features = read_any_features(
      {"features", "f", "feature,value\nGender,women\n\nGender,men\n"}, 9, mistakes);
  ASSERT_TRUE(features);
  EXPECT_EQ(features->features[0].values[1], (lottery::Quota{.value = "men", .min = 0, .max = 9}));
  EXPECT_EQ(features->lines[0], (std::vector<std::size_t>{2, 4}));
}

}  // namespace
}  // namespace alongside::draws::brought_pool_test
