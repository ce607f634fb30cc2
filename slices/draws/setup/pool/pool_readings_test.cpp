// Files as other programs and hands write them: read where the meaning is plain, with a note.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/draws/setup/pool/known_values.h"
#include "slices/draws/setup/pool/pool_files.h"
#include "slices/draws/setup/pool/typed_pool.h"

namespace alongside::draws::pool_readings_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string two_quotas = "feature,value,min,max\ngender,woman,1,1\ngender,man,1,1\n";

struct Reading {
  std::optional<PoolFiles> files;
  std::vector<std::string> notes, mistakes;
};

Reading reading(const std::string& people, const std::string& features = two_quotas,
                const std::vector<std::string>& addresses = {}) {
  Mistakes mistakes;
  Reading read;
  read.files = read_pool({.people = {"people", "people.csv", people},
                          .features = {"features", "features.csv", features},
                          .seats = 2,
                          .options = {.address_columns = addresses}},
                         mistakes);
  const Words& words = Words::in("en");
  for (const Mistake& mistake : mistakes.told()) read.mistakes.push_back(words(mistake.message));
  if (!read.files) return read;
  for (const auto* notes : {&read.files->features.notes, &read.files->people.notes}) {
    for (const Message& note : *notes) read.notes.push_back(words(note));
  }
  return read;
}

TEST(PoolReadings, TakeSemicolonsTabsAndTheLineThatNamesThem) {
  for (const std::string people :
       {"id;gender\n1;woman\n2;man\n", "id\tgender\n1\twoman\n2\tman\n",
        "sep=;\nid;gender\n1;woman\n2;man\n", "sep=,\nid,gender\n1,woman\n2,man\n",
        "\xef\xbb\xbfsep=;\r\nid;gender\r\n1;woman\r\n2;man\r\n"}) {
    const Reading read = reading(people);
    ASSERT_TRUE(read.files) << people << testing::PrintToString(read.mistakes);
    EXPECT_EQ(read.files->people.rows.size(), 2U);
    EXPECT_EQ(read.files->people.id(1), "2");
  }
  EXPECT_THAT(reading("id;gender\n1;woman\n2;man\n").notes,
              ElementsAre(HasSubstr("semicolons stand between the columns.")));
}

TEST(PoolReadings, KeepCommasAndQuotesInCellsBetweenSemicolons) {
  const Reading read = reading("id;gender;note\n1;woman;\"a;b\"\n2;man;5\" pipe, red\n");
  ASSERT_TRUE(read.files);
  EXPECT_EQ(read.files->people.rows[0][2], "a;b");
  EXPECT_EQ(read.files->people.rows[1][2], "5\" pipe, red");
}

TEST(PoolReadings, KeepLineBreaksInsidePastedCells) {
  const Reading read = reading(csv_of_pasted(
      "id\tgender\taddress\n1\twoman\t\"1 High Street\nTown\"\n2\tman\t2 Low Street\n"));
  ASSERT_TRUE(read.files) << testing::PrintToString(read.mistakes);
  EXPECT_EQ(read.files->people.rows[0][2], "1 High Street\nTown");
  EXPECT_EQ(read.files->people.lines[1], 4U) << "as the text counts its lines";
}

TEST(PoolReadings, PassOverATitleAndNotesBelowTheQuotas) {
  const Reading read =
      reading("Our pool of June,,\n\nid,gender,x\n1,woman,\n2,man,\n",
              "category,name,min,max,Notes\ngender,woman,1,1,\ngender,man,1,1,\n,,,,\n"
              ",Think about income?,,,\n");
  ASSERT_TRUE(read.files) << testing::PrintToString(read.mistakes);
  EXPECT_THAT(read.notes, Contains(HasSubstr("people.csv, line 1: a title stands above")));
  EXPECT_THAT(read.notes, Contains("features.csv, line 5: “Think about income?” is passed over, "
                                   "because it has neither min nor max."));
}

TEST(PoolReadings, StillAskForANumberThatWasForgotten) {
  EXPECT_THAT(reading("id,gender\n1,woman\n2,man\n",
                      "feature,value,min,max\ngender,woman,1,1\ngender,man,,\n")
                  .mistakes,
              Contains(HasSubstr("line 3: the column “min” must hold a whole number")));
}

