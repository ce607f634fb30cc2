#include "slices/people/name_rule.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace alongside::people::name_rule_test {
namespace {

std::size_t problems_of_name(std::string_view typed) {
  Problems problems;
  accept_name(typed, problems);
  return problems.size();
}

std::size_t problems_of_email(std::string_view typed) {
  Problems problems;
  accept_email(typed, problems);
  return problems.size();
}

TEST(Name, IsTidied) {
  Problems problems;
  EXPECT_EQ(accept_name("  Asha \t Rao ", problems), "Asha Rao");
  EXPECT_TRUE(problems.empty());
}

TEST(Name, CanBeInAnyScript) {
  for (const char* name : {"Siân", "Нина", "عائشہ", "ਗੁਰਪ੍ਰੀਤ", "李", "Ebele-Jo O’Neill 2"}) {
    EXPECT_EQ(problems_of_name(name), 0U) << name;
  }
}

TEST(Name, MustBeSeen) {
  for (const char* name : {"", "   ", "\u200b", "\u202e \u2066", "\ufeff\u200d"}) {
    EXPECT_EQ(problems_of_name(name), 1U);
  }
}

TEST(Name, HasALimitInCharacters) {
  std::string name;
  for (std::size_t i = 0; i < most_name_characters; ++i) name += "ŵ";
  EXPECT_EQ(problems_of_name(name), 0U);
  EXPECT_EQ(problems_of_name(name + "x"), 1U);
}

TEST(Name, CannotBeAnEmailAddress) {
  EXPECT_EQ(problems_of_name("asha@example.org"), 1U);
}

TEST(Name, CannotTurnTheTextAroundIt) {
  EXPECT_EQ(shown_name("Ben\u202egnihsA"), "BengnihsA");
}

TEST(Name, KeepsJoinersThatALanguageNeeds) {
  EXPECT_EQ(shown_name("می\u200cخواهم"), "می\u200cخواهم");
}

TEST(Folding, ComparesWithoutCase) {
  EXPECT_EQ(folded("ASHA"), folded("asha"));
  EXPECT_EQ(folded("SIÂN ŴYN"), folded("siân ŵyn"));
  EXPECT_EQ(folded("ŁUKASZ ŻÓŁĆ"), folded("łukasz żółć"));
  EXPECT_EQ(folded("НИНА ЁЖ"), folded("нина ёж"));
  EXPECT_EQ(folded("ΆΛΚΗΣ"), folded("άλκης"));
  EXPECT_EQ(folded("ẀYN NGUYỄN"), folded("ẁyn nguyễn"));
}

TEST(Folding, LeavesOutWhatCannotBeSeen) {
  EXPECT_EQ(folded("As\u200bha"), "asha");
  EXPECT_EQ(folded(" Asha\u00ad  Rao "), "asha rao");
}

TEST(Folding, KeepsDifferentNamesApart) {
  EXPECT_NE(folded("Siân"), folded("Sian"));
  EXPECT_NE(folded("Ben"), folded("Ben 2"));
  EXPECT_NE(folded("李"), folded("王"));
  EXPECT_EQ(folded("😀"), "😀");
}

/// Property: folding twice is folding once, and what comes out is UTF-8 wherever it came from.
TEST(Folding, IsDoneOnce) {
  Random random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (auto left = random.below(24); left > 0; --left) {
      const std::uint64_t limit = random.below(2) == 0 ? 128 : 256;
      bytes.push_back(static_cast<char>(random.below(limit)));
    }
    const std::string text = repaired_utf8(bytes);
    const std::string key = folded(text);
    EXPECT_TRUE(is_utf8(key));
    EXPECT_EQ(folded(key), key);
  }
}

TEST(Pronouns, MayBeMissingAndHaveALimit) {
  Problems problems;
  EXPECT_EQ(accept_pronouns(" she/her ", problems), "she/her");
  EXPECT_EQ(accept_pronouns("", problems), "");
  EXPECT_TRUE(problems.empty());
  accept_pronouns(std::string(most_pronouns_characters + 1, 'x'), problems);
  EXPECT_EQ(problems.size(), 1U);
}

TEST(Email, MayBeMissing) {
  EXPECT_EQ(problems_of_email("  "), 0U);
}

TEST(Email, IsAcceptedWhereItCanWork) {
  for (const char* email : {"a@b.c", "first.last+tag@mail.example.co.uk", "o'neill@example.org",
                            "siân@cymru.example"}) {
    EXPECT_EQ(problems_of_email(email), 0U) << email;
  }
}

TEST(Email, IsRefusedWhereItCannot) {
  for (const char* email : {"asha", "@example.org", "asha@", "asha@example", "asha@.org",
                            "asha@example.", "a@b@c.org", "asha rao@example.org"}) {
    EXPECT_EQ(problems_of_email(email), 1U) << email;
  }
  EXPECT_EQ(problems_of_email(std::string(most_email_characters, 'a') + "@b.c"), 1U);
}

}  // namespace
}  // namespace alongside::people::name_rule_test
