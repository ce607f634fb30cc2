#include "slices/draws/setup/pool/column_guesses.h"

#include <gtest/gtest.h>

namespace alongside::draws::column_guesses_test {
namespace {

TEST(ColumnGuesses, AreMadeByHeadings) {
  const std::vector<std::pair<ColumnKind, std::vector<const char*>>> all{
      {ColumnKind::id, {"id", "ID", "Person ID", "house_id", "ids"}},
      {ColumnKind::name, {"Name", "Surname", "first_name", "Full name", "FirstName"}},
      {ColumnKind::address, {"Address", "Street", "Town", "PostCode", "ZIP", "Line 2", "County"}},
      {ColumnKind::email, {"Email", "E-mail", "e_mail address", "Mail", "emailAddress"}},
      {ColumnKind::telephone,
       {"Phone", "Telephone", "Mobile", "tel", "Home phone", "telephone_no"}},
      {ColumnKind::personal,
       {"", "Date of birth", "DOB", "Notes on address", "Username", "Gender", "Idea"}}};
  for (const auto& [kind, headings] : all) {
    for (const char* heading : headings) {
      EXPECT_EQ(guessed_kind(heading), kind) << heading;
    }
  }
}

TEST(ColumnGuesses, GiveWayToWhatWasSaid) {
  EXPECT_EQ(kind_in_use({"Email", ColumnKind::address}), ColumnKind::address);
  EXPECT_EQ(kind_in_use({"Email", ColumnKind::personal}), ColumnKind::email);
  EXPECT_EQ(kind_in_use({"Who", ColumnKind::name}), ColumnKind::name);
}

}  // namespace
}  // namespace alongside::draws::column_guesses_test
