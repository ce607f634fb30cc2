#include "slices/needs/needs_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "foundation/base/random.h"
#include "slices/needs/need_list.h"

namespace alongside::needs::needs_rule_test {
namespace {

std::vector<std::string> all_codes() {
  std::vector<std::string> all;
  for (const NeedTopic& topic : need_topics()) {
    for (const NeedItem& item : topic.items) all.emplace_back(item.code);
  }
  return all;
}

Needs some_needs() {
  return {.items = {"easy_read", "interpreter", "step_free"},
          .language = "Welsh",
          .words = "I need longer"};
}

std::vector<std::string> picked(Random& random, const std::vector<std::string>& from) {
  std::vector<std::string> some;
  for (const std::string& code : from) {
    if (random.below(2) == 0) some.push_back(code);
  }
  return some;
}

TEST(NeedList, NamesEachThingOnce) {
  const auto all = all_codes();
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
  EXPECT_EQ(std::ranges::count(all, codes::own_words), 0);
  for (const std::string& code : all) EXPECT_NE(label_of(code), label_of("gone"));
  EXPECT_EQ(in_order_of_list(all), all);
}

TEST(NeedList, PutsWhatWasTickedIntoItsOrderAndKnowsNoOther) {
  EXPECT_EQ(in_order_of_list({"travel", "nonsense", "easy_read", "travel"}),
            (std::vector<std::string>{"easy_read", "travel"}));
}

TEST(Needs, AreATickOrOwnWords) {
  ASSERT_TRUE(accept_needs({.items = {"loop"}}));
  ASSERT_TRUE(accept_needs({.words = "A chair with arms"}));
  const auto nothing = accept_needs({.items = {"nonsense"}});
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.problems().front().field, "words");
}

TEST(Needs, OfAnInterpreterNameTheLanguage) {
  const auto unnamed = accept_needs({.items = {"interpreter"}});
  ASSERT_FALSE(unnamed);
  EXPECT_EQ(unnamed.problems().front().field, "language");
  const auto named = accept_needs({.language = "Welsh"});
  ASSERT_TRUE(named);
  EXPECT_TRUE(named->has(codes::interpreter)) << "who names it need not tick it";
}

TEST(Needs, HaveTheirLengths) {
  std::string words;
  for (std::size_t count = 0; count < limits::words_characters; ++count) words += "é";
  EXPECT_TRUE(accept_needs({.words = words}));
  EXPECT_FALSE(accept_needs({.words = words + "é"}));
  EXPECT_FALSE(accept_needs({.language = std::string(limits::language_characters + 1, 'x')}));
}

TEST(Sharing, OfSomeNamesWhatThereIs) {
  const Needs needs = some_needs();
  const auto some =
      accept_sharing({.what = "some", .items = {"step_free", "loop", "words"}}, needs);
  ASSERT_TRUE(some);
  EXPECT_EQ(some->items, (std::vector<std::string>{"step_free", "words"}));
  EXPECT_FALSE(accept_sharing({.what = "some", .items = {"loop"}}, needs));
  EXPECT_FALSE(accept_sharing({}, needs));
  EXPECT_TRUE(accept_sharing({.what = "all"}, needs));
}

TEST(Sharing, OfAllHoldsWhatComesLater) {
  const Sharing all = *accept_sharing({.what = "all"}, some_needs());
  Needs later = some_needs();
  later.items.emplace_back("travel");
  EXPECT_EQ(shared_part(later, all), later);
}

TEST(Sharing, KeepsTheLanguageWithItsInterpreter) {
  const Sharing without{.what = Sharing::What::some, .items = {"step_free"}};
  EXPECT_EQ(shared_part(some_needs(), without),
            (Needs{.items = {"step_free"}, .language = "", .words = ""}));
  const Sharing with{.what = Sharing::What::some, .items = {"interpreter"}};
  EXPECT_EQ(shared_part(some_needs(), with).language, "Welsh");
}

TEST(Sharing, NeverShowsMoreThanThereIsNorMoreThanWasChosen) {
  Random random(20261130);
  std::vector<std::string> possible = all_codes();
  possible.emplace_back(codes::own_words);
  for (int round = 0; round < 2000; ++round) {
    Needs needs{.items = picked(random, all_codes()), .language = "", .words = ""};
    if (needs.has(codes::interpreter)) needs.language = "Welsh";
    if (random.below(2) == 0) needs.words = "My own";
    const Sharing sharing{.what = Sharing::What::some, .items = picked(random, possible)};
    const Needs part = shared_part(needs, sharing);
    for (const std::string& code : possible) {
      if (code == codes::own_words) continue;
      const bool chosen = std::ranges::find(sharing.items, code) != sharing.items.end();
      EXPECT_EQ(part.has(code), needs.has(code) && chosen) << code;
    }
    const bool words_chosen =
        std::ranges::find(sharing.items, codes::own_words) != sharing.items.end();
    EXPECT_EQ(part.words, words_chosen ? needs.words : "");
    EXPECT_EQ(part.language.empty(), !part.has(codes::interpreter));
    EXPECT_EQ(shared_part(part, sharing), part);
  }
}

TEST(Sharing, OfAPartEndsForWordsAndALanguageThatChange) {
  const Sharing part{.what = Sharing::What::some, .items = {"step_free", "interpreter", "words"}};
  EXPECT_EQ(sharing_after(part, some_needs(), some_needs()), part);
  Needs other_words = some_needs();
  other_words.words = "Something else";
  EXPECT_EQ(sharing_after(part, some_needs(), other_words)->items,
            (std::vector<std::string>{"step_free", "interpreter"}));
  Needs other_language = some_needs();
  other_language.language = "Polish";
  EXPECT_EQ(sharing_after(part, some_needs(), other_language)->items,
            (std::vector<std::string>{"step_free", "words"}));
  const Needs loop_alone{.items = {"loop"}, .language = "", .words = ""};
  EXPECT_FALSE(sharing_after(part, some_needs(), loop_alone)) << "nothing of it is left";
  const Sharing all{.what = Sharing::What::all, .items = {}};
  EXPECT_EQ(sharing_after(all, some_needs(), loop_alone), all);
}

TEST(Sharing, OfAPartNeverShowsMoreAfterAChangeThanBefore) {
  Random random(20261201);
  std::vector<std::string> possible = all_codes();
  possible.emplace_back(codes::own_words);
  const auto some = [&] {
    Needs needs{.items = picked(random, all_codes()), .language = "", .words = ""};
    if (needs.has(codes::interpreter)) needs.language = random.below(2) == 0 ? "Welsh" : "Polish";
    if (random.below(2) == 0) needs.words = random.below(2) == 0 ? "My own" : "Others";
    return needs;
  };
  for (int round = 0; round < 2000; ++round) {
    const Needs before = some(), after = some();
    const Sharing sharing{.what = Sharing::What::some, .items = picked(random, possible)};
    const Needs seen = shared_part(before, sharing);
    const auto left = sharing_after(sharing, before, after);
    const Needs seen_after = left ? shared_part(after, *left) : Needs{};
    EXPECT_TRUE(seen_after.words.empty() || seen_after.words == seen.words);
    EXPECT_TRUE(seen_after.language.empty() || seen_after.language == before.language);
    for (const std::string& code : seen_after.items) {
      EXPECT_NE(std::ranges::find(sharing.items, code), sharing.items.end()) << code;
    }
  }
}

TEST(Review, ComesAYearAfterItWasLastSaid) {
  constexpr Instant said{std::chrono::days(20'000)};
  EXPECT_FALSE(is_to_be_asked(said, said + std::chrono::days(364)));
  EXPECT_TRUE(is_to_be_asked(said, said + std::chrono::days(365)));
}

TEST(Counts, AreShownWhereNobodyCanBeToldApart) {
  EXPECT_TRUE(shown_counts({{"loop", 7}}, 7).empty());
  const auto shown = shown_counts({{"travel", 12}, {"loop", 7}, {"bsl", 0}}, 13);
  ASSERT_EQ(shown.size(), 1U) << "that a few need something is shown as little as that none does";
  EXPECT_EQ(shown[0].code, "travel");
  EXPECT_EQ(shown[0].people.number, 10);
}

TEST(Counts, TellNoNumberBelowTheRule) {
  for (std::int64_t people = 0; people < 40; ++people) {
    for (std::int64_t count = 0; count <= people; ++count) {
      for (const NeedCount& one : shown_counts({{"loop", count}}, people)) {
        EXPECT_GT(people, largest_hidden);
        EXPECT_GT(count, largest_hidden);
        EXPECT_FALSE(one.people.hidden);
        EXPECT_EQ(one.people.number % shown_rounded_to, 0);
      }
    }
  }
}

}  // namespace
}  // namespace alongside::needs::needs_rule_test
