#include <gtest/gtest.h>

#include "foundation/base/secrets.h"
#include "slices/draws/setup/draw_form.h"
#include "slices/draws/setup/missing/share_number.h"
#include "slices/draws/setup/missing/shares.h"
#include "slices/draws/setup/quotas/quota_form.h"

namespace alongside::draws::setup_forms_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
constexpr auto day = std::chrono::hours(24);

template <class T>
std::string fields_of(const Result<T>& result) {
  std::string fields;
  if (!result) {
    for (const Problem& problem : result.problems()) fields += problem.field + " ";
  }
  return fields;
}

SelectionForm good() {
  return {.title = "Panel",
          .about = "A clinic",
          .seats = "12",
          .day = "1",
          .month = "1",
          .year = "2027",
          .deletes = now + 30 * day};
}

TEST(SelectionForm, TakesWhatIsRight) {
  const auto checked = check_selection(good(), now);
  ASSERT_TRUE(checked);
  EXPECT_EQ(checked->seats, 12);
  EXPECT_EQ(checked->delete_at, now + 30 * day);
}

TEST(SelectionForm, TellsEachMistake) {
  EXPECT_EQ(fields_of(check_selection({}, now)), "title about seats deletes ");
  SelectionForm form = good();
  form.seats = "0";
  EXPECT_EQ(fields_of(check_selection(form, now)), "seats ");
  form = good();
  form.title = std::string(title_characters_most + 1, 'x');
  form.about = std::string(about_characters_most + 1, 'x');
  EXPECT_EQ(fields_of(check_selection(form, now)), "title about ");
}

TEST(SelectionForm, TakesAsManyPlacesAsPagesDraw) {
  SelectionForm form = good();
  form.seats = std::to_string(seats_on_pages_most);
  EXPECT_TRUE(check_selection(form, now));
  form.seats = std::to_string(seats_on_pages_most + 1);
  EXPECT_EQ(fields_of(check_selection(form, now)), "seats ");
}

TEST(SelectionForm, WantsADayThatIsNeitherPastNorFarAway) {
  for (const auto& deletes :
       {std::optional<Instant>(), std::optional(now), std::optional(now + longest_keeping + day)}) {
    SelectionForm form = good();
    form.deletes = deletes;
    EXPECT_EQ(fields_of(check_selection(form, now)), "deletes ");
  }
}

TEST(SelectionForm, BringsAPromisedDayOnlyForward) {
  const SelectionForm form = good();
  EXPECT_TRUE(check_selection(form, now, *form.deletes));
  EXPECT_TRUE(check_selection(form, now, *form.deletes + day));
  EXPECT_EQ(fields_of(check_selection(form, now, *form.deletes - day)), "deletes ");
}

std::vector<StoredFeature> two_features() {
  const auto value = [](const char* name) {
    return StoredValue{.name = name,
                       .min = 0,
                       .max = 10,
                       .min_flex = 0,
                       .max_flex = lottery::most_seats,
                       .people = 20};
  };
  return {{"Gender", {value("women"), value("men")}}, {"Age", {value("young"), value("old")}}};
}

TEST(QuotaForm, ComesBackAsItWas) {
  auto features = two_features();
  features[0].values[0].min = 3;
  features[0].values[0].max_flex = 12;
  const auto checked = check_quotas(quota_form_of(features), features, 10);
  ASSERT_TRUE(checked);
  EXPECT_EQ(*checked, features);
}

TEST(QuotaForm, PutsEachMistakeBesideItsField) {
  const auto features = two_features();
  QuotaForm form = quota_form_of(features);
  form[0][0] = {"x", "10", "", ""};
  form[0][1] = {"5", "4", "", ""};
  form[1][0] = {"3", "6", "4", "5"};
  EXPECT_EQ(fields_of(check_quotas(form, features, 10)),
            "min-0-0 max-0-1 min_flex-1-0 max_flex-1-0 ");
}

TEST(QuotaForm, WantsNumbersThatMakeThePlaces) {
  const auto features = two_features();
  QuotaForm form = quota_form_of(features);
  form[0][0] = {"6", "8", "", ""};
  form[0][1] = {"5", "8", "", ""};
  form[1][0] = {"1", "3", "", ""};
  form[1][1] = {"1", "6", "", ""};
  EXPECT_EQ(fields_of(check_quotas(form, features, 10)), "min-0-0 max-1-0 ");
}

TEST(QuotaForm, HasAFingerprintOfNumbersAndOneOfNames) {
  auto features = two_features();
  const std::string print = quotas_print("salt", features), names = names_print(features);
  features[0].values[0].min = 1;
  EXPECT_NE(quotas_print("salt", features), print);
  EXPECT_NE(quotas_print("other", features), quotas_print("salt", features));
  EXPECT_EQ(quotas_print("", features), fingerprint(quotas_csv(features))) << "as it was earlier";
  EXPECT_EQ(names_print(features), names);
  features[0].values[0].name = "all";
  EXPECT_NE(names_print(features), names);
}

TEST(ShareNumber, IsReadAsPeopleWriteIt) {
  EXPECT_DOUBLE_EQ(*share_in("51%", Written::fraction), 0.51);
  EXPECT_DOUBLE_EQ(*share_in(" 5,5 ", Written::percent), 0.055);
  EXPECT_DOUBLE_EQ(*share_in("0.25", Written::fraction), 0.25);
  EXPECT_DOUBLE_EQ(*share_in("100", Written::percent), 1);
  for (const char* wrong : {"", "-1", "101", "abc", "1.2.3", "1e3", "nan", "%", "1 000"}) {
    EXPECT_FALSE(share_in(wrong, Written::percent)) << wrong;
  }
  EXPECT_FALSE(share_in("1.5", Written::fraction));
}

