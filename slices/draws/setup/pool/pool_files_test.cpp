// Reading people.csv and features.csv: what is taken, and what is said of each mistake.
#include "slices/draws/setup/pool/pool_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/draws/setup/quotas/quota_reach.h"

namespace alongside::draws::pool_files_test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string good_features =
    "feature,value,min,max\nGender,Female,1,2\nGender,Male,1,2\nAge,Young,0,3\nAge,Old,0,3\n";
const std::string good_people =
    "id,Name,Gender,Age\na,Ann,Female,Young\nb,Bob,Male,Old\nc,Cat,Female,Old\nd,Dan,Male,Young\n";

struct Read {
  std::optional<PoolFiles> files;
  std::vector<std::string> said;
  Mistakes mistakes;
};

Read read(const std::string& people, const std::string& features,
          const PeopleOptions& options = {}) {
  Read read;
  read.files = read_pool({.people = {"people", "people.csv", people},
                          .features = {"features", "features.csv", features},
                          .seats = 3,
                          .options = options},
                         read.mistakes);
  EXPECT_EQ(read.files.has_value(), read.mistakes.empty());
  for (const Problem& problem : read.mistakes.problems()) {
    read.said.push_back(problem.field + ": " + Words::in("en")(problem.message));
  }
  return read;
}

std::string said_of_features(const std::string& features) {
  const Read found = read(good_people, features);
  return found.said.size() == 1 ? found.said.front() : testing::PrintToString(found.said);
}

std::string said_of_people(const std::string& people, const PeopleOptions& options = {}) {
  const Read found = read(people, good_features, options);
  return found.said.size() == 1 ? found.said.front() : testing::PrintToString(found.said);
}

std::vector<std::string> notes(const std::vector<Message>& messages) {
  std::vector<std::string> said;
  for (const Message& message : messages) said.push_back(Words::in("en")(message));
  return said;
}

TEST(PoolFiles, ReadsPeopleAndQuotas) {
  const Read found = read(good_people, good_features);
  ASSERT_TRUE(found.files) << testing::PrintToString(found.said);
  const lottery::Pool& pool = found.files->pool;
  EXPECT_EQ(pool.seats, 3);
  EXPECT_EQ(pool.people(), 4U);
  EXPECT_THAT(pool.values, ElementsAre(0, 0, 1, 1, 0, 1, 1, 0));
  EXPECT_EQ(pool.features[0],
            (lottery::Feature{.name = "Gender", .values = {{"Female", 1, 2}, {"Male", 1, 2}}}));
  EXPECT_EQ(found.files->people.id(2), "c");
  EXPECT_THAT(found.files->features.lines, ElementsAre(ElementsAre(2, 3), ElementsAre(4, 5)));
  EXPECT_THAT(found.files->people.lines, ElementsAre(2, 3, 4, 5));
  EXPECT_TRUE(pool.addresses.empty());
}

TEST(PoolFiles, ReadsOlderHeadings) {
  for (const char* heading : {"category,feature,min,max\n", "category,name,min,max\n",
                              "\xEF\xBB\xBF category , NAME ,Min,MAX\r\n"}) {
    const Read found = read(good_people, heading + good_features.substr(22));
    ASSERT_TRUE(found.files) << testing::PrintToString(found.said);
    EXPECT_EQ(found.files->pool.features[1].values[1].value, "Old");
  }
}

TEST(PoolFiles, TheOrderOfColumnsDoesNotMatter) {
  const Read one = read(good_people, good_features);
  const Read other = read(
      "Age,id,Gender\nYoung,a,Female\nOld,b,Male\nOld,c,Female\nYoung,d,Male\n",
      "max,value,min,feature\n2,Female,1,Gender\n2,Male,1,Gender\n3,Young,0,Age\n3,Old,0,Age\n");
  ASSERT_TRUE(one.files && other.files);
  EXPECT_EQ(one.files->pool.values, other.files->pool.values);
  EXPECT_EQ(one.files->pool.features, other.files->pool.features);
}

TEST(PoolFiles, ReadsFlexAndLeavesItOpenWhereACellIsEmpty) {
  const Read found = read(good_people,
                          "feature,value,min,max,min_flex,max_flex\nGender,Female,1,2,0,3\n"
                          "Gender,Male,1,2,,\nAge,Young,0,3,0,3\nAge,Old,0,3,0,3\n");
  ASSERT_TRUE(found.files) << testing::PrintToString(found.said);
  const auto& values = found.files->pool.features[0].values;
  EXPECT_EQ(values[0], (lottery::Quota{"Female", 1, 2, 0, 3}));
  EXPECT_EQ(values[1], (lottery::Quota{"Male", 1, 2, 0, lottery::most_seats}));
}