TEST(PoolReadings, PassOverRowsWithoutAnIdAndSayWhich) {
  const Reading read = reading("id,gender\n1,woman\n2,man\n,man\n,\n,#N/A\n");
  ASSERT_TRUE(read.files) << testing::PrintToString(read.mistakes);
  EXPECT_EQ(read.files->people.rows.size(), 2U);
  EXPECT_THAT(read.notes,
              Contains("people.csv: 2 lines have no id and are passed over: lines 4, 6. "
                       "If these are people, write an id for each."));
}

const std::string ages = "feature,value,min,max\nage,16-29,1,1\nage,30-59,1,1\n";

TEST(PoolReadings, TakeADashForAHyphen) {
  const Reading read = reading("id,age\n1,16–29\n2,30 – 59\n", ages);
  ASSERT_TRUE(read.files) << testing::PrintToString(read.mistakes);
  EXPECT_EQ(read.files->people.rows[0][1], "16-29");
  EXPECT_THAT(read.notes, Contains("people.csv: “16–29” of “age” was read as “16-29”."));
}

TEST(PoolReadings, AskWhatWasMeantWhereAValueIsNearlyOne) {
  EXPECT_THAT(reading("id,gender\n1,womn\n2,man\n").mistakes,
              ElementsAre("people.csv, line 2: there is no quota for “womn” of “gender”. Did you "
                          "mean “woman”?"));
  EXPECT_THAT(reading("id,age\n1,16-24\n2,30-59\n", ages).mistakes,
              ElementsAre(HasSubstr("Mend the value here")))
      << "other numbers are no slip of the pen";
}

TEST(PoolReadings, CompareWithoutRegardToCapitalsAndHowAccentsAreWritten) {
  const std::string quotas = "feature,value,min,max\nAlter,über 60,1,1\nAlter,unter 60,0,1\n";
  EXPECT_TRUE(reading("id,ALTER\n1,ÜBER 60\n2,Unter 60\n", quotas).files);
  EXPECT_TRUE(reading("id,ALTER\n1,u\u0308ber 60\n2,unter 60\n", quotas).files);
}

TEST(LikelyDoubles, AreToldAndNothingIsChanged) {
  const Reading read = reading(
      "id,gender,name,email,Phone\n1,woman,Ada A,ada@x.org,0131 496 0001\n"
      "01,man,Bo B,ADA@x.org,+44 131 496 0001\n1.0,man,ada a,,\n",
      "feature,value,min,max\ngender,woman,1,1\ngender,man,1,2\n");
  ASSERT_TRUE(read.files);
  EXPECT_EQ(read.files->people.rows.size(), 3U);
  EXPECT_THAT(read.notes,
              Contains(HasSubstr("lines 2 and 3: the ids “1” and “01” are one number.")));
  EXPECT_THAT(read.notes, Contains(HasSubstr("the ids “1” and “1.0” are one number.")));
  EXPECT_THAT(read.notes, Contains(HasSubstr("lines 2 and 3: “email” is the same")));
  EXPECT_THAT(read.notes, Contains(HasSubstr("lines 2 and 3: “Phone” is the same")));
  EXPECT_THAT(read.notes, Contains(HasSubstr("lines 2 and 4 have the same name: “ada a”")));
}

TEST(LikelyDoubles, AreNotToldOfDifferentPeople) {
  EXPECT_THAT(reading("id,gender,name,email\n1,woman,Ada A,a@x.org\n2,man,Bo B,b@x.org\n").notes,
              IsEmpty());
}

TEST(NearlyEqualAddresses, AreToldBeforeTheDraw) {
  const Reading read = reading(
      "id,gender,street\n1,woman,7 High St.\n2,man,7 High Street\n3,man,7 HIGH  street\n"
      "4,man,8 High Street\n",
      "feature,value,min,max\ngender,woman,1,1\ngender,man,1,2\n", {"street"});
  ASSERT_TRUE(read.files);
  EXPECT_THAT(read.notes, Contains(HasSubstr("lines 2 and 3: these addresses look like one")));
  EXPECT_THAT(read.files->pool.addresses, SizeIs(4));
  EXPECT_EQ(read.files->pool.addresses[1], read.files->pool.addresses[2]);
  EXPECT_NE(read.files->pool.addresses[0], read.files->pool.addresses[1]);
}

TEST(LettersApart, CountChanges) {
  EXPECT_EQ(letters_apart("woman", "woman", 2), 0U);
  EXPECT_EQ(letters_apart("woman", "women", 2), 1U);
  EXPECT_EQ(letters_apart("woman", "wmn", 2), 2U);
  EXPECT_EQ(letters_apart("woman", "man in", 2), 3U);
}

}  // namespace
}  // namespace alongside::draws::pool_readings_test
