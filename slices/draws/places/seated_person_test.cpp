#include "slices/draws/places/seated_person.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alongside::draws::seated_person_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<StoredFeature> features{{"Gender", {{"women"}, {"men"}}},
                                          {"Age", {{"under 40"}, {"over 40"}}}};

TEST(SeatedPerson, HasNameTelephoneAndFeatures) {
  const std::vector<PoolColumn> columns{
      {"id", ColumnKind::id},           {"Surname", ColumnKind::personal},
      {"Gender", ColumnKind::feature},  {"First name", ColumnKind::personal},
      {"E-mail", ColumnKind::personal}, {"Age", ColumnKind::feature},
      {"Phone", ColumnKind::personal},  {"Mobile", ColumnKind::personal}};
  const SeatedPerson person =
      seated({.number = 7,
              .values = {0, 1},
              .address = -1,
              .personal = {"17", "Made-Up", "Olwen", "o@alongside.example", "01234", ""}},
             columns, features);
  EXPECT_EQ(person.number, 7);
  EXPECT_EQ(person.name, "Olwen Made-Up");
  EXPECT_THAT(person.reach, ElementsAre("01234", "o@alongside.example"));
  EXPECT_EQ(person.features, "women, over 40");
}

TEST(SeatedPerson, IsShownByAnotherColumnWhereNoneIsAName) {
  const SeatedPerson person =
      seated({.number = 7, .values = {}, .address = -1, .personal = {"17", "Olwen"}},
             {{"id", ColumnKind::id}, {"Who", ColumnKind::personal}}, {});
  EXPECT_EQ(person.name, "Olwen");
  EXPECT_THAT(person.reach, IsEmpty());
  EXPECT_EQ(person.features, "");
}

}  // namespace
}  // namespace alongside::draws::seated_person_test
