#include "slices/draws/setup/pool/picked_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alongside::draws::picked_columns_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string people_text =
    "Person ID,Old id,Full name,Gender,Age,Phone,Street,Post code,Born\n"
    "1,a,Ann,women,under 40,01,High Street,AB1,1990\n"
    "2,b,Bob,men,over 40,02,Low Street,AB1,1960\n"
    "3,c,Cai,women,under 40,03,High Street,AB1,1991\n"
    "4,d,Dee,Women,over 40,04,Mill Lane,AB1,1961\n"
    "5,e,Eve,women,over 40,05,Hill,AB2,1962\n"
    "6,f,Fay,men,under 40,06,Hill,AB2,1995\n";

Table table_of(const std::string& text) {
  Mistakes mistakes;
  return *read_table({"people", "people.csv", text}, mistakes);
}

std::vector<ColumnKind> guesses(const Features& features) {
  std::vector<ColumnKind> kinds;
  for (const ShownColumn& column : shown_columns(table_of(people_text), features)) {
    kinds.push_back(column.guess);
  }
  return kinds;
}

Features with_gender() {
  Features features;
  features.features = {{.name = "gender", .values = {{.value = "women"}, {.value = "men"}}}};
  features.lines = {{2, 3}};
  return features;
}

TEST(PickedColumns, AreGuessedSensibly) {
  using enum ColumnKind;
  EXPECT_THAT(guesses({}), ElementsAre(id, personal, name, feature, feature, telephone, address,
                                       address, personal));
  // Where quotas were brought, they say what the features are.
  EXPECT_THAT(guesses(with_gender()), ElementsAre(id, personal, name, feature, personal, telephone,
                                                  address, address, personal));
}

TEST(PickedColumns, ShowExamples) {
  const auto columns = shown_columns(table_of(people_text), with_gender());
  EXPECT_THAT(columns[2].examples, ElementsAre("Ann", "Bob", "Cai"));
  EXPECT_THAT(columns[3].examples, ElementsAre("women", "men"));
  EXPECT_TRUE(columns[3].has_quotas);
  EXPECT_FALSE(columns[4].has_quotas);
}

TEST(PickedColumns, AreOfTheirHeadingsAlone) {
  const auto columns = shown_columns(table_of("id,name\n1,Ann\n"), {});
  EXPECT_EQ(columns_print(columns), columns_print(shown_columns(table_of("id,name\n2,Bob\n"), {})));
  EXPECT_NE(columns_print(columns), columns_print(shown_columns(table_of("id,names\n1,A\n"), {})));
}

TEST(PickedColumns, TakeWhatWasSaidAndElseTheGuess) {
  const auto columns = shown_columns(table_of(people_text), with_gender());
  const auto picked =
      accept_columns(columns, {"other", "id", "", "other", "feature", "nothing"}, false);
  ASSERT_FALSE(picked);
  EXPECT_EQ(picked.problems().front().field, "kind-5");
  const auto right = accept_columns(columns, {"other", "id", "", "other", "feature"}, true);
  ASSERT_TRUE(right);
  EXPECT_EQ(right->kinds[0], ColumnKind::personal);
  EXPECT_EQ(right->kinds[3], ColumnKind::feature) << "it has quotas";
  const PeopleOptions options = options_of(columns, *right);
  EXPECT_EQ(options.id_column, "Old id");
  EXPECT_THAT(options.address_columns, ElementsAre("Street", "Post code"));
  EXPECT_EQ(right->by_heading(columns).at("Full name"), ColumnKind::name);
}

TEST(PickedColumns, HaveOneIdAndAnAddressWhereItCounts) {
  const auto columns = shown_columns(table_of("id,code,Gender\n1,a,women\n"), {});
  EXPECT_EQ(accept_columns(columns, {"id", "id", ""}, false).problems().front().field, "kind-1");
  EXPECT_EQ(accept_columns(columns, {}, true).problems().front().field, "same_address");
  EXPECT_TRUE(accept_columns(columns, {}, false));
}

TEST(PickedColumns, MakeFeaturesWithOpenQuotas) {
  const Table people = table_of(people_text);
  const auto columns = shown_columns(people, with_gender());
  const auto picked = accept_columns(columns, {"", "", "", "", "feature"}, false);
  const auto features = with_picked(with_gender(), people, columns, *picked, 3);
  ASSERT_TRUE(features);
  ASSERT_EQ(features->features.size(), 2U);
  const lottery::Feature& age = features->features[1];
  EXPECT_EQ(age.name, "Age");
  ASSERT_EQ(age.values.size(), 2U);
  EXPECT_EQ(age.values[0].value, "under 40");
  EXPECT_EQ(age.values[0].min, 0);
  EXPECT_EQ(age.values[0].max, 3);
  EXPECT_EQ(features->lines.size(), 2U);
}

TEST(PickedColumns, AreNoFeaturesWhereTheyHaveManyValuesOrNone) {
  std::string text = "id,Age,Empty\n";
  for (int n = 0; n < 61; ++n) text += std::to_string(n) + "," + std::to_string(n) + ",\n";
  const Table people = table_of(text);
  const auto columns = shown_columns(people, {});
  EXPECT_EQ(columns[1].guess, ColumnKind::personal);
  const auto picked = accept_columns(columns, {"", "feature", "feature"}, false);
  const auto features = with_picked({}, people, columns, *picked, 3);
  ASSERT_EQ(features.problems().size(), 2U);
  EXPECT_EQ(features.problems()[0].field, "kind-1");
  EXPECT_EQ(features.problems()[1].field, "kind-2");
}

TEST(PickedColumns, OfAPlainPoolAreAllRead) {
  const Table people = table_of(people_text);
  const auto columns = shown_columns(people, {});
  const auto picked = accept_columns(columns, {}, true);
  const auto features = with_picked({}, people, columns, *picked, 3);
  Mistakes mistakes;
  const auto read = read_people({"people", "people.csv", people_text}, *features,
                                options_of(columns, *picked), mistakes);
  ASSERT_TRUE(read) << mistakes.told().front().message.text();
  EXPECT_EQ(read->feature_columns.size(), 2U);
  EXPECT_THAT(read->address_columns, testing::SizeIs(2));
}

}  // namespace
}  // namespace alongside::draws::picked_columns_test
