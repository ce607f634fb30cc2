#include "slices/draws/places/letter_address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alongside::draws::letter_address_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LetterAddress, IsToldByTheHeading) {
  for (const char* heading :
       {"Name", "SURNAME", "first_name", "Full name", "Address", "address line 2", "Line1",
        "Street", "Town", "City", "Postcode", "PostCode", "ZIP code", "County", "House number",
        "Road", "HomeAddress", "Straße, street", "postaladdress"}) {
    EXPECT_TRUE(is_name_or_address(heading)) << heading;
  }
  for (const char* heading : {"",
                              "id",
                              "Name ID",
                              "house_id",
                              "Email",
                              "E-mail address",
                              "email_address",
                              "Phone",
                              "Telephone name",
                              "Date of birth",
                              "Town of birth",
                              "birthdate",
                              "DOB",
                              "Note",
                              "notes",
                              "Notes on address",
                              "Username",
                              "household size",
                              "Ethnicity",
                              "Capacity",
                              "Broadband",
                              "Age",
                              "Idea",
                              "Straße"}) {
    EXPECT_FALSE(is_name_or_address(heading)) << heading;
  }
}

TEST(LetterAddress, LeavesOutFeaturesAndEverythingElse) {
  const std::vector<PoolColumn> columns{
      {"id", ColumnKind::id},          {"Name", ColumnKind::personal},
      {"Town", ColumnKind::feature},   {"Date of birth", ColumnKind::personal},
      {"Street", ColumnKind::address}, {"Note", ColumnKind::personal}};
  EXPECT_THAT(address_places(columns), ElementsAre(1, 3));
  EXPECT_EQ(address_headings(columns), "Name, Street");
}

TEST(LetterAddress, IsTheFirstOtherColumnWhereNoneIsANameOrAddress) {
  const std::vector<PoolColumn> columns{{"id", ColumnKind::id},
                                        {"gender", ColumnKind::feature},
                                        {"Phone", ColumnKind::personal},
                                        {"Who", ColumnKind::personal},
                                        {"Where", ColumnKind::personal}};
  EXPECT_THAT(address_places(columns), ElementsAre(2));
  EXPECT_EQ(address_headings(columns), "Who");
  EXPECT_THAT(address_places({{"id", ColumnKind::id}, {"Note", ColumnKind::personal}}), IsEmpty());
  EXPECT_EQ(address_headings({}), "");
}

TEST(LetterName, IsTheWholeNameOrFirstNamesBeforeOthers) {
  const auto personal = [](std::initializer_list<const char*> names) {
    std::vector<PoolColumn> columns{{"id", ColumnKind::id}, {"Gender", ColumnKind::feature}};
    for (const char* name : names) columns.push_back({name, ColumnKind::personal});
    return columns;
  };
  EXPECT_THAT(name_places(personal({"Surname", "First name", "Street"})), ElementsAre(2, 1));
  EXPECT_THAT(name_places(personal({"Surname", "First name", "Name"})), ElementsAre(3));
  EXPECT_THAT(name_places(personal({"forename", "family name"})), ElementsAre(1, 2));
  EXPECT_THAT(name_places(personal({"Street", "E-mail"})), IsEmpty());
  // What was said when the people came in goes before headings.
  EXPECT_THAT(name_places({{"Who", ColumnKind::name}, {"Street", ColumnKind::personal}}),
              ElementsAre(0));
}

}  // namespace
}  // namespace alongside::draws::letter_address_test