TEST(PoolFiles, ComparesWithoutCaseWhereNothingIsExactlyTheSame) {
  const Read found = read("ID,GENDER,gender,Age\na,x, female ,YOUNG\nb,x,Male,old\n",
                          "feature,value,min,max\ngender,Female,1,2\nGender,Male,1,2\n"
                          "Age,Young,0,3\nAGE,Old,0,3\n");
  ASSERT_TRUE(found.files) << testing::PrintToString(found.said);
  EXPECT_THAT(found.files->pool.values, ElementsAre(0, 0, 1, 1));
  EXPECT_THAT(found.files->people.headings, ElementsAre("ID", "GENDER", "gender", "Age"));
  EXPECT_THAT(found.files->people.rows[0], ElementsAre("a", "x", "Female", "Young"));
}

TEST(PoolFiles, NumbersPeopleWhereThereIsNoId) {
  const Read found = read("Gender,Age\nFemale,Young\nMale,Old\n", good_features);
  ASSERT_TRUE(found.files);
  EXPECT_THAT(found.files->people.headings, ElementsAre("id", "Gender", "Age"));
  EXPECT_EQ(found.files->people.id(1), "2");
  EXPECT_THAT(notes(found.files->people.notes),
              ElementsAre("people.csv has no column “id”. People are numbered from 1, in the order "
                          "of their lines."));
}

TEST(PoolFiles, TakesTheIdOfOtherProgramsOrTheNamedOne) {
  const std::string people = "nationbuilder_id,email,Gender,Age\np1,e1,Female,Old\n";
  const Read found = read(people, good_features);
  ASSERT_TRUE(found.files);
  EXPECT_THAT(found.files->people.rows[0], ElementsAre("p1", "p1", "e1", "Female", "Old"));
  const Read named = read(people, good_features, {.id_column = "E-mail"});
  EXPECT_THAT(named.said, ElementsAre(HasSubstr("there is no column “E-mail”")));
  EXPECT_EQ(read(people, good_features, {.id_column = "Email"}).files->people.id(0), "e1");
}

TEST(PoolFiles, KnowsAHouseHoweverItIsTyped) {
  const Read found = read(
      "id,Gender,Age,Street\na,MALE,Old,\u00c9cole 1\nb,male,OLD,\u00e9COLE  1\n"
      "c,Male,Old,E\u0301cole 1\nd,Male,Old,Ecole 1\n",
      good_features, {.address_columns = {"STREET"}});
  ASSERT_TRUE(found.files);
  EXPECT_THAT(found.files->pool.addresses, ElementsAre(0, 0, 0, 1));
}

TEST(PoolFiles, KnowsWhoLivesTogether) {
  const Read found = read(
      "id,Gender,Age,Street,Post\na,Male,Old,High 1,AB\nb,Male,Old,High 1,AC\n"
      "c,Male,Old, High 1 ,AB\nd,Male,Old,,\ne,Male,Old,,\nf,Male,Old,,AB\n",
      good_features, {.address_columns = {"street", "Post"}});
  ASSERT_TRUE(found.files);
  EXPECT_THAT(found.files->pool.addresses, ElementsAre(0, 1, 0, -1, -1, 2));
  EXPECT_THAT(notes(found.files->people.notes),
              ElementsAre("2 people have no address, and are taken to live alone."));
  EXPECT_THAT(said_of_people(good_people, {.address_columns = {"Road"}}),
              HasSubstr("people: people.csv, line 1: there is no column “Road”."));
}

TEST(PoolFiles, KeepsCellsOfOtherColumnsAsTheyAre) {
  const Read found =
      read("id,Note,Gender,Age,\na,\" =1+1,\n\"\"x\"\" \",Male,Old\nb,,Male,Old,,,\n,,,\n",
           good_features);
  ASSERT_TRUE(found.files) << testing::PrintToString(found.said);
  EXPECT_THAT(found.files->people.rows,
              ElementsAre(ElementsAre("a", " =1+1,\n\"x\" ", "Male", "Old", ""),
                          ElementsAre("b", "", "Male", "Old", "")));
}

struct Case {
  std::string content;
  std::string said;
};

class FeatureMistakes : public testing::TestWithParam<Case> {};
TEST_P(FeatureMistakes, AreTold) {
  EXPECT_THAT(said_of_features(GetParam().content), HasSubstr(GetParam().said));
}