TEST(Count, IsANumberOfPeople) {
  EXPECT_EQ(count_in("12345"), 12345);
  EXPECT_EQ(count_in("12,345"), 12345);
  EXPECT_EQ(count_in(" 1 234 567 "), 1234567);
  EXPECT_EQ(count_in("0"), 0);
  for (const char* wrong : {"", "12,34", "1,2345", ",123", "1234,567", "1.5", "-3", "12%", "many",
                            "1234567890123456"}) {
    EXPECT_FALSE(count_in(wrong)) << wrong;
  }
}

TEST(Shares, AreMadeOfCountsOfACensus) {
  Mistakes mistakes;
  const auto shares =
      read_shares({"shares_file", "census.csv",
                   "feature,value,feature2,value2,people\nGender,women,,,\"30,000\"\n"
                   "Gender,men,,,10000\nGender,men,Age,young,4000\n"},
                  {.features = two_features()}, mistakes);
  ASSERT_TRUE(shares) << mistakes.told().front().message.text();
  EXPECT_TRUE(shares->counted);
  EXPECT_EQ(shares->notes.size(), 1U);
  EXPECT_DOUBLE_EQ(*shares->features[0].values[0].share, 0.75);
  ASSERT_EQ(shares->crossings.size(), 1U);
  EXPECT_DOUBLE_EQ(shares->crossings[0].share, 0.1);
}

TEST(Shares, OfCountsNeedNumbersOfPeople) {
  for (const char* text : {"feature,value,count\nGender,women,half\nGender,men,1\n",
                           "feature,value,count\nGender,women,0\nGender,men,0\n",
                           "feature,value,feature2,value2,count\nGender,men,Age,young,4\n"}) {
    Mistakes mistakes;
    EXPECT_FALSE(
        read_shares({"shares_file", "census.csv", text}, {.features = two_features()}, mistakes))
        << text;
  }
}

TEST(Shares, AreTypedAsPercentages) {
  const auto features = two_features();
  ShareForm form = share_form_of(features, {}, "Register");
  form.shares[0] = {"51.5", ""};
  form.crossings[1] = {"0-1", "1-0", "20"};
  const auto checked = check_shares(form, features);
  ASSERT_TRUE(checked);
  EXPECT_DOUBLE_EQ(*checked->features[0].values[0].share, 0.515);
  EXPECT_FALSE(checked->features[0].values[1].share);
  EXPECT_EQ(checked->crossings, (std::vector<Crossing>{{0, 1, 1, 0, 0.2, 0}}));
  const ShareForm again = share_form_of(checked->features, checked->crossings, checked->source);
  EXPECT_EQ(again.shares[0][0], "51.5");
  EXPECT_EQ(again.crossings[0].share, "20");
}

TEST(Shares, PutEachMistakeBesideItsField) {
  const auto features = two_features();
  ShareForm form = share_form_of(features, {}, std::string(source_characters_most + 1, 'x'));
  form.shares[1][1] = "many";
  form.crossings[0] = {"0-1", "0-0", "20"};
  form.crossings[1] = {"", "9-9", ""};
  EXPECT_EQ(fields_of(check_shares(form, features)),
            "share-1-1 other-0 one-1 other-1 crossing-1 source ");
}

std::optional<Shares> read(std::string_view text, Mistakes& mistakes) {
  return read_shares({"shares_file", "shares.csv", text}, {.features = two_features()}, mistakes);
}

TEST(SharesFile, HoldsPercentagesOrFractions) {
  Mistakes mistakes;
  const auto percents = read("feature,value,share\ngender,Women,51\nAge,old,0.5\n", mistakes);
  ASSERT_TRUE(percents);
  EXPECT_DOUBLE_EQ(*percents->features[0].values[0].share, 0.51);
  EXPECT_DOUBLE_EQ(*percents->features[1].values[1].share, 0.005);
  const auto fractions = read("feature,value,share\ngender,Women,0.51\n", mistakes);
  ASSERT_TRUE(fractions);
  EXPECT_DOUBLE_EQ(*fractions->features[0].values[0].share, 0.51);
}

TEST(SharesFile, HoldsCrossings) {
  Mistakes mistakes;
  const auto shares =
      read("feature,value,feature2,value2,share\nGender,men,,,49%\nGender,men,Age,young,20%\n",
           mistakes);
  ASSERT_TRUE(shares);
  EXPECT_EQ(shares->crossings, (std::vector<Crossing>{{0, 1, 1, 0, 0.2, 0}}));
}

TEST(SharesFile, TellsEachMistakeWithItsLine) {
  Mistakes mistakes;
  EXPECT_FALSE(
      read("feature,value,feature2,value2,share\nGander,men,,,1\nGender,none,,,1\n"
           "Gender,men,,,lots\nGender,men,Gender,women,2\n",
           mistakes));
  std::vector<std::size_t> lines;
  for (const Mistake& mistake : mistakes.told()) lines.push_back(mistake.line);
  EXPECT_EQ(lines, (std::vector<std::size_t>{2, 3, 4, 5}));
  Mistakes columns;
  EXPECT_FALSE(read("feature,share\n", columns));
  EXPECT_EQ(columns.count(), 1U);
}

}  // namespace
}  // namespace alongside::draws::setup_forms_test
