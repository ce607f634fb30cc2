#include "slices/search/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/words/text_words.h"

namespace alongside::search::query_test {
namespace {

Query query(std::string_view typed) {
  return query_of(TextWords("en").in(typed, most_words));
}

TEST(Query, IsItsWordsWhateverWasTyped) {
  EXPECT_EQ(fts5_text(query("Easier \"clinic"), {7}), R"(("_7") AND ("easier") AND ("clinic" *))");
  EXPECT_EQ(tsquery_text(query("Easier clinic'); DROP"), {0, 7}),
            "('_0' | '_7') & ('easier') & ('clinic') & ('drop':*)");
  EXPECT_EQ(fts5_text(query("services NEAR(a b) OR x*"), {1}),
            R"(("_1") AND ("services" OR "servic") AND ("near") AND ("a") AND ("b") AND ("or") )"
            R"(AND ("x"))");
  EXPECT_EQ(tsquery_text(query("cafés:A & !b\\"), {1}),
            "('_1') & ('cafes' | 'cafe') & ('a') & ('b')");
}

TEST(Query, OfSignsAloneIsEmpty) {
  EXPECT_TRUE(query("").empty());
  EXPECT_TRUE(query("\"'*&|!:_-- \\ %").empty());
}

TEST(Query, HasTenWordsAtMostAndEachOnce) {
  EXPECT_EQ(query("a b c d e f g h i j k l m").size(), most_words);
  EXPECT_EQ(query("well well well").size(), 2U) << "the last is a beginning as well";
}

TEST(Query, TheLastWordMayBeABeginning) {
  EXPECT_TRUE(query("my serv").back().begins);
  EXPECT_FALSE(query("my se").back().begins) << "two letters begin too much";
  EXPECT_FALSE(query("serv my").front().begins);
  EXPECT_TRUE(query("ŵyl").back().begins) << "letters, not bytes";
}

TEST(Query, MeansOtherFormsOfItsWords) {
  const TextWords words("en");
  const auto meant = [&](std::string_view typed, std::string_view word) {
    return query(typed).front().means(words.in(word, 1).front());
  };
  EXPECT_TRUE(meant("services", "Service"));
  EXPECT_TRUE(meant("CAFE", "café"));
  EXPECT_TRUE(meant("asth", "Asthma"));
  EXPECT_FALSE(meant("asth", "Sasthma"));
  EXPECT_FALSE(meant("car", "ca"));
}

}  // namespace
}  // namespace alongside::search::query_test