const std::string rest = "Gender,Male,1,2\nAge,Young,0,3\nAge,Old,0,3\n";
const std::string begin = "feature,value,min,max\n";
INSTANTIATE_TEST_SUITE_P(
    All, FeatureMistakes,
    testing::Values(
        Case{"", "features: features.csv is empty. Choose the file again."},
        Case{begin, "features.csv: there are no quotas in it."},
        Case{"feature,min,max\nGender,1,2\n", "line 1: there is no column “value”"},
        Case{"feature,value,min,max,min_flex\n", "line 1: there is no column “max_flex”"},
        Case{begin + "Gender,Female,one,2\n" + rest,
             "line 2: the column “min” must hold a whole number from 0 to 10,000, and it holds "
             "“one”."},
        Case{begin + "Gender,Female,1,-2\n" + rest, "it holds “-2”"},
        Case{begin + "Gender,Female,1,\n" + rest, "it holds “”"},
        Case{begin + "Gender,Female,1,2.5\n" + rest, "it holds “2.5”"},
        Case{begin + "Gender,Female,3,2\n" + rest,
             "line 2: min is 3 and max is 2. The smaller number belongs into min."},
        Case{begin + "Gender,Female,1,2\nGender,female,1,2\n" + rest,
             "line 3: “female” of “Gender” is there twice. It is on line 2 too."},
        Case{begin + "Gender,Female,1,2\nGender,,1,2\n" + rest,
             "line 3: the column “value” is empty."},
        Case{begin + "Gender,Female,1,2,3\n" + rest + "Gender,Female,1,2\n",
             "line 2: there are more columns than the first line names."},
        Case{begin + "Gender,Female,1,2\n" + rest + "Hair,\"Red,1,2\n",
             "line 6: text in double quotes begins here and never ends."},
        Case{"feature,value,min,max,min\nGender,Female,1,2,1\nGender,Male,1,2\nAge,Young,0,3\n"
             "Age,Old,0,3\n",
             "line 1: two columns are called “min”."},
        Case{begin + "Gender,F\xE9male,1,2\n" + rest,
             "line 2: some letters cannot be read, because the file is not UTF-8 text. Save it "
             "again as “CSV UTF-8”."},
        Case{"feature,value,min,max,min_flex,max_flex\nGender,Female,1,2,2,2\nGender,Male,1,2,0,3\n"
             "Age,Young,0,3,0,9\nAge,Old,0,3,0,9\n",
             "line 2: min_flex is 2 and min is 1. Make min_flex 1 or less."},
        Case{"feature,value,min,max,min_flex,max_flex\nGender,Female,1,2,1,1\nGender,Male,1,2,0,3\n"
             "Age,Young,0,3,0,9\nAge,Old,0,3,0,9\n",
             "line 2: max_flex is 1 and max is 2. Make max_flex 2 or more."},
        Case{good_features + "Hair,Red,0,1\n",
             "people.csv, line 1: there is no column “Hair”, and there are quotas for it."}));

class PeopleMistakes : public testing::TestWithParam<Case> {};
TEST_P(PeopleMistakes, AreTold) {
  EXPECT_THAT(said_of_people(GetParam().content), HasSubstr(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    All, PeopleMistakes,
    testing::Values(
        Case{"", "people: people.csv is empty."},
        Case{"id,Gender,Age\n", "people.csv: there is nobody in it."},
        Case{"id,Gender,Age\na,Male,Old\nb,Men,Old\n",
             "people.csv, line 3: there is no quota for “Men” of “Gender”. Mend the value here, or "
             "add a quota for it."},
        Case{"id,Gender,Age\na,Men,Old\nb,Men,Old\nc,Men,Old\n",
             "people.csv, line 2 and 2 more: there is no quota for “Men” of “Gender”."},
        Case{"id,Gender,Age\na,Male,\n", "line 2: “Age” is empty. Each person needs a value"},
        Case{"id,Gender,Age\na,Male\nb,Male\n", "line 2 and 1 more: “Age” is empty."},
        Case{"id,Gender,Age\n,Male,Old\n ,Male,Old\n",
             "line 2 and 1 more: this person has no id. Write one into “id”."},
        Case{"id,Gender,Age\na,Male,Old\nb,Male,Old\n a,Male,Old\n",
             "line 4: the id “a” is on line 2 too."},
        Case{"id,Age\na,Old\n", "line 1: there is no column “Gender”, and there are quotas"},
        Case{"id,gender,GENDER,Age\na,Male,Male,Old\n", "line 1: there is no column “Gender”"},
        Case{"id,Gender,Age,Probability\na,Male,Old,0.1\n",
             "line 1: the result has a column “Probability” of its own."},
        Case{"id,Gender,Age\na,Male,Old,1\nb,Male,Old\n", "line 2: there are more columns"},
        Case{"id,Gender,Age\n\"a\nb\",Male,Old\n\"c,Male,Old\n",
             "line 4: text in double quotes begins here and never ends"},
        Case{"id,Gender,Age\na,Male,Old\nb,Ma\xFFle,Old\n", "line 3: some letters cannot be read"},
        Case{"id,Gender,Age\n" + std::string(201, 'x') + ",Male,Old\n",
             "line 2: the id is longer than 200 characters."}));

TEST(PoolFiles, TellsEveryMistakeOfBothFilesInOneGo) {
  const Read found = read("id,Gender,Age\na,Men,\na,Male,Old\n",
                          begin + "Gender,Female,2,1\nGender,Male,x,2\nAge,Old,0,3\n");
  EXPECT_THAT(found.said, SizeIs(5));
  EXPECT_EQ(found.mistakes.told()[0].line, 2U);
  EXPECT_EQ(found.mistakes.told()[0].field, "features");
  EXPECT_EQ(found.mistakes.told()[2].field, "people");
}

TEST(PoolFiles, TellsHowManyMoreMistakesThereAre) {
  std::string people = "id,Gender,Age\n";
  for (int i = 0; i < 60; ++i) people += "a,Male,Old\n";
  const Read found = read(people, good_features);
  EXPECT_EQ(found.mistakes.count(), 59U);
  ASSERT_THAT(found.said, SizeIs(most_mistakes_told + 1));
  EXPECT_EQ(found.said.back(), "people: And 9 more mistakes.");
}

TEST(PoolFiles, SaysWhichColumnOfFeaturesIsNotUsed) {
  const Read found = read(good_people,
                          "feature,value,min,max,min_flx\nGender,Female,1,2,0\nGender,Male,1,2,0\n"
                          "Age,Young,0,3,0\nAge,Old,0,3,0\n");
  ASSERT_TRUE(found.files);
  EXPECT_THAT(notes(found.files->features.notes),
              ElementsAre("features.csv: the column “min_flx” is not used."));
}

TEST(PoolFiles, RefusesMoreFeaturesThanTheLotteryTakes) {
  std::string features = begin;
  for (std::size_t i = 0; i <= lottery::most_features; ++i) {
    features += "f" + std::to_string(i) + ",x,0,1\nf" + std::to_string(i) + ",y,0,1\n";
  }
  Mistakes mistakes;
  EXPECT_FALSE(read_features({"features", "features.csv", features}, mistakes));
  EXPECT_EQ(mistakes.count(), 1U);
}

// ---- quota_reach.h ----

std::vector<std::string> out_of_reach(const std::string& people, const std::string& features,
                                      const PeopleOptions& options = {}) {
  const Read found = read(people, features, options);
  EXPECT_TRUE(found.files) << testing::PrintToString(found.said);
  std::vector<std::string> said;
  for (const QuotaProblem& problem : quotas_out_of_reach(found.files->pool)) {
    said.push_back(Words::in("en")(problem.message));
  }
  return said;
}

TEST(QuotasOutOfReach, AreNoneWhereCountingFindsNone) {
  EXPECT_THAT(out_of_reach(good_people, good_features), IsEmpty());
}

TEST(QuotasOutOfReach, AreToldBeforeAnySearch) {
  EXPECT_THAT(out_of_reach(good_people, begin + "Gender,Female,2,2\nGender,Male,2,2\n"
                                                "Age,Young,0,3\nAge,Old,0,3\n"),
              ElementsAre("The smallest numbers of “Gender” add up to 4, and there are 3 seats. "
                          "Lower some of them."));
  EXPECT_THAT(out_of_reach(good_people, begin + "Gender,Female,0,1\nGender,Male,0,1\n"
                                                "Age,Young,0,3\nAge,Old,0,3\n"),
              ElementsAre(HasSubstr("The largest numbers of “Gender” add up to 2")));
  EXPECT_THAT(
      out_of_reach(good_people, begin + "Gender,Female,3,3\nGender,Male,0,2\n"
                                        "Age,Young,0,3\nAge,Old,0,3\n"),
      ElementsAre("At least 3 of the panel must have “Female” of “Gender”, and the pool has "
                  "2. Lower the quota, or find more people."));
  EXPECT_THAT(out_of_reach(good_people, begin + "Gender,Female,0,3\nGender,Male,0,0\n"
                                                "Age,Young,0,3\nAge,Old,0,3\n"),
              ElementsAre(HasSubstr("2 people of the pool can sit on a panel")));
}

TEST(QuotasOutOfReach, KnowHowManyPeopleAndAddressesThereAre) {
  EXPECT_THAT(out_of_reach("id,Gender,Age\na,Male,Old\nb,Female,Old\n", good_features),
              Contains(HasSubstr("The pool has 2 people, and the panel has 3 seats.")));
  EXPECT_THAT(out_of_reach("id,Gender,Age,Street\na,Male,Old,x\nb,Female,Old,x\nc,Male,Old,y\n",
                           good_features, {.address_columns = {"Street"}}),
              ElementsAre(HasSubstr("The people of the pool live at 2 addresses")));
}

}  // namespace
}  // namespace alongside::draws::pool_files_test
